# the SQL is put together from constants of this package; values are always bound
"""Passages in which words may stand that somebody holds for a quotation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.store.candidates import EXACT_MAX
from bot.store.connection import Reader
from bot.store.words import STOP_WORDS

_RUN = 3  # words that are looked for in a row; one altered word spoils three runs of a quotation, not all
_RUNS_MAX = 48
_WORDS_MAX = 24


def passages_like(reader: Reader, words: Sequence[str], limit: int) -> list[tuple[str, int]]:
    """Article and paragraph of the passages that share most with the words, in runs or one by one, best first.

    Each word consists of letters and digits, and marks between them.
    """
    terms = [f'"{term}"' for term in dict.fromkeys(_terms(words))]
    if not terms:
        return []
    rows = reader.rows(
        """select a.name, p.id - a.first_paragraph + 1 from (
          select rowid, bm25(passage_fts, 1.0, 0.0, 0.0) as rank
          from passage_fts where passage_fts match ? order by rank, rowid limit ?
        ) f join paragraph p on p.id = f.rowid join article a on a.id = p.article_id
        order by f.rank, f.rowid""",
        f"body : ({_few_enough(reader, terms)})",
        limit,
    )
    return [(name, number) for name, number in rows]


def _few_enough(reader: Reader, terms: Sequence[str]) -> str:
    """What finds passages with any of the terms; with one of the rarest too, where too many would have to be ranked."""
    if _counts(reader, [_any_of(terms)])[0] <= EXACT_MAX:
        return _any_of(terms)
    by_number = sorted(zip(_counts(reader, terms), terms, strict=True))
    rare, there = list[str](), 0
    for number, term in by_number:
        there += number
        if there > number and there > EXACT_MAX:
            break
        rare.append(term)
    common = [term for _, term in by_number[len(rare) :]]
    return f"({_any_of(rare)}) AND ({_any_of(common)})" if common else _any_of(rare)


def _counts(reader: Reader, expressions: Sequence[str]) -> list[int]:
    """In how many passages each is, counted up to one more than can be ranked."""
    one = "(select count(*) from (select 1 from passage_fts where passage_fts match ? limit ?))"
    parameters = [value for expression in expressions for value in (f"body : ({expression})", EXACT_MAX + 1)]
    return list(reader.rows(f"select {', '.join([one] * len(expressions))}", *parameters)[0])


def _any_of(terms: Sequence[str]) -> str:
    return " OR ".join(terms)


def _terms(words: Sequence[str]) -> Iterator[str]:
    """Runs of words, evenly from all over, then the longest of those that say something."""
    known = [word for word in words if any(c.isalnum() for c in word)]
    runs = [" ".join(known[i : i + _RUN]) for i in range(len(known) - _RUN + 1)]
    step = max(1, -(-len(runs) // _RUNS_MAX))
    yield from runs[::step]
    telling = [word for word in dict.fromkeys(known) if word.casefold() not in STOP_WORDS] or known
    yield from sorted(telling, key=len, reverse=True)[:_WORDS_MAX]
