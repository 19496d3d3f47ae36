"""One question on all surfaces: what every answer, every page and every button must hold, for any text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import NamedTuple

from bot.clients.discord.action_codes import OldButtonError
from bot.clients.discord.custom_ids import PATTERN, Press, Question, namer, read
from bot.clients.discord.errors import explain
from bot.clients.discord.messages import Line
from bot.clients.discord.replies import Desk, Reply
from bot.commands import COMMANDS, ask, ask_line, complete
from bot.commands.other_sources import other_sources
from bot.commands.questions.further import ask_further
from bot.errors import CoverageError, UsageError
from bot.model import Answer
from bot.render.discord import CHOICE_MAX, CHOICES_MAX, CUSTOM_ID_MAX, Message, actions, notice
from bot.render.export import FORMATS
from bot.render.json import answer_json
from bot.render.text import answer_text
from bot.store.coverage import Coverage
from bot.store.live import LiveStore
from bot.store.servers import Coverages
from tests.render.invented import assert_inert
from tests.render.messages import answer_pages, assert_accepted, texts, walk

ASKER = 80351110224678912
_BLOCK = re.compile(r"```\n.*?\n```", re.DOTALL)  # a citation to copy
_COMMAND_TO_A_TERMINAL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_GONE = (OldButtonError, UsageError, CoverageError)  # what a button that somebody made up may be answered with
_OVERDUE = "took too long"  # on a machine that has other work: an honest answer, too

Made = Line | Mapping[str, str]
"""A line as it is typed, or the options of a slash command."""


class Shown(NamedTuple):
    """All texts that a person may see of an answer, and the custom_ids of its buttons."""

    text: str
    custom_ids: list[str]


@dataclass
class Surfaces:
    """What generated questions are put to, and what came of them; ``secrets`` are words that only one server's has."""

    coverages: Coverages
    live: LiveStore
    secrets: Mapping[int, str] = field(default_factory=dict)
    outcomes: Counter[str] = field(default_factory=Counter)
    _texts: dict[tuple[int | None, str], str] = field(default_factory=dict)
    _answers: dict[tuple[int | None, int], tuple[Answer, Shown]] = field(default_factory=dict)
    """By server and id of the answer, which is kept so that no other one has its id."""

    def ask(self, server: int | None, made: Made, command: str) -> list[str]:
        """One question on all of them; gives the custom_ids of the buttons below its answer."""
        coverage = self.coverages.asked_in(server)
        try:
            answer = _answer(coverage, made, command)
        except UsageError as error:
            shown = _shown(notice(explain(error, "a generated question"), plain=plain) for plain in (False, True))
            self.outcomes["told how to ask"] += 1
        except CoverageError as error:
            if _OVERDUE not in error.problem:
                raise
            shown = _shown(())
            self.outcomes["took too long"] += 1
        else:
            shown = self._shown_of(coverage, server, answer)
            self.outcomes["answered" if answer.found else "not in the coverage"] += 1
        self._keeps_secrets(server, str(made), shown.text)
        return shown.custom_ids

    def _shown_of(self, coverage: Coverage, server: int | None, answer: Answer) -> Shown:
        """An answer on all surfaces; of one that was at hand, what they made of the very same."""
        key = (server, id(answer))
        if key not in self._answers:
            shown = _shown(self._pages(coverage, answer), self._elsewhere(coverage, server, answer))
            self._answers[key] = answer, shown
        return self._answers[key][1]

    def _pages(self, coverage: Coverage, answer: Answer) -> list[Message]:
        name = namer(Question(answer.command, dict(answer.arguments)), ASKER, self.live)
        others = other_sources(coverage, answer)
        return [*answer_pages(answer, name, others=others), *answer_pages(answer, name, plain=True)]

    def _elsewhere(self, coverage: Coverage, server: int | None, answer: Answer) -> Iterator[str]:
        """The answer in a terminal, as JSON and in the formats of files."""
        self._is_verbatim(coverage, server, answer)
        text = answer_text(answer, width=72)
        assert not _COMMAND_TO_A_TERMINAL.search(text), text
        assert answer_json(answer)["searched"]["articles"]
        yield text
        yield from (written.write(answer) for written in FORMATS.values())

    def _is_verbatim(self, coverage: Coverage, server: int | None, answer: Answer) -> None:
        for citation in (each for finding in answer.every_finding for each in finding.citations):
            key = (server, citation.article)
            if key not in self._texts:
                self._texts[key] = coverage.article(citation.article).text
            assert self._texts[key][citation.start : citation.end] == citation.exact

    def _keeps_secrets(self, server: int | None, asked: str, shown: str) -> None:
        for other, secret in self.secrets.items():
            assert secret in asked or server == other or secret not in shown, f"server {server} is shown {secret}"

    def press(self, server: int | None, custom_id: str) -> None:
        """A button, ours or made up, in whatever server somebody presses it."""
        try:
            reply = self._reply(self.coverages.asked_in(server), read(custom_id, self.live))
        except _GONE as error:
            shown = accepted(notice(explain(error, "a button"))) if not isinstance(error, CoverageError) else ""
            self.outcomes["a button refused"] += 1
        else:
            shown = accepted({key: value for key, value in reply.message.items() if key != "files"}) if reply else ""
            self.outcomes["a button pressed"] += 1
        self._keeps_secrets(server, custom_id, shown)

    def _reply(self, coverage: Coverage, press: Press) -> Reply | None:
        """As `bot.clients.discord.buttons` has it; None for what is about records and forms."""
        desk = Desk(coverage, self.live)
        match press.action:
            case actions.ToPage(page):
                return desk.turn(press.asked, press.asker, page)
            case actions.Everything():
                return desk.whole(press.asked)
            case actions.InContext() as words:
                return desk.context(words, press.asker)
            case actions.Cite() as cited:
                return desk.cite(cited, press.asker)
            case actions.OtherSources() as others:
                return desk.other_sources(press.asked, others, press.asker)
        return None

    def go_on(self, server: int | None, custom_id: str, words: str) -> None:
        """A line that follows an answer, which says in its buttons what was asked."""
        coverage = self.coverages.asked_in(server)
        try:
            before = read(custom_id, self.live).question
            answer = ask_further(coverage, before.command, before.arguments, words) if before else None
        except _GONE:
            return
        if answer:
            self._keeps_secrets(server, custom_id + words, "\n".join(map(accepted, self._pages(coverage, answer))))
            self.outcomes["went on"] += 1

    def complete(self, server: int | None, typed: str, command: str) -> None:
        """What is offered while somebody types."""
        for option in COMMANDS[command].parameters:
            offered = complete(self.coverages.asked_in(server), COMMANDS[command], option, typed)
            assert all(1 <= len(choice.label) <= CHOICE_MAX for choice in offered[:CHOICES_MAX])
            self._keeps_secrets(server, typed, "\n".join(choice.label for choice in offered))


