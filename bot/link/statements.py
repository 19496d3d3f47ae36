"""The same statement in several articles becomes one, with each article's own account beside it.

Accounts are joined when enough agrees and nothing rules it out; figures that differ stay side by side. An account
that only recalls a statement ("similar declarations in 2019") joins the one statement of that year that fits, and none
where two would.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from bot.link.accounts import Account, accounts_of, agreement, compatible, counts_agree
from bot.model import Article, DateBasis, Facts, JointStatement, Telling

ENOUGH = 4  # points; what gives how many is in `agreement`


@dataclass(slots=True)
class _Cluster:
    accounts: list[Account] = field(default_factory=list)


def _blocks(account: Account) -> Iterator[Hashable]:
    """Keys of which two accounts must share one to be compared at all."""
    statement = account.statement
    if statement.count is not None:
        yield "count", statement.count
    if account.day and len(account.day) == 10:
        yield "date", account.day
    if account.lead and statement.year:
        yield "lead", account.lead, statement.year
    yield from (("quoted", run) for run in account.quoted)
    yield from (("person", name) for name in account.persons)


def _pairs(accounts: Sequence[Account]) -> list[tuple[int, int, int]]:
    """(points, index, index) of pairs that agree enough, the surest first."""
    blocks: dict[Hashable, list[int]] = defaultdict(list)
    for index, account in enumerate(accounts):
        for key in _blocks(account):
            blocks[key].append(index)
    candidates = {(a, b) for members in blocks.values() for i, a in enumerate(members) for b in members[i + 1 :]}
    scored = [
        (agreement(accounts[a], accounts[b]), a, b)
        for a, b in sorted(candidates)
        if compatible(accounts[a], accounts[b])
    ]
    return sorted((pair for pair in scored if pair[0] >= ENOUGH), key=lambda pair: (-pair[0], pair[1], pair[2]))


def _clusters(accounts: Sequence[Account]) -> list[_Cluster]:
    """Accounts put together, the surest pairs first, never against anything that rules it out."""
    members = {index: [index] for index in range(len(accounts))}  # by the first one's index
    home = list(range(len(accounts)))
    for _, a, b in _pairs(accounts):
        one, other = home[a], home[b]
        if one != other and all(compatible(accounts[x], accounts[y]) for x in members[one] for y in members[other]):
            for index in members[other]:
                home[index] = one
            members[one] += members.pop(other)
    return [_Cluster([accounts[index] for index in indexes]) for indexes in members.values()]


def _only_recalls(cluster: _Cluster) -> bool:
    """Whether all that is known is a year: nothing but the topic can tell which statement is meant."""
    return all(a.statement.earlier and a.statement.count is None and a.lead is None for a in cluster.accounts)


def _fits(recalled: _Cluster, whole: _Cluster) -> bool:
    years = {a.statement.year for a in recalled.accounts} & {a.statement.year for a in whole.accounts} - {None}
    return bool(years) and all(compatible(x, y) for x in recalled.accounts for y in whole.accounts)


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


def _printed(account: Account, year: str) -> bool:
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


def _reasons(a: Account, b: Account) -> Iterator[str]:
    if counts_agree(a.statement, b.statement):
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
    clusters = _place_recalled(_clusters(list(accounts_of(articles))))
    joints = sorted(
        map(_joint, clusters),
        key=lambda joint: (joint.year or "9999", joint.tellings[0].article, joint.tellings[0].statement.evidence[0]),
    )
    return list(_distinct(joints))
