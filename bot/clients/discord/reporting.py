"""Problems that people report: the form below an answer, what becomes of it, and closing it.

A report is kept with the question, the finding and the cited words, and posted to the channel that the server
chose; one from a private message reaches the owner, where the settings name one.
"""

from __future__ import annotations

import asyncio
import logging
import zlib
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, cast

import discord
from discord.ext import commands

from bot.clients.discord import interactions
from bot.clients.discord.custom_ids import Press, Question, namer, write
from bot.clients.discord.delivery import BROKEN, once_more, posting, respond
from bot.clients.discord.errors import TooManyReportsError
from bot.clients.discord.forms import filled_in, sendable_form
from bot.clients.discord.replies import Reply, in_time, problem
from bot.clients.discord.rights import NotAllowedError, edits, server_of
from bot.clients.discord.views import editable, sendable
from bot.clients.discord.work import BusyError
from bot.commands import ask
from bot.commands.other_sources import other_sources
from bot.errors import CoverageError, VerbatimError
from bot.model import Answer, Citation, Finding, Span
from bot.newsroom.closing import close
from bot.records import Posted, Report, ReportKind
from bot.render.discord import (
    CloseReport,
    FileReport,
    Message,
    OfReport,
    ReportProblem,
    findings_on,
    notice,
    report_form,
    report_message,
)
from bot.render.discord.components import with_buttons
from bot.render.discord.corrections import correct_button
from bot.render.discord.reports import FINDING, KIND, KINDS, WORDS, WORDS_MAX, finding_line
from bot.store.coverage import Coverage

if TYPE_CHECKING:
    from bot.clients.discord.bot import VerbatimBot

    Interaction = discord.Interaction[VerbatimBot]

_log = logging.getLogger(__name__)

CHANNEL = "reports.channel"
"""The setting with the channel that a server chose, its id."""
REPORTING = commands.Cooldown(5, 600.0)
"""How many reports one person may send in so many seconds; ours."""


_CITED_MAX = 25  # citations that a report keeps; ours: of an answer as a whole there may be hundreds


async def obey(interaction: Interaction, action: OfReport, press: Press) -> None:
    """Does what a button or a form says. Raises what goes wrong."""
    match action:
        case ReportProblem(page):
            await _open_form(interaction, press.asked, page)
        case FileReport():
            await _file(interaction, press.asked)
        case CloseReport(number):
            await _close(interaction, number)


# --- the form -------------------------------------------------------------------------------------------


async def _open_form(interaction: Interaction, question: Question, page: int) -> None:
    """Shows the form; where looking at the answer again takes too long, it is about the answer as a whole."""
    bot, message = interaction.client, interaction.message
    plain = message is not None and not message.flags.components_v2
    work = asyncio.create_task(bot.work.answer(lambda: _shown(interaction, question, page, plain=plain)))
    ready = await in_time(work, interactions.ACKNOWLEDGE_SECONDS)
    if not ready:
        work.cancel()
    shown = [] if not ready or isinstance(work.exception(), BusyError) else work.result()
    custom_id = await asyncio.to_thread(write, Press(FileReport(), interaction.user.id, question), bot.live)
    await respond(lambda: interaction.response.send_modal(sendable_form(report_form(shown, custom_id))))


def _coverage(interaction: Interaction) -> Coverage:
    """What the question was asked. Blocks; raises CoverageError."""
    return interaction.client.desk_at(server_of(interaction)).coverage


def _shown(interaction: Interaction, question: Question, page: int, *, plain: bool) -> list[tuple[str, Finding]]:
    """The findings on a page of the answer, each with its key."""
    coverage = _coverage(interaction)
    answer = ask(coverage, question.command, question.arguments)
    others = {} if plain else other_sources(coverage, answer)
    findings = _findings(answer)
    return [
        (_key(findings[number]), findings[number]) for number in findings_on(answer, page, others=others, plain=plain)
    ]


def _findings(answer: Answer) -> list[Finding]:
    return list(answer.every_finding)


def _key(finding: Finding) -> str:
    """What a finding is found by when the form is sent, also where the answer has others by then."""
    cited = [(each.article, each.start, each.end) for each in finding.citations]
    return f"{zlib.crc32(repr((finding.text, cited)).encode('utf-8', 'surrogatepass')):08x}"


# --- filing ---------------------------------------------------------------------------------------------


async def _file(interaction: Interaction, question: Question) -> None:
    """Keeps what somebody filled in, and tells whoever looks after it."""
    bot = interaction.client
    seconds = bot.reporting.update_rate_limit(interaction.user.id, interaction.created_at.timestamp())
    if seconds:
        raise TooManyReportsError(seconds)
    await interactions.send(interaction, asyncio.create_task(_filed(interaction, question)), private=True)


