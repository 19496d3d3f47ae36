"""What people leave behind, as frozen values: what was done, what was reported, what was corrected.

``guild`` is a Discord server, None in private messages and at the command line; ``person`` is a Discord user,
None at the command line and once the person had it forgotten. Times are UTC, ISO 8601 to the second.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from bot.model import Catalogue, Span

ReportKind = Literal["speaker", "words", "statement", "date", "missing", "other"]
CorrectedField = Literal["speaker", "side", "signatory", "lead", "year"]


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """Something that somebody did to the bot or its coverage.

    ``action`` is the command that did it ("coverage remove"), ``subject`` what it was done to, ``details`` what
    else was said, JSON types only.
    """

    action: str
    subject: str
    guild: int | None = None
    person: int | None = None
    details: Mapping[str, Any] = field(default_factory=dict)
    at: str = ""
    """Set when it is noted."""


@dataclass(frozen=True, slots=True)
class CitedWords:
    """Words of an article as they stood when somebody pointed at them: ``exact == text[span]`` then."""

    article: str
    text_sha256: str
    span: Span
    exact: str


@dataclass(frozen=True, slots=True)
class Posted:
    """Where a message of the bot stands."""

    channel: int
    message: int


@dataclass(frozen=True, slots=True)
class Report:
    """A problem that somebody saw in an answer.

    ``question`` is the command with its arguments, as it can be asked again; ``finding`` the line that the
    answer gave, "" for the answer as a whole; ``cited`` all that it cited.
    """

    kind: ReportKind
    words: str
    question: str
    finding: str = ""
    cited: tuple[CitedWords, ...] = ()
    guild: int | None = None
    person: int | None = None
    at: str = ""
    number: int = 0
    """0 until it is filed."""
    posted: Posted | None = None
    closed_at: str | None = None
    closed_by: int | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person who may edit put in the place of something that extraction found.

    ``about`` are the words that it is about: the quotation, or the sentence that introduces the statement, and
    ``place`` says which of the statements there, from 0. ``old`` and ``new`` are values of the field, None for
    "not stated"; a signatory is added where ``old`` is None, and removed where ``new`` is. ``printed`` is how the
    article itself names the new value. Without a ``guild`` it is of the shipped coverage.
    """

    field: CorrectedField
    about: CitedWords
    old: str | None
    new: str | None
    place: int = 0
    printed: str | None = None
    reason: str = ""
    guild: int | None = None
    person: int | None = None
    at: str = ""
    number: int = 0
    """0 until it is stored."""
    undone_at: str | None = None
    undone_by: int | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """An article that somebody may add: the name it would like to have, its text as bytes, what is known of it.

    ``origin`` says where it comes from ("file lake.pdf", "pasted", an address), ``feed`` is the feed that brought
    it; ``posted`` is where it was shown for review.
    """

    name: str
    data: bytes
    entry: Catalogue = field(default_factory=Catalogue)
    origin: str = ""
    guild: int | None = None
    person: int | None = None
    feed: int | None = None
    at: str = ""
    key: str = ""
    """Empty until it is kept."""
    posted: Posted | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed that is watched. ``channel`` is where what it brings is shown, None at the command line."""

    address: str
    guild: int | None = None
    person: int | None = None
    channel: int | None = None
    etag: str | None = None
    modified: str | None = None
    checked_at: str | None = None
    problem: str | None = None
    at: str = ""
    number: int = 0
    """0 until it is kept."""
