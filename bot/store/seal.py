"""Sealed snapshots: the coverage as a file that nobody changes, which any number of processes read.

A seal is a small text file that names a snapshot beside it and its SHA-256. Sealing again writes another snapshot
and puts another seal in the place of the old one, which is one step: whoever asks finds the old or the new one,
and changes over with the next question. A snapshot that is not what was sealed, by a single bit, is never opened.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from bot.errors import CoverageError
from bot.store.place import SEAL_MAGIC, file_id

_SHA256_DIGITS = 64
_SIZE_MAX = 1000  # bytes; a database has more
_AGAIN = "Seal the coverage again, or copy the snapshot again."


@dataclass(frozen=True, slots=True)
class Seal:
    """A snapshot and its SHA-256, hexadecimal."""

    file: Path
    sha256: str


def read_seal(path: Path) -> Seal | None:
    """What a file says that is a seal; None for any other file. Raises ``CoverageError`` for a broken one."""
    try:
        if path.stat().st_size > _SIZE_MAX:
            return None  # and is not opened: closing it again would drop SQLite's locks on it (POSIX)
        with path.open("rb") as file:
            if file.read(len(SEAL_MAGIC)) != SEAL_MAGIC:
                return None
            lines = file.read(_SIZE_MAX).decode("ascii").split("\n")
    except (OSError, UnicodeDecodeError):
        return None
    if len(lines) < 2 or len(lines[1]) != _SHA256_DIGITS or "/" in lines[0]:
        raise CoverageError(f"The seal {path} is broken.", _AGAIN)
    return Seal(path.resolve().with_name(lines[0]), lines[1])


def check_seal(seal: Seal) -> None:
    """Reads the whole snapshot, once in the life of a process. Raises ``CoverageError`` if it is another one."""
    identity = file_id(seal.file)
    if identity is None:
        raise CoverageError(f"The snapshot {seal.file} is not there.", _AGAIN)
    if _digest(seal.file, identity) != seal.sha256:
        raise CoverageError(f"The snapshot {seal.file} is damaged: it is not what was sealed.", _AGAIN)


@lru_cache(maxsize=8)
def _digest(file: Path, _: tuple[int, int]) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
