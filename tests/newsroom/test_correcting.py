"""Corrections of a coverage: answers follow, they survive whatever is loaded, and are taken back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.clients.discord.administration.upkeep import copy_all
from bot.commands import COMMANDS, ask, complete
from bot.errors import CoverageError, UsageError
from bot.ingest import load
from bot.model import Answer, Catalogue
from bot.newsroom import edit
from bot.newsroom.correcting import (
    correct,
    drafts,
    hold,
    in_force,
    left_out,
    names_in,
    signing,
    targets,
    undo,
)
from bot.newsroom.gold import write_gold
from bot.records import CorrectedField, Correction
from bot.store.coverage import Coverage
from bot.store.records import Records
from bot.store.servers import Coverages
from bot.store.verify import verify
from tests.correct.test_corrected import TEXT
from tests.eval.gold import read_gold

SERVER = 900


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "quota.txt").write_text(TEXT)
    (seeds / "port.txt").write_text("Cy Clark closed the port. “It was closed too late,” Ann Lee said on Monday.")
    return seeds


@pytest.fixture
def path(folder: Path, tmp_path: Path) -> Path:
    load([folder], tmp_path / "coverage.db")
    return tmp_path / "coverage.db"


@pytest.fixture
def records(tmp_path: Path) -> Iterator[Records]:
    with Records(tmp_path / "records.db") as opened:
        yield opened


def drawn(path: Path, words: str, **typed: str) -> list[Correction]:
    """The corrections of what stands at these words."""
    fields: dict[CorrectedField, str] = typed  # type: ignore[assignment]
    with Coverage.open(path) as coverage:
        article, facts = coverage.article("quota"), coverage.facts("quota")
        start = article.text.index(words)
        span = type(article.sentences[0])(start, start + len(words))
        return drafts(article, facts, targets(article, facts, [span])[0], fields)


def answer(path: Path, command: str, **arguments: Any) -> Answer:
    with Coverage.open(path) as coverage:
        return ask(coverage, command, arguments)


QUOTA = "The quota is a disgrace"
JOINT = "Norway, Chile and Peru"


def words_of(path: Path, speaker: str) -> list[str]:
    return [finding.text for finding in answer(path, "quote", speaker=speaker).findings]


def test_answers_links_and_completion_follow(path: Path, records: Records) -> None:
    correct(records, path, drawn(path, QUOTA, speaker="berg"))
    (finding,) = answer(path, "quote", speaker="berg").findings
    assert QUOTA in finding.text
    assert ("Corrected", "speaker, by this newsroom") in finding.details
    assert finding.data["corrected"] == ["speaker"]
    assert not any(QUOTA in words for words in words_of(path, "ann lee"))
    with Coverage.open(path) as coverage:
        command = COMMANDS["quote"]
        assert "Bo Berg" in [choice.value for choice in complete(coverage, command, "speaker", "be")]
    assert verify(path).sound


def test_the_side_and_who_signed_follow(path: Path, records: Records) -> None:
    names = "Norway\nChile\nKenya"
    made = correct(records, path, drawn(path, JOINT, side="supportive", signatory=names, lead="Chile", year="2024"))
    assert [(each.field, each.old, each.new) for each in made] == [
        ("side", "critical", "supportive"),
        ("signatory", None, "KEN"),
        ("signatory", "PER", None),
        ("lead", None, "CHL"),
        ("year", None, "2024"),
    ]
    (finding,) = answer(path, "who-signed", year=2024).findings
    assert finding.data["signatories"] == ["NOR", "CHL", "KEN"]
    assert (finding.data["side"], finding.data["lead"]) == ("supportive", "CHL")
    assert ("Corrected", "side, who signed, lead and year, by this newsroom") in finding.details
    assert [entry.action for entry in records.audit(None)] == ["corrections add"] * 5


def test_it_survives_loading_again_an_edit_by_hand_and_a_repair(path: Path, folder: Path, records: Records) -> None:
    correct(records, path, drawn(path, QUOTA, speaker="Bo Berg"))
    report = load([folder], path, corrections=in_force(records, None))
    assert report.unchanged == ("port", "quota")
    assert QUOTA in words_of(path, "berg")[0]
    (folder / "quota.txt").write_text(TEXT + "\nA new last line.\n")
    load([folder], path, corrections=in_force(records, None))
    assert QUOTA in words_of(path, "berg")[0]
    edit(path, "quota", {"outlet": "The Harbour Post"})
    assert hold(path, in_force(records, None)) == ["quota"]
    assert hold(path, in_force(records, None)) == []
    assert QUOTA in words_of(path, "berg")[0]
    assert verify(path, repair=True).sound


def test_words_that_changed_leave_it_out_and_it_is_said(path: Path, folder: Path, records: Records) -> None:
    (made,) = correct(records, path, drawn(path, QUOTA, speaker="Bo Berg"))
    (folder / "quota.txt").write_text(TEXT.replace("disgrace", "disaster"))
    load([folder], path, corrections=in_force(records, None))
    assert answer(path, "quote", speaker="berg").findings == ()
    with Coverage.open(path) as coverage:
        assert "do not stand there" in left_out(coverage, [made])[made.number]
    load([folder.parent / "none", folder / "port.txt"], path, prune=True, corrections=in_force(records, None))
    with Coverage.open(path) as coverage:
        assert "not there" in left_out(coverage, [made])[made.number]


def test_it_is_taken_back(path: Path, records: Records) -> None:
    (made,) = correct(records, path, drawn(path, QUOTA, speaker="Bo Berg"))
    undo(records, path, made.number, None, None)
    assert any(QUOTA in words for words in words_of(path, "ann lee"))
    with pytest.raises(UsageError, match="no correction"):
        undo(records, path, made.number, None, None)
    assert [entry.action for entry in records.audit(None)] == ["corrections undo", "corrections add"]


def test_a_servers_correction_is_its_own(path: Path, records: Records, tmp_path: Path) -> None:
    (shipped,) = drawn(path, QUOTA, speaker="Bo Berg")
    (own,) = drawn(path, JOINT, side="supportive")
    records.correct(shipped)
    server = tmp_path / "server.db"
    server.write_bytes(path.read_bytes())
    (kept,) = correct(records, server, [replace(own, guild=SERVER)])
    assert in_force(records, SERVER)[-1] == kept
    assert len(in_force(records, None)) == 1
    assert QUOTA in words_of(server, "berg")[0]
    with pytest.raises(UsageError):
        undo(records, path, kept.number, None, None)


def test_a_servers_coverage_has_the_shipped_corrections_and_its_own_whatever_is_brought_into_it(
    path: Path, folder: Path, records: Records, tmp_path: Path
) -> None:
    with Coverage.open(path) as shipped:
        coverages = Coverages(shipped, tmp_path / "servers")
        own = coverages.to_change(SERVER)
        (side,) = drawn(own, JOINT, side="supportive")
        correct(records, own, [replace(side, guild=SERVER)])
        correct(records, path, drawn(path, QUOTA, speaker="Bo Berg"))
        (folder / "quota.txt").write_text(TEXT + "\nA new last line.\n")
        load([folder], path, corrections=in_force(records, None))
        copied = copy_all(coverages, records, None)
        assert QUOTA in words_of(own, "berg")[0]
        assert ("Corrected", "side, by this newsroom") in answer(own, "who-signed").findings[0].details
        edit(own, "quota", {"outlet": "The Harbour Post"}, in_force(records, SERVER))
        assert QUOTA in words_of(own, "berg")[0]
        assert copy_all(coverages, records, copied) == copied
        coverages.close()


def test_what_cannot_be_kept_in_the_coverage_is_not_kept_at_all(path: Path, records: Records, tmp_path: Path) -> None:
    made = drawn(path, QUOTA, speaker="Bo Berg")
    other = tmp_path / "text.db"
    other.write_text("no database, but long enough to be looked at " * 40)
    with pytest.raises(CoverageError):
        correct(records, other, made)
    assert records.corrections(None) == records.audit(None) == []


@pytest.mark.parametrize(
    ("words", "typed", "says"),
    [
        (QUOTA, {"speaker": "Zoe Zed"}, "does not say “Zoe Zed” anywhere"),
        (QUOTA, {"speaker": "x" * 300}, "at most"),
        (JOINT, {"side": "left"}, "A side is one of"),
        (JOINT, {"year": "24"}, "four digits"),
        (JOINT, {"lead": "Atlantis"}, "not a country"),
        (JOINT, {"lead": "France"}, "does not say “France”"),
        (JOINT, {"signatory": "Norway; France"}, "does not say “France”"),
        (JOINT, {"signatory": "Norway; The Atlantis League"}, "does not say"),
    ],
)
def test_what_cannot_be_is_refused_with_a_reason(path: Path, words: str, typed: dict[str, str], says: str) -> None:
    with pytest.raises(UsageError, match=says):
        drawn(path, words, **typed)


@pytest.mark.parametrize(
    ("words", "typed"),
    [
        (QUOTA, {"speaker": "ann lee"}),
        (QUOTA, {"speaker": "Lee"}),
        (JOINT, {"side": "Critical", "lead": "-", "year": ""}),
        (JOINT, {"signatory": "Peru; Norway\nChile; chile"}),
    ],
)
def test_what_is_so_already_needs_no_correction(path: Path, words: str, typed: dict[str, str]) -> None:
    assert drawn(path, words, **typed) == []


def test_signatories_are_typed_as_they_are_shown(path: Path) -> None:
    with Coverage.open(path) as coverage:
        (statement,) = coverage.facts("quota").statements
    assert signing(statement) == ["Norway", "Chile", "Peru"]
    assert names_in("\n".join(signing(statement))) == signing(statement)


def test_corrected_articles_are_gold(path: Path, records: Records, tmp_path: Path) -> None:
    made = correct(records, path, drawn(path, QUOTA, speaker="Bo Berg"))
    made += correct(records, path, drawn(path, JOINT, side="supportive", signatory="Norway; Kenya", lead="Norway"))
    with Coverage.open(path) as coverage:
        notes = write_gold(tmp_path / "gold", coverage.article("quota"), coverage.facts("quota"), made)
    gold = read_gold(notes)
    assert gold.text == TEXT
    assert next((quote.speaker, quote.optional) for quote in gold.quotes) == ("Bo Berg", False)
    (statement,) = gold.statements
    assert (statement.side, statement.lead, set(statement.signatories)) == ("supportive", "NOR", {"NOR", "KEN"})


def test_every_shipped_article_can_be_written_as_gold(coverage: Coverage, tmp_path: Path) -> None:
    for record in coverage.articles():
        article = coverage.article(record.name)
        gold = read_gold(write_gold(tmp_path, article, coverage.facts(record.name), []))
        assert (gold.text, len(gold.statements)) == (article.text, len(coverage.facts(record.name).statements))
        assert all(quote.optional for quote in gold.quotes)


def test_the_newsroom_knows_what_stands_where(path: Path) -> None:
    assert Catalogue().outlet is None
    with Coverage.open(path) as coverage:
        article, facts = coverage.article("quota"), coverage.facts("quota")
        everything = targets(article, facts, [paragraph.span for paragraph in article.paragraphs])
        assert [type(target.fact).__name__ for target in everything].count("Statement") == 1
        assert targets(article, facts, []) == []
        for target in everything:
            assert target.about.span.of(article.text) == target.about.exact
