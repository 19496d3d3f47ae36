"""Words about questions, as data: what they ask for, what says nothing, and what news says in several ways."""

from __future__ import annotations

from typing import Literal

Act = Literal["signed", "joined", "led", "read", "withdrew", "did_not_sign"]

# Words that say nothing about what is asked for, beside those that no search looks for.
EMPTY = frozenset(
    "a about actually according after again against all also am an and any anybody anyone anything are article"
    " articles as ask asked at be because been before being between both among but by can could coverage did do does"
    " doing during each either else ever exactly find for from get give given gives had happen happened happening"
    " happens has have having he her hers him his how i if in into is it its just know known made make makes many"
    " matter me mean means mention mentioned more most much my name named names neither no nobody nor not now of off"
    " on one ones only or other our out over own please said same say saying says she should show since so some"
    " somebody someone something source sources still such take taken takes tell tells than that the their them then"
    " there these they thing things this those through time to told too took toward towards under until up upon us"
    " used very was we were what when where whether which while who whom whose why will with within would yes you"
    " your per it's he's might must may shall ought rather even quite per via without amid across along behind beyond"
    " onto off though unless almost already perhaps whatever whoever yet down away she's they're that's there's is's"
    " ain't aren't can't cannot couldn't didn't doesn't don't hadn't hasn't haven't isn't mustn't shouldn't wasn't"
    " weren't won't wouldn't".split()
)
# Words that say little, so that a sentence without them may answer all the same.
LIGHT = frozenset(
    "big body case course current currently day different ever first general get give go going group human kind last"
    " late long main make man member month near need new news next number official old other part people person place"
    " point position put question recent recently right set side sort state still stay take ten thing time today total"
    " try two type use way week whole woman word world year yesterday country nation government want year"
    " supposed meant actual original initial previous earlier instead forward mind exact current big large small"
    " important main major several other different whole entire real okay like prior former past originally previously"
    " eventually finally later meanwhile together overall".split()
)
# Verbs of saying that tell little about what was said.
WEAK_SAYING = frozenset(
    "add added announce announced argue argued ask asked call called claim claimed declare declared describe described"
    " explain explained insist insisted mention mentioned suggest suggested want".split()
)
# What people type in a hurry.
CHAT = {
    "ppl": "people",
    "r": "are",
    "u": "you",
    "ur": "your",
    "thru": "through",
    "dept": "department",
    "govt": "government",
    "gov": "government",
    "pls": "please",
    "plz": "please",
    "w/": "with",
    "b/c": "because",
    "bc": "because",
    "yr": "year",
    "yrs": "years",
    "wat": "what",
    "wut": "what",
    "whos": "who is",
    "whats": "what is",
    "wheres": "where is",
    "whens": "when is",
    "who's": "who is",
    "what's": "what is",
    "where's": "where is",
    "when's": "when is",
    "who’s": "who is",
    "what’s": "what is",
    "n": "and",
    "&": "and",
    "didnt": "didn't",
    "dont": "don't",
    "doesnt": "doesn't",
    "wasnt": "wasn't",
    "werent": "weren't",
    "isnt": "isn't",
    "hasnt": "hasn't",
    "havent": "haven't",
    "wont": "won't",
    "pres": "president",
    "mps": "lawmakers",
    "intl": "international",
    "min": "minister",
    "amb": "ambassador",
    "abt": "about",
    "agst": "against",
    "btw": "between",
    "tho": "though",
    "%": "percent",
    "gonna": "going",
    "wanna": "want",
}
DOING = frozenset(  # a verb of the subject's follows
    "did do does has have had will would can could should didn't doesn't don't hasn't haven't hadn't won't".split()
)
BEING = frozenset("is are was were isn't aren't wasn't weren't".split())
AUXILIARIES = DOING | BEING

# Verbs after a subject that ask for its words; the plain ones say nothing of what it said.
PLAIN_SAYING = frozenset(
    "say said says tell told tells state stated comment commented think thinks thought respond responded write wrote"
    " written post posted tweet tweeted reply replied react reacted answer answered".split()
)
# The same, of what is said to somebody else's words, which it need not repeat.
REACTING = frozenset("answer answered react reacted reply replied respond responded".split())
SAYING = PLAIN_SAYING | frozenset(
    "accuse accused add added announce announced apologise apologize argue argued ask asked blame blamed call called"
    " claim claimed compare compared complain complained condemn condemned criticise criticised criticize criticized"
    " declare declared demand demanded deny denied describe described estimate estimated explain explained insist"
    " insisted mention mentioned praise praised promise promised propose proposed reject rejected request requested"
    " suggest suggested urge urged exhort exhorted warn warned want".split()
)

# What makes a question one about joint statements.
STATEMENTS = frozenset("statement declaration letter text signatory communique appeal pledge petition paper".split())
MEMBERS = frozenset("country nation state signatory government member".split())
STATEMENT_FILLERS = frozenset(
    "joint new newly group side coalition number total behalf part year annual similar latest first last time"
    " ambassador envoy critical united nations un".split()
)
ACTS: dict[Act, frozenset[str]] = {
    "read": frozenset("read deliver present spoke speak spokesperson".split()),
    "led": frozenset(
        "led lead leader spearhead organise organize initiate coordinate author draft write wrote idea".split()
    ),
    "withdrew": frozenset("withdraw withdrew left leave quit".split()),
    "did_not_sign": frozenset("refuse decline abstain".split()),
    "joined": frozenset(["join"]),
    "signed": frozenset("sign signatory cosign endorse subscribe".split()),
}
NOT = frozenset("not n't didn't didnt doesn't never without".split())
CRITICAL = frozenset(
    "criticise criticize condemn denounce rebuke slam blast accuse against oppose critical censure reproach".split()
)
SUPPORTIVE = frozenset("back support defend praise favour favor endorse supportive behind".split())

# Kinds of people that a question asks for by what they are.
# The first speak for no country, so that what countries sign does not say which of them did.
STATELESS = frozenset(
    "company club team firm bank lender insurer scientist lawyer player author mayor actor actress critic"
    " judge journalist bishop doctor expert engineer coach councillor university museum hospital newspaper charity"
    " union retailer airline laureate nurse professor academic economist artist student farmer athlete"
    " referee captain singer writer novelist chef musician poet pilot teacher priest researcher scholar".split()
)
WHO_NOUNS = STATELESS | frozenset(
    "person people country nation state government group organisation organization leader body agency party"
    " court parliament minister ambassador envoy official member politician president institution union"
    " delegation party embassy mission director lawmaker general king queen prince pope chairman spokesman"
    " spokeswoman commissioner founder owner victim witness power economy heavyweight neighbour neighbor ally"
    " polluter producer exporter importer".split()
)
WHEN_NOUNS = frozenset("day date year month week time".split())
WHERE_NOUNS = frozenset("place city town forum venue location village port street".split())
HOW_MANY_NOUNS = frozenset(
    "number tally share percentage proportion percent price cost figure toll age amount majority sum fee size total"
    " margin rate length height weight distance speed salary".split()
)
NUMBER_WORDS = frozenset("many much old tall long far big high large often wide deep heavy fast".split())
LESSER = frozenset("former ex vice deputy acting late assistant".split())  # before an office: it is another
