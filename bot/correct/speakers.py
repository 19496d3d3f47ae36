"""Quotations given to somebody else, or to nobody. All parts of a split quotation go together."""

from __future__ import annotations

from dataclasses import replace

from bot.correct.places import OutdatedError, nearest, occurrences, same_place
from bot.extract.quotes.grammar.names import read_name
from bot.model import CORRECTED, Article, Facts, Mention, Person, Quote, Span, SpeakerKind
from bot.records import Correction


def with_speaker(article: Article, facts: Facts, correction: Correction) -> Facts:
    """The facts with another speaker of a quotation. Raises ``OutdatedError``."""
    quote = quote_at(facts, correction.about.span)
    if quote.speaker == correction.new:
        return facts
    if correction.new is None:
        return _given(facts, quote.utterance, None)
    person = person_named(article, facts, correction.new, correction.printed, quote.span)
    return _given(replace(facts, people=_with(facts.people, person)), quote.utterance, person)


def quote_at(facts: Facts, span: Span) -> Quote:
    """The quotation that stands there. Raises ``OutdatedError``."""
    exact = next((quote for quote in facts.quotes if quote.span == span), None)
    found = exact or next((quote for quote in facts.quotes if same_place(span, quote.span)), None)
    if found is None:
        raise OutdatedError("No quotation is found there any more.")
    return found


def person_named(article: Article, facts: Facts, name: str, printed: str | None, near: Span) -> Person:
    """Somebody of that name, with all mentions, as the article knows or at least prints it.

    Raises ``OutdatedError`` where the article does not name anybody so.
    """
    known = next((person for person in facts.people if person.name == name and person.mentions), None)
    if known:  # of who was only named, extraction may not know what it is
        return replace(known, kind=_kind(name)) if known.kind == "unknown" else known
    spans = occurrences(article.text, printed or name) or occurrences(article.text, name)
    if not spans:
        raise OutdatedError(f"The article does not name {name} any more.")
    first = nearest(spans, near)
    ordered = sorted(spans, key=lambda span: span != first)
    return Person(name, _kind(name), tuple(Mention(span, CORRECTED) for span in ordered))


def _with(people: tuple[Person, ...], person: Person) -> tuple[Person, ...]:
    """The people with somebody in the place of the one of that name, else behind them."""
    at = next((at for at, each in enumerate(people) if each.name == person.name and each.mentions), len(people))
    return (*people[:at], person, *people[at + 1 :])


def _kind(name: str) -> SpeakerKind:
    """What a name is of, as far as it shows."""
    kinds: dict[str, SpeakerKind] = {"person": "person", "open": "person", "body": "organisation"}
    return kinds.get(read_name(name).kind, "unknown") if name[:1].isupper() else "unknown"


def _given(facts: Facts, utterance: int, person: Person | None) -> Facts:
    return replace(
        facts,
        quotes=tuple(
            _said_by(quote, person) if quote.utterance == utterance else quote for quote in facts.quotes
        ),
    )  # fmt: skip


def _said_by(quote: Quote, person: Person | None) -> Quote:
    mention = nearest((mention.span for mention in person.mentions), quote.span) if person else None
    return replace(
        quote,
        speaker=person.name if person else None,
        speaker_kind=person.kind if person else "unknown",
        mention=mention,
        rule=CORRECTED,
        certainty="certain" if person else "unknown",
    )
