"""The console: questions at a prompt, as Discord takes them, with completion, history and colour.

Where standard input is no terminal, every line of it is a question.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from bot.clients import terminal
from bot.commands import ask_line
from bot.commands.completion import complete_line
from bot.errors import VerbatimError
from bot.model import Answer
from bot.render.text import answer_text
from bot.store.coverage import Coverage

_WELCOME = "Ask as on Discord: !who-signed 2021, !quote NAME, !help. Tab completes, Ctrl-D ends."
_PROMPT = "verbatim> "
_ENDINGS = frozenset({"exit", "quit", "!exit", "!quit"})
_MORE = "– Enter for more, q to stop – "
_BELOW = 2  # lines of the terminal below a page: the question whether to go on, and the prompt
_HISTORY = Path(".local", "state", "verbatim", "history")  # under the home folder, XDG base directories


Show = Callable[[str], None]


def run_console(database: Path) -> int:
    """Answers questions until there are no more; gives the exit code. Raises CoverageError."""
    with Coverage.open(database) as coverage:
        if sys.stdin.isatty():
            terminal.say(_WELCOME)
            answer_all(coverage, typed(coverage), _in_pages)
        else:
            answer_all(coverage, sys.stdin)
    return 0


def answer_all(coverage: Coverage, lines: Iterable[str], show: Show = terminal.say) -> None:
    """Answers each line with text, until one says to end; a line may go on with the question before."""
    before: Answer | None = None
    for line in lines:
        if line.strip().casefold() in _ENDINGS:
            return
        if line.strip():
            before = _answer(coverage, line, before, show) or before


def _in_pages(text: str) -> None:
    """Writes as much as the terminal takes, and the rest when Enter asks for it; any other word is enough."""
    high = terminal.height(sys.stdout)
    first, *others = terminal.pages(text, high - _BELOW if high and high > _BELOW else len(text) + 1)
    terminal.say(first)
    for page in others:
        sys.stdout.flush()
        try:
            if input(_MORE).strip():
                break
        except (EOFError, KeyboardInterrupt):
            terminal.say("")
            break
        terminal.say(page)


def _answer(coverage: Coverage, line: str, before: Answer | None, show: Show) -> Answer | None:
    """Writes one answer and gives it; a question that cannot be answered gets its message, and the next may follow."""
    try:
        answer = _further(coverage, line, before) or ask_line(coverage, line)
    except VerbatimError as error:
        sys.stdout.flush()
        terminal.complain("\n".join(error.sentences))
        return None
    text = answer_text(answer, width=terminal.width(sys.stdout), colour=terminal.has_colour(sys.stdout))
    show(text + "\n")
    return answer


def _further(coverage: Coverage, line: str, before: Answer | None) -> Answer | None:
    if before is None:
        return None
    from bot.commands.questions.further import ask_further  # the first question does not wait for it

    return ask_further(coverage, before.command, before.arguments, line)


def typed(coverage: Coverage) -> Iterator[str]:
    """Lines typed at the prompt, until Ctrl-D; Ctrl-C drops a line."""
    session = _session(coverage)
    while True:
        try:
            yield session.prompt(_PROMPT)
        except KeyboardInterrupt:
            continue
        except EOFError:
            return


def _session(coverage: Coverage) -> Any:
    from prompt_toolkit import PromptSession

    return PromptSession(history=_history(), completer=completer(coverage), complete_while_typing=False)


def completer(coverage: Coverage) -> Any:
    """Offers at the prompt what the commands offer."""
    from prompt_toolkit.completion import Completer, Completion
    from prompt_toolkit.document import Document

    class _Completer(Completer):
        def get_completions(self, document: Document, complete_event: object) -> Iterator[Completion]:
            typed, choices = complete_line(coverage, document.text_before_cursor)
            for choice in choices:
                yield Completion(choice.value, start_position=-len(typed), display=choice.label)

    return _Completer()


def _history() -> Any:
    """Earlier questions, kept between sessions where the home folder can be written."""
    from prompt_toolkit.history import FileHistory, InMemoryHistory

    try:
        path = Path.home() / _HISTORY
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
    except (OSError, RuntimeError):  # no home, or none that can be written
        return InMemoryHistory()
    return FileHistory(str(path))
