"""``ask``: a question in one's own words, answered by facts or by up to three sentences, or not at all.

The file is not called ``ask.py`` because `bot.commands.ask` is what answers every command.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial
from itertools import islice

from bot.commands import countries, wording
from bot.commands.beside import left_open
from bot.commands.claims import claimed_by, claims
from bot.commands.parameters import Asked
from bot.commands.passages import passage, sentence_at
from bot.commands.questions import wording as asked_wording
from bot.commands.questions.deed import asks_who_signed, is_negative
from bot.commands.questions.people import who_is
from bot.commands.questions.places import Place, said_in
from bot.commands.questions.ranking import Ranked, distinct, ranked, unlike
from bot.commands.questions.reading import Question, read_question
from bot.commands.questions.reasons import reasons
from bot.commands.questions.speakers import described_as_saying, said_by_all, speakers_meant
from bot.commands.questions.statement_answers import once, reach, statement_findings
from bot.commands.questions.statements import Asked as AskedStatements
from bot.commands.questions.statements import asked_statements, has_refusing
from bot.commands.questions.terms import is_slip_of, stem, stems_of
from bot.commands.questions.unasked import left_out, unasked
from bot.commands.questions.weights import Weights, weights
from bot.commands.questions.word_vectors import is_known
from bot.commands.questions.words import PLAIN_SAYING, REACTING, STATELESS, Act
from bot.commands.questions.years_apart import side_by_side, years_told
from bot.commands.source_names import source_names
from bot.errors import UsageError
from bot.model import Answer, Article, Finding, Span
from bot.spelling import fold
from bot.store.coverage import Coverage

_SENTENCES_MAX = 3
_NEAREST_MAX = 2
_FACTS_MAX = 5
_QUOTATION_MAX = 320  # characters that are shown at once
_COMPARED = 2  # years, as ``compare`` takes them
_UNASKED_MAX = 2  # sentences
_Look = Callable[[], list[Ranked]]
"""Gives the sentences for a question, best first."""
_Told = tuple[Sequence[Finding], tuple[str, ...]]
"""What answers, and lines on how far that reaches."""
_STATELESS = frozenset(map(stem, STATELESS))
_READ_OUT = frozenset(map(stem, "read deliver present behalf introduce".split()))
_WHEN = ("year", "month")  # a day stands below posts of whatever is said there
_NAMED = ("speaker", "country", "name")  # terms of whom nobody else can stand for


def ask(coverage: Coverage, question: Asked = None) -> Answer:
    """A question in your own words: what the sources say to it, or that they do not say.

    Who signed, led, read, joined, how many, when and where come from what was found in the articles; anything
    else is answered by up to three sentences, best first. Yes or no is yours to say: the evidence is shown.

    Usage:
        ask QUESTION

    Examples:
        ask Who read the joint statement in 2021?
        ask Did Turkey sign in 2021?
        ask What did Geng Shuang urge?
    """
    if question is None:
        raise UsageError(wording.NOTHING_ASKED)
    read = read_question(coverage, question)
    known = weights(coverage, read.terms)
    look = cache(lambda: ranked(coverage, read, known))  # once, whether a sentence answers or is only the nearest
    findings, told = _told(coverage, read, known, look)
    return _answer(coverage, read, known, look, findings, told)


def _told(coverage: Coverage, question: Question, known: Weights, look: _Look) -> _Told:
    """What answers it: years side by side, joint statements, else people, figures and sentences."""
    if compared := _years_side_by_side(coverage, question):
        return compared
    asked = asked_statements(coverage, question)
    if asked and (told := _of_statements(coverage, question, asked, look)):
        return told
    if contradicted := _contradicted(coverage, question, look):
        return [], contradicted
    return _in_words(coverage, question, known, look, asked), ()


def _years_side_by_side(coverage: Coverage, question: Question) -> _Told | None:
    """What two years tell beside each other; None if that is not what is asked."""
    years = years_told(coverage, question)
    compared = side_by_side(coverage, question, years) if years else []
    if not (years and compared):
        return None
    named = any("countries" in finding.data for finding in compared)
    return compared[:_FACTS_MAX], tuple(left_open(coverage, years)) if named else ()


def _of_statements(coverage: Coverage, question: Question, asked: AskedStatements, look: _Look) -> _Told | None:
    """What joint statements say to it; None if they do not."""
    findings = statement_findings(coverage, question, asked) if asked.joints else []
    if not asked.joints or not (findings or asked.subject):
        return None
    told = findings[:_FACTS_MAX] or _as_findings(coverage, islice(left_out(coverage, asked, look()), 1))
    if asked.act == "did_not_sign" and asked.subject is None and not has_refusing(stems_of(question.text)):
        told += _as_findings(coverage, islice(unasked(coverage, asked, look()), _UNASKED_MAX))
    return told, tuple(reach(question, asked, findings))


def _in_words(
    coverage: Coverage, question: Question, known: Weights, look: _Look, asked: AskedStatements | None
) -> list[Finding]:
    """Reasons, people, figures, somebody's words, else sentences; empty if the coverage does not say."""
    if (why := reasons(coverage, question)) is not None:
        return _places(coverage, why)
    if asked and asked.side and _is_of_no_such_side(question, asked):
        return []
    if _meant(known):  # nothing is said of a country until it is sure which
        return []
    for answering in (_who_is, partial(_figures, look=look), _sayings):
        if (found := answering(coverage, question, known)) is not None:
            return found
    if asked and question.asks == "who" and asked.act in ("led", "read"):
        return _sentences_of_act(coverage, question, known, look, asked.act)
    of_year = bool(asked and not asked.joints and question.of_kind("year"))
    return _sentences(coverage, question, known, look, of_year=of_year)


