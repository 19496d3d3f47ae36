"""Stretches without a figure and without a text: of the statement being talked of, if the words carry on with it."""

from __future__ import annotations

import re

from bot.extract.statements.drafting.answers import ANSWERS
from bot.extract.statements.drafting.authors import named_in
from bot.extract.statements.drafting.bare_lists import is_bare_list, is_long_list, is_of_register
from bot.extract.statements.drafting.clusters import Cluster
from bot.extract.statements.drafting.drafts import TELLING, Draft, names_so_many
from bot.extract.statements.drafting.signals import (
    backs_another,
    list_speaks,
    speaks_for_list,
    they_speak,
    undersigned_speak,
)
from bot.extract.statements.drafting.told import GOES_ON, Told
from bot.extract.statements.lexing.nonsigners import are_of_refusers
from bot.extract.statements.lexing.tokens import Member, Unit, members_of

_SIGNS_ON = 12  # units without a word of the statement after which "signed" and "refused" are not said of it
_SEVERAL = 3
_AT_ONCE = 2  # units
_NEARLY_ALL = 0.6  # of those counted: so many by name are the same group
# "among them Peru", "Peru and Mali joined", a bare list, "Ana Diaz (Peru), Juan Paz (Chile) and Eva Cruz (Cuba)"
_NAMES = re.compile(r"[YbjnlfmhF+%]|[CLE][,-]?x$|^r<E|=x|x:[CL]|^:?L$|^-?[CL]|,[iv]L[D,]*$|(?:\(,?[CE]\)[^(;]{0,2}){3}")
# "All members but Peru and Mali have signed it"
_ALL_BUT = re.compile(r"[D,&]*Ge[CLE][=D,+]*[sbjk]")
# "Peru was the driving force": said at once, or of something else
_LEADS = re.compile("R")
# "Peru signed", "Hungary stayed away", "the countries, among them Peru"
_SIGNS = re.compile(r"[swaAemkU]|[CLE],?d|Y[^;]*n[^;]*[CLP]|n[^;]*Y")
# "Among its signatories were Chad and Mali", "The signatories included …", "Fiji did, then took its name off"
_ITS_SIGNERS = re.compile(r"[D,&]*(?:(?:nY=|Y=?n|Y=)[^;CLEG]{0,3}[CL]|[CLE]d)")
# "Jamaica was on it last year", "In 2019 Chile signed it"
_SIGNED_THEN = re.compile(r"[,&]*[CL][=+]*sY?[Dt]|[Dt],?[CL][=+]*sY?")
# "Peru and Mali were on it"
_ARE_OF_THEM = re.compile(r"[D,&]*[CL]s(?=[,;D]|$)")
# "Norway is next to take the lead in the chair of the group"
_OTHERWISE = re.compile(r"[^sbjnaAwRrlhHkemfd+J%]*z(?!,x)[^sbjnaAwRrlhHkemfd+J%]*")
# "France and Spain voted in favour; Germany and Italy abstained", "Peru abstained from voting": of a motion
_VOTES = re.compile(r"[^sbwYTGhH]*(?:V[uc]|[CLE][=+]*V)[^sbwYTGhH]*")
# "The treaty was signed by Peru", "Mali refused to sign the accord": of that paper
_OF_ANOTHER_PAPER = re.compile(r"[^YTGhH]*(?:X[=xfD+]*s|[sA]X)[^YTGhH]*")
# "Pakistan, speaking for the Islamic bloc, regretted it", of a text that somebody else read
_SPEAKS_FOR_OTHERS = re.compile(r"[D,&]*[CE],?h[CL][^sbjBTYGnx]*")
# "List of countries: Peru, Mali and Chad", signatures one a line, at the foot of a statement's words
_SIGNED_BELOW = re.compile(r"s:L|s,?[CE],")
_STILL = 3  # units without a word of the statement in which "Peru stayed away" is still said of it
# "Hungary, alone with two others, stayed away", "neither Peru nor Chile, both members, signed", "two have withdrawn
# (Peru and Chile)"
_WHO = re.compile(
    r"[CLE][^;T]*[awfmkU]|U[^;T]*[CL]|x[CLE][^;T]*[sj]|[CLE][^;T]*x[^;T]*[sj]|^[D,]*[CLE]d|qL|^[D,]*[CLE],?[=~]*s|w[^;T]{0,4}[(:][CL]|^&?e[CLE][+D,]*$|^[D,=Y]*A:[CL]"
)


