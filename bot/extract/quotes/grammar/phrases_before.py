"""Noun phrases read from their last item back, with what hangs on them or is joined to them."""

from __future__ import annotations

import re

from bot.extract.lexicon import body_names, grammar, people, speech
from bot.extract.quotes.folding.skeleton import MARK, NAME, QUOTE, WORD, Skeleton
from bot.extract.quotes.folding.verbs import GERUND, VERBS
from bot.extract.quotes.folding.words import can_speak, is_adverb, is_possessive
from bot.extract.quotes.grammar.names import read_name
from bot.extract.quotes.grammar.phrases import (
    ARTICLES,
    NOT_IN_PHRASE,
    PHRASE_ITEMS_MAX,
    Mention,
    ends_office,
    head_before,
    is_adjective,
    is_finite,
    is_joint_office,
)

# "a note sent to papers", "a person close to him"
HANGING = frozenset(
    "sent given made written shown held taken paid led drawn close familiar loyal sympathetic hostile privy".split()
)
_ENDS_TITLE = frozenset(["bill", "act", "convention", "treaty", "board", "council", "commission", "society"])
_WHERE = frozenset(["in", "at", "from", "near"])
_POINTING = frozenset(["this", "these", "those"])
_OPENS_CLAUSE = frozenset(["while", "whereas", "although", "though", "because", "that", "but"])
_DATE = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}")


def phrase_ending(sk: Skeleton, lo: int, j: int) -> Mention | None:
    """The noun phrase that ends at ``j``, with what hangs on it ("a spokesman for the company") or is joined to it."""
    mention = _phrase_with_hangers(sk, lo, j)
    if mention and mention.kind == "nominal":
        return _joined_nouns(sk, lo, mention) or _joined_to_name(sk, lo, mention)
    if mention is None or mention.kind != "name":
        return mention
    joint = _before_owner(sk, lo, mention.first) - 1
    other = joint - 1
    if other < lo or sk.lower[joint] != "and" or sk.kinds[other] != NAME or is_possessive(sk.lower[other]):
        return mention
    listed = _list_begin(sk, lo, other)
    if listed < other:
        nested = (
            listed > lo and sk.lower[_before_article(sk, lo, listed) - 1] == "and"
        )  # "the troika of A, B and C, D and E"
        return mention if nested else _of_list(sk, lo, listed, mention)
    if is_joint_office(sk.words[other], sk.words[mention.head]):
        return mention
    if outer := _whose_names(sk, lo, mention, other):
        return outer
    whole = _long_name_begin(sk, lo, other)
    if (
        whole < other
        and sk.lower[whole].rsplit(" ", 1)[-1] in body_names.BODIES_OF_FIELDS
        and _opens_clause(sk, lo, whole)
    ):
        return Mention(whole, mention.stop, mention.head, "several")
    before = sk.lower[other - 1]
    begins = _opens_clause(sk, lo, other) or can_speak(before) or before in grammar.CALENDAR
    return Mention(other, mention.stop, mention.head, "several") if begins else mention


def _long_name_begin(sk: Skeleton, lo: int, last: int) -> int:
    """Where a body's name begins that has several parts, the last one at ``last``: "Office for Peat"; else ``last``."""
    first = last
    while (k := _before_article(sk, lo, first) - 2) >= lo and sk.lower[k + 1] in ("of", "for", "on"):
        name = read_name(sk.words[k])
        if sk.kinds[k] != NAME or name.kind != "body" or name.words[-1] not in people.BODY_WORDS:
            break
        first = k
    return first


def document_ending(sk: Skeleton, lo: int, j: int) -> Mention | None:
    """The document whose noun stands at ``j``, whatever it hangs on: "the release of a joint statement"."""
    if sk.kinds[j] != WORD or sk.lower[j] not in people.SPEAKING_DOCUMENTS:
        return None
    return _simple_phrase(sk, lo, j)


