"""Whether a quotation is in the coverage: what a person gets who asks."""

from __future__ import annotations

import random
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.commands import COMMANDS, ask, ask_line
from bot.commands.comparison import words_of
from bot.errors import UsageError
from bot.extract.quotes import quotes_and_people
from bot.model import Answer
from bot.store.coverage import Coverage
from tests.commands.alterations import altered, said
from tests.commands.stored import Stored, store

UNHURRIED = settings(deadline=None, max_examples=60)


def _check(coverage: Coverage, message: str) -> Answer:
    return ask(coverage, "check", {"message": message})


def _verdicts(answer: Answer) -> list[str]:
    """The verdict on each quotation, in the order of the message."""
    found = {finding.data["quotation"]: finding.data["verdict"] for finding in answer.findings}
    return [found[number] for number in sorted(found)]


def _verdict(coverage: Coverage, message: str) -> str:
    return next(iter(_verdicts(_check(coverage, message))), "absent")


INVENTED = [
    ("We ask Norway to stop before the damage is done", "exact"),
    ("“we ask norway to STOP before the damage is done,”", "exact"),
    ("'There is no second ocean'", "exact"),
    ("We ask Norway to stop before the damage is done. There is no second ocean.", "exact"),
    ("We ask Norway … before the damage is done", "exact"),
    ("We ask Norway to stop [all of it] before the damage is done", "exact"),
    ("“We ask Norway to stop before the damage is done,” Chile's envoy Marta Ruiz said for all.", "exact"),
    ("„mere theatre“", "exact"),
    ("«mere theatre»", "exact"),
    ("We ask Norway to stop after the damage is done", "altered"),
    ("We ask Norway to stop [not] before the damage is done", "altered"),
    ("There is a second ocean", "altered"),
    ("second ocean", "altered"),  # there is none
    ("There is no ocean", "altered"),
    ("We ask Norway to stop before the damage is done and to leave the fish to us", "altered"),
    ("Ola Ruiz said: “We ask Norway to stop before the damage is done”", "other_speaker"),
    ("“There is no second ocean” – Ola Ruiz", "other_speaker"),
    ("“There is no second ocean” – Winston Churchill", "other_speaker"),
    ("There is no second ocean – Ola Ruiz", "other_speaker"),
    ("“There is no second ocean” (Marta Ruiz)", "exact"),
    ("Ruiz said “There is no second ocean”", "exact"),
    ("Chile said “There is no second ocean”", "exact"),
    ("Palau and Fiji signed for the first time", "reported"),
    ("Ruiz called the plan reckless", "reported"),
    ("Fish prices rose in the ports of Kenya", "reported"),
    ("All we are saying is give peace a chance", "absent"),
    ("theatre", "exact"),
    ("cinema", "absent"),
]


@pytest.mark.parametrize(("message", "verdict"), INVENTED, ids=[message for message, _ in INVENTED])
def test_each_quotation_gets_its_verdict(invented: Coverage, message: str, verdict: str) -> None:
    assert _verdict(invented, message) == verdict


def test_exact_says_who_and_where(invented: Coverage) -> None:
    (finding,) = _check(invented, "“There is no second ocean”").findings
    assert finding.text == "Exact, word for word: Marta Ruiz"
    assert (finding.data["speaker"], finding.data["kind"]) == ("Marta Ruiz", "direct")
    assert [(c.article, c.paragraph, c.exact) for c in finding.citations] == [
        ("031_seabed", 2, "There is no second ocean")
    ]


def test_parts_of_a_split_quotation_are_cited_each(invented: Coverage) -> None:
    (finding,) = _check(invented, "before the damage is done. There is no second ocean").findings
    assert [c.exact for c in finding.citations] == ["before the damage is done", "There is no second ocean"]
    assert dict(finding.details)["Place"] == "printed in 2 parts, words of the outlet between them"


