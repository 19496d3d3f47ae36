"""Everybody an article names: one entry for each person, body or country, with every name, role and gender cue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.extract.lexicon import grammar, people
from bot.extract.quotes.folding.skeleton import MARK, NAME, WORD, Skeleton
from bot.extract.quotes.folding.words import is_possessive
from bot.extract.quotes.grammar.names import Name, nicknames, read_name
from bot.extract.quotes.people.members import Cast, Member
from bot.extract.quotes.people.roles import note_roles
from bot.model import CountryMention, SpeakerKind
from bot.spelling import fold

_BEFORE_PLACES = frozenset(["in", "at", "near", "from", "outside", "around", "across"])
# Between "in" and a place: "in nearby Oxton", "in eastern Elvar"
_BESIDE_PLACES = frozenset(
    "nearby neighbouring neighboring northern southern eastern western central downtown upstate rural coastal".split()
)
_HEADLINE_ITEMS_MAX = 30
_SHORT_NAME = 3  # words; of longer names an inner one may stand for all
_DESCRIPTION_ITEMS_MAX = 8  # up to the noun of "Acme, the country's largest maker of …"
# What every state and city has one of: "Norland's Foreign Ministry"
_BODIES_OF_STATES = frozenset(
    """
    ministry department mission embassy consulate parliament government cabinet army navy police court council
    authority committee prosecutor
    """.split()
)
# Who belongs to a club: "Rovers boss Ann Lee"
_OF_CLUBS = frozenset(
    """
    boss manager coach captain skipper striker defender midfielder goalkeeper keeper winger forward prop hooker flanker
    fly-half scrum-half full-back
    """.split()
)
# What only a body has: "Acme shares", "Acme's headquarters"
_OF_BODIES = frozenset(
    "shares shareholders headquarters subsidiary employees customers executives stores factory factories plant".split()
)


def cast(sk: Skeleton, countries: Sequence[CountryMention]) -> Cast:
    """Reads every name of the skeleton; the same person under several names is one member."""
    built = Cast(countries={c.span.start: c for c in countries})
    registry = _Registry(sk, built)
    titles = _headline_items(sk)
    items = [i for i in sk.names if i not in titles]
    for i in items:
        mention = built.countries.get(sk.starts[i])
        whole = mention is not None and mention.span.end >= sk.ends[i] - len(_possessive(sk.lower[i]))
        name = read_name(sk.words[i], whole)
        built.names[i] = _as_printed(sk, i, name) if "'" in name.core else name
    several = [i for i, name in built.names.items() if " " in name.core and name.kind in ("person", "open")]
    headed = _in_headings(sk, several)
    for i in sorted(several, key=lambda i: (i in headed, -len(built.names[i].words))):
        if len(built.names[i].words) > 1 and not (i in headed and registry.by_family(i, built.names[i])):
            registry.full(i, built.names[i], _is_definite(sk, i))
    for i in items:
        if i not in built.at:
            registry.short(i, built.names[i], _is_definite(sk, i))
    _tell_places(sk, built)
    _tell_bodies(sk, built)
    for i in items:
        if i in built.at and built.at[i].kind == "person":
            note_roles(sk, built, i)
    return built


def _tell_places(sk: Skeleton, built: Cast) -> None:
    """Names that only ever stand after "in", "at" or "near" are places."""
    for member in built.members:
        if member.open and member.kind == "person" and all(_is_in_place(sk, i) for i in member.items):
            member.kind = "organisation"


def _is_in_place(sk: Skeleton, i: int) -> bool:
    """Whether the name at ``i`` stands where places do: "in Oxton", "in nearby Oxton"."""
    k = i - 2 if i > 1 and sk.lower[i - 1] in _BESIDE_PLACES else i - 1
    return k >= 0 and sk.lower[k] in _BEFORE_PLACES


def _tell_bodies(sk: Skeleton, built: Cast) -> None:
    """Names of unknown kind that the article treats as those of companies, clubs and the like."""
    for member in built.members:
        if member.open and member.kind == "person" and any(_is_as_of_body(sk, i) for i in member.items):
            member.kind = "organisation"


def _is_as_of_body(sk: Skeleton, i: int) -> bool:
    """Whether the name at ``i`` stands as bodies' names do: "the firm Acme", "Acme, which …", "Acme shares"."""
    if i and sk.lower[i - 1] in people.NAMED_BODIES:
        return True
    after = sk.lower[i + 1 : i + 4]
    if after[:1] == ["which"] or after[:2] == [",", "which"] or (after and after[0] in _OF_BODIES | _OF_CLUBS):
        return True
    if after[:2] == ["chief", "executive"] or sk.lower[max(0, i - 3) : i] == ["chief", "executive", "of"]:
        return True
    if after[:1] != [","] or after[1:2] not in (["a"], ["an"], ["the"]):
        return False
    stop = next((k for k in range(i + 3, min(i + 3 + _DESCRIPTION_ITEMS_MAX, len(sk.words))) if _ends_noun(sk, k)), 0)
    return stop > 0 and sk.lower[stop - 1] in people.BODY_NOUNS


