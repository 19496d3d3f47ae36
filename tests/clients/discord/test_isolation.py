"""What one server adds, no other ever sees: by no command, autocomplete, button, menu, form or forged custom_id."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import discord
import pytest
from simcord.actors import MemberActor
from simcord.builders import ChannelHandle, GuildHandle
from simcord.env import Env

from bot.clients.discord import VerbatimBot
from bot.clients.discord.administration.steps import written
from bot.commands import COMMANDS
from bot.model import Catalogue
from bot.newsroom import Draft, add, remove
from bot.render.discord.newsroom import Step
from bot.store.coverage import Coverage
from bot.store.queue import Queue
from tests.clients.discord.conftest import Build, Seen, seen
from tests.clients.discord.test_newsroom import bot_of, forged_press
from tests.render.messages import buttons

SECRET = "Quillfeather"
TEXT = f"""Quillfeather speaks in Geneva

Nine countries led by Peru signed a joint statement against China on 3 March 2017, said Ada {SECRET} of Peru.
“The {SECRET} papers name 4,321 detained people in Xinjiang,” Ada {SECRET}, Peru's envoy, told reporters.
“We saw every one of the {SECRET} papers and we believe them,” she said.
"""
ENTRY = Catalogue(f"The {SECRET} Post", None, None, "2017-03-04", "catalogue", None, "https://q.example/1")
ARGUMENTS: dict[str, Any] = {
    "year": 2017,
    "country": "Peru",
    "source": SECRET,
    "speaker": SECRET,
    "words": f"{SECRET} papers",
    "about": SECRET,
    "message": f"“The {SECRET} papers name 4,321 detained people in Xinjiang,” said Ada {SECRET}.",
    "question": f"What did {SECRET} say?",
    "number": "quillfeather",
    "paragraph": 2,
    "other": 2021,
    "since": "2017",
    "until": "2017",
    "command": "quote",
}
ASKED = {"speaker", "words", "message", "question", "number", "year", "other"}
QUESTIONS = [
    (name, {p.name: ARGUMENTS[p.name] for p in command.parameters if p.name in ASKED})
    for name, command in COMMANDS.items()
]


@dataclass(frozen=True)
class Server:
    guild: GuildHandle
    channel: ChannelHandle
    person: MemberActor


def server(env: Env, name: str) -> Server:
    guild = env.create_guild(name)
    role = guild.create_role("Managers", permissions=discord.Permissions(manage_guild=True))
    return Server(guild, guild.create_text_channel("news"), guild.add_member(env.create_user(name), roles=[role]))


@pytest.fixture
async def here(simcord_env: Env) -> Server:
    """The server that has the article, and lacks one that all others have."""
    await bot_of(simcord_env).tree.sync()
    own = server(simcord_env, "here")
    path = bot_of(simcord_env).coverages.to_change(own.guild.id)
    add(path, Draft("quillfeather", TEXT.encode(), ENTRY))
    remove(path, bot_of(simcord_env).coverages.shipped.articles()[2].name)
    return own


@pytest.fixture
def there(simcord_env: Env, here: Server) -> Server:
    """Another one, with a coverage of its own."""
    assert here
    other = server(simcord_env, "there")
    add(bot_of(simcord_env).coverages.to_change(other.guild.id), Draft("fog", b"Fog closed the harbour."))
    return other


@pytest.fixture
def elsewhere(simcord_env: Env, here: Server) -> Server:
    """A third one, without."""
    assert here
    return server(simcord_env, "elsewhere")


def tells(shown: Seen | str) -> bool:
    """Whether a message has anything of the article in it."""
    text = shown if isinstance(shown, str) else f"{shown.text} {shown.payload}"
    return any(words in text for words in ("4,321", "believe them", f"The {SECRET} Post", "q.example"))


@pytest.mark.parametrize(("command", "options"), QUESTIONS, ids=[name for name, _ in QUESTIONS])
async def test_no_command_tells_of_another_servers_article(
    simcord_env: Env, here: Server, there: Server, elsewhere: Server, command: str, options: dict[str, Any]
) -> None:
    own = seen((await here.person.slash(here.channel, command, **options)).response)
    other = [
        seen((await who.person.slash(who.channel, command, **options)).response).text for who in (there, elsewhere)
    ]
    stranger = simcord_env.create_user("stranger")
    other.append(seen((await stranger.slash(command, **options)).response).text)
    typed = ARGUMENTS["message"] if command == "check" else ""
    for text in other:
        assert not tells(text.replace(typed, "").replace("4,321", "") if typed else text)
    assert command in ("compare", "disagree", "timeline", "help", "country", "claims") or own.text not in other


async def test_every_command_is_asked_in_its_own_server(here: Server, elsewhere: Server) -> None:
    for question in (
        "!quote quillfeather",
        "!who-signed 2017",
        "!search quillfeather",
        "@bot what did quillfeather say?",
    ):
        await here.person.send(here.channel, question.replace("@bot", "!ask"))
        assert tells(seen(here.channel.last_message)), question
        await elsewhere.person.send(elsewhere.channel, question)
        assert not tells(seen(elsewhere.channel.last_message)), question


async def test_what_is_removed_in_one_server_is_in_all_others(here: Server, there: Server, elsewhere: Server) -> None:
    for who, expected in ((here, False), (there, True), (elsewhere, True)):
        await who.person.send(who.channel, "!sources")
        assert ("WION" in seen(who.channel.last_message).text) == expected


@pytest.mark.parametrize(
    ("command", "option"),
    [
        (name, p.name)
        for name, command in COMMANDS.items()
        for p in command.parameters
        if p.kind in ("year", "country", "speaker", "source")
    ]
    + [("coverage edit", "article"), ("coverage remove", "article")],
)
async def test_nothing_is_offered_while_typing(
    here: Server, there: Server, elsewhere: Server, command: str, option: str
) -> None:
    typed = {"year": "2017", "other": "2017", "country": "Peru"}.get(option, "quill")
    own = await here.person.autocomplete(here.channel, command, option, typed)
    for who in (there, elsewhere):
        offered = await who.person.autocomplete(who.channel, command, option, typed)
        assert SECRET.casefold() not in str(offered).casefold()
        assert option not in ("year", "other") or offered == []
    assert own


async def pressed_elsewhere(env: Env, shown: Seen, who: Server) -> list[Seen]:
    """What the buttons of a message tell in another server, where they are made up."""
    custom_ids = [each["custom_id"] for each in buttons(shown.payload).values() if "custom_id" in each]  # not links
    return [await forged_press(env, who.channel, who.person, custom_id) for custom_id in custom_ids]


@pytest.mark.parametrize(
    "question", ["!quote quillfeather", "!who-signed 2017", "!search quillfeather papers", "!sources"]
)
async def test_buttons_of_one_server_find_nothing_in_another(
    simcord_env: Env, here: Server, there: Server, elsewhere: Server, question: str
) -> None:
    await here.person.send(here.channel, question)
    shown = seen(here.channel.last_message)
    assert tells(shown) or question == "!sources"
    for who in (there, elsewhere):
        for told in await pressed_elsewhere(simcord_env, shown, who):
            assert not tells(told)


async def test_the_newsroom_of_one_server_finds_nothing_of_another(
    simcord_env: Env, here: Server, there: Server, elsewhere: Server
) -> None:
    text = f"Another one.\n“The {SECRET} list has 4,321 names,” Ada {SECRET} said.\n"
    result = await here.person.slash(here.channel, "coverage add", file=("second.txt", text.encode()))
    shown = seen(result.response)
    (draft,) = Queue(bot_of(simcord_env).records).drafts(here.guild.id)
    steps = [Step("page", 1, draft.key), Step("add", 0, draft.key), Step("discard", 0, draft.key), Step("undo", 1)]
    for who in (there, elsewhere):
        before = names(bot_of(simcord_env), who)
        for custom_id in (*map(written, steps), shown.custom_id("Add"), shown.custom_id("Discard")):
            told = await forged_press(simcord_env, who.channel, who.person, custom_id)
            assert not tells(told)
        after = names(bot_of(simcord_env), who)
        assert after == before or who is there  # "undo 1" is there's own first change
        assert "second" not in after
    assert len(Queue(bot_of(simcord_env).records).drafts(here.guild.id)) == 1
    status = seen((await elsewhere.person.slash(elsewhere.channel, "coverage status")).response)
    assert "5 with 73 paragraphs" in status.text
    assert "*Waiting to be decided:* 0" in status.text


def names(bot: VerbatimBot, who: Server) -> list[str]:
    return [record.name for record in bot.coverages.asked_in(who.guild.id).articles()]


async def test_the_audit_log_is_each_servers_own(simcord_env: Env, here: Server, there: Server) -> None:
    removed = await here.person.slash(here.channel, "coverage remove", article="quillfeather")
    assert "Removed" in seen(removed.response).text
    records = bot_of(simcord_env).records
    assert [entry.subject for entry in records.audit(here.guild.id)] == ["quillfeather"]
    assert records.audit(there.guild.id) == []


async def test_a_message_is_checked_against_the_coverage_of_where_it_is_checked(
    simcord_env: Env, here: Server, elsewhere: Server
) -> None:
    said = f"“We saw every one of the {SECRET} papers and we believe them”"
    for who, expected in ((here, True), (elsewhere, False)):
        message = await who.person.send(who.channel, said)
        result = await who.person.context_menu(who.channel, "Check quote", message)
        assert (f"The {SECRET} Post" in str(seen(result.response).payload)) == expected


async def test_private_messages_and_a_restart_see_the_shipped_coverage(
    simcord_env: Env, build: Build, here: Server, coverage: Coverage
) -> None:
    await simcord_env.restart_bot(build())
    stranger = simcord_env.create_user("stranger")
    result = await stranger.slash("quote", speaker=SECRET)
    assert not tells(seen(result.response))
    assert coverage.find_speakers(SECRET) == []
    await here.person.send(here.channel, "!quote quillfeather")
    assert tells(seen(here.channel.last_message))


async def test_a_server_that_removes_the_bot_loses_its_coverage(simcord_env: Env, here: Server, there: Server) -> None:
    bot = bot_of(simcord_env)
    guild = bot.get_guild(here.guild.id)
    assert guild is not None
    await bot.on_guild_remove(guild)
    assert bot.coverages.servers() == [there.guild.id]
