"""What articles talk about, in their own words: the phrases that are offered to who looks for something.

A topic is a noun phrase, as far as that can be told without a parser: a stretch of a run of words between the small
words and marks of English ("of *forced labour* in the *textile industry*,") that ends such a run somewhere, or a name.
What hardly ever stands outside of one longer topic is no topic of its own.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from bot.extract.lexicon import grammar, speech
from bot.extract.lexicon.number_words import SCALES, TEENS, TENS, UNITS
from bot.extract.lexicon.verbs import forms
from bot.link.names import fold
from bot.model import Topic

_WORDS_MAX = 4  # of a topic
_LETTERS_MIN, _LETTERS_MAX = 3, 60  # of a topic; Discord takes 100 characters
_TIMES_MIN = 2  # what is said once is no topic
_TITLE = 2  # passages that a title counts for: it says what the article is about
_TELLING = 2  # how much more phrases and names say than single words do
_INSIDE = 0.8  # the share of its passages in which a shorter topic is only part of a longer one

# "forced", "COVID-19", "U.S.", "China’s"; any other mark is a token of its own, which ends a run
_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,6}|[^\W_]+(?:['’\-‑][^\W_]+)*|[^\w\s]")
_POSSESSIVE = re.compile(r"['’]s?$")
_VAGUE = grammar.TIME_NOUNS | frozenset("own far part behalf number way lot thing kind sort side case fact end".split())


@dataclass(frozen=True, slots=True)
class _Run:
    """Words without a small word or a mark between them, and what stands before them, in small letters."""

    words: tuple[str, ...]
    before: str


@dataclass(slots=True)
class _Counted:
    """In how many texts each phrase is, by its key; how it is written, by how often; and what ends a run anywhere."""

    times: Counter[str] = field(default_factory=Counter)
    ending: set[str] = field(default_factory=set)
    written: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))


def topics(titles: Iterable[str], passages: Iterable[str]) -> list[Topic]:
    """The topics of these titles and passages, the most telling first; the order of the input does not matter."""
    said, headed = _counted(passages), _counted(titles)
    times = {
        key: said.times[key] + _TITLE * headed.times[key]
        for key in said.times.keys() | headed.times.keys()
        if said.times[key] + headed.times[key] >= _TIMES_MIN and (key in said.ending or key in headed.ending)
    }
    inside = set(_only_inside(times))
    found = [
        _topic(_usual(said.written.get(key) or headed.written[key]), number)
        for key, number in times.items()
        if key not in inside
    ]
    return sorted(found, key=lambda topic: (-topic.weight, fold(topic.text), topic.text))


def _counted(texts: Iterable[str]) -> _Counted:
    counted = _Counted()
    for text in texts:
        found: dict[str, bool] = {}
        for phrase, is_end in _phrases(text):
            found[phrase] = is_end or found.get(phrase, False)
        for phrase, is_end in found.items():
            counted.times[key := _key(phrase)] += 1
            counted.written[key][phrase] += 1
            if is_end:
                counted.ending.add(key)
    return counted


def _key(phrase: str) -> str:
    """The same for a word and its plural, in any case."""
    return " ".join(word.removesuffix("s") for word in fold(phrase).split())


def _usual(written: Counter[str]) -> str:
    """The form that is written most; of several, one in small letters."""
    return min(written, key=lambda phrase: (-written[phrase], not phrase.islower(), phrase))


def _topic(text: str, times: int) -> Topic:
    return Topic(text, times * (1 if " " not in text and text.islower() else _TELLING))


def _only_inside(times: Mapping[str, int]) -> Iterator[str]:
    """The phrases that hardly ever stand outside of one longer one."""
    for key, number in times.items():
        words = key.split()
        for length in range(1, len(words)):
            for start in range(len(words) - length + 1):
                shorter = " ".join(words[start : start + length])
                if shorter in times and number >= _INSIDE * times[shorter]:
                    yield shorter


# --- phrases ----------------------------------------------------------------------------------------


def _phrases(text: str) -> Iterator[tuple[str, bool]]:
    """What could be a topic, and whether it ends a run."""
    for run in _runs(text):
        words = _noun_phrase(run)
        for start in range(len(words)):
            for end in range(start + 1, min(start + _WORDS_MAX, len(words)) + 1):
                phrase = " ".join(words[start:end])
                if _LETTERS_MIN <= len(phrase) <= _LETTERS_MAX and (end > start + 1 or _stands_alone(words, start)):
                    yield phrase, end == len(words) or end == start + 1


def _stands_alone(words: Sequence[str], at: int) -> bool:
    """Whether a single word of a run may be a topic: its last one, or a name, but not a part of a longer name."""
    word = words[at]
    if word.islower():
        small = _small()
        return at == len(words) - 1 and word.removesuffix("s") not in _VAGUE and word not in small.saying
    return not any(words[beside][0].isupper() for beside in (at - 1, at + 1) if 0 <= beside < len(words))


def _noun_phrase(run: _Run) -> tuple[str, ...]:
    """A run without the verbs at its ends, as far as these show: "to *protect* people", "people *detained*"."""
    words = run.words
    start, end = 0, len(words)
    if words[0].islower() and (run.before in _small().before_verbs or _is_gerund(run)):
        start = 1
    while end > start + 1 and words[end - 1].islower() and words[end - 1].endswith("ed"):
        end -= 1
    return words[start:end]


def _is_gerund(run: _Run) -> bool:
    """Whether it begins as "including people" does, and not as "the missing people"."""
    return run.words[0].endswith("ing") and run.before not in grammar.DETERMINERS


def _runs(text: str) -> Iterator[_Run]:
    waiting: list[str] = []
    ends, before, last = _small().ends, "", ""
    for token in _TOKEN.findall(text):
        word = _POSSESSIVE.sub("", token)
        small = word.lower()
        is_end = not word[:1].isalpha() or small in ends or _is_adverb(small)
        if not is_end:
            before = before if waiting else last
            waiting.append(word)
        if waiting and (is_end or word != token):
            yield _Run(tuple(waiting), before)
            waiting = []
        last = small
    if waiting:
        yield _Run(tuple(waiting), before)


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") and word not in grammar.NOT_ADVERBS


@dataclass(frozen=True, slots=True)
class _Small:
    """Words that end a run, that stand before a verb, and that are verbs of speech in their base form."""

    ends: frozenset[str]
    before_verbs: frozenset[str]
    saying: frozenset[str]


@cache
def _small() -> _Small:
    inflected = [forms(verb) for verb in speech.TALK | speech.STANCE | speech.LABEL]
    verbs = {form for each in inflected for form in (each.past, each.participle, each.gerund)}
    verbs |= {each.third for each in inflected if not {each.base, each.third} & speech.ALSO_NOUNS}
    numbers = UNITS.keys() | TEENS.keys() | TENS.keys() | SCALES.keys()
    numbers |= {f"{ten}-{unit}" for ten in TENS for unit in UNITS}
    joining = grammar.DETERMINERS | grammar.PREPOSITIONS | grammar.SUBORDINATORS | grammar.COORDINATORS
    other = grammar.PRONOUNS | grammar.AUXILIARIES | grammar.ADVERBS | grammar.CALENDAR | grammar.COMMON_VERBS
    return _Small(
        ends=frozenset(verbs | numbers | joining | other),
        before_verbs=grammar.AUXILIARIES | grammar.SUBJECT_PRONOUNS | {"to"},
        saying=frozenset({each.base for each in inflected} - speech.ALSO_NOUNS),
    )
