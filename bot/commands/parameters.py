"""The parameters that commands share: what each is called, means, and how it is read.

A filter has keywords and may stand anywhere: ``source wion``, ``in 001``, ``from wion``, ``since 2021-12``,
``until 2021``, ``from 2020 to 2021``, ``in october 2021``. Dates of filters are dates of publication, ends included.
"""

from __future__ import annotations

from typing import Annotated, Any

from bot.commands import countries, usage_wording
from bot.commands.command import Words
from bot.commands.nearest import nearest
from bot.commands.periods import read_date, read_year
from bot.errors import UsageError
from bot.store.coverage import Coverage

_MESSAGE_MAX = 4000  # characters; the longest message on Discord
_LISTED_MAX = 10  # sources in a message about one that is not there


def _read_year(coverage: Coverage, value: Any) -> int:
    year = value if isinstance(value, int) else read_year(str(value))
    if year is None:
        raise UsageError(usage_wording.no_year(str(value), coverage.years()))
    return year


def _read_country(coverage: Coverage, value: Any) -> str:
    """The code of a country, or the name of a body that has to do with a statement."""
    found = countries.find(str(value)) or countries.find_body(str(value), coverage)
    if not found:
        several = countries.several(str(value))
        if len(several) > 1:
            raise UsageError(usage_wording.one_country_at_a_time(several))
        near = countries.nearest_name(str(value), coverage)
        raise UsageError(usage_wording.no_country(str(value), searchable=near is None), nearest=near)
    return found


def _read_source(coverage: Coverage, value: Any) -> str:
    source = str(value)
    if not coverage.find_source(source):
        articles = [(record.name, record.catalogue.outlet) for record in coverage.articles()]
        outlets = [outlet for _, outlet in articles if outlet]
        raise UsageError(usage_wording.no_source(source, articles[:_LISTED_MAX]), nearest=nearest(source, outlets))
    return source


def _read_date(_: Coverage, value: Any) -> str:
    words = str(value).split()
    read = read_date(words)
    if not read or read[1] != len(words):
        raise UsageError(usage_wording.no_date(str(value)))
    return read[0]


def _read_number(_: Coverage, value: Any) -> int:
    if isinstance(value, int) or str(value).isdecimal():
        return int(value)
    raise UsageError(usage_wording.no_number(str(value)))


def _read_text(_: Coverage, value: Any) -> str:
    return str(value)


Year = Annotated[int | None, Words("year", "The year of the statement, for example 2021.", read=_read_year)]
Party = Annotated[str | None, Words("country", "A country, or a body that signed.", read=_read_country)]
Name = Annotated[str | None, Words("speaker", "Who spoke: a person, body or document.", read=_read_text)]
About = Annotated[
    str | None,
    Words("words", "Words that the quotation has.", ("about", "on", "regarding"), read=_read_text, offers="topic"),
]
_QUERY = "Words to look for, as you would say them."
Query = Annotated[str | None, Words("words", _QUERY, read=_read_text, offers="topic")]
Counted = Annotated[str | None, Words("words", _QUERY, read=_read_text, offers="figure")]
Asked = Annotated[str | None, Words("words", "A question, as you would say it.", read=_read_text, offers="question")]
WhichOnes = Annotated[
    str | None,
    Words(
        "words",
        "Which statement of each year: its side, its number, or who led or read it.",
        read=_read_text,
        offers="statement",
    ),
]
Message = Annotated[
    str | None,
    Words("words", "A quotation, or a message that has some.", read=_read_text, longest=_MESSAGE_MAX),
]
Memory = Annotated[
    str | None,
    Words("words", "Words as far as you remember them.", read=_read_text, longest=_MESSAGE_MAX, offers="topic"),
]
Number = Annotated[str | None, Words("source", "The number, file name or outlet of an article.", read=_read_text)]
Place = Annotated[int | None, Words("number", "A paragraph of it, from 1.", ("paragraph", "¶"), read=_read_number)]
Topic = Annotated[str | None, Words("command", "A command's name.", read=_read_text)]
Source = Annotated[
    str | None,
    Words("source", "Only this outlet or article: an outlet, a number.", ("source", "in", "from"), read=_read_source),
]
Since = Annotated[
    str | None, Words("date", "Only published on or after this day, month or year.", ("since", "from"), read=_read_date)
]
Until = Annotated[
    str | None,
    Words("date", "Only published on or before this day, month or year.", ("until", "till", "to"), read=_read_date),
]
