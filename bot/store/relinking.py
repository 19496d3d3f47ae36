# ruff: noqa: S608  # the SQL is put together from constants of this package; values are always bound
"""Links made anew only where articles have changed; what comes out is what linking everything would give.

Speakers depend on one another where one name is part of another ("Jun", "Zhang Jun"), so whoever has a name of a
changed article is linked anew with all that hang together by their names. Copies are found by sketches of all
articles, which are small. Joint statements are few: they are linked anew if a changed article tells of one.
"""

from __future__ import annotations

import sqlite3
import struct
from collections import Counter, defaultdict
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence

from bot.link.duplicates import COMMON, Sketch, candidates, compared
from bot.link.speakers import Local, link_locals, locals_of
from bot.link.statements import link_statements
from bot.model import Article, Facts, NameForm, SpeakerKind
from bot.processes import WORTH_IT, aside
from bot.store.articles import read_article
from bot.store.facts import read_facts
from bot.store.linkables import Linkables
from bot.store.links import delete_speakers, key_text, write_duplicates, write_speakers, write_statements
from bot.store.rows import FORM_COLUMNS, checked, name_form
from bot.store.tables import PERSON
from bot.store.topics import newest, renew_topics, topic_rows, write_topics

_LISTED = "(select value from json_each(?))"
_KEYS_WITH = "select distinct k.key from speaker_word w join speaker_key k using (speaker_id) where w.word = ?"
_PEOPLE = f"select {PERSON.columns} from person where article_id = ? order by position"
_QUOTED = """select speaker, speaker_kind from quote
where article_id = ? and speaker is not null and mention_start is not null order by position"""
_PART = 4  # of the articles; if more have changed, linking everything takes less time


def is_worth_it(connection: sqlite3.Connection) -> bool:
    """Whether so few articles have changed that linking these alone takes less time."""
    changed, there = connection.execute(
        "select (select count(*) from due where kind = 'article'), (select number from total where what = 'article')"
    ).fetchone()
    return bool(changed * _PART < there)


def relink_all(connection: sqlite3.Connection, known: Linkables, processes: int | None = None) -> None:
    """Find all links anew, of many articles in two ``processes`` if there are; the caller holds the transaction."""
    names = dict(connection.execute("select id, name from article order by name"))
    topics = aside(topic_rows, *newest(connection, known), processes=processes if len(names) >= WORTH_IT else 1)
    sketches: dict[int, Sketch] = {}
    connection.execute("delete from sketch")
    delete_speakers(connection)
    write_speakers(connection, link_locals(_everybody(known, names, sketches)))
    write_sketches(connection, sketches)
    connection.execute("delete from near_duplicate")
    _write_copies(connection, sketches)
    _relink_statements(connection)
    write_topics(connection, topics())


def _everybody(known: Linkables, names: Mapping[int, str], sketches: dict[int, Sketch]) -> Iterator[Local]:
    """Whom the articles name, in their order; their sketches go into ``sketches``, so that each is read once."""
    for number, name in names.items():
        found = known.of(number, name)
        sketches[number] = found.sketch
        yield from found.named


def relink_changed(connection: sqlite3.Connection, known: Linkables) -> None:
    """Bring the links up to date with the articles that are due; the caller holds the transaction."""
    changed = _due(connection, "article")
    there = {number: known.of(number, name) for number, name in _names(connection, changed).items()}
    _relink_speakers(connection, {number: found.named for number, found in there.items()})
    _relink_duplicates(connection, changed, {number: found.sketch for number, found in there.items()})
    if _due(connection, "statements"):
        _relink_statements(connection)
    renew_topics(connection, known, len(changed))


def _due(connection: sqlite3.Connection, kind: str) -> set[int]:
    return {number for (number,) in connection.execute("select id from due where kind = ?", (kind,))}


# --- speakers ---------------------------------------------------------------------------------------


