"""``timeline``: what happened when, in the words that say so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, islice, takewhile
from typing import Any

from bot import dating
from bot.commands import countries, side_by_side, source_wording, statements, wording
from bot.commands.asked_words import AskedWords
from bot.commands.parameters import Query, Since, Source, Until
from bot.commands.passages import passage, sentence_at
from bot.commands.periods import read_date
from bot.commands.quotation import quotations, utterances
from bot.commands.repeated import told_once
from bot.commands.statement_finding import statement_event
from bot.extract.lexicon.grammar import DETERMINERS
from bot.link.days import dates_in, dates_told
from bot.model import Answer, Article, DateMention, Facts, Finding, PartialDate, Span, Speaker
from bot.parse.posts import signature_date
from bot.spelling import fold
from bot.store.coverage import Coverage, Hit, Utterance

_EVENTS_MAX = 60  # ours: more than anybody reads
_PEOPLE_MAX = 3  # whom a name fits; more, and it is a word like any other
_SAID_MAX = 60  # quotations of one speaker, the first ones
_SPEAKERS_MAX = 20  # of a country, the most quoted
_HITS_MAX = 50  # passages looked through for dated sentences
_LAST = "9999"
_YEAR = len("2021")
_DAY = len("2021-10-21")


@dataclass(frozen=True, slots=True)
class _Event:
    """Something with a date; ``stated`` tells a date that a text gives from the day of publication."""

    date: PartialDate | None
    stated: bool
    finding: Finding

    @property
    def order(self) -> tuple[str, bool]:
        return (self.date or _LAST) + "~", not self.stated


def timeline(
    coverage: Coverage,
    about: Query = None,
    source: Source = None,
    since: Since = None,
    until: Until = None,
) -> Answer:
    """What happened when: joint statements, quotations and other dated sentences, oldest first.

    With a person, a country, a date or words: only what has to do with it. Each event has the words that date
    it; where a text gives no day, the day of publication is named as such.

    Usage:
        timeline [PERSON|COUNTRY|DATE|WORDS] [source NAME] [since DATE] [until DATE]

    Examples:
        timeline
        timeline zhang jun
        timeline turkey
        timeline genocide
    """
    filters = {"source": source, "since": since, "until": until}
    arguments = {name: value for name, value in {"about": about, **filters}.items() if value is not None}
    subject, events, left_out = _found(coverage, about, filters)
    events = sorted(events, key=lambda event: event.order)
    told = told_once(coverage, (event.finding for event in events))
    shown = told[:_EVENTS_MAX]
    limits = wording.filtered(**filters)
    first_of = source_wording.first_of_about if left_out else source_wording.first_of
    total = len(told) + left_out
    not_stated = [first_of(len(shown), total, "events")] if len(shown) < total else []
    if (period := _period(about)) or about is None:
        articles = coverage.how_many_articles(**_told_in(period, filters))
        not_stated += [side_by_side.looked_through(_HITS_MAX, articles)] if articles > _HITS_MAX else []
    if not shown:
        not_stated += [side_by_side.nothing_dated(about) + limits, wording.years_there_are(coverage.years())]
    return Answer(
        command="timeline",
        arguments=arguments,
        heading=side_by_side.timeline_of(subject, limits),
        findings=tuple(shown),
        searched=coverage.searched(),
        not_stated=tuple(not_stated),
        suggestions=tuple(_suggestions(coverage, about, bool(shown))),
    )


def _found(coverage: Coverage, about: str | None, filters: dict[str, Any]) -> tuple[str | None, list[_Event], int]:
    """What the words mean, the events that have to do with it (a country, speakers of a name, or words), and how many
    later ones were left out.
    """
    if about is None:
        more = max(0, coverage.how_many_statements(**filters) - _EVENTS_MAX)
        return None, [*_statements(coverage, filters), *_dated_words(coverage, filters)], more
    if (period := _period(about)) is not None:
        return dating.day(period), list(_in_period(coverage, period, about, filters)), 0
    party = countries.find(about) or countries.find_body(about, coverage)
    if party:
        said, more = _said(coverage, [name for name, _ in coverage.most_quoted(_SPEAKERS_MAX, party)], filters)
        more += max(0, coverage.how_many_statements(party=party, **filters) - _EVENTS_MAX)
        events = [*_statements(coverage, filters, party), *said] or list(_about(coverage, about, filters))
        return countries.name(party), events, more
    people = [who for who in coverage.find_speakers(about) if coverage.utterances(who.name, **filters)]
    if people and len(people) <= _PEOPLE_MAX:
        said, more = _said(coverage, [who.name for who in people], filters)
        read = [event for who in people for event in _read_by(coverage, who, filters)]
        return wording.listed(who.name for who in people), [*read, *said], more
    return wording.quoted(about), list(_about(coverage, about, filters)), 0


def _period(about: str | None) -> PartialDate | None:
    """The day, month or year that the words are, if they are one: "2021", "October 2021"."""
    words = (about or "").split()
    read = read_date(words)
    return read[0] if read and read[1] == len(words) else None


def _told_in(period: PartialDate | None, filters: dict[str, Any]) -> dict[str, Any]:
    """The filters for articles published in a period."""
    return {**filters, "since": filters["since"] or period, "until": filters["until"] or period}


def _in_period(coverage: Coverage, period: PartialDate, words: str, filters: dict[str, Any]) -> Iterator[_Event]:
    """What a text dates in a period, by whatever words ("on Thursday"): told in it, or where its words are printed."""
    joints = coverage.statements(year=period[:_YEAR], limit=_EVENTS_MAX, **filters)
    events = [_event(statements.date_of(j) or j.year, None, statement_event(coverage, j)) for j in joints]
    for record in coverage.articles(**_told_in(period, filters), limit=_HITS_MAX):
        whole = Span(0, len(coverage.article(record.name).text))
        said = [each for each in _quoted_in(coverage, record.name, whole) if _day_of_utterance(coverage, each)]
        events += _in_stretch(coverage, record.name, whole, said)
    events += _about(coverage, words, filters)
    seen = set[tuple[tuple[str, int, int], ...]]()
    for event in events:
        places = tuple((c.article, c.start, c.end) for c in event.finding.citations)
        if event.stated and event.date and event.date.startswith(period) and places not in seen:
            seen.add(places)
            yield event


# --- statements -------------------------------------------------------------------------------------


def _statements(coverage: Coverage, filters: dict[str, Any], party: str | None = None) -> Iterator[_Event]:
    for joint in coverage.statements(party=party, limit=_EVENTS_MAX, **filters):
        if party is None or statements.takes_part(joint, party) or any(statements.parties(joint, party)):
            date = statements.date_of(joint) or joint.year
            yield _event(date, None, statement_event(coverage, joint, party))


def _read_by(coverage: Coverage, who: Speaker, filters: dict[str, Any]) -> Iterator[_Event]:
    """The statements that somebody read out."""
    for joint in coverage.statements(**filters):
        reader = statements.reader_of(joint)
        if reader and reader.name and fold(reader.name) in {fold(form.text) for form in who.forms} | {fold(who.name)}:
            yield _event(statements.date_of(joint) or joint.year, None, statement_event(coverage, joint))


def _event(date: PartialDate | None, printed: str | None, finding: Finding, *, stated: bool = True) -> _Event:
    """An event whose finding says its date first."""
    if date is None:
        shown = side_by_side.DATE_UNKNOWN
    else:
        shown = side_by_side.dated(date, printed) if stated else side_by_side.published_on(date)
    data = {**finding.data, "event_date": date, "event_date_stated": stated and date is not None}
    return _Event(date, stated, replace(finding, details=(("Date", shown), *finding.details), data=data))


# --- quotations -------------------------------------------------------------------------------------


def _said(coverage: Coverage, names: Sequence[str], filters: dict[str, Any]) -> tuple[list[_Event], int]:
    """What they say, by the day that the sentence gives, else by the day of publication; and how many more."""
    events, more = list[_Event](), 0
    for name in names:
        said = coverage.utterances(name, **filters)
        events += _quotations(coverage, said[:_SAID_MAX], name)
        more += max(0, len(said) - _SAID_MAX)
    return events, more


def _quotations(coverage: Coverage, said: Iterable[Utterance], speaker: str | None) -> Iterator[_Event]:
    """Quotations as events, those of one sentence together."""
    for (name, mention), same in groupby(said, lambda each: (each.article, _day_of_utterance(coverage, each))):
        article = coverage.article(name)
        for finding in quotations(coverage, same, speaker):
            if mention:
                yield _event(mention.value, mention.span.of(article.text), finding)
            else:
                yield _event(article.published, None, finding, stated=False)


def _day_of_utterance(coverage: Coverage, utterance: Utterance) -> DateMention | None:
    article, facts = coverage.article(utterance.article), coverage.facts(utterance.article)
    places = [quote.span.start for quote in utterance.quotes]
    days = (day for place in places for day in (_day_of(article, facts, place), _day_of_post(article, facts, place)))
    return next(filter(None, days), None)


def _day_of(article: Article, facts: Facts, place: int) -> DateMention | None:
    """The one day that the outlet's words in a sentence name; None where they name none or several."""
    at = next((sentence for sentence in article.sentences if sentence.start <= place < sentence.end), None)
    if at is None:
        return None
    quoted = [quote.span for quote in facts.quotes if quote.kind != "reported"]
    own = [d for d in dates_in(article, facts, at) if not any(quote.covers(d.span) for quote in quoted)]
    days = {date.value for date in own}
    return own[0] if len(days) == 1 and len(own[0].value) == _DAY else None


