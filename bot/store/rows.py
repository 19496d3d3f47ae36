"""Rows that are noticed when they are damaged, and those of articles, speakers and joint statements.

The last column of every row is a CRC-32 of the others, so that a damaged row is noticed when it is read.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, TypeVar

from bot.errors import CoverageError
from bot.model import Catalogue, JointStatement, NameForm, Span, Speaker

Fact = TypeVar("Fact")
Values = tuple[Any, ...]

REPAIR = "Run `python -m bot verify --repair`."
INCONSISTENT = (LookupError, ValueError, TypeError, AttributeError)
"""What Python raises over stored data of which a part is missing or is something else."""


def damaged(what: str) -> CoverageError:
    """The error for stored data that is not what was written."""
    return CoverageError(f"The database is damaged: {what}.", REPAIR)


def crc(values: Iterable[Any]) -> int:
    """CRC-32 of a row's values."""
    return zlib.crc32("\x1f".join(map(str, values)).encode("utf-8", "surrogatepass"))


class ById(dict[int, Fact]):
    """What was read, by id. One that others refer to and that is not there was lost: ``CoverageError``."""

    def __missing__(self, number: int) -> Fact:
        raise damaged(f"row {number}, which others refer to, is not there")


def stored(owner: int, position: int, values: Values) -> Values:
    """The row of a fact with its CRC-32."""
    row = (owner, position, *values)
    return (*row, crc(row))


def ends(span: Span | None) -> Values:
    """Where a span begins and ends; None twice where there is none."""
    return (None, None) if span is None else (span.start, span.end)


def words_json(words: tuple[str, ...]) -> str:
    """A list of words as it is stored."""
    return json.dumps(words, ensure_ascii=False) if words else "[]"


CATALOGUE_COLUMNS = "outlet, title, title_note, published, published_basis, published_note, url"
ARTICLE_COLUMNS = f"name, sha256, {CATALOGUE_COLUMNS}, crc"
SPEAKER_COLUMNS = "name, kind, country, roles"
FORM_COLUMNS = 'local_name, text, start, "end", kind'
JOINT_COLUMNS = "key, year, year_basis, year_note"


def with_crc(*values: Any) -> Values:
    """A row of a table that has no owner and position."""
    return (*values, crc(values))


def checked(table: str, row: Sequence[Any]) -> list[Any]:
    """The values of a row that ends with its CRC-32."""
    *values, stored = row
    if crc(values) != stored:
        raise damaged(f"a row of {table} is not what was written")
    return values


def article_crc(name: str, sha256: bytes, known: Iterable[Any]) -> int:
    """CRC-32 of an article's name, the digest of its text, and its catalogue data."""
    return crc((name, sha256.hex(), *known))


@lru_cache(maxsize=4096)
def checked_article(row: Values) -> tuple[str, bytes, Catalogue]:
    """Name, digest of the text and catalogue data, from ``ARTICLE_COLUMNS``; the same row is compared once."""
    name, sha256, *known, stored = row
    if article_crc(name, sha256, known) != stored:
        raise damaged("a row of article is not what was written")
    return name, sha256, Catalogue(*known)


def catalogue_values(catalogue: Catalogue) -> Values:
    """In the order of ``CATALOGUE_COLUMNS``."""
    return (
        *(catalogue.outlet, catalogue.title, catalogue.title_note, catalogue.published, catalogue.published_basis),
        *(catalogue.published_note, catalogue.url),
    )


def speaker_values(speaker: Speaker) -> Values:
    """In the order of ``SPEAKER_COLUMNS``."""
    return speaker.name, speaker.kind, speaker.country, words_json(speaker.roles)


def speaker(values: Sequence[Any], forms: tuple[NameForm, ...]) -> Speaker:
    """A speaker from ``SPEAKER_COLUMNS``."""
    name, kind, country, roles = values
    return Speaker(name, kind, country, tuple(json.loads(roles)), forms)


def joint_values(joint: JointStatement) -> Values:
    """In the order of ``JOINT_COLUMNS``."""
    return joint.key, joint.year, joint.year_basis, joint.year_note


def name_form(article: str, values: Sequence[Any]) -> NameForm:
    """A form of a name from ``FORM_COLUMNS``."""
    local_name, text, start, end, kind = values
    return NameForm(article, local_name, text, Span(start, end), kind)


def form_values(form: NameForm) -> Values:
    """In the order of ``FORM_COLUMNS``."""
    return form.local_name, form.text, *ends(form.span), form.kind
