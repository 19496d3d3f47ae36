# ruff: noqa: S608  # the SQL is put together from constants of this package; values are always bound
"""What holds between articles: read everything that is stored, write what was found to belong together."""

from __future__ import annotations

import hashlib
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import bot.link
from bot.link.names import fold, index_words
from bot.link.signatories import unnamed
from bot.model import SIGNING, Article, Facts, JointStatement, Links, Speaker, Statement
from bot.store.articles import read_article
from bot.store.connection import marks
from bot.store.facts import read_facts, read_statements
from bot.store.rows import (
    FORM_COLUMNS,
    JOINT_COLUMNS,
    SPEAKER_COLUMNS,
    form_values,
    joint_values,
    speaker_values,
    with_crc,
)
from bot.store.topics import write_topics
from db import SCHEMA_VERSION

# How much everybody says, by whatever name
_UTTERANCES = """update speaker set utterances = said.number from (
  select f.speaker_id, count(distinct q.article_id || ' ' || q.utterance) as number from (
    select distinct speaker_id, article_id, local_name from name_form
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


def read_everything(connection: sqlite3.Connection) -> Iterator[tuple[Article, Facts]]:
    """Every article with its facts, by name."""
    for (article_id,) in connection.execute("select id from article order by name").fetchall():
        yield read_article(connection, article_id), read_facts(connection, article_id)


def write_links(connection: sqlite3.Connection, links: Links) -> None:
    """Store links in place of those that are stored; the caller holds the transaction."""
    for table in ("joint_statement", "taking_part", "speaker", "near_duplicate"):
        connection.execute(f"delete from {table}")
    articles = dict(connection.execute("select name, id from article"))
    places = _places(connection)
    for joint in links.statements:
        _write_joint_statement(connection, joint, places)
    connection.execute(_TAKING_PART)
    for speaker in links.speakers:
        _write_speaker(connection, speaker, articles)
    connection.executemany(
        "insert into near_duplicate (first_id, second_id, containment) values (?, ?, ?)",
        [(articles[pair.first], articles[pair.second], pair.containment) for pair in links.duplicates],
    )
    connection.execute(_UTTERANCES)
    write_topics(connection)


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


def _write_speaker(connection: sqlite3.Connection, speaker: Speaker, articles: dict[str, int]) -> None:
    speaker_id = _insert(
        connection,
        f"speaker (folded, {SPEAKER_COLUMNS}, crc)",
        (fold(speaker.name), *with_crc(*speaker_values(speaker))),
    )
    connection.executemany(
        "insert into speaker_word (word, speaker_id) values (?, ?)",
        [(word, speaker_id) for word in index_words(_names(speaker))],
    )
    connection.executemany(
        f"insert into name_form (speaker_id, position, article_id, {FORM_COLUMNS}, crc) values ({marks(range(9))})",
        [
            (speaker_id, position, articles[form.article], *with_crc(*form_values(form)))
            for position, form in enumerate(speaker.forms)
        ],
    )


def _names(speaker: Speaker) -> Iterator[str]:
    """The name across articles and the others in use; roles such as "the envoy" are no names."""
    yield speaker.name
    yield from dict.fromkeys(form.text for form in speaker.forms if form.kind == "name")


def _insert(connection: sqlite3.Connection, into: str, values: tuple[Any, ...]) -> int:
    return int(connection.execute(f"insert into {into} values ({marks(values)})", values).lastrowid or 0)
