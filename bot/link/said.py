"""Quotations of one another: who says them, in which words, of whom, and on which day, as several articles print them.

Only printed quotations are compared, and only where the articles tell one story. Words that are left out at
either end, other spellings and small words do not count as another wording.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations, pairwise

from bot.extract.lexicon import people
from bot.extract.lexicon.grammar import PRONOUNS
from bot.extract.lexicon.replies import ACCUSING, CALLING
from bot.link.days import dates_in
from bot.link.stories import Story, same_words
from bot.model import Article, Country, Facts, Quote, Span, Speaker
from bot.spelling import fold

RUN_MIN = 3  # words in a row that two quotations share
_TELLING_RUN = 6  # words in a row that two articles do not print alike by chance
_WHOLE_MIN = 4  # words of a quotation that two people cannot both have said by chance
_ALIKE_MIN = 5  # words that are the same in two wordings of one quotation
_ALIKE_SHARE = 0.6  # of the words between the first and the last that are the same
_SPELLING_SHARE = 0.75  # of the letters of a word; "Uighurs" is "Uyghurs"
_NAME_SHARE = 0.6  # of the letters of a name in two alphabets
_QUOTES_MAX = 60  # of one speaker in one article; a transcript is not compared word for word
_DAY = len("2021-10-21")
_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_TAIL_RUN = 8  # the same words in a row before two other ends: shorter ones a speaker says again and again
_TELLING_WORDS = 3  # that are not small: "It is a historic day" is said by many
_SMALL = frozenset(
    "a an the this that these those and or of to in on at by for with from as so then just also really very well"
    " is are was were be been has have had will would shall should we they it he she i you our their its".split()
)
_ARTICLES = frozenset("a an the his her its their one another".split())
_SHORT_FORMS = {"n't": " not", "'ll": " will", "'re": " are", "'ve": " have", "'m": " am", "'d": " would"}


@dataclass(frozen=True, slots=True)
class Spoken:
    """A printed quotation with what is needed to compare it with others."""

    article: Article
    facts: Facts
    quote: Quote
    speaker: Speaker
    words: tuple[str, ...]
    places: tuple[Span, ...]
    sentence: Span
    story: Story


NOBODY = Speaker("", "unknown", None, (), ())


def spoken(article: Article, facts: Facts, story: Story, known: Mapping[tuple[str, str], Speaker]) -> Iterator[Spoken]:
    """The printed quotations of an article; ``known`` are the speakers by article and local name.

    Who says a whole clause may be ``NOBODY`` that is known.
    """
    number: dict[str, int] = defaultdict(int)
    for quote in facts.quotes:
        who = known.get((article.name, quote.speaker or "")) if quote.certainty != "unknown" else None
        who = NOBODY if who is None and quote.kind == "direct" else who
        if who is None or quote.kind == "reported":
            continue
        number[who.name] += 1
        if number[who.name] <= _QUOTES_MAX:
            words, places = _words(article.text, quote.span)
            sentence = next((s for s in article.sentences if s.start <= quote.span.start < s.end), quote.span)
            yield Spoken(article, facts, quote, who, words, places, sentence, story)


def _words(text: str, span: Span) -> tuple[tuple[str, ...], tuple[Span, ...]]:
    """What is compared, word by word, and where each stands."""
    words, places = [], []
    for match in _WORD.finditer(text, span.start, span.end):
        word = fold(match[0]).replace("’", "'")
        for short, whole in _SHORT_FORMS.items():
            word = word[: -len(short)] + whole if word.endswith(short) else word
        for part in word.replace("-", "").replace(".", "").split():
            words.append(part)
            places.append(Span(*match.span()))
    return tuple(words), tuple(places)


def pairs_of_one_speaker(all_spoken: Iterable[Spoken]) -> Iterator[tuple[Spoken, Spoken]]:
    """Quotations of one speaker, from two articles, that share a run of words; documents go by many names."""
    by_run: dict[Hashable, list[int]] = defaultdict(list)
    said = list(all_spoken)
    for index, each in enumerate(said):
        for run in _runs(each, RUN_MIN) if each.speaker is not NOBODY else ():
            name = each.speaker.name if each.speaker.kind != "document" else ""
            by_run[name, each.speaker.kind, run].append(index)
    yield from _pairs(said, by_run.values())


def pairs_with_nobody(all_spoken: Iterable[Spoken]) -> Iterator[tuple[Spoken, Spoken]]:
    """Quotations that share a long run of words, of which one article does not tell who says it."""
    by_run: dict[Hashable, list[int]] = defaultdict(list)
    said = list(all_spoken)
    for index, each in enumerate(said):
        for run in _runs(each, _TAIL_RUN):
            by_run[run].append(index)
    for a, b in _pairs(said, by_run.values()):
        if (a.speaker is NOBODY) != (b.speaker is NOBODY):
            yield (b, a) if a.speaker is NOBODY else (a, b)


def _runs(each: Spoken, length: int) -> set[tuple[str, ...]]:
    """Every so many words in a row."""
    return {each.words[i : i + length] for i in range(len(each.words) - length + 1)}


def pairs_of_two_speakers(all_spoken: Iterable[Spoken]) -> Iterator[tuple[Spoken, Spoken]]:
    """The same whole quotation in the mouths of two people who are surely not the same: both are named."""
    for a, b in _of_same_words(each for each in all_spoken if _is_telling(each)):
        if not _is_described(a.speaker) and not _is_described(b.speaker):
            yield a, b


def pairs_by_description(all_spoken: Iterable[Spoken]) -> Iterator[tuple[Spoken, Spoken]]:
    """The same whole quotation of somebody named, first, and somebody described, who may be one: "The president"."""
    for a, b in _of_same_words(each for each in all_spoken if len(each.words) >= _WHOLE_MIN):
        if _is_described(a.speaker) != _is_described(b.speaker):
            yield (b, a) if _is_described(a.speaker) else (a, b)


def _of_same_words(all_spoken: Iterable[Spoken]) -> Iterator[tuple[Spoken, Spoken]]:
    """The same whole quotation of persons whose names have nothing in common."""
    by_words: dict[Hashable, list[int]] = defaultdict(list)
    said = [each for each in all_spoken if each.speaker.kind == "person"]
    for index, each in enumerate(said):
        by_words[each.words].append(index)
    for a, b in _pairs(said, by_words.values()):
        if not _names(a.speaker) & _names(b.speaker) and not _spelled_alike(a.speaker.name, b.speaker.name):
            yield a, b


def _spelled_alike(a: str, b: str) -> bool:
    """Whether two names may be one in two spellings: "Siarhei Hancharou", "Sergei Goncharov"."""
    ends = [(words[0], words[-1]) for words in (fold(name).split() for name in (a, b))]
    pairs = zip(*ends, strict=True)
    return all(SequenceMatcher(None, one, two, autojunk=False).ratio() >= _NAME_SHARE for one, two in pairs)


def _is_telling(each: Spoken) -> bool:
    """Whether two people cannot both have said these words by chance; "he" may well mean another than a single name."""
    mention = each.quote.mention
    if mention and " " not in each.speaker.name and fold(mention.of(each.article.text)) in PRONOUNS:
        return False
    sure = each.quote.certainty == "certain" and each.quote.kind == "direct"
    long = len(each.words) >= (_WHOLE_MIN if sure else _TELLING_RUN)
    return long and len({*each.words} - _SMALL) >= _TELLING_WORDS


def _is_described(speaker: Speaker) -> bool:
    """Whether no name of a person is known: "The archbishop", "Lithuania's president", "Grand Mufti"."""
    words = speaker.name.split()
    return words[0].lower() in _ARTICLES or words[-1].islower() or fold(words[-1]) in people.TITLES


def _pairs(said: Sequence[Spoken], groups: Iterable[Sequence[int]]) -> Iterator[tuple[Spoken, Spoken]]:
    found = {pair for group in groups for pair in combinations(sorted(set(group)), 2)}
    for a, b in sorted(found):
        if said[a].article.name != said[b].article.name:
            yield said[a], said[b]


def tell_the_same(a: Spoken, b: Spoken) -> bool:
    """Whether a long run of the same words shows that two articles tell one story, though they share few names."""
    run = SequenceMatcher(None, a.words, b.words, autojunk=False).find_longest_match()
    common = a.story.names & b.story.names or a.story.countries & b.story.countries
    return run.size >= _TELLING_RUN and (bool(common) or same_words(a.story, b.story))


def _names(speaker: Speaker) -> frozenset[str]:
    """Every word of every name that the speaker is called by."""
    names = [speaker.name, *(form.text for form in speaker.forms if form.kind == "name")]
    return frozenset(word for name in names for word in fold(name).replace("-", " ").split())


def shared(a: Spoken, b: Spoken) -> tuple[Span, Span] | None:
    """Where the shorter quotation stands in the longer one, word for word: the place in each, in ``a`` first."""
    short, long = sorted((a, b), key=lambda each: len(each.words))
    length = len(short.words)
    starts = range(len(long.words) - length + 1)
    at = next((i for i in starts if length >= RUN_MIN and long.words[i : i + length] == short.words), None)
    if at is None:
        return None
    found = {
        id(short): Span(short.places[0].start, short.places[-1].end),
        id(long): Span(long.places[at].start, long.places[at + length - 1].end),
    }
    return found[id(a)], found[id(b)]


# --- other words ------------------------------------------------------------------------------------


def other_wording(a: Spoken, b: Spoken) -> tuple[tuple[Span, ...], tuple[Span, ...]] | None:
    """Where two wordings of one quotation differ: the places in each; None where it is not one, or they agree."""
    blocks = SequenceMatcher(None, a.words, b.words, autojunk=False).get_matching_blocks()[:-1]
    same = sum(block.size for block in blocks)
    if same < _ALIKE_MIN:
        return None
    first, last = blocks[0], blocks[-1]
    longest = max(last.a + last.size - first.a, last.b + last.size - first.b)
    if same < _ALIKE_SHARE * longest or same < _ALIKE_SHARE * min(len(a.words), len(b.words)):
        return None
    differing: tuple[list[Span], list[Span]] = ([], [])
    for left, right in pairwise(blocks):
        own, theirs = Span(left.a + left.size, right.a), Span(left.b + left.size, right.b)
        if _matters(a, own, b, theirs):
            differing[0].extend(a.places[own.start : own.end])
            differing[1].extend(b.places[theirs.start : theirs.end])
    if _ends_otherwise(a, Span(last.a, last.a + last.size), b, Span(last.b, last.b + last.size)):
        differing[0].extend(a.places[last.a + last.size :])
        differing[1].extend(b.places[last.b + last.size :])
    return (tuple(differing[0]), tuple(differing[1])) if any(differing) else None


def _ends_otherwise(a: Spoken, own: Span, b: Spoken, theirs: Span) -> bool:
    """Whether one sentence goes on in other words behind a long run of the same ones: "this year", "before July"."""
    goes_on = (each.words[run.end :] and _goes_on(each, run.end) for each, run in ((a, own), (b, theirs)))
    if own.end - own.start < _TAIL_RUN or not all(goes_on):
        return False
    return _matters(a, Span(own.end, len(a.words)), b, Span(theirs.end, len(b.words)))


def _goes_on(each: Spoken, index: int) -> bool:
    """Whether a word stands in the sentence of the word before it."""
    between = each.article.text[each.places[index - 1].end : each.places[index].start]
    return not any(mark in between for mark in ".!?;\n")


def _matters(a: Spoken, own: Span, b: Spoken, theirs: Span) -> bool:
    """Whether two runs of words between the same ones are more than another spelling, small words or an editor's."""
    ours, others = a.words[own.start : own.end], b.words[theirs.start : theirs.end]
    if _edited(a, own) or _edited(b, theirs):
        return False
    if "".join(ours) == "".join(others) or not {*ours, *others} - _SMALL:
        return False
    if len(ours) != len(others):
        return True
    return any(not _same_word(x, y) for x, y in zip(ours, others, strict=True))


