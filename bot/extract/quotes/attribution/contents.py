"""What is reported: the words around a verb of attribution that are what was said, as ranges of items."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from bot.extract.lexicon import grammar, speech
from bot.extract.quotes.attribution.addressees import after_addressee, only_addressee
from bot.extract.quotes.attribution.evidence import ADJUNCT_OPENERS, DASHES
from bot.extract.quotes.attribution.occasions import (
    HEDGES,
    OPENS_CIRCUMSTANCE,
    after_occasion,
    is_circumstance,
    is_only_when,
    without_occasion,
)
from bot.extract.quotes.folding.skeleton import MARK, NAME, QUOTE, WORD, Skeleton
from bot.extract.quotes.folding.verbs import GERUND, LABEL, PAST, TALK, THIRD, is_gerund
from bot.extract.quotes.folding.words import can_speak, is_adverb
from bot.extract.quotes.grammar.clauses import CLAUSE_PRONOUNS, FINITE_AUXILIARIES, has_clause_verb
from bot.extract.quotes.grammar.cues import Cue
from bot.extract.quotes.grammar.phrases import Mention, is_finite, phrase_at
from bot.extract.quotes.grammar.phrases_before import phrase_ending, phrase_start
from bot.extract.quotes.grammar.subjects import subject_before
from bot.extract.quotes.people.speakers import kind_of

_CONTENT_ITEMS_MIN = 2
_BESIDE_QUOTES_ITEMS_MIN = 8  # fewer are only the frame of a quotation: "defended the camps, saying …"
_AROUND_FRAGMENTS_ITEMS_MIN = 5  # fewer are only the frame of a fragment: "called the camps …"
_OBJECT_ITEMS = 2  # "the blame"; not "the criticism baseless"
_OPENS_OBJECT = grammar.DETERMINERS | {"to"}
_AFTER_OBJECT = frozenset(["on", "in", "at", "after", "before", "during", "and", "but", ",", *grammar.VERB_PARTICLES])
_STRANDED = frozenset(["about", "of", "with"])  # "had thought much about"
_TO_ITEMS = 3
_DENYING = frozenset(["deny", "denies", "denied", "denying"])
_OBJECTS = frozenset(["it", "this", "that", "them", "him", "her"])
_SAY = frozenset(["say", "believe", "think", "claim", "allege", "argue", "insist", "deny"])  # nothing to anybody
_OBJECT_ITEMS_MAX = 12  # whom somebody tells
_WHERE_TOLD = frozenset(["in", "at", "on"])
_TIMES = grammar.CALENDAR | {"late", "early"}
_POINTS_BACK = (["was"], ["is"], ["would"], ["could"], ["had"], ["did"], ["does"])
_BACKGROUND = frozenset(["after", "amid", "following"])
_BRINGING = frozenset("drawing sparking prompting triggering stoking provoking earning dashing".split())
_MEANWHILE = frozenset(["while", "whereas"])
_CLAIMING = frozenset(["put", "puts", "counted", "counts"])
_CONNECTIVE_ITEMS = 4
_OPENS_MAIN_CLAUSE = CLAUSE_PRONOUNS | grammar.POSSESSIVES | {"the"}
_OPENS_TIME = frozenset("this last next earlier late one two three several many some a the that".split())
_CIRCUMSTANCE_ITEMS = 8
_IS = grammar.BE_FORMS - {"being", "been"}
_MAY_OPEN = frozenset("($€£#@*")
_PARTICLES = grammar.VERB_PARTICLES - {"over"}  # "said over nine came"
_SUBORDINATES = (grammar.SUBORDINATORS | {"whatever", "whoever", "no"}) - {"as"}  # "…, whatever the clubs say"
_OPENS_OTHER_CLAUSE = frozenset(["but", "and", "while", "though", "although", "whereas", "which", "whom"])


def paraphrases(
    sk: Skeleton, ranges: tuple[tuple[int, int], ...], quoted: bool, fragments: Collection[int], *, whole: bool
) -> Iterator[tuple[int, int]]:
    """The parts of ``ranges`` that are the outlet's words; beside quotations only parts that say something alone.

    A paraphrase goes on over the ``fragments`` in it: "said the plan “buys time” for both sides". ``whole`` says that a
    range is known to be a clause, though it may open as a circumstance does: "At noon it ended".
    """
    quoted = quoted or any(sk.quotes_in(a, b) for a, b in ranges)
    for a, b in ranges:
        if (sk.kinds[a] == MARK and sk.words[a] not in _MAY_OPEN) or (not whole and is_circumstance(sk, a, b)):
            continue
        if is_only_when(sk, a, b) or sk.lower[a : a + 2] == ["according", "to"]:
            continue
        begin = _without_joint(sk, a, b)
        for k in (*(i for i in sk.quotes_in(begin, b) if i not in fragments), b):
            inside = len(sk.quotes_in(begin, k))
            least = (
                _AROUND_FRAGMENTS_ITEMS_MIN if inside else _BESIDE_QUOTES_ITEMS_MIN if quoted else _CONTENT_ITEMS_MIN
            )
            enough = k - begin - inside >= least and not (len(ranges) == 1 and _is_empty(sk, begin, k))
            if enough and (begin == a or sk.kinds[begin] != MARK):
                yield begin, k
            begin = k + 1


def _is_empty(sk: Skeleton, first: int, stop: int) -> bool:
    """Whether those items tell nothing: "(declined) to comment", "(rejected) the blame", "(announced) it on Friday"."""
    if sk.lower[first] in _OBJECTS and sk.lower[first + 1] in _AFTER_OBJECT:
        return True
    if sk.lower[first] in _OBJECTS and sk.lower[first + 1] == "to" and stop - first == _TO_ITEMS:
        return True  # "(explained) them to me"
    if stop - first > _OBJECT_ITEMS or sk.lower[first - 1] in _DENYING:  # "denied the charges" tells what
        return False
    verb = sk.lower[stop - 1]
    if verb in _STRANDED or (sk.lower[first] in _STRANDED and verb in _OBJECTS):
        return True
    if sk.lower[first] in grammar.SUBJECT_PRONOUNS and verb in ("said", "says"):
        return True  # "He said, she said"
    return sk.lower[first] in _OPENS_OBJECT and not (is_finite(verb) or verb.endswith("ed"))


def _without_joint(sk: Skeleton, a: int, b: int) -> int:
    """Where a range begins after "and" or "and that", and after the particle of its verb: "summed up the debate".

    Not in "said up to nine came", nor in "said out of nine one came".
    """
    if sk.kinds[a] == WORD and sk.lower[a] in ("and", "but", *_PARTICLES) and a + 1 < b:
        if sk.lower[a] in _PARTICLES and sk.lower[a + 1] in ("to", "of"):
            return a
        return a + 2 if sk.lower[a + 1] == "that" and a + 2 < b else a + 1
    return a


def content_before(sk: Skeleton, first: int, subject: Mention, inside: bool) -> tuple[int, int] | None:
    """The clause before a tag's subject, up to its comma; a circumstance only if the clause goes on after the tag."""
    if subject.antecedent:
        return None
    k = subject.first - (sk.words[subject.first - 1] == "(")  # "the Oxton Guard (OG) said"
    while k > first and sk.kinds[k - 1] in (WORD, NAME) and sk.lower[k - 1] not in grammar.COORDINATORS:
        k -= 1
    if any(map(is_finite, sk.lower[k : subject.first])):
        return None  # "Lee, the owner, said she cried"
    if subject.kind == "name" and k < subject.first and _is_object(sk, k, subject.first):
        return None
    if k - 1 <= first or sk.words[k - 1] != "," or not _SUBORDINATES.isdisjoint(sk.lower[k : subject.first]):
        return None
    if _is_connective(sk, first, k - 1):
        return None  # "…, when, in fact, she replied quickly"
    first = next((m + 1 for m in range(k - 2, first, -1) if sk.words[m] == ";"), first)
    if not inside and _is_only_occasion(sk, first, k - 1):
        return None
    return (first, k - 1)


