"""Reads an article's units one after the other into drafts: what each adds to the statement that it speaks of."""

from __future__ import annotations

import re

from bot.extract.statements.drafting.answers import answered
from bot.extract.statements.drafting.authors import figure, is_for_body, is_foreign, owning_members, voice_of
from bot.extract.statements.drafting.clusters import Cluster, clusters
from bot.extract.statements.drafting.drafts import TELLING, Draft, ToldDate
from bot.extract.statements.drafting.going_on import still_told_of
from bot.extract.statements.drafting.listed_for import listed_for, lists_of
from bot.extract.statements.drafting.looking_back import list_of, look_back
from bot.extract.statements.drafting.openings import (
    with_a_text_together,
    with_its_ministers,
    with_its_text,
    without_strangers,
)
from bot.extract.statements.drafting.parties import Parties
from bot.extract.statements.drafting.readers import learn_reader
from bot.extract.statements.drafting.references import References
from bot.extract.statements.drafting.sides import SLAMMED, learn_side, reacting, share_side
from bot.extract.statements.drafting.signals import is_heading, promises, year_of
from bot.extract.statements.drafting.when import dates_told
from bot.extract.statements.lexing.anaphors import SIGNERS
from bot.extract.statements.lexing.contrasts import AGAIN
from bot.extract.statements.lexing.tokens import Text, Unit, member_key, members_of
from bot.model import PartialDate, Span

_TEN = 10  # a full one is a headline's round figure
_PROMISE = Text("pledge", "", joint=False, plural=False, weak=True, words=frozenset())
"""What a group that binds itself puts forward without a word for it."""
# "In 2023 Peru dissented from sanctions"; not "In 2023 Peru signed; now it did not"
_STAYED_OUT_THEN = re.compile("D,?[CLE][^;&DTGY]*[aA][^;&DTGY]*")
# "Speaking in the discussion were Peru for the Andean group, Mali and Chad"
_TAKING_THE_FLOOR = re.compile(r"[D,&+]*r=")
# A list and a text in one sentence: "signed by Peru and Mali", "Peru, Mali and Fiji issued a statement"
_LIST_SIGNS = re.compile(
    r"[sbj][^;]*<[^;]*[LC]|L[^;&cuov]*[sbijr][^;]*T|Th<?L|T[^;CLEG]*,L[^;]*[vc]|^D?T[yiD<]*,L|Y[^;]*n[^;]*L|n[^;]*Y[^;]*L|[sBY][^;]*:L|T[^;CLEG]*i[D,=f]*<L"
)
# "We share the concerns that experts voiced in a letter", "He welcomed a letter by 200 charities"; not "In a letter,
# 200 charities called", "200 charities wrote in a letter"
_IN_PASSING = re.compile(r"[D,&+]*Y?[^CLEGYTO]*[vcu][^CLEGYO]*T")
# "By contrast, its backers, led by Peru, include"
_ON_THE_OTHER_HAND = re.compile(r"[&,]*o,?Y(?!.*T)")
_BACKERS = frozenset(["supporters", "backers"])


# In the words of "Peru and Mali put their names to it", which has a text
_NAMES_TO = re.compile(r"(?:put|add|lent|lend|append|attach|affix)\w* (?:their|its) (?:own )?(?:name|signature)s? to")


def _puts_names_to_it(cluster: Cluster) -> bool:
    """Whether those named sign what several said before, for which no word stands."""
    match = re.match(r"[D,&]*[CL][D=+]*(?P<sign>s)", cluster.kinds)
    return match is not None and bool(_NAMES_TO.match(cluster.tokens[match.start("sign")].word))


