"""Joint statements, letters and declarations of countries: who put them forward, where, when, and on which side.

A sentence becomes a string of tokens (lexing), whose clusters speak of one statement each; drafts collect what the
clusters tell (drafting). Lists that no rule ties to a draft are weighed (weighing), and statements are made of those
drafts that a group of states stands behind (building). Letters of persons and bodies are read apart (letters); what a
figure counts stands behind it (lexing/counted_nouns.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.extract.statements.building.build import statements
from bot.extract.statements.drafting.reading import Drafting
from bot.extract.statements.letters import letters, with_letters
from bot.extract.statements.letters.bodies_beside import with_bodies
from bot.extract.statements.lexing.counted_nouns import counted_in
from bot.extract.statements.lexing.lexer import units
from bot.extract.statements.lexing.seeds import has_seed
from bot.extract.statements.lexing.stretches import Reading
from bot.model import Article, CountryMention, DateMention, Person, Quantity, Quote, Statement


def joint_statements(
    article: Article,
    countries: Sequence[CountryMention],
    dates: Sequence[DateMention],
    quantities: Sequence[Quantity],
    quotes: Sequence[Quote],
    people: Sequence[Person],
) -> list[Statement]:
    """The joint statements that an article tells of, in the order in which it brings them up."""
    of_states: list[Statement] = []
    reading = Reading(article, quotes)
    if has_seed(article.text, countries):
        drafting = drafted(reading, countries, dates, quantities, people)
        joint = statements(article, reading.text, drafting.units, drafting.drafts, countries)
        of_states = [with_bodies(each, reading, people, countries) for each in joint]
    found = with_letters(article.text, of_states, letters(reading, people, quantities, dates, countries))
    return [replace(each, counted=counted_in(article.text, each, quantities)) for each in found]


def drafted(
    reading: Reading,
    countries: Sequence[CountryMention],
    dates: Sequence[DateMention],
    quantities: Sequence[Quantity],
    people: Sequence[Person],
) -> Drafting:
    """What the sentences of an article tell of statements, before lists that no rule knows are weighed."""
    drafting = Drafting(reading.article.published)
    for unit in units(reading, countries, dates, quantities, people):
        drafting.read(unit)
    return drafting
