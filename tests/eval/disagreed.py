"""How well `disagree` tells articles that contradict one another from articles that only differ.

The cases are in ``disagreements/``; their format is described in README.md.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.commands import ask
from bot.ingest import load
from bot.model import Citation, Disagreement
from bot.store.coverage import Coverage
from tests.eval.floors import Floors
from tests.eval.gold import HALVES, Half, occurrence
from tests.eval.judgement import Judgement, Tally, tally
from tests.eval.question_sets import Text, lay_out

CASES = Path(__file__).with_name("disagreements")
CONTRADICT = ("figure", "day", "speaker", "wording", "of_whom", "lead", "names", "place")
GOAL = 0.90  # precision, from the issue of questions in one's own words
_FIGURE = "disagreements"


@dataclass(frozen=True, slots=True)
class Place:
    """Words in an article."""

    article: str
    start: int
    end: int

    def is_cited(self, citation: Citation) -> bool:
        """Whether the citation has some of these words."""
        return citation.article == self.article and citation.start < self.end and self.start < citation.end


Side = tuple[Place, ...]  # who holds one view; any of them shows it


@dataclass(frozen=True, slots=True)
class Case:
    """Articles with the contradictions between them, each given by its sides; none if they agree."""

    name: str
    kind: str
    half: Half
    texts: tuple[Text, ...]
    contradictions: tuple[tuple[Side, ...], ...]


@dataclass(frozen=True, slots=True)
class WeighedCase:
    """A case with what was found, missed and made up."""

    case: Case
    judgements: tuple[Judgement, ...]


def cases(half: Half | None = None) -> list[Case]:
    """The cases of one half or of both. Raises ValueError if the words of one are not in its articles."""
    halves = (half,) if half else HALVES
    return [_case(line, each) for each in halves for line in (CASES / f"{each}.jsonl").read_text("utf-8").splitlines()]


def together(given: Sequence[Case]) -> Case:
    """One body of the articles of all cases: what is found across them is wrong."""
    texts = tuple(text for case in given for text in case.texts)
    return Case("together", "together", given[0].half, texts, tuple(c for case in given for c in case.contradictions))


def weigh_disagreements(half: Half | None = None) -> list[WeighedCase]:
    """Every case by itself, then those of each half together."""
    halves = [cases(each) for each in HALVES if half in (None, each)]
    return [_weigh(case) for each in halves for case in (*each, together(each))]


def tallies(weighed: Iterable[WeighedCase]) -> dict[str, Tally]:
    """The sums over the cases by themselves ("apart") and over all articles at once ("together")."""
    by_body: dict[str, list[Judgement]] = {"apart": [], "together": []}
    for each in weighed:
        by_body["together" if each.case.kind == "together" else "apart"] += each.judgements
    return {name: tally(judgements) for name, judgements in by_body.items()}


def reached(weighed: Sequence[WeighedCase]) -> dict[str, dict[str, float]]:
    """Precision and recall by section of the floors. No floor is higher than the goal."""
    halves = {half: [each for each in weighed if each.case.half == half] for half in HALVES}
    return {
        _section(half): {name: min(share, GOAL) for name, share in _shares(group).items()}
        for half, group in halves.items()
        if group
    }


def _shares(weighed: Iterable[WeighedCase]) -> dict[str, float]:
    found = tallies(weighed)
    precision = {f"precision_{name}": each.precision for name, each in found.items()}
    return precision | {f"recall_{name}": each.recall for name, each in found.items()}


def _section(half: Half) -> str:
    return f"disagree_{half}"


def report(weighed: Sequence[WeighedCase], floors: Floors, *, show_blind: bool = False) -> str:
    """Precision and recall beside the floors, and every error; of the blind half only how many."""
    lines = [f"{'disagreements':18}   gold    P   floor     R   floor"]
    for half in HALVES:
        of_half = [each for each in weighed if each.case.half == half]
        lines += _rows(half, of_half, floors.get(_section(half), {})) if of_half else []
    shown = [each for each in weighed if show_blind or each.case.half == "open"]
    wrong = ((each.case, judged) for each in shown for judged in each.judgements if judged.result != "right")
    lines += ["", *(f"  {case.name} ({case.kind}) {judged.result}: {judged.detail}" for case, judged in wrong)]
    return "\n".join(lines)


def _rows(half: Half, weighed: Sequence[WeighedCase], floors: dict[str, float]) -> Iterator[str]:
    for name, each in tallies(weighed).items():
        cells = (("precision", each.precision), ("recall", each.recall))
        row = "".join(f"  {share:.2f}  {floors.get(f'{figure}_{name}', 0.0):5.2f}" for figure, share in cells)
        yield f"{half + ' ' + name:18}{each.gold:7}{row}"


# --- weighing -------------------------------------------------------------------------------------


def _weigh(case: Case) -> WeighedCase:
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "coverage.db"
        load(lay_out(case.texts, Path(folder)), database)
        with Coverage.open(database) as coverage:
            return WeighedCase(case, tuple(judge(case, ask(coverage, "disagree", {}).disagreements)))


def judge(case: Case, found: Sequence[Disagreement]) -> Iterator[Judgement]:
    """A contradiction is found if one disagreement cites every side of it; the same one told twice is told once."""
    for sides in case.contradictions:
        is_found = any(_shows(each, sides) for each in found)
        articles = " against ".join(side[0].article for side in sides)
        yield Judgement(_FIGURE, "right" if is_found else "missed", articles)
    for each in found:
        if not any(_shows(each, sides) for sides in case.contradictions):
            yield Judgement(_FIGURE, "spurious", f"{each.about}: " + " | ".join(one.text for one in each.findings))


def _shows(disagreement: Disagreement, sides: Sequence[Side]) -> bool:
    cited = [citation for finding in disagreement.findings for citation in finding.citations]
    return all(any(place.is_cited(citation) for place in side for citation in cited) for side in sides)


# --- reading --------------------------------------------------------------------------------------


def _case(line: str, half: Half) -> Case:
    notes = json.loads(line)
    texts = tuple(Text(each["name"], each["text"], each["published"]) for each in notes["articles"])
    by_name = {each.name: each.text for each in texts}
    sides = tuple(tuple(_place(by_name, *place) for place in side) for side in notes["sides"])
    return Case(notes["name"], notes["kind"], half, texts, (sides,) if sides else ())


def _place(texts: dict[str, str], article: str, words: str) -> Place:
    span = occurrence(texts[article], words)
    if span is None:
        raise ValueError(f"{words!r} is not in {article}")
    return Place(article, span.start, span.end)
