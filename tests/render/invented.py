"""Discord messages of any text: what they are made of in tests, and what must never be left in them."""

from __future__ import annotations

import re
from typing import Any

from hypothesis import strategies as st

from bot.model import Answer, Citation, Finding, FindingKind, Searched
from bot.render.discord import Action

HOSTILE = (
    "@everyone @here <@123> <@&5> <#9> <:blob:1> <a:b:2> <t:1700000000:R> </quote:3> **b** __u__ ~~s~~ ||spoiler|| "
    "`code` ```py\nx``` [click](https://evil.example) https://evil.example/a_b discord.gg/abc <https://evil.example>\n"
    "# Heading\n-# small\n> quote\n>>> block\n- item\n+ item\n* item\n12. item\n  3) item\n"
    "\\*\\_\\\\ \u202e right \u200d"
)
FINDING_KINDS: tuple[FindingKind, ...] = ("statement", "passage", "source", "speaker", "fact", "help")
# Long words, emoji with joiners, right-to-left text, zero width, markdown and mentions, and anything else.
TEXTS = st.one_of(
    st.text(max_size=400),
    st.lists(
        st.sampled_from(
            [
                HOSTILE,
                "word ",
                "x" * 900,
                "👨‍👩‍👧‍👦" * 40,
                "שלום עולם ",
                "\u200b" * 50,
                "***",
                "```",
                "\n",
                "e\u0301" * 300,
                "〈長い〉" * 200,
            ]
        ),
        max_size=12,
    ).map("".join),
)


def named(action: Action) -> str:
    """A custom_id as the client gives it: short, and another one for another action."""
    return f"{type(action).__name__}:{hash(action)}"


def citation(exact: str, **fields: Any) -> Citation:
    values: dict[str, Any] = {
        "article": "007_example",
        "outlet": "The Example",
        "title": "Envoys differ",
        "published": "2024-03-05",
        "published_basis": "catalogue",
        "published_note": None,
        "paragraph": 4,
        "start": 100,
        "end": 100 + len(exact),
        "exact": exact,
        "prefix": "she said ",
        "suffix": " at noon",
        "url": "https://news.example/envoys#:~:text=We%20differ",
    }
    return Citation(**{**values, **fields})


def quote(exact: str, kind: str = "direct", certainty: str = "certain", **fields: Any) -> Finding:
    part = {"kind": kind, "certainty": certainty, "speaker": fields.pop("speaker", "Ada Mbeki"), "text": exact}
    details = (("Speaker", "Ada Mbeki"), ("Kind", kind), *fields.pop("details", ()))
    return Finding("quote", exact, (citation(exact, **fields),), details, {**part, "parts": [part], "shown": [kind]})


def answer(*findings: Finding, **fields: Any) -> Answer:
    values: dict[str, Any] = {
        "command": "quote",
        "arguments": {"speaker": "ada"},
        "heading": "Quotations of Ada Mbeki",
        "findings": findings,
        "searched": Searched(articles=3, paragraphs=1200),
    }
    return Answer(**{**values, **fields})


def assert_inert(markdown: str) -> None:
    """Apart from escaped characters and our own setting, nothing is left that Discord would act on."""
    left = re.sub(r"\\[^0-9A-Za-z\s]|`[^`\n]*`", "x", markdown)  # what is escaped, and our code, where nothing is
    left = re.sub(r"\[[^\[\]]*\]\(<https://[^<>()\s]*>\)", "", left)  # our links
    left = "\n".join(re.sub(r"^(?:-# |### |> )", "", line) for line in left.split("\n"))
    left = re.sub(r"^\d+\. ", "", left, flags=re.MULTILINE)  # the numbers of an overview
    left = re.sub(r"\*\*|\*|~~", "\0", left)  # emphasis; "**1**. item" is no list
    assert not re.search(r"[_~|`\[\]<>@#]|https?://|^\s*[-+] |^\s*\d+[.)](?=\s|$)", left, re.MULTILINE), left
