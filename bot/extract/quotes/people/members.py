"""The members of an article's cast: people, bodies and countries, as far as they are known while it is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.extract.quotes.folding.skeleton import Skeleton
from bot.extract.quotes.grammar.names import Gender, Name, plain_words, read_name
from bot.model import CountryMention, Span, SpeakerKind


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
    def words(self) -> tuple[str, ...]:
        """The words of the name, plain."""
        return plain_words(self.name)


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
        name, words = self.names.get(i), sk.words[i]
        if name is None or name.core == words:
            return Span(sk.starts[i], sk.ends[i])
        at = words.find(name.core.replace("’", "'"))
        if at < 0:
            return Span(sk.starts[i], sk.ends[i])
        start = sk.starts[i] + at
        return Span(start, start + len(name.core))

    def owner(self, name: str) -> Member:
        """The member who owns an account under ``name``, a new one if the article names nobody so."""
        for member in self.members:
            if member.name.lower() == name.lower():
                return member
        read = read_name(name).kind
        kind: SpeakerKind = "person" if read == "person" else "unknown" if read == "open" else "organisation"
        member = Member(name, kind)
        self.members.append(member)
        return member
