"""The words that make a capital its government, or keep it a city."""

from __future__ import annotations

# Where a government sits, by whose name it speaks, beside its capital.
SEATS = {
    "Kremlin": "RUS",
    "White House": "USA",
    "Pentagon": "USA",
    "Downing Street": "GBR",
    "Whitehall": "GBR",
    "Élysée": "FRA",
    "Elysée": "FRA",
    "Elysee": "FRA",
    "Quai d'Orsay": "FRA",
    "Blue House": "KOR",
    "Planalto": "BRA",
}

# What governments do; each verb in its base form. "Beijing blasted …", "Kyiv has rejected …"
ACTS = """
abstain accelerate accept accuse acknowledge adopt agree aim allege allow annex announce answer appeal approve argue
arm arrest ask aspire assert assure attempt authorise authorize back backtrack ban bankroll bar believe bet blame blast
block boast bolster boycott brand breach bristle broker budge call capitulate caution cede censure challenge champion
circulate claim clarify commend commit complain comply compromise concede conclude concur condemn confirm consider
contend continue cooperate cosponsor counter court criticise criticize crow curb curtail cut dangle decide declare
decline decry defend defy deliver demand denounce deny deplore deploy deport describe designate detain disagree dismiss
dispatch dispute draft embargo emphasise emphasize endorse engage envisage escalate evade expel express eye favor
favour fear flex flout forbid fulminate fume fund give grant hail halt harden help hesitate hint hit hold hope ignore
impose impound insinuate insist insult intend intensify interfere intervene invade invest invite invoke issue jail join
justify keep label lambast lash laud lead lift lobby lodge look maintain make meddle mediate misjudge mobilise mobilize
move mull nationalise negotiate nominate note notify object offer oppose order oust outlaw overreact overturn penalise
perceive permit persist persuade plan pledge plot point portray posture praise prepare present press pressure pretend
prevent proceed proclaim prohibit promise propose protest provide provoke publish pursue push put question rail rally
ratify rattle react reaffirm rebuff rebuke recall recognise recognize refrain refuse refute regard reiterate reject
release relent rename renounce reopen repeal repeat replace reply request require resent resist respond resume retain
retaliate rethink retort reveal review revoke salute sanction say schedule scoff scold scramble seek seethe seize sell
send set sever shrug shun side sign signal slam slap snub soften speak spearhead spend sponsor spurn stall stonewall
stop stress strike strip struggle submit suggest summon supply support suppress surrender suspect suspend swear table
take target tell terminate threaten tighten tolerate tout treat trumpet try underline undermine undertake unleash
unveil uphold urge use value veto view violate voice vote vow wait want warn weigh welcome wield wish withdraw withhold
woo worry yield
""".split()
# Left out on purpose, since cities do the same: host, see, win, face, open, close, celebrate.
# Their forms that no rule of spelling gives.
IRREGULAR_ACTS = """
cut forbade forbidden fought held hit kept meant met sold set shot shed spent spoke spoken stood struck sought sent
thrown threw thought took taken told understood undertook undertaken upheld withdrew withdrawn withheld put let lent
led lost made paid said saw shrank split spun bet gave given chose chosen
""".split()

# "is committed to", "was reluctant": after a form of be.
ATTITUDES = frozenset(
    """
    adamant afraid angry anxious bent committed concerned confident content convinced deaf defiant desperate
    determined displeased eager furious guilty happy hostile inclined keen loath mindful obliged open opposed outraged
    prepared ready reluctant responsible sceptical skeptical suspicious unhappy unwilling unlikely upset wary willing
    worried likely silent absent signatory member party ally partner guarantor backer
    """.split()
)
# Between a capital and its verb: "Beijing has also repeatedly denied", "Moscow, for its part, said".
HELPERS = frozenset(
    """
    has have had will would may might could can should must shall does did do also now still never not no longer then
    too itself already again soon again first later since even once just all both each only always often ever which
    whose in on at this last next for its part turn response return week month year morning night evening afternoon
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december however meanwhile though moreover itself to long earlier recently today
    yesterday swiftly promptly n't
    """.split()
)
BE_FORMS = frozenset("is are was were be been being".split())

