"""A near miss shares nearly every word with the report: one premise of the question is of something else."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.commands import ask_line
from bot.ingest import load
from bot.store.coverage import Coverage

ARTICLE = """Lock strike on the Vessa ends
OSTMAR, 9 June - The board of the Vessa Canal censured Norway by eleven votes to four on Monday, and fined nobody.
Sweden's envoy, Ylva Stark, gave ten captains a medal in Ostmar. The fifth lock was blown up in March, and Tomas Brandt
was barred from the quay.
Denmark hosts 32,000 boatmen, as does Poland.
Latvia praised the pilots.
Iceland pulled out over the weekend.
Some 300 divers have left since May. The last barge carried forty crates. There was a supper, but no joint communique.
Mara Kovin won the regatta in Ostmar after a test in Lund.
Bulgaria and Malta signed a note on tolls. Finland and Greece would sooner pay than sign the note on tolls.
Malta lent the guild 9 million crowns for cranes.
Repairs cost 14 million crowns. Italo Ferri, the boss of the Peruvian boat club Aguas, slept in a tent.
The mayor of Lund said that the old tower would stay. Malta promised the pilots a whistle.
It was not clear who had blown up the fifth lock.
Arbon and Oban did not sign the pledge on barges; Oban's harbour master, Ewan Reid, said he had no time to read it.
Romania left the hall before the soup. Its consul, Dana Ilie, said that the hall was cold.
The Chadian army accused the smugglers of theft.
Prime Minister Ingrid Falk opened a kiosk.
Estonia, which runs nine ferries, was not asked, nor was Hungary. Slovenia rejected an Irish plan for the gates.
Two thousand Austrians have moved to Lund. The pledge on barges was signed by 640 rowers.
Ylva Stark was raised in Oban; her mother was born in Malmo in 1951.
"She owns seven kites and two stoves," the harbour pilot, Nils Berg, told reporters of his neighbour.
"I own four rafts," the ferryman, Arvo Saar, told reporters.
Fares at Tarnby rose six per cent. Fares are low at Velling.
Portugal, France and Greece like barges. France alone runs 56 dredgers.
Eighteen nations that build tugs met in Lund. Twelve countries showed boats to the smiths in 2015.
"A chart is what you draw when you are lost," said Inge Holm, a potter.
"""


@pytest.fixture(scope="module")
def canal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Coverage]:
    folder = tmp_path_factory.mktemp("canal")
    (folder / "locks.txt").write_text(ARTICLE, "utf-8")
    (folder / "catalog.toml").write_text("[locks]\npublished = 2021-06-10\n", "utf-8")
    load([folder], folder / "coverage.db")
    with Coverage.open(folder / "coverage.db") as coverage:
        yield coverage


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("By how many votes did the board censure Norway?", "eleven votes to four"),
        ("How much did Malta lend the guild for cranes?", "9 million crowns"),
        ("How many captains got a medal from Stark?", "ten captains"),
        ("When was the fifth lock blown up?", "blown up in March"),
        ("How many boatmen does Poland host?", "32,000 boatmen"),
        ("Who praised the pilots?", "Latvia praised the pilots"),
        ("Who was barred from the quay?", "was barred from the quay"),
        ("How many divers have left since May?", "300 divers"),
        ("How many crates were on the last barge?", "forty crates"),
        ("Who won the regatta in Ostmar?", "Mara Kovin won the regatta"),
        ("Which countries refused to sign the note on tolls?", "would sooner pay"),
        ("What did the mayor of Lund say?", "the old tower would stay"),
        ("Why did Oban not sign the pledge on barges?", "no time to read"),
        ("What did Romania's consul say?", "the hall was cold"),
        ("Who accused the smugglers?", "The Chadian army accused"),
        ("Who is Norway's prime minister?", "Prime Minister Ingrid Falk"),
        ("How many ferries does Estonia run?", "nine ferries"),
        ("Who rejected the Irish plan?", "an Irish plan"),
        ("How many Austrians have moved to Lund?", "Two thousand Austrians"),
        ("How many rowers signed the pledge on barges?", "640 rowers"),
        ("How many rafts does Saar own?", "four rafts"),
        ("How far did fares at Tarnby rise?", "six per cent"),
        ("How many dredgers does France run?", "56 dredgers"),
    ],
)
def test_what_is_so_is_answered(canal: Coverage, question: str, words: str) -> None:
    answer = ask_line(canal, f"ask {question}")
    assert answer.found, answer.not_stated
    assert words in answer.findings[0].citations[0].exact


@pytest.mark.parametrize(
    "question",
    [
        "How much did Malta lend the guild for schools?",  # for something else
        "By how many votes did the board censure Denmark?",  # done to another
        "How many nurses got a medal from Stark?",  # of something else there are so many
        "When was the sixth lock blown up?",  # another of several
        "Why did Latvia praise the pilots?",  # no reason is given
        "Who read the joint communique in Ostmar?",  # there was none
        "Who barred Tomas Brandt from the quay?",  # nobody is said to have done it
        "How many divers have returned since May?",  # they did the contrary
        "How many crates were on the first barge?",  # another one
        "Who won the regatta in Lund?",  # in another place
        "Which companies signed the note on tolls?",  # countries did
        "How many surgeons have left since May?",  # nobody counts them
        "Who is the king of Sweden?",  # no king is there
        "Why did Bulgaria not strike?",  # nothing is told of it
        "Who sold the barge?",  # nobody is said to have
        "Who is Peru's president?",  # a club has a boss
        "Who is Norway's health minister?",  # no minister is there
        "What did the mayor of Oslo say?",  # that of Lund did
        "What did the prime minister of Malta say?",  # the country promises something
        "How much will Finland pay?",  # what it costs is said, not whom
        "Who blew up the fifth lock?",  # nobody knows
        "Why did Arbon not sign the pledge on barges?",  # the reason is Oban's
        "What did the consul of Spain say?",  # Romania's did
        "Who accused the Chadian army of theft?",  # it accused others
        "What did the smugglers say?",  # nobody quotes them
        "Which surgeons signed the note on tolls?",  # nobody is one
        "How many ferries does Hungary run?",  # Estonia runs them
        "Who rejected the Danish plan?",  # an Irish one was rejected
        "How many Swedes moved to Lund?",  # Austrians have
        "How many rowers refused to sign the pledge on barges?",  # so many signed
        "Why did Iceland pull out?",  # when it did is no reason
        "How many kites does Nils Berg own?",  # he speaks of somebody else
        "How far did Velling's fares rise?",  # those at Tarnby did
        "How many dredgers does Portugal run?",  # France does
        "How many smiths were there in 2015?",  # countries sent them
        "Who drew the chart?",  # who speaks of charts drew none
    ],
)
def test_what_is_nearly_so_is_not(canal: Coverage, question: str) -> None:
    answer = ask_line(canal, f"ask {question}")
    assert not answer.found, answer.findings[0].citations[0].exact
