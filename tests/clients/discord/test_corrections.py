"""Correcting on Discord: from an answer, a report and a list; by who may; for this server alone; after a restart."""

from __future__ import annotations

import discord
import pytest
from simcord.actors import MemberActor
from simcord.builders import ChannelHandle, GuildHandle
from simcord.env import Env
from simcord.results import InteractionResult

from bot.clients.discord import VerbatimBot
from bot.clients.discord.correcting import CORRECT_ANSWER
from bot.records import Correction
from bot.store.coverage import Coverage
from tests.clients.discord.conftest import Build, Seen, seen, with_settings
from tests.clients.discord.test_buttons import labelled
from tests.clients.discord.test_reports import opened, reported


@pytest.fixture
def boss(simcord_env: Env, guild: GuildHandle) -> MemberActor:
    managers = guild.create_role("Managers", permissions=discord.Permissions(manage_guild=True))
    return guild.add_member(simcord_env.create_user("boss"), roles=[managers])


def corrections(env: Env, guild: GuildHandle) -> list[Correction]:
    assert isinstance(env.bot, VerbatimBot)
    return env.bot.records.corrections(guild.id)


def filled(form: InteractionResult, **typed: str | list[str]) -> dict[str, str | list[str]]:
    """What is sent of a form where somebody changes these fields alone."""
    assert form.modal is not None
    sent: dict[str, str | list[str]] = {}
    for each in form.modal["components"]:
        field = each["component"]
        chosen = [option["value"] for option in field.get("options", ()) if option.get("default")]
        sent[field["custom_id"]] = chosen or field.get("value", "")
    return {**sent, **typed}


async def asked(channel: ChannelHandle, person: MemberActor, question: str) -> Seen:
    await person.send(channel, question)
    return seen(channel.last_message)


async def one_quotation(channel: ChannelHandle, person: MemberActor, coverage: Coverage) -> tuple[Seen, str]:
    """An answer with one quotation of somebody known, and another person whom the same article names."""
    for record in coverage.articles():
        facts = coverage.facts(record.name)
        for quote in facts.quotes:
            alone = [each for each in facts.quotes if each.utterance == quote.utterance]
            others = [p.name for p in facts.people if p.name != quote.speaker and p.kind == "person" and p.mentions]
            if quote.kind == "direct" and len(alone) == 1 and others:
                words = quote.span.of(coverage.article(record.name).text)
                answer = await asked(channel, person, f"!check “{words[:250]}”")
                if "Cite" in answer.labels:
                    return answer, others[0]
    raise AssertionError("no article has such a quotation")


async def form_for(channel: ChannelHandle, person: MemberActor, answer: Seen) -> InteractionResult:
    """The form of the first thing that can be corrected in an answer."""
    form = await person.context_menu(channel, CORRECT_ANSWER, answer.message)
    if form.modal:
        return form
    listed = seen(form.response)
    return await person.click(listed.message, custom_id=labelled(listed, "Correct"))


async def test_a_speaker_is_corrected_from_the_answer_in_this_server_alone(
    simcord_env: Env,
    guild: GuildHandle,
    channel: ChannelHandle,
    boss: MemberActor,
    ann: MemberActor,
    coverage: Coverage,
) -> None:
    answer, other = await one_quotation(channel, boss, coverage)
    form = await form_for(channel, boss, answer)
    result = await boss.submit_modal(form, {"speaker": other, "reason": "See the article."})
    assert result.ephemeral
    assert f"→ {other}" in seen(result.response).text
    (kept,) = corrections(simcord_env, guild)
    assert (kept.new, kept.person, kept.reason) == (other, boss.id, "See the article.")
    assert "corrected by this newsroom" in (await asked(channel, ann, f"!quote {other}")).text
    elsewhere = simcord_env.create_guild("Elsewhere")
    there = elsewhere.create_text_channel("there")
    eve = elsewhere.add_member(simcord_env.create_user("eve"))
    assert "corrected by this newsroom" not in (await asked(there, eve, f"!quote {other}")).text


async def test_a_statement_is_corrected_and_taken_back_after_a_restart(
    simcord_env: Env, build: Build, guild: GuildHandle, channel: ChannelHandle, boss: MemberActor, ann: MemberActor
) -> None:
    answer = await asked(channel, boss, "!who-signed 2022")
    form = await boss.context_menu(channel, CORRECT_ANSWER, answer.message)
    listed = seen(form.response)
    buttons = [each for each in listed.labels if each == "Correct"]
    assert buttons
    joint = next(part for part in listed.payload["components"][0]["components"] if "Joint" in str(part.get("content")))
    at = listed.payload["components"][0]["components"].index(joint)
    custom_id = listed.payload["components"][0]["components"][at + 1]["components"][0]["custom_id"]
    form = await boss.click(listed.message, custom_id=custom_id)
    await simcord_env.restart_bot(build())
    result = await boss.submit_modal(form, filled(form, side=["other"]))
    read = seen(result.response)
    assert "side: " in read.text
    assert "→ other" in read.text
    assert "Corrected" in (await asked(channel, ann, "!who-signed 2022")).text
    await simcord_env.restart_bot(build())
    undone = await boss.click(read.message, custom_id=labelled(read, "Undo"))
    assert "is taken back" in seen(undone.response).text
    assert corrections(simcord_env, guild) == []
    assert "Corrected" not in (await asked(channel, ann, "!who-signed 2022")).text
    assert "no correction" in seen((await boss.click(read.message, custom_id=labelled(read, "Undo"))).response).text


