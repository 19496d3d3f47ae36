"""Articles mangled in many ways: whatever a text says, it is read whole, nothing raises, and every span lies in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from random import Random

from bot.extract import extract
from bot.parse import parse_article
from bot.store.verify import spans
from tests.conftest import SEEDS
from tests.eval.gold import GOLD
from tests.faults.trial import Trial

_MARKS = tuple("“”‘’«»\"'`()[]{}<>—–-,.:;?!…•* \n\t\u2028\u202e\u200b")
_WORDS = (
    *(" said ", " who said ", " according to ", " that ", " not ", " and ", " he ", " she ", " they ", " the "),
    *(" statement ", " the letter ", " signed ", " on behalf of ", " including ", " 43 countries ", " joined by "),
    *(" Peru ", " Peru, ", " Kenya's ", " in 2019 ", " on Monday ", " Mr. ", " called ", " read ", " led by ", "''"),
)  # fmt: skip
_CHANGES = (1, 12)  # of one text
_PIECE = 40  # code points that are moved, doubled or taken out at most
_DAMAGED_WHOLE = 0.5  # the rest are cut down to a few sentences, in which what is odd meets more often
_KEPT = 1_000  # code points

Change = Callable[[Random, str], str]


def texts(trial: Trial) -> str:
    """So many mangled articles."""
    found = 0
    for _ in range(trial.times):
        text = mangled(trial.chance)
        try:
            found += _read(text)
        except Exception as error:
            error.add_note(f"read: {text!r}")
            raise
    return f"{trial.times} mangled articles, {found} spans"


def mangled(chance: Random) -> str:
    """An article that somebody's keyboard, converter or scissors have been at."""
    text = chance.choice(_articles())
    if chance.random() > _DAMAGED_WHOLE:
        start = chance.randrange(len(text))
        text = text[start : start + chance.randint(20, _KEPT)]
    for _ in range(chance.randint(*_CHANGES)):
        text = chance.choice(_HOW)(chance, text)
    return text if text.strip() else chance.choice(_articles())


def _read(text: str) -> int:
    """How many spans were found."""
    article = parse_article("mangled", text.encode("utf-8", "replace"))
    found = list(spans(extract(article)))
    for span in found:
        assert 0 <= span.start < span.end <= len(article.text), f"{span} of {len(article.text)}"
    return len(found)


@cache
def _articles() -> Sequence[str]:
    return [path.read_text("utf-8") for folder in (SEEDS, GOLD / "open") for path in sorted(folder.glob("*.txt"))]


def _piece(chance: Random, text: str) -> tuple[int, int]:
    start = chance.randrange(len(text) + 1)
    return start, min(len(text), start + chance.randint(1, _PIECE))


def _put_in(chance: Random, text: str) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(chance.choice((_MARKS, _WORDS))) + text[at:]


def _put_for_a_space(chance: Random, text: str) -> str:
    """A word or a mark between two words."""
    at = text.find(" ", chance.randrange(len(text) + 1))
    return text[:at] + chance.choice(chance.choice((_MARKS, _WORDS))) + text[at + 1 :] if at >= 0 else text


def _take_out(chance: Random, text: str) -> str:
    start, end = _piece(chance, text)
    return text[:start] + text[end:]


def _double(chance: Random, text: str) -> str:
    start, end = _piece(chance, text)
    return text[:end] + text[start:]


def _move(chance: Random, text: str) -> str:
    start, end = _piece(chance, text)
    piece, rest = text[start:end], text[:start] + text[end:]
    at = chance.randrange(len(rest) + 1)
    return rest[:at] + piece + rest[at:]


def _join(chance: Random, text: str) -> str:
    """Goes on with the middle of another article."""
    other = chance.choice(_articles())
    return text[: chance.randrange(len(text) + 1)] + other[chance.randrange(len(other)) :][: len(text)]


def _turn_marks(chance: Random, text: str) -> str:
    """One kind of mark becomes another all over."""
    return text.replace(chance.choice(_MARKS), chance.choice(_MARKS))


def _run_on(chance: Random, text: str) -> str:
    """Paragraphs or sentences run into each other."""
    return text.replace(chance.choice(("\n", ".", ", ", " ")), chance.choice(("", " ", "\n")), chance.randint(1, 9))


def _end(chance: Random, text: str) -> str:
    return text[: chance.randrange(len(text) + 1)]


_HOW: Sequence[Change] = (
    *(_put_in, _put_in, _put_for_a_space, _put_for_a_space, _take_out, _double, _move),
    *(_join, _turn_marks, _run_on, _end),
)
