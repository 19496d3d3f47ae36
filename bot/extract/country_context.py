"""Which country a name means among the words around it, if any."""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.extract.governments import means_government
from bot.extract.lexicon import country_traps as traps
from bot.extract.lexicon import given_names
from bot.extract.places import Kind, Place, View, word_after, word_before
from bot.model import Country

_CALLED_OF = re.compile(rf"\b(?:{traps.CALLED_OF}) of (?:the )?$")
_INSTITUTION = re.compile(r"[A-Z]\w*(?:tion|tions|sion|ment|ments|ional|ical|ics|istry)$")

# "Jordan said he was ready": a verb, then a pronoun with nobody else named between
_SHE_OR_HE = re.compile(r" [a-z][^A-Z.;:!?\n]{0,60}?\b(?:he|she|his|her|him|himself|herself)\b")
_AGE_AFTER = re.compile(r", (?:1[6-9]|[2-9]\d),")  # "Jordan, 38, said"
_PREPOSITIONS = frozenset(
    "in to from of with for by at near across through into outside inside against between on".split()
)

_LANGUAGE_AFTER = re.compile(traps.LANGUAGE_AFTER)
_ENGLISH_AFTER = re.compile(traps.ENGLISH_AFTER)
# No noun follows: "in French.", "in French and English", "in French that …"
_NO_NOUN_AFTER = re.compile(
    r"(?:$|[^\w' -]|['\"]?[.,;:!?)]| (?:and|or|but|as|with|at|on|by|to|that|than|for|from|into|before|after|when|while|"
    r"is|was|because|if|in|fluently|well|there|here|too|also)\b)"
)
_SPEECH_NEAR = re.compile(
    r"\b(?:speak|speaks|spoke|spoken|speaking|language|languages|fluent|said|translated|written)\b"
)

_DESCENT = re.compile(r"[- ](?:descent|origin|ancestry|heritage|extraction|parentage|roots|background)\b")
_BETWEEN_STATES = re.compile(
    r" (?:relations|ties|trade|talks|war|tensions?|summit|rivalry|dialogue|alliance|treaty|border|competition)\b"
)
_MINORITIES = re.compile(traps.MINORITIES)
_SENTENCE_END = re.compile(r"[.!?\n](?:\s|$)")
_POLISHING = frozenset("your my his her our their it up off a the".split())

_FOOD = re.compile(rf"\b(?:{traps.FOOD})")
_STATE_AFTER = re.compile(traps.STATE_AFTER)
_STATE_IN_TEXT = re.compile(traps.STATE_IN_TEXT)
_COUNTRY_IN_TEXT = re.compile(traps.COUNTRY_IN_TEXT)
_STATES_BESIDE = "|".join(sorted(traps.US_STATES))
_STATE_LISTED = re.compile(rf"(?:\b(?:{_STATES_BESIDE}),? (?:and )?$)")
_STATE_FOLLOWS = re.compile(rf",? (?:and )?(?:{_STATES_BESIDE})\b")
_CITY_BEFORE = re.compile(r"([A-Z][a-z]+), $")

# In capitals "US" is also the pronoun: "TELL US WHY", "CONTACT US".
_CAPITALS_BEFORE_PRONOUN = frozenset(
    "TELL LET JOIN ABOUT CONTACT FOLLOW HELP GIVE SHOW EMAIL CALL WRITE SEND MAKE OF WITH".split()
)

_NEAR = 60  # characters on either side in which a list of minorities or a meal is looked for


def country_here(view: View, index: int) -> Country | None:
    """The country that the form at ``index`` means, None if it means none."""
    place = view.places[index]
    if place.code is None:
        return None
    text, end = view.text, place.end
    before = word_before(text, place.start)
    after = word_after(text, end) if text[end : end + 1] == " " and text[end + 1 : end + 2].isupper() else ""
    if _is_called_after(view.text, place, before, after):
        return None
    means = _RULES[place.kind](view, index, before, after)
    if means and place.words == "Congo":
        return _which_congo(view, index)
    return place.code if means else None


def _is_called_after(text: str, place: Place, before: str, after: str) -> bool:
    """Whether something else is called after the country: "Irish Times", "Air France", "Gulf of Oman"."""
    if after in traps.CALLED_AFTER or (before in traps.CALLED_BEFORE):
        return True
    behind_of = before == "of" or (before == "the" and text.endswith(" of the ", 0, place.start))
    return behind_of and _CALLED_OF.search(text, max(0, place.start - 30), place.start) is not None


def _name(view: View, index: int, before: str, after: str) -> bool:
    place = view.places[index]
    words = place.words
    if _is_person(view, index, before, after):
        return False
    if words == "US":
        return view.text[place.end : place.end + 1] != "$" and not (
            before in _CAPITALS_BEFORE_PRONOUN and view.text[max(0, place.start - 20) : place.start].isupper()
        )
    if words in traps.ONLY_IN_LISTS:
        return view.listed(index)
    if words == "Turkey":
        return view.listed(index) or _FOOD.search(_sentence(view.text, place)) is None
    return words != "Georgia" or _is_georgia(view, index)


