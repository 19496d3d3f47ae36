"""Who is said to claim a quantity."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from operator import attrgetter

from bot.extract.lexicon.counted_words import CLAIMING, CLAIMING_PARTICIPLES
from bot.extract.lexicon.grammar import COMMON_VERBS, PREPOSITIONS
from bot.extract.lexicon.people import BODY_NOUNS, DOCUMENT_NOUNS, SPEAKING_DOCUMENTS
from bot.model import Article, Person, Quote, Span

_REACH = 300  # characters of a sentence looked at on either side
_NEXT = 40  # characters: "157 people, police say" names its source at once
_LONGEST_SUBJECT = 9  # words

# "estimates that", "put the toll at"; not the noun in "claims of abuse", "The report blames", nor "police say, …"
_VERB = re.compile(
    rf"\b(?<!\b[Tt]he )(?<!\b[Aa] )(?<!\b[Ii]ts )(?:{CLAIMING})\b(?!\s?[,.;]|\s(?:by|of|about|from|against|made)\b)"
)
_PASSIVE_BEFORE = re.compile(r"\b(?:be|being|been|was|were|are|is) $")  # whom it is told to
_PASSIVE_CHARS_MAX = 6
_PARTICIPLE = re.compile(rf"\b(?:{CLAIMING_PARTICIPLES})\s(?:that\s)?")
# ", campaigners say.", ", a spokesman said on Thursday.", ", said the mayor", ", by the count of the ministry"
_NOT_INVERTED = r"(?:estimate|claim|report|believe|allege|put|find)\s"  # ", estimate the fraud cost 40 million dollars"
_SAID_AFTER = re.compile(
    rf",\s(?:(?!{_NOT_INVERTED})(?:{CLAIMING})\s(?!that\b|\d)(?P<inverted>[^,.;:“”\"\n]{{2,90}})(?!\w)"
    rf"|(?P<subject>(?:[^\W_][\w'’&.-]*\s){{1,7}}?)(?<!\b[Tt]he )(?<!\b[Aa] )(?:{CLAIMING})"
    r"(?:\son\s\w+)?(?=[,.;]|\s?$))"
)
# … "by the government's own count"
_SOURCE_AFTER = re.compile(
    r",?\s(?:(?:according\sto|by\sthe\scount\sof)\s(?P<source>[^,.;:“”\"\n]{2,90})(?!\w)"
    r"|by\s(?P<owner>(?:[^\W_][\w&.-]*\s){0,4}[^\W_][\w&.-]*)['’]s\s(?:own\s)?(?:count|tally|estimate|reckoning|figures)\b)"
)
# "Her valley, she said, had received …"
_ASIDE = re.compile(rf",\s(?P<subject>(?:[^\W_][\w'’&.-]*\s){{1,7}}?)(?:{CLAIMING})(?:\son\s\w+)?,")
_ACCORDING_TO = re.compile(r"\b[Aa]ccording\sto\s(?P<source>[^,.;:“”\"\n]{2,60}),")

_ACCORDING_TO_LAST = re.compile(r"\baccording\sto\s(?P<source>[^,.;:“”\"\n]{2,60})\.$")
_ACCORDED_BACK_MAX = 2  # sentences
# "The agency's latest count, issued on Friday, is 355 dead"
_OF_OWNER = (
    r"['’]s\s(?:(?:own|latest|last|previous|official|new|current|first)\s){0,2}"
    r"(?:death\s)?(?:count|tally|toll|estimate|figures?|data)\b"
)
_OWN_COUNT = re.compile(rf"(?P<owner>(?:[^\W_][\w&.-]*\s){{0,5}}[^\W_][\w&.-]*){_OF_OWNER}")
_COUNT_OWNED = re.compile(_OF_OWNER)  # a quick look before that

# The subject lies between one of these and its verb.
_BOUNDARY = re.compile(
    r"[,;:—–()“”\"\n]\s?|\b(?:but|where|while|that|as|which|who|when|although|though|because|if|so)\s", re.IGNORECASE
)
# A subject up to its verb, or up to an appositive; "In the past" is none.
_FINITE = re.compile(
    r"(?P<subject>(?:[^\W_][\w'’&.-]*+\s?){1,7}?)"
    rf"(?=,|(?<=\s)(?<!\b[Tt]he\s)(?:has|have|had|is|was|are|were|will|would|can|could|{CLAIMING}|\w+ed)\b|(?<=[Ss]he\s)|(?<=\b[Hh]e\s))"
)
_NO_SUBJECT = re.compile(
    r"(?:in|on|at|after|before|since|during|by|from|with|under|over|for|as|of|despite|while|when|last|this|and|but|to|"
    r"according|accusing|citing|an?\s\w+\sof)(?:\s|$)",
    re.IGNORECASE,
)
# "from an audit which counted …"
_ANTECEDENT = re.compile(r"\b(?P<subject>(?:an?|the)\s[\w-]{1,20}(?:\s[\w-]{1,20}){0,6}),?\s(?:which|who|that)\s$")
_PREPOSITION = re.compile(r"\s(?:in|of|from|at|for|by|with|to)\s")
_LEADING = re.compile(r"^(?:[–—-]|and|but|also|still|now|meanwhile|however|yet|later|earlier)\s+", re.IGNORECASE)
# When, where and who else: "the mayor who came late", "the ministry after the storm"; not "the office in Oxton"
_HANGING = re.compile(
    r"\s(?:surveyed|polled|interviewed|examined|tested|analysed|analyzed|who|which|that|after|when|while|because|since|before|during|on\s\w+day|last\s\w+|in\s(?:its|their|his|her|an?))\s.*$"
    r"|\son\s\w+day$"
)
_TRAILING = re.compile(
    r"(?:^|\s+)(?:has|have|had|also|now|later|then|recently|previously|on\s\w+day|\w+day|yesterday|\w+ly|"
    r"and|or|of|in|on|at|for|the|its|their)$"
)
# The subject that opens a sentence, up to its verb: "The report was …", "Open Door published …"
_OPENING_SUBJECT = re.compile(
    r"(?P<subject>(?:(?:The|A|An|This|That|Its|Their)\s(?:[\w&-]{1,30}\s){0,3}?[\w&-]{1,30}|It"
    r"|[A-Z][\w&.-]{1,30}(?:\s[A-Z][\w&.-]{1,30}){0,3}))"
    rf"(?:\s(?:also|then|later|on\s\w+day|last\s\w+))?\s(?P<verb>is|was|has|had|will|would|gave|put|{CLAIMING}|\w{{2,20}}ed)\b"
)
# "The ministry released its latest figures on Tuesday": whose the figures of the next sentence are
_ANNOUNCING = re.compile(
    r"\s(?:released|published|issued|gave|presented|announced|updated|unveiled|put\sout)\s(?:[\w-]{1,20}\s){0,4}?"
    r"(?:figures|count|tally|toll|data|statistics|estimates?|numbers|census)\b"
)
_SENTENCES_BACK_MAX = 3
_QUOTES_BACK_MAX = 4
_CLOSING = frozenset('”"’»')
_REBUTTING = (
    "reject",
    "den",
    "dismiss",
    "oppos",
    "refus",
    "disput",
    "doubt",
)  # "rejected an offer of 40 million dollars"
_ACCUSE = "accus"  # "accused the firm of dumping 40 barrels" states it
_BODIES_AND_TEXTS = BODY_NOUNS | SPEAKING_DOCUMENTS | DOCUMENT_NOUNS
_SHE_OR_HE = frozenset(["he", "she"])
_OF_CLAUSE = COMMON_VERBS | frozenset(
    "is was were are has had have been be did does do would could should said says told".split()
)
_RELATIVES = (" which", " who", " that")
_NOBODY = frozenset(
    [
        "it",
        "they",
        "we",
        "i",
        "you",
        "who",
        "which",
        "this",
        "there",
        "one",
        "and",
        "or",
        "to",
        "not",
        "be",
        "is",
        "was",
        "however",
        "meanwhile",
        "instead",
        "",
    ]
)


class Sources:
    """The sentences, quotations and people of an article, asked for the source of what stands at a place."""

    def __init__(self, article: Article, quotes: Sequence[Quote], people: Sequence[Person]) -> None:
        self._text, self._sentences = article.text, article.sentences
        self._starts = [sentence.start for sentence in article.sentences]
        self._quotes = sorted(
            (quote for quote in quotes if quote.speaker and self._states(quote)), key=attrgetter("span")
        )
        self._quote_starts = [quote.span.start for quote in self._quotes]
        self._people = people
        self._spoken = {quote.mention.start: quote.speaker for quote in self._quotes if quote.mention}

    @cached_property
    def _mentions(self) -> list[tuple[Span, str]]:
        """Where persons are mentioned, in order, and who."""
        return sorted(
            (m.span, person.name) for person in self._people if person.kind == "person" for m in person.mentions
        )

    @cached_property
    def _mention_starts(self) -> list[int]:
        return [span.start for span, _ in self._mentions]

    def _states(self, quote: Quote) -> bool:
        """Whether a quotation or report states what is in it: not "condemned the arrest of 40 people"."""
        if quote.cue and self._text.startswith(_REBUTTING, quote.cue.start):
            return quote.kind != "reported"
        judged = quote.cue if quote.rule.startswith("judges") else None
        return judged is None or self._text.startswith(_ACCUSE, judged.start)

    def of(self, span: Span) -> str | None:
        """The speaker of the quotation around it, else whom the sentence names as its source.

        After quoted words in a paraphrase it may go on with another's count: "said the “careful” police had found 40".
        """
        around = self._around(span)
        if around is None or self._follows_fragment(around, span):
            return self._named(span) or (around.speaker if around else None)
        return around.speaker

    def quoted(self, span: Span) -> str | None:
        """The speaker of the quotation or report around it."""
        around = self._around(span)
        return around.speaker if around else None

    def _around(self, span: Span) -> Quote | None:
        """The quotation or report around it, of several the shortest: "40 died, says Lee, who came late, says Ray"."""
        covering = (quote for quote in self._before_end(span.start) if quote.span.covers(span))
        return min(covering, key=lambda quote: quote.span.end - quote.span.start, default=None)

    def _follows_fragment(self, report: Quote, span: Span) -> bool:
        """Whether quoted words stand in the report before the place."""
        return report.kind == "reported" and any(
            quote.kind != "reported" and report.span.covers(quote.span) for quote in self._before_end(span.start)
        )

    def _before_end(self, position: int) -> Iterator[Quote]:
        """The last quotations that begin before the place, the nearest first."""
        last = bisect_right(self._quote_starts, position)
        return reversed(self._quotes[max(0, last - _QUOTES_BACK_MAX) : last])

    def _named(self, span: Span) -> str | None:
        index = bisect_right(self._starts, span.start) - 1
        if index < 0 or span.end > self._sentences[index].end:
            return None
        first = self._word_begin(max(self._sentences[index].start, span.start - _REACH))
        last = self._word_end(min(self._sentences[index].end, span.end + _REACH))
        if participle := _PARTICIPLE.search(self._text, first, span.start):
            return self._speaker_within(first, participle.start()) or self._subject(first, participle.start())
        at_once = self._after(span.end, min(last, self._word_end(span.end + _NEXT)), _SAID_AFTER)
        named = at_once or self._after(span.end, last, _SOURCE_AFTER)
        named = named or self._before(first, span.start) or self._after(span.end, last, _SAID_AFTER)
        return named or self._announced(index) or self._accorded(index)

    def _word_begin(self, at: int) -> int:
        """Where the word around the place begins; the place itself between words."""
        while 0 < at < len(self._text) and self._text[at - 1].isalnum() and self._text[at].isalnum():
            at -= 1
        return at

    def _word_end(self, at: int) -> int:
        """Where the word around the place ends."""
        while 0 < at < len(self._text) and self._text[at - 1].isalnum() and self._text[at].isalnum():
            at += 1
        return at

    def _before(self, first: int, start: int) -> str | None:
        named = _ACCORDING_TO.search(self._text, first, start)
        if named and not _VERB.search(self._text, named.end(), start):
            return self._words(*named.span("source"))
        if aside := _ASIDE.search(self._text, first, start):
            return self._words(*aside.span("subject"))
        if _COUNT_OWNED.search(self._text, first, start) and (owned := _OWN_COUNT.search(self._text, first, start)):
            return self._words(*owned.span("owner"))
        verbs = [found.start() for found in _VERB.finditer(self._text, first, start)]
        active = (
            verb
            for verb in reversed(verbs)
            if not _PASSIVE_BEFORE.search(self._text, max(0, verb - _PASSIVE_CHARS_MAX), verb)
        )
        verb = next(active, None)
        return self._subject(first, verb) if verb is not None else None

    def _after(self, end: int, last: int, pattern: re.Pattern[str]) -> str | None:
        match = pattern.search(self._text, end, last)
        if match is None or (match.lastgroup == "inverted" and self._is_said(match.start("inverted"))):
            return None
        return self._words(*match.span(match.lastgroup or 0))

    def _is_said(self, start: int) -> bool:
        """Whether a report begins at the place, so that nobody's name does: ", said battery models cost more"."""
        at = bisect_left(self._quote_starts, start)
        return self._quote_starts[at : at + 1] == [start]

    def _subject(self, first: int, verb: int) -> str | None:
        """What stands before the verb; past an appositive ("Open Square, a group …, has counted") what it explains."""
        start = max([first, *(match.end() for match in _BOUNDARY.finditer(self._text, first, verb))])
        if near := self._words(start, verb):
            return near
        if self._text[first:verb].rstrip()[-1:] in _CLOSING:
            return None  # the tag of a quotation: "…,” said Lee, who had come with 20 others
        if whose := _ANTECEDENT.search(self._text, first, start):
            return self._words(*whose.span("subject"))
        return self._opening_subject(first, verb)

    def _opening_subject(self, first: int, verb: int) -> str | None:
        """The subject of the sentence: "officials" in "In the past, officials have denied it, and have said …"."""
        starts = [first, *(match.end() for match in _BOUNDARY.finditer(self._text, first, verb))]
        for start in starts:
            match = _FINITE.match(self._text, start, verb)
            if match and not _NO_SUBJECT.match(match["subject"]):
                return self._named_after(match.end("subject"), verb) or self._words(*match.span("subject"))
        return None

    def _named_after(self, end: int, verb: int) -> str | None:
        """Whose name explains a description that ends there: "Its spokesman, Ann Lee, put the turnout at …"."""
        comma = self._text.find(",", end + 1, verb)
        return self._person_within(end + 2, comma) if comma > end and self._text[end : end + 2] == ", " else None

    def _words(self, start: int, end: int) -> str | None:
        """The words of the source; a person's full name where they, or a pronoun, refer to one."""
        words = _HANGING.sub("", self._text[start:end].rstrip())
        while lead := _LEADING.match(words):
            start, words = start + lead.end(), words[lead.end() :]
        while trail := _TRAILING.search(words):
            words = words[: trail.start()].rstrip()
        if words.lower() in _SHE_OR_HE:
            return self._person_before(start)
        if words.lower() == "it":
            return self._spoken.get(start) or self._subject_before(start)
        if not _OF_CLAUSE.isdisjoint(words.split()):
            return None  # "the party got into trouble over its claim", "claimed the cells had been full"
        if (
            words.lower() in _NOBODY
            or words.lower() in PREPOSITIONS
            or words.endswith(_RELATIVES)
            or len(words.split()) > _LONGEST_SUBJECT
        ):
            return None
        return self._person_within(start, start + len(words)) or words

    def _announced(self, index: int) -> str | None:
        """Who gave figures in the sentence before one of its paragraph that names no source: those are the figures."""
        if index == 0 or "\n" in self._text[self._sentences[index - 1].end : self._sentences[index].start]:
            return None
        before = self._sentences[index - 1]
        opening = _OPENING_SUBJECT.match(self._text, before.start, before.end)
        if opening is None or not _ANNOUNCING.match(self._text, opening.start("verb") - 1, before.end):
            return None
        return self._subject_before(self._sentences[index].start)

    def _accorded(self, index: int) -> str | None:
        """Whom the sentences right before it in its paragraph go by: "According to the agency, 40 fled. Nine died."."""
        for before in range(index - 1, max(-1, index - 1 - _ACCORDED_BACK_MAX), -1):
            sentence = self._sentences[before]
            if "\n" in self._text[sentence.end : self._sentences[before + 1].start]:
                return None
            if named := _ACCORDING_TO.match(self._text, sentence.start, sentence.end):
                return self._words(*named.span("source"))
            if before == index - 1 and (named := _ACCORDING_TO_LAST.search(self._text, sentence.start, sentence.end)):
                return self._words(*named.span("source"))
            if _VERB.search(self._text, sentence.start, sentence.end) or not _CLOSING.isdisjoint(
                sentence.of(self._text)
            ):
                return None
        return None

    def _subject_before(self, start: int) -> str | None:
        """The body or document that the sentence before the place is about, as which "it" goes on."""
        index = bisect_right(self._starts, start) - 1
        for before in reversed(self._sentences[max(0, index - _SENTENCES_BACK_MAX) : max(0, index)]):
            opening = _OPENING_SUBJECT.match(self._text, before.start, before.end)
            subject = opening["subject"] if opening else ""
            if subject == "It":
                continue
            is_name = subject[:1].isupper() and subject.rsplit(" ", 1)[-1][:1].isupper()
            if is_name and opening and self._person_within(*opening.span("subject")):
                return None
            return subject if is_name or subject.lower().rsplit(" ", 1)[-1] in _BODIES_AND_TEXTS else None
        return None

    def _person_within(self, start: int, end: int) -> str | None:
        first, last = bisect_left(self._mention_starts, start), bisect_left(self._mention_starts, end)
        for span, name in self._mentions[first:last]:
            if span.end <= end and not _PREPOSITION.search(self._text, start, span.start):
                return name
        return None

    def _person_before(self, position: int) -> str | None:
        """Whom a pronoun at the place stands for: what the list of people says, else the last person named."""
        last = bisect_right(self._mention_starts, position)
        return self._mentions[last - 1][1] if last else None

    def _speaker_within(self, start: int, end: int) -> str | None:
        first, last = bisect_left(self._quote_starts, start), bisect_left(self._quote_starts, end)
        return next((quote.speaker for quote in self._quotes[first:last]), None)
