"""What is kept about people, as messages: the list, what is kept about one person, and deleting it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bot.render.discord.actions import DeleteMine, Name, ShowMine
from bot.render.discord.components import DANGER, button, with_buttons
from bot.render.discord.limits import LAYOUT
from bot.render.discord.markdown import escape, small
from bot.render.discord.pages import Message, listing, notice, pages_of
from bot.render.discord.parts import Part, fit, slices
from bot.render.privacy import ELSE, KEPT, NOTHING, kept_entries

DELETED = "Deleted. What was done stays known, but not by whom."


def privacy_message(name: Name) -> Message:
    """What is kept about people and why, with the buttons for one's own."""
    kept = [
        Part(
            (f"**{_sentence(each.what)}**\n{_sentence(each.why)}. If you delete it: {escape(each.deleted)}.",),
            divided=True,
        )
        for each in KEPT.values()
    ]
    shown = listing("What is kept about people", [*kept, Part(("\n".join(map(escape, ELSE)),), divided=True)], "more")
    return with_buttons(shown, [button("Show mine", name(ShowMine())), button("Delete mine", name(DeleteMine()))])


def _sentence(words: str) -> str:
    return escape(words[:1].upper() + words[1:])


def mine_pages(kept: Mapping[str, Sequence[Mapping[str, Any]]], name: Name) -> list[Message]:
    """Everything that is kept about a person, at least one page."""
    parts = [part for heading, told in kept_entries(kept) for part in _entry(heading, told)]
    return pages_of("What is kept about you", fit(parts or [Part((NOTHING,))], LAYOUT), ShowMine, name)


def _entry(heading: str, told: str) -> Iterator[Part]:
    """What is kept in one place, on further pages where one does not take it."""
    for piece in slices(told, LAYOUT.part // 2):
        shown = small(escape(piece.of(told)))
        yield Part((f"**{escape(heading)}**\n{shown}",) if piece.start == 0 else (shown,), divided=piece.start == 0)


def sure_message(name: Name) -> Message:
    """The question before anything is deleted."""
    asked = notice(["Delete what is kept about you, in all servers? This cannot be taken back."])
    return with_buttons(asked, [button("Yes, delete", name(DeleteMine(sure=True)), style=DANGER)])
