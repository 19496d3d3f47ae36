"""Who speaks for a country: "Peru's ambassador, Ana Diaz", "Ana Diaz of Peru", "a Cuban envoy"."""

from __future__ import annotations

import re

from bot.extract.country_names import country_of_name
from bot.extract.lexicon.country_table import country_table
from bot.extract.lexicon.notation import either
from bot.extract.lexicon.people import BODY_WORDS
from bot.extract.lexicon.statement_groups import OFFICE_MODIFIERS, OFFICES
from bot.extract.statements.lexing.tokens import Envoy, Token
from bot.model import CountryMention, Span

_OFFICE = either(OFFICES)
# "fisheries", "permanent"; not "jailed opposition"
_MODIFIERS = (
    rf"(?:(?:{either(OFFICE_MODIFIERS)}|(?!opposition|rebel|jailed|exiled|ousted|late|religious|church|"
    rf"(?:[a-z]+ing\b)|union|party|protest|student|separatist|defected|and|or|of|to|in(?!te|du)|its|the|by|from|at|on|for|"
    rf"with|as|after|s\b)[a-z][a-z-]+)\s+){{0,4}}?"
)
_UPPER = r"[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽ]"
_NAME = (
    rf"{_UPPER}[\w'.-]*(?:[^\S\n]+(?:(?:de|da|do|di|du|van|von|der|den|bin|bint|al|el|la|le|ter|ten|dos|"
    rf"del)\s+){{0,2}}(?:{_UPPER}[\w'.-]*\w|{_UPPER}\.(?=[^\S\n]+{_UPPER}))){{1,4}}"
)
# "to the United Nations in Geneva", "at the council"; not the name after it
_BODY = (
    rf"(?:(?:UN|U\.N\.|United Nations)(?:'s)?(?: (?:office|agencies|Office|organi[sz]ations|"
    rf"Human Rights Council|rights council|human rights council))?|Human Rights Council|Security Council|"
    rf"General Assembly|(?:world |human rights |rights )?(?:council|body|talks|forum|committee|bloc|agency)|"
    rf"Organi[sz]ation of American States|World Trade Organi[sz]ation|European Union|African Union|"
    rf"{_UPPER}[\w.-]*)"
)
_POST = rf"\s+(?:to|at|in|with)\s+(?:the\s+)?{_BODY}(?![\w])"
# "for Human Rights", "of Foreign Affairs and Trade"
_MATTER = (
    r"(?:Affairs|Rights|Relations|Trade|Justice|Co-?operation|Development|Defen[cs]e|Energy|Environment|Health|"
    r"Agriculture|Fisheries|Disarmament|Climate|Change|Action)"
)
_PORTFOLIO = (
    rf"(?:\s+(?:for|of)\s+(?:the\s+)?(?:{_UPPER}\w+\s+(?:and\s+)?){{0,3}}?"
    rf"{_MATTER}(?:\s+(?:and\s+(?:{_UPPER}\w+\s+)?)?{_MATTER})*\b)"
)
_AND_POST = rf"\s+and\s+(?:the\s+)?(?:UN|U\.N\.|United Nations|WTO|OSCE|EU|{_UPPER}{{2,6}})\b"
_POSTS = re.compile(rf"{_PORTFOLIO}?(?:{_POST}(?:{_AND_POST})?){{0,2}}")