def _is_object(sk: Skeleton, first: int, stop: int) -> bool:
    """Whether what stands before a name is no part of it: "a prospect Lee denied"; not "the singer Lee said"."""
    return sk.lower[first] in ("a", "an", "something", "one") and not can_speak(sk.lower[stop - 1])


def _is_only_occasion(sk: Skeleton, first: int, comma: int) -> bool:
    """Whether only a circumstance stands before a comma: "In June,", "In a recorded interview with the bureau,"."""
    if sk.kinds[first] != WORD or sk.lower[first] not in OPENS_CIRCUMSTANCE:
        return False
    saying = sk.lower[first] in _WHERE_TOLD and "," not in sk.words[first:comma]
    near = sk.lower[first : min(first + _CIRCUMSTANCE_ITEMS, comma)]
    return comma - first < _CIRCUMSTANCE_ITEMS or (saying and not speech.SAYING_NOUNS.isdisjoint(near))


def _is_connective(sk: Skeleton, first: int, comma: int) -> bool:
    """Whether only a few words after a conjunction stand before a comma: ", when, in fact,"."""
    opens = next((k for k in range(comma - 1, max(first, comma - _CONNECTIVE_ITEMS), -1) if sk.words[k] == ","), first)
    return opens > first and sk.lower[opens - 1] in grammar.SUBORDINATORS


