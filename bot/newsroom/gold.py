"""Corrected articles as gold for tests/eval: what a person said is so, for extraction to be measured by.

The format is described in tests/eval/README.md. Quotations that nobody corrected are marked optional, so that
they count neither way until somebody has read them; statements have no such mark, so the file says to read them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from bot.facts import signatories
from bot.model import SIGNING, Article, Facts, Quote, Role, Span, Statement
from bot.records import Correction

_PREFIX = "c_"  # of the annotator: corrections
_ROLES: tuple[Role, ...] = ("joined", "withdrew", "did_not_sign", "spoke_only", "target")
_DAY_LENGTH = len("2021-10-22")


def write_gold(folder: Path, article: Article, facts: Facts, corrections: Sequence[Correction]) -> Path:
    """Write an article with what a person corrected in it; gives the annotation's file. Raises ``OSError``."""
    difficulty = f"corrected {article.name}"
    name = _PREFIX + "_".join("".join(c if c.isalnum() else " " for c in difficulty.lower()).split())
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.txt").write_bytes(article.text.encode())
    notes = folder / f"{name}.toml"
    notes.write_bytes("\n".join(_lines(article, facts, difficulty, corrections)).encode())
    return notes


def _lines(article: Article, facts: Facts, difficulty: str, corrections: Sequence[Correction]) -> Iterator[str]:
    yield "# Corrected by hand; whatever else stands here is as extraction found it. Read it all before you add it."
    for each in corrections:
        yield f"# {each.field}: {_said(each.old)} -> {_said(each.new)}. {' '.join(each.reason.split())}".rstrip()
    published = article.published
    yield from _pairs(
        {"difficulty": difficulty, "published": published if len(published or "") == _DAY_LENGTH else None}
    )
    for quote in facts.quotes:
        yield from ("", "[[quotes]]", *_pairs(_quote(article.text, quote)))
    for statement in facts.statements:
        yield from ("", "[[statements]]", *_pairs(_statement(article.text, statement)))
    yield ""


def _said(value: str | None) -> str:
    return "not stated" if value is None else " ".join(value.split())


def _quote(text: str, quote: Quote) -> dict[str, Any]:
    return {
        **_words("text", text, quote.span),
        "kind": quote.kind,
        "speaker": quote.speaker,
        "utterance": quote.utterance,
        "optional": not quote.corrected,
    }


def _statement(text: str, statement: Statement) -> dict[str, Any]:
    signed = list(signatories(statement))
    bodies = list(statement.bodies(*SIGNING))
    reader = statement.reader
    counted = statement.count is not None and statement.count > len(signed) + len(bodies) > 0
    roles = {
        role: [code for code in statement.countries(role) if role in _AMONG or code not in signed] for role in _ROLES
    }
    return {
        **_words("evidence", text, statement.evidence[0]),
        "kind": statement.kind,
        "side": statement.side if statement.side in ("critical", "supportive") else None,
        "year": None if statement.date else statement.year,
        "date": statement.date,
        "forum": statement.forum.of(text) if statement.forum else None,
        "lead": statement.lead,
        "reader_name": reader.name if reader else None,
        "reader_country": reader.country if reader else None,
        "count": statement.count,
        "count_hedge": statement.count_hedge,
        "counted": statement.counted,
        "partial": statement.partial or counted,
        "signatories": signed,
        "other_signatories": bodies,
        **{str(role): codes for role, codes in roles.items()},
        "earlier": statement.earlier,
    }


_AMONG = frozenset({"joined", "target"})  # roles that a signatory may have as well


def _words(key: str, text: str, span: Span) -> dict[str, Any]:
    """Words of the text, and which occurrence of them is meant."""
    words, at, nth = span.of(text), -1, 0
    while at < span.start:
        at, nth = text.find(words, at + 1), nth + 1
    return {key: words, "nth": nth if nth > 1 else None}


def _pairs(values: Mapping[str, Any]) -> Iterator[str]:
    """The values that are there as TOML; strings and lists of them are written as in JSON."""
    for key, value in values.items():
        if value not in (None, False, [], ""):
            yield f"{key} = {json.dumps(value, ensure_ascii=False).replace(chr(0x7F), _DELETE)}"


_DELETE = "\\u007f"  # the one character that JSON writes as it is and TOML does not allow