# Governments are urged, accused, praised: "urged Beijing to …"; a city is visited, left, bombed.
ADDRESSING = """
accuse admonish advise anger appease applaud ask back beg berate beseech blame blast boycott call castigate caution
censure challenge chide commend compel condemn confront congratulate contradict convince counter court criticise
criticize decry defend defy demand denigrate denounce deplore deter embarrass encourage engage enrage entreat excoriate
expose force fund goad hail help hold implore inform infuriate invite irk irritate isolate join lambast lambaste laud
let lobby mock notify oblige oppose persuade petition placate praise press pressure pressurise pressurize prod prompt
provoke punish push question rap reassure rebuff rebuke recognise recognize remind reprimand reproach resist salute
sanction say scold sell shame shun slam snub spurn sue support suspect taunt tell thank threaten trust upset urge warn
welcome woo
""".split()

# What a city does not do, though the verb alone says nothing: "Warsaw dropped out", "Bern came on board",
# "Ankara is the latest to sign"; not "London stayed calm".
DEEDS = (
    "(?:dropp(?:ed|ing)|pull(?:ed|ing)|opt(?:ed|ing)|back(?:ed|ing)|bow(?:ed|ing)) out|"
    "stay(?:ed|ing)? (?:away|out|silent|on the sidelines)|s[ai]t (?:it|this|that)(?: one)? out|"
    "opt(?:ed|ing) (?:not|against)|"
    "(?:came|comes?) (?:on board|aboard|around|round)|(?:distanc|dissociat|associat|align)(?:ed|ing) itself|"
    "(?:add|lend|put|adds|lends|puts|adding|lending|putting|added|lent) its (?:name|signature|voice|weight)|"
    "(?:is|was|became) (?:also )?(?:not )?(?:the (?:latest|first|only|last|sole|lone) (?:\\w+ )?to|"
    "among the signatories|(?:absent|missing) from the)|br(?:oke|eaks) ranks|demurred|ba(?:u)?lked|walked (?:back|away)"
)
# Behind "missing from it was", "conspicuously absent were": who did not come forward.
ABSENT = "absent|missing|absentees?|lacking|omissions?|holdouts?|newcomers?"
# A capital that is also a person's or a common name counts only where the country is named too, or in a list.
DOUBTFUL = frozenset(
    """
    Sofia Lima Santiago Wellington Georgetown Bridgetown Nassau Praia Lome Roseau Apia Colombo Victoria Bern
    """.split()
) | {"San Jose", "San José", "La Paz", "San Salvador", "Santo Domingo", "Panama City", "Port Louis"}

