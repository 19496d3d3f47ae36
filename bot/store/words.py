"""Words about words, as data: what a search leaves out, and what it treats as the same."""

from __future__ import annotations

import re
from functools import lru_cache

# Words that say nothing about the subject of a question.
STOP_WORDS = frozenset(
    "a about according all also am an and any are as at be because been being but by can could did do does doing"
    " for from had has have having he her hers him his how i if in into is it its itself just me more most much my"
    " no nor not of off on once only or other our out over own per said same say says she should so some such than"
    " that the their them then there these they this those through to too under until up very was we were what when"
    " where which while who whom whose why will with would you your".split()
)

# Spellings of one word, told apart by their beginnings: an ending (-s, -'s) is kept.
_SAME_STEMS = (
    ("uyghur", "uighur", "uygur", "uigur"),
    ("kyiv", "kiev"),
    ("beijing", "peking"),
    ("quran", "koran"),
    ("gaddafi", "qaddafi", "kadhafi"),
    ("zelensky", "zelenskyy", "zelenskiy"),
    ("rohingya", "rohinga"),
    ("houthi", "huthi"),
    ("defence", "defense"),
    ("offence", "offense"),
    ("licence", "license"),
    ("centre", "center"),
    ("theatre", "theater"),
    ("fibre", "fiber"),
    ("programme", "program"),
    ("labour", "labor"),
    ("colour", "color"),
    ("neighbour", "neighbor"),
    ("favour", "favor"),
    ("honour", "honor"),
    ("harbour", "harbor"),
    ("behaviour", "behavior"),
    ("rumour", "rumor"),
    ("armour", "armor"),
    ("humour", "humor"),
    ("traveller", "traveler"),
    ("cancelled", "canceled"),
    ("aluminium", "aluminum"),
    ("ageing", "aging"),
    ("enrol", "enroll"),
    ("judgement", "judgment"),
)
_GROUP_OF = {stem: stems for stems in _SAME_STEMS for stem in stems}
# The longer stem first: "zelenskyy" begins with "zelensky" too.
_STEM = re.compile("|".join(sorted(_GROUP_OF, key=len, reverse=True)))
# Like "sterilisation" and "sterilization", "recognised" and "recognized"
_ISE = re.compile(r"(?<=\w{3})i([sz])(?=(?:e|es|ed|ing|ation|ations|er|ers)$)")

# Short names of bodies that news also spells out.
_BODIES = {
    "un": "united nations",
    "eu": "european union",
    "us": "united states",
    "usa": "united states",
    "uk": "united kingdom",
    "uae": "united arab emirates",
    "au": "african union",
    "hrw": "human rights watch",
    "unga": "united nations general assembly",
    "unhrc": "human rights council",
    "nato": "north atlantic treaty organization",
    "wto": "world trade organization",
    "imf": "international monetary fund",
    "iaea": "international atomic energy agency",
    "icc": "international criminal court",
    "icj": "international court of justice",
    "ilo": "international labour organization",
    "imo": "international maritime organization",
    "ioc": "international olympic committee",
    "iwc": "international whaling commission",
    "oas": "organization of american states",
    "osce": "organization for security and cooperation in europe",
    "opcw": "organization for the prohibition of chemical weapons",
    "oecd": "organization for economic cooperation and development",
    "oic": "organization of islamic cooperation",
    "asean": "association of southeast asian nations",
    "ecowas": "economic community of west african states",
    "wfp": "world food programme",
    "ohchr": "office of the high commissioner for human rights",
}
_SPELLED_OUT = {long: short for short, long in _BODIES.items()}
_INITIALS_MAX = 4  # letters; "u.n." is two words to the index, "un" is one


@lru_cache(maxsize=4096)
def spellings(words: str) -> tuple[str, ...]:
    """The words (lower case) and the other ways in which news spells them, the given one first."""
    found = {words: None}
    own = _STEM.match(words)
    if own:
        found.update((stem + words[own.end() :], None) for stem in _GROUP_OF[own[0]])
    found.update((_ISE.sub(lambda match: "iz" if match[1] == "s" else "is", word), None) for word in list(found))
    found.update((name, None) for name in _names_of_body(words))
    return tuple(found)


def _names_of_body(words: str) -> tuple[str, ...]:
    """As in "un", "u n" (which is how the index reads "U.N.") and "united nations"; empty if it is no body."""
    joined = words.replace(" ", "")
    short = (
        joined if joined in _BODIES and len(words) in (len(joined), 2 * len(joined) - 1) else _SPELLED_OUT.get(words)
    )
    if short is None:
        return ()
    return (short, _BODIES[short], " ".join(short)) if len(short) <= _INITIALS_MAX else (short, _BODIES[short])