def _opens_clause(sk: Skeleton, lo: int, first: int) -> bool:
    """Whether the name at ``first`` opens its clause, but for what describes it: "the rebel MPs Jo Harker"."""
    k = first - 1
    if k > lo and sk.kinds[k] == NAME and is_possessive(sk.lower[k]):
        k -= 1  # "Norway's Council for Lofoten and the North"
    while k >= lo and _may_describe(sk, k):
        if is_finite(sk.lower[k]) or sk.lower[k].endswith(("ed", "ing")):
            return False
        k -= 1
    if k >= lo and sk.kinds[k] == WORD and sk.lower[k] in ARTICLES:
        k -= 1
    return k < lo or sk.kinds[k] in (MARK, QUOTE) or sk.lower[k] in _OPENS_CLAUSE


def _may_describe(sk: Skeleton, k: int) -> bool:
    """Whether an item may be of what stands before a name: "French train maker"."""
    if sk.kinds[k] == NAME:
        return sk.lower[k] in people.DEMONYMS
    return sk.kinds[k] == WORD and sk.lower[k] not in NOT_IN_PHRASE and sk.lower[k] not in ARTICLES


def _joined_to_name(sk: Skeleton, lo: int, mention: Mention) -> Mention:
    """Others with the one who is named before them: "Ann Lee and 12 other doctors", "Ann Lee and her team".

    So is a noun with the other of two that it has before it: "the disaster and relief agency".
    """
    if body := _with_long_name(sk, lo, mention):
        return body
    name = mention.first - 2
    if name > lo and sk.lower[name + 1] == "and" and sk.kinds[name] == WORD and not can_speak(sk.lower[name]):
        return _with_modifier(sk, lo, name, mention)
    if name < lo or sk.lower[name + 1] != "and" or sk.kinds[name] != NAME or is_possessive(sk.lower[name]):
        return mention
    others = sk.lower[mention.first] in grammar.POSSESSIVES or "other" in sk.lower[mention.first : mention.head]
    begins = name == lo or sk.kinds[name - 1] in (MARK, QUOTE)
    return Mention(name, mention.stop, mention.head, "nominal") if others and begins else mention


def _joined_nouns(sk: Skeleton, lo: int, mention: Mention) -> Mention | None:
    """Several kinds of people who open a clause: "Doctors, nurses and porters"; not "Ray met doctors and nurses"."""
    joint, plural = mention.first - 1, sk.lower[mention.head].endswith("s")
    if joint <= lo or sk.lower[joint] != "and" or not (plural and can_speak(sk.lower[mention.head])):
        return None
    first = _speaking_phrase(sk, lo, joint - 1)
    while first is not None and first - 1 > lo and sk.words[first - 1] == ",":
        before = _speaking_phrase(sk, lo, first - 2)
        if before is None:
            break
        first = before
    if first is None or not (first == lo or sk.kinds[first - 1] in (MARK, QUOTE)):
        return None
    return Mention(first, mention.stop, mention.head, "nominal")


def _speaking_phrase(sk: Skeleton, lo: int, last: int) -> int | None:
    """Where the phrase begins that ends at ``last`` with a noun for somebody who speaks."""
    found = _simple_phrase(sk, lo, last) if sk.kinds[last] == WORD and can_speak(sk.lower[last]) else None
    return found.first if found and found.kind == "nominal" else None


def _with_long_name(sk: Skeleton, lo: int, mention: Mention) -> Mention | None:
    """A body named in several parts with the one before it: "Oxfam and the Ministry of Health"."""
    other = _before_article(sk, lo, mention.first) - 2
    if other < lo or sk.lower[other + 1] != "and" or sk.kinds[other] != NAME or is_possessive(sk.lower[other]):
        return None
    if sk.kinds[mention.first] != NAME or _long_name_begin(sk, lo, mention.stop - 1) != mention.first:
        return None
    first = _list_begin(sk, lo, _long_name_begin(sk, lo, other))
    return Mention(first, mention.stop, mention.head, "several") if _opens_clause(sk, lo, first) else None


def _with_modifier(sk: Skeleton, lo: int, last: int, mention: Mention) -> Mention:
    """A phrase that "and" joins to the modifier that ends at ``last``, if the two open their clause with an article."""
    begin = phrase_start(sk, lo, last)
    opens = begin == lo or sk.kinds[begin - 1] in (MARK, QUOTE)
    owned = sk.lower[begin] in grammar.DETERMINERS
    bare = sk.lower[mention.first] not in grammar.DETERMINERS
    if not (opens and owned and bare and can_speak(sk.lower[mention.head])):
        return mention
    return Mention(begin, mention.stop, mention.head, "nominal")