def _contradicted(coverage: Coverage, question: Question, look: _Look) -> tuple[str, ...]:
    """What speaks against what a reason is asked for: that somebody signed who is said not to have; mostly nothing."""
    asked = asked_statements(coverage, replace(question, asks="whether")) if question.asks == "why" else None
    if asked is None or asked.subject is None or is_negative(question.text) != (asked.act == "did_not_sign"):
        return ()
    findings = statement_findings(coverage, question, asked)
    against = tuple(finding.text for finding in findings if finding.data.get("against"))
    if len(against) < len(findings) or (asked.act == "did_not_sign" and any(left_out(coverage, asked, look()))):
        return ()
    return against


def _is_of_no_such_side(question: Question, asked: AskedStatements) -> bool:
    """Whether nobody says who spoke for the side that is asked about, or how many were on it."""
    if asked.joints:
        return (question.asks, asked.act) == ("who", "read")
    return asked.on_other_side and question.asks == "how many" and bool(question.of_kind("year"))


def _answer(
    coverage: Coverage,
    question: Question,
    known: Weights,
    look: _Look,
    findings: Sequence[Finding],
    told: tuple[str, ...] = (),
) -> Answer:
    lines = list(told)
    if not findings:
        lines = [asked_wording.DOES_NOT_SAY, *told]
    if known.missing:
        lines.append(asked_wording.not_there(term.text for term in known.missing))
    if meant := _meant(known):
        lines.append(wording.did_you_mean(list(meant.values())))
    near = [] if findings else _nearest(question, known, look)
    called = source_names(coverage, (each.article for each in near))
    lines += [
        asked_wording.nearest(called[each.article], _paragraph(coverage, each), _words(coverage, each)) for each in near
    ]
    return Answer(
        command="ask",
        arguments={"question": question.text},
        heading=_heading(question),
        findings=tuple(findings),
        searched=coverage.searched(),
        not_stated=tuple(lines),
        suggestions=tuple(dict.fromkeys(_suggestions(coverage, question, known, meant))),
    )


def _heading(question: Question) -> str:
    meant = question.read_as
    return asked_wording.read_as(question.text, meant.rstrip("?!. ")) if meant else asked_wording.asked(question.text)


# --- people, figures and words --------------------------------------------------------------------------------


def _who_is(coverage: Coverage, question: Question, _: Weights) -> list[Finding] | None:
    return who_is(coverage, question)


