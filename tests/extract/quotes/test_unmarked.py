"""Speech without marks: dialogues, interviews and statements on lines of their own; and what only looks alike."""

from __future__ import annotations

import pytest

from tests.extract.quotes.reading import quoted, read, speakers

ON_AIR = (
    "The presenter, Paul Okoro, met the minister, Lena Brandt, on Sunday.\n\nOKORO: Minister, will you resign?\n\n"
    "BRANDT: No. I was elected to do this work.\n\nOKORO: Whatever the report says?\n\nBRANDT: It is not finished."
)
IN_PRINT = (
    "Marta Ilves leads the ferry union.\n\nCoast Herald: Why did the crews walk out?\n\nMarta Ilves: We were promised "
    "boats.\n\nCoast Herald: What now?\n\nIlves (smiles): We sit down on Friday."
)
AT_LENGTH = (
    "Deputy spokesperson Lena Brandt took questions on March 1, 2021.\n\nCoast Herald: Will the ferry run in May?\n\n"
    "Lena Brandt: It will.\n\nThe boats are ready, and so are the crews.\n\nBay Radio: And in June?\n\n"
    "The hall fell silent, and Brandt smiled.\n\nLena Brandt: Ask me in June.\n\nThe ferry was built in 1961."
)
# Labels that are no speakers: one charge each for two of a family, notes on two teams
CHARGES = (
    "Ann Lee and Bob Lee were held on these charges:\n\nAnn B. Lee: Possession of salt, possession of a scale.\n\n"
    "Cy Fox: Dealing in pepper.\n\nBob C. Lee: Possession of pepper."
)
NOTES = (
    "Rovers beat Athletic.\n\nRovers: Ann Lee missed her third game.\n\nAthletic: Bo Ray left early.\n\nUP NEXT\n\n"
    "Rovers: At Oxton on Friday.\n\nAthletic: Host Barrow on Monday."
)
WITH_ROLES = (
    "The count goes on.\n\nPAUL OKORO, RADIO HOST: Good evening.\n\nLENA BRANDT, MINISTER: We wait.\n\n"
    "OKORO: Until when?\n\nBRANDT: Until noon."
)
TURNS = [
    (WITH_ROLES, ["PAUL OKORO", "LENA BRANDT", "PAUL OKORO", "LENA BRANDT"]),
    (ON_AIR, ["Paul Okoro", "Lena Brandt", "Paul Okoro", "Lena Brandt"]),
    (IN_PRINT, ["Coast Herald", "Marta Ilves", "Coast Herald", "Marta Ilves"]),
]


