"""Questions in messages: after the prefix, after a mention of the bot, and without either in private.

A reply to an answer may go on with its question ("and in 2019?"), so may the next question in a thread.
Answers are replies to the question. A question that is edited is answered anew in the same reply, which is
found by looking after the question, so that it is also found after a restart.
"""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

import discord

from bot.clients.discord.checked_words import words_to_check
from bot.clients.discord.custom_ids import Question
from bot.clients.discord.delivery import BROKEN, if_possible, once_more, posting
from bot.clients.discord.errors import NothingToCheckError
from bot.clients.discord.further import question_before, replies_to
from bot.clients.discord.replies import Asked, Reply, in_time, problem
from bot.clients.discord.rights import server_of_message
from bot.clients.discord.views import editable, sendable
from bot.commands import ask, ask_line
from bot.commands.phrasing import as_command, understood
from bot.commands.questions.further import ask_further, goes_on
from bot.model import Answer
from bot.render.discord import escape, notice
from bot.store.coverage import Coverage

if TYPE_CHECKING:
    from bot.clients.discord.bot import VerbatimBot

_log = logging.getLogger(__name__)

_TYPING_SECONDS = 1.0  # after which the bot shows that it is at work
_REPLY_WITHIN = 50  # messages after a question in which its reply is looked for
_EDIT_IS_NEW = timedelta(minutes=2)  # Discord also sends old edits again, when a link is previewed or a message pinned
_CHECKS = frozenset({"check", "check this", "check it", "check quote", "check this quote"})  # in reply to a message
_MENTION = r"<@!?{}>"


@dataclass(frozen=True, slots=True)
class Line:
    """What is asked; without the prefix it may be a question in plain words."""

    text: str
    prefixed: bool

    def command(self, coverage: Coverage) -> str:
        """The command that is meant. "" is a mention alone: what can be asked? Raises CoverageError."""
        if self.prefixed:
            return understood(self.text, coverage) or self.text
        return as_command(self.text, coverage) or "help"


def question_in(message: discord.Message, prefix: str, bot_id: int) -> Line | None:
    """The line that is asked; None for a message that asks nothing."""
    text = message.content.strip()
    mention = re.match(_MENTION.format(bot_id), text)
    line = text[mention.end() :].strip() if mention else text
    if line.startswith(prefix):
        asked = line.removeprefix(prefix).strip()
        return Line(asked, prefixed=True) if asked[:1].isalpha() else None  # "!" and "!!!" are no questions
    if mention or (message.guild is None and line) or (replies_to(message, bot_id) and goes_on(line)):
        return Line(line, prefixed=False)
    return None


async def answer_message(bot: VerbatimBot, message: discord.Message) -> None:
    """Answers a message, if it is a question by a person."""
    line = _asked(bot, message)
    if line is not None:
        await _answer(bot, message, line, message.created_at, None)


async def answer_edit(bot: VerbatimBot, message: discord.Message) -> None:
    """Answers a message that was just edited, in the reply that it has."""
    line = _asked(bot, message)
    if line is None or message.edited_at is None or discord.utils.utcnow() - message.edited_at > _EDIT_IS_NEW:
        return
    await _answer(bot, message, line, message.edited_at, await _reply_to(bot, message))


def _asked(bot: VerbatimBot, message: discord.Message) -> Line | None:
    if message.author.bot or bot.user is None or not message.content:
        return None
    return question_in(message, bot.settings.prefix, bot.user.id)


async def _reply_to(bot: VerbatimBot, question: discord.Message) -> discord.Message | None:
    """The bot's reply to a message, if it is found."""

    async def found() -> discord.Message | None:
        async for message in question.channel.history(after=question, limit=_REPLY_WITHIN):
            reference = message.reference
            if message.author == bot.user and reference and reference.message_id == question.id:
                return message
        return None

    return await if_possible("Looking for the reply to an edited question", found)


async def _answer(
    bot: VerbatimBot, message: discord.Message, line: Line, at: datetime, reply: discord.Message | None
) -> None:
    may = _permissions(message)
    plain = not reply.flags.components_v2 if reply else _may_write(message, may) and not _may_embed(may)
    asker, server, put = message.author.id, server_of_message(message), await _question(bot, message, line)
    work = asyncio.create_task(
        bot.reply(
            Asked(asker, at, line.text, server),
            lambda: bot.desk_at(server).answer(put, asker, plain=plain),
            plain=plain,
        )
    )
    if not await in_time(work, _TYPING_SECONDS):
        await _show_typing(message.channel)
    await _deliver(message, reply, await work, may)


