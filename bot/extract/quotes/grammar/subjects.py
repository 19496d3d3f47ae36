"""Who a verb of attribution belongs to: its subject, before or after it.

No parser: English news puts the subject next to its verb, or apart from it by things that can be named
(auxiliaries, adverbs, appositives between commas, relative clauses, prepositional phrases).
"""

from __future__ import annotations

from bot.extract.lexicon import grammar, people, speech
from bot.extract.quotes.folding.skeleton import MARK, NAME, QUOTE, WORD, Skeleton
from bot.extract.quotes.folding.verbs import GERUND, PAST, TALK, THIRD, VERBS
from bot.extract.quotes.folding.words import can_speak, is_adverb, is_possessive, remembered
from bot.extract.quotes.grammar.appositives import before_appositives
from bot.extract.quotes.grammar.clauses import nearest_subject, relative
from bot.extract.quotes.grammar.cues import Cue
from bot.extract.quotes.grammar.names import LETTERS_AFTER_NAME, read_name
from bot.extract.quotes.grammar.phrases import (
    PHRASE_ITEMS_MAX,
    Mention,
    is_finite,
    is_joint_office,
    phrase_at,
)
from bot.extract.quotes.grammar.phrases_before import phrase_ending

_BEFORE_TIMES = frozenset(["last", "this", "next", "earlier", "late"])
_BEFORE_OPENING_PARTICIPLE = frozenset(["in", "by", "while", "after", "before", "when"])
_BREAKS_JOINT = frozenset(["who", "which", ";", ":", "as", "because", "while", "when"])
_OBJECTS = frozenset(["him", "her", "them", "us", "me", "it"])
_REFLEXIVES = frozenset(["himself", "herself", "itself", "themselves"])  # "Cole himself said"
_RELATIVE_ITEMS_MAX = 16  # from "who" to the end of its clause
_RELATIVES = frozenset(["who", "that"])
_OPENS_SUBJECT = grammar.DETERMINERS | grammar.PRONOUNS
_OWN_CLAUSE = grammar.SUBORDINATORS - {"that", "as", "since", "before", "after", "until", "so"}
_TITLE = "“”"  # what a name in marks is folded into
_DECISIONS = frozenset("decision right chance ability power failure freedom reluctance willingness".split())
_THEORIES = frozenset(
    "theory theories rumour rumours rumor rumors evidence ruling rulings reports polls surveys studies".split()
)
_MOVES = frozenset("led prompted forced pushed drove moved leading prompting forcing pushing driving moving".split())
_ALLOWS = frozenset("allow allows allowed allowing enable enables enabled enabling".split())
_MOVED_ITEMS_MAX = 8
_QUOTING = frozenset(["quote", "cite"])


def subject_before(sk: Skeleton, lo: int, cue: Cue) -> Mention | None:
    """The subject of ``cue`` to its left, not before item ``lo``."""
    key = (lo, cue.first)
    if key not in sk.subjects:
        sk.subjects[key] = _subject_before(sk, lo, cue)
    found: Mention | None = sk.subjects[key]
    return found


def quoted_as_saying(sk: Skeleton, cue: Cue) -> Mention | None:
    """Whom an outlet quotes: the Herald quoted Ann Lee as saying …"""
    if cue.verb.lemma not in _QUOTING or cue.passive:
        return None
    quoted = phrase_at(sk, cue.stop, min(cue.stop + PHRASE_ITEMS_MAX, len(sk.words)))
    if quoted is None:
        return None
    k = quoted.stop + 1 if sk.words[quoted.stop : quoted.stop + 1] == [","] else quoted.stop
    following = sk.lower[k : k + 2]
    return quoted if following[:1] == ["as"] and following[-1].endswith("ing") else None


def _subject_before(sk: Skeleton, lo: int, cue: Cue) -> Mention | None:
    if quoted := quoted_as_saying(sk, cue):
        return quoted
    if cue.verb.form == GERUND and not _is_progressive(sk, lo, cue.first):
        return _subject_of_participle(sk, lo, cue.first)
    j = _before_verb_group(sk, lo, cue.first - 1)
    if j < lo:
        return None
    if sk.lower[j] in grammar.COORDINATORS:
        return _of_verb_before(sk, lo, j, cue) or nearest_subject(sk, lo, j, main=_after_aside(sk, lo, j))
    if sk.lower[j] == "to" or is_finite(sk.lower[j]):
        return _of_infinitive(sk, lo, j)
    if sk.kinds[j] == MARK:
        return _before_abbreviation(sk, lo, j) or before_appositives(sk, lo, j)
    if sk.kinds[j] == QUOTE:
        return None
    if found := relative(sk, lo, j) or _before_naming(sk, lo, j) or _before_relative_clause(sk, lo, j):
        return found
    found = phrase_ending(sk, lo, j)
    if whose := _before_unclosed(sk, lo, found) if found else None:
        return whose
    if found and _is_occasion(sk, lo, found):
        before = found.first - 2
        if sk.lower[before] in grammar.COORDINATORS:
            return _of_verb_before(sk, lo, before, cue) or nearest_subject(sk, lo, before, main=False)
        return before_appositives(sk, lo, before) or found
    return _whose_participle(sk, lo, found) or found if found else None