# In "Canadian foreign minister and British foreign secretary" the second is another's
_NO_COUNTRY = rf"(?!{either([word for row in country_table() for word in row.adjectives])}\b)"
# After the country: "'s U.N. ambassador", " envoy", " foreign ministers"; not "'s government-owned"
_AFTER = re.compile(
    rf"(?:'s?)?\s+(?i:{_MODIFIERS})(?P<office>(?i:{_OFFICE}(?:\s+and\s+{_NO_COUNTRY}{_MODIFIERS}{_OFFICE})?))\b(?!-)"
)
_NAMED_AFTER = re.compile(rf",?\s+(?P<name>{_NAME})")
# " Diaz" of "Peruvian President Diaz"
_FAMILY_NAME_AFTER = re.compile(rf"\s(?P<name>{_UPPER}[\w'-]+)(?!\w|'s|\s{_UPPER})")
_NAMED_NEXT = re.compile(rf"\s+(?P<name>{_NAME})")
_NAMED_APART = re.compile(rf"(?:,\s+|\s+(?=(?:Ambassador|Amb\.|Mr|Ms|Mrs|Dr|Sir|Dame|H\.E\.) ))(?P<name>{_NAME})")
# "'s Amanda Gorely"
_OWN_NAME = re.compile(rf"'s\s+(?P<name>{_NAME})")
# ... and "'s Gorely", where others are named in the same way after it
_OWN_FAMILY_NAME = re.compile(
    rf"'s\s+(?P<name>{_UPPER}[\w-]+)(?=,?\s+(?:and\s+)?(?:the\s+)?{_UPPER}[a-z]+(?:\s+{_UPPER}[a-z]+)?'s\s+{_UPPER})"
)
# Before the country: "Ana Diaz, the ", "Lotte Knudsen, a former "
_NAMED_BEFORE = re.compile(
    rf"(?P<name>{_NAME}),?\s+(?:,\s*)?(?:the|a|an|who is|is|who (?:heads|leads|runs|chairs|represents))?\s*$"
)
# "His Excellency Mr. Juan Paz Ambassador and Permanent " before "Representative of Peru", without commas
_TITLED_BEFORE = re.compile(
    rf"(?:(?:His|Her) Excellency|H\.E\.)(?: (?:Mr|Ms|Mrs|Dr)\.?)?\s+"
    rf"(?P<name>{_UPPER}[\w'-]+(?:\s+{_UPPER}[\w'.-]+){{1,3}}?)\s+(?:(?:Ambassador|Deputy|Permanent|and)\s+)*$"
)
# "Ambassador Leena Al-Hadid of ", "President Diaz of ", "the representative from ", "the envoy of "
_OFFICE_BEFORE = re.compile(
    rf"(?<![\w-])(?:(?:[Tt]he|[Aa]n?|its|Mr|"
    rf"Ms)\s+)?(?i:{_MODIFIERS})\b(?P<office>(?i:{_OFFICE}))(?:,?\s+(?P<name>{_NAME})|\s+(?P<family>{_UPPER}[\w'-]+))?,?\s+"
    rf"(?:of|from|for)\s+(?:the\s+)?$"
)
# "the heads of state or government of " stand for a list
_HEADS_OF = re.compile(r"\bheads of (?:state|government)(?: (?:or|and) )?$|\bheads of $")
# "Ana Diaz of "
_NAME_OF = re.compile(rf"(?P<name>{_NAME})(?:\s+of|,\s+who\s+represents)\s+$")
# ... and "delivered by Ambassador Ana Diaz (", behind which is Peru
_READ_BY_NAME = re.compile(rf"\b(?:delivered|read(?: out)?|presented|made) by (?P<name>{_NAME}) \($")
# "ANA DIAZ (Peru), on behalf of": a line of minutes; not "SAN JOSE (Costa Rica), May 3"
_OPENS_WITH_NAME = re.compile(rf"(?:^|\n)\s*(?P<name>{_NAME}) \($")
_TAKES_THE_FLOOR = re.compile(
    r"\),?\s+(?:also\s+|then\s+)?(?:speaking|on behalf|said|introducing|presenting|delivering)\b"
)
_ARTICLE_BEFORE = re.compile(r"\b(?:the|a|an|its)\s+$", re.IGNORECASE)
_NOT_NAMES = re.compile(
    r"\b(?:Province|Region|Regional|Autonomous|Party|Council|Ministry|Parliament|Assembly|Court|Force|"
    r"Forces|Army|Muslims?|Republic|Office|Committee|Security|Supreme|National|Foreign|Human|Rights|Monday|"
    r"Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|United|Union|Nations|State|States|Street|Minister|"
    r"President|Chancellor|Premier|Prime|Taoiseach|Secretary|Islands?|Sea|Law|Act|Day|Governments|Ministers|Ambassadors|"
    r"Permanent|Representatives?|Group|Coalition|Alliance|Forum|Summit|Embassy|Embassies|Presidents|Leaders|Heads|Missions?|Delegations?|High|Commissions|University|College|Institute|Bank|School|Hospital|Museum)\b"
)
# "EVG" of "Germany's EVG", "CGT Cheminots"; not "ANA DIAZ"
_INITIALS = re.compile(r"[A-Z]{2,6}(?![\w'.-]|\s[A-Z]{2})")
# "Its ambassador, Ana Diaz, ", "Ana Diaz, its permanent representative in Geneva, "
_ITS = re.compile(
    rf"(?:(?P<before>{_NAME}),\s+)?\b(?P<its>[Ii]ts)\s+(?i:{_MODIFIERS})(?P<office>ambassador|envoy|(?:permanent )?"
    rf"representative|delegate|negotiator|(?:foreign |prime )?minister|president|chargé d'affaires|foreign secretary)"
    r"(?![\w-])"
    rf"(?:{_POST})?(?:,?\s+(?P<after>{_NAME}))?"
)
# "said the ambassador, Ana Diaz,", "Ambassador Ana Diaz read"; not "Ambassador Ana Diaz of Peru"
_NOT_OF = rf"(?P<name>{_NAME})(?!\w|'s|\s+(?:of|from)\b|,\s+(?:the|an?)\s)"
_NAMED_OFFICE = re.compile(
    rf"\b(?:[Tt]he\s+(?i:{_MODIFIERS})(?i:ambassador|envoy|representative|delegate|minister|commissioner|president),\s+|"
    rf"Ambassador\s+){_NOT_OF}"
)
# "presented by Foreign Minister Ana Diaz"
_NAMED_MINISTER = re.compile(
    r"\b(?:(?:(?:Deputy|Foreign|Prime|State)\s+){0,2}(?:Minister|Secretary)|Secretary of State|President)\s+" + _NOT_OF
)
# Below the heading of a speech: "As delivered by Ambassador Ana Diaz"
_DELIVERED_BY = re.compile(
    r"(?:As )?(?i:delivered|read(?: out)?|presented) by\s+(?:(?:H\.E\.|Ambassador|Amb\.|Mr|Ms|Mrs|Dr)\s+)*"
    rf"(?P<name>{_NAME})(?=\s*(?:,|$))",
    re.MULTILINE,
)
# Offices that are houses: "the U.S. Mission Geneva" names no person
_NO_PERSON = re.compile(r"(?:mission|embassy|delegation|ministry|consulate)$", re.IGNORECASE)
_ITS_MAX = 200  # code points into the sentence
_LINKS = (" of", " from", " for", " of the", " from the", " for the")  # a glance before the pattern
_PLURAL = re.compile(r"(?:s|ies)$|^(?:heads|consuls)\b", re.IGNORECASE)
# One of a list of houses, and no person: "the embassies of Peru and Mali and the High Commission of Ghana"
_HOUSE = re.compile(r"the\s+(?:[a-z]+\s+)?(?:embassy|high commission)$", re.IGNORECASE)


