"""Country names in running text: one pass for every form, then the words around each decide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.extract.country_context import country_here
from bot.extract.country_names import COUNTRIES, country_name, find_country, near_countries
from bot.extract.places import Place, View
from bot.extract.scanning import Word, scan
from bot.model import CountryMention, Span

__all__ = ["COUNTRIES", "country_mentions", "country_name", "find_country", "near_countries"]


def country_mentions(text: str) -> list[CountryMention]:
    """Every mention of a country, in the order of the text: longest match, none inside another.

    A capital counts where it stands for its government ("Beijing said"), not where it is a place.
    """
    scanned = scan(text)
    view = View(scanned.folded, tuple(_longest(scanned.words["country"], scanned.folded)))
    found = ((place, country_here(view, index)) for index, place in enumerate(view.places))
    return [CountryMention(Span(place.start, place.end), code) for place, code in found if code is not None]


def _longest(words: Sequence[Word], text: str) -> Iterator[Place]:
    """Leftmost, then longest matches; phrases that are no country swallow what they hold."""
    best: dict[int, Word] = {}
    for word in words:
        if word.start not in best or best[word.start].end < word.end:
            best[word.start] = word
    reached = 0
    for start in sorted(best):
        if start >= reached:
            _, reached, form = best[start]
            yield Place(start, reached, form.code, form.kind, text[start:reached])
