"""Facts with corrections: what changes, what stays, and what is left out because it does not hold any more."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.correct import corrected, outdated
from bot.extract import extract
from bot.facts import signatories
from bot.model import Article, Facts, Quote, Span, Statement
from bot.parse import parse_article
from bot.records import CitedWords, CorrectedField, Correction
from bot.store.articles import cited_words
from bot.store.verify import spans

TEXT = """GENEVA, March 5 - Ann Lee met Bo Berg of Norway on Tuesday over the herring quota.

"The quota is a disgrace," Ann Lee said. "It will not stand."

Norway, Chile and Peru issued a joint statement on Tuesday that criticised Iceland over the quota. Kenya took no part.

The harbour master declined to comment.
"""


def article(text: str = TEXT, name: str = "quota") -> Article:
    return parse_article(name, text.encode())


READ = article()
FOUND = extract(READ)


def first_quote(facts: Facts = FOUND) -> Quote:
    return facts.quotes[0]


def statement(facts: Facts) -> Statement:
    (found,) = facts.statements
    return found


def correction(
    field: CorrectedField, old: str | None, new: str | None, about: Span | None = None, **rest: str
) -> Correction:
    span = about or (first_quote().span if field == "speaker" else statement(FOUND).evidence[0])
    return Correction(field, cited_words(READ, span), old, new, **rest)  # type: ignore[arg-type]


def test_what_extraction_found_is_what_these_tests_correct() -> None:
    assert [quote.speaker for quote in FOUND.quotes][:2] == ["Ann Lee", "Ann Lee"]
    assert signatories(statement(FOUND)) == ("NOR", "CHL", "PER")
    assert statement(FOUND).side == "critical"


def test_a_quotation_is_given_to_somebody_else_with_all_its_parts() -> None:
    facts = corrected(READ, FOUND, [correction("speaker", "Ann Lee", "Bo Berg")])
    for quote in facts.quotes[:2]:
        assert (quote.speaker, quote.speaker_kind, quote.rule, quote.certainty) == (
            "Bo Berg", "person", "corrected", "certain",
        )  # fmt: skip
        assert quote.corrected
        assert quote.mention
        assert quote.mention.of(TEXT) == "Bo Berg"
    assert facts.statements == FOUND.statements


def test_somebody_whom_only_the_text_names_becomes_known() -> None:
    facts = corrected(READ, FOUND, [correction("speaker", "Ann Lee", "The harbour master")])
    assert first_quote(facts).speaker == "The harbour master"
    (person,) = (person for person in facts.people if person.name == "The harbour master")
    assert [mention.span.of(TEXT) for mention in person.mentions] == ["The harbour master"]


def test_a_quotation_may_be_nobodys() -> None:
    quote = first_quote(corrected(READ, FOUND, [correction("speaker", "Ann Lee", None)]))
    assert (quote.speaker, quote.speaker_kind, quote.mention, quote.certainty) == (None, "unknown", None, "unknown")


def test_what_is_found_so_already_is_not_marked() -> None:
    assert corrected(READ, FOUND, [correction("speaker", "Bo Berg", "Ann Lee")]) == FOUND
    assert corrected(READ, FOUND, [correction("signatory", None, "CHL")]) == FOUND


def test_a_later_correction_wins() -> None:
    both = [correction("speaker", "Ann Lee", None), correction("speaker", None, "Bo Berg")]
    assert first_quote(corrected(READ, FOUND, both)).speaker == "Bo Berg"


def test_side_and_year() -> None:
    told = statement(
        corrected(READ, FOUND, [correction("side", "critical", "supportive"), correction("year", None, "2024")])
    )
    assert (told.side, told.side_words, told.year) == ("supportive", None, "2024")
    assert told.corrected == ("side", "year")


def test_a_signatory_comes_with_the_words_that_name_it() -> None:
    told = statement(corrected(READ, FOUND, [correction("signatory", None, "KEN")]))
    assert signatories(told) == ("NOR", "CHL", "PER", "KEN")
    (party,) = (party for party in told.parties if party.country == "KEN")
    assert (party.span.of(TEXT), party.role) == ("Kenya", "signed")
    assert any(sentence.of(TEXT) == "Kenya took no part." for sentence in told.evidence)
    assert told.corrected == ("signatory",)


def test_a_body_signs_by_its_name() -> None:
    told = statement(corrected(READ, FOUND, [correction("signatory", None, "The harbour master")]))
    assert told.bodies("signed") == ("The harbour master",)


def test_a_signatory_goes() -> None:
    told = statement(corrected(READ, FOUND, [correction("signatory", "CHL", None)]))
    assert signatories(told) == ("NOR", "PER")


def test_the_lead_is_another_and_goes_again() -> None:
    led = [correction("lead", None, "PER")]
    told = statement(corrected(READ, FOUND, led))
    assert (told.lead, told.countries("led")) == ("PER", ("PER",))
    assert set(signatories(told)) == {"NOR", "CHL", "PER"}
    told = statement(corrected(READ, FOUND, [*led, correction("lead", "PER", None)]))
    assert (told.lead, told.countries("led")) == (None, ())
    assert set(signatories(told)) == {"NOR", "CHL", "PER"}


@pytest.mark.parametrize(
    ("changed", "holds"),
    [
        (TEXT, True),
        (TEXT.replace("declined to comment", "said nothing"), True),
        (TEXT.replace("is a disgrace", "was a disgrace"), False),
        ("A new first line.\n\n" + TEXT, False),
        (TEXT.replace("Bo Berg", "Cy Clark"), False),
    ],
)
def test_a_correction_holds_as_long_as_its_words_stand_there(changed: str, holds: bool) -> None:
    now = article(changed)
    facts = extract(now)
    made = [replace(correction("speaker", "Ann Lee", "Bo Berg"), number=7)]
    assert (corrected(now, facts, made) != facts) is holds
    assert list(outdated(now, facts, made)) == ([] if holds else [7])


def test_a_correction_of_another_article_is_left_out() -> None:
    other = article(name="other")
    assert corrected(other, FOUND, [correction("speaker", "Ann Lee", "Bo Berg")]) == FOUND


def test_where_nothing_is_found_any_more_that_is_said() -> None:
    made = [
        replace(correction("speaker", "Ann Lee", "Bo Berg", about=Span(0, 6)), number=1),
        replace(correction("side", "critical", "other", about=Span(0, 6)), number=2),
        replace(correction("lead", None, "FRA"), number=3),
    ]
    why = outdated(READ, FOUND, made)
    assert "No quotation" in why[1]
    assert "No such joint statement" in why[2]
    assert "does not name" in why[3]


TEXTS = st.text(st.sampled_from("aB “”\"'.,\nÉ中🙂") | st.characters(codec="utf-8"), max_size=80)
FIELDS: list[CorrectedField] = ["speaker", "side", "signatory", "lead", "year"]


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, st.data())
def test_whatever_the_text_every_span_stays_in_it_and_nothing_is_raised(before: str, data: st.DataObject) -> None:
    text = f"{before}\n{TEXT}"
    now = replace(READ, text=text, paragraphs=(), sentences=())
    moved = len(before) + 1
    places = [Span(each.start + moved, each.end + moved) for each in (first_quote().span, statement(FOUND).evidence[0])]
    values = st.none() | st.sampled_from(["NOR", "KEN", "Bo Berg", "critical", "2020"]) | TEXTS
    made = data.draw(
        st.lists(
            st.builds(
                lambda field, span, old, new, place: Correction(
                    field, CitedWords("quota", "", span, span.of(text)), old, new, place
                ),
                st.sampled_from(FIELDS),
                st.sampled_from(places) | st.builds(Span, st.integers(0, 90), st.integers(0, 200)),
                values,
                values,
                st.integers(0, 2),
            ),
            max_size=5,
        )
    )
    shifted = _shifted(FOUND, moved)
    facts = corrected(now, shifted, made)
    for span in spans(facts):
        assert 0 <= span.start < span.end <= len(text)
    assert [quote.span for quote in facts.quotes] == [quote.span for quote in shifted.quotes]
    for quote in facts.quotes:
        assert quote.speaker is None or quote.speaker == "Ann Lee" or quote.speaker in text or not quote.corrected
    assert corrected(now, shifted, []) == shifted


def _shifted(facts: Facts, by: int) -> Facts:
    """The facts of a text that stands further back."""

    def move(value: object) -> object:
        if isinstance(value, Span):
            return Span(value.start + by, value.end + by)
        if isinstance(value, tuple):
            return tuple(map(move, value))
        if hasattr(value, "__dataclass_fields__"):
            return replace(value, **{name: move(getattr(value, name)) for name in value.__dataclass_fields__})  # type: ignore[type-var]
        return value

    moved = move(facts)
    assert isinstance(moved, Facts)
    return moved