def _of_infinitive(sk: Skeleton, lo: int, j: int) -> Mention | None:
    """The subject of a verb after "to" or another verb at ``j``."""
    if _is_of_decision(sk, lo, j) or _is_wished(sk, lo, j):
        return None
    return _moved(sk, lo, j, _MOVES) or nearest_subject(sk, lo, j, main=False)


def _is_wished(sk: Skeleton, lo: int, j: int) -> bool:
    """Whether somebody only may do it: "it is not enough for papers to report …"."""
    opens = next((k for k in range(j - 2, max(lo, j - _MOVED_ITEMS_MAX), -1) if sk.lower[k] == "for"), None)
    found = phrase_at(sk, opens + 1, j) if opens is not None and sk.lower[j] == "to" else None
    return found is not None and found.stop == j


def _moved(sk: Skeleton, lo: int, j: int, by: frozenset[str]) -> Mention | None:
    """Who is brought to do something: "the delay led the builder to announce …"."""
    for k in range(j - 2, max(lo, j - _MOVED_ITEMS_MAX) if sk.lower[j] == "to" else j - 2, -1):
        if sk.lower[k] in by:
            moved = phrase_at(sk, k + 1, j)
            return moved if moved and moved.stop == j else None
    return None


def is_allowed(sk: Skeleton, cue: Cue) -> bool:
    """Whether somebody only may say it: "a deal that would allow the leaders to claim victory"."""
    to = cue.first - 1
    return sk.lower[to] == "to" and _moved(sk, max(0, to - _MOVED_ITEMS_MAX), to, _ALLOWS) is not None


def _is_of_decision(sk: Skeleton, lo: int, j: int) -> bool:
    """Whether what "to" leads to is only decided on or possible: "the decision not to ask Peru surprised many"."""
    noun = j - 2 if sk.lower[j - 1] == "not" else j - 1
    return noun > lo and sk.lower[j] == "to" and sk.lower[noun] in _DECISIONS


def _before_unclosed(sk: Skeleton, lo: int, found: Mention) -> Mention | None:
    """The name before a description that no comma closes: "Ann Lee, editor of the Wire said", "Ann Lee, QC told".

    Or before a relative clause without one: "Ann Lee, who presents The Quiz says".
    """
    comma = found.first - 1
    if comma > lo and sk.lower[comma] == "the":
        comma -= 1
    if found.kind == "name" and comma - 2 > lo and sk.lower[comma - 1] == "who" and sk.words[comma - 2] == ",":
        opens = relative(sk, lo, comma - 1) if is_finite(sk.lower[comma]) or sk.lower[comma].endswith("s") else None
        return opens.antecedent if opens else None
    if comma - 1 < lo or sk.words[comma] != "," or sk.kinds[comma - 1] != NAME:
        return None
    bare = comma == found.first - 1 and sk.lower[found.head].rsplit(" ", 1)[-1] in people.ROLE_NOUNS
    if not (bare and found.kind == "nominal" and sk.lower[found.first] not in grammar.DETERMINERS):
        bare = sk.words[found.head] in LETTERS_AFTER_NAME
    name = read_name(sk.words[comma - 1])
    is_person = name.kind == "person" or (name.kind == "open" and len(name.words) > 1)
    return Mention(comma - 1, comma, comma - 1, "name") if bare and is_person else None


def _before_naming(sk: Skeleton, lo: int, j: int) -> Mention | None:
    """The subject before a clause that a title at ``j`` ends: "The museum, which owns a hall called “Eden,” says"."""
    if sk.words[j] != _TITLE or "," not in sk.text[sk.ends[j] - 2 : sk.ends[j]]:
        return None
    comma = next((k for k in range(j - 1, lo, -1) if sk.words[k] == ","), lo)
    return before_appositives(sk, lo, comma) if comma > lo and sk.lower[comma + 1] in ("who", "which") else None


