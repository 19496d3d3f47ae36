"""The nouns: frozen values that every stage passes on and none changes.

Conventions, everywhere: offsets are code points into ``Article.text``, half-open; paragraphs count
from 1; a *country* is an ISO 3166-1 alpha-3 code (Kosovo is ``XKX``); a *date* is ISO 8601, shortened
to what is known (``"2020"``, ``"2022-05"``, ``"2022-06-14"``); ``None`` means that the text does not say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

Country = str
PartialDate = str

ParagraphKind = Literal["text", "title", "dateline", "bullet", "post", "boilerplate"]
DateBasis = Literal["catalogue", "text", "inferred"]
QuoteKind = Literal["direct", "fragment", "reported"]
SpeakerKind = Literal["person", "organisation", "document", "collective", "unknown"]
Certainty = Literal["certain", "likely", "unknown"]
Side = Literal["critical", "supportive", "other", "unstated"]
Role = Literal["signed", "joined", "led", "read", "withdrew", "did_not_sign", "spoke_only", "target"]


# --- text ---------------------------------------------------------------------------------------


class Span(NamedTuple):
    """Where something stands in an article: a named tuple, as an article has hundreds of them."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words themselves."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line with text, or several of wrapped text, without the white space around."""

    number: int
    start: int
    end: int
    kind: ParagraphKind = "text"

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What is known *about* an article, each date with its basis; never part of its text."""

    outlet: str | None = None
    title: str | None = None
    title_note: str | None = None
    published: PartialDate | None = None
    published_basis: DateBasis | None = None
    published_note: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it came: the text is never changed, only marked.

    ``name`` is the file name without ``.txt``. ``sentences`` come in order, each inside one
    paragraph and without surrounding white space.
    """

    name: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Span, ...]
    catalogue: Catalogue = Catalogue()

    @property
    def published(self) -> PartialDate | None:
        """The day of publication, as far as it is known."""
        return self.catalogue.published


# --- facts: what extraction finds in one article --------------------------------------------------


@dataclass(frozen=True, slots=True)
class CountryMention:
    """A country named, by whatever words ("Beijing", "the Dutch")."""

    span: Span
    code: Country


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date named; ``value`` is resolved against the day of publication."""

    span: Span
    value: PartialDate


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in digits or words; ``value`` is None for vague ones ("dozens", "hundreds of thousands").

    ``span`` covers the number alone, ``hedge`` the words before it that qualify it ("some", "up to").
    """

    span: Span
    value: int | float | None
    hedge: str | None = None


class Mention(NamedTuple):
    """Words that refer to somebody, and the rule that said to whom: a named tuple, as there are nearly as many."""

    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody (or a body, or a document) that an article speaks of.

    ``name`` is the fullest name the article prints, without titles; ``roles`` are the article's own
    words ("China's U.N. ambassador"); ``country`` is whom the person speaks for, where that is said.
    """

    name: str
    kind: SpeakerKind
    mentions: tuple[Mention, ...]
    roles: tuple[str, ...] = ()
    country: Country | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that an article reports as somebody's.

    ``direct`` and ``fragment`` run from inside the opening mark to inside the closing mark;
    ``reported`` is the outlet's own paraphrase, fragments in it included. Parts of one split quotation share
    ``utterance``. ``speaker`` is the canonical name, else the words used, else None; ``mention`` is where the speaker
    is referred to, ``cue`` the verb or phrase that attributes, ``rule`` the name of the rule that joined
    them.
    """

    span: Span
    kind: QuoteKind
    utterance: int
    speaker: str | None = None
    speaker_kind: SpeakerKind = "unknown"
    mention: Span | None = None
    cue: Span | None = None
    rule: str = "none"
    certainty: Certainty = "unknown"

    @property
    def corrected(self) -> bool:
        """Whether a person, not extraction, said who spoke."""
        return self.rule == CORRECTED


CORRECTED = "corrected"
"""The rule of what a person put in the place of what extraction found."""


@dataclass(frozen=True, slots=True)
class Party:
    """A country, or a body named instead, and what it has to do with a statement.

    Exactly one of ``country`` and ``name`` is set. ``read`` is the country of the person who read it
    out; ``joined`` means for the first time. One country may hold several roles, one ``Party`` each.
    """

    role: Role
    span: Span
    country: Country | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Reader:
    """Who read a statement out."""

    name: str | None
    country: Country | None
    span: Span


@dataclass(frozen=True, slots=True)
class Statement:
    """A joint statement, letter or declaration, as one article tells of it.

    ``count`` is the number of signatories that the article gives; ``counted`` says in its words what they are
    ("mayors"), where they are neither states nor governments nor somebody who stands for one. ``partial`` says
    whether the named ones are known to be fewer. ``earlier`` marks one that the article only recalls ("last year's").
    ``evidence`` are the sentences it was read from, first the one that introduces it; ``corrected`` names
    what a person corrected: "side", "signatory", "lead", "year".
    """

    kind: str
    evidence: tuple[Span, ...]
    side: Side = "unstated"
    side_words: Span | None = None
    year: str | None = None
    date: PartialDate | None = None
    forum: Span | None = None
    lead: Country | None = None
    reader: Reader | None = None
    count: int | None = None
    count_span: Span | None = None
    count_hedge: str | None = None
    counted: str | None = None
    partial: bool = False
    earlier: bool = False
    parties: tuple[Party, ...] = ()
    corrected: tuple[str, ...] = ()

    def countries(self, *roles: Role) -> tuple[Country, ...]:
        """The countries in any of these roles, each once, in the order named."""
        return tuple(dict.fromkeys(p.country for p in self.parties if p.country and p.role in roles))

    def bodies(self, *roles: Role) -> tuple[str, ...]:
        """The bodies that are no countries in any of these roles, each once, in the order named."""
        return tuple(dict.fromkeys(p.name for p in self.parties if p.name and p.role in roles))


SIGNING: tuple[Role, ...] = ("signed", "joined", "led", "read")
"""The roles that count as taking part; the reader's country speaks on behalf of the group."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A quantity that somebody claims; vague ones ("hundreds of thousands") have no number."""

    span: Span
    number: int | float | None
    hedge: str | None
    counted: str
    said_by: str | None


