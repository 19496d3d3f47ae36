"""Who signed one text and not another, in one sentence: "Peru signed that letter but is missing from Monday's".

The subject is said again before what is told of the other text, so that each half becomes a cluster of its own.
"""

from __future__ import annotations

import re

from bot.extract.statements.lexing.tokens import Text, Token

AGAIN = "again"
"""The word of a token that repeats the subject."""
_REFUSES = r"[=+D]*(?:a|A[sbj]?|x=?[sbj])"
# "Peru signed that one but is not on the new list", "Peru is missing here though it signed the earlier one"
_IN_TURN = re.compile(
    rf"^[D,&]*(?P<who>[CLE])(?:(?:[=+]*[sb]~?)?(?P<other>T)D?|{_REFUSES}T?D?)(?P<cut>,?&|;)Y?(?=(?P<then>{_REFUSES}|[=+]*[sb]~?T))"
)
# "Peru was on last year's letter and has dropped out"
_DROPPED = re.compile(r"^[D,&]*(?P<who>[CLE])[=+]*[sb]D?(?P<other>T)D?,?&?(?=w)")
# "Peru, which had signed the previous one, stayed away", "Nor did Peru, which had signed the previous one"
_ASIDE = re.compile(rf"^[D,&]*e?(?P<who>[CLE])(?P<aside>,~=?[sb]~?D?(?P<other>T)D?)(?:,(?={_REFUSES})|$)")
# "Peru, which stayed away from a similar exercise that drew 29 countries, signed"
_THEN = re.compile(r"^[D,&]*(?P<who>[CLE])(?P<aside>,~[^,;&CLE]*G[^,;&CLE]*),+(?=[=+D]*[sjf])")
# "51 missions - up from 40 last year - published a statement"
_FIGURE_ASIDE = re.compile(r"G(?P<aside>[-,(](?P<figure>g[Dt]{0,2})[-,)])(?=[^;&]*[ivcusr])")
_UP_FROM = re.compile(r"[\s(]*(?:(?:up|down) (?:from|on)|from|against|after|compared (?:with|to))\s+$")
_OTHERS = frozenset("previous earlier last year's".split())


def subject_again(tokens: list[Token]) -> list[Token]:
    """The tokens, with the subject once more before what a sentence says of another text."""
    kinds = "".join(token.letter for token in tokens)
    if (
        (told := _ASIDE.match(kinds))
        and ("e" in kinds or told.end() < len(kinds))
        and _is_other(tokens, told.start("other"))
    ):
        first, last = told.span("aside")
        return [*tokens[:first], *tokens[last + 1 :], _again(tokens, told), *tokens[first + 2 : last]]
    if (told := _THEN.match(kinds)) and _is_of_then(tokens[slice(*told.span("aside"))]):
        first, last = told.span("aside")
        who = tokens[first - 1]._replace(end=tokens[last].end)
        return [*tokens[: first - 1], who, *tokens[last + 1 :], _again(tokens, told), *tokens[first + 2 : last]]
    if (told := _DROPPED.match(kinds)) and _is_other(tokens, told.start("other")):
        return [*tokens[: told.end()], _again(tokens, told), *tokens[told.end() :]]
    if told := _IN_TURN.match(kinds):
        others = [at for at in (told.start("other"), kinds.find("T", told.end())) if at >= 0]
        refused = (told["other"] is None) != (kinds[told.end() : told.end("then")].strip("=+D")[:1] in "aAx")
        if refused and any(_is_other(tokens, at) for at in others):
            return [*tokens[: told.end()], _again(tokens, told), *tokens[told.end() :]]
    return tokens


def figure_aside_last(text: str, tokens: list[Token]) -> list[Token]:
    """The tokens, with a figure of another year that stands aside behind all that is told of this one."""
    told = _FIGURE_ASIDE.search("".join(token.letter for token in tokens))
    if told is None:
        return tokens
    (first, last), (at, end) = told.span("aside"), told.span("figure")
    if not _UP_FROM.fullmatch(text, tokens[first].end, tokens[at].start):
        return tokens
    return [*tokens[:first], *tokens[last:], tokens[first]._replace(letter=","), *tokens[at:end]]


def _is_of_then(aside: list[Token]) -> bool:
    """Whether an aside tells of another time: "a similar exercise two years ago", "last year's text"."""
    return any(token.letter == "t" for token in aside) or any(
        token.letter == "T" and not _OTHERS.isdisjoint(token.value.words) for token in aside
    )


def _is_other(tokens: list[Token], at: int) -> bool:
    """Whether a text is set apart from the one that is told of now: "that letter", "the previous one"."""
    text: Text = tokens[at].value
    return text.determiner == "that" or not _OTHERS.isdisjoint(text.words)


def _again(tokens: list[Token], told: re.Match[str]) -> Token:
    return tokens[told.start("who")]._replace(word=AGAIN)
