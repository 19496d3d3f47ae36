"""The timeline has its picture on the first page, where the bot may send files."""

from __future__ import annotations

from typing import Any

import discord
import pytest
from simcord import ChannelHandle, GuildHandle, MemberActor

from bot.commands import ask
from bot.render.chart import alt_text, chart_of
from bot.store.coverage import Coverage
from tests.clients.discord.conftest import Seen, seen
from tests.render.messages import walk


@pytest.fixture
def alt(coverage: Coverage) -> str:
    """What the picture shows."""
    return alt_text(chart_of(ask(coverage, "timeline", {})))


def pictures(read: Seen) -> list[Any]:
    return [item for each in walk(read.payload["components"]) if each["type"] == 12 for item in each["items"]]


async def test_the_first_page_of_the_timeline_has_the_picture(
    channel: ChannelHandle, ann: MemberActor, alt: str
) -> None:
    await ann.send(channel, "!timeline")
    first = seen(channel.last_message)
    assert [item["description"] for item in pictures(first)] == [alt]
    await ann.click(first.message, custom_id=first.custom_id("Next"))
    second = seen(channel.last_message)
    assert pictures(second) == []
    assert channel.last_message is not None
    assert channel.last_message.attachments == []
    await ann.click(second.message, custom_id=second.custom_id("Previous"))
    assert [item["description"] for item in pictures(seen(channel.last_message))] == [alt]


async def test_where_the_bot_may_not_send_files_the_words_stand_alone(
    guild: GuildHandle, ann: MemberActor, alt: str
) -> None:
    closed = guild.create_text_channel(
        "no-files", overwrites={guild.default_role: discord.PermissionOverwrite(attach_files=False)}
    )
    await ann.send(closed, "!timeline")
    read = seen(closed.last_message)
    assert pictures(read) == []
    assert "Timeline of the coverage" in read.text
    assert alt not in read.text
