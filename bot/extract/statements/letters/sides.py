"""On which side a letter of bodies or persons is, and which country it is about: "condemned a Peruvian law"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.extract.lexicon.statement_sides import BLUNT, QUOTED_CRITICISM, QUOTED_SUPPORT, REPELS, TOLD_CRITICISM
from bot.extract.statements.building.targets import is_origin, is_told_by, is_victim
from bot.extract.statements.lexing.masking import HIDDEN
from bot.extract.statements.lexing.tokens import Member
from bot.model import CountryMention, Party, Side, Span, Statement

_OFFICE = (
    r"government|authorities|(?:(?:prime|foreign|interior) )?minister|president|premier|chancellor|king|queen|"
    r"leader|junta|parliament|ministry|embassy|ambassador|high commissioner|attorney general|secretary of state"
)
_SENTENCES = 3  # of a letter that may tell its side
_BLAMES = (
    r"(?:condemn(?:s|ed|ing)?|denounc(?:es?|ed|ing)|deplor(?:es?|ed|ing)|decr(?:y|ies|ied|ying)|accus(?:es?|ed|ing)|"
    r"reject(?:s|ed|ing)?|oppos(?:es?|ed|ing)|protest(?:s|ed|ing)?|critici[sz](?:es?|ed|ing)|slam(?:s|med|ming)?|"
    r"rebuk(?:es?|ed|ing)|(?:grave|deep|serious|profound|growing) (?:concern|alarm|unease|dismay))\b"
)
# "demanded that Peru free the lawyer", "urging Mali to free", "to scrap the plan", "demand that it stop"
_DEMANDS = (
    r"(?:demand(?:s|ed|ing)?|urg(?:es?|ed|ing)|call(?:s|ed|ing)? (?:up)?on|ask(?:s|ed|ing)?)\b[^.;:\n]{0,80}?\b"
    r"(?:stop|end|halt|cease|free|release|scrap|cancel|repeal|withdraw|lift|veto|drop|abandon|revoke|reverse|reconsider)\b|"
    r"(?:demand(?:s|ed|ing)?|call(?:s|ed|ing)? for|urg(?:es?|ed|ing)) (?:the )?(?:[\w'’-]+ ){0,4}?"
    r"(?:release|repeal|withdrawal|resignation)\b|"
    r"call(?:s|ed|ing)? for [^.;:\n]{1,80}? to be "
    r"(?:dropped|freed|released|lifted|scrapped|repealed|reversed|stopped)\b"
)
# "Peru's authorities should release"
_SHOULD = (
    r"(?:should|must) (?:now |immediately |urgently |at once )?"
    r"(?:stop|end|halt|cease|free|release|scrap|cancel|repeal|withdraw|lift|drop|abandon|revoke|reverse|reconsider)\b"
)
_DUTY = re.compile("should|must")
# "'s military authorities ", between a country and "should release"
_WHO_SHOULD = re.compile(r"(?:['’]s)?\s+(?:[a-z-]+\s+){0,4}")
_CRITICAL = re.compile(rf"\b(?:{_BLAMES}|{_DEMANDS}|{_SHOULD})|{TOLD_CRITICISM.pattern}")
_SUPPORTIVE = re.compile(
    r"\b(?:prais(?:es?|ed|ing)|commend(?:s|ed|ing)?|hail(?:s|ed|ing)?|applaud(?:s|ed|ing)?|defend(?:s|ed|ing)?|"
    r"in (?:support|defen[cs]e) of|(?:came|come|leapt|sprang|rose) to the (?:defen[cs]e|aid|side) of|"
    r"(?:solidarity|sympathy) with|(?:support|backing) for)\b"
)
# Behind words of blame that others have for the letter, or that somebody suffers: "condemned the letter", "accused by"
_OF_THE_LETTER = re.compile(
    r"\s+(?:(?:the|their|its|this|that)\s+(?:\w+\s+)?(?:letter|appeal|petition|statement|signator|declaration)|it\b|by\b)"
)
# "wrote to the", "a letter to the prime minister of", "have told the", before a country
_TO = re.compile(
    r"\b(?:(?:wr(?:ote|itten)|letters?|appeal|petition|plea|sent|addressed)\s(?:[^.;:,\n]{0,60}\s)?to|"
    r"(?P<told>told|call(?:s|ed)? (?:up)?on|urge[sd]?|asked)|(?P<call>calls? for))\s+(?:the\s+)?"
    rf"(?P<office>(?:[\w-]+\s+){{0,2}}(?:{_OFFICE})\s+of\s+(?:the\s+)?)?$"
)
_TO_MAX = 120  # code points
# "'s prime minister", " foreign ministry"; or nothing more
_OFFICE_BEHIND = re.compile(
    rf"(?:['’]s)?\s+(?:[\w-]+\s+){{0,3}}?(?:{_OFFICE})\b|(?=[.,;:\n]|\s+(?:to|that|in|on|by|and|asking|urging|demanding|calling)\b)"
)
_QUOTED = re.compile(f"{HIDDEN}+")
_OBJECT_MAX = 120  # code points from the words to the country they are about
_BREAKS = re.compile(r"[.;:\n]|\b(?:said|says|told|wrote|according)\b")


def with_side(statement: Statement, text: str, printed: str, countries: Sequence[CountryMention]) -> Statement:
    """The letter with what its first sentences in ``text``, where quotations are hidden, tell of its side and of whom
    it is about or goes to; else with the side that is quoted in them as ``printed``.
    """
    spans = statement.evidence[:_SENTENCES]
    side, words, target = next(
        ((side, words, _target(text, words, span, countries)) for span in spans for side, words in _first(text, span)),
        (None, None, None),
    )
    if words is None:
        side, words = _quoted(text, printed, spans)
    target = target or next((each for span in spans for each in _addressed(text, span, countries)), None)
    parties = [*statement.parties, *([Party("target", target.span, target.country)] if target else [])]
    return replace(
        statement,
        side=side or statement.side,
        side_words=words,
        parties=tuple(sorted(parties, key=lambda party: party.span)),
    )


def _first(text: str, span: Span) -> Sequence[tuple[Side, Span]]:
    """The first of what the words of a sentence show, if they show any."""
    return sorted(_sides(text, span), key=lambda each: each[1].start)[:1]


def _quoted(text: str, printed: str, spans: Sequence[Span]) -> tuple[Side | None, Span | None]:
    """What the first quotation shows that shows a side."""
    for each in (quoted for span in spans for quoted in _QUOTED.finditer(text, span.start, span.end)):
        if QUOTED_SUPPORT.search(printed, *each.span()):
            return None, None
        if said := QUOTED_CRITICISM.search(printed, *each.span()) or BLUNT.search(printed, *each.span()):
            return "critical", Span(*said.span())
    return None, None


def _addressed(text: str, span: Span, countries: Sequence[CountryMention]) -> Iterator[Member]:
    """Whose government a letter goes to, or is told: "a letter to the Peruvian minister", "have told Peru that"."""
    for mention in countries:
        if not span.covers(mention.span):
            continue
        before = _TO.search(text, max(span.start, mention.span.start - _TO_MAX), mention.span.start)
        if before and before["call"] and not text.startswith(" to ", mention.span.end):
            continue
        if before and (before["office"] or before["told"] or _OFFICE_BEHIND.match(text, mention.span.end)):
            yield Member(mention.span, country=mention.code)


def _sides(text: str, span: Span) -> Sequence[tuple[Side, Span]]:
    """What the words of a sentence show, each side's first."""
    repelled = REPELS.search(text, span.start, span.end)
    for_it = _SUPPORTIVE.search(text, span.start, span.end)
    against = next(
        (m for m in _CRITICAL.finditer(text, span.start, span.end) if not _OF_THE_LETTER.match(text, m.end())), None
    )
    found: list[tuple[Side, Span]] = []
    if repelled:
        return [("supportive", Span(*repelled.span()))]
    if for_it:
        found.append(("supportive", Span(*for_it.span())))
    if against:
        found.append(("critical", Span(*against.span())))
    return found


def _target(text: str, words: Span, span: Span, countries: Sequence[CountryMention]) -> Member | None:
    """The first country behind the words, in their clause, that is no victim and not only where somebody is from; or
    the one before "should release".
    """
    if _DUTY.match(text, words.start):
        for mention in countries:
            if span.start <= mention.span.start < words.start and _WHO_SHOULD.fullmatch(
                text, mention.span.end, words.start
            ):
                return Member(mention.span, country=mention.code)
    for mention in countries:
        if not (words.start <= mention.span.start < min(span.end, words.end + _OBJECT_MAX)):
            continue
        named = Member(mention.span, country=mention.code)
        if _BREAKS.search(text, words.end, max(words.end, mention.span.start)):
            return None
        if not (is_victim(text, named) or is_origin(text, named) or is_told_by(text, named)):
            return named
    return None
