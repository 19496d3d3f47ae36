"""Gold: articles with what a careful reader finds in them. The format is described in README.md."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Literal

from bot.model import Span
from tests.eval.codes import CODES

GOLD = Path(__file__).parent / "gold"

Half = Literal["open", "blind"]
HALVES: tuple[Half, ...] = ("open", "blind")
MARKED = frozenset({"direct", "fragment"})
QUOTE_KINDS = MARKED | {"reported"}
SIDES = frozenset({"critical", "supportive", "other", "unstated"})
STYLES = frozenset({"american", "british", "other"})
COMPLETE = frozenset({"quotes", "reported", "statements", "claims"})


class GoldError(ValueError):
    """A gold file that cannot be used; the message names the file and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class GoldQuote:
    """Words reported as somebody's; without ``utterance`` it is an utterance of its own.

    An ``optional`` one may be found or not; a ``loose`` one has no sharp ends.
    """

    span: Span
    kind: str
    speaker: str | None = None
    also: tuple[str, ...] = ()
    utterance: int | None = None
    optional: bool = False
    loose: bool = False


@dataclass(frozen=True, slots=True)
class GoldStatement:
    """A joint statement, in the words of `inspect --json`; ``evidence`` is where it is introduced.

    ``also`` holds what is as right as the rest: other values of a field ("" for leaving it out), and countries
    that may stand in a list or not. An ``optional`` statement counts neither way.
    """

    kind: str = "statement"
    side: str = "unstated"
    year: str | None = None
    date: str | None = None
    forum: str | None = None
    lead: str | None = None
    reader_name: str | None = None
    reader_country: str | None = None
    count: int | None = None
    count_hedge: str | None = None
    counted: str | None = None
    partial: bool = False
    earlier: bool = False
    signatories: tuple[str, ...] = ()
    other_signatories: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()
    withdrew: tuple[str, ...] = ()
    did_not_sign: tuple[str, ...] = ()
    spoke_only: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    evidence: Span | None = None
    optional: bool = False
    also: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """A quantity that somebody claims, with what is counted."""

    span: Span
    number: int | float | None = None
    hedge: str | None = None
    counted: str | None = None
    said_by: str | None = None
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """One article with its annotation; ``countries`` and ``dates`` are None where nobody listed them."""

    name: str
    half: Half
    text: str
    difficulty: str
    style: str = "other"
    published: str | None = None
    countries: tuple[str, ...] | None = None
    dates: tuple[tuple[str, str], ...] | None = None
    quotes: tuple[GoldQuote, ...] = ()
    statements: tuple[GoldStatement, ...] = ()
    claims: tuple[GoldClaim, ...] = ()
    complete: frozenset[str] = field(default_factory=frozenset)


def gold_articles(half: Half | None = None, folder: Path = GOLD) -> list[GoldArticle]:
    """Every article of one half or of both, by name. Raises GoldError at the first that is not well-formed."""
    return [read_gold(path) for path in gold_files(half, folder)]


def gold_files(half: Half | None = None, folder: Path = GOLD) -> list[Path]:
    """The annotation files of one half or of both."""
    halves = (half,) if half else HALVES
    return [path for each in halves for path in sorted((folder / each).glob("*.toml"))]


def read_gold(path: Path) -> GoldArticle:
    """One article from its annotation file. Raises GoldError naming everything that is wrong with it."""
    try:
        notes = tomllib.loads(path.read_text(encoding="utf-8"))
        text = (path.parent / notes.get("text_file", f"{path.stem}.txt")).read_bytes().decode("utf-8")
    except (OSError, ValueError) as error:
        raise GoldError(f"{path.name}: {error}") from error
    if found := list(problems(path.stem, text, notes)):
        raise GoldError(f"{path.name}: " + "; ".join(found))
    return _article(path, text, notes)


def occurrence(text: str, words: str, nth: int = 1) -> Span | None:
    """Where ``words`` stand for the nth time, or None."""
    start = -1
    for _ in range(nth):
        start = text.find(words, start + 1)
        if start < 0:
            return None
    return Span(start, start + len(words))