def _whose_names(sk: Skeleton, lo: int, second: Mention, first: int) -> Mention | None:
    """Who speaks for two, the one named at ``first`` and ``second``: "the mayors of Oxton and Barrow", "groups such as
    A and B", "a union led by Ann Lee and Bob Ray".
    """
    preposition = _before_article(sk, lo, first) - 1
    if preposition > lo and sk.lower[preposition - 1 : preposition + 1] == ["such", "as"]:
        preposition -= 1
    elif preposition <= lo or sk.lower[preposition] not in ("of", "for", "from", "including", "like", "by"):
        return None
    outer = _outer(sk, lo, preposition)
    if outer is None or not _is_somebodys_role(sk, outer):
        return None
    first = _before_article(sk, lo, outer.first)
    opens = first == lo or sk.kinds[first - 1] in (MARK, QUOTE)
    if not (opens or sk.lower[outer.head].endswith("s")):
        return None
    return outer if sk.lower[preposition] == "by" else Mention(outer.first, second.stop, outer.head, "nominal")


def _is_somebodys_role(sk: Skeleton, outer: Mention) -> bool:
    """Whether a phrase is what somebody is: "the mayors", "the MP"."""
    if outer.kind == "name":
        return read_name(sk.words[outer.head]).kind == "role"
    return outer.kind == "nominal" and can_speak(sk.lower[outer.head])


def _outer(sk: Skeleton, lo: int, preposition: int) -> Mention | None:
    """The phrase before a preposition; before "by" with its participle: "a union of drivers led by …"."""
    if sk.lower[preposition] != "by":
        return _simple_phrase(sk, lo, preposition - 1)
    last = _before_participle(sk, lo, preposition - 1)
    return _phrase_with_hangers(sk, lo, last) if last < preposition - 1 else None


def _before_article(sk: Skeleton, lo: int, first: int) -> int:
    """Where a name begins with its article: "the UK"."""
    return first - 1 if first > lo and sk.lower[first - 1] == "the" else first


def _before_owner(sk: Skeleton, lo: int, first: int) -> int:
    """Where a name begins with its article or its country: "Japan's Hitachi Rail"."""
    owned = first - 1 > lo and sk.kinds[first - 1] == NAME and is_possessive(sk.lower[first - 1])
    return first - 1 if owned else _before_article(sk, lo, first)


def _list_begin(sk: Skeleton, lo: int, last: int) -> int:
    """Where a list of names begins that has a name at ``last``: "France, the UK and Poland"; else ``last`` itself."""
    first = last
    while True:
        comma = _before_article(sk, lo, first) - 1
        name = comma - 1
        if name < lo or sk.words[comma] != "," or sk.kinds[name] != NAME or is_possessive(sk.lower[name]):
            return first
        first = name


def _of_list(sk: Skeleton, lo: int, first: int, last: Mention) -> Mention:
    """A list as one who speaks: "the envoys of France, Germany and Poland"; after "In Paris," without the place."""
    before = _before_article(sk, lo, first) - 1
    if before < lo or sk.lower[before] not in grammar.PREPOSITIONS:
        return Mention(first, last.stop, last.head, "several")
    outer = _outer(sk, lo, before)
    if outer and outer.kind == "nominal" and can_speak(sk.lower[outer.head]):
        return outer if sk.lower[before] == "by" else Mention(outer.first, last.stop, outer.head, "nominal")
    second = next(k for k in range(first + 1, last.stop) if sk.kinds[k] == NAME)
    return Mention(second, last.stop, last.head, "several")


