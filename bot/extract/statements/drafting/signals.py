"""What the words of one stretch say of a group and a text, whatever has been told before."""

from __future__ import annotations

import re

from bot.extract.statements.drafting.clusters import Cluster
from bot.extract.statements.lexing.tokens import Nations, Text

NEW_WORDS = frozenset("rival second third separate competing alternative companion parallel opposing own".split())
"""Modifiers that set a text apart from the one before."""
_YEAR_ONLY = 4  # characters of a date that is no more than a year
# Each round is taken or left whole (atomic): several may begin or end with the same comma
_SUBJECT_GAP = (
    r"(?>,[^,;]{0,8},|\([^()]*\)|,?[nlj]<?[CLYG]+(?:,[CLYG]){0,3},?|,?e[CLE],?|,?O(?:,?[CL])?|[+%][CL]|-[^-;]*-|"
    r"[DfQ+%m=:PKW])*"
)
# A group speaks: "43 countries condemned", "39 nations, led by Kenya, on Monday called on"
_SPEAKS = re.compile(rf"[GL]{_SUBJECT_GAP}(?:[~&]?[cuvk]|&?r|[~&]?i~)|[CL],[bjWR]<?[GL],[=D]*[cuv]|c<G")
# "The governments of Peru, Mali and Fiji, members of the group, said", "…, in view of what happens in Chad, said"
_THEY_SPEAK = re.compile(r"[D,&]*L(?:(?:,[ZYP]{0,2}){0,3}[,:]?|,[^,;&CLEGTxaAw]{1,6},)[D=]{0,2}[vcu][^xaAwT]*$")
# "Joint Declaration on Haiti", alone on its line
_TITLE = re.compile("T[PKZ,D]{0,4}")
# "The Governments of Peru, Mali and Fiji, in view of the events in Chad:", above numbered points
_THEY_RESOLVE = re.compile(r"[D,&]*L[^;CEGLTY]{0,12}:[^xaAwT]*$")
# "100 countries have vowed to plant trees"
_PROMISES = re.compile(rf"G{_SUBJECT_GAP}~?(?P<verb>[vs])(?![TX])")
_TO_DO = re.compile(r"(?:pledg|vow|promis|commit)\w* to$|agree to$|sign\w* up to$")
# "Peru and Mali have rejected calls to join a treaty"
_JUDGE_JOINING = re.compile(r"[D,&]*L[=D+]*[cu]{1,2}[sjb][TDPK]?X")
# "We, the undersigned states, call on"
_UNDERSIGNED_SPEAK = re.compile(r"[D,&]*Y[D,=YGL]*[vcui]")
# ... or is made to: "called out 43 countries that had slammed it"
_ANCHORS = re.compile(r"[hH][G]|[sbBj<]+<?[^CLEG;]{0,2}G|G(?:\([^()]*\)|n[CL])?[,D=f+]*[sbk]|GjY|(?<!x)nG")
# "The nine, among them Peru, said in a joint text", "The group, which includes Peru and Mali, said"
_SAYING_WHO = re.compile(r"[D,&]*Y,?~?n[CLGP,]+[D,=]*[vcui][^;CLEG]*T")
# "Then Cuba read a text"
_TAKES_THE_FLOOR = re.compile(r"[&,D]*[CE],?rT")
# Something is said of a group that is known: not "the costs of the 32 landlocked nations"
_SAID_OF_IT = re.compile(r"[svcuirbnjaxeAwm=T%+]")
# "Austria, which shut its last three in 2023, …"
_RELATIVE = re.compile(r",~[^,]*(?:,|$)")
# ... with a side of its own: "nine others praised it"
_OWN_SIDE = re.compile(r"[Gg][,D&=~]*([cu])")
# A group and a text that belong together; not "hit 50 nations, the agency said in a statement"
_LINKED = re.compile(
    rf"[Gg](?!=~[CEL][=D]*[cxaA]){_SUBJECT_GAP}[~]?[xa]?=?[sbijrcuvhlRoW~][^;]*T|[bjWR]<?G,[^;]*T|WBG,[^;]*T|T[^;]*[<hHBJjbn~][,DfQ]*[Gg]|"
    rf"G{_SUBJECT_GAP}T|T(?:,?=?i)?[DQ]*WG|T[^;&]*,G{_SUBJECT_GAP}[vcusbirj]|^[^CLEKG;]*T[^CLEKG;&]*,D?G(?!~)|"
    r"^[D,&]*GD?,[D+&]{0,2}[ir][^;CLE]*T|"  # "Envoys of nine states walked out, and later read a text"
    r"^T:G[PKZ,D]*$|"  # "Joint statement: 38 countries on the safety of cables"
    r"[sj]T[,TD]{0,5}%G|"  # "Peru signed the pledge in May, along with 40 others"
    r"^[D,&]*[%W]G,[CLE][^;&]*T"  # "Together with 40 others, Peru and Chile signed the text"
)
_SIGNED_BY_LIST = re.compile(
    r"T[^;&]{0,80}<[:,(-]*[LC]|L[^;]*[sijbr][^;]*T|L[^;]*v[^;]*T|T[,:]?[^;]*L[^;]*v|T[^;CLEG]*,L[^;]*c|"
    r"T[^CLEG;]*l[LC]|L[^;]*j[^;]*T"
)

