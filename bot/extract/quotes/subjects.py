"""Who a verb of attribution belongs to: the noun phrase that is its subject, before or after it.

No parser: English news puts the subject next to its verb, or apart from it by things that can be named
(auxiliaries, adverbs, appositives between commas, relative clauses, prepositional phrases).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bot.extract.lexicon import grammar, people, speech
from bot.extract.quotes.cues import VERBS, Cue
from bot.extract.quotes.skeleton import MARK, NAME, QUOTE, WORD, Skeleton

MentionKind = Literal["name", "pronoun", "nominal"]

_PHRASE_ITEMS_MAX = 40  # a noun phrase with all that hangs on it
_PARENTHESES_MAX = 6  # appositives between one subject and its verb
_DASHES = frozenset(["-", "–", "—", "--"])
_RELATIVES = frozenset(["who", "which", "that", "whose", "whom"])
_POSSESSIVES = frozenset(["his", "her", "their", "its", "our", "my", "your"])
_NOT_IN_NOUN_PHRASE = (
    (grammar.PREPOSITIONS - {"like", "near", "inside", "outside"})
    | grammar.SUBORDINATORS
    | grammar.COORDINATORS
    | (grammar.AUXILIARIES - {"'s", "will", "can", "may"})
    | (grammar.PRONOUNS - {"others", "her"})
)
_ADVERBIAL_OPENERS = (
    grammar.PREPOSITIONS
    | grammar.ADVERBS
    | (grammar.SUBORDINATORS - {"that", "who", "whose"})
    | frozenset(["speaking", "asked", "citing", "according", "too", "however", "for", "not"])
)


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that refer to somebody: items ``first`` up to, not including, ``stop``; ``head`` tells whom."""

    first: int
    stop: int
    head: int
    kind: MentionKind


def subject_before(sk: Skeleton, lo: int, cue: Cue) -> Mention | None:
    """The subject of ``cue`` to its left, not before item ``lo``."""
    j = _before_verb_group(sk, lo, cue.first - 1)
    if j < lo:
        return None
    if cue.verb.form == "gerund" and not _is_progressive(sk, lo, cue.first):
        return _subject_of_participle(sk, lo, cue.first)
    if sk.lower[j] in grammar.COORDINATORS or sk.lower[j] == "to":
        return clause_subject(sk, lo, j)
    return _phrase_before(sk, lo, j)


def _before_verb_group(sk: Skeleton, lo: int, j: int) -> int:
    """The last item before ``j`` that is no auxiliary, negation, adverb or day of the verb."""
    while j >= lo and sk.kinds[j] == WORD and _goes_with_verb(sk.lower[j]):
        j -= 1
    return j


def _goes_with_verb(word: str) -> bool:
    if word in grammar.AUXILIARIES:
        return word != "to"
    return is_adverb(word) or word in grammar.CALENDAR


def is_adverb(word: str) -> bool:
    """Whether ``word`` is an adverb: a listed one, or by its ending."""
    return word in grammar.ADVERBS or (word.endswith("ly") and word not in grammar.NOT_ADVERBS)


def _is_progressive(sk: Skeleton, lo: int, first: int) -> bool:
    j = first - 1
    while j >= lo and (sk.lower[j] in grammar.ADVERBS or sk.lower[j].endswith("ly") or sk.lower[j] == "not"):
        j -= 1
    return j >= lo and (sk.lower[j] in grammar.BE_FORMS or sk.lower[j].endswith(("'s", "'re", "'m")))


def _subject_of_participle(sk: Skeleton, lo: int, first: int) -> Mention | None:
    """Whose participle stands at ``first``: "He praised the visit, saying …"; "criticized Smith for saying …"."""
    j = first - 1
    if sk.lower[j] in ("for", "of", "from") and j - 1 >= lo and sk.kinds[j - 1] == NAME:
        return Mention(j - 1, j, j - 1, "name")
    if sk.lower[j] == "with":
        return None
    return clause_subject(sk, lo, j)


def _phrase_before(sk: Skeleton, lo: int, j: int) -> Mention | None:
    """The noun phrase that ends at ``j``, or before the parentheses that end there."""
    named: Mention | None = None
    for _ in range(_PARENTHESES_MAX):
        if j < lo:
            return named
        if sk.kinds[j] != MARK:
            break
        opening = _parenthesis_start(sk, lo, j)
        if opening is None:
            found = clause_subject(sk, lo, j)
            return named or found
        inside = _named_alone(sk, opening + 1, j)
        named = named or inside
        j = opening - 1
    else:
        return named
    found = _relative(sk, lo, j) or _noun_phrase(sk, lo, j)
    if named and (found is None or found.kind == "nominal"):
        return named
    return found


