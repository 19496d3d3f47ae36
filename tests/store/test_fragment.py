"""Links that open a page on the cited words."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Span
from bot.store.fragment import URL_MAX, text_fragment_url
from tests.store.invented import span

_PAGE = "https://h.example/a"
_TEXT = (
    "The lake treaty is dead, ministers said.\n"
    "Ministers met on Monday - for the sixth time - and left, the third of them in anger & haste.\n"
    "The lake is calm. The lake treaty is old.\n"
    "A last line, which says nothing new about the lake or about the treaty or about those who wrote and signed it"
)


@pytest.mark.parametrize(
    ("words", "directive"),
    [
        ("treaty is dead", "treaty%20is%20dead"),
        ("Monday - for the sixth", "Monday%20%2D%20for%20the%20sixth"),
        ("anger & haste", "anger%20%26%20haste"),
        ("left, the third", "left%2C%20the%20third"),
        # too short to be the only ones on a page, or twice in the text
        ("haste", "of%20them%20in%20anger%20%26-,haste"),
        ("The lake treaty is", "The%20lake%20treaty%20is,-dead%2C%20ministers%20said."),
        # more than a line, and long ones
        (
            "ministers said.\nMinisters met on Monday - for the sixth time - and left, the third of them in anger",
            "ministers%20said.,third%20of%20them%20in%20anger",
        ),
        (
            "A last line, which says nothing new about the lake or about the treaty or about those who wrote",
            "A%20last%20line%2C%20which%20says,or%20about%20those%20who%20wrote",
        ),
    ],
)
def test_directives(words: str, directive: str) -> None:
    url = text_fragment_url(_PAGE, _TEXT, span(_TEXT, words))
    assert url is not None
    assert url.startswith(f"{_PAGE}#:~:text=")
    assert url.split("text=")[1] == directive


def test_half_words_grow_to_whole_ones() -> None:
    start = _TEXT.index("reaty is dea")
    assert text_fragment_url(_PAGE, _TEXT, Span(start, start + 12)) == f"{_PAGE}#:~:text=treaty%20is%20dead"


@pytest.mark.parametrize("address", ["ftp://h.example", "javascript:alert(1)", "h.example", "https://h/" + "x" * 512])
def test_what_is_no_link_or_too_long_gives_none(address: str) -> None:
    assert text_fragment_url(address, _TEXT, Span(0, 5)) is None


def test_an_address_with_a_fragment_keeps_it() -> None:
    url = text_fragment_url(f"{_PAGE}#top", _TEXT, span(_TEXT, "treaty is dead"))
    assert url == f"{_PAGE}#top:~:text=treaty%20is%20dead"


@given(st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("ab \n-,&"), min_size=1), st.data())
def test_every_link_fits_a_button_and_names_words_of_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    url = text_fragment_url(_PAGE, text, Span(start, end))
    assert url is not None
    assert len(url) <= URL_MAX
    assert url.isascii()
    if "#:~:text=" in url:
        plain = " ".join(text.split())
        for part in url.split("#:~:text=")[1].split(","):
            assert unquote(part.strip("-")) in plain
