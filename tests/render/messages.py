"""Reading Discord messages as JSON-like dicts, and checking what Discord would check."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bot.render.discord import Message
from bot.render.discord.limits import size


def walk(components: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for component in components:
        yield component
        yield from walk(component.get("components", []))


def texts(message: Message) -> list[str]:
    if "content" in message:
        return [message["content"]]
    return [each["content"] for each in walk(message["components"]) if each["type"] == 10]


def buttons(message: Message) -> dict[str, dict[str, Any]]:
    return {each["label"]: each for each in walk(message["components"]) if each["type"] == 2}


def shown(messages: list[Message]) -> str:
    return "\n".join(text for message in messages for text in texts(message))


def assert_accepted(message: Message) -> None:
    """What Discord would check: neither discord.py nor simcord checks all of it."""
    every = list(walk(message["components"]))
    assert len(every) <= 40
    if "content" in message:
        assert "flags" not in message
        assert 1 <= size(message["content"]) <= 2000
        assert {each["type"] for each in every} <= {1, 2}
    else:
        assert message["flags"] == 1 << 15
        assert sum(size(text) for text in texts(message)) <= 4000
        assert all(text.strip() for text in texts(message))
    pressed = [each["custom_id"] for each in every if "custom_id" in each]
    assert len(pressed) == len(set(pressed))
    for each in every:
        if each["type"] == 1:
            assert 1 <= len(each["components"]) <= 5
        if each["type"] == 2:
            assert 1 <= size(each["label"]) <= 80
            assert ("url" in each) != ("custom_id" in each)
            assert "url" not in each or (each["url"].startswith("https://") and len(each["url"]) <= 512)
