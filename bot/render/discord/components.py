"""Components of Discord's API as JSON-like dicts: https://docs.discord.com/developers/components/reference."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from bot.render.discord.limits import CHOICE_MAX, CHOICES_MAX, FORM_LABEL_MAX, LABEL_MAX, ROW_MAX, cut

Component = dict[str, Any]

# Component types.
ACTION_ROW, BUTTON, SELECT, INPUT, TEXT, GALLERY, SEPARATOR, CONTAINER, LABEL = 1, 2, 3, 4, 10, 12, 14, 17, 18
SECONDARY, DANGER, LINK = 2, 4, 5  # button styles
COMPONENTS_V2 = 1 << 15  # message flag: text stands in components


def text(markdown: str) -> Component:
    """A text display."""
    return {"type": TEXT, "content": markdown}


def separator() -> Component:
    """A thin line."""
    return {"type": SEPARATOR, "divider": True, "spacing": 1}


def picture(name: str, description: str) -> Component:
    """A picture that is sent along under this name, and what it shows for those who do not see it."""
    return {"type": GALLERY, "items": [{"media": {"url": f"attachment://{name}"}, "description": description}]}


def button(label: str, custom_id: str, *, style: int = SECONDARY, disabled: bool = False) -> Component:
    """A button that the bot hears of."""
    return {
        "type": BUTTON,
        "style": style,
        "label": cut(label, LABEL_MAX),
        "custom_id": custom_id,
        "disabled": disabled,
    }


def link(label: str, url: str) -> Component:
    """A button that opens an address."""
    return {"type": BUTTON, "style": LINK, "label": cut(label, LABEL_MAX), "url": url}


def rows(buttons: Sequence[Component]) -> Iterator[Component]:
    """Buttons in rows of as many as fit; nothing for none."""
    waiting = iter(buttons)
    while row := list(islice(waiting, ROW_MAX)):
        yield {"type": ACTION_ROW, "components": row}


def choice(label: str, value: str, *, description: str = "", default: bool = False) -> Component:
    """One of the things that a `select` offers; Discord takes no blank texts."""
    shown = {"description": cut(description, CHOICE_MAX)} if description.strip() else {}
    return {"label": cut(label, CHOICE_MAX) if label.strip() else "–", "value": value, "default": default, **shown}


def select(custom_id: str, choices: Sequence[Component]) -> Component:
    """One of several things to choose, at most `CHOICES_MAX`; for forms."""
    return {"type": SELECT, "custom_id": custom_id, "options": list(choices[:CHOICES_MAX])}


def text_input(custom_id: str, most: int, *, value: str = "", long: bool = False, required: bool = False) -> Component:
    """A field to type into, at most ``most`` characters; for forms."""
    filled = {"value": cut(value, most)} if value else {}
    return {
        "type": INPUT, "custom_id": custom_id, "style": 2 if long else 1,
        "max_length": most, "required": required, **filled,
    }  # fmt: skip


def form(title: str, custom_id: str, fields: Iterable[tuple[str, str, Component]]) -> Component:
    """A form: each field with its label and a line that explains it."""
    labelled = [
        {"type": LABEL, "label": cut(label, FORM_LABEL_MAX), "component": field}
        | ({"description": cut(about, CHOICE_MAX)} if about else {})
        for label, about, field in fields
    ]
    return {"title": cut(title, FORM_LABEL_MAX), "custom_id": custom_id, "components": labelled}


def with_buttons(message: Component, buttons: Sequence[Component]) -> Component:
    """A message with buttons below it."""
    return {**message, "components": [*message["components"], *rows(buttons)]}


def container(children: Iterable[Component], colour: int) -> Component:
    """A box with a coloured edge."""
    return {"type": CONTAINER, "accent_color": colour, "components": list(children)}
