"""Report a problem: the form, what is kept and posted, who closes it; in servers and private, after a restart."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import discord
import pytest
from discord import app_commands
from simcord.actors import MemberActor
from simcord.builders import ChannelHandle, GuildHandle
from simcord.env import Env
from simcord.results import InteractionResult

from bot.clients.discord import VerbatimBot, reporting
from bot.clients.discord.reporting import CHANNEL, REPORTING
from bot.clients.discord.rights import EDITORS_ROLE
from bot.commands import ask
from bot.records import Report
from bot.store.coverage import Coverage
from bot.store.records import Records
from tests.clients.discord.conftest import Build, Seen, seen
from tests.clients.discord.test_messages import HOSTILE

REPORT = "Report a problem"


@pytest.fixture
def desk(guild: GuildHandle) -> ChannelHandle:
    """The channel where problems arrive."""
    return guild.create_text_channel("desk")


@pytest.fixture
async def boss(simcord_env: Env, guild: GuildHandle, desk: ChannelHandle) -> MemberActor:
    """Somebody who manages the server, and chose the channel."""
    managers = guild.create_role("Managers", permissions=discord.Permissions(manage_guild=True))
    boss = guild.add_member(simcord_env.create_user("boss"), roles=[managers])
    result = await boss.slash(desk, "reports channel", channel=desk)
    assert result.ephemeral
    assert "arrive in" in seen(result.response).text
    return boss


def records_of(env: Env) -> Records:
    assert isinstance(env.bot, VerbatimBot)
    return env.bot.records


async def opened(channel: ChannelHandle, person: MemberActor, question: str = "!quote zhang") -> InteractionResult:
    """The form below the answer to a question."""
    await person.send(channel, question)
    answer = seen(channel.last_message)
    return await person.click(answer.message, custom_id=answer.custom_id(REPORT))


def choices(form: InteractionResult, field: str) -> list[dict[str, Any]]:
    """What a field of a form offers."""
    assert form.modal is not None
    (found,) = (each["component"] for each in form.modal["components"] if each["component"]["custom_id"] == field)
    return list(found["options"])


async def reported(person: MemberActor, form: InteractionResult, words: str = "It was the mayor.") -> Seen:
    finding = choices(form, "finding")[0]["value"]
    result = await person.submit_modal(form, {"finding": [finding], "kind": ["speaker"], "words": words})
    assert result.ephemeral
    return seen(result.response)


def only(reports: list[Report]) -> Report:
    (report,) = reports
    return report


async def test_a_problem_is_kept_with_question_finding_and_citation_and_posted(
    simcord_env: Env,
    guild: GuildHandle,
    channel: ChannelHandle,
    desk: ChannelHandle,
    boss: MemberActor,
    ann: MemberActor,
    coverage: Coverage,
) -> None:
    assert boss
    thanks = await reported(ann, await opened(channel, ann))
    assert "has been told" in thanks.text
    report = only(records_of(simcord_env).reports(guild.id))
    assert (report.kind, report.words, report.person) == ("speaker", "It was the mayor.", ann.id)
    assert report.question == 'quote{"speaker":"zhang"}'
    assert report.cited
    assert all(each.span.of(coverage.article(each.article).text) == each.exact for each in report.cited)
    post = seen(desk.last_message)
    assert report.posted is not None
    assert (report.posted.channel, report.posted.message) == (desk.id, post.message.id)
    for words in ("It was the mayor.", "/quote speaker: zhang", report.cited[0].exact[:20], "The wrong speaker"):
        assert words in post.text
    assert {"Close", "In context", "Cite", "Correct", "Open"} == set(post.labels)
    assert "¶" in seen((await ann.click(post.message, custom_id=post.custom_id("In context"))).response).text


async def test_all_that_a_finding_cites_is_kept_and_shown_an_article_after_the_other(
    simcord_env: Env,
    guild: GuildHandle,
    channel: ChannelHandle,
    desk: ChannelHandle,
    boss: MemberActor,
    ann: MemberActor,
    coverage: Coverage,
) -> None:
    await reported(ann, await opened(channel, ann, "!who-signed 2021"))
    report = only(records_of(simcord_env).reports(guild.id))
    (first, *_) = ask(coverage, "who-signed", {"year": 2021}).findings
    assert [(each.article, each.span.start) for each in report.cited] == [
        (each.article, each.start) for each in dict.fromkeys(first.citations)
    ]
    articles = len({each.article for each in report.cited})
    assert articles > 1
    post = seen(desk.last_message)
    rows = [each for each in post.payload["components"][0]["components"] if each["type"] == 1]
    assert 1 <= len(rows) <= articles
    assert len(rows) == articles or f"{articles - len(rows)} more articles are cited" in post.text
    for pressed, words in zip(rows[-1]["components"], ("¶", "### Citation"), strict=False):
        shown = await boss.click(post.message, custom_id=pressed["custom_id"])
        assert words in seen(shown.response).text
    await boss.click(post.message, custom_id=post.custom_id("Close"))
    assert report.cited[0].exact[:20] in seen(desk.last_message, boss).text


async def test_who_may_closes_it_and_the_message_says_who_and_when(
    simcord_env: Env,
    guild: GuildHandle,
    channel: ChannelHandle,
    desk: ChannelHandle,
    boss: MemberActor,
    ann: MemberActor,
) -> None:
    await reported(ann, await opened(channel, ann))
    post = seen(desk.last_message)
    refused = await ann.click(post.message, custom_id=post.custom_id("Close"))
    assert "manage the server" in seen(refused.response).text
    assert only(records_of(simcord_env).reports(guild.id)).closed_at is None
    await boss.click(post.message, custom_id=post.custom_id("Close"))
    after = seen(desk.last_message, boss)
    assert f"Closed by <@{boss.id}>" in after.text
    assert "UTC" in after.text
    assert "Close" not in after.labels
    assert "It was the mayor." in after.text
    assert only(records_of(simcord_env).reports(guild.id)).closed_by == boss.id
    assert [entry.action for entry in records_of(simcord_env).audit(guild.id)] == ["reports close", "reports channel"]


async def test_everything_works_after_a_restart_also_a_form_that_was_open(
    simcord_env: Env,
    build: Build,
    guild: GuildHandle,
    channel: ChannelHandle,
    desk: ChannelHandle,
    boss: MemberActor,
    ann: MemberActor,
) -> None:
    form = await opened(channel, ann)
    await simcord_env.restart_bot(build())
    await reported(ann, form)
    await simcord_env.restart_bot(build())
    post = seen(desk.last_message)
    await boss.click(post.message, custom_id=post.custom_id("Close"))
    assert only(records_of(simcord_env).reports(guild.id)).closed_by == boss.id


async def test_editors_close_reports_as_well(
    simcord_env: Env,
    guild: GuildHandle,
    channel: ChannelHandle,
    desk: ChannelHandle,
    boss: MemberActor,
    ann: MemberActor,
) -> None:
    assert boss
    role = guild.create_role("Editors")
    editor = guild.add_member(simcord_env.create_user("ed"), roles=[role])
    records_of(simcord_env).choose(guild.id, EDITORS_ROLE, str(role.id))
    await reported(ann, await opened(channel, ann))
    post = seen(desk.last_message)
    await editor.click(post.message, custom_id=post.custom_id("Close"))
    assert f"Closed by <@{editor.id}>" in seen(desk.last_message, editor).text


async def test_without_a_channel_it_is_kept_and_listed(
    simcord_env: Env, guild: GuildHandle, channel: ChannelHandle, boss: MemberActor, ann: MemberActor
) -> None:
    await boss.slash(channel, "reports channel")
    thanks = await reported(ann, await opened(channel, ann))
    assert "It is kept" in thanks.text
    listed = await boss.slash(channel, "reports list")
    assert listed.ephemeral
    assert "It was the mayor." in seen(listed.response, ann).text
    number = only(records_of(simcord_env).reports(guild.id)).number
    assert "is closed" in seen((await boss.slash(channel, "reports close", number=number)).response).text
    assert "No open reports" in seen((await boss.slash(channel, "reports list")).response).text
    assert "no report 99" in seen((await boss.slash(channel, "reports close", number=99)).response).text


@pytest.mark.parametrize("command", ["reports channel", "reports list"])
async def test_only_managers_choose_and_list(
    simcord_env: Env, guild: GuildHandle, channel: ChannelHandle, ann: MemberActor, command: str
) -> None:
    assert isinstance(simcord_env.bot, VerbatimBot)
    (reports,) = (each for each in await simcord_env.bot.tree.fetch_commands() if each.name == "reports")
    guild.set_command_permissions(reports, {ann: True})
    result = await ann.slash(channel, command)
    assert result.ephemeral
    assert "Manage Guild" in seen(result.response).text
    assert [type(error) for error in simcord_env.errors] == [app_commands.MissingPermissions]


async def test_a_channel_where_the_bot_may_not_write_is_refused(
    guild: GuildHandle, channel: ChannelHandle, boss: MemberActor, simcord_env: Env
) -> None:
    shut = guild.create_text_channel("shut", overwrites={guild.me: discord.PermissionOverwrite(send_messages=False)})
    result = await boss.slash(channel, "reports channel", channel=shut)
    assert "Send Messages" in seen(result.response).text
    assert records_of(simcord_env).setting(guild.id, CHANNEL) != str(shut.id)


async def test_a_channel_that_is_gone_keeps_the_report(
    simcord_env: Env, guild: GuildHandle, channel: ChannelHandle, boss: MemberActor, ann: MemberActor
) -> None:
    assert boss
    records_of(simcord_env).choose(guild.id, CHANNEL, "12345")
    assert "It is kept" in (await reported(ann, await opened(channel, ann))).text


async def test_one_person_cannot_flood(
    simcord_env: Env, guild: GuildHandle, channel: ChannelHandle, ann: MemberActor
) -> None:
    for _ in range(REPORTING.rate):
        await reported(ann, await opened(channel, ann))
    assert "a lot of reports" in (await reported(ann, await opened(channel, ann))).text
    assert len(records_of(simcord_env).reports(guild.id)) == REPORTING.rate


async def test_in_private_it_reaches_the_owner_who_closes_it(simcord_env: Env, guild: GuildHandle) -> None:
    assert guild
    owner = simcord_env.create_user("owner")
    bot = simcord_env.bot
    assert isinstance(bot, VerbatimBot)
    bot.settings = replace(bot.settings, owner=owner.id)
    user = simcord_env.create_user("eve")
    await user.send_dm("quote zhang")
    answer = seen(user.dm_channel.last_message)
    form = await user.click(answer.message, custom_id=answer.custom_id(REPORT))
    result = await user.submit_modal(form, {"finding": ["whole"], "kind": ["missing"], "words": "Where is 2023?"})
    assert "has been told" in seen(result.response).text
    report = only(records_of(simcord_env).reports(None))
    assert (report.finding, report.guild) == ("", None)
    assert len(report.cited) > 1  # of the answer as a whole, all that it cites
    post = seen(owner.dm_channel.last_message)
    assert "Where is 2023?" in post.text
    await owner.click(post.message, custom_id=post.custom_id("Close"))
    assert "Closed by" in seen(owner.dm_channel.last_message, owner).text


async def test_in_private_without_an_owner_it_is_kept(simcord_env: Env, guild: GuildHandle) -> None:
    assert guild
    user = simcord_env.create_user("eve")
    await user.send_dm("quote zhang")
    answer = seen(user.dm_channel.last_message)
    form = await user.click(answer.message, custom_id=answer.custom_id(REPORT))
    result = await user.submit_modal(form, {"finding": ["whole"], "kind": ["other"], "words": "?"})
    assert "It is kept" in seen(result.response).text


async def test_the_form_offers_what_stands_on_the_page(channel: ChannelHandle, ann: MemberActor) -> None:
    await ann.send(channel, "!quote zhang")
    first = seen(channel.last_message)
    on_first = choices(await ann.click(first.message, custom_id=first.custom_id(REPORT)), "finding")
    await ann.click(first.message, custom_id=first.custom_id("Next"))
    second = seen(channel.last_message)
    on_second = choices(await ann.click(second.message, custom_id=second.custom_id(REPORT)), "finding")
    assert on_first[0]["label"].startswith("Zhang Jun: “")
    assert on_first[-1]["label"] == on_second[-1]["label"] == "The answer as a whole"
    assert not {each["value"] for each in on_first[:-1]} & {each["value"] for each in on_second[:-1]}
    for each in (*on_first, *on_second):
        assert 1 <= len(each["label"]) <= 100
        assert len(each.get("description", "")) <= 100


async def test_an_answer_that_takes_too_long_is_reported_as_a_whole(
    channel: ChannelHandle, ann: MemberActor, monkeypatch: pytest.MonkeyPatch
) -> None:
    await ann.send(channel, "!quote zhang")
    answer = seen(channel.last_message)

    async def never(*_: object) -> bool:
        return False

    monkeypatch.setattr(reporting, "in_time", never)
    form = await ann.click(answer.message, custom_id=answer.custom_id(REPORT))
    assert [each["value"] for each in choices(form, "finding")] == ["whole"]


async def test_a_miss_can_be_reported_too(
    simcord_env: Env, guild: GuildHandle, channel: ChannelHandle, ann: MemberActor
) -> None:
    await reported(ann, await opened(channel, ann, "!who-signed 1999"), "There was one.")
    assert only(records_of(simcord_env).reports(guild.id)).question == 'who-signed{"year":1999}'


@pytest.mark.parametrize("words", HOSTILE)
async def test_hostile_words_are_words(
    channel: ChannelHandle, desk: ChannelHandle, boss: MemberActor, ann: MemberActor, words: str
) -> None:
    await reported(ann, await opened(channel, ann), (words.strip() or "x")[:1000])
    seen(desk.last_message)
    seen((await boss.slash(channel, "reports list")).response, ann)


async def test_another_servers_report_is_not_there(
    simcord_env: Env,
    guild: GuildHandle,
    channel: ChannelHandle,
    desk: ChannelHandle,
    boss: MemberActor,
    ann: MemberActor,
) -> None:
    await reported(ann, await opened(channel, ann))
    number = only(records_of(simcord_env).reports(guild.id)).number
    other = simcord_env.create_guild("Elsewhere")
    there = other.create_text_channel("there")
    manager = other.create_role("Managers", permissions=discord.Permissions(manage_guild=True))
    stranger = other.add_member(simcord_env.create_user("stranger"), roles=[manager])
    assert f"no report {number}" in seen((await stranger.slash(there, "reports close", number=number)).response).text
    assert "No open reports" in seen((await stranger.slash(there, "reports list")).response).text
