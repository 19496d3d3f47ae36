# ruff: noqa: S608  # the SQL is put together from constants of this package; values are always bound
"""What holds between articles, written as it was found."""

from __future__ import annotations

import hashlib
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import bot.link
from bot.link.names import index_words
from bot.link.signatories import unnamed
from bot.link.speakers import key_of
from bot.model import SIGNING, JointStatement, NearDuplicate, Speaker, SpeakerKind, Statement
from bot.spelling import fold
from bot.store.articles import article_id
from bot.store.connection import marks
from bot.store.facts import read_statements
from bot.store.rows import (
    FORM_COLUMNS,
    JOINT_COLUMNS,
    SPEAKER_COLUMNS,
    form_values,
    joint_values,
    speaker_values,
    with_crc,
)
from db import SCHEMA_VERSION

# How much everybody says, by whatever name
_UTTERANCES = """update speaker set utterances = said.number from (
  select f.speaker_id, count(distinct q.article_id || ' ' || q.utterance) as number from (
    select distinct speaker_id, article_id, local_name from name_form where speaker_id >= ?
  ) f join quote q on q.article_id = f.article_id and q.speaker = f.local_name
  group by f.speaker_id
) said where said.speaker_id = speaker.id"""

_TAKING_PART = f"""insert into taking_part (country, statements)
select code, count(distinct joint_statement_id) from (
  select country as code, statement_id from party where role in ({", ".join(f"'{role}'" for role in SIGNING)})
  union select lead, id from statement
  union select reader_country, id from statement
) join telling using (statement_id) where code is not null group by code"""

_Places = dict[tuple[str, Statement], list[int]]


def delete_speakers(connection: sqlite3.Connection) -> None:
    """Remove all speakers; what belongs to them first, which is quicker than looking for it one by one."""
    for table in ("name_form", "speaker_key", "speaker_word", "speaker"):
        connection.execute(f"delete from {table}")


def write_statements(connection: sqlite3.Connection, joints: Iterable[JointStatement]) -> None:
    """Store joint statements, and who takes part in them, in place of all that are stored."""
    for table in ("joint_statement", "taking_part"):
        connection.execute(f"delete from {table}")
    places = _places(connection)
    for joint in joints:
        _write_joint_statement(connection, joint, places)
    connection.execute(_TAKING_PART)


def write_duplicates(connection: sqlite3.Connection, pairs: Iterable[NearDuplicate]) -> None:
    """Add pairs of near duplicates."""
    connection.executemany(
        "insert into near_duplicate (first_id, second_id, containment)"
        " select f.id, s.id, ? from article f, article s where f.name = ? and s.name = ?",
        [(pair.containment, pair.first, pair.second) for pair in pairs],
    )


def write_speakers(connection: sqlite3.Connection, speakers: Iterable[Speaker]) -> None:
    """Add speakers with all their names, and how much they say."""
    first = connection.execute("select coalesce(max(id), 0) + 1 from speaker").fetchone()[0]
    added = list(enumerate(speakers, first))
    connection.executemany(
        f"insert into speaker (id, folded, {SPEAKER_COLUMNS}, crc) values ({marks(range(7))})",
        ((number, fold(speaker.name), *with_crc(*speaker_values(speaker))) for number, speaker in added),
    )
    for table, rows in (("speaker_word (word, speaker_id)", _words), ("speaker_key (key, speaker_id)", _keys)):
        there = sorted((text, number) for number, speaker in added for text in rows(speaker))
        connection.executemany(f"insert into {table} values (?, ?)", there)
    articles = _Articles(connection)
    connection.executemany(
        f"insert into name_form (speaker_id, position, article_id, {FORM_COLUMNS}, crc) values ({marks(range(9))})",
        (
            (number, position, articles[form.article], *with_crc(*form_values(form)))
            for number, speaker in added
            for position, form in enumerate(speaker.forms)
        ),
    )
    connection.execute(_UTTERANCES, (first,))


class _Articles(dict[str, int]):
    """The ids of articles by name, each looked up once."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __missing__(self, name: str) -> int:
        self[name] = number = article_id(self._connection, name)
        return number


@cache
def links_version() -> str:
    """Sixteen hexadecimal digits of the digest over the code of link/ and the version of the schema."""
    digest = hashlib.sha256(str(SCHEMA_VERSION).encode())
    for path in sorted(Path(bot.link.__file__).parent.glob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _places(connection: sqlite3.Connection) -> _Places:
    """The ids of the stored statements; several where an article tells the same thing twice in the same words."""
    names = dict(
        connection.execute("select s.id, a.name from statement s join article a on a.id = s.article_id").fetchall()
    )
    places: _Places = defaultdict(list)
    for statement_id, statement in read_statements(connection, "1").items():
        places[names[statement_id], statement].append(statement_id)
    return places


def _write_joint_statement(connection: sqlite3.Connection, joint: JointStatement, places: _Places) -> None:
    joint_id = _insert(
        connection,
        f"joint_statement (unnamed, {JOINT_COLUMNS}, crc)",
        (unnamed(joint), *with_crc(*joint_values(joint))),
    )
    for position, telling in enumerate(joint.tellings):
        statement_id = places[telling.article, telling.statement].pop(0)
        _insert(connection, "telling (statement_id, joint_statement_id, position)", (statement_id, joint_id, position))


def _words(speaker: Speaker) -> set[str]:
    """What a speaker can be looked up by."""
    words = index_words(_names(speaker))
    for name in _local_names(speaker):
        words.update(key_of(name))
    return words


def _keys(speaker: Speaker) -> set[str]:
    return {key_text(speaker.kind, key_of(name)) for name in _local_names(speaker)}


def _local_names(speaker: Speaker) -> set[str]:
    return {form.local_name for form in speaker.forms}


def key_text(kind: SpeakerKind, key: Sequence[str]) -> str:
    """The key of a name as it is stored; of the kinds, only people are apart from all others."""
    return " ".join(("person" if kind == "person" else "body", *key))


def _names(speaker: Speaker) -> Iterator[str]:
    """The name across articles and the others in use; roles such as "the envoy" are no names."""
    yield speaker.name
    yield from dict.fromkeys(form.text for form in speaker.forms if form.kind == "name")


def _insert(connection: sqlite3.Connection, into: str, values: tuple[Any, ...]) -> int:
    return int(connection.execute(f"insert into {into} values ({marks(values)})", values).lastrowid or 0)
