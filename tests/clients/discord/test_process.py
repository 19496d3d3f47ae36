"""The bot as a process on a Discord of our own: connecting, answering, rate limits, a lost connection, stopping."""

from __future__ import annotations

import json
import socket
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import discord
import pytest
import pytest_asyncio

from bot.commands import COMMANDS
from tests.clients.discord.gateway.fake import FakeDiscord, fake_discord, replies_to
from tests.clients.discord.gateway.payloads import APPLICATION, CHANNEL, GUILD, Payload, user
from tests.clients.discord.gateway.process import TOKEN, bot_process

pytestmark = pytest.mark.asyncio(loop_scope="module")

_HEARTBEAT, IDENTIFY, _RESUME = 1, 2, 6
_MESSAGE, _DEFERRED, _CHOICES = 4, 5, 8  # types of responses to an interaction
_UPDATES = (6, 7, 9)  # of the message that the button belongs to, and a form
_GOODBYES = (1000, 4000)  # discord.py means 1000 and is often quicker with 4000; a lost connection is 1006
_CROWD = 40  # people who ask at once, many more than the bot has threads


def words(message: Payload) -> str:
    """All that stands in a message."""
    return json.dumps(message, ensure_ascii=False)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def fake(database: Path) -> AsyncIterator[FakeDiscord]:
    """A Discord to which the bot is connected; afterwards the bot stops as it should."""
    async with fake_discord() as connected, bot_process(connected, database, "discord") as bot:
        await connected.said(IDENTIFY)
        yield connected
        bot.stop()
        assert await bot.exit_code() == 0, bot.output
        assert connected.closed_with in _GOODBYES
        unknown = [each for each in connected.requests if each.status == 404]
        assert all(any(token in each.path for token in connected.expired) for each in unknown), unknown
        assert "Traceback" not in bot.output


async def test_it_says_who_it_is_and_what_it_wants_to_hear(fake: FakeDiscord) -> None:
    identified = await fake.said(IDENTIFY)
    assert identified["token"] == TOKEN
    wanted = discord.Intents(guilds=True, guild_messages=True, dm_messages=True, message_content=True)
    assert identified["intents"] == wanted.value


async def test_it_heartbeats_when_asked(fake: FakeDiscord) -> None:
    before = fake.times(_HEARTBEAT)
    await fake.ask_for_heartbeat()
    await fake.said(_HEARTBEAT, before + 1)


async def test_a_question_after_the_prefix_is_answered_in_a_reply(fake: FakeDiscord) -> None:
    question = await fake.say("!who-signed 2021")
    answer = await fake.reply(question)
    assert "Joint statements of 2021" in words(answer)
    assert answer["allowed_mentions"]["parse"] == []


async def test_other_messages_are_left_alone(fake: FakeDiscord) -> None:
    left_alone = await fake.say("good morning")
    await fake.reply(await fake.say("!sources"))
    assert fake.asked("POST", rf"/channels/{CHANNEL}/messages", replies_to(left_alone)) == []


async def test_a_slash_command_is_answered_at_once(fake: FakeDiscord) -> None:
    answer = await fake.callback(await fake.slash("quote", speaker="zhang jun"))
    assert answer["type"] == _MESSAGE
    assert "Zhang Jun" in words(answer["data"])


async def test_what_is_typed_is_completed(fake: FakeDiscord) -> None:
    offered = await fake.callback(await fake.complete("quote", speaker="zha"))
    assert offered["type"] == _CHOICES
    assert offered["data"]["choices"][0]["value"] == "Zhang Jun"


async def test_a_message_that_is_one_too_many_is_sent_again(fake: FakeDiscord) -> None:
    fake.limit(rf"/channels/{CHANNEL}/messages")
    question = await fake.say("!speakers")
    await fake.reply(question)
    sent = fake.asked("POST", rf"/channels/{CHANNEL}/messages", replies_to(question))
    assert [each.status for each in sent] == [429, 200]
    assert sent[0].body == sent[1].body


async def test_a_response_that_is_one_too_many_is_sent_again(fake: FakeDiscord) -> None:
    fake.limit(r"/interactions/\d+/[^/]+/callback")
    asked = await fake.slash("sources")
    await fake.callback(asked)
    sent = fake.asked("POST", rf"/interactions/{asked['id']}/[^/]+/callback")
    assert [each.status for each in sent] == [429, 200]


@pytest.mark.parametrize("asked_to", [False, True], ids=["the connection breaks", "Discord asks for it"])
async def test_it_comes_back_and_answers_what_it_missed(fake: FakeDiscord, asked_to: bool) -> None:
    resumed = fake.times(_RESUME)
    await fake.reply(await fake.say("!help"))
    if asked_to:
        await fake.ask_to_reconnect()
    else:
        fake.cut()
    missed = await fake.say("!quote geng")
    assert (await fake.said(_RESUME, resumed + 1))["session_id"].startswith("session-")
    assert "Geng Shuang" in words(await fake.reply(missed))
    assert len(fake.asked("POST", rf"/channels/{CHANNEL}/messages", replies_to(missed))) == 1
    assert fake.times(IDENTIFY) == 1


