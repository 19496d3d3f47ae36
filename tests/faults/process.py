"""Generated messages, slash commands, buttons and forms through the bot's real process on a Discord of our own."""

from __future__ import annotations

import asyncio
import re
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.clients.discord.custom_ids import Question, namer
from bot.commands import COMMANDS
from bot.ingest import load
from bot.newsroom.editing import add
from bot.render.discord import actions
from bot.store.coverage import Coverage
from bot.store.live import LiveStore
from bot.store.servers import Coverages
from tests.clients.discord.gateway import payloads
from tests.clients.discord.gateway.fake import IDENTIFY, FakeDiscord, Request, fake_discord
from tests.clients.discord.gateway.payloads import ANN, CHANNEL, GUILD, Payload
from tests.clients.discord.gateway.process import bot_process
from tests.conftest import SEEDS
from tests.faults import hostile, typed
from tests.faults.surfaces import forged
from tests.faults.trial import Trial
from tests.render.invented import assert_inert
from tests.render.messages import assert_accepted, texts, walk

_AT_ONCE = 20
_RESPONSES = (4, 5, 6, 7, 8, 9)  # https://docs.discord.com/developers/interactions/receiving-and-responding
_UPDATE, _MESSAGE = 7, 4
_SLASH, _COMPLETE = 2, 4
_SETTINGS = {"QUESTIONS_PER_MINUTE": "0", "SERVER_QUESTIONS_PER_MINUTE": "0"}
_EPHEMERAL = 1 << 6
_SECRETS = {GUILD: "quokka", "2002": "axolotl"}  # servers with an article that only they have
_SERVERS = (*_SECRETS, "2003")  # the last one asks the shipped coverage
_KINDS = ("message", "message", "slash", "slash", "slash", "button", "forged button", "form", "typing", "gone")
_TOKEN = re.compile(r"/(token-[0-9]+)(?:/|$)")
_PRESSED_MAX = 300  # buttons that are remembered to be pressed
_SETTLED = 0.3  # of a run; what it holds then, it may hold at the end
_GROWTH_MAX = 25  # megabytes more, of a long run
_LONG = 2_000


def process(trial: Trial) -> str:
    """Puts them to the process, some at once, and looks at all that comes back and at all that it wrote."""
    return asyncio.run(_process(trial))


async def _process(trial: Trial) -> str:
    database, done, megabytes = trial.folder / "coverage.db", Counter[str](), list[float]()
    load([SEEDS], database)
    _servers(trial, database)
    began = time.monotonic()
    settings = {**_SETTINGS, "SERVERS": str(trial.folder / "servers")}
    async with fake_discord(FakeDiscord(*_SERVERS)) as fake, bot_process(fake, database, "discord", **settings) as bot:
        await fake.said(IDENTIFY)
        crowd = _Crowd(trial, fake)
        while done.total() < trial.times:
            wanted = min(_AT_ONCE, trial.times - done.total())
            done.update(await asyncio.gather(*(crowd.put() for _ in range(wanted))))
            crowd.look_at(fake.requests)
            fake.requests.clear()
            _unbroken(bot.output)
            if done.total() > trial.times * _SETTLED:
                megabytes.append(bot.megabytes)
        seconds = time.monotonic() - began
        bot.stop()
        assert await bot.exit_code() == 0
    assert trial.times < _LONG or megabytes[-1] - megabytes[0] < _GROWTH_MAX, megabytes
    memory = f"{megabytes[0]:.0f} MB, at the end {megabytes[-1]:.0f}"
    return f"{trial.times} through the process in {seconds:.0f} s: {dict(done)}; {memory}"


def _servers(trial: Trial, database: Path) -> None:
    with Coverage.open(database) as coverage:
        coverages = Coverages(coverage, trial.folder / "servers")
        for server, secret in _SECRETS.items():
            add(coverages.to_change(int(server)), hostile.article(trial.chance, f"hostile-{secret}", secret))
        coverages.close()


def _unbroken(output: str) -> None:
    at = output.find("Traceback")
    assert at < 0, output[max(0, at - 600) : at + 4000]