# "46 countries have signed the treaty"
_SIGNS_ANOTHER = re.compile(r"[Gg][^;&]*[sbj][^;&ThHL]{0,3}X")
# "The treaty has been signed by 187 states", "a convention to which 40 countries are party"
_SIGNED_ANOTHER = re.compile(r"^[^T;&]*X[^T;&GYCLE]*[sbj]D?<G")
# "a ban proposed by Peru that 40 countries co-sponsored", without a word of a text
_SPONSORED = re.compile(r"^[^TY]*~G[=D+]*b(?!T)")
# "urged Peru to answer the questions put by 48 states", up to the figure
_ASKED_BY = re.compile(r"[cu]P[~=vD]{0,3}<G")
_PUT_MIN = 12  # code points between the two
# "the 76 signatories of the treaty"
_OF_ANOTHER = re.compile(r"^[^T]*GX")
# "The treaty that bans mines has grown: 70 states are in it", said of the treaty
_IN_ANOTHER = re.compile(r"X[^TGYCLE;]*G[=D]*s")
# "The council is made up of 47 states": how large a body is, of which nobody tells here
_CONSISTS = re.compile(r"[D,&]*=?nG")
# "ten countries voted against it"; not "ten countries renewed their call a day before the vote"
_VOTES = re.compile(r"[Gg][^;cuvrsi]*V|V[^;]*[Gg]")
# Each has its own: "issued separate statements", "direct and indirect statements of support"
_EACH_ONES = frozenset("separate own individual indirect".split())
# "Peru and Mali published statements of their own"
_OWN = re.compile(r"[LC][^;&TG]*To")
# "In remarks delivered in the name of Peru and Mali, Chad's envoy said", "Chad said on behalf of Peru and Mali"
_FOR_LIST = re.compile(r"[hH]L,?E|[hH]L,?C[^;]*[vcur]|[CE][^CLEG;]*[vcur][^CLEG;]*[hH]L|[CE],[hH]L,[^;]*[vcur]")
# "The United States, speaking also for Canada, supported the resolution"
_BACKS_ANOTHER = re.compile(r"[bsi][^;&TG]*X|X[^;&TG]*[bsi]")
# "In a statement, the State Department called for", "Peru said in a statement"
_OF_ONE = re.compile(r"^[D,&]*T[D,]*,[CE][^LGY;]*[cvu]|^[D,&Q]*v?[CE][^LGYT;]*v[^LGYT;]*T")
# "China launched a group of 20 countries"
_FOUNDED = frozenset(["launched", "launches", "launch", "launching", "convened", "unveiled", "announced", "got up"])
_GATHERS = re.compile(r"[CE][&,D]*BG")
# "Peru, which backed last year's text, dropped out"
_LEFT = re.compile(r"[CL],~[^,]*T[^,]*,w")


