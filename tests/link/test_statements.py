"""Invented articles about a lake and a dam: which accounts are one statement, and which are not."""

from __future__ import annotations

from typing import Any

from bot.link.statements import link_statements
from bot.model import Article, Catalogue, CountryMention, Facts, Party, Quote, Span, Statement

TEXT = "Lake Orumba is drying out, the envoys of many nations told the Water Assembly about the Karesh dam. "


def article(name: str, text: str = TEXT, published: str | None = "2015-03-04") -> Article:
    basis = "catalogue" if published else None
    return Article(name, text, (), (), Catalogue(published=published, published_basis=basis))


def statement(**fields: Any) -> Statement:
    target = fields.pop("target", "PER")
    signed = fields.pop("signed", ())
    parties = tuple(Party("target", Span(0, 4), target) for _ in [0] if target)
    parties += tuple(Party("signed", Span(0, 4), code) for code in signed)
    return Statement(kind="statement", evidence=(Span(0, 20),), parties=parties, **fields)


def named(text: str) -> tuple[CountryMention, ...]:
    """The countries of an invented text."""
    codes = {"Finland": "FIN", "Chile": "CHL", "Japan": "JPN"}
    starts = {name: text.index(name) for name in codes}
    return tuple(CountryMention(Span(at, at + len(name)), codes[name]) for name, at in starts.items())


def joined(*tellings: tuple[str, Statement]) -> list[set[str]]:
    """The articles of each linked statement."""
    articles: dict[str, list[Statement]] = {}
    for name, told in tellings:
        articles.setdefault(name, []).append(told)
    linked = link_statements([(article(n), Facts(statements=tuple(told))) for n, told in articles.items()])
    return [{telling.article for telling in joint.tellings} for joint in linked]


def test_same_count_and_day_is_one_statement() -> None:
    one = statement(count=31, date="2015-03-02", year="2015", side="critical")
    assert joined(("a", one), ("b", one)) == [{"a", "b"}]


def test_a_day_apart_with_the_same_count_is_one_statement() -> None:
    assert joined(
        ("a", statement(count=31, date="2015-03-02", year="2015")),
        ("b", statement(count=31, date="2015-03-03", year="2015")),
    ) == [{"a", "b"}]


def test_sides_that_oppose_each_other_stay_apart() -> None:
    assert joined(
        ("a", statement(count=31, date="2015-03-02", year="2015", side="critical")),
        ("b", statement(count=31, date="2015-03-02", year="2015", side="supportive")),
    ) == [{"a"}, {"b"}]


def test_the_same_count_in_another_year_is_another_statement() -> None:
    assert joined(("a", statement(count=31, year="2014")), ("b", statement(count=31, year="2015"))) == [{"a"}, {"b"}]


def test_the_same_count_about_another_country_is_another_statement() -> None:
    assert joined(
        ("a", statement(count=31, year="2015", target="PER")), ("b", statement(count=31, year="2015", target="KEN"))
    ) == [{"a"}, {"b"}]


def test_figures_that_differ_stay_side_by_side_in_one_statement() -> None:
    tellings = [
        ("a", statement(count=31, date="2015-03-02", year="2015", lead="FIN", signed=("FIN", "CHL"))),
        ("b", statement(count=33, date="2015-03-02", year="2015", lead="FIN", signed=("FIN", "CHL"))),
    ]
    assert joined(*tellings) == [{"a", "b"}]


def test_two_leads_of_one_statement_stay_side_by_side_where_all_else_is_the_same() -> None:
    named = ("CHL", "FJI")
    told = statement(count=31, date="2015-03-02", year="2015", lead="FIN", signed=("FIN", *named))
    same = statement(count=31, date="2015-03-02", year="2015", lead="NOR", signed=("NOR", *named))
    bare = statement(count=31, date="2015-03-02", year="2015", lead="NOR", signed=("NOR", "CHL"))
    assert len(joined(("a", told), ("b", same))) == 1
    assert len(joined(("a", told), ("b", bare))) == 1  # of one topic, and 31 signed each


def test_small_groups_with_two_leads_are_two() -> None:
    told = statement(count=4, date="2015-03-02", year="2015", lead="FIN", signed=("FIN", "CHL"))
    other = statement(count=4, date="2015-03-02", year="2015", lead="NOR", signed=("NOR", "CHL"))
    assert len(joined(("a", told), ("b", other))) == 2


def test_three_who_are_named_are_not_the_twelve_whom_another_counts() -> None:
    told = {"date": "2015-03-02", "year": "2015", "side": "critical"}
    three, some = (statement(signed=("FIN", "CHL", "JPN"), partial=partial, **told) for partial in (False, True))
    assert joined(("a", three), ("b", statement(count=12, **told))) == [{"a"}, {"b"}]
    assert joined(("a", some), ("b", statement(count=12, **told))) == [{"a", "b"}]


