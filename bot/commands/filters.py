"""Words behind a keyword, which may stand anywhere: ``source wion``, ``since 2021``, also ``source:wion``, ``¶3``.

A keyword takes the longest run of words after it that can be read as its value. Where nothing after it can be read,
it is a word like any other, unless what follows is plainly a date that went wrong (``since 2021-99``,
``since yesterday``): that is an error.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bot.commands.command import Command, Parameter
from bot.commands.periods import bare, is_mistaken_date, read_date
from bot.store.coverage import Coverage

_SOURCE_WORDS_MAX = 6  # of an outlet's name: "The South China Morning Post"

Taken = dict[str, Any]
"""Arguments by parameter, as they were typed, while words are still being taken."""


def take_filters(command: Command, words: list[str], coverage: Coverage, arguments: Taken) -> list[str]:
    """Takes what stands after keywords; gives the words that are left."""
    left: list[str] = []
    index = 0
    while index < len(words):
        used = _filter_at(command, words[index:], coverage, arguments)
        if not used:
            left.append(words[index])
        index += used or 1
    return left


def _filter_at(command: Command, words: Sequence[str], coverage: Coverage, arguments: Taken) -> int:
    """Takes the filter that ``words`` begin with; how many of them that is, 0 for none."""
    keyword, value = _keyword(words[0])
    after = [value, *words[1:]] if value else list(words[1:])
    if not after:
        return 0
    used = 0
    if keyword == "in" and read_date(after):
        used = _period(command, after, arguments)
    else:
        used = next((n for p in command.parameters if (n := _take(command, p, keyword, after, coverage, arguments))), 0)
    return used and used + (0 if value else 1)


def _keyword(word: str) -> tuple[str, str]:
    """A keyword and the value in the same word: "source:wion", "¶3"."""
    if word.startswith("¶"):
        return "¶", word[1:]
    keyword, _, value = word.partition(":")
    return bare(keyword).casefold(), value


def _take(
    command: Command, parameter: Parameter, keyword: str, after: Sequence[str], coverage: Coverage, arguments: Taken
) -> int:
    """Takes the value of one parameter after its keyword; how many words that is, 0 where it cannot be read."""
    if keyword not in parameter.keywords or parameter.name in arguments or parameter.kind not in _READERS:
        return 0
    if parameter.kind == "source" and keyword != parameter.keywords[0] and read_date(after):
        return 0  # "from 2020" is a time, also where an article is called 2020
    read = _READERS[parameter.kind](after, coverage)
    if read:
        arguments[parameter.name] = read[0]
        return read[1]
    if keyword == parameter.keywords[0]:
        _refuse(command, parameter, after, coverage)
    return 0


def _refuse(command: Command, parameter: Parameter, after: Sequence[str], coverage: Coverage) -> None:
    """Raises UsageError, saying what would be right, where what cannot be read can be no other words either."""
    if not any(p.kind == "words" for p in command.parameters):
        parameter.read(coverage, after[0])
    keywords = [keyword for p in command.parameters for keyword in p.keywords]
    value, _ = split_at(list(after), keywords)
    if parameter.kind == "date" and is_mistaken_date(value):
        parameter.read(coverage, " ".join(value))


def _period(command: Command, words: Sequence[str], arguments: Taken) -> int:
    """Takes "2021" after "in" as the time of publication, unless the command asks for years anyway."""
    read = read_date(words)
    if read and not command.of_kind("year") and set_publication(command, read[0], arguments):
        return read[1]
    return 0


def set_publication(command: Command, period: str, arguments: Taken) -> bool:
    """Sets the time of publication, where the command has one and it is not set."""
    if not command.parameter("since") or "since" in arguments or "until" in arguments:
        return False
    arguments["since"] = arguments["until"] = period
    return True


def source_at(words: Sequence[str], coverage: Coverage) -> tuple[str, int] | None:
    """The source that ``words`` begin with, and how many of them name it."""
    return longest(words, _SOURCE_WORDS_MAX, lambda name: bool(coverage.find_source(name)))


def _date_at(words: Sequence[str], _: Coverage) -> tuple[str, int] | None:
    return read_date(words)


def _number_at(words: Sequence[str], _: Coverage) -> tuple[str, int] | None:
    word = bare(words[0])
    return (word, 1) if word.isdecimal() else None


_READERS: Mapping[str, Callable[[Sequence[str], Coverage], tuple[str, int] | None]] = {
    "source": source_at,
    "date": _date_at,
    "number": _number_at,
}


def longest(words: Sequence[str], most: int, fits: Callable[[str], bool]) -> tuple[str, int] | None:
    """The longest run that ``words`` begin with and that fits, at most ``most`` words."""
    for length in range(min(most, len(words)), 0, -1):
        name = joined(words[:length])
        if name and fits(name):
            return name, length
    return None


def joined(words: Sequence[str]) -> str:
    """The words without the punctuation around them."""
    return " ".join(filter(None, map(bare, words)))


def split_at(words: list[str], keywords: Sequence[str]) -> tuple[list[str], list[str]]:
    """The words before the first keyword, and the others with it; nothing where nothing follows it."""
    at = next((i for i, word in enumerate(words) if bare(word).casefold() in keywords), len(words))
    return words[:at], words[at:] if words[at + 1 :] else []
