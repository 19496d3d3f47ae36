"""Fixed wording of the answers that put sources, years and figures side by side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from textwrap import shorten

from bot.commands.wording import count, listed, quoted
from bot.dating import day
from bot.model import PartialDate, Side

# --- compare ----------------------------------------------------------------------------------------

WHICH_STATEMENTS = "Which statements are meant"
NO_TWO_MEANT = (
    "The words do not name two of these statements. Name each by its side (critical, supportive), by how many signed"
    " it, or by the country that led or read it."
)
WHICH_YEARS = "Years whose joint statements can be compared"
SIDE_TITLES: dict[Side, str] = {
    "critical": "Critical statements",
    "supportive": "Supportive statements",
    "other": "Statements neither critical nor supportive",
    "unstated": "Statements whose side is not stated",
}
_HEADING_MAX = 100  # characters of a sentence in a heading
NAMED_ON_BOTH_SIDES = "Named on both sides"


def years_compared(first: str, second: str) -> str:
    """The heading of compare."""
    return f"Joint statements of {first} and {second}"


def statements_compared(years: Sequence[str]) -> str:
    """The heading of compare with one year, or with single statements of two."""
    return f"Joint statements of {' and '.join(dict.fromkeys(years))}, one beside the other"


NAMED_IN_SEVERAL = "Named in more than one"


def named_only_in(statement: str) -> str:
    """Who is named in one statement of several."""
    return f"Named only in: {statement}"


def both_years_needed(years: Sequence[str]) -> str:
    """A comparison with one year."""
    return f"Two years are compared. Years with statements: {', '.join(years)}." if years else NO_STATEMENTS


NO_STATEMENTS = "The coverage has no joint statements."


def figures(side: Side, numbers: Sequence[tuple[str, str]], *, about: Sequence[str] = ()) -> str:
    """How many in each year: "Critical statements: 23 countries in 2019, 43 countries in 2021"."""
    return f"{_titled(side, about)}: " + ", ".join(f"{number} countries in {year}" for year, number in numbers)


def _titled(side: Side, about: Sequence[str]) -> str:
    """As in "Critical statements about Chad", where others are about others."""
    return SIDE_TITLES[side] + (f" about {listed(about)}" if about else "")


def named_in(side: Side, *years: str, about: Sequence[str] = (), only: bool = False) -> str:
    """Which countries a list has: "Critical statements: named in 2019 and 2021"."""
    return f"{_titled(side, about)}: named {'only ' if only else ''}in {listed(years)}"


def of_others(side: Side, targets: Mapping[str, Sequence[str]]) -> str:
    """Statements of two years that are about different countries, and so are no series."""
    about = ", ".join(f"in {year} about {listed(names)}" for year, names in targets.items())
    return f"{SIDE_TITLES[side]} are not compared: they are {about}"


def no_statements_in(year: str) -> str:
    """A year without any."""
    return f"No joint statement of {year} is in the coverage."


def lists_leave_open(left: Mapping[str, Sequence[tuple[Side, int, int]]]) -> str:
    """What lists of names leave open, by year: side, how many are not named, of how many."""
    told = (
        f"{listed(f'{unnamed} of {total} ({_SHORT_SIDES[side]})' for side, unnamed, total in of)} in {year}"
        for year, of in left.items()
    )
    return f"Signatories not named in the coverage: {', '.join(told)}"


_SHORT_SIDES: dict[Side, str] = {
    "critical": "critical",
    "supportive": "supportive",
    "other": "neither",
    "unstated": "side not stated",
}
MAY_BE_AMONG = "; whoever is named in one year only may be among them"


def names_nobody_missing(side: Side, year: str) -> str:
    """A list without a count: nobody can say whether it is complete."""
    return f"{SIDE_TITLES[side]} of {year}: how many took part is not stated, so names may be missing"


# --- country ----------------------------------------------------------------------------------------

WHICH_COUNTRY = "Countries named in joint statements"


def parts_of(country: str) -> str:
    """The heading of country."""
    return f"{country}: its part in joint statements, and what its people say"


def part_in(year: str | None, part: str, statement: str) -> str:
    """One part that a country has."""
    return f"{year or 'Year not stated'}: {part} – {statement}"


def no_part_in(country: str, years: Mapping[str, int]) -> str:
    """The years in which no article names a country, by how many signatories nobody names in each."""
    left = [year for year, unnamed in years.items() if unnamed]
    where = "then" if len(left) == len(years) else f"in {listed(left)}"
    open_places = f"; not all who signed {where} are named" if left else ""
    return f"{country} is not named as taking part in {listed(years)}{open_places}"


def more_quotations(number: int, speaker: str) -> str:
    """Quotations that are left out."""
    return f"{count(number, 'more quotation')} of {speaker}"


def countries_named(names: Iterable[str]) -> str:
    """The countries that can be asked for."""
    return f"Countries named: {', '.join(names)}."


# --- timeline ---------------------------------------------------------------------------------------


def timeline_of(subject: str | None, limits: str) -> str:
    """The heading of timeline."""
    return (f"Timeline: {subject}" if subject else "Timeline of the coverage") + limits


def dated(date: PartialDate, printed: str | None) -> str:
    """A date with the words that give it: "21 October 2021 (“Thursday”)"."""
    return f"{day(date)} ({quoted(printed)})" if printed else day(date)


def published_on(date: PartialDate) -> str:
    """A date that is only that of the article."""
    return f"not stated; published {day(date)}"


DATE_UNKNOWN = "not stated"


def looked_through(number: int, total: int) -> str:
    """A coverage too large to be read whole for dates."""
    return f"Dated sentences are those of the first {number} of {total:,} articles; statements are those of all."


def nothing_dated(subject: str | None) -> str:
    """No event."""
    return (
        f"No dated event with {quoted(subject)} is in the coverage." if subject else "The coverage has no dated event."
    )


# --- claims -----------------------------------------------------------------------------------------

MATTERS: dict[str, str] = {
    "detained": "Detained, arrested or held",
    "killed": "Killed or dead",
    "injured": "Injured or wounded",
    "missing": "Missing",
    "displaced": "Displaced or fled",
    "infected": "Infected",
    "gathered": "Gathered or protested",
    "living": "Living somewhere",
    "dismissed": "Lost their jobs",
    "striking": "On strike",
    "abducted": "Abducted",
    "fee": "Fee",
}


def claims_about(words: str | None, limits: str) -> str:
    """The heading of claims."""
    return (f"Claimed figures with {quoted(words)}" if words else "Claimed figures, by what is counted") + limits


def counted(matter: str, figures: int, where: Iterable[str] = ()) -> str:
    """The line of claims about one quantity, and where it was counted if that tells it from another."""
    named = listed(where)
    return f"{MATTERS.get(matter, matter)}{f' ({named})' if named else ''}: {count(figures, 'figure')}"


def claimed(words: str, speaker: str | None) -> str:
    """A figure as it is printed, and who is said to claim it."""
    return f"{quoted(words)} – {speaker or 'who says so is not stated'}"


def no_claims(words: str | None, limits: str) -> str:
    """No claim that fits."""
    asked = f" with {quoted(words)}" if words else ""
    return f"No claimed figure{asked} is in the coverage{limits}."


def counted_here(matters: Sequence[str]) -> str:
    """What the figures that there are count."""
    return f"Figures count: {', '.join(MATTERS.get(matter, matter) for matter in matters)}."


# --- disagree ---------------------------------------------------------------------------------------


def where_sources_differ(words: str | None) -> str:
    """The heading of disagree."""
    return f"Where sources differ about {quoted(words)}" if words else "Where sources differ"


def no_difference(words: str | None, others: int) -> str:
    """Sources that do not contradict each other."""
    told = f"No sources were found to contradict each other{f' about {quoted(words)}' if words else ''}."
    return f"{told} There {'is' if others == 1 else 'are'} {count(others, 'other disagreement')}." if others else told


def compared_only(newest: int, total: int, with_words: Sequence[str]) -> str:
    """A coverage too large to be compared whole."""
    beside = f", and those that have these words best ({len(with_words):,})" if with_words else ""
    return f"Only the newest {newest:,} of {total:,} articles{beside} were compared."


def how_many(matter: str) -> str:
    """Figures that exclude each other."""
    return f"How many: {MATTERS.get(matter, matter)}"


def of_whom(speaker: str, words: str) -> str:
    """One speaker's words that are said of different ones."""
    return f"Of whom {speaker} says {quoted(words)}"


