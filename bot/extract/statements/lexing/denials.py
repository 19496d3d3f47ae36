"""What a "not" does not deny, and what was only meant to be done: "did not hesitate and signed", "had been due to sign,
but stayed away".

The rules for roles read a refusal off any "not" before a verb of signing, and a signature off that verb alone; here
the tokens are taken out where the sentence says otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.extract.lexicon.asked_to_sign import ASKED
from bot.extract.statements.lexing.cues import OTHER
from bot.extract.statements.lexing.tokens import Token

# "did not hesitate and signed", "not only signed but", "had no choice but to sign", "not to be outdone"
_DENIES_NOTHING = re.compile(
    r"\s+(?:only|just|merely|simply|hesitat\w+|wait|think twice|need (?:to be|any|much)|regret\w*|to be outdone|"
    r"without|(?:choice|option|alternative) but|the (?:only|sole|lone|first|last)|doubts?|hesitation|qualms|regrets?)\b"
)
# "did not sign until Friday": it did then
_UNTIL = re.compile(r"x[=f+D]{0,3}[sb][TY]?")
_UNTIL_WHEN = re.compile(r"(?:\s+(?:up|it|them))?\s+(?:until|till)\b")
# "denied having signed", "denies that it has withdrawn", "denied on Friday reports that Peru had pulled out"
_DENIED = re.compile(
    r"\bden(?:y|ies|ied|ying)\b(?:[^.,;:]{0,60} (?:that|of) [^.,;:]{1,40}? (?:had |has |have )?|"
    r" (?:it|they|he|she) (?:had |has |have )?|"
    r"[^.,;:]{0,60} having )$"
)
# "denied signing", "denies ever putting its name to it"
_DENIED_DOING = re.compile(r"\bden(?:y|ies|ied|ying) (?:(?:on )?\w+ ){0,2}$")
# "there were reports that Peru had pulled out": it may have
_REPORTED = re.compile(
    r"\b(?:had reported|(?i:reports|rumou?rs|speculation|suggestions)) (?:\w+ ){0,3}that [^.,;:]{1,40} $"
)
_DENIED_MAX = 120  # code points
# "may refuse", "could yet drop out"; not "could not sign"
_MAY = re.compile(r"\b(?:may|might|could)(?: (?:yet|still|also|even|well|now|soon))* $")
# Behind "signed"
_NOTHING = re.compile(r"\s+nothing\b")
# "would have signed, had it been asked": it did not
_WOULD_HAVE = re.compile(r"\bwould (?:\w+ly )?have $")
_HAD_IT_BEEN_ASKED = re.compile(
    rf"\s+(?:[\w ]{{1,30}} )?(?:had (?:it|he|she|they)(?: only)? been|if) (?:{'|'.join(ASKED)})\b"
)
# "will associate itself with it once its cabinet has met": it has not yet; not "will sign it when they meet on Friday"
_WILL = re.compile(r"\b(?:will|would|shall|could) (?:also |then |probably |formally )?$")
_ON_A_CONDITION = re.compile(
    r"[^.,;:]{0,60}?,? (?:once|provided|if|unless|until|(?:as soon as|only when|only after|subject to|pending))\b"
)
_REFUSED = re.compile(r"\b(?:refus|declin)\w* to $")
# "no longer figures on the list"
_NO_LONGER = re.compile(r"\s+longer\b")
_IS_ON_IT = re.compile(r"x(?:s|n?Y)")
# "had been due to sign", "had agreed to add its name", "had promised its signature"
_MEANT_TO = re.compile(
    r"\b(?:(?:due|set|expected|reported|rumou?red|scheduled|supposed|meant|about|ready|prepared|willing|was|were|agreed|promised|planned|"
    r"intended|pledged|vowed|wanted|hoped|offered) to (?:also )?|would (?:also )?|(?:promised|pledged|offered) )$"
)
# Before signing that is in doubt: "Whether Peru would sign was unclear"
_WHETHER = re.compile(r"\b(?:whether|if)\s[^,.;:]{1,60}\bwould (?:also |ever )?$", re.IGNORECASE)
_WHETHER_MAX = 80  # code points
# ... after which it did not, or left
_BUT_DID_NOT = re.compile(r"[sb](?P<what>K?T)?(?:[TY+D]{0,3},?&[^;CLEG~]{0,4}|(?P<aside>[TY+D]{0,3}),)(?P<not>[xaAw])")
_MEANT_MAX = 12  # letters from that signing to the refusal
# "Peru, not known for boldness, signed"
_ASIDE = re.compile(r"(?<=[CLE],)x(?=,[=+D]*[sbj])")
# "Nor will you find Peru on the list, or Mali": where it is not to be found says nothing more
_NOR_FIND = re.compile(r"[D,&]*(?P<nor>e)[CLE](?P<then>[sY]+)")
# "signed without hesitation"; not "signed without Peru"
_WITHOUT = re.compile(r"[sbT](?P<no>x)(?![CLEGPTsbjk])")
# "has not withdrawn its name", "refused to take its name off"
_STAYS = re.compile(r"[xA][=f+D]{0,3}w")
# "did not sign at first, but changed its mind"
_SIGNING = re.compile("[=f+D]{0,3}[sbjk]")
_CAME_ROUND = re.compile(r"(?:[xA][=f+]{0,2}[sbj][TY]?|a)[^;CLEGw]{0,4}(?P<turn>w)")
_TURNS = ("chang", "thought better")
# "Not Peru.", "But not Peru or Mali."
_NOT_THEM = re.compile(r"&?x[CLE][+D,]*")
_BESIDE = re.compile(r"\s+(?:(?:even|the|in|from|so)\s+)*")
_ENDS = re.compile(r"\s*(?:[.!?\n]|$)")
_FIRST = 2  # letters in which its "not" stands
# "Unlike Peru, Mali refused"
_UNLIKE = re.compile(r"e[CLE](?:,~[^,;]*)?,[^;&]*?[xaA]")
# Before those of whom somebody only claims that they signed: "the junta claimed that Peru had signed"
_CLAIMING = re.compile(r"\b(?:claim|boast|alleg|insinuat)(?:s|e[sd]?|ing)? (?:that )?(?:the )?$")
_CLAIMED = re.compile(r"[CLE][=D+f]*$")
# "may refuse to sign"
_REFUSES_TO = re.compile("A[sbj]")
# "abstained in the vote on the budget": it may have signed; not "abstained from the statement after the vote"
_ABSTAINED = "abstain"
_IN_A_VOTE = re.compile("[VX]")
_OF_A_TEXT = re.compile("a<?[TYs]")
# "Apart from Peru, the letter carries the signatures of Mali and Chad": Peru signed as well
_APART_FROM = re.compile(r"(?<!.)e[CLE],T[=+]*(?:B+|s<?|b<|n)[CL]")
_WORDS_MAX = 30  # code points before a verb
_REFUSALS = frozenset("xaAw")
OTHER_VERB = "other verb"
"""The value of a "not" that goes with a verb which says nothing of signing: "did not attend the session"."""
# Behind a "not" that stands for a verb told before: "did not.", "has not so far"; not "did not attend the session",
# "did not yet exist"
_ENDS_THERE = re.compile(
    r"\s*(?:[.,;:!?)”\"—–-]|$|(?:either|too|this time|yet(?!\s+[a-z])|so far|do so|do it|done so|done it|to|now|today|"
    r"at all|any ?more|in the end|"
    r"as yet|for now|until now|because|and|but|nor|while|although|though|despite|this year|on \w+day)\b)"
)
# "there were no plans to withdraw"; not "takes no position"
_NO_PLANS = re.compile(r"no (?:plans?|intention|question|thought|talk|wish) (?:to|of)\b")
# "never ratified it"; not "never."
_PARTICIPLE = re.compile(r"\s+(?:been\s+)?\w+ed\b")
_MARKS = frozenset(",;:&-")
_CONCERNED = _REFUSALS | frozenset("es")
_SIGN = "s"


def undenied(text: str, tokens: Sequence[Token]) -> list[Token]:
    """The tokens, with no "not" that denies nothing, and no signing that was only meant to be."""
    if _CONCERNED.isdisjoint(token.letter for token in tokens):
        return list(tokens)
    kinds = "".join(token.letter for token in tokens)
    dropped = {*_idle(text, tokens, kinds), *_not_done(text, tokens, kinds)}
    return [
        new
        for at, token in enumerate(tokens)
        if at not in dropped
        for new in (*(_reversed(text, tokens, kinds, at) or (token,)), *_left_unsigned(text, tokens, kinds, at))
    ]


def _idle(text: str, tokens: Sequence[Token], kinds: str) -> Iterator[int]:
    """The places of each "not" that denies nothing of what the rules look for."""
    for at, token in enumerate(tokens):
        idle = _DENIES_NOTHING.match(text, token.end) if token.letter == "x" else None
        if idle:
            yield from (near for near in (at, at + 1) if near < len(tokens) and tokens[near].start < idle.end())
    yield from (match.start() for match in _ASIDE.finditer(kinds))
    for match in _UNTIL.finditer(kinds):
        if _UNTIL_WHEN.match(text, tokens[match.end() - 1].end):
            yield match.start()
    if (told := _NOR_FIND.match(kinds)) and tokens[told.start("nor")].word.startswith("nor"):
        yield from range(*told.span("then"))
    for match in _WITHOUT.finditer(kinds):
        if tokens[match.start("no")].word == "without":
            yield match.start("no")


def _is_of_other_verb(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Whether a "not" goes with a verb that says nothing of signing: "did not attend the session"."""
    if tokens[at].letter == "x" and tokens[at].word == "never":
        participle = _PARTICIPLE.match(text, tokens[at].end)
        return participle is not None and all(token.start >= participle.end() for token in tokens[at + 1 : at + 2])
    if tokens[at].letter == "x" and _NO_PLANS.match(text, tokens[at].start):
        return True
    if tokens[at].letter != "x" or not tokens[at].word.endswith(("not", "n't", "no")):
        return False
    alone = at + 1 == len(tokens) or tokens[at + 1].letter in _MARKS
    if tokens[at].word == "no":  # "which has no coast"
        return alone and at > 0 and tokens[at - 1].letter == "~"
    return alone and not _ENDS_THERE.match(text, tokens[at].end)


