"""Answers as Discord messages: pure functions to JSON-like dicts that hold for any text."""

from bot.render.discord.actions import Action, Cite, Delete, InContext, Name, OtherSources, ToPage
from bot.render.discord.limits import CONTENT_MAX, CUSTOM_ID_MAX, size
from bot.render.discord.markdown import clipped, code, escape, inline, small
from bot.render.discord.pages import (
    Message,
    answer_pages,
    cite_pages,
    context_pages,
    deletable,
    notice,
    other_sources_pages,
)

__all__ = [
    "CONTENT_MAX",
    "CUSTOM_ID_MAX",
    "Action",
    "Cite",
    "Delete",
    "InContext",
    "Message",
    "Name",
    "OtherSources",
    "ToPage",
    "answer_pages",
    "cite_pages",
    "clipped",
    "code",
    "context_pages",
    "deletable",
    "escape",
    "inline",
    "notice",
    "other_sources_pages",
    "size",
    "small",
]
