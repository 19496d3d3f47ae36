"""The subject before what is said of it between commas: "Harry Bond, 30, of Raleigh, said"."""

from __future__ import annotations

import re
from typing import NamedTuple

from bot.extract.lexicon import grammar, people, speech
from bot.extract.quotes.folding.skeleton import MARK, NAME, QUOTE, WORD, Skeleton
from bot.extract.quotes.folding.words import can_speak, is_adverb, is_possessive
from bot.extract.quotes.grammar.clauses import SEPARATORS
from bot.extract.quotes.grammar.names import read_name
from bot.extract.quotes.grammar.phrases import (
    PHRASE_ITEMS_MAX,
    RELATIVES,
    Mention,
    is_finite,
    phrase_at,
)
from bot.extract.quotes.grammar.phrases_before import HANGING

_PARTY = re.compile(r"[A-Z]-[A-Z]")  # R-Calif.
_DESCRIPTION_ITEMS_MAX = 4  # "retired mill worker"
_OF_PLACES = frozenset(["of", "from", "in", "at", "near", "outside"])
_CHUNKS_MAX = 7  # appositives between one subject and its verb
# Before a name: what goes on with it, or is said of it
_GOES_WITH_NAME = grammar.PREPOSITIONS | grammar.DETERMINERS | grammar.COORDINATORS | people.ROLE_NOUNS
_OPENS_CLAUSE = grammar.SUBORDINATORS | {"that"}
_OPENS_LIST = frozenset(["namely", "including"])  # of those who speak: "Two envoys, namely Ann Lee and Bob Ray, said"
_LISTED_COMMAS_MIN = 2  # between names that hang on what is before them
_HANGING_ITEMS_MAX = 8  # before the first of them: "signed by the foreign ministers of"
_IN_CHUNK = frozenset("-$#%'/&*")
_DASHES = frozenset(["–", "—", "--", "-"])


class _Chunk(NamedTuple):
    """What stands between two commas."""

    first: int
    stop: int


def before_appositives(sk: Skeleton, lo: int, j: int) -> Mention | None:
    """The subject before one or more appositives that end at the mark ``j``: "Harry Bond, 30, of Raleigh, said"."""
    name: Mention | None = None
    phrase: Mention | None = None
    listed = False
    chunks = _without_hanging_list(sk, _chunks_before(sk, lo, _before_hanging_names(sk, lo, j)))
    for n, chunk in enumerate(chunks):
        first = _without_openers(sk, chunk, lo)
        if first >= chunk.stop:
            continue
        ends_list = listed and sk.kinds[chunk.stop - 1] == NAME
        if _hangs(sk, first) or _tells_former(sk, chunk, lo):
            name, phrase = _without_hanging(sk, chunk, ends_list, name, phrase)
            continue
        listed = listed or "and" in sk.lower[chunk.first : chunk.stop]
        if _has_clause(sk, first, chunk.stop):
            return name or _opening_clause(sk, chunk) or phrase
        found = _listed(sk, chunks[n:]) or _pair(sk, chunk, lo) or phrase_at(sk, first, chunk.stop)
        if found and found.kind == "several":
            return found
        if found and found.kind == "pronoun":
            return name or phrase or found
        if found and found.kind == "name":
            what = read_name(sk.words[found.head])
            if what.kind == "person" or (what.kind == "open" and len(what.words) > 1):
                return _whose_spokesman(sk, chunks[n + 1 :]) or _with_others(sk, found, chunk, lo)
            named = what.kind != "body" or _is_named_after_body(sk, chunks[n:], lo)
            name, phrase = (found, phrase) if named else (name, found)
        elif found and (sk.kinds[found.stop - 1] == NAME or can_speak(sk.lower[found.head])):
            name, phrase = None if ends_list and found.stop < chunk.stop else name, found
        elif found:
            continue
        if first > chunk.first:
            break
    return name or phrase


def _opening_clause(sk: Skeleton, chunk: _Chunk) -> Mention | None:
    """The person with whom a clause ends that opens another: "It began after Bob Ray, a minister in Oxton, said"."""
    last = chunk.stop - 1
    opens = last > chunk.first and sk.lower[last - 1] in _OPENS_CLAUSE and sk.kinds[last] == NAME
    return Mention(last, chunk.stop, last, "name") if opens and read_name(sk.words[last]).kind != "role" else None


