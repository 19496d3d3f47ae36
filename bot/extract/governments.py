"""Whether a capital stands for its government: "Beijing said", "urged Kyiv to"; not "in Beijing", "London's mayor"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.extract.lexicon import government_words as words
from bot.extract.lexicon.country_traps import US_STATES
from bot.extract.lexicon.verbs import forms
from bot.extract.places import Place, View, word_after

_BEFORE = 48  # characters looked at before a capital
_AFTER = 70  # and after it, up to its verb
_LIST = 12  # members of a list of capitals that are looked through on either side


def _inflected(verbs: Iterable[str]) -> frozenset[str]:
    """Every form of each verb, also with a doubled consonant: "expelled"."""
    found = set()
    for verb in verbs:
        made = forms(verb)
        found |= {made.base, made.third, made.past, made.participle, made.gerund}
        found |= {verb + verb[-1] + "ed", verb + verb[-1] + "ing"}
    return frozenset(found)


_ACTING = _inflected(words.ACTS) | frozenset(words.IRREGULAR_ACTS)
_ADDRESSING = _inflected(words.ADDRESSING) | {"told"}
_SAYING = frozenset(["said", "says", "say", "saying"])

_TRAVEL = frozenset(words.TRAVEL.split("|"))
_OFFICIALS_IN = tuple([word] for word in words.OFFICIALS.split("|"))
_ALWAYS = ("with", "against", "by", "between", "on", "upon")
# "critics of Beijing", "a setback for Beijing": the preposition with the words it depends on.
_DEPENDS = {
    "to": words.NOUNS_TO,
    "from": words.NOUNS_FROM,
    "of": words.NOUNS_OF,
    "for": words.NOUNS_FOR,
    "at": words.NOUNS_AT,
    "toward": words.NOUNS_TOWARD,
    "towards": words.NOUNS_TOWARD,
}
_DEPENDING = {preposition: frozenset(nouns.split("|")) for preposition, nouns in _DEPENDS.items()}

# "in Beijing", "visited Paris", "downtown Cairo", "the Paris accord"
_PLACED = frozenset(
    """
    in near outside around across throughout inside through into via central downtown northern southern eastern western
    north south east west greater inner old
    visit visits visited visiting leave left leaving reach reached reaching entered bombed
    bombing attack attacked capture captured capturing hit hitting struck shelled shelling above beyond within
    """.split()
)
_CITY = re.compile(rf"(?:['’]s?)? (?:\w+ )?(?:{words.CITY_NOUNS}|prosecutors?|courts?|judges?)\b")
_POSSESSIVE = re.compile(r"['’]s? (?P<next>[\w“\"‘-]+)")
# "Warsaw has since dropped out"
_DOES = re.compile(rf"(?:,? (?:has|have|had|also|then|now|later|since|again|once|finally)){{0,3}} (?:{words.DEEDS})\b")
# "Conspicuously absent from the list was"
_ABSENT = re.compile(
    rf"\b(?:{words.ABSENT})\b[^.,;:\n]{{0,40}}(?: (?:is|are|was|were|includ(?:e|ed|ing))|:) (?:the )?$", re.IGNORECASE
)
_ABSENT_MAX = 70  # characters before the capital
_OWN_NOUN = re.compile(rf" (?:{words.GOVERNMENT_NOUNS})\b")
_HYPHENATED = re.compile(rf"-(?:{words.HYPHENATED})\b", re.IGNORECASE)
_BODIES = frozenset(["Communist", "Foreign", "UN", "U", "EU", "NATO", "Western", "European", "African", "Asian"])
_WITH_OTHERS = re.compile(
    r" and (?:its|their|other) (?:[\w-]{1,20} )?(?:allies|ally|partners?|friends|proxies|supporters|capitals)\b"
)
_STANCE_BEFORE = re.compile(r"\b(?:pro|anti|non|post)-$", re.IGNORECASE)
_IN_THE_EYES = re.compile(r"['’]s? (?:eyes|view|favou?r|interests?|orbit|hands|crosshairs|policy|stance|sights)\b")
_TOKEN = re.compile(r"[\w'’]+|[.;:!?\n—“”()\"]")
_DAYS_AND_MONTHS = frozenset(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
    September October November December
    """.split()
)
_FULL_STOPS = frozenset('.;:!?\n—“”()"')


