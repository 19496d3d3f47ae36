"""Reads an article's units one after the other into drafts: what each adds to the statement that it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.extract.statements.allies import without_its_friends
from bot.extract.statements.anaphors import SIGNERS
from bot.extract.statements.answers import ANSWERS, answered
from bot.extract.statements.authors import figure, is_for_body, is_foreign, owning_members, reader_of, voice_of
from bot.extract.statements.clusters import Cluster, clusters
from bot.extract.statements.contrasts import AGAIN
from bot.extract.statements.drafts import TELLING, Draft, ToldDate, member_key, members_of, names_so_many
from bot.extract.statements.listed_for import listed_for, lists_of
from bot.extract.statements.nonsigners import are_of_refusers
from bot.extract.statements.openings import (
    with_a_text_together,
    with_its_ministers,
    with_its_text,
    without_strangers,
)
from bot.extract.statements.references import References
from bot.extract.statements.roles import ECHOED, is_open_list, roles
from bot.extract.statements.sides import SLAMMED, learn_side, reacting, share_side
from bot.extract.statements.signals import is_heading, promises, year_of
from bot.extract.statements.tokens import Envoy, Member, Text, Token, Unit
from bot.extract.statements.unasked import is_unasked_after, is_unasked_too
from bot.extract.statements.when import dates_told
from bot.model import SIGNING, PartialDate, Reader, Role, Span

_BACK = 2  # units that "on behalf of the group" may look back for its speaker
_LIST_BACK = 3  # units that "the four countries" may look back for their list
_POINTING = frozenset(["the", "this", "that", "their", "its"])
_LIST_MIN = 3
_FAR_MORE = 2  # "nine members and four former ones" are counted in two
_ROLL_MIN = 6
_NEARLY = 1.5
_TEN = 10  # a full one is a headline's round figure
_PROMISE = Text("pledge", "", joint=False, plural=False, weak=True, words=frozenset())
"""What a group that binds itself puts forward without a word for it."""
# "In 2023 Peru dissented from sanctions"; not "In 2023 Peru signed; now it did not"
_STAYED_OUT_THEN = re.compile("D,?[CLE][^;&DTGY]*[aA][^;&DTGY]*")
_STILL = 3  # units without a word of the statement in which "Peru stayed away" is still said of it
# "Hungary, alone with two others, stayed away", "neither Peru nor Chile, both members, signed", "two have withdrawn
# (Peru and Chile)"
_WHO = re.compile(
    r"[CLE][^;T]*[awfmkU]|U[^;T]*[CL]|x[CLE][^;T]*[sj]|[CLE][^;T]*x[^;T]*[sj]|^[D,]*[CLE]d|qL|^[D,]*[CLE],?[=~]*s|w[^;T]{0,4}[(:][CL]|^&?e[CLE][+D,]*$|^[D,=Y]*A:[CL]"
)
_BY_MISTAKE = re.compile(r"\b(?:by (?:mistake|accident)|in error|wrongly|without (?:its|their) \w+)$")
_NEITHER = re.compile(r"neither|none|both|either")
# "Speaking in the discussion were Peru for the Andean group, Mali and Chad"
_TAKING_THE_FLOOR = re.compile(r"[D,&+]*r=")
# "As delivered by Peru", on a line of its own
_DELIVERED_BY = re.compile(r",?r:?<:?C$")
# A list that stands alone behind a colon: "Also there: Peru, Mali and Fiji"
_BARE_LIST = re.compile(r"[^CLEGTPxaAewmcuvVXtHir]*:[CLEK,;:()]+")
# "The text is supported by the following states."
_FOLLOWING = re.compile(r"[sb]<Y:?$")
# "Peru and Mali met", "The EU and the trio, Peru, Mali and Chad, met", "Leaders, including Peru's and Mali's, called"
_OPENING_LIST = re.compile(
    "[D,&fQ(-]*(?:[CK],?){0,3}(?:Z-L(?=[=D]*[vcui])|G?-?L(?:,j<[CL])?|[GY]?[,-]n?L(?=[,-]?[=D]*[cvui]))"
)
# "Their own declaration calls it just"; not "Their ministers said in a statement"
_THEIRS = re.compile(r"[D,&]*T(?!.*[TG])")
# "The text, agreed by the ministers of the three", "… signed by the signatories"
_BY_THEM = re.compile(r"T[,=D]*[bsi]<Y")
# … and, behind "The presidents of Peru, Mali and Chad asked donors for help", "The appeal, adopted on Tuesday, …"
_BY_ALL = re.compile(r"T(?:[,=D]*[bsi]<Y|,[bi][D,])")
_SEVERAL_SAY = re.compile(r"[D,&fQ]*G?-?L,?[=D]*[vcu]")
# "In a communiqué issued in Kampala, the capital of Uganda, the leaders said"
_THE_LEADERS = re.compile(r"[D,&]*T[^;]*,Y[=D]*[vcu]")
# Of a line that only announces them: "Signatories as of 4 June"
_HEADING = re.compile(r"Y[D,():]*")
# "The oil firms stayed out of it"
_OTHERS_REFUSE = re.compile(r"O[=+D]*(?:a|[Ax][=+f]*[sbj])")
# After which "Peru did not", "Mali came aboard" are understood
_PROMPTS = re.compile("[sbnYjaAxwedkU+]|L[D,]*i[^;]*T|T[^;]*<L")
# "they said in the statement"
_THEY_IN_IT = re.compile(r"Y[=D]*[vi][^;&CLEG]*T|T[^;&CLEG]*Y[=D]*[vi]")
# A list and a text in one sentence: "signed by Peru and Mali", "Peru, Mali and Fiji issued a statement"
_LIST_SIGNS = re.compile(
    r"[sbj][^;]*<[^;]*[LC]|L[^;&cuov]*[sbijr][^;]*T|Th<?L|T[^;CLEG]*,L[^;]*[vc]|^D?T[yiD<]*,L|Y[^;]*n[^;]*L|n[^;]*Y[^;]*L|[sBY][^;]*:L|T[^;CLEG]*i[D,=f]*<L"
)


# "We share the concerns that experts voiced in a letter", "He welcomed a letter by 200 charities"; not "In a letter,
# 200 charities called", "200 charities wrote in a letter"
_IN_PASSING = re.compile(r"[D,&+]*Y?[^CLEGYTO]*[vcu][^CLEGYO]*T")
# "Nicaragua, joined by Cuba and Peru, walked out": a deed of which no word of a statement tells
_OTHER_DEED = re.compile(r"[D,&]*[CLE],[bj][Df]*<[^,;&TGY]*,")
# "By contrast, its backers, led by Peru, include"
_ON_THE_OTHER_HAND = re.compile(r"[&,]*o,?Y(?!.*T)")
_BACKERS = frozenset(["supporters", "backers"])
# "Three dozen countries spoke"; not "Nine countries refused to sign", "Nine countries refuse", in a headline
_TOLD_OF_MANY = re.compile(r"[D,&f]*G(?![=+D]*[xaAwe]|$)")
# "In the declaration backed by 39 states, Peru's envoy decried"
_SPEAKS_IN_IT = re.compile(r"[&,D]*T[^;E]*,E(?=,?[vcuQ])")


class Drafting:
    """The drafts of one article and the units that they were read from."""

    def __init__(self, published: PartialDate | None) -> None:
        self.references = References(published)
        self.units: list[Unit] = []
        self.last_role: Role | None = None  # what was said last of somebody named

    @property
    def drafts(self) -> list[Draft]:
        """The drafts in the order in which they came up."""
        return self.references.told.drafts

    def read(self, unit: Unit) -> None:
        """Learns what one unit tells."""
        unit = without_strangers(unit, self.units[-1] if self.units else None)
        unit = with_a_text_together(with_its_ministers(unit))
        unit = unit if self.drafts else with_its_text(unit)
        previous = self.references.told.current
        found: list[tuple[Cluster, list[Draft]]] = []
        for cluster in clusters(unit):
            if cluster.tokens and cluster.tokens[0].word == AGAIN:  # of another text than the clause before
                self.references.told.current = previous
            if _STAYED_OUT_THEN.fullmatch(cluster.kinds) and self.references.told.is_earlier(cluster):
                continue
            drafts = self._spoken_apart(cluster) or self.references.drafts_of(cluster) or self._still_told_of(cluster)
            drafts = self._list_of_another(cluster) or self._of_its_backers(cluster) or drafts
            for draft in drafts:
                self._learn(draft, cluster)
            if drafts:
                found.append((cluster, drafts))
            if previous and any(each.foreign for each in drafts) and _IN_PASSING.match(cluster.kinds):
                self.references.told.current = previous
        for cluster, drafts in found if not unit.asks else ():
            learn_side(cluster, drafts, previous)
        share_side([draft for _, drafts in found for draft in drafts])
        self._look_back(found)
        self.units.append(unit)
        self.references.told.year_before = year_of(Cluster(unit, 0, len(unit.tokens)))

    def _list_of_another(self, cluster: Cluster) -> list[Draft]:
        """The one of several statements whose list it is, which goes on to be told of; none if nothing tells."""
        for listed in lists_of(cluster.unit) if "L" in cluster.kinds else ():
            if draft := listed_for(listed, cluster.unit, self.units[-1] if self.units else None, self.drafts):
                self.references.counted = False
                draft.add_told("signed", members_of(listed))
                return [self.references.told.go_on_with(draft) if draft in self.drafts else draft]
        return []

    def _of_its_backers(self, cluster: Cluster) -> list[Draft]:
        """Their own statement where "On the other hand, the supporters include Cuba" follows a critical one."""
        current = self.references.told.current
        if current is None or current.side != "critical" or not _ON_THE_OTHER_HAND.match(cluster.kinds):
            return []
        if cluster.tokens[cluster.at("Y")].value not in _BACKERS:
            return []
        other = next((each for each in self.references.told.open() if each.side == "supportive"), None)
        other = other or Draft(group=True, worded=True, firm=True, side="supportive", targets=list(current.targets))
        return [self.references.told.go_on_with(other)]

    def _spoken_apart(self, cluster: Cluster) -> list[Draft]:
        """The statement told of last, which "30 more countries voiced support in separate speeches" speaks of too."""
        current = self.references.told.current
        if current is None or not re.search(r"G[^;&T]*m", cluster.kinds) or "h" in cluster.kinds:
            return []
        self.references.counted = False
        return [current]

    def _still_told_of(self, cluster: Cluster) -> list[Draft]:
        """The statement told of last, where a sentence without a word of it says who is in and who is not."""
        current, kinds = self.references.told.current, cluster.kinds
        if current is None or not (current.group or current.joint):
            return []
        if cluster.unit.polar in ANSWERS or (self.units and are_of_refusers(cluster.unit, self.units[-1])):
            return [current]
        if names_so_many(cluster.unit, current.count, TELLING) and not re.search("[VXxaATG]", kinds):
            return [current]  # "The embassies of Peru, Mali … demanded it", the ten who had done so
        far = cluster.unit.number - current.last_unit > _STILL
        if (far and not _is_roll(cluster)) or re.search("[VXO]|^[^CLE]*G(?!=?[wx])", kinds):
            return []
        names = _is_bare_list(cluster) or self._is_of_a_register(cluster)
        return [current] if cluster.unit.verbless or _WHO.search(kinds) or names else []

    def _is_of_a_register(self, cluster: Cluster) -> bool:
        """Whether it is one more line of those who signed: "Asia: Nepal", below "Africa: Ghana, Kenya, Togo"."""
        above = self.units[-1].kinds if self.units else ""
        return bool(_BARE_LIST.fullmatch(cluster.kinds) and (_BARE_LIST.fullmatch(above) or _FOLLOWING.search(above)))

    def _look_back(self, found: Sequence[tuple[Cluster, list[Draft]]]) -> None:
        """A statement that is brought up as known ("The statement was signed by …"): the sentence before says more."""
        if self.units:
            self._adopt_theirs(found)
            self._adopt_headline(self.units[-1])
        if not self.units or len(self.drafts) != 1 or not self.drafts[0].is_told_only_in(self.units[-1].number + 1):
            return
        before = self.units[-1]
        draft = self.drafts[0]
        if any(cluster.text and cluster.text.determiner in _POINTING for cluster, _ in found):
            self._adopt_figure(draft)
        leaders = any(_THE_LEADERS.match(cluster.kinds) for cluster, _ in found)
        draft.firm |= leaders or any(_THEY_IN_IT.search(cluster.kinds) for cluster, _ in found)
        if not draft.names("signed", "joined"):
            self._adopt_signers(draft, reach=_BACK if leaders else 1)
        several = len(draft.signers()) >= _LIST_MIN and bool(_SEVERAL_SAY.match(before.kinds))
        draft.firm |= any((_BY_ALL if several else _BY_THEM).match(cluster.kinds) for cluster, _ in found)
        if draft.side is None and found and not before.asks and not _is_rejection(before):
            learn_side(Cluster(before, 0, len(before.tokens)), [draft], None)
        if draft.side is not None and not draft.targets:
            draft.targets = [
                each
                for token in before.tokens
                if token.letter in "CK"
                for each in members_of(token)
                if each.country and each.country not in draft.signers()
            ][:1]

    def _adopt_theirs(self, found: Sequence[tuple[Cluster, list[Draft]]]) -> None:
        """Whose "their own declaration" is, after another text: those of whom the sentence before told."""
        for cluster, drafts in found:
            if not (_THEIRS.match(cluster.kinds) and cluster.text and cluster.text.determiner == "their"):
                continue
            for draft in drafts:
                if draft.is_told_only_in(cluster.unit.number) and not draft.signers():
                    self._adopt_signers(draft, reach=1)
                    draft.firm |= draft.group

    def _adopt_headline(self, above: Unit) -> None:
        """The figure of a headline right above, where a list of nearly as many puts a statement forward below it."""
        draft = self.references.told.current
        opening = _TOLD_OF_MANY.match(above.kinds) if above.line else None
        if draft is None or opening is None or not draft.joint or not draft.is_told_only_in(above.number + 1):
            return
        group, named = above.tokens[opening.end() - 1].value, len(draft.signers())
        if draft.count is None and group.count and _LIST_MIN <= named <= group.count <= _NEARLY * named:
            draft.take_count(group, group.count)

    def _adopt_signers(self, draft: Draft, *, reach: int) -> None:
        """Those that a sentence just before began with: "Peru and Mali … In a statement, their ministers said"."""
        for unit in reversed(self.units[-reach:]):
            if counted := self._counted_again(unit):
                draft.add("signed", counted)
                draft.group = True
                return
            if reach > 1 and (body := _opening_body(unit)):
                draft.add("signed", body)
                draft.group = True
                return
            match = _OPENING_LIST.match(unit.kinds)
            if match and not re.match("[^vcui]*[xaAw]", unit.kinds):
                for token in unit.tokens[: match.end()]:
                    draft.add("signed", members_of(token) if token.letter in "CL" else ())
                draft.group = True
                return

    def _counted_again(self, unit: Unit) -> list[Member]:
        """Those that "the two countries" of a sentence are, in which they say something."""
        match = re.search("G(?=[=D]*[vc])", unit.kinds)
        group = unit.tokens[match.start()].value if match else None
        return [*self._list_of(group.count, unit)] if group is not None and group.definite and group.count else []

    def _adopt_figure(self, draft: Draft) -> None:
        """The group that the sentences before began with: "On Thursday three dozen countries did. … The text …"."""
        for unit in reversed(self.units[-_LIST_BACK:]):
            match = _TOLD_OF_MANY.match(unit.kinds)
            group = unit.tokens[match.end() - 1].value if match else None
            known = draft.group and not (draft.count is None and draft.names("joined"))  # those who joined it aside
            if group is not None and not known and (group.count or 0) >= TELLING:
                draft.take_count(group, group.count)

    def _learn(self, draft: Draft, cluster: Cluster) -> None:
        number = cluster.unit.number
        draft.told_in(number)
        if self.references.counted:
            self._learn_group(draft, cluster)
        elif self.references.added and cluster.group:
            draft.add_count(cluster.group)
        for token in cluster.tokens:
            if token.letter == "Y" and token.word:
                draft.figures.setdefault(int(token.word), Span(token.start, token.end))
        if cluster.text:
            draft.take_text(cluster.text)
            draft.voice = draft.voice or voice_of(cluster)
        if draft.kind is None and re.search("[hH]|G[^;X]*s[^X]*$", cluster.kinds):
            draft.worded = True
        draft.in_headline |= cluster.unit.heads
        draft.headed |= is_heading(cluster)
        draft.group |= is_for_body(cluster)
        if draft.group and any(token.letter == "Y" and token.value in SIGNERS for token in cluster.tokens):
            draft.worded = True
        draft.firm |= draft.joint or (self.references.firm and self.references.counted)
        draft.firm |= cluster.text is not None and (draft.group or bool(_LIST_SIGNS.search(cluster.kinds)))
        draft.foreign |= is_foreign(cluster) and not draft.group
        self._learn_leads(draft, cluster)
        self._learn_reader(draft, cluster)
        asking = cluster.unit.polar == "asked" or (cluster.unit.asks and cluster.unit.verbless)  # "And Peru?"
        if not (asking or _TAKING_THE_FLOOR.match(cluster.unit.kinds)):
            self._learn_parties(draft, cluster)
        if told := answered(self.units[-1] if self.units else None, cluster.unit):
            draft.add_told(told[0], members_of(told[1]))
        self._learn_lone(draft, cluster)
        if not (SLAMMED.search(cluster.kinds) or reacting(cluster, [draft])):
            self._learn_dates(draft, cluster)

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
            draft.add("signed", self._list_of(group.count, cluster.unit))

    def _list_of(self, count: int, here: Unit) -> Iterable[Member]:
        """The list of just so many that was given before "the four countries"."""
        for unit in (here, *reversed(self.units[-_LIST_BACK:])):
            for token in unit.tokens:
                if token.letter == "L" and count - 1 <= len(members := members_of(token)) <= count:
                    return members
                if unit is here and token.letter == "P" and token.word == "of" and len(members_of(token)) == count:
                    return members_of(token)  # "After the summit of Peru and Mali, the leaders of the two countries"
        return ()

    def _learn_leads(self, draft: Draft, cluster: Cluster) -> None:
        for owner in owning_members(cluster):
            if (
                not draft.leads
                and member_key(owner) not in draft.names("did_not_sign", "withdrew")
                and (draft.group or draft.joint or cluster.group is not None)
            ):
                draft.leads.append(owner)
                draft.add("led", [owner])

    def _learn_reader(self, draft: Draft, cluster: Cluster) -> None:
        if self._puts_another_before(draft, cluster):
            return
        token = reader_of(cluster, then=draft.earlier)
        if token is None and draft.reader is None and re.search(r"^[^CLE]*(?:[hH]|T=<K?)[GYL]", cluster.kinds):
            token = self._speaker_before(draft, its=bool(cluster.text and cluster.text.determiner == "its"))
        if token is None and draft.reader is None:
            token = self._lead_in_it(draft, cluster)
        if token is None or (draft.reader is not None and draft.reader.name):
            return
        member = members_of(token)[0]
        if member.country is None or (draft.reader is not None and draft.reader.country != member.country):
            return
        name = token.value.name if isinstance(token.value, Envoy) else None
        span = token.value.span if isinstance(token.value, Envoy) else Span(token.start, token.end)
        draft.reader = Reader(name, member.country, span)
        draft.add("read", [member])

    def _puts_another_before(self, draft: Draft, cluster: Cluster) -> bool:
        """Whether a text of before is brought up behind this one: "Peru had earlier put out a statement for them"."""
        text = cluster.text
        of_its_own = text is not None and text.determiner in ("a", "an", "another") and not text.joint
        behind = not draft.earlier and draft.first_unit < cluster.unit.number
        return of_its_own and behind and self.references.told.is_earlier(cluster)

    def _lead_in_it(self, draft: Draft, cluster: Cluster) -> Token | None:
        """As in "In the declaration, Peru's envoy, Ana Diaz, decried", where Peru leads it."""
        match = _SPEAKS_IN_IT.match(cluster.kinds)
        token = cluster.tokens[match.end() - 1] if match else None
        joint = cluster.text is not None and cluster.text.joint and draft.group
        leading = token is not None and token.value.country in {each.country for each in draft.leads}
        return token if leading or (joint and not draft.leads) else None

    def _speaker_before(self, draft: Draft, *, its: bool) -> Token | None:
        for unit in reversed(self.units[-_BACK:]):
            named = its or _DELIVERED_BY.match(unit.kinds)
            envoys = [token for token in unit.tokens if token.letter == "E" or (named and token.letter in "CK")]
            if envoys:
                draft.told_in(unit.number)
                draft.dates += dates_told(Cluster(unit, 0, len(unit.tokens)))
                return next(
                    (token for token in envoys if isinstance(token.value, Envoy) and token.value.name), envoys[0]
                )
        return None

    def _learn_lone(self, draft: Draft, cluster: Cluster) -> None:
        """Who took the floor for itself, and whoever goes on in the next sentence."""
        kinds = cluster.kinds
        goes_on = self.references.lone == cluster.unit.number - 1 and re.match(r"[&,]*E[^T]*[vcu]", kinds)
        if "m" not in kinds and not goes_on:
            return
        self.references.lone = cluster.unit.number
        known = draft.signers() | {member_key(each) for each in draft.targets} | draft.names("withdrew")
        if not re.search("[xA]", kinds):  # "Peru did not join but voiced concern in a speech of its own"
            known |= draft.names("did_not_sign")
        for index, token in enumerate(cluster.tokens):
            if token.letter in "CLE" and (goes_on or _is_lone(kinds[:index], kinds[index + 1 :])):
                draft.add("spoke_only", [each for each in members_of(token) if member_key(each) not in known])

    def _role_of_bare(self, cluster: Cluster, *, prompted: bool) -> Role | None:
        """The part of those of whom a sentence gives no more than the names: whatever was said last of others."""
        above = self.units[-1] if self.units else None
        if cluster.unit.verbless and above is not None and above.asks and re.search("[xaA]", above.kinds):
            return "did_not_sign"  # "Who did not? Peru and Mali."
        if cluster.unit.verbless and above is not None and _heads_list(above):
            return "signed"
        if cluster.unit.verbless and prompted and self.last_role in ECHOED:
            return self.last_role
        many = cluster.unit.verbless and _names(cluster) >= _LIST_MIN and not cluster.kinds.startswith("+")
        return "signed" if many or _is_bare_list(cluster) or self._is_of_a_register(cluster) else None

    def _is_unasked_too(self, cluster: Cluster, token: Token) -> bool:
        """Whether nobody asked it either, as nobody asked those named before or in the sentence before."""
        here = cluster.unit.tokens
        if "z" in cluster.kinds and is_unasked_after(here[here.index(token) :]):
            return True
        if "e" not in cluster.kinds:
            return False
        return is_unasked_too([*(self.units[-1].tokens if self.units else ()), *here[: here.index(token)]])

    def _figure_that_signs(self, draft: Draft, cluster: Cluster) -> int | None:
        """How many sign who were named before: "The three signed", "In a letter the ministers of the four said"."""
        match = re.match("Y[D,=+]*[sb]", cluster.kinds)
        if match is None and cluster.text is not None and not draft.signers():
            match = re.match("[D,&]*T[^;CLEG]*?Y?Y(?=[=D+]*[vcui])", cluster.kinds)
        token = cluster.tokens[cluster.kinds.rfind("Y", 0, match.end())] if match else None
        return int(token.word) if token is not None and token.value == "figure" else None

    def _roles(self, draft: Draft, cluster: Cluster, *, prompted: bool) -> list[tuple[Role, Token]]:
        """The roles that a cluster gives, or a bare list in it has from the words before."""
        if _OTHER_DEED.fullmatch(cluster.kinds):
            return []
        found = list(roles(cluster, draft, prompted=prompted, last=self.last_role if prompted else None))
        if not found and (role := self._role_of_bare(cluster, prompted=prompted)):
            found = [(role, token) for token in cluster.tokens if token.letter in "CLE"]
        return found

    def _learn_parties(self, draft: Draft, cluster: Cluster) -> None:
        last = self.units[-1] if self.units else None
        told = last is not None and last.number in draft.units
        prompted = told and last is not None and (last.verbless or bool(_PROMPTS.search(last.kinds)))
        found = self._roles(draft, cluster, prompted=prompted)
        if not found and _OTHERS_REFUSE.search(cluster.kinds):
            self.last_role = "did_not_sign"  # "The oil firms stayed out of it. So did Peru."
        if last is not None and are_of_refusers(cluster.unit, last):
            told_before = found or [("signed", each) for each in cluster.tokens if each.letter in "CLE"]
            found = [("did_not_sign" if role in SIGNING else role, who) for role, who in told_before]
        for role, token in without_its_friends(found, draft, cluster, last):
            members = members_of(token)
            if _are_too_many(draft, role, members) or (role == "did_not_sign" and self._is_unasked_too(cluster, token)):
                continue
            self.last_role = role
            if role == "did_not_sign" and any(_NEITHER.search(each.word) for each in cluster.tokens):
                for other in self.drafts:
                    if other.group or other.joint:
                        other.add(role, members)
            draft.add_told(role, members, disowned=_is_disowned(cluster))
            draft.open_end |= is_open_list(token) or bool(re.search("n", cluster.kinds[: cluster.tokens.index(token)]))
            if role in ("signed", "joined", "led") and len(members) > 1:
                draft.group = True
        if (figure_of := self._figure_that_signs(draft, cluster)) is not None:
            draft.add_told("signed", [*self._list_of(figure_of, cluster.unit)])
        for token in cluster.tokens:  # a list of just as many as signed
            if token.letter == "L" and draft.count == len(members_of(token)) >= _LIST_MIN:
                draft.add("signed", members_of(token) if draft.has_room_for(members_of(token)) else ())


def _are_too_many(draft: Draft, role: Role, members: Sequence[Member]) -> bool:
    """Whether far more are named at once than can have signed it."""
    many = len(members) > _LIST_MIN and draft.count is not None and len(members) > _FAR_MORE * draft.count
    return role == "signed" and many and not draft.hedge


def _is_disowned(cluster: Cluster) -> bool:
    """As in "said its name had been added by mistake"."""
    return any(token.letter == "a" and _BY_MISTAKE.search(token.word) for token in cluster.tokens)


def _opening_body(unit: Unit) -> Sequence[Member]:
    """The bloc of states that a sentence begins with: "Leaders of the Andean Community (AC) met"."""
    match = re.match(r"[D,&(]*[CG]", unit.kinds)
    members = members_of(unit.tokens[match.end() - 1]) if match else ()
    return members if any(each.body for each in members) else ()


def _heads_list(unit: Unit) -> bool:
    """Whether a line only announces who signed: "Signatories as of June (selection)"."""
    return bool(_HEADING.fullmatch(unit.kinds)) and unit.tokens[unit.kinds.index("Y")].value in SIGNERS


def _names(cluster: Cluster) -> int:
    return sum(len(members_of(token)) for token in cluster.tokens if token.letter in "CLE")


# "Peru spoke on its own", "did not sign but spoke on its own"; not "Peru signed, while Mali spoke on its own"
_SPEAKS_ALONE = re.compile(r"[^;&]*(?:&[^;&CLEGT]*)?m")


def _is_lone(before: str, after: str) -> bool:
    """Whether the words for speaking alone are said of a name between them, not of whom it speaks about."""
    if after.startswith("V"):  # "Separately, Peru voted against the budget"
        return False
    return bool(_SPEAKS_ALONE.match(after)) or bool(re.search("m(?:[^;&cuTv~]*|[^;&]*,W)$", before))


def _is_roll(cluster: Cluster) -> bool:
    """Whether a whole sentence is a long list of names, as it stands below the words of a statement."""
    return cluster.unit.verbless and _names(cluster) >= _ROLL_MIN


def _is_bare_list(cluster: Cluster) -> bool:
    """Whether a cluster only gives names behind a colon, three or more."""
    return _names(cluster) >= _LIST_MIN and bool(_BARE_LIST.fullmatch(cluster.kinds))


def _is_rejection(unit: Unit) -> bool:
    """As in "The ministry rejected the accusations": said by whoever is accused, not by those who put it forward."""
    words = {token.word for token in unit.tokens if token.letter == "c"}
    return any(word.startswith("reject") for word in words) and not re.search("[GYLCEK]", unit.kinds)
