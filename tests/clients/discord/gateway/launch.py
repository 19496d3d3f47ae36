"""Runs ``python -m bot`` on a fake Discord: ``python -m tests.clients.discord.gateway.launch ADDRESS COMMAND …``.

All that differs from the real thing is done here, before the bot starts: where Discord is, that nothing else
can be reached, and that the store waits where the fake wants it to be slow.
"""

from __future__ import annotations

import sys
from typing import Any
from urllib.request import ProxyHandler, build_opener

import yarl
from discord.backoff import ExponentialBackoff
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.__main__ import main
from bot.store.coverage import Coverage

_LOOPBACK = "127.0.0.1"


def discord_is_at(address: str) -> None:
    Route.BASE = f"{address}/api/v10"
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(address.replace("http", "ws") + "/gateway")


def who_is_sent_away_comes_back_much_later() -> None:
    """discord.py's delays grow to minutes while it cannot connect; here they are long from the beginning."""
    ExponentialBackoff.delay = lambda _: 3600.0  # type: ignore[method-assign]


def nothing_leaves(event: str, arguments: tuple[Any, ...]) -> None:
    """An audit hook (https://docs.python.org/3/library/audit_events.html) that stops traffic to other machines."""
    if event == "socket.connect" and arguments[1][0] != _LOOPBACK:
        raise PermissionError(f"a test would connect to {arguments[1]}")
    if event == "socket.getaddrinfo" and arguments[0] != _LOOPBACK:
        raise PermissionError(f"a test would look up {arguments[0]}")


def store_waits_for(address: str) -> None:
    """Utterances come when the fake lets them."""
    utterances = Coverage.utterances
    opener = build_opener(ProxyHandler({}))

    def slow(self: Coverage, *given: Any, **named: Any) -> Any:
        opener.open(f"{address}/store").close()
        return utterances(self, *given, **named)

    Coverage.utterances = slow  # type: ignore[method-assign]


if __name__ == "__main__":
    at = sys.argv.pop(1)
    discord_is_at(at)
    store_waits_for(at)
    who_is_sent_away_comes_back_much_later()
    sys.addaudithook(nothing_leaves)
    main()
