"""catalog.toml -> what is known about each article, apart from its text.

One table for each article, called as its file without ``.txt``::

    [044_harbour_talks]
    outlet = "The Harbour Post"
    title = "Ministers clash over quotas"
    published = 2022-06-17           # or "2022-06" or "2022", when no more is known
    published_basis = "catalogue"    # or "text", "inferred"; "catalogue" if it is left out
    published_note = "the page's address"
    url = "https://harbour.example/2022/06/17/quotas"
"""

from __future__ import annotations

import datetime as dt
import difflib
import json
import re
import tomllib
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, get_args

from bot.errors import CatalogueError, UsageError
from bot.model import Catalogue, DateBasis

_FIELDS = tuple(field.name for field in fields(Catalogue))
# A line that begins an entry, or is meant to: '[harbour]', '["044 lake"]'; also '[044 lake]', '[044.lake]', '[lake'
_HEADER = re.compile(r"^[ \t]*\[(?P<inside>[^\n]*)", re.M)
# What such a line must hold to name one entry: 'harbour]', '"044 lake"] # a note'
_NAME = re.compile(r"[ \t]*(?:\"(?P<quoted>[^\"\n]+)\"|'(?P<literal>[^'\n]+)'|(?P<bare>[A-Za-z0-9_-]+))[ \t]*\]")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_TOML_PLACE = re.compile(r"\s*\(at (?:line (?P<line>\d+), column \d+|end of document)\)$")
_PARTIAL_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_URL = re.compile(r"https?://[^\s/?#]+\.[^\s/?#]+(?:[/?#]\S*)?")

OnError = Callable[[CatalogueError], None]


def read_catalogue(path: Path, on_error: OnError | None = None) -> dict[str, Catalogue]:
    """The entries by article name; empty if there is no such file.

    A wrong entry is left out and given to ``on_error``; without it, the first one is raised as a
    ``CatalogueError`` that names entry and line and what would be right.
    """

    def report(error: CatalogueError) -> None:
        if on_error is None:
            raise error
        on_error(error)

    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        report(CatalogueError(path.name, None, f"cannot be read as UTF-8 text: {error}"))
        return {}
    entries: dict[str, Catalogue] = {}
    for name, table, line in _tables(path.name, text, report):
        try:
            entries[name] = _entry(table)
        except _WrongValueError as wrong:
            report(CatalogueError(path.name, name, wrong.reason, _line_of(text, line, wrong.field)))
    return entries


def read_entry(table: Mapping[str, Any]) -> Catalogue:
    """One entry, as it is given by hand. Raises ``UsageError`` for a field or value that cannot be."""
    try:
        return _entry(table)
    except _WrongValueError as wrong:
        label = _LABELS.get(wrong.field, wrong.field)
        raise UsageError(f"The {label}{wrong.reason.removeprefix(wrong.field)}.") from None


_LABELS = {"published": "date", "published_basis": "basis", "published_note": "note on the date", "url": "address"}


class _WrongValueError(Exception):
    def __init__(self, field: str, reason: str) -> None:
        super().__init__(reason)
        self.field, self.reason = field, reason


@dataclass(frozen=True, slots=True)
class _Header:
    """A line that begins an entry; not ``whole`` if it does not name one entry as TOML wants it."""

    name: str
    line: int
    start: int
    whole: bool


def _headers(text: str) -> list[_Header]:
    found, line, counted = [], 1, 0
    for match in _HEADER.finditer(text):
        line, counted = line + text.count("\n", counted, match.start()), match.start()
        named = _NAME.match(match["inside"])
        name = named["quoted"] or named["literal"] or named["bare"] if named else _meant(match["inside"])
        found.append(_Header(name, line, match.start(), named is not None))
    return found


def _meant(inside: str) -> str:
    """The name that a broken header seems to hold."""
    return re.sub(r"[\"'\[]", "", inside.split("]")[0].split("#")[0]).strip()


def _tables(source: str, text: str, report: OnError) -> Iterator[tuple[str, Any, int | None]]:
    """Name, table and line of each entry; of a file that is not TOML as a whole, the entries that are."""
    headers = _headers(text)
    try:
        tables = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError):
        yield from _tables_apart(source, text, headers, report)
        return
    lines = {header.name: header.line for header in reversed(headers)}  # the first line where there are two
    dotted = [header for header in headers if not header.whole and header.name.partition(".")[0] in tables]
    for header in dotted:
        if header.name not in tables:
            report(_wrong_header(source, header))
    parts = {".".join(header.name.split(".")[:2]) for header in dotted}
    for name, table in tables.items():
        own = _without(name, table, parts)
        if own or not table:
            yield name, own, lines.get(name)


