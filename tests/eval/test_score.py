from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.model import Claim, CountryMention, DateMention, Facts, Party, Quote, Reader, Span, Statement
from tests.eval.compare import aligned, same_name, same_phrase
from tests.eval.gold import GoldArticle, GoldClaim, GoldQuote, GoldStatement, gold_articles
from tests.eval.judgement import Tally, tally
from tests.eval.match import pairs, statement_agreement
from tests.eval.perfect import perfect_facts
from tests.eval.score import judge

TEXT = "Ten states, led by Norway, spoke. “Enough,” said Ann Lee. “It is late.” Chile says a million people left."
ENOUGH, LATE = Span(35, 42), Span(59, 70)
LEFT = Span(78, 103)
PEOPLE = Span(83, 99)

STATEMENT = GoldStatement(
    side="critical", year="2020", lead="NOR", count=10, signatories=("NOR", "FRA"), target=("CHN",), partial=True
)
GOLD = GoldArticle(
    name="a_test",
    half="open",
    text=TEXT,
    difficulty="test",
    countries=("NOR", "CHL"),
    dates=(("late", "2020"),),
    quotes=(
        GoldQuote(ENOUGH, "direct", "Ann Lee", utterance=1),
        GoldQuote(LATE, "direct", "Ann Lee", utterance=1),
        GoldQuote(LEFT, "reported", "Chile"),
    ),
    statements=(STATEMENT,),
    claims=(GoldClaim(PEOPLE, 1_000_000, None, "people", "Chile"),),
    complete=frozenset({"reported", "claims"}),
)
PERFECT = perfect_facts(GOLD)
FOUND = PERFECT.statements[0]


def figure(name: str, gold: GoldArticle, found: Facts) -> tuple[int, int, int]:
    """Right, missed, spurious."""
    each = tally(j for j in judge(gold, found) if j.figure == name)
    return each.right, each.missed, each.spurious


def quoted(*quotes: Quote) -> Facts:
    return replace(PERFECT, quotes=quotes)


def stated(*statements: Statement) -> Facts:
    return replace(PERFECT, statements=statements)


def test_offsets_of_this_test() -> None:
    assert (ENOUGH.of(TEXT), LATE.of(TEXT), PEOPLE.of(TEXT)) == ("Enough,", "It is late.", "a million people")


@pytest.mark.parametrize("gold", [*gold_articles(), GOLD], ids=lambda gold: gold.name)
def test_gold_itself_is_without_error(gold: GoldArticle) -> None:
    assert [j for j in judge(gold, perfect_facts(gold)) if j.result != "right"] == []


def test_nothing_found_is_all_missed() -> None:
    judged = list(judge(GOLD, Facts()))
    assert {j.result for j in judged} == {"missed"}
    assert {j.figure for j in judged} >= {"quotes", "reported", "statements", "signatories", "claims", "countries"}


