"""What is counted and looked up beforehand equals what reading everything gives."""

import pytest

from bot.commands import COMMANDS, completion
from bot.link.names import find_names
from bot.link.signatories import unnamed
from bot.model import Speaker
from bot.spelling import fold
from bot.store import called, quotations, speakers
from bot.store.coverage import Coverage
from bot.store.writer import Writer
from tests.bench.corpus import Corpus
from tests.store.invented import made, port_facts
from tests.store.test_coverage import PORT

_PARAGRAPHS = 1600


@pytest.fixture(scope="module")
def coverage(tmp_path_factory):
    database = tmp_path_factory.mktemp("lists") / "c.db"
    with Writer(database) as writer, writer.transaction():
        for article in Corpus(_PARAGRAPHS).loadables():
            writer.put(article)
        writer.relink()
    with Coverage.open(database) as opened:
        yield opened


def test_totals_follow_every_change(tmp_path):
    with Writer(tmp_path / "c.db") as writer:

        def there() -> tuple[int, ...]:
            sql = "select (select count(*) from article), (select count(*) from paragraph)"
            return tuple(writer.connection.execute(sql).fetchone())

        def totals() -> tuple[int, ...]:
            return tuple(row[0] for row in writer.connection.execute("select number from total order by what"))

        article = made("11_port", PORT, port_facts())
        for change in (lambda: writer.put(article), lambda: writer.put(article), lambda: writer.remove("11_port")):
            with writer.transaction():
                change()
            assert totals() == there()


def test_everybody_is_found_as_in_the_whole_list(coverage):
    forms = speakers._forms(coverage._reader)
    asked = set(forms) | {word for name in forms for word in name.split()}
    asked |= {name.replace(" ", "") for name in forms} | {f"{name[0]} {name.split()[-1]}" for name in forms}
    asked |= {f"{name[:-2]}{name[-1]}" for name in forms} | {"", "x", "mr", "nobody of that name"}
    for query in sorted(asked):
        found = [who.name for who in coverage.find_speakers(query)]
        assert list(dict.fromkeys(found)) == find_names(query, forms), query


def test_speakers_are_counted_by_their_utterances(coverage):
    listed = coverage.speakers()
    assert [number for _, number in listed] == [len(coverage.utterances(who.name)) for who, _ in listed]
    assert listed == sorted(listed, key=lambda pair: -pair[1])
    assert coverage.most_quoted(7) == [(who.name, number) for who, number in listed[:7]]
    assert coverage.how_many_speakers() == len(listed)
    country = listed[0][0].country
    assert coverage.speakers(country) == [pair for pair in listed if pair[0].country == country]
    assert coverage.how_much_said(listed[0][0].name) == listed[0][1]


def test_a_party_has_the_statements_that_name_it(coverage):
    everything = coverage.statements()
    for country, number in coverage.statement_countries():
        found = coverage.statements(party=country)
        assert found == [
            joint
            for joint in everything
            if any(
                country in (party.country, party.name)
                for telling in joint.tellings
                for party in telling.statement.parties
            )
        ]
        assert len(found) == number
    for year, number in coverage.unnamed_by_year().items():
        assert number == sum(unnamed(joint) or 0 for joint in everything if joint.year == year)


def test_completion_reaches_beyond_the_first(coverage, monkeypatch):
    last = coverage.speakers()[-1][0].name
    article = coverage.articles()[-1]
    monkeypatch.setattr(completion, "_LOOKED_AT_MAX", 5)
    assert last in [choice.value for choice in completion.complete(coverage, COMMANDS["quote"], "speaker", last[:-1])]
    for typed in (article.name[:6], (article.catalogue.title or "")[:30]):
        found = completion.complete(coverage, COMMANDS["source"], "number", typed)
        assert any(article.name.startswith(choice.value) for choice in found)