def _figures(coverage: Coverage, question: Question, known: Weights, look: _Look) -> list[Finding] | None:
    """Figures that somebody claims; None if nobody claims any of this, or all are near misses.

    Empty if others claim some, and not the one by whom they are to be: "how many are held, according to China".
    """
    if question.asks != "how many" or not question.terms or known.missing or question.of_kind("year"):
        return None
    about = " ".join(term.text for term in question.terms if term not in question.source)
    source = " ".join(term.text for term in question.source)
    found = claimed_by(coverage, about, source) if source else claims(coverage, about).findings
    if source and not found:
        return [] if claims(coverage, about).findings else None
    missed = {(each.article, each.span) for each in look() if each.near_miss} if found else set()
    return [each for each in found if not missed.issuperset(_told_in(coverage, each))] or None


def _told_in(coverage: Coverage, finding: Finding) -> set[tuple[str, Span]]:
    """The sentences that a finding cites."""
    places = ((coverage.article(cited.article), Span(cited.start, cited.end)) for cited in finding.citations)
    return {(article.name, sentence_at(article, span)) for article, span in places}


def _sayings(coverage: Coverage, question: Question, known: Weights) -> list[Finding] | None:
    """What somebody says, on what is asked; None if the question is another one."""
    if not question.says:
        return None
    own = weights(coverage, question.matter)
    places = said_in(coverage, speakers_meant(coverage, question.subject))
    said = ranked(coverage, question, own, places) if places else []
    if places and question.occasion and not any(each.answers for each in said):
        said = _said_then(coverage, question, places) or said
    if not any(each.answers for each in said):
        described = list(described_as_saying(coverage, question))
        said = ranked(coverage, question, own, described) if described else []
    if not any(each.answers for each in said) and (of_all := list(said_by_all(coverage, question))):
        said = ranked(coverage, question, own, of_all)
    head = question.subject[-1]
    nobody = question.verb in PLAIN_SAYING - REACTING or (not head.light and head in weights(coverage, [head]).missing)
    if not said and not nobody and not any(term.kind in _NAMED for term in question.subject):
        return None
    return _shown(coverage, said, question)


def _said_then(coverage: Coverage, question: Question, places: Sequence[Place]) -> list[Ranked]:
    """What somebody says on the occasion that is asked about, in the articles that tell of it."""
    then = question.occasion
    stems = {name: stems_of(coverage.article(name).text) for name in dict.fromkeys(name for name, _ in places)}
    there = [place for place in places if all(term.among(stems[place[0]]) > 0 for term in then)]
    left = replace(question, terms=tuple(term for term in question.terms if term not in then))
    return ranked(coverage, left, weights(coverage, left.matter), there) if there else []


def _sentences(coverage: Coverage, question: Question, known: Weights, look: _Look, *, of_year: bool) -> list[Finding]:
    """The sentences that answer, only those ``of_year`` where no statement of the year asked about is known."""
    if not question.terms or (asks_who_signed(question) and _signed_is_missing(question, known)):
        return []  # "the trade agreement" is another thing than a statement where nobody speaks of trade
    sentences = list(_in_its_year(coverage, question, look())) if of_year else look()
    return _shown(coverage, sentences, question)


def _sentences_of_act(coverage: Coverage, question: Question, known: Weights, look: _Look, act: Act) -> list[Finding]:
    """The sentences that tell themselves that somebody led the statement, or read it out, of which no fact is known."""
    telling = [each for each in look() if (each.tells if act == "led" else each.stems & _READ_OUT)]
    return _sentences(coverage, question, known, lambda: telling, of_year=False) if telling else []


def _in_its_year(coverage: Coverage, question: Question, sentences: Sequence[Ranked]) -> Iterator[Ranked]:
    """The sentences that print the year asked about, or are of an article of it."""
    for each in sentences:
        article = coverage.article(each.article)
        place = each.span if article.published else _whole_paragraph(article, each.span)
        told = f"{article.published} {place.of(article.text)}"
        if any(year.text in told for year in question.of_kind("year")):
            yield each


def _whole_paragraph(article: Article, span: Span) -> Span:
    return next((p.span for p in article.paragraphs if p.span.covers(span)), span)


def _signed_is_missing(question: Question, known: Weights) -> bool:
    """Whether no article has a word for what was signed; who signed it may be called otherwise there."""
    words, deed = question.words, question.predicate
    until = words.index(fold(deed.text)) if deed and fold(deed.text) in words else 0
    signers = {stem(word) for word in words[:until]}
    return any(term.own_stem not in signers for term in known.missing)


