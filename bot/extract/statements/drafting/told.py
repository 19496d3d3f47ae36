"""The statements told of so far, and which of them is meant by a name, a figure, a side or a year."""

from __future__ import annotations

import re

from bot.extract.statements.drafting.authors import named_in, owning_members
from bot.extract.statements.drafting.clusters import Cluster
from bot.extract.statements.drafting.drafts import TELLING, Draft
from bot.extract.statements.drafting.signals import NEW_WORDS, year_of, years
from bot.extract.statements.lexing.tokens import Nations, Text, member_key
from bot.model import PartialDate

_AT_THE_TIME = frozenset(["at the time"])
EARLIER_WORDS = frozenset("similar previous earlier last".split())
GOES_ON = 3  # units without a word of a statement after which it is no longer being talked of
_SEVERAL = 2
_DRAFTS_MAX = 60  # statements in one article; only hostile text has more
# "Peru, which had backed a similar text last year, did not sign": the sentence is of the one now told of
_ONLY_ASIDE = re.compile(r"[D,&]*[CLE],~[^,;]*T[^,;]*,[=+~f]*[xaA]")


class Told:
    """The drafts of one article, in the order in which they came up, and the one being talked of."""

    def __init__(self, published: PartialDate | None) -> None:
        self.year = published[:4] if published else None
        self.drafts: list[Draft] = []
        self.current: Draft | None = None
        self.year_before: str | None = None  # that of the sentence before, for "at the time"
        self.lone = -2  # the last unit in which somebody spoke for itself alone

    def go_on_with(self, draft: Draft, *, in_passing: bool = False) -> Draft:
        """The draft, kept if it is new, as the one being talked of unless it is of an earlier time or only named in
        passing.
        """
        if draft not in self.drafts:
            if len(self.drafts) >= _DRAFTS_MAX:
                return self.drafts[-1]
            self.drafts.append(draft)
        if draft.earlier and draft.like in self.drafts:  # compared with it: "This time Peru did not"
            self.current = draft.like
        passing = in_passing and self.current is not None and self.current.worded and self.current.group
        if (not draft.earlier and not passing) or self.current is None:
            self.current = draft
        return draft

    def open(self) -> list[Draft]:
        """Those that several stand behind, as far as is known."""
        return [draft for draft in self.drafts if draft.group or draft.joint]

    def pair(self) -> list[Draft]:
        """The two that "both" means: of this time, or of one side where there are more; none if that is not plain."""
        now = [each for each in self.open() if not each.earlier]
        sided = [each for each in now if self.current is not None and each.side == self.current.side]
        return next((each for each in (self.open(), now, sided) if len(each) == _SEVERAL), [])

    def main(self) -> Draft | None:
        """The joint statement that was brought up last, else whatever was."""
        return next(
            (each for each in reversed(self.drafts) if (each.group or each.joint) and not each.earlier), self.current
        )

    def resembled(self, cluster: Cluster) -> Draft | None:
        """The one that a recalled one is like: whose signers are named again, of whose side it is said to be, else
        the main one.
        """
        return self.shared(cluster) or self.of_side(cluster) or self.main()

    def shared(self, cluster: Cluster) -> Draft | None:
        """The one of several whose signers a stretch names again, if none of them signed another."""
        named = named_in(cluster)
        same = [each for each in self.open() if not each.earlier and named & each.signers()]
        return same[0] if len(same) == 1 else None

    def of_count(self, count: int, *, hedged: bool = True) -> Draft | None:
        """The statement of so many told of last, or of which the figure was said: "fell from 80 signatories to 78"."""
        same = [d for d in reversed(self.drafts) if d.count == count and not d.foreign and (hedged or not d.hedge)]
        again = (d for d in reversed(self.drafts) if d.group and count >= TELLING and count in d.figures)
        return same[0] if same else next(again, None)

    def of_name(self, text: Text) -> Draft | None:
        """The statement of that name, a new one where the one being talked of is called otherwise."""
        if not text.name:
            return None
        same = [each for each in reversed(self.drafts) if each.name and not each.is_named_otherwise(text)]
        if same:
            return same[0]
        return Draft() if self.current and self.current.is_named_otherwise(text) else None

    def of_kind(self, text: Text) -> Draft | None:
        """The group's text of just that kind that was told of last, if only of an earlier time: "that letter"."""
        return next((each for each in reversed(self.drafts) if each.kind == text.kind and each.group), None)

    def that_one(self, text: Text) -> Draft | None:
        """The one told of last, if only of an earlier time, where it is called no more than "that one"."""
        told = [each for each in self.drafts if not each.foreign] if "one" in text.words else []
        return max(told, key=lambda each: each.last_unit, default=None)

    def in_order(self, text: Text) -> Draft | None:
        """As in "the first", "the rival text", where there are several."""
        several = self.open()
        if len(several) < _SEVERAL:
            return None
        if text.words & {"first", "former"}:
            return several[0]
        if "other" in text.words and not text.plural:
            return next((each for each in reversed(several) if each is not self.current), None)
        return several[-1] if text.words & NEW_WORDS else None

    def of_side(self, cluster: Cluster) -> Draft | None:
        """The one of several that takes the side said: "the letter supporting China"."""
        match = re.search("T~?([cu])", cluster.kinds)
        if not match:
            return None
        side = "critical" if match[1] == "c" else "supportive"
        same = [each for each in self.open() if each.side == side]
        return same[0] if len(same) == 1 and len(self.open()) > 1 else None

    def owned_by(self, cluster: Cluster) -> Draft | None:
        """The statement whose leader, reader or signer the text is named after: "the Belgian text"."""
        for owner in owning_members(cluster):
            for draft in reversed(self.drafts):
                if member_key(owner) in {member_key(each) for each in draft.leads} | draft.names("led", "read"):
                    return draft
        return None

    def earlier(self, cluster: Cluster, year: str | None) -> Draft:
        """A statement of an earlier time that is only recalled; "the previous one" is the one recalled last."""
        recalled = [each for each in self.drafts if each.earlier]
        if year is None and recalled and cluster.text and cluster.text.determiner in ("the", "that"):
            return recalled[-1]
        for draft in recalled:
            if draft.year == year and draft.count is None:
                return draft
        return self.go_on_with(Draft(earlier=True, year=year, like=self.resembled(cluster)))

    def earlier_group(self, cluster: Cluster, count: int | None, group: Nations) -> Draft:
        """The one of that figure, else one of an earlier time that is only recalled."""
        for draft in self.drafts:
            if count is not None and draft.count == count:
                return draft
        year, like = group.year or self.year_told(cluster), self.resembled(cluster)
        return Draft(earlier=bool(self.drafts), year=year, like=like, worded=True)

    def but_for_aside(self, cluster: Cluster) -> Draft | None:
        """The main one where another is named aside: "Peru, which backed a similar text last year, did not sign"."""
        text = cluster.text
        similar = text is not None and "similar" in text.words
        return self.main() if similar and _ONLY_ASIDE.match(cluster.kinds) else None

    def of_headline(self, cluster: Cluster, count: int | None) -> Draft | None:
        """The one that only the headline told of, if it named some of these: "Peru, Chile sign letter", and below
        "Six countries, Peru among them, signed a letter", or if it left out whom the figure names beside so many: "58
        countries sign letter", and below "Peru and 58 other countries".
        """
        current, group = self.current, cluster.group
        if current and group and current.counted_in_headline and current.count and group.others and group.members:
            return current if current.count + len(group.members) == count else None
        if current is None or not current.is_told_in_headline or (count or 0) < len(current.signers()):
            return None
        return current if named_in(cluster) & current.signers() else None

    def year_told(self, cluster: Cluster) -> str | None:
        """The year that is named, or that "two years earlier" comes to."""
        back = next((token.value for token in cluster.tokens if token.letter == "t" and token.value), None)
        if back is None and cluster.text and {"last", "year's"} <= cluster.text.words:
            back = 1
        if back is None and (own := re.search("TD", cluster.kinds)):
            return str(cluster.tokens[own.end() - 1].value.value[:4])  # "a similar statement in 2023"
        if back is None and _AT_THE_TIME & {token.word for token in cluster.tokens if token.letter == "t"}:
            return year_of(cluster) or self.year_before
        return year_of(cluster) or (str(int(self.year) - back) if self.year and back else None)

    def is_earlier(self, cluster: Cluster) -> bool:
        """Whether it tells of another time: "similar", "last year's", "in 2019"."""
        text, group = cluster.text, cluster.group
        if self.but_for_aside(cluster):
            return False
        dated = re.search("[tD]", cluster.kinds) or (group and group.year)
        if text and "similar" in text.words and not dated:
            return False
        if (text and text.words & EARLIER_WORDS) or "t" in cluster.kinds or (group and group.year):
            return True
        told = years(cluster)
        return bool(self.year and told) and all(year < (self.year or "") for year in told)
