"""The slash commands in other languages: complete, and as Discord accepts them."""

from __future__ import annotations

import re
from typing import Any

import discord
import pytest
from discord import app_commands
from simcord.env import Env

from bot.clients.discord import VerbatimBot
from bot.clients.discord.correcting import CORRECT_ANSWER
from bot.clients.discord.menus import CHECK_QUOTE
from bot.clients.discord.slash import add_commands
from bot.clients.discord.texts import Texts
from bot.clients.discord.translations import LANGUAGES, TEXTS

# https://docs.discord.com/developers/interactions/application-commands, without the scripts that we do not use
NAME = re.compile(r"[-_\w]{1,32}")
Command = app_commands.Command[Any, ..., Any] | app_commands.Group


def _every() -> list[Command]:
    """Every slash command and group as they are registered, with what is inside of groups."""
    tree = app_commands.CommandTree(discord.Client(intents=discord.Intents.none()))
    add_commands(tree)
    return list(tree.walk_commands(type=discord.AppCommandType.chat_input))


def options(command: Command) -> list[app_commands.Parameter]:
    return [] if isinstance(command, app_commands.Group) else command.parameters


EVERY = _every()
NAMES = {*(command.name for command in EVERY), *(option.name for command in EVERY for option in options(command))}
DESCRIPTIONS = {
    *(command.description for command in EVERY),
    *(str(option.description) for command in EVERY for option in options(command)),
}


def test_every_text_has_its_translations_and_no_others_are_kept() -> None:
    assert set(TEXTS) == NAMES | DESCRIPTIONS | {CHECK_QUOTE, CORRECT_ANSWER}


@pytest.mark.parametrize("language", Texts._fields)
def test_names_are_ones_that_discord_accepts(language: str) -> None:
    for name in NAMES:
        translated = getattr(TEXTS[name], language)
        assert NAME.fullmatch(translated)
        assert translated == translated.lower()
    for menu in (CHECK_QUOTE, CORRECT_ANSWER):
        assert 1 <= len(getattr(TEXTS[menu], language)) <= 32


@pytest.mark.parametrize("language", Texts._fields)
def test_no_two_commands_or_options_have_one_name(language: str) -> None:
    beside: dict[str | None, list[str]] = {}
    for command in EVERY:
        beside.setdefault(command.parent and command.parent.qualified_name, []).append(command.name)
        beside[f"options of {command.qualified_name}"] = [option.name for option in options(command)]
    for names in beside.values():
        translated = [getattr(TEXTS[name], language) for name in names]
        assert len(set(translated)) == len(translated)


@pytest.mark.parametrize("language", Texts._fields)
def test_descriptions_are_short_enough(language: str) -> None:
    too_long = {text for each in DESCRIPTIONS if len(text := getattr(TEXTS[each], language)) > 100}
    assert not too_long


@pytest.mark.usefixtures("guild")
async def test_discord_is_told_of_all_languages(simcord_env: Env) -> None:
    assert isinstance(simcord_env.bot, VerbatimBot)
    (synced,) = (each.json for each in simcord_env.http_requests if each.method == "PUT" and "commands" in each.path)
    assert isinstance(synced, list)
    told: dict[str, Any] = {each["name"]: each for each in synced}
    locales = {locale.value for locale in LANGUAGES}
    for each in told.values():
        assert set(each["name_localizations"]) == locales
        for option in each.get("options", ()):
            assert set(option["name_localizations"]) == set(option["description_localizations"]) == locales
    assert told["who-signed"]["name_localizations"]["de"] == "wer-unterzeichnete"
    assert told["quote"]["description_localizations"]["fr"].startswith("Ce que quelqu’un a dit")
    assert told["quote"]["options"][-1]["name_localizations"]["es-419"] == "privado"
    assert told[CHECK_QUOTE]["name_localizations"]["zh-CN"] == "核对引语"