def _day_of_post(article: Article, facts: Facts, place: int) -> DateMention | None:
    """The day that the signature below the words of a post gives."""
    below = takewhile(lambda paragraph: paragraph.kind == "post", (p for p in article.paragraphs if p.end > place))
    signed = next(filter(None, (signature_date(article.text, paragraph) for paragraph in below)), None)
    return next((date for date in facts.dates if signed and signed.covers(date.span)), None)


# --- words ------------------------------------------------------------------------------------------


def _about(coverage: Coverage, words: str, filters: dict[str, Any]) -> Iterator[_Event]:
    """Statements, quotations and dated sentences of the passages that have all the words."""
    asked = AskedWords(words)
    hits = [hit for hit in coverage.search(words, **filters, limit=_HITS_MAX).hits if _fits(coverage, hit, asked)]
    of_all = not any(filters.values())
    for joint in (
        coverage.statements_told_in([hit.article for hit in hits]) if of_all else coverage.statements(**filters)
    ):
        opening = [(telling.article, telling.statement.evidence[0]) for telling in joint.tellings]
        if any(hit.article == name and hit.span.covers(span) for hit in hits for name, span in opening):
            yield _event(statements.date_of(joint) or joint.year, None, statement_event(coverage, joint))
    for hit in hits:
        yield from _in_stretch(coverage, hit.article, hit.span, list(_quoted_in(coverage, hit.article, hit.span)))


