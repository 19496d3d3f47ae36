"""Sending where the connection to Discord may break in the middle of it."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable

import aiohttp

_log = logging.getLogger(__name__)

BROKEN = (aiohttp.ClientError, OSError)
"""What is raised where the connection breaks; discord.py sends again by itself only after some of them."""


async def once_more(send: Callable[[], Awaitable[object]]) -> None:
    """Sends, and once more where the connection breaks. Raises what breaks it again, and what Discord refuses."""
    try:
        await send()
    except BROKEN as error:
        _log.info("The connection broke under an answer, which is sent again: %r", error)
        await send()
