"""Extraction run over gold, and everything weighed."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.extract import extract
from bot.model import Catalogue, Facts
from bot.parse import parse_article
from tests.eval.gold import GoldArticle, GoldError
from tests.eval.judgement import FIGURES, Judgement, Tally, tally
from tests.eval.score import judge


@dataclass(frozen=True, slots=True)
class Weighed:
    """One article with all its judgements and the CPU time that reading it took."""

    gold: GoldArticle
    judgements: tuple[Judgement, ...]
    cpu_seconds: float


def facts_of(gold: GoldArticle) -> Facts:
    """What extraction finds, told no more than the text and the day of publication."""
    catalogue = Catalogue(published=gold.published, published_basis="catalogue" if gold.published else None)
    article = parse_article(gold.name, gold.text.encode(), catalogue)
    if article.text != gold.text:
        raise GoldError(f"{gold.name}: the text is changed in reading, so that offsets cannot be compared")
    return extract(article)


def weigh(articles: Iterable[GoldArticle]) -> list[Weighed]:
    """Every article weighed, in the order given."""
    return [_weigh(article) for article in articles]


def figures(weighed: Sequence[Weighed]) -> dict[str, Tally]:
    """Every figure over these articles, in the order of FIGURES."""
    judged = [judgement for each in weighed for judgement in each.judgements]
    return {figure: tally(j for j in judged if j.figure == figure) for figure in FIGURES}


def of_half(weighed: Sequence[Weighed], half: str) -> list[Weighed]:
    """Those of one half."""
    return [each for each in weighed if each.gold.half == half]


def _weigh(article: GoldArticle) -> Weighed:
    started = time.process_time()
    found = facts_of(article)
    spent = time.process_time() - started
    return Weighed(article, tuple(judge(article, found)), spent)
