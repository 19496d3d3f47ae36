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


def test_the_sentence_of_a_list_is_evidence() -> None:
    (statement,) = _read(_EMBASSIES).statements
    assert any("Embassy of Ghana" in span.of(_EMBASSIES) for span in statement.evidence)


def test_no_list_without_a_statement() -> None:
    assert not _read("Peru, Chile, Ghana, Fiji and Norway believe that mines should be inspected.").statements