def test_signatories_in_common_join_accounts_of_one_day() -> None:
    told = {"date": "2015-03-02", "year": "2015", "target": None}
    one, other = statement(count=11, signed=("FIN", "CHL"), **told), statement(signed=("FIN", "JPN"), **told)
    assert joined(("a", one), ("b", other)) == [{"a", "b"}]


def test_two_statements_of_one_article_are_never_joined() -> None:
    one = statement(count=31, date="2015-03-02", year="2015")
    assert joined(("a", one), ("a", one), ("b", one)) in ([{"a", "b"}, {"a"}], [{"a"}, {"a", "b"}])


def test_a_recalled_statement_joins_the_only_one_of_its_year() -> None:
    recalled = statement(year="2013", earlier=True, side="critical")
    whole = statement(count=18, year="2013", lead="CHL", side="critical")
    other_side = statement(count=40, year="2013", lead="CUB", side="supportive")
    assert joined(("a", recalled), ("b", whole), ("b", other_side)) == [{"a", "b"}, {"b"}]


def test_a_recalled_statement_joins_none_where_two_would_fit() -> None:
    recalled = statement(year="2013", earlier=True)
    assert joined(
        ("a", recalled),
        ("b", statement(count=18, year="2013", lead="CHL")),
        ("c", statement(count=25, year="2013", lead="FIN")),
    ) == [{"a"}, {"b"}, {"c"}]


def test_a_hedged_count_is_the_exact_one_of_another_source() -> None:
    assert joined(
        ("a", statement(count=30, count_hedge="more than", date="2015-03-02", year="2015")),
        ("b", statement(count=31, date="2015-03-02", year="2015")),
    ) == [{"a", "b"}]


def test_so_many_mayors_are_not_so_many_countries() -> None:
    told = {"date": "2015-03-02", "year": "2015", "count": 12}
    mayors, countries = statement(counted="mayors", **told), statement(**told)
    assert joined(("a", mayors), ("b", countries)) == [{"a"}, {"b"}]
    assert joined(("a", mayors), ("b", mayors)) == [{"a", "b"}]


def test_a_missing_year_is_inferred_with_its_reason() -> None:
    dated = (article("a"), Facts(statements=(statement(count=31, year="2015", date="2015-03-02", lead="FIN"),)))
    undated = (article("b", published=None), Facts(statements=(statement(count=31, lead="FIN"),)))
    (joint,) = link_statements([dated, undated])
    assert (joint.year, joint.year_basis) == ("2015", "catalogue")
    assert joint.year_note == "b: no year in the text; taken from a (same count, 31, same lead, FIN, same target)"


def test_a_printed_year_needs_no_note() -> None:
    printed = article("a", "In 2015 thirty-one nations wrote about the dam.", published=None)
    (joint,) = link_statements([(printed, Facts(statements=(statement(count=31, year="2015"),)))])
    assert (joint.year_basis, joint.year_note) == ("text", None)


def test_words_quoted_alike_join_accounts_without_a_count() -> None:
    words = "the river belongs to all who drink from it"
    told = []
    for name in "ab":
        text = f"The text said “{words}”. {TEXT}"
        quote = Quote(Span(15, 15 + len(words)), "direct", 1)
        told.append((article(name, text), Facts(quotes=(quote,), statements=(statement(year="2015", lead="FIN"),))))
    assert len(link_statements(told)) == 1


def test_keys_are_distinct_and_the_order_of_the_input_does_not_matter() -> None:
    same = statement(year="2015", count=31, side="critical", lead="FIN")
    pairs = [(article(n), Facts(statements=(same, same))) for n in "ab"]
    linked = link_statements(pairs)
    assert len({joint.key for joint in linked}) == len(linked) == 2
    assert linked == link_statements(list(pairs))


def test_the_same_count_by_the_same_states_on_another_matter_is_another_statement() -> None:
    signed = ("FIN", "CHL", "JPN")
    river = article("a", "The Orumba Accord on Karesh water was signed by Finland, Chile and Japan in Velden.")
    reactor = article("b", "The Nordhaven Pledge on Helios reactors was signed by Finland, Chile and Japan in Quito.")
    told = [
        (
            each,
            Facts(countries=named(each.text), statements=(statement(count=22, target=None, signed=signed, year=year),)),
        )
        for each, year in ((river, "2015"), (reactor, None))
    ]
    assert len(link_statements(told)) == 2


def test_the_same_persons_sign_one_letter_whatever_its_figure() -> None:
    told = [_letter(count, "Aud Lie", "Jon Berg") for count in (212, 260)]
    assert joined(("a", told[0]), ("b", told[1])) == [{"a", "b"}]
    assert joined(("a", told[0]), ("b", _letter(260, "Aud Lie", "Ola Moe"))) == [{"a"}, {"b"}]


def _letter(count: int, *names: str) -> Statement:
    signed = tuple(Party("signed", Span(0, 4), name=name) for name in names)
    return Statement(kind="letter", evidence=(Span(0, 20),), parties=signed, count=count, counted="poets", year="2015")
