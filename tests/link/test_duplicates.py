"""A wire story printed twice is one source."""

from __future__ import annotations

import random

from bot.link.duplicates import candidates, near_duplicates, sketch
from bot.model import Article

WORDS = [f"word{i}" for i in range(3000)]


def article(name: str, words: list[str]) -> Article:
    return Article(name, " ".join(words), (), ())


def story(seed: int, length: int = 600) -> list[str]:
    return random.Random(seed).choices(WORDS, k=length)


def test_an_edited_reprint_is_found() -> None:
    wire = story(1)
    reprint = story(2, 60) + wire[:350] + ["moreover"] + wire[380:]
    (pair,) = near_duplicates([article("a", wire), article("b", story(3)), article("c", reprint)])
    assert (pair.first, pair.second) == ("a", "c")
    assert 0.8 < pair.containment < 1


def test_a_short_brief_inside_a_long_report_is_found() -> None:
    report = story(4, 2000)
    assert near_duplicates([article("a", report), article("b", report[100:180])])[0].containment == 1


def test_different_stories_with_one_quotation_in_common_are_two_sources() -> None:
    said = story(5, 40)
    assert near_duplicates([article("a", story(6) + said), article("b", said + story(7))]) == []


def test_empty_and_tiny_articles_are_no_copies() -> None:
    assert near_duplicates([article("a", []), article("b", ["one"]), article("c", ["one"])]) == []


def test_who_shares_some_runs_alone_is_not_compared() -> None:
    said, told = story(8, 30), story(9)
    texts = {"a": told + said, "b": said + story(10), "c": told[:400] + story(11, 500)}
    sketches = {name: sketch(" ".join(words)) for name, words in texts.items()}
    assert set(sketches["a"]) & set(sketches["b"])
    assert list(candidates(sketches)) == [("a", "c")]
    assert list(candidates(sketches, touched={"b"})) == []


def test_copies_of_any_length_are_compared() -> None:
    report = story(12, 20_000)
    for length in (40, 60, 120, 250, 500, 1000, 2000, 5000):
        brief = " ".join(story(length, length) + report[:length])  # half of it
        assert list(candidates({"whole": sketch(" ".join(report[: length * 4])), "brief": sketch(brief)})), length