def _whose_spokesman(sk: Skeleton, chunks: list[_Chunk]) -> Mention | None:
    """Who speaks, unnamed, for somebody in office whose name comes next: "A spokesman for the mayor, Ann Lee, …"."""
    if not chunks or sk.lower[chunks[0].first] not in ("a", "an"):
        return None
    found = phrase_at(sk, chunks[0].first, chunks[0].stop)
    if found is None or found.kind != "nominal" or sk.lower[found.head] not in people.UNNAMED:
        return None
    rest = sk.lower[found.stop : chunks[0].stop]
    named = read_name(sk.words[chunks[0].stop - 1]).kind == "person"  # "A spokesman for Mayor Ann Lee, Bob Ray, …"
    holds = not named and any(word.rsplit(" ", 1)[-1] in people.OFFICES for word in rest)
    return found if rest[:1] in (["for"], ["to"]) and holds else None


def _is_named_after_body(sk: Skeleton, chunks: list[_Chunk], lo: int) -> bool:
    """Whether the first of these chunks is but the name of what the next one calls a body: "The union, UDT, says"."""
    articles = sk.lower[chunks[0].first] == "the"
    if len(chunks) < 2 or chunks[0].stop - chunks[0].first != 1 + articles or chunks[1].first != lo:
        return False
    described = phrase_at(sk, lo, chunks[1].stop)
    if described is None or described.kind != "nominal" or described.stop != chunks[1].stop:
        return False
    return sk.lower[described.head] in people.BODY_NOUNS


def _listed(sk: Skeleton, chunks: list[_Chunk]) -> Mention | None:
    """Those whom a list names that ends with the first of these chunks: "Oslo, Lima and Accra"."""
    last = chunks[0].stop - 1
    if sk.lower[chunks[0].first + 1 : last] != ["and"] or len(chunks) < 2:
        return None
    first = chunks[0].first
    for chunk in chunks[1:]:
        if chunk.stop != first - 1 or chunk.stop - chunk.first != 1 or sk.kinds[chunk.first] != NAME:
            break
        first = chunk.first
    opens = first < chunks[0].first and first == chunks[-1].first
    named = opens and sk.kinds[chunks[0].first] == sk.kinds[last] == NAME and not is_possessive(sk.lower[last])
    named = named and read_name(sk.words[last]).kind != "role"  # "Ann Lee, Trade and Industry Minister, …"
    return Mention(first, last + 1, last, "several") if named else None


def _before_hanging_names(sk: Skeleton, lo: int, j: int) -> int:
    """The comma before names of any number that hang on what is before; ``j`` itself if none end there.

    As in "Ten states, including Peru, the UAE, and Fiji, said", "The text, signed by ministers of Peru and Fiji, said".
    """
    k = j - 1
    while k > lo and (sk.kinds[k] == NAME or sk.words[k] == "," or sk.lower[k] in ("and", "the")):
        k -= 1
    listed = sk.words[k + 1 : j].count(",") >= _LISTED_COMMAS_MIN
    begin = max(lo, k - _HANGING_ITEMS_MAX)
    comma = next((m for m in range(k, begin, -1) if sk.words[m] == ","), None) if listed else None
    if comma is None:
        return j
    first, second = sk.lower[comma + 1 : comma + 3]
    by = second == "by" and (first.endswith("ed") or first in HANGING)
    return comma if first in _OPENS_LIST or by else j


def _without_hanging_list(sk: Skeleton, chunks: list[_Chunk]) -> list[_Chunk]:
    """The chunks, from right to left, without a list that hangs on what is before: "signed by Ann, Bob and Jo"."""
    if not chunks or sk.lower[chunks[0].stop - 2] != "and" or sk.kinds[chunks[0].first] != NAME:
        return chunks
    for n, chunk in enumerate(chunks[1:], 2):
        ends_with_name = sk.kinds[chunk.stop - 1] == NAME
        if sk.lower[chunk.first] in _OPENS_LIST:
            return chunks[n:]
        if ends_with_name and (sk.lower[chunk.first + 1 : chunk.stop - 1] in (["by"], ["to"]) or _is_from(sk, chunk)):
            return chunks[n:]
        if not ends_with_name or chunk.stop - chunk.first > 1:
            break
    return chunks


def _is_from(sk: Skeleton, chunk: _Chunk) -> bool:
    """As in "The first, from the governments of Peru, Chile and Mali, …"."""
    return sk.lower[chunk.first] == "from" and sk.lower[chunk.stop - 2] in ("of", "from")