def _relink_speakers(connection: sqlite3.Connection, fresh: Mapping[int, Sequence[Local]]) -> None:
    speakers = _due(connection, "speaker")
    for number in fresh:
        rows = connection.execute("select distinct speaker_id from name_form where article_id = ?", (number,))
        speakers.update(speaker for (speaker,) in rows)
    own = {key_text(local.kind, local.key) for each in fresh.values() for local in each}
    speakers, keys = _hanging_together(connection, speakers, own)
    named = {**_kept(connection, speakers, keys, fresh.keys()), **fresh}
    everybody = [local for number in _names(connection, named) for local in named[number]]
    connection.execute(f"delete from speaker where id in {_LISTED}", (str(list(speakers)),))
    write_speakers(connection, link_locals(everybody))


def _names(connection: sqlite3.Connection, articles: Iterable[int]) -> dict[int, str]:
    """The names of articles by id, in the order in which articles are linked."""
    return dict(
        connection.execute(f"select id, name from article where id in {_LISTED} order by name", (str(list(articles)),))
    )


def _hanging_together(
    connection: sqlite3.Connection, speakers: Iterable[int], keys: Iterable[str]
) -> tuple[set[int], set[str]]:
    """These speakers and keys, and all whose names are parts of theirs or have theirs as parts."""
    found: set[int] = set()
    seen: set[str] = set()
    due_speakers, due_keys = set(speakers), set(keys)
    by_word: dict[str, set[str]] = {}
    while due_speakers or due_keys:
        for speaker in due_speakers:
            rows = connection.execute("select key from speaker_key where speaker_id = ?", (speaker,))
            due_keys.update(key for (key,) in rows)
        found |= due_speakers
        due_speakers, fresh, due_keys = set(), due_keys - seen, set()
        seen |= fresh
        for key in fresh:
            rows = connection.execute("select speaker_id from speaker_key where key = ?", (key,))
            due_speakers.update(speaker for (speaker,) in rows if speaker not in found)
            due_keys |= _parts_and_wholes(connection, key, by_word)
    return found, seen


def _parts_and_wholes(connection: sqlite3.Connection, key: str, by_word: dict[str, set[str]]) -> set[str]:
    """The keys of people that are part of this one, or that it is part of; those of bodies never are."""
    kind, *words = key.split(" ")
    if kind != "person":
        return set()
    own, found = set(words), set()
    for word in own:
        if word not in by_word:
            rows = connection.execute(_KEYS_WITH, (word,))
            by_word[word] = {other for (other,) in rows if other.startswith("person ")}
        for other in by_word[word]:
            theirs = set(other.split(" ")[1:])
            if own < theirs or theirs < own:
                found.add(other)
    return found


def _kept(
    connection: sqlite3.Connection, speakers: set[int], keys: set[str], changed: Container[int]
) -> dict[int, list[Local]]:
    """Who of these speakers the articles name that have not changed, by article, in the order of its text."""
    forms: dict[int, dict[str, list[NameForm]]] = defaultdict(lambda: defaultdict(list))
    rows = connection.execute(
        f"""select f.article_id, a.name, {", ".join(f"f.{column}" for column in FORM_COLUMNS.split(", "))}, f.crc
        from name_form f join article a on a.id = f.article_id
        where f.speaker_id in {_LISTED} order by f.speaker_id, f.position""",
        (str(list(speakers)),),
    )
    for number, article, *row in rows:
        if number not in changed:
            form = name_form(article, checked("name_form", row))
            forms[number][form.local_name].append(form)
    return {number: list(_locals(connection, number, known, keys)) for number, known in forms.items()}


def _locals(
    connection: sqlite3.Connection, article: int, forms: Mapping[str, Sequence[NameForm]], keys: set[str]
) -> Iterator[Local]:
    """As `bot.link.speakers.locals_of`, from what is stored, without the text."""
    people = [PERSON.fact(row) for row in connection.execute(_PEOPLE, (article,))]
    if len({person.name for person in people}) < len(people):  # whose forms are whose is not stored
        everybody = locals_of(*_read(connection, article))
        yield from (local for local in everybody if key_text(local.kind, local.key) in keys)
        return
    for person in people:
        if person.name in forms:
            yield Local(person.name, person.kind, person.country, person.roles, tuple(forms[person.name]))
    named = {person.name for person in people}
    described: dict[str, SpeakerKind] = {}
    for name, kind in connection.execute(_QUOTED, (article,)) if forms.keys() - named else ():
        described.setdefault(name, kind)
    for name, kind in described.items():
        if name in forms and name not in named:
            yield Local(name, kind, None, (), tuple(forms[name]))


