"""Everybody an article names: one entry for each person, body or country, with every name, role and gender cue."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from bot.extract.lexicon import grammar, people
from bot.extract.quotes.names import Gender, Name, read_name
from bot.extract.quotes.phrases import is_finite
from bot.extract.quotes.skeleton import NAME, WORD, Skeleton
from bot.extract.quotes.words import is_adverb
from bot.model import CountryMention, Span, SpeakerKind

_ROLE_ITEMS_MAX = 14  # an appositive longer than this is not only a role
_BEFORE_PLACES = frozenset(["in", "at", "near", "from", "outside", "around", "across"])
_HEADLINE_ITEMS_MAX = 30


@dataclass(slots=True, eq=False)
class Member:
    """Somebody named in the article; grows while the article is read, frozen into a ``Person`` at the end."""

    name: str
    kind: SpeakerKind
    gender: Gender | None = None
    open: bool = False
    is_country: bool = False
    speaks: bool = False
    items: list[int] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    role_nouns: set[str] = field(default_factory=set)
    country: str | None = None
    named: int = 0
    mentions: dict[Span, str] = field(default_factory=dict)

    @property
    def words(self) -> list[str]:
        """The words of the name, folded."""
        return self.name.lower().replace("’", "'").split()


@dataclass(slots=True)
class Cast:
    """The members, and which of them stands at each name item of the skeleton.

    ``doubtful`` are the items that might name another member as well: one of two Clintons.
    """

    members: list[Member] = field(default_factory=list)
    at: dict[int, Member] = field(default_factory=dict)
    names: dict[int, Name] = field(default_factory=dict)
    countries: Mapping[int, CountryMention] = field(default_factory=dict)
    doubtful: set[int] = field(default_factory=set)

    def name_span(self, sk: Skeleton, i: int) -> Span:
        """Where the name at item ``i`` stands, without titles, bodies before it or a possessive's ending."""
        at = sk.words[i].find(self.names[i].core.replace("’", "'")) if i in self.names else -1
        if at < 0:
            return sk.span(i, i + 1)
        return Span(sk.starts[i] + at, sk.starts[i] + at + len(self.names[i].core))

    def owner(self, name: str) -> Member:
        """The member who owns an account under ``name``, a new one if the article names nobody so."""
        for member in self.members:
            if member.name.lower() == name.lower():
                return member
        kind: SpeakerKind = "person" if read_name(name).kind == "person" else "organisation"
        member = Member(name, kind)
        self.members.append(member)
        return member


def cast(sk: Skeleton, countries: Sequence[CountryMention]) -> Cast:
    """Reads every name of the skeleton; the same person under several names is one member."""
    built = Cast(countries={c.span.start: c for c in countries})
    registry = _Registry(built)
    titles = _headline_items(sk)
    items = [i for i, kind in enumerate(sk.kinds) if kind == NAME and i not in titles]
    for i in items:
        mention = built.countries.get(sk.starts[i])
        whole = mention is not None and mention.span.end >= sk.ends[i] - len(_possessive(sk.lower[i]))
        built.names[i] = _as_printed(sk, i, read_name(sk.words[i], whole))
    for i in sorted(items, key=lambda i: -len(built.names[i].words)):
        if len(built.names[i].words) > 1 and built.names[i].kind in ("person", "open"):
            registry.full(i, built.names[i], _is_definite(sk, i))
    for i in items:
        if i not in built.at:
            registry.short(i, built.names[i], _is_definite(sk, i))
    _tell_places(sk, built)
    for i in items:
        if i in built.at and built.at[i].kind == "person":
            _note_roles(sk, built, i)
    return built


def _tell_places(sk: Skeleton, built: Cast) -> None:
    """Names that only ever stand after "in", "at" or "near" are places."""
    elsewhere = {id(m) for i, m in built.at.items() if i == 0 or sk.lower[i - 1] not in _BEFORE_PLACES}
    for member in built.members:
        if member.open and member.kind == "person" and id(member) not in elsewhere:
            member.kind = "organisation"


