"""Joint statements on invented articles: what a careful reader finds in each, and nothing where there is none.

The articles and what is in them were written before the rules; every file of ``statement_cases`` is one kind
of difficulty. In a case, what is left out is not there: no year means the year of publication.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.extract.countries import country_mentions
from bot.extract.dates import date_mentions
from bot.extract.numbers import quantities
from bot.extract.statements import joint_statements
from bot.model import SIGNING, Article, Catalogue, Role, Span, Statement
from bot.parse import parse_article
from bot.parse.paragraphs import paragraphs
from bot.parse.sentences import sentences

CASES = Path(__file__).parent / "statement_cases"
LISTS: tuple[Role, ...] = ("joined", "withdrew", "did_not_sign", "spoke_only", "target")
ALWAYS: tuple[Role, ...] = ("joined", "withdrew", "did_not_sign")
SINGLE = ("kind", "date", "lead", "partial")


def cases() -> list[Any]:
    return [
        pytest.param(case, id=f"{path.stem}: {case['name']}")
        for path in sorted(CASES.glob("*.toml"))
        for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]
    ]


def read(text: str, published: str | None = None) -> Article:
    return parse_article("case.txt", text.encode(), Catalogue(published=published))


def statements_of(article: Article) -> list[Statement]:
    text = article.text
    dates = date_mentions(text, article.published)
    return joint_statements(article, country_mentions(text), dates, quantities(text), (), ())


@pytest.mark.parametrize("case", cases())
def test_statements_of_an_article(case: dict[str, Any]) -> None:
    article = read(case["text"].lstrip(), case.get("published"))
    found = statements_of(article)
    wanted = case.get("statement", [])
    assert [s.count for s in found] == [none(w.get("count")) for w in wanted]
    for statement, want in zip(found, wanted, strict=True):
        year = none(want.get("year", (article.published or "none")[:4]))
        assert seen(article, statement, want) == {**want, "year": year, "earlier": want.get("earlier", False)}


def none(value: Any) -> Any:
    return None if value == "none" else value


def seen(article: Article, statement: Statement, want: dict[str, Any]) -> dict[str, Any]:
    """What was found, in the words of a case and for the keys that it has."""
    facts: dict[str, Any] = {"year": statement.year, "earlier": statement.earlier}
    facts |= {key: "none" if (told := getattr(statement, key)) is None else told for key in SINGLE if key in want}
    facts |= {key: listed(statement.countries(key), want.get(key, "")) for key in LISTS if key in want or key in ALWAYS}
    facts = {key: value for key, value in facts.items() if key in want or value or key in ("year", "earlier")}
    facts["signs"] = listed(statement.countries(*SIGNING), want.get("signs", ""))
    if bodies := list(statement.bodies(*SIGNING)):
        facts["bodies"] = bodies
    if "count" in want:
        facts["count"] = statement.count if statement.count is not None else "none"
    if "hedge" in want:
        facts["hedge"] = want["hedge"] if (statement.count_hedge or "").lower() == want["hedge"].lower() else "another"
    if "side" in want:  # "other" and "unstated" shade into each other
        same = statement.side == want["side"] or {statement.side, want["side"]} == {"other", "unstated"}
        facts["side"] = want["side"] if same else statement.side
    if "forum" in want:
        facts["forum"] = statement.forum.of(article.text) if statement.forum else "none"
    if "reader" in want:
        reader = statement.reader
        facts["reader"] = f"{reader.name or ''}/{reader.country}" if reader else "none"
    return facts


def listed(codes: tuple[str, ...], wanted: str) -> str:
    """The codes, in the order of ``wanted`` if they are the same."""
    return wanted if set(codes) == set(wanted.split()) else " ".join(codes)


# --- the five articles -----------------------------------------------------------------------------

SEEDS = Path(__file__).parents[2] / "seeds"
# article, published -> count, side, year, lead, who takes part
READ_BY_HAND: dict[tuple[str, str], list[tuple[int | None, str, str, str | None, str]]] = {
    ("000_8b1fc6074351d372", "2022-06-17"): [(47, "critical", "2022", "NLD", "NLD")],
    ("001_5dc2da2d5d78a7c0", "2021-10-22"): [
        (43, "critical", "2021", "FRA", "FRA TUR SWZ LBR"),
        (39, "critical", "2020", None, ""),
        (62, "supportive", "2021", "CUB", "CUB"),
    ],
    ("002_1d66a21bf00a63ee", "2021-10-22"): [
        (43, "critical", "2021", "FRA", "FRA USA"),
        (None, "critical", "2019", None, ""),
        (None, "critical", "2020", None, ""),
    ],
    ("003_304a865a54454c3b", "2019-10-30"): [
        (23, "critical", "2019", "GBR", "GBR USA DEU FRA CAN JPN NZL"),
        (54, "supportive", "2019", "BLR", "BLR PAK RUS EGY BOL COD SRB"),
    ],
    ("004_ded5fea8beaf0ea9", "2021-10-23"): [(43, "critical", "2021", None, "")],
}


@pytest.mark.parametrize(("name", "published"), READ_BY_HAND)
def test_statements_of_the_five_articles(name: str, published: str) -> None:
    article = parse_article(f"{name}.txt", (SEEDS / f"{name}.txt").read_bytes(), Catalogue(published=published))
    found = statements_of(article)
    wanted = READ_BY_HAND[name, published]
    told = [
        (s.count, s.side, s.year, s.lead, listed(s.countries(*SIGNING), want[-1]))
        for s, want in zip(found, wanted, strict=True)
    ]
    assert told == wanted


def test_lone_speakers_and_the_target_do_not_sign() -> None:
    name, published = "000_8b1fc6074351d372", "2022-06-17"
    article = parse_article(f"{name}.txt", (SEEDS / f"{name}.txt").read_bytes(), Catalogue(published=published))
    (statement,) = statements_of(article)
    assert set(statement.countries("spoke_only")) == {"BLR", "CUB", "PRK", "VEN"}
    assert statement.countries("target") == ("CHN",)
    assert statement.reader is not None
    assert statement.reader.name == "Paul Bekkers"


# --- any text --------------------------------------------------------------------------------------

WORDS = st.sampled_from(
    [
        *"""43 countries Twenty nations others including joint statement letter signed by on behalf of read Canada
    Peru's
    the The U.S. Mali French ambassador Ana Diaz said condemned praised China's , , . ; : - ( ) “ ” " ' ’ while and as
    did not sign refused withdrew its name for first time last year's similar 2019 Tuesday similar they They included
    among signatories were EU G7 leaders to in a who which UN Human Rights Council \u202e ''""".split(),
        "\n",
        "\n- ",
        "\x00",
        "\x01",
    ]
)


@given(st.lists(WORDS, max_size=120).map(" ".join) | st.text(max_size=300))
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_and_every_span_lies_in_it(words: str) -> None:
    marked = paragraphs(words)
    article = Article("any", words, marked, sentences(words, marked), Catalogue(published="2021-10-22"))
    length = len(article.text)
    for statement in statements_of(article):
        assert statement.evidence
        spans = [*statement.evidence, *(party.span for party in statement.parties)]
        spans += [each for each in (statement.side_words, statement.forum, statement.count_span) if each is not None]
        spans += [statement.reader.span] if statement.reader else []
        assert all(0 <= span.start < span.end <= length for span in spans)
        assert all((party.country is None) != (party.name is None) for party in statement.parties)
        assert not set(statement.countries(*SIGNING)) & set(statement.countries("did_not_sign", "withdrew"))


@given(st.lists(WORDS, max_size=120).map(" ".join))
@settings(max_examples=300, deadline=None)
def test_a_glance_at_a_sentence_hides_nothing(words: str) -> None:
    marked = paragraphs(words)
    article = Article("any", words, marked, sentences(words, marked), Catalogue(published="2021-10-22"))
    found = statements_of(article)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("bot.extract.statements.lexing.lexer.may_promise", lambda *_: True)
        assert statements_of(article) == found


@pytest.mark.parametrize(
    "names",
    [
        "".join(f", lawmakers from {number} countries" for number in range(11, 91)) + " (30 of them), met in Oslo.",
        ", except Peru" * 60 + " (30 of them), met in Oslo.",
        ", which lies far away"
        + ", Mali, Chad's envoy, Fiji, Cuba's envoy" * 15
        + " because it rained on a resolution.",
    ],
)
def test_long_lists_that_come_to_nothing_are_given_up(names: str) -> None:
    """Each has commas that two parts of a pattern could take, which would double the time with every name."""
    told = f"A joint statement was issued on Monday. Forty-three countries{names}"
    assert len(statements_of(parse_article("any", told.encode()))) <= 2


def test_party_spans_are_the_words_that_name_the_country() -> None:
    article = read("Peru and 20 other states signed a joint statement read by Ghana's ambassador, Ama Mensah.")
    (statement,) = statements_of(article)
    assert {(party.country, party.span.of(article.text)) for party in statement.parties} == {
        ("PER", "Peru"),
        ("GHA", "Ghana"),
    }


def test_no_statement_without_a_group() -> None:
    assert statements_of(read("A statement was issued. It said nothing.")) == []
    assert Span(0, 1) not in [s for each in statements_of(read("x")) for s in each.evidence]
