"""Rolls of countries that no rule connects with a statement, weighed as lists of its signatories.

The rules of role_rules.py know the frames in which reports say who signed; a report that nobody has seen has one more.
What they leave over is weighed instead: everything that speaks for or against a roll has a name (evidence.py) and a
weight (weights.py, learned by `python -m tests.eval.rolls`), and a roll counts if the weights sum up to more than 0.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from bot.extract.statements.drafting.allies import is_for_accused, is_of_rejection, is_said_to_sign
from bot.extract.statements.drafting.drafts import Draft
from bot.extract.statements.drafting.listed_for import is_of_other_side
from bot.extract.statements.drafting.role_rules import DID_ELSE
from bot.extract.statements.lexing.nonsigners import are_of_refusers
from bot.extract.statements.lexing.texts import BOTH
from bot.extract.statements.lexing.tokens import Unit, member_key
from bot.extract.statements.weighing.evidence import STATEMENT, Case, evidence
from bot.extract.statements.weighing.rolls import Roll, rolls
from bot.extract.statements.weighing.weights import BIAS, WEIGHTS
from bot.model import SIGNING

_COUNTRIES_MIN = 2
_TOLD = re.compile("[TY]")
# Sentences whose lists sign nothing: "they invite others to join", "rejected the statement", "welcomed the statement",
# "were on the list then and are not today"
_OF_OTHERS = re.compile(r"z|[cu][D,=+]{0,2}T|s[YT]?[Dt]*&=x(?![sbj])")
# … and what a list of others stands behind: "while", "efforts led by", "the deal was signed by", "was welcomed by",
# "nor will you find", "14 states warned that a flood would hit", "We welcome the talks held by", "Also speaking were",
# "The neutral countries in the EU are", "all members but"
_BEHIND_OTHERS = re.compile(
    r"(?:^,b<|^[D,&+]*tT<|^[D,&]*YP=|[CEK],~=?|^[D,&]*[uc][^;&TGY<]+<|^[D,&+]*r=.*|&[D,]*|l<?|X[^;&T]*[sbj][^;&T]*|T=?[cu]<|^[D,]*x[^;&]*|G[^;&]*[vcu]~[^;&CLEG]*|e[,:(<]*)$"
)
# ... and behind those who keep away: "had made clear that they would have no part in it"
# ... "are against it", "Peru and Mali, against whose fleets the text is directed"
_KEEPS_AWAY = re.compile(r"[^;&CLEGnTsbBj]*[aAw]|=c[,;]?$|,c~")
# ... and before words for another group: "were among the leaders who attended the summit"
_ARE_OTHERS = re.compile(rf"[=,]*n[YG]?{DID_ELSE}")
# ... and before a "called the statement biased", of those who defend somebody: "Cuba and Laos defended Mali and"
_DEFENDS = re.compile(r"[D,=+]*[cu]P")
_CALLS_IT = re.compile(
    r"[^.;:]{0,80}\b(?:call|dismiss|describ|brand|denounc|reject)(?:s|e[sd]?|ed|ing)\s+(?:the|that|this)\s+(?:\w+\s+){0,2}?"
    r"(?:statement|text|letter|declaration|appeal)\b"
)
# Behind those who only react to what others say, with nothing of a text: "sided with her", "protested"
_JUDGE = re.compile(r"[,D=+]*v?[cu](?![^;]*[TYG])")
_SIDE = re.compile(r"sid(?:ed|es|ing)|st(?:oo|an)ds? (?:by|with)|solidarity|applau|protest")
_WATCH = re.compile(
    r",? (?:(?:\w+ ){0,3}observers?|looking on|watching|in attendance|as witness(?:es)?)\b"
)  # behind those who only looked on
# Before those to whom a text goes, or whom it names: "was sent to the embassies of", "also named"
_OBJECTS = re.compile(
    r"\b(?:(?:sent|sends|went|goes|handed|given|shown|addressed|delivered|forwarded|submitted|presented) to|"
    r"nam(?:ed|es|ing)|mention(?:ed|s|ing)|cit(?:ed|es|ing))(?: the)?(?: [a-z]+){0,2}(?: of)?\s*$"
)
# Behind those of whom a verb far away says nothing: "Peru and Mali blocked zones since one was agreed by 25 members"
_DONE_BY = re.compile(r"=[sbj]D?<")
_DONE_MAX = 20  # code points to that verb
# Who opens a sentence and does what is no signing: "Peru and Mali recalled their envoys"
_OPENS = re.compile(r"[D,&+]*")
_DOES_NOTHING = re.compile(r"(?:,~[^,]*,)?(?:[^;&CLEGTsbjkBnRY:]|(?<![=,])Y)*(?:[&;,].*)?")
_MANY = 6  # together they are rather the list of signatories
# "Peru and Mali are mentioned in the statement", "agreed with every word", "co-sponsored a resolution"
_IS_IN_IT = re.compile(r"[^.;:]{0,30}\b(?:mention|nam|prais|critici[sz]|cit|singl|rebuk|quot)ed\b[^.;:]{0,20}\bin\b")
_AGREES_ONLY = re.compile(r"[=D+,]*(?:v?~?Y?bW[^;&T]*|[sb][D,]*X.*)")
_TAKES_IT = re.compile(r"\s(?:\w+\s){1,2}it\b")
# "a ban on Russian and Belarusian athletes"
_ON = re.compile(r"\b(?:on|against|over|about)\s+(?:the\s+)?$")
_OBJECTS_MAX = 60  # code points
_PLACES = frozenset(["in", "to", "into", "across", "against", "on", "towards", "toward", "between", "over"])


def weigh_rolls(text: str, units: Sequence[Unit], drafts: Sequence[Draft], standing: Sequence[Draft]) -> None:
    """Adds those of the rolls left over that weigh enough to the drafts that they belong to.

    ``standing`` are the drafts that are joint statements whatever the rolls say.
    """
    by_number = {unit.number: unit for unit in units}
    for case in cases(text, units, drafts, standing):
        draft, above = case.draft, by_number.get(case.roll.unit.number - 1)
        if _is_outside(case, above) or not _is_tied(case) or weight(evidence(case)) <= 0:
            continue
        out = draft.names("did_not_sign", "withdrew", "spoke_only")
        draft.add("signed", [each for each in case.roll.members if member_key(each) not in out])
        draft.group = True
        draft.told_in(case.roll.unit.number)


def _is_outside(case: Case, above: Unit | None) -> bool:
    """Whether the sentences say that a roll is of no signatories: of refusers, of the other side, of the accused."""
    roll, unit, draft = case.roll, case.roll.unit, case.draft
    if _does_something_else(case):
        return True
    if roll.countries & draft.accused():  # "Joined by Peru and Cuba, the accused wrote to the council"
        return True
    if above is not None and are_of_refusers(unit, above):
        return True
    if is_of_other_side(unit, roll.first, above, draft) or _is_of_two(unit):
        return True
    for_accused = is_of_rejection(unit) or is_for_accused(unit, draft, above)
    return for_accused and not is_said_to_sign(unit.tokens, unit.kinds, roll.first)


def _does_something_else(case: Case) -> bool:
    """As in "Peru and Mali recalled their envoys", where a statement of others has been told of."""
    roll, draft = case.roll, case.draft
    told = case.standing and roll.unit.number > draft.first_unit and (draft.count is not None or bool(case.known))
    if not told or len(roll.countries) >= _MANY or not _OPENS.fullmatch(roll.before) or roll.unit.verbless:
        return False
    end = roll.unit.tokens[roll.last].end
    if _IS_IN_IT.match(case.text, end) or _AGREES_ONLY.fullmatch(roll.after):
        return True
    return bool(roll.after and _DOES_NOTHING.fullmatch(roll.after)) and not _TAKES_IT.match(case.text, end)


def _is_of_two(unit: Unit) -> bool:
    """As in "Chad and Togo signed both letters": whoever those two are, nothing is left to be weighed."""
    return any(token.letter == "T" and token.value.determiner in BOTH for token in unit.tokens)


def _is_tied(case: Case) -> bool:
    """Whether more than its place beside the statement ties a roll to it.

    That is a word of the statement in its sentence, somebody in it who signed, a figure of just so many, or a whole
    paragraph of nothing else. "Similar laws are in force in Mali, Chad and Benin" has none of them.
    """
    roll, draft = case.roll, case.draft
    if case.known and roll.unit.number < min(draft.units) and not _TOLD.search(roll.around):
        return False
    if len(roll.countries | case.known) == draft.count or roll.is_alone(case.text):
        return True
    return bool(STATEMENT.search(roll.around)) or not case.roles.isdisjoint(SIGNING)


def weight(named: Iterable[str]) -> float:
    """What speaks for a roll less what speaks against it."""
    return BIAS + sum(WEIGHTS.get(each, 0.0) for each in named)


def cases(
    text: str, units: Sequence[Unit], drafts: Sequence[Draft], standing: Sequence[Draft], *, told: bool = False
) -> Iterator[Case]:
    """The rolls that bring up somebody new, each with the draft nearest to it.

    Those whose every member has a role already are left out unless ``told``; weights are learned from them, too.
    """
    open_drafts = [draft for draft in drafts if not draft.foreign and draft.units and (draft.joint or draft.group)]
    if not open_drafts:
        return
    roles = {member.span: role for draft in drafts for role, member in draft.parties}
    for unit in units:
        for roll in rolls(text, unit):
            spans = {each.span for each in roll.members}
            if (
                len(roll.countries) < _COUNTRIES_MIN
                or _is_of_others(text, roll)
                or (spans <= roles.keys() and not told)
            ):
                continue
            draft = min(open_drafts, key=lambda each: each.distance(unit.number))
            if unit.number not in draft.units and any(unit.number in each.units for each in drafts):
                continue  # "China had a text of its own, with Peru and Mali in it"
            known = {member_key(each) for role, each in draft.parties if role in SIGNING and each.span not in spans}
            if roll.countries - known:
                given = frozenset(roles[span] for span in spans if span in roles and not spans <= roles.keys())
                yield Case(text, roll, draft, frozenset(known), given, len(open_drafts) > 1, draft in standing)


def _is_of_others(text: str, roll: Roll) -> bool:
    first = roll.unit.tokens[roll.first]
    if first.letter == "P" and (first.word in _PLACES or (first.word == "of" and roll.before.endswith("u"))):
        return True  # "in Peru and Mali", "stressed their support for the efforts of Peru and Mali"
    if first.letter == "P" and roll.unit.kinds[max(0, roll.first - 1) : roll.first] == "c":
        return True  # "last used against Peru in 2020, Mali has ten days"
    before = max(roll.unit.span.start, first.start - _OBJECTS_MAX)
    if _DONE_BY.match(roll.after):
        last, verb = roll.unit.tokens[roll.last : roll.last + 2]
        if verb.start - last.end > _DONE_MAX:
            return True
    if first.letter == "K" and _ON.search(text, before, first.start):
        return True
    return bool(
        _OF_OTHERS.search(roll.around)
        or _BEHIND_OTHERS.search(roll.before)
        or _KEEPS_AWAY.match(roll.after)
        or _ARE_OTHERS.match(roll.after)
        or _speaks_against_it(text, roll)
        or (roll.before.endswith("=c<") and roll.after.startswith("s"))  # "was pressed by Peru and Mali to sign"
        or _OBJECTS.search(text, before, first.start)
        or _takes_sides(roll)
        or _WATCH.match(text, roll.unit.tokens[roll.last].end, roll.unit.span.end)
    )


def _takes_sides(roll: Roll) -> bool:
    """As in "Cuba and Laos sided with her", "Cuba and Laos protested"."""
    match = _JUDGE.match(roll.after)
    return match is not None and bool(_SIDE.match(roll.unit.tokens[roll.last + match.end()].word))


def _speaks_against_it(text: str, roll: Roll) -> bool:
    """As in "Cuba and Laos defended Mali and called the statement biased"."""
    end = roll.unit.tokens[roll.last].end
    return bool(_DEFENDS.match(roll.after) and _CALLS_IT.match(text, end, roll.unit.span.end))
