"""Noun phrases: where one begins and ends around a given item, and which of its words is the head."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from bot.extract.lexicon import body_names, grammar, people, speech
from bot.extract.quotes.folding.skeleton import MARK, NAME, QUOTE, WORD, Skeleton
from bot.extract.quotes.folding.verbs import BASE, GERUND, VERBS, has_particle
from bot.extract.quotes.folding.words import can_speak, is_adverb, is_possessive, remembered
from bot.extract.quotes.grammar.names import has_title, read_name
from bot.model import Span

MentionKind = Literal["name", "pronoun", "nominal", "several", "interviewee"]

_BEFORE_FIELD = frozenset(["of", "for", "in", "at", "to"])  # "its director for Africa", "its envoy in the country"
_ONE_OF = [["one", "of", word] for word in ("the", "their", "its", "his", "her")]  # "one of their lawyers, Ann Lee"
_FIELD_ITEMS_MAX = 5  # "of the public health and safety"
PHRASE_ITEMS_MAX = 40  # a noun phrase with all that hangs on it
RELATIVES = frozenset(["who", "which", "that"])
_TIMES = grammar.CALENDAR | grammar.TIME_NOUNS
_ORDERING = frozenset(["first", "second", "last", "next", "then"])
ARTICLES = frozenset(["the", "a", "an"])
NOT_IN_PHRASE = (
    grammar.PREPOSITIONS
    | grammar.SUBORDINATORS
    | grammar.COORDINATORS
    | (grammar.AUXILIARIES - {"'s", "will", "can", "may"})
    | (grammar.PRONOUNS - {"others", "her"})
    | grammar.COMMON_VERBS
)


class Mention(NamedTuple):
    """Words that refer to somebody: items ``first`` up to, not including, ``stop``; ``head`` tells whom.

    ``antecedent`` is what a relative pronoun refers to: in "Bachelet, who announced …" the name. ``label`` is where a
    name stands that is no item, because it belongs to the quotation: "WALLACE: Governor, …".
    """

    first: int
    stop: int
    head: int
    kind: MentionKind
    antecedent: Mention | None = None
    label: Span | None = None


@remembered
def is_finite(word: str) -> bool:
    """Whether ``word`` can only be a finite verb."""
    verb = VERBS.get(word)
    if verb is None:
        return word in grammar.COMMON_VERBS
    return verb.form not in (BASE, GERUND) and word not in speech.ALSO_NOUNS


def ends_office(run: str) -> bool:
    """Whether capitals end an office and name its holder: "State John Kerry", "Prisons Sir Hugh Orr"; not "Mr Orr"."""
    name = read_name(run)
    field, _, title = name.prefix.rpartition(" ")
    if title.lower().strip(".") not in people.STYLES:
        field = name.prefix
    return name.kind == "person" and field != "" and not has_title(field)


def is_joint_office(first: str, second: str) -> bool:
    """Whether "and" joins two fields of one office: "Trade" and "Industry Secretary Ann Lee"; not "Bob Ray" and …"""
    name = read_name(second)
    field = name.prefix.partition(" ")[0].lower()
    if " " in first or name.kind != "person" or not has_title(name.prefix) or field in people.TITLES:
        return False
    return (read_name(first).kind == "body" or first.lower() in body_names.FIELDS) and not first.isupper()


def is_adjective(sk: Skeleton, lo: int, k: int) -> bool:
    """Whether the verb form at ``k`` stands as an adjective: "the accused man"."""
    return k > lo and (sk.lower[k - 1] in grammar.DETERMINERS or is_possessive(sk.lower[k - 1]))


def head_before(sk: Skeleton, first: int, last: int) -> int:
    """The head of items ``first`` … ``last``: the last noun, before a participle or a day that hangs on it."""
    head = last
    for k in range(last, first, -1):
        word = sk.lower[k]
        if sk.kinds[k] == NAME or can_speak(word):
            return k
        if k == head and _hangs_on_noun(word):
            head = k - 1
    return max(first, head)


@remembered
def _hangs_on_noun(word: str) -> bool:
    """Whether a word may hang on the noun before it: a participle, an adverb, a time."""
    return word in _TIMES or is_adverb(word) or word.endswith(("ed", "ing"))


def phrase_at(sk: Skeleton, i: int, hi: int) -> Mention | None:
    """The noun phrase that begins at ``i``; a name in apposition wins over the role before it."""
    if i >= hi or sk.kinds[i] in (MARK, QUOTE):
        return None
    word = sk.lower[i]
    if word in people.NAME_PARTICLES:
        i, word = _after_particles(sk, i, hi)
    if (
        sk.kinds[i] == WORD
        and word in grammar.PRONOUNS
        and word != "others"
        and not (word == "her" and _noun_follows(sk, i, hi))
    ):
        return Mention(i, i + 1, i, "pronoun")
    if sk.kinds[i] == WORD and word in NOT_IN_PHRASE:
        return None
    if sk.kinds[i] == NAME and read_name(sk.words[i]).kind == "headline":
        return None
    if sk.kinds[i] == NAME and not name_modifies(sk, i, hi):
        return _office_holder(sk, i, hi) or _long_name(sk, i, hi) or Mention(i, i + 1, i, "name")
    return _nominal_at(sk, i, hi)


def _after_particles(sk: Skeleton, i: int, hi: int) -> tuple[int, str]:
    """The family name after its particles: "said von der Hagen"; ``i`` itself where no name follows."""
    k = i
    while k < hi - 1 and sk.lower[k] in people.NAME_PARTICLES:
        k += 1
    return (k, sk.lower[k]) if sk.kinds[k] == NAME else (i, sk.lower[i])


def _long_name(sk: Skeleton, i: int, hi: int) -> Mention | None:
    """A body named in several parts: "Institute for Budget Studies", "Office of the Commissioner for Peat"."""
    stop = i + 1
    while (k := _joined_name(sk, stop, hi)) is not None:
        stop = k + 1
    if stop > i + 1 and stop < hi and sk.kinds[stop] == WORD and sk.lower[stop] in people.ROLE_NOUNS:
        if stop + 1 < hi and sk.kinds[stop + 1] == NAME and not is_possessive(sk.lower[stop + 1]):
            return Mention(stop + 1, stop + 2, stop + 1, "name")
        return Mention(i, stop + 1, stop, "nominal")  # "Department of Homeland Security spokeswoman"
    if stop == i + 1 or is_possessive(sk.lower[stop - 1]):
        return None
    name = read_name(sk.words[i])
    return Mention(i, stop, i, "nominal") if name.kind == "body" and name.words[-1] in people.BODY_WORDS else None


def names_listed(sk: Skeleton, first: int, stop: int) -> Iterator[tuple[int, int]]:
    """The names among items ``first`` … ``stop``, those in several parts whole."""
    i = first
    while i < stop:
        if sk.kinds[i] != NAME or (is_possessive(sk.lower[i]) and sk.kinds[i + 1] == NAME):
            i += 1
            continue
        long = _long_name(sk, i, stop)
        end = long.stop if long else i + 1
        yield i, end
        i = end


def _joined_name(sk: Skeleton, k: int, hi: int) -> int | None:
    """Where the name stands that "of", "for" or "on" at ``k`` joins to one before it: "for the Environment"."""
    if k + 1 >= hi or sk.lower[k] not in ("of", "for", "on"):
        return None
    named = k + 2 if sk.lower[k + 1] == "the" and k + 2 < hi else k + 1
    return named if sk.kinds[named] == NAME else None


def _office_holder(sk: Skeleton, i: int, hi: int) -> Mention | None:
    """The person after an office of several words: "Secretary of State John Kerry"."""
    if i + 2 >= hi or sk.lower[i + 1] not in ("of", "for", "to", "on", "at"):
        return None
    if sk.kinds[i] == NAME and read_name(sk.words[i]).kind != "role":
        return None
    k = i + 3 if sk.lower[i + 2] == "the" and i + 3 < hi else i + 2
    if sk.kinds[k] != NAME:
        return None
    if sk.lower[k] == "state" and sk.lower[k + 1 : k + 2] == ["for"] and k + 2 < hi and sk.kinds[k + 2] == NAME:
        k += 2  # "Minister of State for Railways Ann Lee"
    if ends_office(sk.words[k]):
        return Mention(k, k + 1, k, "name")
    last = _joined_name(sk, k + 1, hi) or k  # "Minister of Foreign Affairs of Norway Ann Lee"
    named = last + 1 < hi and sk.kinds[last + 1] == NAME and _is_full_name(sk.words[last + 1])
    return Mention(last + 1, last + 2, last + 1, "name") if named else None


def _noun_follows(sk: Skeleton, i: int, hi: int) -> bool:
    """Whether a noun comes next, after a name that is part of its phrase, too: "her colleague", "her Kazakh aide"."""
    if i + 2 < hi and sk.kinds[i + 1] == NAME and not is_possessive(sk.lower[i + 1]):
        return name_modifies(sk, i + 1, hi)
    return i + 1 < hi and sk.kinds[i + 1] == WORD and sk.lower[i + 1] not in NOT_IN_PHRASE


def phrase_owning(sk: Skeleton, i: int, hi: int) -> Mention | None:
    """The noun phrase from ``i`` whose last word is a possessive: "the minister's" in "the minister's reply"."""
    for k in range(i, min(hi, i + PHRASE_ITEMS_MAX)):
        if sk.kinds[k] in (MARK, QUOTE) or sk.lower[k] in grammar.PREPOSITIONS:
            return None
        if sk.lower[k] in grammar.POSSESSIVES:
            return Mention(k, k + 1, k, "pronoun")
        if is_possessive(sk.lower[k]):
            return Mention(i, k + 1, k, "name" if sk.kinds[k] == NAME else "nominal")
    return None


def name_modifies(sk: Skeleton, i: int, hi: int) -> bool:
    """Whether the name at ``i`` is only the first part of a phrase: "Trump's campaign", "Clinton aides"."""
    if i + 1 >= hi:
        return False
    if is_possessive(sk.lower[i]):
        return sk.kinds[i + 1] != MARK
    for k in range(i + 1, min(i + 5, hi)):
        word = sk.lower[k]
        if sk.kinds[k] == NAME and k > i + 1 and has_title(read_name(sk.words[k]).prefix):
            return True
        if sk.kinds[k] != WORD or _ends_modified(word):
            return False
        if can_speak(word):
            return True
    return False


@remembered
def _ends_modified(word: str) -> bool:
    """Whether a word shows that no noun comes which the name before it modifies."""
    if word in NOT_IN_PHRASE or word in grammar.DETERMINERS:
        return True
    return is_adverb(word) or is_finite(word) or word.endswith("ed")


def _nominal_at(sk: Skeleton, i: int, hi: int) -> Mention | None:
    k = i
    while k < hi and k - i < PHRASE_ITEMS_MAX and _continues(sk, i, k):
        if sk.kinds[k] == NAME and k > i and not name_modifies(sk, k, hi) and _is_named_after(sk, k):
            return Mention(k, k + 1, k, "name")
        k += 1
    if k == i or (k == i + 1 and sk.lower[i] in ARTICLES):
        return None
    comma = _after_post(sk, k, _after_field(sk, k, hi), hi)
    apposed = comma + 1
    in_apposition = apposed < hi and sk.words[comma] == "," and sk.kinds[apposed] == NAME
    in_apposition = in_apposition and (comma == k or _is_full_name(sk.words[apposed]))  # not "of Oxton, Texas"
    if in_apposition and not is_possessive(sk.lower[apposed]) and (apposed + 1 >= hi or sk.words[apposed + 1] in ",."):
        return Mention(apposed, apposed + 1, apposed, "name")
    found = Mention(i, k, head_before(sk, i, k - 1), "nominal")
    if sk.kinds[found.head] == NAME and (long := _long_name(sk, found.head, hi)):
        return long._replace(first=i)
    return _office_holder(sk, found.head, hi) or _counted(sk, found, hi) or found


def _is_full_name(run: str) -> bool:
    """Whether capitals name a person in full."""
    name = read_name(run)
    return name.kind == "person" or (name.kind == "open" and len(name.words) > 1)


def _after_field(sk: Skeleton, k: int, hi: int) -> int:
    """Where a role ends with what it is over: after "of enforcement" in "its director of enforcement"; else ``k``."""
    if k >= hi or sk.lower[k] not in _BEFORE_FIELD:
        return k
    if sk.lower[k - 1] not in people.ROLE_NOUNS and sk.lower[k - 1 : k + 2] not in _ONE_OF:
        return k
    stop = k + 1
    while stop < min(hi, k + 1 + _FIELD_ITEMS_MAX) and sk.kinds[stop] != MARK and _may_be_in_field(sk.lower[stop]):
        stop += 1
    return stop


def _after_post(sk: Skeleton, k: int, stop: int, hi: int) -> int:
    """Where a role that ends at ``k``, its field at ``stop``, ends with its post: "its envoy to Oslo"; else ``stop``.

    Only a whole name may follow: "said the mayor in Portland, Oregon" has none.
    """
    if stop + 3 >= hi or sk.lower[stop] not in ("to", "in", "at") or sk.lower[k - 1] not in people.ROLE_NOUNS:
        return stop
    after = stop + 3 if sk.lower[stop + 1] == "the" else stop + 2
    if after + 1 >= hi or sk.words[after] != "," or sk.kinds[after + 1] != NAME:
        return stop
    name = read_name(sk.words[after + 1])
    whole = name.kind == "person" or (name.kind == "open" and len(name.words) > 1)
    return after if whole and (sk.kinds[after - 1] == NAME or sk.lower[stop + 1] == "the") else stop


@remembered
def _may_be_in_field(word: str) -> bool:
    return word in ("and", "the") or word in grammar.POSSESSIVES or not _ends_modified(word)


def _counted(sk: Skeleton, found: Mention, hi: int) -> Mention | None:
    """Who is counted: "dozens of nations", where the first noun cannot speak."""
    if can_speak(sk.lower[found.head]) or found.stop + 1 >= hi or sk.lower[found.stop] != "of":
        return None
    inner = phrase_at(sk, found.stop + 1, hi)
    if inner is None or inner.kind != "nominal" or not can_speak(sk.lower[inner.head]):
        return None
    return Mention(found.first, inner.stop, inner.head, "nominal")


def _is_named_after(sk: Skeleton, k: int) -> bool:
    """Whether the name at ``k`` is of the person whom the words before it describe."""
    name = read_name(sk.words[k])
    if is_possessive(sk.lower[k - 1]):
        return name.kind == "person" or (name.kind == "open" and len(name.words) > 1)
    if sk.lower[k - 1] == "the" and name.kind == "person" and name.prefix:
        return True  # "the Austrian Olaf Brun"
    return can_speak(sk.lower[k - 1]) or has_title(name.prefix)


@remembered
def _ends_phrase(word: str) -> bool:
    return word in NOT_IN_PHRASE or word in ARTICLES or is_adverb(word)


def _is_participle(sk: Skeleton, k: int) -> bool:
    """Whether what looks like one stands as one, with an agent, an object or a subject: "the towns signed a letter"."""
    following = sk.lower[k + 1] if k + 1 < len(sk.lower) else ""
    if following == "by" or following in grammar.DETERMINERS:
        return True
    return can_speak(sk.lower[k - 1]) or sk.kinds[k - 1] == NAME


def _is_auxiliary(sk: Skeleton, i: int, k: int) -> bool:
    """Whether "will" is no noun: "the problem will only grow", "ministers can"; not "the political will to act"."""
    if sk.kinds[k - 1] == NAME or sk.lower[k - 1].endswith("s"):
        return True
    following = sk.lower[k + 1] if k + 1 < len(sk.lower) and sk.kinds[k + 1] == WORD else ""
    noun = not following or following in NOT_IN_PHRASE - {"not", "be", "have"} or is_finite(following)
    return k > i + 1 and not (noun and not is_adverb(following))


def _continues(sk: Skeleton, i: int, k: int) -> bool:
    """Whether item ``k`` still belongs to the phrase that began at ``i``."""
    if sk.kinds[k] in (MARK, QUOTE):
        return False
    word = sk.lower[k]
    if k == i or sk.kinds[k] == NAME or (word == "states" and sk.lower[k - 1] == "member"):
        return True
    if word in _ORDERING and k == i + 1 and (sk.lower[i] in ARTICLES or sk.lower[i] in grammar.POSSESSIVES):
        return True  # "his first boss"
    if _ends_phrase(word) or word == "no":
        return False
    if word in ("will", "can", "may") and _is_auxiliary(sk, i, k):
        return False
    if word in grammar.CALENDAR or is_finite(word):
        return is_adjective(sk, i, k)
    if word.endswith("ed") and _is_participle(sk, k):
        return is_adjective(sk, i, k)
    if has_particle(sk.lower, k) and can_speak(sk.lower[k - 1]):
        return False  # "the signatories point out"
    verb = VERBS.get(word)
    return verb is None or not can_speak(sk.lower[k - 1]) or (verb.form == BASE and sk.lower[i] in ("a", "an"))
