"""Where in an article a joint statement may be told of: near words that only a group uses.

Most articles have none, or few, so that most sentences are never looked at. Plain searches for fixed words are
ten times as fast as one pattern for all of them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from bot.model import CountryMention, Span

# Enough by themselves
_WORDS = (
    "joint", "behalf of", "signator", "co-sign", "cosign", "undersigned", "regional statement", "open letter",
    "signed by", "signed a", "backed by", "endorsed by", "supported by", "issued a", "letter of their own",
    "group of", "coalition of", "speaking for", "communiqu", "with one voice", "signatures of", "following countries",
    "following states", "following governments", "told the un", "told the u.n.", "told the human rights",
    "spoke for", "speaks for", "core group", "contact group", "weight behind", "in the name of", "names to",
    "name to the", "names on", "putting their name",
)  # fmt: skip
# Enough with a number before them: "43 countries", "dozens of Pacific nations"
_HEADS = (
    "countr", "nation", "governments", "states", "ambassadors", "envoys", "ministers", "leaders", "members",
    "delegations", "partners", "others", "capitals", "missions", "embassies", "statements", "letters",
    "declarations", "heads of",
    "democracies", "republics", "signatures", "of them",
)  # fmt: skip
_NUMBERS = frozenset(
    """one two three four five six seven eight nine ten eleven twelve dozen dozens scores several many numerous all most
    hundred hundreds group coalition similar other""".split()
)
# Enough beside two countries: "Peru and Chile wrote to the council"
_BESIDE_COUNTRIES = (
    "letter", "declaration", "wrote to", "written to", "pledge", "appeal", "press release", "signed", "statement",
    "signing", "sponsor", "communiqu", "tabled", "jointly", "together", "they said", "the three", "position paper",
    "their demand", "the demand", "the request", "the call", "a call", "their call", "proposal", "the text",
    "paper", "submi", "in support of", "voiced",
)  # fmt: skip
_BESIDE = 150  # code points to either side
_WINDOW = 64  # code points before the word
_WORDS_BEFORE = 7
_SIGNING = re.compile(
    r"\b(?:sign|[Ll]ist of |name|declin|oppos|refus|withdr|dropp|absen|stayed|statement|declaration|letter|join|abst|"
    r"no part|miss|lent|aboard|along\b|gave it|came (?:next|after|too)|follow|"
    r"in (?:his|her|its|their) (?:support|defen)|(?:not|nor|never|\w+n't) (?:there|part|in it|on it|among|ask|answer|"
    r"repl|respond|take|back|join))"
)
# What a group does with its voice
_SPEAKING = re.compile(
    r"statement|letter|declar|appeal|communiqu|pledg|plea|petition|condemn|critici|denounc|called? on|"
    r"calling on|urg|prais|"
    r"sign|sp[eo]ak|spoke|weight|documen|undert|agree|joint|rebuk|behalf|voic|express|demand|accus|support|slam|list|name"
)
_NEAR = 600  # code points
# "So did Chile.", "And Malta.", "Fiji, too."
_ELLIPSIS = re.compile(r"(?:So|Nor|Neither|And|Not) [^.\n]{1,60}\.|[^.\n]{1,50}\b(?:did|too|also|likewise|did not)\.")
_BEFORE_SEED = 3  # sentences
_AFTER_SEED = 6


def has_seed(text: str, countries: Sequence[CountryMention]) -> bool:
    """Whether anything in the article calls for a closer look."""
    return next(_seeds(text.lower(), countries), None) is not None


def seed_sentences(text: str, spans: Sequence[Span], countries: Sequence[CountryMention]) -> list[int]:
    """The numbers of the sentences with a seed."""
    starts = [span.start for span in spans]
    return sorted({max(0, bisect_right(starts, position) - 1) for position in _seeds(text.lower(), countries)})


def around(seeds: Sequence[int], text: str, spans: Sequence[Span]) -> list[int]:
    """The numbers of the sentences worth looking at: around the seeds, and behind them where somebody signs."""
    if not seeds:
        return []
    near = {n for seed in seeds for n in range(max(0, seed - _BEFORE_SEED), min(len(spans), seed + _AFTER_SEED))}
    behind = (n for n in range(seeds[0], len(spans)) if n not in near)
    near.update(n for n in behind if _SIGNING.search(text, spans[n].start, spans[n].end))
    for n in range(seeds[0] + 1, len(spans)):
        if n - 1 in near and _ELLIPSIS.match(text, spans[n].start, spans[n].end):
            near.add(n)
    return sorted(near)


def _seeds(text: str, countries: Sequence[CountryMention]) -> Iterator[int]:
    for word in _WORDS:
        yield from _places(text, word)
    for head in _HEADS:
        for position in _places(text, head):
            if _has_number(text[max(0, position - _WINDOW) : position]) and _SPEAKING.search(
                text, max(0, position - _NEAR), position + _NEAR
            ):
                yield position
    yield from _beside_countries(text, countries)


def _beside_countries(text: str, countries: Sequence[CountryMention]) -> Iterator[int]:
    starts = [each.span.start for each in countries]
    for word in _BESIDE_COUNTRIES:
        for position in _places(text, word):
            near = countries[bisect_left(starts, position - _BESIDE) : bisect_left(starts, position + _BESIDE)]
            if len({each.code for each in near}) > 1:
                yield position


def _places(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word))


def _has_number(before: str) -> bool:
    words = before.replace("-", " ").split()[-_WORDS_BEFORE:]
    return any(word in _NUMBERS or word[0].isdigit() or word.endswith(("teen", "ty")) for word in words)
