"""How lists of words become patterns."""

from __future__ import annotations

import re

import pytest

from bot.extract.lexicon.notation import either, phrases
from bot.extract.lexicon.statement_groups import OTHER_HEADS

_SOME = re.compile(either(["mayors", "MPs", "ngos", "(?:rights|aid) groups", "members of the house"]))


@pytest.mark.parametrize(
    "words", ["mayors", "Mayors", "MAYORS", "mps", "MPs", "NGOs", "aid groups", "Rights Groups", "Members of the House"]
)
def test_either_is_any_of_them_in_capitals_or_not(words: str) -> None:
    assert _SOME.fullmatch(words)


@pytest.mark.parametrize("words", ["mayor", "ayors", "groups", "m", ""])
def test_either_is_nothing_else(words: str) -> None:
    assert not _SOME.fullmatch(words)


def test_a_word_of_the_lexicon_is_found_as_by_a_plain_list() -> None:
    plain, grouped = re.compile(f"(?i:{'|'.join(OTHER_HEADS)})"), re.compile(either(OTHER_HEADS))
    text = "Lawmakers, NGOs and rights groups met Nobel laureates, former ministers and members of parliament."
    assert plain.findall(text) == grouped.findall(text)


@pytest.mark.parametrize(
    ("notation", "meant"),
    [
        ("by, sign(ed|)", ["by", "signed", "sign"]),
        ("(was|is) not (there|in it)", ["was not there", "was not in it", "is not there", "is not in it"]),
        ("(sp(oke|eak)|said) so", ["spoke so", "speak so", "said so"]),
        ("on (* |)list(s|), off", ["on * lists", "on * list", "on lists", "on list", "off"]),
        ("in (its,|our) name", ["in its, name", "in our name"]),
        ("one\n  of\n  (them|us)", ["one of them", "one of us"]),
        ("", [""]),
    ],
)
def test_the_notation_of_cues_stands_for_every_choice(notation: str, meant: list[str]) -> None:
    assert phrases(notation) == meant