def _ends_noun(sk: Skeleton, k: int) -> bool:
    """Whether the noun of a description ends before ``k``: "a port firm based in Oxton", "a charity that helps"."""
    word = sk.lower[k]
    is_verb = word.endswith("ed") or word in ("that", "which", "who")
    return sk.kinds[k] == MARK or is_verb or word in grammar.PREPOSITIONS or word in grammar.AUXILIARIES


def _as_printed(sk: Skeleton, i: int, name: Name) -> Name:
    """The name with the article's own apostrophes."""
    at = sk.words[i].find(name.core)
    if at < 0:
        return name
    start = sk.starts[i] + at
    return replace(name, core=sk.text[start : start + len(name.core)])


def _headline_items(sk: Skeleton) -> set[int]:
    """The items of headlines in title case, where a capital says nothing."""
    found: set[int] = set()
    for first, stop in sk.paragraphs:
        if stop - first >= _HEADLINE_ITEMS_MAX or sk.quotes_in(first, stop) or sk.words[stop - 1] in ":.":
            continue
        words = [
            w for i in range(first, stop) if sk.kinds[i] in (WORD, NAME) for w in sk.words[i].split() if len(w) > 3
        ]
        if len(words) > 3 and sum(w[0].isupper() for w in words) > 0.75 * len(words):
            found.update(range(first, stop))
    return found


def _in_headings(sk: Skeleton, items: Sequence[int]) -> set[int]:
    """Those of ``items`` in lines without the mark of a sentence, where an adjective may look like a given name."""
    headings = [(a, b) for a, b in sk.paragraphs if b - a < _HEADLINE_ITEMS_MAX and sk.words[b - 1].isalnum()]
    return {i for a, b in headings for i in range(a, b)}.intersection(items)


def _possessive(word: str) -> str:
    return next((ending for ending in ("'s", "s'") if word.endswith(ending)), "")[:2]


def _is_definite(sk: Skeleton, i: int) -> bool:
    return i > 0 and sk.lower[i - 1] == "the"


