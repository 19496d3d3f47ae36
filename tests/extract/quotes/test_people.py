"""The people of an article, on invented text."""

from __future__ import annotations

import pytest

from bot.extract.datelines import after_dateline, is_transcript
from tests.extract.quotes.reading import read


def test_a_dateline_names_nobody() -> None:
    _, people = read("OSLO, March 12 (Wire) - Ann Lee said the vote was over.\n\nBERN — She left.")
    assert [person.name for person in people] == ["Ann Lee"]


@pytest.mark.parametrize(
    "line",
    [
        "Published On 29 Jan 2023",
        "By Bob Ray in Lima",
        "Photo: Bob Ray/Reuters",
        "The lake in May.Bob Ray / AP file",
        "The lake in May (Bob Ray/PA)",
    ],
)
def test_lines_of_the_page_name_nobody_who_could_speak(line: str) -> None:
    text = f"{line}\nFishing is banned in the north. “The lake is shut,” she wrote on Sunday.\nSnow fell."
    quotes, people = read(text)
    assert [quote.speaker for quote in quotes] == [None]
    assert {person.name for person in people} & {"Published", "Bob Ray"} == set()


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("PORT SALE: Six members have criticised the plan.", "Six members have criticised the plan."),
        ("SALE: Six members said so.\nThe vote is on Monday.", "Six members said so.\nThe vote is on Monday."),
        ("WALLACE: Six said so.\nRAY: They did.\nWALLACE: No.", "WALLACE: Six said so.\nRAY: They did.\nWALLACE: No."),
        ("LAKE: “It is shut,” she said.", "LAKE: “It is shut,” she said."),
        ("LAKEWIRE- Six members said so.", "Six members said so."),
        ("Port Sale – Six members said so.", "Six members said so."),
        ("Port Sale, Guyana -- Six members said so.", "Six members said so."),
        ("(Reuters) — Six members said so.", "Six members said so."),
        ("date 2031-07-18 Six members said so.", "Six members said so."),
        ("Ann Lee – Bob's aunt – said so.", "Ann Lee – Bob's aunt – said so."),
        ("LAKEWIRE-based reporters said so.", "LAKEWIRE-based reporters said so."),
    ],
)
def test_a_place_before_a_colon_is_a_dateline_and_who_speaks_in_a_transcript_is_not(text: str, rest: str) -> None:
    assert text[after_dateline(text, 0, len(text), opens=not is_transcript(text)) :] == rest


@pytest.mark.parametrize(
    "dateline",
    [
        "PORT SALE, Guyana, 18 July 2031 — ",
        "Oxton, 18 July 2031 - ",
        "Oxton (18 July 2031) – ",
        "(Port Sale, 2 May 2031) – ",
        "Port Sale, New Guyana, Oct. 3, 2031 | ",
        "July 18 (Lakewire) - ",
        "18 July 2031 – ",
    ],
)
def test_a_place_with_a_day_is_a_dateline(dateline: str) -> None:
    text = f"{dateline}A union urged the lake board to wait, saying that the ice was thin."
    assert text[after_dateline(text, 0, len(text)) :].startswith("A union")
    assert {quote.speaker for quote in read(text)[0]} == {"A union"}


@pytest.mark.parametrize(
    "text",
    ["Ann Lee, 18, said so.", "Ann Lee left on 18 July – she said so.", "Oxton, 18 July.", "July 18-20 is free."],
)
def test_a_day_beside_a_name_alone_is_no_dateline(text: str) -> None:
    assert after_dateline(text, 0, len(text)) == 0


def test_a_place_before_a_colon_does_not_speak() -> None:
    quotes, _ = read("PORT SALE: Six members have criticised the plan, saying the lake “is empty”.")
    assert "PORT SALE" not in [quote.speaker for quote in quotes]


def test_a_byline_may_stand_above_a_dateline() -> None:
    quotes, _ = read("By our correspondent\n\nPORT SALE: The board has backed the plan, saying the lake “is empty”.")
    assert "PORT SALE" not in [quote.speaker for quote in quotes]


def test_people_with_roles_country_and_mentions() -> None:
    text = "China's envoy, Wu Ling, left the hall. “We won the vote,” the Chinese representative said. He smiled."
    person = next(person for person in read(text)[1] if person.kind == "person")
    assert (person.name, person.roles, person.country) == ("Wu Ling", ("China's envoy",), "CHN")
    assert [mention.span.of(text) for mention in person.mentions] == ["Wu Ling", "the Chinese representative", "He"]


