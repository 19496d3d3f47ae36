"""Who is named together: countries, bodies, envoys and groups gathered into lists ("Peru, Fiji and 20 others")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.extract.lexicon.grammar import COORDINATORS, PREPOSITIONS, SUBORDINATORS
from bot.extract.lexicon.notation import either, entries
from bot.extract.lexicon.statement_groups import OFFICE_MODIFIERS, OFFICES, OTHER_HEADS, PERSON_HEADS
from bot.extract.lexicon.statement_nouns import STATEMENT_NOUNS, WEAK_NOUNS
from bot.extract.statements.lexing.tokens import Member, Nations, Token, members_of

_OFFICE_HOLDERS = entries(
    """
    officials, colleagues, counterparts, those, that, nations, republics, names?, coalition, group, alliance, bloc,
    trio, quartet, quintet
    """
)
_HOLDERS = either((*OFFICES, *PERSON_HEADS, *_OFFICE_HOLDERS))
# "ministers of health from ", "foreign ministers and senior officials from "
_OFFICE_OF = (
    rf"(?:{_HOLDERS}(?:\s+(?:of|for)\s+[a-z]+(?:\s+(?:and\s+)?[a-z]+){{0,3}})?"
    rf"(?:\s+and\s+(?:[a-z]+\s+)?{_HOLDERS})?\s+(?:of|from|for|representing)\s+|"
    r"(?:partners|allies)\s+in\s+)"
)
# Before a list: "the foreign ministers of ", "the"
_LIST_PREFIX = re.compile(
    rf"(?:\b(?:[Tt]he\s+)?(?:{either(OFFICE_MODIFIERS)}\s+){{0,3}}(?i:{_OFFICE_OF}))?(?:[Tt]he\s+)?$"
)
# … which needs one of these at its end, else it is only "the"
_OFFICE_LINK = re.compile(r"(?:of|from|for|representing|in)\s+(?:the\s+)?$", re.IGNORECASE)
_THE = re.compile(r"(?:[Tt]he\s+)?$")
# Between its items: ", ", " and the ", "; ", a new bullet
_BETWEEN = re.compile(
    r"(?P<bullet>\s*[;,.]?\s*(?:and\s*)?\n\s*(?:[-•*·–—◦▪]\s*|\d{1,2}[.)]\s*)?)?"
    r"(?P<comma>\s*[,;])?(?P<and>\s*(?:&|\+|\b(?:and|AND|or|nor|as well as|along with|together with|alongside|"
    r"plus|but also|and also|and even|followed by|then)\b))?"
    rf"\s*(?P<office>(?:(?:the|its|their|his|her)\s+)?(?:{either(OFFICE_MODIFIERS)}\s+){{0,2}}(?i:{_OFFICE_OF}))?(?:(?:also|even|notably|later|finally)\s+)?(?:(?:from|of)\s+)?"
    r"(?:(?:my|our) own country,?\s+)?(?:(?:[Tt]he|THE|his|her|their)\s+)?$"
)
# "the United States, many European countries, Japan"
_FILLER = re.compile(
    r",?\s+(?:many|several|some|most|various|all|a number of)(?:\s+other)?(?:\s+[A-Z]\w+)?\s+(?:countries|"
    r"nations|states|members)\b"
)
# "Bahrain, Kingdom of; Barbados"
_INVERTED = re.compile(
    r"^,\s+(?:the\s+)?(?:[A-Z][a-z]+\s+)?(?:Kingdom|Republic|State|Federated States)\s+of(?:\s+the)?(?=[;,]|\s+and\b)"
)
_PARENTHESIS = re.compile(r"\s*\([^()\n]{1,80}\)|\s*\[[^\[\]\n]{1,20}\]")
_PLURAL_OFFICE = re.compile(
    rf"(?:'s?)?\s+(?:{either(OFFICE_MODIFIERS)}\s+(?:and\s+)?){{0,3}}(?i:{'|'.join(OFFICES)}|ones)\b"
)
# "the Belgian and Cuban signatures"; the word itself says that they signed
_SIGNATURES = re.compile(r"\s+(?=(?:signatures|names)\b)")
# "Peru, Chile and Mali's joint letter": which they put forward
_THEIR_TEXT = re.compile(
    rf"'s?(?=\s+(?:[a-z-]+\s+){{0,3}}{either([noun for noun in STATEMENT_NOUNS if noun not in WEAK_NOUNS])}\b)"
)
_OPEN_END = re.compile(
    r",?\s+(?:and (?:several |many |a number of |a host of |various |some |most )?(?:other|others|more)\b|"
    r"among others|and others|amongst others|to name|etc\b|and (?:most|much|almost all|the rest|a host|"
    r"several|many|dozens) of\b)"
)
# "Peru, Chile and most of Europe", "Poland, Romania and the Baltic states"
_AND_A_CONTINENT = re.compile(
    r",?\s+and\s+(?:(?:\w+ of )?(?:Europe|Africa|Asia|Latin America)|"
    r"the (?:\w+ )?(?:Baltic|Nordic|Benelux|Gulf|Visegr[aá]d|Balkan|Arab|EU) (?:states|countries|nations))\b"
)
_OTHERS_FROM = re.compile(
    rf"\b{either(OTHER_HEADS)}(?:\s+[\w'-]+){{0,2}}?\s+(?:in|from|of|across|representing)\s+(?:[Tt]he\s+)?"
    r"(?:[A-Z][\w.'-]*(?:\s+[A-Z][\w.'-]*){0,3},\s+){0,3}$"
)
_BESIDES = re.compile(r",?\s+(?:along with|together with|alongside|as well as|plus)\b")
_ALSO = frozenset(["as well as", "along with", "together with", "alongside", "plus", "and also", "but also"])
"""What brings a second list: "Peru and Chile, as well as Mali, Chad and Niger"."""
# "Germany's Ana Diaz and her colleagues from France, Italy and Spain", "Ana Diaz of Peru and the leaders of Chile"
_AND_COLLEAGUES = re.compile(
    rf",?\s+(?:and|as well as|along with|together with|alongside)\s+(?:his|her|their|the)\s+(?:[a-z]+\s+)?"
    rf"(?:{either((*OFFICES, *PERSON_HEADS))}|colleagues|peers)\s+(?:from|of|in)\s+"
)
_EXCEPT = re.compile(r"(?:\b(?:except|except for|all but|apart from|bar|save|save for|exception of)|[a-zA-Z] but)\s+$")
_DOES = re.compile(r"\s+(?:[a-z]+ly\s+|have\s+|jointly\s+)?(?:[a-z]+ed|said|say|told|wrote|have|were|are|want)\b")
_PAIR = 2
_FEW_MAX = 6  # "the three Benelux countries, France and Germany"
# A glance at the words right before a list, before the longer patterns
_LINKED = re.compile(r"(?:of|from|for|in|across|representing|[Tt]he|OF|FROM|[A-Z][a-z]+,)\s+$")
_LINKED_MAX = 20
# Behind two names in a headline, a verb in the plural
_HEADLINE_VERB = re.compile(r" (?P<verb>[a-z]+)(?<![^s]s)\b")
_NO_VERB = PREPOSITIONS | SUBORDINATORS | COORDINATORS
# Before a name in a clause of its own
_WHICH = re.compile(r",\s+(?:which|who|whose|where)\s+[^,.;:]+$")
_WHICH_MAX = 80
_AFTER_COLON = re.compile(r":\s*$")
_COLON_MAX = 8  # characters
_INTRODUCED_MAX = 200  # code points from the colon of a list to one of its names
# Around the list in "the members – Peru, Chile – and Fiji said"
_OPENING_DASH = re.compile(r"\s[-–—]{1,2}\s+(?:[Tt]he\s+)?$")
_CLOSING_DASH = re.compile(r",?\s+[-–—]{1,2}(?=\s+(?:and|plus|as well as|along with|together with)\b)")
_DASH_MAX = 8  # code points
# ", on behalf of" behind a name, and before those whom another speaks for
_FOR_WHOM = re.compile(r", (?:speaking )?(?:for|on behalf of|in the name of)\b")
_FOR = re.compile(r"\b(?:for|on behalf of|in the name of)\s+(?:the\s+)?$")
_FOR_MAX = 24  # code points
_GAP_MAX = 90  # code points between two items, an office between them included


def lists(text: str, items: Sequence[Token], end: int) -> Iterator[Token]:
    """The items, with those that are listed together made one L, C or G token (or O: "companies from Peru and Fiji").

    ``items`` are C, K, E, G and g tokens in the order of the text.
    """
    at = 0
    while at < len(items):
        run, ands, linked = [items[at]], 0, False
        while at + len(run) < len(items):
            following = items[at + len(run)]
            link = _link(text, run[-1], following, closed=len(run) > 1 and _is_behind_dash(text, run[0]))
            if not link or (ands and link == "comma") or not _joins(text, run[-1], following):
                break
            if _begins_a_clause(text, items[at], run[-1], following, end):
                break
            if (
                len(run) == 1
                and _BESIDES.match(text, run[0].end)
                and _EXCEPT.search(text, max(0, run[0].start - _LINKED_MAX), run[0].start)
            ):
                break  # "all but Peru, along with Mali": not all but the two
            linked |= link in ("and", "besides")
            ands = 0 if link == "besides" else ands + (link == "and")
            run.append(following)
        if len(run) == 2 and not linked and not _stands_as_list(text, run, end):
            run = run[:1]
        yield from _merged(text, run, end)
        at += len(run)


def _link(text: str, left: Token, right: Token, *, closed: bool) -> str | None:
    """How one goes on to the next, None if not; ``closed`` says that the list may close with a dash."""
    if right.start - left.end > _GAP_MAX:
        return None
    gap = text[left.end : right.start]
    if left.letter == "K":  # "Spain's and Ireland's prime ministers"
        gap = gap.removeprefix("'s")
    gap = gap.removeprefix(" itself")
    gap = _FILLER.sub(" ", _PARENTHESIS.sub("", _INVERTED.sub("", gap)))
    if closed and (dash := _CLOSING_DASH.match(gap)):
        gap = gap[dash.end() :]
    match = _BETWEEN.fullmatch(gap)
    if not match or not (match["bullet"] or match["comma"] or match["and"]):
        return None
    if match["office"]:  # "Peru and the governments of Chile, Mali and Fiji"
        return "comma" if match["comma"] and not match["and"] and not match["bullet"] else "office"
    if (match["and"] or "").strip() in _ALSO:
        return "besides"
    return "and" if match["and"] and not match["bullet"] else "bullet" if match["bullet"] else "comma"


def _begins_a_clause(text: str, first: Token, left: Token, right: Token, end: int) -> bool:
    """Whether the only semicolon ends what is said of a list: "Kenya signed, then Mali; Ghana and Togo will"; or the
    next speaks for others in turn: "Peru, speaking for the Rio Group, and Mali, speaking for 20 states".
    """
    if _FOR_WHOM.match(text, right.end) and _FOR.search(text, max(0, first.start - _FOR_MAX), first.start):
        return True
    if not text.startswith(";", left.end) or text.count(";", first.start, end) > 1:
        return False
    return (
        text.find(":", max(0, first.start - _INTRODUCED_MAX), first.start) < 0
        and "\n" not in text[left.end : right.start]
    )


def _is_behind_dash(text: str, first: Token) -> bool:
    """Whether a list stands behind a dash: "the members – Peru, Chile – and Fiji said"."""
    return bool(_OPENING_DASH.search(text, max(0, first.start - _DASH_MAX), first.start))


def _is_one_more(text: str, run: Sequence[Token]) -> bool:
    """Whether a country beside a group does what the group does: "seven members of the council and Japan said"."""
    group, one = run
    and_one = (
        text[group.end : one.start].strip() in ("and", "and the") and one.letter == "C" and not group.value.members
    )
    return bool(and_one and group.value.count and _DOES.match(text, one.end))


def _joins(text: str, left: Token, right: Token) -> bool:
    if left.letter in "Gg":  # "the U.S., many European countries, Japan"; "seven members and Japan"
        few = left.value.vague or (left.value.count or _FEW_MAX + 1) <= _FEW_MAX
        few = few or (left.letter == "G" and _is_one_more(text, (left, right)))
        return left.letter == "G" and few and not left.value.members and right.letter == "C"
    if (left.letter == "E") != (right.letter == "E") and not _may_differ(text, left, right):
        return False
    if left.letter == "K":
        return right.letter == "K"
    if right.letter == "G" and _closes_aside(text, left, right):
        return False
    return right.letter != "g"


def _closes_aside(text: str, left: Token, right: Token) -> bool:
    """Whether a name ends a clause that tells of another: "Brazil, which borders Peru, and 12 other countries"."""
    comma = text.startswith(",", left.end) and text[left.end : right.start].strip(", ") in ("", "and")
    return comma and bool(_WHICH.search(text, max(0, left.start - _WHICH_MAX), left.start))


def _may_differ(text: str, left: Token, right: Token) -> bool:
    """Whether a country and one who speaks for a country stand in one list: on lines of their own, as "Ana Diaz of Peru
    and the leaders of Chile and Mali", or because one of the two is a body.
    """
    gap = text[left.end : right.start]
    if "\n" in gap or any(each.letter == "C" and members_of(each)[0].body for each in (left, right)):
        return True
    return left.letter == "E" and right.letter == "C" and bool(_AND_COLLEAGUES.match(gap))


def _stands_as_list(text: str, run: Sequence[Token], end: int) -> bool:
    """Whether two names without an "and" between them are a list: "Peru, Chile and most of Europe"."""
    if "\n" in text[run[0].end : run[1].start] or _AFTER_COLON.search(
        text, max(0, run[0].start - _COLON_MAX), run[0].start
    ):
        return True
    if text.startswith(";", run[1].end):  # "signed by Peru, Chile; the European Union; and Mali"
        return True
    if _is_pair_of_headline(text, run):
        return True
    return bool(_OPEN_END.match(text, run[1].end, end) or _AND_A_CONTINENT.match(text, run[1].end, end))


def _is_pair_of_headline(text: str, run: Sequence[Token]) -> bool:
    """Whether a headline leaves the "and" out: "Peru, Chile refuse"; not "Lima, Peru" nor "In Peru, Chile leads"."""
    first, last = run
    verb = _HEADLINE_VERB.match(text, last.end)
    if verb is None or verb["verb"] in _NO_VERB or text[first.end : last.start] != ", ":
        return False
    line_end = text.find("\n")
    before = text[max(0, first.start - _COLON_MAX) : first.start].split()
    return last.end < line_end and text[line_end - 1] != "." and not (before and before[-1].lower() in PREPOSITIONS)


def _merged(text: str, run: list[Token], end: int) -> Iterator[Token]:
    if run[-1].letter == "K":
        yield from _owners(text, run, end)
        return
    first = _first(text, run[0])
    if _LINKED.search(text, max(0, run[0].start - _LINKED_MAX), run[0].start) and _OTHERS_FROM.search(
        text, max(0, run[0].start - 60), run[0].start
    ):
        yield Token("O", first, run[-1].end, Nations(tuple(member for token in run for member in members_of(token))))
        return
    if len(run) == 1 and run[0].letter in "EGg":
        if run[0].letter != "G" or not run[0].value.loose:
            yield run[0]
        return
    members = tuple(member for token in run for member in members_of(token))
    if run[0].letter == "G" and len(run) == _PAIR and _is_one_more(text, run):
        more = sum(each.country is not None for each in members)
        value = replace(run[0].value, members=members, count=run[0].value.count + more, definite=False)
        yield Token("G", first, run[-1].end, value)
        return
    if run[-1].letter == "G":
        # the comma that closes "Peru, along with 20 other states, signed" belongs to the list
        aside = _BESIDES.search(text, run[0].end, run[-1].start) and text[run[-1].end : run[-1].end + 1] == ","
        yield Token("G", first, run[-1].end + bool(aside), _with_others(run[-1].value, members))
        return
    open_end = bool(_OPEN_END.match(text, run[-1].end, end)) or any(token.letter == "G" for token in run)
    yield Token("L" if len(members) > 1 else "C", first, run[-1].end, Nations(members, vague=open_end))


def _first(text: str, token: Token) -> int:
    if not _LINKED.search(text, max(0, token.start - _LINKED_MAX), token.start):
        return token.start
    linked = _OFFICE_LINK.search(text, max(0, token.start - _LINKED_MAX), token.start)
    match = (_LIST_PREFIX if linked else _THE).search(text, max(0, token.start - 60), token.start)
    return match.start() if match and token.letter != "E" else token.start


def _with_others(group: Nations, members: tuple[Member, ...]) -> Nations:
    """As in "Peru and 20 others" makes 21; "Peru and some 20 countries" is read in the same way, "the EU and 20
    countries" has 20 countries.
    """
    beside = len(members) if group.others else sum(each.country is not None for each in members)
    count = None if group.count is None else group.count + beside
    return replace(group, members=members, count=count, definite=False)


def _owners(text: str, run: list[Token], end: int) -> Iterator[Token]:
    """Adjectives before "governments" stand for the countries, other owners stay what they are."""
    office = _PLURAL_OFFICE.match(text, run[-1].end, end) or _SIGNATURES.match(text, run[-1].end, end)
    members = tuple(member for token in run for member in members_of(token))
    if office and len(run) > 1:
        yield Token("L", run[0].start, office.end(), Nations(members))
    elif (their := _THEIR_TEXT.match(text, run[-1].end, end)) and {token.letter for token in run[:-1]} == {"C"}:
        yield Token("L", run[0].start, run[-1].end, Nations(members))
        yield Token("i", *their.span(), word="issued")
    elif office and not text[run[0].end :].startswith("'"):
        yield Token("C", run[0].start, office.end(), Nations(members))
    else:
        named = [token for token in run if token.letter != "K"]
        for token in named:
            yield from _merged(text, [token], end)
        yield from run[len(named) :]
