"""The subject of a clause, found from its beginning or from the verb back, and what a relative pronoun refers to."""

from __future__ import annotations

from bot.extract.lexicon import grammar, people, speech
from bot.extract.quotes.folding.skeleton import MARK, NAME, QUOTE, WORD, Skeleton
from bot.extract.quotes.folding.words import can_speak, is_adverb, is_possessive, remembered
from bot.extract.quotes.grammar.names import read_name
from bot.extract.quotes.grammar.phrases import RELATIVES, Mention, is_finite, phrase_at
from bot.extract.quotes.grammar.phrases_before import HANGING, document_ending, phrase_ending, phrase_start

_ANYBODY = frozenset(
    ["anybody", "anyone", "everybody", "everyone", "somebody", "someone", "those", "people", "one", "nobody"]
)
_DESCRIPTION_ITEMS_MAX = 10  # of an opening description
_ADVERBIAL_OPENERS = (
    (grammar.PREPOSITIONS - {"like"})
    | (grammar.SUBORDINATORS - {"that", "who", "whose", "what", "how", "why"})
    | frozenset(["speaking", "asked", "citing", "according", "not", "appearing", "ahead"])
)
_NOT_BEFORE_SUBJECT = grammar.PREPOSITIONS - {"before", "after"}
_NOT_BEFORE_MAIN_SUBJECT = (
    grammar.PREPOSITIONS | (grammar.SUBORDINATORS - {"though", "although"}) | frozenset(["which"])
)
_WHERE = frozenset(["in", "at", "near", "from"])
_TIMES = grammar.CALENDAR | grammar.TIME_NOUNS
CLAUSE_PRONOUNS = frozenset(["he", "she", "it", "they", "we", "i", "there"])
_NEAREST_SUBJECTS = frozenset(["he", "she", "they", "it", "who"])
FINITE_AUXILIARIES = grammar.AUXILIARIES - {"to", "not"}
_VERB_ENDINGS = ("ed", "es", "s")
SEPARATORS = frozenset([",", "-", "–", "—", "―", "--", "("])


def relative(sk: Skeleton, lo: int, j: int) -> Mention | None:
    """The relative pronoun at ``j`` with what it refers to: "Bachelet, who announced …"."""
    if sk.lower[j] not in RELATIVES or j - 1 < lo:
        return None
    k = j - 2 if sk.words[j - 1] in SEPARATORS else j - 1
    while k > lo and sk.kinds[k] == WORD and (sk.lower[k] in _TIMES or is_adverb(sk.lower[k])):
        k -= 1  # "a letter on Friday that says"
    antecedent = phrase_ending(sk, lo, k) if k >= lo else None
    if antecedent is None:
        return None
    if sk.lower[j] == "who":
        nearest = Mention(k, k + 1, k, "name") if sk.kinds[k] == NAME and not is_possessive(sk.lower[k]) else None
        is_person = nearest is not None and read_name(sk.words[k]).kind in ("person", "open")
        is_person = is_person and not _is_where(sk, antecedent, k)
        antecedent = nearest if nearest and is_person else _nearest_speaking(sk, lo, k) or antecedent
    if sk.lower[j] == "which" and sk.words[j - 1] == "," and (described := _described_document(sk, lo, k)):
        antecedent = described
    elif sk.lower[j] == "which" and sk.words[j - 1] == "," and _is_thing_of_body(sk, antecedent, k):
        antecedent = Mention(k, k + 1, k, "name")
    elif sk.lower[j] != "who":
        antecedent = document_ending(sk, lo, k) or _document_of(sk, lo, antecedent) or antecedent
    if sk.lower[antecedent.head] in _ANYBODY:
        return None
    return Mention(j, j + 1, j, "pronoun", antecedent)


def _is_where(sk: Skeleton, somebody: Mention, k: int) -> bool:
    """Whether the one name at ``k`` is the place of whoever stands before it: "a source in Oxton who …"."""
    if somebody.kind != "nominal" or somebody.head >= k or " " in sk.words[k]:
        return False
    return sk.lower[k - 1] in _WHERE and sk.lower[somebody.head] in people.ROLE_NOUNS


def _nearest_speaking(sk: Skeleton, lo: int, k: int) -> Mention | None:
    """Those right before "who", behind what cannot speak: "a wave of anger from his victims, who …"."""
    if sk.kinds[k] != WORD or not can_speak(sk.lower[k]):
        return None
    first = phrase_start(sk, lo, k)
    opens = first - 1
    if opens <= lo or sk.kinds[opens] != WORD or sk.lower[opens] not in ("from", "of", "by"):
        return None
    outer = phrase_ending(sk, lo, opens - 1)
    speaks = outer is None or outer.kind != "nominal" or can_speak(sk.lower[outer.head])
    return None if speaks else Mention(first, k + 1, k, "nominal")


