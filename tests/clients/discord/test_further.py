"""Questions that go on with an answer: in reply to it, in a thread, and in private."""

from __future__ import annotations

import pytest
from simcord.actors import MemberActor
from simcord.builders import ChannelHandle
from simcord.env import Env

from tests.clients.discord.conftest import seen


@pytest.mark.parametrize(
    ("question", "words", "read_as"),
    [
        ("!who-signed 2021", "and in 2019?", "read as: “Who signed the joint statement in 2019”"),
        ("!ask Did Turkey sign in 2021?", "what about France?", "read as: “Did France sign in 2021”"),
        ("!who-signed 2021", "!ask and who led it?", "read as: “who led the joint statement in 2021”"),
    ],
)
async def test_a_reply_to_an_answer_goes_on_with_it(
    channel: ChannelHandle, ann: MemberActor, question: str, words: str, read_as: str
) -> None:
    await ann.send(channel, question)
    answer = channel.last_message
    assert answer is not None
    await ann.send(channel, words, reply_to=answer)
    assert read_as in seen(channel.last_message).text


async def test_thanks_in_reply_are_left_alone(channel: ChannelHandle, ann: MemberActor) -> None:
    await ann.send(channel, "!who-signed 2021")
    answer = channel.last_message
    assert answer is not None
    await ann.send(channel, "thank you, that helps", reply_to=answer)
    assert len(channel.history()) == 3


async def test_a_reply_to_a_person_stands_for_itself(
    simcord_env: Env, channel: ChannelHandle, ann: MemberActor
) -> None:
    assert simcord_env.bot.user
    said = await ann.send(channel, "who signed in 2021?")
    await ann.send(channel, f"<@{simcord_env.bot.user.id}> and in 2019?", reply_to=said)
    assert "read as" not in seen(channel.last_message).text


async def test_in_private_the_next_question_goes_on(simcord_env: Env) -> None:
    user = simcord_env.create_user("eve")
    await user.send_dm("who signed in 2021?")
    await user.send_dm("and in 2019?")
    assert "read as: “Who signed the joint statement in 2019”" in seen(user.dm_channel.last_message).text
    await user.send_dm("who-signed 2021")
    assert "Joint statements of 2021" in seen(user.dm_channel.last_message).text
