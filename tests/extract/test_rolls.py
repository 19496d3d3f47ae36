"""Lists of countries that stand beside a statement: whose names are its signatories, and whose are not."""

from __future__ import annotations

import pytest

from bot.extract import extract
from bot.model import SIGNING, Facts
from bot.parse import parse_article

_EMBASSIES = (
    "Seven embassies in the capital have issued a joint statement on the closing of two radio stations.\n"
    "Embassy of Cuba, Embassy of Chile, Embassy of the Kingdom of Norway, Delegation of the European Union, "
    "Japanese Embassy, Embassy of Ghana and Embassy of Fiji."
)


def _read(text: str) -> Facts:
    return extract(parse_article("x", text.encode()))


def _signed(text: str) -> list[str]:
    return sorted({country for each in _read(text).statements for country in each.countries(*SIGNING)})


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        pytest.param(
            "Five states have put out a joint statement on the price of salt.\n"
            "Peru, Chile, Ghana, Fiji and Norway believe that the mines should be opened to inspectors.",
            "CHL FJI GHA NOR PER",
            id="the list in the next paragraph, with a verb of its own",
        ),
        pytest.param(
            "Nine countries condemned the raid in a joint statement on Monday.\n"
            "Behind the text, officials said, stood the capitals of Chile, Peru, Mexico, Spain, Ghana, Fiji, "
            "Mali, Chad and Laos.",
            "CHL ESP FJI GHA LAO MEX MLI PER TCD",
            id="just as many as the figure says",
        ),
        pytest.param(_EMBASSIES, "CHL CUB FJI GHA JPN NOR", id="embassies"),
    ],
)
def test_lists_of_signatories(text: str, signed: str) -> None:
    assert _signed(text) == signed.split()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They invite all others, in particular Chad, Mali and Benin, to join.", id="invited"),
        pytest.param("Norway's minister is on a tour of Chad, Mali and Benin this week.", id="visited"),
        pytest.param("The river runs through Chad, Mali and Benin before it reaches the sea.", id="geography"),
        pytest.param("Trade with Chad, Mali and Benin has doubled since then.", id="trade"),
        pytest.param("Chad, Mali and Benin sent observers and did not sign.", id="observers"),
    ],
)
def test_lists_of_others(text: str) -> None:
    before = "Twenty countries signed a joint statement on whales on Monday, among them Peru, Chile and Fiji.\n"
    assert {"TCD", "MLI", "BEN"}.isdisjoint(_signed(before + text))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Similar laws are in force in Mali, Chad, Benin, Ghana and Togo.", id="places"),
        pytest.param("The raiders came from Mali, Chad, Benin, Ghana and Togo.", id="origins"),
        pytest.param("Present at the funeral were the envoys of Mali, Chad, Benin, Ghana and Togo.", id="guests"),
        pytest.param("Earlier Mali, Chad, Benin, Ghana and Togo had condemned an attack on a bank.", id="elsewhere"),
        pytest.param("Mali, Chad, Benin, Ghana and Togo voted for the draft resolution in April.", id="voters"),
        pytest.param("The statement also named Mali, Chad, Benin, Ghana and Togo as victims.", id="named in it"),
        pytest.param("The text was sent to the embassies of Mali, Chad, Benin, Ghana and Togo.", id="sent to"),
        pytest.param("The statement was welcomed by Mali, Chad, Benin, Ghana and Togo.", id="welcomed by"),
        pytest.param("Mali, Chad, Benin, Ghana and Togo welcomed the statement.", id="welcomed it"),
        pytest.param("Radio stations in Mali, Chad, Benin, Ghana and Togo reported on the statement.", id="heard in"),
        pytest.param("Nor will you find Mali, Benin or Chad on the list.", id="not found"),
        pytest.param("Mali, Benin and Chad sent observers.", id="observers"),
        pytest.param(
            "Diaz chairs the pact, which groups Mali, Chad, Benin, Ghana, Togo, Niger, Gabon, Kenya, Laos and Oman.",
            id="members of a pact",
        ),
    ],
)
def test_lists_that_only_stand_beside_a_statement(text: str) -> None:
    assert not _signed("Nine countries condemned the raid in a joint statement on Monday.\n" + text)


def test_a_list_before_a_statement_whose_signatories_are_named() -> None:
    text = (
        "Officials of the pact, including those of Mali, Chad, Benin, Ghana and Togo, have endorsed the bid.\n"
        "The bid is not new, and the talks on it have gone on for years.\n"
        "In a separate development, Peru, Chile, Fiji and Laos issued a joint statement on the bid."
    )
    assert _signed(text) == "CHL FJI LAO PER".split()


def test_the_sentence_of_a_list_is_evidence() -> None:
    (statement,) = _read(_EMBASSIES).statements
    assert any("Embassy of Ghana" in span.of(_EMBASSIES) for span in statement.evidence)


def test_no_list_without_a_statement() -> None:
    assert not _read("Peru, Chile, Ghana, Fiji and Norway believe that mines should be inspected.").statements