# --- checking -------------------------------------------------------------------------------------

_ARTICLE_KEYS = frozenset({"text_file"} | {f.name for f in fields(GoldArticle)} - {"name", "half", "text"})
_QUOTE_KEYS = frozenset(f.name for f in fields(GoldQuote)) - {"span"} | {"text", "nth"}
_STATEMENT_KEYS = frozenset(f.name for f in fields(GoldStatement)) | {"nth"}
_CLAIM_KEYS = frozenset({"text", "nth", "number", "hedge", "counted", "said_by", "also"})
_LISTS = ("signatories", "joined", "withdrew", "did_not_sign", "spoke_only", "target")
_CODES = frozenset({*_LISTS, "lead", "reader_country"})
_ALSO_KEYS = _CODES | {
    "kind", "side", "year", "date", "forum", "reader_name", "count", "count_hedge", "other_signatories",
}  # fmt: skip


def problems(name: str, text: str, notes: Mapping[str, Any]) -> Iterator[str]:
    """Everything that keeps an annotation from being used, each as half a sentence."""
    difficulty = notes.get("difficulty", "")
    if not difficulty:
        yield "no difficulty"
    elif not name.endswith("_" + file_name(difficulty)):
        yield f"named {name}, but its difficulty is {difficulty!r}"
    if notes.get("style", "other") not in STYLES:
        yield f"style {notes['style']!r}"
    yield from _unknown_keys("article", notes, _ARTICLE_KEYS)
    yield from (f"complete {word!r}" for word in notes.get("complete", ()) if word not in COMPLETE)
    yield from _bad_codes("countries", notes.get("countries", ()))
    yield from (f"date {words!r} is not in the text" for words, _ in notes.get("dates", ()) if words not in text)
    yield from _quote_problems(text, notes.get("quotes", ()))
    for number, statement in enumerate(notes.get("statements", ()), 1):
        yield from (f"statement {number}: {problem}" for problem in _statement_problems(text, statement))
    for claim in notes.get("claims", ()):
        yield from _unknown_keys("claim", claim, _CLAIM_KEYS)
        yield from _not_found("claim", text, claim)


def file_name(difficulty: str) -> str:
    """What an article that shows this difficulty is called, after the annotator's prefix."""
    return "_".join("".join(c if c.isalnum() else " " for c in difficulty.lower()).split())


