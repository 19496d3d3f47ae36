"""``/reports``: where a server wants to be told of problems, which are open, and closing one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import app_commands

from bot.clients.discord import interactions, reporting
from bot.clients.discord.replies import Reply
from bot.clients.discord.rights import ManagersGroup, server_of
from bot.records import AuditEntry, Report
from bot.render.discord import notice, report_list

if TYPE_CHECKING:
    from bot.clients.discord.bot import VerbatimBot

    Interaction = discord.Interaction[VerbatimBot]

NAME = "reports"
TEXTS = {
    "group": "Problems that people report: where they arrive, which are open.",
    "channel": "Choose the channel where problems arrive; without one they are only kept.",
    "list": "The open reports, newest first.",
    "close": "Close a report.",
}
OPTIONS = {"channel": "The channel; leave it out to have none.", "number": "The number of the report."}
_NEEDED = ("view_channel", "send_messages", "embed_links")
_NUMBER_MAX = 2**31


def reports_group() -> ManagersGroup:
    """The commands; the bot they run on comes with the interaction."""
    group = ManagersGroup(NAME, TEXTS["group"])
    for name, callback in (("channel", _channel), ("list", _list), ("close", _close)):
        group.add_command(app_commands.Command(name=name, description=TEXTS[name], callback=callback))
    return group


@app_commands.describe(channel=OPTIONS["channel"])
async def _channel(interaction: Interaction, channel: discord.TextChannel | None = None) -> None:
    await interactions.aside(interaction, lambda: _chosen(interaction, channel), f"/{NAME}")


def _chosen(interaction: Interaction, channel: discord.TextChannel | None) -> Reply:
    bot, server = interaction.client, _server(interaction)
    if channel:
        may = channel.permissions_for(channel.guild.me)
        missing = [name for name in _NEEDED if not getattr(may, name)]
        if missing:
            raise app_commands.BotMissingPermissions(missing)
    with bot.records.transaction():
        bot.records.choose(server, reporting.CHANNEL, str(channel.id) if channel else None)
        entry = AuditEntry("reports channel", str(channel.id) if channel else "none", server, interaction.user.id)
        bot.records.note(entry)
    if channel is None:
        return Reply(notice(["Reports are kept and not posted any more. `/reports list` shows them."], well=True))
    return Reply(notice([f"Reports arrive in {channel.mention} from now on."], well=True))


async def _list(interaction: Interaction) -> None:
    await interactions.aside(interaction, lambda: _listed(interaction), f"/{NAME}")


def _listed(interaction: Interaction) -> Reply:
    server = _server(interaction)
    reports = interaction.client.records.reports(server, open_only=True)
    return Reply(report_list(reports, {each.number: _address(each) for each in reports if each.posted}))


def _address(report: Report) -> str:
    assert report.posted is not None
    return f"https://discord.com/channels/{report.guild}/{report.posted.channel}/{report.posted.message}"


@app_commands.describe(number=OPTIONS["number"])
async def _close(interaction: Interaction, number: app_commands.Range[int, 1, _NUMBER_MAX]) -> None:
    await interactions.aside(interaction, lambda: _closed(interaction, number), f"/{NAME}")


def _closed(interaction: Interaction, number: int) -> Reply:
    report = reporting.closed(interaction, number)
    return Reply(notice([f"Report {report.number} is closed."], well=True))


def _server(interaction: Interaction) -> int:
    server = server_of(interaction)
    assert server is not None, "asked by ManagersGroup"
    return server