def going_on(told: Told, cluster: Cluster) -> list[Draft]:
    """The statement that is being talked of, or that begins here without being named; none if it is something else."""
    if backs_another(cluster):
        return []
    if draft := _begun(told, cluster):
        return [told.go_on_with(draft)]
    if recalled := _recalled(told, cluster):
        return [recalled]
    if then := _of_then(told, cluster):
        return [then]
    if counted := _counted(told, cluster):
        return [told.go_on_with(counted)]
    if told.current is None:
        return []
    # counts something else: "the court has 125 members; Peru is not among them"
    counts = "G" in cluster.kinds and not (re.match("[D,]*a", cluster.kinds) or _ALL_BUT.match(cluster.kinds))
    if counts and not _is_made_up(told, cluster):
        return []
    current = _spoken_for(told, cluster) or _meant(told, cluster) or told.current
    main = told.main()
    if not (current.group or current.joint or "F" in cluster.kinds) and main is not None and main.group:
        current = main  # "read it out" is said of whatever text was named last
    return [current] if _carries_on(told, cluster, current) else []


def still_told_of(told: Told, cluster: Cluster, above: Unit | None) -> list[Draft]:
    """The statement told of last, where a sentence without a word of it says who is in and who is not."""
    current, kinds = told.current, cluster.kinds
    if current is None or not (current.group or current.joint):
        return []
    if cluster.unit.polar in ANSWERS or (above is not None and are_of_refusers(cluster.unit, above)):
        return [current]
    if names_so_many(cluster.unit, current.count, TELLING) and not re.search("[VXxaATG]", kinds):
        return [current]  # "The embassies of Peru, Mali … demanded it", the ten who had done so
    far = cluster.unit.number - current.last_unit > _STILL
    if (far and not is_long_list(cluster)) or re.search("[VXO]|^[^CLE]*G(?!=?[wx])", kinds):
        return []
    names = is_bare_list(cluster) or is_of_register(cluster, above)
    return [current] if cluster.unit.verbless or _WHO.search(kinds) or names else []


def _begun(told: Told, cluster: Cluster) -> Draft | None:
    """A statement that only shows in who speaks: "Peru said on behalf of Mali and Chad", "The undersigned call on"."""
    grouped = any(each.group for each in told.open())
    if speaks_for_list(cluster) and not grouped:
        return Draft(worded=True, firm=True, group=True)
    speak = list_speaks(cluster) and not grouped
    nobodys = _nobodys(told, cluster)
    if speak or nobodys or (told.current is None and re.match(r"[D,]*s<L", cluster.kinds)):
        # "Signed by the ministers of Peru, Mali and Fiji, the article …"
        draft = nobodys or Draft(worded=not speak, firm=not speak)
        draft.group = True
        draft.firm |= draft.headed
        draft.add("signed", _listed(cluster))
        return draft
    if told.current is None and undersigned_speak(cluster):
        return Draft(worded=True, firm=True, group=True)
    return None


def _carries_on(told: Told, cluster: Cluster, current: Draft) -> bool:
    """Whether a stretch says more of the statement being talked of, and not too far from where it was told of."""
    kinds, distance = cluster.kinds, cluster.unit.number - current.last_unit
    if _SIGNED_BELOW.match(kinds) and (current.group or current.joint):
        return True
    if any(otherwise.fullmatch(kinds) for otherwise in (_OTHERWISE, _VOTES, _OF_ANOTHER_PAPER)):
        return False
    if _is_of_another_number(cluster, current):
        return False
    if current.reader is not None and _SPEAKS_FOR_OTHERS.fullmatch(kinds):
        return False
    names = told.lone == cluster.unit.number - 1 or bool(_NAMES.search(kinds))
    if _LEADS.search(kinds) and distance <= _AT_ONCE:
        return True
    return (names and distance <= GOES_ON) or (bool(_SIGNS.search(kinds)) and distance <= _SIGNS_ON)


def _is_of_another_number(cluster: Cluster, current: Draft) -> bool:
    """Whether it names some of just so many who are not those counted: "Among the 18 are Peru and Mali", of 31."""
    told = [int(token.word) for token in cluster.tokens if token.letter == "Y" and token.value == "figure"]
    fewer = bool(told) and TELLING <= told[0] < (current.count or 0) and not current.agrees(told[0], None)
    return fewer and "n" in cluster.kinds and "x" not in cluster.kinds


