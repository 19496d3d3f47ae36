"""Number words, and the words that make a number vague or hedge it."""

from __future__ import annotations

UNITS = {word: n for n, word in enumerate("one two three four five six seven eight nine".split(), 1)}
TEENS = {
    word: n
    for n, word in enumerate(
        "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(), 10
    )
}
TENS = {word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
TENS["fourty"] = 40  # a frequent misspelling

# Large words multiply what stands before them. A score counts only as "a score of", "three score".
SCALES = {
    "dozen": 12,
    "score": 20,
    "hundred": 100,
    "thousand": 1_000,
    "lakh": 100_000,
    "million": 1_000_000,
    "crore": 10_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}

# After digits without a space: "£3bn", "2m people".
ABBREVIATED_SCALES = {
    "k": 1_000,
    "m": 1_000_000,
    "mn": 1_000_000,
    "bn": 1_000_000_000,
    "tn": 1_000_000_000_000,
}

# "100m" before these is a distance, not a hundred million.
METRES = frozenset(
    """
    sprint race freestyle hurdles final finals relay butterfly backstroke breaststroke record high long wide
    deep tall away from below above champion title gold dash swim run apart underground offshore
    """.split()
)

# Where these follow a number word, both are a fraction: "one-third", "two fifths".
FRACTIONS = "half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|hundredths?"

# No figure: "dozens", "tens of thousands", "several hundred", "scores of"; longest first.
VAGUE = (
    r"(?:(?:many|several) )?(?:tens|dozens|scores|hundreds|thousands|millions) of (?:thousands|millions|billions)",
    r"(?:many |several )?(?:dozens|hundreds|thousands|millions|billions|trillions)",
    r"scores(?= of\b)",
    r"(?:several|(?:a )?few|many|some|a couple(?: of)?) (?:dozen|hundred|thousand|million|billion)",
    r"a (?:handful|couple)(?= of\b)",
    r"several",
)
# The word in each of them by which it is found.
VAGUE_WORDS = frozenset(
    """
    tens dozens scores hundreds thousands millions billions trillions several handful couple few many some
    """.split()
)

# What every share in words has in it ("two thirds of", "half the", "one in five"), and how many characters further up
# the share may begin.
SHARE_STEMS = (
    dict.fromkeys(("third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"), len("seven "))
    | dict.fromkeys(("half of", "half all", "half the", "half its", "half their", "half his", "half her"), 0)
    | {f"{few} {of}": 0 for few in UNITS for of in ("in ", "out of ")}
)

# Before a number, longest first; said as printed.
HEDGES = (
    "well over|just over|slightly over|a little over|over|well above|just above|well under|just under|slightly under|"
    "no more than|not more than|slightly more than|a little more than|far more than|more than|"
    "no fewer than|not fewer than|no less than|not less than|slightly less than|fewer than|less than|"
    "as many as|as few as|as much as|up to|at least|at most|close to|just about|about|very nearly|nearly|almost|around|"
    "approximately|roughly|an estimated|estimated|upwards of|upward of|in excess of|some|only|just|"
    "circa|perhaps|possibly"
)
# Of these, what an outlet thinks of a number, which is exact all the same.
EXACT_HEDGES = frozenset(["only", "just", "exactly"])
# After a number.
HEDGES_AFTER = "odd|plus|or so|or more|or fewer|or less"

# Where these stand before "about" or "over", it is a preposition: "concerns about two laws".
NOT_HEDGED_AFTER = frozenset(
    """
    concern concerns concerned worry worries worried talk talks talked talking speak speaks spoke ask asks asked
    question questions know knows knew learn learned tell tells told think thinks thought dispute disputes row
    rows war wars control anger fear fears outrage sovereignty debate debates complain complained complaints
    power hear heard write wrote clash clashes clashed tension tensions protest protests argue argued quarrel
    quarrels feud feuds lawsuit lawsuits sued criticism deadlock hand hands handed handing turned turning preside
    presides presided
    """.split()
)
