"""A typed quotation against the coverage: where it is printed, how it differs, and whose words it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from bot.commands.comparison import words_of
from bot.commands.matching import Match, Track, exact_matches, nearest_match
from bot.commands.message import Typed, whole
from bot.commands.printed import QUOTED, Standing, quoted_tracks, running_tracks, standing
from bot.commands.same_speaker import is_same_speaker, speaker_of
from bot.model import Quote, Span, Speaker
from bot.store.coverage import Coverage
from bot.store.words import STOP_WORDS

Verdict = Literal["exact", "altered", "other_speaker", "reported", "absent"]

PASSAGES_MAX = 50  # looked at for one quotation
_REACH_PER_CHARACTER = 1.5  # of the typed words: how far around a passage they may go on
_REACH_MIN = 200  # characters
# Measured on quotations altered by machine and on sentences that are in no article: see the tests of `check`
_LIKENESS_MIN = 0.6  # share of words that are the same
_SAME_MIN = 3  # of these, unless all are: "human rights lectures" is another quotation than "human rights record"
_TELLING_MIN = 2  # words among these that say something …
_VERY_LIKE, _VERY_LIKE_MIN = 0.75, 4  # … but for quoted words that are nearly all the same, and so many
_RUN_MIN, _RUN_TELLING_MIN = 6, 3  # words in a row that are nobody's by chance
# Of the outlet's own words more has to be the same: names of countries and bodies stand in a row in many reports
_RUNNING_TELLING_MIN, _RUNNING_RUN_MIN, _RUNNING_LIKENESS_MIN = 3, 8, 0.4
_NEAR_MIN = 0.4  # share of the telling words that a passage has to have to be near
_NEAREST_MAX = 2
_ELSEWHERE_MIN = 5  # words of a spliced quotation that are looked for by themselves


@dataclass(frozen=True, slots=True)
class Place:
    """Where the words are printed; ``speaker`` is the one of all articles, ``named`` whether it is who is named."""

    match: Match
    standing: Standing
    quotes: tuple[Quote, ...]
    speaker: Speaker | None
    named: bool | None = None

    @property
    def article(self) -> str:
        """Its name."""
        return self.match.track.article.name


@dataclass(frozen=True, slots=True)
class Checked:
    """What is found of a typed quotation.

    ``places`` are those that the verdict rests on, best first; ``elsewhere`` are other places of words that were
    spliced on; ``near`` are passages that come near, where it is absent.
    """

    typed: Typed
    verdict: Verdict
    places: tuple[Place, ...] = ()
    elsewhere: tuple[tuple[Typed, Place], ...] = ()
    near: tuple[tuple[str, Span], ...] = ()


def check_quotation(coverage: Coverage, typed: Typed) -> Checked:
    """The verdict on one quotation, with everything that it rests on."""
    tracks = _tracks(coverage, typed)
    places = _exact(coverage, typed, tracks)
    if places:
        return Checked(typed, _verdict(places), tuple(places))
    places = _altered(coverage, typed, tracks)
    if places:
        verdict: Verdict = "altered" if any(place.match.altered for place in places) else _verdict(places)
        return Checked(typed, verdict, tuple(places), tuple(_elsewhere(coverage, typed, places[0])))
    return Checked(typed, "absent", near=tuple(_near(typed, tracks)))


def _verdict(places: Sequence[Place]) -> Verdict:
    """What words that are printed just so are: the named speaker's, anybody's, another's, or the outlet's."""
    quoted = [place for place in places if place.standing in QUOTED]
    if not quoted:
        return "reported"
    return "other_speaker" if all(place.named is False for place in quoted) else "exact"


# --- looking -----------------------------------------------------------------------------------------


def _tracks(coverage: Coverage, typed: Typed) -> list[Track]:
    """Where the words may stand, the likeliest article first; an article's running text before its quotations."""
    passages: dict[str, list[int]] = defaultdict(list)
    for name, paragraph in coverage.passages_like(_spelled(typed), PASSAGES_MAX):
        passages[name].append(paragraph)
    reach = max(_REACH_MIN, int(_REACH_PER_CHARACTER * len(typed.text)))
    found: list[Track] = []
    for name, paragraphs in passages.items():
        article = coverage.article(name)
        found += running_tracks(article, paragraphs, reach)
        found += quoted_tracks(article, coverage.facts(name).quotes)
    return found


def _spelled(typed: Typed) -> list[str]:
    """The words as they were typed."""
    return [word.span.of(typed.text) for word in words_of(typed.text)]


