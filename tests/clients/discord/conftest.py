"""The real bot on a simulated Discord, with the five articles."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import discord
import pytest
from simcord.actors import MemberActor
from simcord.builders import ChannelHandle, GuildHandle, UserHandle
from simcord.env import Env
from simcord.results import ResponseMessage

from bot.clients.discord import VerbatimBot, create_bot, replies
from bot.config import Settings
from bot.store.coverage import Coverage
from tests.render.messages import assert_accepted, buttons, texts, walk

BUTTON = 2
Build = Callable[..., VerbatimBot]

_SETTLE_SECONDS = 60.0  # machines that run this are shared, and pages and PDFs are read in a process that starts first


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A bot on a busy machine may take its time; what never settles fails all the same."""
    for item in items:
        if isinstance(item, pytest.Function) and "simcord_env" in item.fixturenames:
            own = item.get_closest_marker("simcord")
            options = {"settle_timeout": _SETTLE_SECONDS} | (dict(own.kwargs) if own else {})
            item.add_marker(pytest.mark.simcord(**options), append=False)


@dataclass(frozen=True)
class Seen:
    """A message as a person reads it."""

    message: discord.Message | ResponseMessage
    payload: dict[str, Any]

    @property
    def text(self) -> str:
        return "\n".join(texts(self.payload))

    def custom_id(self, label: str) -> str:
        return str(buttons(self.payload)[label]["custom_id"])

    @property
    def page(self) -> str:
        """Which page it is: "Page 2 of 3"; empty where there is but one."""
        return next((label for label in self.labels if label.startswith("Page ")), "")

    @property
    def every_button(self) -> list[dict[str, Any]]:
        """All buttons, those with the same label as well, in order."""
        return [each for each in walk(self.payload["components"]) if each["type"] == BUTTON]

    @property
    def labels(self) -> list[str]:
        return list(buttons(self.payload))


def seen(message: discord.Message | ResponseMessage | None, *named: MemberActor | UserHandle) -> Seen:
    """What is read of a message, once it is known that Discord would have taken it; it names these people alone."""
    assert message is not None
    raw = message.message if isinstance(message, ResponseMessage) else message
    components = [component.to_dict() for component in raw.components]
    payload: dict[str, Any] = {"components": components}
    if raw.flags.components_v2:
        payload["flags"] = 1 << 15
        assert not raw.content
    else:
        payload["content"] = raw.content
    assert_accepted(payload)
    assert not raw.mention_everyone
    assert {person.id for person in raw.mentions} == {person.id for person in named}
    return Seen(message, payload)


async def press(
    channel: ChannelHandle, person: MemberActor | UserHandle, shown: Seen, custom_id: str, *named: MemberActor
) -> Seen:
    """What a press gives: something that only the person sees, else the message as it is then."""
    result = await person.click(shown.message, custom_id=custom_id)
    there = (message for message in channel.history(viewer=person) if message.id == shown.message.id)
    return seen(result.response or next(there), *named)


async def pressed(
    channel: ChannelHandle, person: MemberActor | UserHandle, shown: Seen, label: str, *named: MemberActor
) -> Seen:
    """The same for the button with a label, the last one of these."""
    return await press(channel, person, shown, shown.custom_id(label), *named)


@pytest.fixture(autouse=True)
def drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pictures are there at once: simulated time does not wait for the process that draws them."""
    monkeypatch.setattr(replies, "picture_of", lambda chart: b"\x89PNG" if chart else None)


@pytest.fixture
def build(coverage: Coverage, tmp_path: Path) -> Build:
    """Makes the bot, with other settings where given; bots of one test share the live database."""

    def make(**settings: Any) -> VerbatimBot:
        return create_bot(
            Settings(
                live_database=tmp_path / "live.db",
                records_database=tmp_path / "records.db",
                servers=tmp_path / "servers",
                **settings,
            ),
            coverage,
        )

    return make


@pytest.fixture
def simcord_bot(build: Build, request: pytest.FixtureRequest) -> VerbatimBot:
    """The bot of a test; `with_settings` sets it up differently."""
    return build(**getattr(request, "param", {}))


def with_settings(**settings: Any) -> pytest.MarkDecorator:
    """Runs a test with other settings."""
    return pytest.mark.parametrize("simcord_bot", [settings], indirect=True, ids=[""])


@pytest.fixture
async def guild(simcord_env: Env) -> GuildHandle:
    """A server; the slash commands are registered, as `sync` does it."""
    assert isinstance(simcord_env.bot, VerbatimBot)
    await simcord_env.bot.tree.sync()
    return simcord_env.create_guild("Newsroom")


@pytest.fixture
def channel(guild: GuildHandle) -> ChannelHandle:
    return guild.create_text_channel("news")


@pytest.fixture
def ann(simcord_env: Env, guild: GuildHandle) -> MemberActor:
    return guild.add_member(simcord_env.create_user("ann"))


@pytest.fixture
def bob(simcord_env: Env, guild: GuildHandle) -> MemberActor:
    return guild.add_member(simcord_env.create_user("bob"))