def _not_done(text: str, tokens: Sequence[Token], kinds: str) -> Iterator[int]:
    """The places of what is said to be left undone: leaving that is denied, signing that was only meant to be."""
    for match in _STAYS.finditer(kinds):
        yield from range(*match.span())
    for match in _turned(tokens, kinds):
        yield from range(match.start(), match.start("turn"))
    for at, token in enumerate(tokens):
        unsaid = _is_denied(text, token) or _is_reported(text, token)
        if token.letter == "w" and (unsaid or _is_after(_REFUSED, text, token)):
            yield at
        doubted = token.letter in "waA" or (token.letter in "sb" and _REFUSALS.isdisjoint(kinds))
        if doubted and _is_after(_MAY, text, token):
            yield from range(at, at + (2 if _REFUSES_TO.match(kinds, at) else 1))
        if token.letter in "sb" and _is_after(_WHETHER, text, token, most=_WHETHER_MAX):
            yield at
        if meant := _meant(text, tokens, kinds, at):
            yield from range(at, meant.end("aside") if meant["aside"] is not None else meant.start("not"))


def _turned(tokens: Sequence[Token], kinds: str) -> Iterator[re.Match[str]]:
    """From each refusal to the words that say that it was taken back."""
    for match in _CAME_ROUND.finditer(kinds):
        if tokens[match.start("turn")].word.startswith(_TURNS):
            yield match


