"""Fixed wording of answers about quotations and who said them."""

from __future__ import annotations

from collections.abc import Sequence

from bot.commands.wording import aside, count, listed, quoted
from bot.model import QuoteKind

KINDS: dict[QuoteKind, str] = {
    "direct": "direct words",
    "fragment": "quoted words inside a paraphrase",
    "reported": "paraphrase by the outlet, not the speaker's words",
}
CERTAINTIES = {"certain": "certain", "likely": "likely", "unknown": "speaker not stated"}


def quotations_of(name: str, about: str | None) -> str:
    """The heading of quote."""
    return f"Quotations of {name} about {quoted(about)}" if about else f"Quotations of {name}"


def called_so(articles: Sequence[str], form: str) -> str:
    """Which articles use the form of a name that was asked for."""
    return f"{listed(articles)} {'calls' if len(articles) == 1 else 'call'} this speaker {quoted(form)}"


def read_as_nearest(name: str) -> str:
    """That a name was taken for a slip of the one in the heading."""
    return f"the name nearest to {quoted(name)}"


def nobody_called(name: str) -> str:
    """A speaker who is not there."""
    return f"Nobody called {quoted(name)} is quoted in the coverage."


def which_one(name: str) -> str:
    """The heading over the candidates for a name that fits several."""
    return f"Several speakers fit {quoted(name)}: which one?"


def never_quoted(name: str) -> str:
    """Somebody who is named without being quoted."""
    return f"{name} is named in the coverage, but not quoted."


def never_about(name: str, total: int, about: str | None, filters: str) -> str:
    """A speaker without a quotation that fits."""
    words = f" with {quoted(about)}" if about else ""
    return f"{count(total, 'quotation')} of {name} in the coverage, none{words}{aside(filters)}."


ALSO_IN = "Also in"  # the label of the articles that print the same words


def most_quoted(names: Sequence[str]) -> str:
    """Who is there."""
    return f"Most quoted: {', '.join(names)}."


def speaking_for(country: str, names: Sequence[str]) -> str:
    """Who speaks for a country."""
    return f"Quoted for {country}: {', '.join(names)}."


def many_called_so(words: str, articles: int) -> str:
    """That a description may mean somebody else in each article."""
    return f"“{words}” names nobody: {articles} articles use these words, not always for the same."


def also_named(names: Sequence[str]) -> str:
    """Others of that name without a quotation."""
    return f"Also named, but not quoted: {listed(names)}."


def speakers_for(country: str) -> str:
    """The heading of speakers for one country."""
    return f"Speakers for {country}"


def nobody_for(country: str) -> str:
    """A country for which nobody is quoted."""
    return f"Nobody is quoted for {country} in the coverage."


NO_SPEAKERS = "Nobody is quoted in the coverage."


def whom_to_quote(about: str | None) -> str:
    """The heading over those who can be quoted."""
    return f"Speakers who can be quoted about {quoted(about)}" if about else "Speakers who can be quoted"


SPEAKERS = "Speakers in the coverage"