def _adjective(view: View, index: int, before: str, after: str) -> bool:
    place = view.places[index]
    if before in ("ethnic", "Ethnic") or _is_hyphenated(view, index) or _is_minority_there(view, index):
        return False
    if before == "of" and _DESCENT.match(view.text, place.end):
        return False
    if place.words in traps.LANGUAGES and _is_language(view.text, place, before):
        return False
    if place.words in traps.ALSO_MINORITIES and _MINORITIES.search(_sentence(view.text, place)):
        return False
    if place.words == "Polish" and word_after(view.text, place.end) in _POLISHING:
        return False
    return not (place.words in traps.PERSON_LIKE and _is_person(view, index, before, after))


def _combining(view: View, index: int, _before: str, _after: str) -> bool:
    end = view.places[index].end
    return view.text[end : end + 1].isupper()


def _capital(view: View, index: int, before: str, after: str) -> bool:
    return not _is_person(view, index, before, after) and means_government(view, index)


_RULES: dict[Kind, Callable[[View, int, str, str], bool]] = {
    "name": _name,
    "adjective": _adjective,
    "people": _adjective,
    "combining": _combining,
    "capital": _capital,
}


def _sentence(text: str, place: Place) -> str:
    """The words near the place, not beyond its sentence."""
    before = _SENTENCE_END.split(text[max(0, place.start - _NEAR) : place.start])[-1]
    return before + _SENTENCE_END.split(text[place.end : place.end + _NEAR], maxsplit=1)[0]


# --- people --------------------------------------------------------------------------------------------


def _is_person(view: View, index: int, before: str, after: str) -> bool:
    place = view.places[index]
    if before[:1].isupper() and (before in traps.COURTESY or _follows_given_name(view, index, before)):
        return True
    if place.words not in traps.PERSON_LIKE:
        return False
    if _precedes_family_name(view, index, after):
        return True
    if place.words not in traps.GIVEN_NAMES:
        return False
    if _AGE_AFTER.match(view.text, place.end):
        return True
    if before not in _PREPOSITIONS and not view.listed(index) and _SHE_OR_HE.match(view.text, place.end):
        return True
    return place.words in view.family_names and not view.listed(index)


def _follows_given_name(view: View, index: int, before: str) -> bool:
    """As in "Michael Jordan"; for names that are usually people also after any capital letter: "LeBron Jordan"."""
    place = view.places[index]
    if before in traps.OPENERS or not before.isalpha() or before.isupper():
        return False
    if index and view.places[index - 1].end == place.start - 1:
        return False
    if given_names.gender(before) is not None:
        return " " not in place.words
    return place.words in traps.GIVEN_NAMES and before not in traps.OFFICES


def _precedes_family_name(view: View, index: int, after: str) -> bool:
    """As in "Jordan Peterson"; not "Jordan Foreign Minister", "Israel Defense Forces", "India Pakistan tensions"."""
    place = view.places[index]
    if not after[:1].isupper() or after.isupper() or after.rstrip(".") in traps.OFFICES or _INSTITUTION.match(after):
        return False
    return not (index + 1 < len(view.places) and view.places[index + 1].start == place.end + 1)


# --- adjectives ------------------------------------------------------------------------------------------


def _is_hyphenated(view: View, index: int) -> bool:
    """Whether it is half of "Chinese-American", said of people; in "Chinese-American relations" both count."""
    second = index if view.places[index].words in ("American", "Americans") else index + 1
    if not 0 < second < len(view.places):
        return False
    one, other = view.places[second - 1], view.places[second]
    if other.words not in ("American", "Americans") or one.kind not in ("adjective", "blocker"):
        return False
    return view.text[one.end : other.start] in ("-", " ") and not _BETWEEN_STATES.match(view.text, other.end)


def _is_minority_there(view: View, index: int) -> bool:
    """As in "Croatian Serbs": the second word names no country."""
    first, second = view.places[index - 1], view.places[index]
    return index > 0 and second.kind == "people" and first.kind == "adjective" and first.end + 1 == second.start


def _is_language(text: str, place: Place, before: str) -> bool:
    if place.words == "English" and not (before in ("the", "The") or _ENGLISH_AFTER.match(text, place.end)):
        return True
    if _LANGUAGE_AFTER.match(text, place.end):
        return True
    if before not in traps.SPEAKING or not _NO_NOUN_AFTER.match(text, place.end):
        return False
    return (
        before not in traps.WEAK_SPEAKING
        or _SPEECH_NEAR.search(text, max(0, place.start - _NEAR), place.start) is not None
    )


# --- Georgia and the Congos --------------------------------------------------------------------------------


def _is_georgia(view: View, index: int) -> bool:
    """The country, unless the words around are about the state; the nearer words decide."""
    place = view.places[index]
    if _STATE_AFTER.match(view.text, place.end) or _STATE_FOLLOWS.match(view.text, place.end):
        return False
    if _STATE_LISTED.search(view.text, max(0, place.start - 24), place.start):
        return False
    city = _CITY_BEFORE.search(view.text, max(0, place.start - 24), place.start)
    beside = view.before(index)
    if city and (beside is None or beside.kind == "capital"):
        return city[1] in traps.GEORGIAN_CITIES
    if view.listed(index):
        return True
    return view.has(_COUNTRY_IN_TEXT) or not view.has(_STATE_IN_TEXT)


def _which_congo(view: View, index: int) -> Country:
    """In lists that also name the Democratic Republic, "Congo" alone is the other one; elsewhere it is short for it."""
    in_full = ("COD", True) in view.named
    return "COG" if in_full and view.before(index) and view.listed(index) else "COD"
