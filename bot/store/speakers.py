# ruff: noqa: S608  # the SQL is put together from constants of this package; values are always bound
"""Who speaks, by whatever name, and what they say."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from bot.model import Country, NameForm, Quote, Speaker
from bot.store.connection import Reader, marks
from bot.store.query import all_of, wanted
from bot.store.rows import FORM_COLUMNS, SPEAKER_COLUMNS, ById, checked, damaged, name_form, speaker
from bot.store.selection import Selection
from bot.store.tables import QUOTE

_FORMS_MAX = 100  # of one speaker that are read; in a large coverage thousands of articles name the same people
_SCORE_MIN = 60  # of 100, rapidfuzz; below it names have little in common


@dataclass(frozen=True, slots=True)
class Utterance:
    """One thing said, as one article prints it: several quotes where the article splits it."""

    article: str
    quotes: tuple[Quote, ...]


def quoted(reader: Reader, country: Country | None = None, limit: int | None = None) -> list[tuple[Speaker, int]]:
    """Everyone who is quoted, with the number of utterances, most first; for one country, if that is given."""
    of_country, parameters = ("and country = ?", (country,)) if country else ("", ())
    rows = reader.rows(
        f"select id, utterances from speaker where utterances > 0 {of_country}"
        " order by utterances desc, folded, id limit ?",
        *(*parameters, -1 if limit is None else limit),
    )
    if not rows and country is None and reader.rows("select 1 from name_form limit 1") and reader.is_damaged():
        raise damaged("names are kept of people who are not there")
    known = _read(reader, [row[0] for row in rows])
    return [(known[speaker_id], said) for speaker_id, said in rows]


def count_quoted(reader: Reader, country: Country | None = None) -> int:
    """How many are quoted."""
    of_country, parameters = ("and country = ?", (country,)) if country else ("", ())
    return int(reader.rows(f"select count(*) from speaker where utterances > 0 {of_country}", *parameters)[0][0])


def names_quoted(reader: Reader, limit: int, country: Country | None = None) -> list[tuple[str, int]]:
    """The names alone, with the number of utterances, most first."""
    of_country, parameters = ("and country = ?", (country,)) if country else ("", ())
    rows = reader.rows(
        f"select name, utterances from speaker where utterances > 0 {of_country}"
        " order by utterances desc, folded, id limit ?",
        *(*parameters, limit),
    )
    return [(name, said) for name, said in rows]


def names_beginning(reader: Reader, typed: str, limit: int) -> list[tuple[str, int]]:
    """Names of which one word, or all of it, begins so, with the number of utterances, most first."""
    rows = reader.rows(
        """select name, utterances from speaker where utterances > 0 and id in (
          select speaker_id from speaker_word where word >= ? and word < ? || char(1114111)
        ) order by utterances desc, folded, id limit ?""",
        *(*["".join(typed.split())] * 2, limit),
    )
    return [(name, said) for name, said in rows]


def said(reader: Reader, name: str) -> int:
    """How many utterances there are of those of a name."""
    return int(reader.rows("select coalesce(sum(utterances), 0) from speaker where name = ?", name)[0][0])


def named(reader: Reader, names: Iterable[str]) -> list[Speaker]:
    """Those of these canonical names, by name."""
    rows = reader.rows(
        "select id from speaker where name in (select value from json_each(?)) order by folded, kind, id",
        json.dumps(list(names)),
    )
    ids = [row[0] for row in rows]
    known = _read(reader, ids)
    return [known[speaker_id] for speaker_id in ids]


def named_in(reader: Reader, articles: Sequence[str]) -> list[Speaker]:
    """Whoever these articles quote or name, by name, with the names of these articles alone."""
    rows = reader.rows(
        f"""select f.speaker_id, a.name, {", ".join(f"f.{column}" for column in FORM_COLUMNS.split(", "))}, f.crc
        from article a join name_form f on f.article_id = a.id
        where a.name in (select value from json_each(?)) order by f.speaker_id, f.position""",
        json.dumps(list(articles)),
    )
    forms: dict[int, list[NameForm]] = defaultdict(list)
    for speaker_id, article, *row in rows:
        forms[speaker_id].append(name_form(article, checked("name_form", row)))
    heads = reader.rows(
        f"select id, {SPEAKER_COLUMNS}, crc from speaker where id in (select value from json_each(?))"
        " order by folded, kind, id",
        str(list(forms)),
    )
    return [speaker(checked("speaker", row), tuple(forms[speaker_id])) for speaker_id, *row in heads]


def of_article(reader: Reader, article: str, local_name: str) -> Speaker | None:
    """Whom an article means by a name of its own."""
    rows = reader.rows(
        """select f.speaker_id from name_form f join article a on a.id = f.article_id
        where a.name = ? and f.local_name = ? order by f.speaker_id limit 1""",
        *(article, local_name),
    )
    return next(iter(_read(reader, [row[0] for row in rows]).values()), None)


def find(reader: Reader, query: str) -> list[Speaker]:
    """Whom a typed name means, in the order of the names found."""
    from bot.link.names import find_names

    names = find_names(query, _forms(reader, _with_word(reader, query))) or find_names(
        query, _forms(reader, _with_slip(reader, query))
    )
    ids = [
        row[0]
        for row in reader.rows(
            "select id from speaker where name in (select value from json_each(?))", json.dumps(names)
        )
    ]
    return sorted(_read(reader, ids).values(), key=lambda known: names.index(known.name))


def _with_word(reader: Reader, query: str) -> list[int]:
    """Those of whose names one word is the most telling one of the query, or begins with it if it is an initial."""
    from bot.link.names import key_word

    word = key_word(query)
    if word is None:
        return []
    if len(word) == 1:
        rows = reader.rows(
            "select distinct speaker_id from speaker_word where word >= ? and word < ? || char(1114111)", word, word
        )
    else:
        rows = reader.rows("select speaker_id from speaker_word where word = ?", word)
    return [row[0] for row in rows]


def _with_slip(reader: Reader, query: str) -> list[int]:
    """Those of whose names one word is written almost so."""
    from bot.link.names import key_word, slips

    word = key_word(query)
    known = reader.rows("select distinct word from speaker_word") if word else []
    meant = slips(word or "", (row[0] for row in known))
    rows = reader.rows(
        "select distinct speaker_id from speaker_word where word in (select value from json_each(?))", json.dumps(meant)
    )
    return [row[0] for row in rows]


def nearest(reader: Reader, query: str, limit: int) -> list[str]:
    """Names written most like the query, nearest first."""
    from rapidfuzz import fuzz, process

    from bot.spelling import fold

    folded = {fold(form): name for name, forms in _forms(reader).items() for form in (*forms, name)}
    scored = process.extract(fold(query), folded.keys(), scorer=fuzz.ratio, score_cutoff=_SCORE_MIN, limit=limit * 5)
    return list(dict.fromkeys(folded[form] for form, _, _ in scored))[:limit]


def utterances(
    reader: Reader, name: str, words: str | None, selection: Selection, newest: int | None = None
) -> list[Utterance]:
    """What the speaker of that name says, by date (unknown ones last), article and place.

    With ``newest``, only what the last so many quotes hold, of which the first one may be a part of an utterance.
    """
    if selection.nothing:
        return []
    where, parameters = selection.condition("a")
    order = ("a.published is null", "a.published", "a.name", "q.position")
    rows = reader.rows(
        f"""select a.name, {", ".join(f"q.{column}" for column in QUOTE.columns.split(", "))}
        from quote q join article a on a.id = q.article_id
        where (q.article_id, q.speaker) in (
          select f.article_id, f.local_name from name_form f join speaker s on s.id = f.speaker_id where s.name = ?
        ) {f"and {where}" if where else ""}
        order by {", ".join(order if newest is None else [f"{column} desc" for column in order])} limit ?""",
        *(name, *parameters, -1 if newest is None else newest),
    )
    if newest is not None:
        rows.reverse()
    parts: dict[tuple[str, int], list[tuple[int, Quote]]] = defaultdict(list)
    for article, *row in rows:
        quote = QUOTE.fact(row)
        parts[article, quote.utterance].append((row[0], quote))
    said = {key: found for key, found in parts.items() if not words or _about(reader, words, found)}
    return [Utterance(article, tuple(quote for _, quote in found)) for (article, _), found in said.items()]


def _about(reader: Reader, words: str, parts: Iterable[tuple[int, Quote]]) -> bool:
    """Whether all the words are in the paragraphs that hold these quotes."""
    asked = wanted(words)
    if not asked:
        return True
    passages = [
        row[0]
        for article_id, quote in parts
        for row in reader.rows(
            """select p.id from article a join paragraph p on p.id between a.first_paragraph and a.last_paragraph
            where a.id = ? and p.start < ? and p.id >= (
              select max(id) from paragraph where id between a.first_paragraph and a.last_paragraph and start <= ?
            )""",
            *(article_id, quote.span.end, quote.span.start),
        )
    ]
    rows = reader.rows(
        f"select 1 from passage_fts where passage_fts match ? and rowid in ({marks(passages)}) limit 1",
        *(f"{{body terms}} : ({all_of(asked)})", *passages),  # not the title, which is about the whole article
    )
    return bool(rows)


def _forms(reader: Reader, ids: Sequence[int] | None = None) -> dict[str, list[str]]:
    """The names of each speaker, of all or of these; roles such as "the envoy" are no names."""
    chosen = "" if ids is None else "where s.id in (select value from json_each(?))"
    forms: dict[str, list[str]] = defaultdict(list)
    for name, form in reader.rows(
        f"""select distinct s.name, f.text from speaker s
        left join name_form f on f.speaker_id = s.id and f.kind = 'name' {chosen} order by s.name""",
        *([] if ids is None else [str(list(ids))]),
    ):
        forms[name].append(form or name)
    return forms


def _read(reader: Reader, ids: Iterable[int]) -> ById[Speaker]:
    chosen = str(list(ids))
    forms: dict[int, list[NameForm]] = defaultdict(list)
    for speaker_id, article, *row in reader.rows(
        f"""select f.speaker_id, a.name, {", ".join(f"f.{column}" for column in FORM_COLUMNS.split(", "))}, f.crc
        from name_form f join article a on a.id = f.article_id
        where f.speaker_id in (select value from json_each(?)) and f.position < ? order by f.speaker_id, f.position""",
        *(chosen, _FORMS_MAX),
    ):
        forms[speaker_id].append(name_form(article, checked("name_form", row)))
    rows: list[tuple[Any, ...]] = reader.rows(
        f"select id, {SPEAKER_COLUMNS}, crc from speaker where id in (select value from json_each(?))", chosen
    )
    return ById((row[0], speaker(checked("speaker", row[1:]), tuple(forms[row[0]]))) for row in rows)