def test_what_is_selected_is_part_of_the_whole(coverage):
    names = [record.name for record in coverage.articles()][::3]
    everyone = _everyone(coverage)
    assert [(who.name, who.forms) for who in coverage.speakers_in(names)] == [
        (who.name, forms) for who in everyone if (forms := tuple(form for form in who.forms if form.article in names))
    ]
    several = [joint for joint in coverage.statements() if len(joint.tellings) > 1]
    assert coverage.statements_told_by_several() == several
    pairs = coverage.near_duplicates()
    assert coverage.near_duplicates([pair.first for pair in pairs]) == pairs
    assert coverage.near_duplicates([]) == []


def _everyone(coverage: Coverage) -> list[Speaker]:
    there = coverage.speakers_in([record.name for record in coverage.articles()])
    return coverage.speakers_named(who.name for who in there)


def test_whoever_is_called_by_a_word(coverage):
    everyone = _everyone(coverage)
    for word in sorted({word for who in everyone for word in who.name.split()})[::40]:
        found = coverage.called([fold(word)])
        names = {who.name: {who.name, *(form.text for form in who.forms if form.kind == "name")} for who in everyone}
        with_word = {name: own for name, own in names.items() if any(word in form.split() for form in own)}
        assert {who.name: set(who.names) for who in found} == with_word
        assert {who.name: who.said for who in found} == {name: coverage.how_much_said(name) for name in with_word}


def test_of_many_those_with_most_of_the_words_are_called(coverage):
    name = coverage.speakers()[-1][0].name
    words = [fold(word) for word in name.split()]
    assert called.called(coverage._reader, words, 1)[0].name == name


def test_offices_and_quotations_go_by_how_much_is_said(coverage):
    listed = [(who.name, who.roles) for who, _ in coverage.speakers()]
    officials = [(who.name, who.roles) for who in coverage.officials()]
    assert officials[: len(listed)] == [each for each in listed if each[1]][: called.ROLES_MAX]
    names = [name for name, _ in listed]
    assert coverage.quoted_among(reversed(names)) == names
    country = next(who.country for who, _ in coverage.speakers() if who.country)
    assert coverage.most_quoted(9, country) == [(w.name, n) for w, n in coverage.speakers(country, 9)]


def test_statements_that_some_articles_tell_of(coverage):
    there = coverage.statements()
    assert coverage.how_many_statements() == len(there)
    names = [telling.article for telling in there[len(there) // 2].tellings]
    expected = [joint for joint in there if any(telling.article in names for telling in joint.tellings)]
    assert coverage.statements_told_in(names) == expected
    assert coverage.statements_told_in([]) == []
    assert coverage.targets() == {
        party.country
        for joint in there
        for telling in joint.tellings
        for party in telling.statement.parties
        if party.role == "target"
    }


def test_the_first_statements_are_those_of_the_whole_list(coverage):
    there = coverage.statements()
    for limit in (1, 7, len(there), len(there) + 1):
        assert {joint.key for joint in coverage.statements(limit=limit)} == {joint.key for joint in there[:limit]}
    outlet = coverage.articles()[0].catalogue.outlet
    party = coverage.statement_countries()[0][0]
    assert coverage.how_many_statements(source=outlet) == len(coverage.statements(source=outlet))
    assert coverage.how_many_statements(party=party) == len(coverage.statements(party=party))


def test_the_newest_utterances_are_the_last_of_all(coverage):
    name, said = coverage.most_quoted(1)[0]
    whole = coverage.utterances(name)
    assert coverage.newest_utterances(name, said) == whole
    assert coverage.newest_utterances(name, said - 1) == whole[1:]


def test_of_very_many_passages_those_with_the_rarest_words_may_hold_a_quotation(coverage, monkeypatch):
    monkeypatch.setattr(quotations, "EXACT_MAX", 20)
    for record in coverage.articles()[::9]:
        text, quotes = coverage.article(record.name).text, coverage.facts(record.name).quotes
        for quote in quotes[:2]:
            found = coverage.passages_like(quote.span.of(text).rstrip(",").lower().split())
            paragraph = next(p.number for p in coverage.article(record.name).paragraphs if p.span.covers(quote.span))
            assert found[0] == (record.name, paragraph)
