"""The slash commands: what Discord is told of them, and which work each of them does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

import discord
from discord import app_commands

from bot.clients.discord.administration import adding, changing, feeding
from bot.clients.discord.administration.work import answer
from bot.clients.discord.completions import completion
from bot.clients.discord.rights import ManagersGroup
from bot.commands import COMMANDS

if TYPE_CHECKING:
    from bot.clients.discord.bot import VerbatimBot

    Interaction = discord.Interaction[VerbatimBot]

Callback = TypeVar("Callback", bound=Callable[..., Any])

NAME = "coverage"
TEXTS = {
    "group": "The coverage of this server: add, edit and remove articles, watch feeds.",
    "add": "Show what I see in an article, then add it or not: a file, an address, or neither to paste it.",
    "edit": "Change what is known of an article: outlet, title, date, address. - means not known.",
    "remove": "Remove an article; it can be undone.",
    "undo": "Take back the last change to the coverage.",
    "reload": "Load the articles anew that come with this bot.",
    "status": "How many articles and facts there are, since when, and whether all is sound.",
    "feed": "Feeds that bring articles into a channel, where somebody adds or discards them.",
    "feed add": "Watch an RSS or Atom feed: what is new is shown in a channel, and added by hand alone.",
    "feed list": "The feeds that are watched, and how each went last time.",
    "feed remove": "Watch a feed no longer.",
}
OPTIONS = {
    "file": "A text file, a web page or a PDF.",
    "address": "The address of its page.",
    "article": "Its number, file name or outlet.",
    "outlet": "Who published it.",
    "title": "Its headline.",
    "published": "The day, month or year: 2022-06-17, 2022-06 or 2022.",
    "basis": "What the date rests on.",
    "note": "How the date is known.",
    "feed": "The address of the feed, beginning with https://",
    "into": "The channel where what it brings is shown.",
    "which": "The number of the feed, see the list of feeds.",
}
_NUMBER_MAX = 2**31
_Text = app_commands.Range[str, 1, 300]
_Address = app_commands.Range[str, 1, 2000]
_Date = app_commands.Range[str, 1, 10]
_BASES = [
    app_commands.Choice(name="known: from the page, or by hand", value="catalogue"),
    app_commands.Choice(name="printed in the text", value="text"),
    app_commands.Choice(name="inferred", value="inferred"),
]


def coverage_group() -> ManagersGroup:
    """The commands; the bot they run on comes with the interaction."""
    group = ManagersGroup(NAME, TEXTS["group"])
    feeds = app_commands.Group(name="feed", description=TEXTS["feed"], parent=group)
    own: Mapping[str, Any] = {
        "add": _add, "edit": _edit, "remove": _remove, "undo": _undo, "reload": _reload, "status": _status,
    }  # fmt: skip
    for name, callback in own.items():
        group.add_command(_command(name, name, callback))
    of_feeds: Mapping[str, Any] = {"add": _feed_add, "list": _feed_list, "remove": _feed_remove}
    for name, callback in of_feeds.items():
        feeds.add_command(_command(name, f"feed {name}", callback))
    return group


def _command(name: str, path: str, callback: Any) -> app_commands.Command[Any, ..., None]:
    command: app_commands.Command[Any, ..., None] = app_commands.Command(
        name=name, description=TEXTS[path], callback=callback
    )
    if path in ("edit", "remove"):
        source = COMMANDS["source"]
        command.autocomplete("article")(completion(source, source.parameters[0]))
    return command


def _described(*names: str) -> Callable[[Callback], Callback]:
    return app_commands.describe(**{name: OPTIONS[name] for name in names})


@_described("file", "address", "outlet", "title", "published")
async def _add(
    interaction: Interaction,
    file: discord.Attachment | None = None,
    address: _Address | None = None,
    outlet: _Text | None = None,
    title: _Text | None = None,
    published: _Date | None = None,
) -> None:
    given = {"outlet": outlet, "title": title, "published": published}
    await adding.add(interaction, file, address, given)


@_described("article", "outlet", "title", "published", "basis", "note", "address")
@app_commands.choices(basis=_BASES)
async def _edit(
    interaction: Interaction,
    article: _Text,
    outlet: _Text | None = None,
    title: _Text | None = None,
    published: _Date | None = None,
    basis: str | None = None,
    note: _Text | None = None,
    address: _Address | None = None,
) -> None:
    given = {
        "outlet": outlet,
        "title": title,
        "published": published,
        "published_basis": basis,
        "published_note": note,
        "url": address,
    }
    await answer(interaction, lambda room: changing.edit(room, article, given), "/coverage edit")


@_described("article")
async def _remove(interaction: Interaction, article: _Text) -> None:
    await answer(interaction, lambda room: changing.remove(room, article), "/coverage remove")


async def _undo(interaction: Interaction) -> None:
    await answer(interaction, lambda room: room.undo(), "/coverage undo")


async def _reload(interaction: Interaction) -> None:
    seeds = interaction.client.settings.seeds
    await answer(interaction, lambda room: changing.reload(room, seeds), "/coverage reload")


async def _status(interaction: Interaction) -> None:
    await answer(interaction, changing.standing, "/coverage status")


@_described("feed", "into")
async def _feed_add(interaction: Interaction, feed: _Address, into: discord.TextChannel) -> None:
    await feeding.add(interaction, feed, into)


async def _feed_list(interaction: Interaction) -> None:
    await answer(interaction, feeding.listed, "/coverage feed list")


@_described("which")
async def _feed_remove(interaction: Interaction, which: app_commands.Range[int, 1, _NUMBER_MAX]) -> None:
    await answer(interaction, lambda room: feeding.remove(room, which), "/coverage feed remove")
