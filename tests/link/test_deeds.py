"""Invented articles that tell one deed: those that contradict each other, and near misses, read from their text."""

from __future__ import annotations

import pytest

from bot.extract import extract
from bot.link.disagreements import contradictions
from bot.link.speakers import link_speakers
from bot.model import Catalogue
from bot.parse import parse_article

# A second sentence for each article, so that both are known to tell one story
_BY_ONE = " Harbour master Ilse Brandt of Ostervik had warned the ferry company Nordlink of the fog."
_BY_OTHER = " Fog was dense. The ferry company Nordlink had been warned, said harbour master Ilse Brandt of Ostervik."

CONTRADICTING = [
    (
        "event_day",
        "A ferry rammed the pier of Ostervik on Monday and injured 41 passengers.",
        "The ferry rammed the pier of Ostervik on Wednesday; 41 passengers were injured.",
    ),
    (
        "figure",  # one speaker's two figures, with a title that names no place
        "The ferry disaster killed 24 men, Transport Minister Kari Lund said on Tuesday after visiting the injured.",
        "“We mourn,” said Kari Lund, the transport minister. Nineteen men died in the ferry disaster, said Lund.",
    ),
    (
        "town",
        "Owners and unions signed the ferry agreement in Lund on Monday after a night of talks.",
        "In Malmo, the unions and the owners signed an agreement on the ferry after a night of talks.",
    ),
    (
        "event_day",
        "A storm wrecked the ferry Gullvi off the skerries of Ostervik on Monday, the company said.",
        "The ferry Gullvi was wrecked by a storm off the skerries on Wednesday, a sailor reached by telephone said.",
    ),
    (
        "number",
        "The company Nordlink sold 14 ferries to a bank in Oslo last winter.",
        "Last winter the company Nordlink sold 19 ferries to a bank in Oslo.",
    ),
]

AGREEING = {
    "a night between": (
        "A ferry rammed the pier of Ostervik late on Monday and injured 41 passengers.",
        "The ferry rammed the pier of Ostervik on Tuesday; 41 passengers were injured.",
    ),
    "both days in one of them": (
        "A ferry rammed the pier of Ostervik on Monday and injured 41 passengers.",
        "The ferry rammed the pier of Ostervik on Wednesday; 41 passengers were injured, as many as on Monday.",
    ),
    "another deed": (
        "A ferry rammed the pier of Ostervik on Monday and injured 41 passengers.",
        "The ferry left the pier of Ostervik on Wednesday with 41 passengers.",
    ),
    "other numbers on another day": (
        "A ferry rammed the pier of Ostervik on Monday and injured 41 passengers.",
        "The ferry rammed the pier of Ostervik on Wednesday; 12 passengers were injured.",
    ),
    "the day of saying so": (
        "A ferry rammed the pier of Ostervik on Monday and injured 41 passengers.",
        "The ferry rammed the pier of Ostervik and injured 41 passengers, police said on Wednesday.",
    ),
    "no meeting": (
        "A ferry rammed the pier and injured 41 passengers in Ostervik.",
        "A ferry rammed the pier and injured 41 passengers in Sandby.",
    ),
    "a number that both print": (
        "The company Nordlink sold 14 ferries to a bank in Oslo last winter, five of 19 were left.",
        "Last winter the company Nordlink, which had 14 before, sold 19 ferries to a bank in Oslo.",
    ),
    "roughly": (
        "The company Nordlink sold 19 ferries to a bank in Oslo last winter.",
        "Last winter the company Nordlink sold nearly 20 ferries to a bank in Oslo.",
    ),
}


def _found(one: str, other: str) -> list[str]:
    told = [
        parse_article(name, text.encode(), Catalogue(published="2033-11-17", published_basis="catalogue"))
        for name, text in (("a.txt", one + _BY_ONE), ("b.txt", other + _BY_OTHER))
    ]
    read = [(article, extract(article)) for article in told]
    return [each.kind for each in contradictions(read, speakers=link_speakers(read))]


@pytest.mark.parametrize(("kind", "one", "other"), CONTRADICTING)
def test_what_was_done_is_told_with_another_day_town_or_number(kind: str, one: str, other: str) -> None:
    assert _found(one, other) == [kind]


@pytest.mark.parametrize("why", AGREEING)
def test_deeds_that_may_both_be_told_rightly_are_no_contradiction(why: str) -> None:
    assert _found(*AGREEING[why]) == []
