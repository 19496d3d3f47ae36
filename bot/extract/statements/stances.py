"""On which side a statement is in the end, and of whom it speaks: its draft, weighed with its quoted words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.extract.lexicon.regions import REGIONS
from bot.extract.lexicon.statement_sides import (
    MILD_CRITICISM,
    QUOTED_CRITICISM,
    QUOTED_SUPPORT,
    REPROACH,
    STRONG_CRITICISM,
    TOLD_CRITICISM,
    TOLD_SUPPORT,
    WRONGS,
)
from bot.extract.statements.drafts import Draft, member_key
from bot.extract.statements.tokens import Member, Token, Unit
from bot.model import CountryMention, Side, Span

_OFTEN = 2
_EARLY = 3  # countries that an article names first
_SPEECH_MAX = 12  # units of a statement printed in full
_IT_SAYS = re.compile(r"\b(?i:it|they) (?:sa(?:id|ys?)|reads?|adds|added|warn(?:s|ed)|stated|declared)\b")
# "… the statement says", "it warns", "they said"
_OWN_WORDS = re.compile(r"[TYG][^;CEKL]*Q|[TYG][^;]*v[^;CEKL]*Q|Q[^;CEKL]*[TYG]|^[^TYGCEKLO]*Q[^CEKLO]*v[^CEKLO]*$")
# "We urge", "we call on the authorities in": the one addressed follows
_ADDRESSING = re.compile(
    r"\b(?:urge|call(?:s|ed|ing)? (?:up)?on|demand|condemn|press|appeal to|deplore|denounce|ask|remind|hold|commend|"
    r"praise|congratulate|stand (?:with|by))\w*\s(?:[\w'’-]+\s){0,6}$"
)
_ADDRESS_MAX = 70  # code points between such a word and the name
# What a statement says: "the 28 say that …", "said in a joint letter", "Manila was told by 14 countries"
_TOLD = re.compile(r"[TYG][^;&CELOQ]{0,6}(?=v)|(?=v<[GY])|(?=v[^;&CELOQ]{0,3}T)")
_FIGURES = re.compile("[Gg]")
_REGION = re.compile(rf"\b(?:{'|'.join(REGIONS)})\b")
_GROUP_ON = re.compile(r"\b(?:Group|Troika|Quad|Quartet|Quint|Friends|Coalition|group) (?:on|for) (?:the )?$")
_GROUP_ON_MAX = 24  # code points before the country
_PART_OF = {"HKG": "CHN", "MAC": "CHN"}
"""Territories whose affairs are, to whoever speaks of them, those of another: "interference in Hong Kong"."""


@dataclass(frozen=True, slots=True)
class Stance:
    """A side with the words that show it, and whom it concerns."""

    side: Side
    words: Span | None
    targets: list[Member]


def stance(text: str, draft: Draft, units: Sequence[Unit], countries: Sequence[CountryMention]) -> Stance:
    """The draft's own, completed by the words quoted or told from it and by whom the article talks of."""
    side, words, targets = draft.side, draft.side_words, draft.targets
    quoted = list(_own_words(text, draft, units))
    if side is None:
        side, words = _side_of_words(text, draft, units, countries, quoted)
    elif side == "critical" and words and not targets and not _is_reproach(text, words, units):
        own, shown = _quoted_side(text, quoted)
        words = shown if own == side else words
    if targets and not draft.addressed:
        targets = _prominent(targets, draft, countries)
    if side in ("critical", "supportive") and not targets and not draft.earlier:
        targets = _addressed(text, quoted, draft, countries)
    if side == "critical" and not targets and not draft.earlier and words and _is_reproach(text, words, units):
        targets = _grouped_on(text, draft, units, countries) or (
            _talked_of(text, words, draft, units, with_regions(text, countries)) or draft.critics[:1]
        )
    if side == "critical" and words and not (targets or (draft.like and draft.like.targets)):
        side = "critical" if _is_reproach(text, words, units) else "other"
    return Stance(side or "unstated", words, [_whose(each, countries) for each in targets])


