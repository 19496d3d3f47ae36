"""Where an answer may stand: the sentences that a search finds, those of the likeliest articles, what somebody says."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from bot.commands.questions.reading import Question
from bot.model import Article, Span
from bot.store.coverage import Coverage

Place = tuple[str, Span]  # an article's name and a sentence of it

_PASSAGES_MAX = 24  # looked at
_UTTERANCES_MAX = 120  # of the speakers who are asked about
_SENTENCES_MAX = 80  # of an article that is looked through


def found_sentences(coverage: Coverage, question: Question) -> Iterator[Place]:
    """The sentences of the passages that a search finds."""
    terms = dict.fromkeys((*question.terms, *question.subject))
    words = " ".join(words for how in ("query", "also", "alike") for term in terms if (words := getattr(term, how)))
    for hit in coverage.search(words, limit=_PASSAGES_MAX).hits:
        article = coverage.article(hit.article)
        if article.paragraphs[hit.paragraph - 1].kind != "boilerplate":
            yield from ((hit.article, sentence) for sentence in sentences_of(article, hit.span))


def all_sentences(article: Article) -> list[Place]:
    """The first sentences of an article, page furniture left out."""
    told = [p.span for p in article.paragraphs if p.kind != "boilerplate"]
    sentences = (sentence for span in told for sentence in sentences_of(article, span))
    return [(article.name, sentence) for sentence in dict.fromkeys(sentences)][:_SENTENCES_MAX]


def said_in(coverage: Coverage, speakers: Iterable[str]) -> list[Place]:
    """The sentences in which these speakers say something, once each."""
    places: dict[Place, None] = {}
    utterances = [each for name in speakers for each in coverage.newest_utterances(name, _UTTERANCES_MAX)]
    for utterance in utterances[-_UTTERANCES_MAX:]:  # the newest
        article = coverage.article(utterance.article)
        for quote in utterance.quotes:
            places.update(((article.name, sentence), None) for sentence in sentences_of(article, quote.span))
    return list(places)


def sentences_of(article: Article, span: Span) -> Iterator[Span]:
    """The sentences that a stretch of text goes through."""
    first = max(bisect_right(article.sentences, span.start, key=lambda sentence: sentence.start) - 1, 0)
    for sentence in article.sentences[first:]:
        if sentence.start >= span.end:
            break
        if sentence.end > span.start:
            yield sentence
