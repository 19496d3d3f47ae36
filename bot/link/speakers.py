"""Who speaks in several articles: "Nicolas de Riviere" here is "Nicolas de Rivière" there.

Names are joined when they are the same after folding, in whatever order their words stand (family name
first or last), or when the shorter is part of exactly one longer name and nothing contradicts. What is
joined wrongly cannot be told apart again, so doubt keeps people separate.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from bot.link.names import fold
from bot.model import Article, Country, Facts, Mention, NameForm, Person, Quote, Speaker

_PRONOUNS = frozenset("he she they it we i him her them his hers its their who that this these those".split())
_NICKNAME_MARKS = '"“”‘«»'
_Local = tuple[Article, Person]
_Value = TypeVar("_Value", bound=str)


def _key(name: str) -> tuple[str, ...]:
    """The folded words of a name in a fixed order, so that "Jun Zhang" meets "Zhang Jun"; nicknames without marks."""
    words = (word.strip(_NICKNAME_MARKS) for word in fold(name).replace("-", " ").split())
    return tuple(sorted(word for word in words if word != "the"))


def _compatible(a: Iterable[_Local], b: Iterable[_Local]) -> bool:
    countries_a = {person.country for _, person in a if person.country}
    countries_b = {person.country for _, person in b if person.country}
    return not countries_a or not countries_b or bool(countries_a & countries_b)


def _share_role(a: Sequence[_Local], b: Sequence[_Local]) -> bool:
    """Whether both are given a country and it is the same one."""
    countries = [{person.country for _, person in group if person.country} for group in (a, b)]
    return bool(countries[0] & countries[1])


def _same_ends(short: str, long: str) -> bool:
    """Whether the first and the last word agree: "Recep Erdoğan" and "Recep Tayyip Erdoğan"."""
    a, b = fold(short).split(), fold(long).split()
    return len(a) > 1 and (a[0], a[-1]) == (b[0], b[-1])


def _joins(short: Sequence[_Local], long: Sequence[_Local]) -> bool:
    """Whether a part of a name may be the whole one's: same ends, or one word and the same country."""
    a, b = short[0][1].name, long[0][1].name
    if short[0][1].kind != "person" or not set(_key(a)) < set(_key(b)) or not _compatible(short, long):
        return False
    return _same_ends(a, b) or (len(_key(a)) == 1 and _share_role(short, long))


def _groups(people: Iterable[_Local]) -> list[list[_Local]]:
    """People put together who are the same person, larger names before the parts of them."""
    groups: dict[tuple[str, ...], list[_Local]] = defaultdict(list)
    for local in people:
        groups[_key(local[1].name)].append(local)
    by_word: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for key in groups:
        for word in key:
            by_word[word].append(key)
    merged: dict[tuple[str, ...], list[_Local]] = {}
    for key in sorted(groups, key=len, reverse=True):
        wholes = [k for k in by_word[key[0]] if k in merged and _joins(groups[key], merged[k])] if key else []
        if len(wholes) == 1:
            merged[wholes[0]].extend(groups[key])
        else:
            merged[key] = list(groups[key])
    return list(merged.values())


def _forms(group: Iterable[_Local]) -> Iterator[NameForm]:
    """Every wording once an article, in the order of the text."""
    for article, person in group:
        seen = set()
        own = set(_key(person.name))
        for mention in sorted(person.mentions, key=lambda m: m.span):
            text = mention.span.of(article.text)
            if text in seen or fold(text) in _PRONOUNS:
                continue
            seen.add(text)
            named = bool(own & set(_key(text))) or person.kind != "person"
            yield NameForm(article.name, person.name, text, mention.span, "name" if named else "role")
        if not seen and person.mentions:  # only ever "it" or "he": one place all the same, or the quotes are lost
            span = person.mentions[0].span
            yield NameForm(article.name, person.name, span.of(article.text), span, "role")


def _country(group: Iterable[_Local]) -> Country | None:
    countries = [person.country for _, person in group if person.country]
    return _most(countries) if countries else None


def _most(values: Sequence[_Value]) -> _Value:
    """The most frequent value; of equals the first."""
    return Counter(values).most_common(1)[0][0]


def _speaker(group: list[_Local]) -> Speaker:
    names = Counter(person.name for _, person in group)
    return Speaker(
        # the fullest name; of equals, the one with its diacritics ("Rivière"), then the more frequent one
        name=max(names, key=lambda name: (len(name.split()), not name.isascii(), names[name], name)),
        kind=_most([person.kind for _, person in group]),
        country=_country(group),
        roles=tuple(dict.fromkeys(role for _, person in group for role in person.roles)),
        forms=tuple(_forms(group)),
    )


def _everyone(article: Article, facts: Facts) -> Iterator[_Local]:
    """Whom an article names, and after them whoever it quotes by a description alone ("the residents")."""
    yield from ((article, person) for person in facts.people)
    named = {person.name for person in facts.people}
    described: dict[str, list[Quote]] = defaultdict(list)
    for quote in facts.quotes:
        if quote.speaker and quote.mention and quote.speaker not in named:
            described[quote.speaker].append(quote)
    for name, quotes in described.items():
        mentions = tuple(Mention(quote.mention, quote.rule) for quote in quotes if quote.mention)
        yield article, Person(name, quotes[0].speaker_kind, mentions)


def link_speakers(articles: Iterable[tuple[Article, Facts]]) -> list[Speaker]:
    """Everyone whom the articles name or quote, by name; people are never joined with bodies or documents."""
    people: list[_Local] = []
    bodies: list[_Local] = []  # and documents, crowds and whatever else speaks: one article's kind is another's
    for article, facts in articles:
        for local in _everyone(article, facts):
            (people if local[1].kind == "person" else bodies).append(local)
    speakers = [_speaker(group) for group in (*_groups(people), *_groups(bodies))]
    return sorted(speakers, key=lambda speaker: (fold(speaker.name), speaker.kind))
