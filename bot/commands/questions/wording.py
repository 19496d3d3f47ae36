"""Fixed wording of answers to questions in one's own words."""

from __future__ import annotations

from collections.abc import Iterable

from bot.commands import check_wording, wording
from bot.commands.questions.words import Act

DOES_NOT_SAY = "The coverage does not say."

_WHO: dict[Act, str] = {
    "read": "Read out by",
    "led": "Led by",
    "joined": "Joined for the first time",
    "withdrew": "Withdrew",
    "did_not_sign": "Did not sign",
    "signed": "Named as taking part",
}

OF_YEAR = ("Who signed the statement of {}?", "How many countries signed in {}?")
OF_SPEAKER = ("What did {} say?",)
OF_TOPIC = ("What do the sources say about {}?",)
"""Questions that are offered while somebody types."""


def asked(question: str) -> str:
    """The heading."""
    return check_wording.cut(question)


def read_as(words: str, question: str) -> str:
    """The heading of a question that was not taken as it stands: "and in 2019?" – read as: who signed in 2019?"""
    return f"{check_wording.cut(words)} – read as: {check_wording.cut(question)}?"


def who(act: Act, names: Iterable[str], line: str) -> str:
    """Who had a part, and in what: "Read out by France · Joint statement of …"."""
    return f"{_WHO[act]}: {wording.listed(names)} · {line}"


def number(said: str, line: str, *, who: str) -> str:
    """How many."""
    return f"{said} {who} · {line}"


def when(date: str, line: str) -> str:
    """When it was made."""
    return f"{date} · {line}"


def where(words: Iterable[str], line: str) -> str:
    """Where it was made, in the articles' words."""
    return f"{wording.listed(map(wording.quoted, words))} · {line}"


def against(text: str) -> str:
    """Evidence that speaks against what was asked."""
    return f"Against: {text}"


def does_not_say_that(party: str, act: Act) -> str:
    """A yes/no question without evidence for it."""
    done = {
        "read": "read it out",
        "led": "led it",
        "joined": "joined for the first time",
        "withdrew": "withdrew",
        "did_not_sign": "did not sign",
        "signed": "took part",
    }
    return f"The coverage does not say that {party} {done[act]}."


def among(named: int, count: int | None, party: str, *, there: bool) -> str:
    """How far a yes or no reaches: "the coverage names 5 of the 43; Turkey is among them"."""
    whole = f" of the {count}" if count is not None else ""
    return f"the coverage names {named}{whole}; {party} is {'among them' if there else 'not among them'}"


def not_there(words: Iterable[str]) -> str:
    """Terms of the question that no article has."""
    return f"Not in the coverage: {wording.listed(map(wording.quoted, words))}."


def nearest(source: str, paragraph: int, words: str) -> str:
    """A passage on the subject that does not answer."""
    return f"Nearest passage, which does not answer it ({source} ¶{paragraph}): {wording.quoted(words)}"
