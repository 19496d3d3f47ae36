"""Quantities in digits and in words, with the words that hedge them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from bot.extract.finding import digits, found_at
from bot.extract.lexicon.number_words import (
    ABBREVIATED_SCALES,
    FRACTIONS,
    HEDGES,
    HEDGES_AFTER,
    METRES,
    NOT_HEDGED_AFTER,
    SCALES,
    TEENS,
    TENS,
    UNITS,
    VAGUE,
    VAGUE_WORDS,
)
from bot.extract.scanning import scan
from bot.model import Quantity, Span

_SMALL = UNITS | TEENS | TENS
_VALUES = _SMALL | SCALES
_CENTURIES = ("sixteen", "seventeen", "eighteen", "nineteen", "twenty")
_SCALE_WORDS = "|".join(SCALES)

# "43", "1,000", "1,00,000", "2.5", "20" and "30" in "20-30"; not "76th", "1/3", "2021-10-22", "10:30", "COVID-19".
_FIGURES = re.compile(r"[0-9][0-9,.]*")
_DIGITS = re.compile(
    r"(?P<digits>\d{1,3}(?:,\d{2,3}){0,6},\d{3}(?:\.\d{1,6})?|\d{1,18}(?:\.\d{1,6})?)"
    rf"(?:[ \u00a0\u202f-](?P<scale>(?i:{_SCALE_WORDS}))|(?:[ \u00a0](?=[bmt]n\b))?(?P<short>mn|bn|tn|m|k))?"
    r"(?![\w/@]|[.,:]\d)"
)
_BEFORE_DIGITS = re.compile(r"(?:[\w.,:/#@_]|[^\W\d_][-–]|\d[-–]\d{1,4}[-–])\Z")
_ISO_TAIL = re.compile(r"-\d{1,2}-\d")
_CURRENCY = re.compile(r"[$£€¥₹]$")

_VAGUE = re.compile(r"\b(?:" + "|".join(VAGUE) + r")\b", re.IGNORECASE)

_HEDGE = re.compile(
    rf"(?:^|(?<=[\s(\"“‘'—–,;:-]))(?P<hedge>{HEDGES})\s{{1,3}}(?:an?\s|(?:US|A|C|HK|NZ)?[$£€¥₹])?$", re.IGNORECASE
)
# A quick look before the search above: what hedges end in, and what may stand between.
_HEDGE_ENDS = frozenset(hedge.split()[-1] for hedge in HEDGES.split("|"))
_BETWEEN_HEDGE_AND_NUMBER = frozenset(["a", "an", "US", "A", "C", "HK", "NZ"])
_HEDGE_AFTER = re.compile(rf"[\s-](?P<hedge>{HEDGES_AFTER})\b", re.IGNORECASE)
_LAST_WORD = re.compile(r"(\w+)\W{0,3}$")

# "no one", "the one", "another one"; "one another", "one-sided", "one's", "One day"
_PRONOUN_BEFORE = re.compile(
    r"\b(?:no|any|every|some|the|this|that|each|another|which|loved|last|first|only|new|latest)[\s-]$", re.IGNORECASE
)
_PRONOUN_AFTER = re.compile(
    r"\s(?:another|can|could|should|must|might|may|has to)\b|['’]s\b|-(?:sided|way|off|time|on)\b|\sday\b"
)
_FRACTION = re.compile(rf"[\s-](?:{FRACTIONS})\b", re.IGNORECASE)
_ORDINAL = re.compile(r"-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b", re.IGNORECASE)
_AND_A_HALF = re.compile(
    r"[\s-]and[\s-]a[\s-]half\b(?:[\s-](?P<scale>hundred|thousand|million|billion|trillion)\b)?", re.IGNORECASE
)
_ARTICLE = re.compile(r"(?<!\w)(?P<share>half\s+an?|half|quarter\s+of\s+an?|an?)[\s-]$", re.IGNORECASE)
_SHARES = {"half": 0.5, "quarter": 0.25, "a": 1, "an": 1}
_LONGEST_RUN = 12  # words of one number
_WINDOW = 40  # characters looked at before a number


class _Word(NamedTuple):
    start: int
    end: int
    name: str

    @property
    def value(self) -> int:
        return _VALUES[self.name]

    @property
    def is_scale(self) -> bool:
        return self.name in SCALES


class _Number(NamedTuple):
    start: int
    end: int
    value: int | float | None

    def order(self) -> tuple[int, int]:
        return self.start, -self.end


def quantities(text: str) -> list[Quantity]:
    """Every quantity, in the order of the text; ordinals, parts of dates like 2021-10-22 and of fractions are none."""
    words = _words(text)
    plain = [word for word in words if word.name in _VALUES]
    vague = [word for word in words if word.name in VAGUE_WORDS]
    found = sorted((*_in_digits(text), *_in_words(text, plain), *_vague(text, vague)), key=_Number.order)
    kept: list[_Number] = []
    for number in found:
        if not kept or number.start >= kept[-1].end:
            kept.append(number)
    return [Quantity(Span(n.start, n.end), n.value, _hedge(text, n)) for n in kept]


def _words(text: str) -> list[_Word]:
    """Every number word and vague word, in order; none of a tag ("#one")."""
    found = scan(text).words["number"]
    return [_Word(*word) for word in found if text[word.start - 1 : word.start] != "#"]


def _in_digits(text: str) -> Iterator[_Number]:
    for found in found_at(digits(text), _FIGURES, text):
        match = _DIGITS.match(text, found.start())
        if match is None:
            continue
        start, end = match.span()
        before = text[max(0, start - 6) : start]
        if not before.endswith(" ") and (_BEFORE_DIGITS.search(before) or _is_middle(text, start, end)):
            continue
        if _ISO_TAIL.match(text, end):
            continue
        value = float(match["digits"].replace(",", ""))
        if match["scale"]:
            value *= SCALES[match["scale"].lower()]
        elif match["short"]:
            if not _is_short_scale(text, match, before):
                continue
            value *= ABBREVIATED_SCALES[match["short"]]
        yield _Number(start, end, _whole(value))


def _is_middle(text: str, start: int, end: int) -> bool:
    """Whether figures stand on either side: the month of 2021-10-22."""
    return text[start - 1 : start] == "-" == text[end : end + 1] and text[end + 1 : end + 2].isdigit()


def _is_short_scale(text: str, match: re.Match[str], before: str) -> bool:
    """As in "£3m" and "2m people", but not the 100m sprint and not "4k"."""
    if _CURRENCY.search(before):
        return True
    following = re.match(r"\s(\w+)", text[match.end() : match.end() + 20])
    return match["short"] != "k" and following is not None and following[1].lower() not in METRES


def _whole(value: float) -> int | float:
    value = round(value, 6)
    return int(value) if value == int(value) else value


def _in_words(text: str, words: Sequence[_Word]) -> Iterator[_Number]:
    for run in _runs(text, words):
        number = _after_article(text, run) if run[0].is_scale else _plain(text, run)
        if number is not None:
            yield _and_a_half(text, number)


def _runs(text: str, words: Sequence[_Word]) -> Iterator[list[_Word]]:
    """Number words that make up one number: "forty-three", "one hundred and five"."""
    run: list[_Word] = []
    for word, following in zip_longest(words, words[1:]):
        if run and not _joins(text, run, word, following):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _joins(text: str, run: list[_Word], word: _Word, following: _Word | None) -> bool:
    """Whether the word goes on with the number: "forty-three", "one hundred and five"; not "twenty and thirty"."""
    last = run[-1]
    joint = text[last.end : word.start].strip(" \u00a0") if 0 < word.start - last.end < 7 else "…"
    if joint not in ("", "-", "and") or len(run) > _LONGEST_RUN:
        return False
    if word.is_scale:
        return joint != "and"
    if last.is_scale:
        larger = following is not None and following.start - word.end == 1 and following.value >= last.value
        return last.value >= 100 and word.value < last.value and not larger
    if joint == "and":
        return False
    return (last.name in TENS and word.name in UNITS) or (len(run) == 1 and joint != "-" and _is_year(last, word))


def _is_year(first: _Word, second: _Word) -> bool:
    """As in "nineteen eighty-four", "twenty twenty-one"."""
    return first.name in _CENTURIES and 10 <= second.value < 100 and not second.is_scale


def _after_article(text: str, run: list[_Word]) -> _Number | None:
    """A run that begins with a large word needs an article: "a dozen", "half a million"; not "won the score"."""
    start, end = run[0].start, run[-1].end
    article = _ARTICLE.search(text, max(0, start - 14), start)
    if article is None or (run[0].name == "score" and not text.startswith(" of ", end)):
        return None
    return _Number(article.start(), end, _whole(_value(run) * _SHARES[article["share"].split()[0].lower()]))


def _plain(text: str, run: list[_Word]) -> _Number | None:
    start, end = run[0].start, run[-1].end
    if (
        _FRACTION.match(text, end)
        or _ORDINAL.match(text, end)
        or (len(run) == 1 and run[0].name == "one" and _is_pronoun(text, start, end))
    ):
        return None
    return _Number(start, end, _value(run))


def _value(run: list[_Word]) -> int:
    if len(run) > 1 and _is_year(run[0], run[1]):
        return 100 * run[0].value + sum(word.value for word in run[1:])
    total = group = 0
    for word in run:
        if not word.is_scale:
            group += word.value
        elif word.value < 1000:
            group = max(group, 1) * word.value
        else:
            total, group = total + max(group, 1) * word.value, 0
    return total + group


def _and_a_half(text: str, number: _Number) -> _Number:
    """As in "three and a half", "one and a half million"."""
    half = _AND_A_HALF.match(text, number.end)
    if half is None or number.value is None or number.value >= 1000:
        return number
    scale = SCALES[half["scale"].lower()] if half["scale"] else 1
    return _Number(number.start, half.end(), _whole((number.value + 0.5) * scale))


def _is_pronoun(text: str, start: int, end: int) -> bool:
    return (
        _PRONOUN_BEFORE.search(text, max(0, start - 12), start) is not None
        or _PRONOUN_AFTER.match(text, end) is not None
    )


def _vague(text: str, words: Iterable[_Word]) -> Iterator[_Number]:
    """As in "dozens", "tens of thousands", "several hundred": a number, but no figure."""
    for word in words:
        start = max(0, word.start - 10)
        match = _VAGUE.search(text, start, word.end + 22)
        if match and match.start() <= word.start < match.end():
            yield _Number(*match.span(), None)


def _last_word(before: str) -> str:
    words = before.rstrip("$£€¥₹").split()[-2:]
    if len(words) > 1 and words[-1] in _BETWEEN_HEDGE_AND_NUMBER:
        words.pop()
    return words[-1].lstrip("(\"“‘'—–-").lower() if words else ""


def _hedge(text: str, number: _Number) -> str | None:
    before = text[max(0, number.start - _WINDOW) : number.start]
    match = _HEDGE.search(before) if _last_word(before) in _HEDGE_ENDS else None
    if match:
        word = _LAST_WORD.search(before[: match.start("hedge")])
        if not (match["hedge"].lower() in ("about", "over") and word and word[1].lower() in NOT_HEDGED_AFTER):
            return match["hedge"]
    after = _HEDGE_AFTER.match(text, number.end)
    return after["hedge"] if after else None
