"""Questions in messages, as people type them, and what they read then."""

from __future__ import annotations

import discord
import pytest
from simcord.actors import MemberActor
from simcord.builders import ChannelHandle, GuildHandle
from simcord.env import Env

from bot.clients.discord import messages
from bot.commands import COMMANDS
from bot.store.coverage import Coverage
from tests.clients.discord.conftest import Build, seen, with_settings


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("!who-signed 2021", ["Joint statements of 2021", "43 countries", "France", "Eswatini", "¶\u00a01"]),
        ("!who-signed turkey", ["Turkey"]),
        ("!who-signed 2021 turkey", ["Turkey"]),
        ("!WHO-SIGNED 2021", ["Joint statements of 2021"]),
        ("! who signed 2021", ["Joint statements of 2021"]),
        ("!quote zhang", ["Zhang Jun", "The Japan Times", "direct words"]),
        ("!quote zhang jun about human rights", ["Zhang Jun", "human rights"]),
        ("!search forced labour", ["Passages with"]),
        ("!sources", ["WION"]),
        ("!source 002", ["WION"]),
        ("!speakers", ["Zhang Jun"]),
        ("!help", ["who-signed", "quote"]),
        ("!help quote", ["quote"]),
        # what cannot be answered as it was asked
        ("!who-signed 1999", ["2019, 2020, 2021, 2022"]),
        ("!who-signed", ["2019", "2022"]),
        ("!quote", ["Zhang Jun"]),
        ("!search", ["search"]),
        ("!quote zhnag", ["Zhang Jun"]),
        ("!whosigned 2021", ["Did you mean `who-signed 2021`?"]),
        ("!qoute zhang", ["Did you mean `quote zhang`?"]),
        ("!xyzzy", ["There is no command", "There is: `who-signed` `ask`"]),
        ("!help qoute", ["Did you mean `help quote`?"]),
        ("!check", ["no words to check", "Ask it like this: `check “WORDS”`", "For example: `check “We strongly"]),
        (
            "!who-signed atlantis",
            ["not a country", "Ask it like this: `who-signed [YEAR]", "For example: `who-signed 2021`"],
        ),
        ("!search " + "x" * 1500, ["at most 300"]),
    ],
)
async def test_a_question_with_the_prefix_is_answered_in_a_reply(
    channel: ChannelHandle, ann: MemberActor, question: str, words: list[str]
) -> None:
    asked = await ann.send(channel, question)
    answer = channel.last_message
    assert answer is not None
    assert answer.reference is not None
    assert answer.reference.message_id == asked.id
    read = seen(answer).text
    for each in words:
        assert each in read


EXAMPLES = [example for command in COMMANDS.values() for example in (command.name, *command.examples)]


@pytest.mark.parametrize("example", EXAMPLES)
async def test_every_example_is_answered_on_every_page(channel: ChannelHandle, ann: MemberActor, example: str) -> None:
    await ann.send(channel, f"!{example}")
    read = seen(channel.last_message)
    while "Next" in read.labels:
        assert "went wrong" not in read.text
        await ann.click(read.message, custom_id=read.custom_id("Next"))
        read = seen(channel.last_message)
    assert "Searched" in read.text or "Ask it like this" in read.text


@pytest.mark.parametrize("text", ["hello", "!", "!!!", "!?", "!5 more", "who-signed 2021", "say !who-signed 2021"])
async def test_other_messages_are_left_alone(channel: ChannelHandle, ann: MemberActor, text: str) -> None:
    await ann.send(channel, text)
    assert len(channel.history()) == 1


async def test_bots_are_left_alone(simcord_env: Env, guild: GuildHandle, channel: ChannelHandle) -> None:
    robot = guild.add_member(simcord_env.create_user("robot", bot=True))
    await robot.send(channel, "!who-signed 2021")
    assert len(channel.history()) == 1


@pytest.mark.parametrize("form", ["<@{}> who-signed 2021", "<@!{}>who signed 2021", "<@{}> !who-signed 2021"])
async def test_a_mention_asks_as_well(simcord_env: Env, channel: ChannelHandle, ann: MemberActor, form: str) -> None:
    assert simcord_env.bot.user
    await ann.send(channel, form.format(simcord_env.bot.user.id))
    assert "Joint statements of 2021" in seen(channel.last_message).text


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("who signed in 2021?", "Joint statements of 2021"),
        ("what did Zhang say about human rights?", "Quotations of Zhang Jun about “human rights”"),
        ("is “the days are long gone” in the coverage?", "Is it in the coverage?"),
        ("why did Turkey join?", "“why did Turkey join”"),
        ("forced labour", "Passages with “forced labour”"),
        ("qoute zhang", "Did you mean `quote zhang`?"),
    ],
)
async def test_plain_words_after_a_mention_and_in_private_are_understood(
    simcord_env: Env, channel: ChannelHandle, ann: MemberActor, question: str, words: str
) -> None:
    assert simcord_env.bot.user
    await ann.send(channel, f"<@{simcord_env.bot.user.id}> {question}")
    assert words in seen(channel.last_message).text
    user = simcord_env.create_user("eve")
    await user.send_dm(question)
    assert words in seen(user.dm_channel.last_message).text