async def test_while_the_store_is_slow_everybody_is_told_that_the_answer_comes(fake: FakeDiscord) -> None:
    crowd = [user(str(5000 + number), f"reader{number}") for number in range(_CROWD)]
    fake.store_open.clear()
    asked = [await fake.slash("quote", person, speaker="zhang jun", since="2000") for person in crowd]
    for each in asked:
        assert (await fake.callback(each))["type"] == _DEFERRED
    heartbeats = fake.times(_HEARTBEAT)
    await fake.ask_for_heartbeat()
    await fake.said(_HEARTBEAT, heartbeats + 1)
    assert not any(fake.asked("POST", rf"/webhooks/{APPLICATION}/{each['token']}") for each in asked)
    fake.store_open.set()
    for each in asked:
        assert "Zhang Jun" in words(await fake.answered_later(each))


async def test_answers_on_their_way_arrive_before_it_stops(database: Path) -> None:
    async with fake_discord() as fake, bot_process(fake, database, "discord") as bot:
        await fake.said(IDENTIFY)
        fake.store_open.clear()
        message, slash = await fake.say("!quote zhang jun"), await fake.slash("quote", speaker="zhang jun")
        await fake.request("GET", "/store")
        await fake.callback(slash)
        bot.stop()
        await bot.writes("Stopping")
        fake.store_open.set()
        assert "Zhang Jun" in words(await fake.reply(message))
        assert "Zhang Jun" in words(await fake.answered_later(slash))
        assert await bot.exit_code() == 0, bot.output
        assert fake.closed_with in _GOODBYES


async def test_it_stops_while_discord_is_out_of_reach(database: Path) -> None:
    async with fake_discord() as fake, bot_process(fake, database, "discord") as bot:
        await fake.said(IDENTIFY)
        await fake.reply(await fake.say("!help"))
        fake.gateway_down = True
        fake.cut()
        await bot.writes("Attempting a reconnect")
        bot.stop()
        assert await bot.exit_code() == 0, bot.output


@pytest.mark.parametrize(
    ("options", "path"),
    [
        ((), f"/applications/{APPLICATION}/commands"),
        (("--guild", GUILD), f"/applications/{APPLICATION}/guilds/{GUILD}/commands"),
    ],
    ids=["everywhere", "one server"],
)
async def test_sync_registers_every_command(database: Path, options: tuple[str, ...], path: str) -> None:
    async with fake_discord() as fake, bot_process(fake, database, "sync", *options) as bot:
        assert await bot.exit_code() == 0, bot.output
        (sent,) = fake.asked("PUT", ".*")
        assert sent.path == path
        assert set(COMMANDS) <= {command["name"] for command in sent.body}
        assert all(f"/{name}" in bot.output for name in COMMANDS)
        assert fake.told == []


async def test_an_intent_that_is_not_allowed_is_named_with_its_setting(database: Path) -> None:
    async with fake_discord() as fake, bot_process(fake, database, "discord") as bot:
        fake.close_on_identify = 4014  # Disallowed intents
        assert await bot.exit_code() == 2
        assert "VERBATIM_MESSAGE_CONTENT" in bot.output.splitlines()[-1]


async def test_a_token_that_discord_refuses_is_named_with_its_setting(database: Path) -> None:
    async with fake_discord() as fake, bot_process(fake, database, "discord") as bot:
        fake.refuse_token = True
        assert await bot.exit_code() == 2
        assert "DISCORD_TOKEN" in bot.output.splitlines()[-1]


async def test_its_figures_are_on_this_machine_and_its_log_has_no_words(database: Path, unused_port: int) -> None:
    settings = {"METRICS_PORT": str(unused_port), "SERVER_QUESTIONS_PER_MINUTE": "2"}
    async with fake_discord() as fake, bot_process(fake, database, "discord", **settings) as bot:
        await fake.said(IDENTIFY)
        await fake.reply(await fake.say("!quote zhang jun"))
        await fake.callback(await fake.slash("search", words="genocide"))
        third = await fake.reply(await fake.say("!sources", user("6001", "another")))
        assert "a lot of questions" in words(third)  # all in a server together
        async with aiohttp.ClientSession() as session:
            figures = await (await session.get(f"http://127.0.0.1:{unused_port}/metrics")).text()
        assert 'verbatim_questions_total{command="quote",outcome="answered"} 1' in figures
        assert '"command": "search"' in bot.output
        assert "zhang jun" not in bot.output
        assert "genocide" not in bot.output


@pytest.fixture
def unused_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


_FORGED = (
    *("", "v1:", "v1:p1.0:1:={}", "v1:p999999.0:1:=quote{}", "v1:q1.0:1:=9-1:001", "v1:c1.0:1:=0-99999999999:nowhere"),
    *('v1:p1.0:1:=nothing{"a":1}', 'v1:p1.0:1:=quote{"speaker":[1]}', "v1:p1.0:1:#../../etc/passwd", "v2:p1.0:1:=x"),
    *("v1:x0.999999999:1:=", "v1:d0.0:zzzz:=", 'v1:o1.999999999:1:=quote{"speaker":"x"}', "v1:r1.0:1:=ask{", "\u202e"),
)


async def test_forged_buttons_are_answered_and_break_nothing(fake: FakeDiscord) -> None:
    for custom_id in _FORGED:
        pressed = await fake.press(custom_id)
        assert (await fake.callback(pressed))["type"] in (_MESSAGE, *_UPDATES), custom_id
    assert "Zhang Jun" in words(await fake.reply(await fake.say("!quote zhang jun")))


async def test_an_interaction_that_is_gone_is_no_trouble(fake: FakeDiscord) -> None:
    asked = await fake.slash("quote", speaker="zhang jun")
    fake.expired.add(asked["token"])
    late = await fake.slash("sources")
    fake.expired.add(late["token"])
    assert "Geng" in words(await fake.reply(await fake.say("!quote geng")))
