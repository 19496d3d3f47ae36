"""Our questions, and the articles that each set of them is asked of. The format is described in README.md."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.eval.gold import GOLD, HALVES, Half, read_gold

QUESTIONS = Path(__file__).with_name("questions")
SEEDS = Path(__file__).parents[2] / "seeds"
SEEDS_BODY = "seeds"
ANSWERABLE = "answerable"
# README.md says what each kind is
UNANSWERABLE = ("off_topic", "wrong_year", "wrong_person", "wrong_country", "false_premise", "not_said")
KINDS = (ANSWERABLE, *UNANSWERABLE)


@dataclass(frozen=True, slots=True)
class Question:
    """A question with the words that answer it, any of which is enough; none if the articles do not say."""

    text: str
    kind: str
    answer: tuple[str, ...]

    @property
    def answerable(self) -> bool:
        return self.kind == ANSWERABLE


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """Questions asked of one body of articles."""

    body: str
    half: Half
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """An article to be asked: all that the bot is told of it."""

    name: str
    text: str
    published: str | None


def question_sets(half: Half | None = None, folder: Path = QUESTIONS) -> list[QuestionSet]:
    """The sets of one half or of both, by body."""
    halves = (half,) if half else HALVES
    return [_question_set(path, each) for each in halves for path in sorted(_half_folder(folder, each).glob("*.jsonl"))]


def body_texts(body: str, folder: Path = QUESTIONS) -> tuple[Text, ...]:
    """The articles of a body; KeyError if ``bodies.toml`` does not have it."""
    if body == SEEDS_BODY:
        return tuple(Text(path.stem, path.read_text("utf-8"), None) for path in sorted(SEEDS.glob("*.txt")))
    return tuple(_own_text(name, folder) or _gold_text(name) for name in _bodies(folder)[body])


def body_paths(body: str, folder: Path) -> list[Path]:
    """What to load for a body; invented articles are laid out in ``folder`` first."""
    return [SEEDS] if body == SEEDS_BODY else lay_out(body_texts(body), folder)


def lay_out(texts: Sequence[Text], folder: Path) -> list[Path]:
    """Writes articles into ``folder``, with a catalogue of when they were published."""
    for each in texts:
        (folder / f"{each.name}.txt").write_text(each.text, "utf-8", newline="")
    entries = (f"[{each.name}]\npublished = {each.published}\n" for each in texts if each.published)
    (folder / "catalog.toml").write_text("\n".join(entries), "utf-8")
    return [folder]


def problems(each: QuestionSet, texts: Sequence[Text]) -> Iterator[str]:
    """Everything that is wrong with a set, each as half a sentence."""
    asked = [question.text for question in each.questions]
    yield from (f"{text!r} is asked twice" for text in sorted(set(asked)) if asked.count(text) > 1)
    for question in each.questions:
        if question.kind not in KINDS:
            yield f"{question.text!r} is of kind {question.kind!r}"
        if question.answerable != bool(question.answer):
            yield f"{question.text!r} is {question.kind} with {len(question.answer)} answers"
        missing = (words for words in question.answer if not any(words in text.text for text in texts))
        yield from (f"{words!r} answers {question.text!r} but is in no article" for words in missing)


def _half_folder(folder: Path, half: Half) -> Path:
    return folder / "blind" if half == "blind" else folder


def _question_set(path: Path, half: Half) -> QuestionSet:
    lines = map(json.loads, path.read_text("utf-8").splitlines())
    questions = (Question(line["question"], line["kind"], tuple(line["answer"])) for line in lines)
    return QuestionSet(path.stem, half, tuple(questions))


def _bodies(folder: Path) -> Mapping[str, list[str]]:
    return tomllib.loads((folder / "bodies.toml").read_text("utf-8"))


def _own_text(name: str, folder: Path) -> Text | None:
    """An article that is only asked about, as it lies in ``articles/``; None for one of gold."""
    path = folder / "articles" / f"{name}.txt"
    if not path.exists():
        return None
    catalog = tomllib.loads((path.parent / "catalog.toml").read_text("utf-8"))
    published = catalog.get(name, {}).get("published")  # none for a page with its own date
    return Text(name, path.read_text("utf-8"), str(published) if published else None)


def _gold_text(name: str) -> Text:
    (path,) = (path for half in HALVES if (path := GOLD / half / f"{name}.toml").exists())
    gold = read_gold(path)
    return Text(name, gold.text, gold.published)
