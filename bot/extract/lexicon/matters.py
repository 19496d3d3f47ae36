"""What befalls those who are counted, so that "people detained" meets "minorities held in camps".

Each matter has the heads of noun phrases that name it ("detainees"), the words that may follow the counted
("have been rounded up") and those that may stand before them ("has detained"). Regular expressions, lower case.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Matter(NamedTuple):
    """The words that tell one matter, as alternatives of a regular expression.

    ``whole`` are heads that count all whom the matter befalls, not only some of them: "jobs" of those lost.
    """

    heads: str
    after: str
    before: str
    whole: str = "people"


# "12 people were killed", "killed 12 people"; not "soldiers killed 12 people": there somebody else is counted
_NO_OBJECT = (
    r"(?!\s(?:\d|the\b|an?\b|him\b|her\b|them\b|its\b|their\b|his\b|some\b|more\b|at\b\sleast\b|about\b|over\b))"
)

# Before lives that are lost, not saved: "took 53 lives", "cost at least 53 lives"
TAKING_LIVES = r"(?:took|taken|takes|taking|claim(?:ed|s|ing)|costs?|costing|lost|loss\sof)"

MATTERS: Mapping[str, Matter] = {
    "detained": Matter(
        heads="detainees|prisoners|inmates|internees|detentions|arrests",
        after=(
            rf"(?:detained|arrested|imprisoned|interned|jailed|incarcerated){_NO_OBJECT}|rounded\sup|locked\sup"
            r"|(?:been|being|are|were|was|is)\s(?:\w+ly\s)?held|taken\sinto\scustody|behind\sbars"
            r"|passed\sthrough\s(?:the\s|its\s|their\s)?(?:[\w-]+\s){0,3}?(?:camps?|prisons?|jails?)"
            r"|in\s(?:the\s|its\s|their\s)?(?:[\w-]+\s){0,3}?(?:internment|detention|re-?education|prison|labou?r)\scamps?"
            r"|in\s(?:the\s|its\s|their\s)?(?:[\w-]+\s){0,2}?(?:prisons?|jails?|detention|custody)"
        ),
        before=(
            r"detain(?:ed|ing|s)?|arrest(?:ed|ing|s)?|imprison(?:ed|ing|s)?|intern(?:ed|ing|s)?|jail(?:ed|ing|s)?"
            r"|rounded\sup|locked\sup|incarcerat(?:ed|ing|es)|(?:detention|arrest|internment|imprisonment)\sof"
        ),
    ),
    "killed": Matter(
        heads="deaths|dead|fatalities|killed|killings",
        whole="dead",
        after=rf"killed{_NO_OBJECT}|dead|died|slain|murdered{_NO_OBJECT}|perished|lost\stheir\slives|drowned"
        r"|suffocated|(?:were|was|been)\scrushed|(?:froze|burned|starved)\sto\sdeath|buried\salive",
        before=(
            r"kill(?:ed|ing|s)|murder(?:ed|ing)|deaths?\sof|murders?\sof|killings?\sof|claimed"
            rf"|{TAKING_LIVES}\sthe\slives\sof"
        ),
    ),
    "injured": Matter(
        heads="injured|wounded|injuries",
        whole="injured|wounded",
        after=rf"(?:injured|wounded|hurt){_NO_OBJECT}",
        before=r"injur(?:ed|ing|es)|wound(?:ed|ing)",
    ),
    "missing": Matter(
        heads="missing|disappearances",
        after=r"missing|unaccounted\sfor|disappeared|vanished",
        before="disappearances?\\sof",
    ),
    "displaced": Matter(
        heads="refugees|displaced|homeless|evacuees",
        after=(
            r"displaced|fled|homeless|evacuated|uprooted|forced\s(?:from|to\s(?:flee|leave))|driven\sfrom"
            r"|in\s(?:the\s|its\s|their\s)?(?:[\w-]+\s){0,2}?refugee\scamps?"
        ),
        before=r"displac(?:ed|ing|es)|evacuat(?:ed|ing|es)|uproot(?:ed|ing|s)|displacement\sof|evacuation\sof",
    ),
    "infected": Matter(
        heads="infections", after=r"infected|tested\spositive|(?:caught|contracted)\sthe", before=r"infect(?:ed|ing|s)"
    ),
    "gathered": Matter(
        heads="protesters|demonstrators|marchers|turnout",
        whole="protesters|demonstrators|marchers|turnout",
        after=r"marched|protested|demonstrated|rallied|gathered|turned\sout|took\s(?:part|to\sthe\sstreets)",
        before=r"attended\sby|drew|attracted|march\sof|rally\sof",
    ),
    "living": Matter(
        heads="residents|inhabitants",
        after=r"(?:who\s)?(?:live|lived|lives|living|reside)\b",
        before=r"home\sto|population\sof|populated\sby|inhabited\sby",
    ),
    "dismissed": Matter(
        heads="redundancies|layoffs|lay-offs|dismissals",
        after=(
            r"laid\soff|made\sredundant|dismissed|los[et]\stheir\s(?:jobs|work|posts)"
            r"|(?:will|would|could|to|are|were|been|being)\s(?:go\b|(?:be\s)?(?:cut|lost|axed|shed))"
        ),
        before=(
            r"la(?:y|ys|id|ying)\soff|dismiss(?:ed|es|ing)?|sack(?:ed|s|ing)?|cut(?:s|ting)?|shed(?:s|ding)?|ax(?:e|es|ed|ing)|loss\sof"
        ),
        whole="jobs|posts|workers|employees|staff",
    ),
    "striking": Matter(
        heads="strikers",
        whole="strikers|workers|members|employees|staff",
        after=r"on\sstrike|walked\sout|downed\stools|stopped\swork(?:ing)?",
        before=r"strike\s(?:of|by)|walkout\s(?:of|by)",
    ),
    "abducted": Matter(
        heads="hostages|captives|abductions|kidnappings",
        after=rf"(?:abducted|kidnapped){_NO_OBJECT}|taken\s(?:hostage|captive)",
        before=r"abduct(?:ed|ing|s)|kidnap(?:ped|ping|s)|abduction\sof|kidnapping\sof",
    ),
    "fee": Matter(
        heads="fee",
        after=r"(?:transfer\s)?fee\b",
        before=r"fee\b(?:\s[\w-]{1,20}){0,6}?\s(?:of|was|is|at)",
    ),
}

# What nobody's fate befalls: "14 cases in which patients died" are not 14 dead
EVENTS = frozenset(
    """
    cases incidents attacks raids strikes crashes accidents mishaps complaints reports protests marches rallies fires
    blasts explosions storms floods times occasions days weeks months years
    """.split()
)

# Whoever is counted by these is everybody; "children" are some of them, and their number is another one.
EVERYBODY = frozenset("people persons individuals minorities members lives souls victims casualties".split())

# All who were at the scene, so that "51 are missing" may be of them; not "children", who may be some of the missing.
ON_SCENE = frozenset(
    """
    climbers employees fishermen guests hikers inmates migrants miners passengers patients pilgrims prisoners refugees
    sailors shoppers skiers spectators tourists villagers workers worshippers
    """.split()
)

# Capitalised words that tell no story from another.
COMMON_NAMES = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    sept october november december united nations council minister ministry president government state states department
    assembly general secretary rights human police army commission committee union european agency office court
    prime foreign party parliament house security national international the this that these those there they their
    it its he she his her we our you but and for from with after before when while more many some most last next
    according both each other another also however meanwhile since until officials reuters agencies press
    """.split()
)

# What ministers are of: "Energy Minister Ana Rojas" tells of no place, but of what the news is about.
PORTFOLIOS = frozenset(
    """
    agriculture commerce culture defence defense economy education energy environment finance health industry interior
    justice labour labor tourism trade transport
    """.split()
)

# Words of four letters or more that are in all kinds of news, and so tell no story from another either.
COMMON_WORDS = frozenset(
    """
    about added according after again against also among announced another because been before behind being between both
    called capital could country countries days does doing down during each every first from given going group groups
    have held help here hundred into joint just last leader leaders least less made make many might million billion
    month months more most much must near never news next nobody nothing official officials often once only other others
    over part people percent place public read reached report reported reporters representative said same says should
    side since some spoke spokesman spokeswoman statement still such take taken talks than that their them then there
    these they thing this those thousand through time today told took under until used very want week weeks well went
    were what when where whether which while whom whose will with within without would year years yesterday your
    ambassador envoy foreign united nations
    """.split()
)

# Stems of what people come together for, at one place on one day.
MEETING = frozenset(
    "adopt agre conclud confer conven exchang initial meet met negoti sign summit swap sworn talk".split()
)