def _described_document(sk: Skeleton, lo: int, k: int) -> Mention | None:
    """The document that a participle between commas describes: "A study, paid for by the firm, which found …"."""
    comma = next((m for m in range(k, max(lo, k - _DESCRIPTION_ITEMS_MAX), -1) if sk.words[m] == ","), lo)
    if comma == lo or not (sk.lower[comma + 1].endswith("ed") or sk.lower[comma + 1] in HANGING):
        return None
    document = phrase_ending(sk, lo, comma - 1)
    return document if document and sk.lower[document.head] in people.DOCUMENT_NOUNS else None


def _document_of(sk: Skeleton, lo: int, authors: Mention) -> Mention | None:
    """The document that those it is by stand behind: "a letter on behalf of Chile, Peru and Ghana that accused …"."""
    k = authors.first - 1
    while k > lo and (sk.kinds[k] == NAME or sk.words[k] == "," or sk.lower[k] == "the"):
        k -= 1
    if sk.lower[max(lo, k - 2) : k + 1] == ["on", "behalf", "of"]:
        return document_ending(sk, lo, k - 3)
    return document_ending(sk, lo, k - 1) if k > lo and sk.lower[k] in ("by", "from", "of") else None


def _is_thing_of_body(sk: Skeleton, antecedent: Mention, k: int) -> bool:
    """Whether a body's name at ``k`` ends a phrase whose noun says nothing: "a video by the Oxton Guard, which …"."""
    if sk.kinds[k] != NAME or antecedent.head == k or is_possessive(sk.lower[k]):
        return False
    head = sk.lower[antecedent.head]
    return head not in people.SPEAKING_DOCUMENTS and head not in people.BODY_NOUNS and head not in people.GROUP_NOUNS


def clause_subject(sk: Skeleton, lo: int, hi: int) -> Mention | None:
    """The subject of the clause that begins at ``lo``: its first noun phrase that is not in an opening adverbial."""
    key = (lo, hi)
    if key not in sk.clauses:
        sk.clauses[key] = _clause_subject(sk, lo, hi)
    found: Mention | None = sk.clauses[key]
    return found


def _clause_subject(sk: Skeleton, lo: int, hi: int) -> Mention | None:
    i = lo
    while i < hi:
        word, kind = sk.lower[i], sk.kinds[i]
        if kind == WORD and (word in _ADVERBIAL_OPENERS or (i == lo and _opens_adverbial(word))):
            i = _after_adverbial(sk, i, hi)
        elif kind in (QUOTE, MARK) or (kind == WORD and _is_passed_over(word)):
            i += 1
        elif kind == WORD and _opens_adverbial(word):
            i = _after_adverbial(sk, i, hi)
        else:
            found = _named_after(sk, phrase_at(sk, i, hi), hi)
            if found is None or sk.lower[found.head].rstrip("s") not in grammar.TIME_NOUNS:
                return found
            i = found.stop
    return None


def _named_after(sk: Skeleton, found: Mention | None, hi: int) -> Mention | None:
    """The name that an opening description is of: "Now the highest official in the land, Lynch rose …"."""
    if found is None or found.kind != "nominal":
        return found
    k = found.stop
    if "," not in sk.words[k : k + _DESCRIPTION_ITEMS_MAX + 1]:
        return found
    while k < hi and k - found.stop < _DESCRIPTION_ITEMS_MAX and sk.kinds[k] in (WORD, NAME):
        k += 1
    if k + 1 >= hi or sk.words[k] != ",":
        return found
    if sk.kinds[k + 1] != NAME or is_possessive(sk.lower[k + 1]):
        return _named_in_apposition(sk, found, k, hi)
    role = sk.lower[found.head].rsplit(" ", 1)[-1]
    in_apposition = k + 2 < hi and sk.words[k + 2] == "," and role in people.ROLE_NOUNS
    if in_apposition or _has_verb(sk, k + 2, hi - 1):
        return Mention(k + 1, k + 2, k + 1, "name")
    return found


def _named_in_apposition(sk: Skeleton, found: Mention, comma: int, hi: int) -> Mention:
    """The name that a description between commas is of: "Oslo's rival, the lawyer Ann Lee, won"; else ``found``."""
    described = phrase_at(sk, comma + 1, hi) if sk.lower[comma + 1] in grammar.DETERMINERS else None
    named = (
        described is not None and described.kind == "name" and sk.words[described.stop : described.stop + 1] == [","]
    )
    return described if described and named and sk.lower[found.head] in people.ROLE_NOUNS else found


