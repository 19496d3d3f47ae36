"""/privacy: what is kept, shown and deleted, for the person who presses and nobody else."""

from __future__ import annotations

import discord
import pytest
from simcord.actors import MemberActor
from simcord.builders import ChannelHandle, GuildHandle
from simcord.env import Env

from bot.clients.discord import VerbatimBot
from bot.clients.discord.custom_ids import delete_namer
from bot.records import AuditEntry
from bot.render.discord import Delete
from bot.render.privacy import KEPT
from bot.store.records import Records
from tests.clients.discord.conftest import Build, seen
from tests.clients.discord.test_reports import CHANNEL, opened, reported


@pytest.fixture
def records(simcord_env: Env) -> Records:
    assert isinstance(simcord_env.bot, VerbatimBot)
    return simcord_env.bot.records


async def test_what_is_kept_is_said_to_anyone_also_in_private(
    simcord_env: Env, channel: ChannelHandle, ann: MemberActor
) -> None:
    user = simcord_env.create_user("eve")
    for result in (await ann.slash(channel, "privacy"), await user.slash("privacy")):
        assert result.ephemeral
        read = seen(result.response)
        for kept in KEPT.values():
            assert kept.why in read.text.replace("So that", "so that").replace("The same", "the same")
        assert read.labels == ["Show mine", "Delete mine"]


async def test_mine_is_shown_and_deleted_with_its_message(
    simcord_env: Env,
    build: Build,
    guild: GuildHandle,
    channel: ChannelHandle,
    records: Records,
    ann: MemberActor,
    bob: MemberActor,
) -> None:
    desk = guild.create_text_channel("desk")
    records.choose(guild.id, CHANNEL, str(desk.id))
    for person in (ann, bob):
        await reported(person, await opened(channel, person), f"Wrong, says {person.id}")
    records.note(AuditEntry("coverage add", "quota", guild.id, ann.id))
    listed = seen((await ann.slash(channel, "privacy")).response)
    await simcord_env.restart_bot(build())
    mine = seen((await ann.click(listed.message, custom_id=listed.custom_id("Show mine"))).response)
    assert f"Wrong, says {ann.id}" in mine.text
    assert f"Wrong, says {bob.id}" not in mine.text
    assert "**A report, 20" in mine.text
    assert "in the words: Wrong" in mine.text
    assert "person" not in mine.text  # no name of a column
    sure = seen((await ann.click(listed.message, custom_id=listed.custom_id("Delete mine"))).response)
    assert len(records.reports(guild.id)) == 2
    done = await ann.click(sure.message, custom_id=sure.custom_id("Yes, delete"))
    assert "Deleted" in seen(done.response).text
    assert records.kept_about(ann.id) == {}
    assert [entry.action for entry in records.audit(guild.id)] == ["coverage add"]
    assert f"Wrong, says {bob.id}" in seen(desk.last_message).text
    assert len(desk.history()) == 1
    again = seen((await ann.click(listed.message, custom_id=listed.custom_id("Show mine"))).response)
    assert "Nothing is kept about you." in again.text


async def test_a_button_shows_whose_pressed_it_never_whose_it_names(
    simcord_env: Env, guild: GuildHandle, channel: ChannelHandle, records: Records, ann: MemberActor, bob: MemberActor
) -> None:
    assert guild
    records.note(AuditEntry("coverage add", "secret-of-ann", guild.id, ann.id))
    assert isinstance(simcord_env.bot, VerbatimBot)
    target = simcord_env.bot.get_channel(channel.id)
    assert isinstance(target, discord.TextChannel)
    for custom_id in (delete_namer(ann.id)(Delete()).replace(":d", f":{kind}") for kind in ("m", "y")):
        forged = discord.ui.View()
        forged.add_item(discord.ui.Button(label="Forged", custom_id=custom_id))
        message = await target.send("x", view=forged)
        result = await bob.click(message, custom_id=custom_id)
        assert "secret-of-ann" not in seen(result.response).text
    assert set(records.kept_about(ann.id)) == {"audit"}


async def test_much_is_shown_on_pages(
    guild: GuildHandle, channel: ChannelHandle, records: Records, ann: MemberActor
) -> None:
    for number in range(60):
        records.note(AuditEntry("coverage add", f"article-{number} " + "x" * 100, guild.id, ann.id))
    listed = seen((await ann.slash(channel, "privacy")).response)
    first = seen((await ann.click(listed.message, custom_id=listed.custom_id("Show mine"))).response)
    turned = await ann.click(first.message, custom_id=first.custom_id("Next"))
    second = seen(turned.response or channel.last_message)
    assert "Previous" in second.labels
    assert second.text != first.text
