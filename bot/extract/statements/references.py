"""Which statement a stretch of an article speaks of: a new one, the one just told of, the rival, an earlier one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.extract.lexicon.statement_nouns import UNSPECIFIC_KINDS
from bot.extract.statements.authors import authored_by_stranger, authors_of, figure, owning_members
from bot.extract.statements.clusters import Cluster
from bot.extract.statements.drafts import Draft, member_key, members_of
from bot.extract.statements.signals import (
    NEW_WORDS,
    anchored,
    backs_another,
    counts_something_else,
    gathers,
    is_new,
    is_said_of_it,
    joins_this,
    leaves,
    list_speaks,
    own_side,
    signed_by_list,
    speaks,
    speaks_alone,
    speaks_apart,
    speaks_for_list,
    takes_the_floor,
    they_speak,
    undersigned_speak,
    year_of,
    years,
)
from bot.extract.statements.tokens import Nations, Text
from bot.model import PartialDate

_EARLIER_WORDS = frozenset("similar previous earlier last".split())
_ALL_OF_THEM = frozenset(["both", "either", "neither", "two", "the", "these"])
_POINTING = frozenset(["the", "this", "that", "its", "their", "these", "those", "such", "both"])
_TELLING = 5  # a figure so large is no coincidence: the same number of countries is the same group
_PAIR = 2
_SEVERAL = 2
_GOES_ON = 3  # units without a word of the statement after which a list is no longer its own
_SIGNS_ON = 12  # likewise for "signed" and "refused"

_DRAFTS_MAX = 60  # statements in one article; only hostile text has more


# "List of countries: Peru, Mali and Chad", at the foot of a statement's words
_SIGNED_BELOW = re.compile(r"s:L")
# "Statement:" above its words
_HEADING = re.compile(r"T:")


class References:
    """The drafts of one article, in the order in which they came up, and the one being talked of."""

    def __init__(self, published: PartialDate | None) -> None:
        self.year = published[:4] if published else None
        self.drafts: list[Draft] = []
        self.current: Draft | None = None
        self.lone = -2  # the last unit in which somebody spoke for itself alone
        self.counted = False  # whether the figure at hand counts who stands behind the statement at hand
        self.firm = False  # whether it says so in so many words
        self._other_text = -1  # the last unit that spoke of a resolution, a treaty …

    def drafts_of(self, cluster: Cluster) -> list[Draft]:
        """The statements that a cluster tells of, new ones among them; none if it tells of something else."""
        group, text, kinds = cluster.group, cluster.text, cluster.kinds
        self.counted = self.firm = False
        if "X" in kinds and not (text and cluster.at("T") < cluster.at("X")):
            self._other_text = cluster.unit.number
        if "N" in kinds or (re.search("xT", kinds) and self.current is None):  # "parted without a joint statement"
            return []
        if text and not group and speaks_apart(cluster, text):
            return []
        if text and text.plural and (told := years(cluster)) and text.words & _EARLIER_WORDS:
            return [self._earlier(cluster, year) for year in told]
        if group and (draft := self._of_group(cluster, group, text)):
            self.counted = True
            return [self._go_on_with(draft, anchored=bool(re.search("[ThH]", kinds)) or draft in self.drafts)]
        if leaves(cluster) and self.current:
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
            if len(self.drafts) >= _DRAFTS_MAX:
                return self.drafts[-1]
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
        count = figure(cluster, group, self.current)
        if text is None and counts_something_else(cluster):
            return None
        if count is not None and count >= _TELLING and (same := self._of_count(count, hedged=False)):
            return same
        current = self.current
        known = (group.definite or group.total) and current is not None and (current.group or current.joint)
        have_a_say, linked = speaks(cluster, group), anchored(cluster, text, current=current is not None)
        if not (have_a_say or linked or (known and is_said_of_it(cluster))):
            return None
        if count is not None and count <= _PAIR and not (text and text.joint):  # "the two countries … in a statement"
            return None
        if text is None and current is not None and group.definite and (count or 0) < (current.count or 0):
            return None  # "these five countries", of those told of
        joins = joins_this(cluster, text) or (group.part and text is not None and text.determiner in _POINTING)
        if current is not None and joins and (count or 0) < (current.count or 0):
            return None  # "20 countries joined this statement", "the text was signed by 25 of the 27 members"
        self.firm = linked
        if self._is_earlier(cluster) and self.drafts and not (group.total and "f" in cluster.kinds):
            return self._earlier_group(cluster, count, group)
        if count is not None and (same := self._of_count(count)):
            return same
        return self._taken_or_new(cluster, group, text, count, known=known, have_a_say=have_a_say)

    def _of_count(self, count: int, *, hedged: bool = True) -> Draft | None:
        """The statement of so many told of last."""
        same = (d for d in reversed(self.drafts) if d.count == count and not d.foreign and (hedged or not d.hedge))
        return next(same, None)

    def _taken_or_new(
        self, cluster: Cluster, group: Nations, text: Text | None, count: int | None, *, known: bool, have_a_say: bool
    ) -> Draft | None:
        """The statement being talked of, or of the name given, else a new one."""
        if text and (named := self._of_name(text)):
            return named
        if taking := self._taking(cluster, group, text, count):
            return taking
        if known and not (have_a_say and text) and not gathers(cluster):
            return None
        # "It has the support of 159 states": a text of which the sentence before told
        worded = self.current is not None and self.current.worded and "X" not in cluster.kinds
        return Draft(worded=worded and bool(re.search("[sbB]<?G", cluster.kinds)))

    def _taking(self, cluster: Cluster, group: Nations, text: Text | None, count: int | None) -> Draft | None:
        """The statement being talked of, if the figure may be its own."""
        current = self.current
        if current is None or current.foreign or (text and is_new(cluster, text)):
            return None
        if text and text.determiner not in ("a", "an", "another") and (owned := self._owned(cluster)):
            return owned if owned.agrees(count, group.hedge) else None
        if (
            group.count is None
            and text
            and not text.plural
            and current.agrees(count, group.hedge)
            and _is_its_own(cluster, current)
        ):
            return current  # "…," Denmark said, reading a joint statement of a group that includes Peru
        grown = group.total and text is None and not gathers(cluster) and (count or 0) > (current.count or 0)
        if not (grown or current.agrees(count, group.hedge)):
            return None
        if text is None and current.count is None and not (group.definite or group.total):
            away = cluster.unit.number - current.last_unit > _GOES_ON
            if away or (count or 0) < len(current.signers() - current.names("withdrew", "did_not_sign")):
                return None  # "Four countries went to court over it", long after a statement of more
        if (
            text
            and text.determiner in ("a", "an")
            and current.worded
            and not current.weakly
            and max(current.count or 0, len(current.signers() - current.names("withdrew", "did_not_sign")))
        ):
            return None
        if count is None and current.count is not None and group.vague and not group.definite and text is None:
            return None if "o" in cluster.kinds else current
        return None if self._takes_other_side(cluster, current, group) or _is_of_others(cluster, current) else current

    def _takes_other_side(self, cluster: Cluster, current: Draft, group: Nations) -> bool:
        """Whether a group speaks for what the one before spoke against: "Nine others put their weight behind Peru"."""
        side = own_side(cluster)
        if not (side and current.worded):
            return False
        if current.side is None:  # others than whoever has read or signed that one
            apart = current.reader is not None or (side == "u" and bool(current.names("signed")))
            return group.others and cluster.text is None and apart
        return side != current.side[0].replace("s", "u")

    def _of_text(self, cluster: Cluster, text: Text) -> Draft:
        """The statement that is named without a figure."""
        if text.kind in UNSPECIFIC_KINDS and not text.joint and self._of_something_else(cluster):
            return Draft(foreign=True)
        if not self.drafts:
            return Draft()
        if named := self._of_name(text):
            return named
        if is_new(cluster, text) and text.determiner != "the":
            return Draft()
        if owned := self._owned(cluster):
            return owned
        if self._is_earlier(cluster) and text.words & (_EARLIER_WORDS | {"same"}):
            if text.plural and year_of(cluster) is None:
                return self.current or self.drafts[-1]
            return self._earlier(cluster, self._year_told(cluster))
        if told_apart := self._of_side(cluster) or self._in_order(text):
            return told_apart
        current = self.current or self.drafts[-1]
        of_kind = [each for each in reversed(self.drafts) if each.kind == text.kind and not each.earlier]
        if text.determiner in _POINTING or text.plural:
            if _is_another_kind(text, current) and not of_kind and _is_by_others(cluster, current):
                return Draft()
            return self._matching(text, of_kind, current)
        return current if self._goes_on_as(cluster, text, current) else Draft()

    def _of_name(self, text: Text) -> Draft | None:
        """The statement of that name, a new one where the one being talked of is called otherwise."""
        if not text.name:
            return None
        same = [each for each in reversed(self.drafts) if each.name and not each.is_named_otherwise(text)]
        if same:
            return same[0]
        return Draft() if self.current and self.current.is_named_otherwise(text) else None

    def _in_order(self, text: Text) -> Draft | None:
        """As in "the first", "the rival text", where there are several."""
        several = self._open()
        if len(several) < _SEVERAL:
            return None
        if text.words & {"first", "former"}:
            return several[0]
        return several[-1] if text.words & NEW_WORDS else None

    def _goes_on_as(self, cluster: Cluster, text: Text, current: Draft) -> bool:
        """Whether "a joint statement" only names what was told of a group before."""
        kinds = cluster.kinds
        if re.match(r"[D,&]*[CLE][=D]*s\+", kinds):  # "Peru signed as well, the first to back a core group statement"
            return True
        if signed_by_list(cluster) and text.joint and not self._shares(cluster, current):
            return False
        if signed_by_list(cluster) and text.joint and self._is_of_some(cluster, text, current):
            return False
        if signed_by_list(cluster) and current.joint and not (current.signers() or current.count):
            return True
        if text.joint and not authored_by_stranger(cluster, current):
            return current.group or current.joint
        if not current.worded and current.count is None and speaks_alone(cluster, text):
            return False
        if (current.kind is None or current.weakly) and current.group and not authored_by_stranger(cluster, current):
            return True
        if not text.joint and text.kind == current.kind and current.group and self._named(cluster) & current.signers():
            return True
        if _HEADING.fullmatch(kinds):
            return True
        if text.determiner in ("a", "an") and current.worded and _is_of_others(cluster, current):
            return False
        if text.determiner in ("a", "an") and current.count and current.worded and takes_the_floor(cluster):
            return False
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
        last = self.current.last_unit if self.current else -1
        told_after = self.current is not None and self.current.joint and self._other_text == last
        return (
            self._other_text >= 0
            and self._other_text >= last
            and not told_after
            and cluster.unit.number - self._other_text <= _GOES_ON
        )

    def _matching(self, text: Text, of_kind: Sequence[Draft], current: Draft) -> Draft:
        if text.joint and not (current.joint or current.group):
            return next((each for each in reversed(self.drafts) if each.joint or each.group), current)
        if (
            current.kind in (None, text.kind, *UNSPECIFIC_KINDS)
            or not current.worded
            or text.kind == "statement"
            or text.kind in UNSPECIFIC_KINDS
        ):
            return current
        return of_kind[0] if of_kind else current

    def _named(self, cluster: Cluster) -> set[str]:
        return {member_key(each) for token in cluster.tokens if token.letter in "CLGE" for each in members_of(token)}

    def _shares(self, cluster: Cluster, draft: Draft) -> bool:
        return bool(self._named(cluster) & draft.signers()) or not draft.group or not (draft.worded or draft.signers())

    def _is_of_some(self, cluster: Cluster, text: Text, current: Draft) -> bool:
        """Whether only some of those who signed the one being talked of put forward "a joint statement"."""
        if text.determiner != "a" or not current.worded or current.weakly or len(current.told_signers) <= _PAIR:
            return False
        return self._named(cluster) < current.signers()

    def _owned(self, cluster: Cluster) -> Draft | None:
        """The statement whose leader, reader or signer the text is named after: "the Belgian text"."""
        for owner in owning_members(cluster):
            for draft in reversed(self.drafts):
                if member_key(owner) in {member_key(each) for each in draft.leads} | draft.names("led", "read"):
                    return draft
        return None

    def _of_rest(self, cluster: Cluster) -> list[Draft]:
        """Without figure and text: the statement being talked of, if the words carry on with it."""
        kinds = cluster.kinds
        if backs_another(cluster):
            return []
        if speaks_for_list(cluster) and not any(each.group for each in self._open()):
            return [self._go_on_with(Draft(worded=True, firm=True, group=True))]
        speak = list_speaks(cluster) and not any(each.group for each in self._open())
        nobodys = self._nobodys(cluster)
        if speak or nobodys or (self.current is None and re.match(r"[D,]*s<L", kinds)):
            # "Signed by the ministers of Peru, Mali and Fiji, the article …"
            draft = nobodys or Draft(worded=not speak, firm=not speak)
            draft.group = True
            draft.add("signed", next(token.value.members for token in cluster.tokens if token.letter == "L"))
            return [self._go_on_with(draft)]
        if self.current is None and undersigned_speak(cluster):
            return [self._go_on_with(Draft(worded=True, firm=True, group=True))]
        if self.current is None:
            return []
        # counts something else: "the court has 125 members; Peru is not among them"
        if "G" in kinds and not re.match("[D,]*a", kinds) and not self._is_made_up(cluster):
            return []
        current = self._spoken_for(cluster) or self.current
        main = self._main()
        if not (current.group or current.joint) and main is not None and main.group:
            current = main
        distance = cluster.unit.number - current.last_unit
        if _SIGNED_BELOW.match(kinds) and (current.group or current.joint):
            return [current]
        goes_on = (
            bool(re.search(r"[YbjnlRfmh+F%]|[CLE]x$|=x|x:[CL]|^:?L$|^-?[CL]|(?:\(C\)[^(;]{0,2}){3}", kinds))
            or self.lone == cluster.unit.number - 1
        )
        signs = bool(re.search("[swaAemk]|Y[^;]*n[^;]*[CLP]|n[^;]*Y", kinds))
        if (goes_on and distance <= _GOES_ON) or (signs and distance <= _SIGNS_ON):
            return [current]
        return []

    def _is_made_up(self, cluster: Cluster) -> bool:
        """Whether it says who is in the bloc just told of: "The Lima Group is made up of Peru, Chile and Brazil"."""
        group, current = cluster.group, self.current
        if group is None or group.count is not None or current is None or not current.group:
            return False
        if current.count is None and current.signers():  # whoever is known may be all, and no part of the bloc
            return False
        listed = re.match(r"[D,&]*G[=~]*n[(:]*([CL])", cluster.kinds)
        return listed is not None and current.has_room_for(members_of(cluster.tokens[listed.start(1)]))

    def _spoken_for(self, cluster: Cluster) -> Draft | None:
        """The group of the sentence before that nobody spoke for yet: "Speaking for this group, Peru's envoy said"."""
        last = self.drafts[-1] if self.drafts else None
        if last is None or last is self.current or last.earlier or not last.group or last.reader:
            return None
        if not re.search("[hH]Y", cluster.kinds) or cluster.unit.number - last.last_unit > 1:
            return None
        last.worded = last.firm = True
        return self._go_on_with(last)

    def _nobodys(self, cluster: Cluster) -> Draft | None:
        """The joint statement just told of that nobody has signed so far, where several speak now."""
        current = self.current
        if current is None or not current.joint or current.count or current.names("signed", "joined"):
            return None
        near = cluster.unit.number - current.last_unit <= 1
        return current if near and they_speak(cluster) else None

    def _earlier(self, cluster: Cluster, year: str | None) -> Draft:
        """A statement of an earlier time that is only recalled."""
        for draft in self.drafts:
            if draft.earlier and draft.year == year and draft.count is None:
                return draft
        draft = Draft(earlier=True, year=year, like=self._main())
        if len(self.drafts) < _DRAFTS_MAX:
            self.drafts.append(draft)
        return draft

    def _earlier_group(self, cluster: Cluster, count: int | None, group: Nations) -> Draft:
        for draft in self.drafts:
            if count is not None and draft.count == count:
                return draft
        return Draft(
            earlier=bool(self.drafts), year=group.year or self._year_told(cluster), like=self._main(), worded=True
        )

    def _year_told(self, cluster: Cluster) -> str | None:
        """The year that is named, or that "two years earlier" comes to."""
        back = next((token.value for token in cluster.tokens if token.letter == "t" and token.value), None)
        if back is None and cluster.text and {"last", "year's"} <= cluster.text.words:
            back = 1
        return year_of(cluster) or (str(int(self.year) - back) if self.year and back else None)

    def _is_earlier(self, cluster: Cluster) -> bool:
        """Whether it tells of another time: "similar", "last year's", "in 2019"."""
        text, group = cluster.text, cluster.group
        if text and "similar" in text.words and not re.search("[tD]", cluster.kinds):
            return False
        if (text and text.words & _EARLIER_WORDS) or "t" in cluster.kinds or (group and group.year):
            return True
        told = years(cluster)
        return bool(self.year and told) and all(year < (self.year or "") for year in told)


def _is_its_own(cluster: Cluster, current: Draft) -> bool:
    """Whether those who lead the statement being talked of, or speak for it, put forward this one."""
    known = {member_key(each) for each in current.leads} | current.names("led", "read")
    return any(member_key(each) in known for each in authors_of(cluster))


def _is_another_kind(text: Text, current: Draft) -> bool:
    """Whether it is called a note where the one being talked of is called a letter."""
    general = (None, text.kind, "statement", *UNSPECIFIC_KINDS)
    return current.kind not in general and text.kind not in general[2:]


def _is_by_others(cluster: Cluster, current: Draft) -> bool:
    """Whether those who put it forward have not signed the one being talked of."""
    authors = {member_key(each) for each in authors_of(cluster)}
    return bool(authors) and bool(current.signers()) and not authors & current.signers()


def _is_of_others(cluster: Cluster, current: Draft) -> bool:
    """Whether others lead it, or speak for it, than the statement being talked of."""
    leads = {member_key(each) for each in authors_of(cluster)}
    known = {member_key(each) for each in current.leads} | current.names("led", "read")
    return bool(leads and known) and not leads & (known | current.signers())
