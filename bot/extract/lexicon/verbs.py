"""Inflection of English verbs, so that lexicons list each verb once."""

from __future__ import annotations

from dataclasses import dataclass

_VOWELS = "aeiou"

# lemma: past, participle
_IRREGULAR = {
    "be": ("was", "been"),
    "cast": ("cast", "cast"),
    "begin": ("began", "begun"),
    "fall": ("fell", "fallen"),
    "feel": ("felt", "felt"),
    "fight": ("fought", "fought"),
    "find": ("found", "found"),
    "forget": ("forgot", "forgotten"),
    "foresee": ("foresaw", "foreseen"),
    "give": ("gave", "given"),
    "hear": ("heard", "heard"),
    "hit": ("hit", "hit"),
    "hold": ("held", "held"),
    "know": ("knew", "known"),
    "learn": ("learned", "learned"),
    "maintain": ("maintained", "maintained"),
    "make": ("made", "made"),
    "mean": ("meant", "meant"),
    "put": ("put", "put"),
    "read": ("read", "read"),
    "repay": ("repaid", "repaid"),
    "retell": ("retold", "retold"),
    "rise": ("rose", "risen"),
    "rule": ("ruled", "ruled"),
    "say": ("said", "said"),
    "see": ("saw", "seen"),
    "seek": ("sought", "sought"),
    "send": ("sent", "sent"),
    "go": ("went", "gone"),
    "shoot": ("shot", "shot"),
    "show": ("showed", "shown"),
    "break": ("broke", "broken"),
    "cut": ("cut", "cut"),
    "sing": ("sang", "sung"),
    "speak": ("spoke", "spoken"),
    "swear": ("swore", "sworn"),
    "take": ("took", "taken"),
    "tell": ("told", "told"),
    "think": ("thought", "thought"),
    "understand": ("understood", "understood"),
    "uphold": ("upheld", "upheld"),
    "withdraw": ("withdrew", "withdrawn"),
    "write": ("wrote", "written"),
}

# "held", "shot"; all others end in -ed
PAST_FORMS = frozenset(past for past, _ in _IRREGULAR.values()) | frozenset(
    "blew bought broke brought built burnt came caught cut dealt drew drove flew grew hung laid led left lost met paid"
    " ran rode sank shook slid sold spent spilt split stole struck sunk swore threw took tore wept won wrote".split()
)
# Verbs stressed on the last syllable double their consonant: "admitted"; others do not: "offered".
_DOUBLING = frozenset(
    [
        "admit",
        "beg",
        "blog",
        "chat",
        "commit",
        "dub",
        "emit",
        "infer",
        "jab",
        "pan",
        "permit",
        "plan",
        "pin",
        "quip",
        "rap",
        "rebut",
        "refer",
        "regret",
        "sob",
        "slam",
        "snap",
        "submit",
        "tag",
        "transmit",
        "tut",
        "yap",
        "concur",
        "prod",
        "brag",
        "deadpan",
        "grin",
        "nod",
        "rip",
        "shrug",
        "sum",
        "pen",
    ]
)


@dataclass(frozen=True, slots=True)
class Forms:
    """The forms of one verb: say, says, said, said, saying."""

    base: str
    third: str
    past: str
    participle: str
    gerund: str


def forms(lemma: str) -> Forms:
    """All forms of ``lemma``, by the rules of spelling unless it is listed as irregular."""
    past, participle = _IRREGULAR.get(lemma) or (_past(lemma), _past(lemma))
    return Forms(lemma, _third(lemma), past, participle, _gerund(lemma))


def _ends_in_consonant_y(lemma: str) -> bool:
    return lemma.endswith("y") and lemma[-2] not in _VOWELS


def _third(lemma: str) -> str:
    if lemma == "be":
        return "is"
    if _ends_in_consonant_y(lemma):
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _past(lemma: str) -> str:
    if _ends_in_consonant_y(lemma):
        return lemma[:-1] + "ied"
    if lemma.endswith("e"):
        return lemma + "d"
    return (lemma + lemma[-1] if lemma in _DOUBLING else lemma) + "ed"


def _gerund(lemma: str) -> str:
    if lemma in _DOUBLING or lemma in {"put", "hit", "begin", "forget", "cut"}:
        return lemma + lemma[-1] + "ing"
    if lemma.endswith("e") and not lemma.endswith("ee") and lemma != "be":
        return lemma[:-1] + "ing"
    return lemma + "ing"
