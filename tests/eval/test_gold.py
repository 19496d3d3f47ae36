from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.eval.gold import GOLD, HALVES, GoldError, file_name, gold_articles, gold_files, problems, read_gold

TEXT = "Ten states backed a text. “Enough,” said Ann Lee of Norway. “Enough,” said Chile."


@pytest.mark.parametrize("path", gold_files(), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_gold_file_is_well_formed(path: Path) -> None:
    assert read_gold(path).text.strip()


@pytest.mark.parametrize("half", HALVES)
def test_every_article_of_a_half_is_annotated(half: Any) -> None:
    annotated = {path.stem for path in gold_files(half)}
    articles = {path.stem for path in (GOLD / half).glob("*.txt")}
    assert articles - annotated == set()


def test_no_name_is_used_twice() -> None:
    names = [article.name for article in gold_articles()]
    assert sorted(set(names)) == sorted(names)


@pytest.mark.parametrize(
    ("notes", "problem"),
    [
        ({"difficulty": ""}, "no difficulty"),
        ({"difficulty": "another one"}, "its difficulty is"),
        ({"style": "welsh"}, "style"),
        ({"sytle": "british"}, "unknown key 'sytle'"),
        ({"complete": ["everything"]}, "complete"),
        ({"countries": ["NOR", "CHI"]}, "'CHI' in countries"),
        ({"dates": [["Monday", "2020-01-06"]]}, "date 'Monday'"),
        ({"quotes": [{"text": "Never", "kind": "direct"}]}, "quote 'Never' is not in the text"),
        ({"quotes": [{"text": "Enough", "nth": 3, "kind": "direct"}]}, "is not in the text"),
        ({"quotes": [{"text": "Enough", "kind": "said"}]}, "kind of quote 'said'"),
        ({"quotes": [{"text": "Enough", "kind": "direct"}, {"text": "Enough", "kind": "direct"}]}, "quote twice"),
        ({"statements": [{"side": "against"}]}, "side 'against'"),
        ({"statements": [{"lead": "NOR", "signatories": ["CHL"]}]}, "NOR takes part"),
        ({"statements": [{"joined": ["NOR"]}]}, "NOR joined"),
        ({"statements": [{"withdrew": ["NOR"], "signatories": ["NOR"]}]}, "NOR withdrew"),
        ({"statements": [{"forum": "the council"}]}, "forum"),
        ({"statements": [{"evidence": "Nine states"}]}, "evidence"),
        ({"statements": [{"year": "2019", "date": "2020-01-02"}]}, "date and year differ"),
        ({"statements": [{"count": 10, "signatories": ["NOR"]}]}, "1 named of 10, but not partial"),
        ({"statements": [{"also": {"evidence": ["Ten"]}}]}, "also has an unknown key 'evidence'"),
        ({"statements": [{"also": {"lead": ["CHI", ""]}}]}, "'CHI' in also lead"),
        ({"statements": [{"target": ["CHL"], "also": {"target": ["CHL"]}}]}, "CHL is both in target and in also"),
        ({"statements": [{"also": {"forum": ["the council", ""]}}]}, "also forum 'the council'"),
        ({"claims": [{"text": "a million"}]}, "claim 'a million'"),
    ],
)
def test_a_wrong_annotation_is_named(notes: dict[str, Any], problem: str) -> None:
    found = list(problems("a_one_quote", TEXT, {"difficulty": "one quote", **notes}))
    assert len(found) == 1
    assert problem in found[0]


def test_reads_what_is_annotated(tmp_path: Path) -> None:
    (tmp_path / "blind").mkdir()
    (tmp_path / "blind" / "a_one_quote.txt").write_text(TEXT, encoding="utf-8")
    notes = """
    difficulty = "one quote"
    quotes = [{text = "Enough", nth = 2, kind = "direct", speaker = "Chile"}]
    statements = [{count = 10, date = "2020-01-02", evidence = "Ten states", also = {side = ["critical", ""]}}]
    """
    (tmp_path / "blind" / "a_one_quote.toml").write_text(notes, encoding="utf-8")
    (article,) = gold_articles("blind", tmp_path)
    assert article.half == "blind"
    assert TEXT[article.quotes[0].span.end :].startswith(",” said Chile")
    assert article.statements[0].year == "2020"
    assert article.statements[0].also == {"side": ("critical", "")}
    assert article.countries is None
    assert article.complete == {"quotes", "statements"}


def test_a_missing_article_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a_none.toml"
    path.write_text('difficulty = "none"', encoding="utf-8")
    with pytest.raises(GoldError, match=r"a_none\.toml"):
        read_gold(path)


def test_file_name_of_a_difficulty() -> None:
    assert file_name("X and N others, by the G7") == "x_and_n_others_by_the_g7"