def _same_word(a: str, b: str) -> bool:
    if a in _SMALL and b in _SMALL:
        return True
    return a[:1].isalpha() and SequenceMatcher(None, a, b, autojunk=False).ratio() >= _SPELLING_SHARE


def _edited(each: Spoken, words: Span) -> bool:
    """Whether an editor left something out or put something in there: "…", brackets."""
    start = each.places[words.start - 1].end
    end = each.places[words.end].start if words.end < len(each.places) else each.quote.span.end
    return any(mark in each.article.text[start:end] for mark in ("...", "…", "[", "]", "(", ")"))


# --- of whom ----------------------------------------------------------------------------------------

# "accused Washington, Paris and London of having a “terrible record”"
_ACCUSING = re.compile(rf"\b(?:{ACCUSING})\s(?:the\s)?", re.IGNORECASE)
# "called Washington and Paris “a customer without shame”"
_CALLING = re.compile(rf"\b(?:{CALLING})\s(?:the\s)?", re.IGNORECASE)
# "…,” he said of Washington"; not "he said of late"
_SAID_OF = re.compile(r"[,.!?]?[”\"’'»]{1,2}\s(?:[^.;:“”\"\n]{1,60}?\s)?(?:said|says)\s(?:of|about)\s(?:the\s)?")
# "Senate President Vicente Sotto", "Evelyn Palla" of "the railway's chief executive, Evelyn Palla"
_NAMED = re.compile(r"\b[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)+")
_NAMED_MAX = 100  # characters
_WORDS_OF_A_NAME = 2  # without titles
_CALLED_SO = re.compile(r",?\s(?:as\s)?[“\"‘'«]{1,2}")
_LIST_JOINT = re.compile(r"(?:,|,?\s(?:and|as\swell\sas|or))\s(?:the\s)?|\s?&\s?")
_AND_OTHERS = re.compile(r",?\sand\s(?:(?:a\sfew|several|many|some|most|all)\s)?(?:others\b|other\s[a-z]+)")
_OF = re.compile(r",?\s(?:of|for|over|as)\b")
_OPENING = re.compile(r"[\s“\"‘']*(?:the\s)?", re.IGNORECASE)
_SUBJECT_END = re.compile(r"\s[a-z]+")
# "their own terrible record": the words are said of the subject
_OWNED = re.compile(
    r"\b(?:their|its|his|her)\s(?:own\s)?$|\b(?:have|has|had|having)\s(?:(?:a|an|the)\s)?$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Holders:
    """The countries, or else the person by the last word of the name, that words are said of; and what names them."""

    countries: frozenset[Country]
    span: Span
    person: str | None = None

    def excludes(self, other: Holders) -> bool:
        """Whether the words are said of others there; a country and its leader may be one."""
        return (
            self.countries != other.countries
            if not self.person and not other.person
            else (None not in (self.person, other.person) and self.person != other.person)
        )


def said_of(each: Spoken, words: Span) -> Holders | None:
    """Of whom some of the quoted words are said, where the sentence leaves no doubt."""
    text = each.article.text
    start = max(each.sentence.start, text.rfind("\n", 0, words.start) + 1)
    quoted = each.quote.span.start
    for calling in _CALLING.finditer(text, start, quoted):
        for held in _held_at(each, calling.end()):
            if (opened := _CALLED_SO.match(text, held.span.end)) and opened.end() == quoted:
                return held
    if accusing := list(_ACCUSING.finditer(text, start, quoted)):
        all_held = _held_at(each, accusing[-1].end())
        return next((held for held in all_held if _OF.match(text, held.span.end, words.start)), None)
    told = _SAID_OF.match(text, each.quote.span.end) or _SAID_OF.match(text, each.quote.span.end - 1)
    if told and (found := _list_at(each, told.end())):
        return found
    if each.quote.kind != "direct" or not _OWNED.search(text, each.quote.span.start, words.start):
        return None
    opening = _OPENING.match(text, max(start, each.quote.span.start))
    found = _list_at(each, opening.end()) if opening else None
    between = Span(found.span.end, words.start) if found else None
    if not found or not between or not _SUBJECT_END.match(text, found.span.end):
        return None
    return None if any(between.covers(mention.span) for mention in each.facts.countries) else found


def _held_at(each: Spoken, position: int) -> Iterator[Holders]:
    """Who is named in the words that begin at a position: countries, or a person, whatever describes them."""
    if found := _list_at(each, position):
        yield found
    for match in _NAMED.finditer(each.article.text, position, min(position + _NAMED_MAX, each.quote.span.start)):
        words = [word for word in fold(match[0]).split() if word not in people.TITLES]
        if len(words) >= _WORDS_OF_A_NAME:
            yield Holders(frozenset(), Span(position, match.end()), words[-1])


def _list_at(each: Spoken, position: int) -> Holders | None:
    """The list of countries that begins at a position, with "and a few others" behind it."""
    text = each.article.text
    by_start = {mention.span.start: mention for mention in each.facts.countries}
    countries, end, at = [], position, position
    while (mention := by_start.get(at)) is not None:
        countries.append(mention.code)
        end = mention.span.end
        joint = _LIST_JOINT.match(text, end)
        at = joint.end() if joint else -1
    if not countries:
        return None
    others = _AND_OTHERS.match(text, end)
    start = position - len("the ") if text[max(0, position - len("the ")) : position].casefold() == "the " else position
    return Holders(frozenset(countries), Span(start, others.end() if others else end))


# --- when -------------------------------------------------------------------------------------------


def day_of(each: Spoken) -> tuple[str, Span] | None:
    """The one day that the outlet's words in the sentence of a quotation name, and where."""
    quoted = [quote.span for quote in each.facts.quotes if quote.kind != "reported"]
    own = [
        date
        for date in dates_in(each.article, each.facts, each.sentence)
        if not any(span.covers(date.span) for span in quoted)
    ]
    return (own[0].value, own[0].span) if len(own) == 1 and len(own[0].value) == _DAY else None
