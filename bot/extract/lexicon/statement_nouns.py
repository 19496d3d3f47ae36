"""What is put forward in common: "a joint statement", "the rival letter".

Tuples hold regular expressions over words in lower case, without word boundaries.
"""

from __future__ import annotations

from bot.extract.lexicon.notation import entries

# noun -> kind; these name a statement by themselves
STATEMENT_NOUNS = {
    "statement": "statement",
    "counter-statement": "statement",
    "counterstatement": "statement",
    "declaration": "declaration",
    "counter-declaration": "declaration",
    "letter": "letter",
    "communique": "communiqué",
    "communiqué": "communiqué",
    "appeal": "appeal",
    "petition": "petition",
    "manifesto": "declaration",
    "pledge": "pledge",
    "plea": "appeal",
    "text": "text",
    "document": "document",
    "missive": "letter",
    "rebuke": "statement",
    "rebuttal": "statement",
    "démarche": "démarche",
    "demarche": "démarche",
    "paper": "paper",
    "non-paper": "paper",
    "promise": "promise",
    "guideline": "guidelines",
    "code": "code",
}
UNSPECIFIC_KINDS = frozenset(["text", "document", "paper"])
"""Kinds that may turn out to be any other: "the text", of a letter."""
WEAK_NOUNS = frozenset(
    """text document pledge plea rebuke rebuttal appeal petition paper non-paper promise guideline code""".split()
)
"""Nouns that need a group and a verb beside them before they count as something jointly said."""

# nouns that name one only after "joint", "common" or "open", or where the words beside them say that they are signed
JOINT_NOUNS = {
    "speech": "statement",
    "message": "statement",
    "call": "appeal",
    "condemnation": "statement",
    "note": "note",
    "article": "statement",
    "editorial": "statement",
    "op-ed": "statement",
    "intervention": "statement",
    "position": "statement",
    "protest": "statement",
    "referral": "statement",
    "initiative": "statement",
    "proposal": "statement",
    "demand": "statement",
    "warning": "statement",
    "commitment": "pledge",
    "action": "statement",
    "response": "statement",
    "reaction": "statement",
    "remarks": "statement",
    "release": "statement",
    "readout": "statement",
    "request": "statement",
    "objection": "statement",
    "complaint": "statement",
    "brief": "paper",
    "memo": "note",
    "address": "statement",
    "contribution": "paper",
    "vow": "pledge",
    "undertaking": "pledge",
    "charter": "declaration",
    "roadmap": "declaration",
    "rejoinder": "statement",
    "riposte": "statement",
    "reply": "statement",
    "reproach": "statement",
    "reprimand": "statement",
    "denunciation": "statement",
    "protestation": "statement",
    "tribute": "statement",
    "recommendation": "statement",
    "representation": "statement",
    "notification": "note",
    "advisory": "statement",
    "bulletin": "statement",
    "guidance": "guidelines",
}
JOINT_WORDS = entries(
    """
    joint, jointly[- ]signed, jointly, common, collective, shared, co-?signed, co-?sponsored, cross-?regional,
    transregional, multi-?national, multilateral, group, trilateral, tripartite, quadrilateral, quadripartite
    """
)
STATEMENT_MODIFIERS = entries(
    r"""
    joint, jointly[- ]signed, jointly, common, collective, shared, co-?signed, co-?sponsored, cross-?regional,
    transregional, multi-?national, multilateral, group, trilateral, tripartite,
    quadrilateral, quadripartite, open, public, political, ministerial, written, oral,
    formal, official, final, rare, strong, strongly[- ]worded, sharply[- ]worded, harshly[- ]worded, blunt,
    stinging, toughly[- ]worded, tough, scathing, brief, short, long, similar, rival, competing, opposing, opposite,
    duell?ing, alternative, separate, companion, parallel, new,
    second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth,
    first, latest, recent, previous, earlier, last, next, same, landmark, unprecedented, diplomatic, non-?binding,
    solemn, urgent, broad, critical, supportive, friendly, hostile, one-page, two-page, UN, U\.N\., national,
    individual, year['’]s, month['’]s, week['’]s, anti-\w+, pro-\w+, own, resulting, historic, humanitarian, said,
    latter, former, other, indirect, full,
    first[- ]ever, such,
    Security Council, Human Rights Council, General Assembly, summit, signed, press, news,
    (?:mon|tues|wednes|thurs|fri|satur|sun)day['’]s
    """
)
