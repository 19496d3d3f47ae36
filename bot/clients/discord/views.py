"""Messages as the renderer gives them (JSON-like dicts), as discord.py sends them.

Views are stopped before they are sent: presses reach `buttons.AnswerButton` by their custom_id, so discord.py
need not keep a view in memory for each answer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Any

import discord
from discord import ui

from bot.render.discord import Message, unpictured

Component = Mapping[str, Any]


def sendable(message: Message, may: discord.Permissions | None = None) -> dict[str, Any]:
    """The arguments of ``send`` for a message; without its picture where the bot may not send files."""
    message = _allowed(message, may)
    files = _files(message)
    return {**_shown(message), **({"files": files} if files else {})}


def editable(message: Message, may: discord.Permissions | None = None) -> dict[str, Any]:
    """The arguments of ``edit``: what was attached before goes, whether or not there is a picture now."""
    message = _allowed(message, may)
    return {**_shown(message), "attachments": _files(message)}


def _allowed(message: Message, may: discord.Permissions | None) -> Message:
    return message if may is None or may.attach_files else unpictured(message)


def _files(message: Message) -> list[discord.File]:
    return [discord.File(BytesIO(data), filename=name) for name, data in message.get("files", {}).items()]


def _shown(message: Message) -> dict[str, Any]:
    if "content" in message:
        view = ui.View(timeout=None)
        for row, each in enumerate(message["components"]):
            for component in each["components"]:
                view.add_item(_button(component, row=row))
        view.stop()
        return {"content": message["content"], "view": view}
    layout: ui.LayoutView = ui.LayoutView(timeout=None)
    for component in message["components"]:
        layout.add_item(_item(component))
    layout.stop()
    return {"view": layout}


def _item(component: Component) -> ui.Item[Any]:
    return _ITEMS[component["type"]](component)


def _button(component: Component, row: int | None = None) -> ui.Button[Any]:
    return ui.Button(
        style=discord.ButtonStyle(component["style"]),
        label=component["label"],
        custom_id=component.get("custom_id"),
        url=component.get("url"),
        disabled=component.get("disabled", False),
        row=row,
    )


def _row(component: Component) -> ui.ActionRow[Any]:
    return ui.ActionRow(*map(_button, component["components"]))


def _text(component: Component) -> ui.TextDisplay[Any]:
    return ui.TextDisplay(component["content"])


def _separator(component: Component) -> ui.Separator[Any]:
    return ui.Separator(visible=component["divider"], spacing=discord.SeparatorSpacing(component["spacing"]))


def _gallery(component: Component) -> ui.MediaGallery[Any]:
    items = ((item["media"]["url"], item["description"]) for item in component["items"])
    return ui.MediaGallery(*(discord.MediaGalleryItem(url, description=alt) for url, alt in items))


def _container(component: Component) -> ui.Container[Any]:
    return ui.Container(*map(_item, component["components"]), accent_colour=component["accent_color"])


_ITEMS: Mapping[int, Callable[[Component], ui.Item[Any]]] = {
    1: _row,
    2: _button,
    10: _text,
    12: _gallery,
    14: _separator,
    17: _container,
}