def _parenthesis_start(sk: Skeleton, lo: int, j: int) -> int | None:
    """The mark that opens the parenthesis closed by the mark at ``j``."""
    mark = sk.words[j]
    wanted = {"(": "("}.get(mark)
    if mark == ")":
        wanted = "("
    for k in range(j - 1, max(lo, j - _PHRASE_ITEMS_MAX) - 1, -1):
        if sk.kinds[k] == QUOTE:
            return None
        word = sk.words[k]
        if sk.kinds[k] == MARK and (
            word == wanted or (wanted is None and (word == mark or (word in _DASHES and mark in _DASHES)))
        ):
            return k
    return None


def _named_alone(sk: Skeleton, first: int, stop: int) -> Mention | None:
    """The person of an appositive that is nothing but a name: "China's envoy, Chen Xu, said"."""
    if stop - first == 1 and sk.kinds[first] == NAME and not sk.lower[first].endswith("'s"):
        return Mention(first, stop, first, "name")
    return None


def _relative(sk: Skeleton, lo: int, j: int) -> Mention | None:
    """The antecedent of a relative pronoun at ``j``: "Bachelet, who announced …"."""
    if sk.lower[j] not in ("who", "which", "that") or j - 1 < lo:
        return None
    k = j - 1
    if sk.words[k] == ",":
        k -= 1
    if k >= lo and sk.kinds[k] in (NAME, WORD):
        found = _noun_phrase(sk, lo, k)
        if found and sk.lower[j] == "who" and found.kind == "name":
            return found
        return found
    return None


def _noun_phrase(sk: Skeleton, lo: int, j: int) -> Mention | None:
    """The noun phrase whose last item is ``j``, with the phrases that hang on it: "a spokesman for the company"."""
    if sk.kinds[j] == QUOTE:
        return None
    stop = j + 1
    first = j
    mention = _simple_phrase(sk, lo, j)
    while mention:
        first = mention.first
        before = first - 1
        if before - 1 < lo or sk.lower[before] not in grammar.PREPOSITIONS or sk.kinds[before] != WORD:
            break
        if sk.kinds[before - 1] == MARK or sk.kinds[before - 1] == QUOTE:
            break
        outer = _simple_phrase(sk, lo, before - 1)
        if outer is None or stop - outer.first > _PHRASE_ITEMS_MAX:
            break
        mention = outer
    return mention


def _simple_phrase(sk: Skeleton, lo: int, j: int) -> Mention | None:
    """The noun phrase without prepositional phrases whose last item is ``j``."""
    word = sk.lower[j]
    if sk.kinds[j] == NAME:
        if word.endswith("'s") and j + 1 < len(sk.words):
            return None
        return Mention(j, j + 1, j, "name")
    if sk.kinds[j] != WORD:
        return None
    if word in grammar.PRONOUNS and word not in ("others",):
        return Mention(j, j + 1, j, "pronoun")
    if word in _NOT_IN_NOUN_PHRASE:
        return None
    first = _phrase_start(sk, lo, j)
    return Mention(first, j + 1, _head(sk, first, j), "nominal")


def _phrase_start(sk: Skeleton, lo: int, j: int) -> int:
    k = j
    while k - 1 >= lo and j - k < _PHRASE_ITEMS_MAX:
        word, kind = sk.lower[k - 1], sk.kinds[k - 1]
        if kind in (MARK, QUOTE) and word != "-":
            break
        if kind == WORD and (word in grammar.DETERMINERS or word in _POSSESSIVES) and sk.lower[k] not in ("of",):
            k -= 1
            if word in ("the", "a", "an") or word in _POSSESSIVES:
                break
            continue
        if kind == WORD and word in _NOT_IN_NOUN_PHRASE:
            break
        k -= 1
    return k


def _head(sk: Skeleton, first: int, last: int) -> int:
    """The head of a simple noun phrase: its last noun, before a participle or a day that hangs on it."""
    head = last
    for k in range(last, first, -1):
        word = sk.lower[k]
        if (
            word in grammar.CALENDAR
            or word in grammar.TIME_NOUNS
            or word in grammar.ADVERBS
            or (
                (word.endswith(("ed", "ing")) or word in VERBS)
                and k - 1 > first
                and sk.kinds[k] == WORD
                and word not in speech.ALSO_NOUNS
            )
        ):
            head = k - 1
    return max(first, head)


def clause_subject(sk: Skeleton, lo: int, hi: int) -> Mention | None:
    """The subject of the clause that begins at ``lo``: its first noun phrase that is not in an opening adverbial."""
    i = lo
    while i < hi:
        word, kind = sk.lower[i], sk.kinds[i]
        if kind in (QUOTE, MARK):
            i += 1
        elif kind == WORD and (word in _ADVERBIAL_OPENERS or _is_opening_participle(sk, i)):
            i = _after_adverbial(sk, i, hi)
        elif kind == WORD and (word in grammar.COORDINATORS or word in ("that", "so", "there")):
            i += 1
        else:
            return phrase_at(sk, i, hi)
    return None


