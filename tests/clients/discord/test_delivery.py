"""Where the connection to Discord breaks, what was sent or asked is sent again, once, and nobody notices."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path

import aiohttp
import discord
import pytest
import pytest_asyncio

from bot.clients.discord.delivery import if_possible, posting
from tests.clients.discord.gateway.fake import FakeDiscord, fake_discord, replies_to
from tests.clients.discord.gateway.payloads import ANN, APPLICATION, CHANNEL, Payload, member
from tests.clients.discord.gateway.process import bot_process
from tests.clients.discord.test_process import IDENTIFY, words

_MESSAGES = rf"/channels/{CHANNEL}/messages"
_TYPING = rf"/channels/{CHANNEL}/typing"
_CALLBACK = r"/interactions/\d+/[^/]+/callback"
_LATER = rf"/webhooks/{APPLICATION}/[^/]+/messages/@original"
_DEFERRED = 5  # type of a response to an interaction


pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def fake(database: Path) -> AsyncIterator[FakeDiscord]:
    async with fake_discord() as connected, bot_process(connected, database, "discord") as bot:
        await connected.said(IDENTIFY)
        yield connected
        bot.stop()
        assert await bot.exit_code() == 0, bot.output
        assert "Traceback" not in bot.output


async def _edited(fake: FakeDiscord, question: Payload, into: str, after: timedelta = timedelta()) -> None:
    moment = datetime.fromisoformat(question["timestamp"]) + after
    at = {"content": into, "edited_timestamp": moment.isoformat(), "member": member(ANN)}
    await fake.happen("MESSAGE_UPDATE", {**question, **at})


async def test_an_answer_is_sent_again_and_posted_once(fake: FakeDiscord) -> None:
    fake.break_off(_MESSAGES)
    question = await fake.say("!speakers")
    assert (await fake.reply(question))["nonce"] == question["id"]
    fake.lose_reply(_MESSAGES)
    question = await fake.say("!sources")
    await fake.request("POST", _MESSAGES, lambda body: len(fake.asked("POST", _MESSAGES, replies_to(question))) == 2)
    first, second = fake.asked("POST", _MESSAGES, replies_to(question))
    assert first.body["nonce"] == second.body["nonce"], "by which Discord knows that it is one message"
    assert first.body["enforce_nonce"]


async def test_an_edited_question_whose_reply_is_gone_is_answered_under_another_nonce(fake: FakeDiscord) -> None:
    question = await fake.say("!speakers")
    before = await fake.reply(question)
    await _edited(fake, question, "!sources", after=timedelta(seconds=20))
    after = await fake.request("POST", _MESSAGES, lambda body: "Sources" in words(body))
    assert after.body["nonce"] != before["nonce"], "else Discord would take it for the first answer, and show nothing"


async def test_a_message_keeps_its_nonce_and_is_tried_twice_however_it_is_sent() -> None:
    tried: list[int] = []

    class Unheard(discord.abc.Messageable):
        """A channel from which no reply ever comes."""

        async def _get_channel(self) -> Unheard:
            return self

        async def send(self, *_: object, nonce: int, **__: object) -> discord.Message:
            tried.append(nonce)
            raise aiohttp.ServerDisconnectedError

    assert await if_possible("Posting", posting(Unheard(), dict)) is None
    assert len(tried) == 2
    assert len(set(tried)) == 1, "else Discord would post what had arrived a second time"


async def test_a_response_is_sent_again_and_may_have_arrived(fake: FakeDiscord) -> None:
    fake.break_off(_CALLBACK)
    assert await fake.callback(await fake.slash("speakers"))
    fake.lose_reply(_CALLBACK)
    await fake.callback(asked := await fake.slash("sources"))
    await fake.reply(await fake.say("!help"))
    assert not fake.asked("POST", rf"/webhooks/{APPLICATION}/{asked['token']}"), "and nothing else is told"


async def test_an_answer_that_takes_long_survives_three_breaks(fake: FakeDiscord) -> None:
    fake.store_open.clear()
    fake.lose_reply(_CALLBACK)
    fake.break_off(_LATER)
    asked = await fake.slash("quote", speaker="zhang jun")
    assert (await fake.callback(asked))["type"] == _DEFERRED
    fake.store_open.set()
    assert "Zhang Jun" in words(await fake.answered_later(asked))


async def test_what_goes_with_a_question_keeps_nobody_from_an_answer(fake: FakeDiscord) -> None:
    """Typing that cannot be shown at all, and messages that are found only when they are asked for again."""
    fake.store_open.clear()
    fake.lose_reply(_TYPING)
    fake.lose_reply(_TYPING)
    slow = await fake.say("!quote zhang jun since 2000")
    await fake.request("POST", _TYPING, lambda _: len(fake.asked("POST", _TYPING)) == 2)
    fake.store_open.set()
    assert "Zhang Jun" in words(await fake.reply(slow))

    fake.break_off(_MESSAGES)
    await _edited(fake, slow, "!quote geng")
    await fake.request("POST", _MESSAGES, lambda body: "Geng Shuang" in words(body))

    fake.break_off(rf"{_MESSAGES}/\d+")
    reference = {"message_id": slow["id"], "channel_id": CHANNEL, "guild_id": slow["guild_id"]}
    about = {"content": "!check", "type": 19, "message_reference": reference}
    checking = await fake.happen("MESSAGE_CREATE", {**slow, "id": str(int(slow["id"]) + 1), **about})
    assert "Quite another thing." in words(await fake.reply(checking))
