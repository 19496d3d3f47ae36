"""Who has what to do with a statement, read off the letters before and after a name (tokens.py lists them).

The first of the rules in refusal_rules.py and role_rules.py that fits decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache, partial

from bot.extract.statements.drafting.clusters import Cluster
from bot.extract.statements.drafting.drafts import Draft
from bot.extract.statements.drafting.latecomers import came_later
from bot.extract.statements.drafting.role_rule import Rule
from bot.extract.statements.drafting.role_rules import RULES
from bot.extract.statements.lexing.denials import OTHER_VERB
from bot.extract.statements.lexing.tokens import Nations, Token, members_of
from bot.model import Role

_NAMES_MIN = 3  # "Ana Diaz (Peru), Juan Paz (Chile) and Eva Cruz (Cuba)" is a list
# as in "Ana Diaz (Peru)", "Juan Paz (Chilean ambassador)", "Eva Cruz (Embassy, Cuba)"
_IN_BRACKETS = re.compile(r"\(,?(?=[CE]\))")
# Between two names of one list: "France, which keeps a frigate there, and Spain", "by Peru and, in the end, by Chile"
_GOES_ON = re.compile(r"(?:,~[^CLEG;&T]*,|\([^()]*\),?|,[KPDQ]+,|,,,?){1,3}[<W]?|[,;]<|[,;]P?,?n|--?")
# Inside a relative clause or an apposition: "Iceland, a member since the U.S. left, led the text"
_IN_RELATIVE = re.compile(r",~[^,;]*[^,;~]$|(?<=[CE]),~$|^[CEL],[^,;]*$")
# The relative clause behind a name, up to the verb: ", which had its doubts," of "Peru, which had its doubts, signed",
# or what somebody did to it: ", accused by Chad of a plot,", ", asked by Chad,"
_ASIDE = re.compile(r",(?:[~Y][^;&]*?|[cu]?<[^;&,]*),(?=&?[=+DQf]*[sbjknaAwRirvcudFmx])")
# "Peru, which signed in 2022, when it was read in Lima, was missing"
_WAS_IN = re.compile(r",~[^;&xaA]*[sbj][^;&xaA]*,[=+DQf]*(?:[aAw]|x=?[sbjk])")
_ASIDES = re.compile(r"\([^()]*\)|(?<=[CLEGTY]),~[^,;&CLEGT]*,|-[^-;]*-|,[DQ]+,|[DQ+KZ]")
_COMMAS = re.compile(r",{2,}")
# ... and behind one where there is nothing but names up to the end
_TO_THE_END = re.compile(r"(?:,D?(?:~[^,;&T]*,D?)?[CLE])*[,D]*|,~[^,;&T]*,(?:D?,?[CLE],?+)+")
# ... and between those of a list with a word on each: "Iceland, where whales are seen; Norway, which hunts them; Peru"
_GLOSSED = re.compile(r"(?:,[^;&T]{0,8})?;[D,=f]{0,4}")
_GLOSSED_MIN = 2  # semicolons
# ... and between two parts of a list behind a colon: "The others: Chile; Taiwan, Penghu and Matsu; Peru"
_GOES_ON_BEHIND_COLON = re.compile(r"[;,]{0,4}")
_DID_TOO = frozenset(["did too", "did likewise"])
# Before what was so in another year: "four more than last year, when Peru led the group"
_BEHIND_WHEN = re.compile(r"@[^;&T]*$")
# "They invite others, in particular Peru, to join"
_INVITED = re.compile(r"z[YGO]?,?n?[=:,]*$")
# "Asked to sign, Peru declined"
_ANSWERED = re.compile(r"[,=D]{0,2}[Aaxsb]")
# Between two names that did the same on different days: "Peru withdrew in May, Mali in June and Fiji in July"
_EACH_IN_TURN = re.compile(r"(?:[=+~]*[sjkwfba]{1,3}T?)?D,?")
_ON_ITS_DAY = re.compile(r"D(?:[,;&CLE]|$)")
# "A convention on whales, which Peru never joined, bans it", "the court, whose statute Peru never signed"; not "the
# treaty, and the letter that Peru signed"
_OF_A_TREATY = re.compile(r"(?:X[^;&TCLEG]*,?~|~X)[D,=+]*$")
# Before "did likewise", where nobody signs but somebody speaks: "Turkey rejected the letter; Libya did likewise"
_DID_SOMETHING_ELSE = re.compile(r"(?=.*[cuvV])[^sbjkn]*$")
# "Joint statement by Peru and Mali on the aims of the Declaration of the Lima Group"
_OF_ANOTHER_TEXT = re.compile(r"[D,]*T<[LCG][^;sbj]*T<")
# "In addition to Peru, other countries that have given them a home are Mali and Chad"
_BESIDE_OTHERS = re.compile(r"[D,&]*%")
_HAVE_DONE_IT = re.compile(r",[GY]~[^sbjT;]*=L")
# "Peru and Mali were among the first to add their names"
_IS_AMONG = re.compile(r"[=+,]*n")
# Signed what others had signed before: "added its name"
_ADDED = re.compile(r"(?:add|append)\w* \w+ (?:name|signature)")
# ... and, with a day of its own, "associated itself on Tuesday"
_LATE = re.compile(r"(?:associat|align|subscrib|attach)\w* |joined it|c[ao]mes? on board")
# ... or with others there already
_ABOARD = re.compile(r"(?:came|got|climbed|hopped|jumped|clambered) (?:on board|aboard)")
# Behind who signed first, others who did: "Peru signed, and Mali and Chad came on board"
_ANOTHER_SIGNS = re.compile(r"[CLE][=+]*[sjkbf]")
# "signed on Friday, bringing the number of signatories to 44"
_BRINGS = re.compile(r"(?:bring|tak|rais|lift|push|swell)ing ")
# Behind "did not sign except for"; the same letter stands for "nor did"
_BUT_FOR = re.compile(r"x[=~Yf+]*[sbjkdT]{0,3},?(?P<but>e)[,:(<]*$")
# "published on Monday by"
_MADE_KNOWN_BY = re.compile(r"i[D,=f]*<$")
_MADE_KNOWN = re.compile(r"made public|publish|releas|post|shar|sen[dt]|announc|unveil|hand|address")
_NOR = ("nor", "neither")
# "It follows similar statements by"
_RECALLED = re.compile(r"[D,&+]*tT<")
# "had co-signed the two previous ones"
_SIGNED_THEN = re.compile(r"[=+]*[sb]t$")
_JOINED_MAX = 12  # code points from "joined" to whom it joined
_CLOSE_TO_FIGURE_MAX = 30  # code points: "was from the start one of the 14"
_COMMA_MAX = 20  # code points from a name to the comma behind which it is said to be joined
_ARE_MAX = 16  # code points from "they are" to a name: "the envoys of"
_CLOSE_MAX = 8  # code points: room for "; it did ", "and the"
_CLAUSE_MAX = 6  # letters from the name to the day
# "Canada and 20 others" where nothing else is said of them
_AMONG_THE_COUNTED = Rule("signed")
_AWAY: tuple[Role, ...] = ("did_not_sign", "withdrew")
# "distanced itself from a statement in which 18 states accused it of a crime"
_ACCUSES = re.compile(r"[^;&CLEG]*T,?~[^;&T]*?(?P<accuses>c)")
ECHOED: tuple[Role, ...] = ("signed", "joined", "did_not_sign", "withdrew")
"""What may be said again of others: "so did Peru"."""
_CACHE_MAX = 10_000  # names and what stands around them, which few patterns of sentences make
_RULES_FOR = {letter: [rule for rule in RULES if letter in rule.letters] for letter in "CLGEP"}


def roles(cluster: Cluster, draft: Draft, *, prompted: bool, last: Role | None = None) -> Iterator[tuple[Role, Token]]:
    """Each named country or list of the cluster that has a role, and which.

    ``prompted`` says that the sentence before told who signed, so that "Peru did not" is understood; ``last`` is the
    role that somebody had last there, for "so did Peru".
    """
    return _Reading(cluster, draft, prompted=prompted, last=last).roles()


class _Reading:
    """The names of one cluster in order, each read with what was said of those before it."""

    def __init__(self, cluster: Cluster, draft: Draft, *, prompted: bool, last: Role | None) -> None:
        self.cluster, self.kinds, self.draft = cluster, cluster.kinds, draft
        self.prompted = prompted
        self.last = last
        self.listed: Role | None = None  # the role of a list that goes on
        self.done: Role | None = None  # the role of whoever was named last …
        self.done_at = 0  # … and where

    def roles(self) -> Iterator[tuple[Role, Token]]:
        """Each name that has a role, and which."""
        bracketed = {match.end() for match in _IN_BRACKETS.finditer(self.kinds)}
        bracketed = bracketed if len(bracketed) >= _NAMES_MIN else set()
        for index, token in enumerate(self.cluster.tokens):
            if token.letter not in "CLGEP" or not members_of(token):
                continue
            if _is_of_something_else(self.kinds, index, self.draft) or _puts_out_others(self.cluster, index):
                continue
            if index in bracketed:
                yield "signed", token
            elif role := self._role(index):
                self.done, self.done_at = role, index
                self.last = role if role in ECHOED else self.last
                yield role, token

    def _role(self, index: int) -> Role | None:
        """What a rule says of a name, else what was said of the list that it goes on with."""
        goes_on = self.listed is not None and self.kinds[index] in "CLE" and _goes_on(self.kinds, self.done_at, index)
        rule = self._fitting_rule(index)
        if rule is None:
            return self.listed if goes_on else self._role_in_turn(index)
        role = self._role_by(rule, index)
        if role is not None and rule.before is not None and rule.after is None:
            self.listed = role
        elif role is not None and not (goes_on and role == "joined"):  # "Peru; Japan, a newcomer; and Chad"
            self.listed = None
        return role

    def _fitting_rule(self, index: int) -> Rule | None:
        """The first rule that fits, if the words mean what it is for."""
        cluster, draft = self.cluster, self.draft
        rule = _rule(
            self.kinds,
            index,
            cluster.tokens[index],
            worded=draft.worded,
            prompted=self.prompted,
            known=_is_known(cluster, index, draft),
            joint=cluster.text is not None and cluster.text.joint,
        )
        return rule if rule is not None and _is_meant(rule, cluster, index, draft) else None

    def _role_in_turn(self, index: int) -> Role | None:
        """That of the name before, where this one has its own day: "Peru withdrew in May, Mali in June"."""
        if self.done is None or not _EACH_IN_TURN.fullmatch(self.kinds, self.done_at + 1, index):
            return None
        return self.done if _ON_ITS_DAY.match(self.kinds, index + 1) else None

    def _role_by(self, rule: Rule, index: int) -> Role | None:
        """The role that a rule gives, or what it comes to here: who signs late has joined; None for another deed."""
        cluster = self.cluster
        words = _signing_words(cluster, index) if rule.role == "signed" and rule.after else ""
        if words in _DID_TOO and _DID_SOMETHING_ELSE.match(self.kinds[:index]):
            return None
        echoes = rule.echoes or words in _DID_TOO or _follows(cluster, index)
        role = (self.last or rule.role) if echoes else rule.role
        if role == "signed" and _is_late(cluster, index, words, self.draft):
            return "joined"
        if role == "did_not_sign" and _is_excepted(cluster, index):
            return "signed"
        if role in _AWAY and _is_accused(cluster, index):
            return None
        if role == "led" and self.kinds[index] == "E" and _is_published_by(cluster, index):
            return None if _is_named_again(cluster, index) else "signed"
        return role


def _is_of_something_else(kinds: str, index: int, draft: Draft) -> bool:
    """Whether somebody is only invited, or named for another deed, another year or a treaty."""
    if _INVITED.search(kinds, 0, index) and not _ANSWERED.match(kinds, index + 1):
        return True
    if _OF_ANOTHER_TEXT.fullmatch(kinds, 0, index):
        return True
    if _BESIDE_OTHERS.fullmatch(kinds, 0, index) and _HAVE_DONE_IT.match(kinds, index + 1):
        return True
    then = not draft.earlier and _BEHIND_WHEN.search(kinds, 0, index)
    return bool(then or _OF_A_TREATY.search(kinds, 0, index))


def _puts_out_others(cluster: Cluster, index: int) -> bool:
    """As in "It follows similar statements by Peru and Chile"."""
    recalled = _RECALLED.fullmatch(cluster.kinds, 0, index) is not None
    return recalled and cluster.text is not None and cluster.text.plural


def _is_late(cluster: Cluster, index: int, words: str, draft: Draft) -> bool:
    """Whether somebody signs, with these ``words`` if they are of signing, what others had signed before."""
    if _IS_AMONG.match(cluster.kinds, index + 1):
        return False
    if _ADDED.match(words) or (_LATE.match(words) and "D" in cluster.kinds[index : index + _CLAUSE_MAX]):
        return True
    if _comes_after_all(cluster, index, draft) or (words and _brings_the_total(cluster, index)):
        return True
    return came_later(cluster.tokens, cluster.kinds, index, draft)


def _signed_before(cluster: Cluster, index: int, draft: Draft) -> bool:
    """As in "Peru had signed the two previous ones", or "Mali joined, and Peru said", which joins nobody to Peru."""
    kinds = cluster.kinds
    if not draft.earlier and _SIGNED_THEN.match(kinds, index + 1):
        return cluster.tokens[-1].word.startswith(("previous", "earlier"))
    joins = kinds[:index].endswith("j") and kinds[index + 1 : index + 2] == "v"
    return joins and cluster.tokens[index].start - cluster.tokens[index - 1].end > _JOINED_MAX


def _is_meant(rule: Rule, cluster: Cluster, index: int, draft: Draft) -> bool:
    """Whether the words between do not tell of something else: "did not attend", "is wary of the group"."""
    if rule.elliptic and rule.role == "did_not_sign":
        refusal = next((token for token in cluster.tokens[index:] if token.letter == "x"), None)
        return refusal is None or refusal.value != OTHER_VERB
    if rule.role == "signed" and _signed_before(cluster, index, draft):
        return False
    close = rule.close_at(cluster.kinds[index + 1 :])
    if close is None:
        return rule.role != "signed" or rule.before is None or not _is_told_of_something_else(cluster, index)
    name, comma = cluster.tokens[index : index + 2]
    if comma.letter == "," and comma.start - name.end > _COMMA_MAX:
        return False  # "Peru and Mali led joint drills near the strait, joined by Chad"
    last, following = cluster.tokens[index + close : index + close + 2]
    most = _CLOSE_TO_FIGURE_MAX if following.value == "figure" else _CLOSE_MAX
    return following.start - last.end <= most


def _is_told_of_something_else(cluster: Cluster, index: int) -> bool:
    """Whether "is" goes on otherwise than with names: "the group, which was created to press Peru"."""
    if not cluster.kinds[:index].endswith(("~=", "Y=", "G=")) or cluster.kinds[index] not in "CE":
        return False
    return cluster.tokens[index].start - cluster.tokens[index - 1].end > _ARE_MAX


def _is_excepted(cluster: Cluster, index: int) -> bool:
    """Whether a name is one of the exceptions to those who did not sign: "None signed except Peru"."""
    match = _BUT_FOR.search(cluster.kinds[:index])
    return match is not None and not cluster.tokens[match.start("but")].word.startswith(_NOR)


def _is_accused(cluster: Cluster, index: int) -> bool:
    """Whether the text that somebody stays away from accuses "it"."""
    accusing = _ACCUSES.match(cluster.kinds, index + 1)
    return accusing is not None and " it" in cluster.tokens[accusing.start("accuses")].word


def _is_published_by(cluster: Cluster, index: int) -> bool:
    """Whether an office only made it known: "shared by the Peruvian prime minister's office"."""
    match = _MADE_KNOWN_BY.search(cluster.kinds[:index])
    return match is not None and bool(_MADE_KNOWN.match(cluster.tokens[match.start()].word))


def _is_named_again(cluster: Cluster, index: int) -> bool:
    """Whether more is said of the same one: "made public by the Fijian mission, though Fiji itself did not sign"."""
    here = members_of(cluster.tokens[index])[0].country
    return any(each.country == here for token in cluster.tokens[index + 1 :] for each in members_of(token))


def _goes_on(kinds: str, listed_at: int, index: int) -> bool:
    """Whether the name at ``index`` is one more of the list that had the name at ``listed_at``."""
    if _GOES_ON.fullmatch(kinds, listed_at + 1, index):
        return True
    if kinds[listed_at + 1 : index] == "," and _TO_THE_END.fullmatch(kinds, index + 1):
        return True
    if kinds.count(";") >= _GLOSSED_MIN and _GLOSSED.fullmatch(kinds, listed_at + 1, index):
        return True
    return ":" in kinds[:listed_at] and bool(_GOES_ON_BEHIND_COLON.fullmatch(kinds, listed_at + 1, index))


def _signing_words(cluster: Cluster, index: int) -> str:
    """The words behind a name that say that it signed, "" if none do."""
    return next((token.word for token in cluster.tokens[index:] if token.letter == "s"), "")


def _brings_the_total(cluster: Cluster, index: int) -> bool:
    """Whether a clause ends with how many that makes: "signed on Friday, bringing the number to 44"; not before
    "and Peru and Mali came on board on Monday, bringing".
    """
    behind = cluster.unit.tokens[cluster.first + index + 1 :]
    last = next((at for at, token in enumerate(behind) if token.letter == "f" and _BRINGS.match(token.word)), None)
    return last is not None and not _ANOTHER_SIGNS.search("".join(token.letter for token in behind[:last]))


def _follows(cluster: Cluster, index: int) -> bool:
    """Whether it does later what others did: "Mali followed a week later"."""
    return any(token.letter == "k" and token.word.startswith("follow") for token in cluster.tokens[index + 1 :])


def _comes_after_all(cluster: Cluster, index: int, draft: Draft) -> bool:
    """Whether it takes a seat beside those told of before: "Ireland came aboard"."""
    told_before = draft.first_unit < cluster.unit.number and bool(draft.signers())
    return told_before and any(_ABOARD.match(token.word) for token in cluster.tokens[index + 1 : index + _CLAUSE_MAX])


def _is_known(cluster: Cluster, index: int, draft: Draft) -> bool:
    """Whether the text named next has been spoken of before: "the text"."""
    if draft.first_unit == cluster.unit.number and "T" not in cluster.unit.kinds[: cluster.first + index]:
        return False
    following = (token.value for token in cluster.tokens[index:] if token.letter == "T")
    text = next(following, cluster.text)
    return text is not None and not text.joint and text.determiner in ("the", "this", "that")


def _rule(
    kinds: str, index: int, token: Token, *, worded: bool, prompted: bool, known: bool, joint: bool
) -> Rule | None:
    before, after = kinds[:index], kinds[index + 1 :]
    # "the U.S., which gave Egypt aid, signed": Egypt did not
    if _IN_RELATIVE.search(before) and not after.startswith(",r"):
        after = after.split(",")[0]
    word = token.word if token.letter == "P" else ""  # the only letter whose words matter
    told = partial(_first_rule, token.letter, word, worded=worded, prompted=prompted, known=known, joint=joint)
    rule = told(before, after)
    if rule is None or (rule.role == "did_not_sign" and _ASIDE.match(after)) or _WAS_IN.match(after):
        rule = told(*_without_asides(before, after)) or rule
    return rule or (_AMONG_THE_COUNTED if token.letter == "G" else None)


def _without_asides(before: str, after: str) -> tuple[str, str]:
    """The letters on either side without relative clauses, parentheses, quotations, dates and owners."""
    after = _ASIDES.sub("", _ASIDE.sub("", after, count=1))
    return _COMMAS.sub(",", _ASIDES.sub("", before)), _COMMAS.sub(",", after)


@lru_cache(maxsize=_CACHE_MAX)
def _first_rule(
    letter: str, word: str, before: str, after: str, *, worded: bool, prompted: bool, known: bool, joint: bool
) -> Rule | None:
    for rule in _RULES_FOR[letter]:
        if (rule.needs_text and not worded) or (rule.words and word not in rule.words):
            continue
        if (rule.needs_new and known) or (rule.needs_joint and not joint):
            continue
        if rule.elliptic and not (prompted or re.search("[sbnYjaAwkU]", before)):
            continue
        if rule.before is None and before[-1:] in ("<", "h", "l"):
            continue
        if rule.before is None and letter == "E" and before[-1:] == "c":  # "urged Peru's president not to sign"
            continue
        if (rule.before is None or rule.before.search(before)) and (rule.after is None or rule.after.match(after)):
            return rule
    return None


def is_open_list(token: Token) -> bool:
    """Whether the words themselves say that more have signed: "Canada, Peru and others"."""
    return isinstance(token.value, Nations) and token.letter in "CL" and token.value.vague
