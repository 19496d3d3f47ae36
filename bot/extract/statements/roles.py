"""Who has what to do with a statement, read off the letters before and after a name (tokens.py lists them).

Every pattern is over the letters of one cluster. ``_BEFORE`` patterns end at the name, ``_AFTER`` patterns begin
behind it. The first that fits, in the order of ``_RULES``, decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.extract.statements.clusters import Cluster
from bot.extract.statements.drafts import Draft, members_of
from bot.extract.statements.tokens import Nations, Token
from bot.model import Role

# What may stand between a name and its verb: commas, dates, "for the first time", "also", a relative clause
_GAP = (
    r"(?:,~[^,;]*,|,[DQ+]{0,2}[KPZ<n][KPZWD<Qn+]{0,3}[GO]?,|,W[KPZOo]{0,2},|,O,|,[bjW]<?[CLG],|,G[^,;]*,|\([^()]*\)|"
    r",[Yn][PK]?,|,[YO]?v,|,n[CLY]+,?|,h[CLGY]+,?|-[^-;]*-|(?<=,)[CLE](?=[,-])|,?%[CLG]|YP?(?=[+=Dfs])|[,DfQ+%m:]){0,12}"
)


@dataclass(frozen=True, slots=True)
class _Rule:
    role: Role
    before: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None
    needs_text: bool = False
    letters: str = "CLGE"
    needs_joint: bool = False
    """Whether the text must be called joint, so that it is not just somebody's who is quoted there."""
    needs_new: bool = False
    """Whether the text must be brought up here: who "voiced doubts about the text" did not sign it."""
    elliptic: bool = False
    """Whether the verb is the one of the sentence before: "The U.S. did not." """
    words: frozenset[str] = frozenset()
    """The prepositions before a P that the rule is for."""
    echoes: bool = False
    """Whether it says the same as of whoever was named before: "so did Peru"."""


def _before(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern})$")


def _after(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"{_GAP}(?:{pattern})")


_NAMES_MIN = 3  # "Ana Diaz (Peru), Juan Paz (Chile) and Eva Cruz (Cuba)" is a list
# Between two names of one list: "France, which keeps a frigate there, and Spain", "by Peru and, in the end, by Chile"
_GOES_ON = re.compile(r"(?:,~[^CLEG;&T]*,|\([^()]*\),?|,[KPDQ]+,|,,,?){1,3}[<W]?|[,;]<|--?")
# Inside a relative clause or an apposition: "Iceland, a member since the U.S. left, led the text"
_IN_RELATIVE = re.compile(r",~[^,;]*[^,;~]$|^[CE],[^,;]*$")
_NOT = r"[=~v]*x[=~f]*"
# ... and a verb before it: "backed the idea but did not sign", "were present and did not sign"
_BUT_NOT = r"[=~]*(?:[vrib]|,v,?){0,3}[&,]{0,2}x[=~f]*"

