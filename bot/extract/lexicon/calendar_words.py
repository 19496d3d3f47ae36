"""Words for dates, and the words around them that decide whether and when."""

from __future__ import annotations

MONTHS = {
    name: number
    for number, name in enumerate(
        "January February March April May June July August September October November December".split(), 1
    )
}
# Only beside a day or a year: "Oct. 6", "6 Oct 2020"; "Jun" alone is a name.
SHORT_MONTHS = {
    name: number
    for number, name in enumerate("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), 1)
    if name != "May"
} | {"Sept": 9}

# Also verbs or given names: alone they need a preposition ("in May"), the second group at least a determiner.
MONTHS_LIKE_VERBS = frozenset(["March", "May"])
MONTHS_LIKE_NAMES = frozenset(["April", "June", "August"])

WEEKDAYS = {
    name: number for number, name in enumerate("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
}

NUMBERS = {
    word: n
    for n, word in enumerate(
        """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen twenty""".split(),
        1,
    )
} | {"a": 1, "an": 1, "thirty": 30, "forty": 40, "fifty": 50}

# "Black Friday", "Mail on Sunday", "Sheffield Wednesday" are no days of this week.
WEEKDAY_NAMES_BEFORE = (
    "Black|Good|Super|Bloody|Ash|Palm|Easter|Cyber|Holy|Shrove|Fat|Ruby|Sheffield|Giving|Whit|Maundy|Blue|Bloody|Casual|"
    "Mail on|My|every|each|Every|Each|any|one|previous|following|Following|Remembrance"
)
WEEKDAY_NAMES_AFTER = (
    "Times|Telegraph|Mirror|Mail|Express|Herald|Post|Night Live|Night Football|school|Night Lights|Addams|afternoons|"
    "nights|mornings|evenings|prayers"
)

# What is counted after a four-digit number that is therefore no year: "2019 people".
COUNTED_AFTER_YEAR = (
    "people|men|women|children|persons|countries|nations|states|members|delegates|cases|deaths|troops|soldiers|"
    "civilians|victims|refugees|migrants|voters|votes|seats|jobs|homes|houses|buildings|schools|students|pupils|"
    "dollars|euros|pounds|yuan|yen|rupees|tons|tonnes|kilometers|kilometres|miles|meters|metres|feet|hectares|acres|"
    "years|days|hours|times|points|pages|words|signatures|signatories|participants|prisoners|detainees|kg|km|m|mph|per|"
    "percent|%|BC|B\\.C|hours|hrs|GMT|EDT|EST|local time"
)
# ... unless one of these counts them: "in 2019 more people".
COUNTING_WORDS = (
    "the some many most more fewer all several few a an both no other another its their these those dozens "
    "hundreds thousands scores"
).split()
# What a bare year may follow.
BEFORE_YEAR = (
    "in|since|by|of|from|until|till|til|during|before|after|between|to|through|early|late|mid|year|years|for|around|"
    "circa|about|born|late-|early-|mid-|the|a|an|this|its|his|her|their|our|or|and|as of|back in|fiscal|summer|spring|"
    "autumn|fall|winter|than|with|on|at|that|both|last|these|those|first"
)
# Words before a four-digit number that make it a count: "a total of 2019 people", "some 2000".
COUNT_BEFORE_YEAR = (
    "total of|some|nearly|over|more than|less than|fewer than|at least|almost|approximately|roughly|up to|as many as|"
    "number of|price of|page|number|No\\.|room|resolution|flight|group of|cost of|fine of|crowd of|sum of|force of|"
    "score of"
)

# Something yet to come: "will meet on Thursday".
FUTURE = (
    r"(?:will|['’]ll|won['’]t|shall|is to|are to|due|scheduled|slated|set to|expected|be held|takes? place|plans? to|"
    r"planned for|planning to|hopes? to|intends? to|going to|about to|upcoming|forthcoming|ahead of|until|deadline|"
    r"would|next|(?:is|are) (?:meeting|holding|visiting|travell?ing|flying|hosting|leaving|voting))"
)
# Past verbs that stand right before a date: "published in May", "met on Monday".
PAST_VERBS = frozenset(
    """
    held made won began begun met took taken gave given came went put sent said wrote written spoke spoken left became
    broke fell fought found got grew had heard kept knew laid led lost meant paid ran rose sat saw seen sold stood
    struck swore sworn told thought was were been did done read shot slain built brought born died
    """.split()
)
# Named after their day; which year's is not said: "the Sept. 11 attacks".
EVENTS = "attacks?|massacre|crackdown|coup|uprising|revolution|movement|riots?|attackers|insurrection|Capitol"

# "the seventy-sixth session", "the eightieth session"
ORDINALS = {word: n for n, word in enumerate("first second third fourth fifth sixth seventh eighth ninth".split(), 1)}
TENTHS = {
    word: 10 * n
    for n, word in enumerate("twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split(), 2)
}

SEASON_ENDS = {"spring": 5, "summer": 8, "autumn": 11, "fall": 11}  # last months, northern hemisphere

# Each word by which a date is found, and what kind of date it opens; a capital may open the word.
DATE_WORDS = (
    dict.fromkeys(MONTHS, "month")
    | dict.fromkeys(SHORT_MONTHS, "short_month")
    | dict.fromkeys(WEEKDAYS, "weekday")
    | {"ago": "ago", "session": "session", "winter": "season"}
    | dict.fromkeys(("today", "yesterday", "tomorrow", "tonight", "last night"), "day")
    | dict.fromkeys(("this morning", "this afternoon", "this evening", "the day before yesterday"), "day")
    | {
        f"{which} {unit}": "period"
        for which in ("last", "this", "next", "previous")
        for unit in ("year", "month", "week", "weekend")
    }
    | dict.fromkeys(SEASON_ENDS, "season")
)
