"""Every message and form besides answers holds Discord's limits and does nothing, whatever text stands in it.

Neither discord.py nor simcord checks all of them; the answers themselves are in test_discord.py.
"""

from __future__ import annotations

from dataclasses import replace

from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.model import Citation, Quote, Span, Statement
from bot.records import CitedWords, Correction, Posted, Report
from bot.render.discord import (
    correct_form,
    correct_list,
    corrected_message,
    correction_list,
    mine_pages,
    privacy_message,
    report_form,
    report_list,
    report_message,
)
from bot.render.discord.limits import CUSTOM_ID_MAX
from bot.render.discord.reports import KINDS, finding_line
from tests.render.invented import HOSTILE, TEXTS, assert_inert, citation, named, quote
from tests.render.messages import assert_accepted, assert_form_accepted, buttons, texts

CUSTOM_ID = "v1:f0.0:0:=" + "x" * (CUSTOM_ID_MAX - 11)
PERSON, CHANNEL = 2**63 - 1, 2**63 - 2


def assert_accepted_and_inert(message: dict[str, object], *, mentions: bool = True) -> None:
    """``mentions`` are our own, of whom a record names: <@1>, which pings nobody."""
    assert_accepted(message)
    for each in texts(message):
        assert_inert(each.replace(f"<@{PERSON}>", "") if mentions else each)


# --- reports ----------------------------------------------------------------------------------------

CITATIONS = st.lists(
    st.builds(
        lambda words, outlet, article, url, at: citation(
            words,
            outlet=outlet,
            article=f"{article:03}_{(outlet or '')[:40]}",
            title=outlet,
            url=url,
            start=at,
            end=at + 1,
        ),
        TEXTS,
        st.none() | TEXTS,
        st.integers(0, 6),
        st.none()
        | st.sampled_from(["https://news.example/a", "http://news.example/a", "https://n.example/" + "x" * 600]),
        st.integers(0, 10**6),
    ),
    max_size=25,
)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    closed = draw(st.booleans())
    return Report(
        kind=draw(st.sampled_from(sorted(KINDS))),  # type: ignore[arg-type]
        words=draw(TEXTS)[:1000],
        question=draw(TEXTS),
        finding=draw(TEXTS),
        guild=1,
        person=draw(st.none() | st.just(PERSON)),
        at="2031-05-06T07:08:09+00:00",
        number=draw(st.integers(1, 2**31)),
        posted=draw(st.none() | st.just(Posted(CHANNEL, CHANNEL))),
        closed_at="2031-05-07T07:08:09+00:00" if closed else None,
        closed_by=PERSON if closed and draw(st.booleans()) else None,
    )


@settings(max_examples=80, deadline=None)
@given(report=reports(), asked=TEXTS, citations=CITATIONS)
@example(Report("other", HOSTILE * 3, "q{}", HOSTILE, number=1), HOSTILE * 9, [citation(HOSTILE)] * 25)
@example(
    Report("words", "‮" * 1000, "q{}", "😀" * 900, number=2**31),
    "x" * 5000,
    [citation("😀" * 900, article=f"{n}", start=n, end=n + 1) for n in range(25)],
)
def test_a_report_with_any_citations(report: Report, asked: str, citations: list[Citation]) -> None:
    message = report_message(report, asked, citations, named)
    assert_accepted_and_inert(message)
    assert ("Close" in buttons(message)) is not bool(report.closed_at)
    assert not citations or "In context" in buttons(message)


@settings(max_examples=30, deadline=None)
@given(given_reports=st.lists(reports(), max_size=30))
def test_the_list_of_reports(given_reports: list[Report]) -> None:
    where = {each.number: "https://discord.com/channels/1/2/3" for each in given_reports if each.posted}
    assert_accepted_and_inert(report_list(given_reports, where))


@settings(max_examples=60, deadline=None)
@given(words=st.lists(TEXTS, max_size=30), speaker=st.none() | TEXTS, outlet=st.none() | TEXTS)
@example([""], "", "")
@example([" \n"], " ", " ")
def test_the_form_that_reports(words: list[str], speaker: str | None, outlet: str | None) -> None:
    findings = [quote(each, speaker=speaker, outlet=outlet, start=at) for at, each in enumerate(words)]
    assert_form_accepted(report_form([(f"{at:08x}", each) for at, each in enumerate(findings)], CUSTOM_ID))
    assert all("\n" not in finding_line(each) for each in findings)


# --- corrections ------------------------------------------------------------------------------------


@st.composite
def corrections(draw: st.DrawFn) -> Correction:
    return Correction(
        field=draw(st.sampled_from(["speaker", "side", "signatory", "lead", "year"])),
        about=CitedWords(draw(TEXTS), "0" * 64, Span(0, 9), draw(TEXTS)),
        old=draw(st.none() | TEXTS),
        new=draw(st.none() | TEXTS),
        reason=draw(TEXTS)[:300],
        person=draw(st.none() | st.just(PERSON)),
        at="2031-05-06T07:08:09+00:00",
        number=draw(st.integers(1, 2**31)),
    )


@settings(max_examples=40, deadline=None)
@given(made=st.lists(corrections(), max_size=25), why=TEXTS)
def test_what_was_corrected(made: list[Correction], why: str) -> None:
    once = [replace(each, number=at) for at, each in enumerate(made, 1)]
    assert_accepted_and_inert(corrected_message(once, named))
    assert_accepted_and_inert(correction_list(once, {each.number: why for each in once[::2]}, named))


@settings(max_examples=40, deadline=None)
@given(facts=st.lists(st.tuples(TEXTS, TEXTS), max_size=25), names=st.lists(TEXTS, max_size=60), speaker=TEXTS)
def test_the_forms_that_correct(facts: list[tuple[str, str]], names: list[str], speaker: str) -> None:
    assert_accepted_and_inert(correct_list((line, words, f"id{at}") for at, (line, words) in enumerate(facts)))
    said = Quote(Span(0, 1), "direct", 1, speaker)
    assert_form_accepted(correct_form(said, (), "", CUSTOM_ID))
    assert_form_accepted(correct_form(Statement("letter", (Span(0, 1),)), names, speaker[:60], CUSTOM_ID))


# --- privacy ----------------------------------------------------------------------------------------


@settings(max_examples=30, deadline=None)
@given(rows=st.lists(st.dictionaries(st.sampled_from(["words", "finding", "subject", "kind"]), TEXTS), max_size=8))
def test_what_is_kept_about_a_person(rows: list[dict[str, str]]) -> None:
    assert_accepted(privacy_message(named))
    kept = [{"at": "2031-05-06T07:08:09+00:00", "action": "coverage add", **row} for row in rows]
    for message in mine_pages({"report": kept, "audit": kept}, named):
        assert_accepted_and_inert(message)
