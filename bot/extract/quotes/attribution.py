"""Joins each quotation to the words that attribute it, sentence by sentence; every rule has a name.

``tag``        "…," Chen Xu said.            ``tag_inverted``  "…," said Chen Xu.
``cue``        Chen said "…"                 ``according``     according to Chen, "…"
``colon``      Chen: "…"                     ``joined``        another quotation of the same sentence has the speaker
``carried``    a bare quotation after one that has a speaker, in the same paragraph
``next_paragraph``  the same over a paragraph's end
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.extract.lexicon import grammar
from bot.extract.quotes.cues import Cue, cues
from bot.extract.quotes.marks import Segment
from bot.extract.quotes.skeleton import NAME, QUOTE, Skeleton
from bot.extract.quotes.subjects import Mention, phrase_at, subject_after, subject_before

_TAG_ITEMS_MAX = 60


@dataclass(frozen=True, slots=True)
class Attribution:
    """Whose words stand at one quotation: the mention, the cue's items and the rule that joined them."""

    mention: Mention
    cue: tuple[int, int] | None
    rule: str
    strong: bool = True


class Attributor:
    """Goes through a skeleton once; ``found`` holds the attribution of each quotation item."""

    def __init__(self, sk: Skeleton) -> None:
        self.sk = sk
        self.found: dict[int, Attribution] = {}
        self.cues: list[list[Cue]] = [cues(sk.lower, sk.kinds, a, b) for a, b in sk.sentences]

    def run(self) -> dict[int, Attribution]:
        """The attributions of all quotation items that have one."""
        sentence = 0
        before: Attribution | None = None
        for first, stop in self.sk.paragraphs:
            last: Attribution | None = None
            while sentence < len(self.sk.sentences) and self.sk.sentences[sentence][0] < stop:
                last = self._sentence(sentence, last, before, first, stop)
                sentence += 1
            before = last
        return self.found

    def _sentence(
        self, number: int, last: Attribution | None, before: Attribution | None, p_first: int, p_stop: int
    ) -> Attribution | None:
        first, stop = self.sk.sentences[number]
        quotes = [i for i in range(first, stop) if self.sk.kinds[i] == QUOTE]
        active = [c for c in self.cues[number] if not c.passive]
        for i in quotes:
            found = (
                self._tag(i, stop, active)
                or self._before(first, i, active)
                or self._according(first, stop)
                or self._colon(first, i)
            )
            if found:
                self.found[i] = found
        for n, i in enumerate(quotes):
            if i not in self.found:
                near = self._joined(quotes, n)
                if near:
                    self.found[i] = near
        if quotes and quotes[0] == first and first not in self.found:
            if last:
                self.found[first] = Attribution(last.mention, last.cue, "carried", last.strong)
            elif before and first == p_first:
                self.found[first] = Attribution(before.mention, before.cue, "next_paragraph", before.strong)
        attributed = [self.found[i] for i in quotes if i in self.found]
        if attributed:
            return attributed[-1]
        return last if quotes else self._reported(first, active)

    def _reported(self, first: int, active: list[Cue]) -> Attribution | None:
        """Who speaks in a sentence without quotations."""
        for cue in active:
            subject = subject_before(self.sk, first, cue) if cue.verb.tier == "talk" else None
            if subject:
                return Attribution(subject, (cue.first, cue.stop), "reported")
        return None

    def _tag(self, i: int, stop: int, active: list[Cue]) -> Attribution | None:
        """The cue after the quotation at ``i``: "…," Chen Xu, China's envoy, said."""
        sk = self.sk
        comma = self._ends_with_comma(i)
        k = i + 1
        while k < stop and (sk.words[k] in (",", "-", "–", "—", "--") or sk.lower[k] in grammar.ADVERBS):
            k += 1
        for cue in active:
            if cue.first < i:
                continue
            if cue.first - i > _TAG_ITEMS_MAX or any(
                sk.kinds[m] == QUOTE or sk.words[m] in (";", ":") for m in range(i + 1, cue.first)
            ):
                return None
            if cue.verb.form == "gerund":
                return None
            if cue.first == k:
                subject = subject_after(sk, cue, stop)
                if subject:
                    return Attribution(subject, (cue.first, cue.stop), "tag_inverted", comma)
                continue
            if not comma:
                return None
            subject = subject_before(sk, i + 1, cue)
            if subject:
                return Attribution(subject, (cue.first, cue.stop), "tag", cue.verb.tier == "talk")
        return None

    def _ends_with_comma(self, i: int) -> bool:
        sk = self.sk
        segment: Segment = sk.quotes[i]
        last = sk.text[segment.inner.start : segment.inner.end].rstrip(" \"”'’»")[-1:]
        following = sk.words[i + 1] if i + 1 < len(sk.words) else ""
        return last in ",?!—–-.…" or following in (",", "-", "–", "—", "--")

    def _before(self, first: int, i: int, active: list[Cue]) -> Attribution | None:
        """The nearest cue before the quotation at ``i`` in its sentence."""
        for cue in reversed(active):
            if cue.first >= i:
                continue
            near = self._cue_of_previous_quote(first, i, cue)
            if near:
                return near
            subject = subject_before(self.sk, first, cue)
            if subject:
                adjacent = i - cue.stop <= 1
                return Attribution(subject, (cue.first, cue.stop), "cue", adjacent and cue.verb.tier == "talk")
        return None

    def _cue_of_previous_quote(self, first: int, i: int, cue: Cue) -> Attribution | None:
        for k in range(i - 1, first - 1, -1):
            if k < cue.first and self.sk.kinds[k] == QUOTE:
                earlier = self.found.get(k)
                if earlier and earlier.cue and earlier.cue[0] == cue.first:
                    return Attribution(earlier.mention, earlier.cue, "joined", earlier.strong)
                return None
        return None

    def _according(self, first: int, stop: int) -> Attribution | None:
        sk = self.sk
        for k in range(first, stop - 2):
            if sk.lower[k] == "according" and sk.lower[k + 1] == "to":
                mention = phrase_at(sk, k + 2, stop)
                if mention:
                    return Attribution(mention, (k, k + 2), "according")
        return None

    def _colon(self, first: int, i: int) -> Attribution | None:
        """A name and a colon: Chen: "…"."""
        sk = self.sk
        if i - 2 >= first and sk.words[i - 1] == ":" and i - 2 == first and sk.kinds[i - 2] == NAME:
            return Attribution(Mention(i - 2, i - 1, i - 2, "name"), (i - 1, i), "colon")
        return None

    def _joined(self, quotes: list[int], n: int) -> Attribution | None:
        for other in (n - 1, n + 1):
            if 0 <= other < len(quotes) and quotes[other] in self.found:
                found = self.found[quotes[other]]
                return Attribution(found.mention, found.cue, "joined", found.strong)
        return None
