"""Questions become replies: the store is asked in a thread, and whatever goes wrong becomes a reply too."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot.clients.discord.custom_ids import Question, delete_namer, namer
from bot.clients.discord.errors import explain
from bot.clients.drawing import picture_of
from bot.commands import ask
from bot.commands.other_sources import other_sources
from bot.model import Answer
from bot.render.chart import FILE_NAME, Chart, alt_text, chart_of
from bot.render.discord import (
    Cite,
    InContext,
    Message,
    OtherSources,
    cite_pages,
    context_pages,
    deletable,
    notice,
    other_sources_pages,
    pictured,
    unnamed_pages,
    with_names,
)
from bot.render.export import FORMATS, Format
from bot.store.at_hand import kilobytes
from bot.store.coverage import Coverage
from bot.store.live import LiveStore

_PAGE_CHARACTERS = 300  # of a page written out, for each kilobyte that it takes in memory; measured over all commands

Run = Callable[[Callable[[], "Reply"]], Awaitable["Reply"]]
"""Something that has a function called in a thread."""


@dataclass(frozen=True, slots=True)
class Told:
    """What an answer was, for the log: never who asked, nor what."""

    command: str
    found: bool
    articles: int
    """That were searched."""
    spans: int
    """That are cited."""


@dataclass(frozen=True, slots=True)
class Reply:
    """A message to send. A ``quiet`` one (a mistake, nothing found) only the person sees, where Discord allows it."""

    message: Message
    quiet: bool = False
    told: Told | None = None

    def deletable(self, asker: int) -> Message:
        """The message for where others see it too: with the button that deletes it for who asked."""
        return deletable(self.message, delete_namer(asker))


@dataclass(frozen=True, slots=True)
class Asked:
    """Who asks, when, and in which server; ``words`` are for the log."""

    asker: int
    at: datetime
    words: str
    server: int | None = None


@dataclass(frozen=True, slots=True)
class Desk:
    """Where questions are answered: the coverage, and the memory for buttons.

    ``prefix`` stands before what an answer proposes to ask next, so that it can be sent as it stands.
    """

    coverage: Coverage
    live: LiveStore
    prefix: str = ""

    def answer(self, put: Callable[[Coverage], Answer], asker: int, *, plain: bool = False, page: int = 1) -> Reply:
        """One page of the answer; the last one, where there are fewer. Blocks; raises what the command raises.

        ``plain`` is for where the bot may not embed.
        """
        with self.coverage.snapshot():
            answer = put(self.coverage)
            pages = self._pages(answer, plain=plain)
        number = min(page, len(pages))
        name = namer(Question(answer.command, dict(answer.arguments)), asker, self.live)
        shown = with_names(pages[number - 1], name)
        if answer.command == "timeline" and number == 1 and not plain:
            shown = _illustrated(shown, chart_of(answer))
        return Reply(shown, quiet=not answer.found, told=_told(answer))

    def _pages(self, answer: Answer, *, plain: bool) -> list[Message]:
        """As they are for everybody; at hand as long as the answer, which is kept so that no other one has its id."""

        def make() -> tuple[Answer, list[Message]]:
            others = {} if plain else other_sources(self.coverage, answer)
            proposed = tuple(f"{self.prefix}{line}" for line in answer.suggestions)
            return answer, unnamed_pages(replace(answer, suggestions=proposed), others=others, plain=plain)

        return self.coverage.once(("pages", plain, id(answer)), make, _size)[1]

    def turn(self, question: Question, asker: int, page: int, *, plain: bool = False) -> Reply:
        """A page of a question that was asked before. Blocks; raises what the command raises."""
        return self.answer(
            lambda coverage: ask(coverage, question.command, question.arguments), asker, plain=plain, page=page
        )

    def whole(self, question: Question) -> Reply:
        """All of an answer as a file that Discord shows. Blocks; raises what the command raises."""
        return in_file(ask(self.coverage, question.command, question.arguments), FORMATS["markdown"])

    def context(self, shown: InContext, asker: int) -> Reply:
        """The words among their paragraphs. Blocks; raises CoverageError."""
        article = self.coverage.article(shown.article)
        pages, focus = context_pages(article, shown, namer(Question("", {}), asker, self.live))
        if not pages:
            return _WORDS_GONE
        return Reply(pages[min(shown.page or focus, len(pages)) - 1])

    def cite(self, shown: Cite, asker: int) -> Reply:
        """The words as a citation that is ready to paste. Blocks; raises CoverageError."""
        length = len(self.coverage.article(shown.article).text)
        if not shown.spans or not all(0 <= span.start < span.end <= length for span in shown.spans):
            return _WORDS_GONE
        citations = [self.coverage.cite(shown.article, span) for span in shown.spans]
        pages = cite_pages(citations, shown, namer(Question("", {}), asker, self.live))
        return Reply(pages[min(shown.page or 1, len(pages)) - 1])

    def other_sources(self, question: Question, shown: OtherSources, asker: int) -> Reply:
        """What other articles say so too. Blocks; raises what the command raises."""
        answer = ask(self.coverage, question.command, question.arguments)
        others = other_sources(self.coverage, answer).get(shown.finding)
        if not others:
            return Reply(notice(["No other source says so any more."]), quiet=True)
        pages = other_sources_pages(others, shown, namer(question, asker, self.live))
        return Reply(pages[min(shown.page or 1, len(pages)) - 1])


def in_file(answer: Answer, written: Format) -> Reply:
    """An answer as a file in one of the formats."""
    name, data = f"{answer.command}{written.suffix}", written.write(answer).encode("utf-8", "replace")
    return Reply({"content": f"{answer.command}: {written.about}.", "components": [], "files": {name: data}})


def _size(made: tuple[Answer, list[Message]]) -> int:
    """In kilobytes; the answer counts, which is kept with its pages."""
    answer, pages = made
    return kilobytes(answer.every_finding) + sum(len(str(page)) for page in pages) // _PAGE_CHARACTERS


def _told(answer: Answer) -> Told:
    spans = {(cited.article, cited.start, cited.end) for finding in answer.every_finding for cited in finding.citations}
    return Told(answer.command, answer.found, answer.searched.articles, len(spans))


def _illustrated(message: Message, chart: Chart) -> Message:
    """The message with the picture of its statements, where there is one."""
    png = picture_of(chart)
    return pictured(message, FILE_NAME, alt_text(chart), png) if png else message


_WORDS_GONE = Reply(notice(["These words are not in the article any more."]), quiet=True)


async def reply_of(
    blocking: Callable[[], Reply], doing: str, *, plain: bool = False, run: Run = asyncio.to_thread
) -> Reply:
    """What ``blocking`` gives, ``run`` in a thread; when it fails, the explanation. Never raises but when cancelled."""
    try:
        return await run(blocking)
    except Exception as error:  # the border: every error becomes a sentence here
        return problem(error, doing, plain=plain)


def problem(error: Exception, doing: str, *, plain: bool = False) -> Reply:
    """The reply that explains an error."""
    return Reply(notice(explain(error, doing), plain=plain), quiet=True)


async def in_time(work: asyncio.Task[Any], seconds: float) -> bool:
    """Whether what is worked at is there within so many seconds; it goes on being worked at."""
    done, _ = await asyncio.wait({work}, timeout=seconds)
    return bool(done)
