"""Feeds of a server: watched into a channel, each article with Add and Discard, also after a restart."""

from __future__ import annotations

from collections.abc import Iterator

import discord
import pytest
from simcord.actors import MemberActor
from simcord.builders import ChannelHandle, GuildHandle
from simcord.env import Env

from bot.clients.discord.administration import feeding
from bot.store.queue import Queue
from tests.clients.discord.conftest import Build, Seen, pressed, seen, with_settings
from tests.clients.discord.test_newsroom import bot_of
from tests.clients.loopback import Answer, Web, web
from tests.clients.test_feeds import ADDRESS, rss
from tests.parse.test_documents import page

ON = with_settings(fetch=True)


@pytest.fixture
def here(simcord_env: Env) -> Iterator[Web]:
    with web() as there:
        bot_of(simcord_env).fetcher = there.fetcher()
        there.pages["news.example/feed"] = Answer(rss(1))
        there.pages["news.example/story/1"] = Answer(page())
        yield there


@pytest.fixture
def review(guild: GuildHandle) -> ChannelHandle:
    return guild.create_text_channel("review")


@pytest.fixture
def boss(simcord_env: Env, guild: GuildHandle) -> MemberActor:
    role = guild.create_role("Managers", permissions=discord.Permissions(manage_guild=True))
    return guild.add_member(simcord_env.create_user("boss"), roles=[role])


async def watched(channel: ChannelHandle, boss: MemberActor, review: ChannelHandle) -> Seen:
    result = await boss.slash(channel, "coverage feed add", feed=ADDRESS, into=review)
    assert result.ephemeral
    return seen(result.response)


@ON
async def test_what_a_feed_brings_is_shown_and_added_by_hand(
    simcord_env: Env,
    guild: GuildHandle,
    here: Web,
    channel: ChannelHandle,
    boss: MemberActor,
    ann: MemberActor,
    review: ChannelHandle,
) -> None:
    assert "is watched from now on" in (await watched(channel, boss, review)).text
    await feeding.read_all(bot_of(simcord_env))
    await feeding.read_all(bot_of(simcord_env))
    (message,) = review.history()
    shown = seen(message)
    assert "Ministers from 12 countries clashed" in shown.text
    refused = await ann.click(shown.message, custom_id=shown.custom_id("Add"))
    assert "Manage Guild" in seen(refused.response).text
    added = await pressed(review, boss, shown, "Add", boss)
    assert f"Added as **Ministers-clash-over-quotas** by <@{boss.id}>" in added.text
    await ann.send(channel, "!search 12 countries clashed")
    assert "Ministers from 12 countries clashed" in seen(channel.last_message).text.replace("*", "")
    audit = bot_of(simcord_env).records.audit(guild.id)
    assert [entry.action for entry in audit] == ["coverage add", "coverage feed add"]


@ON
async def test_what_was_not_shown_yet_is_shown_after_a_restart(
    simcord_env: Env, build: Build, here: Web, channel: ChannelHandle, boss: MemberActor, review: ChannelHandle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    await watched(channel, boss, review)

    async def fails(*_: object) -> None:
        return None

    with monkeypatch.context() as broken:
        broken.setattr(feeding, "_send", fails)
        await feeding.read_all(bot_of(simcord_env))
    assert review.history() == []
    await simcord_env.restart_bot(build(fetch=True))
    bot_of(simcord_env).fetcher = here.fetcher()
    await feeding.read_all(bot_of(simcord_env))
    (message,) = review.history()
    await simcord_env.restart_bot(build(fetch=True))
    discarded = await pressed(review, boss, seen(message), "Discard", boss)
    assert "Discarded: **Ministers clash over quotas**" in discarded.text
    assert Queue(bot_of(simcord_env).records).unposted() == []


@ON
async def test_what_cannot_be_read_is_told_in_the_channel(
    simcord_env: Env, here: Web, channel: ChannelHandle, boss: MemberActor, review: ChannelHandle
) -> None:
    here.pages["news.example/story/1"] = Answer(b"", 403)
    await watched(channel, boss, review)
    await feeding.read_all(bot_of(simcord_env))
    assert "**Story 1 & more** could not be read" in seen(review.last_message).text


@ON
async def test_feeds_are_listed_and_removed(
    simcord_env: Env, here: Web, channel: ChannelHandle, boss: MemberActor, review: ChannelHandle
) -> None:
    await watched(channel, boss, review)
    assert "already" in (await watched(channel, boss, review)).text
    await feeding.read_all(bot_of(simcord_env))
    here.pages["news.example/feed"] = Answer(b"", 500)
    await feeding.read_all(bot_of(simcord_env))
    listed = seen((await boss.slash(channel, "coverage feed list")).response).text
    for words in ("**1** https\\://news.example/feed", f"<#{review.id}>", "answers 500"):
        assert words in listed
    removed = await boss.slash(channel, "coverage feed remove", which=1)
    assert "not watched any more" in seen(removed.response).text
    assert "No feeds" in seen((await boss.slash(channel, "coverage feed list")).response).text
    assert Queue(bot_of(simcord_env).records).unposted() == []


@ON
@pytest.mark.parametrize(
    ("answer", "words"),
    [(Answer(b"<html>"), "no RSS or Atom feed"), (Answer(b"", 404), "answers 404 Not Found")],
)
async def test_what_is_no_feed_is_not_watched(
    simcord_env: Env,
    here: Web,
    channel: ChannelHandle,
    boss: MemberActor,
    review: ChannelHandle,
    answer: Answer,
    words: str,
) -> None:
    here.pages["news.example/feed"] = answer
    assert words in (await watched(channel, boss, review)).text
    assert Queue(bot_of(simcord_env).records).watched() == []


async def test_feeds_need_the_setting(
    simcord_env: Env, here: Web, channel: ChannelHandle, boss: MemberActor, review: ChannelHandle
) -> None:
    result = await boss.slash(channel, "coverage feed add", feed=ADDRESS, into=review)
    assert "VERBATIM\\_FETCH" in seen(result.response).text
    assert here.asked == []
    assert len(simcord_env.errors) == 1


@ON
async def test_a_channel_where_the_bot_may_not_write_is_refused(
    simcord_env: Env, guild: GuildHandle, here: Web, channel: ChannelHandle, boss: MemberActor
) -> None:
    shut = guild.create_text_channel("shut", overwrites={guild.me: discord.PermissionOverwrite(send_messages=False)})
    result = await boss.slash(channel, "coverage feed add", feed=ADDRESS, into=shut)
    assert "Send Messages" in seen(result.response).text
    assert len(simcord_env.errors) == 1