# Before "to": "a warning to Beijing"; not "flew to Beijing".
NOUNS_TO = (
    "according|response|responses|message|messages|warning|warnings|ties|aid|support|loyal|close|closer|allegiance|appeal|"
    "appeals|rebuke|blow|challenge|threat|threats|letter|opposition|hostile|friendly|accountable|subservient|beholden|"
    "links|linked|arms|weapons|signal|concession|concessions|sympathetic|opposed|favourable|favorable|plea|pleas|demand|"
    "demands|objection|question|questions|embarrassment|gift|reply|answer|complaint|complaints|protest|request|requests|"
    "unacceptable|allied|apologise|apologize|listen|assistance|deference|belongs|belong|note"
)
# Before "from": "outrage from Beijing"; not "flew from Beijing".
NOUNS_FROM = (
    "pressure|response|responses|outrage|anger|condemnation|criticism|denial|denials|support|reaction|reactions|backlash|"
    "retaliation|rebuke|approval|orders|instructions|independence|autonomy|assurances|demands|threats|threat|help|aid|"
    "loans|permission|protest|protests|fury|ire|concessions|guarantees|interference|objections|opposition|warnings|warning|"
    "initiative|idea|proposal|impulse|draft|"
    "praise|complaints|comment|statement|denunciation|word|funding|weapons|arms|sanctions|signals|answers|answer|backing"
)
# Before "of": "critics of Beijing"; not "the mayor of Beijing".
NOUNS_OF = (
    "accused|accuses|accuse|accusing|critical|wary|ally|allies|critic|critics|criticism|condemnation|behalf|government|"
    "governments|control|influence|support|suspicious|supporter|supporters|supportive|rival|rivals|instead|demands|"
    "defiance|tool|orders|policy|policies|pawn|puppet|puppets|opponent|opponents|tolerant|complained|partner|partners|"
    "friend|friends|denunciation|denunciations|enemy|enemies|foe|foes|opinion|views|view|afraid|fear|demand|part|envoy|envoys|"
    "ambassador|ambassadors|delegation|representative|representatives|brainchild|initiative|instigation|insistence|urging|"
    "behest|prompting|suggestion|invitation|handiwork"
)
# Before "for": "a setback for Beijing"; not "left for Beijing".
NOUNS_FOR = (
    "victory|setback|blow|problem|problems|win|embarrassment|challenge|support|headache|call|calls|defeat|test|warning|"
    "spying|spy|spied|propaganda|difficult|easy|easier|important|priority|room|dilemma|concern|bad|good|line|lobbying|"
    "cover|praise|respect|triumph|coup|humiliation|relief|worry|opportunity|risk|risks|costs|loss|gain|gains|useful"
)
# Before "at" and "towards": "anger at Beijing", "policy towards Moscow".
NOUNS_AT = (
    "aimed|directed|anger|angry|frustration|frustrated|fury|furious|out|swipe|swipes|criticism|outrage|levelled|leveled|"
    "back|accusations|jab|jabs|barbs|finger|fingers|dig|outraged|annoyance|irritation|dismay"
)
NOUNS_TOWARD = (
    "policy|policies|stance|approach|approaches|attitude|attitudes|hostile|hostility|line|posture|tilt|drift|leaning|"
    "position|obligations|softer|tougher|harder|overtures|overture|gesture|gestures|rhetoric|conciliatory|friendly"
)
# "on", "with", "against", "by" and "between" make it the government, but not after these.
TRAVEL = (
    "march|marched|marching|advance|advanced|descend|descended|converged|converge|flight|flights|train|trains|rail|"
    "railway|route|routes|road|roads|travel|travelled|traveled|travelling|bus|buses|flying|distance|match|game|played|"
    "tunnel|ferry|commute|commuting|border crossing|trip|trips|highway|motorway|line|spotlight|focus"
)

# A city's: "London's mayor", "Paris's museums", "Tehran's airport"; all else after 's is the government's.
CITY_NOUNS = (
    "mayor|mayors|streets?|subway|metro|airports?|suburbs?|residents?|museums?|hotels?|restaurants?|skyline|stock|police|"
    "universit(?:y|ies)|hospitals?|theatres?|theaters?|bars?|bridges?|rivers?|districts?|neighbou?rhoods?|downtown|"
    "cathedral|parks?|squares?|traffic|nightlife|fashion|tube|underground|bus|buses|taxi|taxis|skies|rooftops?|opera|"
    "prisons?|stadiums?|city|zoo|galler(?:y|ies)|outskirts|caf[eé]s?|clubs?|schools?|landmarks?|population|birthday|"
    "eastern|western|northern|southern|central|old|historic|famed|famous|iconic|biggest|largest|tallest|oldest|busiest|"
    "diplomatic quarter|palaces?|markets?|malls?|slums?|apartments?|housing|homes?|houses|roads?|sewers|waterfront|"
    "harbou?r|port|docks?|garrison|inhabitants|commuters|shoppers|tourists?|tourism|weather|winter|summer|air"
)
# After the capital, without 's: "the Beijing government", "Washington officials"; not "the Beijing Olympics".
GOVERNMENT_NOUNS = (
    "government|governments|spokesman|spokeswoman|spokesperson|officials|regime|authorities|leadership|administration|leaders|leader|envoy|envoys|policymakers|"
    "policy|policies|delegation|ambassador|diplomats|hardliners|junta|side|line|rulers|elite|elites"
)
# "officials in Beijing" are its government; "diplomats in Beijing" may be anyone's.
OFFICIALS = (
    "officials|authorities|government|leaders|leadership|rulers|policymakers|ministers|regime|administration|junta"
)
# "Beijing-backed"; not "London-based", "Paris-born".
HYPHENATED = (
    "backed|led|friendly|controlled|aligned|sponsored|funded|installed|appointed|brokered|approved|supported|imposed|"
    "mandated|allied|dominated|leaning|ruled|supplied|run|orchestrated|drafted|initiated|picked|loyal|dictated|occupied"
)
