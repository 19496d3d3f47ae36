"""What people type after a command, in any order, as that command's arguments.

Two steps, so that Discord's typed options and typed text meet: `read_arguments` says which words belong to
which parameter, `resolve` turns each value into what the function takes. Rules for text:

1. A keyword (``source wion``, ``since 2021``, also ``source:wion``) takes the longest run of words after it
   that can be read as its value. Where nothing after it can be read, it is a word like any other, unless what
   follows is plainly a date that went wrong (``since 2021-99``, ``since yesterday``): that is an error.
2. A year is a word of four digits; a country or a speaker is the longest run of words that names one.
3. What is left are the words to look for; for a command that takes none, they are an error.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bot.commands import usage_wording
from bot.commands.command import QUESTION_MAX, Command, Parameter
from bot.commands.periods import bare, is_mistaken_date, read_date, read_year
from bot.errors import UsageError
from bot.store.coverage import Coverage

_SOURCE_WORDS_MAX = 6  # of an outlet's name: "The South China Morning Post"
_SPEAKER_WORDS_MAX = 8  # of a speaker's name: "the Office of the High Commissioner for Human Rights"
# Words around a name that say nothing: "did turkey sign in 2021", "what did zhang say about"
_FILLERS = frozenset(
    "a an and any are by country countries did do does for has have in is joint letter of said say says sign"
    " signatories signed statement statements the they to was were what when which who with".split()
)

_BETWEEN_YEARS = frozenset("and with to vs versus against".split())

_Taken = dict[str, Any]


def read_arguments(command: Command, text: str, coverage: Coverage) -> dict[str, Any]:
    """The arguments in ``text``, by parameter, as they were typed. Raises UsageError for words without a place."""
    check_length(text, command.longest)
    arguments: _Taken = {}
    with command.telling_how():
        left = _filters(command, text.split(), coverage, arguments)
        for take in (_years, _sources, _speakers, _countries, _commands, _rest):
            left = take(command, left, coverage, arguments)
        if left and not _between_years(arguments, left):
            raise UsageError(usage_wording.no_place_for(" ".join(left), command.name))
    return arguments


def _between_years(arguments: Mapping[str, Any], left: Sequence[str]) -> bool:
    """Whether the words left over only join two years: "compare 2019 and 2021", "2019 vs. 2021"."""
    years = [value for value in arguments.values() if isinstance(value, int)]
    return len(years) > 1 and all(bare(word).casefold() in _BETWEEN_YEARS for word in left)


def resolve(command: Command, given: Mapping[str, Any], coverage: Coverage) -> dict[str, Any]:
    """``given``, each value read by its parameter; empty ones left out. Raises UsageError."""
    arguments = {}
    for name, value in given.items():
        parameter = command.parameter(name)
        if parameter is None:
            raise UsageError(usage_wording.no_place_for(name, command.name))
        if isinstance(value, str):
            check_length(value, parameter.longest)
            value = " ".join(value.split())
        if value not in (None, ""):
            arguments[name] = parameter.read(coverage, value)
    return arguments


def check_length(text: str, longest: int = QUESTION_MAX) -> None:
    """Raises UsageError for a question that is too long to be one."""
    if len(text) > longest:
        raise UsageError(usage_wording.too_long(len(text), longest))


# --- words with a keyword --------------------------------------------------------------------------


def _filters(command: Command, words: list[str], coverage: Coverage, arguments: _Taken) -> list[str]:
    """Takes what stands after keywords; gives the words that are left."""
    left: list[str] = []
    index = 0
    while index < len(words):
        used = _filter_at(command, words[index:], coverage, arguments)
        if not used:
            left.append(words[index])
        index += used or 1
    return left


def _filter_at(command: Command, words: Sequence[str], coverage: Coverage, arguments: _Taken) -> int:
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
    command: Command, parameter: Parameter, keyword: str, after: Sequence[str], coverage: Coverage, arguments: _Taken
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
    value, _ = _split(list(after), keywords)
    if parameter.kind == "date" and is_mistaken_date(value):
        parameter.read(coverage, " ".join(value))


def _period(command: Command, words: Sequence[str], arguments: _Taken) -> int:
    """Takes "2021" after "in" as the time of publication, unless the command asks for years anyway."""
    read = read_date(words)
    if read and not command.of_kind("year") and _publication(command, read[0], arguments):
        return read[1]
    return 0


def _publication(command: Command, period: str, arguments: _Taken) -> bool:
    """Sets the time of publication, where the command has one and it is not set."""
    if not command.parameter("since") or "since" in arguments or "until" in arguments:
        return False
    arguments["since"] = arguments["until"] = period
    return True


def _source_at(words: Sequence[str], coverage: Coverage) -> tuple[str, int] | None:
    return _longest(words, _SOURCE_WORDS_MAX, lambda name: bool(coverage.find_source(name)))


def _date_at(words: Sequence[str], _: Coverage) -> tuple[str, int] | None:
    return read_date(words)


def _number_at(words: Sequence[str], _: Coverage) -> tuple[str, int] | None:
    word = bare(words[0])
    return (word, 1) if word.isdecimal() else None


_READERS: Mapping[str, Callable[[Sequence[str], Coverage], tuple[str, int] | None]] = {
    "source": _source_at,
    "date": _date_at,
    "number": _number_at,
}


def _longest(words: Sequence[str], most: int, fits: Callable[[str], bool]) -> tuple[str, int] | None:
    """The longest run that ``words`` begin with and that fits, at most ``most`` words."""
    for length in range(min(most, len(words)), 0, -1):
        name = _joined(words[:length])
        if name and fits(name):
            return name, length
    return None


def _joined(words: Sequence[str]) -> str:
    return " ".join(filter(None, map(bare, words)))


# --- words without one -----------------------------------------------------------------------------


def _years(command: Command, words: list[str], _: Coverage, arguments: _Taken) -> list[str]:
    parameters = command.of_kind("year")
    years = [word for word in words if read_year(word) is not None] if parameters else []
    if len(years) > len(parameters):
        raise UsageError(usage_wording.too_many_years([bare(year) for year in years]))
    arguments.update({parameter.name: read_year(word) for parameter, word in zip(parameters, years, strict=False)})
    return [word for word in words if word not in years]


def _sources(command: Command, words: list[str], coverage: Coverage, arguments: _Taken) -> list[str]:
    for parameter in command.of_kind("source"):
        if words:
            name, used = _source_at(words, coverage) or (words[0], 1)
            arguments[parameter.name] = name
            words = words[used:]
    return words


def _speakers(command: Command, words: list[str], coverage: Coverage, arguments: _Taken) -> list[str]:
    """Takes the name that the words begin with (or end with, after "about"), and the keyword behind it.

    Where nobody of the name is known, it is all that stands before the keyword.
    """
    for parameter in command.of_kind("speaker"):
        keywords = next((p.keywords for p in command.parameters if p.kind == "words"), ())
        head, tail = _split(_without_fillers(words) or words, keywords)
        head = _publication_year(command, head, arguments)
        found = _first_speaker(head + tail, coverage) if head else _last_speaker(tail[1:], coverage)
        name, words = found or (_joined(head) or " ".join(head), tail)
        if name:
            arguments[parameter.name] = name
        words = _after_keyword(words, keywords)
    return words


def _split(words: list[str], keywords: Sequence[str]) -> tuple[list[str], list[str]]:
    """The words before the first keyword, and the others with it; nothing where nothing follows it."""
    at = next((i for i, word in enumerate(words) if bare(word).casefold() in keywords), len(words))
    return words[:at], words[at:] if words[at + 1 :] else []


def _first_speaker(words: Sequence[str], coverage: Coverage) -> tuple[str, list[str]] | None:
    found = _longest(words, _SPEAKER_WORDS_MAX, lambda name: bool(coverage.find_speakers(name)))
    return found and (found[0], list(words[found[1] :]))


def _last_speaker(words: Sequence[str], coverage: Coverage) -> tuple[str, list[str]] | None:
    for start in range(max(0, len(words) - _SPEAKER_WORDS_MAX), len(words)):
        name = _joined(words[start:])
        if name and coverage.find_speakers(name):
            return name, list(words[:start])
    return None


def _after_keyword(words: list[str], keywords: Sequence[str]) -> list[str]:
    """What is spoken about: without "said about" before it."""
    head, tail = _split(words, keywords)
    if tail and all(bare(word).casefold() in _FILLERS for word in head):
        return tail[1:]
    return words


def _publication_year(command: Command, words: list[str], arguments: _Taken) -> list[str]:
    """Takes a year beside a name as the time of publication: "quote zhang 2021"."""
    years = [word for word in words if read_year(word) is not None]
    if len(years) == 1 and len(words) > 1 and _publication(command, bare(years[0]), arguments):
        words = [word for word in words if word not in years]
        return _without_fillers(words) or words
    return words


def _countries(command: Command, words: list[str], _: Coverage, arguments: _Taken) -> list[str]:
    parameters = command.of_kind("country")
    name = _joined(_without_fillers(words))
    if parameters and name:
        arguments[parameters[0].name] = name
    return [] if parameters else words


def _commands(command: Command, words: list[str], _: Coverage, arguments: _Taken) -> list[str]:
    parameters = command.of_kind("command")
    if parameters and words:
        arguments[parameters[0].name] = " ".join(words)
    return [] if parameters else words


def _rest(command: Command, words: list[str], _: Coverage, arguments: _Taken) -> list[str]:
    """Takes all that is left as words to look for."""
    parameter = next((p for p in command.parameters if p.kind == "words"), None)
    if parameter and words and not _between_years(arguments, words):
        arguments[parameter.name] = " ".join(words)
    return [] if parameter else words


def _without_fillers(words: Sequence[str]) -> list[str]:
    """Words without those at either end that say nothing."""
    telling = [index for index, word in enumerate(words) if bare(word).casefold() not in _FILLERS]
    return list(words[telling[0] : telling[-1] + 1]) if telling else []
