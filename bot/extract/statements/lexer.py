"""From an article to units: sentences as strings of tokens (tokens.py says what each letter means)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from bot.extract.lexicon.statements import CUES, phrases
from bot.extract.statements.anaphors import anaphors
from bot.extract.statements.envoys import envoy
from bot.extract.statements.groups import groups
from bot.extract.statements.masking import HIDDEN, masked
from bot.extract.statements.nations import bodies, capitals, country_token, lists
from bot.extract.statements.placing import placed
from bot.extract.statements.seeds import around, seed_sentences
from bot.extract.statements.stretches import stretches
from bot.extract.statements.texts import Word, texts
from bot.extract.statements.tokens import Envoy, Text, Token, Unit
from bot.model import Article, CountryMention, DateMention, Person, Quantity, Quote, Span

_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_MARK = re.compile(r"(?<!\d),|,(?!\d{3})|[;:()]|(?<=\s)[-–—](?=\s)|—|--|–(?!\d)")
# Place and date, as in "GENEVA, March 12 -- ", "NAIROBI, Kenya — ", "LONDON (AP) - "
_DATELINE = re.compile(
    r"[A-Z][A-Z.'/ -]{2,40}(?:, [A-Z][\w. ]{2,30})?(?:,? \(?[A-Z][\w.,/ ]{1,30}\)?)?\s*[-–—]{1,2}\s|"
    r"[A-Z][A-Z./ -]{2,40}:\s|"
    r"[A-Z]\w+ [\[(][A-Z][\w ]+[\])],? (?:[A-Z]\w+ \d{1,2} ?(?:\(\w+\) ?)?)?[:–—-]\s"
)
# "detained since July", "before August 31"; not "dates from March 2014", "a letter of 5 August"
_NOT_THEN = re.compile(
    r"\b(?:since|until|till|before|after|by|than|versus|relative to|compared (?:to|with)|"
    r"(?<!dates )(?<!dating )from|for|between|"
    r"(?<!statement )(?<!letter )(?<!communiqué )(?<!declaration )of|ahead of|prior to|in force|"
    r"dated back to)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# "an anti-Russian statement"
_AGAINST = re.compile(r"\b(?:anti|pro)-$", re.IGNORECASE)
_WRITING = frozenset(["wrote", "written", "write", "writing"])
# "the office's August 31 report", "its Oct. 7 vote"; not "Monday's statement", "a July 8 letter"
_ATTRIBUTIVE = re.compile(r"(?:'s|\b(?:the|an?|its|their|his|her|this|that))\s+$")
_OF_IT = re.compile(
    r"(?:'s?)?\s+(?:[\w-]+\s+){0,3}?(?:joint|statement|letter|declaration|communiqu|appeal|text|pledge|document|session|"
    r"meeting|summit|conference|debate|talks|gathering)"
)
_IDLE = frozenset(
    """and or also too then finally lastly last later even plus yes on at in the of course by with from still yet first
    next again likewise ditto""".split()
)
_WRITTEN = frozenset(["to", "jointly", "in"])  # "have written to", "wrote in support of"
_YEARS = {"two": 2, "three": 3, "four": 4, "five": 5}
_PROMISING = re.compile(r"[GLhH]|Y.*T|T.*Y")  # in a sentence with a seed, if it tells of a statement
_ANYBODYS = frozenset(["statement", "text", "document", "paper", "promise", "pledge", "appeal"])


_Rest = tuple[tuple[str, ...], str]


def _phrases_by_words() -> tuple[dict[str, str], dict[str, dict[str, list[_Rest]]]]:
    """The cues of one word, and the longer ones by their first and second word, the longest first.

    Of cues that are the same, the one whose letter comes first in CUES counts.
    """
    single: dict[str, str] = {}
    longer: dict[str, dict[str, list[_Rest]]] = {}
    for letter, notation in CUES.items():
        for phrase in phrases(notation):
            first, *rest = phrase.lower().split()
            if rest:
                longer.setdefault(first, {}).setdefault(rest[0], []).append((tuple(rest[1:]), letter))
            else:
                single.setdefault(first, letter)
    for seconds in longer.values():
        for found in seconds.values():
            found.sort(key=lambda each: -len(each[0]))
    return single, longer


_SINGLE, _LONGER = _phrases_by_words()


def units(
    article: Article,
    countries: Sequence[CountryMention],
    dates: Sequence[DateMention],
    quantities: Sequence[Quantity],
    quotes: Sequence[Quote],
    people: Sequence[Person],
) -> Iterator[Unit]:
    """The article's sentences in order, each with the list that follows its colon (bullets, a paragraph)."""
    text = masked(article.text, quotes)
    spans = list(stretches(article, text))
    seeds = seed_sentences(text, spans, countries)
    lexer = _Lexer(text, countries, dates, quantities)
    if not any(_is_promising(lexer.unit(number, spans[number])) for number in seeds):
        return
    lexer = _Lexer(text, countries, dates, quantities)
    for person in people:
        lexer.meet(person.name, person.country)
    for number in around(seeds, text, spans):
        yield lexer.unit(number, spans[number])


