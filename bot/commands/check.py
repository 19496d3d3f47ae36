"""``check``: whether a quotation is in the coverage, word for word, and whose words it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from bot.commands import check_wording, quote_wording, source_wording, wording
from bot.commands.checking import Checked, Place, check_quotation
from bot.commands.comparison import Difference
from bot.commands.message import Typed, quotations_in, quoted_share, whole
from bot.commands.parameters import Message
from bot.commands.passages import passage
from bot.errors import UsageError
from bot.facts import place as offsets
from bot.model import Answer, Finding, Span
from bot.spelling import fold
from bot.store.coverage import Coverage

_QUOTATIONS_MAX = 10  # of one message
_PLACES_MAX = 10  # shown of one quotation
_HALF = 0.5  # of a message: with fewer words in marks, it may be a passage that has marks itself
_QUOTATION_MIN = 3  # words in marks, with nobody named: with fewer, they are a word set off in a passage
_SURELY = 0.8  # likeness from which on it is that passage
_SEARCHED_MAX = 4  # words of a suggested search


def check(coverage: Coverage, message: Message = None) -> Answer:
    """Whether a quotation is in the coverage: exact, altered, somebody else's, only reported, or not.

    Paste the quotation, or the whole message that has it: several in marks are checked one by one, and also
    whether who is said to have said it did. "…" stands for words left out.

    Usage:
        check “WORDS”

    Examples:
        check “We strongly refute these charges”
        check Zhang said “The days when Western countries could bully and oppress developing countries are gone.”
        check “stop using human rights as an excuse … in other countries' internal affairs” – Geng Shuang
    """
    if message is None or not (found := _quotations(coverage, message)):
        raise UsageError(check_wording.NOTHING_TO_CHECK)
    shown = found[:_QUOTATIONS_MAX]
    return Answer(
        command="check",
        arguments={"message": message},
        heading=check_wording.checked([checked.typed.text for checked in shown]),
        findings=tuple(
            finding
            for number, checked in enumerate(shown, 1)
            for finding in _findings(coverage, checked, number, len(shown))
        ),
        searched=coverage.searched(),
        not_stated=tuple(_not_stated(shown, len(found))),
        suggestions=tuple(dict.fromkeys(each for checked in shown for each in _next(checked)))[:3],
    )


def _quotations(coverage: Coverage, message: str) -> list[Checked]:
    """The quotations of a message, checked; all of it as one where that is what the coverage prints."""
    typed = quotations_in(message, lambda name: bool(coverage.find_speakers(name)))
    if typed and quoted_share(message, typed) <= _HALF:
        passage_ = check_quotation(coverage, whole(message))
        named = any(each.named for each in typed)
        if not named and (passage_.places or max(len(each.keys) for each in typed) < _QUOTATION_MIN):
            return [passage_]
        if passage_.places and passage_.places[0].match.likeness >= _SURELY:
            return [passage_]
    return [check_quotation(coverage, each) for each in typed]


# --- findings ---------------------------------------------------------------------------------------


def _findings(coverage: Coverage, checked: Checked, number: int, total: int) -> Iterator[Finding]:
    """All that is found of one quotation; every finding says of which."""
    data = {"quotation": number, "typed": checked.typed.text, "verdict": checked.verdict, "named": checked.typed.named}
    group = (("Quotation", f"{number} of {total}: {check_wording.cut(checked.typed.text)}"),) if total > 1 else ()
    for place in checked.places[:_PLACES_MAX]:
        yield _printed(coverage, checked, place, data, group)
    for typed, place in checked.elsewhere:
        line = check_wording.SPLICED.format(_speaker(place) or check_wording.SPEAKER_NOT_STATED)
        details = (*group, ("These words", check_wording.cut(typed.text)))
        yield _finding(coverage, place, line, details, {**data, "part": typed.text})
    for article, sentence in checked.near:
        near = passage(coverage.cite(article, sentence), **data, nearest=True)
        yield Finding("fact", check_wording.NEAREST, near.citations, group, near.data)


def _printed(
    coverage: Coverage, checked: Checked, place: Place, data: dict[str, Any], group: Sequence[tuple[str, str]]
) -> Finding:
    changes = list(_changes(checked.typed, place)) if place.match.altered else []
    text, words = place.match.track.article.text, place.match.track.words
    cuts = [text[words[cut.start].span.start : words[cut.end - 1].span.end] for cut in place.match.cuts]
    details = [*group]
    details += (
        [("Differs", "; ".join(_said(change) for change in changes if change["op"] != "same"))] if changes else []
    )
    details += [("“…” stands for", wording.quoted(cut)) for cut in cuts]
    details += [("Named in the message", checked.typed.named)] if checked.typed.named else []
    details += list(_whose(place))
    values = {**data, "differences": changes, "cuts": cuts, "likeness": round(place.match.likeness, 3)}
    return _finding(coverage, place, _line(checked, place), details, values)


def _finding(
    coverage: Coverage, place: Place, line: str, details: Sequence[tuple[str, str]], data: dict[str, Any]
) -> Finding:
    """A place as a finding: each printed part is a citation, with the words marked that were typed otherwise."""
    marks = _marks(place)
    spans = place.match.spans
    cited = tuple(coverage.cite(place.article, span, [m for m in marks if span.covers(m)]) for span in spans)
    quote = place.quotes[0] if place.quotes else None
    about = {
        "article": place.article,
        **offsets(Span(spans[0].start, spans[-1].end)),
        "text": " … ".join(citation.exact for citation in cited),
        "kind": place.standing,
        "speaker": _speaker(place),
        "speaker_kind": quote.speaker_kind if quote else None,
        "certainty": quote.certainty if quote else None,
        "named_speaker": place.named,
        "parts": [offsets(span) for span in spans],
    }
    return Finding("fact", line, cited, tuple(details), {**data, **about})


def _line(checked: Checked, place: Place) -> str:
    """The verdict in a line, with who said it."""
    speaker = _speaker(place)
    if place.standing in ("reported", "running"):
        if place.match.altered:
            return check_wording.ALTERED_REPORT
        return (
            check_wording.REPORTED_OF.format(speaker)
            if speaker and place.standing == "reported"
            else check_wording.REPORTED
        )
    lines = {"altered": check_wording.ALTERED, "other_speaker": check_wording.SOMEBODY_ELSES}
    line = check_wording.ALTERED if place.match.altered else lines.get(checked.verdict, check_wording.WORD_FOR_WORD)
    return line.format(speaker or check_wording.SPEAKER_NOT_STATED)


def _speaker(place: Place) -> str | None:
    return place.speaker.name if place.speaker else place.quotes[0].speaker if place.quotes else None


def _whose(place: Place) -> Iterator[tuple[str, str]]:
    if speaker := _speaker(place):
        yield "Speaker", speaker
    yield "Kind", check_wording.STANDINGS[place.standing]
    if place.standing in ("mixed", "running") and place.quotes:
        text = place.match.track.article.text
        yield "Direct words", ", ".join(wording.quoted(quote.span.of(text)) for quote in place.quotes)
    if place.quotes:
        yield "Speaker is", quote_wording.CERTAINTIES[place.quotes[0].certainty]
    if len(place.match.spans) > len(place.match.runs):
        yield "Place", check_wording.in_parts(len(place.match.spans))


# --- differences --------------------------------------------------------------------------------------


def _changes(typed: Typed, place: Place) -> Iterator[dict[str, str]]:
    """The typed words beside the printed ones, run by run."""
    words, text = place.match.track.words, place.match.track.article.text
    for piece, steps in zip(place.match.pieces, place.match.steps, strict=True):
        for step in steps:
            ours, theirs = piece.words[step.typed.start : step.typed.end], words[step.printed.start : step.printed.end]
            yield {
                "op": step.op,
                "typed": typed.text[ours[0].span.start : ours[-1].span.end] if ours else "",
                "printed": text[theirs[0].span.start : theirs[-1].span.end] if theirs else "",
            }


def _said(change: dict[str, str]) -> str:
    """A difference in words."""
    if change["op"] == "dropped":
        return check_wording.left_out(change["printed"])
    return (
        check_wording.put_in(change["typed"])
        if change["op"] == "added"
        else check_wording.printed_so(change["typed"], change["printed"])
    )


def _marks(place: Place) -> list[Span]:
    """The printed words that were typed otherwise or left out."""
    steps = [step for steps in place.match.steps for step in steps]
    return [span for step in steps if _shows(step) for span in place.match.track.spans(step.printed)]


def _shows(step: Difference) -> bool:
    return step.op in ("dropped", "replaced") and step.printed.start < step.printed.end


# --- what is not there, and what next -------------------------------------------------------------------


def _not_stated(shown: Sequence[Checked], total: int) -> Iterator[str]:
    for checked in shown:
        if checked.verdict == "absent":
            yield check_wording.not_in_coverage(checked.typed.text)
        if len(checked.places) > _PLACES_MAX:
            yield source_wording.first_of(_PLACES_MAX, len(checked.places), "places")
    if total > len(shown):
        yield source_wording.first_of(len(shown), total, "quotations")


def _next(checked: Checked) -> Iterator[str]:
    speakers = [place.speaker.name for place in checked.places if place.speaker]
    if speakers:
        yield f"quote {fold(speakers[0])}"
    elif checked.verdict == "absent":
        telling = sorted(dict.fromkeys(checked.typed.keys), key=len, reverse=True)[:_SEARCHED_MAX]
        yield f"search {' '.join(key for key in checked.typed.keys if key in telling)}"
