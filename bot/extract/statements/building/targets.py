"""Whom a statement speaks of, where its own clauses do not settle it: whom the article turns to and talks about."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from bot.extract.lexicon.country_table import country_table
from bot.extract.lexicon.notation import longest
from bot.extract.lexicon.regions import REGIONS
from bot.extract.lexicon.statement_sides import STRONG_CRITICISM
from bot.extract.statements.drafting.drafts import Draft
from bot.extract.statements.lexing.actors import GROUP_ABOUT
from bot.extract.statements.lexing.tokens import Member, Token, Unit, member_key
from bot.model import CountryMention, Span

_OFTEN = 2
_EARLY = 3  # countries that an article names first
# "We urge", "we call on the authorities in": the one addressed follows
_ADDRESSING = re.compile(
    r"\b(?:urge|call(?:s|ed|ing)? (?:up)?on|demand|condemn|press|appeal to|deplore|denounce|ask|remind|hold|commend|"
    r"praise|congratulate|stand (?:with|by))\w*\s(?:[\w'’-]+\s){0,6}$"
)
_ADDRESS_MAX = 70  # code points between such a word and the name
# "the summit in", "according to the": where they met, who says so
_VENUE_OR_SOURCE = re.compile(
    r"\b(?i:summit|conference|meeting|talks|session|forum|gathering|ceremony|hosted|met)\b[^.;,\n]{0,30}?"
    r"\b(?:in|at|near|by)\s+(?:the\s+)?$|"
    r"\b(?:according to|hosted by)\s+(?:the\s+)?$|"
    r"\b(?:in|at|near|from)\s+(?:[A-ZÀ-Þ][\w'’-]+\s+){0,2}[A-ZÀ-Þ][\w'’-]+,\s+$|"
    r"^[A-ZÀ-Þ]{3,}(?: [A-ZÀ-Þ]{3,})*,\s+$",
    re.MULTILINE,
)
# Behind "Ten states signed it, Peru": "'s representative to the council, Ana Diaz, said on Friday."
_SAYS_SO = re.compile(
    r"['’]s? (?:[\w-]+ ){0,3}(?:representative|ambassador|envoy|spokes\w+|ministry|minister|mission|delegation)\b"
    r"[^.;\n]{0,80}? (?:said|says|announced|reported|told \w+)\b[^.,;\n]{0,24}(?:[.\n]|$)"
)
_VENUE_MAX = 60  # code points before the country
_CAPITALS = {capital: row.code for row in country_table() for capital in row.capitals}
_IN_CAPITAL = re.compile(rf"\bin ({longest(map(re.escape, _CAPITALS))})\b")
_REGION = re.compile(rf"\b(?:{'|'.join(REGIONS)})\b")
_GROUP_ON = re.compile(r"\b(?:Group|Troika|Quad|Quartet|Quint|Friends|Coalition|group) (?:on|for) (?:the )?$")
_GROUP_ON_MAX = 24  # code points before the country
# "the attack on", "sanctions against": who follows suffers it; "urged donors to help": who follows is to be helped
_SUFFERS = re.compile(
    r"\b(?:(?:attack|assault|aggression|embargo|sanction|war|strike|offensive|military action|incursion)(?:e?s)? "
    r"(?:on|against|upon|into)|"
    r"(?:invasion|occupation|blockade|siege|shelling|bombing|bombardment|annexation|ambush)s? (?:of|against)"
    r"(?:\s+[a-z]+){0,3}|"
    r"(?:sovereignty|territorial integrity|independence) of|"
    r"(?:terror(?:ist)?|suicide|gun|bomb|rocket|missile) (?:attack|bombing|assault)s? (?:in|at)|"
    r"to (?:help|protect|aid|support|assist|rescue|rebuild|defend|save|spare|shield))\s+(?:the )?$"
)
# "the jailing of the French cyclist": where such a person is from, not who did it; not "the jailing of Chinese lawyers"
_DONE_TO = re.compile(
    r"\b(?:abduction|arrest|beheading|conviction|deportation|detention|disappearance|execution|expulsion|hanging"
    r"|imprisonment|jailing|kidnapping|killing|murder|poisoning|sentencing|shooting|torture|trial) of "
    r"(?:an?|the|one|its|their)\s(?:[a-z]+\s){0,2}$"
)
_PLAN_OF = re.compile(
    r"\s+(?:(?:to|of)\s+)?(?:the\s+)?(?:EU|E\.U\.|European\s+(?:Union|Commission)|Commission|bloc|union|council)(?:['’]s)?\s+"
    r"(?:[a-z-]+\s+){0,2}(?:plans?|proposals?|laws?|decisions?|move|ban|rules?|scheme|tariffs?|targets?|regulation)\b"
)
_SOMEBODY = re.compile(r"(?:-[A-Z][a-z]+)?\s[a-z]{3,}(?<!s)\b")
_SUFFERS_MAX = 40  # code points
_OWNER = re.compile(r"['’]s?\s")
# "a breach of Mali's sovereignty"
_BROKEN = re.compile(r"['’]s?\s(?:\w+\s){0,2}(?:sovereignty|territorial integrity|independence)\b")
_PART_OF = {"HKG": "CHN", "MAC": "CHN"}
"""Territories whose affairs are, to whoever speaks of them, those of another: "interference in Hong Kong"."""


def saying(units: Sequence[Unit], words: Span) -> Unit | None:
    """The unit that has these words."""
    return next((unit for unit in units if unit.span.covers(words)), None)


def is_told_by(text: str, target: Member) -> bool:
    """Whether a country is only where they met or a town lies, or who says so: "the summit in Peru", "according to"."""
    first = target.span.start
    if text.endswith(", ", 0, first) and _SAYS_SO.match(text, target.span.end):
        return True
    return bool(_VENUE_OR_SOURCE.search(text, max(0, first - _VENUE_MAX), first))


def is_victim(text: str, target: Member) -> bool:
    """Whether a country is what a wrong is done to, or is to be helped: "condemned the attack on Mali"."""
    first = target.span.start
    own = _OWNER.match(text, target.span.end)  # "the attack on Mali's judges" may be Mali's
    if _BROKEN.match(text, target.span.end):
        return True
    return not own and bool(_SUFFERS.search(text, max(0, first - _SUFFERS_MAX), first))


def is_in_plan_of_others(text: str, words: Span, target: Member) -> bool:
    """Whether a country only stands in what others plan: "opposing the bloc's plan to drop Peruvian gas"."""
    return bool(_PLAN_OF.match(text, words.end, max(words.end, target.span.start)))


def is_origin(text: str, target: Member) -> bool:
    """Whether somebody to whom something was done is only from there: "the jailing of a French cyclist"."""
    first = target.span.start
    somebody = _SOMEBODY.match(text, target.span.end)
    return bool(somebody and _DONE_TO.search(text, max(0, first - _SUFFERS_MAX), first))


def with_regions(text: str, countries: Sequence[CountryMention]) -> list[CountryMention]:
    """The mentions, and those of a part of a state ("Xinjiang") as the state's where the article names both."""
    named = {mention.code for mention in countries}
    parts = (
        CountryMention(Span(*match.span()), REGIONS[match.group()])
        for match in _REGION.finditer(text)
        if REGIONS[match.group()] in named
    )
    return sorted((*countries, *parts), key=lambda mention: mention.span)


