"""Where articles contradict each other, found by comparing what was extracted from them.

What can differ: a figure; who says words, in which wording, of whom, on which day; the day, the town and the numbers of
what was done; a vote, a score, a term of prison, an age, a sum. Rather silent than wrong: reprints are one source,
articles that tell different stories are not compared, and what one article adds to another is no contradiction. Joint
statements are compared where they are shown, in ``commands``.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from bot.link.counted import distinct, exclude_each_other, grouped, may_be_the_same
from bot.link.deeds import Deed, Given, differing_deeds
from bot.link.figures import Figure, told_figures
from bot.link.measured import differing_measures
from bot.link.measures import Measure, What, measures
from bot.link.replies import Reply, replies
from bot.link.said import (
    Spoken,
    day_of,
    other_wording,
    pairs_by_description,
    pairs_of_one_speaker,
    pairs_of_two_speakers,
    pairs_with_nobody,
    said_of,
    shared,
    spoken,
    tell_the_same,
)
from bot.link.stories import Sources, Story, days_apart, same_story, story_of
from bot.model import Article, Country, Facts, JointStatement, NearDuplicate, PartialDate, Span, Speaker
from bot.spelling import fold

Kind = Literal["figure", "speaker", "wording", "of_whom", "day", "reply", "event_day", "town", "number", What]
ToldArticle = tuple[Article, Facts, Story]
_DAYS_MAX = 7  # between publications: what was said is reported within a week
_WHOLE_WORDS_MIN = 4  # of a quotation that is given two days


@dataclass(frozen=True, slots=True)
class Place:
    """Where a side stands: the words to cite, and those to set off in them."""

    article: str
    span: Span
    marks: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """One of the values that differ, with every place that gives it. ``words`` are the article's own.

    ``corrected`` says that a person, not extraction, said whose words these are.
    """

    words: Place
    places: tuple[Place, ...]
    day: PartialDate | None = None
    countries: frozenset[Country] = frozenset()
    speaker: str | None = None
    corrected: bool = False

    def overlaps(self, other: Side) -> bool:
        """Whether both are about the same words, or some of them."""
        one, two = self.words, other.words
        return one.article == two.article and one.span.start < two.span.end and two.span.start < one.span.end


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What articles cannot both be right about.

    ``matter`` is what is counted, or the key of the joint statement that is replied to; ``words`` are the quoted
    words that are meant.
    """

    kind: Kind
    sides: tuple[Side, ...]
    matter: str = ""
    speaker: str = ""
    words: Place | None = None


def contradictions(
    articles: Sequence[tuple[Article, Facts]],
    joints: Iterable[JointStatement] = (),
    speakers: Iterable[Speaker] = (),
    duplicates: Iterable[NearDuplicate] = (),
) -> list[Contradiction]:
    """Everything that these articles contradict each other about: figures first, then quotations, then replies."""
    sources = Sources(duplicates)
    known = {(form.article, form.local_name): who for who in speakers for form in who.forms}
    told = [(article, facts, story_of(article, facts)) for article, facts in articles]
    said = [each for article, facts, story in told for each in spoken(article, facts, story, known)]
    measured = list(_measures(told, sources))
    texts = {article.name: article.text for article, _ in articles}
    counted = [*_figures(told, sources), *measured]
    found = [
        *counted,
        *(each for each in _deeds(told, sources) if not _is_told(each, counted)),
        *_quotations(said, sources),
        *_described(said, sources),
        *_speakers(said, sources),
        *_replies(articles, joints, known, sources),
    ]
    return _once(found, texts)


def _once(found: Iterable[Contradiction], texts: Mapping[str, str]) -> list[Contradiction]:
    """Each contradiction once, with every place of its sides: reprints of one article tell it again."""
    alike: dict[Hashable, list[Contradiction]] = {}
    for each in found:
        values = frozenset(
            (fold(_text(side.words, texts)), side.day, side.speaker, side.countries) for side in each.sides
        )
        alike.setdefault((each.kind, each.matter, each.speaker, values), []).append(each)
    return [_joined(same, texts) for same in alike.values()]


def _joined(same: Sequence[Contradiction], texts: Mapping[str, str]) -> Contradiction:
    """The first, with the places of the others at the side that has the same words."""
    first = same[0]
    sides = [side for each in same for side in each.sides]
    places = [
        tuple(dict.fromkeys(place for side in sides if _is_alike(side, own, texts) for place in side.places))
        for own in first.sides
    ]
    return replace(first, sides=tuple(replace(side, places=own) for side, own in zip(first.sides, places, strict=True)))


def _is_alike(a: Side, b: Side, texts: Mapping[str, str]) -> bool:
    same_words = fold(_text(a.words, texts)) == fold(_text(b.words, texts))
    return same_words and (a.day, a.speaker, a.countries) == (b.day, b.speaker, b.countries)


def _text(place: Place, texts: Mapping[str, str]) -> str:
    return place.span.of(texts[place.article])


# --- figures ----------------------------------------------------------------------------------------


