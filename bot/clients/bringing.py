"""Drafts from addresses: fetched, read, and made ready to be looked at."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

from bot.clients.fetching import Fetcher
from bot.clients.reading import need, read_file
from bot.config import Settings
from bot.errors import VerbatimError
from bot.newsroom import from_address
from bot.records import Draft


class NoFetchingError(VerbatimError):
    """An address where the bot may not fetch pages."""

    def __init__(self) -> None:
        super().__init__("Whoever runs this bot does not let it fetch pages from the web (VERBATIM_FETCH).")


def check_fetching(settings: Settings) -> None:
    """Raises ``VerbatimError`` where pages may not or cannot be fetched."""
    if not settings.fetch:
        raise NoFetchingError
    need("protego")


def draft_at(fetcher: Fetcher, address: str, given: Mapping[str, str | None]) -> Draft:
    """A draft of the page at an address; ``given`` are fields of its entry. Blocks; raises ``VerbatimError``."""
    page = fetcher.fetch(address)
    name = urlsplit(page.address).path.rpartition("/")[2]
    return from_address(page.address, read_file(name, page.data, page.address), given)
