"""Correcting what was found, on Discord: from an answer, from a report, and taking it back.

A server corrects its own coverage and no other; the shipped one is corrected at the command line.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot.clients.discord import interactions
from bot.clients.discord.action_codes import OldButtonError
from bot.clients.discord.custom_ids import PATTERN, Question, namer, read
from bot.clients.discord.delivery import respond
from bot.clients.discord.forms import filled_in, sendable_form
from bot.clients.discord.replies import Reply, problem
from bot.clients.discord.rights import MANAGERS, NotAllowedError, edits, server_of
from bot.errors import VerbatimError
from bot.extract.country_names import country_name
from bot.model import Article, Facts, Quote, Span, Statement
from bot.newsroom import correcting
from bot.newsroom.correcting import Target
from bot.records import CorrectedField
from bot.render.discord import (
    Cite,
    Correct,
    CorrectFact,
    Form,
    Name,
    OfCorrection,
    StoreCorrection,
    UndoCorrection,
    correct_form,
    correct_list,
    corrected_message,
    notice,
)
from bot.render.discord.corrections import REASON
from bot.store.live import LiveStore

if TYPE_CHECKING:
    from bot.clients.discord.bot import VerbatimBot

    Interaction = discord.Interaction[VerbatimBot]

CORRECT_ANSWER = "Correct answer"
_FIELDS: tuple[CorrectedField, ...] = ("speaker", "side", "signatory", "lead", "year")


class NothingToCorrectError(VerbatimError):
    """A message or words in which nothing was found that could be corrected."""

    def __init__(self) -> None:
        super().__init__("There is no quotation and no joint statement here that could be corrected.")


def correct_answer() -> app_commands.ContextMenu:
    """The entry in the menu of messages, for answers of the bot; only who chose it sees what follows."""
    menu = app_commands.ContextMenu(
        name=CORRECT_ANSWER,
        callback=_correct_answer,
        allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=False, private_channel=False),
        allowed_installs=app_commands.AppInstallationType(guild=True, user=False),
    )
    menu.default_permissions = MANAGERS
    return menu


async def _correct_answer(interaction: discord.Interaction[Any], message: discord.Message) -> None:
    bot: VerbatimBot = interaction.client
    async with bot.answering():
        try:
            cited = await asyncio.to_thread(lambda: list(_cited(message, bot.live)))
            await _offer(interaction, cited)
        except Exception as error:  # the border: every error becomes a sentence here
            await interactions.tell(interaction, problem(error, f"{CORRECT_ANSWER} of message {message.id}"))


def _cited(message: discord.Message, live: LiveStore) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """The words that an answer cites, which its buttons carry. Blocks."""
    for custom_id in _custom_ids([component.to_dict() for component in message.components]):
        if PATTERN.fullmatch(custom_id):
            try:
                action = read(custom_id, live).action
            except OldButtonError:
                continue
            if isinstance(action, Cite):
                yield action.article, action.spans


def _custom_ids(components: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    for component in components:
        if "custom_id" in component:
            yield str(component["custom_id"])
        yield from _custom_ids(component.get("components", ()))


async def obey(interaction: Interaction, action: OfCorrection) -> None:
    """Does what a button or a form says. Raises what goes wrong."""
    match action:
        case Correct(article, spans):
            await _offer(interaction, [(article, spans)])
        case CorrectFact(article, span, place):
            form = await asyncio.to_thread(_form_at, interaction, article, span, place)
            await respond(lambda: interaction.response.send_modal(sendable_form(form)))
        case StoreCorrection():
            await interactions.aside(interaction, lambda: _stored(interaction, action), "a correction")
        case UndoCorrection(number):
            await interactions.aside(interaction, lambda: undone(interaction, number), "undoing a correction")


# --- what can be corrected ------------------------------------------------------------------------------


async def _offer(interaction: Interaction, cited: Sequence[tuple[str, tuple[Span, ...]]]) -> None:
    """The form where one thing can be corrected, else all of them to choose from."""
    forms = await asyncio.to_thread(_offered, interaction, cited)
    if isinstance(forms, Reply):
        await interactions.tell(interaction, forms)
    else:
        await respond(lambda: interaction.response.send_modal(sendable_form(forms)))


def _offered(interaction: Interaction, cited: Sequence[tuple[str, tuple[Span, ...]]]) -> Form | Reply:
    """Blocks; raises NotAllowedError, NothingToCorrectError, CoverageError."""
    _check(interaction)
    found: dict[tuple[str, Span, int | None], Target] = {}
    for name, spans in cited:
        article, facts = _read(interaction, name)
        for target in correcting.targets(article, facts, spans):
            found.setdefault((name, target.about.span, _place(target)), target)
    if not found:
        raise NothingToCorrectError
    if len(found) == 1:
        return _form(interaction, next(iter(found.values())))
    named = _namer(interaction)
    return Reply(
        correct_list((_line(t), t.about.exact, named(CorrectFact(*place))) for place, t in found.items())
    )  # fmt: skip


def _place(target: Target) -> int | None:
    return target.place if isinstance(target.fact, Statement) else None


def _line(target: Target) -> str:
    fact = target.fact
    if isinstance(fact, Quote):
        return f"Said by {fact.speaker}" if fact.speaker else "Speaker not stated"
    signed = correcting.signing(fact)
    return f"Joint {fact.kind}, {fact.side}, signed by {', '.join(signed) or 'nobody who is named'}"


def _form_at(interaction: Interaction, article: str, span: Span, place: int | None) -> Form:
    _check(interaction)
    return _form(interaction, _target(*_read(interaction, article), span, place))


def _form(interaction: Interaction, target: Target) -> Form:
    """The form for a fact. Blocks."""
    fact, about = target.fact, target.about
    custom_id = _namer(interaction)(StoreCorrection(about.article, about.span, _place(target)))
    if isinstance(fact, Quote):
        return correct_form(fact, (), "", custom_id)
    return correct_form(fact, correcting.signing(fact), country_name(fact.lead) if fact.lead else "", custom_id)


def _target(article: Article, facts: Facts, span: Span, place: int | None) -> Target:
    for target in correcting.targets(article, facts, [span]):
        if target.about.span == span and _place(target) == place:
            return target
    raise NothingToCorrectError


def _read(interaction: Interaction, article: str) -> tuple[Article, Facts]:
    coverage = interaction.client.desk_at(server_of(interaction)).coverage
    with coverage.snapshot():
        return coverage.article(article), coverage.facts(article)


def _namer(interaction: Interaction) -> Name:
    return namer(Question("", {}), interaction.user.id, interaction.client.live)


# --- keeping and undoing --------------------------------------------------------------------------------


def _check(interaction: Interaction) -> int:
    """The server whose coverage the person may correct. Raises NotAllowedError."""
    server = server_of(interaction)
    if server is None or not edits(interaction, interaction.client.records):
        raise NotAllowedError("correct answers")
    return server


def _stored(interaction: Interaction, action: StoreCorrection) -> Reply:
    """Blocks; raises UsageError for what cannot be."""
    server, bot, given = _check(interaction), interaction.client, filled_in(interaction)
    article, facts = _read(interaction, action.article)
    typed = {field: given[field] for field in _FIELDS if field in given}
    drafts = correcting.drafts(article, facts, _target(article, facts, action.span, action.place), typed)
    reason = given.get(REASON, "")[: correcting.REASON_MAX]
    made = [replace(each, guild=server, person=interaction.user.id, reason=reason) for each in drafts]
    kept = correcting.correct(bot.records, bot.coverages.to_change(server), made) if made else []
    return Reply(corrected_message(kept, _namer(interaction)))


def undone(interaction: Interaction, number: int) -> Reply:
    """Takes a correction back, for who may. Blocks; raises NotAllowedError, UsageError where there is none."""
    server, bot = _check(interaction), interaction.client
    known = correcting.undo(bot.records, bot.coverages.to_change(server), number, server, interaction.user.id)
    return Reply(notice([f"Correction {known.number} is taken back; answers follow."], well=True))
