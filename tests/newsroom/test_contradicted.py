"""A correction that other articles contradict: the disagreement is shown all the same, with what was corrected marked.

A person corrects what one article is read to say, not what happened: the article goes on standing beside the others.
A side or a year that nothing else fits makes it a statement of its own, which is shown beside the other one.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.commands import ask_line
from bot.ingest import load
from bot.model import Answer, Finding, Span
from bot.newsroom.correcting import correct, drafts, targets, undo
from bot.records import CorrectedField, Correction
from bot.store.coverage import Coverage
from bot.store.records import Records

GAZETTE = """Letter on the Orumba dam

Twelve countries led by Chile signed a letter to Norway on 4 March 2024, criticising the Karesh dam on Lake Orumba.
Peru, Kenya and Fiji signed it, the Water Assembly said. Palau watched.

“The dam will empty the lake within one summer,” said Ann Lee of the Orumba Trust. Bo Berg of the Karesh Works listened.
"""
COURIER = """Nations write to Oslo

On 4 March 2024 twelve countries, led by Chile, sent a letter to Norway that criticised the Karesh dam on Lake Orumba,
according to the Water Assembly. Among the signatories were Peru, Kenya and Palau. Fiji did not sign the letter.

Ann Lee of the Orumba Trust warned fishermen: “The dam will empty the lake within one summer.”
Bo Berg, who builds for the Karesh Works, kept silent.
"""
BY_US = "by this newsroom"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    for name, text in (("gazette", GAZETTE), ("courier", COURIER)):
        (seeds / f"{name}.txt").write_text(text)
    load([seeds], tmp_path / "coverage.db")
    return tmp_path / "coverage.db"


@pytest.fixture
def records(tmp_path: Path) -> Iterator[Records]:
    with Records(tmp_path / "records.db") as opened:
        yield opened


def corrected(path: Path, records: Records, words: str, field: CorrectedField, value: str) -> list[Correction]:
    """What the Gazette's words are corrected to."""
    with Coverage.open(path) as coverage:
        article, facts = coverage.article("gazette"), coverage.facts("gazette")
        start = article.text.index(words)
        (target, *_) = targets(article, facts, [Span(start, start + len(words))])
        made = drafts(article, facts, target, {field: value})
    return correct(records, path, made)


def asked(path: Path, line: str) -> Answer:
    with Coverage.open(path) as coverage:
        return ask_line(coverage, line)


def sides(answer: Answer, about: str) -> dict[str, Finding]:
    """What is said of it, by the line of each side."""
    return {
        finding.text: finding
        for each in answer.disagreements
        if each.about.startswith(about)
        for finding in each.findings
    }


def marked(finding: Finding) -> bool:
    return any(label == "Corrected" and BY_US in value for label, value in finding.details)


@pytest.mark.parametrize(
    ("words", "field", "value", "line", "about", "ours", "theirs"),
    [
        ("Twelve countries", "lead", "Peru", "who-signed 2024", "Who led it", "Peru", "Chile"),
        (
            "Twelve countries", "signatory", "Chile; Peru; Kenya; Fiji; Palau", "disagree",
            "Whether Fiji signed", "named as taking part", "did not sign",
        ),
        ("The dam will empty", "speaker", "Bo Berg", "disagree", "Who says", "Bo Berg", "Ann Lee"),
    ],
)  # fmt: skip
def test_what_other_articles_say_otherwise_is_still_shown_and_the_correction_marked(
    path: Path, records: Records, words: str, field: CorrectedField, value: str,
    line: str, about: str, ours: str, theirs: str,
) -> None:  # fmt: skip
    made = corrected(path, records, words, field, value)
    found = sides(asked(path, line), about)
    assert set(found) == {ours, theirs}
    assert marked(found[ours])
    assert not marked(found[theirs])
    assert all(finding.citations for finding in found.values())
    for each in made:
        undo(records, path, each.number, None, None)
    assert not any(map(marked, sides(asked(path, line), about).values()))


@pytest.mark.parametrize(("field", "value", "other"), [("side", "supportive", "critical"), ("year", "2023", "2024")])
def test_a_side_or_a_year_of_its_own_makes_it_another_statement_beside_the_first(
    path: Path, records: Records, field: CorrectedField, value: str, other: str
) -> None:
    assert len(asked(path, "who-signed").findings) == 1
    corrected(path, records, "Twelve countries", field, value)
    found = {finding.data[field]: finding for finding in asked(path, "who-signed").findings}
    assert set(found) == {value, other}
    assert marked(found[value])
    assert not marked(found[other])
