"""Reads an article's units one after the other into drafts: which statement a stretch speaks of, and what it adds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.extract.statements.clusters import Cluster, clusters
from bot.extract.statements.drafts import Draft, member_key, members_of
from bot.extract.statements.roles import is_open_list, roles
from bot.extract.statements.sides import SLAMMED, learn_side, share_side
from bot.extract.statements.tokens import Envoy, Member, Nations, Text, Token, Unit
from bot.model import PartialDate, Reader, Span

_NEW_WORDS = frozenset("rival second third separate competing alternative opposing own".split())
_EARLIER_WORDS = frozenset("similar previous earlier last".split())
_ALL_OF_THEM = frozenset(["both", "either", "neither", "two", "the", "these"])
_BACK = 2  # units that "it", "the countries" and "on behalf of the group" may look back
_TELLING = 5  # a figure so large is no coincidence: the same number of countries is the same group
_SEVERAL = 2
_LIST_MIN = 3
_LIST_BACK = 3
_GOES_ON = 3  # units without a word of the statement after which a list is no longer its own
_SIGNS_ON = 12  # likewise for "signed" and "refused"

_YEAR_ONLY = 4  # characters of a date that is no more than a year
_SUBJECT_GAP = r"(?:,[^,;]{0,8},|\([^()]*\)|,?[nlj]<?[CLYG]+,?|,?e[CLE],?|\+[CL]|-[^-;]*-|[DfQ+m=:PK])*"
# A group speaks: "43 countries condemned", "39 nations, led by Kenya, on Monday called on"
_SPEAKS = re.compile(rf"[GL]{_SUBJECT_GAP}[~]?[cuvr]|[CL],[bjW]<?[GL],[=D]*[cuv]|c<G")
# ... or is made to: "called out 43 countries that had slammed it"
_ANCHORS = re.compile(r"[hH][G]|[sbBj<]+<?[^CLEG;]{0,2}G|G[,D=f+]*[sb]|nG")
# A group and a text that belong together; not "hit 50 nations, the agency said in a statement"
_LINKED = re.compile(
    rf"[Gg]{_SUBJECT_GAP}[~]?[xa]?=?[sbijrcuvhlRoW~][^;]*T|[bjW]<?G,[^;]*T|T[^;]*[<hHBjbn~][,DfQ]*[Gg]|"
    rf"G{_SUBJECT_GAP}T|T[^;&]*,G{_SUBJECT_GAP}[vcusbirj]"
)
_SINGLE_AUTHOR = re.compile(r"[CEK][^CLEGT;]*[ivrc][^CLEGY;]*T|T[^CLEGY;]*[ir]<[CE]|[CK]T")
_SIGNED_BY_LIST = re.compile(
    r"T[^;&]*(?:[sbijB][^CLE;]*|)<[:,(-]*[LC]|L[^;]*[sijb][^;]*T|L[^;]*v[^;]*T|T[,:]?[^;]*L[^;]*v|"
    r"T[^CLEG;]*l[LC]|L[^;]*j[^;]*T"
)


class Drafting:
    """The drafts of one article, in the order in which they came up."""

    def __init__(self, published: PartialDate | None) -> None:
        self.year = published[:4] if published else None
        self.drafts: list[Draft] = []
        self.units: list[Unit] = []
        self.current: Draft | None = None
        self.other_text = -1  # the last unit that spoke of a resolution, a treaty …
        self.counted = False  # whether the figure at hand counts who stands behind the statement at hand
        self.lone = -2  # the last unit in which somebody spoke for itself alone

    def read(self, unit: Unit) -> None:
        """Learns what one unit tells."""
        previous = self.current
        found: list[tuple[Cluster, list[Draft]]] = []
        for cluster in clusters(unit):
            drafts = self._drafts_of(cluster)
            for draft in drafts:
                self._learn(draft, cluster)
            if drafts:
                found.append((cluster, drafts))
        for cluster, drafts in found:
            learn_side(cluster, drafts, previous)
        share_side([draft for _, drafts in found for draft in drafts])
        self._look_back(found)
        self.units.append(unit)

    def _look_back(self, found: Sequence[tuple[Cluster, list[Draft]]]) -> None:
        """A statement that is brought up as known ("The statement was signed by …"): the sentence before says more."""
        if not self.units or len(self.drafts) != 1 or self.drafts[0].units != [self.units[-1].number + 1]:
            return
        before = self.units[-1]
        draft = self.drafts[0]
        for token in before.tokens:  # "On Thursday three dozen countries did. … the text …"
            if token.letter == "G" and not draft.group and re.match("[D,&f]*G", before.kinds) and (token.value.count or 0) >= _TELLING:
                draft.take_count(token.value, token.value.count)
        if draft.side is None and found:
            learn_side(Cluster(before, 0, len(before.tokens)), [draft], None)
        if draft.side is not None and not draft.targets:
            draft.targets = [
                each
                for token in before.tokens
                if token.letter in "CK"
                for each in members_of(token)
                if each.country and each.country not in draft.signers()
            ][:1]

    # --- which statement ---

    def _drafts_of(self, cluster: Cluster) -> list[Draft]:
        group, text, kinds = cluster.group, cluster.text, cluster.kinds
        self.counted = False
        if "X" in kinds:
            self.other_text = cluster.unit.number
        if re.search("xT", kinds) and self.current is None:  # "parted without a joint statement"
            return []
        if text and text.plural and (years := _years(cluster)) and text.words & _EARLIER_WORDS:
            return [self._earlier(cluster, year) for year in years]
        if group and (draft := self._of_group(cluster, group, text)):
            self.counted = True
            return [self._go_on_with(draft, anchored=bool(re.search("[ThH]", kinds)) or draft in self.drafts)]
        if (
            re.search(r"[CL],~[^,]*T[^,]*,w", kinds) and self.current
        ):  # "Peru, which backed last year's text, dropped out"
            return [self.current]
        if text:
            if (
                text.plural
                and text.determiner in _ALL_OF_THEM
                and not text.words & _EARLIER_WORDS
                and len(self._open()) > 1
            ):
                return self._open()
            return [self._go_on_with(self._of_text(cluster, text))]
        return self._of_rest(cluster)

    def _go_on_with(self, draft: Draft, *, anchored: bool = True) -> Draft:
        if draft not in self.drafts:
            self.drafts.append(draft)
        passing = (
            self.counted and not anchored and self.current is not None and self.current.worded and self.current.group
        )
        if (not draft.earlier and not passing) or self.current is None:
            self.current = draft
        return draft

    def _open(self) -> list[Draft]:
        return [draft for draft in self.drafts if draft.group or draft.joint]

    def _main(self) -> Draft | None:
        """The joint statement that was brought up last, else whatever was."""
        return next(
            (each for each in reversed(self.drafts) if (each.group or each.joint) and not each.earlier), self.current
        )

    def _of_group(self, cluster: Cluster, group: Nations, text: Text | None) -> Draft | None:
        """The statement of a figure; None if the figure counts nothing that was jointly said."""
        kinds = cluster.kinds
        count = _count(cluster, group, self.current)
        if "V" in kinds and text is None:  # "ten countries voted against it"
            return None
        if count is not None and count >= _TELLING and not self._is_earlier(cluster):
            for draft in reversed(self.drafts):
                if draft.count == count and not draft.hedge and not draft.foreign:
                    return draft
        speaks = bool(_SPEAKS.search(kinds)) or (group.vague and bool(re.search(r"g|Gs", kinds)))
        anchored = (text is not None and bool(_LINKED.search(kinds))) or (
            bool(_ANCHORS.search(kinds)) and (self.current is not None or bool(re.search("[hH]G", kinds)))
        )
        known = (group.definite or group.total) and self.current is not None
        if not (speaks or anchored or known):
            return None
        if self._is_earlier(cluster) and self.drafts:
            return self._earlier_group(cluster, count, group)
        for draft in reversed(self.drafts):
            if draft.count is not None and count == draft.count and not draft.foreign:
                return draft
        if taking := self._taking(cluster, group, text, count):
            return taking
        if known and not (speaks and text):
            return None
        # "It has the support of 159 states": a text of which the sentence before told
        return Draft(worded=bool(self.current and self.current.worded and re.search("[sbB]<?G", kinds) and "X" not in kinds))

    def _taking(self, cluster: Cluster, group: Nations, text: Text | None, count: int | None) -> Draft | None:
        """The statement being talked of, if the figure may be its own."""
        current = self.current
        if current is None or current.foreign or (text and _is_new(cluster, text)):
            return None
        if text and text.determiner not in ("a", "an", "another") and (owned := self._owned(cluster)):
            return owned if owned.agrees(count, group.hedge) else None
        if not current.agrees(count, group.hedge):
            return None
        if text and text.determiner in ("a", "an") and current.worded and current.count is not None:
            return None
        if count is None and current.count is not None and group.vague and not group.definite and text is None:
            return None if "o" in cluster.kinds else current
        leads = {member_key(each) for each in _authors(cluster)}
        if leads and current.leads and not leads & (current.signers() | {member_key(each) for each in current.leads}):
            return None
        return current

    def _of_text(self, cluster: Cluster, text: Text) -> Draft:
        """The statement that is named without a figure."""
        if text.weak and not text.joint and self._of_something_else(cluster):
            return Draft(foreign=True)
        if not self.drafts:
            return Draft()
        if _is_new(cluster, text) and text.determiner != "the":
            return Draft()
        if owned := self._owned(cluster):
            return owned
        if self._is_earlier(cluster) and text.words & _EARLIER_WORDS:
            if text.plural and _year_of(cluster) is None:
                return self.current or self.drafts[-1]
            return self._earlier(cluster, _year_of(cluster))
        if told_apart := self._of_side(cluster) or self._in_order(text):
            return told_apart
        current = self.current or self.drafts[-1]
        of_kind = [each for each in reversed(self.drafts) if each.kind == text.kind and not each.earlier]
        if text.determiner in ("the", "this", "that", "its", "their", "these", "those", "such", "both") or text.plural:
            return self._matching(text, of_kind, current)
        return current if self._goes_on_as(cluster, text, current) else Draft()

    def _in_order(self, text: Text) -> Draft | None:
        """As in "the first", "the rival text", where there are several."""
        several = self._open()
        if len(several) < _SEVERAL:
            return None
        if text.words & {"first", "former"}:
            return several[0]
        return several[-1] if text.words & _NEW_WORDS else None

    def _goes_on_as(self, cluster: Cluster, text: Text, current: Draft) -> bool:
        """Whether "a joint statement" only names what was told of a group before."""
        kinds = cluster.kinds
        by_list = re.search(r"[LG]", kinds) and _SIGNED_BY_LIST.search(kinds)
        if by_list and text.joint and not self._shares(cluster, current):
            return False
        if text.joint and not _authored_by_stranger(cluster, current):
            return current.group or current.joint
        if current.kind is None and current.group and not _authored_by_stranger(cluster, current):
            return True
        return current.group and ("Y" in kinds or (text.weak and not text.joint))

    def _of_side(self, cluster: Cluster) -> Draft | None:
        """The one of several that takes the side said: "the letter supporting China"."""
        match = re.search("T~?([cu])", cluster.kinds)
        if not match:
            return None
        side = "critical" if match[1] == "c" else "supportive"
        same = [each for each in self._open() if each.side == side]
        return same[0] if len(same) == 1 and len(self._open()) > 1 else None

    def _of_something_else(self, cluster: Cluster) -> bool:
        """Whether "the text" is that of a resolution or a treaty that was spoken of last."""
        last = max(self.current.units, default=-1) if self.current else -1
        return self.other_text >= 0 and self.other_text >= last and cluster.unit.number - self.other_text <= _GOES_ON

    def _matching(self, text: Text, of_kind: Sequence[Draft], current: Draft) -> Draft:
        if text.joint and not (current.joint or current.group):
            return next((each for each in reversed(self.drafts) if each.joint or each.group), current)
        if current.kind in (None, text.kind) or not current.worded or text.kind == "statement":
            return current
        return of_kind[0] if of_kind else current

    def _shares(self, cluster: Cluster, draft: Draft) -> bool:
        named = {member_key(each) for token in cluster.tokens if token.letter in "CLGE" for each in members_of(token)}
        return bool(named & draft.signers()) or not draft.group

    def _owned(self, cluster: Cluster) -> Draft | None:
        """The statement whose leader, reader or signer the text is named after: "the Belgian text"."""
        for owner in _owners(cluster):
            for draft in reversed(self.drafts):
                if owner in {member_key(each) for each in draft.leads} | draft.names("led", "read"):
                    return draft
        return None

    def _of_rest(self, cluster: Cluster) -> list[Draft]:
        """Without figure and text: the statement being talked of, if the words carry on with it."""
        kinds = cluster.kinds
        if re.search(r"L[^;]*[cu]", kinds) and not self._open() and _SPEAKS.search(kinds):
            draft = Draft(group=True)
            draft.add("signed", next(token.value.members for token in cluster.tokens if token.letter == "L"))
            return [self._go_on_with(draft)]
        if self.current is None:
            return []
        if "G" in kinds:  # counts something else: "the court has 125 members; Peru is not among them"
            return []
        current = self.current
        main = self._main()
        if not (current.group or current.joint) and main is not None and main.group:
            current = main
        distance = cluster.unit.number - max(current.units, default=0)
        goes_on = (
            bool(re.search(r"[YbjnlRfmh+]|[CLE]x$|=x|x:[CL]|^:?L$|^-?[CL]", kinds))
            or self.lone == cluster.unit.number - 1
        )
        if (goes_on and distance <= _GOES_ON) or (re.search("[swaAem]", kinds) and distance <= _SIGNS_ON):
            return [current]
        return []

    def _earlier(self, cluster: Cluster, year: str | None) -> Draft:
        """A statement of an earlier time that is only recalled."""
        for draft in self.drafts:
            if draft.earlier and draft.year == year and draft.count is None:
                return draft
        draft = Draft(earlier=True, year=year, like=self._main())
        self.drafts.append(draft)
        return draft

    def _earlier_group(self, cluster: Cluster, count: int | None, group: Nations) -> Draft:
        for draft in self.drafts:
            if count is not None and draft.count == count:
                return draft
        return Draft(earlier=bool(self.drafts), year=group.year or _year_of(cluster), like=self._main(), worded=True)

    def _is_earlier(self, cluster: Cluster) -> bool:
        """Whether it tells of another time: "similar", "last year's", "in 2019"."""
        text, group = cluster.text, cluster.group
        if (text and text.words & _EARLIER_WORDS) or "t" in cluster.kinds or (group and group.year):
            return True
        years = [
            token.value.value
            for token in cluster.tokens
            if token.letter == "D" and len(token.value.value) == _YEAR_ONLY
        ]
        return bool(self.year and years) and all(year < (self.year or "") for year in years)

    # --- what is told of it ---

    def _learn(self, draft: Draft, cluster: Cluster) -> None:
        number = cluster.unit.number
        if number not in draft.units:
            draft.units.append(number)
        if self.counted:
            self._learn_group(draft, cluster)
        if cluster.text:
            draft.take_text(cluster.text)
        if draft.kind is None and re.search("[hH]|G[^;X]*s[^X]*$", cluster.kinds):
            draft.worded = True
        draft.foreign |= _is_foreign(cluster) and not draft.group
        self._learn_leads(draft, cluster)
        self._learn_reader(draft, cluster)
        self._learn_parties(draft, cluster)
        self._learn_lone(draft, cluster)
        if (re.search("[GgT]", cluster.kinds) or draft.units == [number]) and not SLAMMED.search(cluster.kinds):
            draft.dates += [(number, token.value) for token in cluster.tokens if token.letter == "D"]

    def _learn_group(self, draft: Draft, cluster: Cluster) -> None:
        group = cluster.group
        if group is None:
            return
        draft.take_count(group, _count(cluster, group, draft))
        draft.open_end |= bool(group.members)
        if group.definite and group.count and not draft.signers():
            draft.add("signed", self._list_of(group.count, cluster.unit))

    def _list_of(self, count: int, here: Unit) -> Iterable[Member]:
        """The list of just so many that was given before "the four countries"."""
        for unit in (here, *reversed(self.units[-_LIST_BACK:])):
            for token in unit.tokens:
                if token.letter == "L" and len(members := members_of(token)) == count:
                    return members
        return ()

    def _learn_leads(self, draft: Draft, cluster: Cluster) -> None:
        for owner in _owning_members(cluster):
            if (
                not draft.leads
                and member_key(owner) not in draft.names("did_not_sign", "withdrew")
                and (draft.group or draft.joint)
            ):
                draft.leads.append(owner)
                draft.add("led", [owner])

    def _learn_reader(self, draft: Draft, cluster: Cluster) -> None:
        token = _reader(cluster)
        if token is None and draft.reader is None and re.search(r"[hH][GYL]", cluster.kinds):
            token = self._speaker_before(draft, its=bool(cluster.text and cluster.text.determiner == "its"))
        if token is None or (draft.reader is not None and draft.reader.name):
            return
        member = members_of(token)[0]
        if member.country is None:
            return
        name = token.value.name if isinstance(token.value, Envoy) else None
        span = token.value.span if isinstance(token.value, Envoy) else Span(token.start, token.end)
        draft.reader = Reader(name, member.country, span)
        draft.add("read", [member])

    def _speaker_before(self, draft: Draft, *, its: bool) -> Token | None:
        for unit in reversed(self.units[-_BACK:]):
            envoys = [token for token in unit.tokens if token.letter == "E" or (its and token.letter in "CK")]
            if envoys:
                if unit.number not in draft.units:
                    draft.units.append(unit.number)
                return next(
                    (token for token in envoys if isinstance(token.value, Envoy) and token.value.name), envoys[0]
                )
        return None

    def _learn_lone(self, draft: Draft, cluster: Cluster) -> None:
        """Who took the floor for itself, and whoever goes on in the next sentence."""
        kinds = cluster.kinds
        goes_on = self.lone == cluster.unit.number - 1 and re.match(r"[&,]*E[^T]*[vcu]", kinds)
        if "m" not in kinds and not goes_on:
            return
        self.lone = cluster.unit.number
        known = draft.signers() | {member_key(each) for each in draft.targets} | draft.names("did_not_sign", "withdrew")
        for token in cluster.tokens:
            if token.letter in "CLE":
                draft.add("spoke_only", [each for each in members_of(token) if member_key(each) not in known])

    def _learn_parties(self, draft: Draft, cluster: Cluster) -> None:
        for role, token in roles(cluster, draft):
            members = members_of(token)
            if role == "led":
                if not any(known == "led" for known, _ in draft.parties):
                    draft.leads.append(members[0])
                draft.add("led", members)
            else:
                draft.add(role, members)
            draft.open_end |= is_open_list(token) or bool(re.search("n", cluster.kinds[: cluster.tokens.index(token)]))
            if role in ("signed", "joined") and len(members) > 1:
                draft.group = True
        for token in cluster.tokens:  # a list of just as many as signed
            if token.letter == "L" and draft.count == len(members_of(token)) >= _LIST_MIN:
                draft.add("signed", members_of(token))


# --- helpers over one cluster ---------------------------------------------------------------------


def _count(cluster: Cluster, group: Nations, draft: Draft | None) -> int | None:
    """The figure, with those who stand beside it: "Mexico, backed by 18 other nations" makes 19."""
    if group.count is None:
        return None
    kinds = cluster.kinds
    index = min(i for i in (cluster.at("G"), cluster.at("g")) if i >= 0)
    before, after = kinds[:index], kinds[index + 1 :]
    if re.search(r"H$", before):
        return group.count + 1
    if match := re.match(r"[,D]*j(?=[CE])", after):
        return group.count + len(members_of(cluster.tokens[index + 1 + match.end()]))
    if re.search(r"[CEL][,D=f]*j$", before) and not group.definite:
        return group.count + 1
    if group.others and not group.members and re.match(r"[,D=]*s", after):
        return None  # "another 13 countries have signed"
    if group.others and re.search(r"(?:[bj][Df,]*<|B|W|<|\+)$", before):
        named = {member_key(member) for member in group.members}
        authors = {member_key(each) for each in _authors(cluster)} or {
            member_key(each) for each in (draft.leads if draft else ())
        }
        authors = authors or (draft.names("led", "read") if draft else set())
        return (
            group.count + max(0 if re.search(r"s[^G]*<$", before) else 1, len(authors - named))
            if authors - named or not group.members
            else group.count
        )
    return group.count


def _authors(cluster: Cluster) -> list[Member]:
    """Countries whose text it is, or who issue or read it."""
    kinds, tokens = cluster.kinds, cluster.tokens
    found = _owning_members(cluster)
    for match in re.finditer(r"([CEL])(?:,~[^,]*,|[,DQf=+])*(?:[ir]|[,D]*[bj][Df]*<|,?[hH]|,?[BW])", kinds):
        found += members_of(tokens[match.start(1)])
    for match in re.finditer(r"[ir][^CLE;G]{0,4}<([CE])|T<([CE])", kinds):
        found += members_of(tokens[match.start(match.lastindex or 0)])
    return found


def _owning_members(cluster: Cluster) -> list[Member]:
    """Who a text is named after: "a UK statement", "Ghana's declaration", "the Canadian-led letter"."""
    found: list[Member] = []
    for match in re.finditer("[CK]T", cluster.kinds):
        owner, text = cluster.tokens[match.start()], cluster.tokens[match.start() + 1]
        if text.value.owned:
            found += owner.value.members
    return found


def _owners(cluster: Cluster) -> list[str]:
    return [member_key(member) for member in _owning_members(cluster)]


def _authored_by_stranger(cluster: Cluster, draft: Draft) -> bool:
    authors = {member_key(each) for each in _authors(cluster)}
    for match in re.finditer(r"([CEK])[,DQP]*v[^CLEGTY]*T", cluster.kinds):
        authors |= {member_key(each) for each in members_of(cluster.tokens[match.start(1)])}
    if authors & {member_key(each) for each in draft.targets}:
        return True
    return bool(authors) and not authors & draft.signers() and bool(draft.leads or draft.reader)


def _reader(cluster: Cluster) -> Token | None:
    """Who reads it out: before "on behalf of", or beside a verb of reading."""
    kinds, tokens = cluster.kinds, cluster.tokens
    patterns = (
        r"(?P<who>[CE])[^CEG;h]*[hH][GYL]",
        r"[hH][GYL][^CEL;]{0,6}(?P<who>[CE])[,D]*[ircvuo]",
        r"r[^CEGL;]{0,3}<(?P<who>[CEK])",
        r"T,?~(?P<who>[CE])[,D=+]*r",
        r"(?P<who>E)[,DQ]*v[,DQ]*T$",
        r"(?P<who>E)(?:,[~]?|[,DQv&])*[ri][^CEG;]*T",
        r"(?P<who>[CE])(?:,[~]?|[,DQ])*r[^CEG;]*T",
        r"T[^CEG;]*[ir][^CEG;]*<(?P<who>E)",
    )
    for pattern in patterns:
        if match := re.search(pattern, kinds):
            return tokens[match.start("who")]
    return None


def _is_new(cluster: Cluster, text: Text) -> bool:
    """Whether the words set it apart from the one before: "a rival letter", "a statement of their own"."""
    at = cluster.at("T")
    own = cluster.kinds[at + 1 : at + 2] == "o"
    return (
        own
        or text.determiner == "another"
        or bool(text.words & _NEW_WORDS)
        or (text.determiner in ("a", "an") and "o" in cluster.kinds)
    )


def _is_foreign(cluster: Cluster) -> bool:
    """Whether others than states put it forward: "180 organisations signed an open letter"."""
    return bool(
        re.search(r"O[^CLEG;]*[sivbrc][^;]*T|T[^CLEG;]*(?:[sbir][^CLEG;]*)?<[^CLEG;]*O|O[^CLEGT;]*[vi]", cluster.kinds)
    ) and not re.search("[GL]", cluster.kinds)


def _years(cluster: Cluster) -> list[str]:
    values = [token.value.value for token in cluster.tokens if token.letter == "D"]
    return list(dict.fromkeys(value for value in values if len(value) == 4))


def _year_of(cluster: Cluster) -> str | None:
    for token in cluster.tokens:
        if token.letter == "D":
            return str(token.value.value[:4])
    return None
