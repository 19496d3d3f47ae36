"""What managers of a server see of its coverage: drafts before they are added, what was changed, how it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from bot.model import Answer
from bot.records import Feed
from bot.render.discord.actions import ToPage
from bot.render.discord.components import (
    COMPONENTS_V2,
    DANGER,
    Component,
    button,
    container,
    form,
    rows,
    separator,
    text,
    text_input,
)
from bot.render.discord.limits import LAYOUT, size
from bot.render.discord.markdown import clipped, escape, small
from bot.render.discord.pages import Message, preview_pages, with_buttons
from bot.render.privacy import when

Kind = Literal["page", "add", "discard", "undo", "paste"]

PASTED_MAX = 4000  # characters of a field of a form, Discord API
FIELD_MAX = 300  # characters of an outlet or a title; ours
TEXT, MORE, OUTLET, TITLE, PUBLISHED = "text", "more", "outlet", "title", "published"
"""The fields of the form."""

_GREEN = 3  # button style: what is expected
_DOUBT_MAX = 140  # characters
_DOUBTS_MAX = 3
_VALUE_MAX = 200  # characters of one of at most nine labelled values, and of one of at most five remarks
_DONE, _TOLD, _GONE = 0x3F8F5B, 0x4F7CAC, 0x6B7280  # colours of the edge


@dataclass(frozen=True, slots=True)
class Step:
    """What a button does: turn to a page of a draft, add or discard it, take back the change of that number."""

    kind: Kind
    number: int = 0
    key: str = ""


Name = Callable[[Step], str]
"""Gives a step its custom_id."""


def draft_pages(answer: Answer, doubts: Sequence[str], key: str, origin: str, name: Name) -> list[Message]:
    """A draft as it would answer, paged, with the buttons that decide about it."""
    below = [
        small(f"A preview of {clipped(origin, _DOUBT_MAX)}: nothing of it is in the coverage yet."),
        *(f"⚠ {clipped(doubt, _DOUBT_MAX)}" for doubt in doubts[:_DOUBTS_MAX]),
    ]

    def named(action: object) -> str:
        return name(Step("page", action.page if isinstance(action, ToPage) else 0, key))

    decide = [
        button("Add", name(Step("add", key=key)), style=_GREEN),
        button("Discard", name(Step("discard", key=key)), style=DANGER),
    ]
    shown = replace(answer, heading="Add this article?", suggestions=())
    return [with_buttons(page, decide) for page in preview_pages(shown, named, below)]


def done(sentence: str, change: int | None, name: Name) -> Message:
    """That a change was made, with the button that takes it back; ``sentence`` is ready markdown."""
    undo = [button("Undo", name(Step("undo", change)))] if change else []
    return {"flags": COMPONENTS_V2, "components": [container([text(sentence)], _DONE), *rows(undo)]}


def told(sentence: str) -> Message:
    """A quiet message about something that is over; ``sentence`` is ready markdown."""
    return {"flags": COMPONENTS_V2, "components": [container([text(sentence)], _GONE)]}


def paste_form(custom_id: str, known: Mapping[str, str]) -> Component:
    """The form for an article that is pasted; ``known`` are fields that were filled in before."""

    def field(name: str, most: int, *, long: bool = False, required: bool = False) -> Component:
        return text_input(name, most, value=known.get(name, ""), long=long, required=required)

    return form(
        "Add an article",
        custom_id,
        (
            ("Text", "As it was printed, a paragraph a line.", field(TEXT, PASTED_MAX, long=True, required=True)),
            ("The rest of the text", "What did not fit above.", field(MORE, PASTED_MAX, long=True)),
            ("Outlet", "", field(OUTLET, FIELD_MAX)),
            ("Title", "", field(TITLE, FIELD_MAX)),
            ("Published", "Like 2022-06-17, 2022-06 or 2022.", field(PUBLISHED, len("2022-06-17"))),
        ),
    )


def labelled(heading: str, values: Sequence[tuple[str, str]], remarks: Sequence[str] = ()) -> Message:
    """Labelled values below a heading, and remarks below these in small print."""
    shown = "\n".join(f"*{escape(label)}:* {clipped(value, _VALUE_MAX)}" for label, value in values)
    quiet = [text("\n".join(small(clipped(remark, _VALUE_MAX)) for remark in remarks))] if remarks else []
    children = [text(f"### {clipped(heading, LAYOUT.heading)}"), *([text(shown)] if shown else []), *quiet]
    return {"flags": COMPONENTS_V2, "components": [container(children, _TOLD)]}


def feed_list(feeds: Sequence[Feed]) -> Message:
    """The feeds of a server, each with its number and how it went last time."""
    heading = text(f"### Feeds: {len(feeds)}" if feeds else "### No feeds")
    children = [heading]
    left = LAYOUT.page
    for feed in feeds:
        block = "\n".join(_feed(feed))
        left -= size(block)
        if left < 0 or len(children) > LAYOUT.components // 2:
            children.append(text(small("More do not fit here.")))
            break
        children += [separator(), text(block)]
    return {"flags": COMPONENTS_V2, "components": [container(children, _TOLD)]}


def _feed(feed: Feed) -> Iterator[str]:
    yield f"**{feed.number}** {clipped(feed.address, LAYOUT.heading)}"
    where = f"into <#{feed.channel}>" if feed.channel else "at the command line"
    read = f"read {when(feed.checked_at)}" if feed.checked_at else "not read yet"
    yield small(f"{where} · {read}")
    if feed.problem:
        yield small(f"⚠ {clipped(feed.problem, _DOUBT_MAX)}")
