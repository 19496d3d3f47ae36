"""``claims``: figures that somebody claims, those of the same thing side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from bot.commands import countries, side_by_side, source_wording, wording
from bot.commands.asked_words import AskedWords
from bot.commands.parameters import Counted, Since, Source, Until
from bot.commands.reprints import once, sources_of
from bot.commands.source_names import source_names
from bot.extract.lexicon.counted_words import PEOPLE
from bot.extract.lexicon.matters import MATTERS
from bot.facts import claim_values
from bot.link.counted import grouped
from bot.link.figures import Figure, figures
from bot.link.stories import story_of
from bot.model import Answer, Finding
from bot.store.coverage import Coverage

_ARTICLES_MAX = 200  # the newest with figures; more would keep people waiting
# What people ask by other words than those of its line; not "drowned", which is more than "killed or dead"
_ALSO_CALLED = {"killed": "died deaths", "injured": "hurt", "abducted": "kidnapped"}
_GROUPS_MAX = 40  # ours: more than anybody reads


def claims(
    coverage: Coverage,
    about: Counted = None,
    source: Source = None,
    since: Since = None,
    until: Until = None,
) -> Answer:
    """How many, and who says so: figures of the same thing side by side, each in its source's words.

    "more than", "up to" and the like are kept; no figure is averaged or preferred. With words: only figures
    that have them in what is counted, who says so, or the sentence.

    Usage:
        claims [WORDS] [source NAME] [since DATE] [until DATE]

    Examples:
        claims detained
        claims uyghurs source 004
    """
    filters = {"source": source, "since": since, "until": until}
    arguments = {name: value for name, value in {"about": about, **filters}.items() if value is not None}
    limits, there = wording.filtered(**filters), list(_figures(coverage, **filters))
    groups = grouped(_fitting(coverage, there, about))
    not_stated = (
        [source_wording.first_of(_GROUPS_MAX, len(groups), "kinds of figures")] if len(groups) > _GROUPS_MAX else []
    )
    if not groups:
        not_stated.append(side_by_side.no_claims(about, limits))
        not_stated += [side_by_side.counted_here(_matters(there))] if there else []
    return Answer(
        command="claims",
        arguments=arguments,
        heading=side_by_side.claims_about(about, limits),
        findings=tuple(_side_by_side(coverage, group, groups) for group in groups[:_GROUPS_MAX]),
        searched=coverage.searched(),
        not_stated=tuple(not_stated),
        suggestions=("disagree", *([f"search {about}"] if about and not groups else [])),
    )


def claimed_by(coverage: Coverage, about: str, source: str) -> tuple[Finding, ...]:
    """Figures with certain words that somebody claims who is called so: "the UN" for "the U.N."."""
    asked = AskedWords(source)
    own = [figure for figure in _figures(coverage) if asked.fit([figure.claim.said_by])]
    groups = grouped(_fitting(coverage, own, about))
    return tuple(_side_by_side(coverage, group, groups) for group in groups[:_GROUPS_MAX])


def _figures(coverage: Coverage, **filters: Any) -> Iterator[Figure]:
    for name in sorted(coverage.claiming(**filters, limit=_ARTICLES_MAX)):
        article, facts = coverage.article(name), coverage.facts(name)
        yield from figures(article, facts, story_of(article, facts))


def _fitting(coverage: Coverage, there: Iterable[Figure], about: str | None) -> list[Figure]:
    """The figures that have the words asked for."""
    asked = AskedWords(about)
    return [figure for figure in there if about is None or asked.fit(_texts(coverage, figure))]


def _texts(coverage: Coverage, figure: Figure) -> Iterable[str | None]:
    article = coverage.article(figure.article)
    named = [countries.name(code) for code in sorted(figure.countries)]
    label = side_by_side.MATTERS.get(figure.matter)
    told = (label, _ALSO_CALLED.get(figure.matter), "people" if _counts_people(figure) else None)
    return (figure.sentence.of(article.text), figure.claim.said_by, *told, article.catalogue.outlet, *named)


def _counts_people(figure: Figure) -> bool:
    """Whether those whom something befell are people, by whatever name: "two million Uighurs", "12 passengers"."""
    return figure.matter in MATTERS and (not figure.counts_some or not PEOPLE.isdisjoint(figure.counts_some))


def _matters(there: Sequence[Figure]) -> list[str]:
    return list(dict.fromkeys(figure.matter for figure in there))[:_GROUPS_MAX]


def _side_by_side(coverage: Coverage, group: Sequence[Figure], groups: Sequence[Sequence[Figure]]) -> Finding:
    """Figures of one thing by date of publication, each with its words and who says so.

    Where several of the ``groups`` count alike, the countries that stand with it tell it from the others.
    """
    alike = sum(each[0].matter == group[0].matter for each in groups) > 1
    where = sorted(frozenset.intersection(*(figure.countries for figure in group))) if alike else []
    ordered = sorted(group, key=lambda figure: (figure.published or "9999", figure.article, figure.claim.span))
    return Finding(
        kind="fact",
        text=side_by_side.counted(ordered[0].matter, len(ordered), map(countries.name, where)),
        citations=once(
            coverage,
            (
                coverage.cite(f.article, f.sentence, (f.claim.span,) if f.claim.span != f.sentence else ())
                for f in ordered
            ),
        ),
        details=tuple(_by_source(coverage, ordered)),
        data={
            "counted": ordered[0].matter,
            "claims": [{"article": f.article, "text": _words(coverage, f), **claim_values(f.claim)} for f in ordered],
        },
    )


def _by_source(coverage: Coverage, ordered: Sequence[Figure]) -> Iterator[tuple[str, str]]:
    """Each article's claims; reprints that have the same stand together."""
    called = source_names(coverage, (figure.article for figure in ordered))
    sources = sources_of(coverage, called)
    alike: dict[tuple[str, str], list[str]] = {}
    for figure in ordered:
        alike.setdefault((sources.of(figure.article), _claim(coverage, figure)), []).append(called[figure.article])
    yield from ((wording.listed(dict.fromkeys(names)), claim) for (_, claim), names in alike.items())


def _words(coverage: Coverage, figure: Figure) -> str:
    """The claim as it is printed."""
    return figure.claim.span.of(coverage.article(figure.article).text)


def _claim(coverage: Coverage, figure: Figure) -> str:
    return side_by_side.claimed(_words(coverage, figure), figure.claim.said_by)