def _read(connection: sqlite3.Connection, article: int) -> tuple[Article, Facts]:
    return read_article(connection, article), read_facts(connection, article)


# --- copies -----------------------------------------------------------------------------------------


def _relink_duplicates(connection: sqlite3.Connection, changed: set[int], fresh: Mapping[int, Sketch]) -> None:
    gone = dict(read_sketches(connection, changed))
    connection.execute(f"delete from sketch where article_id in {_LISTED}", (str(list(changed)),))
    write_sketches(connection, fresh)
    touched = fresh.keys() | _of_other_phrases(connection, gone.values(), fresh)
    wanted = {digest for _, digests in read_sketches(connection, touched) for digest in digests}
    holding = {number: digests for number, digests in read_sketches(connection) if not wanted.isdisjoint(digests)}
    for column in ("first_id", "second_id"):
        connection.execute(f"delete from near_duplicate where {column} in {_LISTED}", (str(list(touched)),))
    _write_copies(connection, {number: holding[number] for number in _names(connection, holding)}, touched)


def _write_copies(
    connection: sqlite3.Connection, sketches: Mapping[int, Sketch], touched: Collection[int] | None = None
) -> None:
    """Add the pairs of copies among articles, which come by name; only those with one that is ``touched``, if given."""
    pairs = candidates(sketches, touched)
    found = (compared(read_article(connection, a), read_article(connection, b)) for a, b in pairs)
    write_duplicates(connection, [pair for pair in found if pair])


def _of_other_phrases(connection: sqlite3.Connection, gone: Iterable[Sketch], fresh: Mapping[int, Sketch]) -> set[int]:
    """Articles with a run of words that has become a phrase of the trade, or is none any more."""
    added = Counter(digest for digests in fresh.values() for digest in digests)
    removed = Counter(digest for digests in gone for digest in digests)
    holders: dict[int, list[int]] = defaultdict(list)
    concerned = added.keys() | removed.keys()
    for number, digests in read_sketches(connection):
        for digest in concerned.intersection(digests):
            holders[digest].append(number)
    return {
        number
        for digest, numbers in holders.items()
        if (len(numbers) > COMMON) != (len(numbers) - added[digest] + removed[digest] > COMMON)
        for number in numbers
    }


def read_sketches(
    connection: sqlite3.Connection, articles: Iterable[int] | None = None
) -> Iterator[tuple[int, Sketch]]:
    """The sketches of all articles, or of these, by article."""
    sql, parameters = "select article_id, digests from sketch", tuple[str, ...]()
    if articles is not None:
        sql, parameters = f"{sql} where article_id in {_LISTED}", (str(list(articles)),)
    for number, digests in connection.execute(sql, parameters):
        yield number, struct.unpack(f"<{len(digests) // 4}I", digests)


def write_sketches(connection: sqlite3.Connection, sketches: Mapping[int, Sketch]) -> None:
    """Keep the sketches of articles that have none."""
    rows = [(number, struct.pack(f"<{len(digests)}I", *digests)) for number, digests in sketches.items()]
    connection.executemany("insert into sketch (article_id, digests) values (?, ?)", rows)


# --- joint statements -------------------------------------------------------------------------------


def _relink_statements(connection: sqlite3.Connection) -> None:
    """All of them: one more account may join any others of its year."""
    telling = connection.execute(
        "select id from article where id in (select article_id from statement) order by name"
    ).fetchall()
    write_statements(connection, link_statements([_read(connection, number) for (number,) in telling]))
