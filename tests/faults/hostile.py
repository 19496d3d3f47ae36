"""Articles that are made to break what shows them: speech and joint statements among syntax of all kinds."""

from __future__ import annotations

from random import Random

from bot.model import Catalogue
from bot.records import Draft

_PEOPLE = "Ana Rojas;Olu Bader;Zhang Jun;Li De-Wei;Lord @everyone;**Ida** Holm;Ben [Okri](https://x.example)".split(";")
_COUNTRIES = "Peru;Kenya;Norway;Cuba;China;France;Turkey;the United States;Kosovo".split(";")
_TOPICS = "Xinjiang;forced labour;fishing quotas;human rights in Peru;@here;`code`".split(";")
_YEARS = ("2019", "2020", "2021", "2022")
_HOSTILE = (
    *("@everyone", "@here", "<@1001>", "<@&1001>", "<#3001>", "</who-signed:1>", "<t:0>", "<:x:1>", "<a:x:1>"),
    *("[now](https://evil.example)", "https://evil.example/a_b", "discord.gg/x", "<https://evil.example>"),
    *("||", "|| x ||", "**", "__x__", "~~x~~", "*", "`", "```", "```py\nx\n```", "\\", "\\*", "\n# Heading"),
    *("\n-# small", "\n> quote", "\n>>> all", "\n- item", "\n* item", "\n1. item", "\n    indented"),
    *("\x1b[31m", "\x07", "\x7f", "\x9b2J", "\u2028", "\u202e", "\u2066", "\u200f", "\u200b", "\u200d"),
    *("\ufeff", "\u00ad", "\u0301" * 20, "שלום", "الصين", "新疆", "\U0001f469\u200d\U0001f680" * 9, "a" * 4100),
    *("\u0e33" * 900, "〈長い〉" * 300, "{} {0} %s %(x)s", "'; drop table article; --"),
)  # fmt: skip
_SENTENCES = (
    '"We will {x} not {x} accept it," {person} of {country} told {x} reporters on 3 May {year}.',
    '"This {x} is about {topic}," said {person}, {country}\'s envoy. "It {x} is not over."',
    "{person} called {topic} “a {x} matter of {x} record”.",
    "{person} said that {x} {country} would {x} not sign.",
    "{country}, {other} and {count} other countries signed a joint statement on {topic} {x} in {year}.",
    "On behalf of {count} countries, {person} of {country} read a {x} statement on {topic} at the United Nations.",
    "In {year}, {count} nations {x} criticised {country} over {topic}; {other} {x} did not sign.",
    "{x} A letter of {count} states, among them {country} and {other}, {x} supported {country} in October {year}.",
    "More than {count},000 people {x} were held, {person} said.",
    "{x} {x} {x}",
)
_PARAGRAPHS = (3, 8)
_SENTENCES_EACH = (1, 3)
_HOSTILITY = 0.5  # of the places where something hostile may stand


def article(chance: Random, name: str, secret: str = "") -> Draft:
    """One article with what is known of it; ``secret`` is a word that its first paragraph has."""
    paragraphs = [_paragraph(chance) for _ in range(chance.randint(*_PARAGRAPHS))]
    text = "\n\n".join([f"Envoys meet {secret} {_token(chance)}", *paragraphs, f'"No {secret} today," Olu Bader said.'])
    return Draft(name, text.encode(), _catalogue(chance))


def _paragraph(chance: Random) -> str:
    return " ".join(_sentence(chance) for _ in range(chance.randint(*_SENTENCES_EACH)))


def _sentence(chance: Random) -> str:
    sentence = chance.choice(_SENTENCES)
    while "{x}" in sentence:
        sentence = sentence.replace("{x}", _token(chance).replace("{x}", ""), 1)
    for slot, words in (("person", _PEOPLE), ("other", _COUNTRIES), ("country", _COUNTRIES), ("topic", _TOPICS)):
        sentence = sentence.replace(f"{{{slot}}}", chance.choice(words))
    return sentence.replace("{year}", chance.choice(_YEARS)).replace("{count}", str(chance.randint(2, 60)))


def _token(chance: Random) -> str:
    return chance.choice(_HOSTILE) if chance.random() < _HOSTILITY else ""


def _catalogue(chance: Random) -> Catalogue:
    """Outlets and titles of any text; the address of a page, or none."""
    address = f"https://news.example/{chance.choice(('a', 'b_c_', 'd)e', 'f' * 490, '@everyone'))}"
    return Catalogue(
        outlet=chance.choice((None, "The Post", f"The {chance.choice(_HOSTILE)} Post")),
        title=chance.choice((None, "Envoys meet", f"Envoys {chance.choice(_HOSTILE)} meet")),
        published=chance.choice((None, "2021-10-22", "2020")),
        url=chance.choice((None, address)),
    )