async def _filed(interaction: Interaction, question: Question) -> Reply:
    try:
        report, citations = await asyncio.to_thread(_keep, interaction, question)
    except Exception as error:  # the border: every error becomes a sentence here
        return problem(error, f"report on {question}")
    reached = await _post(interaction.client, report, question, citations)
    told = "Whoever looks after this bot has been told." if reached else "It is kept for whoever looks after this bot."
    thanks = notice([f"Thank you. This is report {report.number}. {told}"], well=True)
    return Reply(await asyncio.to_thread(_correctable, interaction, thanks, citations))


def _correctable(interaction: Interaction, thanks: Message, citations: Sequence[Citation]) -> Message:
    """The message with a button for editors, who can put right what they reported. Blocks."""
    if not citations or not edits(interaction, interaction.client.records):
        return thanks
    name = namer(Question("", {}), interaction.user.id, interaction.client.live)
    first = [each for each in citations if each.article == citations[0].article]
    return with_buttons(thanks, [correct_button(first, name)])


def _keep(interaction: Interaction, question: Question) -> tuple[Report, list[Citation]]:
    """Blocks; raises RecordsError."""
    coverage, given = _coverage(interaction), filled_in(interaction)
    found = _answered(coverage, question)
    finding = next((each for each in found if _key(each) == given.get(FINDING)), None)
    about = [finding] if finding else found
    citations = list(dict.fromkeys(citation for each in about for citation in each.citations))[:_CITED_MAX]
    kind = given.get(KIND, "")
    report = Report(
        kind=cast("ReportKind", kind if kind in KINDS else "other"),
        words=given.get(WORDS, "")[:WORDS_MAX],
        question=str(question),
        finding=finding_line(finding) if finding else "",
        cited=tuple(coverage.cited_words(each.article, Span(each.start, each.end)) for each in citations),
        guild=server_of(interaction),
        person=interaction.user.id,
    )
    return interaction.client.records.file_report(report), citations


def _answered(coverage: Coverage, question: Question) -> list[Finding]:
    """What is answered; nothing where the question cannot be asked again."""
    try:
        return _findings(ask(coverage, question.command, question.arguments))
    except VerbatimError as error:
        _log.info("The answer that is reported cannot be given again: %s", error)
        return []


# --- posting and closing --------------------------------------------------------------------------------


async def _post(bot: VerbatimBot, report: Report, question: Question, citations: Sequence[Citation]) -> bool:
    """Posts a report to where the server wants it, or to the owner; whether it got there."""
    message = await asyncio.to_thread(_message, bot, report, question, citations)
    try:
        channel = await _destination(bot, report.guild)
        if channel is None:
            return False
        sent = await once_more(posting(channel, lambda: sendable(message)))
        await asyncio.to_thread(bot.records.posted, report.number, Posted(sent.channel.id, sent.id))
    except (discord.HTTPException, *BROKEN, VerbatimError) as error:
        _log.warning("Report %d was kept and not posted: %s", report.number, error)
        return False
    return True


async def _destination(bot: VerbatimBot, server: int | None) -> discord.abc.Messageable | None:
    if server is None:
        return await bot.fetch_user(bot.settings.owner) if bot.settings.owner else None
    chosen = await asyncio.to_thread(bot.records.setting, server, CHANNEL)
    guild = bot.get_guild(server)
    channel = guild.get_channel(int(chosen)) if guild and chosen else None
    return channel if isinstance(channel, discord.abc.Messageable) else None


def _message(bot: VerbatimBot, report: Report, question: Question, citations: Sequence[Citation]) -> Message:
    """Blocks: long custom_ids are kept in the live store."""
    name = namer(question, report.person or 0, bot.live)
    return report_message(report, asked(question), citations, name)


def asked(question: Question) -> str:
    """The question as Discord shows slash commands: "/quote speaker: zhang"."""
    return " ".join((f"/{question.command}", *_options(question)))


def _options(question: Question) -> Iterator[str]:
    yield from (f"{name}: {value}" for name, value in question.arguments.items())


async def _close(interaction: Interaction, number: int) -> None:
    """Closes a report where its message stands, for who may. Raises NotAllowedError, NoReportError."""
    bot = interaction.client
    report = await asyncio.to_thread(closed, interaction, number)
    question = Question.parse(report.question)
    citations = await asyncio.to_thread(lambda: list(_still_cited(interaction, report)))
    message = await asyncio.to_thread(_message, bot, report, question, citations)
    await respond(lambda: interaction.response.edit_message(**editable(message)))


def closed(interaction: Interaction, number: int) -> Report:
    """The report, closed by who may. Blocks; raises NotAllowedError, NoReportError, RecordsError."""
    bot, server, person = interaction.client, server_of(interaction), interaction.user.id
    if not (edits(interaction, bot.records) if server else person == bot.settings.owner):
        raise NotAllowedError("close reports")
    return close(bot.records, server, number, person)


def _still_cited(interaction: Interaction, report: Report) -> Iterator[Citation]:
    """Those of the words that a report is about that still stand there. Blocks."""
    coverage = _coverage(interaction)
    for cited in report.cited:
        try:
            citation = coverage.cite(cited.article, cited.span)
        except CoverageError:
            continue
        if citation.exact == cited.exact:
            yield citation
