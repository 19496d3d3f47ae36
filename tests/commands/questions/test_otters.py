"""Bodies, offices, votes and times: what a report of a council says to questions about it, and what it does not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.commands import ask_line
from bot.ingest import load
from bot.store.coverage import Coverage

COUNCIL = """Otter Council tightens the rule on nets
TARVIK, 9 June - The Otter Council took up the nets of the northern rivers on Monday in Tarvik.
A vote was called and adopted with 14 votes in favour, two against it and five abstentions.
Otter Council Secretary-General Paul Trane spoke first, and his deputy second.
"We deplore the capture of the ferryman Anton Sand and ask for his boat," the group said. Norway's ambassador Liv Aasen
praised the cooks.
Vexio obtained the list of the boats. Ida Moll, a deputy director of the Otter Council, was unable to confirm the list.
Inspectors came to the rivers for a four-day visit. On Tuesday 47 boats took them to see the otters of the rivers.
The law on traps was enacted on 3 June by parliament. The law on bait will be put to the members in October.
Some 30 nations sent guards to the rivers.
The Kremlin said that the otters were doing well.
“Nobody will go hungry,” the Danish prime minister, Karl Riis, wrote on Twitter.
On 28 June the council meets Trane's successor, Nils Aker. Kenya's river minister, Joyce Wafula, stayed away.
In a letter to Vera Lind, the group said that bait was dear. Ministers of the rivers came from Poland and Latvia.
Pressed by fishers, Finland left the Council of Northern Rivers in 2018.
"""

APPEAL = """Twelve countries appeal for otters
TARVIK, 3 March - Canada delivered a joint statement on behalf of 12 countries at the river forum on Tuesday.
Signatories include Japan, Ghana and Peru. A similar statement last year had nine signatories.
Chile withdrew its signature on Wednesday.
Mali and Kenya signed both the statement and a note on bait.
"""


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Coverage]:
    folder = tmp_path_factory.mktemp("council")
    (folder / "council.txt").write_text(COUNCIL, "utf-8")
    (folder / "catalog.toml").write_text("[council]\npublished = 2021-06-10\n", "utf-8")
    load([folder], folder / "coverage.db")
    with Coverage.open(folder / "coverage.db") as coverage:
        yield coverage


@pytest.fixture(scope="module")
def appeal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Coverage]:
    folder = tmp_path_factory.mktemp("appeal")
    (folder / "appeal.txt").write_text(APPEAL, "utf-8")
    (folder / "catalog.toml").write_text("[appeal]\npublished = 2021-03-04\n", "utf-8")
    load([folder], folder / "coverage.db")
    with Coverage.open(folder / "coverage.db") as coverage:
        yield coverage


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Who is the head of the Otter Council?", "Secretary-General Paul Trane"),
        ("Who is Norway's ambassador in Tarvik?", "Norway's ambassador Liv Aasen"),
        ("What is Ida Moll's job?", "a deputy director"),
        ("Who obtained the list of the boats?", "Vexio obtained"),
        ("How long did the visit to the rivers last?", "four-day visit"),
        ("How many abstained?", "five abstentions"),
        ("What did the Otter Council say about Sand?", "We deplore"),
        ("What did Moscow say about the otters?", "doing well"),
        ("What did the Danish premier tweet after the vote on the nets?", "Nobody will go hungry"),
        ("Who is to succeed Trane?", "successor, Nils Aker"),
        ("When did Finland walk out of the Council of Northern Rivers?", "in 2018"),
        ("When will the law on bait be put to the members?", "in October"),
    ],
)
def test_a_report_answers(council: Coverage, question: str, words: str) -> None:
    answer = ask_line(council, f"ask {question}")
    assert answer.found, answer.not_stated
    assert any(words in citation.exact for citation in answer.findings[0].citations)


@pytest.mark.parametrize(
    "question",
    [
        "Who is the head of the Otter Fund?",
        "Who is Norway's ambassador in Lund?",
        "Who is the Danish river minister?",  # Kenya's is another
        "What did Anton Sand say?",  # he is only spoken of
        "What did Vera Lind say?",  # she is only written to
        "What did Vera Lind answer?",
        "Who is the Polish river minister?",  # nobody is named
        "When will the law on traps be repealed?",
        "How many people guarded the rivers?",  # thirty nations
        "How many nations voted for the guards?",  # they were sent
        "Which referees refused the boats?",
    ],
)
def test_a_near_miss_is_refused(council: Coverage, question: str) -> None:
    answer = ask_line(council, f"ask {question}")
    assert not answer.found, answer.findings


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Who dropped out in 2021?", "Withdrew: Chile"),
        ("Who made the statement in 2021?", "Led by: Canada"),
        ("How many countries did Canada speak for?", "12 countries"),
        ("How many countries had signed the year before?", "9 "),
        ("How many signed last year's statement?", "9 "),
    ],
)
def test_facts_answer_for_who_speaks_and_for_the_year_that_is_asked_about(
    appeal: Coverage, question: str, said: str
) -> None:
    answer = ask_line(appeal, f"ask {question}")
    assert answer.findings[0].text.startswith(said), answer.findings


@pytest.mark.parametrize(
    "question",
    [
        "How many countries did Ghana speak for?",
        "Which countries signed both the statement and the note?",
        "How many organisations signed?",
    ],
)
def test_facts_on_one_statement_do_not_answer_for_another_speaker_or_for_two_texts(
    appeal: Coverage, question: str
) -> None:
    assert not any(finding.kind == "statement" for finding in ask_line(appeal, f"ask {question}").findings)


def test_who_signed_in_both_years_is_who_is_named_in_each(coverage: Coverage) -> None:
    answer = ask_line(coverage, "ask Which countries signed in both 2019 and 2021?")
    assert [finding.text for finding in answer.findings] == [
        "Critical statements: named in 2019 and 2021 (2): United States and France"
    ]


LETTERS = """Twelve states write on salt
LIMA, 20 October - Twelve states asked Chad in a joint letter, which is dated July 8, to open its salt mines.
Peru, Mali and Fiji were among the signatories of the letter.
"""
STATEMENTS = """Nine states condemn Togo
OSLO, 3 March - Nine states condemned Togo in a joint statement on Monday. Norway, Japan and Fiji signed it.
Ghana's envoy to Oslo, Esi Owusu, spoke of fish on Tuesday.
"""


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Coverage]:
    folder = tmp_path_factory.mktemp("texts")
    (folder / "letters.txt").write_text(LETTERS, "utf-8")
    (folder / "statements.txt").write_text(STATEMENTS, "utf-8")
    load([folder], folder / "coverage.db")
    with Coverage.open(folder / "coverage.db") as coverage:
        yield coverage


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("How many states signed the letter?", ["12 countries"]),
        ("How many states signed the statement?", ["9 countries"]),
        ("How many states signed the letter of July 8?", ["12 countries"]),
        ("How many states signed the letter of May 8?", []),
    ],
)
def test_a_letter_is_not_a_statement_nor_of_another_month(texts: Coverage, question: str, said: list[str]) -> None:
    found = ask_line(texts, f"ask {question}").findings
    assert [finding.text.partition(" · ")[0] for finding in found if finding.kind == "statement"] == said


@pytest.mark.parametrize("question", ["Who read the letter on salt?", "Who read the statement on Togo?"])
def test_nobody_read_out_what_is_only_spoken_of(texts: Coverage, question: str) -> None:
    assert not ask_line(texts, f"ask {question}").found
