"""What is left or joined: whether the object behind "withdrew", "was added to" may be a statement."""

from __future__ import annotations

from bot.extract.lexicon.statement_nouns import JOINT_NOUNS, STATEMENT_NOUNS
from bot.extract.statements.anaphors import SIGNERS
from bot.extract.statements.texts import Word

_LEADING_TO = frozenset("from of off to into".split())
_DETERMINERS = frozenset("the a an its their his her this that these those all both any our".split())
_PRONOUNS = frozenset("it them this that these those which either both".split())
_ENDS = _LEADING_TO | frozenset(
    """on in and or but as at by for with than that which who when where while after before over under during since
    because if so was were is are has had have on last later yesterday today without amid citing""".split()
)
# What a signatory puts under a text, and those who do
_SIGNED = frozenset(
    """name names signature signatures support backing endorsement sponsorship signing consent group coalition list
    lists alliance effort move call project plan joint supporters countries nations states governments ranks""".split()
)
_OWN = frozenset(
    {*SIGNERS, *_SIGNED, *STATEMENT_NOUNS, *JOINT_NOUNS, *(f"{noun}s" for noun in STATEMENT_NOUNS), "those", "who"}
)
_TIMES = frozenset("day days week weeks month months year years hour hours morning afternoon evening moment".split())
_LISTS = frozenset(["list", "lists", "ranks"])
_LISTED = _DETERMINERS | _OWN | frozenset("growing long original official final new first second same short".split())
_OBJECT_MAX = 6  # words


def is_of_something_else(words: list[Word], behind: int) -> bool:
    """Whether the words from ``behind`` on name something that nobody signs: "its team", "from the race".

    Not "its name" nor "from it", and not where no object follows.
    """
    at = behind
    led = at < len(words) and _follows(words, at) and words[at][2] in _LEADING_TO
    named = _object(words, at + led)
    if not named:
        return led and at + 1 < len(words) and _follows(words, at + 1) and words[at + 1][2] not in _PRONOUNS
    if not led and (words[at][2] not in _DETERMINERS or not _TIMES.isdisjoint(named)):
        return False  # "withdrew quietly", "withdrew a week later"
    if named[-1] in _LISTS:
        return not _LISTED.issuperset(named[:-1]) or _is_of_others(words, at + led + len(named))
    return named[0] not in _PRONOUNS and _OWN.isdisjoint(named)


def _object(words: list[Word], at: int) -> list[str]:
    """The words of a noun phrase, up to a preposition, a verb or a mark."""
    found: list[str] = []
    while at < len(words) and len(found) < _OBJECT_MAX and _follows(words, at):
        word = words[at][2]
        if word in _ENDS and not (not found and word in _DETERMINERS):
            break
        found.append(word)
        at += 1
    return found


def _is_of_others(words: list[Word], at: int) -> bool:
    """Whether a list goes on with "of flood areas"; not "of signatories"."""
    if at >= len(words) or words[at][2] != "of" or not _follows(words, at):
        return False
    return _OWN.isdisjoint(_object(words, at + 1) or ["those"])


def _follows(words: list[Word], at: int) -> bool:
    """Whether no mark stands before a word."""
    return at == 0 or words[at][0] - words[at - 1][1] == 1
