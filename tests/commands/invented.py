"""A small coverage of invented articles with facts given by hand, so that commands are tested apart from extraction."""

from __future__ import annotations

import re
from pathlib import Path

from bot.model import (
    Article,
    Catalogue,
    CountryMention,
    Facts,
    Mention,
    Party,
    Person,
    Quote,
    Reader,
    Role,
    Span,
    Statement,
)
from bot.parse import parse_article
from bot.store.writer import Loadable, Writer

SEABED = """Twelve countries told Norway on Tuesday to halt seabed mining, in a joint letter read at the seabed council.
“We ask Norway to stop before the damage is done,” Chile’s envoy Marta Ruiz said for all. “There is no second ocean.”
Palau and Fiji signed for the first time, while Peru withdrew and Brazil did not sign.
Ruiz called the plan reckless."""

REPLY = """Fourteen countries backed the letter to Norway led by Chile, among them France and the European Union.
Norway’s minister Ola Ruiz said the letter was “mere theatre” and nothing more.
Japan spoke for ten countries in support of Norway, which Brazil signed too, according to diplomats.
A similar letter of 2017 had nine signatories."""

MARKET = """Fish prices rose in the ports of Kenya, traders said.
Nobody there had heard of any letter."""


_NAMED = {
    "Norway": "NOR",
    "Chile": "CHL",
    "Palau": "PLW",
    "Fiji": "FJI",
    "Peru": "PER",
    "Brazil": "BRA",
    "France": "FRA",
    "Japan": "JPN",
    "Kenya": "KEN",
}


def _countries(text: str) -> tuple[CountryMention, ...]:
    found = re.finditer("|".join(_NAMED), text)
    return tuple(CountryMention(Span(*match.span()), _NAMED[match[0]]) for match in found)


def _at(text: str, words: str, after: str = "") -> Span:
    start = text.index(words, text.index(after) + len(after) if after else 0)
    return Span(start, start + len(words))


def _line(text: str, number: int) -> Span:
    line = text.split("\n")[number - 1]
    return _at(text, line)


def _parties(text: str, roles: dict[str, tuple[Role, str]]) -> tuple[Party, ...]:
    return tuple(Party(role, _at(text, words), country=code) for words, (role, code) in roles.items())


def _seabed(text: str) -> Facts:
    letter = Statement(
        kind="letter",
        evidence=(_line(text, 1), _line(text, 3)),
        side="critical",
        side_words=_at(text, "told Norway"),
        year="2018",
        date="2018-03-06",
        forum=_at(text, "the seabed council"),
        reader=Reader("Marta Ruiz", "CHL", _at(text, "Marta Ruiz")),
        count=12,
        count_span=_at(text, "Twelve"),
        partial=True,
        parties=_parties(
            text,
            {
                "Norway": ("target", "NOR"),
                "Palau": ("joined", "PLW"),
                "Fiji": ("joined", "FJI"),
                "Peru": ("withdrew", "PER"),
                "Brazil": ("did_not_sign", "BRA"),
            },
        ),
    )
    said = {"speaker": "Marta Ruiz", "speaker_kind": "person", "certainty": "certain"}
    quotes = (
        Quote(_at(text, "We ask Norway to stop before the damage is done,"), "direct", 1, **said),  # type: ignore[arg-type]
        Quote(_at(text, "There is no second ocean."), "direct", 1, **said),  # type: ignore[arg-type]
        Quote(_line(text, 4), "reported", 2, mention=_at(text, "Ruiz", "did not sign.\n"), **said),  # type: ignore[arg-type]
    )
    mentions = (Mention(_at(text, "Marta Ruiz"), "name"), Mention(_at(text, "Ruiz", "did not sign.\n"), "family name"))
    marta = Person("Marta Ruiz", "person", mentions, ("Chile’s envoy",), "CHL")
    return Facts(countries=_countries(text), people=(marta,), quotes=quotes, statements=(letter,))


def _reply(text: str) -> Facts:
    letter = Statement(
        kind="letter",
        evidence=(_line(text, 1),),
        side="critical",
        year="2018",
        date="2018-03-06",
        lead="CHL",
        count=14,
        count_span=_at(text, "Fourteen"),
        partial=True,
        parties=(
            Party("target", _at(text, "Norway"), country="NOR"),
            Party("led", _at(text, "Chile"), country="CHL"),
            Party("signed", _at(text, "France"), country="FRA"),
            Party("signed", _at(text, "the European Union"), name="European Union"),
        ),
    )
    answer = Statement(
        kind="statement",
        evidence=(_line(text, 3),),
        side="supportive",
        side_words=_at(text, "in support of Norway"),
        year="2018",
        reader=Reader(None, "JPN", _at(text, "Japan")),
        count=10,
        count_span=_at(text, "ten"),
        partial=True,
        parties=_parties(text, {"Japan": ("read", "JPN"), "Brazil": ("signed", "BRA")}),
    )
    before = Statement(
        kind="letter", evidence=(_line(text, 4),), year="2017", count=9, count_span=_at(text, "nine"), earlier=True
    )
    quote = Quote(
        _at(text, "mere theatre"), "fragment", 1, "Ola Ruiz", "person", _at(text, "Ola Ruiz"), None, "cue", "likely"
    )
    ola = Person("Ola Ruiz", "person", (Mention(_at(text, "Ola Ruiz"), "name"),), ("Norway’s minister",), "NOR")
    return Facts(countries=_countries(text), people=(ola,), quotes=(quote,), statements=(letter, answer, before))


def articles() -> list[tuple[Article, Facts]]:
    """The articles with their facts."""
    gazette = Catalogue(
        outlet="The Delta Gazette",
        title="Halt the dredgers",
        published="2018-03-07",
        published_basis="catalogue",
        url="https://delta.example/halt",
    )
    post = Catalogue(outlet="Harbour Post", published="2018-03-08", published_basis="text")
    return [
        (parse_article("031_seabed", SEABED.encode(), gazette), _seabed(SEABED)),
        (parse_article("032_reply", REPLY.encode(), post), _reply(REPLY)),
        (parse_article("market", MARKET.encode()), Facts(countries=_countries(MARKET))),
    ]


def build(path: Path) -> Path:
    """A database of them at ``path``."""
    with Writer(path) as writer, writer.transaction():
        for article, facts in articles():
            data, known = article.text.encode(), article.catalogue
            writer.put(Loadable(article, facts, data, "utf-8", known, article.name.encode()))
        writer.relink()
    return path