async def test_plain_words_after_the_prefix_are_understood_where_they_are_a_question(
    channel: ChannelHandle, ann: MemberActor
) -> None:
    await ann.send(channel, "!what did Zhang say about human rights?")
    assert "Quotations of Zhang Jun" in seen(channel.last_message).text
    await ann.send(channel, "!forced labour")
    assert "There is no command" in seen(channel.last_message).text


async def test_a_mention_alone_says_what_can_be_asked(
    simcord_env: Env, channel: ChannelHandle, ann: MemberActor
) -> None:
    assert simcord_env.bot.user
    await ann.send(channel, f"<@{simcord_env.bot.user.id}>")
    assert "What can be asked" in seen(channel.last_message).text


async def test_in_private_no_prefix_is_needed(simcord_env: Env) -> None:
    user = simcord_env.create_user("eve")
    for question in ("who-signed 2021", "!who-signed 2021"):
        await user.send_dm(question)
        assert "Joint statements of 2021" in seen(user.dm_channel.last_message).text


@with_settings(prefix="??")
async def test_the_prefix_is_a_setting(channel: ChannelHandle, ann: MemberActor) -> None:
    await ann.send(channel, "!sources")
    assert len(channel.history()) == 1
    await ann.send(channel, "??sources")
    assert "WION" in seen(channel.last_message).text


async def test_what_is_proposed_can_be_sent_as_it_stands(channel: ChannelHandle, ann: MemberActor) -> None:
    await ann.send(channel, "!who-signed 2021")
    assert "`!who-signed 2019`" in seen(channel.last_message).text


@with_settings(message_content=False)
@pytest.mark.simcord(approved_intents=discord.Intents.none())
async def test_without_the_intent_a_mention_still_works(
    simcord_env: Env, channel: ChannelHandle, ann: MemberActor
) -> None:
    await ann.send(channel, "!sources")
    assert len(channel.history()) == 1
    assert simcord_env.bot.user
    await ann.send(channel, f"<@{simcord_env.bot.user.id}> sources")
    assert "WION" in seen(channel.last_message).text
    assert "WION" in seen((await ann.slash(channel, "sources")).response).text


HOSTILE = [
    '@everyone <@&1> <@123> "NEAR(a b)* ^ - : \\ \x00 {x} [a](https://evil.example) ||s|| `c` ```b``` # h > q -# s',
    "'; drop table article; --",
    "👨‍👩‍👧‍👦" * 20,
    "\u202e\u200b\u2066שלום",
    "<t:1:R> <:a:1> </x:1> <id:browse> discord.gg/abc",
]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("command", ["search", "quote", "who-signed", "source", "help", "speakers", "nothing"])
async def test_hostile_words_are_words(channel: ChannelHandle, ann: MemberActor, command: str, text: str) -> None:
    await ann.send(channel, f"!{command} {text}")
    read = seen(channel.last_message).text  # checked there: Discord takes it, and nobody is pinged
    assert "went wrong" not in read
    assert "[a](https" not in read


# --- an edited question -----------------------------------------------------------------------------


async def test_an_edited_question_is_answered_anew_in_the_same_reply(channel: ChannelHandle, ann: MemberActor) -> None:
    asked = await ann.send(channel, "!who-singed 2021")
    first = channel.last_message
    await ann.edit(asked, "!who-signed 2021")
    assert len(channel.history()) == 2
    assert channel.last_message
    assert first
    assert channel.last_message.id == first.id
    assert "Joint statements of 2021" in seen(channel.last_message).text


async def test_a_question_is_edited_after_a_restart(
    simcord_env: Env, build: Build, channel: ChannelHandle, ann: MemberActor
) -> None:
    asked = await ann.send(channel, "!qoute zhang")
    await simcord_env.restart_bot(build())
    await ann.edit(asked, "!quote zhang")
    assert len(channel.history()) == 2
    assert "Zhang Jun" in seen(channel.last_message).text


async def test_what_becomes_a_question_is_answered(channel: ChannelHandle, ann: MemberActor) -> None:
    asked = await ann.send(channel, "who-signed 2021")
    await ann.edit(asked, "!who-signed 2021")
    assert "Joint statements of 2021" in seen(channel.last_message).text


async def test_an_old_edit_that_discord_sends_again_is_left_alone(
    simcord_env: Env, channel: ChannelHandle, ann: MemberActor
) -> None:
    asked = await ann.send(channel, "who-signed 2021")
    await ann.edit(asked, "say !who-signed 2021")
    await simcord_env.advance_time(3600)
    simcord_env.backend.emit("MESSAGE_UPDATE", _update(simcord_env, channel, asked))
    await simcord_env.settle()
    assert len(channel.history()) == 1


def _update(env: Env, channel: ChannelHandle, message: discord.Message) -> dict[str, object]:
    from simcord.backend import serializers

    stored = env.backend.get_message(channel.id, message.id)
    payload = dict(serializers.message_payload(env.backend, stored))
    return {**payload, "content": "!who-signed 2021", "guild_id": str(message.guild.id) if message.guild else None}


# --- where the bot may not do everything --------------------------------------------------------------