def _is_made_up(told: Told, cluster: Cluster) -> bool:
    """Whether it says who is in the bloc just told of: "The Lima Group is made up of Peru, Chile and Brazil"."""
    group, current = cluster.group, told.current
    if group is None or group.count is not None or current is None or not current.group:
        return False
    if current.count is None and current.signers():  # whoever is known may be all, and no part of the bloc
        return False
    listed = re.match(r"[D,&]*G[=~]*n[(:]*([CL])", cluster.kinds)
    return listed is not None and current.has_room_for(members_of(cluster.tokens[listed.start(1)]))


def _recalled(told: Told, cluster: Cluster) -> Draft | None:
    """The earlier one that the sentence before recalled, of whose signatories this one tells."""
    last = max(told.drafts, key=lambda each: each.last_unit, default=None)
    if last is None or not last.earlier or last is told.current or cluster.unit.number - last.last_unit != 1:
        return None
    at_once = told.current is None or told.current.last_unit < last.last_unit
    its_signers = _ITS_SIGNERS.match(cluster.kinds) or _were_of_them(cluster)
    return last if at_once and its_signers else None


def _were_of_them(cluster: Cluster) -> bool:
    """As in "Peru and Mali were on it", "Peru was one of them"; not "are on it"."""
    match = _ARE_OF_THEM.match(cluster.kinds)
    return match is not None and cluster.tokens[match.end() - 1].word.startswith(("was", "were"))


def _of_then(told: Told, cluster: Cluster) -> Draft | None:
    """The one of an earlier year that somebody is said to have signed: "Jamaica was on it last year"."""
    current = told.current
    if current is None or not current.group or current.earlier or not _SIGNED_THEN.fullmatch(cluster.kinds):
        return None
    year = told.year_told(cluster)
    known = {each.mention.value[:4] for each in current.dates} | {current.year}
    return told.earlier(cluster, year) if year and told.is_earlier(cluster) and year not in known else None


def _counted(told: Told, cluster: Cluster) -> Draft | None:
    """The one of several that the bare figure is of: "Among the 18 are Peru and Mali"."""
    figure = next((token.word for token in cluster.tokens if token.letter == "Y" and token.word), "")
    return told.of_count(int(figure)) if figure and len(told.open()) > 1 else None


def _spoken_for(told: Told, cluster: Cluster) -> Draft | None:
    """The group of the sentence before that nobody spoke for yet: "Speaking for this group, Peru's envoy said"."""
    last = told.drafts[-1] if told.drafts else None
    if last is None or last is told.current or last.earlier or not last.group or last.reader:
        return None
    if not re.search("[hH]Y", cluster.kinds) or cluster.unit.number - last.last_unit > 1:
        return None
    last.worded = last.firm = True
    return told.go_on_with(last)


def _meant(told: Told, cluster: Cluster) -> Draft | None:
    """Another one than that told of last: "the 66, among them Peru" of as many, "Peru signed for the first time" of
    those that Peru is known to have signed.
    """
    if not _SIGNS.search(cluster.kinds):
        return None
    figures = [int(token.word) for token in cluster.tokens if token.letter == "Y" and token.value == "figure"]
    meant = told.of_count(figures[0]) if figures else told.shared(cluster)
    return told.go_on_with(meant) if meant else None


def _nobodys(told: Told, cluster: Cluster) -> Draft | None:
    """The joint statement just told of that nobody has signed so far, where several speak now."""
    current = told.current
    if current is None or current.names("signed", "joined") or not they_speak(cluster):
        return None
    headed = current.headed and len(named_in(cluster)) >= _SEVERAL
    if not (current.joint or headed):
        return None
    distance = cluster.unit.number - current.last_unit
    if current.count is None:
        return current if distance <= (GOES_ON if headed else 1) else None
    named = len(named_in(cluster))
    nearly_all = current.count * _NEARLY_ALL <= named <= current.count and current.has_room_for(_listed(cluster))
    return current if nearly_all and distance <= GOES_ON else None


def _listed(cluster: Cluster) -> tuple[Member, ...]:
    """Who is in its first list."""
    return members_of(cluster.tokens[cluster.at("L")])
