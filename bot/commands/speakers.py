"""``speakers``: who is quoted, for whom they speak, and what the articles call them."""

from __future__ import annotations

from bot.commands import countries, wording
from bot.commands.parameters import Party
from bot.commands.passages import sentence_at
from bot.model import Answer, Citation, Finding, NameForm, Speaker
from bot.store.coverage import Coverage

LISTED_MAX = 100  # ours: more than anybody reads
_FORMS_CITED_MAX = 3


def speakers(coverage: Coverage, country: Party = None) -> Answer:
    """Who is quoted in the coverage, most quoted first; with a country, only who speaks for it.

    Each with the country, the roles and the forms of the name that the articles use.

    Usage:
        speakers [COUNTRY]

    Examples:
        speakers
        speakers china
    """
    quoted = [(who, number) for who, number in coverage.speakers() if number and country in (None, who.country)]
    shown = quoted[:LISTED_MAX]
    name = countries.name(country) if country else None
    not_stated = [wording.first_of(len(shown), len(quoted), "speakers")] if len(shown) < len(quoted) else []
    if not shown:
        not_stated.append(wording.nobody_for(name) if name else wording.NO_SPEAKERS)
    return Answer(
        command="speakers",
        arguments={"country": country} if country else {},
        heading=wording.speakers_for(name) if name else wording.SPEAKERS,
        findings=tuple(speaker_finding(coverage, who, number) for who, number in shown),
        searched=coverage.searched(),
        not_stated=tuple(not_stated),
        suggestions=tuple(f"quote {who.name}" for who, _ in shown[:3]),
    )


def speaker_finding(coverage: Coverage, speaker: Speaker, utterances: int) -> Finding:
    """Who somebody is, with a place for each form of the name."""
    names = [form for form in speaker.forms if form.kind == "name"] or list(speaker.forms)
    called: dict[str, list[str]] = {}
    for form in names:
        places = called.setdefault(form.text.removesuffix("'s").removesuffix("’s"), [])
        places += [] if wording.short(form.article) in places else [wording.short(form.article)]
    details = [("Quotations", str(utterances))]
    details += [("Speaks for", countries.name(speaker.country))] if speaker.country else []
    details += [("Role", role) for role in speaker.roles[:3]]
    details += [("Called", ", ".join(f"{form} ({', '.join(places)})" for form, places in called.items()))]
    return Finding(
        kind="speaker",
        text=speaker.name,
        citations=tuple(_places(coverage, speaker, names)),
        details=tuple(details),
        data={
            "speaker": speaker.name,
            "speaker_kind": speaker.kind,
            "country": speaker.country,
            "roles": list(speaker.roles),
            "utterances": utterances,
            "forms": [{"article": form.article, "text": form.text, "kind": form.kind} for form in speaker.forms],
        },
    )


def _places(coverage: Coverage, speaker: Speaker, forms: list[NameForm]) -> list[Citation]:
    """Sentences with the forms, each wording once; for a speaker without any, the first quotation."""
    once = {form.text: form for form in reversed(forms)}
    cited = [
        coverage.cite(form.article, sentence_at(coverage.article(form.article), form.span), (form.span,))
        for form in list(reversed(once.values()))[:_FORMS_CITED_MAX]
    ]
    said = [] if cited else coverage.utterances(speaker.name)[:1]
    return cited or [coverage.cite(utterance.article, utterance.quotes[0].span) for utterance in said]
