"""Three processes, a third of the servers each, on one sealed coverage: one dies, the others notice nothing."""

from __future__ import annotations

import json
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from bot.ingest import load
from bot.newsroom.editing import Draft, add
from bot.store.records import Records
from bot.store.sealing import seal
from tests.clients.discord.gateway import payloads
from tests.clients.discord.gateway.fake import DISPATCH, IDENTIFY, FakeDiscord, fake_discord, replies_to
from tests.clients.discord.gateway.payloads import ANN, Payload
from tests.clients.discord.gateway.process import BotProcess, bot_process
from tests.conftest import SEEDS

_SHARDS = 3
_SERVERS = tuple(str((shard << 22) | 2001) for shard in range(_SHARDS))  # the upper bits say the shard
_CHANNELS = tuple(str(3001 + shard) for shard in range(_SHARDS))
_LONG = "!search human rights statement countries people government forced labour China Xinjiang United Nations"


class ShardedDiscord(FakeDiscord):
    """A Discord with a server in each shard."""

    def __init__(self) -> None:
        super().__init__()
        self.sockets: dict[int, web.WebSocketResponse] = {}

    async def _answer(self, socket: web.WebSocketResponse, opcode: int, data: Any) -> None:
        if opcode != IDENTIFY:
            await super()._answer(socket, opcode, data)
            return
        shard = data["shard"][0]
        assert data["shard"][1] == _SHARDS
        self.sockets[shard] = socket
        session = f"session-{shard}"
        ready = payloads.ready(session, self.gateway_address, data["shard"], (_SERVERS[shard],))
        await self.happens(shard, "READY", ready)
        await self.happens(shard, "GUILD_CREATE", payloads.guild(_SERVERS[shard], _CHANNELS[shard]))

    async def happens(self, shard: int, name: str, data: Payload) -> Payload:
        await self.sockets[shard].send_json({"op": DISPATCH, "t": name, "s": 1, "d": data})
        return data

    async def asked_in(self, shard: int, words: str) -> Payload:
        """The reply to a question in the server of a shard."""
        about = {"content": words, "guild_id": _SERVERS[shard], "member": payloads.member(ANN)}
        question = await self.happens(shard, "MESSAGE_CREATE", payloads.message(ANN, about, _CHANNELS[shard]))
        path = rf"/channels/{_CHANNELS[shard]}/messages"
        return dict((await self.request("POST", path, replies_to(question))).body)

    async def pressed_in(self, shard: int, custom_id: str, answer: Payload) -> Payload:
        pressed = payloads.press(custom_id, answer, _SERVERS[shard], _CHANNELS[shard], ANN)
        return await self.callback(await self.happens(shard, "INTERACTION_CREATE", pressed))


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "coverage.db"
    load([SEEDS], path)
    return path


def _next_page(answer: Payload) -> str:
    """The custom_id of the button that turns the page, which is too long for Discord and so kept under a key."""
    ids = [each["custom_id"] for each in _buttons(answer["components"]) if "custom_id" in each]
    return next(each for each in ids if each.startswith("v1:p2.") and ":#" in each)


def _buttons(components: list[Payload]) -> list[Payload]:
    return [found for each in components for found in (each, *_buttons(each.get("components", [])))]


async def test_three_processes_of_which_one_dies(database: Path, tmp_path: Path) -> None:
    sealed = tmp_path / "news.seal"
    seal(database, sealed)
    with Records(tmp_path / "records.db") as records:
        for server in _SERVERS:
            records.choose(int(server), "key", "value")
    shared = {"LIVE_DATABASE": str(tmp_path / "live.db"), "RECORDS_DATABASE": str(tmp_path / "records.db")}
    async with AsyncExitStack() as running:
        fake = ShardedDiscord()
        await running.enter_async_context(fake_discord(fake))
        bots: list[BotProcess] = []
        for shard in range(_SHARDS):
            settings = {**shared, "SHARDS": f"{shard}/{_SHARDS}"}
            bots.append(await running.enter_async_context(bot_process(fake, sealed, "discord", **settings)))
        for bot in bots:
            await bot.writes("Ready as")
        answers = [await fake.asked_in(shard, _LONG) for shard in range(_SHARDS)]
        assert all("Xinjiang" in json.dumps(answer) for answer in answers)

        bots[1].kill()
        assert await bots[1].exit_code() != 0
        for shard in (0, 2):  # the button of the one that is dead works at the others, and so do they
            turned = await fake.pressed_in(shard, _next_page(answers[1]), answers[1])
            assert "Page 2" in json.dumps(turned) or "2 of" in json.dumps(turned), turned
            assert "Zhang Jun" in json.dumps(await fake.asked_in(shard, "!quote zhang jun"))

        assert "harbour" not in json.dumps(await fake.asked_in(0, "!sources")).casefold()
        add(database, Draft("99_harbour", b"Fog closed the harbour for two days."))
        seal(database, sealed)
        for shard in (0, 2):
            assert "harbour" in json.dumps(await fake.asked_in(shard, "!search harbour fog")).casefold()
    with Records(tmp_path / "records.db") as records:  # nobody took another one's servers for servers that it left
        assert records.guilds() == {int(server) for server in _SERVERS}
