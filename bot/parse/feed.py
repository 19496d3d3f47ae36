"""An RSS or Atom feed -> the articles that it names."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import Any
from urllib.parse import urljoin

from bot.errors import RejectedArticleError

_ITEMS_MAX = 200  # of one feed that are looked at
_TITLE_MAX = 300  # characters
_FIELD_MAX = 2000  # characters of a key or an address; a longer one is none


@dataclass(frozen=True, slots=True)
class Item:
    """One thing in a feed; ``key`` is what it is known by."""

    key: str
    address: str
    title: str


def feed_items(address: str, data: bytes) -> list[Item]:
    """What is in a feed, in its order, which is newest first. Raises ``RejectedArticleError`` for what is no feed."""
    import feedparser

    # As a stream: feedparser takes bytes for the name of a file, and would read any on this machine.
    read: Any = feedparser.parse(BytesIO(data), response_headers={"content-location": address})
    if not read.get("version"):
        raise RejectedArticleError(address, "is no RSS or Atom feed")
    items = (_item(address, entry) for entry in read.entries[:_ITEMS_MAX])
    return list({item.key: item for item in items if item}.values())


def _item(feed: str, entry: Any) -> Item | None:
    link = entry.get("link")
    address = urljoin(feed, link.strip()) if isinstance(link, str) else ""
    if not address.startswith(("https://", "http://")):
        return None
    address = address.replace("http://", "https://", 1)  # old feeds have old links, and pages are fetched over https
    key = str(entry.get("id") or address)
    if max(len(key), len(address)) > _FIELD_MAX:
        return None
    return Item(key, address, str(entry.get("title") or "")[:_TITLE_MAX])
