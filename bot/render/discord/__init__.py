"""Answers as Discord messages: pure functions to JSON-like dicts that hold for any text."""

from bot.render.discord.actions import Action, Delete, InContext, Name, ToPage
from bot.render.discord.limits import CONTENT_MAX, CUSTOM_ID_MAX
from bot.render.discord.markdown import code, escape, inline, small
from bot.render.discord.pages import Message, answer_pages, context_pages, notice

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
    "code",
    "context_pages",
    "escape",
    "inline",
    "notice",
    "small",
]
