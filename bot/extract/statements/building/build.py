"""From drafts to statements: which of them are joint statements of states, and what is known in the end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.extract.statements.building.forums import forum, forum_above, forum_spoken_at, is_at_known_forum
from bot.extract.statements.building.stances import stance
from bot.extract.statements.building.voices import heard_apart
from bot.extract.statements.drafting.drafts import Draft
from bot.extract.statements.drafting.readers import reader_named
from bot.extract.statements.drafting.when import counted_from, when
from bot.extract.statements.lexing.tokens import Member, Unit, member_key
from bot.extract.statements.weighing import weigh_rolls
from bot.model import SIGNING, Article, CountryMention, Party, Reader, Role, Span, Statement

_GROUP_MIN = 2
_SENTENCE_MAX = 600  # code points: more is no sentence
_NEAR = 2  # sentences before a statement that may say where it was made
_LATER = 3  # sentences behind it in which somebody may be said to speak there
_NAMED_MIN = 3
_WEAK_MIN = 5  # countries that must speak together before it counts without a text
_SENT = frozenset(["letter"])  # kinds that are not put forward at a sitting
# "The letter carries the names of Peru, Mali and Chad", "They are Peru, Mali and Chad", "Peru, Mali and Chad signed"
_LISTED = re.compile(
    r"(?:Th|F[^;&CLE]*[hH]|T[^;&]*[sB]|[sBbj]<|Y[^;vcu]{0,3}[n=:]|T[,:]?[nY]|^[,-]?Y[,-]?)[^;&vcuCE]{0,4}L|s:?L|L[^;&cuv]{0,3}s|"
    r"G[^;&TCLE]{0,12}n[=:]?[LP]"
)
# "Mali and Niger declared in a communiqué", "Ireland and Spain had written to the Commission"
_TOGETHER = re.compile(r"L(?:,~[^,]*,)?[viDQ,o]{0,4}W?T")
# "Peru has joined nearly 40 countries in voicing concern"
_JOINS_IN = re.compile(r"[CLE][^;&]{0,4}jG[^;&X]{0,4}[cu]")
_SAID_TOGETHER = frozenset(["letter", "communiqué", "declaration"])
_ROLE_ORDER: tuple[Role, ...] = ("led", "read", "joined", "signed")


def statements(
    article: Article, told: str, units: Sequence[Unit], drafts: Sequence[Draft], countries: Sequence[CountryMention]
) -> list[Statement]:
    """The joint statements among the drafts, in the order in which the article brings them up.

    ``told`` is the article's text without what is quoted (masking.py).
    """
    weigh_rolls(article.text, units, drafts, standing(article, units, drafts))
    found: list[Statement] = []
    for draft in standing(article, units, drafts):
        found.append(_as_before(article.text, _statement(article, told, units, draft, drafts, countries), found))
    return [_defending(statement, [*reversed(found[:at]), *found[at + 1 :]]) for at, statement in enumerate(found)]


def standing(article: Article, units: Sequence[Unit], drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts that are joint statements by what is known of them so far."""
    return [draft for draft in drafts if _is_joint(article, units, draft)]


def _as_before(text: str, statement: Statement, before: Sequence[Statement]) -> Statement:
    """With date and forum of the one told of before, where an answer to it says nothing else."""
    main = next((each for each in reversed(before) if not each.earlier), None)
    if main is None or statement.earlier:
        return statement
    same_day = statement.date is None and main.date is not None and statement.year == main.date[:4]
    if not same_day and statement.date != main.date:
        return statement
    later = counted_from(text, statement.evidence[0], main.date)
    if later not in (None, main.date):
        return replace(statement, date=later)
    if statement.kind in _SENT:  # a letter that answers another was seldom sent on its day
        return statement
    return replace(statement, date=main.date, forum=statement.forum or main.forum)


def _defending(statement: Statement, nearest: Sequence[Statement]) -> Statement:
    """With the target of the statement on the other side that it answers, where it names nobody itself."""
    other = {"supportive": "critical", "critical": "supportive"}.get(statement.side)
    accused = next((each for each in nearest if each.side == other and not each.earlier), None)
    if accused is None or statement.countries("target"):
        return statement
    signed = statement.countries(*SIGNING)
    targets = tuple(each for each in accused.parties if each.role == "target" and each.country not in signed)
    return replace(statement, parties=statement.parties + targets)


def _is_joint(article: Article, units: Sequence[Unit], draft: Draft) -> bool:
    if draft.foreign:
        return False
    if draft.earlier and not (draft.year or draft.count or draft.parties or draft.dates):
        return False
    if draft.earlier and draft.like is not None and not (draft.count and draft.worded and draft.firm):
        return _is_joint(article, units, draft.like)
    signers = len(draft.signers())
    many = (draft.count or 0) >= _GROUP_MIN or draft.group or signers >= _GROUP_MIN
    if not many:
        return _is_of_others(draft)
    if draft.worded and (draft.firm or (signers >= _NAMED_MIN and _has_list(units, draft))):
        return True
    if draft.worded and len(draft.told_signers) >= (_GROUP_MIN if draft.joint else _NAMED_MIN):
        return True
    if draft.worded and draft.kind in _SAID_TOGETHER and any(_TOGETHER.search(u.kinds) for u in _of(units, draft)):
        return signers >= _GROUP_MIN
    if (draft.count or 0) >= _WEAK_MIN and (signers >= _NAMED_MIN or draft.leads or draft.reader):
        return True
    if (draft.count or 0) >= _WEAK_MIN and any(_JOINS_IN.search(unit.kinds) for unit in _of(units, draft)):
        return True
    named_group = signers >= _WEAK_MIN and any("G" in unit.kinds for unit in _of(units, draft))  # and who is in it
    if (draft.count or 0) < _WEAK_MIN and not named_group:
        return False
    return is_at_known_forum(article.text, _spans(units, draft)[:2])


