"""An article as it is written: values in the place of nouns, made where it is read, and cheap to hand to who writes."""

from __future__ import annotations

from dataclasses import dataclass

from bot.errors import RejectedArticleError
from bot.link.linkable import Linkable
from bot.model import Catalogue
from bot.store.articles import digest
from bot.store.facts import FactValues, fact_values
from bot.store.loadable import Loadable, catalogue_json
from bot.store.passages import head, passage_values
from bot.store.rows import CATALOGUE_COLUMNS, Values, article_crc, catalogue_values

PREPARED_COLUMNS = (
    *("name", "head", "sha256", "encoding", "received", "entry", "fingerprint"),
    *CATALOGUE_COLUMNS.split(", "),
    "crc",
)
"""The columns of an article that do not depend on when and where it is stored."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """``row`` is in the order of ``PREPARED_COLUMNS``; ``heading`` is found with the first paragraph."""

    name: str
    entry: Catalogue
    fingerprint: bytes
    row: Values
    heading: str
    passages: tuple[Values, ...]
    facts: FactValues
    linkable: Linkable | None


def prepared(loadable: Loadable) -> Prepared:
    """The values of an article. Raises ``RejectedArticleError`` for sentences that cannot be."""
    article = loadable.article
    try:
        passages = tuple(passage_values(article, loadable.facts))
    except ValueError as error:
        raise misread(article.name, error) from error
    return Prepared(
        name=article.name,
        entry=loadable.entry,
        fingerprint=loadable.fingerprint,
        row=_row(loadable),
        heading=f"{article.catalogue.title or ''} {article.catalogue.outlet or ''}",  # as in the view passage
        passages=passages,
        facts=fact_values(loadable.facts),
        linkable=loadable.linkable,
    )


def misread(name: str, error: Exception) -> RejectedArticleError:
    """The error for what was found and cannot be, such as words of no length."""
    return RejectedArticleError(name, f"was read wrongly: {error}")


def _row(loadable: Loadable) -> Values:
    article, sha256 = loadable.article, digest(loadable.article.text)
    known = catalogue_values(article.catalogue)
    return (
        *(article.name, head(article), sha256, loadable.encoding, _received(loadable)),
        *(_entry(loadable), loadable.fingerprint, *known, article_crc(article.name, sha256, known)),
    )


def _entry(loadable: Loadable) -> str:
    """The entry, where it is not what the columns say: a text may say more."""
    return "" if loadable.entry == loadable.article.catalogue else catalogue_json(loadable.entry)


def _received(loadable: Loadable) -> bytes | None:
    """The bytes of the file, where they are not the text in UTF-8."""
    return None if loadable.data == loadable.article.text.encode() else loadable.data
