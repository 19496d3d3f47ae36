"""The files that a path stands for, and their bytes. Nothing but regular files is ever opened."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.errors import RejectedArticleError
from bot.parse.decoding import BYTES_MAX

SUFFIX = ".txt"


@dataclass(frozen=True, slots=True)
class File:
    """A file that may be an article, called as the article will be; ``reason`` says why it cannot be one."""

    name: str
    path: Path
    reason: str | None = None


def find(paths: Iterable[Path]) -> list[File]:
    """The files that these paths stand for, each name once, sorted by name.

    A folder stands for the ``.txt`` files in it and below, hidden ones left out; a file for itself,
    whatever its suffix. Of files with the same name, all but the first are given with a reason.
    """
    files: dict[str, File] = {}
    doubles = []
    for file in _all(paths):
        first = files.setdefault(file.name, file)
        if first.path.absolute() != file.path.absolute():
            doubles.append(File(file.name, file.path, f"is two files, and one is read: {first.path}, not {file.path}"))
    return sorted([*files.values(), *doubles], key=lambda file: (file.name, file.path))


def _all(paths: Iterable[Path]) -> Iterator[File]:
    for path in paths:
        if path.is_dir():
            yield from _in_folder(path)
        else:
            yield File(article_name(path), path)


def _in_folder(folder: Path) -> Iterator[File]:
    root = folder.resolve()
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(place) / name
            if path.suffix.lower() == SUFFIX and not name.startswith("."):
                # realpath, since Path.resolve raises for a link that leads to itself
                leads_out = path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(root)
                reason = "is a symbolic link that leads out of the folder" if leads_out else None
                yield File(article_name(path), path, reason)


def article_name(path: Path) -> str:
    """What an article is called: its file's name without the suffix."""
    name = path.stem if path.suffix.lower() == SUFFIX else path.name
    return name.encode("utf-8", "replace").decode()  # file systems allow bytes that are no text


def read_bytes(file: File, limit: int = BYTES_MAX) -> bytes:
    """What is in it; at most one byte more than ``limit``, so that too large a file is seen and not read.

    Raises ``RejectedArticleError`` for what is not there, not a regular file or not readable.
    """
    if file.reason:
        raise RejectedArticleError(file.name, file.reason)
    try:
        if not stat.S_ISREG(file.path.stat().st_mode):
            raise RejectedArticleError(file.name, "is not a regular file")
        with file.path.open("rb") as opened:
            return opened.read(limit + 1)
    except FileNotFoundError:
        raise RejectedArticleError(file.name, f"does not exist: {file.path}") from None
    except OSError as error:
        raise RejectedArticleError(file.name, f"cannot be read: {error.strerror}") from None