def only_adjuncts(sk: Skeleton, k: int, end: int) -> bool:
    """Whether after the verb of a tag only circumstances follow: "said on Monday", "told reporters"."""
    while k < end and sk.kinds[k] == WORD and (is_adverb(sk.lower[k]) or sk.lower[k] in _TIMES):
        k += 1
    if tuple(sk.lower[k : k + 2]) in HEDGES:
        return False  # "Ann Lee said at least nine had left"
    end = next((at for at in range(k, end - 1) if sk.words[at] == "," and is_gerund(sk.lower[at + 1])), end)
    if "that" in sk.lower[k:end]:
        return False
    return k >= end or sk.lower[k] in ADJUNCT_OPENERS or (sk.lower[k - 1] == "told" and only_addressee(sk, k, end))


def main_clause(sk: Skeleton, first: int, cue: Cue, end: int, found: list[Cue]) -> int:
    """Where the main clause begins that reports more, after one that opens the sentence; else ``end``.

    As in "When Chen announced the deal, he said …".
    """
    if sk.lower[first] in grammar.COORDINATORS:
        first += 1
    if sk.lower[first] not in grammar.SUBORDINATORS:
        return end
    if "," in sk.words[first : cue.first]:
        return end
    for comma in (k for k in range(cue.stop + 1, end - 2) if sk.words[k] == ","):
        opens = sk.kinds[comma + 1] == NAME or sk.lower[comma + 1] in _OPENS_MAIN_CLAUSE
        whole = sk.lower[cue.stop] in _OPENS_OBJECT or has_clause_verb(sk, cue.stop, comma)
        if opens and whole and has_clause_verb(sk, comma + 2, sk.find(",", comma + 2, end)):
            return comma
        if sk.lower[comma + 1] in CLAUSE_PRONOUNS and any(other.first > comma for other in found):
            return comma
    return end


def content_after(sk: Skeleton, cue: Cue, end: int, found: list[Cue]) -> tuple[int, int]:
    """What follows the verb, without "that", whom it is said to, and what begins with the next verb of speech."""
    begin = _after_call(sk, cue, end) if cue.verb.lemma == "call" else after_addressee(sk, cue, end)
    following = next((other.first for other in found if other.first > begin and not _is_of_text(sk, other)), end)
    near = sk.lower[begin : min(begin + _OBJECT_ITEMS_MAX, following, end)]
    if "that" in near and cue.verb.tier != LABEL:
        that = begin + near.index("that")
        goes_on = sk.lower[that - 1] in grammar.COORDINATORS and that > begin  # "the wells are dry and that …"
        urges = cue.verb.lemma in speech.TAKES_ADDRESSEE and "to" in sk.lower[begin:that]
        inside = _is_of_clause(sk, cue, begin, that)
        points = that == begin and sk.lower[that + 1 : that + 2] in _POINTS_BACK  # "said that was because …"
        if not (urges or inside or goes_on or points) and all(
            sk.kinds[k] not in (MARK, QUOTE) or sk.words[k] == "," or sk.lower[k - 1] in grammar.CALENDAR_SHORT
            for k in range(begin, that)
        ):
            begin = that + 2 if sk.words[that + 1 : that + 2] == [","] else that + 1  # "said that, when …, it fell"
    begin = after_occasion(sk, begin, end)
    if begin < end and sk.words[begin] == ":" and cue.verb.tier == TALK:
        begin += 1  # "Chen said: We may fail."
    elif begin < end and sk.lower[begin] in _IS:
        begin += 1  # "what Chen claimed was a plot"
    if (cue.verb.form == GERUND and cue.first == 0) or sk.words[cue.first - 1] in ".“”":
        end = sk.find(",", begin, end)
    end = _before_background(sk, begin, sk.find(";", begin, end))
    stop = _content_end(sk, begin, end, found)
    return begin, without_occasion(sk, begin, stop) if cue.verb.tier == LABEL else stop