def _is_promising(unit: Unit) -> bool:
    """Whether a sentence with a seed has a group, a list, or a text other than just anybody's statement."""
    if _PROMISING.search(unit.kinds):
        return True
    texts_here = [token.value for token in unit.tokens if token.letter == "T"]
    return any(text.joint or text.determiner == "their" or text.kind not in _ANYBODYS for text in texts_here)


class _Lexer:
    def __init__(
        self,
        text: str,
        countries: Sequence[CountryMention],
        dates: Sequence[DateMention],
        quantities: Sequence[Quantity],
    ) -> None:
        self.text = text
        named = [each for each in countries if text[each.span.start] != HIDDEN]
        before = [None, *named]
        self.countries = [each for last, each in zip(before, named, strict=False) if not _is_repeated(text, each, last)]
        self.dates = [each for each in dates if text[each.span.start] != HIDDEN and not _other_time(text, each)]
        self.quantities = quantities
        self.known: dict[str, tuple[str, str]] = {}  # family name -> full name, country
        self._starts = [[each.span.start for each in group] for group in (self.countries, self.dates, quantities)]

    def meet(self, name: str | None, country: str | None) -> None:
        """Remembers whom somebody speaks for, so that the family name alone is understood later."""
        if name and country and " " in name:
            self.known.setdefault(name.split()[-1], (name, country))

    def unit(self, number: int, span: Span) -> Unit:
        if dateline := _DATELINE.match(self.text, span.start, min(span.end, span.start + 120)):
            span = Span(dateline.end(), span.end)
        words = [(m.start(), m.end(), m.group().lower()) for m in _WORD.finditer(self.text, span.start, span.end)]
        things = self._things(span, words)
        taken = _Taken(things)
        found = things + self._cues(words, taken) + self._marks(span, taken)
        tokens = list(placed(self.text, sorted(found, key=lambda each: each.start)))
        return Unit(number, span, tokens, _is_verbless(words, tokens))

    def _within(self, group: int, span: Span) -> slice:
        starts = self._starts[group]
        return slice(bisect_left(starts, span.start), bisect_left(starts, span.end))

    def _things(self, span: Span, words: list[Word]) -> list[Token]:
        text, end = self.text, span.end
        lower = frozenset(word for _, _, word in words)
        found = _apart(list(groups(text, self.quantities[self._within(2, span)], span.start, end, lower)))
        organisations = [body for body in bodies(text, span.start, end, lower) if not _covered(body.start, found)]
        known = self.countries[self._within(0, span)]
        known = _together(known, capitals(text, span.start, end, [word for _, _, word in words]))
        named = [
            envoy(text, country, span.start, end) or country_token(text, country, end)
            for country in known
            if (_leads(text, country) or _is_neighbour(text, country) or not _covered(country.span.start, found))
            and not _covered(country.span.start, organisations)
            and not _AGAINST.search(text, max(0, country.span.start - len(" anti-")), country.span.start)
        ]
        named += organisations
        found = [part for each in found for part in _led(text, each, known)]
        items = _apart([_before_neighbour(text, each, named) for each in found if each.letter in "Gg"] + named)
        things = list(_spelled_out(lists(text, items, end))) + [each for each in found if each.letter in "OYR"]
        for token in things:
            if isinstance(token.value, Envoy):
                self.meet(token.value.name, token.value.country)
        things += [token for token in self._met(words) if not _covered(token.start, things)]
        for token in (*texts(text, words), *anaphors(text, words)):
            whole = _behind_owner(text, token, things)
            if not any(whole.start < each.end and each.start < whole.end for each in things):
                things.append(whole)
        for date in self.dates[self._within(1, span)]:
            things = [_behind_date(token, date) for token in things]
            if not _covered(date.span.start, things):
                things.append(Token("D", date.span.start, date.span.end, date))
        return _apart(things)

    def _met(self, words: list[Word]) -> Iterator[Token]:
        for start, end, _ in words:
            if self.known and (found := self.known.get(self.text[start:end])):
                span = Span(start, end)
                yield Token("E", start, end, Envoy(found[1], found[0], span, span))

    def _cues(self, words: list[Word], taken: _Taken) -> list[Token]:
        found, at = [], 0
        while at < len(words):
            # a capital inside a sentence makes a name: "Press Freedom Day"
            named = self.text[words[at][0]].isupper() and (at > 0 or words[at][2] == "by")
            length, letter = (0, "") if named or taken.covers(words[at][0]) else _cue(words, at)
            if length:
                value = _years_back([word for _, _, word in words[at : at + length]]) if letter == "t" else None
                phrase = " ".join(word for _, _, word in words[at : at + length])
                token = Token(letter, words[at][0], words[at + length - 1][1], value, phrase)
                found += [token, *self._written(words, at + length)] if words[at][2] in _WRITING else [token]
            at += length or 1
        return found

    def _written(self, words: list[Word], at: int) -> Iterator[Token]:
        """The letter of which "have written to the president" tells without naming it."""
        if at < len(words) and words[at][2] in _WRITTEN:
            letter = Text("letter", "", joint=False, plural=False, weak=False, words=frozenset())
            yield Token("T", words[at][0], words[at][1], letter)

    def _marks(self, span: Span, taken: _Taken) -> list[Token]:
        marks = [
            Token("-" if m.group() in "–—--" else m.group(), m.start(), m.end())
            for m in _MARK.finditer(self.text, span.start, span.end)
        ]
        quoted = [Token("Q", m.start(), m.end()) for m in re.finditer(HIDDEN + "+", self.text[span.start : span.end])]
        quoted = [Token("Q", q.start + span.start, q.end + span.start) for q in quoted]
        return [each for each in (*marks, *quoted) if not taken.covers(each.start)]


