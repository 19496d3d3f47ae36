"""Answers as files for other programs: whole, verbatim, and harmless where they are opened."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Answer, Citation, Disagreement, Finding, Searched, Span
from bot.render.export import FORMATS, as_bibtex, as_csl, as_csv, as_json, as_markdown
from bot.render.json import answer_json


def citation(exact: str, start: int = 100, **fields: Any) -> Citation:
    values: dict[str, Any] = {
        "article": "007_example",
        "outlet": "The Example",
        "title": "Envoys differ",
        "published": "2024-03-05",
        "published_basis": "inferred",
        "published_note": None,
        "paragraph": 4,
        "start": start,
        "end": start + len(exact),
        "exact": exact,
        "prefix": "",
        "suffix": "",
        "url": "https://news.example/envoys#:~:text=We%20differ",
    }
    return Citation(**{**values, **fields})


def answer(*findings: Finding, disagreements: tuple[Disagreement, ...] = ()) -> Answer:
    return Answer(
        "quote",
        {"speaker": "ada"},
        "Quotations of *Ada*",
        findings,
        Searched(3, 40),
        disagreements,
        ("1 is not stated",),
    )


SAID = Finding(
    "quote",
    "We differ.",
    (citation("We differ."), citation("=1+1 and\nthen", 300, paragraph=6, article="b", title=None, published="2023")),
    (("Speaker", "Ada Mbeki"),),
    {"speaker": "Ada Mbeki", "kind": "direct", "certainty": "certain"},
)
NINE = Disagreement("How many", (Finding("fact", "9 countries", (citation("nine"),)),))
ANSWER = answer(SAID, disagreements=(NINE,))


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_every_citation_is_a_row() -> None:
    first, second, third = rows(as_csv(ANSWER))
    assert (first["finding"], first["speaker"], first["exact"], first["start"]) == (
        "1",
        "Ada Mbeki",
        "We differ.",
        "100",
    )
    assert second["exact"] == "'=1+1 and\nthen"  # no formula
    assert (third["disagreement"], third["finding"], third["text"]) == ("How many", "2", "9 countries")


def test_every_citation_is_a_footnote() -> None:
    text = as_markdown(ANSWER)
    assert "# Quotations of \\*Ada\\*" in text
    assert "> We differ. [^1]" in text
    assert "## Sources differ: How many" in text
    assert "- 1 is not stated" in text
    assert "[^1]: The Example, “Envoys differ”, 5 March 2024 (inferred), paragraph 4 <https://news.example/" in text
    assert text.count("\n[^") == 3


def test_every_article_is_an_entry() -> None:
    items = json.loads(as_csl(ANSWER))
    assert [item["id"] for item in items] == ["007_example", "b"]
    assert items[0]["issued"] == {"date-parts": [[2024, 3, 5]]}
    assert items[0]["URL"] == "https://news.example/envoys"
    assert items[0]["note"] == "paragraph 4; date inferred"
    assert items[1]["issued"] == {"date-parts": [[2023]]}
    text = as_bibtex(answer(Finding("fact", "x", (citation("x", title="50 % of {it} & more_"),))))
    assert "@article{007_example,\n  title = {50 \\% of \\{it\\} \\& more\\_},\n" in text
    assert "url = {https://news.example/envoys}" in text


def test_json_is_what_the_option_prints() -> None:
    assert json.loads(as_json(ANSWER)) == answer_json(ANSWER)


@pytest.mark.parametrize("name", FORMATS)
@given(words=st.text(min_size=1))
def test_any_words_can_be_written(name: str, words: str) -> None:
    finding = Finding("quote", words, (citation(words, title=words, outlet=words),), (("Speaker", words),), {})
    assert FORMATS[name].write(answer(finding))


@given(st.text(st.characters(exclude_characters="\x00\r\n", exclude_categories=["Cs"]), min_size=1))
def test_the_words_are_verbatim_and_never_a_formula(words: str) -> None:
    (row,) = rows(as_csv(answer(Finding("fact", words, (citation(words),)))))
    assert row["exact"].removeprefix("'") in (words, words.removeprefix("'"))
    assert not re.match(r"[=+\-@\t]", row["exact"])


def test_spans_survive() -> None:
    assert Span(100, 110).of("x" * 100 + "We differ.") == rows(as_csv(ANSWER))[0]["exact"]
