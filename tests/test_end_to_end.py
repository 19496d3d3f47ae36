"""From text files to answers, on other subjects, countries and years than the five articles'."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.commands import ask_line
from bot.ingest import load
from bot.render.json import answer_json
from bot.store.coverage import Coverage

ARTICLES = {
    "river_wire": """\
MONTEVIDEO, March 4, 2015 (Wire) - Eighteen countries called on Paraguay on Tuesday to stop work on the Karesh dam.

The joint statement, signed by Chile, Uruguay and Kenya among others, was read at the Water Assembly by Finland's
ambassador, Aino Salmi.

“We are deeply worried about the people downstream,” Salmi said on behalf of the group. “They were never asked.”

Paraguay's envoy, Ramón Ibarra, called the criticism unfair. "The dam is ours," he told reporters.
""",
    "river_post": """\
The Harbour Post, 5 March 2015

Asuncion has dismissed a statement by 18 nations against its dam, which Norway joined for the first time.

Envoy Ramón Ibarra said: "Nobody has measured the river but us." Bolivia spoke for itself and praised the works.
""",
    "no_statement": """\
Published 6 March 2015

Rovers signed the Chile striker Luis Pardo from Harbour United for £12m. “I always wanted to play here,” Pardo said.
""",
}


@pytest.fixture(scope="module")
def river(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp("river")
    for name, text in ARTICLES.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    load([folder], folder / "river.db")
    with Coverage.open(folder / "river.db") as opened:
        yield opened


def asked(coverage: Coverage, line: str) -> dict[str, Any]:
    """An answer as JSON, through JSON, with every citation compared with its article."""
    answer: dict[str, Any] = json.loads(json.dumps(answer_json(ask_line(coverage, line))))
    sides = [finding for each in answer["disagreements"] for finding in each["findings"]]
    for finding in (*answer["findings"], *sides):
        for citation in finding["citations"]:
            text = coverage.article(citation["article"]).text
            assert text[citation["start"] : citation["end"]] == citation["exact"]
    return answer


def test_a_statement_in_two_invented_articles_is_one(river: Coverage) -> None:
    (finding,) = asked(river, "who-signed 2015")["findings"]
    data = finding["data"]
    assert (data["count"], data["side"], data["date"]) == (18, "critical", "2015-03-03")
    assert data["reader"] == {"name": "Aino Salmi", "country": "FIN"}
    assert set(data["signatories"]) == {"CHL", "URY", "KEN", "FIN", "NOR"}
    assert (data["joined"], data["unnamed"], data["target"]) == (["NOR"], 13, ["PRY"])
    assert {citation["article"] for citation in finding["citations"]} == {"river_wire", "river_post"}


def test_an_answer_does_not_repeat_a_sentence_without_its_dateline(tmp_path: Path) -> None:
    (tmp_path / "dam.txt").write_text(
        "OSLO, March 12 (Wire) - More than 30 countries on Friday called on Paraguay to halt its dam, in a statement"
        " read at the Water Assembly.\n\nThe statement, signed by 31 states including Chile, was read by Finland's"
        " ambassador Aino Salmi.\n",
        encoding="utf-8",
    )
    load([tmp_path], tmp_path / "dam.db")
    with Coverage.open(tmp_path / "dam.db") as coverage:
        (finding,) = asked(coverage, "ask Who led the statement on Paraguay?")["findings"]
    assert [citation["paragraph"] for citation in finding["citations"]] == [2, 1]


def test_its_speakers_are_found_by_name_and_family_name(river: Coverage) -> None:
    said = [finding["text"] for finding in asked(river, "quote salmi")["findings"]]
    assert "We are deeply worried about the people downstream," in said[0]
    spoken = " ".join(finding["text"] for finding in asked(river, "quote ramon ibarra")["findings"])
    assert "The dam is ours," in spoken
    assert "Nobody has measured the river but us." in spoken


def test_nothing_is_made_of_an_article_without_a_statement(river: Coverage) -> None:
    assert not any(telling.article == "no_statement" for joint in river.statements() for telling in joint.tellings)


_SENTENCES = st.sampled_from(
    [sentence for text in ARTICLES.values() for sentence in text.split(". ")]
    + ["“", "”", "'", "\n\n", "\r\n", "\u2028", "😀 "]
)
_TEXTS = st.lists(_SENTENCES | st.text(max_size=40), min_size=1, max_size=25).map(" ".join)
_LINES = st.sampled_from(
    """who-signed
    who-signed 2015
    quote ibarra
    search dam river
    speakers
    sources
    claims
    disagree
    timeline
    country chile
    check “The dam is ours”
    who-said the dam
    ask who signed?
    compare 2015 2016""".splitlines()
)


@settings(max_examples=40)
@example(["Published 6 March 2015\n\nRovers signed the Chile striker Luis Pardo"], ["speakers"])  # named, not quoted
@given(st.lists(_TEXTS, min_size=1, max_size=3), st.lists(_LINES, min_size=1, max_size=3))
def test_every_citation_of_generated_articles_is_verbatim(texts: list[str], lines: list[str]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number, text in enumerate(texts):
            data = text.encode("utf-8", "surrogatepass")
            (folder / f"{number}.txt").write_bytes(data)
        load([folder], folder / "generated.db")
        with Coverage.open(folder / "generated.db") as coverage:
            for line in lines:
                asked(coverage, line)
