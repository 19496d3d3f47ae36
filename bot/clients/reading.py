"""What people bring is read in a process of its own: a page, PDF or feed made to break its reader breaks nothing else.

``python -m bot.clients.reading KIND [ADDRESS]`` is that process: the file on standard input, what is in it as JSON
on standard output.
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import asdict
from importlib.util import find_spec
from typing import Any, Literal

from bot.config import ROOT
from bot.errors import RejectedArticleError, VerbatimError
from bot.model import Catalogue
from bot.parse.documents import Document, Kind, kind_of, read_document, stem
from bot.parse.feed import Item, feed_items

Readable = Kind | Literal["feed"]

SECONDS_MAX = 30  # for one file; a long PDF takes two
_MEMORY_MAX = 1_500_000_000  # bytes of address space
_REJECTED = 3  # exit code; anything else but 0 is a reader that broke
_COMMAND = (sys.executable, "-m", "bot.clients.reading")
_WHAT = {"page": "a web page", "pdf": "a PDF", "feed": "a feed"}
_NEEDS = {"page": "trafilatura", "pdf": "pypdf", "feed": "feedparser"}


class NotInstalledError(VerbatimError):
    """A package of the extra that newsrooms need."""

    def __init__(self, package: str) -> None:
        self.package = package
        super().__init__(
            f"This needs {package}, which is not installed: `make newsroom` installs it, as does "
            '`pip install -e ".[newsroom]"`.'
        )


def need(package: str) -> None:
    """Raises ``NotInstalledError`` where a package is not there."""
    if find_spec(package) is None:
        raise NotInstalledError(package)


def read_file(file_name: str, data: bytes, address: str | None = None) -> Document:
    """The article in a file. Blocks; raises ``RejectedArticleError``."""
    name, kind = stem(file_name), kind_of(file_name, data)
    if kind == "text":
        return read_document(name, kind, data, address)
    told = _read_apart(name, kind, data, address)
    return Document(told["text"].encode(), Catalogue(**told["entry"]))


def read_items(address: str, data: bytes) -> list[Item]:
    """What is in a feed, newest first. Blocks; raises ``RejectedArticleError`` for what is no feed."""
    return [Item(**each) for each in _read_apart(address, "feed", data, address)]


def _read_apart(name: str, kind: Readable, data: bytes, address: str | None) -> Any:
    """What the other process says. Raises ``RejectedArticleError``."""
    need(_NEEDS[kind])
    command = [*_COMMAND, kind, *([address] if address else [])]
    try:
        done = subprocess.run(  # noqa: S603 - our own program
            command, input=data, capture_output=True, timeout=SECONDS_MAX, check=False, cwd=ROOT, env={}
        )
    except subprocess.TimeoutExpired:
        raise RejectedArticleError(name, f"takes more than {SECONDS_MAX} seconds to read") from None
    if done.returncode == _REJECTED:
        raise RejectedArticleError(name, json.loads(done.stdout))
    if done.returncode:
        raise RejectedArticleError(name, f"cannot be read as {_WHAT[kind]}")
    return json.loads(done.stdout)


def main(kind: Readable, address: str | None = None) -> int:
    """Reads standard input within limits; gives the exit code."""
    _limit()
    try:
        told = _told(kind, sys.stdin.buffer.read(), address)
    except RejectedArticleError as error:
        sys.stdout.write(json.dumps(error.reason))
        return _REJECTED
    sys.stdout.write(json.dumps(told))
    return 0


def _told(kind: Readable, data: bytes, address: str | None) -> Any:
    if kind == "feed":
        return [asdict(item) for item in feed_items(address or "", data)]
    document = read_document("", kind, data, address)
    return {"text": document.data.decode(), "entry": asdict(document.entry)}


def _limit() -> None:
    """Holds this process to its share of time and memory, where the system can."""
    try:
        import resource
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS_MAX, SECONDS_MAX))
    if sys.platform == "linux":  # elsewhere the limit counts more than what is used
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_MAX, _MEMORY_MAX))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))  # type: ignore[arg-type]
