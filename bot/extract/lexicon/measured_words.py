"""The words around numbers that are told once of one thing: a vote, a match, a term of prison, a price.

Alternatives of regular expressions, lower case.
"""

from __future__ import annotations

VOTING = (
    r"vot(?:e|es|ed|ing)|ballots?|abst(?:ain(?:ed|ing)?|entions?)|rul(?:ed|ing)|majority|in\sfavou?r|adopt(?:ed|s)?"
    r"|pass(?:ed|es)?|approv(?:ed|es|al)|reject(?:ed|s)?|decided"
)
PLAYING = (
    r"beat(?:en|s|ing)?|won|win|wins|winning|victor(?:y|ies|ious)|defeat(?:ed|s)?|los[te]|loses|losing|dr[ae]w(?:s|n)?"
    r"|thrash(?:ed|ing)|triumph(?:ed)?|rout(?:ed)?|overcame|edged|downed|hammered|humbled|scoreline|stunned"
)
NOT_THE_END = (
    r"lead|leading|led|ahead|half-?time|interval|break|aggregate|behind|trailing|trailed|first\sleg|earlier"
    r"|shoot-?out|penalties"
)

# After "18 years" and before it
IMPRISONED = (
    r"in\s(?:a\s)?(?:[a-z-]+\s){0,2}?(?:prison|jail|custody|detention|gaol)|behind\sbars|(?:of\s)?imprisonment"
    r"|prison|jail|hard\slabou?r"
)
SENTENCING = (
    r"sentenced|jailed|imprisoned|condemned|sentence\sof|(?:prison|jail)\sterm\sof|sent\sto\s(?:prison|jail)|put\saway"
)
# Terms that nobody was sentenced to, or not now
NO_SENTENCE = (
    r"fac(?:e|es|ed|ing)|maximum|minimum|s(?:ought|eeks?|eeking)|demand(?:ed|s|ing)?|ask(?:ed|s|ing)\sfor|request(?:ed|s)?|called\sfor"
    r"|want(?:ed|s|ing)?|urg(?:ed|es|ing)|propos(?:ed|es|ing)|recommend(?:ed|s|ing)?|appeal(?:ed|s|ing)?|previously"
    r"|serv(?:e|ed|es|ing)|spen[td]|already|suspended|earlier|originally|initial|reduced|instead\sof|could|may|might|would"
)

# What sums are for, by the words before them
SUMS = {
    "price": (
        r"(?:buy|buys|bought|buying|acquir(?:e|es|ed|ing)|purchas(?:e|es|ed|ing)|take(?:s|n)?\sover|takeover|pay|pays|paid|paying|sell|sells"
        r"|sold|selling|sale|deal|price|bid|offer(?:ed)?|acquisition)"
    ),
    "fine": r"(?:fin(?:e|es|ed|ing)|penalty|penalties)",
    "loan": r"(?:len[dt]|lends|lending|loans?|credit|bailout)",
    "aid": r"(?:aid|grants?|donat(?:e|ed|es|ion)|pledg(?:e|ed|es))",
    "investment": r"(?:invest(?:s|ed|ing|ment)?)",
    "compensation": r"(?:compensat(?:e|ion|ed)|damages|settle(?:d|ment)?)",
    "ransom": r"ransom",
}
# Sums of a part, of another time, or counted in another way
NOT_THE_SUM = (
    r"per|each|a\sshare|apiece|debt|valu(?:e|es|ed|ing)|worth|instal?lments?|initial(?:ly)?|first|another|additional|further|extra"
    r"|ask(?:ed|s)?\sfor|demand(?:ed|s)?|s(?:ought|eeks?)|want(?:ed|s)?|claim(?:ed|s)?|including|excluding|up\sto|earlier|previous(?:ly)?|originally|in\s(?:19|20)\d\d"
    r"|last\s(?:week|month|year)|(?:years?|months?)\sago|half\sof|stake"
)
# Who is held for what was done, and not who suffered it: "police arrested a 19-year-old man"
SUSPECTED = r"arrest(?:ed|s)?|detained|charged|suspect(?:ed|s)?|custody|jailed|convicted|sentenced|court"
# How a vote was one of several: those of two of these are two votes
STAGES = r"amendments?|motion|committee|(?:first|second|third|final)\s(?:reading|round|vote|ballot)"
# Before the age at which somebody died; not "arrested at the age of 54", "wrote his first novel aged 21"
DYING = r"die[sd]?|dying|dead|death|killed|passed\saway|succumbed"
# Words of every decision: who decides, and how
DECIDING = tuple(
    """
    assembly bench bill chamber constitutional court deputies dissent found house judge judges judgment justice justices
    law lawmakers majority members opinion parliament ruled rules ruling senate supreme tribunal verdict vote voted
    votes
    """.split()
)
