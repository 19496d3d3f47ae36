"""Quoted words by their marks, and what kind of quotation they are."""

from __future__ import annotations

import pytest

from tests.extract.quotes.reading import quoted, read

MARKS = [
    ("“We won the vote,” Ann Lee said.", ["We won the vote,"]),
    ('"We won the vote," Ann Lee said.', ["We won the vote,"]),
    ("''We won the vote,'' Ann Lee said.", ["We won the vote,"]),
    ("''We won the vote,’' Ann Lee said.", ["We won the vote,"]),
    ("“We won the vote,’’ Ann Lee said.", ["We won the vote,"]),
    ("“We won the vote.\n\n“We are glad,’’ Ann Lee said.", ["We won the vote.\n\n“We are glad,"]),
    ("‘We won the vote,’ Ann Lee said.", ["We won the vote,"]),
    ("'We won the vote,' Ann Lee said.", ["We won the vote,"]),
    ("«We won the vote,» Ann Lee said.", ["We won the vote,"]),
    # printed twice
    ('Ann Lee said, “"We won the vote. All of us did.”', ["We won the vote. All of us did."]),
    ('Ann Lee said, ""We won the vote,"" and left. "Good," said Bob Ray.', ["We won the vote,", "Good,"]),
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
    # … also of the same kind, where no sentence begins
    ("“It was a “coup” and no “vote” at all,” Ann Lee said.", ["It was a “coup” and no “vote” at all,"]),
    ('"They told us "no vote" and left," Ann Lee said. "We won."', ['They told us "no vote" and left,', "We won."]),
    ('"We won the vote, he said. "We did," said Ann Lee.', ["We won the vote, he said. ", "We did,"]),
    # an opening mark that closes, and closing marks on both sides
    ("The vote was “a farce“, Ann Lee said, and “a scandal”.", ["a farce", "a scandal"]),
    ("”We won the vote,” Ann Lee said. ”We did.”", ["We won the vote,", "We did."]),
    ("“We won the whole vote, he said. “We did,” said Ann Lee.", ["We won the whole vote, he said. ", "We did,"]),
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
    (
        '"We won the vote.\n\n"And we did. "We will win again," Ann Lee said.',
        ['We won the vote.\n\n"And we did. ', "We will win again,"],
    ),
    # inches are no marks
    ('The 6\'2" guard, Ann Lee, said "we won the vote" twice.', ["we won the vote"]),
    # single marks over two paragraphs, and one that is never closed
    ("Ann Lee said: ‘We won.\n‘We all won.’", ["We won.\n‘We all won."]),
    ("Ann Lee said: ‘We won.\nThey left.", []),
    # doubled marks inside others
    ('""We have ""no money"" for it,"" Ann Lee said.', ['We have ""no money"" for it,']),
    ('"We have ""no money"" for it," Ann Lee said.', ['We have ""no money"" for it,']),
    ('""We won,"" Ann Lee said. ""They lost.""', ["We won,", "They lost."]),
    ("Home » Sport » Rowing\nWe won.", []),
]


@pytest.mark.parametrize(("text", "expected"), MARKS)
def test_every_kind_of_mark(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


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


def test_parts_of_a_split_quotation_are_one_utterance() -> None:
    quotes, _ = read("“We won,” Ann Lee said, “and we will win again.” “I lost,” Bob Ray said.")
    assert [quote.utterance for quote in quotes] == [0, 0, 1]
