"""Links that are made anew only where articles have changed are those that linking everything gives."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.link import duplicates
from bot.model import Article, Facts, Mention, Party, Person, Quote, Span, Statement
from bot.store import linkables, relinking
from bot.store.articles import read_article
from bot.store.linkables import Linkables
from bot.store.loadable import Loadable
from bot.store.verify import verify
from bot.store.writer import Writer
from tests.store.invented import made, span

_NAMES = (
    "Ana Rojas",
    "Rojas",
    "Ana",
    "Ana Maria Rojas",
    "Rojas Ana",
    "Jun Rojas",
    "Jun",
    "Ana-Maria",
    "Boutros Boutros",
)
_BODIES = ("the Council", "Council", "the residents", "Ana")
_STORIES = tuple(" ".join(f"{word}{n}" for n in range(30)) for word in ("alpha", "beta", "gamma"))


@dataclass(frozen=True)
class _Written:
    """An article in few words: who is named, who is quoted by a description, which stories it prints."""

    people: tuple[tuple[str, str, str | None], ...]
    described: tuple[str, ...]
    stories: tuple[str, ...]
    count: int | None
    year: str

    def loadable(self, name: str) -> Loadable:
        lines = [f"{words} spoke of it, {n} times." for n, (words, *_) in enumerate(self.people)]
        lines += [f"“No {words} will,” said {words}." for words in self.described]
        lines += [f"{self.count} countries signed a letter in {self.year}, Peru said."] if self.count else []
        text = "\n\n".join((*lines, *self.stories, f"It is {name}."))
        return made(name, text, self._facts(text))

    def _facts(self, text: str) -> Facts:
        people = tuple(
            Person(words, kind, (Mention(_at(text, f"{words} spoke of it, {n} ", words), "name"),), (f"r{n}",), country)
            for n, (words, kind, country) in enumerate(self.people)
        )
        quotes = tuple(
            Quote(
                *(_at(text, f"“No {words}", f"No {words}"), "direct", n, words, "collective"),
                mention=_at(text, f"said {words}", words),
            )
            for n, words in enumerate(self.described)
        )
        return Facts(people=people, quotes=quotes, statements=tuple(self._statements(text)))

    def _statements(self, text: str) -> Iterable[Statement]:
        if self.count:
            evidence = span(text, f"{self.count} countries signed a letter in {self.year}, Peru said.")
            peru = Party("led", span(text, "Peru"), country="PER")
            yield Statement(
                "letter", (evidence,), "other", year=self.year, lead="PER", count=self.count, parties=(peru,)
            )


def _at(text: str, around: str, words: str) -> Span:
    start = text.index(words, text.index(around))
    return Span(start, start + len(words))


_PEOPLE = st.tuples(st.sampled_from(_NAMES), st.just("person"), st.sampled_from((None, "PER", "CHN")))
_OTHERS = st.tuples(st.sampled_from(_BODIES), st.sampled_from(("organisation", "document")), st.none())
_WRITTEN = st.builds(
    _Written,
    people=st.lists(_PEOPLE | _OTHERS, max_size=4).map(tuple),
    described=st.lists(st.sampled_from(_BODIES), max_size=2, unique=True).map(tuple),
    stories=st.lists(st.sampled_from(_STORIES), max_size=2, unique=True).map(tuple),
    count=st.sampled_from((None, None, 11, 12)),
    year=st.sampled_from(("2030", "2031")),
)
_CHANGE = st.dictionaries(st.sampled_from("abcdef"), st.none() | _WRITTEN, max_size=3)


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(st.lists(_WRITTEN, min_size=1, max_size=6), st.lists(_CHANGE, min_size=2, max_size=4))
def test_a_part_linked_anew_is_as_if_all_were(
    tmp_path_factory: pytest.TempPathFactory,
    first: Sequence[_Written],
    changes: Sequence[dict[str, _Written | None]],
) -> None:
    folder = tmp_path_factory.mktemp("relinking")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(relinking, "_PART", 0)
        for module in (relinking, duplicates):
            patched.setattr(module, "COMMON", 3)  # six articles get to it
        with Writer(folder / "part.db") as writer:
            _change(writer, dict(zip("abcdef", first, strict=False)))
            for change in changes:
                _change(writer, change)
                assert _links(writer.connection) == _linked_whole(writer)
    assert verify(folder / "part.db").sound


def _change(writer: Writer, change: dict[str, _Written | None]) -> None:
    with writer.transaction():
        for name, written in change.items():
            if written is None:
                writer.remove(name)
            else:
                writer.put(written.loadable(name))
    with writer.transaction():
        writer.relink()


def _linked_whole(writer: Writer) -> dict[str, Any]:
    """What linking everything gives; it is undone."""
    connection = writer.connection
    connection.execute("begin")
    relinking.relink_all(connection, Linkables(connection))
    links = _links(connection)
    connection.execute("rollback")
    return links


_OF_SPEAKER = "speaker s on s.id = x.speaker_id"
_LINKS = {
    "speakers": "select name, kind, country, roles, folded, utterances from speaker order by folded, kind",
    "words": f"select s.folded, s.kind, x.word from speaker_word x join {_OF_SPEAKER} order by 1, 2, 3",
    "keys": f"select s.folded, s.kind, x.key from speaker_key x join {_OF_SPEAKER} order by 1, 2, 3",
    "forms": f"""select s.folded, s.kind, x.position, a.name, x.local_name, x.text, x.start, x."end", x.kind
      from name_form x join {_OF_SPEAKER} join article a on a.id = x.article_id order by 1, 2, 3""",
    "statements": """select j.key, j.year, j.year_basis, j.year_note, j.unnamed, t.position, s.article_id, s.position
      from joint_statement j join telling t on t.joint_statement_id = j.id join statement s on s.id = t.statement_id
      order by 1, 6""",
    "taking part": "select country, statements from taking_part order by 1",
    "duplicates": "select first_id, second_id, containment from near_duplicate order by 1, 2",
    "sketches": "select article_id, digests from sketch order by 1",
    "topics": "select text, weight from topic order by id",
}


def _links(connection: sqlite3.Connection) -> dict[str, Any]:
    return {what: connection.execute(sql).fetchall() for what, sql in _LINKS.items()}


def test_only_what_is_concerned_is_linked_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of others neither articles are read nor rows written."""
    for module in (relinking, duplicates):
        monkeypatch.setattr(module, "COMMON", 3)  # "spoke of it, 0 times" is a phrase of the trade
    known = {f"a{n:02}": _Written(((f"Eva Olsen{n}", "person", None),), (), (), None, "2030") for n in range(20)}
    with Writer(tmp_path / "c.db") as writer:
        _change(writer, known)
        before = dict(writer.connection.execute("select name, id from speaker"))
        other = writer.connection.execute("select id from article where name = 'a07'").fetchone()[0]
        read: list[int] = []

        def reading(connection: sqlite3.Connection, number: int) -> Article:
            read.append(number)
            return read_article(connection, number)

        for module in (relinking, linkables):
            monkeypatch.setattr(module, "read_article", reading)
        people = (("Eva Olsen7", "person", "PER"), ("Ann Lee", "person", None))
        _change(writer, {"b": _Written(people, (), (), None, "2030")})
        after = dict(writer.connection.execute("select name, id from speaker"))
    assert set(read) == {other, len(known) + 1}  # the other one may be a copy: "Eva Olsen7 spoke of it"
    assert {name for name in before if before[name] != after[name]} == {"Eva Olsen7"}


def test_what_becomes_a_phrase_of_the_trade_makes_no_copies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(relinking, "_PART", 0)
    for module in (relinking, duplicates):
        monkeypatch.setattr(module, "COMMON", 3)
    story = _Written((), (), _STORIES[:1], None, "2030")
    pairs = []
    with Writer(tmp_path / "c.db") as writer:
        for change in ({"a": story, "b": story}, {"c": story}, {"d": story}, {"b": None}, {"d": None, "c": None}):
            _change(writer, change)
            assert _links(writer.connection) == _linked_whole(writer)
            pairs.append(writer.connection.execute("select count(*) from near_duplicate").fetchone()[0])
    assert pairs == [1, 3, 0, 3, 0]
