"""Where something took place, as far as an article says so beside the day."""

from __future__ import annotations

import pytest

from bot.extract import extract
from bot.link.venues import venue
from bot.parse import parse_article


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Nine countries signed a letter in Lumberton on Thursday.", "Lumberton"),
        ("Nine countries said on Monday in Port Larren that they would not.", "Port Larren"),
        ("Nine countries wrote of arrests in Lumberton.", None),  # what it is about
        ("Nine countries met in Peru on Thursday.", None),  # no town
        ("Nine countries met in May on Thursday.", None),
        ("Some met in Lumberton on Monday, others in Ostby on Tuesday.", None),  # two
    ],
)
def test_the_town_is_named_beside_the_day(text: str, town: str | None) -> None:
    article = parse_article("a.txt", text.encode())
    found = venue(article, extract(article), article.sentences)
    assert (found.of(article.text) if found else None) == town
