"""The names that tools rely on, exactly."""

from __future__ import annotations

import json

from bot.model import Answer, Disagreement, Searched
from bot.render.json import answer_json
from tests.render.test_text import CITATION, QUOTE, STATEMENT


def test_an_answer_has_the_fixed_names_and_json_types_only() -> None:
    answer = Answer(
        "quote",
        {"speaker": "aalto"},
        "Quotations of Ida Aalto",
        (QUOTE,),
        Searched(3, 41),
        disagreements=(Disagreement("how many", (STATEMENT,)),),
        not_stated=("9 of the 12 are not named in the coverage",),
        suggestions=("quote ida aalto",),
    )
    values = json.loads(json.dumps(answer_json(answer)))
    assert list(values) == [
        "command",
        "arguments",
        "found",
        "findings",
        "disagreements",
        "not_stated",
        "searched",
        "suggestions",
    ]
    assert values["found"] is True
    assert values["searched"] == {"articles": 3, "paragraphs": 41}
    assert list(values["findings"][0]) == ["text", "data", "citations"]
    assert list(values["disagreements"][0]) == ["about", "findings"]
    assert values["findings"][0]["citations"][0] == {
        "article": "031_rivers",
        "outlet": "The Delta Gazette",
        "title": "Rivers pact falters",
        "published": "2018-03-07",
        "published_basis": "inferred",
        "paragraph": 4,
        "start": 100,
        "end": CITATION.end,
        "exact": CITATION.exact,
        "prefix": CITATION.prefix,
        "suffix": CITATION.suffix,
        "url": CITATION.url,
    }


def test_an_honest_not_found_is_an_answer() -> None:
    values = answer_json(Answer("quote", {}, "Quotations of Nobody", (), Searched(3, 41)))
    assert values["found"] is False
    assert values["findings"] == []
