"""Names of bodies where they may sign: "Oxfam, the Norwegian Refugee Council and the National Union of Students".

Bodies that no table knows are told by where they stand: in a list, or before a verb, and not behind "in" or "of", nor
before a noun or a title ("Nobel laureates", "Acme chief executive Ana Diaz").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.extract.datelines import after_dateline
from bot.extract.lexicon import people as words_for_people
from bot.extract.lexicon.calendar_words import MONTHS, SHORT_MONTHS, WEEKDAYS
from bot.extract.lexicon.signer_words import FIELDS
from bot.extract.statements.letters.signers import HEADS_OF
from bot.model import CountryMention, Span

_CAPITAL = r"(?:[^\W\d_a-zß-öø-ÿ][\w&.+-]*(?:'(?!s?\b)\w+)?|\d{1,3}[A-Z][\w-]*)"
# "Committee to Protect Journalists", "Campaign to Stop Killer Robots"
_TO_DO = r"to(?=\s+(?:Protect|End|Stop|Abolish|Save|Ban|Free|Prevent|Defend|Reform|Support)\b)"
_SMALL = (
    rf"(?:{_TO_DO}|(?:of|for|on|against)(?:\s+the)?|in\s+the|without|sans|de|des|del|du|do|da|dos|der|van|von|und|et|y)"
)
# A run of capitals, with the small words and the owners inside: "Friends of the Earth", "Darfur Women's Network"
_RUN = re.compile(
    rf"(?<![\w'’.-]){_CAPITAL}(?:(?:'s?)?[^\S\n]+(?:&\s+|(?!on\s+\w+day\b)(?:{_SMALL}[^\S\n]+)?){_CAPITAL}){{0,9}}"
)
# "the UN refugee agency", "the OSCE's human rights office"
_AGENCY = re.compile(
    r"\b(?:UN|U\.N\.|United Nations|OSCE|EU)(?:['’]s)?\s+(?:[a-z'’]+\s+){1,3}?"
    r"(?:agency|programme|program|fund|office|arm)\b"
)
_AGENCY_MAX = 40  # code points behind "UN"
# … and what it is at its end: "Africa Freedom of Information Centre"
_CLOSES = re.compile(r"\s(?:Cent(?:re|er)|Network|Forum|Foundation|Coalition|Campaign|Project|Initiative|Alliance)\.?$")
_INITIALS = re.compile(r" [A-Z]{2,6}")
_SMALL_INSIDE = re.compile(rf"\s+{_SMALL}\s+")
# "… and International Law" behind "Center for Justice"
_SECOND_FIELD = re.compile(rf"\s+and\s+(?:{'|'.join(sorted(FIELDS))})\b(?:\s+{_CAPITAL}){{0,3}}")
# "… and Gynecologists" behind "Congress of Obstetricians"
_SECOND_PLURAL = re.compile(rf"\s+and\s+{_CAPITAL}s\b(?!\s+(?:{_CAPITAL}|of))")
# What stands before who does not sign himself: "in Paris", "of Utrecht University", "to the Senate"
_NOT_ITSELF = re.compile(
    r"\b(?:in|at|near|from|to|against|over|across|outside|inside|around|under|about|on|into|upon|for|via|of|than|since|"
    r"after|before|between)\s+"
    r"(?:(?:the|its|their|his|her|our|a|an)\s+)?(?:(?:nearby|northern|southern|eastern|western|central)\s+)?$|"
    r"\b(?:who|which)\s+(?!the\b)[a-z]+\s+(?:the\s+)?$|"
    r"\b(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|some|many|most|several|all)\s+$"
)
# … but whose heads and names do: "the heads of UNICEF and Gavi", "the signatures of"
_THEMSELVES = re.compile(HEADS_OF)
# Behind who signs: a mark, "and", a verb; not a noun that the name only goes with, nor a title
_STANDS_ALONE = re.compile(
    r"\s*(?:[,;:)(\n–—]|\.(?:\s|$)|$|\s-\s)|\s+(?:and|or|as|along|alongside|plus|together|with|are|is|was|were|have|has|had|"
    r"also|both|all|(?:co-?)?sign(?:ed|ing)|did|do|does|sa(?:y|ys|id)|wr[oi]te|call(?:s|ed|ing)?|urg(?:e[sd]?|ing)|warn\w*|"
    r"today|yesterday|appeal\w*|protest\w*|join(?:s|ed|ing)|back(?:s|ed)|publish\w*|issued|put|led|in\s+(?:an?|the|their|calling|urging|demanding)|on\s+\w+day|"
    r"which|who|that|to\s+\w+|by|ask(?:s|ed|ing)|demand\w*|wants?|launched|sent|released|condemn\w*|accus\w*|pledged|"
    r"for\s+the)\b"
)
_NO_BODIES = frozenset(
    """I We The This That These Those It They He She A An In On At By Of For To And But Or As If More Some Most Many All
    Both Other Others Also Among About Nearly Almost Over Signed Signatories Mr Mrs Ms Dr Sir Dame Lord Lady
    Internet God Earth Christmas Easter Dear Yours Sincerely Open Letter Joint Statement CEO MP MPs Nobel""".split()
) | {*MONTHS, *SHORT_MONTHS, *WEEKDAYS}
_IN_BRACKETS = re.compile(r"\(?[A-Z][\w-]{1,9}\)")
# From "in Paris" to "Lyon"
_LISTED = re.compile(r"(?:,|\s+and|,\s+and)\s+")
_BEFORE_MAX = 48  # code points
_PAIR = 2
_NAME_MAX = 90  # code points


def body_names(text: str, span: Span, countries: Sequence[CountryMention], persons: Sequence[Span]) -> Iterator[Span]:
    """Where bodies are named in a sentence; what is a person's name, or a country's, is none."""
    inside = [each for each in persons if span.start <= each.start < span.end]
    places = [each.span for each in countries if span.start <= each.span.start < span.end]
    elsewhere = span.start  # up to where names are listed that only say where, or of what
    for found in _runs(text, Span(after_dateline(text, span.start, span.end), span.end), places):
        if _is_not_itself(text, span, found) or (
            elsewhere > span.start and _LISTED.fullmatch(text, elsewhere, found.start)
        ):
            elsewhere = found.end
            continue
        if text.startswith("(", found.start - 1) and _IN_BRACKETS.match(text, found.start):  # "… Law (CIEL)"
            continue
        taken = any(each.start < found.end and found.start < each.end for each in inside)
        if (
            not taken
            and not any(each.covers(found) for each in places)
            and _STANDS_ALONE.match(text, found.end, span.end)
        ):
            yield found


def _runs(text: str, span: Span, places: Sequence[Span]) -> Iterator[Span]:
    """The runs of capitals that are one name each."""
    at = span.start
    while match := _RUN.search(text, at, span.end):
        agency = _AGENCY.search(text, match.start(), min(span.end, match.end() + _AGENCY_MAX))
        if agency and agency.start() < match.end():
            at = agency.end()
            yield Span(*agency.span())
            continue
        start, end = match.span()
        cut = next(
            (
                each.start()
                for each in _SMALL_INSIDE.finditer(text, start, end)
                if each.group().strip() != "to"
                and not (_is_head(text[start : each.start()]) or _CLOSES.search(text, start, end))
            ),
            end,
        )
        found = Span(start, cut)
        if cut == end and _SMALL_INSIDE.search(text, start, end):
            second = _SECOND_FIELD.match(text, end, span.end)
            if second is None and text[end - 1] == "s":
                second = _SECOND_PLURAL.match(text, end, span.end)
            found = Span(start, second.end()) if second else found
        at = found.end
        found = _without_country(text, found, places)
        words = found.of(text).split()
        if len(words) > 1 and words[0] in ("The", "Our"):
            found = Span(found.start + len(words[0]) + 1, found.end)
            words = words[1:]
        if text.startswith(".", found.end - 1) and not re.search(r"\.\w\.$", found.of(text)):
            found = Span(found.start, found.end - 1)
        if (
            not (len(words) == 1 and words[0].strip(".,") in _NO_BODIES)
            and (words[0] not in _NO_BODIES or (words[0] == "All" and len(words) > _PAIR))  # "All Africa Conference"
            and found.end - found.start <= _NAME_MAX
        ):
            yield found


def _without_country(text: str, name: Span, places: Sequence[Span]) -> Span:
    """Without the country that a body is of: "Germany's EVG", "the Swiss SEV"; not "the Ghana Medical Association"."""
    country = next((each for each in places if each.start == name.start), None)
    if country is None:
        return name
    if country.end + len("'s ") < name.end and text.startswith("'s ", country.end):
        return Span(country.end + len("'s "), name.end)
    return Span(country.end + 1, name.end) if _INITIALS.fullmatch(text, country.end, name.end) else name


def _is_head(name: str) -> bool:
    """Whether a name may go on behind a small word: "Union" of …, "Reporters" without …"""
    last = name.rsplit(None, 1)[-1].lower()
    return (
        last in words_for_people.BODY_WORDS
        or last in words_for_people.BODY_NOUNS
        or last.endswith("s")
        or " " not in name
    )


def _is_not_itself(text: str, span: Span, name: Span) -> bool:
    """Whether a name only says where, or of what: "in Paris", "of Utrecht University"."""
    before = text[max(span.start, name.start - _BEFORE_MAX) : name.start]
    return bool(_NOT_ITSELF.search(before)) and not _THEMSELVES.search(before)
