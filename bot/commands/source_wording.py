"""Fixed wording of answers about passages, sources and what can be asked."""

from __future__ import annotations

from bot.commands.wording import aside, count, quoted, short
from bot.model import Catalogue


def passages_with(words: str, filters: str) -> str:
    """The heading of search."""
    return f"Passages with {quoted(words)}{filters}"


def no_passage(words: str, filters: str) -> str:
    """Nothing found."""
    return f"No passage of the coverage has {quoted(words)}{aside(filters)}."


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
WHAT_CAN_BE_ASKED = "What can be asked"


def help_on(command: str) -> str:
    """The heading of help on one command."""
    return f"How to ask {command}"


def no_articles(filters: str) -> str:
    """No article that fits."""
    return f"No article is in the coverage{aside(filters)}."


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
