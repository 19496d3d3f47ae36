"""Which coverage is asked: the shipped one, or a server's own, which is a file of its own.

That nobody sees what another server added does not hang on a condition in a query: there is nothing of it in the
file that is asked. A server has a file from its first change on; until then it asks the shipped coverage.
"""

from __future__ import annotations

import weakref
from collections import OrderedDict
from pathlib import Path
from threading import Lock

from bot.errors import VerbatimError
from bot.store.copies import make_copy, remove_copy
from bot.store.coverage import Coverage

_KEPT_OPEN_MAX = 32  # coverages; each has a few open files for every thread that asked it
_SUFFIX = ".db"


class NoOwnCoverageError(VerbatimError):
    """A change to the coverage of a server where servers have none of their own."""

    def __init__(self) -> None:
        super().__init__("Whoever runs this bot does not let servers change their coverage (VERBATIM_SERVERS).")


class Coverages:
    """The shipped coverage, which stays the caller's to close, and those of servers in ``folder``.

    Safe from several threads. Without a folder, every server asks the shipped coverage.
    """

    def __init__(self, shipped: Coverage, folder: Path | None) -> None:
        self.shipped = shipped
        self._folder = folder
        self._open: OrderedDict[int, Coverage] = OrderedDict()
        self._lock = Lock()

    def asked_in(self, server: int | None) -> Coverage:
        """The coverage that questions from a server are asked; None is for private messages.

        It is closed when nobody uses it any more. Blocks; raises ``CoverageError``.
        """
        path = self.own(server)
        if server is None or path is None:
            return self.shipped
        with self._lock:
            coverage = self._open.get(server)
            if coverage is None:
                coverage = Coverage.open(path)
                weakref.finalize(coverage, coverage.closer)
            self._open[server] = coverage
            self._open.move_to_end(server)
            while len(self._open) > _KEPT_OPEN_MAX:
                self._open.popitem(last=False)  # who asks it just now goes on doing so
            return coverage

    def own(self, server: int | None) -> Path | None:
        """The file of a server's own coverage, if it has one."""
        path = self._path(server)
        return path if path and path.is_file() else None

    def path_for(self, server: int | None) -> Path:
        """The file that questions from a server are asked of."""
        return self.own(server) or self.shipped.path

    @property
    def can_change(self) -> bool:
        """Whether servers may have a coverage of their own."""
        return self._folder is not None

    def to_change(self, server: int) -> Path:
        """The file of a server's own coverage, made if there is none. Blocks; raises ``CoverageError``."""
        path = self._path(server)
        if path is None:
            raise NoOwnCoverageError
        if not path.is_file():
            make_copy(self.shipped.path, path)
        return path

    def servers(self) -> list[int]:
        """The servers that have a coverage of their own."""
        if self._folder is None or not self._folder.is_dir():
            return []
        names = (path.stem for path in self._folder.glob(f"*{_SUFFIX}"))
        return sorted(int(name) for name in names if name.isascii() and name.isdecimal())

    def forget(self, server: int) -> None:
        """Removes a server's own coverage with all that was added there. Blocks."""
        with self._lock:
            coverage = self._open.pop(server, None)
        if coverage:
            coverage.close()
        path = self._path(server)
        if path:
            remove_copy(path)

    def close(self) -> None:
        """Closes those of servers."""
        with self._lock:
            for coverage in self._open.values():
                coverage.close()
            self._open.clear()

    def _path(self, server: int | None) -> Path | None:
        return None if server is None or self._folder is None else self._folder / f"{int(server)}{_SUFFIX}"
