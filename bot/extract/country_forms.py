"""Every form in which a country may be named, and the phrases that only look like one."""

from __future__ import annotations

from typing import NamedTuple

from bot.extract.lexicon.country_table import country_table
from bot.extract.lexicon.country_traps import COMBINING, not_countries
from bot.extract.places import Kind
from bot.model import Country

_CAPITALS_MIN = 4  # letters of a form that headlines print in capitals; "US" has them anyhow, "MAY" would be none


class Form(NamedTuple):
    """What a form stands for; no code for a phrase that only looks like a country."""

    code: Country | None
    kind: Kind


def country_forms() -> dict[str, Form]:
    """Each form as printed, also with its capitals as headlines print them."""
    forms: dict[str, Form] = {}
    for row in country_table():
        kinds: tuple[tuple[Kind, tuple[str, ...]], ...] = (
            ("name", (row.name, *row.names)),
            ("adjective", row.adjectives),
            ("people", row.people),
            ("capital", row.capitals),
        )
        for kind, group in kinds:
            for words in group:
                forms.setdefault(words, Form(row.code, kind))
    for words, code in COMBINING.items():
        forms.setdefault(words, Form(code, "combining"))
    for words in not_countries():
        forms.setdefault(words, Form(None, "blocker"))
    for words, form in list(forms.items()):
        if len(words) >= _CAPITALS_MIN:
            forms.setdefault(words.upper(), form)
    return forms
