"""Who said what: quotations, reported speech and the people of an article.

Quoted words are found by their marks and folded into one item each, so that grammar can be read around them (folding):
noun phrases, clauses, verbs of speech and their subjects (grammar). Everybody named is in the cast (people). Words
that attribute join each quotation to a subject and tell of speech without marks (attribution); whom the subject means,
a name, "she" or "the envoy", is resolved at the end (people/resolve.py), and how sure that is
(attribution/certainty.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from operator import attrgetter

from bot.extract.quotes.attribution import FLOOR_RULES, Attributor
from bot.extract.quotes.attribution.certainty import certainty
from bot.extract.quotes.attribution.evidence import Attribution
from bot.extract.quotes.attribution.reported import Report, reports
from bot.extract.quotes.folding.folding import fold
from bot.extract.quotes.folding.headed import headed
from bot.extract.quotes.folding.marks import segments
from bot.extract.quotes.folding.posts import Post, posts
from bot.extract.quotes.folding.repeats import repeats
from bot.extract.quotes.folding.skeleton import Skeleton
from bot.extract.quotes.folding.titles import titles
from bot.extract.quotes.folding.unmarked import unmarked
from bot.extract.quotes.grammar.names import has_title
from bot.extract.quotes.people.cast import cast
from bot.extract.quotes.people.members import Cast, Member
from bot.extract.quotes.people.people import people
from bot.extract.quotes.people.resolve import Resolver
from bot.model import Article, CountryMention, Person, Quote, QuoteKind, Span

_ENDS = ".,!?…—–"  # the last mark of an utterance: "Nobody," she said
_GOES_ON = ",—–-:."  # what stands before the second part of a split quotation
_NEXT_SENTENCE = re.compile(r"[a-z]{2}[.!?]\s+[A-Z]")  # words that outrun the outlet's sentence: "for once. We won"
_FRAGMENT_WORDS_MAX = 4
_HEADING_CHARS_MAX = 200  # after a quotation in it
_NEW_UTTERANCE = frozenset(["next_paragraph", "announced", "carried_over", "transcript", "answer"])


def quotes_and_people(article: Article, countries: Sequence[CountryMention]) -> tuple[list[Quote], list[Person]]:
    """The quotations of ``article`` and everybody it names, both in the order of the text."""
    set_off = unmarked(article)
    marked = sorted([*segments(article, set_off.paragraphs), *set_off.segments], key=attrgetter("outer.start"))
    marked = headed(article, marked)
    places = {country.span.start: country.span.end for country in countries}
    sk = fold(article, marked, titles(article.text, marked), places, set_off)
    members = cast(sk, countries)
    attributor = Attributor(sk)
    attributions = attributor.run()
    writer = _Writer(sk, members, Resolver(sk, members, attributor.cues))
    for i in _one_item_each(sk, attributions):
        writer.quotation(i, attributions.get(i))
    for (first, stop), cues in zip(sk.sentences, attributor.cues, strict=True):
        if not cues and sk.source_in(first, stop) is None and sk.view_in(first, stop) is None:
            continue
        spoken = {found.cue[0] for i in sk.quotes_in(first, stop) if (found := attributions.get(i)) and found.cue}
        for report in reports(sk, first, stop, cues, spoken, writer.fragments):
            writer.report(report)
    for post in posts(article):
        writer.post(post, members.owner(" ".join(post.owner.of(article.text).split())))
    quotes = writer.quotes
    if again := {quote.span: quote for quote in repeats(article.text, quotes, writer.silent)}:
        quotes = [quote for quote in quotes if quote.span not in again] + writer.numbered(again.values())
    return _without_parts(quotes), people(sk, members, writer.resolver)


def _without_parts(quotes: list[Quote]) -> list[Quote]:
    """The quotes in the order of the text, without reports that are a part of a longer one of the same speaker."""
    kept = []
    reported: dict[str, int] = {}  # how far each speaker's reports go
    for quote in sorted(quotes, key=lambda quote: (quote.span.start, -quote.span.end)):
        if quote.kind == "reported" and quote.speaker is not None:
            if quote.span.end <= reported.get(quote.speaker, 0):
                continue
            reported[quote.speaker] = quote.span.end
        kept.append(quote)
    return kept


def _one_item_each(sk: Skeleton, attributions: Mapping[int, Attribution]) -> list[int]:
    """One item of each quotation: of one over several paragraphs the item that words attribute, else the first."""
    chosen: dict[int, int] = {}  # by where the quotation begins
    for i in sk.quoted:
        at = sk.quotes[i].inner.start
        known = chosen.setdefault(at, i)
        found = attributions.get(i)
        if found and found.rule not in FLOOR_RULES and known != i:
            before = attributions.get(known)
            if before is None or before.rule in FLOOR_RULES:
                chosen[at] = i
    return sorted(chosen.values())


class _Writer:
    """Turns attributions into quotes, numbering utterances: what is said with one cue is one utterance."""

    def __init__(self, sk: Skeleton, cast: Cast, resolver: Resolver) -> None:
        self.sk, self.cast, self.resolver = sk, cast, resolver
        self.quotes: list[Quote] = []
        self.silent: list[Span] = []
        self.fragments: set[int] = set()  # items
        self._utterances: dict[object, int] = {}

    def quotation(self, i: int, found: Attribution | None) -> None:
        """The quotation at item ``i``; short ones that are nobody's words are left out."""
        inner = self.sk.quotes[i].inner
        words = len(inner.of(self.sk.text).split())
        if found is None and (words > _FRAGMENT_WORDS_MAX or self._in_heading(inner)):
            self.silent.append(inner)
        if found is None and words <= _FRAGMENT_WORDS_MAX:
            return
        same = found.cue if found and found.rule not in _NEW_UTTERANCE else None
        kind = self._kind(inner, words, same)
        if kind == "fragment":
            self.fragments.add(i)
        self._write(inner, kind, same or i, found)

    def _kind(self, inner: Span, words: int, cue: tuple[int, int] | None) -> QuoteKind:
        """Direct words could stand alone or go on with direct ones; a fragment is part of the outlet's sentence."""
        text = inner.of(self.sk.text)
        first = next((c for c in text if c.isalnum()), "")
        if first.isupper() or first.isdigit():
            return "direct" if words > _FRAGMENT_WORDS_MAX or text[-1] in _ENDS else "fragment"
        if _NEXT_SENTENCE.search(text):
            return "direct"
        before = self.sk.text[max(0, inner.start - 4) : inner.start].rstrip("\"“‘'«")
        number = self._utterances.get(cue)
        goes_on = any(quote.utterance == number and quote.kind == "direct" for quote in self.quotes[-1:])
        return "direct" if goes_on and before.rstrip()[-1:] in _GOES_ON else "fragment"

    def _in_heading(self, span: Span) -> bool:
        """Whether the line of ``span`` ends like a heading: without the mark of a sentence."""
        rest, line_feed, _ = self.sk.text[span.end : span.end + _HEADING_CHARS_MAX].partition("\n")
        if not line_feed and len(rest) == _HEADING_CHARS_MAX:
            return False
        return (span.of(self.sk.text) + rest).rstrip("\"”'’» \r")[-1:].isalnum()

    def numbered(self, quotes: Iterable[Quote]) -> list[Quote]:
        """Quotes from elsewhere, each as an utterance of its own."""
        return [replace(q, utterance=self._utterances.setdefault(q.span, len(self._utterances))) for q in quotes]

    def report(self, report: Report) -> None:
        """The ranges of one report, as one utterance; what "you" or "it" may have said is nobody's."""
        if self.resolver.speaker(report.attribution.mention) is None:
            return
        for a, b in report.ranges:
            self._write(self.sk.span(a, b), "reported", report.attribution.cue, report.attribution)

    def _mention(self, found: Attribution) -> Span | None:
        """The words that name the speaker; of "UN Zhang Jun" only the name, of "Ambassador Zhang Jun" all."""
        if found.mention.label or found.mention.kind == "interviewee":
            return found.mention.label
        first, stop = found.mention.first, found.mention.stop
        name = self.cast.names.get(first)
        if found.mention.kind == "name" and name and name.prefix and not has_title(name.prefix):
            return self.cast.name_span(self.sk, first)
        return self.sk.span(first, stop)

    def post(self, post: Post, owner: Member) -> None:
        """An embedded post, spoken by the owner of its account."""
        owner.mentions[post.owner] = "post"
        number = self._utterances.setdefault(post, len(self._utterances))
        self.quotes.append(
            Quote(post.words, "direct", number, owner.name, owner.kind, post.owner, None, "post", "certain")
        )

    def _write(self, span: Span, kind: QuoteKind, key: object, found: Attribution | None) -> None:
        number = self._utterances.setdefault(key, len(self._utterances))
        if found is None:
            self.quotes.append(Quote(span, kind, number))
            return
        speaker = self.resolver.speaker(found.mention)
        mention = self._mention(found)
        cue = self.sk.span(*found.cue) if found.cue else None
        if speaker is None:
            self.quotes.append(Quote(span, kind, number, None, "unknown", mention, cue, found.rule, "unknown"))
            return
        if speaker.member:
            speaker.member.speaks = True
        rule = f"{found.rule}_{speaker.rule}"
        sure = certainty(found, speaker)
        self.quotes.append(Quote(span, kind, number, speaker.name, speaker.kind, mention, cue, rule, sure))