def _exact(coverage: Coverage, typed: Typed, tracks: Sequence[Track]) -> list[Place]:
    """Everywhere that the words are printed just so, each place once."""
    found: dict[tuple[str, int], Match] = {}
    for track in tracks:
        for match in exact_matches(typed.pieces, track):
            if not match.altered:
                found.setdefault((track.article.name, match.spans[0].start), match)
    return _placed(coverage, typed, list(found.values()))


def _altered(coverage: Coverage, typed: Typed, tracks: Sequence[Track]) -> list[Place]:
    """Where the words are printed most alike, if they are enough alike to be the same quotation."""
    matches = [match for track in tracks if (match := nearest_match(typed.pieces, track)) and _may_be(match)]
    places = [place for place in _placed(coverage, typed, matches) if _is_it(typed, place)]
    best = max((place.match.likeness for place in places), default=0.0)
    found = {
        (place.article, place.match.spans[0].start): place for place in reversed(places) if place.match.likeness == best
    }
    return list(found.values())[::-1]


def _may_be(match: Match) -> bool:
    """Whether it is worth while to see whose words they are."""
    return match.likeness >= _LIKENESS_MIN or max(map(len, match.same), default=0) >= _RUN_MIN


def _is_it(typed: Typed, place: Place) -> bool:
    """Whether so much is the same that it can only be this quotation."""
    match, running = place.match, place.standing not in QUOTED
    longest = max(match.same, key=len, default=())
    telling = sum(map(_telling, match.same))
    same, wanted = (
        sum(map(len, match.same)),
        min(_RUNNING_TELLING_MIN if running else _TELLING_MIN, _telling(typed.keys)),
    )
    if match.likeness >= _LIKENESS_MIN and telling >= wanted and same >= min(_SAME_MIN, len(typed.keys)):
        return True
    if running:
        return len(longest) >= _RUNNING_RUN_MIN and match.likeness >= _RUNNING_LIKENESS_MIN
    if match.likeness >= _VERY_LIKE and same >= _VERY_LIKE_MIN:
        return telling > 0
    return len(longest) >= _RUN_MIN and _telling(longest) >= _RUN_TELLING_MIN


def _telling(keys: Sequence[str]) -> int:
    """How many of these words say something."""
    return sum(key not in STOP_WORDS for key in keys)


def _placed(coverage: Coverage, typed: Typed, matches: Sequence[Match]) -> list[Place]:
    """The matches with whose words they are: the named speaker's first, then other quoted ones."""
    places = [_place(coverage, typed, match) for match in matches]
    return sorted(places, key=lambda place: (place.standing not in QUOTED, place.named is not True))


def _place(coverage: Coverage, typed: Typed, match: Match) -> Place:
    name = match.track.article.name
    whose, quotes = standing(match, coverage.facts(name).quotes)
    quote = quotes[0] if quotes else None
    speaker = speaker_of(coverage, name, quote) if quote else None
    named = is_same_speaker(coverage, typed.named, quote, speaker) if typed.named and quote else None
    return Place(match, whose, tuple(quotes), speaker, named)


# --- beside it ---------------------------------------------------------------------------------------


def _elsewhere(coverage: Coverage, typed: Typed, place: Place) -> Iterator[tuple[Typed, Place]]:
    """Where the longer runs of words are printed that the quotation has more than its best place."""
    for piece, steps in zip(place.match.pieces, place.match.steps, strict=True):
        for step in steps:
            if step.op == "added" and step.words >= _ELSEWHERE_MIN:
                words = piece.words[step.typed.start : step.typed.end]
                run = whole(typed.text[words[0].span.start : words[-1].span.end])
                yield from ((run, found) for found in _exact(coverage, run, _tracks(coverage, run))[:1])


def _near(typed: Typed, tracks: Sequence[Track]) -> list[tuple[str, Span]]:
    """Sentences that have many of the telling words, most first."""
    telling = frozenset(key for key in typed.keys if key not in STOP_WORDS)
    shared: dict[tuple[str, Span], int] = {}
    for track in tracks:
        if track.seams or not track.words:
            continue
        reach = Span(track.words[0].span.start, track.words[-1].span.end)
        for sentence in track.article.sentences:
            if reach.covers(sentence) or (sentence.start < reach.end and reach.start < sentence.end):
                keys = {word.key for word in words_of(track.article.text, sentence.start, sentence.end)}
                shared[track.article.name, sentence] = len(telling & keys)
    enough = max(_TELLING_MIN, _NEAR_MIN * len(telling))
    near = sorted((each for each in shared if shared[each] >= enough), key=lambda each: -shared[each])
    return near[:_NEAREST_MAX]
