"""What a run of capitalised words names: a person (with titles before the name), a body, or a country."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from bot.extract.lexicon import given_names, people
from bot.extract.lexicon.country_table import country_names
from bot.spelling import fold

NameKind = Literal["person", "body", "country", "role", "headline", "open"]
Gender = Literal["m", "f"]

_CACHE_MAX = 20_000
_CAPITALS_MAX = 3  # more words all in capitals are a headline
# After a name: "Dame Ann Lee KC", "Bob Ray MP OBE"; longer ones in full or with points
LETTERS_AFTER_NAME = frozenset(
    """
    KC QC SC MP MPs MSP MEP MLA TD MS AM MBE OBE CBE KBE DBE GBE GCB KCB CB CMG KCMG DSO FRS FBA PhD Ph.D MD M.D DPhil
    DVM DDS RN JP JD Esq Esq. LLB LLM MBA BSc MSc USN USAF USMC QPM VC GC Bt CH OM OFM OFMCap Conv SJ OSB OP
    CSsR SVD SDB
    """.split()
)
_SUFFIXES = frozenset(["jr", "sr", "ii", "iii", "iv"])
# "U.N.", "UN", "FBI", "GOP"; not initials before a surname
_ACRONYM = re.compile(r"(?:[A-Z]\.){2,}|[A-Z]{2,6}s?|[A-Z]&[A-Z]")
# "commissioner-general", "director-designate", "vice-chancellor"; not "post-general"
_OFFICE = re.compile(
    r"(?:[a-z]{4,20}(?:er|or|ary|ey|nt)-(?:general|designate|elect|in-chief)|(?:vice|deputy|pro|co)-[a-z]{5,20}(?:er|or|nt|man))"
)
_RANKS_AFTER_DETECTIVE = frozenset(["Con", "Insp", "Sgt", "Supt", "Ch"])  # "Det Con Ann Lee"; not "Con Lee"
_RANKS_IN_LETTERS = frozenset(["PC", "WPC", "PCSO", "DI", "DCI", "DS", "DSI", "DCS"])  # of the police: "PC Lee"
_INITIALS_MAX = 3
_INITIAL = re.compile(r"[A-Z]\.?")
_NICKNAME_MARKS = '"“”‘«»'


@dataclass(frozen=True, slots=True)
class Name:
    """A run of capitals read: ``core`` without titles ("Nicolas de Riviere"), ``prefix`` what stands before it.

    ``kind`` is "open" where only the rest of the article can tell ("Trump", "Goldman Sachs").
    """

    core: str
    kind: NameKind
    prefix: str = ""
    gender: Gender | None = None
    words: tuple[str, ...] = field(init=False)
    """The words of the core, folded."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", plain_words(self.core))


@lru_cache(maxsize=1)
def _countries() -> frozenset[str]:
    """The names of countries that are one word."""
    return frozenset(name for name in country_names().values() if " " not in name)


def plain_words(core: str) -> tuple[str, ...]:
    """The words of a name, folded, without "Jr" and the marks of a nickname."""
    folded = fold(core)
    words = tuple(w.strip(_NICKNAME_MARKS) for w in folded.split() if w.strip(".") not in _SUFFIXES)
    return tuple(filter(None, words)) or (folded,)


def nicknames(core: str) -> list[str]:
    """The nicknames inside a name, folded: "bobby" of "Robert “Bobby” Crane"."""
    marked = (word for word in core.split()[1:-1] if word[0] in _NICKNAME_MARKS)
    return [word.strip(_NICKNAME_MARKS).lower() for word in marked]


@lru_cache(maxsize=_CACHE_MAX)
def read_name(run: str, country: bool = False) -> Name:
    """What ``run`` names; ``country`` says that all of it is known as a country's name."""
    run = run.removesuffix("'s" if run[-1] == "s" else "'" if run[-2:] == "s'" else "") or run
    words = run.split() or [run]
    classes = [_word_class(word) for word in words]
    if len(words) > _CAPITALS_MAX and run.isupper():
        return Name(run, "headline")
    if country:
        return Name(run, "country")
    begin = _core_begin(words, classes)
    end = _core_end(words, begin)
    core, rest = words[begin:end], classes[begin:end]
    prefix = " ".join(words[:begin])
    gender = _gender(words[:begin], core)
    if not core:
        return Name(run, "role", gender=gender)
    if _is_body(core, rest) and not ("t" in classes[:begin] and _is_bearer(words[begin - 1], core, rest)):
        return Name(run, "body")
    held = ["t"] if begin and words[begin - 1] == "Affairs" else []
    if _is_person(core, rest, classes[:begin] + held):
        return Name(" ".join(core), "person", prefix, gender)
    return Name(
        run if "b" in classes[:begin] else " ".join(core), "body" if "b" in classes[:begin] else "open", prefix, gender
    )


