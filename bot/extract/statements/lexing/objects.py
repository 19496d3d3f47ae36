"""What is left or joined: whether the object behind "withdrew", "was added to" may be a statement."""

from __future__ import annotations

from bot.extract.lexicon.statement_nouns import JOINT_NOUNS, STATEMENT_NOUNS
from bot.extract.statements.lexing.anaphors import SIGNERS
from bot.extract.statements.lexing.texts import Word

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
_TERROR = frozenset(["terror", "terrorism"])  # "the list of states that sponsor terrorism"
_LISTED = _DETERMINERS | _OWN | frozenset("growing long original official final new first second same short".split())
_OBJECT_MAX = 6  # words
# What a refusal or a doubt goes on with: "got cold feet over", "has yet to decide whether to"
_MATTERS = frozenset(
    "on over about at for in to from before when since by of with as among whether until through".split()
)
# ... that is still the text: "over the wording", "in condemning Mali"
_OF_SIGNING = tuple(
    "sign join back endors support add put lend adopt approv decid commit condemn critici denounc deplor accus rebuk "
    "urg call demand voic express asking warn wording language tone phras draft paragraph reference clause taking "
    "initiative invit".split()
)
# ... or time and place: "at the last minute", "in the end", "on Monday"
_WHEN = frozenset(
    """minute moment end time last present now first room monday tuesday wednesday thursday friday saturday
    sunday""".split()
)


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


def is_on_another_matter(words: list[Word], behind: int, *, within: int = 0) -> bool:
    """Whether it goes on about what nobody signs: "over its media law", "when asked about tariffs".

    Not "over the wording", "in condemning Mali", "on Monday". ``within`` so many words it may begin later.
    """
    for at in range(behind, min(len(words), behind + within + 1)):
        if not _follows(words, at):
            return False
        if words[at][2] in _MATTERS:
            said = [word for word in _said(words, at + 1) if word not in _DETERMINERS - _PRONOUNS]
            still = not said or said[0] in _PRONOUNS | _WHEN or said[0][0].isdigit() or not _OWN.isdisjoint(said)
            return not (still or any(word.startswith(_OF_SIGNING) for word in said))
    return False


def _said(words: list[Word], at: int) -> list[str]:
    """The next words, up to a mark."""
    found: list[str] = []
    while at < len(words) and len(found) < _OBJECT_MAX and _follows(words, at):
        found.append(words[at][2])
        at += 1
    return found


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
    return _OWN.isdisjoint(_object(words, at + 1) or ["those"]) or not _TERROR.isdisjoint(_said(words, at + 1))


def _follows(words: list[Word], at: int) -> bool:
    """Whether no mark stands before a word."""
    return at == 0 or words[at][0] - words[at - 1][1] == 1