def _is_verbless(words: list[Word], tokens: Sequence[Token]) -> bool:
    """Whether the words beside the names and marks are idle ones."""
    if not any(token.letter in "CLE" for token in tokens) or any(token.letter not in "CLE+D,;()-" for token in tokens):
        return False
    return all(word in _IDLE or _covered(start, tokens) for start, _, word in words)


def _together(known: list[CountryMention], more: Iterable[CountryMention]) -> list[CountryMention]:
    """All in order, without those that stand on another."""
    taken = {each.span.start for each in known}
    new = [each for each in more if each.span.start not in taken]
    return sorted(known + new, key=lambda each: each.span) if new else known


def _leads(text: str, country: CountryMention) -> bool:
    """As in "a Canada-led group of 12 countries"."""
    return text.startswith("-led ", country.span.end)


def _led(text: str, group: Token, known: Sequence[CountryMention]) -> Iterator[Token]:
    """A group behind the country that its words say leads it, with the "led" between them."""
    inside = (each for each in known if group.start <= each.span.start < group.end and _leads(text, each))
    leader = next(inside, None) if group.letter == "G" else None
    if leader is not None:
        at = leader.span.end + len("-")
        yield Token("R", at, at + len("led"), None, "led")
        group = replace(group, start=at + len("led "))
    yield group


def _is_neighbour(text: str, country: CountryMention) -> bool:
    """Whether "and" stands before it, so that it is no part of what a group is called."""
    return text.startswith(" and ", country.span.start - len(" and "))