class _Registry:
    """Finds the member a name belongs to, or makes one."""

    def __init__(self, sk: Skeleton, built: Cast) -> None:
        self.sk, self.built = sk, built
        self._by_key: dict[str, Member] = {}
        self._by_word: dict[str, list[Member]] = {}
        self._companies: set[str] = set()  # the first words of their names
        self._owned: dict[str, dict[str, Name]] = {}  # bodies of states, by their names alone and folded

    def full(self, i: int, name: Name, definite: bool) -> None:
        """A name of two or more words; a middle initial more or less is the same person."""
        words = name.words
        key = f"{words[0]} {words[-1]}"
        longer = self._by_word.get(" ".join(words))
        member = self._by_key.get(key) or (longer[0] if longer else None)
        if member is None:
            is_body = name.kind == "open" and (definite or len(words) > 3)
            member = self._add(name.core, "organisation" if is_body else "person", name)
            member.open = name.kind == "open"
            self._by_key[key] = member
            if not is_body:
                self._index(member, words)
        elif len(name.core) > len(member.name):
            member.name = name.core
        self._meet(i, member, name)

    def by_family(self, i: int, name: Name) -> bool:
        """Whether a headline's name is of somebody told of by another given name: "Late Lee goal" of Ann Lee."""
        known = [m for m in self._by_word.get(name.words[-1], ()) if m.words[-1] == name.words[-1]]
        if name.kind != "open" or f"{name.words[0]} {name.words[-1]}" in self._by_key or len(known) != 1:
            return False
        self._meet(i, known[0], name)
        return True

    def short(self, i: int, name: Name, definite: bool) -> None:
        """A name of one word, a body, a country or a bare title."""
        if name.kind == "headline" or (name.kind == "role" and not self._by_word.get(fold(name.core))):
            return
        name = self._with_owner(i, name)
        key = fold(name.core)
        member = self._by_key.get(key)
        if name.kind in ("person", "open", "role") or (not definite and self._is_family_name(key)):
            known = self._known(name.words[-1] if name.words else key, name, i)
            if known is not None:
                self._meet(i, known, name)
                return
        if member is None:
            is_body = (
                name.kind in ("body", "country")
                or (definite and name.kind != "person")  # not "the Attorney General Lord Brun"
                or key in self._companies
                or (len(name.core) > 3 and name.core.isupper())
            )
            kind: SpeakerKind = "organisation" if is_body else "unknown" if key in people.DEMONYMS else "person"
            member = self._add(name.core, kind, name)
            member.open = name.kind == "open"
            self._by_key[key] = member
        if name.kind == "body" and len(name.words) == 2 and name.words[-1] in people.COMPANY_WORDS:
            self._companies.add(name.words[0])
        if name.kind == "country":
            member.kind, member.is_country, member.open = "organisation", True, False
        self._meet(i, member, name)

    def _is_family_name(self, key: str) -> bool:
        """Whether a word that bodies' names have is somebody's family name: "White" after "Kelli White"."""
        return key in people.ALSO_SURNAMES and any(m.words[-1] == key for m in self._by_word.get(key, ()))

    def _with_owner(self, i: int, name: Name) -> Name:
        """A body that every state has, by the name of whose it is; it may stand alone after that."""
        if name.kind != "body" or len(name.words) < 2 or name.words[-1] not in _BODIES_OF_STATES:
            return name
        if i > 0 and self.sk.kinds[i - 1] == NAME and is_possessive(self.sk.lower[i - 1]):
            owned = replace(name, core=f"{self.sk.phrase(i - 1, i)} {name.core}")
            self._owned.setdefault(name.core, {})[fold(owned.core)] = owned
            return owned
        bearers = list(self._owned.get(name.core, {}).values())
        if len(bearers) > 1:
            self.built.doubtful.add(i)
        return bearers[-1] if bearers else name

    def _add(self, core: str, kind: SpeakerKind, name: Name) -> Member:
        member = Member(core, kind, name.gender)
        self.built.members.append(member)
        return member

    def _index(self, member: Member, words: tuple[str, ...]) -> None:
        inner = words[1:-1] if len(words) > _SHORT_NAME else ()  # "Lula" of "Luiz Inácio Lula da Silva"
        parts = {words[-1], words[0], " ".join(words[1:]), " ".join(words[-2:]), *inner, *nicknames(member.name)}
        if (bare := words[-1].partition("-"))[0] in people.NAME_PARTICLES:
            parts.add(bare[2])  # "Assad" of "Bashar al-Assad"
        for word in parts - people.NAME_PARTICLES - people.RARE_NAME_PARTICLES:
            self._by_word.setdefault(word, []).append(member)

    def _meet(self, i: int, member: Member, name: Name) -> None:
        self.built.at[i] = member
        member.items.append(i)
        member.named += 1
        member.gender = member.gender or name.gender
        if name.kind == "person":
            member.open = False

    def _known(self, word: str, name: Name, i: int) -> Member | None:
        """The person that a single word means: by family name before given name, and not against a title's gender."""
        named_so = self._by_word.get(word)
        if named_so is None:
            return None
        members = [m for m in named_so if not (name.gender and m.gender and m.gender != name.gender)]
        if len(members) < 2:
            return members[0] if members else None
        by_family = [m for m in members if m.words[-1] == word] or members
        if len(by_family) > 1:
            self.built.doubtful.add(i)
        return max(by_family, key=lambda m: m.named)
