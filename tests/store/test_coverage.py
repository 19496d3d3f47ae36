"""What commands get from the database, on an invented coverage with facts written by hand."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from itertools import count
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import CoverageError
from bot.ingest import load
from bot.model import Facts, Searched, Span
from bot.store.connection import Reader
from bot.store.coverage import Coverage
from bot.store.status import status
from bot.store.writer import Writer
from tests.store import invented
from tests.store.invented import LAKE, PORT, span


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return invented.store(tmp_path_factory.mktemp("invented") / "coverage.db", invented.articles())


@pytest.fixture
def lake(path: Path) -> Iterator[Coverage]:
    with Coverage.open(path) as coverage:
        yield coverage


def test_articles_and_facts_come_back_as_they_were(lake: Coverage) -> None:
    for loadable in invented.articles():
        assert lake.article(loadable.article.name) == loadable.article
        assert lake.facts(loadable.article.name) == loadable.facts
    assert lake.searched() == Searched(3, 7)


def test_the_list_counts_what_each_article_has(lake: Coverage) -> None:
    listed = [(r.number, r.name, r.catalogue.outlet, r.paragraphs, r.quotes, r.statements) for r in lake.articles()]
    assert listed == [
        (1, "10_lake", "The Harbour Post", 4, 3, 1),
        (2, "11_port", "Port News", 2, 1, 1),
        (3, "12_fog", None, 1, 0, 0),
    ]
    assert lake.articles()[0].catalogue.title_note == "the text's own headline"


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("10_lake", ["10_lake"]),
        ("10_lake.txt", ["10_lake"]),
        ("1", ["10_lake"]),
        ("12", ["12_fog"]),
        ("11_p", ["11_port"]),
        ("harbour post", ["10_lake"]),
        ("THE HARBOUR POST", ["10_lake"]),
        ("Pörts", []),
        ("news", ["11_port"]),
        ("9", []),
        ("99999999999999999999999", []),
        ("", []),
        ("' or 1=1 --", []),
        ("\ud800", []),
    ],
)
def test_a_source_is_found_by_name_number_or_outlet(lake: Coverage, typed: str, names: list[str]) -> None:
    assert lake.find_source(typed) == names


@pytest.mark.parametrize(
    ("since", "until", "names"),
    [
        (None, None, ["10_lake", "11_port", "12_fog"]),
        ("2031", None, ["10_lake", "11_port"]),
        ("2031-05-06", "2031-05-06", ["10_lake", "11_port"]),
        ("2031-05-07", None, ["11_port"]),
        (None, "2031-05", ["10_lake", "11_port"]),
        (None, "2031-05-05", ["11_port"]),
        ("2032", None, []),
    ],
)
def test_a_period_takes_in_every_day_that_a_date_may_mean(
    lake: Coverage, since: str | None, until: str | None, names: list[str]
) -> None:
    assert [record.name for record in lake.articles(since=since, until=until)] == names


def test_two_accounts_of_a_letter_are_one_statement(lake: Coverage) -> None:
    (joint,) = lake.statements()
    assert {telling.article for telling in joint.tellings} == {"10_lake", "11_port"}
    assert lake.years() == ["2031"]
    assert lake.statements("2031") == [joint]
    assert lake.statements("2030") == []
    assert lake.statement_countries() == [("KEN", 1), ("PER", 1)]


@pytest.mark.parametrize(("country", "found"), [("PER", 1), ("KEN", 1), ("CHL", 1), ("NOR", 0)])
def test_statements_of_a_country_that_has_part_in_them(lake: Coverage, country: str, found: int) -> None:
    assert len(lake.statements(country=country)) == found


def test_with_a_source_only_its_account_is_given(lake: Coverage) -> None:
    (joint,) = lake.statements(source="port news")
    assert [telling.article for telling in joint.tellings] == ["11_port"]
    assert lake.statements(source="nowhere") == []
    assert lake.statements(since="2040") == []


def test_what_a_speaker_says_with_split_quotations_together(lake: Coverage) -> None:
    ((speaker, said),) = lake.speakers()
    assert (speaker.name, speaker.country, said) == ("Ana Rojas", "PER", 3)
    texts = {"10_lake": LAKE, "11_port": PORT}
    found = [[quote.span.of(texts[u.article]) for quote in u.quotes] for u in lake.utterances("Ana Rojas")]
    # 11_port was published in May, 10_lake on a day of May
    assert found == [
        ["The ban is theft,"],
        ["The ban is theft,", "We will not obey it."],
        ["labour unions back her"],
    ]


@pytest.mark.parametrize(
    ("words", "articles"),
    [
        ("theft", ["11_port", "10_lake"]),
        ("obey", ["10_lake"]),
        ("labor union", ["10_lake"]),  # another spelling, another form
        ("Kenya", []),  # in the article, in no paragraph of hers
        ("Norwegian", ["11_port"]),  # a country by another word
        ("theft obey", ["10_lake"]),
        ("the", ["11_port", "10_lake", "10_lake"]),
        ("?!", ["11_port", "10_lake", "10_lake"]),
    ],
)
def test_utterances_about_words_in_them_or_beside_them(lake: Coverage, words: str, articles: list[str]) -> None:
    assert [utterance.article for utterance in lake.utterances("Ana Rojas", words)] == articles


def test_speakers_by_typed_names(lake: Coverage) -> None:
    assert [speaker.name for speaker in lake.find_speakers("rojas")] == ["Ana Rojas"]
    assert lake.find_speakers("nobody") == []
    assert lake.nearest_speakers("anna rohas") == ["Ana Rojas"]
    assert lake.utterances("Nobody") == []


@pytest.mark.parametrize(
    ("typed", "hits"),
    [
        ("letter", [("10_lake", 2, ["letter"]), ("11_port", 1, ["letter"])]),
        ("unions", [("10_lake", 4, ["unions"])]),
        ("labor", [("10_lake", 4, ["labour"])]),
        ("programs centre", [("11_port", 2, ["programme", "center"])]),
        ("UN", [("10_lake", 4, ["U.N."])]),
        ("norwegian", [("11_port", 2, ["Norway"])]),
        ('"lake letter"', [("11_port", 1, ["lake letter"])]),
        ("“letter lake”", []),
        ("Port News", [("11_port", 1, [])]),
        ("who is the", [("10_lake", 3, ["The", "is"]), ("11_port", 2, ["The", "is", "the", "the"])]),
        ("zebra", []),
        ("", []),
        ("*", []),
    ],
)
def test_search_finds_words_in_any_form_and_marks_them(
    lake: Coverage, typed: str, hits: list[tuple[str, int, list[str]]]
) -> None:
    texts = {loadable.article.name: loadable.article.text for loadable in invented.articles()}
    found = lake.search(typed)
    shown = [(hit.article, hit.paragraph, [mark.of(texts[hit.article]) for mark in hit.marks]) for hit in found.hits]
    if typed == "who is the":  # only stop words: everything that has one
        assert [hit for hit in hits if hit not in shown] == []
    else:
        assert sorted(shown) == sorted(hits)
        assert found.total == len(hits)
    assert all(hit.span.covers(mark) for hit in found.hits for mark in hit.marks)


def test_search_in_pages_filters_and_sources(lake: Coverage) -> None:
    everything = lake.search("lake Peru")
    assert everything.total == 3
    assert [h for n in range(3) for h in lake.search("lake Peru", limit=1, offset=n).hits] == list(everything.hits)
    assert {hit.article for hit in lake.search("lake Peru", source="port").hits} == {"11_port"}
    assert lake.search("lake", until="2030").total == 0
    assert [hit.score for hit in everything.hits] == sorted((hit.score for hit in everything.hits), reverse=True)


def test_a_citation_is_the_text_and_what_is_around_it(lake: Coverage) -> None:
    cited = lake.cite("10_lake", span(LAKE, "The ban is theft,"))
    assert (cited.exact, cited.paragraph, cited.outlet) == ("The ban is theft,", 3, "The Harbour Post")
    assert (cited.prefix, cited.suffix) == ('"', "\" Ana Rojas, Peru's fisheries")
    assert cited.prefix + cited.exact + cited.suffix in LAKE
    assert cited.url == "https://h.example/1#:~:text=The%20ban%20is%20theft%2C"
    assert lake.cite("11_port", span(PORT, "Kenya")).url == (
        "https://p.example/2#top:~:text=Peru%20and-,Kenya,-were%20among%2011%20signatories%20of"
    )
    assert lake.cite("12_fog", Span(0, 3)).url is None


@pytest.mark.parametrize("wrong", [Span(0, 0), Span(5, 3), Span(-1, 3), Span(0, 10_000)])
def test_a_place_that_is_not_there_cannot_be_cited(lake: Coverage, wrong: Span) -> None:
    with pytest.raises(CoverageError):
        lake.cite("10_lake", wrong)


def test_an_article_that_is_not_there(lake: Coverage) -> None:
    for ask in (lake.article, lake.facts, lambda name: lake.cite(name, Span(0, 1))):
        with pytest.raises(CoverageError, match="no article called 'x'"):
            ask("x")


@given(st.text() | st.text("\"'*:^-(){}[]ANDORNEAR %_\\\ud800\0"))
def test_no_question_is_an_error(path: Path, typed: str) -> None:
    with Coverage.open(path) as coverage:
        coverage.find_source(typed)
        coverage.find_speakers(typed)
        coverage.nearest_speakers(typed)
        coverage.utterances(typed)
        coverage.utterances("Ana Rojas", typed, typed)
        coverage.statements(typed, typed, typed, typed, typed)
        coverage.articles(typed, typed, typed)
        for hit in coverage.search(typed).hits:
            assert coverage.cite(hit.article, hit.span, hit.marks).exact


def test_damaged_text_is_never_shown(path: Path, tmp_path: Path) -> None:
    copy = invented.store(tmp_path / "coverage.db", invented.articles())
    for damage in (
        "update paragraph set text = replace(text, 'ban', 'bun') where article_id = 1",
        "update article set outlet = 'Another Post' where name = '10_lake'",
        "update article set crc = crc + 1 where name = '10_lake'",
    ):
        connection = sqlite3.connect(copy)
        connection.execute(damage)
        with connection:
            pass
        connection.close()
        with Coverage.open(copy) as coverage, pytest.raises(CoverageError, match=r"damaged.*verify --repair"):
            coverage.cite("10_lake", span(LAKE, "The ban is theft,"))


@pytest.mark.parametrize(
    "damage",
    [
        "update quote set start = start + 1",
        "update quote set certainty = 'x'",
        "update quote set speaker_kind = 'unknown' where rule = 'inversion'",
    ],
)
def test_damaged_facts_are_never_shown(tmp_path: Path, damage: str) -> None:
    copy = invented.store(tmp_path / "coverage.db", invented.articles())
    connection = sqlite3.connect(copy)
    with connection:
        connection.execute(damage)
    connection.close()
    with Coverage.open(copy) as coverage, pytest.raises(CoverageError, match="damaged"):
        coverage.utterances("Ana Rojas")


def test_a_missing_or_foreign_database_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(CoverageError, match="python -m bot load"):
        Coverage.open(tmp_path / "none.db")
    (tmp_path / "text.db").write_text("not a database, and long enough to be looked at" * 50)
    for open_it in (Coverage.open, Writer):
        with pytest.raises(CoverageError, match=r"no database of Verbatim\. Set VERBATIM_DATABASE"):
            open_it(tmp_path / "text.db")
    connection = sqlite3.connect(tmp_path / "other.db")
    with connection:
        connection.execute("create table t(x)")
    connection.close()
    for open_it in (Coverage.open, Writer):
        with pytest.raises(CoverageError, match=r"no database of Verbatim\. Set VERBATIM_DATABASE"):
            open_it(tmp_path / "other.db")


def test_a_coverage_is_read_only_and_serves_threads(path: Path) -> None:
    with Coverage.open(path) as coverage:
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            coverage._reader.connection.execute("delete from article")
        with ThreadPoolExecutor(4) as pool:
            assert set(pool.map(lambda _: coverage.search("lake").total, range(40))) == {2}
    with pytest.raises(CoverageError, match="closed"):
        coverage.years()


def test_a_thread_that_ends_closes_its_connection(path: Path) -> None:
    opened: list[sqlite3.Connection] = []
    reader = Reader(path)
    thread = Thread(target=lambda: opened.append(reader.connection))
    thread.start()
    thread.join()
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        opened[0].execute("select 1")
    reader.close()


def test_a_query_ends_at_its_deadline(path: Path) -> None:
    reader = Reader(path, seconds=0.01)
    endless = "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n"
    with pytest.raises(CoverageError, match="took too long"):
        reader.rows(endless)
    assert reader.rows("select 1") == [(1,)]
    with pytest.raises(CoverageError, match="took too long"):
        reader.rows(endless)  # not the first query alone
    reader.close()


def _ask_without_end(reader: Reader) -> None:
    with reader.snapshot():
        for _ in count():
            reader.rows("select 1")


def test_many_short_queries_of_one_question_have_one_deadline(path: Path) -> None:
    reader = Reader(path, seconds=0.05)
    with pytest.raises(CoverageError, match="took too long"):
        _ask_without_end(reader)
    with reader.snapshot():
        assert reader.rows("select 1") == [(1,)]  # the next question has its own
    reader.close()


def test_a_snapshot_is_of_one_moment(tmp_path: Path) -> None:
    copy = invented.store(tmp_path / "coverage.db", invented.articles())
    with Coverage.open(copy) as coverage:
        with coverage.snapshot():
            before = coverage.searched()
            with Writer(copy) as writer, writer.transaction():
                writer.remove("12_fog")
            assert coverage.searched() == before
        assert coverage.searched() == Searched(2, 6)


def test_one_question_reads_an_article_once(path: Path) -> None:
    reader = Reader(path)
    read: list[str] = []
    reader.connection.set_trace_callback(
        lambda sql: read.append(sql) if "select head, first_paragraph" in sql else None
    )
    coverage = Coverage(reader)
    with coverage.snapshot():
        first = [coverage.cite("10_lake", Span(0, end)) for end in (3, 5)]
        with coverage.snapshot():
            assert coverage.article("10_lake") is coverage.article("10_lake")
        assert coverage.facts("10_lake") is coverage.facts("10_lake")
        assert [citation.exact for citation in first] == [LAKE[:3], LAKE[:5]]
    assert len(read) == 1
    coverage.article("10_lake")
    assert len(read) == 2
    coverage.close()


def test_statements_are_at_hand_until_something_is_written(tmp_path: Path) -> None:
    path = invented.store(tmp_path / "coverage.db", invented.articles())
    with Coverage.open(path) as coverage:
        coverage.statements().clear()  # the list is whose who asked for it
        assert coverage.statements()
        with Writer(path) as writer, writer.transaction():
            for loadable in invented.articles():
                writer.remove(loadable.article.name)
            writer.relink()
        assert coverage.statements() == []


def test_replacing_an_article_keeps_its_number_and_drops_its_facts(tmp_path: Path) -> None:
    copy = invented.store(tmp_path / "coverage.db", invented.articles())
    invented.store(copy, [invented.made("10_lake", "Snow fell on the hills.", Facts())])
    with Coverage.open(copy) as coverage:
        assert coverage.find_source("1") == ["10_lake"]
        assert coverage.facts("10_lake") == Facts()
        assert coverage.search("Chile theft").total == 1
        assert coverage.search("snow").total == 1
        (joint,) = coverage.statements()
        assert [telling.article for telling in joint.tellings] == ["11_port"]


def test_a_bare_number_is_the_one_that_the_file_name_begins_with(tmp_path: Path) -> None:
    database = tmp_path / "numbers.db"
    for name in ("000_first", "001_second"):
        (tmp_path / f"{name}.txt").write_text(f"The ferry of {name} was late.", encoding="utf-8")
    load([tmp_path], database)
    with Coverage.open(database) as coverage:
        assert coverage.find_source("1") == coverage.find_source("001") == ["001_second"]
        assert coverage.find_source("0") == ["000_first"]
        assert coverage.find_source("2") == ["001_second"]  # no name begins with it: the second one loaded


def test_the_last_load_is_the_latest_in_whichever_form_its_time_is_written(tmp_path: Path) -> None:
    path = invented.store(tmp_path / "coverage.db", invented.articles())
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("update article set loaded_at = '2031-05-06T08:00:00.123456+00:00' where id = 1")
        connection.execute("update article set loaded_at = '2031-05-06 09:30:00' where id > 1")
    assert status(path).loaded_at == "2031-05-06 09:30:00"


def test_who_opens_it_again_leaves_the_locks_of_who_has_it_open(tmp_path: Path) -> None:
    """Else the next program that closes the file takes its log for nobody's, and removes it under those who write."""
    path = invented.store(tmp_path / "coverage.db", invented.articles())
    another = "import sqlite3, sys; it = sqlite3.connect(sys.argv[1]); it.execute('select * from total'); it.close()"
    with Coverage.open(path) as coverage, Writer(path), Coverage.open(path) as second:
        assert coverage.searched() == second.searched()
        subprocess.run([sys.executable, "-c", another, str(path)], check=True)
        assert path.with_name("coverage.db-wal").exists()