async def test_who_reports_and_may_correct_is_offered_to(
    simcord_env: Env, guild: GuildHandle, channel: ChannelHandle, boss: MemberActor, ann: MemberActor
) -> None:
    thanks = await reported(boss, await opened(channel, boss))
    form = await boss.click(thanks.message, custom_id=thanks.custom_id("Correct"))
    assert form.modal or "Correct" in seen(form.response).labels
    assert "Correct" not in (await reported(ann, await opened(channel, ann))).labels
    assert corrections(simcord_env, guild) == []


async def test_others_may_not_whatever_they_press_or_forge(
    simcord_env: Env,
    guild: GuildHandle,
    channel: ChannelHandle,
    boss: MemberActor,
    ann: MemberActor,
    coverage: Coverage,
) -> None:
    thanks = await reported(boss, await opened(channel, boss))
    assert isinstance(simcord_env.bot, VerbatimBot)
    name = coverage.articles()[0].name
    for custom_id in (thanks.custom_id("Correct"), f"v1:e0.0:1:=0-5:{name}", "v1:u0.1:1:="):
        forged = discord.ui.View()
        forged.add_item(discord.ui.Button(label="Forged", custom_id=custom_id))
        target = simcord_env.bot.get_channel(channel.id)
        assert isinstance(target, discord.TextChannel)
        message = await target.send("x", view=forged)
        result = await ann.click(message, custom_id=custom_id)
        assert result.ephemeral
        assert "can correct answers" in seen(result.response).text


async def test_editors_are_a_role_that_managers_choose(
    simcord_env: Env, guild: GuildHandle, channel: ChannelHandle, boss: MemberActor
) -> None:
    role = guild.create_role("Editors")
    editor = guild.add_member(simcord_env.create_user("ed"), roles=[role])
    chosen = await boss.slash(channel, "corrections editors", role=role)
    assert "may correct" in seen(chosen.response).text
    thanks = await reported(editor, await opened(channel, editor))
    assert "Correct" in thanks.labels
    await boss.slash(channel, "corrections editors")
    refused = await editor.click(thanks.message, custom_id=thanks.custom_id("Correct"))
    assert "can correct answers" in seen(refused.response).text


async def test_the_list_says_who_what_and_why_and_takes_back(
    simcord_env: Env, guild: GuildHandle, channel: ChannelHandle, boss: MemberActor, coverage: Coverage
) -> None:
    assert "No corrections" in seen((await boss.slash(channel, "corrections list")).response).text
    answer, other = await one_quotation(channel, boss, coverage)
    form = await form_for(channel, boss, answer)
    await boss.submit_modal(form, {"speaker": other, "reason": "See ¶ 2"})
    listed = seen((await boss.slash(channel, "corrections list")).response, boss)
    for words in (f"→ {other}", f"<@{boss.id}>", "See ¶ 2"):
        assert words in listed.text
    number = corrections(simcord_env, guild)[0].number
    assert "is taken back" in seen((await boss.slash(channel, "corrections undo", number=number)).response).text


async def test_a_name_that_the_article_does_not_have_is_refused(
    simcord_env: Env, guild: GuildHandle, channel: ChannelHandle, boss: MemberActor, coverage: Coverage
) -> None:
    answer, _ = await one_quotation(channel, boss, coverage)
    form = await form_for(channel, boss, answer)
    result = await boss.submit_modal(form, {"speaker": "Zoe Zed @everyone", "reason": ""})
    assert "does not say" in seen(result.response).text
    assert corrections(simcord_env, guild) == []


async def test_a_message_without_an_answer_has_nothing_to_correct(channel: ChannelHandle, boss: MemberActor) -> None:
    await boss.send(channel, "hello")
    result = await boss.context_menu(channel, CORRECT_ANSWER, channel.last_message)
    assert "could be corrected" in seen(result.response).text


@with_settings(server_coverage=False)
async def test_where_servers_have_no_coverage_of_their_own_that_is_said(
    simcord_env: Env, guild: GuildHandle, channel: ChannelHandle, boss: MemberActor, coverage: Coverage
) -> None:
    answer, other = await one_quotation(channel, boss, coverage)
    form = await form_for(channel, boss, answer)
    result = await boss.submit_modal(form, {"speaker": other, "reason": ""})
    assert "does not let servers change" in seen(result.response).text
    assert corrections(simcord_env, guild) == []