def _is_occasion(sk: Skeleton, lo: int, found: Mention) -> bool:
    """Whether a phrase before the verb only tells where it was said: "Oslo, in a note to papers on Monday said"."""
    k = found.first - 1
    if k - 2 < lo or sk.lower[k] not in ("in", "through", "via", "during", "at"):
        return False
    if sk.words[k - 1] != "," and sk.lower[k - 1] not in grammar.COORDINATORS:
        return False
    return sk.lower[found.head] in speech.SAYING_NOUNS


def _whose_participle(sk: Skeleton, lo: int, found: Mention) -> Mention | None:
    """Who does something to what stands before the verb: "A lawyer representing the family said"."""
    k = found.first - 1
    noun = sk.lower[k] in grammar.PREPOSITIONS or sk.lower[k] in speech.ALSO_NOUNS  # "in a ruling Judge Lee found"
    if k - 1 < lo or sk.kinds[k] != WORD or not sk.lower[k].endswith("ing") or noun:
        return None
    doer = phrase_ending(sk, lo, k - 1) if sk.kinds[k - 1] == WORD and can_speak(sk.lower[k - 1]) else None
    return doer if doer and doer.kind == "nominal" else None


def _before_relative_clause(sk: Skeleton, lo: int, j: int) -> Mention | None:
    """The subject before a relative clause without commas that ends at ``j``: "A nurse who works in Oxton said"."""
    begin = max(lo, j - _RELATIVE_ITEMS_MAX)
    if _RELATIVES.isdisjoint(sk.lower[begin:j]) or sk.lower[j] in grammar.SUBJECT_PRONOUNS:
        return None
    for k in range(j, begin - 1, -1):
        word = sk.lower[k]
        causes = word == "because" and sk.lower[k + 1] == "of"
        if sk.kinds[k] in (MARK, QUOTE) or word in grammar.COORDINATORS or (word in _OWN_CLAUSE and not causes):
            return None
        if word in _RELATIVES and k < j and k > lo and sk.kinds[k - 1] != MARK:
            found = relative(sk, lo, k) if _is_subject(sk, k) else None
            whose = found.antecedent if found else None
            return whose if whose and (word == "who" or can_speak(sk.lower[whose.head])) else None
    return None


def _is_subject(sk: Skeleton, k: int) -> bool:
    """Whether a relative pronoun at ``k`` is a subject: "who signed"; not "who we met", "that 22 nations"."""
    word = sk.lower[k + 1]
    if sk.kinds[k + 1] != WORD or word in _OPENS_SUBJECT:
        return False
    return sk.lower[k] == "who" or is_finite(word) or word in grammar.AUXILIARIES or word.endswith("ed")


def _after_aside(sk: Skeleton, lo: int, j: int) -> bool:
    """Whether a comma before "and" only ends what is added about somebody: "ruled against Ray, who won, and said"."""
    comma = j - 1
    if comma <= lo or sk.words[comma] != ",":
        return False
    before = next((k for k in range(comma - 1, max(lo, comma - _RELATIVE_ITEMS_MAX), -1) if sk.words[k] == ","), comma)
    return sk.lower[before + 1] == "who"


def _of_verb_before(sk: Skeleton, lo: int, j: int, cue: Cue) -> Mention | None:
    """The subject of the verb of speech that ``cue`` is joined to: "Chen said Lee had left but denied …"."""
    for k in range(j - 1, lo, -1):
        verb = VERBS.get(sk.lower[k])
        if sk.kinds[k] == QUOTE or sk.lower[k] in _BREAKS_JOINT:
            return None
        if sk.words[k - 1] == "," and sk.lower[k] in grammar.SUBJECT_PRONOUNS:
            return None
        if verb is None or sk.kinds[k] != WORD or verb.lemma in speech.BESIDE_ONLY:
            continue
        if verb.tier == TALK and verb.form == cue.verb.form != GERUND:
            return subject_before(sk, lo, Cue(k, k + 1, verb))
    return None


def _before_verb_group(sk: Skeleton, lo: int, j: int) -> int:
    """The last item up to ``j`` that is no auxiliary, adverb or time of the verb: "a report last year found"."""
    while j >= lo and sk.kinds[j] == WORD:
        width = _time_ending(sk, lo, j)
        if width == 0 and not _goes_with_verb(sk.lower[j]):
            break
        j -= width or 1
    return j