def _figures(articles: Iterable[ToldArticle], sources: Sources) -> Iterator[Contradiction]:
    for group in grouped(figure for told in articles for figure in told_figures(*told)):
        apart = [figure for figure in group if any(_contradict(figure, other, group, sources) for other in group)]
        if apart:
            sides = tuple(_figure_side(same) for same in distinct(apart).values())
            yield Contradiction("figure", sides, matter=group[0].matter)


def _contradict(a: Figure, b: Figure, group: Sequence[Figure], sources: Sources) -> bool:
    """Whether two sources exclude each other's figure; one that gives a second that fits tells a part and a whole."""
    days = days_apart(a.published, b.published)
    if not sources.differ(a.article, b.article) or not exclude_each_other(a, b, days):
        return False
    fitting = (one for one in group if one.article == a.article and one is not a and may_be_the_same(one, b))
    theirs = (one for one in group if one.article == b.article and one is not b and may_be_the_same(one, a))
    return next(fitting, None) is None and next(theirs, None) is None


def _figure_side(same: Sequence[Figure]) -> Side:
    places = tuple(Place(each.article, each.sentence, _inside(each.sentence, each.claim.span)) for each in same)
    return Side(Place(same[0].article, same[0].claim.span), places, speaker=same[0].claim.said_by)


def _deeds(articles: Iterable[ToldArticle], sources: Sources) -> Iterator[Contradiction]:
    """What was done on different days, in different towns or to different numbers; who agrees is on one side."""
    told: dict[tuple[Kind, frozenset[str]], dict[str, list[tuple[Deed, Given]]]] = {}
    for found in differing_deeds(articles, sources):
        values = frozenset(given.value for given in found.given)
        sides = told.setdefault((found.kind, values), {})
        for deed, given in zip(found.deeds, found.given, strict=True):
            held = sides.setdefault(given.value, [])
            held += [] if (deed, given) in held else [(deed, given)]
    for (kind, _), sides in told.items():
        first, _ = next(iter(sides.values()))[0]
        words = Place(first.article.name, first.sentence)
        yield Contradiction(kind, tuple(_deed_side(kind, held) for held in sides.values()), words=words)


def _deed_side(kind: Kind, held: Sequence[tuple[Deed, Given]]) -> Side:
    places = tuple(Place(d.article.name, d.sentence, _inside(d.sentence, given.span)) for d, given in held)
    deed, given = held[0]
    return Side(Place(deed.article.name, given.span), places, day=given.value if kind == "event_day" else None)


def _measures(told: Iterable[ToldArticle], sources: Sources) -> Iterator[Contradiction]:
    """Votes, scores, terms, ages and sums that exclude each other; who agrees is on one side."""
    every = [measure for article, facts, story in told for measure in measures(article, facts, story)]
    sides: dict[tuple[Kind, frozenset[tuple[float, ...]]], dict[tuple[float, ...], list[Measure]]] = {}
    for pair in differing_measures(every, sources):
        held = sides.setdefault((pair[0].what, frozenset(each.values for each in pair)), {})
        for each in pair:
            held.setdefault(each.values, []).append(each)
    for (kind, _), held in sides.items():
        first = next(iter(held.values()))[0]
        words = Place(first.article.name, first.sentence)
        yield Contradiction(kind, tuple(map(_measure_side, held.values())), words=words)


def _is_told(found: Contradiction, others: Iterable[Contradiction]) -> bool:
    """Whether the sides of one of the others are about the same words."""
    return any(all(any(map(side.overlaps, other.sides)) for side in found.sides) for other in others)


def _measure_side(held: Sequence[Measure]) -> Side:
    places = (Place(each.article.name, each.sentence, _inside(each.sentence, each.span)) for each in held)
    return Side(Place(held[0].article.name, held[0].span), tuple(dict.fromkeys(places)))


def _inside(whole: Span, *parts: Span) -> tuple[Span, ...]:
    return tuple(sorted(part for part in set(parts) if part != whole and whole.covers(part)))


# --- quotations -------------------------------------------------------------------------------------


def _comparable(a: Spoken, b: Spoken, sources: Sources) -> bool:
    apart = days_apart(a.article.published, b.article.published)
    near = apart is None or apart <= _DAYS_MAX
    if not near or not sources.differ(a.article.name, b.article.name):
        return False
    return same_story(a.story, b.story) or tell_the_same(a, b)


def _quotations(said: Sequence[Spoken], sources: Sources) -> Iterator[Contradiction]:
    """One speaker's words: said of others, on another day, or in other words."""
    for a, b in pairs_of_one_speaker(said):
        if not _comparable(a, b, sources):
            continue
        found = shared(a, b)
        if found and a.speaker.name == b.speaker.name:
            yield from _of_whom(a, b, found)
            yield from _days(a, b, found)
        yield from _wording(a, b) if not found else ()
    for a, b in pairs_with_nobody(said):
        if _comparable(a, b, sources) and not shared(a, b):
            yield from _wording(a, b)


def _described(said: Sequence[Spoken], sources: Sources) -> Iterator[Contradiction]:
    """The same words of one who is named here and described there, said of others."""
    for a, b in pairs_by_description(said):
        if _comparable(a, b, sources) and (found := shared(a, b)):
            yield from _of_whom(a, b, found)