@dataclass
class _Crowd:
    """Those who ask: what they put, where, and the buttons that they were shown."""

    trial: Trial
    fake: FakeDiscord
    _asked: dict[str, tuple[str, str]] = field(default_factory=dict)
    """By the token of an interaction, or by the id of a message: the server, and what was asked."""
    _buttons: list[str] = field(default_factory=list)

    async def put(self) -> str:
        """One of them, until it is answered."""
        chance = self.trial.chance
        kind, server = chance.choice(_KINDS), chance.choice(_SERVERS)
        words = typed.option(chance)
        command = chance.choice(list(COMMANDS))
        try:
            if kind == "message":
                await self._say(f"!{command} {words}")
            elif kind == "typing":
                await self._interact(server, self._typing(command, words, server))
            elif kind == "slash":
                await self._interact(server, self._slash(command, server))
            elif kind == "gone":
                await self._is_gone(self._slash(command, server))
            else:
                await self._interact(server, self._press(kind, words, server))
        except Exception as error:
            error.add_note(f"{kind} in {server}: {command} {words!r} {self._asked}")
            raise
        return kind

    async def _say(self, line: str) -> None:
        message = payloads.message(ANN, {"content": line, "guild_id": GUILD, "member": payloads.member(ANN)})
        self._asked[message["id"]] = GUILD, line
        await self.fake.reply(await self.fake.happen("MESSAGE_CREATE", message))

    async def _interact(self, server: str, interaction: Payload) -> None:
        self._asked[interaction["token"]] = server, str(interaction["data"])
        response = await self.fake.callback(await self.fake.happen("INTERACTION_CREATE", interaction))
        assert response["type"] in _RESPONSES

    async def _is_gone(self, interaction: Payload) -> None:
        """Discord does not know the interaction any more when it is answered."""
        self.fake.expired.add(interaction["token"])
        await self.fake.happen("INTERACTION_CREATE", interaction)

    def _slash(self, command: str, server: str) -> Payload:
        chance = self.trial.chance
        options = [
            {"name": each.name, "type": 4, "value": chance.randint(1800, 2100)}
            if each.kind in ("year", "number")
            else {"name": each.name, "type": 3, "value": typed.option(chance)[: each.longest]}
            for each in COMMANDS[command].parameters
            if each.required or chance.random() < 0.7
        ]
        return payloads.interaction(_SLASH, command, options, ANN, server)

    def _typing(self, command: str, words: str, server: str) -> Payload:
        offering = [each.name for each in COMMANDS[command].parameters if each.offers]
        if not offering:
            return self._typing("quote", words, server)
        option = {"name": self.trial.chance.choice(offering), "type": 3, "value": words, "focused": True}
        return payloads.interaction(_COMPLETE, command, [option], ANN, server)

    def _press(self, kind: str, words: str, server: str) -> Payload:
        """A button that somebody was shown, here or in another server; one that is made up; a form that is made up."""
        custom_id = self.trial.chance.choice(self._buttons or [_OLDEST])
        if kind != "button":
            custom_id = forged(self.trial.chance, self._buttons, words)[:100] or "x"
        if kind == "form":
            sent = {"custom_id": custom_id, "components": _form(self.trial, words)}
            return {**payloads.interaction(5, "", [], ANN, server), "data": sent}
        button = {"type": 2, "style": 2, "label": "Press", "custom_id": custom_id}
        shown = {"flags": 1 << 15, "components": [{"type": 1, "components": [button]}]}
        return payloads.press(custom_id, shown, server, CHANNEL, ANN)

    # --- what comes back ----------------------------------------------------------------------------

    def look_at(self, requests: list[Request]) -> None:
        """What Discord would check, of every message that was sent; and that it is of the coverage that was asked."""
        for request in requests:
            message = _sent(request)
            if message is None:
                continue
            assert message.get("allowed_mentions", {"parse": []})["parse"] == []
            shown = {key: message[key] for key in ("content", "components") if message.get(key)}
            flags = message.get("flags", 0) & ~_EPHEMERAL
            shown = {"components": [], **shown, **({"flags": flags} if flags else {})}
            assert_accepted(shown)
            for text in texts(shown):
                assert_inert(re.sub(r"```\n.*?\n```", "", text, flags=re.DOTALL))
            self._keeps_secrets(request, "\n".join(texts(shown)))
            self._buttons += [each["custom_id"] for each in walk(shown["components"]) if "custom_id" in each]
        del self._buttons[:-_PRESSED_MAX]
        self._asked.clear()

    def _keeps_secrets(self, request: Request, shown: str) -> None:
        token = _TOKEN.search(request.path)
        about = token[1] if token else str(request.body["message_reference"]["message_id"])
        server, asked = self._asked.get(about, (GUILD, shown))  # a slow one, of the crowd before
        for other, secret in _SECRETS.items():
            assert server == other or secret in asked or secret not in shown, f"server {server} is shown {secret}"


def _oldest() -> str:
    return namer(Question("quote", {"speaker": "zhang"}), 1, LiveStore(Path("never-written")))(actions.ToPage(1))


_OLDEST = _oldest()


def _form(trial: Trial, words: str) -> list[Payload]:
    """What is sent with a form, whichever it is."""
    names = (
        "words",
        "kind",
        "finding",
        "speaker",
        "side",
        "year",
        "signatories",
        "lead",
        "text",
        trial.chance.choice("abc"),
    )
    return [{"type": 18, "component": {"type": 4, "custom_id": name, "value": words}} for name in names]


def _sent(request: Request) -> Mapping[str, Any] | None:
    """The message of a request, if it sends one."""
    body = request.body
    if request.method != "POST" or not isinstance(body, dict):
        return None
    if "/callback" in request.path:
        return body.get("data") if body["type"] in (_MESSAGE, _UPDATE) else None
    return body if "components" in body or "content" in body else None
