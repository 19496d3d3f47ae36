"""The people, bodies and countries of an article, with all words that refer to each."""

from __future__ import annotations

from bot.extract.lexicon import grammar
from bot.extract.quotes.folding.skeleton import WORD, Skeleton
from bot.extract.quotes.folding.words import is_adverb
from bot.extract.quotes.grammar.phrases import is_finite
from bot.extract.quotes.people.members import Cast, Member
from bot.extract.quotes.people.resolve import Resolver
from bot.model import Mention, Person, Span

_Places = dict[Span, str]  # where somebody is mentioned, and by which rule
_NO_NOUNS = grammar.PREPOSITIONS | grammar.SUBORDINATORS | grammar.COORDINATORS | grammar.AUXILIARIES | grammar.PRONOUNS


def people(sk: Skeleton, cast: Cast, resolver: Resolver) -> list[Person]:
    """Everybody named, in the order of their first mention."""
    mentions: dict[int, _Places] = {id(member): dict(member.mentions) for member in cast.members}
    for i, member in cast.at.items():
        mentions[id(member)][cast.name_span(sk, i)] = "named"
    for (first, stop), member, rule in resolver.referring():
        mentions[id(member)].setdefault(sk.span(first, stop), rule)
    found = [_person(m, mentions[id(m)]) for m in cast.members if mentions[id(m)] and not _is_only_adjective(sk, m)]
    return sorted(found, key=lambda person: person.mentions[0].span)


def _person(member: Member, mentions: _Places) -> Person:
    ordered = tuple([Mention(place, mentions[place]) for place in sorted(mentions)])
    doubtful = member.kind == "person" and member.open and not _acts_as_person(member, ordered)
    return Person(member.name, "unknown" if doubtful else member.kind, ordered, tuple(member.roles), member.country)


def _acts_as_person(member: Member, mentions: tuple[Mention, ...]) -> bool:
    """Whether the article shows that a name of unknown kind is somebody's: by a role, a pronoun, or speech."""
    return bool(member.roles) or member.speaks or any(mention.rule != "named" for mention in mentions)


def _is_only_adjective(sk: Skeleton, member: Member) -> bool:
    """Whether a country's name only ever modifies a noun: "Chinese" in "the Chinese authorities"."""
    return member.is_country and bool(member.items) and all(_modifies(sk, i) for i in member.items)


def _modifies(sk: Skeleton, i: int) -> bool:
    if i + 1 >= len(sk.words) or sk.kinds[i + 1] != WORD or sk.lower[i].endswith("'s"):
        return False
    word = sk.lower[i + 1]
    return word not in _NO_NOUNS and not is_finite(word) and not is_adverb(word)