@pytest.mark.parametrize(("text", "expected"), TURNS)
def test_each_turn_of_a_dialogue_is_its_label_s(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize("text", [CHARGES, NOTES])
def test_lists_under_names_are_no_dialogue(text: str) -> None:
    assert quoted(text) == []


def test_a_turn_goes_on_until_the_next_unless_the_report_speaks_between() -> None:
    assert quoted(AT_LENGTH) == [
        "Will the ferry run in May?",
        "It will.\n\nThe boats are ready, and so are the crews.",
        "And in June?",
        "Ask me in June.",
    ]


INTERVIEW = (
    "The Herald spoke to Marta Ilves, head of the ferry union.\n\nQ: Why did the crews walk out?\n\n"
    "A: We were promised boats, and none has come.\n\nQ: What happens now, after “the storm”?\n\n"
    "“We sit down on Friday. If they bring nothing, we stay ashore.”\n\nThe ministry declined to comment."
)


def test_answers_are_those_of_whom_the_interview_is_with() -> None:
    assert [quote.speaker for quote in read(INTERVIEW)[0][:2]] == ["Marta Ilves", "Marta Ilves"]
    assert quoted(INTERVIEW) == [
        "We were promised boats, and none has come.",
        "We sit down on Friday. If they bring nothing, we stay ashore.",
    ]
    assert {quote.certainty for quote in read(INTERVIEW)[0][:2]} == {"likely"}
    assert [len(person.mentions) for person in read(INTERVIEW)[1] if person.name == "Marta Ilves"] == [1]


def test_questions_and_answers_may_have_letters_alone() -> None:
    text = INTERVIEW.replace("Q: ", "Q ").replace("A: ", "A ")
    assert [quote.speaker for quote in read(text)[0][:2]] == ["Marta Ilves", "Marta Ilves"]


def test_the_letters_of_a_heading_answer_nothing() -> None:
    text = "Author Q&A: Marta Ilves\n\nPick up her book about the ferry.\n\nQ: Why?\n\nA: Fog.\n\nQ: When?\n\nA: Now."
    assert speakers(text) == ["Marta Ilves", "Marta Ilves"]


def test_of_several_it_is_whom_the_headline_names() -> None:
    text = "Envoy Marta Ilves meets the press\n\nThe ferry of Ove Lind is late.\n\nQ: Why?\n\nA: Fog.\n\n"
    text += "Q: When?\n\nA: Now."
    assert [quote.speaker for quote in read(text)[0] if quote.kind != "reported"] == ["Marta Ilves", "Marta Ilves"]


def test_nobody_is_guessed_to_answer() -> None:
    text = INTERVIEW.replace("to Marta Ilves, head of the ferry union", "to Marta Ilves and Ove Lind")
    assert [quote.speaker for quote in read(text)[0][:2]] == [None, None]


ASKED_IN_PLAIN = (
    "We spoke to Marta Ilves, head of the ferry union.\n\nWhy did the crews walk out?\n\n"
    "We were promised boats, and none has come.\n\nI have seen the order book.\n\n"
    "The owners say it is full.\n\nWhat happens now, and when?\n\nI sit down with them on Friday.\n\n"
    "Will your members wait?\n\nThey said they would. I told them to.\n\nThe owners said they would meet her."
)


def test_answers_to_questions_that_no_letter_marks() -> None:
    found = read(ASKED_IN_PLAIN)[0]
    assert [(quote.speaker, quote.span.of(ASKED_IN_PLAIN)) for quote in found] == [
        ("Marta Ilves", "We were promised boats, and none has come.\n\nI have seen the order book."),
        ("Marta Ilves", "I sit down with them on Friday."),
        ("Marta Ilves", "They said they would. I told them to."),
        ("The owners", "they would meet her"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        ASKED_IN_PLAIN.replace("We spoke to", "Travellers wait for"),
        ASKED_IN_PLAIN.replace("Will your members wait?", "The members wait."),
        ASKED_IN_PLAIN.replace("We were", "They were").replace("I sit", "They sit").replace("I told", "It told"),
    ],
)
def test_questions_of_a_guide_are_no_interview(text: str) -> None:
    assert "answer_interviewee" not in {quote.rule for quote in read(text)[0]}


BY_A_LETTER = (
    "The letter to the council reads:\n\nMinisters must act at once. The river will not wait.\n\nNobody answered."
)
ON_A_PAGE = (
    "The mayor, Omar Haddad, wrote on the town's page on Friday:\n\nWe have lost a friend, and I will miss him.\n\n"
    "The rain went on."
)
OF_SEVERAL = (
    "The joint statement reads:\n\nThe towns deplore the raids.\n\nWe call on Elvar to end them.\n\nIt rained all day."
)
INDENTED = (
    "In a note, Omar Haddad wrote:\n\n    The hall closes at the end of May.\n    Keys go to the clerk.\n\n"
    "It snowed all day."
)
STATEMENTS = [
    (BY_A_LETTER, [("The letter", "Ministers must act at once. The river will not wait.")]),
    (ON_A_PAGE, [("Omar Haddad", "We have lost a friend, and I will miss him.")]),
    (
        OF_SEVERAL,
        [
            ("The joint statement", "The towns deplore the raids."),
            ("The joint statement", "We call on Elvar to end them."),
        ],
    ),
    (INDENTED, [("Omar Haddad", "The hall closes at the end of May."), ("Omar Haddad", "Keys go to the clerk.")]),
]


@pytest.mark.parametrize(("text", "expected"), STATEMENTS)
def test_a_statement_on_lines_of_its_own(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(quote.speaker, quote.span.of(text)) for quote in read(text)[0]] == expected


NO_SPEECH = [
    "The medal table.\n\nNorway: Four golds and a silver.\n\nPeru: One bronze.\n\nKenya: Two golds.",
    "Player ratings of Oxton.\n\nAnn Raya: Saved well.\n\nBo White: Solid all evening.\n\nEd Rice: Scored twice.",
    "What we know so far:\n\nThe road is closed. The bridge is open.",
    "Ann Lee made three things clear:\n\nThe dam is old. It leaks. Nobody checked it.",
    "Here is how it works:\n\nYou buy a ticket and we send it to you.",
    "Q: Who won the vote in Oxton?\n\nThe count goes on.",
    "Update: The road is open.\n\nNote: The bridge is not.\n\nUpdate: The bridge is open too.",
]


@pytest.mark.parametrize("text", NO_SPEECH)
def test_lists_notes_and_plain_paragraphs_are_nobody_s_words(text: str) -> None:
    assert quoted(text) == []
