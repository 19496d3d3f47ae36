"""An invented coverage with facts written by hand, so that the store is tested without any extractor."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from bot.model import (
    Article,
    Catalogue,
    Claim,
    CountryMention,
    DateMention,
    Facts,
    Mention,
    Party,
    Person,
    Quantity,
    Quote,
    Reader,
    Span,
    Statement,
)
from bot.parse import parse_article
from bot.store.loadable import Loadable, fingerprint
from bot.store.writer import Writer

LAKE = """Ministers clash over fishing quotas

Eleven countries, led by Peru, signed a letter on Monday against the ban on the Great Lake.

"The ban is theft," Ana Rojas, Peru's fisheries minister, said in Lima. "We will not obey it."

Chile did not sign. Rojas told the U.N. that labour unions back her.
"""
PORT = """Peru and Kenya were among 11 signatories of the lake letter, diplomats said.

"The ban is theft," said Ana Rojas. Norway's envoy defended the programme of the center.
"""
FOG = "Fog closed the harbour for two days. No one was hurt."

LAKE_CATALOGUE = Catalogue("The Harbour Post", None, None, "2031-05-06", "catalogue", "by hand", "https://h.example/1")
PORT_CATALOGUE = Catalogue(
    "Port News", "Eleven sign", "by hand", "2031-05", "catalogue", None, "https://p.example/2#top"
)


def span(text: str, words: str, nth: int = 0) -> Span:
    """Where the words stand, for the nth time."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def lake_facts() -> Facts:
    """One of every kind of fact."""
    rojas = Person(
        "Ana Rojas",
        "person",
        (Mention(span(LAKE, "Ana Rojas"), "apposition"), Mention(span(LAKE, "Rojas", 1), "family name")),
        ("Peru's fisheries minister",),
        "PER",
    )
    letter = Statement(
        kind="letter",
        evidence=(
            span(LAKE, "Eleven countries, led by Peru, signed a letter on Monday against the ban on the Great Lake."),
        ),
        side="critical",
        side_words=span(LAKE, "against"),
        year="2031",
        date="2031-05-05",
        forum=span(LAKE, "Great Lake"),
        lead="PER",
        reader=Reader("Ana Rojas", "PER", span(LAKE, "Ana Rojas")),
        count=11,
        count_span=span(LAKE, "Eleven"),
        count_hedge="some",
        partial=True,
        parties=(
            Party("led", span(LAKE, "Peru"), country="PER"),
            Party("did_not_sign", span(LAKE, "Chile"), country="CHL"),
            Party("target", span(LAKE, "U.N."), name="United Nations"),
        ),
    )
    return Facts(
        countries=(
            CountryMention(span(LAKE, "Peru"), "PER"),
            CountryMention(span(LAKE, "Peru's"), "PER"),
            CountryMention(span(LAKE, "Lima"), "PER"),
            CountryMention(span(LAKE, "Chile"), "CHL"),
        ),
        dates=(DateMention(span(LAKE, "Monday"), "2031-05-05"),),
        quantities=(Quantity(span(LAKE, "Eleven"), 11), Quantity(span(LAKE, "countries"), 2.5, "about")),
        people=(rojas,),
        quotes=(
            _said(LAKE, "The ban is theft,", 1),
            _said(LAKE, "We will not obey it.", 1),
            Quote(span(LAKE, "labour unions back her"), "reported", 2, "Ana Rojas", "person", rule="told that"),
        ),
        statements=(letter,),
        claims=(Claim(span(LAKE, "Eleven countries"), 11, "some", "countries", None),),
    )


def _said(text: str, words: str, utterance: int) -> Quote:
    name, cue = span(text, "Ana Rojas"), span(text, "said")
    return Quote(span(text, words), "direct", utterance, "Ana Rojas", "person", name, cue, "inversion", "certain")


def port_facts() -> Facts:
    """The same letter and the same speaker, told by another article."""
    letter = Statement(
        kind="letter",
        evidence=(span(PORT, "Peru and Kenya were among 11 signatories of the lake letter, diplomats said."),),
        side="critical",
        year="2031",
        date="2031-05-05",
        lead="PER",
        count=11,
        parties=(
            Party("signed", span(PORT, "Peru"), country="PER"),
            Party("signed", span(PORT, "Kenya"), country="KEN"),
        ),
    )
    return Facts(
        countries=(
            CountryMention(span(PORT, "Peru"), "PER"),
            CountryMention(span(PORT, "Kenya"), "KEN"),
            CountryMention(span(PORT, "Norway"), "NOR"),
        ),
        people=(Person("Ana Rojas", "person", (Mention(span(PORT, "Ana Rojas"), "name"),), (), "PER"),),
        quotes=(_said(PORT, "The ban is theft,", 0),),
        statements=(letter,),
    )


def made(name: str, text: str, facts: Facts, catalogue: Catalogue = Catalogue()) -> Loadable:  # noqa: B008  # frozen
    """An article ready to be stored, with these facts."""
    data = text.encode()
    article = parse_article(name, data, catalogue)
    return Loadable(article, facts, data, "utf-8", catalogue, fingerprint(data, catalogue))


def articles() -> list[Loadable]:
    """Three articles, two of them about the same letter."""
    return [
        made("10_lake", LAKE, lake_facts(), LAKE_CATALOGUE),
        made("11_port", PORT, port_facts(), PORT_CATALOGUE),
        made("12_fog", FOG, Facts()),
    ]


def store(path: Path, loadables: Iterable[Loadable]) -> Path:
    """Write them and link them."""
    with Writer(path) as writer, writer.transaction():
        for loadable in loadables:
            writer.put(loadable)
        writer.relink()
    return path


def as_article(text: str) -> Article:
    """A parsed article without any facts."""
    return parse_article("a", text.encode())