def means_government(view: View, index: int) -> bool:
    """Whether the capital at ``index`` is a government, by itself or as one of a list that is."""
    place, text = view.places[index], view.text
    if text[place.end : place.end + 1] == "-" or text[place.start - 1 : place.start] == "-":
        return _in_compound(view, index)
    if _is_city_of(view, index) or _CITY.match(text, place.end):
        return False
    first, last = _list_bounds(view, index)
    if place.words in words.DOUBTFUL and first == last and not _is_named(view, place):
        return False
    before = _words_before(text, view.places[first].start)
    if before and before[-1] in _PLACED:
        return before[-2:-1] in _OFFICIALS_IN or _IN_THE_EYES.match(text, place.end) is not None
    if _belongs_to_other(before):
        return False
    if _owns(text, place) or _WITH_OTHERS.match(text, place.end) or _OWN_NOUN.match(text, place.end):
        return True
    behind, above = view.places[last].end, view.places[first].start
    if _DOES.match(text, behind) or _ABSENT.search(text, max(0, above - _ABSENT_MAX), above):
        return True
    return _acts(text, view.places[last]) or _is_addressed(text, before, view.places[last])


def _in_compound(view: View, index: int) -> bool:
    """As in "Beijing-backed", "pro-Beijing", "the Moscow-Tehran axis"; not "London-based"."""
    place, text = view.places[index], view.text
    if _HYPHENATED.match(text, place.end) or _STANCE_BEFORE.search(text, max(0, place.start - 5), place.start):
        return True
    beside = (*view.places[max(0, index - 1) : index], *view.places[index + 1 : index + 2])
    return any(other.code and (other.end + 1 == place.start or place.end + 1 == other.start) for other in beside)


def _is_city_of(view: View, index: int) -> bool:
    """As in "Beijing, China", "Paris, Texas"."""
    place, text = view.places[index], view.text
    if text[place.end : place.end + 2] != ", ":
        return False
    following = view.places[index + 1] if index + 1 < len(view.places) else None
    if following and following.start == place.end + 2 and following.kind != "capital" and following.code == place.code:
        return True
    return word_after(text, place.end + 1).rstrip(".,") in US_STATES


def _list_bounds(view: View, index: int) -> tuple[int, int]:
    """The first and the last of the list of capitals and countries that the place stands in."""
    first = last = index
    while first > index - _LIST and view.before(first):
        first -= 1
    while last < index + _LIST and view.after(last):
        last += 1
    return first, last


def _is_named(view: View, place: Place) -> bool:
    return any(code == place.code for code, _ in view.named)


def _words_before(text: str, start: int) -> list[str]:
    """The words of the same clause before, in small letters, at most five."""
    tokens = _TOKEN.findall(text, max(0, start - _BEFORE), start)
    clause: list[str] = []
    for token in reversed(tokens[-5:]):
        if token in _FULL_STOPS:
            break
        clause.append(token.lower())
    return clause[::-1]


def _belongs_to_other(before: list[str]) -> bool:
    """As in "the shelling of Kyiv", "people from Moscow": part of another phrase, which the verb after belongs to."""
    return len(before) > 1 and before[-1] in _DEPENDING and _DEPENDING[before[-1]].isdisjoint(before[:-1])


def _owns(text: str, place: Place) -> bool:
    """As in "Moscow's human rights record"; not "Beijing's Tiananmen Square"."""
    match = _POSSESSIVE.match(text, place.end)
    if match is None:
        return False
    owned = match["next"]
    return not owned[:1].isupper() or owned in _BODIES


def _acts(text: str, place: Place) -> bool:
    """Whether a verb of governments follows, with nothing but helpers between."""
    passive = False
    for token in _TOKEN.findall(text, place.end, place.end + _AFTER)[:8]:
        word = token.lower()
        if passive and (word in _ADDRESSING or word in words.ATTITUDES or (word in _ACTING and word.endswith("ing"))):
            return True
        if word in words.BE_FORMS or (passive and word in ("a", "an")):
            passive = True
        elif word in _ACTING and not passive:
            return True
        elif word not in words.HELPERS and not word.endswith("ly"):
            return False
    return False


def _is_addressed(text: str, before: list[str], last: Place) -> bool:
    """As in "urged Beijing", "critics of Beijing", "ties with Beijing"; not "by London Mayor …"."""
    after = word_after(text, last.end)
    if not before or (after[:1].isupper() and not last.words.isupper() and after.rstrip(".,") not in _DAYS_AND_MONTHS):
        return False
    word, rest = before[-1], before[:-1]
    if word in _SAYING:
        return text[last.end : last.end + 1] in ("", ".", ",", ";")
    if word in _ADDRESSING:
        return True
    if word in _ALWAYS:
        return not _TRAVEL.intersection(rest)
    return word in _DEPENDING and not _DEPENDING[word].isdisjoint(rest)
