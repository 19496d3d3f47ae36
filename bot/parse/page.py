"""A web page -> the text of its article, a paragraph a line, and what the page says about it."""

from __future__ import annotations

import re
from typing import Any

from bot.errors import RejectedArticleError
from bot.model import Catalogue

_ADDRESS = re.compile(r"https?://[^\s/?#]+\.\S+")
_SPACE = re.compile(r"\s+")
_FIELD_MAX = 300  # characters of an outlet or a title; more is something else


def page_article(name: str, data: bytes, address: str | None = None) -> tuple[str, Catalogue]:
    """The text without menus, advertisements and comments. Raises ``RejectedArticleError`` if there is none.

    A date that the page's own data give is the catalogue's; one that is only found somewhere on it is inferred.
    """
    from lxml.etree import LxmlError
    from trafilatura import bare_extraction

    try:
        found: Any = bare_extraction(
            data,
            url=address,
            with_metadata=True,
            include_comments=False,
            include_tables=False,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except (LxmlError, ValueError) as error:
        raise RejectedArticleError(name, f"cannot be read as a web page: {error}") from error
    text = (found.text or "").strip() if found else ""
    if not text:
        raise RejectedArticleError(name, "is a web page without an article in it")
    published, basis, note = _published(data, found.date)
    return text, Catalogue(
        outlet=_line(found.sitename),
        title=_line(found.title),
        title_note="the page's title" if _line(found.title) else None,
        published=published,
        published_basis=basis,  # type: ignore[arg-type]
        published_note=note,
        url=address or (found.url if found.url and _ADDRESS.fullmatch(found.url) else None),
    )


def _published(data: bytes, stated: str | None) -> tuple[str | None, str | None, str | None]:
    if stated:
        return stated, "catalogue", "the page's own data"
    from htmldate import find_date

    found = find_date(data.decode("utf-8", "replace"), extensive_search=True, original_date=True)
    return (found, "inferred", "inferred: a date on the page") if found else (None, None, None)


def _line(value: str | None) -> str | None:
    """A value on one line; None for what is none."""
    line = _SPACE.sub(" ", value or "").strip()
    return line if 0 < len(line) <= _FIELD_MAX and line.isprintable() else None
