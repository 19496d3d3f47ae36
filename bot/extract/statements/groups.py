"""Groups with a figure: "43 countries", "some two dozen Pacific nations", "the 12-nation coalition", "20 others"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from bot.extract.lexicon.notation import either
from bot.extract.lexicon.number_words import EXACT_HEDGES
from bot.extract.lexicon.statement_groups import (
    BLOCS,
    BODIES,
    COLLECTIVES,
    CONTINENTS,
    GROUP_HEADS,
    GROUP_STOPS,
    MEMBER_BLOCS,
    NEIGHBOURS,
    OF_REGIONS,
    OTHER_HEADS,
    PERSON_HEADS,
    VAGUE_NUMBERS,
)
from bot.extract.statements.counted_nouns import STATES_MAX
from bot.extract.statements.group_nouns import is_loose, is_named_behind, is_something_else
from bot.extract.statements.masking import HIDDEN
from bot.extract.statements.tokens import Member, Nations, Token
from bot.model import Quantity, Span


def _either(words: Sequence[str]) -> str:
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"


# "43 countries", "the 39-strong group"
_HEAD = rf"(?:{_either((*GROUP_HEADS, *PERSON_HEADS))}|(?<=-)strong(?=\s+{_either(COLLECTIVES)}\b))"

# After the number: " mostly Western countries", "-nation coalition", " of the bloc's 27 members", " others";
# not " people in four countries"
_AFTER = re.compile(
    rf"(?:\s+\(\d{{1,3}}\))?(?P<of>\s+(?:out\s+)?of(?:\s+(?:the|its|their))?)?"
    rf"(?P<words>(?:(?:\s+(?-i:[A-Z])[\w-]+){{1,2}},?\s+and(?=\s+(?-i:[A-Z])))?(?:[\s-]+(?!{_either(GROUP_STOPS)}\b)[\w'.&/-]+,?(?:\s\([A-Z]{{2,6}}\))?){{0,4}}?)"
    rf"[\s-]*\b(?<!United )(?P<head>{_HEAD})\b(?P<hyphened>[\s-]+{_either(COLLECTIVES)}\b)?",
    re.IGNORECASE,
)
_SIGNERS = re.compile(r"(?:co-)?signat(?:or|ures$)|^endorsements$", re.IGNORECASE)
_OFFICES = (
    "ambassadors",
    "governments",
    "delegations",
    "missions",
    "embassies",
    "consulates",
    "agencies",
    "ministries",
)
# Before it: "a coalition of ", "the ambassadors of ", "all ", "leaders from "
_BEFORE = re.compile(
    rf"\b(?:(?P<det>the|these|those|all|its|their|a|an)\s+)?(?:(?!(?:by|of|from|in|on|and|to|with|for|"
    rf"an?|the|is|are|was|were|include[sd]?|including|like|among|when|while|after|before|as|since|where|that|which|who|if)\b)[A-Za-z'-]+\s+){{0,2}}?"
    rf"(?:(?:{_either((*COLLECTIVES, *_OFFICES))}|(?:{_either(COLLECTIVES)}\s+of\s+(?:[a-z]+\s+)?)?"
    rf"{_either(PERSON_HEADS)}(?:\s+(?:of|for|in charge of|responsible for)\s+[\w-]+(?:\s+and\s+[\w-]+)?|"
    rf"\s+and\s+(?:[a-z]+\s+)?(?:{_either(PERSON_HEADS)}|officials))?)"
    rf"\s+(?:of|from|representing)\s+)"
    r"(?:(?:the|some|about|around|at|least|more|than|nearly|almost|over|up|to|as|many)\s+){0,4}$",
    re.IGNORECASE,
)
_BEFORE_MAX = 80  # code points
_DEFINITE = re.compile(
    r"\b(?:the|these|those|all|all the|its|their|all of the)\s+(?:(?:other|original|initial)\s+)?$", re.IGNORECASE
)
# "lawmakers from 12 countries", "people in 39 nations": not the states themselves
_OTHERS_FROM = re.compile(
    rf"\b{either(OTHER_HEADS)}(?:\s+[\w'-]+){{0,2}}?\s+(?:in|from|of|across|representing)\s+(?:[\w'-]+\s+){{0,3}}$",
    re.IGNORECASE,
)
_HEADLESS = re.compile(
    r"\s+(?:did|in (?P<year>\d{4})|last year|a year (?:earlier|before)|the year before)\b|"
    r"\s+(?P<others>others\b|more\b(?=\s*(?:[.,;:)]|$)))"
)
# Before "42 more", which may be more of anything
_AND_MORE = re.compile(r"\b(?:and|with|by)\s+(?:[a-z]+\s+)?$")
_AND_MORE_MAX = 16  # code points
# "which shut its last three in 2023"
_OWNED = re.compile(r"\b(?:its|his|her|their)\s+(?:last|first|next|only|own)?\s*$")
# "among the 37", "the 43 said", "the 43 “deplore”": the group again
_BARE = re.compile(
    rf"\s*(?:[.,;:)–—{HIDDEN}]|$|(?:who|that|include[ds]?|signed|sa(?:id|y)|called|urged?|also|wants?|have|had|should|"
    r"were|are|will|was|ask(?:ed)?|warn(?:ed)?|wr(?:it|ot)e|demand(?:ed)?|condemn(?:ed)?|agree[ds]?|issued|"
    r"welcomed?|express(?:ed)?|pledged?|denounced?|accused?|deplored?|reject(?:ed)?|praised?|insist(?:ed)?)\b)"
)
# "bringing to 34 the number of countries that support it", "bringing the number of signatories to 34"
_NUMBER_OF_AFTER = re.compile(rf"\s+the (?:total )?number of (?:[\w-]+ ){{0,2}}(?:{_HEAD}|supporters|backers)\b")
_NUMBER_OF = re.compile(
    rf"(?:number of (?:[\w-]+ ){{0,2}}(?:{_HEAD}|supporters|backers|those)(?: [\w-]+){{0,8}}|"
    r"(?:the total|the number|tally)(?: [\w-]+){0,3}|the total number(?: [\w-]+){0,6}) (?:to|at)\s+$|"
    r"the (?:count|tally) (?:is|was|stands at|stood at)\s+$"
)
# "bringing the total number of hopefuls to 14 firms"; not "to 14 this week", "to 14 across the bloc"
_OTHER_THINGS = re.compile(r"\s+(?!this\b|was\b|has\b|says\b|plus\b|across\b|besides\b|thus\b)[a-z-]{3,20}s\b")
_NUMBER_OF_MAX = 100  # code points
# "16 fellow producers", "20 other exporters", "seven colleagues"
_FELLOWS = re.compile(
    r"\s+(?:(?:fellow|other)\s+(?:[a-z-]+\s+){0,2}?[a-z-]+[a-rt-z]s|colleagues|counterparts|peers)\b(?!')"
)
_FURTHER = re.compile(r"\b(?:an? further|another|an additional|some other)\s+$", re.IGNORECASE)
# "15 members" of the Group of Friends in Defence of the Charter
_BODY_NAME = re.compile(
    r"\s+of the (?:[A-Z][\w.-]*)(?:\s+(?!(?:on )?(?-i:[A-Z])[a-z]+day\b)(?:of|in|on|for|and|the|[A-Z][\w.-]*)){0,10}"
    r"(?<![a-z ]of)"
)
# "Twenty-one of them"
_OF_THEM = re.compile(
    r"\s+of (?:them|whom|these|us|those (?:in attendance|present|attending)|"
    r"the (?:participants|attendees|delegations present|attending countries))\b"
)
# "Thirty-four were on it at first"
_SIGNED_AFTER = re.compile(
    r"\s+(?:(?:in all|in total|altogether|all told)\s+)?(?:(?:were|are) on (?:it|the list)|(?:have |had )?signed|"
    r"(?:led|headed|fronted) by\s+(?:the\s+)?[A-Z]\w*)\b"
)
# "some 60, among them Spain"
_AMONG_THEM = re.compile(r",\s+among them\s+(?:the\s+)?[A-Z]")
# "had drawn 41.", "for a group of nineteen.", "last year's statement had 39."
_DRAWN = re.compile(
    r"\b(?:drew|drawn|counted|attracted|gathered|garnered|mustered|won over|"
    r"(?:statement|letter|declaration|appeal|text|list|one|that of \d{4}) (?:had|carried|numbered|counted)|"
    r"(?:group|coalition|bloc|alliance) of|now (?:has|have|counts|numbers|carries|bears)|"
    r"(?:signed|backed|supported|endorsed) by|on behalf of)"
    r"\s+(?:only |just |a mere |some |about )?$"
)
_CLOSES = re.compile(r"\s*(?:[.,;:)]|$)|\s+(?:at|in|to|by|on|and|when|that|which|including)\b")
# "answered for a group of 18": not those who were told of
_ANOTHER_GROUP = re.compile(r"\b(?:an?|another)\s+(?:[a-z-]+\s+){0,3}(?:group|coalition|bloc|alliance) of\s+$")
_ANOTHER_MAX = 60  # code points
# "one of 31 states and the other of 24", "The second, of 21, is led by Peru"; not "one of 40 pages, the other of 12"
_OF_SEVERAL = re.compile(r"\b(?:one|other|another|first|second|third),? of\s+$")
_COUNTED = re.compile(rf"\b{_HEAD}\b")
_COMPARED = re.compile(
    r"\b(?:up|down|rose|fell|risen|fallen|increased|compared|against|from|than|with|and)\b[^.;:\n]{0,30}$"
)
_LED = re.compile(r",?\s+(?:(?:is|was)\s+)?(?:led|headed|fronted) by\b")
# "in the name of 44 other countries and her own"
_AND_OWN = re.compile(r"\s+and (?:her|his|its) own\b")
_VAGUE = re.compile(rf"\b(?:{'|'.join(VAGUE_NUMBERS)})(?=\s)", re.IGNORECASE)
_TOTAL = re.compile(r"\s+(?:in all|in total|altogether|all told)\b")
_PLURAL_HEAD = _either([head for head in (*GROUP_HEADS, *PERSON_HEADS) if head.endswith("s")])
# "G7 leaders", "foreign ministers of the Group of Seven nations", "EU countries"; "the EU" only behind "ministers of"
_BLOC = re.compile(
    rf"\b(?:{_either(BLOCS)}\b(?:\s+(?:group|bloc))?(?:(?:\s+of)?\s+(?:[a-z]+\s+){{0,2}}?{_PLURAL_HEAD}\b)?|"
    rf"{_either(MEMBER_BLOCS)}(?:'s)?\s+(?:[a-z]+\s+)?{_PLURAL_HEAD}\b|"
    rf"{_either(NEIGHBOURS)}\s+(?i:(?:[a-z]+\s+)?{_either(PERSON_HEADS)})\b|"
    rf"(?P<body>{_either(MEMBER_BLOCS)})\b(?:\s+\((?P<short>[A-Z]{{2,8}})\))?)(?!'s)"
)
_BLOC_PREFIX = re.compile(
    rf"\b(?P<heads>(?i:(?:the\s+)?(?:[a-z]+\s+)?{_either(PERSON_HEADS)}\s+(?:of|from)\s+))?(?:[Tt]he\s+)?$"
)
# "European leaders", "top Arab foreign ministers"
_OF_A_REGION = re.compile(
    rf"\b(?:(?i:major|top|leading)\s+)?{_either(OF_REGIONS)}\s+(?:[a-z]+\s+)?"
    rf"(?:(?i:{_either(PERSON_HEADS)})|countries|nations|states|governments)\b(?!'|\s+(?:of|from)\b)"
)
_A_TEXT = r"(?:statement|declaration|letter|communiqu[eé]|appeal|pledge)s?\b"
# What they do to be who puts a text forward: "… issued a joint statement", "In a letter, …", "a statement by …"
_PUT_FORWARD = re.compile(
    rf"[^.;:\n]{{0,60}}?\b(?:issu|releas|publish|sign|made?|sen[dt]|wrote|put|adopt|agree|sa(?:id|y))[a-z]*\b[^.;:\n]{{0,60}}?{_A_TEXT}"
)
_NOT_PUT_FORWARD = re.compile(r"\b(?:fail|not|never|without|unable|no|urg|ask)")
_OF_A_TEXT = re.compile(rf"\b{_A_TEXT}[^.;\n]{{0,60}}(?:,|\bby)\s+(?:the\s+)?$")
_OF_A_TEXT_MAX = 80  # code points
# A sentence without one of these has no vague group, and no bloc
_VAGUE_HINTS = frozenset(
    """several numerous many various multiple dozens scores number group host handful range coalition string majority
    all most""".split()
)
# "all countries in the European Union", "most members of the African Union"
_ALL_MEMBERS = re.compile(
    rf"\b(?:all|most|almost all|nearly all|many)(?: of)?(?: the)?(?: other)? "
    rf"(?:countries|members|nations|(?:member )?states) (?:in|of) the {_either(MEMBER_BLOCS)}\b(?!-|'s)"
)
_WHOLE_HINTS = frozenset(["all", "most", "many"])
_REGION_HINTS = frozenset(each.split()[-1].lower() for each in OF_REGIONS)
# … which begins with a set of characters, so that the search runs from capital to capital
_BLOC_HINTS = re.compile(
    r"[A-Z](?:(?<=[GE])-?\d|(?<!\w.)(?:[A-Z]|(?<=A)(?:rab|fr|se|ss)|(?<=B)(?:uc|alt|en)|(?<=C)(?:ore|ont|omm|ari)|(?<=E)(?:ur|co)|"
    r"(?<=F)ive|(?<=G)(?:r|ulf)|(?<=L)ima|(?<=M)(?:erc|ed)|(?<=N)(?:ord|on|ato)|(?<=P)ac|(?<=Q)u|(?<=V)is|(?<=W)eim))"
)
# "on behalf of a cross-regional group"; not "on behalf of a group of farmers"
_SPOKEN_FOR = re.compile(
    r"\b(?:behalf|name) of (?P<group>an? (?:[a-z-]+ ){0,2}(?:group|coalition|bloc|grouping|alliance)\b(?! of\b)|"
    r"the (?!United |Federated )(?:[A-Z][\w-]+ (?:and )?){1,4}"
    r"(?:[Cc]ountries|[Ss]tates|Group|Movement|Alliance|Coalition|Bloc|Community|Initiative|Caucus)\b)"
)
_OTHER_WORDS = re.compile(r"\b(?:others?|further|more|additional|fellow|another)\b", re.IGNORECASE)
# "All 28 members of the European Union", "the EU's 27 states": a part, not the whole group
_PART = re.compile(r"\bEU\b|European Union|\bbloc\b|NATO|\bUnion\b")
# "37 states from Asia, Africa and the Middle East"
_FROM_CONTINENTS = re.compile(
    rf"\s+(?:from|in|across|of)\s+{_either(CONTINENTS)}(?:,?\s+(?:and\s+)?{_either(CONTINENTS)}){{0,6}}(?![\w'-])"
)
# Before "the 57 states": no more than a part of them
_PART_OF_THEM = re.compile(r"\b(?:majority|most|half|third|quarter|some) of (?:all )?(?:the|its)\s+$", re.IGNORECASE)
# "82 countries and organisations": nobody knows how many of them are countries
_AND_BODIES = re.compile(
    r"\s+and (?:(?:international|regional|other) )?(?:organi[sz]ations|institutions|bodies|agencies|entities)\b",
    re.IGNORECASE,
)
# "The commission has six contracting parties": nobody signs; not "The pledge has 33 members"
_HAS_MEMBERS = re.compile(r"\b(?:has|have|had|with|counts|numbers|comprises)\s+(?:now\s+|only\s+|just\s+|some\s+)?$")
_MEMBERS = re.compile(r"(?:(?:member|contracting|states) ?-?(?:states|countries|parties)|members)$", re.IGNORECASE)
_PUT_FORTH = re.compile(rf"\b{_A_TEXT}|\b(?:said|sign|condemn|urge|call)[a-z]*\b")
_HAS_MAX = 16  # code points


def _body(bloc: re.Match[str]) -> tuple[Member, ...]:
    """The body whose ministers speak, if it is one that signs by its name."""
    named = next((name for name in ("short", "body") if bloc[name] in BODIES), None)
    return (Member(Span(*bloc.span(named)), body=BODIES[bloc[named]]),) if named else ()


def groups(text: str, quantities: Sequence[Quantity], start: int, end: int, words: Set[str]) -> Iterator[Token]:
    """Groups that stand between ``start`` and ``end``, as G tokens; "lawmakers from 12 countries" is an O."""
    for bloc in _BLOC.finditer(text, start, end) if _BLOC_HINTS.search(text, start, end) else ():
        prefix = _BLOC_PREFIX.search(text, max(start, bloc.start() - 40), bloc.start())
        if bloc["body"] and not (prefix and prefix["heads"]):
            continue
        first = prefix.start() if prefix else bloc.start()
        if bloc["body"]:
            yield Token("G", first, bloc.end(), Nations(_body(bloc), vague=True, span=Span(first, bloc.end())))
        else:
            yield Token("G", first, bloc.end(), Nations(vague=True, span=Span(*bloc.span())))
    for region in _OF_A_REGION.finditer(text, start, end) if _REGION_HINTS & words else ():
        before = max(start, region.start() - _OF_A_TEXT_MAX)
        puts = _PUT_FORWARD.match(text, region.end(), end)
        if (puts and not _NOT_PUT_FORWARD.search(puts.group())) or _OF_A_TEXT.search(text, before, region.start()):
            yield Token("G", *region.span(), Nations(vague=True, span=Span(*region.span())))
    for whole in _ALL_MEMBERS.finditer(text, start, end) if _WHOLE_HINTS & words else ():
        yield Token("Y", *whole.span(), "members")
    for spoken in _SPOKEN_FOR.finditer(text, start, end) if "behalf" in words else ():
        yield Token("G", spoken.start("group"), spoken.end(), Nations(vague=True, span=Span(*spoken.span("group"))))
    for index, quantity in enumerate(quantities):
        following = next((each.span.start for each in quantities[index + 1 :] if not _repeats(text, each)), end)
        token = _group(text, quantity, start, end)
        if token and (token.end <= following or " of " in text[quantity.span.end : following]):
            yield token
    for vague in _VAGUE.finditer(text, start, end) if _VAGUE_HINTS & words else ():
        if token := _group(text, Quantity(Span(*vague.span()), None), start, end):
            yield token


def _group(text: str, quantity: Quantity, start: int, end: int) -> Token | None:
    after = _AFTER.match(text, quantity.span.end, end)
    if (
        not after
        and _DEFINITE.search(text, max(start, quantity.span.start - 20), quantity.span.start)
        and isinstance(quantity.value, int)
        and quantity.value > 2
        and _BARE.match(text, quantity.span.end, end)
    ):
        return Token("Y", quantity.span.start, quantity.span.end, "figure", str(quantity.value))
    if not after and isinstance(quantity.value, int) and _is_bare_group(text, quantity, start, end):
        first = quantity.span.start
        another = bool(_ANOTHER_GROUP.search(text, max(start, first - _ANOTHER_MAX), first))
        value = replace(_nations(quantity), total=not another, signers=not another)
        before = _BEFORE.search(text, max(start, quantity.span.start - _BEFORE_MAX), quantity.span.start)
        return Token("G", before.start() if before else quantity.span.start, quantity.span.end, value)
    if (
        not after
        and isinstance(quantity.value, int)
        and 1 < quantity.value <= STATES_MAX
        and (of_them := _OF_THEM.match(text, quantity.span.end, end))
    ):
        return Token("G", quantity.span.start, of_them.end(), _nations(quantity))
    fellows = None if after else _FELLOWS.match(text, quantity.span.end, end)
    if fellows and isinstance(quantity.value, int):
        value = replace(_nations(quantity), others=True, loose=True)
        return Token("G", quantity.span.start, fellows.end(), value)
    owned = _OWNED.search(text, max(start, quantity.span.start - 16), quantity.span.start)
    headless = None if after or owned else _HEADLESS.match(text, quantity.span.end, end)
    if headless and headless["year"] is None and headless["others"] is None and _is_of_things(text, quantity, start):
        return None
    if headless:
        return _headless(text, quantity, headless)
    if not after or (quantity.value == 1 and after["of"]) or is_something_else(text, after, start, end):
        return None
    loose = is_loose(text, after, _whole(quantity), start, end)
    if loose and not is_named_behind(text, after, end):
        return None
    first = quantity.span.start - len(quantity.hedge or "") - 1 if quantity.hedge else quantity.span.start
    first = max(start, min(first, quantity.span.start))
    further = _FURTHER.search(text, max(start, first - 16), first)
    if further:
        first = further.start()
    before = _BEFORE.search(text, max(start, first - _BEFORE_MAX), first)
    others = _OTHERS_FROM.search(text, max(start, first - 60), first)
    if others:
        return Token("O", others.start(), after.end())
    own = bool(_AND_OWN.match(text, after.end(), end))
    some = bool(_PART_OF_THEM.search(text, max(start, first - 24), first) or _AND_BODIES.match(text, after.end(), end))
    definite = bool(_DEFINITE.search(text, max(start, first - 20), first))
    value = replace(
        _nations(quantity),
        count=quantity.value + own if isinstance(quantity.value, int) and not some else None,
        others=not own and bool(further or _OTHER_WORDS.search(after["words"] + " " + after["head"])),
        definite=definite,
        vague=quantity.value is None or some,
        total=bool(_TOTAL.match(text, after.end(), end)),
        part=bool(after["of"]),
        signers=bool(_SIGNERS.match(after["head"])),
        loose=loose,
        size=_is_size(text, first, after["head"], start, end),
    )
    if definite and _PART.search(text, after.start(), min(end, after.end() + 24)):
        return Token("Y", first, after.end(), "members")
    body = _BODY_NAME.match(text, after.end(), end) or _FROM_CONTINENTS.match(text, after.end(), end)
    return Token("G", before.start() if before else first, (body or after).end(), value)


def _is_size(text: str, first: int, head: str, start: int, end: int) -> bool:
    """Whether it only says how large a body is: "The commission has six contracting parties"."""
    if not _MEMBERS.match(head) or not _HAS_MEMBERS.search(text, max(start, first - _HAS_MAX), first):
        return False
    return not _PUT_FORTH.search(text, start, end)


def _repeats(text: str, quantity: Quantity) -> bool:
    """Whether it only says a figure again: "fifty-eight (58) countries"."""
    return text.startswith("(", quantity.span.start - 1) and text.startswith(")", quantity.span.end)


def _nations(quantity: Quantity) -> Nations:
    """So many, with the words that make the figure rough: not "only", "just"."""
    hedge = None if (quantity.hedge or "").lower() in EXACT_HEDGES else quantity.hedge
    return Nations(count=_whole(quantity), hedge=hedge, span=quantity.span)


def _whole(quantity: Quantity) -> int | None:
    return quantity.value if isinstance(quantity.value, int) else None


def _is_bare_group(text: str, quantity: Quantity, start: int, end: int) -> bool:
    if not 1 < (_whole(quantity) or 0) <= STATES_MAX:  # "since 2004 signed", "one signed by Peru"
        return False
    before = text[max(start, quantity.span.start - _NUMBER_OF_MAX) : quantity.span.start]
    if _NUMBER_OF_AFTER.match(text, quantity.span.end, end):
        return True
    if _NUMBER_OF.search(before):
        return not _OTHER_THINGS.match(text, quantity.span.end, end)
    if _SIGNED_AFTER.match(text, quantity.span.end, end) or _AMONG_THEM.match(text, quantity.span.end, end):
        return True
    if _OF_SEVERAL.search(before):
        return bool(_LED.match(text, quantity.span.end, end) or _COUNTED.search(text, start, quantity.span.start))
    return bool(_CLOSES.match(text, quantity.span.end, end) and _DRAWN.search(before))


def _is_of_things(text: str, quantity: Quantity, start: int) -> bool:
    """Whether a figure is compared with another that counts no states: "some 140 mishaps, up from 96 last year"."""
    compared = _COMPARED.search(text, start, quantity.span.start)
    return compared is not None and not _COUNTED.search(text, start, compared.start())


def _headless(text: str, quantity: Quantity, match: re.Match[str]) -> Token | None:
    """The bare figure that repeats a group: "and 39 in 2020", "seven others"."""
    if not isinstance(quantity.value, int) or not 1 < quantity.value <= 200:
        return None
    others = match["others"] is not None
    before = text[max(0, quantity.span.start - _AND_MORE_MAX) : quantity.span.start]
    if match["others"] == "more" and not _AND_MORE.search(before):
        return None
    end = match.end() if others else quantity.span.end
    value = replace(_nations(quantity), others=others, vague=not others, year=match["year"])
    return Token("G" if others else "g", quantity.span.start, end, value)