_RULES = (
    # "Brazil, which had kept aloof from earlier efforts, signed for the first time"
    _Rule("joined", after=re.compile(r",~[^;]{1,12},[=+]*s[^CLEG;~]{0,5}f"), letters="CLE"),
    _Rule("signed", after=re.compile(r",~[^,;sx]{0,8},[=+]*s"), letters="CLE"),
    # the two of "Others did not: Peru and Mali each took the floor"
    _Rule("spoke_only", after=re.compile(r"m"), letters="CLE"),
    # "Peru, which closed its camps in 2019, and 25 other countries signed"
    _Rule("signed", after=re.compile(r",~[^,;CLEGTsbx]{0,8},G[,D=f+]*[sbir]"), letters="CLE"),
    # Hungary in "all except Hungary"
    _Rule("did_not_sign", before=_before(r"e[,:(<]*")),
    # Those named after "Notably absent were", or after "One did not" and a colon
    _Rule("did_not_sign", before=_before(r"[aY]?a[^CLEGst]*[=n:]+[,:]*|x:")),
    # "Missing are the countries that never joined, above all Chad and Mali", "Conspicuous by their absence were …"
    _Rule("did_not_sign", before=_before(r"^[D,]*a[<aW]*=[^CLETs;&]*")),
    # "Neither Fiji nor Samoa nor any other island, Palau having at least replied, is party to it"
    _Rule("did_not_sign", before=_before(r"^[D,]*x"), after=re.compile(r"x[^;&LETv]{0,6}[sbj]"), letters="CL"),
    # "Peru and Chile let it be known that they had not been asked"
    _Rule("did_not_sign", after=re.compile(r"=?v?~?Y=?a"), letters="CL"),
    # "Hungary is among those who have not signed"
    _Rule("did_not_sign", after=_after(r"=?n[Y~=]{1,3}x=?[sbj]"), letters="CLE"),
    # "there was no signature from Brazil"
    _Rule("did_not_sign", before=_before(r"xB"), letters="CLE"),
    # "Nor will you find Belgium on the list"
    _Rule("did_not_sign", before=_before(r"(?:^|[;&])x[v=i]*"), after=_after(r"s"), letters="CLE"),
    # as in "None of the powers - the U.S. among them - signed" or "Neither Kenya nor Niger signed"
    _Rule("did_not_sign", before=_before(r"x[Y-]*"), after=_after(r"[n-]*=?[sbj]")),
    # "Vietnam declined", "Hungary did not sign", "was the only one that did not sign"
    _Rule("did_not_sign", after=_after(r"[=~]*v?a|[=~v]*&?A(?:[sbjTY]|[,;:]?$|[;:])")),
    # "voted with Japan but are not to be found on the paper"
    _Rule("did_not_sign", after=re.compile(r"[^;,LEGTxsj&]{1,4}&=?(?:a|A$)"), letters="CLE"),
    # "Peru took part in the talks but left before the vote"
    _Rule("did_not_sign", before=_before(r"(?:^|[;&])[D,]*"), after=re.compile(r"&=?a"), letters="CL"),
    # "Chad and Gabon said they would vote for it although they had not signed"
    _Rule("did_not_sign", after=re.compile(r"[^;CLEGTxs&]{0,8}&Y?=?x[=f]*s"), letters="CL"),
    # "Russia, China and the Vatican signed neither"
    _Rule("did_not_sign", after=_after(r"(?:=<Y?,)?s[bT]?x"), letters="CLE"),
    _Rule("did_not_sign", after=_after(rf"{_NOT}(?:[sbjk]|=?Y|nY)|{_BUT_NOT}[sj]"), letters="CLE"),
    _Rule("did_not_sign", after=_after(rf"-?{_NOT}(?:[,;]?$|[;:]|n|,e)"), letters="CLE", elliptic=True),
    # "Ukraine has withdrawn its name", "Honduras, which backed last year's text, dropped out"
    _Rule("withdrew", after=_after(r"[=~]*w|s[^CLEGTX;]{0,4}w"), letters="CLE"),
    # "Fiji said on Friday that it had withdrawn", "announced the withdrawal of its signature"
    _Rule("withdrew", before=_before(r"^|[;&,-]"), after=re.compile(r"[DQ,=~vi]{0,8}[vi][DQ,=~]{0,4}w"), letters="CE"),
    # "Fiji and Moldova signed for the first time", "joined this year for the first time by countries including Peru"
    _Rule("joined", before=_before(r"f[D,]*(?:<|=|n|:|<?Yn|,)+")),
    _Rule("joined", after=re.compile(r"[,+=D~]*(?:f|[sbj][^CLEG;~]{0,5}f)(?![,:<n=]*[CLE])"), letters="CLE"),
    # "Albania, Haiti and Palau were among them for the first time"
    _Rule("joined", after=_after(r"=?nY?f"), letters="CLE"),
    # "led by Kenya", "Iceland led", "Britain, which drew it up"
    _Rule("led", before=_before(r"(?<![vcub])l[,:]*")),
    _Rule("led", after=_after(r"[~=]*R"), letters="CLE"),
    # "Poland rallied 40 nations behind the text"
    _Rule("led", after=re.compile(r"[D,]*J[GY]"), letters="CLE"),
    # "Mexico issued a declaration", "published by the Netherlands", "38 countries joined Germany"
    _Rule("led", after=_after(r"[=~]*[iro][WDfQ+,=i]{0,4}T"), letters="C"),
    _Rule("led", before=_before(r"T[^CLEG;&]*i[D,=f]*<"), letters="CE"),
    # "issued jointly by Fiji and Samoa"
    _Rule("signed", before=_before(r"T[^CLEG;&]*i[D,=f]*<"), letters="L"),
    _Rule("led", before=_before(r"G[,D]*j"), letters="CE"),
    _Rule("led", after=re.compile(r",?=?(?:[bj][Df]*<|W)G(?![bs])"), letters="C"),
    # "took the floor individually"
    _Rule("spoke_only", after=re.compile(r"[^CLEGT;]*m"), letters="CLE"),
    # "others voiced support in separate speeches, among them Laos and Nepal"
    _Rule("spoke_only", before=_before(r"m[^;&TCLEGs]*n[=:,]*")),
    # "signed by", "backed by", "with the support of", "a letter from"
    _Rule("signed", before=_before(r"[sbjB][DfQ,=()]*<(?:G,)?[:,(-]*|T[D,]*<[:,]*|B")),
    _Rule("signed", before=_before(r"[sb][DfQ,=()]*<[^;&]*[+%]")),
    # "supported by most of the bloc, Malta included, by Japan and Kenya, and by Norway"
    _Rule("signed", before=_before(r"[sbj]<(?:[^;&TcuvX]{1,20},|[CLGY]{1,3})<"), letters="CLG"),
    # "whose country signed the appeal with Denmark and Ireland", "tabled by China with Mali and Chad"
    _Rule("signed", before=_before(r"(?:sT?|l[CE],?)W"), letters="CL"),
    _Rule("signed", before=_before(r"W"), after=_after(r"[sb]")),
    _Rule("joined", before=_before(r"G,?W"), after=re.compile(r"j[,;]?$"), letters="CL"),
    # "Canada signed", "Peru and Fiji are on the list", "Norway is a co-signatory", "Spain is among the signatories"
    _Rule("signed", after=_after(r"[=~]*\+?(?:R)?s")),
    _Rule("signed", after=_after(r"=Y"), letters="CLE"),
    _Rule("signed", after=re.compile(r":Y[=f,]*[sb]"), letters="L"),
    _Rule("signed", after=_after(r"=?,?n(?:Y|~|[sb]|G~?[sb]|[,;]|$)"), letters="CLE"),
    # as in "They included Pakistan", "Signatories are: …", "43 countries, including Peru", "Among those who signed: …"
    _Rule("signed", before=_before(r"[YG](?:[~sbTo+=D(-]|,[~sb]|,[<y]?,)*,?[n=:-][n=:(,-]*")),
    _Rule("signed", before=_before(r"G[(-]"), letters="L"),
    _Rule("signed", before=_before(r"n(?:Y|[~sbTD])+[=:n,]+")),
    _Rule("signed", before=_before(r"(?:s|b)<?[^CLE;&]{0,5}[n:][,:]*")),
    # the list in "the signatures are those of …"
    _Rule("signed", before=_before(r"sW?[=:]+|^,?s|s<[^;&cuTlr]*<|j[KTCG]?=,*")),
    # the list in "on behalf of the following states, in addition to Iceland: …"
    _Rule("signed", before=_before(r"Y[^;&CE]{0,14}(?:%C)?:")),
    # the list in "The following 14 states aligned themselves with the text read by Croatia: …"
    _Rule("signed", before=_before(r"[GY][^;:cuxaA]*[sbj][^;:xaA]*:[,(-]*"), letters="L"),
    # "Behind her stood the envoys of Peru, Fiji and Chad, all of them co-signatories"
    _Rule("signed", before=_before(r"^[D,&]*"), after=re.compile(r",Y$"), letters="L"),
    # Mali of "Peru signed on Thursday, Mali a day later"
    _Rule("signed", before=_before(r"^[D,]*[CLG][sj]D*,"), after=re.compile(r"[D+f]*$"), letters="CL"),
    # "Fiji's envoy, Ana Vuli, flanked by those of Peru and Mali, read"
    _Rule("signed", before=_before(r"^[D,]*[CE],%"), after=re.compile(r",r"), letters="CL"),
    # "the Nordic states Denmark, Norway and Sweden"
    _Rule("signed", before=_before(r"^[D,&f]*(?:[GY]|Y,)"), letters="L"),
    # "Gambia backed the text", "Poland joined the pledge"
    _Rule("signed", after=_after(r"[=~]*[bj][^CLEG;&v]{0,3}[TY]"), needs_text=True),
    _Rule("signed", after=_after(r"[=~]*j[CLEG]")),
    _Rule("signed", before=_before(r"j")),
    # "a letter in which Peru, Mali and Chad ask", "in which Peru and Mali, the hosts, and 7 more ask"
    _Rule("signed", before=_before(r"T,?~"), after=re.compile(r"(?:,[^,;TcuvCLE]{0,4},)?G?[=D]*[vcuri]"), letters="LG"),
    # "the appeal, which India and Switzerland have joined"
    _Rule("signed", before=_before(r"T,?~"), after=re.compile(r"[+=]*[sbj]"), letters="CLE"),
    # "From Africa there are Ghana and Mali, from Asia Nepal"
    _Rule("signed", before=_before(r"q[,=]*"), letters="CL"),
    # "countries from Albania to Vanuatu", "supporters range from …"
    _Rule(
        "signed",
        before=_before(r"[GY]s?,?n?|s[TD,]*n[CLP,]*"),
        after=re.compile(r"[,CL]*P"),
        letters="P",
        words=frozenset(["from"]),
    ),
    _Rule(
        "signed", before=_before(r"[GY]T?s?,?n?[PCL][PCL,]{0,4}|s[TD,]*n[CLP,]*"), letters="P", words=frozenset(["to"])
    ),
    # "the signatures of France, of Poland and, for the first time, of Sri Lanka"
    _Rule("joined", before=_before(r"B[^;&]*f[T,]*"), letters="P", words=frozenset(["of"])),
    # "bears only those of Peru's Ana Diaz and Chad's Ali Deby", "the names of Ana Diaz of Peru; of Mali's Eva Cruz"
    _Rule("signed", before=_before(r"B(?:[^&]*[,;])?"), letters="P", words=frozenset(["of"])),
    # "as did Canada and Australia", "So did Peru"
    _Rule("signed", before=_before(r"[sbnYawfd][^;]*\+n?"), echoes=True),
    _Rule("signed", before=_before(r"[sbnYTGj][^;&]*%n?|^[D,]*%n?")),
    _Rule("signed", before=_before(r"(?:^|[;&])[,D]*\+"), elliptic=True, echoes=True),
    # "China and Mali let it be known that they agree by lending their names"
    _Rule("signed", after=re.compile(r"[^;,CLEGTxaA]{0,6}<s"), letters="CL"),
    # "Zambia followed within the hour", "Poland and Chile were the only other ones"
    _Rule("signed", after=_after(r"=?k"), elliptic=True, letters="CLE"),
    # "Peru did too", "Mali did."
    _Rule("signed", after=re.compile(r"d\+"), elliptic=True, echoes=True),
    _Rule("signed", after=re.compile(r"d"), elliptic=True),
    # "In a joint statement, Peru, Mali and Fiji branded it a danger", whatever the verb
    _Rule("signed", before=_before(r"^D?T[yiD<]*,"), after=re.compile(r"(?!,?~)"), needs_new=True, letters="L"),
    # "Peru and Mali agreed to it, saying in a joint text", "in a joint text with Peru", and who has it with Peru
    _Rule("signed", after=re.compile(r"[bD]{1,2},v[^CLEG;&]*T"), needs_joint=True, letters="L"),
    _Rule("signed", before=_before(r"TW"), needs_joint=True, letters="CL"),
    _Rule("signed", after=re.compile(r"[=D]*[ivcur][^CLEG;&]*TW[CLG]"), needs_joint=True, letters="CLE"),
    # "In the text, which came out while Peru met, the ministers of Chile, Mali and Fiji find"
    _Rule("signed", before=_before(r"^[D,]*T,~[^;]*,"), after=re.compile(r"[D,=]*[vcu]"), letters="L"),
    # the first list in "Ana Diaz of Peru and Juan Paz of Chile, and the presidents of Mali and Chad signed"
    _Rule("signed", after=re.compile(r",?[LCE](?:,?[LCE]){0,3}[=,]*s"), letters="LCE"),
    # "Canada, backed by Peru, …"
    _Rule("signed", after=_after(r"=?[bj][Df]*<|=?[BW]G(?![bs])"), letters="CLE"),
    # "Japan and Peru issued a joint statement", "said in a joint statement"
    _Rule("signed", after=_after(r"[=~]*[ivcur][^CLG;&]*T"), needs_text=True, needs_new=True, letters="LG"),
    _Rule(
        "signed",
        before=_before(r"(?:^|[,;&])[^CLEG]*T[^CLEG]*,"),
        after=_after(r"[KPQD]{0,4}[ivcus]"),
        needs_text=True,
        letters="LG",
    ),
    _Rule("signed", before=_before(r"h")),
)