def _in_stretch(coverage: Coverage, name: str, stretch: Span, said: Sequence[Utterance]) -> Iterator[_Event]:
    """What is said in a stretch of an article, and its other sentences with a date."""
    yield from _quotations(coverage, said, None)
    yield from _dated_sentences(coverage, name, stretch, {quote.span for each in said for quote in each.quotes})


def _fits(coverage: Coverage, hit: Hit, asked: AskedWords) -> bool:
    text = coverage.article(hit.article).text
    return asked.fit((hit.span.of(text), *(mark.of(text) for mark in hit.marks)))


def _quoted_in(coverage: Coverage, name: str, passage: Span) -> Iterator[Utterance]:
    """What is quoted in a passage."""
    quotes = coverage.facts(name).quotes
    return utterances(name, (quote for quote in quotes if quote.kind != "reported" and passage.covers(quote.span)))


def _dated_words(coverage: Coverage, filters: dict[str, Any]) -> Iterator[_Event]:
    """Every sentence that names a day."""
    for record in coverage.articles(**filters, limit=_HITS_MAX):
        for paragraph in coverage.article(record.name).paragraphs:
            if paragraph.kind in ("text", "bullet", "post"):
                yield from _dated_sentences(coverage, record.name, paragraph.span)


def _dated_sentences(coverage: Coverage, name: str, stretch: Span, quoted: Iterable[Span] = ()) -> Iterator[_Event]:
    """The sentences of a stretch that name a day or a month, each once, by the first that they name.

    Those that introduce a statement, tell more of it on its day or hold one of the ``quoted`` are left out: they are
    events already. The
    signature of a post dates its words and tells of nothing itself.
    """
    article, facts = coverage.article(name), coverage.facts(name)
    signed = [date for p in article.paragraphs if stretch.covers(p.span) and (date := signature_date(article.text, p))]
    opening = [span for statement in facts.statements for span in statement.evidence[:1]]
    told = [(span, statement.date) for statement in facts.statements for span in statement.evidence]
    taken, seen = tuple(quoted), set[Span]()
    for mention in _outlets_first(facts, dates_told(article, facts)):
        if any(date.covers(mention.span) for date in signed):
            continue
        sentence = sentence_at(article, mention.span)
        known = any(sentence.covers(span) for span in (*opening, *taken)) or any(
            day == mention.value and sentence.covers(span) for span, day in told
        )
        if stretch.covers(sentence) and not known and sentence not in seen and len(mention.value) > _YEAR:
            seen.add(sentence)
            citation = coverage.cite(name, sentence, (mention.span,))
            yield _event(mention.value, mention.span.of(article.text), passage(citation))


def _outlets_first(facts: Facts, dates: Iterable[DateMention]) -> list[DateMention]:
    """Dates in the outlet's own words, then those that somebody quoted names: "today" is of the day of speaking."""
    quoted = [quote.span for quote in facts.quotes if quote.kind != "reported"]
    return sorted(dates, key=lambda date: any(span.covers(date.span) for span in quoted))


def _suggestions(coverage: Coverage, about: str | None, found: bool) -> Iterable[str]:
    if about and not found:
        yield f"search {about}"
    named = (name for name, _ in coverage.most_quoted(_SPEAKERS_MAX) if name.split()[0].lower() not in DETERMINERS)
    yield from (f"timeline {fold(name)}" for name in islice(named, 2))
    yield from (f"timeline {countries.name(code)}" for code, _ in coverage.statement_countries()[:1])