def _without_hanging(
    sk: Skeleton, chunk: _Chunk, ends_list: bool, name: Mention | None, phrase: Mention | None
) -> tuple[Mention | None, Mention | None]:
    """What was found after a chunk that hangs on something before it, without what belongs to that chunk."""
    if ends_list:
        return None, None  # "backed by Ghana, Peru and two others"
    if sk.lower[chunk.first] in _OF_PLACES and sk.kinds[chunk.stop - 1] == NAME:
        return None, phrase  # "The farmer, of Oxton, Norfolk, …"
    return name, phrase


def _pair(sk: Skeleton, chunk: _Chunk, lo: int) -> Mention | None:
    """The two names that are all of an opening chunk: "The Oxton Trust and Gavel, which paid for it, …"."""
    named = [k for k in range(chunk.first, chunk.stop) if sk.lower[k] != "the"]
    if chunk.first != lo or len(named) != 3 or sk.lower[named[1]] != "and":
        return None
    first, _, last = named
    apart = sk.kinds[first] == sk.kinds[last] == NAME and not is_possessive(sk.lower[first])
    return Mention(first, chunk.stop, last, "several") if apart and not is_possessive(sk.lower[last]) else None


def _with_others(sk: Skeleton, found: Mention, chunk: _Chunk, lo: int) -> Mention | None:
    """A name with the one joined to it: "Ann Lee and Bob Ray, the authors, …".

    None where each of two has a description: "Ann Lee, of Oxton, and Bob Ray, of Barrow, …".
    """
    joined = found.stop + 2 == chunk.stop and sk.lower[found.stop] == "and" and sk.kinds[found.stop + 1] == NAME
    if joined and not is_possessive(sk.lower[found.stop + 1]):
        return Mention(found.first, chunk.stop, found.stop + 1, "several")
    if sk.lower[chunk.first] == "and" and chunk.first - 1 > lo:
        for before in _chunks_before(sk, lo, chunk.first - 1):
            if not _hangs(sk, before.first):
                return None if before.stop - before.first == 1 and sk.kinds[before.first] == NAME else found
    return found


def _without_openers(sk: Skeleton, chunk: _Chunk, lo: int) -> int:
    """Where a chunk begins after "and", "even" and their like before a name, or after a place that opens the clause."""
    first = chunk.first
    if first == lo and _ends_with_person(sk, chunk):
        return chunk.stop - 1
    if first == lo and (somebody := _somebody_new(sk, chunk)):
        return somebody
    if sk.lower[first] in grammar.COORDINATORS:
        return first + 1
    if (
        first + 1 < chunk.stop
        and sk.kinds[first] == WORD
        and is_adverb(sk.lower[first])
        and sk.lower[first] not in _OPENS_LIST
        and sk.kinds[first + 1] == NAME
    ):
        return first + 1
    return first


def _somebody_new(sk: Skeleton, chunk: _Chunk) -> int | None:
    """Where somebody without a name begins after a place: "Across the aisle a woman in blue, who left, said"."""
    place = phrase_at(sk, chunk.first + 1, chunk.stop) if sk.lower[chunk.first] in grammar.PREPOSITIONS else None
    if place is None or place.stop >= chunk.stop or sk.lower[place.stop] not in ("a", "an", "one"):
        return None
    found = phrase_at(sk, place.stop, chunk.stop)
    return place.stop if found and found.kind == "nominal" and can_speak(sk.lower[found.head]) else None


def _ends_with_person(sk: Skeleton, chunk: _Chunk) -> bool:
    """Whether a chunk tells where, and then who: "Outside court Ann Lee, 40, said"; not "At the home of Ann Lee"."""
    last = chunk.stop - 1
    opens = sk.kinds[chunk.first] == WORD and sk.lower[chunk.first] in grammar.PREPOSITIONS
    if not opens or last - chunk.first < 2 or sk.kinds[last] != NAME or sk.kinds[last - 1] != WORD:
        return False
    if sk.lower[last - 1] in _GOES_WITH_NAME:
        return False
    name = read_name(sk.words[last])
    return name.kind == "person" or (name.kind == "open" and len(name.words) > 1)


