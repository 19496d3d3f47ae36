"""What a person sees who checks the extraction of one article."""

from __future__ import annotations

import re
import subprocess
import sys

from bot.extract import extract
from bot.parse import parse_article
from bot.render.inspect import inspection_text
from tests.commands.invented import articles

SEABED, FACTS = articles()[0]


def test_the_lists_name_every_fact_with_its_paragraph() -> None:
    lines = inspection_text(SEABED, FACTS, width=200).splitlines()
    assert lines[0] == "031_seabed · The Delta Gazette · Halt the dredgers · 2018-03-07 (catalogue)"
    assert "  ¶2 Marta Ruiz [direct, certain, none, utterance 1]: “There is no second ocean.”" in lines
    assert "  ¶4 Marta Ruiz [reported, certain, none, utterance 2]: Ruiz called the plan reckless." in lines
    (statement,) = (line for line in lines if line.startswith("  ¶1 critical, letter, 12 countries, 2018-03-06;"))
    for part in (
        "read by: Marta Ruiz CHL",
        "forum: the seabed council",
        "signatories: PLW, FJI, CHL",
        "joined: PLW, FJI",
        "withdrew: PER",
        "did not sign: BRA",
        "target: NOR",
    ):
        assert part in statement
    assert "Claimed figures (0)" in lines


def test_a_country_stands_in_the_list_of_countries_alone() -> None:
    article = parse_article("ferry", b"Chile said the ferry was late. Harbour Watch said it was full.")
    lines = inspection_text(article, extract(article), width=200).splitlines()
    assert "People and bodies (1)" in lines
    assert "  Harbour Watch (organisation)" in lines


def test_with_colour_the_whole_text_is_there_and_marked() -> None:
    shown = inspection_text(SEABED, FACTS, width=200, colour=True)
    plain = re.sub(r"\x1b\[[\d;]*m", "", shown)
    for paragraph in SEABED.paragraphs:
        assert paragraph.span.of(SEABED.text) in plain
    assert "joint statement   direct words   quoted fragment" in plain
    assert re.search(r"\x1b\[[\d;]*32[\d;]*mThere is no second ocean\.", shown)


def test_without_colour_rich_is_not_loaded() -> None:
    code = "import sys, bot.render.inspect; sys.exit('rich' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