def speaks(cluster: Cluster, group: Nations) -> bool:
    """Whether a group has its say: "43 countries condemned it"."""
    return bool(_SPEAKS.search(cluster.kinds)) or (group.vague and bool(re.search(r"g|Gs", cluster.kinds)))


def promises(cluster: Cluster) -> bool:
    """Whether a group binds itself: "100 countries have vowed to plant trees", "over 40 signed up to end it"."""
    promise = _PROMISES.search(cluster.kinds)
    return promise is not None and bool(_TO_DO.match(cluster.tokens[promise.start("verb")].word))


def anchored(cluster: Cluster, text: Text | None, *, current: bool) -> bool:
    """Whether group and text belong together; ``current`` says that there is a statement that the group may sign."""
    if text is not None and _LINKED.search(cluster.kinds):
        return True
    if text is not None and cluster.group and cluster.group.signers and "X" not in cluster.kinds:
        return True  # "The pledge has 33 signatories"
    return bool(_ANCHORS.search(cluster.kinds)) and (current or bool(re.search("[hH]G", cluster.kinds)))


def list_speaks(cluster: Cluster) -> bool:
    """Whether several have their say by name, on one side: "Peru, Mali and Fiji condemned it"."""
    if "m" in cluster.kinds or _JUDGE_JOINING.match(cluster.kinds):
        return False
    return bool(re.search(r"L[^;]*[cu]", cluster.kinds) and _SPEAKS.search(cluster.kinds))


def is_heading(cluster: Cluster) -> bool:
    """Whether a text is all that a line brings up, as the article's first or as "Special Declaration on Haiti"."""
    if cluster.unit.number == 0:
        return cluster.kinds.startswith("T")
    return cluster.text is not None and not cluster.text.determiner and bool(_TITLE.fullmatch(cluster.unit.kinds))


def they_speak(cluster: Cluster) -> bool:
    """Whether several say something, and nothing is said of whether they sign."""
    return bool(_THEY_SPEAK.match(cluster.kinds) or _THEY_RESOLVE.match(cluster.kinds))


def undersigned_speak(cluster: Cluster) -> bool:
    """As in "The undersigned members of the coalition express their concern"."""
    undersigned = any(token.letter == "Y" and token.value == "undersigned" for token in cluster.tokens)
    return undersigned and bool(_UNDERSIGNED_SPEAK.match(cluster.kinds))


def signed_by_list(cluster: Cluster) -> bool:
    """Whether several by name are said to have signed a text, or to have put it forward."""
    return bool(re.search(r"[LG]", cluster.kinds) and _SIGNED_BY_LIST.search(cluster.kinds))


def says_who_they_are(cluster: Cluster) -> bool:
    """Whether the group that was told of says something, with names of some in it: "The rest, including Peru, said"."""
    return bool(_SAYING_WHO.match(cluster.kinds))


def takes_the_floor(cluster: Cluster) -> bool:
    """As in "Then Cuba read a text"."""
    return bool(_TAKES_THE_FLOOR.match(cluster.kinds))


def joins_this(cluster: Cluster, text: Text | None) -> bool:
    """Whether a group is said to join the text that was told of: "20 countries joined this statement"."""
    return text is not None and text.determiner in ("this", "the") and "GjT" in cluster.kinds


def speaks_alone(cluster: Cluster, text: Text) -> bool:
    """Whether a statement is somebody's own: "Peru said in a statement"."""
    return not text.joint and text.determiner in ("a", "an") and bool(_OF_ONE.search(cluster.kinds))


def speaks_for_list(cluster: Cluster) -> bool:
    """Whether somebody says something for several by name."""
    return bool(_FOR_LIST.search(cluster.kinds)) and not re.search("[XVON]", cluster.kinds)


def backs_another(cluster: Cluster) -> bool:
    """Whether a resolution or a treaty is backed or signed, without a word of a statement."""
    return bool(_BACKS_ANOTHER.search(cluster.kinds)) and not re.search("[TYxaAew]", cluster.kinds)


