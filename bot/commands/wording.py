"""All fixed wording of answers and of messages about questions: what is not the sources' words is here.

Functions put field values into it; nothing else is ever said in an answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.dating import day
from bot.model import Catalogue, QuoteKind, Role, Side

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


# --- questions that cannot be read ------------------------------------------------------------------


def too_long(length: int, most: int) -> str:
    """Over-long input."""
    return f"That question has {length:,} characters; at most {most} can be read."


def no_command(name: str) -> str:
    """A command that does not exist."""
    return f"There is no command {quoted(name)}."


NOTHING_ASKED = "Nothing was asked."


def no_place_for(words: str, command: str) -> str:
    """Words that a command cannot take."""
    return f"{command} does not understand {quoted(words)}."


def too_many_years(years: Sequence[str]) -> str:
    """More years than a command takes."""
    return f"One year at a time: {listed(years, 'or')}."


def no_year(value: str, years: Sequence[str]) -> str:
    """Something that is no year."""
    return f"{quoted(value)} is not a year of four digits. {years_there_are(years)}"


def no_country(value: str, *, searchable: bool) -> str:
    """Something that is no country, and how to look for it all the same."""
    told = f"{quoted(value)} is not a country, nor a body that the coverage names."
    return f"{told} Passages that have the words: search {value}" if searchable else told


def one_country_at_a_time(names: Sequence[str]) -> str:
    """More countries than a command takes."""
    return f"One country at a time: {listed(names, 'or')}."


def no_source(value: str, articles: Sequence[tuple[str, str | None]]) -> str:
    """A source that is not there, with those that are."""
    there = ", ".join(f"{short(name)} ({outlet})" if outlet else short(name) for name, outlet in articles)
    return f"No source is called {quoted(value)}. Sources: {there}." if there else NO_ARTICLES


def no_option(option: str, command: str) -> str:
    """An option that a command does not have."""
    return f"{command} has no option {option}; after -- everything is words."


def option_without_value(option: str) -> str:
    """An option at the end that wants a value."""
    return f"{option} needs a value after it."


def option_with_value(option: str) -> str:
    """A switch that was given a value."""
    return f"{option} takes no value."


def option_twice(option: str) -> str:
    """An option that was given twice."""
    return f"{option} can be given once."


def no_format(name: str) -> str:
    """A format to export to that does not exist."""
    return f"There is no format {quoted(name)}."


ONE_NEW_FILE = "A database is exported to one new file."


def no_date(value: str) -> str:
    """Something that is no date."""
    return f"{quoted(value)} is not a date; write 2021, 2021-12, 2021-12-05 or December 2021."


def no_number(value: str) -> str:
    """Something that is no number."""
    return f"{quoted(value)} is not a number."


NO_ARTICLES = "The coverage has no articles yet: python -m bot load adds some."

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


def statement(kind: str, number: str | None, side: Side, target: str, date: str | None) -> str:
    """The line of a statement: "Joint statement of 43 countries · critical of China · 21 October 2021"."""
    parts = [f"Joint {kind} of {number} countries" if number else f"Joint {kind}, number of countries not stated"]
    if side in ("critical", "supportive"):
        parts.append(f"{SIDES[side]} of {target}" if target else SIDES[side])
    parts += [date] if date else []
    return " · ".join(parts)


def names_of(named: int, number: int | None) -> str:
    """How many of those counted are named."""
    return f"{named} of {number}" if number is not None else str(named)


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
    return f"No joint statement{when} is in the coverage{filters}."


def years_there_are(years: Sequence[str]) -> str:
    """The years that can be asked for."""
    return f"Years with statements: {', '.join(years)}." if years else "The coverage has no joint statements."


def year_inferred(note: str | None) -> str:
    """Why a year is known that no text prints."""
    return f"inferred ({note})" if note else "inferred"


def account(number: str | None, names: Iterable[str]) -> str:
    """One article's own account of a statement."""
    told = listed(names)
    figure = f"{number} countries" if number else "no number"
    return f"{figure}; names {told}" if told else f"{figure}; names none"


def differ_about(what: str, statement_line: str) -> str:
    """What sources disagree about."""
    return f"{what}: {statement_line}"