def envoy(text: str, country: CountryMention, start: int, end: int) -> Token | None:
    """The E token around the mention of a country, if somebody who speaks for it stands there.

    A plural ("the British and French governments") is left to the lists: no E for it.
    """
    return (
        _with_office_after(text, country, start, end)
        or _with_office_before(text, country, start, end)
        or _own(text, country, end)
        or _name_of(text, country, start)
        or _read_by(text, country, start)
    )


def its_envoy(text: str, country: str, span: Span) -> Token | None:
    """The E token for who speaks for the country that the sentence before was about: "Its ambassador, Ana Diaz, …"."""
    match = _ITS.search(text, span.start, min(span.end, span.start + _ITS_MAX))
    if not match:
        return None
    name = next((each for each in (match["after"], match["before"]) if each and _is_name(each)), None)
    if name is None:
        return None
    first = match.start("before") if name == match["before"] else match.start("its")
    last = match.end() if name == match["after"] else match.end("office")
    whole = Span(first, last)
    return Token("E", first, last, Envoy(country, _clean(name), whole, whole))


def named_office(text: str, span: Span) -> tuple[str, Span] | None:
    """The first name that a sentence gives to an office without saying of which country, and where it stands."""
    return _named(_NAMED_OFFICE, text, span)


def named_speaker(text: str, span: Span) -> tuple[str, Span] | None:
    """The name in a line that only says who delivered a speech, and where it stands."""
    match = _DELIVERED_BY.match(text, span.start, span.end)
    name = _clean(match["name"]) if match and _is_name(match["name"]) else None
    return (name, Span(*match.span("name"))) if match and name else None


def named_minister(text: str, span: Span) -> tuple[str, Span] | None:
    """The same of a minister or president."""
    return _named(_NAMED_MINISTER, text, span)


def _named(office: re.Pattern[str], text: str, span: Span) -> tuple[str, Span] | None:
    match = office.search(text, span.start, span.end)
    name = _clean(match["name"]) if match and _is_name(match["name"]) else None
    return (name, Span(*match.span("name"))) if match and name else None


def _with_office_after(text: str, country: CountryMention, start: int, end: int) -> Token | None:
    match = _AFTER.match(text, country.span.end, min(end, country.span.end + 160))
    if not match:
        return None
    last = match.end("office")
    if posts := _POSTS.match(text, last, min(end, last + 90)):
        last = posts.end()
        while text[last - 1].isspace():
            last -= 1
    name, first = None, country.span.start
    titled = text[last : last + 1] == " " and text[last + 1 : last + 2].isupper()  # "Irish Premier Sean Walsh"
    after = _NAMED_AFTER.match(text, last, min(end, last + 70)) if titled else None
    before = None if after and _is_name(after["name"]) else _NAMED_BEFORE.search(text, max(start, first - 70), first)
    if before and _is_name(before["name"]) and "," in before.group():
        name, first = before["name"], before.start()
    if name is None and (after := _NAMED_AFTER.match(text, last, min(end, last + 70))) and _is_name(after["name"]):
        name, last = after["name"], after.end()
    if name is None and _PLURAL.search(match["office"]):
        return None
    titled = match["office"][0].isupper() and not _NO_PERSON.search(match["office"])
    family = _FAMILY_NAME_AFTER.match(text, last, end) if name is None and titled else None
    if family and _is_name(family["name"]):
        name, last = family["name"], family.end()
    if article := _ARTICLE_BEFORE.search(text, max(start, first - 5), first):
        first = article.start()
    return Token("E", first, last, Envoy(country.code, _clean(name), Span(first, last), country.span))


