"""From what somebody brings to a draft: its name, its text as bytes, what is known of it."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

from bot.newsroom.editing import name_from, with_fields
from bot.parse.documents import Document, stem
from bot.records import Draft

PASTED = "pasted text"


def from_file(file_name: str, document: Document, given: Mapping[str, str | None]) -> Draft:
    """A draft from a file; ``given`` are fields of the entry. Raises ``UsageError`` for a value that cannot be."""
    return Draft(
        name_from(stem(file_name)), document.data, with_fields(document.entry, _said(given)), f"the file {file_name}"
    )


def from_paste(text: str, given: Mapping[str, str | None]) -> Draft:
    """A draft from pasted text, called by its title or its first words."""
    name = name_from(given.get("title") or text.strip().split("\n", 1)[0][:80])
    return Draft(name, text.encode("utf-8", "replace"), with_fields(Document(b"").entry, _said(given)), PASTED)


def from_address(address: str, document: Document, given: Mapping[str, str | None]) -> Draft:
    """A draft from a page, called by its title, else by its address."""
    entry = with_fields(document.entry, _said(given))
    path = urlsplit(address).path.rstrip("/").rpartition("/")[2]
    return Draft(name_from(entry.title or stem(path) or urlsplit(address).netloc), document.data, entry, address)


def _said(given: Mapping[str, str | None]) -> dict[str, str | None]:
    """The fields that were given at all."""
    return {field: value.strip() for field, value in given.items() if value and value.strip()}