def _side_of_words(
    text: str, draft: Draft, units: Sequence[Unit], countries: Sequence[CountryMention], quoted: Sequence[Token]
) -> tuple[Side | None, Span | None]:
    """The side that no sentence gives in so many words: that of the one it resembles, of its own words, or the other
    one than that of the statement which it answers.
    """
    if draft.like is not None:
        return draft.like.side, draft.like.side_words
    side, words = _quoted_side(text, quoted)
    if side is None:
        side, words = _told_side(text, draft, units)
    if side is None and draft.answers is not None:
        answered, shown = draft.answers
        if answered is not draft and stance(text, answered, units, countries).side == "critical":
            side, words = "supportive", shown
    return side, words


def _is_reproach(text: str, words: Span, units: Sequence[Unit]) -> bool:
    """Whether words are critical whoever they go to, or the wrong is named beside them: not just "urged restraint"."""
    said = words.of(text)
    if STRONG_CRITICISM.match(said.lower()) or MILD_CRITICISM.match(said.lower()) or QUOTED_CRITICISM.match(said):
        return True
    if TOLD_CRITICISM.match(said):
        return True
    end = text.find("\n", words.end)
    if REPROACH.match(text, words.end, end if end >= 0 else len(text)):
        return True
    saying = _saying(units, words)
    return saying is not None and bool(WRONGS.search(text, saying.span.start, saying.span.end))


def _saying(units: Sequence[Unit], words: Span) -> Unit | None:
    """The unit that has these words."""
    return next((unit for unit in units if unit.span.covers(words)), None)


def _own_words(text: str, draft: Draft, units: Sequence[Unit]) -> Iterator[Token]:
    """What is quoted from the statement itself, in or right behind the sentences that tell of it."""
    speech = 0  # units of a speech that goes on
    for before, unit in zip([None, *units], units, strict=False):
        kinds, told = unit.kinds, unit.number in draft.units
        opened = before is not None and before.number in draft.units and before.kinds[-1:] in ("T", ":")
        speech = speech + 1 if kinds.strip("Q,;:") == "" and "Q" in kinds and (speech or opened) else 0
        said = told and _OWN_WORDS.search(kinds)
        goes_on = unit.number - 1 in draft.units and _IT_SAYS.search(text, unit.span.start, unit.span.end)
        if said or goes_on or 0 < speech < _SPEECH_MAX:
            yield from (token for token in unit.tokens if token.letter == "Q")


def _quoted_side(text: str, quoted: Sequence[Token]) -> tuple[Side | None, Span | None]:
    """The side that the first words quoted from the statement show."""
    for token in quoted:
        if match := _first(text, token.start, token.end, QUOTED_SUPPORT, TOLD_SUPPORT):
            return "supportive", Span(*match.span())
        if match := QUOTED_CRITICISM.search(text, token.start, token.end):
            return "critical", Span(*match.span())
    return None, None


def _first(text: str, start: int, end: int, *patterns: re.Pattern[str]) -> re.Match[str] | None:
    """What the first of the patterns finds that finds anything."""
    return next((match for each in patterns if (match := each.search(text, start, end))), None)


def _told_side(text: str, draft: Draft, units: Sequence[Unit]) -> tuple[Side | None, Span | None]:
    """The side that the first words show which it says without marks: "that the trials must stop"."""
    for unit in units:
        if (start := _told_from(text, unit, draft)) is None:
            continue
        if match := TOLD_CRITICISM.search(text, start, unit.span.end):
            return "critical", Span(*match.span())
        if match := TOLD_SUPPORT.search(text, start, unit.span.end):
            return "supportive", Span(*match.span())
    return None, None