def whether_signed(country: str, statement_line: str) -> str:
    """What sources disagree about when one has a country sign and another not."""
    return differ_about(f"Whether {country} signed", statement_line)


HOW_MANY, WHEN, WHO_LED, WHICH_SIDE, WHO_READ, IN_WHICH_TOWN = (
    "How many countries took part",
    "When it was made",
    "Who led it",
    "Which side it takes",
    "Who read it out",
    "In which town it was made",
)

# --- quotations -------------------------------------------------------------------------------------

KINDS: dict[QuoteKind, str] = {
    "direct": "direct words",
    "fragment": "quoted words inside a paraphrase",
    "reported": "paraphrase by the outlet, not the speaker's words",
}
CERTAINTIES = {"certain": "certain", "likely": "likely", "unknown": "speaker not stated"}
CORRECTED = "Corrected"
_CORRECTED_FIELDS = {"speaker": "speaker", "side": "side", "signatory": "who signed", "lead": "lead", "year": "year"}


def corrected(fields: Iterable[str]) -> str:
    """What a person corrected, by the names of fields: "side and lead, by this newsroom"."""
    return f"{listed(_CORRECTED_FIELDS[field] for field in fields)}, by this newsroom"


def quotations_of(name: str, about: str | None) -> str:
    """The heading of quote."""
    return f"Quotations of {name} about {quoted(about)}" if about else f"Quotations of {name}"


def called_so(articles: Sequence[str], form: str) -> str:
    """Which articles use the form of a name that was asked for."""
    return f"{listed(articles)} {'calls' if len(articles) == 1 else 'call'} this speaker {quoted(form)}"


def nobody_called(name: str) -> str:
    """A speaker who is not there."""
    return f"Nobody called {quoted(name)} is quoted in the coverage."


def which_one(name: str) -> str:
    """The heading over the candidates for a name that fits several."""
    return f"Several speakers fit {quoted(name)}: which one?"


def never_quoted(name: str) -> str:
    """Somebody who is named without being quoted."""
    return f"{name} is named in the coverage, but not quoted."


def never_about(name: str, total: int, about: str | None, filters: str) -> str:
    """A speaker without a quotation that fits."""
    words = f" with {quoted(about)}" if about else ""
    return f"{count(total, 'quotation')} of {name} in the coverage, none{words}{filters}."


def did_you_mean(names: Sequence[str]) -> str:
    """The nearest names."""
    return f"Did you mean {listed(names, 'or')}?"


def most_quoted(names: Sequence[str]) -> str:
    """Who is there."""
    return f"Most quoted: {', '.join(names)}."


def speaking_for(country: str, names: Sequence[str]) -> str:
    """Who speaks for a country."""
    return f"Quoted for {country}: {', '.join(names)}."


def many_called_so(words: str, articles: int) -> str:
    """That a description may mean somebody else in each article."""
    return f"“{words}” names nobody: {articles} articles use these words, not always for the same."


def also_named(names: Sequence[str]) -> str:
    """Others of that name without a quotation."""
    return f"Also named, but not quoted: {listed(names)}."


def speakers_for(country: str) -> str:
    """The heading of speakers for one country."""
    return f"Speakers for {country}"


def nobody_for(country: str) -> str:
    """A country for which nobody is quoted."""
    return f"Nobody is quoted for {country} in the coverage."


NO_SPEAKERS = "Nobody is quoted in the coverage."


def whom_to_quote(about: str | None) -> str:
    """The heading over those who can be quoted."""
    return f"Speakers who can be quoted about {quoted(about)}" if about else "Speakers who can be quoted"


SPEAKERS = "Speakers in the coverage"

# --- quotations that are checked ----------------------------------------------------------------------

_SHOWN_MAX = 120  # characters of a typed quotation in a line about it


def cut(words: str) -> str:
    """The beginning of something typed, in marks."""
    return quoted(words if len(words) <= _SHOWN_MAX else words[: _SHOWN_MAX - 1].rstrip() + "…")


def checked(typed: Sequence[str]) -> str:
    """The heading of check."""
    return f"Is it in the coverage? {cut(typed[0])}" if len(typed) == 1 else f"{len(typed)} quotations checked"