@pytest.mark.parametrize(
    ("name", "found", "expected"),
    [
        pytest.param("quotes", quoted(Quote(Span(35, 41), "fragment", 1, "Lee")), (1, 1, 0), id="comma left out"),
        pytest.param("quotes", quoted(Quote(Span(35, 57), "direct", 1, "Ann Lee")), (0, 2, 1), id="too long"),
        pytest.param("speaker", quoted(Quote(ENOUGH, "direct", 1, "Lee")), (0, 1, 1), id="not the full name"),
        pytest.param("speaker", quoted(Quote(ENOUGH, "direct", 1, "Ms. Ann Lee")), (1, 0, 0), id="title"),
        pytest.param("speaker", quoted(Quote(ENOUGH, "direct", 1)), (0, 1, 0), id="not stated"),
        pytest.param(
            "utterance", quoted(Quote(ENOUGH, "direct", 1), Quote(LATE, "direct", 2)), (0, 1, 0), id="split apart"
        ),
        pytest.param("reported", quoted(Quote(Span(83, 103), "reported", 1)), (1, 0, 0), id="half in common"),
        pytest.param("reported", quoted(Quote(Span(95, 103), "reported", 1)), (0, 1, 1), id="too little in common"),
        pytest.param("reported", quoted(Quote(Span(34, 70), "reported", 1)), (0, 1, 0), id="over marked speech"),
        pytest.param("statements", stated(), (0, 1, 0), id="missed"),
        pytest.param("statements", stated(FOUND, replace(FOUND, count=62)), (1, 0, 1), id="one too many"),
        pytest.param("statements", stated(Statement("letter", (), year="2020")), (0, 1, 1), id="only the year agrees"),
        pytest.param("year", stated(replace(FOUND, year=None, date="2020-05")), (1, 0, 0), id="year by its date"),
        pytest.param("year", stated(replace(FOUND, year="2021")), (0, 1, 1), id="wrong year"),
        pytest.param("year", stated(replace(FOUND, year=None)), (0, 1, 0), id="no year"),
        pytest.param("side", stated(replace(FOUND, side="other")), (0, 1, 0), id="no side taken"),
        pytest.param("lead", stated(replace(FOUND, lead="FRA")), (0, 1, 1), id="wrong lead"),
        pytest.param("partial", stated(replace(FOUND, partial=False)), (0, 1, 0), id="thought whole"),
        pytest.param("reader", stated(replace(FOUND, reader=Reader("Lee", "NOR", LATE))), (0, 0, 2), id="no reader"),
        pytest.param(
            "signatories",
            stated(replace(FOUND, lead=None, parties=(Party("joined", LATE, "FRA"), Party("signed", LATE, "USA")))),
            (1, 1, 1),
            id="one missed, one spurious",
        ),
        pytest.param("signatories", stated(replace(FOUND, parties=())), (1, 1, 0), id="the lead signs"),
        pytest.param(
            "signatories",
            stated(Statement("letter", (), parties=(Party("signed", LATE, "USA"),))),
            (0, 2, 1),
            id="of unmatched ones too",
        ),
        pytest.param(
            "other_signatories",
            stated(replace(FOUND, parties=(Party("signed", LATE, name="European Union"),))),
            (0, 0, 1),
            id="body",
        ),
        pytest.param("claims", replace(PERFECT, claims=(Claim(PEOPLE, 2, None, "", None),)), (0, 1, 1), id="number"),
        pytest.param(
            "said_by", replace(PERFECT, claims=(Claim(PEOPLE, 1_000_000, None, "", "Peru"),)), (0, 1, 1), id="claimant"
        ),
        pytest.param(
            "countries",
            replace(PERFECT, countries=(CountryMention(ENOUGH, "CHL"), CountryMention(LATE, "NOR"))),
            (1, 1, 1),
            id="order counts",
        ),
        pytest.param("dates", replace(PERFECT, dates=(DateMention(LATE, "2021"),)), (0, 1, 1), id="date"),
    ],
)
def test_what_is_counted(name: str, found: Facts, expected: tuple[int, int, int]) -> None:
    assert figure(name, GOLD, found) == expected


def test_what_is_not_annotated_in_full_is_not_held_against_anyone() -> None:
    open_gold = replace(GOLD, complete=frozenset(), countries=None, dates=None, quotes=GOLD.quotes[:2], claims=())
    judged = list(judge(open_gold, PERFECT))
    assert {j.result for j in judged} == {"right"}
    assert not {"reported", "claims", "countries", "dates"} & {j.figure for j in judged}


def test_an_optional_quote_counts_neither_way() -> None:
    gold = replace(GOLD, quotes=(replace(GOLD.quotes[0], optional=True), GOLD.quotes[1]))
    assert figure("quotes", gold, quoted(Quote(ENOUGH, "direct", 1, "Peru"), Quote(LATE, "direct", 2))) == (1, 0, 0)
    assert figure("speaker", gold, quoted(Quote(ENOUGH, "direct", 1, "Peru"))) == (0, 0, 0)
    assert figure("quotes", gold, quoted(Quote(LATE, "direct", 2))) == (1, 0, 0)


