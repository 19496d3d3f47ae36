"""Answers as Discord messages: pure functions to JSON-like dicts that hold for any text."""

from bot.render.discord.actions import (
    Action,
    Cite,
    CloseReport,
    Delete,
    FileReport,
    InContext,
    Name,
    OtherSources,
    ReportProblem,
    ToPage,
)
from bot.render.discord.components import Component as Form
from bot.render.discord.limits import CHOICE_MAX, CHOICES_MAX, CONTENT_MAX, CUSTOM_ID_MAX, size
from bot.render.discord.markdown import clipped, code, escape, inline, small
from bot.render.discord.pages import (
    Message,
    answer_pages,
    cite_pages,
    context_pages,
    deletable,
    findings_on,
    notice,
    other_sources_pages,
    pictured,
    unpictured,
)
from bot.render.discord.reports import report_form, report_list, report_message

__all__ = [
    "CHOICES_MAX",
    "CHOICE_MAX",
    "CONTENT_MAX",
    "CUSTOM_ID_MAX",
    "Action",
    "Cite",
    "CloseReport",
    "Delete",
    "FileReport",
    "Form",
    "InContext",
    "Message",
    "Name",
    "OtherSources",
    "ReportProblem",
    "ToPage",
    "answer_pages",
    "cite_pages",
    "clipped",
    "code",
    "context_pages",
    "deletable",
    "escape",
    "findings_on",
    "inline",
    "notice",
    "other_sources_pages",
    "pictured",
    "report_form",
    "report_list",
    "report_message",
    "size",
    "small",
    "unpictured",
]
