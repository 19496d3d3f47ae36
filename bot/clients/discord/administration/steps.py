"""The custom_ids of the newsroom's buttons: ``n1:a0:4f…`` is "add the draft of that key".

They carry neither a server nor a person: both are those of whoever presses, so that a button of one server finds
nothing in another.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.render.discord.newsroom import Kind, Step

_LETTERS: Mapping[Kind, str] = {"page": "p", "add": "a", "discard": "d", "undo": "u", "paste": "f"}
_KINDS: Mapping[str, Kind] = {letter: kind for kind, letter in _LETTERS.items()}

PATTERN = re.compile(r"n1:(?P<kind>[padu])(?P<number>[0-9]{1,12}):(?P<key>[0-9a-f]{0,40})", re.ASCII)
FORM = "n1:f0:"
"""The form for an article that is pasted."""


def written(step: Step) -> str:
    """The custom_id of a step."""
    return f"n1:{_LETTERS[step.kind]}{step.number}:{step.key}"


def read(found: re.Match[str]) -> Step:
    """The step of a custom_id that ``PATTERN`` fits."""
    return Step(_KINDS[found["kind"]], int(found["number"]), found["key"])