def test_a_loose_quote_is_found_by_half_of_its_words() -> None:
    gold = replace(GOLD, quotes=(replace(GOLD.quotes[1], loose=True),))
    most, rest = (
        Quote(Span(LATE.start + 3, LATE.end), "direct", 1),
        Quote(Span(LATE.start, LATE.start + 2), "direct", 1),
    )
    assert figure("quotes", gold, quoted(most)) == (1, 0, 0)
    assert figure("quotes", gold, quoted(most, rest)) == (1, 0, 0)


def test_an_optional_paraphrase_counts_neither_way() -> None:
    gold = replace(GOLD, quotes=(*GOLD.quotes[:2], replace(GOLD.quotes[2], optional=True)))
    assert figure("reported", gold, PERFECT) == (0, 0, 0)
    assert figure("reported", gold, quoted()) == (0, 0, 0)
    assert figure("reported", gold, quoted(Quote(Span(0, 10), "reported", 1))) == (0, 0, 1)


def test_two_fragments_may_be_one_utterance_or_not() -> None:
    gold = replace(GOLD, quotes=tuple(replace(quote, kind="fragment") for quote in GOLD.quotes[:2]))
    apart = quoted(Quote(ENOUGH, "fragment", 1), Quote(LATE, "fragment", 2))
    assert figure("utterance", gold, apart) == figure("utterance", gold, PERFECT) == (0, 0, 0)


ALSO = {
    "side": ("",),
    "forum": ("Ten states", "Norway"),
    "lead": ("FRA",),
    "year": ("2021", ""),
    "signatories": ("USA",),
    "target": ("HKG",),
    "other_signatories": ("European Union",),
}


@pytest.mark.parametrize(
    ("name", "changes", "expected"),
    [
        ("side", {"side": "unstated"}, (0, 0, 0)),
        ("side", {"side": "supportive"}, (0, 1, 1)),
        ("forum", {"forum": Span(0, 10)}, (0, 0, 0)),
        ("forum", {"forum": ENOUGH}, (0, 0, 1)),
        ("lead", {"lead": "FRA"}, (1, 0, 0)),
        ("lead", {"lead": None}, (0, 1, 0)),
        ("lead", {"lead": "CHL"}, (0, 1, 1)),
        ("year", {"year": "2021"}, (1, 0, 0)),
        ("year", {"year": None}, (0, 0, 0)),
        ("signatories", {"parties": (*FOUND.parties, Party("signed", LATE, "USA"))}, (2, 0, 0)),
        ("signatories", {"parties": (*FOUND.parties, Party("signed", LATE, "CHL"))}, (2, 0, 1)),
        ("target", {"parties": (Party("target", LATE, "HKG"),)}, (0, 1, 0)),
        ("other_signatories", {"parties": (Party("signed", LATE, name="the European Union"),)}, (0, 0, 0)),
    ],
)
def test_another_right_answer(name: str, changes: dict[str, Any], expected: tuple[int, int, int]) -> None:
    gold = replace(GOLD, statements=(replace(STATEMENT, also=ALSO),))
    assert figure(name, gold, stated(replace(FOUND, **changes))) == expected


def test_another_right_count_makes_the_same_statement() -> None:
    counted = replace(FOUND, count=9)
    also = replace(STATEMENT, also={"count": (9,)})
    assert statement_agreement(also, counted) == statement_agreement(STATEMENT, FOUND)
    assert statement_agreement(STATEMENT, counted) < statement_agreement(also, counted)


