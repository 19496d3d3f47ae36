"""Single articles and feeds at the command line."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest

from bot.clients import cli, newsroom, newsroom_feeds
from bot.ingest import load
from bot.store.coverage import Coverage
from bot.store.records import Records
from tests.clients.loopback import Answer, Web, web
from tests.clients.test_feeds import ADDRESS, rss
from tests.clients.test_people import SERVER, refused, run
from tests.parse.test_documents import page

FOG = "Fog closes the harbour\n\n“Nobody could see the pier,” Mayor Ben Okri of Osten said on Monday.\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A coverage of one article, and settings that lead to it."""
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "10_lake.txt").write_text("“The ban is theft,” Ana Rojas, Peru's fisheries minister, said on Monday.")
    (tmp_path / "fog.txt").write_text(FOG)
    for name, file in (("DATABASE", "coverage.db"), ("RECORDS_DATABASE", "records.db"), ("SERVERS", "servers")):
        monkeypatch.setenv(f"VERBATIM_{name}", str(tmp_path / file))
    monkeypatch.setenv("VERBATIM_SEEDS", str(seeds))
    monkeypatch.setenv("VERBATIM_FETCH", "on")
    load([seeds], tmp_path / "coverage.db")
    return tmp_path


class Terminal(StringIO):
    """Somebody who types."""

    def isatty(self) -> bool:
        return True


def names(here: Path) -> list[str]:
    with Coverage.open(here / "coverage.db") as coverage:
        return [record.name for record in coverage.articles()]


def test_an_article_is_shown_and_added_only_when_told_to(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = str(here / "fog.txt")
    shown = run(capsys, "coverage", "add", file, "--outlet", "The Osten Post")
    for words in ("The Osten Post", "“Nobody could see the pier,”", "Ben Okri", "! No date", "--yes adds it"):
        assert words in shown
    assert names(here) == ["10_lake"]
    assert "Added: fog." in run(capsys, "coverage", "add", file, "--outlet", "The Osten Post", "--yes")
    assert "Nobody could see" in run(capsys, "quote", "okri")
    with Records(here / "records.db") as records:
        (entry,) = records.audit(None)
    assert (entry.action, entry.subject, entry.details) == (
        "coverage add",
        "fog",
        {"origin": "the file fog.txt", "outlet": "The Osten Post"},
    )


@pytest.mark.parametrize(("typed", "added"), [("y\n", True), ("yes\n", True), ("n\n", False), ("", False)])
def test_who_sits_at_a_terminal_is_asked(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, typed: str, added: bool
) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal(typed))
    assert "Add it? [y/N]" in run(capsys, "coverage", "add", str(here / "fog.txt"))
    assert ("fog" in names(here)) == added


def test_articles_are_edited_removed_and_brought_back(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "Changed: 10_lake." in run(
        capsys, "coverage", "edit", "10", "--outlet", "The Lake", "--published", "2031-05-06", "--basis", "inferred"
    )
    assert "The Lake" in run(capsys, "source", "10")
    assert "Removed: 10_lake." in run(capsys, "coverage", "remove", "the lake")
    assert "1 kept out by hand" in run(capsys, "coverage", "reload")
    assert names(here) == []
    assert "10_lake is not removed any more" in run(capsys, "coverage", "undo")
    assert "10_lake is not edited any more" in run(capsys, "coverage", "undo")
    assert "no change to undo" in refused(capsys, "coverage", "undo")
    with Coverage.open(here / "coverage.db") as coverage:
        assert coverage.articles()[0].catalogue.outlet is None


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("edit", "10"), "Say what to change"),
        (("edit", "99", "--outlet", "X"), "no article 99"),
        (("edit", "10", "--published", "someday"), "must be a date"),
        (("remove", "99"), "no article 99"),
        (("feed", "remove", "3"), "no feed 3"),
        (("feed", "add", ADDRESS, "--server", SERVER), "needs a channel"),
        (("nothing",), "invalid choice"),
    ],
)
def test_a_mistake_is_told(capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str) -> None:
    assert said in refused(capsys, "coverage", *words)


def test_a_file_that_is_no_article_is_told(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["coverage", "add", str(here / "nowhere.txt")]) == 1
    assert "does not exist" in capsys.readouterr().err


def test_a_server_has_a_coverage_of_its_own(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "coverage", "add", str(here / "fog.txt"), "--yes", "--server", SERVER)
    assert names(here) == ["10_lake"]
    assert "2 with" in run(capsys, "coverage", "status", "--server", SERVER)
    assert "fog is not added any more" in run(capsys, "coverage", "undo", "--server", SERVER)


def test_the_status_says_how_it_stands(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "coverage", "add", str(here / "fog.txt"), "--yes")
    for told in (run(capsys, "coverage"), run(capsys, "coverage", "status")):
        assert "Articles     2 with 3 paragraphs" in told
        assert "By hand      1 added" in told
        assert "everything is what was written" in told
    told = json.loads(run(capsys, "coverage", "status", "--json"))
    assert (told["articles"], told["added"], told["problems"], told["feeds"]) == (2, 1, [], 0)


# --- from the web -----------------------------------------------------------------------------------------


@pytest.fixture
def there(monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    with web() as there:
        there.pages["news.example/feed"] = Answer(rss(1))
        there.pages["news.example/story/1"] = Answer(page())
        for module in (newsroom, newsroom_feeds):
            monkeypatch.setattr(module, "Fetcher", there.fetcher)
        yield there


def test_a_page_is_added_by_its_address_where_that_is_allowed(
    here: Path, there: Web, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run(capsys, "coverage", "add", "https://news.example/story/1", "--yes")
    assert "Ministers-clash-over-quotas" in names(here)
    monkeypatch.setenv("VERBATIM_FETCH", "off")
    assert cli.main(["coverage", "add", "https://news.example/story/1"]) == 1
    assert "VERBATIM_FETCH" in capsys.readouterr().err
    assert len(there.pages_asked()) == 1


@pytest.mark.parametrize(("typed", "left", "added"), [("a\n", 0, True), ("d\n", 0, False), ("\n", 1, False)])
def test_what_a_feed_brings_is_decided_about_one_by_one(
    here: Path,
    there: Web,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    typed: str,
    left: int,
    added: bool,
) -> None:
    assert there
    assert "1: https://news.example/feed, 1 articles" in run(capsys, "coverage", "feed", "add", ADDRESS)
    assert "watched already" in refused(capsys, "coverage", "feed", "add", ADDRESS)
    assert "1 article waits" in run(capsys, "coverage", "feed", "check")  # nobody at the terminal
    monkeypatch.setattr(sys, "stdin", Terminal(typed))
    checked = run(capsys, "coverage", "feed", "check")
    assert "Ministers from 12 countries clashed" in checked
    assert f"{left} article" in checked
    assert ("Ministers-clash-over-quotas" in names(here)) == added
    assert "1 feed." in run(capsys, "coverage", "feed")
    assert "Not watched any more" in run(capsys, "coverage", "feed", "remove", "1")
    assert "0 feeds." in run(capsys, "coverage", "feed", "list")
