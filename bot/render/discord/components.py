"""Components of Discord's API as JSON-like dicts: https://docs.discord.com/developers/components/reference."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from bot.render.discord.limits import LABEL_MAX, ROW_MAX

Component = dict[str, Any]

ACTION_ROW, BUTTON, TEXT, SEPARATOR, CONTAINER = 1, 2, 10, 14, 17  # component types
SECONDARY, DANGER, LINK = 2, 4, 5  # button styles
COMPONENTS_V2 = 1 << 15  # message flag: text stands in components


def text(markdown: str) -> Component:
    """A text display."""
    return {"type": TEXT, "content": markdown}


def separator() -> Component:
    """A thin line."""
    return {"type": SEPARATOR, "divider": True, "spacing": 1}


def button(label: str, custom_id: str, *, style: int = SECONDARY, disabled: bool = False) -> Component:
    """A button that the bot hears of."""
    return {"type": BUTTON, "style": style, "label": label[:LABEL_MAX], "custom_id": custom_id, "disabled": disabled}


def link(label: str, url: str) -> Component:
    """A button that opens an address."""
    return {"type": BUTTON, "style": LINK, "label": label[:LABEL_MAX], "url": url}


def rows(buttons: Sequence[Component]) -> Iterator[Component]:
    """Buttons in rows of as many as fit; nothing for none."""
    waiting = iter(buttons)
    while row := list(islice(waiting, ROW_MAX)):
        yield {"type": ACTION_ROW, "components": row}


def container(children: Iterable[Component], colour: int) -> Component:
    """A box with a coloured edge."""
    return {"type": CONTAINER, "accent_color": colour, "components": list(children)}
