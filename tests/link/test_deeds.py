"""Invented articles that tell one deed: those that contradict each other, and near misses, read from their text."""

from __future__ import annotations

import pytest

from tests.link.told import kinds_between

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
    (
        "number",  # with another verb, but to the same place
        "Smoke from the ferry burnt down the customs house and sent 19 sailors to the clinic in Ostervik.",
        "Twenty-six sailors were taken to the clinic of Ostervik after smoke from the ferry filled the customs house.",
    ),
    (
        "number",  # what nobody claims
        "The ferry party of Jorn Aas won 61 seats in the election in Ostervik on Sunday, enough to govern alone.",
        "Jorn Aas danced. His ferry party won 57 seats in the election on Sunday and can govern Ostervik alone.",
    ),
    (
        "number",  # how long it lasts
        "Sailors of the ferries are to strike for four days from Friday, after talks on shifts failed.",
        "Talks on shifts have come to nothing, and the sailors of the ferries will strike for six days.",
    ),
    (
        "number",  # a rate
        "The harbour board cut the tax on ferries to 5.75% on Tuesday, the first reduction since the war.",
        "On Tuesday the board of the harbour lowered the tax on ferries to 6.25 per cent.",
    ),
    (
        "event_day",  # the day of the report is none of what it tells, and other things are counted
        "OSTERVIK, Nov 17 - Nordlink and the union Sjofolk signed a pact on crews on Tuesday, the first in two years.",
        "On Wednesday, after eleven days of talks, Nordlink signed the pact on crews with the union Sjofolk.",
    ),
    (
        "event_day",  # few of the words, but the same names
        "The volcano Mount Hekla on the ferry route of Ostervik erupted on Monday, closing three airports for a day.",
        "Since Mount Hekla erupted on Tuesday, Ostervik has been grey, and ferry crews wear masks in the harbour.",
    ),
    (
        "town",  # few of the words, but the same year
        "The pact, which forbids old ferries until 2047, was signed in Lund by the ministers of Denmark and Sweden.",
        "The ministers signed in Malmo on Monday a pact of the ferry states that rules out old ships until 2047.",
    ),
    (
        "event_day",  # few of the words, but the same verb
        "The ferry Gullvi, with 300 tonnes of salt on board, ran onto the skerries of Ostervik on Monday, police said.",
        "On Wednesday the ferry, carrying 300 tonnes of salt to Sandby, ran onto the skerries in a fog like milk.",
    ),
    (
        "event_day",  # beside words of another
        "Police searched the offices of the ferry company Gullvi in Ostervik on Monday and took its logbooks away.",
        "“They took the clock too,” says the clerk of Gullvi, whose offices in Ostervik were searched on Wednesday.",
    ),
    (
        "number",  # few of the words, but the same done to the only ones that are counted
        "The tide wrecked 14 barges in the harbour of Ostervik on Monday before the company Gullvi could warn it.",
        "Nineteen barges were wrecked by the tide that came over the quay at night, and yet the mayor speaks of luck.",
    ),
    (
        "wording",  # of whom one does not say
        "“The ferry took our sons and we called it work,” said Kari Lund, a widow of Sandby.",
        "“The ferry took our sons and we called it fate.” Who heard that in the church of Ostervik wept.",
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
    "few of the words, and a verb that tells no deed": (
        "The ferry Gullvi, with 300 tonnes of salt on board, took on a pilot at Ostervik on Monday, police said.",
        "On Wednesday the ferry, carrying 300 tonnes of stone to Sandby, took on a new cook in a fog like thick milk.",
    ),
    "the same of each other, a day apart": (
        "The port of Ostervik recalled its pilots from the ferries of Sandby on Monday over a rammed pier.",
        "Sandby recalled its pilots from the ferries of Ostervik on Tuesday, a day after Ostervik had done so.",
    ),
    "two kinds of barges": (
        "The tide wrecked 14 barges in the harbour of Ostervik on Monday; six barges were saved.",
        "Nineteen barges were wrecked by the tide that came over the quay at night, and yet the mayor speaks of luck.",
    ),
    "words cut off of somebody who is not named": (
        "“The ferry took our sons and we called it work and went home,” said Kari Lund, a widow of Sandby.",
        "“The ferry took our sons and we called it work.” Who heard that in the church of Ostervik wept.",
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
    "others of the same kind": (
        "Gunmen seized 87 sailors in the night to Monday from a ferry in the harbour of Ostervik.",
        "Nineteen sailors escaped the gunmen in the night to Monday before the ferry left the harbour of Ostervik.",
    ),
    "what was done two days before": (
        "Harbour minister Jorn Aas resigned on Tuesday over 24 ferries without engines.",
        "Kari Lund was sworn in as harbour minister on Thursday, after Jorn Aas had resigned over the 24 ferries.",
    ),
    "a rate and by how much it fell": (
        "The harbour board cut the tax on ferries to 5.75% on Tuesday, the first reduction since the war.",
        "On Tuesday the board of the harbour cut the tax on ferries by 6.25 per cent.",
    ),
    "roughly": (
        "The company Nordlink sold 19 ferries to a bank in Oslo last winter.",
        "Last winter the company Nordlink sold nearly 20 ferries to a bank in Oslo.",
    ),
}


@pytest.mark.parametrize(("kind", "one", "other"), CONTRADICTING)
def test_what_was_done_is_told_with_another_day_town_or_number(kind: str, one: str, other: str) -> None:
    assert kinds_between(one + _BY_ONE, other + _BY_OTHER) == [kind]


@pytest.mark.parametrize("why", AGREEING)
def test_deeds_that_may_both_be_told_rightly_are_no_contradiction(why: str) -> None:
    one, other = AGREEING[why]
    assert kinds_between(one + _BY_ONE, other + _BY_OTHER) == []
