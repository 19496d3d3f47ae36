"""The same statement in several articles becomes one, with each article's own account beside it.

Two accounts are compared by what they give: count, date, lead, reader, target, quoted words. They are
joined when enough agrees and nothing rules it out; figures that differ stay side by side. An account that
only recalls a statement ("similar declarations in 2019") joins the one statement of that year that fits,
and none where two would.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from bot.model import Article, DateBasis, Facts, JointStatement, Statement, Telling
from bot.spelling import fold

ENOUGH = 4  # points; what gives how many is in _agreement()
_DAYS_APART_MAX = 3  # sources that differ by more speak of two events
_QUOTED_RUN = 6  # words in a row that two articles quote alike
_TOPIC_SHARE_MIN = 0.25  # of the shorter article's capitalised words that name no country
_TOPIC_SURE_MIN = 0.4  # the same, where they differ about who led or how many signed
_TELLING_COUNT = 5  # signatories; two groups of four may well speak on one day
_NAMED_SHARE_MIN = 0.6  # of the shorter list of signatories: the same few dozen states sign most texts
_NAMED_MIN = 2  # signatories apart from the lead that both accounts name
_AT_LEAST = re.compile(r"\b(?:more than|over|at least|upwards of|some|about|around|nearly|almost)\b", re.IGNORECASE)
_CAPITALISED = re.compile(r"\b[A-Z]\w{4,}")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, eq=False)
class _Account:
    """A telling with what is needed to compare it with others."""

    article: Article
    statement: Statement
    topic: frozenset[str]
    quoted: frozenset[str]

    @property
    def countries(self) -> frozenset[str]:
        return frozenset(self.statement.countries("signed", "joined", "led", "read"))

    @property
    def targets(self) -> frozenset[str]:
        return frozenset(self.statement.countries("target"))

    @property
    def lead(self) -> str | None:
        reader = self.statement.reader
        return self.statement.lead or (reader.country if reader else None)


@dataclass(slots=True)
class _Cluster:
    accounts: list[_Account] = field(default_factory=list)


def _quoted_runs(article: Article, facts: Facts) -> frozenset[str]:
    runs: set[str] = set()
    for quote in facts.quotes:
        if quote.kind != "reported":
            words = _WORD.findall(fold(quote.span.of(article.text)))
            runs.update(" ".join(words[i : i + _QUOTED_RUN]) for i in range(len(words) - _QUOTED_RUN + 1))
    return frozenset(runs)


def _topic(article: Article, facts: Facts) -> frozenset[str]:
    """Capitalised words of an article apart from countries, which tell nothing: most texts name the same ones."""
    countries = {fold(word) for m in facts.countries for word in _CAPITALISED.findall(m.span.of(article.text))}
    return frozenset(fold(word) for word in _CAPITALISED.findall(article.text)) - countries


def _accounts(articles: Iterable[tuple[Article, Facts]]) -> Iterator[_Account]:
    for article, facts in articles:
        if facts.statements:
            topic = _topic(article, facts)
            quoted = _quoted_runs(article, facts)
            for statement in facts.statements:
                yield _Account(article, statement, topic, quoted)


def _days_apart(a: str | None, b: str | None) -> int | None:
    """Days between two full dates; None where one is not known to the day."""
    if not a or not b or len(a) < 10 or len(b) < 10:
        return None
    return abs((date.fromisoformat(a) - date.fromisoformat(b)).days)


def _same_topic(a: _Account, b: _Account) -> bool:
    if a.targets and b.targets:
        return bool(a.targets & b.targets)
    return _share(a.topic, b.topic) >= _TOPIC_SHARE_MIN


def _share(a: frozenset[str], b: frozenset[str]) -> float:
    """How much of the smaller set is in the other, 0 to 1."""
    smaller = min(len(a), len(b))
    return len(a & b) / smaller if smaller else 0.0


def _counts_agree(a: Statement, b: Statement) -> bool:
    """Whether one figure can be the other: equal, or "more than 40" for 43."""
    if a.count is None or b.count is None:
        return False
    if a.count == b.count:
        return True
    low, high = sorted((a, b), key=lambda s: s.count or 0)
    return bool(low.count_hedge and _AT_LEAST.search(low.count_hedge)) and (high.count or 0) <= (low.count or 0) * 1.15


def _compatible(a: _Account, b: _Account) -> bool:
    """Whether nothing rules out that both speak of one statement."""
    s, t = a.statement, b.statement
    if a.article.name == b.article.name or {s.side, t.side} == {"critical", "supportive"}:
        return False
    if s.year and t.year and s.year != t.year:
        return False
    apart = _days_apart(s.date, t.date)
    if apart is not None and apart > _DAYS_APART_MAX:
        return False
    if a.lead and b.lead and a.lead != b.lead and not _told_alike(a, b):
        return False
    return _same_topic(a, b)


def _told_alike(a: _Account, b: _Account) -> bool:
    """Whether everything but the lead is the same, so that one of two articles is wrong about who led."""
    s, t = a.statement, b.statement
    if s.count is None or s.count != t.count or _days_apart(s.date, t.date) != 0:
        return False
    named = (a.countries - {a.lead}) & (b.countries - {b.lead})
    alike = s.count >= _TELLING_COUNT and _share(a.topic, b.topic) >= _TOPIC_SURE_MIN
    return alike or len(named) >= _NAMED_MIN or bool(a.quoted & b.quoted)


def _agreement(a: _Account, b: _Account) -> int:
    """Points for what agrees; the count says most, but the day with the lead says enough without it."""
    s, t = a.statement, b.statement
    points = 0
    if _counts_agree(s, t):
        points += 3
    elif s.count is not None and t.count is not None:
        points -= 2
    points += 2 * (_days_apart(s.date, t.date) == 0)
    points += bool(s.year and s.year == t.year)
    same_lead = bool(a.lead and a.lead == b.lead)
    points += 2 * same_lead
    points += same_lead and _days_apart(s.date, t.date) == 0 and _share(a.topic, b.topic) >= _TOPIC_SURE_MIN
    points += bool(a.targets & b.targets)
    points += 2 * bool(a.quoted & b.quoted)
    points += _share(a.countries, b.countries) >= _NAMED_SHARE_MIN
    points -= (s.kind == "letter") != (t.kind == "letter")
    return points


def _blocks(account: _Account) -> Iterator[Hashable]:
    """Keys of which two accounts must share one to be compared at all."""
    statement = account.statement
    if statement.count is not None:
        yield "count", statement.count
    if statement.date and len(statement.date) == 10:
        yield "date", statement.date
    if account.lead and statement.year:
        yield "lead", account.lead, statement.year
    yield from (("quoted", run) for run in account.quoted)


def _pairs(accounts: Sequence[_Account]) -> list[tuple[int, int, int]]:
    """(points, index, index) of pairs that agree enough, the surest first."""
    blocks: dict[Hashable, list[int]] = defaultdict(list)
    for index, account in enumerate(accounts):
        for key in _blocks(account):
            blocks[key].append(index)
    candidates = {(a, b) for members in blocks.values() for i, a in enumerate(members) for b in members[i + 1 :]}
    scored = [
        (_agreement(accounts[a], accounts[b]), a, b)
        for a, b in sorted(candidates)
        if _compatible(accounts[a], accounts[b])
    ]
    return sorted((pair for pair in scored if pair[0] >= ENOUGH), key=lambda pair: (-pair[0], pair[1], pair[2]))


def _clusters(accounts: Sequence[_Account]) -> list[_Cluster]:
    """Accounts put together, the surest pairs first, never against anything that rules it out."""
    members = {index: [index] for index in range(len(accounts))}  # by the first one's index
    home = list(range(len(accounts)))
    for _, a, b in _pairs(accounts):
        one, other = home[a], home[b]
        if one != other and all(_compatible(accounts[x], accounts[y]) for x in members[one] for y in members[other]):
            for index in members[other]:
                home[index] = one
            members[one] += members.pop(other)
    return [_Cluster([accounts[index] for index in indexes]) for indexes in members.values()]


def _only_recalls(cluster: _Cluster) -> bool:
    """Whether all that is known is a year: nothing but the topic can tell which statement is meant."""
    return all(a.statement.earlier and a.statement.count is None and a.lead is None for a in cluster.accounts)


def _fits(recalled: _Cluster, whole: _Cluster) -> bool:
    years = {a.statement.year for a in recalled.accounts} & {a.statement.year for a in whole.accounts} - {None}
    return bool(years) and all(_compatible(x, y) for x in recalled.accounts for y in whole.accounts)


def _place_recalled(clusters: list[_Cluster]) -> list[_Cluster]:
    """Accounts that only recall a statement, put to the one that fits; among themselves where none does."""
    placed = [cluster for cluster in clusters if not _only_recalls(cluster)]
    for recalled in (cluster for cluster in clusters if _only_recalls(cluster)):
        fitting = [cluster for cluster in placed if _fits(recalled, cluster)]
        if len(fitting) == 1:
            fitting[0].accounts.extend(recalled.accounts)
        else:
            placed.append(recalled)
    return placed


def _printed(account: _Account, year: str) -> bool:
    return any(year in span.of(account.article.text) for span in account.statement.evidence)


def _year_basis(cluster: _Cluster, year: str) -> DateBasis:
    """How the year is known: printed beats the catalogue, the catalogue beats an inference."""
    own = [account for account in cluster.accounts if account.statement.year == year]
    if any(_printed(account, year) for account in own):
        return "text"
    bases = {account.article.catalogue.published_basis for account in own}
    return next((basis for basis in ("catalogue", "text") if basis in bases), "inferred")


def _year_note(cluster: _Cluster, year: str) -> str | None:
    """Which accounts have no year of their own, and whose year they are given, and why."""
    without = [account for account in cluster.accounts if account.statement.year is None]
    source = next(account for account in cluster.accounts if account.statement.year == year)
    if not without:
        return None
    reasons = dict.fromkeys(reason for account in without for reason in _reasons(account, source))
    names = ", ".join(account.article.name for account in without)
    return f"{names}: no year in the text; taken from {source.article.name} ({', '.join(reasons)})"


def _reasons(a: _Account, b: _Account) -> Iterator[str]:
    if _counts_agree(a.statement, b.statement):
        yield f"same count, {b.statement.count}"
    if a.lead and a.lead == b.lead:
        yield f"same lead, {b.lead}"
    if a.quoted & b.quoted:
        yield "same words quoted"
    if a.targets & b.targets:
        yield "same target"


def _joint(cluster: _Cluster) -> JointStatement:
    accounts = sorted(cluster.accounts, key=lambda a: (a.statement.earlier, a.article.published or "", a.article.name))
    years = [account.statement.year for account in accounts if account.statement.year]
    year = years[0] if years else None
    counts = [account.statement.count for account in accounts if account.statement.count is not None]
    lead = next((account.lead for account in accounts if account.lead), None)
    parts = (year or "undated", lead or "", str(counts[0]) if counts else "", accounts[0].statement.side)
    return JointStatement(
        key="-".join(part for part in parts if part),
        year=year,
        year_basis=_year_basis(cluster, year) if year else None,
        year_note=_year_note(cluster, year) if year else None,
        tellings=tuple(Telling(account.article.name, account.statement) for account in accounts),
    )


def _distinct(joints: Iterable[JointStatement]) -> Iterator[JointStatement]:
    """The same statements with keys that differ: the second of a kind gets "-2"."""
    seen: dict[str, int] = defaultdict(int)
    for joint in joints:
        seen[joint.key] += 1
        number = seen[joint.key]
        key = joint.key if number == 1 else f"{joint.key}-{number}"
        yield JointStatement(key, joint.year, joint.year_basis, joint.year_note, joint.tellings)


def link_statements(articles: Iterable[tuple[Article, Facts]]) -> list[JointStatement]:
    """Every statement once, oldest first, undated ones last; each account stands in exactly one."""
    clusters = _place_recalled(_clusters(list(_accounts(articles))))
    joints = sorted(
        map(_joint, clusters),
        key=lambda joint: (joint.year or "9999", joint.tellings[0].article, joint.tellings[0].statement.evidence[0]),
    )
    return list(_distinct(joints))