def _as_printed(sk: Skeleton, i: int, name: Name) -> Name:
    """The name with the article's own apostrophes."""
    at = sk.words[i].find(name.core)
    if "'" not in name.core or at < 0:
        return name
    start = sk.starts[i] + at
    return replace(name, core=sk.text[start : start + len(name.core)])


def _headline_items(sk: Skeleton) -> set[int]:
    """The items of headlines in title case, where a capital says nothing."""
    found: set[int] = set()
    for first, stop in sk.paragraphs:
        if any(i in sk.quotes for i in range(first, stop)):
            continue
        words = [
            w for i in range(first, stop) if sk.kinds[i] in (WORD, NAME) for w in sk.words[i].split() if len(w) > 3
        ]
        if (
            len(words) > 3
            and stop - first < _HEADLINE_ITEMS_MAX
            and sum(w[0].isupper() for w in words) > 0.75 * len(words)
        ):
            found.update(range(first, stop))
    return found


def _possessive(word: str) -> str:
    return next((ending for ending in ("'s", "s'") if word.endswith(ending)), "")[:2]


def _is_definite(sk: Skeleton, i: int) -> bool:
    return i > 0 and sk.lower[i - 1] == "the"


class _Registry:
    """Finds the member a name belongs to, or makes one."""

    def __init__(self, built: Cast) -> None:
        self.built = built
        self._by_key: dict[str, Member] = {}
        self._by_word: dict[str, list[Member]] = {}

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

    def short(self, i: int, name: Name, definite: bool) -> None:
        """A name of one word, a body, a country or a bare title."""
        if name.kind == "headline" or (name.kind == "role" and not self._by_word.get(name.core.lower())):
            return
        key = name.core.lower()
        member = self._by_key.get(key)
        if name.kind in ("person", "open", "role"):
            known = self._known(name.words[-1] if name.words else key, name, i)
            if known is not None:
                self._meet(i, known, name)
                return
        if member is None:
            is_body = name.kind in ("body", "country") or definite or (len(name.core) > 3 and name.core.isupper())
            kind: SpeakerKind = "organisation" if is_body else "person"
            member = self._add(name.core, kind, name)
            member.open = name.kind == "open"
            self._by_key[key] = member
        if name.kind == "country":
            member.kind, member.is_country, member.open = "organisation", True, False
        self._meet(i, member, name)

    def _add(self, core: str, kind: SpeakerKind, name: Name) -> Member:
        member = Member(core, kind, name.gender)
        self.built.members.append(member)
        return member

    def _index(self, member: Member, words: list[str]) -> None:
        for word in {words[-1], words[0], " ".join(words[1:])}:
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
        members = [m for m in self._by_word.get(word, []) if not (name.gender and m.gender and m.gender != name.gender)]
        if len(members) < 2:
            return members[0] if members else None
        by_family = [m for m in members if m.words[-1] == word] or members
        if len(by_family) > 1:
            self.built.doubtful.add(i)
        return max(by_family, key=lambda m: m.named)


def _note_roles(sk: Skeleton, built: Cast, i: int) -> None:
    """Notes what the article says that the person at ``i`` is."""
    member = built.at[i]
    for first, stop in (
        _role_before(sk, i, bool(built.names[i].prefix)),
        _apposition_before(sk, i),
        _apposition_after(sk, i),
    ):
        if stop > first:
            _add_role(sk, built, member, first, stop, built.name_span(sk, i).start if stop == i else sk.ends[stop - 1])
    prefix = built.names[i].prefix
    titles = {word.lower().strip(".") for word in prefix.split()} & people.TITLES
    if titles:
        member.role_nouns |= titles
        if not titles <= people.COURTESIES and prefix not in member.roles:
            member.roles.append(prefix)
        mention = built.countries.get(sk.starts[i])
        if mention and member.country is None:
            member.country = mention.code


