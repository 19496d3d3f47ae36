"""Sending where the connection to Discord may break in the middle of it: the one way for whatever is sent or asked.

Whatever goes through `once_more` may arrive twice without harm: a message carries a nonce, of which Discord takes
only the first; a response to an interaction, an edit or a look at messages is the same when it is done again.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, TypeVar

import aiohttp
import discord

_log = logging.getLogger(__name__)

BROKEN = (aiohttp.ClientError, ConnectionError, TimeoutError, discord.DiscordServerError)
"""What is raised where the connection breaks or Discord itself fails; discord.py tries again after some of them."""
_PAUSE_SECONDS = 0.3  # an interaction has to be acknowledged in 3
_ACKNOWLEDGED = 40060  # "Interaction has already been acknowledged", Discord API
_NONCE_BITS = 63

Given = TypeVar("Given")


async def once_more(send: Callable[[], Awaitable[Given]]) -> Given:
    """What is sent; sent again where the connection breaks. Raises what breaks it again, and what Discord refuses."""
    try:
        return await send()
    except BROKEN as error:
        _log.info("The connection to Discord broke, and what was sent is sent again: %r", error)
    await asyncio.sleep(_PAUSE_SECONDS)
    return await send()


async def respond(response: Callable[[], Awaitable[object]]) -> None:
    """Responds to an interaction; one that had arrived the first time is no error. Raises as `once_more` otherwise."""
    try:
        await once_more(response)
    except discord.HTTPException as error:
        if error.code != _ACKNOWLEDGED:
            raise


def posting(
    channel: discord.abc.Messageable, message: Callable[[], Mapping[str, Any]], nonce: int | None = None
) -> Callable[[], Awaitable[discord.Message]]:
    """What posts a message, once however often it is called; made anew each time, as sending reads files to their end.

    With a ``nonce`` of its own, a message is posted once even where it is sent by another one of these.
    """
    number = secrets.randbits(_NONCE_BITS) if nonce is None else nonce
    return lambda: channel.send(**message(), nonce=number)


async def if_possible(doing: str, send: Callable[[], Awaitable[Given]]) -> Given | None:
    """What is sent or asked, as `once_more`; None where that fails, which is told in the log as ``doing``."""
    try:
        return await once_more(send)
    except (discord.HTTPException, *BROKEN) as error:
        ordinary = isinstance(error, discord.NotFound)  # a message that its author has deleted meanwhile
        _log.log(logging.INFO if ordinary else logging.WARNING, "%s failed: %r", doing, error)
        return None
