"""``speakers``: who is quoted, for whom they speak, and what the articles call them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.commands import countries, quote_wording, source_wording
from bot.commands.parameters import Party
from bot.commands.passages import sentence_at
from bot.commands.source_names import source_names
from bot.model import Answer, Citation, Finding, NameForm, Speaker
from bot.store.coverage import Coverage

LISTED_MAX = 100  # ours: more than anybody reads
_ROLES_MAX = 3
_POSSESSIVE = re.compile(r"['’]s$")  # "Zhang's"


def speakers(coverage: Coverage, country: Party = None) -> Answer:
    """Who is quoted in the coverage, most quoted first; with a country, only who speaks for it.

    Whoever is only described ("the statement", "officials") comes after those with a name. Each with the country,
    the roles and the forms of the name that the articles use.

    Usage:
        speakers [COUNTRY]

    Examples:
        speakers
        speakers china
    """
    shown = sorted(coverage.speakers(country, LISTED_MAX), key=lambda entry: is_description(entry[0]))
    total = coverage.how_many_speakers(country)
    name = countries.name(country) if country else None
    not_stated = [source_wording.first_of(len(shown), total, "speakers")] if len(shown) < total else []
    if not shown:
        not_stated.append(quote_wording.nobody_for(name) if name else quote_wording.NO_SPEAKERS)
    return Answer(
        command="speakers",
        arguments={"country": country} if country else {},
        heading=quote_wording.speakers_for(name) if name else quote_wording.SPEAKERS,
        findings=tuple(speaker_finding(coverage, who, number) for who, number in shown),
        searched=coverage.searched(),
        not_stated=tuple(not_stated),
        suggestions=tuple(f"quote {who.name}" for who, _ in shown[:3]),
    )


def is_description(speaker: Speaker) -> bool:
    """Whether words that name nobody stand for a speaker: "the statement", "50 countries", "residents"."""
    return speaker.kind in ("document", "collective", "unknown") or speaker.name[:1].islower()


def speaker_finding(coverage: Coverage, speaker: Speaker, utterances: int) -> Finding:
    """Who somebody is, with a place for each form of the name."""
    names = [form for form in speaker.forms if form.kind == "name"] or list(speaker.forms)
    known = (
        ("Quotations", str(utterances)),
        ("Speaks for", countries.name(speaker.country) if speaker.country else ""),
        ("Role", " · ".join(speaker.roles[:_ROLES_MAX])),
        ("Called", _called(coverage, speaker, names)),
    )
    return Finding(
        kind="speaker",
        text=speaker.name,
        citations=(_place(coverage, speaker, names),),
        details=tuple((label, value) for label, value in known if value),
        data={
            "speaker": speaker.name,
            "speaker_kind": speaker.kind,
            "country": speaker.country,
            "roles": list(speaker.roles),
            "utterances": utterances,
            "forms": [{"article": form.article, "text": form.text, "kind": form.kind} for form in speaker.forms],
        },
    )


def _called(coverage: Coverage, speaker: Speaker, forms: Sequence[NameForm]) -> str:
    """The forms of the name with the articles that use them; empty where all use the name itself."""
    if {_POSSESSIVE.sub("", form.text) for form in forms} == {speaker.name}:
        return ""
    names = source_names(coverage, (form.article for form in forms))
    called: dict[str, dict[str, None]] = {}
    for form in forms:
        called.setdefault(_POSSESSIVE.sub("", form.text), {})[names[form.article]] = None
    return ", ".join(f"{form} ({', '.join(places)})" for form, places in called.items())


def _place(coverage: Coverage, speaker: Speaker, forms: Sequence[NameForm]) -> Citation:
    """The first sentence that names a person or quotes another speaker; for one whom nothing names, the quotation."""
    if not forms:
        first = coverage.utterances(speaker.name)[0]
        return coverage.cite(first.article, first.quotes[0].span)
    form = forms[0]
    if speaker.kind != "person":
        spoken = next(filter(None, (_first_quoted(coverage, each) for each in forms)), None)
        if spoken:
            return spoken
    return coverage.cite(form.article, sentence_at(coverage.article(form.article), form.span), (form.span,))


def _first_quoted(coverage: Coverage, form: NameForm) -> Citation | None:
    """The sentence that first quotes a speaker in the article of a form."""
    quotes = (quote for quote in coverage.facts(form.article).quotes if quote.speaker == form.local_name)
    first = next(iter(sorted(quotes, key=lambda quote: quote.mention is None)), None)
    if first is None:
        return None
    mention, article = first.mention, coverage.article(form.article)
    marks = (mention,) if mention else ()
    return coverage.cite(form.article, sentence_at(article, mention or first.span), marks)
