"""On which side a letter of bodies or persons is, and which country it is about: "condemned a Peruvian law"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.extract.lexicon.statement_sides import BLUNT, QUOTED_CRITICISM, QUOTED_SUPPORT, REPELS, TOLD_CRITICISM
from bot.extract.statements.masking import HIDDEN
from bot.extract.statements.targets import is_origin, is_told_by, is_victim
from bot.extract.statements.tokens import Member
from bot.model import CountryMention, Party, Side, Span, Statement

_SENTENCES = 3  # of a letter that may tell its side
_BLAMES = (
    r"(?:condemn(?:s|ed|ing)?|denounc(?:es?|ed|ing)|deplor(?:es?|ed|ing)|decr(?:y|ies|ied|ying)|accus(?:es?|ed|ing)|"
    r"reject(?:s|ed|ing)?|oppos(?:es?|ed|ing)|protest(?:s|ed|ing)?|critici[sz](?:es?|ed|ing)|slam(?:s|med|ming)?|"
    r"rebuk(?:es?|ed|ing)|(?:grave|deep|serious|profound|growing) (?:concern|alarm|unease|dismay))\b"
)
# "demanded that Peru free the lawyer", "urging Mali to free", "to scrap the plan", "demand that it stop"
_DEMANDS = (
    r"(?:demand(?:s|ed|ing)?|urg(?:es?|ed|ing)|call(?:s|ed|ing)? (?:up)?on|ask(?:s|ed|ing)?)\b[^.;:\n]{0,80}?\b"
    r"(?:stop|end|halt|cease|free|release|scrap|repeal|withdraw|lift|veto|drop|abandon|revoke|reverse|reconsider)\b|"
    r"(?:demand(?:s|ed|ing)?|call(?:s|ed|ing)? for|urg(?:es?|ed|ing)) (?:the )?(?:[\w'’-]+ ){0,4}?"
    r"(?:release|repeal|withdrawal|resignation)\b"
)
_CRITICAL = re.compile(rf"\b(?:{_BLAMES}|{_DEMANDS})|{TOLD_CRITICISM.pattern}")
_SUPPORTIVE = re.compile(
    r"\b(?:prais(?:es?|ed|ing)|commend(?:s|ed|ing)?|hail(?:s|ed|ing)?|applaud(?:s|ed|ing)?|defend(?:s|ed|ing)?|"
    r"in (?:support|defen[cs]e) of|(?:came|come|leapt|sprang|rose) to the (?:defen[cs]e|aid|side) of|"
    r"(?:solidarity|sympathy) with|(?:support|backing) for)\b"
)
# Behind words of blame that others have for the letter, or that somebody suffers: "condemned the letter", "accused by"
_OF_THE_LETTER = re.compile(
    r"\s+(?:(?:the|their|its|this|that)\s+(?:\w+\s+)?(?:letter|appeal|petition|statement|signator|declaration)|it\b|by\b)"
)
_QUOTED = re.compile(f"{HIDDEN}+")
_OBJECT_MAX = 120  # code points from the words to the country they are about
_BREAKS = re.compile(r"[.;:\n]|\b(?:said|says|told|wrote|according)\b")


def with_side(statement: Statement, text: str, printed: str, countries: Sequence[CountryMention]) -> Statement:
    """The letter with what its first sentences in ``text``, where quotations are hidden, tell of its side, else with
    what is quoted in them as ``printed``.
    """
    for span in statement.evidence[:_SENTENCES]:
        side, words = min(_sides(text, span), key=lambda each: each[1].start, default=(None, span))
        if side is None:
            continue
        target = _target(text, words, span, countries)
        parties = [*statement.parties, *([Party("target", target.span, target.country)] if target else [])]
        return replace(statement, side=side, side_words=words, parties=tuple(sorted(parties, key=lambda p: p.span)))
    for span in statement.evidence[:_SENTENCES]:
        for each in _QUOTED.finditer(text, span.start, span.end):
            if QUOTED_SUPPORT.search(printed, *each.span()):
                return statement
            if said := QUOTED_CRITICISM.search(printed, *each.span()) or BLUNT.search(printed, *each.span()):
                return replace(statement, side="critical", side_words=Span(*said.span()))
    return statement


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
    """The first country behind the words, in their clause, that is no victim and not only where somebody is from."""
    for mention in countries:
        if not (words.start <= mention.span.start < min(span.end, words.end + _OBJECT_MAX)):
            continue
        named = Member(mention.span, country=mention.code)
        if _BREAKS.search(text, words.end, max(words.end, mention.span.start)):
            return None
        if not (is_victim(text, named) or is_origin(text, named) or is_told_by(text, named)):
            return named
    return None
