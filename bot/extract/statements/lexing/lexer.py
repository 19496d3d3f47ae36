"""From an article to units: sentences as strings of tokens (tokens.py says what each letter means)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set
from operator import attrgetter

from bot.extract.datelines import after_dateline
from bot.extract.statements.lexing.anaphors import ANAPHORS, anaphors, ours
from bot.extract.statements.lexing.blocs import blocs
from bot.extract.statements.lexing.brackets import made_states, outside_brackets
from bot.extract.statements.lexing.bystanders import without_bystanders
from bot.extract.statements.lexing.commissioners import commissioners
from bot.extract.statements.lexing.contents import without_parties
from bot.extract.statements.lexing.contrasts import figure_aside_last, subject_again
from bot.extract.statements.lexing.cues import cues
from bot.extract.statements.lexing.days import is_other_time
from bot.extract.statements.lexing.denials import undenied
from bot.extract.statements.lexing.endings import is_roll, signing_heading
from bot.extract.statements.lexing.envoys import envoy, its_envoy
from bot.extract.statements.lexing.groups import groups
from bot.extract.statements.lexing.listed_bodies import listed_bodies
from bot.extract.statements.lexing.listing import lists
from bot.extract.statements.lexing.live_pages import reading_order
from bot.extract.statements.lexing.lone import speaking_alone
from bot.extract.statements.lexing.masking import HIDDEN
from bot.extract.statements.lexing.meanwhile import without_meanwhile
from bot.extract.statements.lexing.nations import CAPITAL_WORDS, bodies, capitals, country_token
from bot.extract.statements.lexing.neighbours import (
    before_neighbour,
    behind_date,
    behind_group,
    behind_owner,
    initiating,
    is_neighbour,
    is_repeated,
    leads,
    led,
    spelled_out,
    together,
    winning,
)
from bot.extract.statements.lexing.nonsigners import told_apart
from bot.extract.statements.lexing.other_news import without_other_news
from bot.extract.statements.lexing.overlaps import Taken, apart, covered
from bot.extract.statements.lexing.placing import placed
from bot.extract.statements.lexing.promising import is_promising, may_promise
from bot.extract.statements.lexing.seats import SEAT_WORDS, governments_by_place, is_of_cities
from bot.extract.statements.lexing.seeds import around, seed_sentences
from bot.extract.statements.lexing.stretches import Reading
from bot.extract.statements.lexing.texts import TEXT_WORDS, Word, texts
from bot.extract.statements.lexing.tokens import Envoy, Token, Unit
from bot.model import CountryMention, DateMention, Person, Quantity, Span

_PLACE_WORDS = CAPITAL_WORDS | SEAT_WORDS
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
# Not the comma of "1,000" nor the dashes of "like-minded" and "2019–20"
_MARK = re.compile(r"[,;:()—–•-](?:(?<=[;:()—•])|(?<=,)(?:(?<!\d,)|(?!\d{3}))|(?<=\s[-–])(?=\s)|(?<=-)-|(?<=–)(?!\d))")
_MARKS = {"–": "-", "—": "-", "--": "-", "•": ","}
_QUOTED = re.compile(f"{HIDDEN}+")
# A dateline that ends with a colon: "PORT VILA: ", "Geneva [Switzerland], March 3 (ANI): "
_DATELINE = re.compile(
    r"[A-Z][A-Z./ -]{2,40}:\s|"
    r"[A-Z]\w+ [\[(][A-Z][\w ]+[\])],? (?:[A-Z]\w+ \d{1,2} ?(?:\(\w+\) ?)?)?[:–—-]\s"
)
# Before the names of those who are seen, or invited, and sign nothing: "Photo: the ambassadors of", "Guests: Peru"
_CAPTION = re.compile(
    r"(?:Photos?|Pictured?|Image|File|Caption|Guests?|Hosts?|Venues?|Observers?|Speakers?|Also in town)\b[^:\n]{0,60}:"
)
# A page's line above what it links or prints: "Read the full statement by Peru"; not "Read by Peru, the statement"
_READ_MORE = re.compile(r"Read (?:the|our|more|full|their)\b")
# In the full words of a statement, whose "we" are those who put it forward: not those of a column or a forum
_SPEECH = re.compile(
    r"\b(?:I (?:have the (?:hono|pleas|privileg)|am (?:pleased|honou?red|delighted|making|delivering|speaking) |"
    r"deliver this|make this|speak on behalf)|[Tt]he undersigned (?:members|states|governments|countries|ministers))|"
    r"^(?:Joint )?(?:Statement|Declaration|Communiqu[eé]) (?:by|of|from) ",
    re.MULTILINE,
)
# "an anti-Russian statement"
_AGAINST = re.compile(r"\b(?:anti|pro)-$", re.IGNORECASE)
# Before a state that others do, or do not yet, take for one: "recognise the State of Palestine"
_RECOGNISED = re.compile(
    r"\brecogni[sz](?:e[sd]?|ing) (?:(?:the|a|an) )?(?:(?:independent|sovereign) )?(?:[Ss]tate of )?$"
)
_RECOGNISED_MAX = 44  # code points
# Of "Did Peru sign?" and "Q: And Peru?", not of "Why did Peru not sign?"
_ASKS = re.compile(
    r"(?:Q[.:] )?(?:(?:And |But |So )?(?:Did|Does|Has|Have|Had|Is|Are|Was|Were|Will|Would|What about)\b|"
    r"(?:And|But) (?!why|what|who|how|when|where))"
)
_SAYS_SO = re.compile(r"(?:A[.:] )?(?:(?P<said>Yes|No)(?=[,.;:–—]| [–—-])|(?:It|They) (?:did not|didn't)(?=[.;]))")
_IDLE = frozenset(
    """and or also too then finally lastly last later even plus yes on at in the of course by with from still yet first
    next again likewise ditto""".split()
)
_VERBLESS = frozenset("CLE+D,;()-")
_ENDS_SENTENCE = frozenset(".!?:")


def units(
    reading: Reading,
    countries: Sequence[CountryMention],
    dates: Sequence[DateMention],
    quantities: Sequence[Quantity],
    people: Sequence[Person],
) -> Iterator[Unit]:
    """The article's sentences in order, each with the list that follows its colon (bullets, a paragraph)."""
    text, spans = reading.text, reading.stretches
    seeds = seed_sentences(reading.article.text, text, spans, countries)
    lexer = _Lexer(text, countries, dates, quantities)
    if not any(lexer.promises(number, spans[number]) for number in seeds):
        return
    lexer.forget()
    for person in people:
        lexer.meet(person.name, person.country)
    above = ""
    near = {*around(seeds, text, spans)}
    for place, number in enumerate(reading_order(text, spans)):
        if number not in near or (words := spans[number].of(text).strip()) == above:
            continue  # a page's headline, printed twice
        above = words
        yield lexer.unit(place, spans[number])


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
        self.countries = [each for last, each in zip(before, named, strict=False) if not is_repeated(text, each, last)]
        self.dates = [each for each in dates if text[each.span.start] != HIDDEN]
        self.quantities = quantities
        self.is_speech = bool(_SPEECH.search(text))
        self.is_of_cities = is_of_cities(text)
        self.known: dict[str, tuple[str, str]] = {}  # family name -> full name, country
        self.subject: str | None = None  # the country that the sentence before is about
        self._starts = [[each.span.start for each in group] for group in (self.countries, self.dates, quantities)]

    def meet(self, name: str | None, country: str | None) -> None:
        """Remembers whom somebody speaks for, so that the family name alone is understood later."""
        if name and country and " " in name:
            self.known.setdefault(name.split()[-1], (name, country))

    def forget(self) -> None:
        """Forgets who has spoken and whom the sentence before is about."""
        self.known.clear()
        self.subject = None

    def promises(self, number: int, span: Span) -> bool:
        """Whether a sentence with a seed tells of a joint statement."""
        here = self._behind_dateline(span)
        quantities, countries = self.quantities[self._within(2, here)], self.countries[self._within(0, here)]
        if not may_promise(self.text, self._words(here), here, quantities, countries):
            return False
        return is_promising(self.unit(number, span))

    def unit(self, number: int, span: Span) -> Unit:
        """A sentence with its tokens."""
        span = self._behind_dateline(span)
        words = self._words(span)
        things = self._things(span, words)
        taken = Taken(things)
        found = things + cues(self.text, words, taken) + self._marks(span, taken)
        found += ours(words, found) if self.is_speech else ()
        if _READ_MORE.match(self.text, span.start):
            found = [each for each in found if each.start != span.start]
        if found and (heading := signing_heading(self.text, span)):
            found = [heading, *(each for each in found if each.start >= heading.end or each.letter == "T")]
        seen = without_meanwhile(self.text, list(placed(self.text, sorted(found, key=attrgetter("start")))))
        seen = without_bystanders(self.text, seen)
        seen = without_parties(self.text, span, without_other_news(self.text, span.start, seen))
        seen = figure_aside_last(self.text, list(seen)) if "g" in (each.letter for each in seen) else seen
        tokens = subject_again(told_apart(undenied(self.text, speaking_alone(seen))))
        self.subject = _subject(tokens)
        ends = self.text[span.start : span.end].rstrip()[-1:]
        line = ends not in _ENDS_SENTENCE and self.text.startswith("\n", span.end)
        polar = self._polar(span, asks=ends == "?")
        verbless = _is_verbless(words, tokens) or is_roll(self.text, span)
        return Unit(number, span, tokens, verbless, ends == "?", polar, line and number == 0, line)

    def _polar(self, span: Span, *, asks: bool) -> str:
        """Whether a sentence asks for a yes or a no, or begins with one."""
        match = (_ASKS if asks else _SAYS_SO).match(self.text, span.start, span.end)
        if match is None:
            return ""
        return "asked" if asks else (match["said"] or "No").lower()

    def _behind_dateline(self, span: Span) -> Span:
        with_colon = _DATELINE.match(self.text, span.start, min(span.end, span.start + 120))
        return Span(with_colon.end() if with_colon else after_dateline(self.text, span.start, span.end), span.end)

    def _words(self, span: Span) -> list[Word]:
        return [(*m.span(), m[0].lower()) for m in _WORD.finditer(self.text, span.start, span.end)]

    def _within(self, group: int, span: Span) -> slice:
        starts = self._starts[group]
        return slice(bisect_left(starts, span.start), bisect_left(starts, span.end))

    def _things(self, span: Span, words: list[Word]) -> list[Token]:
        """Countries, bodies and groups, those who speak for them, texts and dates, none inside another."""
        lower = frozenset([word for _, _, word in words])
        things = self._named(span, words, lower)
        for token in things:
            if isinstance(token.value, Envoy):
                self.meet(token.value.name, token.value.country)
        things += self._envoys_again(span, words, things, lower)
        for token in self._texts(words, lower):
            whole = behind_owner(self.text, token, things)
            if not any(whole.start < each.end and each.start < whole.end for each in things):
                things.append(whole)
        return apart(self._dated(span, things))

    def _named(self, span: Span, words: list[Word], lower: Set[str]) -> list[Token]:
        """Who is named or counted, gathered into lists."""
        text, end = self.text, span.end
        known = self.countries[self._within(0, span)]
        found, organisations = self._groups_and_bodies(span, lower)
        if not lower.isdisjoint(_PLACE_WORDS):
            known = together(known, () if self.is_of_cities else governments_by_place(text, span.start, end))
            known = together(known, capitals(text, span.start, end, words))
        named = [
            envoy(text, country, span.start, end) or country_token(text, country, end)
            for country in known
            if (leads(text, country) or is_neighbour(text, country) or not covered(country.span.start, found))
            and not covered(country.span.start, organisations)
            and not _AGAINST.search(text, max(0, country.span.start - len(" anti-")), country.span.start)
            and not _is_recognised(text, country)
        ]
        named += organisations
        found = [part for each in found for won in winning(text, each) for part in led(text, won, known)]
        items = apart([before_neighbour(text, each, named) for each in found if each.letter in "Gg"] + named)
        items = list(made_states(text, list(outside_brackets(text, items))))
        listed = [part for each in spelled_out(lists(text, items, end)) for part in initiating(text, each)]
        again = [each for each in found if each.letter == "Y"]
        listed = [behind_group(each, again) for each in listed] if again else listed
        return listed + [each for each in found if each.letter in "OYRJ"]

    def _groups_and_bodies(self, span: Span, lower: Set[str]) -> tuple[list[Token], list[Token]]:
        """The groups, without those that are only a body by another name, and the bodies outside of the others."""
        text, (start, end) = self.text, span
        found = apart(list(groups(text, self.quantities[self._within(2, span)], start, end, lower)))
        organisations = [*bodies(text, start, end, lower), *commissioners(text, start, end, lower)]
        if organisations:
            found, organisations = blocs(text, found, organisations)
            organisations = [body for body in organisations if not covered(body.start, found)]
        listed = listed_bodies(text, self.countries[self._within(0, span)], organisations, end)
        return found, sorted([*organisations, *listed], key=attrgetter("start"))

    def _envoys_again(self, span: Span, words: list[Word], things: Sequence[Token], lower: Set[str]) -> list[Token]:
        """Those who are named without their country: "its minister", or by the family name alone."""
        owner = self._owner_of_its(span) if "its" in lower else None
        its = its_envoy(self.text, owner, span) if owner else None
        found = [its] if its and not covered(its.start, things) else []
        if its:
            self.meet(its.value.name, its.value.country)
        return found + [each for each in self._met(words) if not covered(each.start, [*things, *found])]

    def _texts(self, words: list[Word], lower: Set[str]) -> Iterator[Token]:
        """The statements that are named, and what stands for a group told of before: "the signatories"."""
        yield from () if lower.isdisjoint(TEXT_WORDS) else texts(self.text, words)
        yield from () if lower.isdisjoint(ANAPHORS) else anaphors(self.text, words)

    def _dated(self, span: Span, things: list[Token]) -> list[Token]:
        """The things, and the dates outside of them."""
        for date in self.dates[self._within(1, span)]:
            if is_other_time(self.text, date):
                continue
            things = [behind_date(token, date) for token in things]
            if not covered(date.span.start, things):
                things.append(Token("D", date.span.start, date.span.end, date))
        return things

    def _owner_of_its(self, span: Span) -> str | None:
        """The one country named before "read out by its minister", else the one that the sentence before was about."""
        at = self.text.find(" by its ", span.start, span.end)
        before = {each.code for each in self.countries[self._within(0, span)] if each.span.end <= at}
        return before.pop() if len(before) == 1 else self.subject

    def _met(self, words: list[Word]) -> Iterator[Token]:
        for start, end, _ in words if self.known else ():
            if found := self.known.get(self.text[start:end]):
                span = Span(start, end)
                yield Token("E", start, end, Envoy(found[1], found[0], span, span))

    def _marks(self, span: Span, taken: Taken) -> list[Token]:
        caption = _CAPTION.match(self.text, span.start, span.end)
        first = caption.end() if caption else span.start
        marks = [Token(_MARKS.get(m[0], m[0]), *m.span()) for m in _MARK.finditer(self.text, first, span.end)]
        quoted = [Token("Q", *m.span()) for m in _QUOTED.finditer(self.text, span.start, span.end)]
        return [each for each in (*marks, *quoted) if not taken.covers(each.start)]


def _is_recognised(text: str, country: CountryMention) -> bool:
    """As in "to recognise the State of Palestine"; not "Peru recognised Chile's help"."""
    first, last = country.span
    if "tate of " not in text[max(0, first - len("State of ")) : last]:
        return False
    return _RECOGNISED.search(text, max(0, first - _RECOGNISED_MAX), first) is not None


def _subject(tokens: Sequence[Token]) -> str | None:
    """The country that a sentence opens with: "Iceland, a member since May, wrote the text"."""
    first = next((token for token in tokens if token.letter not in "D,&fQ"), None)
    if first is None or first.letter not in "CE":
        return None
    return first.value.country if isinstance(first.value, Envoy) else first.value.members[0].country


def _is_verbless(words: list[Word], tokens: Sequence[Token]) -> bool:
    """Whether the words beside the names and marks are idle ones."""
    letters = {token.letter for token in tokens}
    if letters.isdisjoint("CLE") or not letters <= _VERBLESS:
        return False
    return all(word in _IDLE or covered(start, tokens) for start, _, word in words)