def _time_ending(sk: Skeleton, lo: int, j: int) -> int:
    """How many items the time takes that ends at ``j``: "on Monday", "last year", "of March 30, 2023"."""
    word = sk.lower[j]
    width = 0
    if word in grammar.CALENDAR:
        width = 1
    elif word in grammar.TIME_NOUNS and j > lo and sk.lower[j - 1] in _BEFORE_TIMES:
        return 2
    elif word.isdigit() and j - 3 >= lo and sk.words[j - 1] == "," and sk.lower[j - 3] in grammar.CALENDAR:
        width = 4
    before = j - width
    return width + 1 if width and before > lo and sk.lower[before] in ("on", "of") else width


@remembered
def _goes_with_verb(word: str) -> bool:
    if word in grammar.AUXILIARIES:
        return word != "to"
    return is_adverb(word) or word in grammar.CALENDAR or word in _REFLEXIVES


def _is_progressive(sk: Skeleton, lo: int, first: int) -> bool:
    j = first - 1
    while j >= lo and (is_adverb(sk.lower[j]) or sk.lower[j] == "not"):
        j -= 1
    return j >= lo and (sk.lower[j] in grammar.BE_FORMS or sk.lower[j] in ("'s", "'re", "'m"))


def _subject_of_participle(sk: Skeleton, lo: int, first: int) -> Mention | None:
    """Whose participle stands at ``first``: "He praised the visit, saying …"; "with Smith telling reporters …"."""
    j = first - 1
    while j >= lo and sk.kinds[j] == WORD and (is_adverb(sk.lower[j]) or sk.lower[j] in _BEFORE_OPENING_PARTICIPLE):
        j -= 1
    if j < lo:
        return _after_opening_participle(sk, first)
    if sk.lower[j] == "as" and (quoted := phrase_ending(sk, lo, j - 1)):
        verb = VERBS.get(sk.lower[quoted.first - 1]) if quoted.first > lo else None
        if verb and verb.lemma in _QUOTING:
            return quoted
    k = j - 2 if sk.lower[j - 1] == "the" else j - 1
    after_preposition = k >= lo and sk.lower[k] in grammar.PREPOSITIONS and sk.lower[k] != "with"
    if sk.kinds[j] == NAME and not is_possessive(sk.lower[j]) and not after_preposition:
        return Mention(j, j + 1, j, "name")
    return (
        _saying_noun(sk, lo, j)
        or _with_participle(sk, lo, j)
        or _of_tag_before(sk, lo, j)
        or nearest_subject(sk, lo, j, main=True)
    )


def _saying_noun(sk: Skeleton, lo: int, j: int) -> Mention | None:
    """What says something right before its participle: "by a court ruling declaring …", "theories suggesting …".

    Not in "issued a statement calling it a farce".
    """
    if sk.kinds[j] != WORD or sk.lower[j] not in _THEORIES:
        return None
    found = phrase_ending(sk, lo, j)
    return found if found and found.kind == "nominal" and found.head == j else None


def _of_tag_before(sk: Skeleton, lo: int, j: int) -> Mention | None:
    """Who speaks where a tag has just ended: "Norway did not complain, an envoy said, adding …"."""
    if j <= lo or sk.words[j] != ",":
        return None
    k = j - 1
    while k > lo and sk.kinds[k] == WORD and (sk.lower[k] in grammar.CALENDAR or sk.lower[k] == "on"):
        k -= 1
    if said_by := _of_inverted_tag(sk, lo, k):
        return said_by
    verb = VERBS.get(sk.lower[k]) if sk.kinds[k] == WORD else None
    if verb is None or verb.tier != TALK or verb.form not in (PAST, THIRD) or sk.lower[k] in speech.ALSO_NOUNS:
        return None
    return subject_before(sk, lo, Cue(k, k + 1, verb))


def _of_inverted_tag(sk: Skeleton, lo: int, k: int) -> Mention | None:
    """Who speaks where the tag that ends at ``k`` has its verb first: "…, said Ann Lee, adding …"."""
    named = phrase_ending(sk, lo, k)
    at = named.first - 1 if named else lo
    verb = VERBS.get(sk.lower[at]) if at > lo and sk.kinds[at] == WORD and sk.words[at - 1] == "," else None
    if verb is None or verb.lemma in speech.TAKES_ADDRESSEE:
        return None  # "Ann Lee, the mayor, asked Bob Ray to go, adding …"
    return named if verb.tier == TALK and verb.form in (PAST, THIRD) else None