def test_what_is_altered_is_shown_word_by_word_with_the_true_wording(invented: Coverage) -> None:
    (finding,) = _check(invented, "We told Norway to stop the damage is really done").findings
    assert finding.data["differences"] == [
        {"op": "same", "typed": "We", "printed": "We"},
        {"op": "replaced", "typed": "told", "printed": "ask"},
        {"op": "same", "typed": "Norway to stop", "printed": "Norway to stop"},
        {"op": "dropped", "typed": "", "printed": "before"},
        {"op": "same", "typed": "the damage is", "printed": "the damage is"},
        {"op": "added", "typed": "really", "printed": ""},
        {"op": "same", "typed": "done", "printed": "done"},
    ]
    assert dict(finding.details)["Differs"] == (
        "“told” is printed “ask”; “before” is left out; “really” is not printed"
    )
    (citation,) = finding.citations
    assert citation.exact == "We ask Norway to stop before the damage is done"
    text = invented.article(citation.article).text
    assert [mark.of(text) for mark in citation.marks] == ["ask", "before"]


def test_of_altered_words_the_quoted_ones_come_before_the_outlets(tmp_path: Path) -> None:
    text = "Ministers said the war must end now.\n\nThey met at noon.\n\n“The war must end now,” the ministers said."
    stored = Stored("war", text)
    quotes, people = quotes_and_people(stored.article, [])
    with store(tmp_path, stored.having(quotes=tuple(quotes), people=tuple(people))) as coverage:
        answer = _check(coverage, "the war must end immediately")
    assert [(finding.data["verdict"], finding.data["kind"]) for finding in answer.findings] == [
        ("altered", "direct"),
        ("altered", "reported"),
    ]


def test_a_cut_says_what_was_cut(invented: Coverage) -> None:
    (finding,) = _check(invented, "We ask Norway (...) before the damage is done").findings
    assert finding.data["cuts"] == ["to stop"]
    assert dict(finding.details)["“…” stands for"] == "“to stop”"


def test_somebody_elses_words_name_both(invented: Coverage) -> None:
    (finding,) = _check(invented, "As Ola Ruiz said, “There is no second ocean”").findings
    assert finding.text == "Exact, but somebody else said it: Marta Ruiz"
    assert (finding.data["named"], finding.data["speaker"]) == ("Ola Ruiz", "Marta Ruiz")


def test_several_quotations_are_checked_one_by_one(invented: Coverage) -> None:
    answer = _check(
        invented, 'Marta Ruiz: “There is no third ocean.” «mere theatre» – Ola Ruiz. And "give peace a chance"?'
    )
    assert answer.heading == "3 quotations checked"
    assert _verdicts(answer) == ["altered", "exact"]
    assert answer.not_stated == ("“give peace a chance” is not in the coverage.",)
    assert dict(answer.findings[1].details)["Quotation"] == "2 of 3: “mere theatre”"


def test_two_quotations_in_one_are_told_apart(invented: Coverage) -> None:
    first, second = _check(
        invented, "We ask Norway to stop before the damage is done, Palau and Fiji signed for the first time"
    ).findings
    assert first.data["verdict"] == second.data["verdict"] == "altered"
    assert second.data["part"] == "Palau and Fiji signed for the first time"
    assert second.citations[0].exact == "Palau and Fiji signed for the first time"


def test_what_is_absent_gets_the_nearest_passage_marked_as_such(invented: Coverage) -> None:
    answer = _check(invented, "the ministry said that the damage which mining has done to Norway will stop")
    assert answer.not_stated[0].endswith("is not in the coverage.")
    assert [finding.data["nearest"] for finding in answer.findings] == [True]
    assert answer.findings[0].text == "Not this quotation, the nearest passage"
    nothing = _check(invented, "give peace a chance")
    assert not nothing.found
    assert nothing.suggestions == ("search give peace a chance",)


@pytest.mark.parametrize("line", ["check", "check “”", "check …", "check " + "x " * 3000])
def test_nothing_to_check_is_a_wrong_question(invented: Coverage, line: str) -> None:
    with pytest.raises(UsageError):
        ask_line(invented, line)


