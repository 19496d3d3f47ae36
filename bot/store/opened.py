"""A coverage that is open: what is read together is of one moment, and what was read or made is at hand."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Self

from bot.errors import CoverageError
from bot.store import articles
from bot.store.at_hand import AtHand, Made
from bot.store.connection import SIDE_FILES, Reader
from bot.store.kept import Kept, Read
from bot.store.place import file_id, file_state
from bot.store.rows import INCONSISTENT, damaged
from bot.store.seal import read_seal


class Opened:
    """A database file that can only be read, by any number of threads."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._local = threading.local()
        self._at_hand = AtHand()

    @classmethod
    def open(cls, path: Path | str) -> Self:
        """Raises ``CoverageError`` if there is no database, or one of another version."""
        reader = Reader(Path(path))
        _ = reader.connection
        return cls(reader)

    @property
    def path(self) -> Path:
        """Its file; of a sealed coverage, the snapshot that is asked now."""
        sealed = read_seal(self._reader.path)
        return sealed.file if sealed else self._reader.path

    @property
    def closer(self) -> Callable[[], None]:
        """What closes it, without holding on to it."""
        return self._reader.close

    def close(self) -> None:
        """Close it for all threads."""
        self._reader.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Everything that this thread asks inside is of one moment, whatever is loaded meanwhile.

        So an article is read, and its digest compared, once and not for every citation. What goes wrong inside
        because the file is damaged, as where rows are missing that others need, is a ``CoverageError``.
        """
        if self._reader.in_snapshot:
            yield
            return
        self._local.written = self.written()  # before it begins: what is written meanwhile makes it another state
        with self._reader.snapshot():
            self._kept.begin(self._reader.version())
            try:
                yield
            except CoverageError as error:
                if error.remedy == articles.SEE_SOURCES and self._reader.is_damaged():
                    raise damaged(error.problem) from error
                raise
            except INCONSISTENT as error:
                if self._reader.is_damaged():
                    raise damaged(f"what belongs together does not ({error})") from error
                raise

    @property
    def _kept(self) -> Kept:
        """What this thread has at hand."""
        kept: Kept | None = getattr(self._local, "kept", None)
        if kept is None:
            kept = self._local.kept = Kept()
        return kept

    def _once(self, kind: type[Read], name: str, read: Callable[[sqlite3.Connection, int], Read]) -> Read:
        """What is read of an article; inside a snapshot, kept for the next time."""
        known = self._kept.get(kind, name) if self._reader.in_snapshot else None
        if known is not None:
            return known
        with self._reader.reading() as connection:
            found = read(connection, articles.article_id(connection, name))
        if self._reader.in_snapshot:
            self._kept.keep(name, found)
        return found

    def written(self) -> tuple[tuple[str, int, int, int], ...]:
        """Something that is another one after everything that is written to its file; it costs a look at the folder."""
        path = self.path
        files = (path, _log_of(path, file_id(path)))
        return tuple((file.name, *state) for file in files if (state := file_state(file)))

    def once(self, key: Hashable, make: Callable[[], Made], kilobytes: Callable[[Made], int]) -> Made:
        """What ``make`` gives of this coverage, or gave for the same key since something was written: see `AtHand`."""
        written = self._local.written if self._reader.in_snapshot else self.written()
        return self._at_hand.get(written, key, make, kilobytes)


@lru_cache(maxsize=64)
def _log_of(path: Path, _file: tuple[int, int] | None) -> Path:
    """SQLite's log, which is beside the file itself, not beside a link to it; another one for another file there."""
    file = path.resolve()
    return file.with_name(file.name + SIDE_FILES[0])
