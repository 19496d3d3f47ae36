"""Corrections, reports and privacy at the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.clients import cli
from bot.ingest import load
from bot.records import AuditEntry, Report
from bot.store.records import Records
from tests.correct.test_corrected import TEXT
from tests.eval.gold import read_gold

SERVER, ANN = "900", 11


@pytest.fixture(autouse=True)
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A coverage of one article, and settings that lead to it."""
    (tmp_path / "quota.txt").write_text(TEXT)
    for name, file in (("DATABASE", "coverage.db"), ("RECORDS_DATABASE", "records.db"), ("SERVERS", "servers")):
        monkeypatch.setenv(f"VERBATIM_{name}", str(tmp_path / file))
    monkeypatch.setenv("VERBATIM_SEEDS", str(tmp_path))
    load([tmp_path / "quota.txt"], tmp_path / "coverage.db")
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """What a command prints."""
    code = cli.main(words)
    written = capsys.readouterr()
    assert (code, written.err) == (0, ""), written.err
    return written.out


def refused(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert cli.main(words) == 2
    return capsys.readouterr().err


QUOTA = "The quota is a disgrace"


def test_a_correction_is_made_listed_and_undone(capsys: pytest.CaptureFixture[str]) -> None:
    made = run(capsys, "corrections", "add", "quota", QUOTA, "--speaker", "Bo Berg", "--reason", "See ¶ 1")
    assert "1  quota  speaker: Ann Lee → Bo Berg" in made
    answer = run(capsys, "quote", "berg")
    assert QUOTA in answer
    assert "Corrected: speaker, by this newsroom" in answer
    for listed in (run(capsys, "corrections"), run(capsys, "corrections", "list")):
        assert "reason: See ¶ 1" in listed
        assert "1 correction." in listed
    assert "Undone." in run(capsys, "corrections", "undo", "1")
    assert "0 corrections." in run(capsys, "corrections")
    assert "undone 20" in run(capsys, "corrections", "list", "--all")
    assert "Corrected" not in run(capsys, "quote", "lee")


def test_a_statement_is_corrected_and_stays_so_when_it_is_loaded_again(
    newsroom: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = run(capsys, "corrections", "add", "quota", "Norway, Chile", "--side", "supportive", "--sign", "Kenya",
               "--unsign", "peru", "--lead", "Norway", "--year", "2024")  # fmt: skip
    for line in ("side: critical → supportive", "signatory: + Kenya", "signatory: − Peru", "lead: none → Norway"):
        assert line in made
    (newsroom / "quota.txt").write_text(TEXT + "\nOne more line.\n")
    assert "1 changed" in run(capsys, "load", str(newsroom / "quota.txt"))
    answer = run(capsys, "who-signed", "2024")
    for words in ("Kenya", "Corrected: side, who signed, lead and year, by this newsroom"):
        assert words in " ".join(answer.split())
    run(capsys, "verify", "--repair")
    assert "Kenya" in run(capsys, "who-signed", "2024")


def test_what_does_not_hold_any_more_is_said(newsroom: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "corrections", "add", "quota", QUOTA, "--speaker", "Bo Berg")
    (newsroom / "quota.txt").write_text(TEXT.replace("disgrace", "disaster"))
    run(capsys, "load", str(newsroom / "quota.txt"))
    assert "left out: The words that it is about do not stand there any more." in run(capsys, "corrections")
    assert run(capsys, "corrections", "export", str(newsroom / "gold")) == ""


def test_what_was_corrected_is_gold(newsroom: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "corrections", "add", "quota", QUOTA, "--speaker", "Bo Berg")
    (written,) = run(capsys, "corrections", "export", str(newsroom / "gold")).split()
    assert next(quote.speaker for quote in read_gold(Path(written)).quotes) == "Bo Berg"


def test_a_servers_correction_is_in_its_own_coverage_alone(newsroom: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "corrections", "add", "quota", QUOTA, "--speaker", "Bo Berg", "--server", SERVER)
    assert QUOTA in run(capsys, "quote", "berg", "--database", str(newsroom / "servers" / f"{SERVER}.db"))
    assert QUOTA not in run(capsys, "quote", "berg")
    assert "0 corrections." in run(capsys, "corrections")
    assert "1 correction." in run(capsys, "corrections", "list", "--server", SERVER)
    assert "no correction 1" in refused(capsys, "corrections", "undo", "1")
    run(capsys, "corrections", "undo", "1", "--server", SERVER)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("nowhere", QUOTA, "--speaker", "Berg"), "is no article"),
        (("quota", "These words", "--speaker", "Berg"), "does not say"),
        (("quota", "declined to comment", "--side", "other"), "No joint statement"),
        (("quota", "declined to comment", "--speaker", "Berg"), "No quotation"),
        (("quota", QUOTA), "Say what is to be corrected"),
        (("quota", QUOTA, "--speaker", "Zoe Zed"), "anywhere"),
    ],
)
def test_what_cannot_be_corrected_is_said(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], says: str
) -> None:
    assert says in refused(capsys, "corrections", "add", *words)


def test_what_is_so_already_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert "nothing was corrected" in run(capsys, "corrections", "add", "quota", QUOTA, "--speaker", "Lee")


def test_reports_are_listed_and_closed(newsroom: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Records(newsroom / "records.db") as records:
        records.file_report(Report("other", "It is\nwrong \x1b[31m", 'quote{"speaker":"lee"}', "A finding", person=ANN))
    listed = run(capsys, "reports")
    assert "It is wrong ␛[31m" in listed
    assert "closed" in run(capsys, "reports", "close", "1")
    assert "0 reports." in run(capsys, "reports")
    assert "1 report." in run(capsys, "reports", "list", "--all")
    assert "no report 2" in refused(capsys, "reports", "close", "2")


def test_what_is_kept_about_a_person_is_shown_and_deleted(newsroom: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Records(newsroom / "records.db") as records:
        records.note(AuditEntry("coverage add", "quota", 1, ANN))
    assert "what: coverage add" in run(capsys, "privacy", "show", str(ANN))
    assert "Deleted." in run(capsys, "privacy", "delete", str(ANN))
    assert "Nothing is kept about that person." in run(capsys, "privacy", "show", str(ANN))
    assert "who reported a problem" in run(capsys, "privacy")