def _with_participle(sk: Skeleton, lo: int, j: int) -> Mention | None:
    """Whose participle follows ``j`` in "with the marchers chanting …", "with an envoy reading a text asking for …"."""
    if "with" not in sk.lower[lo:j]:
        return None
    found = phrase_ending(sk, lo, j)
    if found and found.kind != "pronoun" and sk.lower[found.first - 1] == "with":
        return found
    opens = next(k for k in range(j - 1, lo - 1, -1) if sk.lower[k] == "with") + 1
    doer = phrase_at(sk, opens, j)
    if doer is None or MARK in sk.kinds[opens : j + 1] or not sk.lower[min(doer.head + 1, j)].endswith("ing"):
        return None
    return doer._replace(stop=doer.head + 1)


def _after_opening_participle(sk: Skeleton, first: int) -> Mention | None:
    """Whose participle opens a sentence: "Calling the accusations baseless, Chen …"."""
    for k in range(first + 1, min(first + PHRASE_ITEMS_MAX, len(sk.words) - 1)):
        if sk.words[k] == "," or (sk.kinds[k] == QUOTE and sk.kinds[k + 1] == NAME):
            return phrase_at(sk, k + 1, min(k + PHRASE_ITEMS_MAX, len(sk.words)))
        if sk.words[k] == ".":
            return None
    return None


def _before_abbreviation(sk: Skeleton, lo: int, j: int) -> Mention | None:
    """A body whose abbreviation ends at ``j``: "The disaster and relief agency (DRA) said"."""
    alone = j - 3 >= lo and sk.words[j] == ")" and sk.words[j - 2] == "(" and sk.words[j - 1].isupper()
    return phrase_ending(sk, lo, j - 3) if alone else None


def subject_after(sk: Skeleton, cue: Cue, hi: int) -> Mention | None:
    """The subject of an inverted cue: "said Chen Xu", "said the group's director, John Smith"."""
    i = cue.stop
    while i < hi and sk.kinds[i] == WORD and (is_adverb(sk.lower[i]) or sk.lower[i] in grammar.CALENDAR):
        i += 1
    found = phrase_at(sk, i, hi)
    if found and found.kind == "pronoun":
        return None if sk.lower[i] in _OBJECTS else found
    if found and sk.lower[found.head] == "those" and sk.lower[found.stop : found.stop + 1] == ["who"]:
        return found._replace(stop=next((k for k in range(found.stop, hi) if sk.kinds[k] == MARK), hi))
    if found and found.kind == "nominal" and (named := _of_two_roles(sk, found, hi)):
        return named
    return _joint_after(sk, found, hi) if found and found.kind == "name" else found


def _of_two_roles(sk: Skeleton, first: Mention, hi: int) -> Mention | None:
    """Who is two things: "said author and painter Ann Lee"; not "said the author and the painter Ann Lee"."""
    if first.stop - first.first > 1 or sk.lower[first.stop : first.stop + 1] != ["and"]:
        return None
    second = phrase_at(sk, first.stop + 1, hi) if can_speak(sk.lower[first.head]) else None
    return second if second and second.kind == "name" and can_speak(sk.lower[second.first - 1]) else None


def _joint_after(sk: Skeleton, found: Mention, hi: int) -> Mention:
    """A name after its verb with those joined to it: "said Ann Lee, Bob Ray and Cy Fox", "wrote Ann and her team"."""
    k = found.stop
    while k + 1 < hi and sk.words[k] == "," and sk.kinds[k + 1] == NAME and not is_possessive(sk.lower[k + 1]):
        k += 2
    if k + 1 >= hi or sk.lower[k] != "and":
        return found
    last = phrase_at(sk, k + 1, hi)
    if last is None or not _ends_tag(sk, last.stop, hi):
        return found
    if last.kind == "name" and last.first == k + 1:
        if read_name(sk.words[last.head]).kind == "role":
            return found  # "said Ann Lee, Research and Advocacy Director"
        if k == found.stop and is_joint_office(sk.words[found.head], sk.words[last.head]):
            return last
        return Mention(found.first, last.stop, last.head, "several")
    named_so = sk.lower[last.first] in grammar.POSSESSIVES or "other" in sk.lower[last.first : last.head]
    return Mention(found.first, last.stop, last.head, "nominal") if last.kind == "nominal" and named_so else found


def _ends_tag(sk: Skeleton, k: int, hi: int) -> bool:
    """Whether no verb follows a subject at once, which would be its own: "said Ann Lee, and Bob Ray left"."""
    return k >= hi or sk.kinds[k] == MARK or sk.lower[k] in grammar.PREPOSITIONS or sk.lower[k] in grammar.CALENDAR