class Drafting:
    """The drafts of one article and the units that they were read from."""

    def __init__(self, published: PartialDate | None) -> None:
        self.units: list[Unit] = []
        self._references = References(published)
        self._told = self._references.told
        self._parties = Parties(self._told, self.units)

    @property
    def drafts(self) -> list[Draft]:
        """The drafts in the order in which they came up."""
        return self._told.drafts

    @property
    def _above(self) -> Unit | None:
        """The sentence before the one that is read."""
        return self.units[-1] if self.units else None

    def read(self, unit: Unit) -> None:
        """Learns what one unit tells."""
        unit = without_strangers(unit, self._above)
        unit = with_a_text_together(with_its_ministers(unit))
        unit = unit if self.drafts else with_its_text(unit)
        previous = self._told.current
        found = [(cluster, drafts) for cluster in clusters(unit) if (drafts := self._read_cluster(cluster, previous))]
        for cluster, drafts in found if not unit.asks else ():
            learn_side(cluster, drafts, previous)
        share_side([draft for _, drafts in found for draft in drafts])
        look_back(found, self._told, self.units)
        self.units.append(unit)
        self._told.year_before = year_of(Cluster(unit, 0, len(unit.tokens)))

    def _read_cluster(self, cluster: Cluster, previous: Draft | None) -> list[Draft]:
        """The statements that a cluster tells of, which have learned what; ``previous`` was told of last before."""
        if cluster.tokens and cluster.tokens[0].word == AGAIN:  # of another text than the clause before
            self._told.current = previous
        if _STAYED_OUT_THEN.fullmatch(cluster.kinds) and self._told.is_earlier(cluster):
            return []
        drafts = self._drafts_of(cluster)
        for draft in drafts:
            self._learn(draft, cluster)
        if previous and any(each.foreign for each in drafts) and _IN_PASSING.match(cluster.kinds):
            self._told.current = previous
        return drafts

    def _drafts_of(self, cluster: Cluster) -> list[Draft]:
        """The statements that a cluster tells of, new ones among them; none if it tells of something else."""
        drafts = self._spoken_apart(cluster) or self._references.drafts_of(cluster)
        drafts = drafts or still_told_of(self._told, cluster, self._above)
        return self._list_of_another(cluster) or self._of_its_backers(cluster) or drafts

    def _list_of_another(self, cluster: Cluster) -> list[Draft]:
        """The one of several statements whose list it is, which goes on to be told of; none if nothing tells."""
        for listed in lists_of(cluster.unit) if "L" in cluster.kinds else ():
            if draft := listed_for(listed, cluster.unit, self._above, self.drafts):
                self._references.counted = False
                draft.add_told("signed", members_of(listed))
                return [self._told.go_on_with(draft) if draft in self.drafts else draft]
        return []

    def _of_its_backers(self, cluster: Cluster) -> list[Draft]:
        """Their own statement where "On the other hand, the supporters include Cuba" follows a critical one."""
        current = self._told.current
        if current is None or current.side != "critical" or not _ON_THE_OTHER_HAND.match(cluster.kinds):
            return []
        if cluster.tokens[cluster.at("Y")].value not in _BACKERS:
            return []
        other = next((each for each in self._told.open() if each.side == "supportive"), None)
        other = other or Draft(group=True, worded=True, firm=True, side="supportive", targets=list(current.targets))
        return [self._told.go_on_with(other)]

    def _spoken_apart(self, cluster: Cluster) -> list[Draft]:
        """The statement told of last, which "30 more countries voiced support in separate speeches" speaks of too."""
        current = self._told.current
        if current is None or not re.search(r"G[^;&T]*m", cluster.kinds) or "h" in cluster.kinds:
            return []
        self._references.counted = False
        return [current]

    def _learn(self, draft: Draft, cluster: Cluster) -> None:
        draft.told_in(cluster.unit.number)
        self._learn_figures(draft, cluster)
        self._learn_text(draft, cluster)
        self._learn_leads(draft, cluster)
        learn_reader(draft, cluster, self._told, self.units)
        asking = cluster.unit.polar == "asked" or (cluster.unit.asks and cluster.unit.verbless)  # "And Peru?"
        if not (asking or _TAKING_THE_FLOOR.match(cluster.unit.kinds)):
            self._parties.learn(draft, cluster)
        if told := answered(self._above, cluster.unit):
            draft.add_told(told[0], members_of(told[1]))
        self._parties.learn_lone(draft, cluster)
        if not (SLAMMED.search(cluster.kinds) or reacting(cluster, [draft])):
            self._learn_dates(draft, cluster)

    def _learn_figures(self, draft: Draft, cluster: Cluster) -> None:
        if self._references.counted:
            self._learn_group(draft, cluster)
        elif self._references.added and cluster.group:
            draft.add_count(cluster.group)
        for token in cluster.tokens:
            if token.letter == "Y" and token.word:
                draft.figures.setdefault(int(token.word), Span(token.start, token.end))

    def _learn_text(self, draft: Draft, cluster: Cluster) -> None:
        """What it is called, and whether words tie it to a group, or to others than states."""
        if cluster.text:
            draft.take_text(cluster.text)
            draft.voice = draft.voice or voice_of(cluster)
        if draft.kind is None and re.search("[hH]|G[^;X]*s[^X]*$", cluster.kinds):
            draft.worded = True
        if (draft.count or 0) >= TELLING and cluster.text is None and _puts_names_to_it(cluster):
            draft.worded = draft.firm = True
        draft.in_headline |= cluster.unit.heads
        draft.headed |= is_heading(cluster)
        draft.group |= is_for_body(cluster)
        if draft.group and any(token.letter == "Y" and token.value in SIGNERS for token in cluster.tokens):
            draft.worded = True
        draft.firm |= draft.joint or (self._references.firm and self._references.counted)
        draft.firm |= cluster.text is not None and (draft.group or bool(_LIST_SIGNS.search(cluster.kinds)))
        draft.foreign |= is_foreign(cluster) and not draft.group

    def _learn_dates(self, draft: Draft, cluster: Cluster) -> None:
        """Its dates; of a sentence that only says who signs, no more than a day."""
        if re.search("[GgTF]", cluster.kinds) or draft.is_told_only_in(cluster.unit.number):
            draft.dates += [*dates_told(cluster)] or self._dates_before(cluster)
        elif re.search("Y[^;&]*[sbi]|iD|^[D,&+]*=[D+]*i|nf?[^;&]*[sb]D", cluster.kinds):
            draft.dates += (each for each in dates_told(cluster) if each.is_day)

    def _dates_before(self, cluster: Cluster) -> list[ToldDate]:
        """Those told of several texts in common: "Two were read on Monday, one of 31 states and one of 24"."""
        of_several = cluster.text is not None and cluster.text.determiner == "another"
        return [*dates_told(Cluster(cluster.unit, 0, cluster.first))] if of_several else []

    def _learn_group(self, draft: Draft, cluster: Cluster) -> None:
        group = cluster.group
        if group is None:
            return
        draft.take_count(group, figure(cluster, group, draft))
        if cluster.unit.heads:
            draft.counted_in_headline = draft.count is not None
            draft.rounded = draft.count is not None and draft.count % _TEN == 0
        if (draft.count or 0) >= TELLING and not draft.worded and promises(cluster):
            draft.take_text(_PROMISE)
        draft.open_end |= bool(group.members)
        if group.others and draft.voice and not draft.leads:
            draft.leads.append(draft.voice)
            draft.add("led", [draft.voice])
        if group.definite and group.count and not draft.signers():
            draft.add("signed", list_of(group.count, cluster.unit, self.units))

    def _learn_leads(self, draft: Draft, cluster: Cluster) -> None:
        for owner in owning_members(cluster):
            if (
                not draft.leads
                and member_key(owner) not in draft.names("did_not_sign", "withdrew")
                and (draft.group or draft.joint or cluster.group is not None)
            ):
                draft.leads.append(owner)
                draft.add("led", [owner])
