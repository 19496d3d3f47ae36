"""Words about questions, as data: what they ask for, what says nothing, and what news says in several ways."""

from __future__ import annotations

from typing import Literal

Act = Literal["signed", "joined", "led", "read", "withdrew", "did_not_sign"]

# Words that say nothing about what is asked for, beside those that no search looks for.
EMPTY = frozenset(
    "a about actually according all also am an and any anybody anyone anything are article articles as ask asked at be"
    " because been being but by can could coverage did do does doing during else ever exactly find for from get give"
    " given gives had happen happened happening happens has have having he her hers him his how i if in into is it its"
    " just know known made make makes many matter me mean means mention mentioned more most much my name named names no"
    " not of off on one ones only or other our out over own per please said same say saying says she should show so"
    " some something source sources still such take taken takes tell tells than that the their them then there these"
    " they thing things this those through time to told too took toward towards under until up upon us used very was we"
    " were what when where whether which while who whom whose why will with within would yes you your".split()
)
DOING = frozenset("did do does has have had will would can could should".split())  # a verb of the subject's follows
AUXILIARIES = DOING | frozenset("is are was were".split())

# Verbs after a subject that ask for its words; the plain ones say nothing of what it said.
PLAIN_SAYING = frozenset(
    "say said says tell told tells state stated comment commented think thought respond write wrote post tweet".split()
)
SAYING = PLAIN_SAYING | frozenset(
    "accuse accused add added announce announced ask asked argue argued blame blamed call called claim claimed condemn"
    " condemned criticise criticised criticize criticized declare declared demand demanded deny denied describe"
    " described estimate estimated explain mention mentioned promise promised reject rejected reply replied request"
    " requested urge urged warn warned".split()
)

# What makes a question one about joint statements.
STATEMENTS = frozenset("statement declaration letter text signatory communique appeal".split())
MEMBERS = frozenset("country nation state signatory government member".split())
STATEMENT_FILLERS = frozenset(
    "joint new newly group side coalition number total behalf part year annual similar latest first last time"
    " ambassador envoy critical united nations un".split()
)
ACTS: dict[Act, frozenset[str]] = {
    "read": frozenset("read deliver present spoke speak spokesperson".split()),
    "led": frozenset("led lead leader spearhead organise organize initiate coordinate author draft".split()),
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
WHO_NOUNS = frozenset(
    "person people country nation state government group organisation organization company leader".split()
)
WHEN_NOUNS = frozenset("day date year month week".split())
WHERE_NOUNS = frozenset("place city town forum venue location".split())
NUMBER_WORDS = frozenset("many much old tall long far big high large often".split())

# Forms that no ending explains: the form -> the word it counts as.
IRREGULAR = {
    form: word
    for word, forms in {
        "build": "built",
        "say": "said",
        "tell": "told",
        "speak": "spoke spoken",
        "give": "gave given",
        "take": "took taken",
        "hold": "held",
        "lead": "led",
        "leave": "left",
        "win": "won",
        "lose": "lost",
        "die": "died dying dead death deaths",
        "kill": "killed killing",
        "find": "found",
        "begin": "began begun",
        "send": "sent",
        "meet": "met",
        "pay": "paid",
        "buy": "bought",
        "sell": "sold",
        "fall": "fell fallen",
        "rise": "rose risen",
        "run": "ran",
        "keep": "kept",
        "think": "thought",
        "bring": "brought",
        "write": "wrote written",
        "fight": "fought",
        "spend": "spent",
        "see": "saw seen",
        "choose": "chose chosen choice",
        "go": "went gone",
        "come": "came",
        "detain": "detention detentions detainment detainee detainees",
        "arrest": "arrests",
        "deny": "denied denies denial",
        "withdraw": "withdrew withdrawn",
        "accuse": "accusation accusations",
        "allege": "alleged allegation allegations",
        "criticise": "criticize criticism criticisms critic critics",
        "condemn": "condemnation",
        "permit": "permission",
        "people": "person persons",
        "woman": "women",
        "man": "men",
        "child": "children",
        "refuse": "refusal",
        "resign": "resignation",
        "elect": "election elections re-election reelection",
        "grow": "grew grown",
        "draw": "drew drawn",
        "break": "broke broken",
        "shoot": "shot",
        "strike": "struck",
        "steal": "stole stolen",
        "sue": "sued",
        "try": "tried tries trial",
        "warn": "warning warnings",
    }.items()
    for form in forms.split()
}

# What news says in several ways; each line is one meaning.
SAME_MEANING: tuple[tuple[str, ...], ...] = tuple(
    tuple(line.split())
    for line in """
    accuse allege blame
    criticise condemn denounce rebuke slam blast chastise censure
    detain arrest imprison jail hold intern internment prison
    die kill fatal casualty
    build construct erect
    urge ask request call demand appeal encourage
    ambassador envoy representative
    head chief boss leader commissioner director
    report study assessment
    deny reject refute dismiss
    begin start launch open
    stop end halt cease
    allow permit grant
    live home reside inhabit population
    resign quit
    hurt injure wound
    attack raid
    buy purchase acquire
    increase rise grow
    decrease drop decline
    agreement deal pact accord treaty
    company firm
    protest demonstrate rally
    back support endorse defend
    ban prohibit
    suspend freeze pause
    publish release issue disseminate dissemination
    call describe term label brand
    lie falsehood
    centre center facility camp
    spokesman spokeswoman spokesperson
    prime premier
    cost price
    trip visit
    lawmaker legislator parliamentarian
    abuse violation
    praise laud welcome
    labour labor
    """.strip().splitlines()
)
