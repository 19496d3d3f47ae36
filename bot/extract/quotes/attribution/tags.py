"""Attribution after a quotation: tags ("…," Chen Xu said) and signatures ("…" — Chen Xu)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from bot.extract.lexicon import grammar, speech
from bot.extract.quotes.attribution.evidence import (
    ADJUNCT_OPENERS,
    DASHES,
    TAG_STANCES,
    Attribution,
    attribute,
    is_plausible,
)
from bot.extract.quotes.folding.skeleton import MARK, NAME, QUOTE, WORD, Skeleton
from bot.extract.quotes.folding.verbs import BASE, GERUND, TALK
from bot.extract.quotes.folding.words import is_adverb
from bot.extract.quotes.grammar.cues import Cue
from bot.extract.quotes.grammar.names import read_name
from bot.extract.quotes.grammar.phrases import ARTICLES, Mention, is_finite, phrase_at, phrase_owning
from bot.extract.quotes.grammar.subjects import subject_after, subject_before

_IS = frozenset(["is", "was", "are", "were", "has", "had", "will", "would"])
_DENIED = frozenset(["not", "n't", "didn't", "doesn't", "don't", "never"])
_TAG_ITEMS_MAX = 60  # between a quotation and the verb of its tag
_QUOTED_ITEMS = 5  # "quoted by the agency as saying"
_SIGNATURE_ITEMS_MAX = 12  # in a line of a name and what its bearer is
_NO_TAG_OPENERS = (grammar.COORDINATORS | grammar.SUBORDINATORS | frozenset(["which", "who"])) - {"as", "then"}


class Tags:
    """The rules that look at what follows a quotation in its sentence."""

    def __init__(self, sk: Skeleton, cues: Sequence[Sequence[Cue]]) -> None:
        self.sk, self.cues = sk, cues

    def tag(self, first: int, i: int, stop: int, active: Sequence[Cue]) -> Attribution | None:
        """The cue after the quotation at ``i``: "…," Chen Xu, China's envoy, said."""
        sk = self.sk
        closes = self._closes_clause(i)
        told = any(cue.stop <= i for cue in active)
        k = i + 1
        while k < stop and (sk.words[k] == "," or sk.words[k] in DASHES or sk.lower[k] in grammar.ADVERBS):
            k += 1
        if k >= stop or (sk.kinds[k] == WORD and sk.lower[k] in _NO_TAG_OPENERS) or self._is_in_clause(i, k):
            return None
        for cue in active:
            if (
                cue.first < k
                or (cue.verb.form == GERUND and not self._is_quoted(cue))
                or not (self._can_tag(cue) or (closes and not told and self._is_beside(k, cue)))
            ):
                continue
            if cue.verb.form == BASE and not _DENIED.isdisjoint(sk.lower[max(k, cue.first - 2) : cue.first]):
                continue  # “Fly now.” stickers did not appeal to Lee
            if cue.verb.lemma == "continue" and sk.lower[cue.stop : cue.stop + 1] == ["to"]:
                continue  # "…”, spam continued to be a problem"
            if cue.first > k and (told or cue.verb.tier != TALK) and self._brings_more(cue, stop):
                continue
            if not self._is_open(i, cue.first):
                return None
            firm = closes and "according" not in sk.lower[cue.stop : stop]  # else told at second hand
            if cue.first == k and not cue.has_object:
                found = attribute(self.sk, self._inverted_subject(cue, stop), cue, "tag_inverted", firm)
            elif closes or i == first:
                found = attribute(self.sk, subject_before(sk, i + 1, cue), cue, "tag", firm)
            else:
                return None
            if found:
                return found
        return None

    def _is_quoted(self, cue: Cue) -> bool:
        """Whether somebody is quoted as saying what stands before: "…," Chen Xu was quoted as saying."""
        return self.sk.lower[cue.first - 1] == "as" and "quoted" in self.sk.lower[cue.first - _QUOTED_ITEMS : cue.first]

    def _is_in_clause(self, i: int, k: int) -> bool:
        """Whether the quotation at ``i`` only describes a noun or is a subject: “Fly” is on posters."""
        return self._only_describes(i, k) or (k == i + 1 and self.sk.lower[k] in _IS)

    def _only_describes(self, i: int, k: int) -> bool:
        """Whether the quotation at ``i`` stands between an article and its noun: the “Fly now.” campaign."""
        sk = self.sk
        if k != i + 1 or k >= len(sk.words) or not sk.words[k][0].islower():
            return False
        named = i > 0 and sk.lower[i - 1] in ARTICLES and sk.lower[k] not in ADJUNCT_OPENERS
        return named and not sk.quotes[i].inner.of(sk.text).endswith(",")

    def _inverted_subject(self, cue: Cue, stop: int) -> Mention | None:
        """The subject after a verb, unless it has a verb of its own: "Diesel", said the drivers had lost …."""
        subject = subject_after(self.sk, cue, stop)
        if subject is None or subject.stop >= stop or self.sk.kinds[subject.stop] != WORD:
            return subject
        word = self.sk.lower[subject.stop]
        return None if is_finite(word) or (word in grammar.AUXILIARIES and word not in ("to", "not")) else subject

    def reply(self, i: int, stop: int) -> Attribution | None:
        """What somebody's answer was: "…" was the minister's reply."""
        sk = self.sk
        if i + 1 >= stop or sk.lower[i + 1] not in ("was", "is"):
            return None
        owner = phrase_owning(sk, i + 2, stop)
        if owner is None or owner.stop >= stop or sk.lower[owner.stop] not in speech.SAYINGS:
            return None
        return Attribution(owner, (owner.stop, owner.stop + 1), "reply", False, False)

    def _can_tag(self, cue: Cue) -> bool:
        return cue.verb.tier == TALK or cue.verb.lemma in TAG_STANCES

    def _is_beside(self, k: int, cue: Cue) -> bool:
        """Whether nothing but its subject stands between the end of a quotation and a verb: "…," he mocks."""
        subject = phrase_at(self.sk, k, cue.first)
        return subject is not None and subject.stop == cue.first

    def _brings_more(self, cue: Cue, stop: int) -> bool:
        """Whether a verb goes on to words of its own, and so tags none before it: "…," and Chen said the plan …"."""
        sk = self.sk
        k = cue.stop
        while k < stop and sk.kinds[k] == WORD and (is_adverb(sk.lower[k]) or sk.lower[k] in grammar.CALENDAR):
            k += 1
        if k >= stop or cue.verb.lemma in speech.TAKES_ADDRESSEE:
            return False
        return sk.words[k] == ":" or (sk.kinds[k] != MARK and sk.lower[k] not in ADJUNCT_OPENERS)

    def _is_open(self, i: int, cue: int) -> bool:
        """Whether nothing ends the clause between the quotation at ``i`` and a cue after it."""
        sk = self.sk
        return cue - i <= _TAG_ITEMS_MAX and not any(
            sk.kinds[m] == QUOTE or sk.words[m] in ";:" for m in range(i + 1, cue)
        )

    def end_tag(self, number: int, i: int) -> Attribution | None:
        """A tag at the end of the sentence, for all of it: "…" would be a mistake, Chen said."""
        sk = self.sk
        _, stop = sk.sentences[number]
        if self._only_describes(i, i + 1):
            return None
        for cue in reversed(self.cues[number]):
            if cue.first <= i or cue.passive or cue.verb.tier != TALK or cue.verb.form == GERUND:
                continue
            if cue.first and sk.words[cue.first - 1] == ",":
                return attribute(self.sk, subject_after(sk, cue, stop), cue, "end_tag", False)
            subject = subject_before(sk, i + 1, cue)
            if subject and self._begins_tag(subject.first):
                return attribute(self.sk, subject, cue, "end_tag", False)
        return None

    def _begins_tag(self, k: int) -> bool:
        """Whether a tag can begin at ``k``: after a comma, also one inside the marks, or after "as"."""
        sk = self.sk
        if sk.words[k - 1] == "," or sk.lower[k - 1] == "as":
            return True
        return sk.kinds[k - 1] == QUOTE and self._closes_clause(k - 1)

    def short_tag(self, first: int, i: int, stop: int) -> Attribution | None:
        """A tag by a verb that is in no lexicon: "…," Chen harrumphed."""
        sk = self.sk
        if i != first or not self._closes_clause(i):
            return None
        if i + 2 < stop and sk.lower[i + 1].endswith("ed") and sk.kinds[i + 2] == NAME:
            return Attribution(Mention(i + 2, i + 3, i + 2, "name"), (i + 1, i + 2), "short_tag", True, False)
        subject = phrase_at(sk, i + 1, stop)
        if subject is None or subject.stop >= stop or not sk.lower[subject.stop].endswith("ed"):
            return None
        ends = subject.stop + 1 >= stop or sk.words[subject.stop + 1] in ".,:"
        if not ends or not is_plausible(self.sk, subject, sure_verb=True):
            return None
        return Attribution(subject, (subject.stop, subject.stop + 1), "short_tag", True, False)

    def dash(self, i: int, stop: int) -> Attribution | None:
        """A dash and a name after the quotation: "…" — Chen Xu."""
        sk = self.sk
        k = i + 1
        if k + 1 >= len(sk.words) or sk.words[k] not in DASHES or sk.kinds[k + 1] != NAME:
            return None
        named = phrase_at(sk, k + 1, min(k + 1 + _SIGNATURE_ITEMS_MAX, len(sk.words)))
        if named is None or named.kind != "name":
            named = Mention(k + 1, k + 2, k + 1, "name")
        at_end = named.stop >= stop or sk.words[named.stop] in ",.(" or k + 1 >= stop
        return Attribution(named, (k, k + 1), "dash") if at_end else None

    def signature(self, first: int, i: int, stop: int) -> Attribution | None:
        """A name on a line of its own below the quotation that is a paragraph, perhaps with what its bearer is."""
        sk, name = self.sk, i + 1
        if first != i or name != stop or name >= len(sk.words) or sk.kinds[name] != NAME:
            return None
        above = sk.paragraphs[bisect_left(sk.paragraphs, (name, name)) - 1]
        if above[0] != i or self._is_heading(name):
            return None
        begin, end = sk.paragraphs[bisect_left(sk.paragraphs, (name, name)) % len(sk.paragraphs)]
        if begin != name or end - begin > _SIGNATURE_ITEMS_MAX or sk.words[end - 1] in ".!?:":
            return None
        if (end > name + 1 and sk.words[name + 1] not in (",", "(", *DASHES)) or sk.quotes_in(begin, end):
            return None
        return Attribution(Mention(name, name + 1, name, "name"), None, "signature", firm=False)

    def _is_heading(self, name: int) -> bool:
        """Whether a line of capitals is a heading, as they stand over the parts of a report: "NORWAY HOLDS ON"."""
        run = self.sk.words[name]
        return " " in run and run.isupper() and read_name(run).kind != "person"

    def _closes_clause(self, i: int) -> bool:
        """Whether the quotation at ``i`` ends as one does before a tag: with a comma, a dash, a question mark …"""
        sk = self.sk
        inner = sk.quotes[i].inner
        last = sk.text[inner.start : inner.end].rstrip(" \"”'’»")[-1:]
        following = sk.words[i + 1] if i + 1 < len(sk.words) else ""
        return (last != "" and last in ",?!—–-.…") or following == "," or following in DASHES