def _is_denied(text: str, token: Token) -> bool:
    doing = token.word.partition(" ")[0].endswith("ing") and _is_after(_DENIED_DOING, text, token)
    return doing or _is_after(_DENIED, text, token, most=_DENIED_MAX)


def _is_reported(text: str, token: Token) -> bool:
    return _is_after(_REPORTED, text, token, most=_DENIED_MAX)


def _is_on_a_condition(text: str, token: Token) -> bool:
    return _is_after(_WILL, text, token) and bool(_ON_A_CONDITION.match(text, token.end))


def _is_claimed(text: str, tokens: Sequence[Token], kinds: str, at: int) -> bool:
    who = _CLAIMED.search(kinds, 0, at)
    return who is not None and _is_after(_CLAIMING, text, tokens[who.start()])


def _is_after(words: re.Pattern[str], text: str, token: Token, *, most: int = _WORDS_MAX) -> bool:
    return bool(words.search(text, max(0, token.start - most), token.start))


def _meant(text: str, tokens: Sequence[Token], kinds: str, at: int) -> re.Match[str] | None:
    """From the signing at a place to the words that it did not come to."""
    told = _BUT_DID_NOT.match(kinds, at)
    return told if told and _is_after(_MEANT_TO, text, tokens[at]) else None


def _reversed(text: str, tokens: Sequence[Token], kinds: str, at: int) -> tuple[Token, ...]:
    """What stands for a token that means the reverse where it is; nothing where it means what it says."""
    token = tokens[at]
    if _is_of_other_verb(text, tokens, at):
        return (token._replace(value=OTHER_VERB),)
    if token.letter == "x" and at < _FIRST and _NOT_THEM.fullmatch(kinds) and _is_all(text, tokens[at:]):
        return (token._replace(letter="e", word="but not"),)
    if token.word.startswith(_ABSTAINED) and _IN_A_VOTE.search(kinds) and not _OF_A_TEXT.match(kinds, at):
        return (token._replace(letter=OTHER),)
    if token.letter == _SIGN and (_HAD_IT_BEEN_ASKED.match(text, token.end) or _is_on_a_condition(text, token)):
        return (token._replace(letter=OTHER),)
    if token.letter == _SIGN and (
        _NOTHING.match(text, token.end) or _is_denied(text, token) or _is_after(_WOULD_HAVE, text, token)
    ):
        return Token("x", token.start, token.start, word="not"), token
    if token.letter in "sb" and (_is_reported(text, token) or _is_claimed(text, tokens, kinds, at)):
        return (token._replace(letter=OTHER),)
    if token.letter == "x" and _NO_LONGER.match(text, token.end) and _IS_ON_IT.match(kinds, at):
        return (token._replace(letter="w"),)
    if token.letter == "w" and any(match.start("turn") == at for match in _turned(tokens, kinds)):
        return (token._replace(letter=_SIGN),)
    if token.letter == "x" and not _SIGNING.match(kinds, at + 1) and _is_of_what_was_meant(text, tokens, kinds, at):
        return token, Token(_SIGN, token.end, token.end)
    if token.letter == "e" and token.word == "apart from" and _APART_FROM.match(kinds, at):
        return (token._replace(letter="%"),)
    if token.letter == "e" and token.word == "unlike" and _UNLIKE.match(kinds, at):
        return token._replace(letter=_SIGN), Token("<", token.end, token.end, word="by")
    return ()