_DID_TOO = frozenset(["did too", "did likewise"])
# Signed what others had signed before: "added its name"
_ADDED = re.compile(r"(?:add|append)\w* \w+ (?:name|signature)")
# "Canada and 20 others" where nothing else is said of them
_AMONG_THE_COUNTED = _Rule("signed")
_ECHOED: tuple[Role, ...] = ("signed", "joined", "did_not_sign", "withdrew")


def roles(cluster: Cluster, draft: Draft, *, prompted: bool, last: Role | None = None) -> Iterator[tuple[Role, Token]]:
    """Each named country or list of the cluster that has a role, and which.

    ``prompted`` says that the sentence before told who signed, so that "Peru did not" is understood; ``last`` is the
    role that somebody had last there, for "so did Peru".
    """
    kinds = cluster.kinds
    listed, listed_at = None, 0  # the role of a list that goes on, and its last item
    by_name = kinds.count("(C)") >= _NAMES_MIN
    for index, token in enumerate(cluster.tokens):
        if token.letter not in "CLGEP" or not members_of(token):
            continue
        if by_name and kinds[index - 1 : index + 2] == "(C)":
            yield "signed", token
            continue
        rule = _rule(
            kinds,
            index,
            token,
            worded=draft.worded,
            prompted=prompted,
            known=_is_known(cluster, index),
            joint=cluster.text is not None and cluster.text.joint,
        )
        if rule is None and listed and token.letter in "CLE" and _GOES_ON.fullmatch(kinds, listed_at + 1, index):
            role: Role = listed
        elif rule is None:
            continue
        else:
            words = _signing_words(cluster, index) if rule.role == "signed" and rule.after else ""
            role = (last or rule.role) if rule.echoes or words in _DID_TOO else rule.role
            role = "joined" if role == "signed" and _ADDED.match(words) else role
            listed = role if rule.before is not None and rule.after is None else None
        listed_at = index
        last = role if role in _ECHOED else last
        yield role, token


