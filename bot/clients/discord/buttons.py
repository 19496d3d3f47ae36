"""What happens when a button is pressed or a form is sent. One item for all buttons: the custom_id says the rest."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import discord
from discord import ui

from bot.clients.discord import correcting, interactions, privacy, reporting
from bot.clients.discord.action_codes import OldButtonError
from bot.clients.discord.custom_ids import PATTERN, Press, read
from bot.clients.discord.delivery import once_more, respond
from bot.clients.discord.errors import NotYoursError
from bot.clients.discord.replies import Reply, problem, reply_of
from bot.clients.discord.rights import server_of
from bot.render.discord import actions

if TYPE_CHECKING:
    from bot.clients.discord.bot import VerbatimBot

    Interaction = discord.Interaction[VerbatimBot]


class AnswerButton(ui.DynamicItem[ui.Button[Any]], template=PATTERN):
    """Any button of an answer, of whatever age: everything it needs stands in its custom_id."""

    @classmethod
    async def from_custom_id(
        cls, _: discord.Interaction[Any], item: ui.Item[Any], __: re.Match[str], /
    ) -> AnswerButton:
        """The button that was pressed."""
        return cls(item)  # type: ignore[arg-type]  # the pattern is that of our buttons

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Does what the button says; called by discord.py."""
        await obey(interaction, self.custom_id)


async def obey(interaction: Interaction, custom_id: str) -> None:
    """Does what a button or a form says; explains to the person who used it what goes wrong."""
    bot = interaction.client
    async with bot.answering():
        try:
            press = await asyncio.to_thread(read, custom_id, bot.live)
            await _do(interaction, press)
        except discord.NotFound:
            pass  # the message or the interaction is gone: there is nobody to tell
        except Exception as error:  # the border: every error becomes a sentence here
            await interactions.tell(interaction, problem(error, bot.account.doing(f"button {custom_id!r}")))


async def _do(interaction: Interaction, press: Press) -> None:
    bot, server, asker = interaction.client, server_of(interaction), press.asker  # never what the button says
    match press.action:
        case actions.ToPage(page):
            await _to_page(interaction, press, page)
        case actions.Everything():
            question = press.asked
            await _aside(interaction, press, 0, lambda: bot.desk_at(server).whole(question))
        case actions.InContext(page=page) as words:
            await _aside(interaction, press, page, lambda: bot.desk_at(server).context(words, asker))
        case actions.Cite(page=page) as cited:
            await _aside(interaction, press, page, lambda: bot.desk_at(server).cite(cited, asker))
        case actions.OtherSources(page=page) as others:
            question = press.asked
            await _aside(interaction, press, page, lambda: bot.desk_at(server).other_sources(question, others, asker))
        case actions.Delete():
            await _delete(interaction, press)
        case actions.ReportProblem() | actions.FileReport() | actions.CloseReport() as report:
            await reporting.obey(interaction, report, press)
        case (
            actions.Correct()
            | actions.CorrectFact()
            | actions.StoreCorrection()
            | actions.UndoCorrection() as correction
        ):
            await correcting.obey(interaction, correction)
        case actions.ShowMine() | actions.DeleteMine() as mine:
            await privacy.obey(interaction, mine)


async def _to_page(interaction: Interaction, press: Press, page: int) -> None:
    bot, server = interaction.client, server_of(interaction)
    if bot.settings.paging == "asker" and interaction.user.id != press.asker:
        raise NotYoursError("turn these pages")
    if interaction.message is None:
        raise OldButtonError
    question = press.asked
    plain = not interaction.message.flags.components_v2
    work = asyncio.create_task(
        reply_of(
            lambda: bot.desk_at(server).turn(question, press.asker, page, plain=plain),
            bot.account.doing(str(question)),
            plain=plain,
            run=bot.work.answer,
        )
    )
    await interactions.turn(interaction, work, press.asker)


async def _aside(interaction: Interaction, press: Press, page: int, blocking: Callable[[], Reply]) -> None:
    """Shows something only to who pressed the button; a later page in the place of the one before."""
    work = asyncio.create_task(reply_of(blocking, f"button {press.action}", run=interaction.client.work.answer))
    if page:
        await interactions.turn(interaction, work, press.asker)
    else:
        await interactions.send(interaction, work, private=True)


async def _delete(interaction: Interaction, press: Press) -> None:
    """Deletes the answer for who asked, and for who may delete messages here anyway."""
    if interaction.user.id != press.asker and not interaction.permissions.manage_messages:
        raise NotYoursError("delete this answer")
    await respond(interaction.response.defer)
    await once_more(interaction.delete_original_response)
