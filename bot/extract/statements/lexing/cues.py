"""Cues: what the words of a sentence say is done with a statement, as the letters of CUES."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from functools import cached_property

from bot.extract.lexicon.notation import phrases
from bot.extract.lexicon.statement_cues import CUES
from bot.extract.statements.lexing.objects import is_of_something_else, is_on_another_matter
from bot.extract.statements.lexing.overlaps import Taken
from bot.extract.statements.lexing.texts import Word
from bot.extract.statements.lexing.tokens import Text, Token

WRITING = frozenset(["wrote", "written", "write", "writing"])
_WRITTEN = frozenset(["to", "jointly", "in"])  # "have written to", "wrote in support of"
_YEARS = {"two": 2, "three": 3, "four": 4, "five": 5}

# What else is "led by" somebody than a statement
_OTHER_MATTERS = frozenset(
    """government debate discussion inquiry investigation probe delegation team panel committee commission session
    operation force forces troops army war party opposition protest protests march rally raid strike attack boycott
    administration cabinet invasion talks negotiations meeting resolution mission club company junta agreement treaty
    accord deal pact plan bill law measure sanctions motion amendment tax review reform embargo
    case lawsuit suit complaint""".split()
)
# ... and more that a country may lead: "leads the world in", "take the lead in the chairmanship"
_OTHERWISE_LED = _OTHER_MATTERS | frozenset(
    """world region continent chairmanship presidency chair race polls table standings rankings country market league
    field hunt rescue relief project programme program study survey sanctions council bloc resistance criticism
    summit conference objections backlash revolt round rounds mediation""".split()
)
# May stand between "leads" and what is led; "led it in", "led a group on"
_BEFORE_OTHER = frozenset(
    "the a an its their this next first in of whole current rotating annual upcoming new several two three".split()
)
_BEFORE_OTHER_MAX = 4  # words
# "hatched the idea of a floating airport"
_PLANS = frozenset(["idea", "plan", "initiative"])
_BEFORE_LED = frozenset("is was were are being been has have had jointly also itself who which that".split())
# "The talks were held at the request of Peru"
_LEADING = frozenset(["at", "on", "under"])
_HELD = frozenset(
    "held convened called met meet scheduled postponed requested place opened adjourned organised".split()
)
# "last year, when Peru led it", "in 2019, when", "the time when"
_THEN = re.compile(
    r"(?:\d{4}|years?|time|sessions?|january|february|march|april|may|june|july|august|september|october|"
    r"november|december)$"
)
# "signed after all members had agreed"; not "signed after all"
_EVERYBODY = frozenset("the its of members parties countries states others other".split())
# "The law was signed by the president"
_LAWS = frozenset("law laws act decree legislation constitution edict".split())
_SPONSORED = frozenset(["conference", "summit", "event", "fair"])
# Last words of cues behind which stands what was left or joined: "pulled out of", "was added to"
_LEAVING = tuple("withdr out away signature behind by party parties leave quit removed deleted".split())
_JOINING = frozenset(
    """
    added join adopt back acceded ranks list overnight addition joiner arrival entrant signatory
    co-signatory late
    """.split()
)
# Last words of cues behind which stands on what somebody turned or kept quiet: "had second thoughts about new aid"
_TURNING = frozenset(["mind", "minds", "thoughts"])
_DECLINING = frozenset(
    """
    chance opportunity invitation invite offer deadline feet silent quiet pass head heads far participate idea
    peers neighbors neighbours partners allies counterparts balked balks minute moment hour consult
    associated linked identified listed named included counted decide dissented dissents
    """.split()
)
# "Peru's signature was withheld"; not "aid was withheld"
_WITHHELD = frozenset("name names signature signatures support backing endorsement consent assent".split())
# "a diplomat who declined to be named": nothing of a text
_HIDDEN = frozenset(["named", "identified"])
# "has yet to respond to the statement", "is yet to answer the letter"; not "has yet to respond"
_ANSWERING = frozenset(["reply", "respond", "answer"])
_ASKED = frozenset(["invitation", "invite", "offer", "request"])
# "has yet to make a decision", "... make up its mind"; not "has yet to make a payment"
_DECISIONS = frozenset(["decision", "up", "mind"])
_NOT_NAMED = frozenset(["any", "all", "mention", "mentions", "reference", "references", "calls", "demands", "words"])
# "stood aloof from the crisis", "drew back from signing the loan", "remained seated during the anthem"
_STAYING_AWAY = frozenset(["aloof", "clear", "signing", "seated"])
# "sent nobody to the funeral"; not "sent nobody to Geneva"
_SENT = frozenset("nobody one delegation delegate representative".split())
_ARTICLES = frozenset(["the", "a", "an", "its"])
# What is made or put forward, and no text; not "statements", "appeals"
_OTHER_WORDS = frozenset(
    """
    recommendations proposals remarks comments points promises pledges allegations claims accusations efforts progress
    gains suggestions threats offers concessions
    """.split()
)
_ISSUE = frozenset(["issue", "issues"])
_ONE = frozenset(["a", "an", "this", "that", "another", "any", "every", "no"])
# ... not "sent nobody to the meeting", at which a text may have been signed
_OCCASIONS = frozenset(
    """
    meeting talks summit conference session debate ceremony gathering negotiations assembly council vote text process
    drafting discussion discussions event
    """.split()
)
_OCCASION_MAX = 6  # words
# What is answered otherwise than a statement: "in response to the missile tests"
_EVENTS = frozenset(
    """
    test tests launch launches missile missiles attack attacks strike strikes invasion coup war crisis earthquake flood
    floods outbreak killing killings arrest arrests massacre bombing drought famine
    """.split()
)
# What else is joined than a statement, or those behind one
_JOINED_BODIES = frozenset(
    """
    bloc union alliance organisation organization club league eurozone council commission agency army navy police war
    fight hunt search race strike protest protests march party cabinet government talks meeting summit
    """.split()
)
_BODY_MAX = 3  # words: "the trade bloc"
# "walked back its support for the pipeline"
_SUPPORT = frozenset(["support", "backing", "endorsement"])
_FOR_ANOTHER = frozenset(["for"])
# "came round late", "came round in the end"
_ADVERBS_OF_TURNING = frozenset(
    "too later late last eventually finally at in on and but since by to after when once only".split()
)
UNSIGNED = "unsigned"
"""The value of one that somebody is said not to have signed, and that may be the statement of the next sentence."""
JOINS_ITS_PEERS = " join"
"""In the words for staying away from others: "opted not to join its peers"."""
NAMED = "named"
"""The value of a treaty that is called by its name."""
JOINTLY = "jointly"
"""The value of praise or blame that several join in: "have jointly appealed for"."""
OTHER = "z"
"""The letter of what is said of other things than a statement."""
IDLE = " "
"""The letter of phrases to be passed over."""
# May stand inside a cue of several words
_ADVERBS = frozenset(
    """also already again now still yet later since subsequently then eventually formally officially publicly
    immediately all both each likewise jointly together finally initially belatedly quickly promptly swiftly reportedly
    quietly readily so ever duly both apparently widely""".split()
)
_FIGURE = "#"
_YEAR = re.compile(r"in|\d{4}")  # "the review in 2025 was led by"
# Papers that have a capital in their names: "the Test-Ban Treaty", "the Kigali Amendment"
_NAMED_PAPERS = frozenset(
    "treaty treaties convention protocol agreement accord accords pact amendment resolution".split()
)
_Rest = tuple[tuple[str, ...], str]


class _Endings:
    """How cues that begin with the same two words may go on, the longest first."""

    def __init__(self) -> None:
        self.found: list[_Rest] = []

    @cached_property
    def _by_third(self) -> dict[str, list[_Rest]]:
        """Those that a third word leaves, with those that any does; under "" these alone."""
        thirds = {"", *(rest[0] for rest, _ in self.found if rest)}
        return {
            third: [each for each in self.found if not each[0] or each[0][0] in (third, "*", _FIGURE)]
            for third in thirds
        }

    def before(self, third: str) -> list[_Rest]:
        """Those that may stand where ``third`` follows; an adverb may stand before any."""
        if third in _ADVERBS:
            return self.found
        return self._by_third.get(third) or self._by_third[""]


def _phrases_by_words() -> tuple[dict[str, str], dict[str, dict[str, _Endings]]]:
    """The cues of one word, and the longer ones by their first and second word, the longest first.

    Of cues that are the same, the one whose letter comes first in CUES counts.
    """
    single: dict[str, str] = {}
    longer: dict[str, dict[str, _Endings]] = {}
    for letter, notation in CUES.items():
        for phrase in phrases(notation):
            first, *rest = phrase.lower().split()
            if rest:
                endings = longer.setdefault(first, {}).setdefault(rest[0], _Endings())
                endings.found.append((tuple(rest[1:]), letter))
            else:
                single.setdefault(first, letter)
    for seconds in longer.values():
        for endings in seconds.values():
            endings.found.sort(key=lambda each: -len(each[0]))
    return single, longer


_SINGLE, _LONGER = _phrases_by_words()
_OPENING = frozenset(_SINGLE) | frozenset(_LONGER)


def cues(text: str, words: list[Word], taken: Taken) -> list[Token]:
    """What is done in a sentence, one token a cue; a letter that "have written to" only implies is a T."""
    found, reached = [], 0
    for at in [index for index, (_, _, word) in enumerate(words) if word in _OPENING]:
        start, _, word = words[at]
        # a capital inside a line makes a name: "Press Freedom Day"
        inside = at > 0 and "\n" not in text[words[at - 1][1] : start]
        if at < reached or (text[start].isupper() and (inside or word == "by") and word not in _NAMED_PAPERS):
            continue
        length, letter = _cue(words, at)
        if word in _ISSUE and _is_matter(words, at):
            continue
        if not length or taken.covers(start) or (word == "out" and not _is_said_of_names(text, words, at)):
            continue
        reached = at + length
        if _is_done_to_another(words, at, reached, letter):
            letter = OTHER
        if letter == "j" and _joins_a_body(words, reached):
            letter = IDLE
        if (letter == "l" and _is_other_matter(words, at)) or (letter == "@" and not _tells_when(words, at)):
            continue
        if letter != IDLE:
            value: int | str | None = None
            if letter == "t":
                value = _years_back([word for _, _, word in words[at:reached]])
            elif letter == "X" and text[start].isupper():
                value = NAMED
            elif letter in "cu" and JOINTLY in [word for _, _, word in words[max(0, at - 1) : reached + 1]]:
                value = JOINTLY
            phrase = " ".join(word for _, _, word in words[at:reached])
            token = Token(letter, start, words[reached - 1][1], value, phrase)
            found += [token, *_written(words, reached)] if word in WRITING else [token]
    return found


def _is_matter(words: list[Word], at: int) -> bool:
    """Whether "issue" is a noun: "remains a sensitive issue for them"; not "Peru and a neighbour issue a text"."""
    before = [word for _, _, word in words[max(0, at - 2) : at]]
    owned = before[-1:] == ["the"] or not _ONE.isdisjoint(before)
    return owned and not _has_next(words, at + 1, _ARTICLES)


def _written(words: list[Word], at: int) -> Iterator[Token]:
    """The letter of which "have written to the president" tells without naming it."""
    if at < len(words) and words[at][2] in _WRITTEN:
        letter = Text("letter", "", joint=False, plural=False, weak=False, words=frozenset())
        yield Token("T", words[at][0], words[at][1], letter)


def _is_done_to_another(words: list[Word], at: int, behind: int, letter: str) -> bool:
    """Whether something else than a statement is led, signed, left or joined."""
    match letter:
        case "R":
            return _leads_otherwise(words, at, behind)
        case "i":  # "It echoed recommendations made by Peru"
            return at > 0 and words[at - 1][2] in _OTHER_WORDS and _touch(words, at)
        case "s" | "b":
            return (
                _is_of_a_law(words, at)
                or (_leads_to(words, behind) and is_of_something_else(words, behind))
                or _is_half_said(words, behind)
                or (letter == "b" and _is_of_a_person(words, behind))
            )
        case "w":
            if words[behind - 1][2] in _TURNING:
                return is_on_another_matter(words, behind)
            behind -= words[behind - 1][2] == "the"  # "was struck off the"
            gone_for = words[behind - 1][2] in _SUPPORT and _has_next(words, behind, _FOR_ANOTHER)
            return _leaves_from(words, at, behind) and is_of_something_else(words, behind + gone_for)
        case "a":
            return _stays_from(words, behind) or _declines_another(words, at, behind)
        case "e":  # "Missing from it was any mention of tariffs, Peru said"
            return words[behind - 1][2] in ("was", "were", "is", "are") and _has_next(words, behind, _NOT_NAMED)
        case "o":
            answered = [word for _, _, word in words[behind + 1 : behind + _OCCASION_MAX]]
            return _has_next(words, behind, ("to",)) and not _EVENTS.isdisjoint(answered)
        case "f":
            if words[behind - 1][2] == "all":
                return _has_next(words, behind, _EVERYBODY)
            return words[behind - 1][2] in _JOINING and is_of_something_else(words, behind)
        case _:
            return False


def _joins_a_body(words: list[Word], behind: int) -> bool:
    """As in "Peru joined the bloc in 2024", "joined the war"; not "joined the group", "joined Peru"."""
    said_next = [word for _, _, word in words[behind : behind + _BODY_MAX]]
    return said_next[:1] != [] and said_next[0] in _ARTICLES and not _JOINED_BODIES.isdisjoint(said_next[1:])


def _has_next(words: list[Word], behind: int, wanted: Container[str]) -> bool:
    """Whether one of the words wanted comes next."""
    return behind < len(words) and words[behind][2] in wanted and _touch(words, behind)


def _is_half_said(words: list[Word], behind: int) -> bool:
    """As in "came round with a bang", "stood behind its goalkeeper"; not "came round.", "stood behind it"."""
    last = words[behind - 1][2]
    if last == "round":
        return behind < len(words) and _touch(words, behind) and words[behind][2] not in _ADVERBS_OF_TURNING
    if last == "behind":
        return not _has_next(words, behind, ("her", "his")) and is_of_something_else(words, behind)
    return False


def _is_of_a_person(words: list[Word], behind: int) -> bool:
    """As in "Peru backed him"; not "lined up behind him"."""
    return words[behind - 1][2] != "behind" and _has_next(words, behind, ("him",))


def _stays_from(words: list[Word], behind: int) -> bool:
    """Whether something else than a statement was stayed away from: "stood aloof from the crisis"."""
    last = words[behind - 1][2]
    if last == "persuaded":
        return _has_next(words, behind, ("that", "of"))
    said_next = [word for _, _, word in words[behind : behind + _OCCASION_MAX]]
    sent = last in _SENT and not _ARTICLES.isdisjoint(said_next[1:2])
    if not (sent or last in _STAYING_AWAY) or not _OCCASIONS.isdisjoint(said_next):
        return False
    during = last == "seated" and said_next[:1] == ["during"]
    return is_of_something_else(words, behind + during)


def _declines_another(words: list[Word], at: int, behind: int) -> bool:
    """Whether something else was refused or left open: "got cold feet over its media law", "declined to be named"."""
    last = words[behind - 1][2]
    if last == "withheld" and words[at][2] in ("was", "were", "has", "had"):
        return at == 0 or words[at - 1][2] not in _WITHHELD
    if last in _HIDDEN and not _has_next(words, behind, ("with", "as", "among", "in")):
        return True
    said_next = [word for _, _, word in words[behind : behind + _OCCASION_MAX]]
    if last in _ANSWERING and words[behind - 2][2] == "to":
        asked = not _ASKED.isdisjoint(said_next) and "comment" not in said_next
        return not asked and _has_next(words, behind, {"to", "questions", *_ARTICLES})
    if last == "participate" and not _OCCASIONS.isdisjoint(said_next):
        return False
    if last == "make":
        return _DECISIONS.isdisjoint(said_next[:3]) or is_on_another_matter(words, behind, within=_OCCASION_MAX)
    if last in ("sign", "join"):
        return is_of_something_else(words, behind)
    return last in _DECLINING and is_on_another_matter(words, behind, within=_OCCASION_MAX if last == "consult" else 0)


def _leaves_from(words: list[Word], at: int, behind: int) -> bool:
    """Whether what is left may follow: "withdrew from", "took its name off"; not behind "gone from the list"."""
    last = words[behind - 1][2]
    name_off = last in ("from", "off") and any(word.startswith(("name", "signat")) for _, _, word in words[at:behind])
    struck_off = last in ("off", "from") and words[behind - 2][2] in ("struck", "removed", "dropped", "deleted")
    gone_for = last in _SUPPORT and _has_next(words, behind, _FOR_ANOTHER)
    return last.startswith(_LEAVING) or name_off or struck_off or gone_for


def _is_said_of_names(text: str, words: list[Word], at: int) -> bool:
    """As in "Peru and Chile were in, Hungary and Slovakia out."; not "read out", "came out"."""
    closes = text[words[at][1] : words[at][1] + 1] in (".", ",", ";", "")
    return closes and at > 0 and text[words[at - 1][0]].isupper() and _touch(words, at)


def _is_other_matter(words: list[Word], at: int) -> bool:
    """Whether something else than a statement is led: "the debate was led by Peru"."""
    if words[at][2] in _LEADING and at and words[at - 1][2] in _HELD:
        return True
    before = at - 1
    while before >= 0 and (words[before][2] in _BEFORE_LED or _YEAR.fullmatch(words[before][2])):
        before -= 1
    return before >= 0 and words[before][2] in _OTHER_MATTERS


def _leads_to(words: list[Word], behind: int) -> bool:
    """As in "is not a party to", before what it is a party to."""
    return [word for _, _, word in words[behind - 2 : behind]] in (["party", "to"], ["parties", "to"])


def _is_of_a_law(words: list[Word], at: int) -> bool:
    """Whether it is a law that was signed, backed or approved."""
    before = at - 1
    while before >= 0 and words[before][2] in _BEFORE_LED:
        before -= 1
    if words[at - 1][2] in _SPONSORED:  # "the text of the conference sponsored by Peru"
        return at > 0
    return 0 <= before < at - 1 and words[before][2] in _LAWS


def _leads_otherwise(words: list[Word], at: int, behind: int) -> bool:
    """Whether somebody leads something else than a statement, or is only next: "leads the world", "next to lead it"."""
    if at > 1 and words[at - 1][2] == "to" and words[at - 2][2] == "next":
        return True
    if words[behind - 1][2] in _PLANS and _has_next(words, behind, ("of",)) and is_of_something_else(words, behind):
        return True
    for _, _, word in words[behind : behind + _BEFORE_OTHER_MAX]:
        if word not in _BEFORE_OTHER:
            return word in _OTHERWISE_LED
    return False


def _tells_when(words: list[Word], at: int) -> bool:
    """Whether a time stands before "when": "last year, when"."""
    return at > 0 and bool(_THEN.match(words[at - 1][2]))


def _years_back(words: Sequence[str]) -> int | None:
    """How many years "two years earlier", "last year's" go back; None if they do not say."""
    if not any(word.startswith("year") for word in words):
        return None
    return next((_YEARS[word] for word in words if word in _YEARS), 1)


def _cue(words: list[Word], at: int) -> tuple[int, str]:
    """How many words a cue has that begins here, and its letter; (0, "") if none does.

    A cue of several words may have adverbs between them: "were also among", "have not yet signed".
    """
    first = words[at][2]
    seconds = _LONGER.get(first)
    if seconds:
        for nth in (at + 1, at + 2):
            if length := _longer(words, at, nth, seconds):
                return length
            if nth >= len(words) or words[nth][2] not in _ADVERBS:
                break
    letter = _SINGLE.get(first, "")
    return (1, letter) if letter else (0, "")


def _longer(words: list[Word], at: int, nth: int, seconds: dict[str, _Endings]) -> tuple[int, str] | None:
    """The length and the letter of the cue that begins at ``at`` and goes on with the word ``nth``."""
    if nth >= len(words) or not _touch(words, nth):
        return None
    word = words[nth][2]
    following = words[nth + 1][2] if nth + 1 < len(words) else ""
    for second in (word, _FIGURE, "*") if word[0].isdigit() else (word, "*"):
        if second not in seconds:
            continue
        for rest, letter in seconds[second].before(following):
            if last := _end_of(words, nth, rest):
                return last - at + 1, letter
    return None


def _end_of(words: list[Word], at: int, rest: tuple[str, ...]) -> int:
    """The index of the last word of ``rest`` where its words come behind the one at ``at``; 0 where they do not."""
    for want in rest:
        at += 1
        if at + 1 < len(words) and words[at][2] in _ADVERBS and want not in (words[at][2], "*"):
            at += _touch(words, at)
        if at >= len(words) or not _is(words[at][2], want) or not _touch(words, at):
            return 0
    return at


def _is(word: str, want: str) -> bool:
    return want in ("*", word) or (want == _FIGURE and word[0].isdigit())


def _touch(words: list[Word], at: int) -> bool:
    """Whether only a space stands before a word."""
    return words[at][0] - words[at - 1][1] == 1
