"""One article's account of a statement, and what two accounts have in common.

Two are compared by what they give: count, date, lead, reader, target, quoted words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.extract.lexicon.statement_groups import BODIES
from bot.link.days import dates_in
from bot.link.signatories import is_of_persons, says_who_signs
from bot.link.stories import days_apart
from bot.model import SIGNING, Article, Facts, PartialDate, Span, Statement
from bot.spelling import fold

_DAY = len("2021-10-21")
_DAYS_APART_MAX = 3  # sources that differ by more speak of two events
_QUOTED_RUN = 6  # words in a row that two articles quote alike
_LONG_QUOTED = 5  # such runs, of ten words in a row: what sentences on two statements quote alike is no reply to them
_TOPIC_SHARE_MIN = 0.25  # of the shorter article's capitalised words that name no country
_TOPIC_SURE_MIN = 0.4  # the same, where they differ about who led or how many signed
_TELLING_COUNT = 5  # signatories; two groups of four may well speak on one day
_NAMED_SHARE_MIN = 0.6  # of the shorter list of signatories: the same few dozen states sign most texts
_NAMED_MIN = 2  # signatories apart from the lead that both accounts name
_SAME_PERSONS = 5  # points; more than two figures that differ take
_BODIES = frozenset(BODIES.values())
_AT_LEAST = re.compile(r"\b(?:more than|over|at least|upwards of|some|about|around|nearly|almost)\b", re.IGNORECASE)
_CAPITALISED = re.compile(r"\b[A-Z]\w{4,}")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, eq=False)
class Account:
    """A telling with what is needed to compare it with others; ``day`` is that of the statement, or of its sentence.

    ``quoted`` are runs of words that the article quotes, ``own_words`` those in the sentences on the statement.
    """

    article: Article
    statement: Statement
    topic: frozenset[str]
    quoted: frozenset[str]
    own_words: frozenset[str]
    day: PartialDate | None

    @property
    def countries(self) -> frozenset[str]:
        """Who is named as taking part."""
        return frozenset(self.statement.countries("signed", "joined", "led", "read"))

    @property
    def persons(self) -> frozenset[str]:
        """The persons and bodies named as taking part, but for those of which states are members, which sign much."""
        return frozenset(map(fold, set(self.statement.bodies(*SIGNING)) - _BODIES))

    @property
    def targets(self) -> frozenset[str]:
        """Whom it is about."""
        return frozenset(self.statement.countries("target"))

    @property
    def lead(self) -> str | None:
        """Who led it, or else for whom it was read."""
        reader = self.statement.reader
        return self.statement.lead or (reader.country if reader else None)


def _quoted_runs(article: Article, facts: Facts, within: Iterable[Span] | None = None) -> frozenset[str]:
    """Runs of quoted words: all, or those of a document or that begin in some sentences."""
    runs: set[str] = set()
    sentences = list(within or ())
    for quote in facts.quotes:
        inside = any(span.start <= quote.span.start < span.end for span in sentences)
        if (within is None or inside or quote.speaker_kind == "document") and quote.kind != "reported":
            words = _WORD.findall(fold(quote.span.of(article.text)))
            runs.update(" ".join(words[i : i + _QUOTED_RUN]) for i in range(len(words) - _QUOTED_RUN + 1))
    return frozenset(runs)


def _topic(article: Article, facts: Facts) -> frozenset[str]:
    """Capitalised words of an article apart from countries, which tell nothing: most texts name the same ones."""
    countries = {fold(word) for m in facts.countries for word in _CAPITALISED.findall(m.span.of(article.text))}
    return frozenset(fold(word) for word in _CAPITALISED.findall(article.text)) - countries


def accounts_of(articles: Iterable[tuple[Article, Facts]]) -> Iterator[Account]:
    """Every account of a statement, in the order of the articles."""
    for article, facts in articles:
        if facts.statements:
            topic = _topic(article, facts)
            quoted = _quoted_runs(article, facts)
            for statement in facts.statements:
                own_words = _quoted_runs(article, facts, statement.evidence)
                yield Account(article, statement, topic, quoted, own_words, _day(article, facts, statement))


def _day(article: Article, facts: Facts, statement: Statement) -> PartialDate | None:
    """Its date, or else the one day that the sentence gives which introduces what is no earlier statement."""
    if statement.date or statement.earlier:
        return statement.date
    days = {date.value for date in dates_in(article, facts, statement.evidence[0]) if len(date.value) == _DAY}
    return days.pop() if len(days) == 1 else None


def _same_topic(a: Account, b: Account) -> bool:
    if a.targets and b.targets:
        return bool(a.targets & b.targets)
    return _share(a.topic, b.topic) >= _TOPIC_SHARE_MIN


def _share(a: frozenset[str], b: frozenset[str]) -> float:
    """How much of the smaller set is in the other, 0 to 1."""
    smaller = min(len(a), len(b))
    return len(a & b) / smaller if smaller else 0.0


def counts_agree(a: Statement, b: Statement) -> bool:
    """Whether one figure can be the other: equal, or "more than 40" for 43."""
    if a.count is None or b.count is None:
        return False
    if a.count == b.count:
        return True
    low, high = sorted((a, b), key=lambda s: s.count or 0)
    return bool(low.count_hedge and _AT_LEAST.search(low.count_hedge)) and (high.count or 0) <= (low.count or 0) * 1.15


def compatible(a: Account, b: Account) -> bool:
    """Whether nothing rules out that both speak of one statement."""
    s, t = a.statement, b.statement
    if a.article.name == b.article.name or {s.side, t.side} == {"critical", "supportive"}:
        return False
    if (s.year and t.year and s.year != t.year) or _are_of_two_kinds(s, t):
        return False
    apart = days_apart(a.day, b.day)
    if apart is not None and apart > _DAYS_APART_MAX:
        return False
    if a.lead and b.lead and a.lead != b.lead and not _told_alike(a, b):
        return False
    return _same_topic(a, b)


def _are_of_two_kinds(s: Statement, t: Statement) -> bool:
    """Whether persons or bodies sign the one and states the other: 12 mayors are no 12 countries."""
    return is_of_persons(s) != is_of_persons(t) and (says_who_signs(s) and says_who_signs(t))


def _told_alike(a: Account, b: Account) -> bool:
    """Whether everything but the lead is the same, so that one of two articles is wrong about who led."""
    s, t = a.statement, b.statement
    if days_apart(a.day or a.article.published, b.day or b.article.published) != 0:
        return False
    if s.count is None or s.count != t.count:
        return bool(a.quoted & b.quoted) and None in (s.count, t.count)
    named = (a.countries - {a.lead}) & (b.countries - {b.lead})
    alike = s.count >= _TELLING_COUNT and _share(a.topic, b.topic) >= _TOPIC_SURE_MIN
    return alike or len(named) >= _NAMED_MIN or bool(a.quoted & b.quoted)


def _is_whole(named: Account, counted: Account) -> bool:
    """Whether one account names all who take part, others than those of another account, which counts more of them."""
    if named.statement.count is not None or named.statement.partial or named.countries & counted.countries:
        return False
    return _NAMED_MIN <= len(named.countries) < (counted.statement.count or 0)


def _of_the_same_persons(a: Account, b: Account) -> bool:
    """Whether news of one day or two names some of the same persons: they do not sign two letters at once."""
    recalled = a.statement.earlier or b.statement.earlier
    apart = days_apart(a.article.published, b.article.published)
    return not recalled and apart is not None and apart <= 1 and len(a.persons & b.persons) >= _NAMED_MIN


def agreement(a: Account, b: Account) -> int:
    """Points for what agrees; the count says most, but the day with the lead says enough without it."""
    s, t = a.statement, b.statement
    points = 0
    if counts_agree(s, t):
        points += 3
    elif None not in (s.count, t.count) or _is_whole(a, b) or _is_whole(b, a):
        points -= 2
    same_day = days_apart(a.day, b.day) == 0
    points += 2 * same_day
    points += bool(s.year and s.year == t.year)
    same_lead = bool(a.lead and a.lead == b.lead)
    points += 2 * same_lead
    in_common = same_lead or bool(a.countries & b.countries)
    points += in_common and same_day and _share(a.topic, b.topic) >= _TOPIC_SURE_MIN
    points += bool(a.targets & b.targets)
    points += 2 * bool(a.quoted & b.quoted)
    points += 2 * (len(a.own_words & b.own_words) >= _LONG_QUOTED)
    points += _SAME_PERSONS * _of_the_same_persons(a, b)
    points += _share(a.countries, b.countries) >= _NAMED_SHARE_MIN
    points -= (s.kind == "letter") != (t.kind == "letter")
    return points
