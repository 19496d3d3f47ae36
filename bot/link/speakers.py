"""Who speaks in several articles: "Nicolas de Riviere" here is "Nicolas de Rivière" there.

Names are joined when they are the same after folding, in whatever order their words stand (family name
first or last), or when the shorter is part of exactly one longer name and nothing contradicts. What is
joined wrongly cannot be told apart again, so doubt keeps people separate.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeVar

from bot.extract.country_names import country_name, country_of_name
from bot.model import Article, Country, Facts, Mention, NameForm, Person, Quote, Span, Speaker, SpeakerKind
from bot.spelling import fold

_PRONOUNS = frozenset("he she they it we i him her them his hers its their who that this these those".split())
_NICKNAME_MARKS = '"“”‘«»'
_Value = TypeVar("_Value", bound=str)


@dataclass(frozen=True, slots=True)
class Local:
    """Somebody in one article: under the fullest name that it prints, and by all other words it uses."""

    name: str
    kind: SpeakerKind
    country: Country | None
    roles: tuple[str, ...]
    forms: tuple[NameForm, ...]

    @property
    def key(self) -> tuple[str, ...]:
        """Whoever shares it, of the same kind, is the same."""
        return key_of(self.name)

    def __reduce__(self) -> tuple[Any, ...]:
        """For pickle, which takes four times as long over each form: who reads an article hands many to who links."""
        forms = [
            (form.article, form.local_name, form.text, form.span.start, form.span.end, form.kind) for form in self.forms
        ]
        return _local, (self.name, self.kind, self.country, self.roles, forms)


def _local(name: str, kind: SpeakerKind, country: Country | None, roles: tuple[str, ...], forms: list[Any]) -> Local:
    made = (NameForm(article, of, text, Span(start, end), role) for article, of, text, start, end, role in forms)
    return Local(name, kind, country, roles, tuple(made))


@lru_cache(maxsize=16_384)
def key_of(name: str) -> tuple[str, ...]:
    """The folded words of a name in a fixed order, so that "Jun Zhang" meets "Zhang Jun"; nicknames without marks.

    A country has those of its short name: "UK" meets "the United Kingdom".
    """
    if country := country_of_name(name):
        name = country_name(country)
    words = (word.strip(_NICKNAME_MARKS) for word in fold(name).replace("-", " ").split())
    return tuple(sorted(word for word in words if word != "the"))


def _compatible(a: Iterable[Local], b: Iterable[Local]) -> bool:
    countries_a = {local.country for local in a if local.country}
    countries_b = {local.country for local in b if local.country}
    return not countries_a or not countries_b or bool(countries_a & countries_b)


def _share_role(a: Sequence[Local], b: Sequence[Local]) -> bool:
    """Whether both are given a country and it is the same one."""
    countries = [{local.country for local in group if local.country} for group in (a, b)]
    return bool(countries[0] & countries[1])


def _same_ends(short: str, long: str) -> bool:
    """Whether the first and the last word agree: "Recep Erdoğan" and "Recep Tayyip Erdoğan"."""
    a, b = fold(short).split(), fold(long).split()
    return len(a) > 1 and (a[0], a[-1]) == (b[0], b[-1])


def _joins(short: Sequence[Local], long: Sequence[Local]) -> bool:
    """Whether a part of a name may be the whole one's: same ends, or one word and the same country."""
    if not _compatible(short, long):
        return False
    return _same_ends(short[0].name, long[0].name) or (len(short[0].key) == 1 and _share_role(short, long))


def _of_one_name(everybody: Iterable[Local]) -> dict[tuple[str, ...], list[Local]]:
    """Those put together who share a key."""
    groups: dict[tuple[str, ...], list[Local]] = defaultdict(list)
    for local in everybody:
        groups[local.key].append(local)
    return groups