def with_capitals(text: str, countries: Sequence[CountryMention]) -> list[CountryMention]:
    """The mentions, and "in Tehran" as one of the state where the article names that."""
    named = {mention.code for mention in countries}
    places = (CountryMention(Span(*match.span(1)), _CAPITALS[match[1]]) for match in _IN_CAPITAL.finditer(text))
    return sorted((*countries, *(each for each in places if each.code in named)), key=lambda mention: mention.span)


def addressed(text: str, quoted: Sequence[Token], draft: Draft, countries: Sequence[CountryMention]) -> list[Member]:
    """The country that the statement's own words turn to: "We call on Peru to …"."""
    others = [mention for mention in countries if mention.code not in draft.signers()]
    starts = [mention.span.start for mention in others]
    for token in quoted:
        for mention in others[bisect_left(starts, token.start) : bisect_left(starts, token.end)]:
            first = mention.span.start
            if _ADDRESSING.search(text, max(token.start, first - _ADDRESS_MAX), first):
                return [Member(mention.span, country=mention.code)]
    return []


def prominent(targets: list[Member], draft: Draft, countries: Sequence[CountryMention]) -> list[Member]:
    """Without those named once and in passing, where the article keeps coming back to a country that takes no part."""
    signers = draft.signers()
    often = Counter(mention.code for mention in countries if mention.code not in signers)
    early = {mention.code for mention in countries[:_EARLY]}
    known = [each for each in targets if each.country and (often[each.country] >= _OFTEN or each.country in early)]
    if len(known) < len(targets) and max(often.values(), default=0) < _OFTEN:
        return targets
    return known


def grouped_on(text: str, draft: Draft, units: Sequence[Unit], countries: Sequence[CountryMention]) -> list[Member]:
    """The country that the group is about by its name: "the Core Group on Mali", "the Mali Core Group"."""
    told = [unit.span for unit in units if unit.number in draft.units]
    for mention in countries:
        first, last = mention.span.start, mention.span.end
        named = _GROUP_ON.search(text, max(0, first - _GROUP_ON_MAX), first) or GROUP_ABOUT.match(text, last)
        if named and any(span.covers(mention.span) for span in told):
            return [Member(mention.span, country=mention.code)]
    return []


def talked_of(
    text: str, words: Span, draft: Draft, units: Sequence[Unit], countries: Sequence[CountryMention]
) -> list[Member]:
    """Whom a critical statement is about where no sentence says so: another country in the sentence that brings it up,
    or that has the ``words``, else the one that the article names most.
    """
    known = {key for role, member in draft.parties if role != "spoke_only" and (key := member_key(member))}
    intro = next((unit for unit in units if unit.number in draft.units), None)
    times = Counter(mention.code for mention in countries if mention.code not in known)
    least = min(_OFTEN, max(times.values(), default=0))
    for unit in (saying(units, words), intro):
        for mention in countries:
            if unit and unit.span.covers(mention.span) and least and times[mention.code] >= least:
                return [Member(mention.span, country=mention.code)]
    often = [*times.most_common(2), ("", 0), ("", 0)]
    clear = STRONG_CRITICISM.match(words.of(text).lower()) or not often[1][1]  # or no other is named at all
    if often[0][1] < (_OFTEN if clear else max(_OFTEN, often[1][1]) + 1):
        return []
    return [Member(next(each.span for each in countries if each.code == often[0][0]), country=often[0][0])]


def whose(target: Member, countries: Sequence[CountryMention]) -> Member:
    """The state that a territory belongs to, where the article names it."""
    state = _PART_OF.get(target.country or "")
    named = next((each for each in countries if each.code == state), None)
    return Member(named.span, country=named.code) if named else target
