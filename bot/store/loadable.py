"""An article made ready to be stored: parsed, with its facts, and what says whether it is up to date."""

from __future__ import annotations

import hashlib
import json
import traceback
from dataclasses import dataclass, fields, replace
from pathlib import Path

from bot.errors import RejectedArticleError
from bot.extract import extract
from bot.extract.version import extractor_version
from bot.link.linkable import Linkable
from bot.model import Article, Catalogue, Facts
from bot.parse import BYTES_MAX, parse_article
from bot.parse.decoding import decode

_FIELDS = tuple(field.name for field in fields(Catalogue))
_FINGERPRINT = 16  # bytes; 128 bits tell articles apart


@dataclass(frozen=True, slots=True)
class Loadable:
    """An article as it is to be stored. ``entry`` is its own in the catalogue, ``article.catalogue`` is completed.

    ``linkable`` is what linking needs of it, where that was looked for already.
    """

    article: Article
    facts: Facts
    data: bytes
    encoding: str
    entry: Catalogue
    fingerprint: bytes
    linkable: Linkable | None = None


def loadable(name: str, data: bytes, entry: Catalogue, limit: int = BYTES_MAX) -> Loadable:
    """Everything that the bytes of one file give. Raises ``RejectedArticleError``, also where a rule of ours fails."""
    known = unread(name, data, entry, limit)
    return replace(known, facts=_facts(known.article), fingerprint=fingerprint(data, entry))


def unread(name: str, data: bytes, entry: Catalogue, limit: int = BYTES_MAX) -> Loadable:
    """The text of a file, of which nothing was found yet: its fingerprint is empty, so a load of the file reads it.

    Raises ``RejectedArticleError``.
    """
    article = parse_article(name, data, entry, limit)
    _, encoding = decode(name, data, limit)
    return Loadable(article, Facts(), data, encoding, entry, b"")


def _facts(article: Article) -> Facts:
    """What extraction finds. One article on which it fails is left out and named: the others are read."""
    try:
        return extract(article)
    except Exception as error:
        where = traceback.extract_tb(error.__traceback__)[-1]
        what = f"{type(error).__name__} at {Path(where.filename).name}:{where.lineno}"
        raise RejectedArticleError(article.name, f"trips our rules ({what}); please report it") from error


def fingerprint(data: bytes, entry: Catalogue) -> bytes:
    """What makes a stored article up to date: the same bytes, catalogue entry and extractor."""
    whole = hashlib.sha256(data)
    whole.update(b"\0" + catalogue_json(entry).encode() + b"\0" + extractor_version().encode())
    return whole.digest()[:_FINGERPRINT]


def catalogue_json(entry: Catalogue) -> str:
    """A catalogue entry without what it does not say."""
    said = ((field, getattr(entry, field)) for field in _FIELDS)
    return json.dumps({field: value for field, value in said if value is not None}, ensure_ascii=False)


def catalogue_from(stored: str) -> Catalogue:
    """The entry again."""
    return Catalogue(**json.loads(stored))