def _without(name: str, table: Any, parts: Collection[str]) -> Any:
    """An entry without what dotted headers put into it: ``[a.b]`` is a table "b" in the entry "a"."""
    if not isinstance(table, Mapping):
        return table
    return {field: value for field, value in table.items() if f"{name}.{field}" not in parts}


def _tables_apart(
    source: str, text: str, headers: Sequence[_Header], report: OnError
) -> Iterator[tuple[str, Any, int | None]]:
    """Each entry read by itself, so that only those are lost that are wrong."""
    seen: dict[str, int] = {}
    ends = [header.start for header in headers] + [len(text)]
    if text[: ends[0]].strip():
        yield from _table(source, text[: ends[0]], None, report)
    for header, end in zip(headers, ends[1:], strict=True):
        if not header.whole:
            report(_wrong_header(source, header))
            continue
        if header.name in seen:
            reason = f"stands there twice, first in line {seen[header.name]}; keep one"
            report(CatalogueError(source, header.name, reason, header.line))
            continue
        for table in _table(source, text[header.start : end], header, report):
            seen[header.name] = header.line
            yield table


def _table(source: str, chunk: str, header: _Header | None, report: OnError) -> Iterator[tuple[str, Any, int | None]]:
    line = header.line if header else 1
    try:
        tables = tomllib.loads(chunk)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        report(_not_toml(source, header.name if header else None, line, str(error)))
        return
    yield from ((name, table, line) for name, table in tables.items())


def _wrong_header(source: str, header: _Header) -> CatalogueError:
    if not header.name:
        return CatalogueError(source, None, "must have a name in its brackets: the file's, without .txt", header.line)
    right = header.name if _BARE.fullmatch(header.name) else json.dumps(header.name, ensure_ascii=False)
    return CatalogueError(source, header.name, f"has a header that cannot be read; write [{right}]", header.line)


def _not_toml(source: str, name: str | None, first: int, message: str) -> CatalogueError:
    place = _TOML_PLACE.search(message)
    line = first + int(place["line"]) - 1 if place and place["line"] else first
    reason = f'is not TOML: {_TOML_PLACE.sub("", message)}; write key = "value", one to a line'
    return CatalogueError(source, name, reason, line)


def _line_of(text: str, first: int | None, field: str) -> int | None:
    """The line of a field in the entry that begins in line ``first``."""
    if first is None:
        return None
    for number, line in enumerate(text.split("\n")[first:], first + 1):
        if _HEADER.match(line):
            break
        if re.match(rf"\s*[\"']?{re.escape(field)}[\"']?\s*=", line):
            return number
    return first


def _entry(table: Any) -> Catalogue:  # whatever TOML holds
    if not isinstance(table, Mapping):
        raise _WrongValueError("", "must be a table: a line with the article's name in brackets, its fields below")
    for field in table:
        if field not in _FIELDS:
            nearest = difflib.get_close_matches(field, _FIELDS, 1)
            hint = f"did you mean {nearest[0]}?" if nearest else f"there are {', '.join(_FIELDS)}"
            raise _WrongValueError(field, f"has no field {field!r}; {hint}")
    values = {field: _READERS.get(field, _words)(field, value) for field, value in table.items()}
    if values.get("published") is None and (values.get("published_basis") or values.get("published_note")):
        raise _WrongValueError("published_basis", "gives a basis for a date, and no date: add published")
    if values.get("published"):
        values.setdefault("published_basis", "catalogue")
    return Catalogue(**values)


def _words(field: str, value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise _WrongValueError(
            field, f"{field} must be words in quotation marks, not {value!r}; leave it out if unknown"
        )
    if _CONTROL.search(value):
        raise _WrongValueError(field, f"{field} must be one line without control characters")
    return value.strip()


def _date(field: str, value: object) -> str:
    if isinstance(value, dt.date):
        return value.isoformat()[:10]
    if isinstance(value, str) and _PARTIAL_DATE.fullmatch(value):
        try:
            dt.date.fromisoformat(value + "0001-01-01"[len(value) :])
        except ValueError:
            raise _WrongValueError(field, f"{field} is {value}, a day that no calendar has") from None
        return value
    raise _WrongValueError(field, f'{field} must be a date such as 2022-06-17, or "2022-06" or "2022", not {value!r}')


def _basis(field: str, value: object) -> str:
    bases = get_args(DateBasis)
    if value not in bases:
        raise _WrongValueError(field, f"{field} must be one of {', '.join(bases)}, not {value!r}")
    return str(value)


def _url(field: str, value: object) -> str:
    if not isinstance(value, str) or not _URL.fullmatch(value):
        raise _WrongValueError(field, f"{field} must begin with https:// or http:// and name a host, not {value!r}")
    return value


_READERS: Mapping[str, Callable[[str, object], Any]] = {"published": _date, "published_basis": _basis, "url": _url}
