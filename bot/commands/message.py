"""What somebody typed who wants a quotation checked: the words in marks, and whom the message says they are of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bot.commands.comparison import pieces_of, words_of
from bot.commands.matching import Piece
from bot.model import Article, Quote, Span

# Marks of other scripts and keyboards, as the ones that are paired
_MARKS = str.maketrans("「」『』〝〞‹›＂", '“”“”“”‘’"')
_GERMAN = re.compile(r"[„‚]([^„‚“”]{1,4000})[“”]")  # „so“
# Behind a bare quotation: "… – Geng Shuang", "… -- the envoy"
_NAMED_BEHIND = re.compile(r"^(?P<words>.*\S)\s+(?:[–—―]|--?)\s*(?P<name>[^–—―\d.!?]{2,60})$", re.DOTALL)
# Beside a quotation where no verb attributes it: "(Zhang Jun, China)"
_CAPITALISED = re.compile(r"\b[^\W\d_a-z][\w'’-]*(?:\s+[^\W\d_a-z][\w'’-]*){0,4}")
_NAMES_TRIED_MAX = 6


@dataclass(frozen=True, slots=True)
class Typed:
    """A quotation as it was typed, and the name that the message gives it."""

    text: str
    pieces: tuple[Piece, ...]
    named: str | None = None

    @property
    def keys(self) -> tuple[str, ...]:
        """Its words as they are compared."""
        return tuple(key for piece in self.pieces for key in piece.keys)


def whole(text: str, named: str | None = None) -> Typed:
    """All of a text as one quotation."""
    return Typed(text.strip(), tuple(Piece(tuple(piece)) for piece in pieces_of(text)), named)


def quotations_in(text: str, is_name: Callable[[str], bool]) -> list[Typed]:
    """The quotations in a message, each once; all of it where there are no marks, without a name behind a dash.

    ``is_name`` says whether words are a name that the coverage knows. Empty if there is no word.
    """
    plain = _GERMAN.sub(lambda match: f"“{match[1]}”", text.translate(_MARKS))
    spans = _in_marks(plain)
    if not spans:
        found = [_bare(text, is_name)]
    else:
        names = _names(plain, spans, is_name) if len(words_of(plain)) > _inside(plain, spans) else {}
        found = [whole(span.of(text), names.get(span)) for span in spans]
    once = {(typed.keys, typed.named): typed for typed in reversed(found) if typed.pieces}
    return list(once.values())[::-1]


def quoted_share(text: str, quotations: Sequence[Typed]) -> float:
    """The share of the words of a message that are in marks, 0 to 1."""
    return sum(len(typed.keys) for typed in quotations) / max(len(words_of(text)), 1)


def _inside(text: str, spans: Sequence[Span]) -> int:
    return sum(len(words_of(text, span.start, span.end)) for span in spans)


def _bare(text: str, is_name: Callable[[str], bool]) -> Typed:
    match = _NAMED_BEHIND.match(text.strip())
    if match and is_name(match["name"].strip()):
        return whole(match["words"], match["name"].strip())
    return whole(text)


def _in_marks(text: str) -> list[Span]:
    """What stands between marks of any kind, in order."""
    if not text.strip():
        return []
    from bot.extract.quotes.folding.marks import segments

    return [segment.inner for segment in segments(_article(text)) if words_of(segment.inner.of(text))]


# --- whom the message names --------------------------------------------------------------------------


def _names(text: str, spans: Sequence[Span], is_name: Callable[[str], bool]) -> dict[Span, str]:
    """Whom the message gives each quotation to: by its grammar, else a known name beside it."""
    quotes = _attributed(text)
    said = {span: next((q.speaker for q in quotes if q.speaker and q.span.covers(span)), None) for span in spans}
    named = {span: said[span] or _beside(text, span, spans, is_name) for span in spans}
    return {span: name for span, name in named.items() if name}


def _attributed(text: str) -> list[Quote]:
    """The quotations of the message as extraction reads it."""
    from bot.extract.countries import country_mentions
    from bot.extract.quotes import quotes_and_people

    return quotes_and_people(_article(text), country_mentions(text))[0]


def _beside(text: str, span: Span, spans: Sequence[Span], is_name: Callable[[str], bool]) -> str | None:
    """The first known name after a quotation, up to the next; else the last before it."""
    after = text[span.end : min((s.start for s in spans if s.start > span.end), default=len(text))]
    before = text[max((s.end for s in spans if s.end < span.start), default=0) : span.start]
    candidates = [*_capitalised(after), *reversed(list(_capitalised(before)))]
    return next((name for name in candidates[:_NAMES_TRIED_MAX] if is_name(name)), None)


def _capitalised(text: str) -> Iterator[str]:
    """Runs of words with a capital letter, each also without what may begin a sentence: "Did Zhang Jun"."""
    for match in _CAPITALISED.finditer(text):
        yield match[0]
        _, _, rest = match[0].partition(" ")
        if rest:
            yield rest


def _article(text: str) -> Article:
    """The message as extraction takes it; its text is not decoded again, so that offsets stay."""
    from bot.parse.paragraphs import paragraphs
    from bot.parse.sentences import sentences

    parts = tuple(paragraphs(text))
    return Article("message", text, parts, tuple(sentences(text, parts)))