def _is_opening_participle(sk: Skeleton, i: int) -> bool:
    word = sk.lower[i]
    return (word.endswith("ing") and word not in speech.ALSO_NOUNS) or word in ("asked", "according", "given", "told")


def _after_adverbial(sk: Skeleton, i: int, hi: int) -> int:
    """The item after the adverbial that begins at ``i``: after its comma, or at the first name or pronoun."""
    if sk.lower[i] in grammar.ADVERBS or (sk.lower[i].endswith("ly")):
        return i + 1
    for k in range(i + 1, hi):
        if sk.words[k] == ",":
            return k + 1
    for k in range(i + 1, hi):
        if sk.lower[k] in ("he", "she", "they", "it") or (
            sk.kinds[k] == NAME and sk.lower[k - 1] not in grammar.PREPOSITIONS
        ):
            return k
    return hi


def phrase_at(sk: Skeleton, i: int, hi: int) -> Mention | None:
    """The noun phrase that begins at ``i``; a name in apposition wins over the role before it."""
    if i >= hi:
        return None
    word, kind = sk.lower[i], sk.kinds[i]
    if kind == WORD and word in grammar.PRONOUNS and word != "others":
        return Mention(i, i + 1, i, "pronoun")
    if kind not in (NAME, WORD) or (kind == WORD and word in _NOT_IN_NOUN_PHRASE and word not in _POSSESSIVES):
        return None
    if kind == NAME and not _continues(sk, i, hi):
        return Mention(i, i + 1, i, "name")
    return _nominal_at(sk, i, hi)


def _continues(sk: Skeleton, i: int, hi: int) -> bool:
    """Whether the name at ``i`` is only the first part of a phrase: "Trump's campaign", "Clinton aides"."""
    if sk.lower[i].endswith(("'s", "s'")) and i + 1 < hi and sk.kinds[i + 1] != MARK:
        return True
    if i + 1 >= hi or sk.kinds[i + 1] != WORD:
        return False
    word = sk.lower[i + 1]
    return (
        word in people.ROLE_NOUNS
        or word in people.GROUP_NOUNS
        or word in people.BODY_NOUNS
        or word in people.DOCUMENT_NOUNS
    )


def _nominal_at(sk: Skeleton, i: int, hi: int) -> Mention | None:
    k = i
    while k < hi and k - i < _PHRASE_ITEMS_MAX:
        word, kind = sk.lower[k], sk.kinds[k]
        if kind in (MARK, QUOTE) or (kind == WORD and word in _NOT_IN_NOUN_PHRASE and k > i):
            break
        if (
            kind == WORD
            and k > i
            and (word in grammar.ADVERBS or word.endswith("ly") or (word in VERBS and word not in speech.ALSO_NOUNS))
        ):
            break
        if kind == NAME and k > i and not sk.lower[k].endswith(("'s", "s'")) and not _continues(sk, k, hi):
            return Mention(k, k + 1, k, "name")
        if kind == WORD and k > i and VERBS.get(word) and sk.lower[k - 1] in _HEADS:
            break
        k += 1
    if k == i:
        return None
    if k + 1 < hi and sk.words[k] == "," and _named_alone(sk, k + 1, min(k + 2, hi)):
        return Mention(k + 1, k + 2, k + 1, "name")
    return Mention(i, k, _first_head(sk, i, k), "nominal")


_HEADS = people.ROLE_NOUNS | people.GROUP_NOUNS | people.BODY_NOUNS | people.DOCUMENT_NOUNS


def _first_head(sk: Skeleton, i: int, k: int) -> int:
    """The head noun among items ``i`` … ``k``: the last known noun, else the last item."""
    for at in range(k - 1, i - 1, -1):
        if sk.lower[at] in _HEADS or sk.lower[at].rstrip("s") in _HEADS:
            return at
    return k - 1


def subject_after(sk: Skeleton, cue: Cue, hi: int) -> Mention | None:
    """The subject of an inverted cue: "said Chen Xu", "said the group's director, John Smith"."""
    i = cue.stop
    while (
        i < hi
        and sk.kinds[i] == WORD
        and (sk.lower[i] in grammar.ADVERBS or sk.lower[i] in grammar.CALENDAR or sk.lower[i].endswith("ly"))
    ):
        i += 1
    if i >= hi or sk.kinds[i] in (MARK, QUOTE):
        return None
    return phrase_at(sk, i, hi)
