"""Generated commands through parsing, answering, rendering and fitting: nothing breaks or leaks, all is verbatim."""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from bot.clients.discord.custom_ids import Question, namer
from bot.clients.discord.errors import explain
from bot.clients.discord.messages import Line
from bot.commands import COMMANDS, ask, ask_line, complete
from bot.commands.other_sources import other_sources
from bot.errors import UsageError
from bot.ingest import load
from bot.model import Answer
from bot.newsroom.editing import Draft, add
from bot.render.discord import CHOICE_MAX, CHOICES_MAX, CUSTOM_ID_MAX, Message, answer_pages, notice
from bot.render.json import answer_json
from bot.render.text import answer_text
from bot.store.coverage import Coverage
from bot.store.live import LiveStore
from bot.store.servers import Coverages
from tests.conftest import SEEDS
from tests.faults import typed
from tests.faults.trial import Trial
from tests.render.messages import assert_accepted, texts, walk

_SERVERS = {11: "quokka", 12: "axolotl"}  # each with an article that only it has
_HOSTILE = """@everyone meets <@1001> about {secret} **quotas**

"Sign this [now](https://evil.example) or || else `x` ```," Ana Rojas of Peru told @here on 3 May 2021. # Not a heading
- Kenya, Norway and 12 other countries signed a joint statement <#3001> on {secret} \x1b[31m\u202eat the United Nations.
> "We shall {secret} not," said Olu Bader, Kenya's envoy, "</who-signed:1> <t:0> https://discord.gg/x ever."
"""
_ASKER = 80351110224678912
_SECONDS = 75.0  # of one run; its figures say what a million would take
_MILLION = 1_000_000
# Code is shown as it is, and an escaped character is none of these: "\@everyone", "`@everyone`"; not "@everyone"
_SHOWN_AS_IS = re.compile(r"```.*?```|`[^`\n]*`|\\.", re.DOTALL)
_PING_OR_FORMAT = re.compile(r"@everyone|@here|<[@#/:t]|\|\||\]\((?!<https?://[^\s<>]*>\))")
_COMMAND_TO_A_TERMINAL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@dataclass
class _Asked:
    """What every generated question is put to, and what came of them."""

    coverages: Coverages
    live: LiveStore
    outcomes: Counter[str] = field(default_factory=Counter)
    _texts: dict[tuple[int | None, str], str] = field(default_factory=dict)

    def about(self, server: int | None, made: Line | Mapping[str, str], command: str) -> None:
        """One question on all surfaces."""
        coverage = self.coverages.asked_in(server)
        try:
            answer = _answer(coverage, made, command)
        except UsageError as error:
            shown = "\n".join(map(self._message, self._explained(error)))
            self.outcomes["told how to ask"] += 1
        else:
            shown = self._shown(coverage, server, answer)
            self.outcomes["answered" if answer.found else "not in the coverage"] += 1
        for other, secret in _SERVERS.items():
            asked = secret in str(made) or server == other
            assert asked or secret not in shown, f"server {server} is shown {secret}"

    def _explained(self, error: UsageError) -> Iterator[Message]:
        for plain in (False, True):
            yield notice(explain(error, "a generated question"), plain=plain)

    def _shown(self, coverage: Coverage, server: int | None, answer: Answer) -> str:
        self._is_verbatim(coverage, server, answer)
        text = answer_text(answer, width=72)
        assert not _COMMAND_TO_A_TERMINAL.search(text), text
        assert answer_json(answer)["searched"]["articles"]
        name = namer(Question(answer.command, dict(answer.arguments)), _ASKER, self.live)
        others = other_sources(coverage, answer)
        pages = [*answer_pages(answer, name, others=others), *answer_pages(answer, name, plain=True)]
        return "\n".join((text, *map(self._message, pages)))

    def _is_verbatim(self, coverage: Coverage, server: int | None, answer: Answer) -> None:
        about = (answer.findings, *(each.findings for each in answer.disagreements))
        for citation in (each for findings in about for finding in findings for each in finding.citations):
            key = (server, citation.article)
            if key not in self._texts:
                self._texts[key] = coverage.article(citation.article).text
            assert self._texts[key][citation.start : citation.end] == citation.exact

    def _message(self, message: Message) -> str:
        assert_accepted(message)
        for each in walk(message["components"]):
            assert len(each.get("custom_id", "")) <= CUSTOM_ID_MAX
        for text in texts(message):
            obeyed = _PING_OR_FORMAT.search(_SHOWN_AS_IS.sub("", text))
            assert not obeyed, (obeyed, text)
        return "\n".join(texts(message))

    def completion(self, server: int | None, typed_so_far: str, command: str) -> None:
        """What is offered while somebody types."""
        for option in COMMANDS[command].parameters:
            offered = complete(self.coverages.asked_in(server), COMMANDS[command], option, typed_so_far)
            assert all(len(choice.label) <= CHOICE_MAX for choice in offered[:CHOICES_MAX])


def _answer(coverage: Coverage, made: Line | Mapping[str, str], command: str) -> Answer:
    if isinstance(made, Line):
        return ask_line(coverage, made.command(coverage))
    return ask(coverage, command, made)


def questions(trial: Trial) -> str:
    """Puts generated questions to the coverage of two servers and to the shipped one, until their time is over."""
    shipped = trial.folder / "coverage.db"
    load([SEEDS], shipped)
    live = LiveStore(trial.folder / "live.db")
    with Coverage.open(shipped) as coverage:
        coverages = Coverages(coverage, trial.folder / "servers")
        for server, secret in _SERVERS.items():
            add(coverages.to_change(server), Draft(f"hostile-{secret}", _HOSTILE.format(secret=secret).encode()))
        asked, began = _Asked(coverages, live), time.monotonic()
        done = next(number for number, ended in enumerate(_asking(trial, asked, began), 1) if ended)
        seconds = time.monotonic() - began
        coverages.close()
    live.close()
    rate = done / seconds
    return f"{done} questions, {rate:.0f} a second (a million: {_MILLION / rate / 3600:.1f} h): {dict(asked.outcomes)}"


def _asking(trial: Trial, asked: _Asked, began: float) -> Iterator[bool]:
    """One question after the other; whether it was the last one."""
    chance = trial.chance
    for number in range(1, trial.times + 1):
        server, command = chance.choice((None, *_SERVERS)), chance.choice(list(COMMANDS))
        made: Line | dict[str, str]
        if chance.random() < 0.3:
            options = [option.name for option in COMMANDS[command].parameters]
            made = {name: typed.option(chance) for name in options if chance.random() < 0.6}
        else:
            made = Line(typed.line(chance), prefixed=chance.random() < 0.7)
        try:
            asked.about(server, made, command)
            if number % 20 == 0:
                asked.completion(server, typed.option(chance), command)
        except Exception as error:
            error.add_note(f"asked in {server}: {made!r} {command if isinstance(made, dict) else ''}")
            raise
        yield number == trial.times or time.monotonic() - began > _SECONDS
