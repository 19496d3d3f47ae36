"""What articles talk about, in their own words: the phrases that are offered to who looks for something.

A topic is a noun phrase, as far as that can be told without a parser: a stretch of a run of words between the small
words and marks of English ("of *forced labour* in the *textile industry*,") that ends such a run somewhere, or a name.
What hardly ever stands outside of one longer topic is no topic of its own.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from bot.extract.lexicon import grammar, speech
from bot.extract.lexicon.number_words import SCALES, TEENS, TENS, UNITS
from bot.extract.lexicon.verbs import forms
from bot.model import Topic
from bot.spelling import fold

_WORDS_MAX = 4  # of a topic
_RUN_MAX = 12  # words; a longer run is a list without marks, or in another language, and every stretch of it a phrase
_LETTERS_MIN, _LETTERS_MAX = 3, 60  # of a topic; Discord takes 100 characters
_TIMES_MIN = 2  # what is said once is no topic
_TITLE = 2  # passages that a title counts for: it says what the article is about
_TELLING = 2  # how much more phrases and names say than single words do
_INSIDE = 0.8  # the share of its passages in which a shorter topic is only part of a longer one

_TOKENS_KEPT = 16_384  # that were read; most words are said again

# "forced", "COVID-19", "U.S.", "China’s"; any other mark is a token of its own, which ends a run
_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,6}|[^\W_]+(?:['’\-‑][^\W_]+)*|[^\w\s]")
_POSSESSIVE = re.compile(r"['’]s?$")
_VAGUE = grammar.TIME_NOUNS | frozenset("own far part behalf number way lot thing kind sort side case fact end".split())


Phrases = tuple[tuple[str, int, bool], ...]
"""The phrases of a text that could be topics: in how many passages each is, and whether it ends a run in any."""


class _Run(NamedTuple):
    """Words without a small word or a mark between them, and what stands before them, in small letters."""

    words: tuple[str, ...]
    before: str


def phrases(passages: Iterable[str]) -> Phrases:
    """What could be a topic in these passages of one text; counting it needs no other text."""
    times: Counter[str] = Counter()
    ending: set[str] = set()
    for passage in passages:
        found: dict[str, bool] = {}
        for phrase, is_end in _phrases(passage):
            found[phrase] = is_end or found.get(phrase, False)
        times.update(found.keys())
        ending.update(phrase for phrase, is_end in found.items() if is_end)
    return tuple((phrase, number, phrase in ending) for phrase, number in times.items())


def topics(titles: Iterable[str], texts: Iterable[Phrases]) -> list[Topic]:
    """The topics of these titles and texts, the most telling first; the order of the input does not matter."""
    ending: set[str] = set()
    said = _counted(texts, ending)
    headed = _counted((phrases([title]) for title in titles), ending)
    all_times: defaultdict[str, int] = defaultdict(int)
    written: defaultdict[str, list[str]] = defaultdict(list)
    for counted, each in ((said, 1), (headed, _TITLE)):
        for phrase, number in counted.items():
            key = _key(phrase)
            all_times[key] += number * each
            written[key].append(phrase)
    times = {
        key: number for key, number in all_times.items() if number >= _TIMES_MIN and not ending.isdisjoint(written[key])
    }
    inside = set(_only_inside(times))
    found = [_topic(_usual(written[key], said, headed), number) for key, number in times.items() if key not in inside]
    return sorted(found, key=lambda topic: (-topic.weight, fold(topic.text), topic.text))


def _counted(texts: Iterable[Phrases], ending: set[str]) -> dict[str, int]:
    """In how many passages each phrase is; what ends a run anywhere goes into ``ending``."""
    times: defaultdict[str, int] = defaultdict(int)
    for text in texts:
        for phrase, number, is_end in text:
            times[phrase] += number
            if is_end:
                ending.add(phrase)
    return dict(times)


def _key(phrase: str) -> str:
    """The same for a word and its plural, in any case."""
    return " ".join(map(_key_of_word, phrase.split(" "))) if " " in phrase else _key_of_word(phrase)


@lru_cache(maxsize=_TOKENS_KEPT)
def _key_of_word(word: str) -> str:
    return " ".join(each.removesuffix("s") for each in fold(word).split())


def _usual(forms: Sequence[str], said: Mapping[str, int], headed: Mapping[str, int]) -> str:
    """The form that is written most, in titles only if nowhere else; of several, one in small letters."""
    times = said if any(form in said for form in forms) else headed
    return min(forms, key=lambda form: (-times.get(form, 0), not form.islower(), form))


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
        if len(run.words) > _RUN_MAX:
            continue
        words = _noun_phrase(run)
        length = len(words)
        for start, word in enumerate(words):
            if _LETTERS_MIN <= len(word) <= _LETTERS_MAX and _stands_alone(words, start):
                yield word, True
            for end in range(start + 2, min(start + _WORDS_MAX, length) + 1):
                phrase = " ".join(words[start:end])
                if _LETTERS_MIN <= len(phrase) <= _LETTERS_MAX:
                    yield phrase, end == length


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
    before, last = "", ""
    for token in _TOKEN.findall(text):
        word, small, is_end, ends_after = _read(token)
        if not is_end:
            before = before if waiting else last
            waiting.append(word)
        if waiting and ends_after:
            yield _Run(tuple(waiting), before)
            waiting = []
        last = small
    if waiting:
        yield _Run(tuple(waiting), before)


@lru_cache(maxsize=_TOKENS_KEPT)
def _read(token: str) -> tuple[str, str, bool, bool]:
    """The word of a token, in small letters, too; whether a run ends before it, and whether one ends behind it."""
    word = _POSSESSIVE.sub("", token)
    small = word.lower()
    is_end = not word[:1].isalpha() or small in _small().ends or _is_adverb(small)
    return word, small, is_end, is_end or word != token


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
