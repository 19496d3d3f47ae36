"""Damage of every kind is found, and what can be made again is."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from bot.errors import CoverageError
from bot.extract import extract
from bot.model import Article, Catalogue, Facts, Span
from bot.store.coverage import Coverage
from bot.store.loadable import loadable
from bot.store.place import replacing
from bot.store.repair import repair_database
from bot.store.verify import verify
from bot.store.writer import Writer
from tests.store import invented


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return invented.store(tmp_path / "coverage.db", invented.articles())


def _change(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def test_a_sound_database(path: Path) -> None:
    report = verify(path)
    assert report.sound
    assert (report.articles, report.problems) == (3, ())
    assert report.spans > 30


@pytest.mark.parametrize(
    ("damage", "what"),
    [
        ("delete from passage_fts_data where id > 10", "search index"),
        ("insert into passage_fts(passage_fts, rowid, body) values ('delete', 1, 'Ministers')", "search index"),
        ("update paragraph set countries = 'GRL' where id = 2", "search index"),
        ("update paragraph set start = start + 1 where id = 2", "row of paragraph"),
        ('update quote set "end" = "end" + 1 where id = 1', "row of quote"),
        ("update party set country = 'GRL'", "row of party"),
        ("update name_form set start = start + 1", "row of name_form"),
        ("update speaker set country = 'CHL'", "row of speaker"),
        ("update joint_statement set year = '2030'", "row of joint_statement"),
        ("delete from telling", "missing among the joint statements"),
        ("update state set value = 'stale'", "load again"),
        ("update paragraph set sentences = x'00' where id = 1", "row of paragraph"),
        ("insert into telling values (99, 99, 0)", "is gone"),
    ],
)
def test_damage_is_found_and_mended(path: Path, damage: str, what: str) -> None:
    _change(path, damage)
    found = verify(path)
    assert not found.sound
    assert any(what in problem.what for problem in found.problems), found.problems
    mended = verify(path, repair=True)
    assert mended.sound
    assert mended.mended == found.problems
    assert (mended.articles, mended.lost) == (3, ())
    assert not [file for file in path.parent.iterdir() if file.is_dir()]


def test_repair_keeps_text_numbers_and_catalogue(path: Path) -> None:
    _change(path, "delete from article where id = 2", "update quote set start = 0")
    assert verify(path, repair=True).sound
    with Coverage.open(path) as coverage:
        assert [(record.number, record.name) for record in coverage.articles()] == [(1, "10_lake"), (3, "12_fog")]
        assert coverage.article("10_lake") == invented.articles()[0].article


@pytest.mark.parametrize(
    ("damage", "what"),
    [
        ("update paragraph set text = replace(text, 'ban', 'bun') where article_id = 1", "text of 10_lake"),
        ("update paragraph set after = ' ' where id = 2", "text of 10_lake"),
    ],
)
def test_what_is_not_what_was_loaded_is_lost_by_name(path: Path, damage: str, what: str) -> None:
    _change(path, damage)
    assert any(what in problem.what for problem in verify(path).problems)
    mended = verify(path, repair=True)
    assert (mended.lost, mended.articles, mended.problems, mended.sound) == (("10_lake",), 2, (), False)


@pytest.mark.parametrize(
    ("damage", "doubtful", "entry"),
    [
        # the entry is kept beside what the text completed it with, so that the row is made again as it was
        ("update article set title = 'Miniszers clash' where id = 1", (), invented.LAKE_CATALOGUE),
        ("update article set outlet = cast(x'ff' as text) where id = 1", (), invented.LAKE_CATALOGUE),
        ("update article set entry = '{' where id = 1", (), invented.LAKE_CATALOGUE),
        ("update article set received = x'00' where id = 1", (), invented.LAKE_CATALOGUE),
        ("update article set crc = 0 where id = 1", ("10_lake",), invented.LAKE_CATALOGUE),
        ("update article set title = '', entry = '{\"outlet\": \"Me\"}' where id = 1", ("10_lake",), Catalogue()),
    ],
)
def test_a_text_is_kept_though_what_is_known_of_it_is_damaged(
    path: Path, damage: str, doubtful: tuple[str, ...], entry: Catalogue
) -> None:
    lake = loadable("10_lake", invented.LAKE.encode(), invented.LAKE_CATALOGUE)
    with Writer(path) as writer, writer.transaction():
        writer.put(lake)
    _change(path, damage)
    assert not verify(path).sound
    mended = verify(path, repair=True)
    assert (mended.lost, mended.doubtful, mended.articles, mended.problems) == ((), doubtful, 3, ())
    assert mended.sound is not bool(doubtful)
    with Coverage.open(path) as coverage:
        assert coverage.article("10_lake") == loadable("10_lake", invented.LAKE.encode(), entry).article


@pytest.mark.parametrize(
    ("damage", "lost", "doubtful"),
    [
        ("title = cast(title as blob)", (), ()),
        ("title = cast(title as blob), entry = '{'", (), ("10_lake",)),
        ("entry = cast(entry as blob)", (), ()),
        ("received = 'a text'", (), ()),
        ("published = 7.5", (), ()),
        ("head = cast(head as blob)", ("10_lake",), ()),
        ("first_paragraph = 'one'", ("10_lake",), ()),
        ("sha256 = 'a text'", ("10_lake",), ()),
        ("name = cast(name as blob)", ("article 1",), ()),
        ("name = null", ("article 1",), ()),
    ],
)
def test_a_value_of_another_type_stops_no_repair(
    path: Path, damage: str, lost: tuple[str, ...], doubtful: tuple[str, ...]
) -> None:
    """One flipped bit in the head of a row is enough for it, though the table is strict."""
    lax = "sql = replace(replace(sql, 'strict', ' '), 'not null', ' ')"
    _change(
        path,
        *("create table kept as select sql from sqlite_schema where name = 'article'", "pragma writable_schema = on"),
        f"update sqlite_schema set {lax} where name = 'article'",
    )
    _change(
        path,
        *(f"update article set {damage} where id = 1", "pragma writable_schema = on"),
        "update sqlite_schema set sql = (select sql from kept) where name = 'article'",
        "drop table kept",
    )
    assert not verify(path).sound
    mended = verify(path, repair=True)
    assert (mended.lost, mended.doubtful, mended.problems) == (lost, doubtful, ())


def test_a_repair_keeps_a_text_on_which_our_rules_fail_and_a_load_reads_it_again(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(article: Article) -> Facts:
        return extract(article) if article.name != "10_lake" else tuple[Facts]()[0]

    _change(path, "update quote set start = 0")
    with monkeypatch.context() as patched:
        patched.setattr("bot.store.loadable.extract", failing)
        mended = verify(path, repair=True)
    assert (mended.lost, mended.doubtful, mended.problems) == ((), ("10_lake",), ())
    lake = loadable("10_lake", invented.LAKE.encode(), invented.LAKE_CATALOGUE)
    with Coverage.open(path) as coverage:
        assert coverage.article("10_lake") == lake.article
        assert coverage.facts("10_lake") == Facts()
    with Writer(path) as writer:
        assert writer.fingerprint("10_lake") != lake.fingerprint


def test_what_breaks_over_a_damaged_file_is_damage_and_no_riddle(path: Path) -> None:
    """Rows that one index gives and another does not break whoever relies on them."""

    def ask() -> None:
        with Coverage.open(path) as coverage, coverage.snapshot():
            raise KeyError(20)

    with pytest.raises(KeyError):  # a bug of ours stays one
        ask()
    swapped = "(select rootpage from sqlite_schema where name = 'party_country')"
    _change(
        path,
        "pragma writable_schema = on",
        f"update sqlite_schema set rootpage = {swapped} where name = 'quote_speaker'",
    )
    with pytest.raises(CoverageError, match="damaged"):
        ask()


def test_a_sound_database_is_not_rebuilt(path: Path) -> None:
    before = path.stat().st_ino
    verify(path, repair=True)
    assert path.stat().st_ino == before


def test_who_has_it_open_sees_the_repaired_one(path: Path) -> None:
    with Coverage.open(path) as coverage:
        _change(path, "update quote set start = 0")
        with pytest.raises(CoverageError):
            coverage.facts("10_lake")
        verify(path, repair=True)
        assert coverage.facts("10_lake").quotes != ()


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    with pytest.raises(CoverageError, match="no database"):
        verify(tmp_path / "none.db")
    (tmp_path / "text.db").write_bytes(b"no database at all" * 1000)
    assert not verify(tmp_path / "text.db").sound
    with pytest.raises(CoverageError, match="VERBATIM_DATABASE"):
        verify(tmp_path / "text.db", repair=True)
    assert [file.name for file in tmp_path.iterdir()] == ["text.db"]


def test_a_repair_leaves_the_database_of_something_else_alone(tmp_path: Path) -> None:
    path = tmp_path / "shop.db"
    _change(path, "create table article (id integer primary key, name text, published text, price real)")
    _change(path, "insert into article values (1, 'A lamp', '2020', 9.5)")
    before = path.read_bytes()
    with pytest.raises(CoverageError, match="no database of Verbatim"):
        verify(path, repair=True)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["shop.db"]


def test_a_load_that_is_at_work_is_no_damage_and_is_not_cut_off(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *given, **options: real(*given, **{**options, "timeout": 0}))
    _change(path, "update quote set start = 0")
    inode = path.stat().st_ino
    loading = real(path, isolation_level=None)
    loading.execute("begin immediate")
    for repair in (False, True):
        with pytest.raises(CoverageError, match="being written"):
            verify(path, repair=repair)
    with pytest.raises(CoverageError, match="being written"):
        repair_database(path)
    loading.execute("commit")
    loading.close()
    assert path.stat().st_ino == inode
    assert verify(path, repair=True).sound


def test_a_repaired_database_stays_where_a_link_leads(path: Path) -> None:
    link = path.with_name("link.db")
    link.symlink_to(path.name)
    _change(path, "update quote set start = 0")
    assert verify(link, repair=True).sound
    assert link.is_symlink()
    assert verify(path).sound


def test_a_flipped_bit_never_shows_other_words(path: Path) -> None:
    """Wherever it is: what is shown is what was loaded, or nothing."""
    whole = path.read_bytes()
    texts = {loadable.article.name: loadable.article for loadable in invented.articles()}
    chance = random.Random(7)  # not a secret
    for _ in range(60):
        at = chance.randrange(100, len(whole))
        flipped = bytearray(whole)
        flipped[at] ^= 1 << chance.randrange(8)
        copy = path.with_name("flipped.db")
        copy.write_bytes(flipped)
        try:
            with Coverage.open(copy) as coverage:
                for hit in coverage.search("ban theft letter harbour").hits:
                    assert coverage.cite(hit.article, hit.span).exact in texts[hit.article].text
                for utterance in coverage.utterances("Ana Rojas"):
                    for quote in utterance.quotes:
                        cited = coverage.cite(utterance.article, quote.span)
                        assert cited.exact == quote.span.of(texts[cited.article].text)
                for name, article in texts.items():
                    assert coverage.cite(name, Span(0, 3)).exact == article.text[:3]
        except CoverageError as error:
            assert error.remedy  # noqa: PT017  # any of them may raise, and none must


def test_tools_read_it_as_it_is(path: Path) -> None:
    """The command line of sqlite-utils shows the views and finds passages, without any setting."""

    def shown(*arguments: str) -> str:
        command = [sys.executable, "-m", "sqlite_utils", *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    assert "Ana Rojas" in shown("rows", str(path), "who_said")
    assert "Kenya" in shown("rows", str(path), "who_signed")
    assert "The Harbour Post" in shown("rows", str(path), "sources")
    assert "fullest name that this article prints" in shown("schema", str(path), "person")
    found = "select body from passage where id in (select rowid from passage_fts where passage_fts match 'quotas')"
    assert "Ministers clash" in shown("query", str(path), found)


def test_a_database_that_nobody_can_write_is_verified_and_asked(path: Path) -> None:
    """As on a read-only medium, where SQLite cannot even have its own files beside it."""
    _change(path, "pragma wal_checkpoint(truncate)")
    path.chmod(0o444)
    before = path.read_bytes()
    assert verify(path).sound
    assert path.read_bytes() == before
    path.chmod(0o644)
    _change(path, "delete from passage_fts_data where id > 10")
    path.chmod(0o444)
    assert any("search index" in problem.what for problem in verify(path).problems)


def test_nobody_who_writes_is_replaced_under_his_hands(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.store.repair._WAIT_SECONDS", 0.0)
    _change(path, "update quote set start = 0")
    with Writer(path) as writer:  # as between two batches of a long load: it holds no lock of SQLite's
        with pytest.raises(CoverageError, match="being written"):
            verify(path, repair=True)
        with writer.transaction():
            writer.remove("12_fog")
    assert verify(path, repair=True).articles == 2


def test_who_would_write_waits_until_it_is_replaced(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.store.writer._BUSY_SECONDS", 0.0)
    with replacing(path, 0), pytest.raises(CoverageError, match="being written"):
        Writer(path)


def test_a_database_of_an_older_version_is_not_repaired_but_left_as_it_is(path: Path) -> None:
    _change(path, "alter table paragraph rename column after to length", "pragma user_version = 8")
    before = path.read_bytes()
    with pytest.raises(CoverageError, match="older version"):
        repair_database(path)
    assert path.read_bytes() == before
