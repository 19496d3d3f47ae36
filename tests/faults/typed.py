"""What people may type, generated: commands, nearly commands, questions, and everything that is syntax somewhere."""

from __future__ import annotations

from random import Random

from bot.commands import COMMANDS

_NAMES = "zhang jun;Geng;France;turkey;United States;China;Ana Rojas;the envoy;WION;001;Kosovo".split(";")
_YEARS = "2019;2021;1999;20211;٢٠٢١;-1;0;2021-10;2021-13-45;since 2019;until 2020-02-30".split(";")
_WORDS = (
    "about;source;since;until;in;the;who;signed;how many;what did;say;forced;labour;statement;human rights;Xinjiang;"
    "signed?;why;when;did;not;or;and;NEAR;AND;OR NOT"
).split(";")
_SYNTAX = (
    r""" " ' “ ” * ^ : ( ) - + % _ \ / | || ` ``` { } ; -- a* ^a body: terms:iso "a"b "'or"1=1-- {{7*7}} ${x} %s """
    "NEAR(a,5) @everyone @here <@1001> <@&1> <#3001> </who-signed:1> <t:0> [a](https://b.example) ~~a~~ **a** __a__ "
    "#a >a -#a ||a|| https://discord.gg/x <https://a.example> 1. :x:"
).split()
_STRANGE = (
    *"\0\x07\n\t\u202e\u2066\u200b\ufeff\u2028\ud800\u00adİßﬁ",
    *("\x1b[31m", "\U0001f469\u200d\U0001f680", "e\u0301" * 9, "\u0e33" * 30, "新疆", "уйгуры", "الصين"),
    *("a" * 300, "(" * 90, "1" * 60),
)
_GOING_ON = "and in;and;what about;and who;why;who signed it?;what did they say about;".split(";")
_POOLS = (_NAMES, _YEARS, _WORDS, _WORDS, _SYNTAX, _STRANGE)


def line(chance: Random) -> str:
    """A line as it may be typed behind the prefix."""
    start = chance.random()
    name = chance.choice(list(COMMANDS))
    if start < 0.1:
        name = _mistyped(chance, name)
    elif start < 0.2:
        name = chance.choice(_WORDS)
    elif start < 0.25:
        name = name.replace("-", " ").upper()
    return " ".join((name, *words(chance)))


def words(chance: Random) -> list[str]:
    """What may follow a command, or stand in one of its options."""
    found = [chance.choice(chance.choice(_POOLS)) for _ in range(chance.choice((0, 1, 1, 2, 2, 3, 4, 6, 30)))]
    if found and chance.random() < 0.2:
        found[0] = f"“{found[0]}”"
    return found


def option(chance: Random) -> str:
    """The value of one option."""
    return " ".join(words(chance)) or "x"


def further(chance: Random) -> str:
    """A line that may go on with a question before it."""
    return f"{chance.choice(_GOING_ON)} {' '.join(words(chance)[:4])}".strip()


def _mistyped(chance: Random, name: str) -> str:
    at = chance.randrange(len(name))
    return name[:at] + chance.choice(("", "x", name[at] * 2)) + name[at + 1 :]