def _before_neighbour(text: str, group: Token, named: Sequence[Token]) -> Token:
    """A group without the country beside it: "seven members of the Security Council" of "… and Japan"."""
    inside = (each.start for each in named if group.start < each.start < group.end)
    cut = min((at for at in inside if text.startswith(" and ", at - len(" and "))), default=group.end)
    return replace(group, end=cut - len(" and ") if cut < group.end else cut)


def _spelled_out(tokens: Iterable[Token]) -> Iterator[Token]:
    """The tokens, groups without a figure left to the list that spells them out: "a trio of envoys from Peru, …"."""
    before: Token | None = None
    for token in tokens:
        if before is not None:
            inside = token.letter == "L" and token.start < before.end and before.letter == "G"
            if inside and before.value.count is None:
                token = replace(token, start=before.start)
            else:
                yield before
        before = token
    if before is not None:
        yield before


def _behind_owner(text: str, token: Token, things: Sequence[Token]) -> Token:
    """A text without what names its owner: "Declaration" of "the Lima Group Declaration"."""
    noun = text.rfind(" ", token.start, token.end) + 1
    owned = noun and any(token.start < each.end <= noun and each.start <= token.start for each in things)
    return replace(token, start=noun) if owned else token


def _is_repeated(text: str, country: CountryMention, before: CountryMention | None) -> bool:
    """Whether it only gives the short form of the one before it: "the United Kingdom (UK)"."""
    if before is None or before.code != country.code:
        return False
    return text[before.span.end : country.span.start] == " (" and text[country.span.end : country.span.end + 1] == ")"


def _behind_date(token: Token, date: DateMention) -> Token:
    """A text without the day that it begins with: "statement" of "Tuesday's statement"."""
    opens = token.letter == "T" and token.start == date.span.start and date.span.end < token.end
    return replace(token, start=date.span.end) if opens else token


def _years_back(words: Sequence[str]) -> int | None:
    """How many years "two years earlier", "last year's" go back; None if they do not say."""
    if not any(word.startswith("year") for word in words):
        return None
    return next((_YEARS[word] for word in words if word in _YEARS), 1)


def _other_time(text: str, date: DateMention) -> bool:
    """Whether a date says since when, or until when, rather than when."""
    first, last = date.span.start, date.span.end
    if _NOT_THEN.search(text, max(0, first - 30), first):
        return True
    if "session" in text[first:last] or text[last : last + 1] != " ":
        return False
    return bool(_ATTRIBUTIVE.search(text, max(0, first - 8), first)) and not _OF_IT.match(text, last)


def _cue(words: list[Word], at: int) -> tuple[int, str]:
    """How many words a cue has that begins here, and its letter; (0, "") if none does."""
    first = words[at][2]
    seconds = _LONGER.get(first)
    if seconds and at + 1 < len(words) and words[at + 1][0] - words[at][1] == 1:
        for second in (words[at + 1][2], "*"):
            for rest, letter in seconds.get(second, ()):
                if _follows(words, at + 1, rest):
                    return len(rest) + 2, letter
    letter = _SINGLE.get(first, "")
    return (1, letter) if letter else (0, "")


def _follows(words: list[Word], at: int, rest: tuple[str, ...]) -> bool:
    """Whether the words of ``rest`` come right after the one at ``at``, each after one space."""
    if len(rest) >= len(words) - at:
        return False
    for step, want in enumerate(rest, at + 1):
        if want not in ("*", words[step][2]) or words[step][0] - words[step - 1][1] != 1:
            return False
    return True


class _Taken:
    """Which places things stand on."""

    def __init__(self, tokens: list[Token]) -> None:
        self.known: dict[str, tuple[str, str]] = {}  # family name -> full name, country
        self._starts = sorted((token.start, token.end) for token in tokens)
        self._at = 0

    def covers(self, position: int) -> bool:
        index = bisect_left(self._starts, (position + 1,)) - 1
        return index >= 0 and self._starts[index][1] > position


def _covered(position: int, tokens: Sequence[Token]) -> bool:
    return any(token.start <= position < token.end for token in tokens)


def _apart(tokens: list[Token]) -> list[Token]:
    """In order, without those that begin inside another."""
    kept: list[Token] = []
    for token in sorted(tokens, key=lambda each: (each.start, -each.end)):
        if not kept or token.start >= kept[-1].end:
            kept.append(token)
    return kept
