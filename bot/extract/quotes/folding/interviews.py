"""Interviews printed as questions and answers: which paragraphs ask, and what is answered to them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from bot.extract.quotes.folding.marks import Segment
from bot.model import Article, Paragraph, Span

Interview = tuple[frozenset[int], dict[int, Segment]]
"""The numbers of the paragraphs that ask or that nobody answers, and the answers by those of their paragraphs."""

# Like "Q: Why did you leave?", "Q. Why …", "A: I was tired."
_QUESTION = re.compile(r"(?:Q|Question)[.:]\s+(?=\S)")
_ANSWER = re.compile(r"(?:A|Answer)[.:]\s+(?=[\w$£€(\[…–—-])")
# The same without a point: "Q Iranian papers …", "A We are …"
_BARE_QUESTION = re.compile(r"Q\s+(?=[A-Z“\"])")
_BARE_ANSWER = re.compile(r"A\s+(?=[A-Z“\"])")
_QUESTIONS_MIN = 2
# What announces questions that no letter marks: "We spoke to Ann Lee", "Ann Lee answers our questions"
_ANNOUNCED = re.compile(
    r"\binterview|\b(?:spoke|talk(?:s|ed)?|chat(?:s|ted)?|s[ai]ts? down|in conversation|(?:caught|catches) up|minutes)"
    r" (?:to|with)\b|\b(?:tells|told) us\b|\bQ&A\b|\b(?:we|our \w{3,20}) (?:asked|met)\b"
    r"|\banswers? (?:our|your|some|a few|\w{2,10}) questions\b",
    re.IGNORECASE,
)
_PLAIN_QUESTIONS_MIN = 3
_QUESTION_CHARS_MAX = 300
_FIRST_PERSON = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Mm]ine|[Ww]e|[Oo]ur|us)\b(?!\.)")
_MARKS = re.compile('[“”"«»„‘]')
_ENDS_SENTENCE = re.compile(r"[.!…)]$")


def interview(article: Article, paragraphs: Sequence[Paragraph]) -> Interview:
    """The questions among ``paragraphs``, known by their letter or by their layout, and the answers."""
    found = _lettered(article.text, paragraphs)
    return found if found[0] else _plain(article.text, paragraphs)


def _lettered(text: str, paragraphs: Sequence[Paragraph]) -> Interview:
    """Questions that "Q:" opens, and the answers that "A:" does."""
    question, answer = _QUESTION, _ANSWER
    asked = [p for p in paragraphs if text[p.start] == "Q" and question.match(text, p.start, p.end)]
    if not asked:
        question, answer = _BARE_QUESTION, _BARE_ANSWER
        asked = [p for p in paragraphs if text[p.start] == "Q" and question.match(text, p.start, p.end)]
    if not asked:
        return frozenset(), {}
    answers = {
        p.number: Segment(Span(p.start, p.end), Span(opening.end(), p.end), answers=True)
        for p in paragraphs
        if (opening := answer.match(text, p.start, p.end))
    }
    if len(asked) < _QUESTIONS_MIN and not answers:
        return frozenset(), {}
    return frozenset(p.number for p in asked), answers


def _plain(text: str, paragraphs: Sequence[Paragraph]) -> Interview:
    """Questions that only their mark shows, in what is announced as an interview and answered with "I" or "we".

    Paragraphs between an answer and the next question are the answer's while they speak so, too; else they may be the
    interviewer's, and say nothing. After the last answer nothing tells where the report takes over.
    """
    asked = [n for n, p in enumerate(paragraphs) if _asks(text, p)]
    if len(asked) < _PLAIN_QUESTIONS_MIN or not _is_announced(text, paragraphs[: asked[0]]):
        return frozenset(), {}
    turns = [list(paragraphs[n + 1 : after]) for n, after in pairwise([*asked, asked[-1] + 2])]
    turns = [turn for turn in turns if turn and _is_prose(text, turn[0])]
    personal = sum(_is_personal(text, turn[0]) for turn in turns)
    if 2 * personal < len(turns) or len(turns) < _PLAIN_QUESTIONS_MIN:
        return frozenset(), {}
    silent = {paragraphs[n].number for n in asked}
    answers: dict[int, Segment] = {}
    for first, *others in turns:
        spoken = [first, *takewhile(lambda p: _is_prose(text, p) and _is_personal(text, p), others)]
        span = Span(first.start, spoken[-1].end)
        answers |= dict.fromkeys((p.number for p in spoken), Segment(span, span, answers=True))
        silent.update(p.number for p in others[len(spoken) - 1 :])
    return frozenset(silent), answers


def _asks(text: str, p: Paragraph) -> bool:
    short = p.end - p.start <= _QUESTION_CHARS_MAX
    return short and text[p.end - 1] == "?" and p.kind == "text" and not _MARKS.search(text, p.start, p.end)


def _is_announced(text: str, before: Sequence[Paragraph]) -> bool:
    return any(_ANNOUNCED.search(text, p.start, p.end) for p in before)


def _is_prose(text: str, p: Paragraph) -> bool:
    """Whether a paragraph is made of sentences and opens without a mark."""
    return p.kind == "text" and not _MARKS.match(text, p.start) and bool(_ENDS_SENTENCE.match(text, p.end - 1, p.end))


def _is_personal(text: str, p: Paragraph) -> bool:
    return _FIRST_PERSON.search(text, p.start, p.end) is not None
