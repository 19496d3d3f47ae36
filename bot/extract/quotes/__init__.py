"""Who said what: quotations, reported speech and the people of an article."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extract.quotes.attribution import Attribution, Attributor
from bot.extract.quotes.cast import Cast, Member, cast
from bot.extract.quotes.marks import segments
from bot.extract.quotes.resolve import Resolver
from bot.extract.quotes.skeleton import Skeleton, skeleton
from bot.extract.quotes.titles import titles
from bot.model import Article, CountryMention, Mention, Person, Quote, QuoteKind, Span

_FRAGMENT_WORDS_MAX = 4


def quotes_and_people(article: Article, countries: Sequence[CountryMention]) -> tuple[list[Quote], list[Person]]:
    """The quotations of ``article`` and everybody it names, both in the order of the text."""
    marked = segments(article)
    sk = skeleton(article, marked, titles(article.text, marked))
    members = cast(sk, countries)
    attributor = Attributor(sk)
    attributions = attributor.run()
    resolver = Resolver(sk, members, attributor.cues)
    quotes = [_quote(sk, i, attributions.get(i), resolver, number) for number, i in enumerate(sorted(sk.quotes))]
    return [q for q in quotes if q is not None], [_person(sk, members, m) for m in members.members]


def _quote(sk: Skeleton, i: int, found: Attribution | None, resolver: Resolver, number: int) -> Quote | None:
    inner = sk.quotes[i].inner
    if found is None:
        if len(inner.of(sk.text).split()) <= _FRAGMENT_WORDS_MAX:
            return None
        return Quote(inner, "direct", number)
    speaker = resolver.speaker(found.mention)
    mention = sk.span(found.mention.first, found.mention.stop)
    cue = sk.span(*found.cue) if found.cue else None
    kind: QuoteKind = "direct" if len(inner.of(sk.text).split()) > _FRAGMENT_WORDS_MAX else "fragment"
    if speaker is None:
        return Quote(inner, kind, number, None, "unknown", mention, cue, found.rule, "unknown")
    return Quote(
        inner, kind, number, speaker.name, speaker.kind, mention, cue, f"{found.rule}_{speaker.rule}", "likely"
    )


def _person(sk: Skeleton, members: Cast, member: Member) -> Person:
    mentions = tuple(Mention(Span(sk.starts[i], sk.ends[i]), "named") for i, m in members.at.items() if m is member)
    return Person(member.name, member.kind, mentions, tuple(member.roles), member.country)