def _given_after_body(classes: list[str]) -> int | None:
    """Where a full name begins after a body's: "Oxton Radio DJ Ann Lee"; not "Bank of Saint George"."""
    given = len(classes) - 2
    return given if given > 1 and classes[given] == "g" and classes[given - 1] in "ba" and classes[-1] in "ng" else None


def _core_end(words: list[str], begin: int) -> int:
    """Where the name proper ends: before the letters after it, if two words or a title and one are left."""
    end = len(words)
    while end > 2 and end - 1 > begin and words[end - 1] in LETTERS_AFTER_NAME:
        end -= 1
    return end


def has_title(prefix: str) -> bool:
    """Whether what stands before a name is or has a title, not only a body or a country."""
    return any(word.lower().strip(".") in people.TITLES for word in prefix.split())


@lru_cache(maxsize=_CACHE_MAX)
def _word_class(word: str) -> str:
    """t(itle), b(ody), a(cronym), g(iven name), i(nitial), f(amily name that stands first), d(emonym), c(ountry)
    or n(one of these).
    """
    lower = word.lower().strip(".")
    if lower in people.TITLES or word in _RANKS_IN_LETTERS or _OFFICE.fullmatch(lower):
        return "t"
    if _ACRONYM.fullmatch(word):
        return "a"
    if _INITIAL.fullmatch(word):
        return "i"
    if lower in people.PLACES or (lower in people.KNOWN_BODIES and (len(word) > 2 or word.isupper())):
        return "b"  # not the "Un" of "Kim Jong Un"
    if word in given_names.FAMILY_FIRST:
        return "f"
    if given_names.gender(word) is not None:
        return "g"
    if lower in people.BODY_WORDS:
        return "b"
    if lower in people.DEMONYMS:
        return "d"
    return "c" if word in _countries() else "n"


def _core_begin(words: list[str], classes: list[str]) -> int:
    """Where the name proper begins: after the last title, or after bodies and demonyms that only precede it."""
    begin = 0
    is_surname = len(words) > 1 and classes[-2] in "gi" and words[-1].lower() in people.TITLES_AND_SURNAMES
    for i, kind in enumerate(classes[:-1] if classes[-1] != "t" or is_surname else classes):
        detective = begin == i > 0 and words[i - 1].lower().strip(".") == "det"
        if kind == "t" or (detective and words[i] in _RANKS_AFTER_DETECTIVE):
            begin = i + 1
    if begin:
        return begin
    if (given := _given_after_body(classes)) is not None:
        return given
    if words[-3:-2] == ["Affairs"] and not set(classes[-2:]) & set("bad"):
        return len(words) - 2  # "Minister of State for Home Affairs Kiren Rao"
    initial = classes.index("i") if "i" in classes else 0
    if initial > 1 and len(words) - initial > 2:  # "Leader in the Lok Sabha M. Asha Rao"
        return initial
    before = "badc" if len(words) > 2 else "bad"  # "envoy to the Philippines Kay Lowe", "Jordan Lowe"
    while begin < len(words) - 1 and classes[begin] in before:
        begin += 1
    if (
        begin
        and (classes[begin] in "gf" or (classes[begin] == "i" and len(words) - begin > 1))
        and len(words) - begin > 1
    ):
        return begin
    return 0


def _is_body(core: list[str], classes: list[str]) -> bool:
    if "&" in core:
        return True  # "Ernst & Young"
    if classes[-1] in "ba" and not (len(core) == 2 and classes[0] in "gi" and core[-1].lower() in people.ALSO_SURNAMES):
        return True
    return classes[0] in "ba" or ("b" in classes and classes[0] not in "gfi")


def _is_person(core: list[str], classes: list[str], before: list[str]) -> bool:
    titled = "t" in before
    if len(core) == 1:
        return titled
    return titled or classes[0] in "gfi" or not people.PERSONS_PARTICLES.isdisjoint(core[1:-1])


def _is_bearer(title: str, core: list[str], classes: list[str]) -> bool:
    """Whether a name that looks like a place's or a body's is of who has the title: "Rep. Gaza", "Mr Jo Gaza"."""
    if classes[0] in "gif" and len(core) > 1:
        return True
    if len(core) == 1:
        return classes[0] == "b" and (title.endswith(".") or title.lower() in people.COURTESIES)
    return _is_initialled(core)


def _is_initialled(core: list[str]) -> bool:
    """Whether a name after a title opens with initials that have no points: "Chief Minister HD Rao"."""
    return len(core) == 2 and len(core[0]) <= _INITIALS_MAX and core[0].isupper() and core[1].istitle()


def _gender(prefix: list[str], core: list[str]) -> Gender | None:
    for title in prefix:
        lower = title.lower().strip(".")
        if lower in people.WOMANS_TITLES:
            return "f"
        if lower in people.MANS_TITLES:
            return "m"
    return (given_names.gender(core[0]) or None) if len(core) > 1 else None