def who_says(words: str) -> str:
    """The same words in the mouths of two people."""
    return f"Who says {quoted(words)}"


def words_of(speaker: str) -> str:
    """One quotation in two wordings."""
    return f"What {speaker} says, word for word"


def day_of_words(speaker: str, words: str) -> str:
    """One quotation on two days."""
    return f"When {speaker} says {quoted(words)}"


def day_of_reply(speaker: str, statement: str) -> str:
    """A reply on two days."""
    return f"When {speaker} replies to it: {statement}"


def day_of_deed(sentence: str) -> str:
    """Something done on two days."""
    return f"On which day: {quoted(_begun(sentence))}"


def town_of_deed(sentence: str) -> str:
    """Something done in two towns."""
    return f"In which town: {quoted(_begun(sentence))}"


def how_many_in_deed(sentence: str) -> str:
    """A number that two sentences give differently."""
    return f"How many: {quoted(_begun(sentence))}"


_MEASURED: dict[str, str] = {
    "vote": "How the vote ended",
    "score": "How the match ended",
    "sentence": "For how long",
    "age": "How old",
    "sum": "For how much",
    "nth": "Which one of its kind",
}


def measured(what: str, sentence: str) -> str:
    """A vote, a score, a term of prison, an age, a sum or an ordinal that two sentences give differently."""
    return f"{_MEASURED[what]}: {quoted(_begun(sentence))}"


def _begun(sentence: str) -> str:
    """The beginning of a sentence, for a heading."""
    return shorten(sentence, _HEADING_MAX, placeholder=" …")
