"""Fixed wording of messages about questions that cannot be read: what was wrong, and what would be right."""

from __future__ import annotations

from collections.abc import Sequence

from bot.commands.wording import listed, quoted, short, years_there_are


def too_long(length: int, most: int) -> str:
    """Over-long input."""
    return f"That question has {length:,} characters; at most {most} can be read."


def no_command(name: str) -> str:
    """A command that does not exist."""
    return f"There is no command {quoted(name)}."


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
    if value.removeprefix("-").isdecimal():
        return f"{quoted(value)} is neither a year of four digits nor a country."
    told = f"{quoted(value)} is not a country, nor a body that the coverage names."
    asked = (
        f"For statements about it, ask: ask who signed {value}\nFor passages that have the words, ask: search {value}"
    )
    return f"{told}\n{asked}" if searchable else told


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