def test_an_optional_statement_counts_neither_way() -> None:
    gold = replace(GOLD, statements=(replace(STATEMENT, optional=True),))
    for found in (stated(), stated(FOUND)):
        assert figure("statements", gold, found) == figure("signatories", gold, found) == (0, 0, 0)
        assert figure("no_statement", gold, found) == (1, 0, 0)
    other = replace(FOUND, count=62, side="supportive", lead="BLR", parties=())
    assert figure("statements", gold, stated(FOUND, other)) == (0, 0, 1)


def test_an_article_without_statements() -> None:
    none = replace(GOLD, statements=())
    assert figure("no_statement", none, stated()) == (1, 0, 0)
    assert figure("no_statement", none, stated(FOUND)) == (0, 1, 1)
    assert figure("no_statement", GOLD, stated(FOUND)) == (0, 0, 0)


def test_a_reader_taken_for_the_lead_counts_neither_way() -> None:
    gold = replace(GOLD, statements=(replace(STATEMENT, lead=None, reader_country="NOR"),))
    assert figure("lead", gold, stated(replace(FOUND, reader=Reader(None, "NOR", LATE)))) == (0, 0, 0)


@pytest.mark.parametrize(
    ("changes", "at_least", "at_most"),
    [
        ({}, 12, 13),
        ({"count": 62, "side": "supportive", "lead": "BLR"}, -9, 2.9),
        ({"count": None, "lead": None}, 5, 7),
    ],
)
def test_agreement(changes: dict[str, Any], at_least: float, at_most: float) -> None:
    assert at_least <= statement_agreement(STATEMENT, replace(FOUND, **changes)) <= at_most


def test_pairs_take_the_best_agreement_first() -> None:
    assert pairs([10, 20], [19, 11, 12], lambda g, f: 5 - abs(g - f), 1) == [(10, 11), (20, 19)]
    assert pairs([10], [20], lambda g, f: 5 - abs(g - f), 1) == []


@pytest.mark.parametrize(
    ("predicted", "gold", "same"),
    [
        ("Nicolas de Riviere", "Nicolas de Rivière", True),
        ("de Riviere", "Nicolas de Rivière", False),
        ("Amb. Ann Lee", "Ann Lee", True),
        ("the joint statement", "joint statement", True),
        ("the countries", "39 countries", True),
        ("Countries backing it", "the statement", False),
        ("Chile's envoy", "Chile", False),
        ("U.N.", "UN", True),
        ("Group’s statement", "the group statement", True),
        ("China", None, False),
        (None, "China", False),
    ],
)
def test_names(predicted: str | None, gold: str | None, *, same: bool) -> None:
    assert same_name(predicted, [gold] if gold else []) is same


@pytest.mark.parametrize(
    ("predicted", "same"),
    [
        ("the Human Rights Council", True),
        ("UN Human Rights Council", True),
        ("rights council", True),
        ("the council", False),
        ("the UN", False),
        ("UN human rights office", False),
        (None, False),
    ],
)
def test_phrases(predicted: str | None, *, same: bool) -> None:
    assert same_phrase(predicted, "the UN Human Rights Council") is same


@pytest.mark.parametrize(
    ("predicted", "same"),
    [("the committee on disarmament", True), ("General Assembly", False), ("disarmament talks", False)],
)
def test_a_shorter_name_is_of_the_same_kind(predicted: str, *, same: bool) -> None:
    assert same_phrase(predicted, "the UN General Assembly's committee on disarmament and arms control") is same


def test_alignment_is_the_longest() -> None:
    assert aligned(["A", "B", "C", "D"], ["B", "A", "C", "X", "D"]) in (
        [(0, 1), (2, 2), (3, 4)],
        [(1, 0), (2, 2), (3, 4)],
    )


def test_figures_of_a_tally() -> None:
    assert (Tally(3, 1, 2).precision, Tally(3, 1, 2).recall) == (0.6, 0.75)
    assert Tally(3, 1, 2).f1 == pytest.approx(2 / 3)
    assert Tally().f1 == 1.0