def test_a_message_as_long_as_discord_has_them_is_read(invented: Coverage) -> None:
    message = "“There is no second ocean” " + "and so on " * 390
    assert _verdict(invented, message[:3990]) == "exact"


@pytest.mark.parametrize(
    ("message", "verdict", "speaker"),
    [
        ("We strongly refute these charges", "exact", "Chen Xu"),
        ("We refute these charges", "altered", "Chen Xu"),
        ("Zhang Jun said “We strongly refute these charges”", "other_speaker", "Chen Xu"),
        ("Bachelet, who announced on Monday that she will not run for re-election", "reported", None),
        ("The Chinese government should urgently refrain from the arbitrary detention of Uighurs", "exact", None),
        ("over two million people have been arbitrarily detained", "altered", None),
        ("China’s progress is unstoppable", "exact", "Zhang Jun"),
    ],
)
def test_quotations_of_the_five_articles(coverage: Coverage, message: str, verdict: str, speaker: str | None) -> None:
    answer = _check(coverage, message)
    assert answer.findings[0].data["verdict"] == verdict
    assert speaker is None or answer.findings[0].data["speaker"] == speaker


def test_alterations_of_every_quotation_are_found(coverage: Coverage) -> None:
    chance = random.Random(7)
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for record in coverage.articles():
        for case in altered(coverage.article(record.name), coverage.facts(record.name), chance):
            verdict = _verdict(coverage, case.message)
            total[case.verdict] += 1
            right[case.verdict] += verdict == case.verdict
            assert case.verdict == "exact" or verdict != "exact", case
    assert right["exact"] == total["exact"]
    assert right["altered"] >= 0.97 * total["altered"]


def test_whole_paragraphs_are_exact_where_anybody_is_quoted_and_else_reported(coverage: Coverage) -> None:
    for record in coverage.articles():
        article, facts = coverage.article(record.name), coverage.facts(record.name)
        quoted = [quote.span for quotes in said(facts) for quote in quotes]
        for paragraph in article.paragraphs:
            words = paragraph.span.of(article.text)
            plain = words.translate({ord(mark): " " for mark in '“”"'}).replace("''", " ")
            has_quote = any(paragraph.span.covers(span) for span in quoted)
            if (
                not has_quote
                and len(words_of(words)) > 3
                and not any(q.start < paragraph.end and paragraph.start < q.end for q in quoted)
            ):
                assert _verdict(coverage, words) == "reported", words
            elif has_quote:
                assert _verdict(coverage, plain) == "exact", words


TYPED = st.lists(
    st.one_of(
        st.sampled_from(
            "“ ” \" ' « » „ … [...] - – Ruiz Ola said: there is no second ocean mere theatre not 12".split()
        ),
        st.text(max_size=8),
    ),
    max_size=14,
).map(" ".join)


@UNHURRIED
@given(st.sampled_from(["check", "who-said"]), TYPED)
def test_any_text_is_answered_or_refused_and_cited_verbatim(invented: Coverage, name: str, typed: str) -> None:
    (parameter,) = COMMANDS[name].parameters
    with suppress(UsageError):
        answer = ask(invented, name, {parameter.name: typed})
        assert answer.found or answer.not_stated
        for finding in answer.findings:
            assert finding.citations
            for cited in finding.citations:
                text = invented.article(cited.article).text
                assert cited.exact == text[cited.start : cited.end] != ""
                assert all(cited.start <= mark.start < mark.end <= cited.end for mark in cited.marks)


@UNHURRIED
@given(st.data())
def test_one_word_changed_is_never_exact(coverage: Coverage, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from([record.name for record in coverage.articles()]))
    article = coverage.article(name)
    quotes: list[Any] = [quote for quotes in said(coverage.facts(name)) for quote in quotes]
    words = data.draw(st.sampled_from(quotes)).span.of(article.text)
    chosen = data.draw(st.sampled_from(words_of(words))).span
    other = data.draw(st.sampled_from("zebra 17 never xx".split()))
    changed = words[: chosen.start] + other + words[chosen.end :]
    assert _verdict(coverage, changed) not in ("exact", "other_speaker")
