"""Hostile files: each is rejected with its reason or read as documented, offsets hold, and the rest goes on."""

from __future__ import annotations

import codecs
import os
import random
import resource
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from bot.clients.reading import read_file
from bot.errors import RejectedArticleError
from bot.ingest import load
from bot.parse.decoding import BYTES_MAX
from bot.store.coverage import Coverage
from bot.store.verify import verify
from tests.faults.trial import Trial

_FILES = 12  # hostile ones in a folder, beside one that is as it should be
_MEMORY_MAX = 700_000_000  # bytes that loading them may take at the most; a file of 100 MB is not read
_GOOD = 'Ministers meet\n\n"We agree," Ana Rojas of Peru said on Monday. Kenya and 11 countries signed a letter.\n'
_STRANGE = (
    *'\r\u2028\u2029\x0b\x0c\x85\x1c\u200b\u200d\u202e\u2066\ufeff\ud7ff\t\u00a0“”"«',
    *("\r\n", "\U0001f469\u200d\U0001f680", "e\u0301", "''", "@everyone", "<@1>", "||", "](", "`" * 3),
    *("(" * 50, "<div>" * 200, " " * 300, "a" * 5000, ", Peru" * 100, "1,000,000 " * 50, "he said. " * 40),
)
_NO_TEXT = ("no line with text", "not text", "looks like UTF-16")  # what hostile bytes may rightly be called
_ENCODINGS = ("utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "cp1252")
_MARKS = {"utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}

Rejected = str  # the beginning of the reason


def inputs(trial: Trial) -> str:
    """Loads folders of hostile files, and reads web pages that are made to break their reader."""
    outcomes: Counter[str] = Counter()
    for number in range(trial.times):
        outcomes += _folder(trial.chance, trial.folder / str(number))
    pages = sum(_page_is_read_or_rejected(trial.chance) for _ in range(max(1, trial.times // 20)))
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    assert used < _MEMORY_MAX, used
    return f"{trial.times} folders, {dict(outcomes)}; {pages} pages; at most {used / 1e6:.0f} MB"


def _folder(chance: random.Random, place: Path) -> Counter[str]:
    folder, database = place / "articles", place / "coverage.db"
    folder.mkdir(parents=True)
    (folder / "good.txt").write_text(_GOOD)
    expected: dict[str, str | Rejected | None] = {"good": None}
    texts = {"good": _GOOD}
    for number in range(_FILES):
        name = f"{chance.choice(_NAMES)}{number}"
        if chance.random() < 0.5:
            texts[name] = _written(chance, folder / f"{name}.txt")
            expected[name] = None
        else:
            expected[name] = chance.choice(_BAD)(folder / f"{name}.txt")
    wrong_line = _catalogue(chance, folder / "catalog.toml")
    report = load([folder], database)
    reasons = {error.source: error.reason for error in report.rejected}
    for name, reason in expected.items():
        if reason is None:
            assert name in report.new or any(said in reasons[name] for said in _NO_TEXT), name
        else:
            assert reasons[name].startswith(reason), (name, reasons.get(name))
    assert "good" in report.new
    assert wrong_line is None or wrong_line in [error.line for error in report.wrong_entries], report.wrong_entries
    assert verify(database).sound
    with Coverage.open(database) as coverage:
        for name in report.new:
            assert coverage.article(name).text == texts[name], name
    return Counter(read=len(report.new), rejected=len(report.rejected), wrong_entries=len(report.wrong_entries))


# --- files that are read --------------------------------------------------------------------------------


def _written(chance: random.Random, path: Path) -> str:
    """Any text in any encoding; gives what must be stored."""
    words = _GOOD.split(" ")
    for _ in range(chance.randint(1, 30)):
        words.insert(chance.randrange(len(words)), chance.choice(_STRANGE))
    text, encoding = " ".join(words), chance.choice(_ENCODINGS)
    try:
        data = _MARKS.get(encoding, b"") + text.encode(encoding)
    except UnicodeEncodeError:  # not every character is in Windows-1252
        data = text.encode()
    path.write_bytes(data)
    return data.decode("utf-8-sig") if encoding not in _MARKS and _is_utf_8(data) else text


def _is_utf_8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


_NAMES = (
    *(
        "article",
        "-",
        "--json",
        "a..b",
        "a b",
        "é",
        "'; drop table article; --",
        "%s%n",
        "[x](y)",
        "@everyone",
        "\u202e",
    ),
)


# --- files that are rejected ----------------------------------------------------------------------------


def _bytes(data: bytes, reason: Rejected) -> Callable[[Path], Rejected]:
    def write(path: Path) -> Rejected:
        path.write_bytes(data)
        return reason

    return write


def _large(size: int, *, hole: bool) -> Callable[[Path], Rejected]:
    def write(path: Path) -> Rejected:
        with path.open("wb") as file:
            if hole:
                file.truncate(size)
            else:
                file.write(b"word " * (size // 5))
        return f"is larger than {BYTES_MAX:,} bytes"

    return write


def _pipe(path: Path) -> Rejected:
    os.mkfifo(path)
    return "is not a regular file"


def _link_out(path: Path) -> Rejected:
    outside = path.parent.parent / "outside.txt"
    outside.write_text("Not in the folder.")
    path.symlink_to(outside)
    return "is a symbolic link that leads out of the folder"


def _link_nowhere(path: Path) -> Rejected:
    path.symlink_to(path.parent / "nowhere")
    return "does not exist"


def _link_to_itself(path: Path) -> Rejected:
    path.symlink_to(path)
    return ""


_BAD: tuple[Callable[[Path], Rejected], ...] = (
    _bytes(b"", "is empty"),
    _bytes(b" \n\t\r\n\xe2\x80\x8b\n", "has no line with text"),
    _bytes(b"Peru\0 signed", "is not text: it contains NUL"),
    _bytes("Peru signed".encode("utf-16-le"), "looks like UTF-16 without a byte order mark"),
    _bytes(codecs.BOM_UTF16_LE + b"\x00\xd8x", "is not text: it announces UTF-16"),
    _bytes(b"caf\x81", "is not text: byte 4"),
    _bytes(bytes(range(1, 256)) * 9, "is not text"),
    _bytes(b"PK\x03\x04" + b"zip" * 99, "is a zip archive"),
    _bytes(b"%PDF-1.7\n", "is a PDF document"),
    _bytes(b"\x1f\x8b\x08", "is a gzip archive"),
    _bytes(b"SQLite format 3\0", "is a SQLite database"),
    _large(100_000_000, hole=True),
    _large(BYTES_MAX + 5, hole=False),
    *(_pipe, _link_out, _link_nowhere, _link_to_itself),
)


# --- catalogues and pages -------------------------------------------------------------------------------


def _catalogue(chance: random.Random, path: Path) -> int | None:
    """A catalogue with one wrong entry; gives the line that must be named, if one can be."""
    entries = ['[good]\noutlet = "The Post"\n'] * chance.randint(0, 1)
    wrong = chance.choice(_WRONG_ENTRIES)
    path.write_bytes(("".join(entries) + "[good2]\n").encode() + wrong + b"\n")
    return sum(entry.count("\n") for entry in entries) + 2 if wrong in _WITH_LINE else None


_WITH_LINE = (b"outlet = 5", b'published = "yesterday"', b'colour = "red"', b'url = "javascript:alert(1)"')
_WRONG_ENTRIES = (*_WITH_LINE, b"outlet = ", b"= = =", b"\xff\xfe", b'title = "a\x00b"', b"[[[", b'outlet = """')


def _page_is_read_or_rejected(chance: random.Random) -> bool:
    """A web page that is made to break its reader."""
    depth = chance.randrange(1, 20_000)
    body = chance.choice(
        (
            "<div>" * depth + _GOOD,
            "<p>" + "<b>" * depth + _GOOD + "</b>" * depth,
            "<table><tr><td>" * (depth // 3) + _GOOD,
            f"<article><p>{_GOOD}</p></article>" + "<!--" * depth,
            "&" * depth + f"<p>{_GOOD * 9}</p>",
            f"<p>{_GOOD * 9}</p><script>{'x' * depth}",
        )
    )
    with suppress(RejectedArticleError):
        assert read_file("page.html", f"<!doctype html><html><body>{body}".encode()).data
    return True
