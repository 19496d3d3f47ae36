"""What was read and verified once, at hand for whatever is asked next."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from typing import TypeVar

from bot.model import Article, Citation, Facts, Span, Statement
from bot.store.passages import Passage
from bot.store.rows import ById

KEPT_MAX = 4_000_000  # bytes of articles, facts and citations that a thread keeps
_OBJECT_BYTES = 300  # of a sentence or a fact, about
_CITATION_BYTES = 1000  # about: its words, its link and what it is kept under

Read = TypeVar("Read", Article, Facts)


class Kept:
    """What a thread has read and verified already: articles, facts, accounts of statements, passages of one question.

    The former, and what is cited of them, are kept for the next questions too, as long as nothing is written (people
    ask about the same news), and as long as they are small enough together.
    """

    def __init__(self) -> None:
        self.passages: dict[str, list[Passage]] = defaultdict(list)
        self._whole: dict[tuple[type, str], Article | Facts] = {}
        self._citations: dict[tuple[str, Span, tuple[Span, ...]], Citation] = {}
        self._statements: dict[int, Statement] = {}
        self._counts: dict[str, int] = {}
        self._version: tuple[int, int] | None = None
        self._room = KEPT_MAX

    def begin(self, version: tuple[int, int]) -> None:
        """A question begins that sees this version of the coverage."""
        self.passages.clear()
        if version != self._version:
            self._forget()
        self._version = version

    def get(self, kind: type[Read], name: str) -> Read | None:
        """The article of that name, or its facts, if they were read."""
        found = self._whole.get((kind, name))
        return found if isinstance(found, kind) else None

    def keep(self, name: str, read: Article | Facts) -> None:
        """For the next time; what is too much is forgotten, all of it."""
        if self._has_room(_size(read)):
            self._whole[type(read), name] = read

    def citation(self, place: tuple[str, Span, tuple[Span, ...]], make: Callable[[], Citation]) -> Citation:
        """What is cited of an article that is kept, made when it is first cited."""
        found = self._citations.get(place)
        if found is None:
            found = make()
            if self._has_room(_CITATION_BYTES + len(found.exact)):
                self._citations[place] = found
        return found

    def statements(
        self, ids: Iterable[int], read: Callable[[list[int]], Mapping[int, Statement]]
    ) -> Mapping[int, Statement]:
        """Articles' accounts of statements by id; ``read`` gives those that are not kept."""
        wanted = list(ids)
        found = {at: self._statements[at] for at in wanted if at in self._statements}
        new = read([at for at in wanted if at not in found]) if len(found) < len(wanted) else {}
        for at, statement in new.items():
            if self._has_room(_OBJECT_BYTES * (1 + len(statement.parties) + len(statement.evidence))):
                self._statements[at] = statement
        return ById({**found, **new})

    def count(self, words: str, read: Callable[[], int]) -> int:
        """In how many passages words are, counted when they are first asked for."""
        found = self._counts.get(words)
        if found is None:
            found = read()
            if self._has_room(_OBJECT_BYTES + len(words)):
                self._counts[words] = found
        return found

    def _has_room(self, size: int) -> bool:
        """Takes the room; all else is forgotten where that is needed."""
        if size > self._room:
            self._forget()
        if size > self._room:
            return False
        self._room -= size
        return True

    def _forget(self) -> None:
        self._whole.clear()
        self._citations.clear()
        self._statements.clear()
        self._counts.clear()
        self._room = KEPT_MAX

    def passage(self, article: str, span: Span) -> Passage | None:
        """The one that holds a span, if it was read."""
        return next((each for each in self.passages.get(article, ()) if each.span.covers(span)), None)


def _size(read: Article | Facts) -> int:
    """About as many bytes as it takes."""
    if isinstance(read, Article):
        return len(read.text) + _OBJECT_BYTES * (len(read.paragraphs) + len(read.sentences))
    return _OBJECT_BYTES * sum(len(getattr(read, field.name)) for field in fields(read))