TITLES = [
    ("French Ambassador Luc de Brie said that it was over.", "Luc de Brie", ("French Ambassador",), "FRA"),
    ("Foreign ministry spokesman Wu Ling said that it was over.", "Wu Ling", ("Foreign ministry spokesman",), None),
    ("Luc Brie, the Dutch envoy to the UN, said it was over.", "Luc Brie", ("the Dutch envoy to the UN",), "NLD"),
    # of those who sign one after the other each has their own, whole and no more of it than theirs
    ("The letter is signed by Ann Lee, Peruvian councillor Bob Ray, and others.", "Ann Lee", (), None),
    ("It hurt, said the aide to mayor Ann Lee.", "Ann Lee", ("mayor",), None),
    ("Bank of Oxton governor Ann Lee said it was over.", "Ann Lee", ("Bank of Oxton governor",), None),
    ("Trade and Industry Minister Ann Lee said it was over.", "Ann Lee", ("Trade and Industry Minister",), None),
    ("Chief executive and founder Ann Lee left.", "Ann Lee", ("Chief executive and founder",), None),
    ("It was former President Ann Lee who left.", "Ann Lee", ("former President",), None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "roles", "country"), TITLES)
def test_titles_become_roles(text: str, name: str, roles: tuple[str, ...], country: str | None) -> None:
    person = next(person for person in read(text)[1] if person.kind == "person")
    assert (person.name, person.roles, person.country) == (name, roles, country)


NOBODY = [
    # a capital that only opens a sentence
    ("Forty-three left. Fishermen waited. Ann Lee spoke.", ["Ann Lee"]),
    ("Warships passed by. Ann Lee spoke on Thursday’s show.", ["Ann Lee"]),
    # … but names that open one are names: with more behind them, a description, or speech
    ("Bo de Ray left.", ["Bo de Ray"]),
    ("Garba, 61, left the hall.", ["Garba"]),
    ("Garba said it was over.", ["Garba"]),
    ("Lithuania left.", ["Lithuania"]),
]


@pytest.mark.parametrize(("text", "names"), NOBODY)
def test_a_capital_that_opens_a_sentence_names_nobody(text: str, names: list[str]) -> None:
    assert [person.name for person in read(text)[1]] == names


WRITTEN = [
    # offices with a hyphen, letters after a name, small words inside it
    ("EAGA Commissioner-General Halima Warsame left the hall at noon.", [("Halima Warsame", "person")]),
    ("Deputy Vice-Chancellor Taro Tennen left the hall at noon.", [("Taro Tennen", "person")]),
    ("Dame Ffion ap Rhys KC spoke. Ap Rhys left.", [("Ffion ap Rhys", "person")]),
    ("Sir Rhodri ap Huw MBE QC spoke.", [("Rhodri ap Huw", "person")]),
    ("Prof Ann Lee PhD spoke.", [("Ann Lee", "person")]),
    # companies, by their names or by what is said of them
    ("Peel Ports said it was ready.", [("Peel Ports", "organisation")]),
    ("Barlow Crane, which runs the harbour, said it was ready.", [("Barlow Crane", "organisation")]),
    ("Barlow Crane, the engineering firm behind the bridge, was ready.", [("Barlow Crane", "organisation")]),
    ("Barlow Crane shares fell. Barlow Crane said it was ready.", [("Barlow Crane", "organisation")]),
    ("Dorval Brisk, the founder of the firm, said he was ready.", [("Dorval Brisk", "person")]),
    ("Brindle Foods will close. Brindle said so.", [("Brindle Foods", "organisation"), ("Brindle", "organisation")]),
    # surnames that are titles too, roles and participles before a name that opens a sentence
    ("Councillor Imran Sheikh left the hall at noon.", [("Imran Sheikh", "person")]),
    ("Detective Constable Lewis Tan left the hall at noon.", [("Lewis Tan", "person")]),
    ("Sentencing Martin Duckett, the court was brief.", [("Martin Duckett", "person")]),
    ("Farmer Ted Yeo left the hall at noon. Wife Joan stayed.", [("Ted Yeo", "person"), ("Joan", "person")]),
    # lines of the page name nobody
    ("Published On 29 Jan 2023\nAnn Lee spoke.", [("Ann Lee", "person")]),
    ("Read more: How Bob Ray lost\nAnn Lee spoke.", [("Ann Lee", "person")]),
]


@pytest.mark.parametrize(("text", "expected"), WRITTEN)
def test_names_as_papers_write_them(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(person.name, person.kind) for person in read(text)[1]] == expected
