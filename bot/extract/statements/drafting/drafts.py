"""Drafts: what the article has told so far of each statement, while it is being read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bot.extract.lexicon.statement_nouns import UNSPECIFIC_KINDS
from bot.extract.statements.lexing.tokens import Member, Nations, Text, Unit, is_day, member_key, members_of
from bot.model import DateMention, Reader, Role, Side, Span

_CLOSE = 0.12  # "nearly 40" may be 39 or 43, not 54
_TEN = 10
SIDE_OF: dict[str, Side] = {"c": "critical", "u": "supportive", "b": "supportive"}
"""Which side the letters of words show; the others show none."""
TELLING = 5  # so many are no coincidence: the same number of countries is the same group
_LEFT_MAX = 2  # times those who are left: more have not just gone
_CODE = 3  # letters of a country's code; bodies go by their names
_LEADERS_MAX = 2  # "Slovenia, Mexico and Vanuatu coordinated it": none of them leads it
_HEDGES_UP = ("more", "over", "at least", "upward", "above")


@dataclass(frozen=True, slots=True)
class ToldDate:
    """A date told with a statement, in which unit, and whether it is said of the text itself.

    ``frame`` says that it only tells when somebody else spoke of it: "diplomats said on Friday that …".
    """

    unit: int
    mention: DateMention
    own: bool
    frame: bool = False

    @property
    def is_day(self) -> bool:
        """Whether it says the day, not only a month or a year."""
        return is_day(self.mention)


@dataclass(slots=True, eq=False)
class Draft:
    """One statement as far as it is known: ``group`` says that many stand behind it, ``worded`` that it has a text."""

    kind: str | None = None
    name: str = ""
    count: int | None = None
    count_span: Span | None = None
    hedge: str | None = None
    counted_in_headline: bool = False
    rounded: bool = False
    """Whether the figure is a headline's and a full ten: "Forty nations" of 41."""
    figures: dict[int, Span] = field(default_factory=dict)
    """Bare figures that speak of its group again: "the seven"."""
    group: bool = False
    worded: bool = False
    weakly: bool = False
    """Whether no more than "their call", "the request" has named it, so that "a joint declaration" may be its text."""
    joint: bool = False
    firm: bool = False
    """Whether a group and a text are said to belong together, not only told of beside each other."""
    headed: bool = False
    """Whether the article is headed by it: "Statement by the Andean Group"."""
    in_headline: bool = False
    foreign: bool = False
    """Put forward by others than states."""
    earlier: bool = False
    year: str | None = None
    side: Side | None = None
    side_words: Span | None = None
    force: int = 0
    """How much they blame: 0 of those that only ask for something, 1, 2 of those that condemn."""
    like: Draft | None = None
    """The statement that this one is said to resemble or to come before."""
    reader: Reader | None = None
    leads: list[Member] = field(default_factory=list)
    voice: Member | None = None
    """Who said it alone, before others are said to have signed it too."""
    parties: list[tuple[Role, Member]] = field(default_factory=list)
    told_signers: set[str] = field(default_factory=set)
    """Those of whom a clause says that they signed, not only lists told of before the text."""
    targets: list[Member] = field(default_factory=list)
    reactions: list[Member] = field(default_factory=list)
    """Who praised or blamed it from outside."""
    critics: list[Member] = field(default_factory=list)
    """Those of them who rejected it."""
    answers: tuple[Draft, Span] | None = None
    """The statement that it is said to answer, with the words that say so."""
    addressed: bool = False
    """Whether ``targets`` are who is spoken to or of directly ("urged Mali"), not only named beside it."""
    only_about: bool = False
    """Whether ``targets`` are only what the text is said to be on ("a statement on Mali")."""
    units: dict[int, None] = field(default_factory=dict)
    """The numbers of the units that tell of it, in the order of reading."""
    first_unit: int = 0
    last_unit: int = 0
    dates: list[ToldDate] = field(default_factory=list)
    open_end: bool = False

    def add(self, role: Role, members: Iterable[Member]) -> None:
        """Gives a role to each of ``members``, once each; refusing or leaving undoes nothing that was said before."""
        for member in members:
            if all(role != known or member_key(member) != member_key(other) for known, other in self.parties):
                self.parties.append((role, member))

    def add_told(self, role: Role, members: Sequence[Member], *, disowned: bool = False) -> None:
        """Gives a role that a clause says they have; the first who led come before those named as leading later.

        ``disowned`` says that they take back a name put there by mistake, and are no exception.
        """
        if role == "led" and not self.names("led") and len(members) <= _LEADERS_MAX:
            self.leads.append(members[0])
        if role == "did_not_sign" and not disowned:  # who is said to have signed is an exception to those who did not
            members = [each for each in members if member_key(each) not in self.told_signers]
        elif role in ("led", "signed", "joined"):
            self.told_signers |= {member_key(each) for each in members}
        self.add(role, members)

    def told_in(self, number: int) -> None:
        """Notes a unit that tells of it."""
        self.first_unit = min(self.first_unit, number) if self.units else number
        self.units[number] = None
        self.last_unit = max(self.last_unit, number)

    def distance(self, number: int) -> int:
        """How many units away the nearest is that tells of it."""
        return min(abs(number - each) for each in self.units)

    def is_told_only_in(self, number: int) -> bool:
        """Whether no other unit tells of it."""
        return len(self.units) == 1 and number in self.units

    def names(self, *roles: Role) -> set[str]:
        """Country codes and names of bodies in these roles."""
        return {member_key(member) for role, member in self.parties if role in roles}

    def signers(self) -> set[str]:
        """Everyone named as taking part."""
        return self.names("signed", "joined", "led", "read")

    def accused(self) -> set[str]:
        """Whom it condemns in so many words, without those of whom a clause says that they signed it."""
        if self.side != "critical" or not self.addressed:
            return set()
        return {member_key(each) for each in self.targets} - self.told_signers

    def is_only_counted(self, count: int | None) -> bool:
        """Whether no more is known of who signed than that they were so many."""
        return self.count == count is not None and not self.hedge and not self.parties

    @property
    def is_told_in_headline(self) -> bool:
        """Whether no more than the headline tells of it so far."""
        return self.in_headline and len(self.units) == 1

    def has_room_for(self, members: Iterable[Member]) -> bool:
        """Whether no more than the figure would have signed if all of them had."""
        countries = {each.country for each in members if each.country}
        known = {key for key in self.signers() if len(key) == _CODE}
        return self.count is None or len(known | countries) <= self.count

    @property
    def is_complete(self) -> bool:
        """Whether just as many are named as signed."""
        return self.count is not None and self.count == sum(len(key) == _CODE for key in self.signers())

    def take_count(self, nations: Nations, count: int | None) -> None:
        """Learns the figure; an exact one replaces a hedged one."""
        self.group = True
        beside = nations.count == self.count  # "38 states said", and below "38 states joined Peru in saying"
        grown = (nations.total or beside) and (count or 0) > (self.count or 0)
        vague = self.hedge or (count is not None and self._rounds(count))
        exact = not nations.hedge or (self.rounded and nations.hedge != self.hedge)
        if count is not None and (self.count is None or grown or (vague and exact)):
            self.count, self.hedge, self.count_span = count, nations.hedge, nations.span
            self.counted_in_headline = False

    def falls_to(self, nations: Nations) -> bool:
        """Whether it is the group of which so many are left who put it forward; then they are its figure."""
        left = nations.count or 0
        if not self.group or self.earlier or not left < (self.count or 0) <= _LEFT_MAX * left:
            return False
        self.count, self.hedge, self.count_span = nations.count, nations.hedge, nations.span
        self.counted_in_headline = self.rounded = False
        return True

    def _rounds(self, count: int) -> bool:
        """Whether its figure may be a headline's for this one."""
        return self.rounded and self.count is not None and self.count < count < self.count + _TEN

    def add_count(self, nations: Nations) -> None:
        """Counts more of them, who are told of behind the first: "Six sponsored it, and 26 others joined"."""
        if self.count is not None and self.count_span and nations.count and nations.span:
            self.count += nations.count
            self.hedge = self.hedge or nations.hedge
            self.count_span = Span(self.count_span.start, nations.span.end)

    def counted_by_names(self) -> tuple[int | None, Span | None]:
        """The figure, and where it stands; "the seven" counts where no other figure does and just seven are named,
        "the 43" also where more have signed than are named.
        """
        named = sum(len(key) == _CODE for key in self.signers())
        if named in self.figures and (self.count is None or self.count < named):
            return named, self.figures[named]
        largest = max(self.figures, default=0)
        if self.count is None and self.group and largest >= max(named, TELLING):
            return largest, self.figures[largest]
        return self.count, self.count_span

    def take_text(self, text: Text) -> None:
        """Learns what it is called."""
        if self.weakly and not text.weak:
            self.kind = None
        self.weakly = text.weak and (self.weakly or not self.worded)
        self.worded = True
        self.joint |= text.joint
        self.name = self.name or text.name
        told = text.kind not in UNSPECIFIC_KINDS
        if (
            self.kind is None
            or (self.kind in UNSPECIFIC_KINDS and told)
            or (self.kind == "statement" and text.kind == "letter" and text.determiner)
        ):
            self.kind = text.kind

    def is_named_otherwise(self, text: Text) -> bool:
        """Whether both have names, and neither is short for the other."""
        names = self.name, text.name
        return bool(all(names) and not self.name.endswith(text.name) and not text.name.endswith(self.name))

    def agrees(self, count: int | None, hedge: str | None) -> bool:
        """Whether a figure may be this statement's."""
        if count is None or self.count is None or count == self.count:
            return True
        if self._rounds(count):
            return True
        if not hedge and not self.hedge:
            return False
        low, high = sorted((count, self.count))
        rough = hedge if count == low else self.hedge
        if rough and rough.lower().startswith(_HEDGES_UP):
            return high <= low * 1.3
        return high - low <= max(1, _CLOSE * high)


def names_so_many(unit: Unit, count: int | None, least: int = 3) -> bool:
    """Whether a list in a sentence has just as many names as a figure says."""
    lists = (members_of(token) for token in unit.tokens if token.letter == "L") if count else ()
    return any(len(members) == count >= least for members in lists if count)
