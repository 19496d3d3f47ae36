"""Reading Discord messages as JSON-like dicts, and checking what Discord would check."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bot.model import Answer
from bot.render.discord import Message, Name, unnamed_pages, with_names
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


def answer_pages(answer: Answer, name: Name, **given: Any) -> list[Message]:
    """The pages of an answer with the custom_ids that ``name`` gives."""
    return [with_names(page, name) for page in unnamed_pages(answer, **given)]


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


def assert_form_accepted(form: dict[str, Any]) -> None:
    """The same for a form: https://docs.discord.com/developers/components/reference."""
    assert 1 <= size(form["title"]) <= 45
    assert 1 <= len(form["custom_id"]) <= 100
    assert 1 <= len(form["components"]) <= 5
    fields = [label["component"] for label in form["components"]]
    assert len({field["custom_id"] for field in fields}) == len(fields)
    for label in form["components"]:
        assert 1 <= size(label["label"]) <= 45
        assert "description" not in label or 1 <= size(label["description"]) <= 100
    for field in fields:
        _assert_choices(field["options"]) if field["type"] == 3 else _assert_input(field)


def _assert_choices(choices: list[dict[str, Any]]) -> None:
    assert 1 <= len(choices) <= 25
    assert len({each["value"] for each in choices}) == len(choices)
    assert sum(each["default"] for each in choices) <= 1
    for each in choices:
        assert all(1 <= size(each[name]) <= 100 and each[name].strip() for name in ("label", "value"))
        assert "description" not in each or (1 <= size(each["description"]) <= 100 and each["description"].strip())


def _assert_input(field: dict[str, Any]) -> None:
    assert 1 <= field["max_length"] <= 4000
    assert "value" not in field or 1 <= size(field["value"]) <= field["max_length"]