def _signing_words(cluster: Cluster, index: int) -> str:
    """The words behind a name that say that it signed, "" if none do."""
    return next((token.word for token in cluster.tokens[index:] if token.letter == "s"), "")


def _is_known(cluster: Cluster, index: int) -> bool:
    """Whether the text named next has been spoken of before: "the text"."""
    following = (token.value for token in cluster.tokens[index:] if token.letter == "T")
    text = next(following, cluster.text)
    return text is not None and not text.joint and text.determiner in ("the", "this", "that")


def _rule(
    kinds: str, index: int, token: Token, *, worded: bool, prompted: bool, known: bool, joint: bool
) -> _Rule | None:
    before, after = kinds[:index], kinds[index + 1 :]
    if _IN_RELATIVE.search(before) and not after.startswith(
        ",r"
    ):  # "the U.S., which gave Egypt aid, signed": Egypt did not
        after = after.split(",")[0]
    for rule in _RULES:
        if (
            token.letter not in rule.letters
            or (rule.needs_text and not worded)
            or (rule.words and token.word not in rule.words)
        ):
            continue
        if (rule.needs_new and known) or (rule.needs_joint and not joint):
            continue
        if rule.elliptic and not (prompted or re.search("[sbnYjaAwk]", before)):
            continue
        if rule.before is None and before[-1:] in ("<", "h", "l"):
            continue
        if (rule.before is None or rule.before.search(before)) and (rule.after is None or rule.after.match(after)):
            return rule
    return _AMONG_THE_COUNTED if token.letter == "G" else None


def is_open_list(token: Token) -> bool:
    """Whether the words themselves say that more have signed: "Canada, Peru and others"."""
    return isinstance(token.value, Nations) and token.letter in "CL" and token.value.vague
