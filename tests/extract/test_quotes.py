"""Quotations, their speakers and reported speech, on invented text."""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.extract.countries import country_mentions
from bot.extract.quotes import quotes_and_people
from bot.model import Article, Paragraph, Person, Quote
from bot.parse import parse_article


def read(text: str) -> tuple[list[Quote], list[Person]]:
    article = parse_article("invented", text.encode())
    assert article.text == text
    return quotes_and_people(article, country_mentions(text))


def quoted(text: str) -> list[str]:
    return [quote.span.of(text) for quote in read(text)[0] if quote.kind != "reported"]


def reported(text: str) -> list[tuple[str | None, str]]:
    return [(quote.speaker, quote.span.of(text)) for quote in read(text)[0] if quote.kind == "reported"]


def speakers(text: str) -> list[str | None]:
    return [quote.speaker for quote in read(text)[0] if quote.kind != "reported"]


MARKS = [
    ("“We won the vote,” Ann Lee said.", ["We won the vote,"]),
    ('"We won the vote," Ann Lee said.', ["We won the vote,"]),
    ("''We won the vote,'' Ann Lee said.", ["We won the vote,"]),
    ("''We won the vote,’' Ann Lee said.", ["We won the vote,"]),
    ("‘We won the vote,’ Ann Lee said.", ["We won the vote,"]),
    ("'We won the vote,' Ann Lee said.", ["We won the vote,"]),
    ("«We won the vote,» Ann Lee said.", ["We won the vote,"]),
    # British single marks beside apostrophes
    (
        "'It's the workers' vote, and they've won it,' Ann Lee said. The union's lawyers hadn't come.",
        ["It's the workers' vote, and they've won it,"],
    ),
    ("‘The ’90s won’t come back,’ Ann Lee said.", ["The ’90s won’t come back,"]),
    ("The farmers' union and Ann's mother didn't speak.", []),
    # nested marks belong to the outer quotation
    ("“He called it ‘a mess’ and left,” Ann Lee said.", ["He called it ‘a mess’ and left,"]),
    ("'He called it \"a mess\" and left,' Ann Lee said.", ['He called it "a mess" and left,']),
    # unclosed: to the paragraph's end; a stray mark does not lose the article
    (
        'Ann Lee said: "We won the vote.\n\nBob Ray left. "I lost it," he said.',
        ["We won the vote.", "I lost it,"],
    ),
    ("Ann Lee said: “We won. “And we will win again,” she added.", ["We won. ", "And we will win again,"]),
    # several paragraphs, each opened anew, are one quotation
    (
        "“We won the vote.\n\n“And we will win again,” Ann Lee said.",
        ["We won the vote.\n\n“And we will win again,"],
    ),
    # inches are no marks
    ('The 6\'2" guard, Ann Lee, said "we won the vote" twice.', ["we won the vote"]),
]


