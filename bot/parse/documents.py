"""Files as people have them -> the text of an article: plain text as it is, web pages and PDFs read for their text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Literal

from bot.errors import RejectedArticleError
from bot.model import Catalogue
from bot.parse.decoding import BYTES_MAX

Kind = Literal["text", "page", "pdf"]

PAGE_BYTES_MAX = BYTES_MAX * 4  # web pages and PDFs are mostly not text
_PAGE_SUFFIXES = (".html", ".htm", ".xhtml")
_PAGE_START = re.compile(
    rb"\s{0,99}(?:<\?xml[^>]{0,200}>\s{0,99})?(?:<!--.{0,2000}?-->\s{0,99})?<(?:!doctype\s+html|html)\b", re.I | re.S
)
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Document:
    """The text of an article as bytes, and what its file says about it."""

    data: bytes
    entry: Catalogue = field(default_factory=Catalogue)


def kind_of(file_name: str, data: bytes) -> Kind:
    """What a file is: by its first bytes, else by its name."""
    if data.startswith(b"%PDF-"):
        return "pdf"
    suffix = PurePath(file_name).suffix.casefold()
    return "page" if suffix in _PAGE_SUFFIXES or _PAGE_START.match(data.removeprefix(_BOM)) else "text"


def stem(file_name: str) -> str:
    """The name of a file without what says its kind."""
    path = PurePath(file_name)
    return path.stem if path.suffix.casefold() in (".txt", ".pdf", *_PAGE_SUFFIXES) else path.name


def read_document(name: str, kind: Kind, data: bytes, address: str | None = None) -> Document:
    """The article in a file. Raises ``RejectedArticleError``; whatever else may come out of a hostile file as well."""
    if len(data) > (BYTES_MAX if kind == "text" else PAGE_BYTES_MAX):
        raise RejectedArticleError(name, "is too large")
    if kind == "pdf":
        from bot.parse.pdf import pdf_text

        return Document(pdf_text(name, data).encode("utf-8", "replace"))
    if kind == "page":
        from bot.parse.page import page_article

        text, entry = page_article(name, data, address)
        return Document(text.encode("utf-8", "replace"), entry)
    return Document(data, Catalogue(url=address))
