"""Generated messages, slash commands and forged buttons through the bot's real process on a Discord of our own."""

from __future__ import annotations

import asyncio
import time
from collections import Counter

from bot.commands import COMMANDS
from bot.ingest import load
from tests.clients.discord.gateway.fake import IDENTIFY, FakeDiscord, Request, fake_discord
from tests.clients.discord.gateway.process import bot_process
from tests.conftest import SEEDS
from tests.faults import typed
from tests.faults.trial import Trial
from tests.render.messages import assert_accepted

_AT_ONCE = 20
_RESPONSES = (4, 5, 6, 7, 9)  # https://docs.discord.com/developers/interactions/receiving-and-responding
_UPDATE, _MESSAGE = 7, 4
_SETTINGS = {"QUESTIONS_PER_MINUTE": "0", "SERVER_QUESTIONS_PER_MINUTE": "0"}
_EPHEMERAL = 1 << 6
_HEADS = [f"v1:{kind}:1:=" for kind in ("p1.0", "c1.0", "q0.1", "o1.0", "r1.0", "d0.0", "x0.1")] + [
    "v1:p1.0:1:#",
    "n1:",
]


def process(trial: Trial) -> str:
    """Puts them to the process, some at once, and looks at all that comes back and at all that it wrote."""
    return asyncio.run(_process(trial))


async def _process(trial: Trial) -> str:
    database, done = trial.folder / "coverage.db", Counter[str]()
    load([SEEDS], database)
    began = time.monotonic()
    async with fake_discord() as fake, bot_process(fake, database, "discord", **_SETTINGS) as bot:
        await fake.said(IDENTIFY)
        while done.total() < trial.times:
            wanted = min(_AT_ONCE, trial.times - done.total())
            done.update(await asyncio.gather(*(_put(trial, fake) for _ in range(wanted))))
            _looked_at(fake.requests)
            fake.requests.clear()
            _unbroken(bot.output)
        seconds = time.monotonic() - began
        bot.stop()
        assert await bot.exit_code() == 0
    return f"{trial.times} through the process in {seconds:.0f} s: {dict(done)}"


def _unbroken(output: str) -> None:
    at = output.find("Traceback")
    assert at < 0, output[max(0, at - 600) : at + 4000]


async def _put(trial: Trial, fake: FakeDiscord) -> str:
    """One of them, until it is answered."""
    kind = trial.chance.choice(("message", "slash", "slash", "button"))
    command = COMMANDS[trial.chance.choice(list(COMMANDS))]
    texts = [each.name for each in command.parameters if each.kind not in ("year", "number")]
    options = {name: typed.option(trial.chance) for name in texts if trial.chance.random() < 0.7}
    line = f"!{command.name} {typed.option(trial.chance)}"
    custom_id = (trial.chance.choice(_HEADS) + trial.chance.choice(_payloads(trial)))[:100]
    try:
        if kind == "message":
            await fake.reply(await fake.say(line))
        else:
            put = fake.slash(command.name, **options) if kind == "slash" else fake.press(custom_id)
            assert (await fake.callback(await put))["type"] in _RESPONSES
    except Exception as error:
        error.add_note(f"{kind}: {line!r} {options!r} {custom_id!r}")
        raise
    return kind


def _payloads(trial: Trial) -> tuple[str, ...]:
    words = typed.option(trial.chance)
    asked = (f'quote{{"speaker":"{words}"}}', f'{words}{{"a":1}}', "quote{}")
    return (words, *asked, f"0-9:{words}", "0-9+5-2:001", "{", "")


def _looked_at(requests: list[Request]) -> None:
    """What Discord would check, of every message that was sent."""
    for request in requests:
        body = request.body
        if request.method != "POST" or not isinstance(body, dict):
            continue
        message = body.get("data") if "/callback" in request.path else body
        if "/callback" in request.path and body["type"] not in (_MESSAGE, _UPDATE):
            continue
        if isinstance(message, dict) and message.get("components") is not None:
            shown = {key: message[key] for key in ("content", "components") if message.get(key)}
            flags = message.get("flags", 0) & ~_EPHEMERAL
            assert_accepted({"components": [], **shown, **({"flags": flags} if flags else {})})
            assert message.get("allowed_mentions", {"parse": []})["parse"] == []