def _shown(messages: Iterable[Message], elsewhere: Iterable[str] = ()) -> Shown:
    """Messages, each of which holds what `accepted` asks for, and the texts of other surfaces."""
    sent = list(messages)
    custom_ids = [each["custom_id"] for message in sent for each in walk(message["components"]) if "custom_id" in each]
    return Shown("\n".join((*elsewhere, *map(accepted, sent))), custom_ids)


def accepted(message: Message) -> str:
    """All texts of a message that holds Discord's limits, and does nothing."""
    assert_accepted(message)
    for each in walk(message["components"]):
        assert len(each.get("custom_id", "")) <= CUSTOM_ID_MAX
    for text in texts(message):
        assert_inert(_BLOCK.sub("", text))
    return "\n".join(texts(message))


def _answer(coverage: Coverage, made: Made, command: str) -> Answer:
    if isinstance(made, Line):
        return ask_line(coverage, made.command(coverage))
    return ask(coverage, command, made)


def forged(chance: Random, custom_ids: list[str], words: str) -> str:
    """A custom_id that nobody was given: changed, cut, or of our form with any words."""
    known = chance.choice(custom_ids) if custom_ids else ""
    found = PATTERN.fullmatch(known)
    return chance.choice(
        (
            known[: chance.randrange(len(known) + 1)],
            known.replace(chance.choice(known or " "), chance.choice('0=:{}[]"9-+')),
            f"v1:{chance.choice('pacqordfxkesumyz')}{chance.randrange(10**6)}.{chance.randrange(10**9)}:0:={words}",
            f"v1:{chance.choice('cqk')}0.0:0:={chance.randrange(999)}-{chance.randrange(9999)}:{words}",
            f'v1:p{chance.randrange(99)}.0:0:={chance.choice(list(COMMANDS))}{{"{words}":{chance.randrange(9999)}}}',
            f"v1:p1.0:0:#{found['payload'] if found else words}",
        )
    )
