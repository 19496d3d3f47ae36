"""What Discord sends, as little of it as discord.py needs (https://docs.discord.com/developers/reference)."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from discord.utils import time_snowflake

Payload = dict[str, Any]

BOT, APPLICATION, GUILD, CHANNEL = "1001", "1002", "2001", "3001"
_EVERYTHING = str(2**53 - 1)  # a permission set with all that there is
_ids = itertools.count(time_snowflake(datetime.now(UTC)))  # the time of a message is read from its id


def new_id() -> str:
    return str(next(_ids))


def user(number: str, name: str, *, bot: bool = False) -> Payload:
    return {"id": number, "username": name, "discriminator": "0", "global_name": None, "avatar": None, "bot": bot}


ANN = user("4001", "ann")
VERBATIM = user(BOT, "Verbatim", bot=True)


def member(person: Payload) -> Payload:
    return {"user": person, "roles": [], "joined_at": _now(), "deaf": False, "mute": False, "flags": 0}


def application() -> Payload:
    return {
        "id": APPLICATION,
        "name": "Verbatim",
        "description": "",
        "icon": None,
        "bot_public": True,
        "bot_require_code_grant": False,
        "verify_key": "00",
        "flags": 0,
        "owner": ANN,
    }


def ready(session: str, address: str, shard: list[int], guilds: Sequence[str] = (GUILD,)) -> Payload:
    return {
        "shard": shard,
        "v": 10,
        "user": VERBATIM,
        "guilds": [{"id": guild, "unavailable": True} for guild in guilds],
        "session_id": session,
        "resume_gateway_url": address,
        "application": {"id": APPLICATION, "flags": 0},
    }


def guild(number: str = GUILD, channel: str = CHANNEL) -> Payload:
    everyone = {
        "id": number,
        "name": "@everyone",
        "permissions": _EVERYTHING,
        "position": 0,
        "color": 0,
        "hoist": False,
    }
    return {
        "id": number,
        "name": "Newsroom",
        "owner_id": ANN["id"],
        "member_count": 2,
        "roles": [{**everyone, "color": 0, "hoist": False, "managed": False, "mentionable": False, "flags": 0}],
        "channels": [{"id": channel, "type": 0, "name": "news", "position": 0, "permission_overwrites": []}],
        "members": [member(VERBATIM)],
        "emojis": [],
        "features": [],
        "threads": [],
        "voice_states": [],
        "presences": [],
        "stage_instances": [],
        "guild_scheduled_events": [],
        "premium_tier": 0,
        "preferred_locale": "en-US",
    }


def message(author: Payload, body: Mapping[str, Any], channel: str = CHANNEL) -> Payload:
    """A message with what was sent in ``body``."""
    return {
        "id": new_id(),
        "channel_id": channel,
        "author": author,
        "content": "",
        "timestamp": _now(),
        "edited_timestamp": None,
        "tts": False,
        "mention_everyone": False,
        "mentions": [],
        "mention_roles": [],
        "embeds": [],
        "components": [],
        "pinned": False,
        "type": 0,
        **body,
        "attachments": [_attachment(each) for each in body.get("attachments", [])],
    }


def _attachment(sent: Mapping[str, Any]) -> Payload:
    """A file as Discord tells of it once it has it."""
    address = f"https://cdn.example/{sent['filename']}"
    return {"size": 1, "url": address, "proxy_url": address, **sent, "id": new_id()}


def interaction(kind: int, command: str, options: list[Payload], person: Payload, guild: str = GUILD) -> Payload:
    """A slash command (2) or its autocomplete (4) in a server."""
    number = new_id()
    return {
        "id": number,
        "application_id": APPLICATION,
        "type": kind,
        "token": f"token-{number}",
        "version": 1,
        "guild_id": guild,
        "channel": {"id": CHANNEL, "type": 0, "name": "news", "position": 0, "permissions": _EVERYTHING},
        "channel_id": CHANNEL,
        "member": {**member(person), "permissions": _EVERYTHING},
        "app_permissions": _EVERYTHING,
        "locale": "en-US",
        "attachment_size_limit": 10_000_000,
        "authorizing_integration_owners": {"0": guild},
        "data": {"id": new_id(), "name": command, "type": 1, "options": options},
    }


def press(custom_id: str, answer: Payload, guild: str, channel: str, person: Payload) -> Payload:
    """Somebody presses a button of an answer."""
    pressed = interaction(3, "", [], person, guild)
    where = {"id": channel, "type": 0, "name": "news", "position": 0, "permissions": _EVERYTHING}
    shown = message(VERBATIM, {"content": "", **answer}, channel)
    return {
        **pressed,
        "data": {"custom_id": custom_id, "component_type": 2},
        "message": shown,
        "channel": where,
        "channel_id": channel,
    }


def _now() -> str:
    return datetime.now(UTC).isoformat()
