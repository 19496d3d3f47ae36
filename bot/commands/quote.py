"""``quote``: what somebody said, in the words that the articles print."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from bot.commands import countries, quote_wording, source_wording, wording
from bot.commands.nearest import nearest
from bot.commands.parameters import About, Name, Since, Source, Until
from bot.commands.quotation import quotations
from bot.commands.source_names import source_names
from bot.commands.speakers import LISTED_MAX, is_description, speaker_finding
from bot.link.names import index_words, key_word
from bot.model import Answer, Speaker
from bot.spelling import fold
from bot.store.coverage import Coverage

_SAID_MAX = 200  # quotations of one speaker: more than anybody reads
_CANDIDATES_MAX = 10
_NEAREST_MAX = 3
_MOST_QUOTED = 5
_SHORT_MAX = 4  # letters of a name in which one or two wrong ones leave little
_BEGUN_MAX = 50  # names looked through, of which some have the word in another form alone


def quote(
    coverage: Coverage,
    speaker: Name = None,
    about: About = None,
    source: Source = None,
    since: Since = None,
    until: Until = None,
) -> Answer:
    """What somebody said, oldest first: direct words, quoted fragments and paraphrases told apart.

    Any part of the name will do; one that fits several people lists them. "about" limits it to quotations
    with these words. Without a name: who can be quoted.

    Usage:
        quote SPEAKER [about WORDS] [source NAME] [since DATE] [until DATE]

    Examples:
        quote zhang
        quote zhang jun about human rights
        quote bachelet source 000
    """
    filters = {"source": source, "since": since, "until": until}
    given = {"speaker": speaker, "about": about, **filters}
    arguments = {name: value for name, value in given.items() if value is not None}
    if speaker is None:
        return _who_is_there(coverage, arguments)
    quoted, silent = _found(coverage, speaker)
    if len(quoted) > 1:
        return _candidates(coverage, arguments, quoted)
    if not quoted:
        return _nobody(coverage, arguments, silent)
    if about and _is_rest_of_name(coverage, quoted[0], speaker, about):
        return _as_whole_name(coverage, arguments, quoted[0], silent)
    return _quotations(coverage, arguments, quoted[0], silent)


def _found(coverage: Coverage, name: str) -> tuple[list[Speaker], list[Speaker]]:
    """Whom a name finds: those who are quoted, and those who are only named. The very name finds only its own."""
    found = list({fold(who.name): who for who in reversed(coverage.find_speakers(name))}.values())[::-1]
    exact = [who for who in found if fold(who.name) == fold(name)]
    counted = [(who, coverage.how_much_said(who.name) > 0) for who in exact or found]
    return [who for who, speaks in counted if speaks], [who for who, speaks in counted if not speaks]


def _as_whole_name(coverage: Coverage, arguments: dict[str, Any], who: Speaker, silent: Sequence[Speaker]) -> Answer:
    """The quotations of somebody whose name the words behind "quote" are a slip of, which the heading says."""
    asked = f"{arguments['speaker']} {arguments['about']}"
    whole = {name: value for name, value in arguments.items() if name != "about"} | {"speaker": asked}
    heading = f"{quote_wording.quotations_of(who.name, None)} – {quote_wording.read_as_nearest(asked)}"
    return replace(_quotations(coverage, whole, who, silent), heading=heading + wording.filtered(**_filters(arguments)))


def _is_rest_of_name(coverage: Coverage, who: Speaker, name: str, about: str) -> bool:
    """Whether the words behind a name, which no article has, are a slip in the rest of it: "Shu" of Chen Xu."""
    left = [word for word in fold(who.name).split() if word not in fold(name).split()]
    typed = fold(about).split()
    if len(left) != len(typed) or any(coverage.passages_with(word) for word in typed):
        return False
    return all(nearest(word, [own]) or _rhymes(word, own) for word, own in zip(typed, left, strict=True))


def _rhymes(typed: str, own: str) -> bool:
    """Whether short names end alike, as those do that are written by ear: "shu" and "xu"."""
    longest, difference = max(len(typed), len(own)), abs(len(typed) - len(own))
    return longest <= _SHORT_MAX and difference <= 1 and typed[-1] == own[-1]


# --- quotations -------------------------------------------------------------------------------------


def _quotations(coverage: Coverage, arguments: dict[str, Any], who: Speaker, silent: Sequence[Speaker]) -> Answer:
    about, filters = arguments.get("about"), _filters(arguments)
    said = coverage.utterances(who.name, about, **filters)
    limits = wording.filtered(**filters)
    heading = quote_wording.quotations_of(who.name, about) + limits
    not_stated = [quote_wording.also_named([other.name for other in silent])] if silent else []
    articles = {utterance.article for utterance in said}
    if is_description(who) and len(articles) > 1:
        not_stated.insert(0, quote_wording.many_called_so(who.name, len(articles)))
    if len(said) > _SAID_MAX:
        not_stated.insert(0, source_wording.first_of(_SAID_MAX, len(said), "quotations"))
    meant = [] if said else list(_meant(coverage, arguments))
    if not said:
        total = len(coverage.utterances(who.name))
        not_stated.insert(0, quote_wording.never_about(who.name, total, about, limits))
        not_stated += [wording.did_you_mean(meant)] if meant else []
    return Answer(
        command="quote",
        arguments=arguments,
        heading=" – ".join(filter(None, (heading, _called(coverage, who, arguments["speaker"])))),
        findings=tuple(quotations(coverage, said[:_SAID_MAX], who.name)),
        searched=coverage.searched(),
        not_stated=tuple(not_stated),
        suggestions=tuple(dict.fromkeys((*(f"quote {line}" for line in meant), *_next(coverage, who, arguments)))),
    )


def _meant(coverage: Coverage, arguments: dict[str, Any]) -> Iterator[str]:
    """What else words after a name may have been, where nothing was said with them: a source, the rest of a name."""
    speaker, about = arguments["speaker"], arguments.get("about")
    if about and coverage.find_source(about):
        yield f"{fold(speaker)} source {about}"
    elif about:
        names = map(fold, coverage.nearest_speakers(f"{speaker} {about}", 1))
        yield from (name for name in names if all(nearest(word, name.split()) for word in fold(about).split()))


def _called(coverage: Coverage, who: Speaker, asked: str) -> str | None:
    """Which articles use the form that was asked for, where it is not the full name; or that it is a slip of one."""
    forms = [form for form in who.forms if fold(form.text) == fold(asked) != fold(who.name)]
    if not forms:
        typed = key_word(asked) or ""
        is_slip = len(typed) > 1 and typed not in index_words(form.text for form in who.forms)
        return quote_wording.read_as_nearest(asked) if is_slip else None
    names = source_names(coverage, (form.article for form in forms))
    return quote_wording.called_so(list(names.values()), forms[0].text)


def _next(coverage: Coverage, who: Speaker, arguments: dict[str, Any]) -> Iterator[str]:
    if len(arguments) > 1:
        yield f"quote {fold(who.name)}"
    others = [name for name, _ in coverage.most_quoted(_MOST_QUOTED + 1) if name != who.name]
    yield from (f"quote {fold(name)}" for name in others[:2])


# --- no quotation, or several speakers --------------------------------------------------------------


def _who_is_there(coverage: Coverage, arguments: dict[str, Any]) -> Answer:
    filters = {name: value for name, value in arguments.items() if name != "speaker"}
    about = filters.pop("about", None)
    there = coverage.speakers(limit=LISTED_MAX)
    if arguments:
        counted = ((who, len(coverage.utterances(who.name, about, **filters))) for who, _ in there)
        there = [(who, number) for who, number in counted if number]
    return Answer(
        command="quote",
        arguments=arguments,
        heading=quote_wording.whom_to_quote(about) + wording.filtered(**_filters(arguments)),
        findings=tuple(speaker_finding(coverage, who, number) for who, number in there),
        searched=coverage.searched(),
        not_stated=() if there else (quote_wording.NO_SPEAKERS,),
        suggestions=tuple(f"quote {fold(who.name)}" for who, _ in there[:3]),
    )


def _filters(arguments: dict[str, Any]) -> dict[str, str | None]:
    return {name: arguments.get(name) for name in ("source", "since", "until")}


def _candidates(coverage: Coverage, arguments: dict[str, Any], found: Sequence[Speaker]) -> Answer:
    shown = found[:_CANDIDATES_MAX]
    rest = f" about {arguments['about']}" if "about" in arguments else ""
    return Answer(
        command="quote",
        arguments=arguments,
        heading=quote_wording.which_one(arguments["speaker"]),
        findings=tuple(speaker_finding(coverage, who, coverage.how_much_said(who.name)) for who in shown),
        searched=coverage.searched(),
        suggestions=tuple(f"quote {fold(who.name)}{rest}" for who in shown),
    )


def _nobody(coverage: Coverage, arguments: dict[str, Any], silent: Sequence[Speaker]) -> Answer:
    """Nobody of that name is quoted: whether somebody is named all the same, and who comes near."""
    asked = arguments["speaker"]
    near = [] if silent else coverage.nearest_speakers(asked, _NEAREST_MAX) or _begun(coverage, asked)
    not_stated = [quote_wording.never_quoted(who.name) for who in silent] or [quote_wording.nobody_called(asked)]
    not_stated += [wording.did_you_mean(near)] if near else []
    most = list(dict.fromkeys(name for name, _ in coverage.most_quoted(_MOST_QUOTED)))
    names = near or _speaking_for(coverage, asked, not_stated) or most
    if names and not near:
        not_stated.append(quote_wording.most_quoted(most))
    return Answer(
        command="quote",
        arguments=arguments,
        heading=quote_wording.quotations_of(asked, arguments.get("about")),
        findings=(),
        searched=coverage.searched(),
        not_stated=tuple(not_stated),
        suggestions=(
            *(f"search {fold(who.name)}" for who in silent[:1]),
            *(f"quote {fold(name)}" for name in names[:_NEAREST_MAX]),
        ),
    )


def _begun(coverage: Coverage, asked: str) -> list[str]:
    """Names with a word that begins so: "mar" for Marta Ruiz."""
    there = (name for name, _ in coverage.quoted_names(fold(asked), _BEGUN_MAX))
    return [name for name in there if any(word.startswith(fold(asked)) for word in fold(name).split())][:_NEAREST_MAX]


def _speaking_for(coverage: Coverage, asked: str, not_stated: list[str]) -> list[str]:
    """Names of those quoted for the country that was asked for instead of a person; said in ``not_stated``."""
    country = countries.find(asked)
    found = [who.name for who, _ in coverage.speakers(country, LISTED_MAX)] if country else []
    if found:
        not_stated.append(quote_wording.speaking_for(countries.name(country or ""), found))
    return found
