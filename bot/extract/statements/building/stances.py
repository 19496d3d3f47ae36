"""On which side a statement is in the end, and of whom it speaks: its draft, weighed with its quoted words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.extract.lexicon.statement_sides import (
    ACCUSATION,
    BROKEN,
    MILD_CRITICISM,
    QUOTED_CRITICISM,
    QUOTED_SUPPORT,
    REJECTING,
    REPELS,
    REPROACH,
    STRONG_CRITICISM,
    TOLD_CRITICISM,
    TOLD_SUPPORT,
    WRONGS,
)
from bot.extract.statements.building.matters import against, wrong_done
from bot.extract.statements.building.targets import (
    addressed,
    grouped_on,
    is_in_plan_of_others,
    is_origin,
    is_told_by,
    is_victim,
    prominent,
    saying,
    talked_of,
    whose,
    with_capitals,
    with_regions,
)
from bot.extract.statements.drafting.drafts import Draft
from bot.extract.statements.lexing.tokens import Member, Token, Unit, member_key, members_of
from bot.model import CountryMention, Side, Span

_OFTEN = 2
_BROKEN_MAX = 80  # code points
_ACCUSED_MAX = 60  # code points
_REPELS_MAX = 40  # code points
_SPEECH_MAX = 12  # units of a statement printed in full
_IT_SAYS = re.compile(
    r"\b(?i:it|they|he|she|the (?:ambassador|envoy|representative|minister|statement|text|letter)) "
    r"(?:also |then |further )?(?:sa(?:id|ys?)|reads?|adds|added|warn(?:s|ed)|stated|declared|urged|called)\b"
)
_SAYS = re.compile(r"Q[^;]*v|v[^;]*Q")
# "… the statement says", "it warns", "they said"
_OWN_WORDS = re.compile(r"[TYG][^;CEKL]*Q|[TYG][^;]*v[^;CEKL]*Q|Q[^;CEKL]*[TYG]|^[^TYGCEKLO]*Q[^CEKLO]*v[^CEKLO]*$")
# Peru, Mali and Chad voiced "full support" for
_LIST_SAYS = re.compile(r"[D,&]*(?P<who>L)[=D]*vQ")
# "appealed for tents", "the demand"; not "demanded that Peru leave"
_ASKING = re.compile(r"(?:(?:call|appeal)(?:ed|s|ing)? (?:on [A-Z]\w+ )?for|requests?)\b(?! that\b)", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(?:the|an?|this|their|its)\s+$", re.IGNORECASE)
_DEMAND = re.compile(r"demands?\b")
# What a statement says: "the 28 say that …", "said in a joint letter", "Manila was told by 14 countries"
_TOLD = re.compile(r"[TYG][^;&CELOQ]{0,6}(?=v)|(?=v<[GY])|(?=v[^;&CELOQ]{0,3}T)")
_WE = re.compile(
    r"\b[Ww]e (?:also |further |therefore |strongly |deeply |continue to |are |call|urge|condemn|ask|deplore|remain)"
)
_FIGURES = re.compile("[Gg]")


@dataclass(frozen=True, slots=True)
class Stance:
    """A side with the words that show it, and whom it concerns."""

    side: Side
    words: Span | None
    targets: list[Member]


def stance(text: str, draft: Draft, units: Sequence[Unit], countries: Sequence[CountryMention]) -> Stance:
    """The draft's own, completed by the words quoted or told from it and by whom the article talks of."""
    side, words, targets = draft.side, draft.side_words, draft.targets
    quoted, printed = list(_own_words(text, draft, units)), list(_printed(text, draft, units))
    if side is None:
        side, words = _side_of_words(text, draft, units, countries, quoted, printed)
    elif side == "critical" and words and not targets and not _is_reproach(text, words, units):
        own, shown = _quoted_side(text, quoted)
        words = shown if own == side else words
    if side == "critical" and _defends(text, words, targets):
        side = "supportive"
    if side == "critical" and words and (repels := _repelling(text, words)):
        side, words = "supportive", repels
    broken = _broken(text, words) if side == "supportive" and words else None
    if broken:
        side, words, targets, draft.addressed = "critical", broken, [], False
    if side is None and (accused := against(text, draft, units, countries)):
        side, words, targets = "critical", accused.span, [Member(accused.span, country=accused.code)]
    named = [Member(each.span, each.code) for each in countries] if broken else targets
    spared = {member_key(each) for each in named if side == "critical" and _is_spared(text, words, each, countries)}
    targets = [each for each in targets if member_key(each) not in spared]
    if targets and not draft.addressed:
        targets = [each for each in prominent(targets, draft, countries) if not is_told_by(text, each)]
    if not targets and not draft.earlier:
        others = [each for each in with_regions(text, countries) if each.code not in spared]
        targets = addressed(text, [*quoted, *printed], draft, countries) if side in ("critical", "supportive") else []
        targets = targets or _talked_about(text, words if side == "critical" else None, draft, units, others)
    if side == "critical" and words and (_is_mild(text, words) or not (targets or (draft.like and draft.like.targets))):
        side = "critical" if _is_reproach(text, words, units) else "other"
    if side in (None, "other") and not draft.earlier and (wrong := wrong_done(text, draft, units, countries)):
        side, words, targets = "critical", wrong[0], [Member(wrong[1].span, country=wrong[1].code)]
    targets = [each for each in targets if member_key(each) not in spared]
    stayed_away = draft.names("did_not_sign", "withdrew")
    if not draft.addressed:
        targets = [each for each in targets if member_key(each) not in stayed_away and not is_told_by(text, each)]
    return Stance(side or "unstated", words, [whose(each, countries) for each in targets])


