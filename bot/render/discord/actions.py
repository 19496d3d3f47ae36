"""What a button does, as values. A renderer says which buttons there are; the client gives each its custom_id."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.model import Span


@dataclass(frozen=True, slots=True)
class ToPage:
    """Turn to a page of the answer, counted from 1."""

    page: int


@dataclass(frozen=True, slots=True)
class Everything:
    """Give the whole answer as a file."""


@dataclass(frozen=True, slots=True)
class InContext:
    """Show words of an article among their paragraphs.

    Page 0 is the one with the words, in a new message. ``place`` tells apart the buttons of one message
    that show the same words.
    """

    article: str
    spans: tuple[Span, ...]
    place: int = 0
    page: int = 0


@dataclass(frozen=True, slots=True)
class Cite:
    """Give words of an article as a citation that is ready to paste; page and place as with `InContext`."""

    article: str
    spans: tuple[Span, ...]
    place: int = 0
    page: int = 0


@dataclass(frozen=True, slots=True)
class OtherSources:
    """Show what other articles say so too; ``finding`` counts the answer's findings from 0, page as above."""

    finding: int
    page: int = 0


@dataclass(frozen=True, slots=True)
class Delete:
    """Delete the answer."""


@dataclass(frozen=True, slots=True)
class ReportProblem:
    """Open the form that reports a problem with what stands on that page of the answer."""

    page: int


@dataclass(frozen=True, slots=True)
class FileReport:
    """Send that form."""


@dataclass(frozen=True, slots=True)
class CloseReport:
    """Close the report of that number."""

    number: int


@dataclass(frozen=True, slots=True)
class Correct:
    """Show what can be corrected in words of an article; the form at once where that is one thing."""

    article: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class CorrectFact:
    """Open the form that corrects a quotation, or the ``place``-th statement that a sentence introduces."""

    article: str
    span: Span
    place: int | None = None


@dataclass(frozen=True, slots=True)
class StoreCorrection:
    """Send that form."""

    article: str
    span: Span
    place: int | None = None


@dataclass(frozen=True, slots=True)
class UndoCorrection:
    """Take the correction of that number back."""

    number: int


@dataclass(frozen=True, slots=True)
class ShowMine:
    """Show what is kept about the person who presses it; page 0 is the first one, in a new message."""

    page: int = 0


@dataclass(frozen=True, slots=True)
class DeleteMine:
    """Delete what is kept about the person who presses it; ask first, unless that was done."""

    sure: bool = False


OfPrivacy = ShowMine | DeleteMine
OfReport = ReportProblem | FileReport | CloseReport
OfCorrection = Correct | CorrectFact | StoreCorrection | UndoCorrection
Action = ToPage | Everything | InContext | Cite | OtherSources | Delete | OfReport | OfCorrection | OfPrivacy
Name = Callable[[Action], str]
"""Gives an action its custom_id, at most 100 characters, different for different actions."""
