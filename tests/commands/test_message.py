"""The quotations in what people type, and whom they say they are of."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.commands import COMMANDS, read_arguments
from bot.commands.message import quotations_in
from bot.store.coverage import Coverage

KNOWN = ("Ida Aalto", "Aalto", "the dam commission")

MESSAGES: list[tuple[str, list[tuple[str, str | None]]]] = [
    ("the rivers are ours", [("the rivers are ours", None)]),
    ("“the rivers are ours”", [("the rivers are ours", None)]),
    ('"the rivers are ours"', [("the rivers are ours", None)]),
    ("'the rivers aren't ours'", [("the rivers aren't ours", None)]),
    ("„the rivers are ours“", [("the rivers are ours", None)]),
    ("«the rivers are ours»", [("the rivers are ours", None)]),
    ("»the rivers are ours«", [("the rivers are ours", None)]),
    ("「the rivers are ours」", [("the rivers are ours", None)]),
    ("Aalto said “the rivers are ours”", [("the rivers are ours", "Aalto")]),
    ("“The rivers are ours,” Ida Aalto said.", [("The rivers are ours,", "Ida Aalto")]),
    ('"the rivers are ours" – Ida Aalto', [("the rivers are ours", "Ida Aalto")]),
    ("“the rivers are ours” (Ida Aalto, Finland)", [("the rivers are ours", "Ida Aalto")]),
    ("Did Aalto really put it like that: “the rivers are ours”?", [("the rivers are ours", "Aalto")]),
    ("the rivers are ours – Ida Aalto", [("the rivers are ours", "Ida Aalto")]),
    ("the rivers are ours -- the dam commission", [("the rivers are ours", "the dam commission")]),
    ("the rivers – all of them – are ours", [("the rivers – all of them – are ours", None)]),
    ("Pekka Berg told us “the rivers are ours”", [("the rivers are ours", "Pekka Berg")]),
    (
        "Ida Aalto said “The rivers are ours” and Pekka Berg replied “They were never yours.”",
        [("The rivers are ours", "Ida Aalto"), ("They were never yours.", "Pekka Berg")],
    ),
    ("“the rivers” and “the rivers”", [("the rivers", None)]),
    ("“the rivers are ours", [("the rivers are ours", None)]),
    ("“…”", []),
    ("", []),
]


@pytest.mark.parametrize(("message", "quotations"), MESSAGES, ids=[message for message, _ in MESSAGES])
def test_quotations_are_read_with_the_name_beside_them(message: str, quotations: list[tuple[str, str | None]]) -> None:
    found = quotations_in(message, lambda name: name.strip() in KNOWN)
    assert [(typed.text, typed.named) for typed in found] == quotations


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from("“”\"'«»„‘’ –-aB.…\n(["), max_size=80))
def test_any_message_is_read(message: str) -> None:
    for typed in quotations_in(message, lambda name: False):
        assert typed.keys
        assert typed.text in message


@pytest.mark.parametrize("words", ["we signed in 2021 since may", "the source wion from 2019 to 2020", "about china"])
def test_no_word_of_a_quotation_is_taken_for_anything_else(coverage: Coverage, words: str) -> None:
    assert read_arguments(COMMANDS["check"], words, coverage) == {"message": words}
    assert read_arguments(COMMANDS["who-said"], words, coverage) == {"words": words}