async def test_without_embed_links_the_answer_is_plain_text_and_says_why(guild: GuildHandle, ann: MemberActor) -> None:
    closed = guild.create_text_channel(
        "plain", overwrites={guild.default_role: discord.PermissionOverwrite(embed_links=False)}
    )
    await ann.send(closed, "!quote zhang")
    read = seen(closed.last_message)
    assert "Embed Links" in read.text
    assert "Zhang Jun" in read.text
    assert "content" in read.payload
    await ann.click(closed.last_message, custom_id=read.custom_id("Next"))  # type: ignore[arg-type]
    turned = seen(closed.last_message)
    assert "Page 2" in turned.page
    assert "content" in turned.payload


async def test_where_the_bot_may_not_write_the_answer_comes_in_private(guild: GuildHandle, ann: MemberActor) -> None:
    assert guild.me
    closed = guild.create_text_channel(
        "readonly", overwrites={guild.me: discord.PermissionOverwrite(send_messages=False)}
    )
    await ann.send(closed, "!sources")
    assert len(closed.history()) == 1
    told, answer = ann.user.dm_channel.history()
    assert "#readonly" in seen(told).text
    assert "**Send Messages**" in seen(told).text
    assert "WION" in seen(answer).text


async def thread_in(env: Env, parent: ChannelHandle) -> ChannelHandle:
    cached = env.bot.get_channel(parent.id)
    assert isinstance(cached, discord.TextChannel)
    await cached.create_thread(name="talk", type=discord.ChannelType.public_thread)
    return parent.threads[0]


async def test_where_the_bot_may_not_write_in_threads_it_says_so(
    simcord_env: Env, guild: GuildHandle, ann: MemberActor
) -> None:
    assert guild.me
    denied = discord.PermissionOverwrite(send_messages_in_threads=False)
    thread = await thread_in(simcord_env, guild.create_text_channel("parent", overwrites={guild.me: denied}))
    before = len(thread.history())
    await ann.send(thread, "!sources")
    assert len(thread.history()) == before + 1
    assert "**Send Messages In Threads**" in seen(ann.user.dm_channel.history()[0]).text


async def test_threads_of_a_channel_that_is_read_only_get_the_usual_answer(
    simcord_env: Env, guild: GuildHandle, ann: MemberActor
) -> None:
    assert guild.me
    denied = discord.PermissionOverwrite(send_messages=False)
    thread = await thread_in(simcord_env, guild.create_text_channel("parent", overwrites={guild.me: denied}))
    await ann.send(thread, "!sources")
    read = seen(thread.last_message)
    assert "WION" in read.text
    assert "flags" in read.payload


async def test_without_the_history_the_answer_is_no_reply(guild: GuildHandle, ann: MemberActor) -> None:
    assert guild.me
    blind = guild.create_text_channel(
        "blind", overwrites={guild.me: discord.PermissionOverwrite(read_message_history=False)}
    )
    await ann.send(blind, "!sources")
    assert "WION" in seen(blind.last_message).text


# --- limits and faults --------------------------------------------------------------------------------


@with_settings(questions_per_minute=2)
async def test_one_person_cannot_ask_all_the_time(
    simcord_env: Env, channel: ChannelHandle, ann: MemberActor, bob: MemberActor
) -> None:
    for _ in range(2):
        await ann.send(channel, "!sources")
    await ann.send(channel, "!sources")
    assert "Ask again in" in seen(channel.last_message).text
    result = await ann.slash(channel, "sources")
    assert result.ephemeral
    assert "Ask again in" in seen(result.response).text
    await bob.send(channel, "!sources")
    assert "WION" in seen(channel.last_message).text
    await simcord_env.advance_time(61)
    await ann.send(channel, "!sources")
    assert "WION" in seen(channel.last_message).text


async def test_a_bug_gives_a_number_and_a_traceback_in_the_log(
    channel: ChannelHandle,
    ann: MemberActor,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("secret detail")

    monkeypatch.setattr(Coverage, "searched", broken)
    await ann.send(channel, "!sources since 1900")  # of which no answer is at hand
    read = seen(channel.last_message).text
    number = read.split("`")[1]
    assert "secret" not in read
    assert f"error {number}" in caplog.text
    assert "ZeroDivisionError" in caplog.text


async def test_a_message_that_discord_refuses_is_explained(
    simcord_env: Env, channel: ChannelHandle, ann: MemberActor, caplog: pytest.LogCaptureFixture
) -> None:
    simcord_env.inject_error("POST", "/channels/*/messages", status=400, code=50035, message="Invalid Form Body")
    await ann.send(channel, "!sources")
    assert "Something went wrong" in seen(channel.last_message).text
    assert "Invalid Form Body" in caplog.text


async def test_a_slow_answer_shows_typing(
    simcord_env: Env, channel: ChannelHandle, ann: MemberActor, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def slow(*_: object) -> bool:
        return False

    monkeypatch.setattr(messages, "in_time", slow)
    await ann.send(channel, "!sources")
    assert any(request.path.endswith("/typing") for request in simcord_env.http_requests)
    assert "WION" in seen(channel.last_message).text
