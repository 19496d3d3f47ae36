"""Words are compared as readers compare them, and every difference is found."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.commands.comparison import differences, distances, nearest_run, occurrences, pieces_of, trimmed, words_of

SAME = [
    ("We WILL sign", "we will sign"),
    ("don't", "don’t"),
    ("a long-delayed report", "a long delayed report"),
    ("the U.S. envoy", "the US envoy"),
    ("1,000 people", "1000 people"),
    ("cafe\u0301", "café"),
    ("Erdoğan", "Erdogan"),
    ("“peace”, he said", "'peace' he said."),
    ("[w]e sign", "We sign"),
    ("2019–2020", "2019-2020"),
    ("co\u00adoperate", "cooperate"),
    ("R&D", "R & D"),
]
NOT_SAME = [
    ("15 people", "1.5 people"),
    ("we're", "were"),
    ("10²", "102"),
    ("-5 degrees", "5 degrees"),
    ("5%", "5"),
    ("$5", "€5"),
    ("can", "can't"),
    ("not able", "notable"),
]


def _keys(text: str) -> list[str]:
    return [word.key for word in words_of(text)]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_what_makes_no_difference(one: str, other: str) -> None:
    assert _keys(one) == _keys(other)


@pytest.mark.parametrize(("one", "other"), NOT_SAME)
def test_what_makes_one(one: str, other: str) -> None:
    assert _keys(one) != _keys(other)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("we sign … today", ["we sign", "today"]),
        ("we sign [...] today (…) here...", ["we sign", "today", "here"]),
        ("we sign. Today", ["we sign Today"]),
        ("…", []),
    ],
)
def test_ellipses_part_a_quotation(text: str, pieces: list[str]) -> None:
    assert [" ".join(w.span.of(text) for w in piece) for piece in pieces_of(text)] == pieces


def _changes(typed: str, printed: str) -> list[tuple[str, str, str]]:
    ours, theirs = words_of(typed), words_of(printed)
    run = nearest_run([w.key for w in ours], [w.key for w in theirs])
    theirs = theirs[run.start : run.end]
    return [
        (
            step.op,
            " ".join(w.span.of(typed) for w in ours[step.typed.start : step.typed.end]),
            " ".join(w.span.of(printed) for w in theirs[step.printed.start : step.printed.end]),
        )
        for step in trimmed(differences(ours, theirs))
    ]


PRINTED = "The minister said: we will not build the 14 long-promised dams in the valley, ever."


@pytest.mark.parametrize(
    ("typed", "changes"),
    [
        ("we will not build", [("same", "we will not build", "we will not build")]),
        (
            "we will build the 14",
            [("same", "we will", "we will"), ("dropped", "", "not"), ("same", "build the 14", "build the 14")],
        ),
        (
            "build the 15 long-promised dams",
            [
                ("same", "build the", "build the"),
                ("replaced", "15", "14"),
                ("same", "long promised dams", "long promised dams"),
            ],
        ),
        (
            "the longpromised dams are in the valley",
            [
                ("added", "the", ""),
                ("same", "longpromised dams", "long promised dams"),
                ("added", "are", ""),
                ("same", "in the valley", "in the valley"),
            ],
        ),
        (
            "we will not build the pyramids of Egypt or a bridge",
            [
                ("same", "we will not build the", "we will not build the"),
                ("added", "pyramids of Egypt or a bridge", ""),
            ],
        ),
        (
            "dams in the river",
            [("same", "dams in the", "dams in the"), ("replaced", "river", "valley")],
        ),
        ("fish and chips", []),
    ],
)
def test_every_word_is_accounted_for(typed: str, changes: list[tuple[str, str, str]]) -> None:
    assert _changes(typed, PRINTED) == changes


WORDS = st.lists(st.sampled_from("abcd"), max_size=12)


@given(st.lists(st.sampled_from("abcd"), min_size=1, max_size=6), WORDS)
def test_distances_are_those_of_the_best_run_before_each_end(typed: list[str], printed: list[str]) -> None:
    def slow(end: int) -> int:
        from rapidfuzz.distance import Levenshtein

        return min(int(Levenshtein.distance(typed, printed[start:end])) for start in range(end + 1))

    assert distances(typed, printed) == [slow(end) for end in range(1, len(printed) + 1)]


@given(st.lists(st.sampled_from("abcd"), min_size=1, max_size=4), WORDS)
def test_what_occurs_is_there(typed: list[str], printed: list[str]) -> None:
    found = list(occurrences(typed, printed))
    assert all(printed[run.start : run.end] == typed for run in found)
    assert bool(found) == any(printed[i : i + len(typed)] == typed for i in range(len(printed)))


@given(st.text(max_size=200))
def test_words_of_any_text_stand_where_they_say(text: str) -> None:
    words = words_of(text)
    assert all(0 <= word.span.start < word.span.end <= len(text) for word in words)
    assert all(a.span.end <= b.span.start for a, b in pairwise(words))
    assert [w for piece in pieces_of(text) for w in piece if not w.bracketed] == [w for w in words if not w.bracketed]


@given(st.text(max_size=60), st.text(max_size=60))
def test_differences_of_any_texts_cover_both(typed: str, printed: str) -> None:
    ours, theirs = words_of(typed), words_of(printed)
    steps = differences(ours, theirs)
    assert sum(step.typed.end - step.typed.start for step in steps) == len(ours)
    assert sum(step.printed.end - step.printed.start for step in steps) == len(theirs)
    kept = trimmed(steps)
    assert not kept or (kept[0].typed.start, kept[-1].typed.end) == (0, len(ours))
