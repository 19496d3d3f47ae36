"""Invented articles in a database of their own, with facts given by hand."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from bot.model import Article, Catalogue, Facts
from bot.parse import parse_article
from bot.store.coverage import Coverage
from bot.store.writer import Loadable, Writer


@dataclass(frozen=True, slots=True)
class Stored:
    """An article to be stored."""

    name: str
    text: str
    facts: Facts = field(default_factory=Facts)
    catalogue: Catalogue = field(default_factory=lambda: Catalogue(published="2018-03-04", published_basis="catalogue"))

    def having(self, **facts: Any) -> Stored:
        return replace(self, facts=Facts(**facts))

    @property
    def article(self) -> Article:
        return parse_article(self.name, self.text.encode(), self.catalogue)


def store(folder: Path, *stored: Stored) -> Coverage:
    """The articles as commands read them."""
    path = folder / "coverage.db"
    with Writer(path) as writer, writer.transaction():
        for each in stored:
            data = each.text.encode()
            writer.put(Loadable(each.article, each.facts, data, "utf-8", each.catalogue, each.name.encode()))
        writer.relink()
    return Coverage.open(path)