def _phrase_with_hangers(sk: Skeleton, lo: int, j: int) -> Mention | None:
    mention = _simple_phrase(sk, lo, j)
    while mention and not _is_titled(sk, mention):
        before = _before_whole_name(sk, lo, mention) if sk.kinds[mention.first] == NAME else mention.first - 1
        if before - 1 < lo or sk.kinds[before] != WORD or sk.lower[before] not in grammar.PREPOSITIONS:
            break
        outer = _simple_phrase(sk, lo, _before_participle(sk, lo, _before_time(sk, lo, before - 1)))
        if outer is None or outer.kind == "pronoun" or j - outer.first > PHRASE_ITEMS_MAX:
            break
        if outer.kind == "name" and _is_named_person(sk, mention):
            mention = Mention(outer.first, mention.stop, mention.head, "nominal")  # "a Bank of England spokesman"
        elif outer.kind == "name" and _is_named_by(sk, outer, before, mention):
            mention = Mention(outer.first, mention.stop, outer.head, "nominal")  # "Association of Flight Attendants"
        elif outer.kind == "nominal" and not can_speak(sk.lower[outer.head]) and _speaks(sk, mention):
            mention = Mention(outer.first, mention.stop, mention.head, "nominal")  # "52 percent of voters"
        else:
            mention = outer
    return mention


def _is_named_person(sk: Skeleton, mention: Mention) -> bool:
    """Whether a phrase opens with a name and ends with what somebody is: "England spokesman"."""
    opens = mention.first + (sk.lower[mention.first] == "the")
    return sk.kinds[opens] == NAME and sk.kinds[mention.head] == WORD and sk.lower[mention.head] in people.ROLE_NOUNS


def _is_named_by(sk: Skeleton, outer: Mention, preposition: int, inner: Mention) -> bool:
    """Whether a preposition joins two parts of one name: "Office for Peat", "Prevention of Fires Bill"."""
    if read_name(sk.words[outer.head]).kind == "body":
        return sk.lower[preposition] in ("of", "for", "on")
    last = sk.lower[inner.stop - 1].rsplit(" ", 1)[-1]
    return sk.lower[preposition] == "of" and sk.kinds[inner.stop - 1] == NAME and last in _ENDS_TITLE


def _before_whole_name(sk: Skeleton, lo: int, mention: Mention) -> int:
    """The item before a name with its article; a body's also with its owner, what it is, and an adjective.

    As in "for Oxton's Trade Centre", "from the record company Acme", "on mobile TV"; not "of rugby Ann Lee".
    """
    before = mention.first - 1
    if before > lo and read_name(sk.words[mention.first]).kind not in ("person", "open"):
        while before > lo and sk.kinds[before] == NAME and is_possessive(sk.lower[before]):
            before -= 1
        before -= mention.kind == "name" and _is_adjective_alone(sk, lo, before)
    elif before - 1 > lo and is_possessive(sk.lower[before]) and sk.lower[before - 1] in _WHERE:
        return before - 1  # "officials in China's Inner Mongolia"
    if before > lo and sk.kinds[before] == WORD and sk.lower[before] in people.NAMED_BODIES:
        return phrase_start(sk, lo, before) - 1
    return before - 1 if before > lo and sk.lower[before] == "the" else before


def _is_adjective_alone(sk: Skeleton, lo: int, k: int) -> bool:
    """Whether the one word at ``k`` between a preposition and a name belongs to the name: "on mobile TV"."""
    if not sk.lower[k].isalpha() or k - 1 <= lo or sk.lower[k - 1] not in grammar.PREPOSITIONS - {"to"}:
        return False
    return sk.kinds[k] == WORD and not (
        can_speak(sk.lower[k]) or sk.lower[k] in NOT_IN_PHRASE or is_finite(sk.lower[k])
    )


def _is_titled(sk: Skeleton, mention: Mention) -> bool:
    """Whether a name ends an office's title, which then is no phrase of its own: "… of State John Kerry"."""
    return mention.kind == "name" and ends_office(sk.words[mention.head])


def _speaks(sk: Skeleton, mention: Mention) -> bool:
    return mention.kind == "nominal" and can_speak(sk.lower[mention.head])


def _before_time(sk: Skeleton, lo: int, j: int) -> int:
    """The item before a time that hangs on a noun: "the report earlier this year by …"; else ``j``."""
    if j - 2 <= lo or sk.lower[j] not in grammar.TIME_NOUNS or sk.lower[j - 1] not in ("this", "last"):
        return j
    return j - 3 if sk.lower[j - 2] in ("earlier", "late") else j - 2