def _chunks_before(sk: Skeleton, lo: int, j: int) -> list[_Chunk]:
    """What stands between the separators before ``j``, from right to left, without what is in brackets."""
    chunks: list[_Chunk] = []
    k = stop = _dashes_start(sk, lo, j) + 1
    while k > max(lo, j - 2 * PHRASE_ITEMS_MAX) and len(chunks) < _CHUNKS_MAX:
        k -= 1
        if sk.words[k] == ")":
            k = stop = _bracket_start(sk, lo, k)
        elif sk.kinds[k] == MARK and sk.words[k] in SEPARATORS:
            if k + 1 < stop:
                chunks.append(_Chunk(k + 1, stop))
            stop = k
        elif sk.kinds[k] == QUOTE or (sk.kinds[k] == MARK and sk.words[k] not in _IN_CHUNK):
            k += 1
            break
    if k < stop and len(chunks) < _CHUNKS_MAX:
        chunks.append(_Chunk(k, stop))
    return chunks


def _dashes_start(sk: Skeleton, lo: int, j: int) -> int:
    """The dash that opens what the dash ``j`` closes and only hangs on the words before it; else ``j``.

    "The ministers – from Peru, Chile, Mali and 20 other countries – said": however long the list is. So does a list of
    names: "Envoys in two states – Peru and Chile – said".
    """
    if sk.words[j] not in _DASHES:
        return j
    opens = next((k for k in range(j - 1, max(lo, j - 2 * PHRASE_ITEMS_MAX), -1) if sk.words[k] == sk.words[j]), j)
    if opens == j:
        return j
    hangs = sk.lower[opens + 1] in grammar.PREPOSITIONS
    return opens if hangs or ("and" in sk.lower[opens:j] and _only_names(sk, opens + 1, j)) else j


def _only_names(sk: Skeleton, first: int, stop: int) -> bool:
    return all(sk.kinds[k] == NAME or sk.lower[k] in (",", "and", "the") for k in range(first, stop))


def _bracket_start(sk: Skeleton, lo: int, close: int) -> int:
    """The item of the bracket that ``close`` closes; ``close`` itself if there is none near."""
    for k in range(close - 1, max(lo, close - PHRASE_ITEMS_MAX) - 1, -1):
        if sk.words[k] == "(":
            return k
    return close


def _hangs(sk: Skeleton, first: int) -> bool:
    """Whether a chunk only hangs on what stands before it: "who …", "30", "of Raleigh", "speaking in Geneva"."""
    word, kind = sk.lower[first], sk.kinds[first]
    if kind == MARK or word[0].isdigit() or (kind == NAME and _PARTY.match(sk.words[first])):
        return True
    if kind != WORD:
        return False
    participle = word.endswith(("ing", "ed")) and word not in speech.ALSO_NOUNS and not _describes(sk, first)
    return (
        word in grammar.PREPOSITIONS
        or word in grammar.SUBORDINATORS
        or word == "which"
        or is_adverb(word)
        or participle
        or word == "who"
        or word.endswith(("self", "selves"))
    )


def _tells_former(sk: Skeleton, chunk: _Chunk, lo: int) -> bool:
    """Whether a chunk tells what somebody was: "then prime minister"; not "then Ann Lee" of a clause that goes on."""
    if chunk.first == lo or sk.lower[chunk.first] != "then":
        return False
    found = phrase_at(sk, chunk.first + 1, chunk.stop)
    return found is not None and found.kind == "nominal" and can_speak(sk.lower[found.head].rsplit(" ", 1)[-1])


def _describes(sk: Skeleton, first: int) -> bool:
    """Whether a participle describes the person whose name ends its chunk: "retired teacher Ann Lee"."""
    k = first + 1
    while k < len(sk.words) and sk.kinds[k] == WORD and sk.lower[k] not in grammar.PREPOSITIONS:
        k += 1
    return (
        k + 1 < len(sk.words)
        and k - first <= _DESCRIPTION_ITEMS_MAX
        and sk.kinds[k] == NAME
        and sk.kinds[k + 1] == MARK
    )


def _has_clause(sk: Skeleton, first: int, stop: int) -> bool:
    """Whether a chunk is a clause of its own, not a noun with a relative clause."""
    relative = next((k for k in range(first + 1, stop) if sk.lower[k] in RELATIVES), stop)
    stop = min(stop, relative)
    return any(
        sk.kinds[k] == WORD and (_is_finite_here(sk, k) or sk.lower[k] in grammar.BE_FORMS)
        for k in range(first + 1, stop)
    )


def _is_finite_here(sk: Skeleton, k: int) -> bool:
    """Whether a finite verb stands at ``k``, not a participle with its agent: "a letter backed by 14 states"."""
    return is_finite(sk.lower[k]) and sk.lower[k + 1 : k + 2] != ["by"]
