"""Which words attribute a quotation, each cause with a near miss, on invented text."""

from __future__ import annotations

import pytest

from tests.extract.quotes.reading import quoted, speakers

# A verb that goes on to words of its own tags no quotation before it.
WORDS_OF_ITS_OWN = [
    ("Ann Lee called the bridge “a toy,” and Bob Ray vowed to close it.", ["Ann Lee"]),
    ("Ann Lee said the fund had “clear rules,” but two auditors reveal a different story.", ["Ann Lee"]),
    ("Ann Lee called the bridge “a toy,” Bob Ray said.", ["Bob Ray"]),
    ("“It is a toy,” Bob Ray said the same night.", ["Bob Ray"]),
]

# A verb that judges is a tag where only its subject stands between it and the quotation.
JUDGING_TAGS = [
    ("“They never pay,” Ann Lee mocks.", ["Ann Lee"]),
    ("“They never pay,” she demanded, as Bob Ray went on.", [None]),
    ("Ann Lee said the band was “far too loud,” and the crowd applauded.", ["Ann Lee"]),
]

# Verbs before their subjects, both before the quotation.
INVERTED = [
    ("Said Ann Lee, “We were all so proud of her.”", ["Ann Lee"]),
    ("But, said Ann Lee, the mayor of Oxton, “we were all so proud of her.”", ["Ann Lee"]),
    ("Because the roads were closed, explained Ann Lee, “nobody came to the fair.”", ["Ann Lee"]),
    ("Bob Ray left, telling Ann Lee, “I will not come back.”", ["Bob Ray"]),
]

# Somebody's words are followed by more, opened by a small word.
OPENED = [
    ("“It hurts,” Ann Lee said. But “it will pass, as all things do.”", ["Ann Lee", "Ann Lee"]),
    ("Ann Lee said it was “not over.” Adding, “We have years to go.”", ["Ann Lee", "Ann Lee"]),
    ("“It hurts,” Ann Lee said. The harbour guide prints “it will pass, as all things do.”", ["Ann Lee", None]),
]

# A sentence of its own after a comma is the subject's; after a passive verb it is not.
AFTER_A_COMMA = [
    ("Ann Lee shared her doubts with the hall, “I do not know who will come.”", ["Ann Lee"]),
    ("Ann Lee was asked, “Who will come to the harbour?”", [None]),
    ("Asked which town she liked, Ann Lee demurred: “Whichever one I am in.”", ["Ann Lee"]),
]

# A verb joined to a verb of speech has its subject.
JOINED = [
    ("Ann Lee conceded that Bob Ray had left but implied that he was “always welcome here.”", ["Ann Lee"]),
    ("When Bob Ray asked for more, she rose and said, “There is no more.”", [None]),
]

# The participle after "with" has a subject of its own.
WITH = [
    ("Oxton was grey, with many marchers chanting “we are the town” all day.", ["many marchers"]),
    ("Ann Lee spoke with the mayor on Monday, calling it “a good start for all.”", ["Ann Lee"]),
]

# Words that are nouns where no subject stands before them.
NOUNS = [
    ("Ann Lee cast Bob Ray as weak and accused him of racist remarks about “the lower town”.", ["Ann Lee"]),
    ("The paper notes that the bridge is “a toy of the rich”.", ["The paper"]),
]

# What somebody calls it, beside a verb that only tells a thought.
CALLED_SO = [
    ("The Oxton Society seeks to end the trade through what it calls “gentle rules for all”.", ["Oxton Society"]),
    ("Ann Lee said that it was “a good start for all”.", ["Ann Lee"]),
]

# Verbs that used to be unknown.
VERBS = [
    ("Ann Lee groused that the lamp “never works when it rains”.", ["Ann Lee"]),
    ("Ann Lee heralded the deal as a “breakthrough”.", ["Ann Lee"]),
    ("Ann Lee waved off the delay as having “minimal” effect.", ["Ann Lee"]),
    ("Ann Lee waved from the “Old Bell” ferry.", []),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [*WORDS_OF_ITS_OWN, *JUDGING_TAGS, *INVERTED, *OPENED, *AFTER_A_COMMA, *JOINED, *WITH, *NOUNS, *CALLED_SO, *VERBS],
)
def test_whose_words(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


MARKS_MIXED_UP = [
    # an opening mark that stands like a closing one closes
    ("“It is unusual,“ said Ann Lee. “It is new.”", ["It is unusual,", "It is new."]),
    ("“It is unusual, she said. “It is new to all of us.”", ["It is unusual, she said. ", "It is new to all of us."]),
]


@pytest.mark.parametrize(("text", "expected"), MARKS_MIXED_UP)
def test_marks_mixed_up(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected
