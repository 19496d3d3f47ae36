"""What other articles say so too: the same statement told again, the same words of the same speaker.

A client that can show things on demand shows one source with a finding, and these when somebody asks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache

from bot.commands.comparison import words_of
from bot.commands.quotation import quotation
from bot.commands.source_names import source_names
from bot.commands.statement_finding import in_source
from bot.model import Answer, Finding
from bot.store.at_hand import kilobytes
from bot.store.coverage import Coverage, Utterance

_WORDS_MIN = 4  # that two quotations have to share; with fewer they may be different ones


Others = Mapping[int, tuple[Finding, ...]]


def other_sources(coverage: Coverage, answer: Answer) -> Others:
    """By the number of a finding (from 0, those of disagreements last): what articles but its first say so too."""

    def make() -> tuple[Answer, Others]:
        return answer, _others(coverage, answer)

    # what is at hand keeps the answer, so that no other one can have its id
    return coverage.once(("other sources", id(answer)), make, _size)[1]


def _size(made: tuple[Answer, Others]) -> int:
    answer, others = made
    return kilobytes(answer.every_finding) + sum(map(kilobytes, others.values()))


def _others(coverage: Coverage, answer: Answer) -> Others:
    @cache
    def said_by(speaker: str) -> list[tuple[str, Utterance]]:
        return [(_words(coverage, each), each) for each in coverage.utterances(speaker)]

    found: dict[int, tuple[Finding, ...]] = {}
    with coverage.snapshot():
        for number, finding in enumerate(answer.every_finding):
            speaker = finding.data.get("speaker")
            if finding.kind == "statement" and "key" in finding.data:
                others = tuple(_told_elsewhere(coverage, finding))
            elif finding.kind == "quote" and speaker:
                others = tuple(_quoted_elsewhere(coverage, finding, said_by(speaker), speaker))
            else:
                continue
            found |= {number: others} if others else {}
    return found


def _told_elsewhere(coverage: Coverage, finding: Finding) -> Iterator[Finding]:
    """The statement with the sentences of every article but the first that is cited, and these articles' accounts."""
    rest = tuple(each for each in finding.citations if each.article != finding.citations[0].article)
    if rest:
        named = source_names(coverage, dict.fromkeys(each.article for each in finding.citations))
        theirs = {in_source(named[each.article]) for each in rest}
        yield replace(finding, citations=rest, details=tuple(each for each in finding.details if each[0] in theirs))


def _quoted_elsewhere(
    coverage: Coverage, finding: Finding, said: Iterable[tuple[str, Utterance]], speaker: str
) -> Iterator[Finding]:
    """Quotations in other articles that have these words, or some of them and no others."""
    article = finding.citations[0].article
    own = _spaced(part["text"] for part in finding.data["parts"] if part["kind"] != "reported")
    for words, utterance in said:
        if utterance.article != article and _same(own, words):
            yield quotation(coverage, utterance, speaker)


def _words(coverage: Coverage, utterance: Utterance) -> str:
    text = coverage.article(utterance.article).text
    return _spaced(quote.span.of(text) for quote in utterance.quotes if quote.kind != "reported")


def _spaced(texts: Iterable[str]) -> str:
    """The quoted words as they are compared, a space around each, so that one holds another whole."""
    return f" {' '.join(word.key for text in texts for word in words_of(text))} "


def _same(some: str, others: str) -> bool:
    shorter, longer = sorted((some, others), key=len)
    return len(shorter.split()) >= _WORDS_MIN and shorter in longer
