"""Single articles changed by hand: added, edited, removed, undone. Each is one transaction, links included.

What is done here holds against later loads: see `bot.store.journal`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, replace
from itertools import count
from pathlib import Path

from bot.errors import UsageError
from bot.model import Catalogue
from bot.parse.catalogue import read_entry
from bot.records import Correction, Draft
from bot.store import journal
from bot.store.correcting import recorrect
from bot.store.coverage import Coverage
from bot.store.journal import Change, Decision
from bot.store.loadable import Loadable, loadable
from bot.store.saved import Saved, saved
from bot.store.writer import Writer

Corrections = Sequence[Correction] | None
"""All corrections that hold in a database; None leaves them as they are, but for articles that are read anew."""

BY_HAND = "given by hand"
"""How the date is known of an article whose date somebody gave without saying so."""
NAME_MAX = 60  # characters of the name of an article that is added by hand; ours: it stands in every citation
_NAMED_MAX = 5  # articles in a message about a name that fits several
_NOT_IN_NAMES = re.compile(r"[^\w.-]+")


def name_from(words: str) -> str:
    """A name for an article, from the name of its file or its title."""
    return _NOT_IN_NAMES.sub("-", words).strip("-.")[:NAME_MAX].rstrip("-.") or "article"


def article_meant(coverage: Coverage, typed: str) -> str:
    """The name of the one article that is meant. Raises ``UsageError``."""
    found = coverage.find_source(typed)
    if len(found) == 1:
        return found[0]
    if not found:
        raise UsageError(f"There is no article {typed} in the coverage.")
    raise UsageError(f"{typed} may be {' or '.join(found[:_NAMED_MAX])}: say which.")


def add(database: Path, draft: Draft, corrections: Corrections = None) -> Change:
    """Add an article; a number goes behind its name where that is taken. Adding the same again changes nothing.

    Raises ``RejectedArticleError`` for what is no article, ``UsageError`` for what a load brought already.
    """
    ready = loadable(draft.name, draft.data, draft.entry)
    with _editing(database, corrections) as writer:
        name = _free_name(writer, draft.name, ready.fingerprint)
        if writer.fingerprint(name) == ready.fingerprint:
            known = journal.latest(writer.connection, name)
            if known is None:
                raise UsageError(f"{name} is in the coverage already.")
            return known
        return _done(writer, "added", name, lambda: _put(writer, name, ready, Decision("added")))


def edit(database: Path, name: str, fields: Mapping[str, str | None], corrections: Corrections = None) -> Change:
    """Change what is known of an article: fields of its catalogue entry by name, None for what is not known.

    Raises ``UsageError`` for an article that is not there, a value that cannot be, or nothing new.
    """
    with _editing(database, corrections) as writer:
        there = _existing(writer, name)
        old = there.loadable()
        entry = with_fields(old.entry, fields)
        if entry == old.entry:
            raise UsageError(f"That is what is known of {name} already.")
        decided = journal.decision(writer.connection, name)
        by_hand = decided is not None and decided.kind == "added"
        decision = Decision("added") if by_hand else Decision("edited", entry)
        return _done(writer, "edited", name, lambda: _put(writer, name, there.loadable(entry), decision))


def remove(database: Path, name: str, corrections: Corrections = None) -> Change:
    """Remove an article with all that was found in it. Raises ``UsageError`` if it is not there."""
    with _editing(database, corrections) as writer:
        _existing(writer, name)
        decided = journal.decision(writer.connection, name)
        own = decided is not None and decided.kind == "added"  # nothing else would bring it back

        def do() -> None:
            writer.remove(name)
            journal.decide(writer.connection, name, None if own else Decision("removed"))

        return _done(writer, "removed", name, do)


def undo(database: Path, number: int | None = None, corrections: Corrections = None) -> Change:
    """Take back a change, by its number or the last one; gives what was taken back.

    Raises ``UsageError`` where there is none, or where its article was changed again since.
    """
    with _editing(database, corrections) as writer:
        change = _undoable(writer, number)
        if change.before is None:
            writer.remove(change.article)
        else:
            writer.put(change.before.loadable(), writer.free_number(change.before.number, change.article))
        journal.decide(writer.connection, change.article, change.decision)
        journal.forget(writer.connection, change.number)
        return change


def _undoable(writer: Writer, number: int | None) -> Change:
    change = journal.latest(writer.connection) if number is None else journal.change(writer.connection, number)
    if change is None:
        raise UsageError("There is no change to undo." if number is None else "That was undone already.")
    last = journal.latest(writer.connection, change.article)
    if last and last.number != change.number:
        raise UsageError(f"{change.article} was changed again since; undo that first.")
    return change


# --- one change ---------------------------------------------------------------------------------------


@contextmanager
def _editing(database: Path, corrections: Corrections) -> Iterator[Writer]:
    with Writer(database) as writer, writer.transaction():
        yield writer
        if corrections is not None:
            recorrect(writer, corrections)
        writer.relink()


def _done(writer: Writer, kind: journal.DecisionKind, name: str, do: Callable[[], None]) -> Change:
    """Do it, with a note of how it was before."""
    change = journal.note(writer.connection, kind, name)
    do()
    return change


def _put(writer: Writer, name: str, ready: Loadable, decision: Decision) -> None:
    writer.put(replace(ready, article=replace(ready.article, name=name)))
    journal.decide(writer.connection, name, decision)


def _existing(writer: Writer, name: str) -> Saved:
    there = saved(writer.connection, name)
    if there is None:
        raise UsageError(f"There is no article called {name}.")
    return there


def _free_name(writer: Writer, wanted: str, fingerprint: bytes) -> str:
    """The name itself, or the first with a number that no other article has or had."""
    names = (wanted if number == 1 else f"{wanted}-{number}" for number in count(1))
    decided = journal.decisions(writer.connection)
    return next(
        name
        for name in names
        if writer.fingerprint(name) in (None, fingerprint) and (name not in decided or decided[name].kind == "added")
    )


def with_fields(entry: Catalogue, fields: Mapping[str, str | None]) -> Catalogue:
    """What is known with other values, None for what is not known; the note on an old date or title goes with it.

    Raises ``UsageError`` for a value that cannot be.
    """
    known = {key: value for key, value in asdict(entry).items() if value is not None}
    outdated = {note for changed in fields for note in _NOTES.get(changed, ())}
    kept = {key: value for key, value in known.items() if key not in outdated}
    by_hand = {"published_note": BY_HAND} if fields.get("published") and not fields.get("published_basis") else {}
    table = {key: value for key, value in {**kept, **by_hand, **fields}.items() if value is not None}
    return read_entry(table)


_NOTES = {"title": ("title_note",), "published": ("published_basis", "published_note")}