def _add_role(sk: Skeleton, built: Cast, member: Member, first: int, stop: int, end: int) -> None:
    """Notes the role that items ``first`` … ``stop`` give, its words as the article prints them up to ``end``."""
    nouns = {sk.lower[k] for k in range(first, stop)} & (people.ROLE_NOUNS | people.TITLES)
    nouns |= {
        word for k in range(first, stop) if sk.kinds[k] == NAME for word in sk.lower[k].split() if word in people.TITLES
    }
    if not nouns:
        return
    member.role_nouns |= nouns
    phrase = sk.text[sk.starts[first] : end].rstrip(" ,")
    if phrase not in member.roles:
        member.roles.append(phrase)
    if member.gender is None:
        member.gender = "f" if nouns & people.WOMENS_NOUNS else "m" if nouns & people.MENS_NOUNS else None
    if member.country is None:
        member.country = next(
            (built.countries[sk.starts[k]].code for k in range(first, stop) if sk.starts[k] in built.countries), None
        )


def _is_role(word: str) -> bool:
    """Whether a noun or a name ends with a role: "envoy", "Chinese Envoy"."""
    return word.rsplit(" ", 1)[-1] in people.ROLE_NOUNS


def _role_before(sk: Skeleton, i: int, prefixed: bool) -> tuple[int, int]:
    """The words right before a name: "foreign ministry spokesman Geng Shuang", "its ambassador to the UN Zhang Jun"."""
    k = i
    if not prefixed and i > 0 and not _is_role(sk.lower[i - 1]):
        return i, i
    while k > 0 and i - k < _ROLE_ITEMS_MAX and sk.kinds[k - 1] in (WORD, NAME):
        word = sk.lower[k - 1]
        if (
            word in grammar.PRONOUNS - {"her"}
            or word in grammar.AUXILIARIES - {"to"}
            or word in grammar.SUBORDINATORS | grammar.COORDINATORS
        ):
            break
        k -= 1
        if word in ("its", "his", "her", "their") or word.endswith("'s"):
            break
        if word in ("the", "a", "an") and sk.lower[k - 1] not in grammar.PREPOSITIONS:
            break
    if not any(_is_role(sk.lower[at]) for at in range(k, i)):
        return i, i
    while k < i and (sk.lower[k] in grammar.PREPOSITIONS or sk.lower[k] in ("the", "a", "an")):
        k += 1
    return k, i


def _apposition_before(sk: Skeleton, i: int) -> tuple[int, int]:
    """The role before a name in apposition: "China's envoy, Chen Xu, …"."""
    if i < 2 or sk.words[i - 1] != "," or sk.kinds[i - 2] != WORD:
        return i, i
    k = i - 1
    while k > 0 and i - k < _ROLE_ITEMS_MAX and sk.kinds[k - 1] in (WORD, NAME):
        k -= 1
        if sk.lower[k] in ("the", "a", "an", "its", "his", "her", "their") or sk.lower[k].endswith("'s"):
            break
    nouns = [at for at in range(k, i - 1) if sk.lower[at] in people.ROLE_NOUNS]
    return (k, i - 1) if nouns else (i, i)


def _apposition_after(sk: Skeleton, i: int) -> tuple[int, int]:
    """The role after a name: "Paul Bekkers, the Dutch ambassador to the United Nations in Geneva, …"."""
    first = i + 2
    if first >= len(sk.words) or sk.words[i + 1] != "," or sk.kinds[first] not in (WORD, NAME):
        return i, i
    if sk.lower[first] in ("who", "which", "and", "but", "that") or sk.lower[first] in grammar.PREPOSITIONS:
        return i, i
    k = first
    while (
        k < len(sk.words)
        and k - first < _ROLE_ITEMS_MAX
        and sk.kinds[k] in (WORD, NAME)
        and sk.lower[k] not in ("who", "which")
    ):
        if sk.kinds[k] == WORD and _ends_description(sk.lower[k]):
            return i, i
        k += 1
    return first, k


def _ends_description(word: str) -> bool:
    """Whether a word shows that a clause follows the comma, not a role: "In Geneva, the envoy also said"."""
    return is_finite(word) or (word in grammar.AUXILIARIES and word != "to") or is_adverb(word)