NOTHING_TO_CHECK = "There are no words to check."
NOTHING_REMEMBERED = "There are no words to look for."
SPEAKER_NOT_STATED = "speaker not stated"
WORD_FOR_WORD = "Exact, word for word: {}"
SOMEBODY_ELSES = "Exact, but somebody else said it: {}"
REPORTED = "Reported, not quoted: words of the outlet, nobody's direct words"
REPORTED_OF = "Reported, not quoted: the outlet's words for what {} said"
ALTERED = "Altered, printed otherwise: {}"
ALTERED_REPORT = "Altered, and not quoted: the outlet's words are otherwise"
NEAREST = "Not this quotation, the nearest passage"
SPLICED = "Part of it is printed elsewhere: {}"
STANDINGS: dict[str, str] = {
    **{str(kind): said for kind, said in KINDS.items()},
    "mixed": "direct words among words of the outlet",
    "running": "words of the outlet, nobody's direct words",
}


def left_out(words: str) -> str:
    """Printed words that were not typed."""
    return f"{quoted(words)} is left out"


def put_in(words: str) -> str:
    """Typed words that are not printed."""
    return f"{quoted(words)} is not printed"


def printed_so(typed: str, words: str) -> str:
    """Words that were typed for others."""
    return f"{quoted(typed)} is printed {quoted(words)}"


def in_parts(number: int) -> str:
    """A quotation that the article breaks off and takes up again."""
    return f"printed in {number} parts, words of the outlet between them"


def not_in_coverage(typed: str) -> str:
    """A quotation that is not there."""
    return f"{cut(typed)} is not in the coverage."


def who_said(words: str) -> str:
    """The heading of who-said."""
    return f"Who said {cut(words)}"


def nobody_said(words: str) -> str:
    """Words that are nobody's."""
    return f"Nobody in the coverage says anything like {cut(words)}."


def speaker_not_stated(words: str) -> str:
    """Words whose speaker no article names."""
    return f"Who said {cut(words)} is not stated."


# --- passages and sources ---------------------------------------------------------------------------


def passages_with(words: str, filters: str) -> str:
    """The heading of search."""
    return f"Passages with {quoted(words)}{filters}"


def no_passage(words: str, filters: str) -> str:
    """Nothing found."""
    return f"No passage of the coverage has {quoted(words)}{filters}."


def first_of(shown: int, total: int, what: str) -> str:
    """A list that is cut."""
    return f"The first {shown:,} of {total:,} {what} are shown."


def first_of_about(shown: int, total: int, what: str) -> str:
    """A list that is cut, of so many that they were not counted one by one."""
    rounded = round(total, 2 - len(str(total)))
    return f"The first {shown:,} of about {rounded:,} {what} are shown."


def read_as_word(value: str) -> str:
    """A filter that names no source."""
    return f"No source is called {quoted(value)}, so it was looked for as words."


WHAT_TO_SEARCH = "Sources that can be searched: search WORDS"
SOURCES = "Sources of the coverage"
WHAT_IT_SAYS_OF = "What the coverage says of {}"


WHAT_CAN_BE_ASKED = "What can be asked"


def help_on(command: str) -> str:
    """The heading of help on one command."""
    return f"How to ask {command}"


def no_articles(filters: str) -> str:
    """No article that fits."""
    return f"No article is in the coverage{filters}."


def no_such_source(name: str) -> str:
    """The heading for a source that is not there."""
    return f"No source {quoted(name)}"


def several_sources(name: str) -> str:
    """The heading over the articles that a name fits."""
    return f"Several sources fit {quoted(name)}: which one?"


def no_paragraph(number: int, last: int) -> str:
    """A paragraph that an article does not have."""
    return f"There is no paragraph {number}; they go from 1 to {last}."


def found_in_it(paragraphs: int, quotes: int, statements: int) -> str:
    """How much an article has."""
    return ", ".join((count(paragraphs, "paragraph"), count(quotes, "quotation"), count(statements, "joint statement")))


def source(name: str, catalogue: Catalogue) -> str:
    """The line of a source."""
    return " · ".join(filter(None, (short(name), catalogue.outlet, catalogue.title)))


def in_context(name: str, paragraph: int) -> str:
    """The heading of a passage among its neighbours."""
    return f"{short(name)} ¶{paragraph} in context"