def _is_of_others(draft: Draft) -> bool:
    """Whether others must have signed it: of those named some would not, or took their names off, or one read it."""
    if draft.earlier or not draft.worded:
        return False
    several = draft.kind == "pledge" and len(draft.names("withdrew", "did_not_sign")) >= _NAMED_MIN
    shared = draft.joint or draft.kind in _SAID_TOGETHER - _SENT or several
    return (shared and bool(draft.names("withdrew", "did_not_sign"))) or (draft.joint and draft.reader is not None)


def _has_list(units: Sequence[Unit], draft: Draft) -> bool:
    """Whether a list says who signed, and not only who else is in the sentence."""
    return any(_LISTED.search(unit.kinds) for unit in _of(units, draft))


def _of(units: Sequence[Unit], draft: Draft) -> list[Unit]:
    return [unit for unit in units if unit.number in draft.units]


def _spans(units: Sequence[Unit], draft: Draft) -> list[Span]:
    return [unit.span for unit in _of(units, draft)]


def _forum(article: Article, told: str, units: Sequence[Unit], draft: Draft, reader: Reader | None) -> Span | None:
    """Where its sentences say that it was made, else the two before and those that the reader speaks in."""
    own = _spans(units, draft)
    if draft.earlier or not own:
        return forum(told, own)
    near = [each for each in article.sentences if each.end <= own[0].start][-_NEAR:]
    if own[0].start == article.sentences[0].start and len(own) > 1:  # behind a headline
        between = [each for each in article.sentences if own[0].end <= each.start and each.end <= own[1].start]
        near += [each for each in between[:_NEAR] if not article.text.startswith("By ", each.start)]
    if reader and reader.name:  # "Diaz told the council"
        surname = reader.name.split()[-1]
        near += [each for each in article.sentences if article.text.find(surname, each.start, each.end) >= 0]
    near = [Span(max(each.start, each.end - _SENTENCE_MAX), each.end) for each in near]
    later = [each for each in article.sentences if each.start >= own[0].end][:_LATER]
    return (
        forum(told, own, near, read=reader is not None)
        or forum_spoken_at(told, later)
        or (None if draft.kind in _SENT else forum_above(told))
    )


def _statement(
    article: Article,
    told: str,
    units: Sequence[Unit],
    draft: Draft,
    drafts: Sequence[Draft],
    countries: Sequence[CountryMention],
) -> Statement:
    date, year = when(article.text, draft, units, article.published)
    draft.count, draft.count_span = draft.counted_by_names()
    out = _stayed_out(draft)
    lead = next((each.country for each in draft.leads if each.country and each.country not in out), None)
    reader = reader_named(article.text, draft, units)
    if reader and not draft.reader:
        draft.add("read", [Member(reader.span, reader.country)])
    if lead is None and reader and reader.country not in out:
        lead = reader.country
    taken = stance(article.text, draft, units, countries)
    draft.targets = taken.targets
    if draft.targets or taken.side != "critical":  # else it may be the accused that answers
        draft.reactions += heard_apart(article.text, draft, drafts, units)
    parties = tuple(_parties(draft))
    named = {party.country or party.name for party in parties if party.role in SIGNING}
    return Statement(
        kind="statement" if draft.kind in (None, "text") else draft.kind,
        evidence=tuple(unit.span for unit in _of(units, draft)),
        side=taken.side,
        side_words=taken.words,
        year=year,
        date=date,
        forum=_forum(article, told, units, draft, reader),
        lead=lead,
        reader=reader,
        count=draft.count,
        count_span=draft.count_span if draft.count is not None else None,
        count_hedge=draft.hedge,
        partial=(draft.count is not None and len(named) < draft.count) or (draft.open_end and draft.count is None),
        earlier=draft.earlier,
        parties=parties,
    )


def _stayed_out(draft: Draft) -> set[str]:
    """Those who left, or did not sign and are not told behind it to have joined after all."""
    refused: set[str] = set()
    for role, member in draft.parties:
        if role == "did_not_sign":
            refused.add(member_key(member))
        elif role == "joined":
            refused.discard(member_key(member))
    return refused | draft.names("withdrew")


def _parties(draft: Draft) -> list[Party]:
    out, left = _stayed_out(draft), draft.names("withdrew")
    found: dict[tuple[Role, str], Party] = {}
    signed = {}
    for role in _ROLE_ORDER:
        for known, member in draft.parties:
            key = member_key(member)
            if known == role and key not in out and (role in ("led", "read") or key not in signed):
                signed[key] = role
                found[role, key] = Party(role, member.span, member.country, member.body)
    targets = draft.targets or (draft.like.targets if draft.like else [])
    accused, blamed = {member_key(each) for each in targets}, draft.accused()
    for known, member in draft.parties:
        key = member_key(member)
        if known == "did_not_sign" and key not in out - left:
            continue
        if known == "withdrew" and key in blamed:  # "Chad disowned the statement" that accuses it
            continue
        if known in ("did_not_sign", "withdrew") or (
            known == "spoke_only" and key not in signed and key not in accused
        ):
            found[known, key] = Party(known, member.span, member.country, member.body)
    taken = {*out, *signed, *accused}
    for member in draft.reactions:
        if member_key(member) not in taken:
            found["spoke_only", member_key(member)] = Party("spoke_only", member.span, member.country, member.body)
    for member in targets:
        if member_key(member) not in signed and member.country:
            found["target", member_key(member)] = Party("target", member.span, member.country)
    return sorted(found.values(), key=lambda party: party.span)