def _with_office_before(text: str, country: CountryMention, start: int, end: int) -> Token | None:
    if not text[max(start, country.span.start - 10) : country.span.start].rstrip().endswith(_LINKS):
        return None
    match = _OFFICE_BEFORE.search(text, max(start, country.span.start - 90), country.span.start)
    if not match or _PLURAL.search(match["office"]) or _HOUSE.match(text, match.start(), match.end("office")):
        return None
    first, last = match.start(), country.span.end
    if _HEADS_OF.search(text, max(start, first - 24), match.start("office")):
        return None
    name = next((each for each in match.group("name", "family") if each and _is_name(each)), None)
    if name is None and match["office"][0].isupper():  # "President of Peru Ana Diaz"
        name, last = _name_after(text, last, end, _NAMED_NEXT)
    before = None if name else _NAMED_BEFORE.search(text, max(start, first - 60), first)
    if before is None or "," not in before.group() or not _is_name(before["name"]):
        before = None if name else _TITLED_BEFORE.search(text, max(start, first - 60), match.start("office"))
    if before:
        name, first = before["name"], before.start()
    if name is None:
        name, last = _name_after(text, last, end, _NAMED_APART)
    return Token("E", first, last, Envoy(country.code, _clean(name), Span(first, last), country.span))


def _name_after(text: str, position: int, end: int, pattern: re.Pattern[str]) -> tuple[str | None, int]:
    """The name behind "of Peru to the United Nations", as ``pattern`` has it, and where it ends."""
    last = position
    if posts := _POSTS.match(text, last, min(end, last + 90)):
        last = posts.end()
    after = pattern.match(text, last, min(end, last + 70))
    if after and _is_name(after["name"]):
        return after["name"], after.end()
    return None, position


def _own(text: str, country: CountryMention, end: int) -> Token | None:
    match = _OWN_NAME.match(text, country.span.end, min(end, country.span.end + 60)) or _OWN_FAMILY_NAME.match(
        text, country.span.end, min(end, country.span.end + 90)
    )
    if not match or not _is_name(match["name"]):
        return None
    span = Span(country.span.start, match.end())
    return Token("E", span.start, span.end, Envoy(country.code, _clean(match["name"]), span, country.span))


def _name_of(text: str, country: CountryMention, start: int) -> Token | None:
    match = _NAME_OF.search(text, max(start, country.span.start - 70), country.span.start)
    if not match or not _is_name(match["name"]) or any(word.lower() in BODY_WORDS for word in match["name"].split()):
        return None
    span = Span(match.start("name"), country.span.end)
    return Token("E", span.start, span.end, Envoy(country.code, _clean(match["name"]), span, country.span))


def _read_by(text: str, country: CountryMention, start: int) -> Token | None:
    if not text.startswith(")", country.span.end):
        return None
    first, last = max(start, country.span.start - 90), country.span.start
    match = _READ_BY_NAME.search(text, first, last)
    if not match and _TAKES_THE_FLOOR.match(text, country.span.end):
        match = _OPENS_WITH_NAME.search(text, first and first - 1, last)
    if not match or not _is_name(match["name"]):
        return None
    span = Span(match.start("name"), country.span.end + 1)
    return Token("E", span.start, span.end, Envoy(country.code, _clean(match["name"]), span, country.span))


def _is_name(words: str) -> bool:
    """Whether words with capitals may name a person: not "South Korea, an Australian official said"."""
    return (
        words[0].isupper()
        and not _NOT_NAMES.search(words)
        and not _INITIALS.match(words)
        and country_of_name(words) is None
    )


def _clean(name: str | None) -> str | None:
    if name is None:
        return None
    name = re.sub(
        r"^(?:(?:H\.? ?E\.?|(?:Her|His) Excellency|"
        r"Ambassador|Amb\.?|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Sir|Dame|Minister|President|Prime|Foreign|"
        r"Secretary|Chancellor)\s+)+",
        "",
        name,
    )
    return re.sub(r"'s$", "", name) or None
