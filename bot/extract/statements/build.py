"""From drafts to statements: which of them are joint statements of states, and what is known in the end."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Container, Sequence
from dataclasses import replace

from bot.extract.lexicon.statements import QUOTED_CRITICISM, QUOTED_SUPPORT, REPROACH, STRONG_CRITICISM
from bot.extract.statements.drafts import Draft, member_key
from bot.extract.statements.forums import forum
from bot.extract.statements.tokens import Member, Unit
from bot.extract.statements.when import counted_from, when
from bot.model import SIGNING, Article, CountryMention, Party, Role, Side, Span, Statement

_GROUP_MIN = 2
_OFTEN = 2
_SENTENCE_MAX = 600  # code points: more is no sentence
_EARLY = 3  # countries that an article names first
_NEAR = 2  # sentences before a statement that may say where it was made
_NAMED_MIN = 3
_WEAK_MIN = 5  # countries that must speak together before it counts without a text
_SENT = frozenset(["letter"])  # kinds that are not put forward at a sitting
# "The letter carries the names of Peru, Mali and Chad", "They are Peru, Mali and Chad", "Peru, Mali and Chad signed"
_LISTED = re.compile(r"(?:Th|T[^;&]*[sB]|[sBbj]<|Y[^;vcu]{0,3}[n=:]|T[,:]?[nY])[^;&vcuCE]{0,4}L|s:?L|L[^;&cuv]{0,3}s")
# "Mali and Niger declared in a communiqué", "Ireland and Spain had written to the Commission"
_TOGETHER = re.compile(r"L(?:,~[^,]*,)?[viD,o]{0,4}T")
_SAID_TOGETHER = frozenset(["letter", "communiqué", "declaration"])
_IT_SAYS = re.compile(r"\b(?:it|they) (?:sa(?:id|ys?)|reads?|adds|added|warn(?:s|ed)|stated|declared)\b")
# "… the statement says", "it warns", "they said"
_OWN_WORDS = re.compile(r"[TYG][^;CEKL]*Q|[TYG][^;]*v[^;CEKL]*Q|Q[^;CEKL]*[TYG]|^[^TYGCEKLO]*Q[^CEKLO]*v[^CEKLO]*$")
_ROLE_ORDER: tuple[Role, ...] = ("led", "read", "joined", "signed")


def statements(
    article: Article, units: Sequence[Unit], drafts: Sequence[Draft], countries: Sequence[CountryMention]
) -> list[Statement]:
    """The joint statements among the drafts, in the order in which the article brings them up."""
    found: list[Statement] = []
    for draft in drafts:
        if _is_joint(article, units, draft):
            statement = _defending(_statement(article, units, draft, countries), found)
            found.append(_as_before(article.text, statement, found))
    return found


def _as_before(text: str, statement: Statement, before: Sequence[Statement]) -> Statement:
    """With date and forum of the one told of before, where an answer to it says nothing else."""
    main = next((each for each in reversed(before) if not each.earlier), None)
    if main is None or statement.earlier or statement.kind in _SENT:
        return statement
    same_day = statement.date is None and main.date is not None and statement.year == main.date[:4]
    if not same_day and statement.date != main.date:
        return statement
    later = counted_from(text, statement.evidence[0], main.date)
    if later not in (None, main.date):
        return replace(statement, date=later)
    return replace(statement, date=main.date, forum=statement.forum or main.forum)


def _defending(statement: Statement, before: Sequence[Statement]) -> Statement:
    """With the target of the statement on the other side that it answers, where it names nobody itself."""
    other = {"supportive": "critical", "critical": "supportive"}.get(statement.side)
    accused = next((each for each in reversed(before) if each.side == other and not each.earlier), None)
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
        return False
    if draft.worded and (draft.firm or (signers >= _NAMED_MIN and _has_list(units, draft))):
        return True
    if draft.worded and draft.kind in _SAID_TOGETHER and any(_TOGETHER.search(u.kinds) for u in _of(units, draft)):
        return signers >= _GROUP_MIN
    if (draft.count or 0) >= _WEAK_MIN and (signers >= _NAMED_MIN or draft.leads or draft.reader):
        return True
    named_group = signers >= _WEAK_MIN and any("G" in unit.kinds for unit in _of(units, draft))  # and who is in it
    if (draft.count or 0) < _WEAK_MIN and not named_group:
        return False
    return forum(article.text, _spans(units, draft)[:2], known=True) is not None


def _has_list(units: Sequence[Unit], draft: Draft) -> bool:
    """Whether a list says who signed, and not only who else is in the sentence."""
    return any(_LISTED.search(unit.kinds) for unit in _of(units, draft))


def _of(units: Sequence[Unit], draft: Draft) -> list[Unit]:
    return [unit for unit in units if unit.number in draft.units]


def _spans(units: Sequence[Unit], draft: Draft) -> list[Span]:
    return [unit.span for unit in _of(units, draft)]


def _forum(article: Article, units: Sequence[Unit], draft: Draft) -> Span | None:
    """Where its sentences say that it was made, else the two before."""
    own = _spans(units, draft)
    if (found := forum(article.text, own)) is not None or draft.earlier or not own:
        return found
    before = [each for each in article.sentences if each.end <= own[0].start][-_NEAR:]
    return forum(article.text, [Span(max(each.start, each.end - _SENTENCE_MAX), each.end) for each in before])


def _statement(article: Article, units: Sequence[Unit], draft: Draft, countries: Sequence[CountryMention]) -> Statement:
    date, year = when(article.text, draft, units, article.published)
    draft.count, draft.count_span = draft.counted_by_names()
    many = len(draft.names("led")) >= _NAMED_MIN  # "Slovenia, Mexico and Vanuatu coordinated it"
    lead = None if many else next((each.country for each in draft.leads if each.country), None)
    if lead is None and draft.reader:
        lead = draft.reader.country
    if draft.targets and not draft.addressed:
        draft.targets = _prominent(draft.targets, countries, draft.signers())
    if draft.side == "critical" and not draft.targets and not draft.earlier:
        draft.targets = _talked_of(article, units, draft, countries)
    side, words = _side(article.text, draft, units)
    parties = tuple(_parties(draft, countries, side))
    named = {party.country or party.name for party in parties if party.role in SIGNING}
    return Statement(
        kind="statement" if draft.kind in (None, "text") else draft.kind,
        evidence=tuple(unit.span for unit in _of(units, draft)),
        side=side,
        side_words=words,
        year=year,
        date=date,
        forum=_forum(article, units, draft),
        lead=lead,
        reader=draft.reader,
        count=draft.count,
        count_span=draft.count_span if draft.count is not None else None,
        count_hedge=draft.hedge,
        partial=(draft.count is not None and len(named) < draft.count) or (draft.open_end and draft.count is None),
        earlier=draft.earlier,
        parties=parties,
    )


def _prominent(targets: list[Member], countries: Sequence[CountryMention], signers: Collection[str]) -> list[Member]:
    """Without those named once and in passing, where the article keeps coming back to a country that takes no part."""
    often = Counter(mention.code for mention in countries if mention.code not in signers)
    early = {mention.code for mention in countries[:_EARLY]}
    known = [each for each in targets if each.country and (often[each.country] >= _OFTEN or each.country in early)]
    if len(known) < len(targets) and max(often.values(), default=0) < _OFTEN:
        return targets
    return known


def _talked_of(
    article: Article, units: Sequence[Unit], draft: Draft, countries: Sequence[CountryMention]
) -> list[Member]:
    """Whom a critical statement is about where no sentence says so: another country in the sentence that brings it up,
    else the one that the article names most.
    """
    known = {key for _, member in draft.parties if (key := member_key(member))}
    intro = next(iter(_of(units, draft)), None)
    times = Counter(mention.code for mention in countries if mention.code not in known)
    least = min(_OFTEN, max(times.values(), default=0))
    for mention in countries:
        if intro and intro.span.covers(mention.span) and least and times[mention.code] >= least:
            return [Member(mention.span, country=mention.code)]
    often = [*times.most_common(2), ("", 0), ("", 0)]
    strong = draft.side_words is not None and _is_reproach(article.text, draft.side_words)
    if often[0][1] < (_OFTEN if strong else max(_OFTEN, often[1][1]) + 1):
        return []
    return [Member(next(each.span for each in countries if each.code == often[0][0]), country=often[0][0])]


def _side(text: str, draft: Draft, units: Sequence[Unit]) -> tuple[Side, Span | None]:
    if draft.side is None and draft.like is not None:
        return draft.like.side or "unstated", draft.like.side_words
    if draft.side is None:
        near = [unit for unit in units if unit.number in draft.units or unit.number - 1 in draft.units]
        return _quoted_side(text, near, draft.units)
    if draft.side == "critical" and draft.side_words and not (draft.targets or (draft.like and draft.like.targets)):
        return ("critical" if _is_reproach(text, draft.side_words) else "other"), draft.side_words
    return draft.side, draft.side_words


def _is_reproach(text: str, words: Span) -> bool:
    """Whether words are critical whoever they go to: not just "urged restraint"."""
    if STRONG_CRITICISM.match(words.of(text).lower()):
        return True
    end = text.find("\n", words.end)
    return bool(REPROACH.match(text, words.end, end if end >= 0 else len(text)))


def _quoted_side(text: str, units: Sequence[Unit], told: Container[int]) -> tuple[Side, Span | None]:
    """The side that the first words quoted from the statement show; ``told`` are the units that speak of it."""
    for unit in units:
        start, end = unit.span.start, unit.span.end
        if not (_OWN_WORDS.search(unit.kinds) if unit.number in told else _IT_SAYS.search(text, start, end)):
            continue
        for token in unit.tokens:
            if token.letter != "Q":
                continue
            if match := QUOTED_SUPPORT.search(text, token.start, token.end):
                return "supportive", Span(*match.span())
            if match := QUOTED_CRITICISM.search(text, token.start, token.end):
                return "critical", Span(*match.span())
    return "unstated", None


def _parties(draft: Draft, countries: Sequence[CountryMention], side: Side) -> list[Party]:
    out = draft.names("did_not_sign", "withdrew")
    found: dict[tuple[Role, str], Party] = {}
    signed = {}
    for role in _ROLE_ORDER:
        for known, member in draft.parties:
            key = member_key(member)
            if known == role and key not in out and (role in ("led", "read") or key not in signed):
                signed[key] = role
                found[role, key] = Party(role, member.span, member.country, member.body)
    for known, member in draft.parties:
        key = member_key(member)
        if known in ("did_not_sign", "withdrew") or (known == "spoke_only" and key not in signed):
            found[known, key] = Party(known, member.span, member.country, member.body)
    targets = draft.targets or (draft.like.targets if draft.like else [])
    for member in targets:
        if member_key(member) not in signed and member.country:
            found["target", member_key(member)] = Party("target", member.span, member.country)
    return sorted(found.values(), key=lambda party: party.span)
