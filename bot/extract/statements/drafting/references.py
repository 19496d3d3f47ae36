"""Which statement a stretch of an article speaks of: a new one, the one just told of, the rival, an earlier one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.extract.lexicon.statement_nouns import UNSPECIFIC_KINDS
from bot.extract.statements.drafting.authors import (
    adds_more,
    figure,
    is_by_others,
    is_its_own,
    is_of_others,
    named_in,
)
from bot.extract.statements.drafting.clusters import Cluster
from bot.extract.statements.drafting.drafts import SIDE_OF, TELLING, Draft
from bot.extract.statements.drafting.going_on import going_on
from bot.extract.statements.drafting.named_again import is_another_kind, only_names
from bot.extract.statements.drafting.signals import (
    anchored,
    counts_something_else,
    gathers,
    have_one_each,
    is_new,
    is_said_of_it,
    joins_this,
    leaves,
    own_side,
    put_by_others,
    signed_by_list,
    speaks,
    speaks_apart,
    year_of,
    years,
)
from bot.extract.statements.drafting.told import EARLIER_WORDS, GOES_ON, Told
from bot.extract.statements.lexing.cues import NAMED
from bot.extract.statements.lexing.texts import BOTH
from bot.extract.statements.lexing.tokens import Nations, Text, members_of
from bot.model import PartialDate

_ALL_OF_THEM = frozenset(["both", "either", "neither", "two", "the", "these"])
_POINTING = frozenset(["the", "this", "that", "its", "their", "these", "those", "such", "both"])
_PAIR = 2


# "16 African countries signed the letter", "The letter, signed by Peru and eight other members, says"; not "22 signed
# the letter that condemned it"
_SIGN_IT = re.compile(r"^[D,&]*G[=D+]*[sb]T[^cuo]*$|^[D,&]*T[^GTcuo;&]*[sbj]<G")
# "Peru had backed the appeal but withdrew", "Peru refused to sign the text"
_TAKES_PART = re.compile(r"[CLE][^;]*[swA]")
# "Peru put its name to it, as did Mali and two others"
_DID_TOO = re.compile(r"[^GT]*[sbjk][^GT]*\+G[^GT]*$")
# "The three countries signed no document"
_SIGN_NONE = re.compile(r"[D,&]*[GY][=D+]*[sbi](?P<none>x)T")
# "The text, tabled by Peru on behalf of 22 states, is not binding"
_TABLED_FOR = re.compile(r"[D,&]*T,?[il][^;sbj]*hG")
# "I would like to deliver a statement on behalf of 52 states": nobody but "I" before it
_I_DELIVER = re.compile(r"[D,]*rT[^;&CLE]*[hH]G")
# "The second letter, in defence of Mali"
_SHOWN_BEHIND = re.compile(r"T[,~]{0,2}(?P<side>[cu])")
# "On the other hand, it has the signatures of a number of states"
_HAS_NAMES_OF = re.compile(r"BG|s<G")
# "The minister said the decision not to sign the Oslo communiqué was right"; not "Peru said it would not sign …"
_LEFT_UNSIGNED = re.compile(r"[^;&CLEKG]*[xA]sT[^;&CLEKG]*$")
# "In a brief statement, Peru's government said it had not put its name to it", of the text told of before
_SAYS_IT_DID_NOT = re.compile(r"[D,&]*(?:T,[CE]|[CE][=D+]*vT)[^;&TCLEG]*[xA][=f+D]*s[^;&TCLEG]*$")


# "A group of 35 states replied through Peru"
_ANSWERS = re.compile(r"[D,&]*G[D,=+]*(?P<answer>[ro])")
_ANSWERING = ("answer", "repl", "respond", "retort", "countered", "hit back", "shot back", "fired back")


class References:
    """Decides which statement each stretch speaks of; ``told`` has those known so far."""

    def __init__(self, published: PartialDate | None) -> None:
        self.told = Told(published)
        self.counted = False  # whether the figure at hand counts who stands behind the statement at hand
        self.added = False  # whether it counts more of them
        self.firm = False  # whether it says so in so many words
        self._other_text = -1  # the last unit that spoke of a resolution, a treaty …

    def drafts_of(self, cluster: Cluster) -> list[Draft]:
        """The statements that a cluster tells of, new ones among them; none if it tells of something else."""
        group, text, kinds = cluster.group, cluster.text, cluster.kinds
        self.counted = self.added = self.firm = False
        papers = any(token.letter == "X" and token.value != NAMED for token in cluster.tokens)
        if papers and not (text and cluster.at("T") < cluster.at("X")):
            self._other_text = cluster.unit.number
        if _is_of_none(cluster, known=self.told.current is not None):
            return []
        if text and (have_one_each(text) if group else self._speak_apart(cluster, text)):
            return []
        if text and text.plural and (told := years(cluster)) and text.words & EARLIER_WORDS:
            return [self.told.earlier(cluster, year) for year in told]
        current = self.told.current
        if group and current and current.group and _DID_TOO.match(kinds):
            return [current]
        if group and current and adds_more(cluster, group, current):
            self.added = True
            return [current]
        tabled = text is not None and text.kind in UNSPECIFIC_KINDS and _TABLED_FOR.match(cluster.kinds)
        if tabled and self._of_something_else(cluster):
            group = None  # "The text, tabled on behalf of 22 states", of a resolution
        if group and (draft := self._of_group(cluster, group, text)):
            self.counted = True
            in_passing = not re.search("[ThH]", kinds) and draft not in self.told.drafts
            return [self.told.go_on_with(draft, in_passing=in_passing)]
        if leaves(cluster) and self.told.current:
            return [self.told.current]
        if text:
            if (
                text.plural
                and text.determiner in _ALL_OF_THEM
                and not text.words & EARLIER_WORDS
                and len(self.told.open()) > 1
            ):
                return self.told.pair() or [Draft()] if text.determiner in BOTH else self.told.open()
            return [
                self.told.go_on_with(self._with_room(cluster, self._recalled(cluster, self._of_text(cluster, text))))
            ]
        return going_on(self.told, cluster)

    def _speak_apart(self, cluster: Cluster, text: Text) -> bool:
        return speaks_apart(cluster, text) or self._are_each_ones(cluster, text)

    def _are_each_ones(self, cluster: Cluster, text: Text) -> bool:
        """As in "Peru and Mali also issued statements", after one that neither of them signed."""
        each_ones = text.plural and not text.determiner and not text.joint and not text.words
        return each_ones and self.told.current is not None and is_by_others(cluster, self.told.current)

    def _of_group(self, cluster: Cluster, group: Nations, text: Text | None) -> Draft | None:
        """The statement of a figure; None if the figure counts nothing that was jointly said."""
        count = figure(cluster, group, self.told.current)
        if group.size or (text is None and (counts_something_else(cluster) or put_by_others(cluster))):
            return None
        if count is not None and count >= TELLING and (same := self.told.of_count(count, hedged=False)):
            return same
        if text is not None and (same := self.told.that_one(text)) and same.agrees(count, group.hedge):
            return same
        current = self.told.current
        if current and self._counts_again(cluster, group, text, current):
            return current
        known = group.speaks_again and current is not None and (current.group or current.joint)
        have_a_say, linked = speaks(cluster, group), anchored(cluster, text, current=current is not None)
        if not (have_a_say or linked or (known and (group.signers or is_said_of_it(cluster)))):
            return None
        if count is not None and count <= _PAIR and not _is_shared(text):  # "the two countries … in a statement"
            return None
        exact = current is not None and current.hedge and not group.hedge and current.agrees(count, None)
        if (
            text is None
            and current is not None
            and group.definite
            and (count or 0) < (current.count or 0)
            and not exact
        ):
            return None  # "these five countries", of those told of; not "the 79 signatories", of almost 80
        joins = joins_this(cluster, text) or (group.part and text is not None and text.determiner in _POINTING)
        if current is not None and joins and (count or 0) < (current.count or 0):
            return None  # "20 countries joined this statement", "the text was signed by 25 of the 27 members"
        if current is not None and text is not None and self._are_some_of_them(cluster, text, count, current):
            return None
        self.firm = linked
        if self.told.is_earlier(cluster) and self.told.drafts and not (group.total and "f" in cluster.kinds):
            return self.told.earlier_group(cluster, count, group)
        if count is not None and (same := self.told.of_count(count)):
            return same
        return self._taken_or_new(cluster, group, text, count, known=known, have_a_say=have_a_say)

    def _counts_again(self, cluster: Cluster, group: Nations, text: Text | None, current: Draft) -> bool:
        """Whether a figure is that of the statement told of: "38 states joined Peru in saying so", after "38 states
        said so", or those of them who are left; "I have the honour to deliver a statement on behalf of 52 states",
        below a line that lists them.
        """
        if group.rest and current.falls_to(group):
            self.firm = text is not None
            return True
        if "GjC" in cluster.kinds and current.is_only_counted(group.count):
            return True
        near = cluster.unit.number - current.last_unit <= GOES_ON
        listed = (
            near and current.joint and current.count is None and text is not None and text.determiner in ("a", "this")
        )
        return listed and bool(_I_DELIVER.match(cluster.kinds))

    def _are_some_of_them(self, cluster: Cluster, text: Text, count: int | None, current: Draft) -> bool:
        """As in "16 African countries signed the letter", after it was said that 37 had."""
        fewer = count is not None and current.count is not None and count < current.count and not current.earlier
        same = text.determiner in _POINTING and text.kind == current.kind and not is_new(cluster, text)
        return fewer and same and bool(_SIGN_IT.search(cluster.kinds))

    def _taken_or_new(
        self, cluster: Cluster, group: Nations, text: Text | None, count: int | None, *, known: bool, have_a_say: bool
    ) -> Draft | None:
        """The statement being talked of, or of the name given, else a new one."""
        if named := (text and self.told.of_name(text)) or self.told.of_headline(cluster, count):
            return named
        if taking := self._taking(cluster, group, text, count):
            return taking
        brings_its_own = text is not None and (
            have_a_say or is_new(cluster, text) or (self.firm and text.determiner in ("a", "an"))
        )
        if known and not brings_its_own and not gathers(cluster):
            return None
        # "It has the support of 159 states": a text of which the sentence before told
        worded = self.told.current is not None and self.told.current.worded and "X" not in cluster.kinds
        return Draft(worded=worded and bool(re.search("[sbB]<?G", cluster.kinds)))

    def _taking(self, cluster: Cluster, group: Nations, text: Text | None, count: int | None) -> Draft | None:
        """The statement being talked of, if the figure may be its own."""
        current = self.told.current
        if current is None or current.foreign or (text and is_new(cluster, text)):
            return None
        if text and text.determiner not in ("a", "an", "another") and (owned := self.told.owned_by(cluster)):
            return owned if owned.agrees(count, group.hedge) else None
        if (
            group.count is None
            and text
            and not text.plural
            and current.agrees(count, group.hedge)
            and is_its_own(cluster, current)
        ):
            return current  # "…," Denmark said, reading a joint statement of a group that includes Peru
        again = text is None or text.determiner in _POINTING
        grown = group.total and again and not gathers(cluster) and (count or 0) > (current.count or 0)
        if not (grown or current.agrees(count, group.hedge)):
            return None
        signing = group.vague and text is None and _HAS_NAMES_OF.search(cluster.kinds) is not None
        if text is None and current.worded and current.group and self._is_answer(cluster):
            return None
        if text is None and current.count is None and not (group.definite or group.total or signing):
            away = cluster.unit.number - current.last_unit > GOES_ON
            if away or (count or 0) < len(current.signers() - current.names("withdrew", "did_not_sign")):
                return None  # "Four countries went to court over it", long after a statement of more
        if (
            text
            and text.determiner in ("a", "an")
            and current.worded
            and (not current.weakly or len(current.told_signers) >= _PAIR)
            and (known := max(current.count or 0, len(current.signers() - current.names("withdrew", "did_not_sign"))))
            and not (current.weakly and group.definite and known == group.count)
            and not current.names("did_not_sign") & named_in(cluster)
            and not (text.joint and (known == group.count or (current.hedge and current.agrees(count, group.hedge))))
        ):
            return None
        if count is None and current.count is not None and group.vague and not group.definite and text is None:
            return None if "o" in cluster.kinds and not signing else current
        return None if self._takes_other_side(cluster, current, group) or is_of_others(cluster, current) else current

    def _is_answer(self, cluster: Cluster) -> bool:
        """Whether a group answers what was told of: "A group of 35 states replied through Peru"."""
        answer = _ANSWERS.match(cluster.kinds)
        return answer is not None and cluster.tokens[answer.start("answer")].word.startswith(_ANSWERING)

    def _takes_other_side(self, cluster: Cluster, current: Draft, group: Nations) -> bool:
        """Whether a group speaks for what the one before spoke against: "Nine others put their weight behind Peru"."""
        side = own_side(cluster)
        if not (side and current.worded):
            return False
        if current.side is None:  # others than whoever has read or signed that one
            apart = current.reader is not None or (side == "u" and bool(current.names("signed")))
            return group.others and cluster.text is None and apart
        return side != current.side[0].replace("s", "u")

    def _recalled(self, cluster: Cluster, draft: Draft) -> Draft:
        """The draft, marked as of an earlier year where it is new and the words give one: "A first letter, in 2019"."""
        new = bool(self.told.drafts) and draft not in self.told.drafts and not (draft.earlier or draft.foreign)
        if new and years(cluster) and self.told.is_earlier(cluster):
            draft.earlier, draft.year = True, year_of(cluster)
        return draft

    def _with_room(self, cluster: Cluster, draft: Draft) -> Draft:
        """The draft, or the one told of before it where more are said to have signed than this one counts."""
        listed = cluster.tokens[cluster.at("L")] if signed_by_list(cluster) and "L" in cluster.kinds else None
        if listed is None or draft.hedge or draft.has_room_for(members_of(listed)):
            return draft
        others = sorted(self.told.open(), key=lambda each: -each.last_unit)
        room = (each for each in others if each.count and not each.earlier and each.has_room_for(members_of(listed)))
        return next(room, draft)

    def _of_text(self, cluster: Cluster, text: Text) -> Draft:
        """The statement that is named without a figure."""
        if text.kind in UNSPECIFIC_KINDS and not text.joint and self._of_something_else(cluster):
            return Draft(foreign=True)
        if not self.told.drafts:
            return Draft()
        if named := self.told.of_name(text) or self.told.that_one(text) or self.told.but_for_aside(cluster):
            return named
        refused = _LEFT_UNSIGNED.match(cluster.kinds) or (_SAYS_IT_DID_NOT.match(cluster.kinds) and not text.joint)
        if refused and self.told.current and self.told.current.group:
            return self.told.current
        apart = text.determiner != "the" or "own" in text.words or self._is_of_other_side(cluster)
        if is_new(cluster, text) and apart:
            return Draft()
        if owned := self.told.owned_by(cluster):
            return owned
        if then := self._of_then(cluster, text):
            return then
        if told_apart := self.told.of_side(cluster) or self.told.in_order(text):
            return told_apart
        current = self.told.current or self.told.drafts[-1]
        if text.determiner == "that" and current.kind != text.kind and (same := self.told.of_kind(text)):
            return same
        of_kind = [each for each in reversed(self.told.drafts) if each.kind == text.kind and not each.earlier]
        if text.determiner in _POINTING or text.plural:
            if is_another_kind(text, current) and not of_kind and is_by_others(cluster, current):
                return Draft()
            return self._matching(cluster, text, of_kind, current)
        return current if only_names(cluster, text, current) else Draft()

    def _is_of_other_side(self, cluster: Cluster) -> bool:
        """As in "the second letter, in defence of Mali", where only one that criticised it was told of."""
        only = self.told.open()
        shown = _SHOWN_BEHIND.search(cluster.kinds)
        side = only[0].side if len(only) == 1 else None
        return shown is not None and side in SIDE_OF.values() and side != SIDE_OF[shown["side"]]

    def _of_then(self, cluster: Cluster, text: Text) -> Draft | None:
        """The one of an earlier time that the words recall; None if they recall none."""
        recalled = text.words & (EARLIER_WORDS | {"same"}) or self._is_signed_too(cluster, text)
        if recalled and self.told.is_earlier(cluster):
            if text.plural and year_of(cluster) is None:
                return self.told.current or self.told.drafts[-1]
            return self.told.earlier(cluster, self.told.year_told(cluster))
        if self._is_dated_before(cluster, text):
            return self.told.go_on_with(Draft(earlier=True, year=year_of(cluster)))
        return None

    def _is_signed_too(self, cluster: Cluster, text: Text) -> bool:
        """As in "In 2021, Finland and Latvia had sent it a letter", after one of this year with signers of its own."""
        current = self.told.current
        told = current is not None and not current.earlier and len(current.told_signers) >= _PAIR
        new = text.determiner in ("a", "an") and not text.plural
        return told and new and signed_by_list(cluster)

    def _is_dated_before(self, cluster: Cluster, text: Text) -> bool:
        """As in "Peru drew up a declaration in 2021", "In 2023 it signed the Argyle Declaration", after one of now."""
        current = self.told.current
        if current is None or current.earlier or not (current.worded and (current.group or current.joint)):
            return False
        new = text.determiner in ("a", "an") or "first" in text.words or bool(text.name and not current.name)
        then = years(cluster)
        known = {each.mention.value[:4] for each in current.dates} | {current.year}
        return new and not text.plural and bool(then) and known.isdisjoint(then) and self.told.is_earlier(cluster)

    def _of_something_else(self, cluster: Cluster) -> bool:
        """Whether "the text" is that of a resolution or a treaty that was spoken of last."""
        last = self.told.current.last_unit if self.told.current else -1
        told_after = self.told.current is not None and self.told.current.joint and self._other_text == last
        return (
            self._other_text >= 0
            and self._other_text >= last
            and not told_after
            and cluster.unit.number - self._other_text <= GOES_ON
        )

    def _matching(self, cluster: Cluster, text: Text, of_kind: Sequence[Draft], current: Draft) -> Draft:
        if (text.joint or _TAKES_PART.search(cluster.kinds)) and not (current.joint or current.group):
            return next((each for each in reversed(self.told.drafts) if each.joint or each.group), current)
        if (
            current.kind in (None, text.kind, *UNSPECIFIC_KINDS)
            or not current.worded
            or text.kind == "statement"
            or text.kind in UNSPECIFIC_KINDS
        ):
            return current
        return of_kind[0] if of_kind else current


def _is_of_none(cluster: Cluster, *, known: bool) -> bool:
    """Whether nothing was put forward: "parted without a joint statement", "The three countries signed no document"."""
    none = _SIGN_NONE.match(cluster.kinds)
    if none and cluster.tokens[none.start("none")].word == "no":
        return True
    return "N" in cluster.kinds or (not known and "xT" in cluster.kinds)


def _is_shared(text: Text | None) -> bool:
    """Whether its name says that several put it forward."""
    return text is not None and (text.joint or text.kind == "communiqué")