@dataclass(frozen=True, slots=True)
class Facts:
    """All that extraction finds in one article, each kind in the order of the text."""

    countries: tuple[CountryMention, ...] = ()
    dates: tuple[DateMention, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    people: tuple[Person, ...] = ()
    quotes: tuple[Quote, ...] = ()
    statements: tuple[Statement, ...] = ()
    claims: tuple[Claim, ...] = ()


# --- links: what several articles say of the same thing -------------------------------------------


@dataclass(frozen=True, slots=True)
class Telling:
    """One article's account of a statement."""

    article: str
    statement: Statement


@dataclass(frozen=True, slots=True)
class JointStatement:
    """One statement in the world, with every article's account of it; figures are never averaged.

    ``year_note`` says why the year is known where no account prints it.
    """

    key: str
    year: str | None
    year_basis: DateBasis | None
    year_note: str | None
    tellings: tuple[Telling, ...]


@dataclass(frozen=True, slots=True)
class NameForm:
    """Words that one article uses for somebody ("Jun", "the Chinese envoy"), with one place where they stand.

    ``local_name`` is the canonical name within that article, which its quotes and people carry.
    """

    article: str
    local_name: str
    text: str
    span: Span
    kind: Literal["name", "role"] = "name"


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person, body or document across all articles, with every form that they use of the name.

    ``name`` is the fullest form of any article; ``(form.article, form.local_name)`` leads to the quotes.
    """

    name: str
    kind: SpeakerKind
    country: Country | None = None
    roles: tuple[str, ...] = ()
    forms: tuple[NameForm, ...] = ()


@dataclass(frozen=True, slots=True)
class NearDuplicate:
    """Two articles of which one reprints the other: they count as one source.

    ``containment`` is the share of the shorter one's five-word runs that the other has, 0 to 1.
    """

    first: str
    second: str
    containment: float


@dataclass(frozen=True, slots=True)
class Topic:
    """A phrase that articles use; ``weight`` says how much they talk about it, comparable within one coverage."""

    text: str
    weight: int


# --- answers --------------------------------------------------------------------------------------


class Citation(NamedTuple):
    """A place in a source (W3C Web Annotation selectors): ``exact == text[start:end]``, always.

    ``prefix`` and ``suffix`` are the words around it; ``url`` opens the page on the words.
    """

    article: str
    outlet: str | None
    title: str | None
    published: PartialDate | None
    published_basis: DateBasis | None
    published_note: str | None
    paragraph: int
    start: int
    end: int
    exact: str
    prefix: str
    suffix: str
    url: str | None
    marks: tuple[Span, ...] = ()
    """Words to set off inside ``exact``, as offsets into the article; for search hits and names."""


FindingKind = Literal["statement", "quote", "passage", "source", "speaker", "fact", "help"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found. ``text`` is a line made of field values and fixed wording, or the quoted words;
    ``details`` are labelled values below it; ``data`` is the same for machines, JSON types only.
    """

    kind: FindingKind
    text: str
    citations: tuple[Citation, ...]
    details: tuple[tuple[str, str], ...] = ()
    data: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Sources that differ, each side with its own words."""

    about: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Searched:
    """What an answer was looked for in."""

    articles: int
    paragraphs: int


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command gives; no renderer can forget what is not stated.

    ``heading`` names the question in fixed wording; ``suggestions`` are commands to try next.
    """

    command: str
    arguments: Mapping[str, Any]
    heading: str
    findings: tuple[Finding, ...]
    searched: Searched
    disagreements: tuple[Disagreement, ...] = ()
    not_stated: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()

    @property
    def every_finding(self) -> tuple[Finding, ...]:
        """The findings, those of disagreements last."""
        return (*self.findings, *(each for about in self.disagreements for each in about.findings))

    @property
    def found(self) -> bool:
        """Whether the coverage says anything on it."""
        return bool(self.findings or self.disagreements)