def _groups(people: Iterable[Local]) -> list[list[Local]]:
    """People put together who are the same person, larger names before the parts of them."""
    groups = _of_one_name(people)
    by_word: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for key in groups:
        for word in key:
            by_word[word].append(key)
    merged: dict[tuple[str, ...], list[Local]] = {}
    for key in sorted(groups, key=len, reverse=True):
        own = set(key)
        longer = [k for k in by_word[key[0]] if k in merged and own < set(k)] if key else []
        wholes = [k for k in longer if _joins(groups[key], merged[k])]
        if len(wholes) == 1:
            merged[wholes[0]].extend(groups[key])
        else:
            merged[key] = list(groups[key])
    return list(merged.values())


def _forms(article: Article, person: Person) -> Iterator[NameForm]:
    """Every wording once, in the order of the text."""
    seen = set()
    own = set(key_of(person.name))
    for mention in sorted(person.mentions, key=lambda m: m.span):
        text = mention.span.of(article.text)
        if text in seen or fold(text) in _PRONOUNS:
            continue
        seen.add(text)
        named = bool(own & set(key_of(text))) or person.kind != "person"
        yield NameForm(article.name, person.name, text, mention.span, "name" if named else "role")
    if not seen and person.mentions:  # only ever "it" or "he": one place all the same, or the quotes are lost
        span = person.mentions[0].span
        yield NameForm(article.name, person.name, span.of(article.text), span, "role")


def _country(group: Iterable[Local]) -> Country | None:
    countries = [local.country for local in group if local.country]
    return _most(countries) if countries else None


def _most(values: Sequence[_Value]) -> _Value:
    """The most frequent value; of equals the first."""
    return Counter(values).most_common(1)[0][0]


def _speaker(group: list[Local]) -> Speaker:
    if len(group) == 1:  # as most are
        only = group[0]
        return Speaker(only.name, only.kind, only.country, tuple(dict.fromkeys(only.roles)), only.forms)
    names = Counter(local.name for local in group)
    country = country_of_name(group[0].name)
    return Speaker(
        # a country's short name, else the fullest; of equals, the one with its diacritics ("Rivière"), then the more
        # frequent one
        name=country_name(country)
        if country and country_name(country) in names
        else max(names, key=lambda name: (len(name.split()), not name.isascii(), names[name], name)),
        kind=_most([local.kind for local in group]),
        country=_country(group),
        roles=tuple(dict.fromkeys(role for local in group for role in local.roles)),
        forms=tuple(form for local in group for form in local.forms),
    )


def locals_of(article: Article, facts: Facts) -> Iterator[Local]:
    """Whom an article names, and after them whoever it quotes by a description alone ("the residents").

    Who stands nowhere in the text is left out.
    """
    for person in (*facts.people, *_described(facts)):
        forms = tuple(_forms(article, person))
        if forms:
            yield Local(person.name, person.kind, person.country, person.roles, forms)


def _described(facts: Facts) -> Iterator[Person]:
    named = {person.name for person in facts.people}
    described: dict[str, list[Quote]] = defaultdict(list)
    for quote in facts.quotes:
        if quote.speaker and quote.mention and quote.speaker not in named:
            described[quote.speaker].append(quote)
    for name, quotes in described.items():
        mentions = tuple(Mention(quote.mention, quote.rule) for quote in quotes if quote.mention)
        yield Person(name, quotes[0].speaker_kind, mentions)


def link_locals(everybody: Iterable[Local]) -> list[Speaker]:
    """Who of these, in the order of their articles, is the same; people are never joined with bodies or documents."""
    people: list[Local] = []
    bodies: list[Local] = []  # and documents, crowds and whatever else speaks: one article's kind is another's
    for local in everybody:
        (people if local.kind == "person" else bodies).append(local)
    speakers = [_speaker(group) for group in (*_groups(people), *_of_one_name(bodies).values())]
    return sorted(speakers, key=lambda speaker: (fold(speaker.name), speaker.kind))


def link_speakers(articles: Iterable[tuple[Article, Facts]]) -> list[Speaker]:
    """Everyone whom the articles name or quote, by name."""
    return link_locals(local for article, facts in articles for local in locals_of(article, facts))