def _before_participle(sk: Skeleton, lo: int, j: int) -> int:
    """The item before a participle, or its like, that hangs on a noun: "the report released Friday by …"."""
    k = j
    while k > lo and sk.lower[k] in grammar.CALENDAR:
        k -= 1
    hangs = sk.lower[k].endswith(("ed", "ing")) or sk.lower[k] in HANGING
    if k > lo and sk.kinds[k] == WORD and hangs and sk.kinds[k - 1] in (WORD, NAME):
        return k - 1
    return j


def _simple_phrase(sk: Skeleton, lo: int, j: int) -> Mention | None:
    """The noun phrase, without what hangs on it, whose last item is ``j``."""
    if j < lo or sk.kinds[j] in (MARK, QUOTE):
        return None
    word = sk.lower[j]
    if sk.kinds[j] == NAME:
        if j > lo and is_possessive(sk.lower[j - 1]) and _is_owned(sk, j):
            return Mention(phrase_start(sk, lo, j), j + 1, j, "nominal")  # "Oslo's High Commissioner"
        return None if is_possessive(word) else Mention(j, j + 1, j, "name")
    if word in grammar.PRONOUNS and word != "others":
        return Mention(j, j + 1, j, "pronoun")
    if word in NOT_IN_PHRASE or is_possessive(word) or is_adverb(word) or word == "according":
        return None
    first = phrase_start(sk, lo, j)
    head = head_before(sk, first, j)
    return Mention(first, head + 1, head, "nominal")


def _is_owned(sk: Skeleton, j: int) -> bool:
    """Whether a name is only an office or a kind of body, so that its owner belongs to it: "Oslo's Office"."""
    if read_name(sk.words[j]).kind == "role":
        return True
    goes_on = sk.lower[j + 1 : j + 2] in (["of"], ["for"], ["on"])  # "Oslo's Ministry of Trade"
    return sk.lower[j] in body_names.BODIES_OF_FIELDS and not goes_on


def phrase_start(sk: Skeleton, lo: int, j: int) -> int:
    """Where the noun phrase begins that has an item ``j``, with its article: "its" in "its director Ann Lee"."""
    k = j
    while k > lo and j - k < PHRASE_ITEMS_MAX:
        word, kind = sk.lower[k - 1], sk.kinds[k - 1]
        if (
            kind == QUOTE
            or (kind == MARK and not _is_hyphen(sk, k - 1))
            or (word[0].isdigit() and _DATE.fullmatch(word))
        ):
            break
        if kind == WORD and (word in NOT_IN_PHRASE or _is_apart(sk, lo, k - 1) or _is_verb(sk, lo, k - 1)):
            break
        k -= 1
        if word in ARTICLES or word in _POINTING or word in grammar.POSSESSIVES:
            break
    return k


def _is_apart(sk: Skeleton, lo: int, k: int) -> bool:
    """Whether the word at ``k`` is an adverb that belongs to no noun: not "a second poll", "both sides"."""
    following = sk.lower[k + 1].removesuffix("'s")
    if sk.lower[k] in ("last", "next") and following != sk.lower[k + 1] and following in grammar.TIME_NOUNS:
        return False  # "last week's call"
    opens_pair = sk.lower[k] == "both" and sk.lower[k + 1].endswith(("s", "men", "women", "people"))
    return is_adverb(sk.lower[k]) and not opens_pair and not (k > lo and sk.lower[k - 1] in ARTICLES)


def _is_hyphen(sk: Skeleton, k: int) -> bool:
    """Whether the mark at ``k`` joins two words: "Oxton-born"; not the dash of "listening - the ministry said"."""
    return sk.words[k] == "-" and sk.starts[k] == sk.ends[k - 1]


def _is_verb(sk: Skeleton, lo: int, k: int) -> bool:
    """Whether a verb stands at ``k`` that is no adjective: not "the accused man"."""
    word = sk.lower[k]
    verb = VERBS.get(word)
    is_gerund = verb is not None and verb.form == GERUND and word not in speech.ALSO_NOUNS
    return (is_finite(word) or is_gerund) and not is_adjective(sk, lo, k)