def joint_subject(sk: Skeleton, found: Mention, hi: int) -> Mention | None:
    """Those who act together with the one named first: "Oxfam, the Red Cross and Ann Lee wrote to the court"."""
    if found.kind != "name":
        return None
    k = found.stop
    while k + 1 < hi and (sk.words[k] == "," or sk.lower[k] == "and"):
        last = sk.lower[k] == "and" or sk.lower[k + 1] == "and"
        k += 2 if sk.lower[k + 1] == "and" else 1
        k += k < hi and sk.lower[k] == "the"
        if k >= hi or sk.kinds[k] != NAME or is_possessive(sk.lower[k]):
            return None
        k += 1
        if last:
            return Mention(found.first, k, k - 1, "several") if _has_verb(sk, k, hi - 1) else None
    return None


@remembered
def _is_passed_over(word: str) -> bool:
    """Whether a word may stand before a subject: an adverb, a day, "and", the verb of "…," said Chen."""
    if is_adverb(word) or word in grammar.CALENDAR or word in grammar.COORDINATORS or word in ("that", "so", "there"):
        return True
    return is_finite(word)


@remembered
def _opens_adverbial(word: str) -> bool:
    return word.endswith(("ing", "ed")) and word not in speech.ALSO_NOUNS


def nearest_subject(sk: Skeleton, lo: int, j: int, *, main: bool) -> Mention | None:
    """The subject of the verb nearest before ``j``, of a main clause if ``main``: "Chen left the room, saying …"."""
    lo = next((k + 1 for k in range(j - 1, lo, -1) if sk.words[k] == ":"), lo)  # "Oslo crisis: Chen comes and says"
    for k in range(j, lo - 1, -1):
        if sk.kinds[k] == QUOTE:
            break
        opens = k - 1 if k > lo and sk.lower[k - 1] == "the" else k
        if (
            opens > lo
            and sk.kinds[opens - 1] == WORD
            and sk.lower[opens - 1] in (_NOT_BEFORE_MAIN_SUBJECT if main else _NOT_BEFORE_SUBJECT)
        ):
            continue
        if sk.kinds[k] != NAME and sk.lower[k] not in _NEAREST_SUBJECTS:
            continue
        if _has_verb(sk, k + 1, j):
            if sk.kinds[k] == NAME and not is_possessive(sk.lower[k]):
                listed = phrase_ending(sk, lo, k)
                return listed if listed and listed.kind != "name" else Mention(k, k + 1, k, "name")
            if sk.kinds[k] == WORD and sk.lower[k] in ("he", "she", "they", "it"):
                return Mention(k, k + 1, k, "pronoun")
            if sk.kinds[k] == WORD and sk.lower[k] == "who" and k > lo and not main:
                return relative(sk, lo, k)
    return clause_subject(sk, lo, j)


def _has_verb(sk: Skeleton, k: int, j: int) -> bool:
    """Whether a finite verb stands at ``k``, adverbs and auxiliaries aside."""
    while k <= j and sk.kinds[k] == WORD and is_adverb(sk.lower[k]):
        k += 1
    return k <= j and sk.kinds[k] == WORD and _is_verb(sk.lower[k])


@remembered
def _is_verb(word: str) -> bool:
    return is_finite(word) or (word in grammar.AUXILIARIES and word not in ("to", "not")) or word.endswith("ed")


def _last_listed(sk: Skeleton, comma: int, hi: int) -> int:
    """The last of the names that a comma is among: "with aides from Oxton, Elvar and Stroma, …"; else the comma."""
    k = comma
    while sk.kinds[k - 1] == NAME and k + 1 < hi and sk.kinds[k + 1] == NAME:
        if sk.lower[k] == "and":
            return k + 1
        if sk.words[k] != ",":
            break
        k += 2
    return comma


def _after_adverbial(sk: Skeleton, i: int, hi: int) -> int:
    """The item after the adverbial that begins at ``i``: after its comma, or at the first name or pronoun."""
    k = i + 1
    while k < hi:
        if sk.words[k] == ",":
            last = _last_listed(sk, k, hi)
            if last == k:
                return k + 1
            k = last
        k += 1
    for k in range(i + 1, hi):
        if sk.lower[k] in ("he", "she", "they", "it"):
            return k
        if sk.kinds[k] == NAME and sk.lower[k - 1] not in grammar.PREPOSITIONS and not is_possessive(sk.lower[k]):
            return k
    return hi


def has_clause_verb(sk: Skeleton, first: int, stop: int) -> bool:
    """Whether a clause stands there, not only a circumstance ("Meanwhile in Brussels") or a subject."""
    return any(
        sk.kinds[k] == QUOTE
        or (
            sk.kinds[k] == WORD
            and (
                is_finite(word)
                or word in FINITE_AUXILIARIES
                or (k > first and word.endswith(_VERB_ENDINGS))
                or (word in CLAUSE_PRONOUNS and k + 1 < stop and sk.kinds[k + 1] == WORD)
            )
        )
        for k, word in enumerate(sk.lower[first:stop], first)
    )