def _talked_about(
    text: str, blaming: Span | None, draft: Draft, units: Sequence[Unit], countries: Sequence[CountryMention]
) -> list[Member]:
    """Whom its group is about by its name, or whom the article talks of where the words are ``blaming``."""
    if told := grouped_on(text, draft, units, countries):
        return told
    if blaming is None or not _is_reproach(text, blaming, units):
        return []
    if talked := talked_of(text, blaming, draft, units, countries) or draft.critics[:1]:
        return talked
    done = wrong_done(text, draft, units, with_capitals(text, countries))
    return [Member(done[1].span, country=done[1].code)] if done else []


def _defends(text: str, words: Span | None, targets: Sequence[Member]) -> bool:
    """Whether it rejects what is said against those whom it speaks of: "rejected the case against Mali"."""
    if words is None or not REJECTING.match(words.of(text)):
        return False
    before = [text[max(words.end, each.span.start - _ACCUSED_MAX) : each.span.start] for each in targets]
    return bool(before) and all(map(ACCUSATION.search, before))


def _is_spared(text: str, words: Span | None, named: Member, countries: Sequence[CountryMention]) -> bool:
    """Whether a wrong was done to a country, or to somebody from there who is all that is said of it, or others act."""
    if words and is_in_plan_of_others(text, words, named):
        return True
    once = sum(mention.code == named.country for mention in countries) == 1
    return is_victim(text, named) or (once and is_origin(text, named))


def _repelling(text: str, words: Span) -> Span | None:
    """The words around what looks critical that take the side of the accused: "dismissed criticism of Mali"."""
    for match in REPELS.finditer(text, max(0, words.start - _REPELS_MAX), words.end + _REPELS_MAX):
        if match.start() <= words.start < match.end():
            return Span(*match.span())
    return None


def _broken(text: str, words: Span) -> Span | None:
    """What says that somebody breaks what words of support name: "violated the sovereignty of Mali"."""
    match = BROKEN.search(text, max(0, words.start - _BROKEN_MAX), words.start)
    return Span(match.start(), words.end) if match else None


def _is_mild(text: str, words: Span) -> bool:
    """Whether somebody only asks for something: "appealed for tents", "the demand"; not "demanded that Peru leave"."""
    noun = _ARTICLE.search(text, max(0, words.start - len(" their ")), words.start)
    return bool(_ASKING.match(text, words.start)) or bool(noun and _DEMAND.match(text, words.start))


def _side_of_words(
    text: str,
    draft: Draft,
    units: Sequence[Unit],
    countries: Sequence[CountryMention],
    quoted: Sequence[Token],
    printed: Sequence[Token],
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
    if side is None and (said := next((span for each in printed if (span := _critical(text, each))), None)):
        side, words = "critical", said
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
    here = saying(units, words)
    return here is not None and bool(WRONGS.search(text, here.span.start, here.span.end))


def _own_words(text: str, draft: Draft, units: Sequence[Unit]) -> Iterator[Token]:
    """What is quoted from the statement itself, in or right behind the sentences that tell of it."""
    speech = 0  # units of a speech that goes on
    for before, unit in zip([None, *units], units, strict=False):
        kinds, told = unit.kinds, unit.number in draft.units
        opened = before is not None and before.number in draft.units and before.kinds[-1:] in ("T", ":")
        speech = speech + 1 if kinds.strip("Q,;:") == "" and "Q" in kinds and (speech or opened) else 0
        said = told and (_OWN_WORDS.search(kinds) or _signers_say(unit, draft))
        goes_on = unit.number - 1 in draft.units and _IT_SAYS.search(text, unit.span.start, unit.span.end)
        if said or goes_on or 0 < speech < _SPEECH_MAX or _speaker_goes_on(unit, draft):
            yield from (token for token in unit.tokens if token.letter == "Q")


def _printed(text: str, draft: Draft, units: Sequence[Unit]) -> Iterator[Token]:
    """The sentences behind its heading in which it speaks itself, without marks: "We call on Mali to …"."""
    for unit in units[draft.first_unit + 1 : draft.first_unit + 1 + _SPEECH_MAX]:
        ours = draft.headed or any(token.value == "ours" for token in unit.tokens)  # not those of a column
        if ours and "Q" not in unit.kinds and _WE.search(text, unit.span.start, unit.span.end):
            yield Token("Q", unit.span.start, unit.span.end)


def _critical(text: str, said: Token) -> Span | None:
    """The first words of reproach in what it says."""
    match = QUOTED_CRITICISM.search(text, said.start, said.end)
    return Span(*match.span()) if match else None


def _signers_say(unit: Unit, draft: Draft) -> bool:
    """Whether a sentence begins with what those say who have signed."""
    match = _LIST_SAYS.match(unit.kinds)
    who = members_of(unit.tokens[match.start("who")]) if match else ()
    return bool(who) and {member_key(each) for each in who} <= draft.signers()


def _speaker_goes_on(unit: Unit, draft: Draft) -> bool:
    """Whether who leads it, or speaks for it, is quoted right behind it."""
    behind = any(unit.number - back in draft.units for back in range(1, _OFTEN + 1))
    if not behind or not _SAYS.search(unit.kinds):
        return False
    own = {each.country for each in draft.leads} | ({draft.reader.country} if draft.reader else set())
    who = {member_key(each) for token in unit.tokens if token.letter in "CE" for each in members_of(token)}
    return bool(who & own)


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
        return says.start()
    return None
