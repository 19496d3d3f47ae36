"""The small words of English that bound clauses and noun phrases."""

from __future__ import annotations

DETERMINERS = frozenset(
    """
    the a an this that these those his her its their our my your some many several most more both all another other
    one two three four five six seven eight nine ten no any each every few various numerous such certain multiple
    dozens hundreds thousands half neither either
    """.split()
)

PREPOSITIONS = frozenset(
    """
    of for to at in from with on by under against about over into between among during through across around behind
    inside outside near off within without toward towards upon via per than like including amid along alongside
    beyond despite regarding concerning aboard above atop below beneath beside besides onto throughout versus
    """.split()
)

POSSESSIVES = frozenset(["his", "her", "their", "its", "our", "my", "your"])
DEFINITE = frozenset(["the", "his", "her", "their", "its"])  # what makes a role somebody's who is known
VERB_PARTICLES = frozenset(["out", "off", "down", "back", "away", "up", "over"])  # "lash out", "summed up"
SUBJECT_PRONOUNS = frozenset(["he", "she", "they", "it", "we", "i", "you", "who", "which"])
PRONOUNS = SUBJECT_PRONOUNS | frozenset(
    """
    him her them us me himself herself itself themselves everyone everybody someone somebody nobody anyone anybody
    others
    """.split()
)

SUBORDINATORS = frozenset(
    """
    that when while because as if though although whether since after before until unless where whereas once how why
    what whose whom so lest
    """.split()
)
COORDINATORS = frozenset(["and", "but", "or", "nor", "yet", "then"])

AUXILIARIES = frozenset(
    """
    has have had having is are was were be been being am will would could can may might must shall should did does
    do not never n't hasn't haven't hadn't isn't aren't wasn't weren't won't wouldn't couldn't can't cannot mightn't
    mustn't shouldn't didn't doesn't don't to 's 've 'd 'll 're 'm
    """.split()
)
BE_FORMS = frozenset(
    """
    is are was were be been being am isn't aren't wasn't weren't got gets get 's 're 'm
    """.split()
)

ADVERBS = frozenset(
    """
    also later then now already still once often again earlier recently further even just always both all too soon
    twice first second last next instead meanwhile however indeed perhaps maybe though only simply ever sometimes
    yesterday today tonight tomorrow afterward afterwards thereafter long previously subsequently thus therefore
    hence nevertheless nonetheless moreover furthermore rather quite very so well almost nearly half there here back
    alone out up down together apart away overnight online aloud at-length likewise otherwise
    meantime beforehand
    """.split()
)
NOT_ADVERBS = frozenset(
    [
        "family",
        "ally",
        "italy",
        "assembly",
        "rally",
        "july",
        "supply",
        "reply",
        "bully",
        "early",
        "weekly",
        "daily",
        "monthly",
        "elderly",
        "only",
        "anomaly",
        "monopoly",
        "kelly",
        "billy",
        "sally",
        "emily",
        "reilly",
        "lovely",
        "friendly",
        "likely",
        "deputy",
    ]
)

CALENDAR = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december
    """.split()
)
# Short forms, some of which are also names (Jun, Jan): calendar words only before a number or a full stop.
CALENDAR_SHORT = frozenset(
    "mon tue tues wed thu thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec".split()
)

# Capitalised only because they open a sentence; never (part of) a name.
SENTENCE_OPENERS = (
    DETERMINERS
    | PREPOSITIONS
    | PRONOUNS
    | SUBORDINATORS
    | COORDINATORS
    | AUXILIARIES
    | ADVERBS
    | CALENDAR
    | frozenset(
        """
    yes no oh ah hey please thanks according asked given speaking earlier late later early there's it's he's she's
    that's i'm we're they're you're let's don't here's what's who's photo image read more related advertisement
    video watch copyright updated reporting editing follow click share subscribe contact correction additional
    separately similarly specifically finally ultimately overall elsewhere anyway besides plus unlike like amid
    amidst regardless apparently clearly critics officials police authorities experts analysts observers people
    others voters supporters opponents sources prosecutors investigators lawmakers diplomats activists campaigners
    protesters residents witnesses scientists researchers economists doctors lawyers parents students teachers
    workers employees neighbours neighbors rights sentencing representing defending prosecuting mitigating opposing
    addressing quoting paraphrasing fellow
    """.split()
    )
)
# "may" and "march" also begin sentences and names ("May Britt"), so they are left to context.

TIME_NOUNS = frozenset(
    """
    day week month year morning afternoon evening night weekend hour minute today tomorrow yesterday time moment
    spring summer autumn fall winter noon midnight
    """.split()
)

# Frequent verbs that attribute nothing, in forms that cannot be nouns: where one stands, a noun phrase has ended.
COMMON_VERBS = frozenset(
    """
    went came took gave got made left won lost ran met held kept brought bought sent spent stood sat sold paid grew
    drew threw flew rose fell fought became began broke built caught chose drove ate forgot hid hung led rode shook
    slept stole struck taught tore wore understood goes comes takes gives gets makes leaves wins loses meets holds
    keeps brings sends stands becomes begins remains includes included seems followed served worked lived tried used
    started joined visited appeared helped turned happened arrived walked moved opened closed ended continued wanted
    spoke woke sank fled drank dealt swept wept froze rang arose withdrew overcame oversaw undertook clung crept
    forbade forgave mistook sprang swam swung underwent
    needed received created faced hosted attended launched entered returned killed died voted puts lets owns
    """.split()
)
