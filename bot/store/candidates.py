# ruff: noqa: S608  # the SQL is put together from constants of this package; values are always bound
"""Which passages a search considers, best first, in a time that hardly grows with the coverage.

Up to `EXACT_MAX` passages that hold any of the words are ranked by bm25, all of them. Of more, ranking each would
take seconds; then the words are taken together, the most telling combination first (as bm25 weighs words, by how
rare they are), until there are enough passages. A combination that is in few passages is ranked by bm25; of one
that is in many, the most recently published passages are taken.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, islice
from math import log
from typing import NamedTuple

from bot.store.connection import Reader
from bot.store.passages import SENTENCES, SHOWN_COLUMNS, TEXT, unpack
from bot.store.query import Wanted, all_of, any_of
from bot.store.rows import Values
from bot.store.selection import Selection

EXACT_MAX = 10_000  # passages; ranking one takes 1.5 microseconds, and ten thousand are nobody's first question
_COMMON_SHARE = 5  # a word in more than one passage of five tells nothing beside others (measured on SQuAD)
_FEW_SHARE = 200  # of all passages, one in so many may hold a combination that is ranked by bm25
_TOGETHER_MAX = 4  # words that are combined, the rarest ones; four make fifteen combinations
_IDF_MIN = 1e-6  # as FTS5 has it, for words in most passages

# Weights of the index's columns: the passage's own words, its countries, title and outlet of the article. Sorting by
# this takes three quarters of the time of the index's own "order by rank", which sorts all and not the first few.
_RANK = "bm25(passage_fts, 1.0, 0.5, 0.5)"
_INDEX = "passage_fts f"
_SELECTED = f"{_INDEX} join paragraph p on p.id = f.rowid join article a on a.id = p.article_id"
_BEST = f"""select f.rowid as id, {_RANK} as score
from {{passages}} where passage_fts match ? {{and_where}} order by 2, 1 limit ?"""
_SHOWN = f"""select best.id, best.score, {SHOWN_COLUMNS} from ({_BEST}) best
cross join paragraph p on p.id = best.id cross join article a on a.id = p.article_id order by best.score, best.id"""
_COUNTED = """select count(*), max(id)
from (select f.rowid as id from {passages} where passage_fts match ? {and_where} limit ?)"""
_COUNTED_IN_ALL = _COUNTED.format(passages=_INDEX, and_where="")
_READ = f"""select p.id, {SHOWN_COLUMNS} from json_each(?) chosen
cross join paragraph p on p.id = chosen.value cross join article a on a.id = p.article_id order by chosen.key"""

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
    """A passage by its number in the index, with its row of ``SHOWN_COLUMNS``, not yet verified.

    ``score`` is bm25's or, for the newest of many, the weight of the words that were looked for.
    """

    number: int
    score: float
    row: Values

    @property
    def text(self) -> str:
        """Its words."""
        text: str = self.row[TEXT]
        return text

    @property
    def sentences(self) -> list[int]:
        """Where its sentences begin, as offsets into its text."""
        return unpack(self.row[SENTENCES], 0, len(self.text))[::2]


class Candidates:
    """The passages with any of the words in the selected articles."""

    def __init__(self, reader: Reader, asked: Sequence[Wanted], selection: Selection) -> None:
        self._reader, self._asked = reader, asked
        where, self._parameters = selection.condition("a")
        self._passages, self._and_where = (_SELECTED, f"and {where}") if where else (_INDEX, "")
        first, last = reader.rows("select (select min(id) from paragraph), (select max(id) from paragraph)")[0]
        self._first, self._size = first or 0, (last or 0) - (first or 0) + 1
        self._known: Frequency | None = None

    @property
    def frequency(self) -> Frequency:
        """In how many of the selected passages any of the words is."""
        if self._known is None:
            self._known = self._frequency(any_of(self._asked), EXACT_MAX)
        return self._known

    def best(self, count: int) -> list[Candidate]:
        """At most so many of them, best first."""
        if self._size > EXACT_MAX and not self.frequency.is_exact:
            found = self._combined(count)
            rows = self._reader.rows(_READ, json.dumps(list(found)))
            return [Candidate(row[0], found[row[0]], row[1:]) for row in rows]
        rows = self._all_ranked(_SHOWN, any_of(self._asked), count)
        if len(rows) < count:
            self._known = Frequency(len(rows), is_exact=True)
        return [Candidate(row[0], -row[1], row[2:]) for row in rows]

    def _combined(self, count: int) -> dict[int, float]:
        """Passages with scores, the words taken together, until there are so many."""
        found: dict[int, float] = {}
        for together, weight in self._combinations():
            for passage, score in self._holding(together, weight, count):
                found.setdefault(passage, score)
            if len(found) >= count:
                break
        return dict(islice(found.items(), count))

    def weights(self, most: int) -> list[float]:
        """How much each of the words asked for tells: their inverse document frequency, as bm25 has it.

        Of words in more passages than ``most``, about so.
        """
        counted = " union all ".join([f"select {at}, * from ({_COUNTED_IN_ALL})" for at in range(len(self._asked))])
        parameters = [value for part in self._asked for value in (part.expression, most + 1)]
        rows = self._reader.rows(f"{counted} order by 1", *parameters)
        return [self._idf(self._estimated(found, last, most)) for _, found, last in rows]

    def _idf(self, frequency: Frequency) -> float:
        own = frequency.passages
        return max(_IDF_MIN, log((max(0, self._size - own) + 0.5) / (own + 0.5)))

    def _frequency(self, expression: str, most: int) -> Frequency:
        """Among the selected articles; counted up to ``most``."""
        sql = _COUNTED.format(passages=self._passages, and_where=self._and_where)
        found, last = self._reader.rows(sql, expression, *self._parameters, most + 1)[0]
        return self._estimated(found, last, most)

    def _estimated(self, found: int, last: int, most: int) -> Frequency:
        """The passages were looked at from the first one on; what they make up of the index is taken for the whole."""
        if found <= most:
            return Frequency(found, is_exact=True)
        return Frequency(round(found * self._size / (last - self._first + 1)), is_exact=False)

    def _ranked(self, expression: str, count: int) -> list[tuple[int, float]]:
        """Numbers and scores by bm25, best first."""
        return [(number, -score) for number, score in self._all_ranked(_BEST, expression, count)]

    def _all_ranked(self, sql: str, expression: str, count: int) -> list[Values]:
        sql = sql.format(passages=self._passages, and_where=self._and_where)
        return self._reader.rows(sql, expression, *self._parameters, count)

    # --- many passages ------------------------------------------------------------------------------

    def _combinations(self) -> Iterator[tuple[Sequence[Wanted], float]]:
        """The words that tell, taken together, with their weight, the largest first; of equals, the more words."""
        weighed = sorted(zip(self.weights(EXACT_MAX), self._asked, strict=True), key=lambda pair: -pair[0])
        least = log(_COMMON_SHARE - 1)
        telling = [pair for pair in weighed if pair[0] >= least][:_TOGETHER_MAX] or weighed[:1]
        together = [some for size in range(len(telling), 0, -1) for some in combinations(telling, size)]
        for some in sorted(together, key=lambda some: -sum(weight for weight, _ in some)):
            yield [part for _, part in some], sum(weight for weight, _ in some)

    def _holding(self, together: Sequence[Wanted], weight: float, count: int) -> Iterable[tuple[int, float]]:
        """Passages that hold all of these, with scores: by bm25 where they are few, else the newest."""
        expression = all_of(together)
        if self._frequency(expression, max(EXACT_MAX, self._size // _FEW_SHARE)).is_exact:
            return self._ranked(expression, count)
        rows = self._reader.rows(_NEWEST.format(and_where=self._and_where), expression, *self._parameters, count)
        return [(passage, weight) for (passage,) in rows]
