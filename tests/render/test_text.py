"""What a person reads in the terminal."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Answer, Citation, Disagreement, Finding, Searched, Span
from bot.render.text import answer_text

EXACT = "We will not sign a text that leaves the rivers out,"
CITATION = Citation(
    article="031_rivers",
    outlet="The Delta Gazette",
    title="Rivers pact falters",
    published="2018-03-07",
    published_basis="inferred",
    published_note="the Wednesday named",
    paragraph=4,
    start=100,
    end=100 + len(EXACT),
    exact=EXACT,
    prefix="“",
    suffix="” Ms Aalto said",
    url="https://delta.example/" + "rivers-" * 20,
)
QUOTE = Finding(
    kind="quote",
    text=EXACT,
    citations=(CITATION,),
    details=(("Speaker", "Ida Aalto"), ("Kind", "direct words"), ("Speaker is", "certain")),
    data={"kind": "direct"},
)
STATEMENT = Finding(
    kind="statement",
    text="Joint letter of 12 countries",
    citations=(CITATION._replace(marks=(Span(103, 107),)),),
    details=(("Read by", "Finland"),),
)


def _answer(*findings: Finding, **more: object) -> Answer:
    return Answer("quote", {}, "Quotations of Ida Aalto", findings, Searched(3, 41), **more)  # type: ignore[arg-type]


def test_the_name_of_an_outlet_commands_no_terminal() -> None:
    finding = replace(STATEMENT, details=(("In The \x1b[31m\n\u202ePost", "12 countries"),))
    assert "In The ␛[31m \ufffdPost: 12 countries" in answer_text(_answer(finding))


def test_a_direct_quotation_stands_between_marks_with_who_and_where() -> None:
    assert answer_text(_answer(QUOTE)).splitlines() == [
        "Quotations of Ida Aalto",
        "",
        "   │ “We will not sign a text that leaves the rivers out,”",
        "   Ida Aalto · direct words · certain",
        "   The Delta Gazette · 2018-03-07 (inferred) · 031_rivers · ¶4",
        f"   {CITATION.url}",
        "",
        "Searched 3 articles, 41 paragraphs.",
    ]


def test_a_fragment_is_marked_in_the_sentence_of_the_outlet() -> None:
    marked = CITATION._replace(marks=(Span(CITATION.start, CITATION.start + 2),))
    fragment = replace(QUOTE, citations=(marked,), data={"kind": "fragment", "shown": ["fragment"]})
    assert "│ \x1b[32mWe\x1b[0m will not sign" in answer_text(_answer(fragment), colour=True)
    assert "“" not in answer_text(_answer(fragment))


def test_a_paraphrase_gets_no_marks() -> None:
    assert "“" not in answer_text(_answer(replace(QUOTE, data={"kind": "reported"})))


def test_what_is_not_stated_and_what_differs_is_never_left_out() -> None:
    text = answer_text(
        _answer(
            STATEMENT,
            not_stated=("9 of the 12 are not named in the coverage",),
            disagreements=(Disagreement("How many took part", (replace(STATEMENT, text="14 countries"),)),),
            suggestions=("quote ida aalto",),
        )
    )
    assert "Sources differ: How many took part" in text
    assert "14 countries" in text
    assert "Not stated\n  · 9 of the 12 are not named in the coverage" in text
    assert "Try: quote ida aalto" in text


def test_nothing_found_says_so() -> None:
    assert "Not in the coverage\n  · Nobody" in answer_text(_answer(not_stated=("Nobody called that.",)))


def test_colour_marks_the_words_and_adds_no_others() -> None:
    coloured = answer_text(_answer(STATEMENT, QUOTE), colour=True)
    assert "\x1b[1;4mwill\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == answer_text(_answer(STATEMENT, QUOTE))


@given(st.text(min_size=1, max_size=300), st.integers(1, 200), st.booleans())
def test_the_words_of_an_article_are_only_wrapped(words: str, width: int, colour: bool) -> None:
    passage = Finding("passage", words, (CITATION._replace(exact=words, end=100 + len(words), url=None),))
    text = answer_text(_answer(passage), width=width, colour=colour)
    shown = re.sub(r"\x1b\[[\d;]*m", "", text)
    block = "".join(line.strip().removeprefix("│") for line in shown.splitlines() if "│" in line)
    printable = "".join(c for c in words if c.isprintable() and not c.isspace() and c != "│")
    kept = "".join(c for c in block if not c.isspace())
    assert [c for c in kept if c in printable] == list(printable)


@pytest.mark.parametrize("kind", ["quote", "statement"])
def test_what_belongs_to_a_finding_is_set_behind_its_number_however_many_digits_it_has(kind: str) -> None:
    findings = [QUOTE if kind == "quote" else STATEMENT] * 10
    lines = answer_text(_answer(*findings)).splitlines()
    first, tenth = (next(i for i, line in enumerate(lines) if line.startswith(f"{n}. ")) for n in (1, 10))
    assert [len(line) - len(line.lstrip()) for line in lines[first + 1 : first + 3]] == [3, 3]
    assert [len(line) - len(line.lstrip()) for line in lines[tenth + 1 : tenth + 3]] == [4, 4]