def _of_whom(a: Spoken, b: Spoken, found: tuple[Span, Span]) -> Iterator[Contradiction]:
    one, other = said_of(a, found[0]), said_of(b, found[1])
    if one and other and one.excludes(other):
        sides = tuple(
            Side(
                Place(each.article.name, holders.span),
                (Place(each.article.name, each.sentence, _inside(each.sentence, holders.span, words)),),
                countries=holders.countries,
                corrected=each.quote.corrected,
            )
            for each, holders, words in ((a, one, found[0]), (b, other, found[1]))
        )
        yield Contradiction("of_whom", sides, speaker=a.speaker.name, words=Place(a.article.name, found[0]))


def _days(a: Spoken, b: Spoken, found: tuple[Span, Span]) -> Iterator[Contradiction]:
    one, other = day_of(a), day_of(b)
    if min(len(a.words), len(b.words)) < _WHOLE_WORDS_MIN or not one or not other or one[0] == other[0]:
        return
    if fold(one[1].of(a.article.text)) == fold(other[1].of(b.article.text)):
        return  # the same weekday, counted from different days of publication
    if days_apart(one[0], other[0]) == 1 and not (_is_dated(a, one[1]) and _is_dated(b, other[1])):
        return  # a night or a time zone may lie between them
    sides = tuple(
        Side(
            Place(each.article.name, span),
            (Place(each.article.name, each.sentence, _inside(each.sentence, span)),),
            day=day,
            corrected=each.quote.corrected,
        )
        for each, (day, span) in ((a, one), (b, other))
    )
    yield Contradiction("day", sides, speaker=a.speaker.name, words=Place(a.article.name, found[0]))


def _is_dated(each: Spoken, day: Span) -> bool:
    """Whether the text gives the day of the month, not only the weekday or "yesterday"."""
    return any(c.isdigit() for c in day.of(each.article.text))


def _wording(a: Spoken, b: Spoken) -> Iterator[Contradiction]:
    differing = other_wording(a, b)
    if differing:
        sides = tuple(
            Side(
                Place(each.article.name, each.quote.span),
                (Place(each.article.name, each.quote.span, _inside(each.quote.span, *marks)),),
                corrected=each.quote.corrected,
            )
            for each, marks in ((a, differing[0]), (b, differing[1]))
        )
        yield Contradiction("wording", sides, speaker=a.speaker.name)


def _speakers(said: Sequence[Spoken], sources: Sources) -> Iterator[Contradiction]:
    """The same words in the mouths of two people."""
    for a, b in pairs_of_two_speakers(said):
        if _comparable(a, b, sources):
            sides = tuple(
                Side(
                    Place(each.article.name, each.quote.mention or each.quote.span),
                    (
                        Place(
                            each.article.name,
                            each.sentence,
                            _inside(each.sentence, each.quote.mention or each.sentence),
                        ),
                    ),
                    speaker=each.speaker.name,
                    corrected=each.quote.corrected,
                )
                for each in (a, b)
            )
            yield Contradiction("speaker", sides, words=Place(a.article.name, a.quote.span))


# --- replies ----------------------------------------------------------------------------------------


def _replies(
    articles: Sequence[tuple[Article, Facts]],
    joints: Iterable[JointStatement],
    known: Mapping[tuple[str, str], Speaker],
    sources: Sources,
) -> Iterator[Contradiction]:
    """One person's reply to one joint statement on different days."""
    by_name = {article.name: (article, facts) for article, facts in articles}
    for joint in joints:
        told = dict.fromkeys(telling.article for telling in joint.tellings if telling.article in by_name)
        found = [reply for name in told for reply in replies(*by_name[name], joint, known)]
        for speaker in dict.fromkeys(reply.speaker for reply in found):
            own = [reply for reply in found if reply.speaker == speaker]
            texts = {name: by_name[name][0].text for name in told}
            if _on_other_days(own, sources, texts):
                sides = tuple(_reply_side(own, day) for day in sorted({reply.day for reply in own}))
                yield Contradiction("reply", sides, matter=joint.key, speaker=speaker)


def _on_other_days(own: Sequence[Reply], sources: Sources, texts: Mapping[str, str]) -> bool:
    """Whether two sources give no day in common; who gives several days tells of several replies."""
    days: dict[str, set[PartialDate]] = {}
    printed: dict[str, set[str]] = {}
    for reply in own:
        days.setdefault(sources.of(reply.article), set()).add(reply.day)
        printed.setdefault(sources.of(reply.article), set()).add(fold(reply.printed.of(texts[reply.article])))
    if len(days) < 2 or any(len(given) > 1 for given in days.values()):
        return False
    return len(set.union(*days.values())) > 1 and len(set.union(*printed.values())) > 1


def _reply_side(own: Sequence[Reply], day: PartialDate) -> Side:
    same = [reply for reply in own if reply.day == day]
    places = tuple(Place(each.article, each.sentence, _inside(each.sentence, each.verb, each.printed)) for each in same)
    return Side(Place(same[0].article, same[0].printed), places, day=day)
