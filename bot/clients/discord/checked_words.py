"""The words of somebody's message that are to be checked, without what Discord makes of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

import discord

# Consecutive lines that are set as a quotation: "> so", or everything behind ">>> "
_BLOCK = re.compile(r"^>>> (?P<rest>[\s\S]+)|^(?P<lines>(?:> .*(?:\n|$))+)", re.MULTILINE)
_BLOCK_MARK = re.compile(r"^> ", re.MULTILINE)
_QUOTATION_MARKS = frozenset('"“”„«»「」『』')
_MASKED_LINK = re.compile(r"\[([^\[\]\n]{1,500})\]\(<?https?://[^\s()<>]{1,500}>?\)")  # [words](https://…)
_ADDRESS = re.compile(r"<?https?://[^\s<>]{1,1000}>?")
# Mentions, emoji, times and commands, as they are sent: <@1>, <#1>, <:blob:1>, <t:1:R>, </quote:1>
_REFERENCE = re.compile(r"<(?:@[!&]?|#|a?:\w{1,32}:|t:|/[^<>\n]{1,99}:|id:)[\w:-]{1,32}>")


def words_to_check(message: discord.Message) -> str:
    """What a message says: its own words, else those that it forwards, else those of its boxes; "" for none.

    A passage that is set as a quotation gets quotation marks, unless it has some.
    """
    said = [message.content, *(forwarded.content for forwarded in message.message_snapshots)]
    shown = [text for text in said if text.strip()] or list(_boxes(message))
    return "\n".join(filter(None, map(_plain, shown)))


def _boxes(message: discord.Message) -> Iterator[str]:
    """The texts of embeds and of components."""
    yield from (embed.description for embed in message.embeds if embed.description)
    for component in message.components:
        children = component.children if isinstance(component, discord.Container) else [component]
        yield from (child.content for child in children if isinstance(child, discord.TextDisplay))


def _plain(text: str) -> str:
    text = _ADDRESS.sub("", _MASKED_LINK.sub(r"\1", _REFERENCE.sub("", text)))
    return discord.utils.remove_markdown(_BLOCK.sub(_quoted, text)).strip()


def _quoted(block: re.Match[str]) -> str:
    words = (block["rest"] or _BLOCK_MARK.sub("", block["lines"])).strip()
    return f"{words}\n" if not words or _QUOTATION_MARKS & frozenset(words) else f"“{words}”\n"
