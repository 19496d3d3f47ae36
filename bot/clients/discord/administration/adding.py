"""``/coverage add``: an article from a file, from a form, or from an address, shown before it is added."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import TYPE_CHECKING

import discord

from bot.clients.bringing import check_fetching, draft_at
from bot.clients.discord import interactions
from bot.clients.discord.administration.deciding import Newsroom
from bot.clients.discord.administration.steps import FORM
from bot.clients.discord.administration.work import newsroom_of
from bot.clients.discord.delivery import respond
from bot.clients.discord.forms import filled_in, sendable_form
from bot.clients.discord.replies import Reply, problem, reply_of
from bot.clients.fetching import Fetcher
from bot.clients.reading import read_file
from bot.errors import UsageError
from bot.newsroom import from_file, from_paste
from bot.parse.documents import PAGE_BYTES_MAX
from bot.render.discord.newsroom import MORE, OUTLET, PUBLISHED, TEXT, TITLE, paste_form

if TYPE_CHECKING:
    from bot.clients.discord.bot import VerbatimBot

    Interaction = discord.Interaction[VerbatimBot]

Given = Mapping[str, str | None]


async def add(interaction: Interaction, file: discord.Attachment | None, address: str | None, given: Given) -> None:
    """Shows a draft of the file or the page; a form to paste into where there is neither."""
    room = newsroom_of(interaction)
    if file and address:
        raise UsageError("Give a file or an address, not both.")
    if not file and not address:
        known = {name: value for name, value in given.items() if value}
        await respond(lambda: interaction.response.send_modal(sendable_form(paste_form(FORM, known))))
        return
    bot = interaction.client
    async with bot.answering():
        if file:
            work = asyncio.create_task(_from_file(room, file, given))
        else:
            check_fetching(bot.settings)
            work = asyncio.create_task(_from_address(room, bot.fetcher, address or "", given))
        await interactions.send(interaction, work, private=True)


async def _from_address(room: Newsroom, fetcher: Fetcher, address: str, given: Given) -> Reply:
    return await reply_of(lambda: room.bring(draft_at(fetcher, address, given)), f"/coverage add {address}")


async def _from_file(room: Newsroom, file: discord.Attachment, given: Given) -> Reply:
    try:
        if file.size > PAGE_BYTES_MAX:
            raise UsageError(f"{file.filename} is larger than {PAGE_BYTES_MAX:,} bytes.")  # noqa: TRY301
        data = await file.read()
    except Exception as error:  # the border: every error becomes a sentence here
        return problem(error, f"/coverage add {file.filename}")
    name = file.filename
    return await reply_of(lambda: room.bring(from_file(name, read_file(name, data), given)), f"/coverage add {name}")


async def pasted(interaction: Interaction) -> None:
    """Shows a draft of what was typed into the form."""
    room, filled = newsroom_of(interaction), filled_in(interaction)
    text = "\n".join(filter(None, (filled.get(TEXT), filled.get(MORE))))
    given = {name: filled.get(name) for name in (OUTLET, TITLE, PUBLISHED)}
    work = asyncio.create_task(reply_of(lambda: room.bring(from_paste(text, given)), "form of /coverage add"))
    await interactions.send(interaction, work, private=True)
