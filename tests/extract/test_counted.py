"""What the figure of a joint statement counts: words behind it -> those of others than states, None for states."""

from __future__ import annotations

import pytest

from bot.extract import extract
from bot.extract.statements.lexing.counted_nouns import words_behind
from bot.model import Catalogue, Span, Statement
from bot.parse import parse_article

CASES = (
    ("53 environmental charities said", "environmental charities"),
    ("1,200 actors, stage managers and ushers, none of them paid,", "actors, stage managers and ushers"),
    ("40 bishops and archbishops from", "bishops and archbishops"),
    ("18 retired generals warned", "retired generals"),
    ("20 of the city's theatres closed", "of the city's theatres"),
    ("31 other faith leaders wrote", "faith leaders"),
    ("60 universities and governments", "universities and governments"),
    ("50 members of parliament", "members of parliament"),
    ("19 former foreign ministers", "former foreign ministers"),
    ("700 residents, officials said", "residents"),
    ("17 senators and wrote to ministers", "senators"),
    ("50 members of the council", None),
    ("19 foreign ministers", None),
    ("22 Arab and African diplomats", None),
    ("40 countries and 12 groups", None),
    ("43 condemned attacks on journalists", None),
    ("43 urged companies to leave", None),
    ("15 parties to the treaty", None),
    ("21 retired judges to the Chief Justice", "retired judges"),
    ("900 signatories", None),
    ("12. Nauru, whose companies", None),
    ("4 March 2031 - Twelve mayors", None),
)


@pytest.mark.parametrize(("text", "counted"), CASES)
def test_the_first_noun_behind_a_figure_says_what_it_counts(text: str, counted: str | None) -> None:
    figure = text.split()[0].rstrip(".")
    assert words_behind(text, Span(0, len(figure))) == counted


def read(text: str) -> list[Statement]:
    article = parse_article("case.txt", text.encode(), Catalogue(published="2031-03-04"))
    return list(extract(article).statements)


@pytest.mark.parametrize(
    ("text", "count", "counted"),
    [
        ("More than 300 botanists signed an open letter urging Peru to spare the bog.", 300, "botanists"),
        ("Two dozen NGOs have signed a joint letter condemning the dam.", 24, "NGOs"),
        ("An open letter against the dam has 907 signatories. It calls on Peru to stop.", 907, "signatories"),
        ("Two dozen governments signed a joint statement condemning Peru over the dam.", 24, None),
        ("Fourteen ambassadors signed a joint letter condemning Peru over the dam.", 14, None),
        ("The ambassadors of Chile, Mali and Fiji and eleven others signed a joint letter on the dam.", 14, None),
        (  # those who are named are added, and need not be charities
            "Oxfam, the Medical University of Lima and 27 other charities signed a joint letter condemning the dam.",
            29,
            None,
        ),
        (
            "OSLO, 4 March 2031 - Twelve governors wrote an open letter calling on Norway to save the ferry.",
            12,
            "governors",
        ),
    ],
)
def test_a_statement_says_what_its_figure_counts(text: str, count: int, counted: str | None) -> None:
    assert [(each.count, each.counted) for each in read(text)] == [(count, counted)]


@pytest.mark.parametrize(
    "size",
    [
        "The bakers' union, which speaks for some 3 million of them, expects a strike.",
        "The union, to which 180 countries belong, said nothing.",
    ],
)
def test_how_large_a_body_is_counts_no_signers(size: str) -> None:
    told = "The trade ministers of Chile, Mali and Fiji signed a joint letter on flour on Monday, condemning Peru. "
    assert [each.count for each in read(told + size)] == [None]