def speaks_apart(cluster: Cluster, text: Text) -> bool:
    """Whether several put forward statements of their own, one each."""
    each = text.plural and not text.determiner and not text.joint
    return each and bool(_EACH_ONES & text.words or _OWN.search(cluster.kinds))


def have_one_each(text: Text) -> bool:
    """As in "Six countries issued separate statements"."""
    return text.plural and not text.determiner and not text.joint and not _EACH_ONES.isdisjoint(text.words)


def gathers(cluster: Cluster) -> bool:
    """Whether somebody brings so many together: "New Zealand's envoy then gathered 125"."""
    return bool(_GATHERS.search(cluster.kinds))


def leaves(cluster: Cluster) -> bool:
    """As in "Peru, which backed last year's text, dropped out"."""
    return bool(_LEFT.search(cluster.kinds))


def is_said_of_it(cluster: Cluster) -> bool:
    """Whether something is said of a group that is known: not in "the costs of the 32 landlocked nations"."""
    return bool(_SAID_OF_IT.search(cluster.kinds))


def own_side(cluster: Cluster) -> str | None:
    """The letter of the side that a group takes, c or u: "nine others praised it"."""
    side = _OWN_SIDE.search(cluster.kinds)
    return side[1] if side else None


def put_by_others(cluster: Cluster) -> bool:
    """As in "urged Peru to answer the questions put by 48 states"; not "condemned in Peru by 48 states"."""
    asked = _ASKED_BY.search(cluster.kinds)
    if asked is None:
        return False
    place, by = cluster.tokens[asked.start() + 1], cluster.tokens[asked.end() - 2]
    return by.start - place.end > _PUT_MIN


# "The five firms join nine others"
_OF_OTHERS = re.compile(r"^[D,&]*O[=D+]*jG")


def counts_something_else(cluster: Cluster) -> bool:
    """Whether those counted, without a text, vote or sign no statement: "46 countries have signed the treaty"."""
    goes_on = cluster.unit.kinds[cluster.last : cluster.last + 1]  # as the sentence does behind the group
    if any(
        other.search(cluster.kinds) for other in (_SIGNS_ANOTHER, _SIGNED_ANOTHER, _SPONSORED, _IN_ANOTHER, _OF_OTHERS)
    ) or _VOTES.search(cluster.kinds + goes_on):
        return True
    consists = _CONSISTS.match(cluster.kinds)
    if consists and cluster.tokens[consists.end() - 2].word.startswith(("made up", "compris", "consist")):
        return True
    if cluster.group and cluster.group.signers and _OF_ANOTHER.search(cluster.kinds):
        return True
    founded = re.search("(i)D?G", cluster.kinds)
    return founded is not None and cluster.tokens[founded.start()].word in _FOUNDED


def is_new(cluster: Cluster, text: Text) -> bool:
    """Whether the words set it apart from the one before: "a rival letter", "a statement of their own"."""
    at = cluster.at("T")
    own = cluster.kinds[at + 1 : at + 2] == "o"
    return (
        own
        or text.determiner == "another"
        or bool(text.words & NEW_WORDS)
        or ("similar" in text.words and text.determiner == "a" and not re.search("[tD]", cluster.kinds))
        or (text.determiner in ("a", "an") and "o" in cluster.kinds)
    )


def years(cluster: Cluster) -> list[str]:
    """The years that it gives as years, without those in relative clauses."""
    aside = [range(*match.span()) for match in _RELATIVE.finditer(cluster.kinds)]
    values = [
        token.value.value
        for index, token in enumerate(cluster.tokens)
        if token.letter == "D" and not any(index in each for each in aside)
    ]
    return list(dict.fromkeys(value for value in values if len(value) == _YEAR_ONLY))


def year_of(cluster: Cluster) -> str | None:
    """The year of its first date."""
    for token in cluster.tokens:
        if token.letter == "D":
            return str(token.value.value[:4])
    return None