def _told_from(text: str, unit: Unit, draft: Draft) -> int | None:
    """Where a unit begins to tell what the statement says; None if it tells nothing of that."""
    if unit.number in draft.units:
        match = _TOLD.search(unit.kinds)
        if match and len(_FIGURES.findall(unit.kinds)) <= 1:
            return unit.tokens[match.end()].start
    if unit.number - 1 in draft.units and (says := _IT_SAYS.search(text, unit.span.start, unit.span.end)):
        return says.end()
    return None


def with_regions(text: str, countries: Sequence[CountryMention]) -> list[CountryMention]:
    """The mentions, and those of a part of a state ("Xinjiang") as the state's where the article names both."""
    named = {mention.code for mention in countries}
    parts = (
        CountryMention(Span(*match.span()), REGIONS[match.group()])
        for match in _REGION.finditer(text)
        if REGIONS[match.group()] in named
    )
    return sorted((*countries, *parts), key=lambda mention: mention.span)


def _addressed(text: str, quoted: Sequence[Token], draft: Draft, countries: Sequence[CountryMention]) -> list[Member]:
    """The country that the statement's own words turn to: "We call on Peru to …"."""
    others = [mention for mention in countries if mention.code not in draft.signers()]
    starts = [mention.span.start for mention in others]
    for token in quoted:
        for mention in others[bisect_left(starts, token.start) : bisect_left(starts, token.end)]:
            first = mention.span.start
            if _ADDRESSING.search(text, max(token.start, first - _ADDRESS_MAX), first):
                return [Member(mention.span, country=mention.code)]
    return []


def _prominent(targets: list[Member], draft: Draft, countries: Sequence[CountryMention]) -> list[Member]:
    """Without those named once and in passing, where the article keeps coming back to a country that takes no part."""
    signers = draft.signers()
    often = Counter(mention.code for mention in countries if mention.code not in signers)
    early = {mention.code for mention in countries[:_EARLY]}
    known = [each for each in targets if each.country and (often[each.country] >= _OFTEN or each.country in early)]
    if len(known) < len(targets) and max(often.values(), default=0) < _OFTEN:
        return targets
    return known


def _grouped_on(text: str, draft: Draft, units: Sequence[Unit], countries: Sequence[CountryMention]) -> list[Member]:
    """The country that the group is about by its name: "the Core Group on Sri Lanka"."""
    told = [unit.span for unit in units if unit.number in draft.units]
    for mention in countries:
        if _GROUP_ON.search(text, max(0, mention.span.start - _GROUP_ON_MAX), mention.span.start) and any(
            span.covers(mention.span) for span in told
        ):
            return [Member(mention.span, country=mention.code)]
    return []


def _talked_of(
    text: str, words: Span, draft: Draft, units: Sequence[Unit], countries: Sequence[CountryMention]
) -> list[Member]:
    """Whom a critical statement is about where no sentence says so: another country in the sentence that brings it up,
    or that has the ``words``, else the one that the article names most.
    """
    known = {key for _, member in draft.parties if (key := member_key(member))}
    intro = next((unit for unit in units if unit.number in draft.units), None)
    times = Counter(mention.code for mention in countries if mention.code not in known)
    least = min(_OFTEN, max(times.values(), default=0))
    for unit in (_saying(units, words), intro):
        for mention in countries:
            if unit and unit.span.covers(mention.span) and least and times[mention.code] >= least:
                return [Member(mention.span, country=mention.code)]
    often = [*times.most_common(2), ("", 0), ("", 0)]
    strong = STRONG_CRITICISM.match(words.of(text).lower())
    if often[0][1] < (_OFTEN if strong else max(_OFTEN, often[1][1]) + 1):
        return []
    return [Member(next(each.span for each in countries if each.code == often[0][0]), country=often[0][0])]


def _whose(target: Member, countries: Sequence[CountryMention]) -> Member:
    """The state that a territory belongs to, where the article names it."""
    state = _PART_OF.get(target.country or "")
    named = next((each for each in countries if each.code == state), None)
    return Member(named.span, country=named.code) if named else target
