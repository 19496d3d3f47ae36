"""Corrections: what can be corrected, the forms, what was corrected, and the list of what holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from bot.model import Citation, Quote, Span, Statement
from bot.records import Correction
from bot.render.discord.actions import Correct, Name, UndoCorrection
from bot.render.discord.components import Component, button, choice, form, select, text_input
from bot.render.discord.limits import cut, size
from bot.render.discord.markdown import clipped, quoted, small
from bot.render.discord.pages import Message, listing, notice
from bot.render.discord.parts import Part
from bot.render.records import change_of

REASON = "reason"
"""The field of a form that says why; the others are called as the fields of corrections."""

_INPUT_MAX = 4000  # characters of one field, Discord API
_NAME_MAX, _REASON_MAX = 200, 300  # characters; ours
_WORDS_MAX = 200  # characters of the line by which a fact is known again
_QUOTED_MAX = 400  # characters of its words: of seven facts, which are what one message takes buttons for
_SIDES = ("critical", "supportive", "other", "unstated")
_NAMED = "The article has to name whoever you enter."


def correct_button(citations: Sequence[Citation], name: Name) -> Component:
    """The button that corrects what was found in cited words of one article."""
    spans = tuple(Span(each.start, each.end) for each in citations)
    return button("Correct", name(Correct(citations[0].article, spans)))


def correct_list(facts: Iterable[tuple[str, str, str]]) -> Message:
    """What can be corrected: each with its line, its words, and the custom_id of its button."""
    parts = [
        Part(
            (f"**{clipped(line, _WORDS_MAX)}**\n{quoted(clipped(words, _QUOTED_MAX))}",),
            (button("Correct", pressed),),
            divided=True,
        )
        for line, words, pressed in facts
    ]
    return listing("What do you want to correct?", parts, "more are not shown; ask for less at once.")


def correct_form(fact: Quote | Statement, names: Sequence[str], lead: str, custom_id: str) -> Component:
    """The form for a fact, filled with what was found; ``names`` are all signatories, ``lead`` the country's name."""
    why = ("Why?", "For the other editors.", text_input(REASON, _REASON_MAX))
    if isinstance(fact, Quote):
        known = cut(fact.speaker or "", _INPUT_MAX)
        speaker = text_input("speaker", max(_NAME_MAX, size(known)), value=known)
        return form("Who said it?", custom_id, [("Speaker", f"{_NAMED} Empty: not stated.", speaker), why])
    return form("Correct the statement", custom_id, [*_statement_fields(fact, names, lead), why])


def _statement_fields(statement: Statement, names: Sequence[str], lead: str) -> Iterator[tuple[str, str, Component]]:
    sides = [choice(side.capitalize(), side, default=side == statement.side) for side in _SIDES]
    yield "Side", "", select("side", sides)
    listed = "\n".join(names)
    if size(listed) <= _INPUT_MAX:
        yield "Who signed, one a line", _NAMED, text_input("signatory", _INPUT_MAX, value=listed, long=True)
    yield "Led by", "A country; empty: not stated.", text_input("lead", _NAME_MAX, value=lead)
    yield "Year", "Four digits; empty: not stated.", text_input("year", 4, value=statement.year or "")


def corrected_message(corrections: Sequence[Correction], name: Name) -> Message:
    """What was corrected just now, each with the button that takes it back."""
    if not corrections:
        return notice(["It is so already; nothing was corrected."])
    parts = [Part((clipped(change_of(each), _WORDS_MAX),), (_undo(each, name),)) for each in corrections]
    return listing("Corrected: answers in this server follow", parts, "more: `/corrections list` shows them.")


def correction_list(corrections: Sequence[Correction], left_out: Mapping[int, str], name: Name) -> Message:
    """The corrections that hold, the newest first, as many as one message takes."""
    parts = [
        Part(tuple(_listed(each, left_out.get(each.number))), (_undo(each, name),), divided=True)
        for each in reversed(corrections)
    ]
    heading = f"Corrections: {len(corrections)}" if corrections else "No corrections"
    return listing(heading, parts, "older ones are not shown.")


def _listed(correction: Correction, why_left_out: str | None) -> Iterator[str]:
    by = f" by <@{correction.person}>" if correction.person else ""
    reason = f" · {clipped(correction.reason, _WORDS_MAX)}" if correction.reason else ""
    about = f"{clipped(correction.about.article, _WORDS_MAX)} · {correction.at[:10]}{by}{reason}"
    said = f"**{correction.number}** {clipped(change_of(correction), _WORDS_MAX)}"
    left_out = [small(f"Left out: {clipped(why_left_out, _WORDS_MAX)}")] if why_left_out else []
    yield f"{said}\n{quoted(clipped(correction.about.exact, _WORDS_MAX))}"
    yield "\n".join([small(about), *left_out])


def _undo(correction: Correction, name: Name) -> Component:
    return button("Undo", name(UndoCorrection(correction.number)))
