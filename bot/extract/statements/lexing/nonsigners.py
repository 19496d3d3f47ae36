"""Those of whom it is said that they did not sign: "the countries that refused to sign", "the 12 that did not".

They are no group that put something forward, and who is named as one of them did not sign.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from bot.extract.statements.lexing.anaphors import SIGNERS
from bot.extract.statements.lexing.tokens import Token, Unit

_REFUSED = r"(?:x[=f+D]*[sbjk]|A[sbjk]?)"
_NON_SIGNERS = re.compile(
    # ... or "that attended the summit on Mali but did not"
    r"(?:(?:[YGZ]+P?,?|(?<==n)(?:YC)?)~(?:[=D]{0,2}&)?=?+f?"
    r"(?:REFUSED|a|(?P<did>x)(?=[T=,;:)&]|$))|"  # "the countries that did not sign"
    r"[YGZ]+xs(?=[=n])|"  # "The only countries not to sign were Peru and Mali"
    r"[YGZg]+[+=D,]*"
    r"(?:REFUSED|=?a|x)(?=T?(?:[:(-]|,n[CL]))|"  # "The following countries also did not sign the text: Peru, Mali"
    r"^[D,&]*~=?+(?:REFUSED|a)(?==)|"  # "The only one who withheld his name was Peru's envoy"
    r"(?<=e)G|"  # "All but three members (Peru …) signed"
    r"^[D,&]*x(?:sY?(?=[:n])|nY(?==))|"  # "Not on the list: Peru, Mali", "Not among the signatories was Peru"
    r"^[D,&]*(?P<only>x)s[TY]?(?==)|"  # "The only member not to sign was Peru"
    r"^[D,&]*[Gg]x(?=$)|"  # "The other nine did not."
    r"(?:^|;)[D,&]*nxs(?==)|"  # "Among those not signing was Peru"
    r"(?P<list>Y)[YTiD=+,]*x(?=n))".replace("REFUSED", _REFUSED)  # "The list of signatories did not include Peru"
)
# "The other five countries - Peru, Mali … - did not sign it", "Two that voted no, including Peru, declined to sign"
_SUBJECT = re.compile(
    rf"G(?:~[^,;&T(-]{{0,8}}|P)?(?P<named>-[CL]-|,n?[CL]n?,|\([CL]\)|,?nL?P?,?)?[=+D]*(?P<told>{_REFUSED})(?![^T]*X)"
)
_LISTS = SIGNERS | {"list"}
_DID_NOT = ("not", "n't")  # ends "the 12 that did not"
# "Two states that had signed withdrew"; not "signed by 40 states that saw abuse, becoming the first to withdraw"
_LEFT = re.compile(r"G(?:~[^,;&T(-]{0,8}|,~[^,;&T(-]{0,8},)?(?:,D,|[=+D])*w|w[=D]*<G")
# "Peru abstained, and Mali did so"; behind "declined to sign" only where it says "as well", or it did sign
_DID_SO = re.compile(r"(?:did|do|does|followed|follows?) (?:so|too|likewise|suit)", re.IGNORECASE)
_AS_WELL = re.compile(r"too|likewise|suit", re.IGNORECASE)
_REFUSALS = frozenset("xAawe")  # without any of these nobody is said not to have signed
NON_SIGNERS = "U"
# The group named last in a sentence refused: "84 signed; twelve countries did not sign", "… while many stayed away"
_REFUSERS = re.compile(r"(?:U|[GgY][D,=+~KP]*(?:A[sbj]|x[=f]*[sbj]|a)|A[sbj])[TDPZ,]*$")
# "Among them are Peru and Mali", "They include Peru and Mali", "Peru and Mali were among them"
_OF_THEM = re.compile(
    r"[D,&+]*(?:(?P<them>s)|(?P<they>Y)(?=[n=])n?|n(?==)|(?==))[=:,-]*[CLE][^sbjkaA]*$|[D,&+]*[CLE][=+]*n[D,;]*$"
)


def told_apart(tokens: list[Token]) -> list[Token]:
    """The tokens, with a U for each group that is said not to have signed and the words that say so; groups that are
    said to have taken their names off again are Y, as their figure is not that of a statement.
    """
    if not _REFUSALS.intersection(token.letter for token in tokens):
        return tokens
    return list(_leaving(_subjects(list(_singled_out(list(_likewise(tokens)))))))


def _likewise(tokens: Sequence[Token]) -> Iterator[Token]:
    """Who did as those before who did not sign, did not sign: "Peru abstained, and Mali did so as well"."""
    refused = None
    for index, token in enumerate(tokens):
        if token.letter in "aA":
            refused = token.letter
        elif token.letter == "s":
            as_well = _AS_WELL.search(token.word) or _letters(tokens[index + 1 : index + 2]) == "+"
            if refused and _DID_SO.match(token.word) and (refused == "a" or as_well):
                token = Token("a", token.start, token.end)
            elif _letters(tokens[index - 1 : index]) != "A":
                refused = None
        yield token


def _letters(tokens: Iterable[Token]) -> str:
    return "".join(token.letter for token in tokens)


def _singled_out(tokens: Sequence[Token]) -> Iterator[Token]:
    at = 0
    for match in _NON_SIGNERS.finditer(_letters(tokens)):
        if match["list"] and tokens[match.start()].value not in _LISTS:
            continue  # "they did not include"
        if match["only"] and not tokens[match.start("only")].word.startswith("only"):
            continue  # "None signed was"
        if match["did"] and not tokens[match.start("did")].word.endswith(_DID_NOT):
            continue  # "several states that have none"
        yield from tokens[at : match.start()]
        yield Token(NON_SIGNERS, tokens[match.start()].start, tokens[match.end() - 1].end)
        at = match.end()
    yield from tokens[at:]


def _subjects(tokens: list[Token]) -> list[Token]:
    match = _SUBJECT.search(_letters(tokens))
    if match is None:
        return tokens
    group = tokens[match.start()]
    named = tokens[match.start("named") : match.end("named")] if match["named"] else []
    rest = [*named, *tokens[match.end("told") :]]
    return [*tokens[: match.start()], Token(NON_SIGNERS, group.start, group.end), *rest]


def _leaving(tokens: list[Token]) -> Iterator[Token]:
    leaving = [match.span() for match in _LEFT.finditer(_letters(tokens))]
    for index, token in enumerate(tokens):
        left = token.letter == "G" and any(first <= index < last for first, last in leaving)
        yield token._replace(letter="Y", value="countries", word="") if left else token


def are_of_refusers(unit: Unit, above: Unit) -> bool:
    """Whether a sentence only names some of the group that the one before says did not sign."""
    match = _OF_THEM.match(unit.kinds) if _REFUSERS.search(above.kinds) else None
    if match is None:
        return False
    if match["they"]:
        return unit.tokens[match.start("they")].value not in _LISTS
    return match["them"] is None or unit.tokens[match.start("them")].word.startswith("among")