def _quote_problems(text: str, quotes: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    seen: set[Span] = set()
    for quote in quotes:
        yield from _unknown_keys("quote", quote, _QUOTE_KEYS)
        yield from _not_found("quote", text, quote)
        if quote.get("kind") not in QUOTE_KINDS:
            yield f"kind of quote {quote.get('kind')!r}"
        span = occurrence(text, quote["text"], quote.get("nth", 1))
        if span in seen:
            yield f"quote twice: {quote['text'][:40]!r}"
        if span:
            seen.add(span)


def _statement_problems(text: str, statement: Mapping[str, Any]) -> Iterator[str]:
    yield from _unknown_keys("statement", statement, _STATEMENT_KEYS)
    if statement.get("side", "unstated") not in SIDES:
        yield f"side {statement['side']!r}"
    for key in _LISTS:
        yield from _bad_codes(key, statement.get(key, ()))
    single = [statement[key] for key in ("lead", "reader_country") if key in statement]
    yield from _bad_codes("lead or reader", single)
    signed = set(statement.get("signatories", ()))
    yield from (f"{code} takes part but is no signatory" for code in single if code not in signed)
    yield from (f"{code} joined but is no signatory" for code in statement.get("joined", ()) if code not in signed)
    for key in ("withdrew", "did_not_sign", "spoke_only"):
        yield from (f"{code} {key} but is a signatory" for code in statement.get(key, ()) if code in signed)
    if statement.get("forum", "") not in text:
        yield f"forum {statement['forum']!r} is not in the text"
    if "evidence" in statement and occurrence(text, statement["evidence"], statement.get("nth", 1)) is None:
        yield f"evidence {statement['evidence']!r} is not in the text"
    if not str(statement.get("date", "")).startswith(statement.get("year", "")) and "date" in statement:
        yield "date and year differ"
    yield from _also_problems(text, statement, statement.get("also", {}))
    named = len(signed) + len(statement.get("other_signatories", ()))
    if named and (statement.get("count", named) > named) > statement.get("partial", False):
        yield f"{named} named of {statement['count']}, but not partial"


def _also_problems(text: str, statement: Mapping[str, Any], also: Mapping[str, Sequence[Any]]) -> Iterator[str]:
    yield from _unknown_keys("also", also, _ALSO_KEYS)
    for key in _CODES & also.keys():
        yield from _bad_codes(f"also {key}", [code for code in also[key] if code])
    for key in _LISTS:
        yield from (
            f"{code} is both in {key} and in also" for code in also.get(key, ()) if code in statement.get(key, ())
        )
    yield from (f"also forum {words!r} is not in the text" for words in also.get("forum", ()) if words not in text)


def _not_found(what: str, text: str, notes: Mapping[str, Any]) -> Iterator[str]:
    if occurrence(text, notes["text"], notes.get("nth", 1)) is None:
        yield f"{what} {notes['text']!r} is not in the text"


def _unknown_keys(what: str, notes: Mapping[str, Any], known: frozenset[str]) -> Iterator[str]:
    yield from (f"{what} has an unknown key {key!r}" for key in notes if key not in known)


def _bad_codes(what: str, codes: Sequence[str]) -> Iterator[str]:
    yield from (f"{code!r} in {what} is no country code" for code in codes if code not in CODES)


# --- reading --------------------------------------------------------------------------------------


def _article(path: Path, text: str, notes: Mapping[str, Any]) -> GoldArticle:
    listed = notes.get("countries")
    dates = notes.get("dates")
    half: Half = "blind" if path.parent.name == "blind" else "open"
    return GoldArticle(
        name=path.stem,
        half=half,
        text=text,
        difficulty=notes["difficulty"],
        style=notes.get("style", "other"),
        published=notes.get("published"),
        countries=None if listed is None else tuple(listed),
        dates=None if dates is None else tuple((words, value) for words, value in dates),
        quotes=tuple(_quote(text, each) for each in notes.get("quotes", ())),
        statements=tuple(_statement(text, each) for each in notes.get("statements", ())),
        claims=tuple(_claim(text, each) for each in notes.get("claims", ())),
        complete=frozenset(notes.get("complete", ())) | {"quotes", "statements"},
    )


def _quote(text: str, notes: Mapping[str, Any]) -> GoldQuote:
    rest = {key: notes[key] for key in _QUOTE_KEYS - {"text", "nth", "also"} if key in notes}
    return GoldQuote(span=_span(text, notes["text"], notes), also=tuple(notes.get("also", ())), **rest)


def _statement(text: str, notes: Mapping[str, Any]) -> GoldStatement:
    values: dict[str, Any] = _tuples(notes)
    values.pop("nth", None)
    values["also"] = _tuples(notes.get("also", {}))
    if "evidence" in notes:
        values["evidence"] = _span(text, notes["evidence"], notes)
    values.setdefault("year", notes["date"][:4] if "date" in notes else None)
    return GoldStatement(**values)


def _tuples(notes: Mapping[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in notes.items()}


def _claim(text: str, notes: Mapping[str, Any]) -> GoldClaim:
    rest = {key: notes[key] for key in ("number", "hedge", "counted", "said_by") if key in notes}
    return GoldClaim(span=_span(text, notes["text"], notes), also=tuple(notes.get("also", ())), **rest)


def _span(text: str, words: str, notes: Mapping[str, Any]) -> Span:
    span = occurrence(text, words, notes.get("nth", 1))
    assert span is not None, "checked before"
    return span
