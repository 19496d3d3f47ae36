# ruff: noqa: S608  # the SQL is put together from constants of this package; values are always bound
"""Which passages a search considers, best first, in a time that hardly grows with the coverage.

Up to `EXACT_MAX` passages that hold any of the words are ranked by bm25, all of them. Of more, ranking each would
take seconds; then the words are taken together, the most telling combination first (as bm25 weighs words, by how
rare they are), until there are enough passages. A combination that is in few passages is ranked by bm25; of one
that is in many, the most recently published passages are taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import log
from typing import NamedTuple

from bot.store.connection import Reader
from bot.store.marking import FIRST_MARKS
from bot.store.passages import SHOWN_COLUMNS, Passage, shown_passages
from bot.store.query import Wanted, all_of, any_of
from bot.store.selection import Selection

EXACT_MAX = 10_000  # passages; ranking one takes 1.5 microseconds, and ten thousand are nobody's first question
_COMMON_SHARE = 5  # a word in more than one passage of five tells nothing beside others (measured on SQuAD)
_FEW_SHARE = 200  # of all passages, one in so many may hold a combination that is ranked by bm25
_TOGETHER_MAX = 4  # words that are combined, the rarest ones; four make fifteen combinations
_IDF_MIN = 1e-6  # as FTS5 has it, for words in most passages

# Weights of the index's columns: the passage's own words, its countries, title and outlet of the article.
_RANKING = "bm25(1.0, 0.5, 0.5)"
_PASSAGES = "passage_fts f join paragraph p on p.id = f.rowid join article a on a.id = p.article_id"
_SHOWN = f"highlight(passage_fts, 0, ?, ?), {SHOWN_COLUMNS}"

# By day of publication, the newest first; within an article, only the index's entries for its passages are read.
_NEWEST = """select f.rowid from article a cross join passage_fts f
where passage_fts match ? and f.rowid between a.first_paragraph and a.last_paragraph {and_where}
order by a.published desc, a.id desc limit ?"""


@dataclass(frozen=True, slots=True)
class Frequency:
    """In how many passages something is; beyond `EXACT_MAX` an estimate from those that were looked at."""

    passages: int
    is_exact: bool


class Candidate(NamedTuple):
    """A passage by its number in the index; in ``shown``, its text, the words asked for are set off.

    ``score`` is bm25's or, for the newest of many, the weight of the words that were looked for.
    """

    number: int
    score: float
    shown: str
    passage: Passage


class Candidates:
    """The passages with any of the words in the selected articles."""

    def __init__(self, reader: Reader, asked: Sequence[Wanted], selection: Selection) -> None:
        self._reader, self._asked = reader, asked
        self._where, self._parameters = selection.condition("a")
        first, last = reader.rows("select (select min(id) from paragraph), (select max(id) from paragraph)")[0]
        self._first, self._size = first or 0, (last or 0) - (first or 0) + 1
        self._known: Frequency | None = None

    @property
    def frequency(self) -> Frequency:
        """In how many of the selected passages any of the words is."""
        if self._known is None:
            self._known = self._frequency(any_of(self._asked))
        return self._known

    def best(self, count: int) -> list[Candidate]:
        """At most so many of them, best first."""
        if self._size <= EXACT_MAX or self.frequency.is_exact:
            return self._all_ranked(count)
        found: dict[int, float] = {}
        for together in self._combinations():
            for passage, score in self._holding(together, count):
                found.setdefault(passage, score)
            if len(found) >= count:
                break
        return [self._read(passage, score) for passage, score in list(found.items())[:count]]

    def _all_ranked(self, count: int) -> list[Candidate]:
        """By bm25; the index sorts by itself, so that nothing is read but what is returned."""
        and_where = f"and {self._where}" if self._where else ""
        rows = self._reader.rows(
            f"""select f.rowid, f.rank, {_SHOWN} from {_PASSAGES}
            where passage_fts match ? and f.rank match ? {and_where} order by f.rank limit ?""",
            *(*FIRST_MARKS, any_of(self._asked), _RANKING, *self._parameters, count),
        )
        if len(rows) < count:
            self._known = Frequency(len(rows), is_exact=True)
        passages = shown_passages(row[3:] for row in rows)
        return [Candidate(row[0], -row[1], row[2], passage) for row, passage in zip(rows, passages, strict=True)]

    def _read(self, passage: int, score: float) -> Candidate:
        sql = f"select {_SHOWN} from {_PASSAGES} where passage_fts match ? and f.rowid = ?"
        row = self._reader.rows(sql, *FIRST_MARKS, any_of(self._asked), passage)[0]
        return Candidate(passage, score, row[0], next(shown_passages([row[1:]])))

    def weights(self, most: int | None = None) -> list[float]:
        """How much each of the words asked for tells: their inverse document frequency, as bm25 has it.

        Of words in more passages than ``most``, about so.
        """
        return [self._idf(part.expression, most) for part in self._asked]

    def _idf(self, expression: str, most: int | None = None) -> float:
        own = self._in_all(expression, most).passages
        return max(_IDF_MIN, log((max(0, self._size - own) + 0.5) / (own + 0.5)))

    def _frequency(self, expression: str, most: int | None = None) -> Frequency:
        """Among the selected articles; counted up to ``most``, which is `EXACT_MAX` if it is not given."""
        if not self._where:
            return self._in_all(expression, most)
        rows = f"select f.rowid as id from {_PASSAGES} where passage_fts match ? and {self._where} limit ?"
        return self._estimated(rows, most, expression, *self._parameters)

    def _in_all(self, expression: str, most: int | None = None) -> Frequency:
        return self._estimated(
            "select rowid as id from passage_fts where passage_fts match ? limit ?", most, expression
        )

    def _estimated(self, rows: str, bound: int | None, *parameters: object) -> Frequency:
        """The passages are looked at from the first one on; what they make up of the index is taken for the whole."""
        most = EXACT_MAX if bound is None else bound
        found, last = self._reader.rows(f"select count(*), max(id) from ({rows})", *parameters, most + 1)[0]
        if found <= most:
            return Frequency(found, is_exact=True)
        return Frequency(round(found * self._size / (last - self._first + 1)), is_exact=False)

    def _ranked(self, expression: str, count: int) -> list[tuple[int, float]]:
        """Number and rank by bm25."""
        and_where = f"and {self._where}" if self._where else ""
        rows = self._reader.rows(
            f"""select f.rowid, f.rank from {_PASSAGES}
            where passage_fts match ? and f.rank match ? {and_where} order by f.rank limit ?""",
            *(expression, _RANKING, *self._parameters, count),
        )
        return [(passage, rank) for passage, rank in rows]

    # --- many passages ------------------------------------------------------------------------------

    def _combinations(self) -> Iterator[Sequence[Wanted]]:
        """The words that tell, taken together, by the sum of their weights; of equals, the more words."""
        weighed = sorted(zip(self.weights(), self._asked, strict=True), key=lambda pair: -pair[0])
        least = log(_COMMON_SHARE - 1)
        telling = [pair for pair in weighed if pair[0] >= least][:_TOGETHER_MAX] or weighed[:1]
        together = [some for size in range(len(telling), 0, -1) for some in combinations(telling, size)]
        for some in sorted(together, key=lambda some: -sum(weight for weight, _ in some)):
            yield [part for _, part in some]

    def _holding(self, together: Sequence[Wanted], count: int) -> Iterator[tuple[int, float]]:
        """Passages that hold all of these, with scores: by bm25 where they are few, else the newest."""
        expression = all_of(together)
        if self._frequency(expression, max(EXACT_MAX, self._size // _FEW_SHARE)).is_exact:
            yield from ((passage, -rank) for passage, rank in self._ranked(expression, count))
            return
        weight = sum(self._idf(part.expression) for part in together)
        and_where = f"and {self._where}" if self._where else ""
        rows = self._reader.rows(_NEWEST.format(and_where=and_where), expression, *self._parameters, count)
        yield from ((passage, weight) for (passage,) in rows)
