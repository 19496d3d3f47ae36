"""``disagree``: where sources contradict each other, each side in its own words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from bot.commands import countries, differing, side_by_side, wording
from bot.commands.asked_words import AskedWords
from bot.commands.parameters import Query
from bot.commands.statement_finding import statement_line
from bot.link.disagreements import Contradiction, Place, Side, contradictions
from bot.link.stories import Sources
from bot.model import Answer, Disagreement, Finding, JointStatement
from bot.store.coverage import Coverage

_ARTICLES_MAX = 400  # the newest are compared; all would keep people waiting
_PASSAGES_MAX = 100  # with the words that are asked for, whose articles are compared too


def disagree(coverage: Coverage, about: Query = None) -> Answer:
    """Where sources contradict each other: figures, days, who said it, in which words, of whom.

    Found by comparing what each article says, and shown in the words of each. What one source adds to another
    is no contradiction, reprints are one source, and in doubt nothing is shown.

    Usage:
        disagree [WORDS]

    Examples:
        disagree
        disagree zhang
        disagree detained
    """
    total = coverage.searched().articles
    with_words = _with(coverage, about) if about and total > _ARTICLES_MAX else []
    found = list(_found(coverage, with_words))
    asked = AskedWords(about)
    shown = [each for each in found if asked.fit(_texts(each))]
    not_stated = [side_by_side.compared_only(_ARTICLES_MAX, total, with_words)] if total > _ARTICLES_MAX else []
    if not shown:
        not_stated.insert(0, side_by_side.no_difference(about, len(found)))
    return Answer(
        command="disagree",
        arguments={} if about is None else {"about": about},
        heading=side_by_side.where_sources_differ(about),
        findings=(),
        searched=coverage.searched(),
        disagreements=tuple(shown),
        not_stated=tuple(not_stated),
        suggestions=tuple(["disagree"] if found and not shown else ["claims", "timeline"]),
    )


def _with(coverage: Coverage, about: str) -> list[str]:
    """The articles that have the words best, however old they are."""
    return list(dict.fromkeys(hit.article for hit in coverage.search(about, limit=_PASSAGES_MAX).hits))


def _found(coverage: Coverage, with_words: Sequence[str]) -> Iterator[Disagreement]:
    """Joint statements told differently, then everything else that the newest articles and these say.

    Which side a statement takes is no contradiction: one article shows it, where another only counts.
    """
    joints, names = coverage.statements_told_by_several(), sorted({*coverage.newest(_ARTICLES_MAX), *with_words})
    telling = (telling.article for joint in joints for telling in joint.tellings)
    duplicates = coverage.near_duplicates([*names, *telling])
    sources = Sources(duplicates)
    for joint in joints:
        for each in differing.disagreements(coverage, joint):
            if _of_two_sources(each, sources) and not each.about.startswith(wording.WHICH_SIDE):
                yield each
    articles = [(coverage.article(name), coverage.facts(name)) for name in names]
    by_key = {joint.key: joint for joint in joints}
    for contradiction in contradictions(articles, joints, coverage.speakers_in(names), duplicates):
        yield _disagreement(coverage, contradiction, by_key)


def _of_two_sources(disagreement: Disagreement, sources: Sources) -> bool:
    """Whether the sides stand in more than reprints of one article."""
    return len({sources.of(cited.article) for finding in disagreement.findings for cited in finding.citations}) > 1


def _texts(disagreement: Disagreement) -> Iterator[str | None]:
    yield disagreement.about
    for finding in disagreement.findings:
        yield finding.text
        yield from map(str, finding.data.values())
        for citation in finding.citations:
            yield from (citation.exact, citation.outlet, wording.short(citation.article))


# --- one contradiction ------------------------------------------------------------------------------


def _disagreement(
    coverage: Coverage, contradiction: Contradiction, joints: Mapping[str, JointStatement]
) -> Disagreement:
    findings = tuple(_finding(coverage, contradiction, side) for side in contradiction.sides)
    return Disagreement(_about(coverage, contradiction, joints), findings)


def _about(coverage: Coverage, found: Contradiction, joints: Mapping[str, JointStatement]) -> str:
    """What the sources differ about; fixed wording around quoted words."""
    words = _exact(coverage, found.words) if found.words else ""
    match found.kind:
        case "figure":
            return side_by_side.how_many(found.matter)
        case "speaker":
            return side_by_side.who_says(words)
        case "wording":
            return side_by_side.words_of(found.speaker)
        case "of_whom":
            return side_by_side.of_whom(found.speaker, words)
        case "day":
            return side_by_side.day_of_words(found.speaker, words)
        case "event_day":
            return side_by_side.day_of_deed(words)
        case "town":
            return side_by_side.town_of_deed(words)
        case "number":
            return side_by_side.how_many_in_deed(words)
        case "vote" | "score" | "sentence" | "age" | "sum" | "nth":
            return side_by_side.measured(found.kind, words)
        case "reply":
            return side_by_side.day_of_reply(found.speaker, statement_line(joints[found.matter]))


def _finding(coverage: Coverage, found: Contradiction, side: Side) -> Finding:
    """One side: what it says, with every place that says so."""
    citations = tuple(dict.fromkeys(coverage.cite(place.article, place.span, place.marks) for place in side.places))
    return Finding(
        kind="fact",
        text=_value(coverage, found, side),
        citations=citations,
        details=tuple(_details(found, side)),
        data={
            "kind": found.kind,
            "words": _exact(coverage, side.words),
            "day": side.day,
            "countries": sorted(side.countries),
            "said_by": side.speaker or found.speaker or None,
            "articles": list(dict.fromkeys(_articles(side.places))),
        },
    )


def _details(found: Contradiction, side: Side) -> Iterator[tuple[str, str]]:
    if found.kind == "figure" and side.speaker:
        yield "Said by", side.speaker
    if side.corrected:
        yield wording.CORRECTED, wording.corrected(["speaker"])


def _value(coverage: Coverage, found: Contradiction, side: Side) -> str:
    """What a side says: the article's words, a day, a name."""
    if side.day:
        return side_by_side.dated(side.day, _exact(coverage, side.words))
    if found.kind == "speaker":
        return side.speaker or ""
    if found.kind == "of_whom":
        named = wording.listed(map(countries.name, sorted(side.countries)))
        return wording.quoted(_exact(coverage, side.words)) + (f" ({named})" if named else "")
    return _exact(coverage, side.words)


def _exact(coverage: Coverage, place: Place) -> str:
    return place.span.of(coverage.article(place.article).text)


def _articles(places: Iterable[Place]) -> Iterator[str]:
    return (place.article for place in places)