def _is_of_text(sk: Skeleton, cue: Cue) -> bool:
    """Whether a participle tells of the text before it: "said in a statement emailed to reporters that …"."""
    return cue.verb.form == PAST and sk.lower[cue.first - 1] in speech.SAYING_NOUNS


def _is_of_clause(sk: Skeleton, cue: Cue, begin: int, that: int) -> bool:
    """Whether "that" stands in what is said, not before it: "wants a text that all can sign", "says Lee saw that …".

    Not in "said on Monday that …", nor after whom it is said to.
    """
    if cue.verb.lemma in speech.TAKES_ADDRESSEE:
        return False
    k = begin
    while k < that and (_is_of_time(sk, begin, k) or is_adverb(sk.lower[k]) or _is_gerund_after_comma(sk, k)):
        k += 1
    thing = phrase_at(sk, k, that) if k < that else None
    if thing is None:
        return False
    opens = sk.lower[thing.first] in _OPENS_TIME or thing.stop == thing.first + 1
    if opens and sk.lower[thing.stop - 1].rstrip("s") in grammar.TIME_NOUNS:
        return False
    if k == begin and cue.verb.lemma in _SAY:
        return True
    if thing.kind != "nominal" or sk.kinds[thing.head] == NAME:
        return False
    return kind_of(sk.lower[thing.head]) in ("unknown", "document")


def _is_of_time(sk: Skeleton, begin: int, k: int) -> bool:
    """Whether the item at ``k`` belongs to a time that opens at ``begin``: "on Monday", "March 18", "Nov. 18"."""
    if sk.lower[k] in _TIMES or sk.lower[k] in grammar.CALENDAR_SHORT:
        return True
    return k > begin and (sk.lower[k].isdigit() or (sk.words[k] == "." and sk.lower[k - 1] in grammar.CALENDAR_SHORT))


def _is_gerund_after_comma(sk: Skeleton, k: int) -> bool:
    """Whether a comma or the participle after it stands at ``k``: "say, borrowing a line that …"."""
    opener = k + 1 if sk.words[k] == "," else k
    return sk.words[opener - 1] == "," and sk.lower[opener].endswith("ing")


def _after_call(sk: Skeleton, cue: Cue, end: int) -> int:
    """What is called for, after the time of the call: "called late on Monday for a truce"; else what is called."""
    k = cue.stop
    while k < end and (is_adverb(sk.lower[k]) or sk.lower[k] in _TIMES or sk.lower[k : k + 1] == ["on"]):
        k += 1
    return k + 1 if cue.stop < k < end - 1 and sk.lower[k] == "for" else cue.stop


def _before_background(sk: Skeleton, begin: int, end: int) -> int:
    """Where the outlet goes on with what came before: "urged Oslo to yield, after clashes that left 20 dead".

    Or with what the words brought about: "said he would go, drawing cheers". Or with who claims otherwise: "spoke of
    40 dead, while the priest put it at 90".
    """
    words = sk.lower[begin:end]
    if not _BRINGING.isdisjoint(words):
        end = next((k - 1 for k in range(begin + 3, end) if sk.lower[k] in _BRINGING and sk.words[k - 1] == ","), end)
        words = sk.lower[begin:end]
    if not (_MEANWHILE.isdisjoint(words) or _CLAIMING.isdisjoint(words)):
        for k in range(begin + 3, end):
            if sk.lower[k] in _MEANWHILE and sk.words[k - 1] == "," and not _CLAIMING.isdisjoint(sk.lower[k:end]):
                return k - 1
    if _BACKGROUND.isdisjoint(words):
        return end
    for k in range(begin + 3, end):
        if sk.lower[k] in _BACKGROUND:
            if sk.words[k - 1] == ",":
                return k - 1
            if sk.kinds[k - 1] == QUOTE and _ends_in_comma(sk, k - 1):
                return k
    return end


