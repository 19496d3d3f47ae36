"""Answers as Discord messages: pure functions to JSON-like dicts that hold for any text."""

from bot.render.discord.actions import Action, Delete, InContext, Name, ToPage
from bot.render.discord.limits import CONTENT_MAX, CUSTOM_ID_MAX, size
from bot.render.discord.markdown import clipped, code, escape, inline, small
from bot.render.discord.pages import Message, answer_pages, context_pages, deletable, notice

__all__ = [
    "CONTENT_MAX",
    "CUSTOM_ID_MAX",
    "Action",
    "Delete",
    "InContext",
    "Message",
    "Name",
    "ToPage",
    "answer_pages",
    "clipped",
    "code",
    "context_pages",
    "deletable",
    "escape",
    "inline",
    "notice",
    "size",
    "small",
]
