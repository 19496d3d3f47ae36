"""The question that a message goes on with: of the answer it replies to, else of the last answer in its thread.

Nothing is kept for it: every answer of ours says in its buttons what was asked.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import discord

from bot.clients.discord.action_codes import OldButtonError
from bot.clients.discord.custom_ids import Question, read
from bot.clients.discord.delivery import if_possible
from bot.store.live import LiveStore

if TYPE_CHECKING:
    from bot.clients.discord.bot import VerbatimBot

_LOOKED_AT = 12  # messages before, in which the last answer of a thread is looked for


def replies_to(message: discord.Message, author: int) -> bool:
    """Whether a message is a reply to one of that author."""
    replied = message.reference.resolved if message.reference else None
    return isinstance(replied, discord.Message) and replied.author.id == author


async def question_before(bot: VerbatimBot, message: discord.Message) -> Question | None:
    """The question of the answer that a message replies to or follows in its thread; None where there is none."""
    looking = "Looking for the answer before a question"
    answer = await if_possible(looking, lambda: _answer_before(bot, message))
    return await asyncio.to_thread(asked_in, answer, bot.live) if answer else None


async def _answer_before(bot: VerbatimBot, message: discord.Message) -> discord.Message | None:
    if message.reference is not None and message.reference.message_id is not None:
        resolved = message.reference.resolved
        known = resolved if isinstance(resolved, discord.Message) else None
        replied = known or await message.channel.fetch_message(message.reference.message_id)
        return replied if replied.author == bot.user else None
    if isinstance(message.channel, discord.Thread) or message.guild is None:
        async for earlier in message.channel.history(before=message, limit=_LOOKED_AT):
            if earlier.author == bot.user:
                return earlier
    return None


def asked_in(answer: discord.Message, live: LiveStore) -> Question | None:
    """What was asked, from the buttons of an answer. Blocks."""
    for custom_id in _custom_ids(answer.components):
        try:
            question = read(custom_id, live).question
        except OldButtonError:
            continue
        if question is not None and question.command:
            return question
    return None


def _custom_ids(components: Iterable[object]) -> Iterator[str]:
    for component in components:
        if isinstance(component, discord.Button):
            yield from (component.custom_id,) if component.custom_id else ()
        elif isinstance(component, discord.SectionComponent):
            yield from _custom_ids((component.accessory,))
        elif isinstance(component, discord.ActionRow | discord.Container):
            yield from _custom_ids(component.children)
