"""Questions in plain words as commands: "what did Zhang say about camps?" is ``quote Zhang about camps``.

Only where that is unambiguous; any other question is one for ``ask``, and other words are searched for. A line that
begins with a command, or with something like one, stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from bot.commands import COMMANDS, countries
from bot.commands.periods import bare, read_date, read_year
from bot.commands.questions.phrases import OPENERS
from bot.commands.questions.terms import stem
from bot.commands.questions.words import EMPTY, STATEMENT_FILLERS, STATEMENTS
from bot.spelling import fold
from bot.store.coverage import Coverage

_COUNTRY_WORDS_MAX = 6  # of a country's or a body's name
_LINE_MAX = 4000  # characters; the longest message on Discord
_TYPO_WORDS_MAX = 4  # in a longer line, the first word is no mistyped command
_TYPO_MIN = 0.75  # share of letters in common order: "qoute" is quote, "forced" is not source
# Where a question begins: "why did they leave"; not "whatever happens"
_QUESTION = re.compile(
    r"(?:who|whom|whose|what|when|where|which|why|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would)\b",
    re.IGNORECASE,
)
# Who says what is no speaker but the coverage: "what do the articles say about camps"
_COVERAGE = re.compile(
    r"(?:(?:the|these|your|all)\s+)?(?:coverage|sources?|articles?|outlets?|papers?|newspapers?|press|media|news|reports?)"
    r"|they|you|people|everyone|everybody|it",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"\b(?:about|on|of|regarding)\s+(?P<words>.+)", re.IGNORECASE)

# Words of a question about signing that do not say which statement is meant
_SAYING_NOTHING = frozenset(map(stem, (*EMPTY, *STATEMENTS, *STATEMENT_FILLERS, "against")))

_Found = re.Match[str]
_Command = Callable[[_Found, Coverage], str | None]


def as_command(line: str, coverage: Coverage) -> str:
    """The line to ask instead; "" for one without words. Raises CoverageError."""
    if not line.strip() or _is_command(line):
        return line.strip()
    return understood(line, coverage) or (line.strip() if _is_typo(line) else _in_other_words(line))


def understood(line: str, coverage: Coverage) -> str | None:
    """The line to ask where a question in plain words is unambiguous, else None. Raises CoverageError."""
    if len(line) > _LINE_MAX or _first(line) in COMMANDS:
        return None
    asked = _asked(line)
    found = ((pattern.fullmatch(asked), command) for pattern, command in _PHRASES)
    return next((said for match, command in found if match and (said := command(match, coverage))), None)


def _in_other_words(line: str) -> str:
    asked = _asked(line)
    question = line.rstrip().endswith("?") or _QUESTION.match(asked)
    return f"{'ask' if question else 'search'} {asked}"


def _asked(line: str) -> str:
    """The question without openers and the mark at its end, on one line; quotation marks stay."""
    words = " ".join(line.split())
    return words[_match_end(words) :].rstrip("?!. ") or words


def _match_end(words: str) -> int:
    opened = OPENERS.match(words)
    return opened.end() if opened else 0


# --- commands as they are ---------------------------------------------------------------------------


def _first(line: str) -> str:
    return next(iter(line.split()), "").removeprefix("!").removeprefix("/").casefold()


def _is_command(line: str) -> bool:
    return _first(line) in COMMANDS or "-".join(line.casefold().split()) in COMMANDS or line.lstrip()[:1] in ("!", "/")


def _is_typo(line: str) -> bool:
    """Whether a short line begins with something like a command, so that the nearest can be named."""
    from difflib import get_close_matches  # seldom needed

    return len(line.split()) <= _TYPO_WORDS_MAX and bool(get_close_matches(_first(line), COMMANDS, cutoff=_TYPO_MIN))


# --- what phrases mean ------------------------------------------------------------------------------


def _line(command: str, *words: str | None) -> str:
    return " ".join(filter(None, (command, *(word.strip(" ,") for word in words if word))))


def _signed(found: _Found, coverage: Coverage) -> str | None:
    """The year and the country of a question about signing; None if other words say which statement is meant."""
    words = [bare(word) for word in " ".join(filter(None, found.groups())).split()]
    years = dict.fromkeys(word for word in words if read_year(word) is not None)
    country = _country_in(words, coverage)
    named = {*years, *(country or "").split()}
    if any(word not in named and stem(fold(word)) not in _SAYING_NOTHING for word in words):
        return None
    return _line("who-signed", country, *years)


def _country_in(words: list[str], coverage: Coverage) -> str | None:
    """The first and longest run of words that names a country or a body."""
    for start in range(len(words)):
        for length in range(min(_COUNTRY_WORDS_MAX, len(words) - start), 0, -1):
            run = " ".join(words[start : start + length])
            if not run.isdecimal() and (countries.find(run) or countries.find_body(run, coverage)):
                return run
    return None


def _said(found: _Found, coverage: Coverage) -> str | None:
    """Quotations of a speaker; where a source is meant, its passages; where the coverage, all passages."""
    who, rest = found["who"], found["rest"]
    about = _ABOUT.search(rest)
    if _COVERAGE.fullmatch(who):
        return _line("search", about["words"]) if about else None
    speakers = coverage.find_speakers(who)
    if not speakers and coverage.find_source(who):
        return _line("search", about["words"], "source", who) if about else _line("source", who)
    if not speakers or (about and not any(coverage.utterances(each.name, about["words"]) for each in speakers)):
        return None
    return _line("quote", who, rest)


def _whole(command: str) -> _Command:
    """The command with the question itself."""
    return lambda found, _: _line(command, found[0])


def _with_rest(command: str) -> _Command:
    """The command with what the phrase is about, or alone."""
    return lambda found, _: _line(command, found.groupdict().get("rest"))


def _country(found: _Found, _: Coverage) -> str | None:
    return _line("country", found["who"]) if countries.find(found["who"]) else None


def _dated(found: _Found, _: Coverage) -> str | None:
    words = found["rest"].split()
    read = read_date(words)
    return _line("timeline", found["rest"]) if read and read[1] == len(words) else None


def _compared(found: _Found, _: Coverage) -> str | None:
    years = [bare(word) for word in found[0].split() if read_year(word) is not None]
    return _line("compare", *years) if len(set(years)) == len(years) == 2 else None


def _phrases() -> Iterator[tuple[re.Pattern[str], _Command]]:
    """Patterns over the whole question, the surest first, each with what it means."""
    # is “the days are gone” in the coverage; did Zhang really say "we refute it"; not: is it true that …
    yield _pattern(r"(?:is|was|are|were|did|does|has|have)\b[^“”\"„«]{0,200}[“\"„«].{5,3900}"), _whole("check")
    # who said “lies”; who was it that said it was a plot; not: who said (nothing behind it)
    yield (
        _pattern(r"who(?:\s+(?:was\s+it\s+that|first|actually))?\s+(?:said|claimed|stated|declared)\s+(?P<rest>.+)"),
        _with_rest("who-said"),
    )
    # whose words are “lies”
    yield _pattern(r"whose\s+(?:words|quote|quotation)\s+(?:is|are|was|were)\s+(?P<rest>.+)"), _with_rest("who-said")
    # who signed in 2021; which countries have signed; not: who did not sign, who signed off
    yield (
        _pattern(
            r"(?:who|(?:which|what)\s+(?:countries|nations|states|governments))(?:\s+(?:all|else))?"
            r"(?:\s+(?:has|have|had|did))?\s+(?:co-?)?sign(?:ed|s)?(?P<rest>(?:\s+(?!off\b|up\b).*)?)"
        ),
        _signed,
    )
    # who backed the statement of 2021; which countries joined France's letter; not: who backed the plan
    yield (
        _pattern(
            r"(?:who|(?:which|what)\s+(?:countries|nations|states))\s+(?:has\s+|have\s+)?"
            r"(?:backed|supported|joined|endorsed|led)\s+(?P<rest>.{0,200}\b(?:statement|letter|declaration)s?\b.{0,200})"
        ),
        _signed,
    )
    # who are the signatories of 2021; signatories of the letter
    yield _pattern(r"(?:(?:who|what)\s+(?:are|were)\s+)?(?:the\s+)?signatories(?P<rest>.*)"), _signed
    # what did Zhang say about camps; what has the envoy said; what does WION say about Xinjiang
    yield (
        _pattern(
            r"what\s+(?:did|does|do|has|have|had)\s+(?P<who>.{2,80}?)\s+(?:say|said|state|stated)(?P<rest>(?:\s.*)?)"
        ),
        _said,
    )
    # what Zhang said about camps; not: what was said about camps
    yield (
        _pattern(
            r"what\s+(?!(?:was|is|were|are|has|had|have)\b)(?P<who>.{2,80}?)\s+(?:said|says|has\s+said)(?P<rest>(?:\s.*)?)"
        ),
        _said,
    )
    # quotes by Zhang; any quotations from the envoy about camps
    yield (
        _pattern(r"(?:all\s+|any\s+|the\s+)?(?:quotes|quotations)\s+(?:by|from|of)\s+(?P<who>\S+)(?P<rest>(?:\s.*)?)"),
        _said,
    )
    # what part did Turkey have; what role has France played
    yield (
        _pattern(
            r"what\s+(?:part|role)\s+(?:did|does|has|have)\s+(?P<who>.{2,80}?)\s+(?:have|had|play|played|take|taken)(?:\s.*)?"
        ),
        _country,
    )
    # what did the Netherlands do; not: what did Turkey do about fish
    yield _pattern(r"what\s+(?:did|has|have)\s+(?:the\s+)?(?P<who>.{2,40}?)\s+(?:do|done)"), _country
    # what happened in June 2022; what happened on 5 Dec 2021; not: what happened in Xinjiang
    yield _pattern(r"what\s+happened\s+(?:in|on|during)\s+(?P<rest>.{4,30})"), _dated
    # what is the difference between 2019 and 2021; how did it change from 2019 to 2021
    yield _pattern(r"(?:what|how)\b.{0,80}\b(?:differ\w{0,6}|chang\w{1,4}|compar\w{1,6})\b.{0,120}"), _compared
    # where do the sources disagree about deaths; what do the articles contradict each other on
    yield (
        _pattern(
            r"(?:where|on\s+what|what|how|which)\s+(?:do\s+)?(?:the\s+)?(?:sources|articles|outlets|papers|reports)\s+"
            r"(?:disagree|differ|contradict)(?:\s+each\s+other)?(?:\s+(?:on|about|over)(?:\s+(?P<rest>.+))?)?"
        ),
        _with_rest("disagree"),
    )
    # who is quoted; who speaks for China
    yield (
        _pattern(
            r"who\s+(?:(?:is|was|are|were|can\s+be)\s+quoted|speaks)(?:\s+(?:for|on\s+behalf\s+of)\s+(?P<rest>.+))?"
        ),
        _with_rest("speakers"),
    )
    # what sources are there; which articles do you have
    yield (
        _pattern(
            r"(?:what|which)\s+(?:are\s+)?(?:the\s+|your\s+)?(?:sources|articles|outlets|newspapers)"
            r"(?:\s+(?:are\s+there|do\s+you\s+have|have\s+you(?:\s+got)?|there\s+are))?"
        ),
        _with_rest("sources"),
    )
    # what can I ask; how does this work; hello
    yield (
        _pattern(
            r"what\s+can\s+(?:i|we|you|be)\s+(?:ask|asked|do)(?:\s+you)?|how\s+does\s+(?:this|it)\s+work|commands|hi|hello|hey"
        ),
        _with_rest("help"),
    )


def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.DOTALL)


_PHRASES = tuple(_phrases())
