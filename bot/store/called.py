# ruff: noqa: S608  # the SQL is put together from constants of this package; values are always bound
"""Whoever is called by certain words or has a certain office, without reading everybody: for questions."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import NamedTuple

from bot.model import Speaker
from bot.store.connection import Reader
from bot.store.rows import SPEAKER_COLUMNS, checked, speaker

MEANT_MAX = 300  # people whom the words of one question are compared with
ROLES_MAX = 1000  # people whose offices are, the most quoted first
_FORMS_MAX = 100  # of one speaker; in a large coverage thousands of articles name the same people

_WITH_WORDS = """select s.id from speaker_word w cross join speaker s on s.id = w.speaker_id
where w.word in (select value from json_each(?))
group by s.id order by count(*) desc, s.utterances desc, s.folded, s.id limit ?"""
_NAMES = """select distinct s.id, s.name, s.kind, s.utterances, coalesce(f.text, s.name) from speaker s
left join name_form f on f.speaker_id = s.id and f.kind = 'name' and f.position < ?
where s.id in (select value from json_each(?)) order by s.folded, s.kind, s.id, f.text"""


class Called(NamedTuple):
    """Somebody with all names that articles use, the canonical one first, and the number of utterances."""

    name: str
    kind: str
    names: list[str]
    said: int


def called(reader: Reader, words: Iterable[str], limit: int = MEANT_MAX) -> list[Called]:
    """Whoever has a name with any of these words (folded), by name; of many, those with most of the words."""
    ids = [row[0] for row in reader.rows(_WITH_WORDS, json.dumps(list(words)), limit)]
    found: dict[int, Called] = {}
    for speaker_id, name, kind, said, form in reader.rows(_NAMES, _FORMS_MAX, json.dumps(ids)):
        names = found.setdefault(speaker_id, Called(name, kind, [name], said)).names
        if form not in names:
            names.append(form)
    return list(found.values())


def officials(reader: Reader) -> list[Speaker]:
    """Whoever has an office, the most quoted first, at most `ROLES_MAX`; without the forms of their names."""
    rows = reader.rows(
        f"select {SPEAKER_COLUMNS}, crc from speaker where roles <> '[]' order by utterances desc, folded, id limit ?",
        ROLES_MAX,
    )
    return [speaker(checked("speaker", row), ()) for row in rows]


def quoted_among(reader: Reader, names: Iterable[str]) -> list[str]:
    """Those of these canonical names who are quoted, most first."""
    rows = reader.rows(
        """select name from speaker where utterances > 0 and name in (select value from json_each(?))
        order by utterances desc, folded, id""",
        json.dumps(list(names)),
    )
    return list(dict.fromkeys(row[0] for row in rows))
