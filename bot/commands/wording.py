"""Fixed wording of answers: what is not the sources' words is here, and in the modules beside it by topic.

`usage_wording` (questions that cannot be read), `quote_wording`, `check_wording`, `source_wording`, `side_by_side` and
`asked_wording`. Functions put field values into it; nothing else is ever said in an answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.dating import day
from bot.extract.lexicon.number_words import EXACT_HEDGES
from bot.model import Role, Side

# --- pieces ----------------------------------------------------------------------------------------


def count(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: "1 article", "5 articles"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(words: Iterable[str], last: str = "and") -> str:
    """Words as a list in a sentence: "a, b and c"."""
    *rest, final = list(words) or [""]
    return f"{', '.join(rest)} {last} {final}" if rest else final


def quoted(words: str) -> str:
    """Words in quotation marks, where they have none."""
    return words if words[:1] in ('"', "“") and words[-1:] in ('"', "”") else f"“{words}”"


def year(number: int | None) -> str | None:
    """A year as it is written and stored, four digits."""
    return None if number is None else f"{number:04}"


def short(article: str) -> str:
    """The number that an article's file name begins with, else the whole name: "001", but "2023_bbc" (a year)."""
    number = article.partition("_")[0]
    return number if number.isdecimal() and not _DAY.fullmatch(number) else article


_DAY = re.compile(r"(?:18|19|20)\d\d(?:[01]\d(?:[0-3]\d)?)?")  # "2023", "202303", "20230314"; not "001", "1234"


def filtered(source: str | None, since: str | None, until: str | None) -> str:
    """What an answer was limited to: " · only WION · published in 2021"; empty without limits."""
    parts = [f"only {source}"] if source else []
    if since and since == until:
        parts.append(f"published in {day(since)}" if len(since) < len("2021-10-21") else f"published on {day(since)}")
    else:
        parts += [f"published since {day(since)}"] if since else []
        parts += [f"published until {day(until)}"] if until else []
    return "".join(f" · {part}" for part in parts)


def aside(limits: str) -> str:
    """The same inside a sentence: " (only WION, published in 2021)"."""
    return f" ({limits.removeprefix(' · ').replace(' · ', ', ')})" if limits else ""


NOTHING_ASKED = "Nothing was asked."
CORRECTED = "Corrected"
_CORRECTED_FIELDS = {"speaker": "speaker", "side": "side", "signatory": "who signed", "lead": "lead", "year": "year"}


def corrected(fields: Iterable[str]) -> str:
    """What a person corrected, by the names of fields: "side and lead, by this newsroom"."""
    return f"{listed(_CORRECTED_FIELDS[field] for field in fields)}, by this newsroom"


def did_you_mean(names: Sequence[str]) -> str:
    """The nearest names."""
    return f"Did you mean {listed(names, 'or')}?"


# --- statements -------------------------------------------------------------------------------------


def statements_of(asked: int | None, party: str | None) -> str:
    """The heading of who-signed."""
    what = f"Joint statements of {year(asked)}" if asked is not None else "Joint statements"
    return f"{what}: {party}" if party else what


def passages_instead(heading: str) -> str:
    """The same heading where only passages that name the party were found."""
    return f"{heading} – not named in any; passages that name it"


ALL_STATEMENTS = "Joint statements in the coverage, by year"
NO_YEAR = "year not stated"
NAMED = "Named as taking part"
BODIES = "Bodies that took part"
SIDES: dict[Side, str] = {
    "critical": "critical",
    "supportive": "supportive",
    "other": "neither critical nor supportive",
    "unstated": "not stated",
}
ROLES: dict[Role, str] = {
    "signed": "named as taking part",
    "joined": "joined for the first time",
    "led": "led it",
    "read": "read it out",
    "withdrew": "withdrew",
    "did_not_sign": "did not sign",
    "spoke_only": "spoke for itself alone",
    "target": "is whom it is about",
}
ROLE_LABELS: dict[Role, str] = {
    "joined": "Joined for the first time",
    "withdrew": "Withdrew",
    "did_not_sign": "Did not sign",
    "spoke_only": "Spoke for themselves alone",
    "target": "About",
}


def statement(kind: str, number: str | None, side: Side, target: str, date: str | None, *, who: str) -> str:
    """The line of a statement: "Joint statement of 43 countries · critical of China · 21 October 2021".

    ``who`` is what the number counts.
    """
    parts = [f"Joint {kind} of {number} {who}" if number else f"Joint {kind}, number of {who} not stated"]
    if side in ("critical", "supportive"):
        parts.append(f"{SIDES[side]} of {target}" if target else SIDES[side])
    parts += [date] if date else []
    return " · ".join(parts)


def number(count: int, hedge: str | None) -> str:
    """A count with what makes it vague: "more than 50"; not with what an outlet thinks of an exact one: "only 58"."""
    vague = hedge.lower() if hedge and hedge.lower() not in EXACT_HEDGES else ""
    return f"{vague} {count:,}".lstrip()


def names_of(named: int, number: int | None) -> str:
    """How many of those counted are named; more where some joined after the count."""
    if number is None:
        return str(named)
    return f"{named} of {number}" if named <= number else f"{named}; the count is {number}"


def not_named(unnamed: int, number: int) -> str:
    """Signatories whom no article names."""
    if unnamed == number:
        return f"none of the {number} is named in the coverage"
    return f"{unnamed} of the {number} {'is' if unnamed == 1 else 'are'} not named in the coverage"


def not_a_signatory(party: str, asked: int | None) -> str:
    """A country that no article names as signing."""
    when = f"in {year(asked)}" if asked is not None else "of any statement in the coverage"
    return f"{party} is not named among the signatories {when}"


def part_in_years(party: str, years: Sequence[str]) -> str:
    """The years in which a country has a part in a statement."""
    return f"{party} has a part in statements of {listed(years)}"


def no_statements(asked: int | None, filters: str) -> str:
    """No statement to be found."""
    when = f" of {year(asked)}" if asked is not None else ""
    return f"No joint statement{when} is in the coverage{aside(filters)}."


def years_there_are(years: Sequence[str]) -> str:
    """The years that can be asked for."""
    return f"Years with statements: {', '.join(years)}." if years else "The coverage has no joint statements."


def year_inferred(note: str | None) -> str:
    """Why a year is known that no text prints."""
    return f"inferred ({note})" if note else "inferred"


def account(number: str | None, names: Iterable[str], *, who: str) -> str:
    """One article's own account of a statement."""
    told = listed(names)
    figure = f"{number} {who}" if number else "no number"
    return f"{figure}; names {told}" if told else f"{figure}; names none"


def differ_about(what: str, statement_line: str) -> str:
    """What sources disagree about."""
    return f"{what}: {statement_line}"


def whether_signed(country: str, statement_line: str) -> str:
    """What sources disagree about when one has a country sign and another not."""
    return differ_about(f"Whether {country} signed", statement_line)


HOW_MANY, HOW_MANY_OTHERS, WHEN, WHO_LED, WHICH_SIDE, WHO_READ, IN_WHICH_TOWN = (
    "How many countries took part",
    "How many signed",
    "When it was made",
    "Who led it",
    "Which side it takes",
    "Who read it out",
    "In which town it was made",
)
