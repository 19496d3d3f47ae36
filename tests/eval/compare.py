"""When two names, two phrases or two spans are the same for the scorer."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import takewhile

from bot.model import Span

_DETERMINERS = frozenset({"a", "an", "the", "this", "that", "its", "their", "his", "her", "our", "one"})
_TITLES = frozenset(
    {"mr", "mrs", "ms", "dr", "sir", "amb", "ambassador", "col", "colonel", "gen", "general", "president"}
)
_PARTICLES = frozenset({"al", "and", "bin", "da", "de", "del", "der", "di", "el", "la", "le", "of", "van", "von", "y"})
_PREPOSITIONS = frozenset({"about", "at", "by", "for", "from", "in", "of", "on", "to", "with"})
# "U.N.’s" is "un": the possessive goes, then every apostrophe and point.
_POSSESSIVE = re.compile(r"['’]s\b")
_APOSTROPHES_AND_POINTS = re.compile(r"['’‘.]")
_NOT_WORDS = re.compile(r"[^\w]+")


def words(text: str) -> tuple[str, ...]:
    """The words of a phrase without case, accents, apostrophes, points and possessive endings."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return tuple(w for w in _NOT_WORDS.split(_bare(plain.casefold())) if w)


def name_words(text: str) -> tuple[str, ...]:
    """The words of a name or description without the articles and titles before it."""
    found = words(text)
    while len(found) > 1 and found[0] in _DETERMINERS | _TITLES:
        found = found[1:]
    return found


def same_name(predicted: str | None, accepted: Iterable[str]) -> bool:
    """Whether a predicted name is one of those accepted; a description may be longer or shorter."""
    if predicted is None:
        return False
    return any(_same(predicted, each) for each in accepted)


def same_body(predicted: str, gold: str) -> bool:
    """Whether two names of bodies mean one; the longer may hold the shorter."""
    first, second = name_words(predicted), name_words(gold)
    return _runs_in(first, second) or _runs_in(second, first)


def same_phrase(predicted: str | None, gold: str) -> bool:
    """Whether two phrases name one thing: most words in common, small ones apart, or one a shorter name of the other.

    "the rights council" is the UN Human Rights Council; "the council" and "the UN human rights office" are not.
    """
    first, second = _content(predicted or ""), _content(gold)
    head, wanted_head = _head(predicted or ""), _head(gold)
    if 2 * len(first & second) > max(len(first), len(second)):
        return head in second or wanted_head in first
    shorter, longer = sorted((first, second), key=len)
    return len(shorter) > 1 and shorter <= longer and head == wanted_head


def _content(phrase: str) -> set[str]:
    return {w for w in words(phrase) if len(w) > 1 and w not in _PARTICLES | _DETERMINERS | _PREPOSITIONS}


def _head(phrase: str) -> str | None:
    """The word that says what a thing is: "committee" of "the assembly's committee on disarmament"."""
    before = list(takewhile(lambda w: w not in _PREPOSITIONS, name_words(phrase)))
    return before[-1] if before else None


def trimmed(text: str, span: Span) -> Span:
    """The span without white space, marks and punctuation at its ends; unchanged if nothing is left."""
    start, end = span.start, span.end
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return Span(start, end) if start < end else span


def overlaps(first: Span, second: Span) -> bool:
    """Whether two spans have anything in common."""
    return first.start < second.end and second.start < first.end


def common_half(first: Span, second: Span) -> bool:
    """Whether two spans have at least half of the longer one in common."""
    common = min(first.end, second.end) - max(first.start, second.start)
    return 2 * common >= max(first.end - first.start, second.end - second.start)


def aligned(gold: Sequence[str], predicted: Sequence[str]) -> list[tuple[int, int]]:
    """The positions of a longest common subsequence."""
    lengths = [[0] * (len(predicted) + 1) for _ in range(len(gold) + 1)]
    for i in reversed(range(len(gold))):
        for j in reversed(range(len(predicted))):
            same = gold[i] == predicted[j]
            lengths[i][j] = lengths[i + 1][j + 1] + 1 if same else max(lengths[i + 1][j], lengths[i][j + 1])
    pairs: list[tuple[int, int]] = []
    i = j = 0
    while i < len(gold) and j < len(predicted):
        if gold[i] == predicted[j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif lengths[i + 1][j] >= lengths[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs


def _bare(text: str) -> str:
    return _APOSTROPHES_AND_POINTS.sub("", _POSSESSIVE.sub("", text))


def _same(predicted: str, gold: str) -> bool:
    first, second = name_words(predicted), name_words(gold)
    if first == second:
        return bool(first)
    return _is_description(gold) and (_runs_in(first, second) or _runs_in(second, first))


def _is_description(name: str) -> bool:
    """Whether a phrase has a word in lower case beyond those that names have: "the countries", not "Anna de Wit"."""
    return any(word[0].islower() and word not in _PARTICLES for word in name.split())


def _runs_in(short: Sequence[str], long: Sequence[str]) -> bool:
    return bool(short) and any(
        tuple(long[i : i + len(short)]) == tuple(short) for i in range(len(long) - len(short) + 1)
    )
