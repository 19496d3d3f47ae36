"""``/coverage``: drafts from files, forms and addresses, added and discarded; edited, removed, undone; who may."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import discord
import pytest
from discord import AppCommandType, app_commands
from simcord.actors import MemberActor
from simcord.builders import ChannelHandle, GuildHandle
from simcord.env import Env

from bot.clients.discord import VerbatimBot
from bot.ingest import load
from bot.store.coverage import Coverage
from bot.store.queue import Queue
from bot.store.verify import verify
from tests.clients.discord.conftest import Build, Seen, pressed, seen, with_settings
from tests.clients.discord.test_messages import HOSTILE
from tests.clients.loopback import Answer, Web, web
from tests.parse.test_documents import page
from tests.pdfs import pdf

LAKE = (
    "Ministers clash over quotas\n\n"
    "Eleven countries led by Peru signed a joint statement against the ban on Monday, officials said.\n"
    "“The ban is theft from every family on the lake,” Ana Rojas, Peru's fisheries minister, told reporters.\n"
)
OUTLET = "The Harbour Post"


def bot_of(env: Env) -> VerbatimBot:
    assert isinstance(env.bot, VerbatimBot)
    return env.bot


@pytest.fixture
def manager(simcord_env: Env) -> Callable[[GuildHandle, str], MemberActor]:
    def make(guild: GuildHandle, name: str) -> MemberActor:
        role = guild.create_role("Managers", permissions=discord.Permissions(manage_guild=True))
        return guild.add_member(simcord_env.create_user(name), roles=[role])

    return make


@pytest.fixture
def boss(manager: Callable[[GuildHandle, str], MemberActor], guild: GuildHandle) -> MemberActor:
    return manager(guild, "boss")


async def drafted(channel: ChannelHandle, person: MemberActor, text: str = LAKE, **options: Any) -> Seen:
    """The preview of a file."""
    file = ("lake.txt", text.encode())
    result = await person.slash(channel, "coverage add", **{"file": file, "outlet": OUTLET, **options})
    assert result.ephemeral
    return seen(result.response)


async def asked(channel: ChannelHandle, person: MemberActor, question: str = "!quote rojas") -> str:
    await person.send(channel, question)
    return seen(channel.last_message).text


# --- what Discord is told ---------------------------------------------------------------------------------


def test_the_commands_are_for_managers_in_servers(build: Build) -> None:
    tree = build().tree
    (told,) = (
        command.to_dict(tree)
        for command in tree.get_commands(type=AppCommandType.chat_input)
        if command.name == "coverage"
    )
    assert told["default_member_permissions"] == discord.Permissions(manage_guild=True).value
    assert (told["contexts"], told["integration_types"]) == ([0], [0])
    options = {option["name"]: option for option in told["options"]}
    assert set(options) == {"add", "edit", "remove", "undo", "reload", "status", "feed"}
    assert [option["name"] for option in options["feed"]["options"]] == ["add", "list", "remove"]
    added = {option["name"]: option["type"] for option in options["add"]["options"]}
    assert added == {"file": 11, "address": 3, "outlet": 3, "title": 3, "published": 3}
    article = options["edit"]["options"][0]
    assert (article["name"], article["required"], article["autocomplete"]) == ("article", True, True)
    assert [c["value"] for c in options["edit"]["options"][4]["choices"]] == ["catalogue", "text", "inferred"]
    into = options["feed"]["options"][0]["options"][1]
    assert (into["name"], into["type"], into["channel_types"]) == ("into", 7, [0, 5])


@pytest.mark.parametrize(
    ("command", "options"),
    [
        ("coverage add", {}),
        ("coverage edit", {"article": "001", "outlet": "X"}),
        ("coverage remove", {"article": "001"}),
        ("coverage undo", {}),
        ("coverage reload", {}),
        ("coverage status", {}),
        ("coverage feed list", {}),
        ("coverage feed remove", {"which": 1}),
    ],
)
async def test_others_are_refused_also_where_discord_lets_them(
    simcord_env: Env,
    guild: GuildHandle,
    channel: ChannelHandle,
    ann: MemberActor,
    command: str,
    options: dict[str, Any],
) -> None:
    (coverage,) = (each for each in await bot_of(simcord_env).tree.fetch_commands() if each.name == "coverage")
    guild.set_command_permissions(coverage, {ann: True})
    result = await ann.slash(channel, command, **options)
    assert result.ephemeral
    assert "Manage Guild" in seen(result.response).text
    assert [type(error) for error in simcord_env.errors] == [app_commands.MissingPermissions]
    assert bot_of(simcord_env).coverages.servers() == []


# --- from a file ------------------------------------------------------------------------------------------


async def test_a_file_is_shown_before_anything_is_stored(
    simcord_env: Env, channel: ChannelHandle, boss: MemberActor
) -> None:
    shown = await drafted(channel, boss)
    for words in ("Ana Rojas", "“The ban is theft from every family on the lake,”", "11 countries", OUTLET):
        assert words in shown.text
    assert "nothing of it is in the coverage yet" in shown.text
    assert "No date of publication is known" in shown.text
    assert {"Add", "Discard"} <= set(shown.labels)
    assert bot_of(simcord_env).coverages.servers() == []
    assert "Ana Rojas" not in await asked(channel, boss)


async def test_what_is_added_is_asked_here_and_can_be_undone(
    simcord_env: Env, guild: GuildHandle, channel: ChannelHandle, boss: MemberActor, ann: MemberActor
) -> None:
    shown = await drafted(channel, boss, published="2031-05-06")
    after = await pressed(channel, boss, shown, "Add", boss)
    assert f"Added as **lake** by <@{boss.id}>" in after.text
    assert after.labels == ["Undo"]
    assert "The ban is theft" in await asked(channel, ann)
    own = bot_of(simcord_env).coverages.own(guild.id)
    assert own is not None
    assert verify(own).sound
    undone = await pressed(channel, boss, after, "Undo", boss)
    assert "not in the coverage any more" in undone.text
    assert "The ban is theft" not in await asked(channel, ann)
    actions = [(entry.action, entry.subject, entry.person) for entry in bot_of(simcord_env).records.audit(guild.id)]
    assert actions == [("coverage undo", "lake", boss.id), ("coverage add", "lake", boss.id)]
    (_, added) = bot_of(simcord_env).records.audit(guild.id)
    assert added.details == {"origin": "the file lake.txt", "outlet": OUTLET}


async def test_what_is_discarded_is_gone(
    simcord_env: Env, guild: GuildHandle, channel: ChannelHandle, boss: MemberActor
) -> None:
    shown = await drafted(channel, boss)
    after = await pressed(channel, boss, shown, "Discard", boss)
    assert "Discarded: **lake**" in after.text
    assert Queue(bot_of(simcord_env).records).drafts(guild.id) == []
    assert after.labels == []
    forged = await forged_press(simcord_env, channel, boss, shown.custom_id("Add"))
    assert "added or discarded already" in forged.text


@pytest.mark.parametrize("label", ["Add", "Discard"])
async def test_only_managers_decide(
    simcord_env: Env, guild: GuildHandle, channel: ChannelHandle, boss: MemberActor, ann: MemberActor, label: str
) -> None:
    shown = await drafted(channel, boss)
    forged = await forged_press(simcord_env, channel, ann, shown.custom_id(label))
    assert "Manage Guild" in forged.text
    assert len(Queue(bot_of(simcord_env).records).drafts(guild.id)) == 1


async def forged_press(env: Env, channel: ChannelHandle, person: MemberActor, custom_id: str) -> Seen:
    """A press of a button that the bot never sent to this channel."""
    view = discord.ui.View(timeout=None)
    view.add_item(discord.ui.Button(label="X", custom_id=custom_id))
    view.stop()
    target = env.bot.get_channel(channel.id)
    assert isinstance(target, discord.TextChannel)
    message = await target.send("x", view=view)
    await person.click(message, custom_id=custom_id)
    return seen(channel.history(viewer=person)[-1])


async def test_drafts_and_buttons_survive_a_restart(
    simcord_env: Env, build: Build, guild: GuildHandle, channel: ChannelHandle, boss: MemberActor
) -> None:
    shown = await drafted(channel, boss)
    await simcord_env.restart_bot(build())
    after = await pressed(channel, boss, shown, "Add", boss)
    assert "Added as **lake**" in after.text
    await simcord_env.restart_bot(build())
    assert "The ban is theft" in await asked(channel, boss)
    assert "not in the coverage any more" in (await pressed(channel, boss, after, "Undo", boss)).text


async def test_a_long_article_is_paged(channel: ChannelHandle, boss: MemberActor) -> None:
    long = "".join(f"“Sentence {n} of the speech is here,” Ana Rojas said in Lima.\n" for n in range(80))
    shown = await drafted(channel, boss, long)
    assert shown.page.startswith("Page 1 of")
    second = await pressed(channel, boss, shown, "Next")
    assert second.page.startswith("Page 2 of")
    assert {"Add", "Discard", "Previous"} <= set(second.labels)


@pytest.mark.parametrize("text", HOSTILE)
async def test_hostile_articles_are_shown_as_they_are(channel: ChannelHandle, boss: MemberActor, text: str) -> None:
    shown = await drafted(channel, boss, f"{text}\n“{text}” said Ana Rojas of Peru.", outlet=text[:300] or "x")
    assert "went wrong" not in shown.text


@pytest.mark.parametrize(
    ("file", "words"),
    [
        (("lake.html", page()), "Ministers from 12 countries clashed"),
        (("lake.pdf", pdf([(60, 780, 11, "“Snow fell,” said Ana Rojas.")])), "Snow fell"),
    ],
)
async def test_pages_and_pdfs_are_read(
    channel: ChannelHandle, boss: MemberActor, file: tuple[str, bytes], words: str
) -> None:
    result = await boss.slash(channel, "coverage add", file=file)
    assert words in seen(result.response).text


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"file": ("a.txt", b" \n")}, "no line with text"),
        ({"file": ("a.txt", b"\x00\x01")}, "not text"),
        ({"file": ("a.txt", "Snow fell on Rome.".encode("utf-16-le"))}, "save it as UTF-8"),
        ({"file": ("a.pdf", b"%PDF-1.7 x")}, "cannot be read as a PDF"),
        ({"file": ("a.txt", b"Snow."), "published": "someday"}, "date must be a date such as"),
        ({"file": ("a.txt", b"Snow."), "address": "https://x.example/"}, "not both"),
        ({"address": "https://x.example/"}, "VERBATIM\\_FETCH"),
    ],
)
async def test_what_cannot_be_added_is_told_and_not_kept(
    simcord_env: Env, guild: GuildHandle, channel: ChannelHandle, boss: MemberActor, options: dict[str, Any], words: str
) -> None:
    result = await boss.slash(channel, "coverage add", **options)
    assert result.ephemeral
    assert words in seen(result.response).text
    assert Queue(bot_of(simcord_env).records).drafts(guild.id) == []
    assert len(simcord_env.errors) <= 1


@with_settings(server_coverage=False)
async def test_where_servers_may_not_change_anything_that_is_told(
    simcord_env: Env, channel: ChannelHandle, boss: MemberActor
) -> None:
    assert "VERBATIM\\_SERVERS" in (await drafted(channel, boss)).text
    removed = await boss.slash(channel, "coverage remove", article="001")
    assert "VERBATIM\\_SERVERS" in seen(removed.response).text
    status = await boss.slash(channel, "coverage status")
    assert "5 with 73 paragraphs" in seen(status.response).text


# --- pasted, or from an address ---------------------------------------------------------------------------


async def test_text_is_pasted_into_a_form(simcord_env: Env, channel: ChannelHandle, boss: MemberActor) -> None:
    form = await boss.slash(channel, "coverage add", outlet=OUTLET)
    assert form.modal is not None
    result = await boss.submit_modal(
        form, {"text": LAKE, "more": "“We will not obey,” Rojas said.", "title": "Clash at the lake", "outlet": OUTLET}
    )
    assert result.ephemeral
    shown = seen(result.response)
    assert "We will not obey" in shown.text
    assert "Clash at the lake" in shown.text
    assert "Added as **Clash-at-the-lake**" in (await pressed(channel, boss, shown, "Add", boss)).text


async def test_a_form_sent_by_somebody_else_is_refused(
    simcord_env: Env, guild: GuildHandle, channel: ChannelHandle, boss: MemberActor
) -> None:
    form = await boss.slash(channel, "coverage add")
    for role in list(guild.me.guild.roles):
        if role.name == "Managers":
            await role.edit(permissions=discord.Permissions.none())
    result = await boss.submit_modal(form, {"text": LAKE})
    assert "Manage Guild" in seen(result.response).text


@pytest.fixture
def here(simcord_env: Env) -> Iterator[Web]:
    with web() as there:
        bot_of(simcord_env).fetcher = there.fetcher()
        yield there


@with_settings(fetch=True)
async def test_a_page_is_added_by_its_address(channel: ChannelHandle, boss: MemberActor, here: Web) -> None:
    here.pages["news.example/2022/quotas"] = Answer(page())
    result = await boss.slash(channel, "coverage add", address="https://news.example/2022/quotas")
    shown = seen(result.response)
    assert "Ministers from 12 countries clashed" in shown.text
    assert "news.example" in shown.text
    assert "Added as **Ministers-clash-over-quotas**" in (await pressed(channel, boss, shown, "Add", boss)).text


@with_settings(fetch=True)
async def test_an_address_inside_is_refused(channel: ChannelHandle, boss: MemberActor, here: Web) -> None:
    here.numbers["inside.example"] = ["10.0.0.1"]
    result = await boss.slash(channel, "coverage add", address="https://inside.example/")
    assert "not public" in seen(result.response).text
    assert here.connected == []


async def test_near_duplicates_and_odd_dates_are_pointed_out(
    channel: ChannelHandle, boss: MemberActor, coverage: Coverage
) -> None:
    text = coverage.article(coverage.articles()[1].name).text
    shown = await drafted(channel, boss, text, published="2099-01-01")
    assert "⚠" in shown.text
    assert "All of its words are in" in shown.text
    assert "in the future" in shown.text


# --- changed, reloaded, looked at ---------------------------------------------------------------------------


async def test_an_article_is_edited_and_it_is_said_what_was_before(
    simcord_env: Env, guild: GuildHandle, channel: ChannelHandle, boss: MemberActor
) -> None:
    result = await boss.slash(
        channel, "coverage edit", article="002", outlet="The World", published="2021-10", basis="inferred", address="-"
    )
    said = seen(result.response).text
    assert "*Outlet:* The World (was: WION)" in said
    assert "*Published:* October 2021 (inferred) (was:" in said
    assert "*Address:* not stated (was:" in said
    assert "The World" in await asked(channel, boss, "!source 002")
    undone = await boss.slash(channel, "coverage undo")
    assert "as it was before" in seen(undone.response, boss).text
    assert "WION" in await asked(channel, boss, "!source 002")
    (_, edited) = bot_of(simcord_env).records.audit(guild.id)
    assert edited.details["outlet"] == "The World"


@pytest.mark.parametrize(
    ("command", "options", "words"),
    [
        ("coverage edit", {"article": "999", "outlet": "X"}, "no article 999"),
        ("coverage edit", {"article": "002"}, "Say what to change"),
        ("coverage edit", {"article": "002", "outlet": "WION"}, "already"),
        ("coverage edit", {"article": "002", "published": "2021-13"}, "no calendar has"),
        ("coverage remove", {"article": "999"}, "no article 999"),
        ("coverage undo", {}, "no change to undo"),
        ("coverage feed remove", {"which": 9}, "no feed 9"),
        ("coverage feed list", {}, "No feeds"),
    ],
)
async def test_a_mistake_is_told(
    channel: ChannelHandle, boss: MemberActor, command: str, options: dict[str, Any], words: str
) -> None:
    result = await boss.slash(channel, command, **options)
    assert result.ephemeral
    assert words in seen(result.response).text


async def test_an_article_is_removed_and_comes_back(channel: ChannelHandle, boss: MemberActor) -> None:
    removed = seen((await boss.slash(channel, "coverage remove", article="002")).response)
    assert "Removed" in removed.text
    assert "WION" not in await asked(channel, boss, "!sources")
    back = await pressed(channel, boss, removed, "Undo", boss)
    assert "back in the coverage" in back.text
    assert "WION" in await asked(channel, boss, "!sources")


async def test_articles_are_offered_while_typing(channel: ChannelHandle, boss: MemberActor) -> None:
    choices = await boss.autocomplete(channel, "coverage edit", "article", "wio")
    assert [choice["value"] for choice in choices] == ["002"]


async def test_the_folder_is_loaded_anew(
    simcord_env: Env, build: Build, guild: GuildHandle, channel: ChannelHandle, boss: MemberActor, tmp_path: Path
) -> None:
    seeds, path = tmp_path / "seeds", tmp_path / "shipped.db"
    seeds.mkdir()
    (seeds / "10_fog.txt").write_text("Fog closed the harbour.")
    load([seeds], path)
    with Coverage.open(path) as shipped:
        bot = build(seeds=seeds)
        bot.coverages.shipped = shipped
        await simcord_env.restart_bot(bot)
        await pressed(channel, boss, await drafted(channel, boss), "Add", boss)
        (seeds / "11_snow.txt").write_text("“Snow fell,” said Mayor Ben Okri.")
        (seeds / "12_bad.txt").write_bytes(b"")
        said = seen((await boss.slash(channel, "coverage reload")).response).text
        for words in ("*New:* 1", "*Unchanged:* 1", "*Rejected:* 1", "12\\_bad: is empty"):
            assert words in said
        assert "Snow fell" in await asked(channel, boss, "!quote okri")
        assert "The ban is theft" in await asked(channel, boss)


async def test_the_status_says_how_it_stands(channel: ChannelHandle, boss: MemberActor) -> None:
    before = seen((await boss.slash(channel, "coverage status")).response).text
    for words in ("as it comes with this bot", "5 with 73 paragraphs", "everything is what was written", "UTC", "KB"):
        assert words in before
    await pressed(channel, boss, await drafted(channel, boss), "Add", boss)
    await boss.slash(channel, "coverage remove", article="002")
    await drafted(channel, boss, "Snow fell on Osten.")
    after = seen((await boss.slash(channel, "coverage status")).response).text
    for words in ("this server's own", "*By hand:* 1 added, 1 removed", "*Waiting to be decided:* 1"):
        assert words in after
