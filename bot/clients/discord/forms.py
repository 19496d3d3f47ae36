"""Forms (modals) as the renderer gives them, as discord.py sends them, and what people fill in.

A form is stopped before it is sent, as views are: what is filled in reaches the bot as an interaction whose
custom_id says all, so that a form that was open while the bot started anew can still be sent.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import discord
from discord import ui

from bot.render.discord import Form

SELECT = 3


def sendable_form(form: Form) -> ui.Modal:
    """The form as ``send_modal`` takes it."""
    modal = ui.Modal(title=form["title"], custom_id=form["custom_id"], timeout=None)
    for label in form["components"]:
        field = _field(label["component"])
        modal.add_item(ui.Label(text=label["label"], description=label.get("description"), component=field))
    modal.stop()
    return modal


def _field(component: Mapping[str, Any]) -> ui.Item[Any]:
    if component["type"] == SELECT:
        options = [discord.SelectOption(**each) for each in component["options"]]
        return ui.Select(custom_id=component["custom_id"], options=options, required=True)
    return ui.TextInput(
        custom_id=component["custom_id"],
        style=discord.TextStyle(component["style"]),
        max_length=component["max_length"],
        required=component["required"],
        default=component.get("value"),
    )


def filled_in(interaction: discord.Interaction[Any]) -> dict[str, str]:
    """What somebody filled in, by field; what was chosen by its value. Whatever a forged one has is left out."""
    data: Mapping[str, Any] = interaction.data or {}
    return dict(_values(data.get("components", ())))


def _values(components: Any) -> Iterator[tuple[str, str]]:
    for each in components:
        field = each.get("component") or each
        values = field.get("values") or [field.get("value")]
        if "custom_id" in field and isinstance(values[0], str):
            yield field["custom_id"], values[0]
