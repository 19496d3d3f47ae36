"""When somebody replies to a joint statement, as articles tell it.

A reply is a sentence in which the country that the statement is about, or who speaks for it, denounces,
rejects or answers it, with the day beside the verb. Replies are compared only where one person gives them:
a ministry may well answer on another day than the ambassador.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.extract.lexicon.replies import REPLIED_TO, REPLYING
from bot.model import Article, Country, DateMention, Facts, JointStatement, PartialDate, Span, Speaker, Statement

_DAY = len("2021-10-21")
_BESIDE = 25  # characters between a verb and the day that goes with it
_OBJECT_MAX = 90  # characters after the verb in which it is said what is answered
_VERB = re.compile(rf"\b(?:{REPLYING})\b")
_OBJECT = re.compile(rf"\b(?:{REPLIED_TO})\b", re.IGNORECASE)
_SUBORDINATE = re.compile(r"\b(?:that|which|who|after|before|when|while|because)\b")


@dataclass(frozen=True, slots=True)
class Reply:
    """One article's account of a reply to a joint statement; ``printed`` is where the day stands."""

    article: str
    speaker: str
    day: PartialDate
    printed: Span
    sentence: Span
    verb: Span


def replies(
    article: Article, facts: Facts, joint: JointStatement, known: Mapping[tuple[str, str], Speaker]
) -> Iterator[Reply]:
    """The dated replies of those whom a joint statement is about, whose speaker the article names."""
    accounts = [telling.statement for telling in joint.tellings if telling.article == article.name]
    targets = {country for account in accounts for country in account.countries("target")}
    for sentence in article.sentences if targets else ():
        verb = _VERB.search(article.text, sentence.start, sentence.end)
        day = _day_beside(article.text, facts, sentence, verb) if verb else None
        if verb and day and _answers(article.text, accounts, Span(verb.end(), sentence.end)):
            speaker = _speaker(article, facts, sentence, Span(*verb.span()), targets, known)
            if speaker:
                yield Reply(article.name, speaker.name, day.value, day.span, sentence, Span(*verb.span()))


def _day_beside(text: str, facts: Facts, sentence: Span, verb: re.Match[str]) -> DateMention | None:
    """The one day that stands right before or after the verb, in its own clause."""
    beside = []
    for date in facts.dates:
        if not sentence.covers(date.span) or len(date.value) != _DAY:
            continue
        gap = (
            text[date.span.end : verb.start()] if date.span.end <= verb.start() else text[verb.end() : date.span.start]
        )
        if len(gap) <= _BESIDE and not _SUBORDINATE.search(gap):
            beside.append(date)
    return beside[0] if len(beside) == 1 else None


def _answers(text: str, accounts: list[Statement], after: Span) -> bool:
    """Whether what follows the verb is the statement, those who signed it, or what it says."""
    window = Span(after.start, min(after.end, after.start + _OBJECT_MAX))
    counted = [account.count_span for account in accounts if account.count_span]
    return any(window.covers(span) for span in counted) or bool(_OBJECT.search(text, window.start, window.end))


def _speaker(
    article: Article,
    facts: Facts,
    sentence: Span,
    verb: Span,
    targets: set[Country],
    known: Mapping[tuple[str, str], Speaker],
) -> Speaker | None:
    """The person who replies: named before the verb, or, where the country is, the first who speaks for it after."""
    before, paragraph = Span(sentence.start, verb.start), _paragraph(article, sentence)
    for person in facts.people:
        who = known.get((article.name, person.name))
        speaks = who is not None and who.kind == "person" and who.country in targets
        if speaks and any(before.covers(mention.span) for mention in person.mentions):
            return who
    subject = any(mention.code in targets and before.covers(mention.span) for mention in facts.countries)
    for quote in facts.quotes if subject else ():
        who = known.get((article.name, quote.speaker or ""))
        if quote.span.start >= verb.end and paragraph.covers(quote.span) and who and who.kind == "person":
            return who if who.country in targets else None
    return None


def _paragraph(article: Article, span: Span) -> Span:
    return next((paragraph.span for paragraph in article.paragraphs if paragraph.span.covers(span)), span)