def _is_all(text: str, tokens: Sequence[Token]) -> bool:
    """Whether a sentence has nothing else than a "not" and names; not "It did not mention Peru."."""
    word, first = tokens[:2]
    beside = _BESIDE.fullmatch(text, word.end, first.start) is not None
    return word.word in ("not", "nor") and beside and bool(_ENDS.match(text, tokens[-1].end))


def _is_of_what_was_meant(text: str, tokens: Sequence[Token], kinds: str, at: int) -> bool:
    """Whether a "not" is said of the signing before: "had been due to sign but did not"."""
    return _meant_before(text, tokens, kinds, at) is not None


def _left_unsigned(text: str, tokens: Sequence[Token], kinds: str, at: int) -> Sequence[Token]:
    """The text that was to be signed, said again behind the refusal: "due to sign the first letter, Peru abstained"."""
    meant = _meant_before(text, tokens, kinds, at) if kinds[at] in _REFUSALS else None
    return tokens[slice(*meant.span("what"))] if meant and meant["what"] else ()


def _meant_before(text: str, tokens: Sequence[Token], kinds: str, at: int) -> re.Match[str] | None:
    """The signing that was meant to be and that did not come about at a place."""
    signs = (place for place in range(max(0, at - _MEANT_MAX), at) if kinds[place] in "sb")
    found = (_meant(text, tokens, kinds, place) for place in signs)
    return next((meant for meant in found if meant and meant.start("not") == at), None)
