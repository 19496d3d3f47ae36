"""Words without a keyword: years, names, and what is left to look for.

A year is a word of four digits; a country or a speaker is the longest run of words that names one. What is left are
the words to look for.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.commands import usage_wording
from bot.commands.command import Command
from bot.commands.filters import Taken, joined, longest, set_publication, source_at, split_at
from bot.commands.periods import bare, read_year
from bot.errors import UsageError
from bot.store.coverage import Coverage

_SPEAKER_WORDS_MAX = 8  # of a speaker's name: "the Office of the High Commissioner for Human Rights"
# Words around a name that say nothing: "did turkey sign in 2021", "what did zhang say about"
_FILLERS = frozenset(
    "a an and any are by country countries did do does for has have in is joint letter of said say says sign"
    " signatories signed statement statements the they to was were what when which who with".split()
)

_BETWEEN_YEARS = frozenset("and with to vs versus against".split())


def take_words(command: Command, words: list[str], coverage: Coverage, arguments: Taken) -> list[str]:
    """Takes what parameters without a keyword stand for; gives the words that have no place. Raises UsageError."""
    for take in (_years, _sources, _speakers, _countries, _commands, _rest):
        words = take(command, words, coverage, arguments)
    return [] if _join_years(arguments, words) else words


def _join_years(arguments: Mapping[str, Any], left: Sequence[str]) -> bool:
    """Whether the words left over only join two years: "compare 2019 and 2021", "2019 vs. 2021"."""
    years = [value for value in arguments.values() if isinstance(value, int)]
    return len(years) > 1 and all(bare(word).casefold() in _BETWEEN_YEARS for word in left)


def _years(command: Command, words: list[str], _: Coverage, arguments: Taken) -> list[str]:
    parameters = command.of_kind("year")
    years = [word for word in words if read_year(word) is not None] if parameters else []
    if len(years) > len(parameters):
        raise UsageError(usage_wording.too_many_years([bare(year) for year in years]))
    arguments.update({parameter.name: read_year(word) for parameter, word in zip(parameters, years, strict=False)})
    return [word for word in words if word not in years]


def _sources(command: Command, words: list[str], coverage: Coverage, arguments: Taken) -> list[str]:
    for parameter in command.of_kind("source"):
        if words:
            name, used = source_at(words, coverage) or (words[0], 1)
            arguments[parameter.name] = name
            words = words[used:]
    return words


def _speakers(command: Command, words: list[str], coverage: Coverage, arguments: Taken) -> list[str]:
    """Takes the name that the words begin with (or end with, after "about"), and the keyword behind it.

    Where nobody of the name is known, it is all that stands before the keyword.
    """
    for parameter in command.of_kind("speaker"):
        keywords = next((p.keywords for p in command.parameters if p.kind == "words"), ())
        head, tail = split_at(_without_fillers(words) or words, keywords)
        head = _publication_year(command, head, arguments)
        found = _first_speaker(head + tail, coverage) if head else _last_speaker(tail[1:], coverage)
        name, words = found or (joined(head) or " ".join(head), tail)
        if name:
            arguments[parameter.name] = name
        words = _after_keyword(words, keywords)
    return words


def _first_speaker(words: Sequence[str], coverage: Coverage) -> tuple[str, list[str]] | None:
    found = longest(words, _SPEAKER_WORDS_MAX, lambda name: bool(coverage.find_speakers(name)))
    return found and (found[0], list(words[found[1] :]))


def _last_speaker(words: Sequence[str], coverage: Coverage) -> tuple[str, list[str]] | None:
    for start in range(max(0, len(words) - _SPEAKER_WORDS_MAX), len(words)):
        name = joined(words[start:])
        if name and coverage.find_speakers(name):
            return name, list(words[:start])
    return None


def _after_keyword(words: list[str], keywords: Sequence[str]) -> list[str]:
    """What is spoken about: without "said about" before it."""
    head, tail = split_at(words, keywords)
    if tail and all(bare(word).casefold() in _FILLERS for word in head):
        return tail[1:]
    return words


def _publication_year(command: Command, words: list[str], arguments: Taken) -> list[str]:
    """Takes a year beside a name as the time of publication: "quote zhang 2021"."""
    years = [word for word in words if read_year(word) is not None]
    if len(years) == 1 and len(words) > 1 and set_publication(command, bare(years[0]), arguments):
        words = [word for word in words if word not in years]
        return _without_fillers(words) or words
    return words


def _countries(command: Command, words: list[str], _: Coverage, arguments: Taken) -> list[str]:
    parameters = command.of_kind("country")
    name = joined(_without_fillers(words))
    if parameters and name:
        arguments[parameters[0].name] = name
    return [] if parameters else words


def _commands(command: Command, words: list[str], _: Coverage, arguments: Taken) -> list[str]:
    parameters = command.of_kind("command")
    if parameters and words:
        arguments[parameters[0].name] = " ".join(words)
    return [] if parameters else words


def _rest(command: Command, words: list[str], _: Coverage, arguments: Taken) -> list[str]:
    """Takes all that is left as words to look for."""
    parameter = next((p for p in command.parameters if p.kind == "words"), None)
    if parameter and words and not _join_years(arguments, words):
        arguments[parameter.name] = " ".join(words)
    return [] if parameter else words


def _without_fillers(words: Sequence[str]) -> list[str]:
    """Words without those at either end that say nothing."""
    telling = [index for index, word in enumerate(words) if bare(word).casefold() not in _FILLERS]
    return list(words[telling[0] : telling[-1] + 1]) if telling else []