def _ends_in_comma(sk: Skeleton, i: int) -> bool:
    """Whether the quotation at ``i`` has the comma of the sentence inside its marks: “lazy,”."""
    return sk.text[sk.quotes[i].inner.end - 1] == ","


def relative_end(sk: Skeleton, subject: Mention, begin: int, end: int) -> int:
    """Where a relative clause between marks ends: "Chen, who called it a farce, left"; ``end`` if nothing shows it."""
    opener = sk.words[subject.first - 1]
    if opener in DASHES:
        return sk.find(opener, begin, end)
    if opener != ",":
        return end
    return next((k for k in range(begin, end - 1) if sk.words[k] == "," and _is_finite_verb(sk.lower[k + 1])), end)


def _is_finite_verb(word: str) -> bool:
    return is_finite(word) or word in FINITE_AUXILIARIES


def _other_clause(sk: Skeleton, begin: int, cue: Cue) -> int | None:
    """Where the clause of another verb of speech begins: "…, but Chen countered", "…, which Chen called a plot"."""
    subject = subject_before(sk, begin, cue) if cue.verb.form in (PAST, THIRD) and not cue.passive else None
    if subject is None or subject.antecedent:
        return None
    first = phrase_start(sk, begin, _before_apposition(sk, begin, subject.first))
    joint = sk.lower[first - 1]
    if first - 2 <= begin or sk.words[first - 2] != ",":
        return first - 1 if joint in _MEANWHILE and first - 2 >= begin else None  # "… while Chen accused them"
    opens = joint in _OPENS_OTHER_CLAUSE and (cue.verb.tier == TALK or joint not in ("which", "whom"))
    return first - 2 if opens else None


def without_tag(sk: Skeleton, begin: int, end: int, found: list[Cue]) -> int:
    """Where a clause ends before the tag of a quotation in it."""
    tags = (_tag_at_end(sk, begin, cue, end) for cue in found if begin < cue.first < end)
    return next(filter(None, tags), end)


def _tag_at_end(sk: Skeleton, begin: int, cue: Cue, end: int) -> int | None:
    """Where a tag begins that follows a quotation and ends the sentence: "…, “but we must act”, Chen said"."""
    subject = cue.first - 1
    if cue.verb.tier != TALK or not all(sk.kinds[k] == MARK for k in range(cue.stop, end)):
        return None
    if sk.kinds[subject] != NAME and sk.lower[subject] not in ("he", "she", "they"):
        return None
    first = subject - 1 if sk.words[subject - 1] == "," else subject
    return first if first > begin and sk.kinds[first - 1] == QUOTE else None


def _before_apposition(sk: Skeleton, begin: int, first: int) -> int:
    """Where a subject begins, with what it is in apposition to: "the chair, Ann Lee"."""
    described = phrase_ending(sk, begin, first - 2) if first - 2 > begin and sk.words[first - 1] == "," else None
    return described.first if described and described.kind == "nominal" else first


def _content_end(sk: Skeleton, begin: int, end: int, found: list[Cue]) -> int:
    for cue in found:
        if cue.first <= begin + 1 or cue.first >= end:
            continue
        if sk.lower[cue.first - 1] in ("he", "she", "they") and sk.lower[cue.first - 2] in ("and", "but"):
            return cue.first - 3 if sk.words[cue.first - 3] == "," else cue.first - 2
        if other := _other_clause(sk, begin, cue) or _tag_at_end(sk, begin, cue, end):
            return other
        before = sk.words[cue.first - 1]
        if before == ",":
            return cue.first - 1
        if cue.verb.form == GERUND and sk.kinds[cue.first - 1] == QUOTE and _ends_in_comma(sk, cue.first - 1):
            return cue.first  # "called it “lazy,” adding …"
        if before in ("and", "but") and cue.verb.tier == TALK and cue.verb.form != GERUND:
            return cue.first - 2 if sk.words[cue.first - 2] == "," else cue.first - 1
    if sk.source_in(begin + 1, end) is not None:
        for k in range(begin, end - 1):
            quoted = sk.kinds[k] == QUOTE and _ends_in_comma(sk, k)
            if sk.lower[k + 1] == "according" and (sk.words[k] == "," or quoted):
                return k + 1 if quoted else k
    return end
