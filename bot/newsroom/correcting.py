"""Corrections made, undone and held against a coverage file: what an editor types becomes values that can be applied.

Nothing enters an answer that no source says: a new speaker, signatory or lead has to be named by the article.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import get_args

from bot.correct import OutdatedError, apply, outdated
from bot.correct.places import naming, nearest, occurrences
from bot.correct.statements import takes_part
from bot.errors import UsageError
from bot.extract import extract
from bot.extract.country_names import country_name, find_country
from bot.facts import signatories
from bot.model import SIGNING, Article, Facts, Person, Quote, Side, Span, Statement
from bot.records import AuditEntry, CitedWords, CorrectedField, Correction
from bot.spelling import fold
from bot.store.articles import cited_words
from bot.store.correcting import recorrect
from bot.store.coverage import Coverage
from bot.store.records import Records
from bot.store.writer import Writer

VALUE_MAX = 200  # characters of a name; ours
REASON_MAX = 300  # characters
SIDES: tuple[str, ...] = get_args(Side)
_YEAR = re.compile(r"(?:1[89]|20)[0-9]{2}", re.ASCII)
_NONE = frozenset({"", "-", "–", "none", "not stated", "unknown"})
_BETWEEN_NAMES = re.compile(r"[;\n]")  # not commas: bodies have some in their names


@dataclass(frozen=True, slots=True)
class Target:
    """A fact that can be corrected: a quotation, or the ``place``-th statement that a sentence introduces."""

    about: CitedWords
    fact: Quote | Statement
    place: int = 0


# --- what can be corrected ------------------------------------------------------------------------------


def targets(article: Article, facts: Facts, spans: Iterable[Span]) -> list[Target]:
    """What can be corrected in these words: quoted ones, statements, paraphrases; a split quotation is one."""
    asked = list(spans)
    quotes = {quote.utterance: quote for quote in reversed(facts.quotes) if _touch(quote.span, asked)}
    found = [Target(cited_words(article, quote.span), quote) for _, quote in sorted(quotes.items())]
    seen: dict[Span, int] = {}
    for statement in facts.statements:
        if not statement.evidence:
            continue
        first = statement.evidence[0]
        place = seen[first] = seen.get(first, -1) + 1
        if any(_touch(span, asked) for span in statement.evidence):
            found.append(Target(cited_words(article, first), statement, place))
    return sorted(found, key=lambda target: isinstance(target.fact, Quote) and target.fact.kind == "reported")


def _touch(span: Span, asked: Iterable[Span]) -> bool:
    return any(span.start < other.end and other.start < span.end for other in asked)


def signing(statement: Statement) -> list[str]:
    """The names of all signatories, as an editor reads and types them."""
    return [*map(country_name, signatories(statement)), *statement.bodies(*SIGNING)]


def names_in(typed: str) -> list[str]:
    """The names of a list as an editor types it: one a line, or with semicolons between."""
    return list(dict.fromkeys(filter(None, (" ".join(name.split()) for name in _BETWEEN_NAMES.split(typed)))))


def without(names: Iterable[str], less: Iterable[str]) -> list[str]:
    """The names but those that mean one of ``less``."""
    gone = {find_country(name) or name for name in less}
    return [name for name in names if (find_country(name) or name) not in gone]


# --- what an editor types -------------------------------------------------------------------------------


def drafts(article: Article, facts: Facts, target: Target, typed: Mapping[CorrectedField, str]) -> list[Correction]:
    """The corrections that make a fact what somebody typed, field by field; none for what is so already.

    For ``signatory`` that is the whole list, see `names_in`. Raises ``UsageError`` for what cannot be.
    """
    drawn = [
        replace(draft, about=target.about, place=target.place)
        for field, value in typed.items()
        for draft in _drafts(article, facts, target, field, value.strip())
    ]
    for draft in drawn:
        try:
            facts = apply(article, facts, draft)
        except OutdatedError as error:
            raise UsageError(str(error)) from error
    return drawn


def _drafts(article: Article, facts: Facts, target: Target, field: CorrectedField, typed: str) -> Iterator[Correction]:
    fact, about = target.fact, target.about
    if isinstance(fact, Quote):
        new, printed = _speaker(article, facts, about.span, typed)
        drafted = [Correction("speaker", about, fact.speaker, new, printed=printed)]
    elif field == "signatory":
        drafted = list(_signatories(article, facts, target, fact, names_in(typed)))
    else:
        old = {"side": fact.side, "lead": fact.lead, "year": fact.year}[field]
        new, printed = _statement_value(article, facts, fact, field, typed)
        drafted = [Correction(field, about, old, new, printed=printed)]
    yield from (draft for draft in drafted if draft.old != draft.new)


def _is_none(typed: str) -> bool:
    return typed.casefold() in _NONE


def _speaker(article: Article, facts: Facts, near: Span, typed: str) -> tuple[str | None, str | None]:
    """The name that is meant, and how the article prints it."""
    if _is_none(typed):
        return None, None
    known = _known(article, facts, typed)
    if known:
        return known, None
    words = _printed(article.text, typed, near)
    return words, words


def _known(article: Article, facts: Facts, typed: str) -> str | None:
    """Whom the article knows by this name, by these words, or, of one person alone, by a part of the name."""
    asked = fold(typed)
    people = [person for person in facts.people if person.mentions]
    ways: tuple[Callable[[Person], bool], ...] = (
        lambda person: fold(person.name) == asked,
        lambda person: any(fold(mention.span.of(article.text)) == asked for mention in person.mentions),
        lambda person: set(asked.split()) <= set(fold(person.name).split()),
    )
    for fits in ways:
        meant = dict.fromkeys(person.name for person in people if fits(person))
        if len(meant) == 1:
            return next(iter(meant))
    return None


def _printed(text: str, typed: str, near: Span) -> str:
    """The words as the article prints them, whatever their case. Raises ``UsageError`` where it does not."""
    if len(typed) > VALUE_MAX:
        raise UsageError(f"A name has at most {VALUE_MAX} characters.")
    spans = occurrences(text, typed)
    if not spans:
        found = re.search(rf"(?<!\w){re.escape(typed)}(?!\w)", text, re.IGNORECASE)
        spans = [Span(*found.span())] if found else []
    place = nearest(spans, near)
    if place is None:
        raise UsageError(f"The article does not say “{typed}” anywhere, so no answer could show where it does.")
    return place.of(text)


def _statement_value(
    article: Article, facts: Facts, statement: Statement, field: CorrectedField, typed: str
) -> tuple[str | None, str | None]:
    if field == "side":
        side = typed.casefold() or "unstated"
        if side not in SIDES:
            raise UsageError(f"A side is one of {', '.join(SIDES)}.")
        return side, None
    if _is_none(typed):
        return None, None
    if field == "year":
        if not _YEAR.fullmatch(typed):
            raise UsageError("A year has four digits, such as 2021.")
        return typed, None
    code = find_country(typed)
    if code is None:
        raise UsageError(f"“{typed}” is not a country that I know.")
    return code, _party_words(article, facts, statement, code, typed)


def _party_words(article: Article, facts: Facts, statement: Statement, value: str, typed: str) -> str:
    span = naming(article, facts.countries, value, typed, statement.evidence)
    return span.of(article.text) if span else _printed(article.text, typed, statement.evidence[0])


def _signatories(
    article: Article, facts: Facts, target: Target, statement: Statement, typed: Sequence[str]
) -> Iterator[Correction]:
    """One correction for each name that was added, and for each that is gone."""
    wanted = {find_country(name) or name: name for name in typed}
    for value, name in wanted.items():
        if not takes_part(statement, value):
            printed = _party_words(article, facts, statement, value, name)
            yield Correction("signatory", target.about, None, value if find_country(name) else printed, printed=printed)
    for value in (*signatories(statement), *statement.bodies(*SIGNING)):
        if value not in wanted:
            yield Correction("signatory", target.about, value, None)


# --- keeping them ---------------------------------------------------------------------------------------


def in_force(records: Records, server: int | None) -> list[Correction]:
    """The corrections that hold in a server's coverage: the shipped one's, and over them its own.

    Raises ``RecordsError``.
    """
    own = [] if server is None else records.corrections(server)
    return [*records.corrections(None), *own]


def hold(database: Path, corrections: Iterable[Correction]) -> list[str]:
    """Bring the corrections into a coverage file, and those that are undone out of it; gives the articles changed.

    Costs next to nothing where nothing is to be done. Raises ``CoverageError``.
    """
    with Writer(database) as writer, writer.transaction():
        changed = recorrect(writer, corrections)
        writer.relink()
    return changed


def correct(records: Records, database: Path, corrections: Iterable[Correction]) -> list[Correction]:
    """Keep corrections of one coverage and bring them into it, all or nothing; gives them with their numbers.

    Raises ``RecordsError``, ``CoverageError``.
    """
    with records.transaction():
        kept = [records.correct(correction) for correction in corrections]
        for each in kept:
            records.note(_entry("corrections add", each, each.person))
        if kept:
            hold(database, in_force(records, kept[0].guild))
    return kept


def undo(records: Records, database: Path, number: int, server: int | None, person: int | None) -> Correction:
    """Take a correction of a server's coverage back. Raises ``UsageError`` where there is none that holds."""
    with records.transaction():
        known = records.correction(number)
        if known is None or known.guild != server or known.undone_at:
            raise UsageError(f"There is no correction {number} that could be undone.")
        records.undo_correction(number, person)
        records.note(_entry("corrections undo", known, person))
        hold(database, in_force(records, server))
    return known


def _entry(action: str, correction: Correction, person: int | None) -> AuditEntry:
    details = {"field": correction.field, "old": correction.old, "new": correction.new}
    return AuditEntry(action, correction.about.article, correction.guild, person, details)


def left_out(coverage: Coverage, corrections: Sequence[Correction]) -> dict[int, str]:
    """Why corrections do not show in a coverage, by number. Raises ``CoverageError``."""
    there = {record.name for record in coverage.articles()}
    why = {each.number: "The article is not there any more." for each in corrections if each.about.article not in there}
    for name in dict.fromkeys(each.about.article for each in corrections if each.about.article in there):
        article = coverage.article(name)
        why |= outdated(article, extract(article), [each for each in corrections if each.about.article == name])
    return why
