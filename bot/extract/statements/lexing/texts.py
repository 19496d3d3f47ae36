"""What is put forward: "a joint statement", "their rival letter", "the Canadian-led declaration"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.extract.lexicon.notation import either, longest
from bot.extract.lexicon.number_words import TEENS, TENS, UNITS
from bot.extract.lexicon.statement_nouns import (
    JOINT_NOUNS,
    JOINT_WORDS,
    STATEMENT_MODIFIERS,
    STATEMENT_NOUNS,
    WEAK_NOUNS,
)
from bot.extract.statements.lexing.tokens import Text, Token

_MODIFIERS = re.compile(longest(STATEMENT_MODIFIERS), re.IGNORECASE)
_JOINT = re.compile(rf"(?:{'|'.join(JOINT_WORDS)}|open)", re.IGNORECASE)
DETERMINERS = frozenset(
    """
    a an the this that these those their its his her our my another any no each either neither both such two three
    one every all
    """.split()
)
BOTH = frozenset(["both", "either", "neither", "two"])
"""Determiners of two texts at once."""
# "protested in letters", "sent letters"; not "prisoners who are denied letters"
_BEFORE_LETTERS = frozenset(
    "in through by with via and or send sends sent sending write writes wrote written exchanged".split()
)
# "text message", "letter bomb", "mission statement"
_ADJECTIVES = frozenset(["brief"])  # "In a brief statement"
_NOT_BEFORE = frozenset(["message", "messages", "bomb", "bombs", "box", "writer", "editor"])
_OF_INTENT = re.compile(
    r" of (?:war|intent|intervention|credit|interest|motivation|resignation|recommendation)\b|(?<=position) to\b"
)
# Behind "calls": "the Core Group calls on Peru"
_ON = re.compile(r" (?:up)?on\b")
_NOT_AFTER = frozenset(
    [
        "draft",
        "mission",
        "bank",
        "financial",
        "income",
        "victim",
        "impact",
        "witness",
        "cover",
        "love",
        "fashion",
        "earnings",
        "policy",
        "universal",
        "cooperation",
        "travel",
        "identity",
        "court",
        "customs",
        "tax",
    ]
)
_VERB_LIKE = frozenset(
    [
        "appeal",
        "pledge",
        "petition",
        "rebuke",
        "call",
        "protest",
        "appeals",
        "pledges",
        "rebukes",
        "petitions",
        "text",
        "document",
        "documents",
        "note",
        "promise",
        "promises",
        "paper",
        "papers",
        "code",
        "codes",
    ]
)

_OF_ONE = frozenset(["his", "her", "my"])
# "It documents 41 accidents": what they do, no papers
_DOES_SO = frozenset(["it", "he", "she", "they", "which", "who", "that"])
# Words that end what may stand between "a" and "letter"
_NO_ADJECTIVES = frozenset(
    """of in on at to by for from with and or but as than is are was were be been said says not more less no who that
    which when while after before sent wrote issued signed read made about over""".split()
)
_NOUNS = frozenset(form for noun in (*STATEMENT_NOUNS, *JOINT_NOUNS) for form in (noun, f"{noun}s"))
# "The Belgian text" is one, "Taliban promise" is none
_NO_VERBS = frozenset(["promise", "paper"])
# "It calls on Mali": the text, where it opens a sentence
_SAYS = frozenset(
    """calls called urges urged asks asked demands demanded condemns condemned accuses accused expresses expressed warns
    warned criticises criticizes criticised criticized welcomes welcomed praises praised commends commended""".split()
)
# "It was drafted by Peru", "This was read on Monday", the same
_IS = frozenset(["was", "is", "has", "had"])
_MADE = frozenset(
    """drafted led initiated written penned prepared coordinated organised organized spearheaded proposed sponsored
    championed published released issued posted read delivered presented signed circulated submitted""".split()
)

# Whose a text is: "signed by Peru", ", in the name of 22 governments", "from Peru and Mali"
_WHOSE = (
    r",?\s+(?:(?:on|about|against|for)\s+(?:[\w-]+\s+){0,3}[\w-]+,\s+)?(?:(?:was|is)\s+)?"
    r"(?:(?:signed|issued|led|made|backed|supported|endorsed|sponsored|headed|drafted|tabled|presented|read(?: out)?|"
    r"put forward)\s+)?(?:by|from|on behalf of|in the name of)\s+(?:the\s+)?[A-Z\d]"
)
# "of 31 states", behind the word for one of several texts
_OF_SO_MANY = r",?\s+(?:of|for)\s+(?:(?:some|about|nearly|almost|over|more than|a group of)\s+)*(?:\d|{numbers})"
# What names another of the kind: "one by Peru", "one on whales, signed by 14 countries", "one of their own",
# "that of 2020"
_OTHERS = {
    "one": re.compile(rf"{_WHOSE}|\s+of (?:its|their) own\b"),
    "that": re.compile(r"\s+of\s+(?:\d{4}|last year|the year before|the previous year)\b"),
}
# ... and one of several: "Two texts were read, one of 31 states and the other, backed by 24, of …"
_OF_SEVERAL = frozenset("one first second third another other latter former".split())
_IN_TURN = (("second",), ("third",), ("fourth",), ("fifth",), ("other",), ("last",))
_ITS_OWNERS = re.compile(rf"{_WHOSE}|{_OF_SO_MANY.format(numbers=either((*UNITS, *TEENS, *TENS)))}")
# "The first, in 2022, gathered 41"
_ITS_YEAR = re.compile(
    r",? (?:in|of) (?:[A-Z]\w+ )?\d{4},? "
    r"(?:gathered|drew|had|was (?:signed|backed)|attracted|carried|counted|got|won)\b"
)
# "… signed by", "… on behalf of 20 countries", behind the noun
_SIGNED = re.compile(
    r"(?:(?: (?:on|about|against|over) (?:[\w'-]+ ){1,5}?(?:was|has been))?(?: jointly)? (?:issued|published) by \d|"
    r" (?:sent|handed|addressed|delivered|submitted|presented) (?:to|over)\b|"
    r",? (?:which was |that was |was )?(?:also |jointly |later |since )?"
    r"(?:co-)?(?:signed|sponsored|endorsed|backed|supported|delivered|tabled|submitted|circulated|drafted)"
    r"(?:, [a-z ]{2,20},)? (?:jointly )?by\b|"
    r",? (?:in the name|on behalf) of\b)"
)
# "sign the", "added its name to the", "tabled a", "behind the"; before the determiner
_SIGNING = re.compile(
    r"(?:\b(?:co-?)?(?:sign(?:ed|ing|s)?(?: up to| on to| onto)?|endors(?:ed|es|ing|e)|tabl(?:ed|ing)|lodg(?:ed|ing|e)|"
    r"submit(?:s|ted|ting)?|(?:co-)?draft(?:ed|ing)|circulat(?:ed|ing|e)|deliver(?:ed|ing)?|sponsor(?:ed|ing)?|"
    r"issu(?:ed|ing|e)|penned|read(?:ing)? out|hand(?:ed|ing)? (?:in|over)|publish(?:ed|ing)?|renew(?:ed|ing)?|read)|"
    r"\b(?:names?|signatures?|support|backing|weight|voices?) (?:to|behind|on)|sponsors? of|"
    r"signator(?:y|ies) (?:to|of)|\b(?:associated|aligned) (?:themselves|itself) with|\b[Ii]n) $"
)
_BACKING = re.compile(r"\b(?:back|support|join)(?:ed|ing|s)? $")
# Whose statement needs no article: "the summit's declaration"
_KNOWN_BY = ("day's", "summit's", "conference's", "meeting's", "forum's", "session's", "talks'")
_BEFORE_ONE = _OF_SEVERAL | {"previous", "earlier", "last"}
TEXT_WORDS = _NOUNS | _BEFORE_ONE | {"it"}
"""Without one of them a sentence names no text."""
_ONE = re.compile(r" one(?=,? (?:of|by|from|sent|signed|issued|published|had|was|drew|carried|in \d)\b)")
_CLAUSE_END = re.compile(r"\s*(?:[.,;:)]|$|but\b)")
_SIGNED_MAX = 60  # code points

_NAME_MAX = 5  # words

Word = tuple[int, int, str]


def texts(text: str, words: list[Word]) -> list[Token]:
    """The statements that are named among ``words``, as T tokens; the owner ("the British …") is left outside."""
    nouns = [index for index, (_, _, word) in enumerate(words) if word in _NOUNS]
    found = [token for index in nouns if (token := _text(text, words, index))]
    found += [*_ones(text, words, found)]
    opening = [word for _, _, word in words[1:5]]
    found += _in_order(text, words, found)
    if found and _is_one_more(words):
        first = found[0]
        found[0] = first._replace(value=first.value._replace(determiner="another"))
    says = _SAYS & {*opening[:2]} or (_IS & {*opening[:2]} and _MADE & {*opening})
    if says and words[0][2] in ("it", "this"):
        it = Text("statement", "this", joint=False, plural=False, weak=True, words=frozenset())
        found.insert(0, Token("T", words[0][0], words[0][1], it))
    return found


def _is_one_more(words: list[Word]) -> bool:
    """As in "The third is the declaration of those who …": of several that are told of in turn."""
    opening = tuple(word for _, _, word in words[:3])
    return opening[:1] == ("the",) and opening[1:2] in _IN_TURN and opening[2:] == ("is",)


def _ones(text: str, words: list[Word], found: Sequence[Token]) -> Iterator[Token]:
    """Others of the kind of the text named first: "a statement in response to one by Peru", "two, one of 31 states"."""
    if not found:
        return
    first = found[0]
    another: Text = first.value._replace(determiner="another", plural=False, name="", words=frozenset())
    for start, end, word in words:
        if start <= first.end:
            continue
        own = word in _OTHERS and _OTHERS[word].match(text, end)
        if own or (first.value.plural and word in _OF_SEVERAL and _ITS_OWNERS.match(text, end)):
            yield Token("T", start, _behind_comma(text, end), another)


def _in_order(text: str, words: list[Word], found: Sequence[Token]) -> Iterator[Token]:
    """One of several told of before: "The first, of 33 states, …", "Peru read the second.", "the previous one, of"."""
    for at in [at for at, (_, _, word) in enumerate(words) if word in _BEFORE_ONE]:
        start, end, word = words[at]
        if (
            word == "one"
            and at
            and words[at - 1][2] == "that"
            and (at == 1 or _SIGNING.search(text, max(0, start - _SIGNED_MAX), start - 5))
        ):
            yield Token("T", start, end, _of_that_place(word)._replace(determiner="that"))  # "Peru signed that one"
            continue
        if not at or words[at - 1][2] != "the" or any(start < each.end for each in found):
            continue
        if one := _ONE.match(text, end):
            yield Token("T", start, one.end(), _of_that_place(word))
            continue
        if word not in _OF_SEVERAL:
            continue
        opens = at == 1 and (_ITS_OWNERS.match(text, end) or _ITS_YEAR.match(text, end))
        before = text[max(0, start - _SIGNED_MAX) : start - 4]
        if opens or (_CLAUSE_END.match(text, end) and (_SIGNING.search(before) or _BACKING.search(before))):
            yield Token("T", start, _behind_comma(text, end) if opens else end, _of_that_place(word))


def _of_that_place(word: str) -> Text:
    return Text("text", "the", joint=False, plural=False, weak=True, words=frozenset([word]))


def _behind_comma(text: str, end: int) -> int:
    """Where "the first, of 33 states" goes on as "the first of 33 states" does."""
    return end + 1 if text.startswith((", of ", ", for ", ", by "), end) else end


def _text(text: str, words: list[Word], index: int) -> Token | None:
    noun = words[index][2]
    single = noun if noun in STATEMENT_NOUNS or noun in JOINT_NOUNS else noun.removesuffix("s")
    kind = STATEMENT_NOUNS.get(single) or JOINT_NOUNS.get(single)
    if kind is None or _means_else(text, words, index):
        return None
    first, modifiers = _modifiers(text, words, index)
    joint = any(_JOINT.fullmatch(word) for word in modifiers)
    theirs = noun == "note" and first and words[first - 1][2] == "their" and _adjacent(text, words, first - 1)
    first = _with_adjectives(text, words, first)
    signed = _is_signed(text, words, first, index)
    if single in JOINT_NOUNS and single not in STATEMENT_NOUNS and not (joint or theirs or signed):
        return None
    before = words[first - 1][2] if first and _adjacent(text, words, first - 1) else ""
    if _is_none_such(noun, before, modifiers) or _is_verb(text, words, first, noun, single, before, modifiers):
        return None
    named = _named_from(text, words, first) if text[words[index][0]].isupper() else first
    opening = _with_adjectives(text, words, named)
    determiner = words[opening - 1][2] if opening and _adjacent(text, words, opening - 1) else ""
    value = Text(
        kind=kind,
        determiner=_determiner((*modifiers, determiner)) or (determiner if determiner in DETERMINERS else ""),
        joint=joint,
        plural=noun != single or before in BOTH or before in ("these", "those"),
        weak=(single in WEAK_NOUNS or not (single in STATEMENT_NOUNS or theirs)) and not joint,
        words=frozenset((*modifiers, "rival") if single.startswith("counter") else modifiers),
        name=text[words[named][0] : words[first - 1][1]] if named < first and determiner == "the" else "",
    )
    return Token("T", words[first][0], words[index][1], value)


def _means_else(text: str, words: list[Word], index: int) -> bool:
    """Whether the words behind a noun say that it is none: "text message", "letter of intent", "a brief statement"."""
    _, end, noun = words[index]
    behind = words[index + 1][2] if index + 1 < len(words) else ""
    if behind in _NOT_BEFORE or (noun in _ADJECTIVES and behind in _NOUNS):
        return True
    return bool(_OF_INTENT.match(text, end)) or (noun == "calls" and bool(_ON.match(text, end)))


def _is_none_such(noun: str, before: str, modifiers: Sequence[str]) -> bool:
    """Whether the word before says that no single text is meant: "any statement"; "letters" with nothing before it."""
    if before in ("any", "every", "each") or before in _NOT_AFTER:
        return True
    return noun == "letters" and not modifiers and before not in DETERMINERS and before not in _BEFORE_LETTERS


def _is_verb(
    text: str, words: list[Word], first: int, noun: str, single: str, before: str, modifiers: Sequence[str]
) -> bool:
    """Whether the word is a verb here: "Peru calls for calm", "he pledges"; not "its calls"."""
    if noun not in _VERB_LIKE:
        return False
    if noun != single and before in _DOES_SO:
        return True
    if modifiers or before in DETERMINERS or before.endswith("'s") or before.isdigit():
        return False
    return single in _NO_VERBS or not _capital(text, words, first - 1)


def _is_signed(text: str, words: list[Word], first: int, index: int) -> bool:
    """Whether it is the object of signing, or said to be signed: "signed the warning", "a call backed by", "put their
    names to a brief".
    """
    last = words[index][1]
    if first and words[first - 1][2] in _OF_ONE:
        return False
    if _SIGNED.match(text, last, last + _SIGNED_MAX):
        return True
    at = first - 1
    if at < 1 or words[at][2] not in DETERMINERS or not _adjacent(text, words, at):
        return False
    return bool(_SIGNING.search(text, max(0, words[at][0] - _SIGNED_MAX), words[at][0]))


def _determiner(modifiers: Sequence[str]) -> str:
    """The one that "Tuesday's statement" and "the summit's declaration" stand for, as everybody knows which."""
    return "the" if any(word.endswith(_KNOWN_BY) for word in modifiers) else ""


def _named_from(text: str, words: list[Word], first: int) -> int:
    """The index of the first word of a name, as "Global" in "the Global Methane Pledge"; ``first`` without one."""
    at = first
    while at and first - at < _NAME_MAX and _adjacent(text, words, at - 1):
        start, end, _ = words[at - 1]
        if not text[start].isupper() or text[start:end].lower() in DETERMINERS:
            break
        at -= 1
    return at


def _modifiers(text: str, words: list[Word], index: int) -> tuple[int, list[str]]:
    """The index of the first word that belongs to the noun, and its modifiers."""
    first = index
    found: list[str] = []
    while first and len(found) < 6 and _adjacent(text, words, first - 1):
        word = words[first - 1][2]
        if not _MODIFIERS.fullmatch(word):
            break
        found.append(word)
        first -= 1
    return first, found


def _with_adjectives(text: str, words: list[Word], first: int) -> int:
    """The index of the first word, with two words that may be anything: "a milder text"."""
    for back in (1, 2, 3):
        at = first - back
        if at < 0 or not _adjacent(text, words, at):
            break
        word = words[at][2]
        if word in DETERMINERS:
            return at + 1
        if word in _NO_ADJECTIVES or word in _NOT_AFTER or not word.islower() or not text[words[at][0]].islower():
            break
    return first


def _capital(text: str, words: list[Word], index: int) -> bool:
    """Whether a word is written with a capital, as in "the Belgian text"."""
    return index >= 0 and text[words[index][0]].isupper() and text[words[index][1] - 1].islower()


def _adjacent(text: str, words: list[Word], index: int) -> bool:
    """Whether nothing but a space, a comma or a quotation mark stands between a word and the next."""
    return text[words[index][1] : words[index + 1][0]].strip(" ,\u201c\"'") == ""
