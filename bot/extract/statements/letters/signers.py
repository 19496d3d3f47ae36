"""The persons who are said to sign a letter, read off a sentence in which each letter of their names is ``NAME``."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

from bot.extract.lexicon.people import ROLE_NOUNS
from bot.extract.statements.lexing.tokens import Text, Token

NAME = "\x02"
_OPEN_KINDS = frozenset(["letter", "appeal", "declaration"])
"""Kinds of which who "wrote in an open letter" is a signer; a joint statement, too, if bodies make it, not a couple."""

# Ends what may be said of one signer before the next is named
_STOP = (
    r"\b(?:said|says?|told|wrote|writes?|calls?|called|ask(?:s|ed)?|urg\w+|demand\w*|warn\w*|argu\w+|ha[sd]|have|is|"
    r"are|was|were|will|would|to|that|which|whose|but|while|after|before|against|not|nor|declin\w+|refus\w+|without|"
    r"because|when|where|include[sd]?|critics?|opponents?|published|released|handed|delivered|addressed|circulated|"
    r"(?:condemn|denounc|accus|criticis|criticiz|attack|slam|rebuk|reject|deplor)(?:m?ed|e?s|m?ing))\b"
)
_DESCRIBED = rf"(?:(?!{_STOP})[^.;:{NAME}])"
# From one signer to the next: ", the novelist ", " of Utrecht University and the chemist ", ", who runs a choir, and "
_TO_NEXT = re.compile(
    rf"(?P<gap>(?:,\s+who\b[^,.;{NAME}]{{1,80}}(?=,|\s+and\s))?(?:(?!{_STOP})[^.:{NAME}]){{0,120}}?)(?P<name>{NAME}+)"
)
# Between somebody and where he works
_WHERE_FROM = re.compile(r"\s+(?:of|from|at)\s+(?:[Tt]he\s+)?")
# Up to a name that heads a line: "Dr ", "- Prof. "
_BEGINS_LINE = re.compile(rf"\n[^\w\n,;{NAME}]*(?:[A-Z]\w{{1,4}}\.?\s+)?$")
# What somebody does, who is then no item before the next name: " signed a letter", ", accuses the minister"
_ACTS = re.compile(
    r"^\s+(?!(?:and|plus|with|alongside|along|as|of|from|at|in|for|on)\b)[a-z]|"
    r"(?:^|,)\s*(?:also\s+|now\s+)?(?P<deed>[a-z]+(?:ed|(?<!s)s))\s+(?:(?P<whom>the|an?|his|her|its|their)\b|(?=$))|"
    r"(?<!the )(?<!an )(?<!\ba )(?<!-)\b(?!including)[a-z]+ing\s+(?:(?:the|an?|his|her|its|their|all)\b|$)"
)
# Behind a name: "organised by Ana Diaz's publishers"
_OWNS = re.compile(r"['’]s?\s")
_PARTED = re.compile(r"[,;\n•]|\b(?:and|with|plus|alongside)\b")
# Before a name that only tells who a signer is: "the widow of", "former aides to President"
_OF_ANOTHER = re.compile(
    r"\b(?:of|for|to|against|about|on|over|behind|under|late|known as)\s+(?:the\s+)?"
    r"(?:[a-z-]+[^\S\n]+){0,2}(?:[A-Z][a-z]+[^\S\n]+)?$"
)

# ... whatever his office: "husband of former Federal Reserve Chairman"
_KIN_OF = re.compile(
    r"\b(?:husband|wife|widow|widower|son|daughter|brother|sister|father|mother|partner|friend|successor|advis[eo]r|aide)"
    r"s?\s+(?:of|to)\s+[^,;]{0,60}$"
)
# ... but not before bodies that their heads sign for: "the heads of UNICEF and Gavi"
HEADS_OF = (
    r"\b(?:heads|leaders|chiefs|chairs|presidents|directors|executives|editors(?:-in-chief)?|bosses|secretaries-general|"
    r"rectors|vice-chancellors|chancellors|provosts|deans|members|likes|those|names?|signatures?|logos|consisting|"
    r"comprised|made\s+up|coalition|alliance|group|support|backing)\s+of\s+(?:the\s+)?$"
)
_HEADS_OF = re.compile(HEADS_OF)

# Before the first name, whose friends they are: "signed by relatives of"; not "by the likes of"
_OF_SOMEBODY = re.compile(r"(?<!likes )(?<!those )(?<!group )(?<!names )\b(?:of|for|to)\s+(?:the late\s+)?$")

_SIGNATORIES = r"(?:(?:co-?)?(?:signator(?:y|ies)|signers?)|co-?authors?)"
_WHO_SIGNED = (
    rf"(?:{_SIGNATORIES}|(?:those|[a-z]+(?:ists|[eo]rs|ians|ates))\s+(?:who|that)\s+(?:have\s+|had\s+|also\s+)?(?:co-?)?signed|"
    r"(?:those|[a-z]+(?:ists|[eo]rs|ians|ates))\s+signing|"
    r"(?:names|signatures)\s+(?:on|under|below|beneath))"
)
# "signed by", "drafted by", "signed by nine novelists:", before the names
_SIGNED_BY = re.compile(
    r"\b(?:(?:co-?)?signed|penned|drafted|written|drawn\s+up|authored|initiated|organi[sz]ed|launched|started|coordinated)"
    rf"(?:\s+(?:also|jointly|originally|so far)|,?\s+among(?:st)?\s+others,?)?\s+by\b:?"
    rf"(?:\s[^.;:{NAME}]{{1,80}}:)?(?={_DESCRIBED}{{0,100}}{NAME})"
)
# "The statement was made by", before names with a semicolon between what they are: "Ana Diaz, rapporteur on water; …"
_MADE_BY = re.compile(
    r"\b[Tt]h(?:e|is)\s+(?:[a-z]+\s+)?(?:statement|appeal|declaration)\s+(?:was|is)\s+(?:made|issued)\s+by\b:?"
)
_PARTS_MIN = 2
# "*The experts:", above the same
THE_EXPERTS = re.compile(r"\W*(?:[Tt]he|UN)\s+(?:[a-z]+\s+)?experts(?:\s+are)?:")
_TITLE = r"(?:(?:M[rs]s?|Dr|Prof)\b\.?\s*)?"
# One part of it: " and by Ana Diaz and Juan Paz of the Working Group"
_PART = re.compile(rf"\s*(?:and\s+)?(?:by\s+)?{_TITLE}(?={NAME})")
# "The signatories include", "Among those who signed it are", "Other names under it are those of", "bears the names of"
_SIGNERS_ARE = re.compile(
    rf"(?:\b{_WHO_SIGNED}\b[^.;:{NAME}]{{0,60}}?(?:\b(?:also\s+)?(?:includ(?:e|es|ed|ing)|are|is|were|was|such\s+as)\b|:)|"
    r"\blead\s+author\b|"
    r"\bsignatories(?:,|\s+[–—-])\s+(?:(?:among\s+whom|who)\s+(?:are|were|include)|among\s+them|including)\b|"
    rf"\b(?:more|other|additional|further)\s+names\s+(?:include|are)\b|"
    r"\bwho\s+also\s+includ(?:e|ed)\b|"
    r"\bthe\s+list\s+(?:of\s+\w+\s+)?includ(?:es|ed)(?:\s+(?:[a-z]+\s+)?names\s+(?:such\s+as|like))?\b|"
    r"\b(?:carr(?:y|ies|ied)|bears?|bore)\s+(?:also\s+)?the\s+(?:signatures?|names?)\s+of\b)"
    rf"(?:\s+those\s+of)?(?={_DESCRIBED}{{0,100}}{NAME})",
    re.IGNORECASE,
)
# "Signed,", "Signatories:", above lines that begin with names
_BLOCK = re.compile(
    rf"\W*(?:(?:co-?)?signed|(?:the\s+)?signatories)(?:\s+by)?[\s:,)]*(?={_DESCRIBED}{{0,40}}{NAME})", re.IGNORECASE
)
THESE_ARE = re.compile(
    r"\W*(?:(?:These|They)\s+(?:also\s+)?includ(?:e|ed)|Among\s+them\s+(?:is|are|was|were)(?:\s+also)?)\s+"
    r"(?=(?:[Tt]he\s+)?\S)"
)
"""How a sentence opens that names some of those who, in the one before, have signed: "These include Ana Diaz",
"Among them are Ana Diaz and Bo Chen"."""
_TREATIES = "treaty|pact|accord|agreement|convention|deal|protocol|contract|charter"
_TREATY = re.compile(rf"\b(?:{_TREATIES})\b")
# So many, with names of some: "More than 200 economists, among them", "nine bishops, including"
_SOME_OF = re.compile(
    rf"(?:,?\s+|\s*[–—]\s*|\s+-\s+)(?:among\s+them|including|(?<=,\s)include|such\s+as|led\s+by|headed\s+by)\b(?={_DESCRIBED}{{0,80}}{NAME})"
)
_AUXILIARY = r"(?:(?:have|has|had|also|all|both|each|jointly|since|later|then|too|now)\s+){0,3}"
_ASIDE = rf"(?:,[^,.;{NAME}]{{1,100}},|\s+\([^()\n]{{1,60}}\)|\s+of\s+[^,.;{NAME}]{{1,50}}?)?,?\s*"
# Behind names: "signed", "has put her name to", "are among the signatories", ", another signatory"
_DOES_SIGN = re.compile(
    rf"(?:{_ASIDE}(?:who\s+)?|,\s+which\s+){_AUXILIARY}(?:(?P<deed>(?:co-?)?signed\b|(?:endorsed|backed|supported)\b(?=\s+(?:the|it|this)\b)|(?:put|added|lent|set)\s+(?:his|her|their)\s+(?:names?|"
    rf"signatures?)\b|(?:drafted|wrote|penned|initiated|launched|organi[sz]ed|started|authored|co-?ordinated)\s+(?:the|it|this)\b(?!\s+(?:[a-z]+\s+)?off\b)|joined\b[^.;{NAME}]{{1,60}}\bin\s+signing\b)|"
    rf"(?:is|are|was|were)\s+(?:also\s+)?(?:among|one\s+of|some\s+of)\s+[^.;{NAME}]{{0,40}}?(?:{_SIGNATORIES}|"
    rf"(?:who|that)\s+(?:have\s+)?(?:signed|put\s+their\s+names?|added\s+their))\b|(?:also\s+)?(?:a|an|one\s+of\s+the|another|among\s+the)\s+(?:[a-z-]+\s+){{0,3}}?"
    rf"{_SIGNATORIES}\b)"
)
# Behind who organised it: "collected the names"
_COLLECTS = re.compile(rf"{_ASIDE}(?:who\s+)?{_AUXILIARY}(?:collected|gathered)\s+(?:the\s+)?(?:names|signatures)\b")
# Before one: "Another signatory, the lawyer"
_ONE_SIGNER = re.compile(
    rf"\b(?:another|one|an?|fellow|first|other)\s+(?:[a-z-]+\s+)?{_SIGNATORIES}"
    rf"(?:\s+of\s+[a-z ]{{1,30}})?,?\s+{_DESCRIBED}{{0,60}}$",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:neither|nor|not|unlike|except|without|if|whether|absent|missing)\b[^,;]{0,40}$", re.IGNORECASE
)
_OF_OTHER_TEXTS = rf"\b(?:earlier|previous|similar|last|first|another|other|rival|{_TREATIES})\b"
# Behind who is then no signer: ", who did not sign it herself", "has since withdrawn her signature"
_DOES_NOT_SIGN = re.compile(
    rf"(?<!{NAME})(?P<name>{NAME}+)(?:,[^,.;{NAME}]{{1,80}},)?,?\s+(?:(?:who|but|though|although|later|then|since|too,)\s+)?"
    r"(?:(?:she|he|they|ha[sd]|have|did|does|do|would|will|could|later|since|then|also|asked\s+for)\s+){0,4}"
    r"(?:(?:not|never|\w{2,8}n['’]t|declin\w+|refus\w+|decided\s+against|without)\s+"
    r"(?:(?:to|have|has|been|himself|herself|themselves)\s+){0,3}(?:sign(?:ed|ing)?|add\w*|put\w*)\b|"
    r"(?:withdr[ae]wn?|removed|took|taken|withdrew|disowned)\s+(?:his|her|their)\s+(?:names?|signatures?)\b|"
    r"(?:his|her|their)\s+(?:names?|signatures?)\s+(?:to\s+be\s+)?(?:removed|withdrawn|taken\s+off|back)|"
    r"(?:is|are|was|were|did|has|have|had)(?:\s+not|n['’]t)(?=\s*[.,;)]|\s*$))"
    rf"(?![^.;,]{{0,60}}{_OF_OTHER_TEXTS})"
)
_IT = re.compile(r"(?:\s+on)?\s+(?:to\s+)?(?:it|too|as\s+well)\b")
# Behind "also signed", "added her name" at the end, or before its day: ".", " on Tuesday", " hours later"
_SO_FAR = re.compile(r"\s*(?:[.;]|$)|(?<=name)s?\s+(?!(?:to|on|under|for|in)\b(?! \w+day))")
_IT_WAS = re.compile(r"\s*(?:It|Signed|They)\b")
# From "signed" to the letter; not "signed the agreement, according to a"
_WHAT = re.compile(r"\s+(?:(?:on|up)\s+)?(?:to\s+)?(?:(?!according\b|in\b)[\w'-]+\s+){0,5}")
# "The letter, which" before those who have also signed it
_WHICH = re.compile(r",?\s+(?:which|that)\s+(?:the\s+)?(?:[a-z]+\s+){0,3}")
# Behind "a joint statement", "Statement": "by the heads of", "from"
_BY = re.compile(
    rf"\s+(?:by|from)\s+(?:the\s+)?(?:(?:heads|leaders|chiefs|principals|directors)\s+of\s+(?:the\s+)?)?(?={NAME})"
)
_SEVERAL = 3
_TEXT_BY = 140  # code points from a text to "signed by"
_SAYS = re.compile(
    rf"{_ASIDE}{_AUXILIARY}(?:(?:today|yesterday|(?:on )?[A-Z][a-z]+day)\s+)?"
    rf"(?:sa(?:id|y)|wr(?:ote|ite|itten)|call|urg|ask|warn|demand|argu|accus|condemn|appeal|plead|"
    r"protest|tell|told)\w*\b"
)
# From names to what they do with so many more: " and three other groups"
_AND_MORE = re.compile(
    r",?\s+(?:and|plus|along\s+with|together\s+with|as\s+well\s+as)\s+(?:[a-z\d]+\s+){1,4}(?:others|[a-z]+s)\b"
)
_OPENS = re.compile(
    r"(?:[A-Z][A-Z/ .,]+[^.;–—-]{0,30}[–—-]+\s+)?\W*(?:[Tt]he\s+(?:[a-z]+\s+){0,3})?(?:[a-z]+s\s+of\s+(?:the\s+)?)?"
)
# "the rectors of Marsh University, Rush College and Vienna"
_AND_A_PLACE = re.compile(r",?\s+and\s+[A-Z][\w-]+")
# "Oxfam and Greenpeace have issued a"
_ISSUES = re.compile(rf"{_ASIDE}{_AUXILIARY}(?:issued?|released?|published?|put out|made|adopted)\b")
_ISSUE = re.compile(rf"{_ISSUES.pattern}\s+an?\s+")
# "Ana Diaz and Juan Paz today sent a letter to the mayor urging"
_SENDS = re.compile(
    rf"{_ASIDE}{_AUXILIARY}(?:(?:today|yesterday|recently|(?:on )?[A-Z][a-z]+day)\s+)?(?:sent|wrote|penned)\s+an?\s+"
)
_DEMANDING = re.compile(
    r"\b(?:urg|call|ask|demand|condemn|warn|request|press|oppos|accus|criticis|criticiz|question|object|protest)ing\b"
)
_IN = re.compile(
    r"(?:(?!\b(?:said|says|told|wrote|described|condemned)\b)(?:[^.;:]|(?<=\b[A-Z])\.)){0,160}\bin\s+(?:an?|the|their|this)\s+$"
)
_IN_IT = re.compile(r"(?:^|[.;:]\s+)\W*[Ii]n\s+(?:an?|the|their|this|another)\s+$")
_JOINTLY = frozenset(["", "jointly", "together", "again"])
_PAIR = 2
_WORD_OR_TWO = 24  # code points: "bipartisan open"

# One name of a list, with what parts it from the next: "Oxfam, the", "Greenpeace and"
_BESIDE = re.compile(
    rf"(?P<name>{NAME}+)(?:\s+\([^()\n]{{1,60}}\))?(?P<next>(?:,\s+|,?\s+and\s+)(?:the\s+(?:[a-z-]+\s+){{0,2}}|{_TITLE})?(?={NAME}))?"
)
# From the last name to so many others: ", together with more than"
_AND_SO_MANY = re.compile(
    r",?\s+(?:and|plus|with|along with|together with|as well as|alongside)\s+(?:(?!by\b)[a-z]+\s+){0,4}"
)
_ARE_AMONG = re.compile(r"\s+(?:is|are|was|were)\s+(?:also\s+)?(?:among|one of|some of)\s+(?:[a-z]+\s+){0,4}")
# Before who only tells of it: "According to a report from the Herald, with over 1,000 signatories"
_REPORTS = re.compile(r"\b(?:report|article|story) (?:from|in|by)\s+(?:[Tt]he\s+)?$|\breported by\s+(?:[Tt]he\s+)?$")
Place = tuple[int, int]


def signers(
    shown: str, found: Sequence[Token], counted: Sequence[int], bodies: Container[Place], *, known: bool
) -> list[Place]:
    """Where the names of signers stand in ``shown``, some of which are ``bodies``.

    ``found`` are the texts named in it, ``counted`` where words for persons who sign in numbers end; ``known`` says
    that a letter is being talked of, which "it" may be.
    """
    places: dict[Place, None] = {}
    if NAME not in shown:
        return []
    for match in _SIGNED_BY.finditer(shown):
        before = [each for each in found if 0 <= match.start() - each.end <= _TEXT_BY]
        if before or (known and _IT_WAS.match(shown)):
            roll = _roll(shown, match.end())
            places |= dict.fromkeys(each for each in roll if not _OWNS.match(shown, each[1]))
    listed = _in_parts(shown)
    places |= dict.fromkeys([each for each in listed if each not in bodies] or listed)
    if (found or known) and not _TREATY.search(shown):
        for match in _SIGNERS_ARE.finditer(shown):
            away = _DENIED.search(shown, 0, match.start())  # "Absent from the signatories was Ana Diaz"
            places |= dict.fromkeys(() if away else _roll(shown, match.end()))
        if known and (block := _BLOCK.match(shown) or THESE_ARE.match(shown)):
            places |= dict.fromkeys(_roll(shown, block.end()))
    for each in found:
        places |= dict.fromkeys(_put_forward_by(shown, each, bodies))
    for match in _SOME_OF.finditer(shown) if counted else ():
        if match.start() in counted:
            places |= dict.fromkeys(_roll(shown, match.end()))
    for roll in _rolls(shown):
        if _sign(shown, roll, found, known=known) or _write_in(shown, roll, found, bodies):
            places |= dict.fromkeys(roll)
    return sorted(places)


def beside(shown: str, at: int, *, among: bool = False) -> list[Place]:
    """The names before "and 27 others" that begin at ``at``: "Oxfam, Greenpeace and 27 other groups"; or those who
    "are ``among`` 27 groups".
    """
    link = _ARE_AMONG if among else _AND_SO_MANY
    roll: list[Place] = []
    for match in _BESIDE.finditer(shown[:at]):
        roll.append(match.span("name"))
        if link.fullmatch(shown, match.end("name"), at):
            return [] if _is_of_another(shown[: roll[0][0]]) or _REPORTS.search(shown, 0, roll[0][0]) else roll
        if match["next"] is None:
            roll = []
    return []


def callers(shown: str, bodies: Container[Place]) -> list[Place]:
    """The bodies, two at least, that a sentence begins with and that say something in it."""
    roll = _roll(shown, 0)
    opens = len(roll) >= _PAIR and _OPENS.fullmatch(shown, 0, roll[0][0])
    most_are_bodies = 2 * sum(place in bodies for place in roll) > len(roll)
    place = _AND_A_PLACE.match(shown, roll[-1][1]) if roll else None
    last = place.end() if place else roll[-1][1] if roll else 0
    return roll if opens and most_are_bodies and _SAYS.match(shown, last) else []


def _in_parts(shown: str) -> list[Place]:
    """The names that each of the parts between semicolons begins with behind "The statement was made by"; none where
    one begins otherwise, or they are few.
    """
    made_by = THE_EXPERTS.match(shown) or _MADE_BY.search(shown)
    at = made_by.end() if made_by else len(shown)
    parts = shown[at:].split(";")
    roll: list[Place] = []
    for part in parts:
        opening = _PART.match(part)
        if opening is None:
            return []
        roll += _next_to_each_other(shown, at + opening.end())
        at += len(part) + 1
    return roll if len(parts) >= _PARTS_MIN and len(roll) >= _SEVERAL else []


def _next_to_each_other(shown: str, at: int) -> Iterator[Place]:
    """The names with no more than "and" or a comma between them, up to the one behind "and"."""
    last = False
    while (match := _BESIDE.match(shown, at)) is not None:
        yield match.span("name")
        if last:
            return
        last = "and" in (match["next"] or "")
        at = match.end()


def _put_forward_by(shown: str, token: Token, bodies: Container[Place]) -> list[Place]:
    """Those behind "a joint statement by the heads of", if they are several, or two that are no couple."""
    match = _BY.match(shown, token.end)
    roll = _roll(shown, match.end()) if match else []
    text: Text = token.value
    of_bodies = 2 * sum(place in bodies for place in roll) > len(roll)
    two = text.joint and len(roll) >= _PAIR and (of_bodies or text.kind in _OPEN_KINDS)
    return roll if two or len(roll) >= _SEVERAL else []


def refusers(shown: str) -> Iterator[Place]:
    """Where those are named who are said not to have signed, or not to any more."""
    for match in _DOES_NOT_SIGN.finditer(shown):
        yield match.span("name")


def _roll(shown: str, at: int) -> list[Place]:
    """The names that stand one after the other, with words of who they are between them."""
    roll: list[Place] = []
    while following := _TO_NEXT.match(shown, at):
        gap = following["gap"]
        said = shown[roll[-1][1] : following.start("name")] if roll else ""
        # as in "Ana Diaz (also known as Ann Day)", "Ana Diaz of Marsh University"
        if said.count("(") > said.count(")") or (roll and _WHERE_FROM.fullmatch(gap)):
            at = following.end()
            continue
        if roll and (not _PARTED.search(gap) or _is_of_another(gap) or _acts(gap)):
            break
        if not roll and _OF_SOMEBODY.search(gap) and not _HEADS_OF.search(gap):
            break
        roll.append(following.span("name"))
        at = following.end()
    return _heads_of_lines(shown, roll)


def _heads_of_lines(shown: str, roll: list[Place]) -> list[Place]:
    """Of names that stand one a line, those that begin one: behind them is where somebody works or lives."""
    heads = [each for each in roll if _BEGINS_LINE.search(shown, 0, each[0])]
    return heads if len(heads) >= _SEVERAL else roll


def _is_of_another(before: str) -> bool:
    """Whether the name behind only tells who somebody is: "the widow of"; not "the heads of"."""
    return bool(_OF_ANOTHER.search(before) or _KIN_OF.search(before)) and not _HEADS_OF.search(before)


def _acts(gap: str) -> bool:
    """Whether the words between two names say what the first does to the second; not ", novelists " before two."""
    match = _ACTS.search(gap)
    return match is not None and (match["deed"] is None or bool(match["whom"]) or match["deed"][:-1] not in ROLE_NOUNS)


def _rolls(shown: str) -> Iterator[list[Place]]:
    """Every roll of the sentence, in order."""
    at = shown.find(NAME)
    while at >= 0:
        roll = _roll(shown, at)
        yield roll
        at = shown.find(NAME, roll[-1][1])


def _sign(shown: str, roll: list[Place], found: Sequence[Token], *, known: bool) -> bool:
    """Whether those of a roll are said to sign: "Ana Diaz and Juan Paz have put their names to it"."""
    begin = shown[: roll[0][0]]
    if _DENIED.search(begin) or _is_of_another(begin) or _REPORTS.search(begin):
        return False
    if (found or known) and len(roll) == 1 and _ONE_SIGNER.search(begin):
        return True
    if (found or known) and _COLLECTS.match(shown, roll[-1][1]):
        return True
    match = _DOES_SIGN.match(shown, roll[-1][1])
    if match is None:
        return False
    if match["deed"] is None:
        return bool(found or known) and not _TREATY.search(shown)
    behind = match.end()
    signed = any(
        _WHAT.fullmatch(shown, behind, each.start)
        or (each.end <= roll[0][0] and _WHICH.fullmatch(shown, each.end, roll[0][0]))
        for each in found
    )
    return signed or (known and bool(_IT.match(shown, behind) or _SO_FAR.match(shown, behind)))


def _write_in(shown: str, roll: list[Place], found: Sequence[Token], bodies: Container[Place]) -> bool:
    """Whether two or more say something in an open letter, or bodies in a joint statement, before it or behind it."""
    sends = _SENDS.match(shown, roll[-1][1]) if len(roll) >= _PAIR else None
    if sends and any(each.value.kind == "letter" and 0 <= each.start - sends.end() <= _WORD_OR_TWO for each in found):
        return _DEMANDING.search(shown, sends.end()) is not None and not _is_of_another(shown[: roll[0][0]])
    and_more = _AND_MORE.match(shown, roll[-1][1])
    last = and_more.end() if and_more else roll[-1][1]
    says = (_SAYS.match(shown, last) or _ISSUES.match(shown, last)) if len(roll) >= _PAIR else None
    if says is None or _is_of_another(shown[: roll[0][0]]):
        return False
    most_are_bodies = 2 * sum(place in bodies for place in roll) > len(roll)
    for each in found:
        text: Text = each.value
        if shown[says.end() : each.start].strip() in _JOINTLY and most_are_bodies:
            return True  # "Oxfam and Greenpeace have written to"
        in_a_letter = text.kind == "letter" and not text.plural
        if not (text.joint or in_a_letter) or not (text.kind in _OPEN_KINDS or most_are_bodies):
            continue
        if most_are_bodies and _ISSUE.fullmatch(shown, roll[-1][1], each.start):
            return True
        behind = each.end <= roll[0][0] and _IN_IT.search(shown, 0, each.start)
        if behind or (says.end() <= each.start and _IN.fullmatch(shown, says.end(), each.start)):
            return True
    return False