def _shown(coverage: Coverage, sentences: Sequence[Ranked], question: Question) -> list[Finding]:
    """The first ones, if any answers, and one that does among them, each with the others that say the same."""
    if not any(each.answers for each in sentences):
        return []
    groups = distinct(each for each in sentences if each.may_answer)
    answering = next((group for group in groups if any(each.answers for each in group)), None)
    if answering and answering not in groups[:_SENTENCES_MAX]:
        groups[_SENTENCES_MAX - 1] = answering
    groups = groups[:_SENTENCES_MAX]
    return [_sentence(coverage, group, whole=question.says) for group in groups]


def _as_findings(coverage: Coverage, sentences: Iterable[Ranked]) -> list[Finding]:
    return [_sentence(coverage, [each], whole=False) for each in sentences]


def _places(coverage: Coverage, places: Iterable[Place]) -> list[Finding]:
    return [passage(coverage.cite(*place)) for place in islice(places, _SENTENCES_MAX)]


def _sentence(coverage: Coverage, group: Sequence[Ranked], *, whole: bool) -> Finding:
    """A sentence with the others that say the same; of direct words the ``whole`` quotation, unless it is long."""
    spans = [(each.article, _quotation(coverage, each) if whole else each.span) for each in group]
    cited = once(coverage.cite(article, span) for article, span in spans)
    return replace(passage(cited[0], score=round(group[0].share, 3)), citations=cited)


def _quotation(coverage: Coverage, each: Ranked) -> Span:
    """The sentences that a direct quotation in this one goes through, in its paragraph."""
    article = coverage.article(each.article)
    quotes = (q.span for q in coverage.facts(each.article).quotes if q.kind == "direct")
    over = [span for span in quotes if span.start < each.span.end and each.span.start < span.end]
    paragraph = next((p.span for p in article.paragraphs if p.span.covers(each.span)), each.span)
    inside = [
        s for s in article.sentences if paragraph.covers(s) and any(s.start < q.end and q.start < s.end for q in over)
    ]
    whole = Span(min(s.start for s in inside), max(s.end for s in inside)) if inside else each.span
    return whole if whole.covers(each.span) and whole.end - whole.start <= _QUOTATION_MAX else each.span


# --- what it does not say -----------------------------------------------------------------------------


def _nearest(question: Question, known: Weights, look: _Look) -> list[Ranked]:
    """The passages to show where nothing answers, of those that name most of what the question names."""
    if not question.terms or len(known.missing) == len(question.terms):
        return []
    named = [term for term in question.terms if term.anchor and term.kind not in _WHEN]
    near = [(sum(term.among(each.stems) > 0 for term in named), each) for each in look() if each.share > 0]
    most = max((names for names, _ in near), default=0)
    return list(islice(unlike(each for names, each in near if names == most), _NEAREST_MAX))


def _meant(known: Weights) -> dict[str, str]:
    """The countries that names and words of the question are a slip away from, by what was typed."""
    typed = (term.text for term in known.missing if not is_known(term.own_stem))  # "hungry" is no Hungary
    near = {text: next(iter(countries.near(text)), "") for text in typed}
    return {typed: name for typed, name in near.items() if is_slip_of(fold(typed), fold(name))}


def _paragraph(coverage: Coverage, each: Ranked) -> int:
    return coverage.cite(each.article, each.span).paragraph


def _words(coverage: Coverage, each: Ranked) -> str:
    return each.span.of(coverage.article(each.article).text)


def _suggestions(coverage: Coverage, question: Question, known: Weights, meant: Mapping[str, str]) -> Iterator[str]:
    for term in question.of_kind("speaker"):
        yield f"quote {fold(term.speakers[0])}"
    years = [year.text for year in question.of_kind("year") if year.text in coverage.years()]
    if len(set(years)) == _COMPARED:
        yield f"compare {' '.join(dict.fromkeys(years))}"
    yield from (f"who-signed {year}" for year in years)
    for code in question.codes[:1]:
        yield f"country {countries.name(code)}"
    for typed, name in meant.items():
        yield f"ask {question.text.replace(typed, name)}"
    there = [term.text for term in question.terms if term not in known.missing]
    if there:
        yield f"search {' '.join(there)}"