async def _question(bot: VerbatimBot, message: discord.Message, line: Line) -> Callable[[Coverage], Answer]:
    """How the coverage is asked; "check" alone, in reply to a message, is about that message."""
    if " ".join(line.text.split()).casefold() not in _CHECKS or message.reference is None:
        before = await question_before(bot, message) if goes_on(line.text) else None
        return lambda coverage: _asked_further(coverage, line, before) or ask_line(coverage, line.command(coverage))
    replied = await _replied(message)
    words = words_to_check(replied) if replied else ""

    def check(coverage: Coverage) -> Answer:
        if not words:
            raise NothingToCheckError(
                readable=replied is not None and (bot.settings.message_content or not message.guild)
            )
        return ask(coverage, "check", {"message": words})

    return check


def _asked_further(coverage: Coverage, line: Line, before: Question | None) -> Answer | None:
    return ask_further(coverage, before.command, before.arguments, line.text) if before else None


async def _replied(message: discord.Message) -> discord.Message | None:
    """The message that this one replies to; None where it is gone, or the bot may not read it."""
    reference = message.reference
    if reference is None or reference.message_id is None:
        return None
    if isinstance(reference.resolved, discord.Message):
        return reference.resolved
    number = reference.message_id
    return await if_possible("Looking for a message to check", lambda: message.channel.fetch_message(number))


async def _show_typing(channel: discord.abc.Messageable) -> None:
    async def typing() -> None:
        await channel.typing()

    await if_possible("Showing that the bot is at work", typing)


# --- where the bot may write ------------------------------------------------------------------------


def _permissions(message: discord.Message) -> discord.Permissions:
    """What the bot may do where the message stands; everything in private, and where that is not known."""
    if message.guild is None or isinstance(message.channel, discord.PartialMessageable):
        return discord.Permissions.all()
    return message.channel.permissions_for(message.guild.me)


def _writing(message: discord.Message) -> str:
    """The permission that a message there needs."""
    return "send_messages_in_threads" if isinstance(message.channel, discord.Thread) else "send_messages"


def _may_write(message: discord.Message, may: discord.Permissions) -> bool:
    return bool(getattr(may, _writing(message)))


def _may_embed(may: discord.Permissions) -> bool:
    """Whether a message may have a layout. discord.py takes that away with send_messages, which threads do not need."""
    return may.embed_links or not may.send_messages


async def _deliver(
    message: discord.Message, reply: discord.Message | None, answer: Reply, may: discord.Permissions
) -> None:
    """Puts the answer into the reply that is there, else in a new one; in private where the bot may not write."""
    try:
        if not _may_write(message, may):
            await _deliver_in_private(message, answer)
        elif reply:
            await once_more(lambda: reply.edit(**editable(answer.deletable(message.author.id), may)))
        else:
            await once_more(_sending(message, answer, may))
    except discord.Forbidden:
        await _deliver_in_private(message, answer)
    except BROKEN as error:
        _log.warning("An answer did not reach Discord: %r", error)
    except discord.HTTPException as error:
        explained = problem(error, message.content)
        await if_possible("Telling a person what went wrong", _sending(message, explained, may))


def _sending(
    message: discord.Message, answer: Reply, may: discord.Permissions
) -> Callable[[], Awaitable[discord.Message]]:
    """What sends a reply; without the reference where the bot may not read what was written before."""
    reference = {"reference": message.to_reference(fail_if_not_exists=False)} if may.read_message_history else {}
    shown = answer.deletable(message.author.id)
    return posting(message.channel, lambda: {**sendable(shown, may), **reference}, nonce=_nonce(message))


def _nonce(question: discord.Message) -> int:
    """The same for a question that Discord tells of twice; an edit has one of its own, as its reply may be deleted."""
    edited = question.edited_at or question.created_at
    return question.id + round((edited - question.created_at) / timedelta(milliseconds=1))


async def _deliver_in_private(message: discord.Message, answer: Reply) -> None:
    """Tells the person which permission is missing, with the answer."""
    missing = _writing(message).replace("_", " ").title()
    where = getattr(message.channel, "name", "that channel")
    said = f"I may not write in {escape(f'#{where}')}: the permission **{missing}** is missing there. Your answer:"
    doing = f"Answering in private ({missing} is missing in #{where})"
    for each in (notice([said]), answer.deletable(message.author.id)):
        if not await if_possible(doing, posting(message.author, partial(sendable, each))):
            return
