"""Whatever is asked, every citation is the article's text at its place, and nothing but UsageError is raised."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bot.commands import COMMANDS, ask, ask_line
from bot.errors import UsageError
from bot.model import Answer
from bot.render.json import answer_json
from bot.render.text import answer_text
from bot.store.coverage import Coverage

WORDS = (
    "2017 2018 3000 norway fiji kenya european union marta ruiz ola the about on in from since until source 031 032"
    " harbour post letter ocean mere theatre ¶2 ¶99 2018-03 did sign “ruiz” OR NEAR( * \" ' : -- "
).split()
LINES = st.builds(
    lambda command, words: " ".join((command, *words)),
    st.sampled_from(sorted(COMMANDS)),
    st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=10)), max_size=6),
)


def _citations(answer: dict[str, Any]) -> Iterator[dict[str, Any]]:
    found = [*answer["findings"], *(f for differing in answer["disagreements"] for f in differing["findings"])]
    for finding in found:
        assert finding["citations"] or answer["command"] == "help"
        yield from finding["citations"]


def _check(coverage: Coverage, answer: Answer) -> None:
    values = json.loads(json.dumps(answer_json(answer)))
    for cited in _citations(values):
        assert cited["exact"] == coverage.article(cited["article"]).text[cited["start"] : cited["end"]]
        assert cited["exact"]
    assert answer.found or answer.not_stated
    assert answer_text(answer)
    assert ask(coverage, answer.command, answer.arguments) == answer  # so a button can ask it again


@given(LINES)
def test_every_citation_of_any_question_is_verbatim(invented: Coverage, line: str) -> None:
    with suppress(UsageError):
        _check(invented, ask_line(invented, line))


@given(st.sampled_from(sorted(COMMANDS)), st.data())
def test_every_citation_of_any_typed_options_is_verbatim(invented: Coverage, name: str, data: st.DataObject) -> None:
    values = st.one_of(st.none(), st.text(max_size=20), st.sampled_from(WORDS), st.integers(0, 3000))
    arguments = {parameter.name: data.draw(values) for parameter in COMMANDS[name].parameters}
    with suppress(UsageError):
        _check(invented, ask(invented, name, arguments))


def test_every_example_of_the_help_can_be_asked(invented: Coverage) -> None:
    for command in COMMANDS.values():
        assert command.summary
        assert command.usage.startswith(command.name)
        assert command.examples
        for example in command.examples:
            with suppress(UsageError):  # a source of the seeds that is not among the invented ones
                _check(invented, ask_line(invented, example))