@pytest.mark.parametrize(("text", "expected"), MARKS)
def test_every_kind_of_mark(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


SPEAKERS = [
    # both orders, appositives, titles
    ("“We won the vote,” said Ann Lee, the mayor of Oxton.", ["Ann Lee"]),
    ("“We won the vote,” said the mayor, Ann Lee.", ["Ann Lee"]),
    ("“We won the vote,” Ann Lee, the mayor of Oxton, told reporters on Monday.", ["Ann Lee"]),
    ("“We won the vote,” Mayor Ann Lee said.", ["Ann Lee"]),
    ("“We won the vote,” Oxton's mayor, Ann Lee, said.", ["Ann Lee"]),
    ("“We won,” Ann Lee, 61, of Oxton, who founded the party, said.", ["Ann Lee"]),
    ("“We won the vote,” Sen. Ann Lee (R-Ohio) said.", ["Ann Lee"]),
    ("“We won the vote,” Secretary of State Ann Lee said.", ["Ann Lee"]),
    ("Ann Lee said: “We won the vote.”", ["Ann Lee"]),
    ("Ann Lee, who had lost twice, said on Monday that it was “a new day”.", ["Ann Lee"]),
    ("According to Ann Lee, the vote was “a new day for the town”.", ["Ann Lee"]),
    ("Ann Lee: “We won the vote, and we will win again.”", ["Ann Lee"]),
    ("“We won the vote, and we will win again.” — Ann Lee", ["Ann Lee"]),
    ("Ann Lee praised the crowd, calling it “the best town in the world”.", ["Ann Lee"]),
    ("Calling the vote “a new day”, Ann Lee thanked the crowd.", ["Ann Lee"]),
    ("The vote was described as “a new day” by Ann Lee.", ["Ann Lee"]),
    ("“We won the vote,” Ann Lee said on behalf of the group.", ["Ann Lee"]),
    ("In Ann Lee's words, “we won the vote”.", ["Ann Lee"]),
    # one utterance in two spans, and what follows bare
    ("“We won,” Ann Lee said, “and we will win again.” “Nobody can stop us.”", ["Ann Lee"] * 3),
    ("Ann Lee was asked about the vote. She smiled.\n\n“We won,” she said.", ["Ann Lee"]),
    # pronouns by gender, and by who spoke last
    ("Ann Lee met Bob Ray on Monday. “We won the vote,” she said. “I lost it,” he said.", ["Ann Lee", "Bob Ray"]),
    ("Mrs. Lee met Mr. Ray on Monday. “We won the vote,” she said. “I lost it,” he said.", ["Lee", "Ray"]),
    # short names, roles, family name first
    ("Ann Lee spoke. “We won the vote,” Lee said.", ["Ann Lee"]),
    ("China's envoy, Wu Ling, left the hall. “We won the vote,” Ling said.", ["Wu Ling"]),
    ("China's envoy, Wu Ling, left the hall. “We won the vote,” the Chinese representative said.", ["Wu Ling"]),
    ("Its ambassador to the United Nations Wu Ling denounced what he termed “a plot”.", ["Wu Ling"]),
    # documents, bodies, groups, capitals
    ("The joint statement expressed concern about “reports of torture in the camps”.", ["The joint statement"]),
    ("“We call for an inquiry,” the countries said in a statement.", ["the countries"]),
    ("“We call for an inquiry,” the statement continued.", ["the statement"]),
    ("“We call for an inquiry,” Human Rights Watch said.", ["Human Rights Watch"]),
    ("Beijing called the report “a pack of lies and rumours”.", ["Beijing"]),
    ("Norway's statement came late. “We call for an inquiry,” it said.", ["Norway's statement"]),
    # people who speak together
    ("“We won the vote,” Ann Lee and Bob Ray said.", ["Ann Lee and Bob Ray"]),
    # a question keeps its tag
    ("“Who won?” Ann Lee asked. “We did,” said Bob Ray.", ["Ann Lee", "Bob Ray"]),
    # the printed name, with the article's own apostrophe
    ("“We won the vote,” said Tom O’Dea.", ["Tom O’Dea"]),
    # nobody's words: a title, a nickname, a scare quote without an attribution
    ("Ann Lee sang on CNN's “Evening Show” last night.", []),
    ("Robert “Bobby” Ray left the town.", []),
    ("The town has a so-called “quiet zone” near the river.", []),
    # not stated who
    ("“The vote will be held on the first Monday of the month.”", [None]),
]


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_speakers(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


REPORTED = [
    ("Ann Lee called the criticism baseless.", [("Ann Lee", "the criticism baseless")]),
    ("Ann Lee called the criticism baseless at a news conference.", [("Ann Lee", "the criticism baseless")]),
    ("Ann Lee said that the vote was over.", [("Ann Lee", "the vote was over")]),
    ("Ann Lee told reporters the vote was over.", [("Ann Lee", "the vote was over")]),
    ("The vote was over, Ann Lee said on Monday.", [("Ann Lee", "The vote was over")]),
    ("According to Ann Lee, the vote was over.", [("Ann Lee", "the vote was over")]),
    ("The vote was over, according to Ann Lee.", [("Ann Lee", "The vote was over")]),
    ("The vote, Ann Lee said, was over.", [("Ann Lee", "The vote"), ("Ann Lee", "was over")]),
    (
        "Ann Lee accused Oslo, Paris and London of meddling.",
        [("Ann Lee", "Oslo, Paris and London of meddling")],
    ),
    ("The mayor, Ann Lee, said she took no pleasure in it.", [("Ann Lee", "she took no pleasure in it")]),
    # the words of a fragment are enough; its short frame is no report of its own
    ("Ann Lee called the report “a lie”.", []),
    ("Ann Lee walked to the member states' tent.", []),
    # a report inside another of the same speaker says nothing more; one of somebody else does
    (
        "The two clubs said in a joint statement that they had agreed terms for the transfer.",
        [("The two clubs", "they had agreed terms for the transfer")],
    ),
    (
        "Ann Lee said that Bob Ray had said the vote was over.",
        [("Ann Lee", "Bob Ray had said the vote was over"), ("Bob Ray", "the vote was over")],
    ),
    # a dateline says nothing, and nobody is called so
    (
        "UNITED NATIONS - Germany, speaking for 39 countries, said the camps must close.",
        [("Germany", "the camps must close")],
    ),
    ("OSLO, March 12 (Wire) - The vote was over, Ann Lee said.", [("Ann Lee", "The vote was over")]),
    ("ST. PAUL, Minn. (Wire) -- The vote was over, Ann Lee said.", [("Ann Lee", "The vote was over")]),
    ("NAIROBI — Ann Lee said the vote was over.", [("Ann Lee", "the vote was over")]),
    ("OSLO-based lawyers said the vote was over.", [("OSLO-based lawyers", "the vote was over")]),
]


@pytest.mark.parametrize(("text", "expected"), REPORTED)
def test_reported_speech(text: str, expected: list[tuple[str, str]]) -> None:
    assert reported(text) == expected


def test_a_dateline_names_nobody() -> None:
    _, people = read("OSLO, March 12 (Wire) - Ann Lee said the vote was over.\n\nBERN — She left.")
    assert [person.name for person in people] == ["Ann Lee"]


KINDS = [
    ("“Nobody,” Ann Lee said.", ["direct"]),
    ("Ann Lee asked: “Who is paying?”", ["direct"]),
    ("“We won,” Ann Lee said, “and they did not.”", ["direct", "direct"]),
    ("Ann Lee said it mattered because “for once, all of them came. Nobody should forget that.”", ["direct"]),
    ("Ann Lee called it “a plot to hurt Peru”.", ["fragment"]),
    ("Ann Lee said the council had “never once in all those years looked at the wells”.", ["fragment"]),
    ("Ann Lee spoke of a “Great Leap” for the harbour.", ["fragment"]),
]


@pytest.mark.parametrize(("text", "kinds"), KINDS)
def test_direct_words_could_stand_alone(text: str, kinds: list[str]) -> None:
    assert [quote.kind for quote in read(text)[0] if quote.kind != "reported"] == kinds


LISTS = [
    ("Chile, Peru and the Philippines said the vote was “neither free nor fair”.", "Chile, Peru and Philippines"),
    ("In Lima, Chile and Peru said the ban was “cruel”.", "Chile and Peru"),
    (
        "The envoys of Chile, Peru and Ghana said they were “deeply troubled” by it.",
        "The envoys of Chile, Peru and Ghana",
    ),
]


@pytest.mark.parametrize(("text", "speaker"), LISTS)
def test_those_who_speak_together_are_named_together(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_what_introduces_the_next_quotation_is_no_tag_of_the_one_before() -> None:
    text = "Ida Aalto said: “The rivers are ours.” Pekka Berg replied: “They were never yours.”"
    assert speakers(text) == ["Ida Aalto", "Pekka Berg"]
    assert len({quote.utterance for quote in read(text)[0]}) == 2


def test_parts_of_a_split_quotation_are_one_utterance() -> None:
    quotes, _ = read("“We won,” Ann Lee said, “and we will win again.” “I lost,” Bob Ray said.")
    assert [quote.utterance for quote in quotes] == [0, 0, 1]


def test_each_attribution_shows_its_evidence() -> None:
    text = (
        "“We won the vote,” said Ann Lee, the mayor. The vote was “close”, said a man. “It was a wild night in town.”"
    )
    first, *_ = read(text)[0]
    assert (first.rule, first.certainty, first.speaker_kind) == ("tag_inverted_named", "certain", "person")
    assert first.mention is not None
    assert first.mention.of(text) == "Ann Lee"
    assert first.cue is not None
    assert first.cue.of(text) == "said"


def test_no_guess_is_passed_off_as_a_fact() -> None:
    text = "Ann Lee called the vote “a new day”.\n\nIt rained.\n\nIt snowed.\n\n“The end is near, so pack.”"
    quotes = [quote for quote in read(text)[0] if quote.kind != "reported"]
    assert [(quote.speaker, quote.certainty) for quote in quotes] == [("Ann Lee", "likely"), (None, "unknown")]


POST = (
    "The mission answered at once.\n\n"
    "(1/2) Your lies will fail. pic.twitter.com/abc — Ruritanian Mission to UN (@RuriUN) October 21, 2021\n\n"
    "(2/2) To those who lie:\n\n· Your lies are old. — Ruritanian Mission to UN (@RuriUN) October 21, 2021\n\n"
    "“We won the vote,” Ann Lee said."
)


def test_embedded_posts_belong_to_the_account() -> None:
    quotes = [(quote.speaker, quote.span.of(POST)) for quote in read(POST)[0]]
    assert quotes == [
        ("Ruritanian Mission to UN", "Your lies will fail."),
        ("Ruritanian Mission to UN", "To those who lie:\n\n· Your lies are old."),
        ("Ann Lee", "We won the vote,"),
    ]


def test_people_with_roles_country_and_mentions() -> None:
    text = "China's envoy, Wu Ling, left the hall. “We won the vote,” the Chinese representative said. He smiled."
    person = next(person for person in read(text)[1] if person.kind == "person")
    assert (person.name, person.roles, person.country) == ("Wu Ling", ("China's envoy",), "CHN")
    assert [mention.span.of(text) for mention in person.mentions] == ["Wu Ling", "the Chinese representative", "He"]


TITLES = [
    ("French Ambassador Luc de Brie said that it was over.", "Luc de Brie", ("French Ambassador",), "FRA"),
    ("Foreign ministry spokesman Wu Ling said that it was over.", "Wu Ling", ("Foreign ministry spokesman",), None),
    ("Luc Brie, the Dutch envoy to the UN, said it was over.", "Luc Brie", ("the Dutch envoy to the UN",), "NLD"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "roles", "country"), TITLES)
def test_titles_become_roles(text: str, name: str, roles: tuple[str, ...], country: str | None) -> None:
    person = next(person for person in read(text)[1] if person.kind == "person")
    assert (person.name, person.roles, person.country) == (name, roles, country)


_PIECES = st.sampled_from(
    [
        *"“”‘’«»\"'()—–,.:;?! \n\t\u202e\x00",
        "said ",
        "Ann Lee ",
        "he ",
        "''",
        "according to ",
        "The ",
        "’s ",
        "that ",
        "é",
        "中",
    ]
)


@given(st.lists(_PIECES, max_size=60).map("".join) | st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    lines = text.split("\n")
    starts = [sum(len(line) + 1 for line in lines[:n]) for n in range(len(lines))]
    paragraphs = tuple(
        Paragraph(n + 1, start, start + len(line))
        for n, (start, line) in enumerate(zip(starts, lines, strict=True))
        if line.strip()
    )
    article = Article("any", text, paragraphs, ())
    quotes, people = quotes_and_people(article, country_mentions(text))
    for quote in quotes:
        assert 0 <= quote.span.start < quote.span.end <= len(text)
        for span in (quote.mention, quote.cue):
            assert span is None or 0 <= span.start < span.end <= len(text)
        assert (quote.speaker is None) == (quote.certainty == "unknown")
    for person in people:
        assert person.mentions
        assert all(mention.span.of(text) for mention in person.mentions)


def _calls(text: str) -> int:
    """How many functions are entered while ``text`` is read as one line: work, whatever the machine."""
    article = Article("long", text, (Paragraph(1, 0, len(text)),), ())
    count = 0

    def note(frame: FrameType, event: str, argument: Any) -> None:
        nonlocal count
        count += 1

    sys.setprofile(note)
    try:
        quotes_and_people(article, [])
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "unit",
    ['"', "“", "'a ", "said ", "he said that ", ", ", "( ", "Smith ", "the ", "Smith's claim ", '"A b," he said. ',
     "a statement said the ", "The envoy Wu Ling said. The envoy said it. ", "'yes' s' ", 'A: "b" ', 'called the "x" '],
)  # fmt: skip
def test_twice_the_text_is_twice_the_work(unit: str) -> None:
    half = unit * (4000 // len(unit))
    assert _calls(half + half) <= 2.3 * _calls(half)
