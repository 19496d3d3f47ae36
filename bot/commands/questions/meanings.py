"""What news says in several ways, as data: irregular forms of words, and words of one meaning."""

from __future__ import annotations

# Forms that no ending explains: the word it counts as -> the forms.
IRREGULAR = {
    form: word
    for word, forms in {
        "build": "built",
        "say": "said",
        "tell": "told",
        "speak": "spoke spoken speech",
        "give": "gave given",
        "take": "took taken",
        "hold": "held",
        "lead": "led",
        "leave": "left",
        "win": "won winner winners",
        "lose": "lost loss losses",
        "die": "died dying dead death deaths",
        "kill": "killed killing killings",
        "find": "found",
        "begin": "began begun",
        "send": "sent",
        "meet": "met",
        "pay": "paid",
        "repay": "repaid",
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
        "withdraw": "withdrew withdrawn withdrawal",
        "accuse": "accusation accusations",
        "allege": "alleged allegation allegations",
        "criticise": "criticize criticized criticizes criticizing criticism criticisms critic critics critical",
        "condemn": "condemnation",
        "permit": "permission",
        "people": "person persons",
        "woman": "women",
        "man": "men",
        "child": "children",
        "refuse": "refusal",
        "resign": "resignation",
        "elect": "election elections re-election reelection",
        "grow": "grew grown growth",
        "draw": "drew drawn",
        "break": "broke broken",
        "shoot": "shot shooting shootings",
        "strike": "struck",
        "steal": "stole stolen theft",
        "sue": "sued suing",
        "try": "tried tries trial",
        "warn": "warning warnings",
        "flee": "fled",
        "wait": "waited",
        "marry": "married marriage marriages",
        "divorce": "divorcing",
        "tear": "tore torn",
        "throw": "threw thrown",
        "wear": "wore worn",
        "fly": "flew flown flight flights",
        "drive": "drove driven driver drivers",
        "sing": "sang sung",
        "swear": "swore sworn",
        "teach": "taught",
        "catch": "caught",
        "feel": "felt",
        "sit": "sat",
        "stand": "stood",
        "lie": "lying",
        "hide": "hid hidden",
        "know": "knew known",
        "make": "made",
        "lend": "lent loan loaned",
        "sink": "sank sunk",
        "shrink": "shrank shrunk",
        "freeze": "froze frozen",
        "oppose": "opposition opposed",
        "decide": "decision decisions",
        "propose": "proposal proposals",
        "destroy": "destruction",
        "explode": "explosion explosions",
        "invade": "invasion",
        "expel": "expelled expulsion",
        "arrive": "arrival",
        "describe": "description",
        "produce": "production",
        "reduce": "reduction",
        "receive": "receipt",
        "sign": "signature signatures signatory signatories",
        "approve": "approval",
        "appear": "appearance",
        "coordinate": "coordinator",
        "apologise": "apologize apology apologies",
        "beat": "beaten",
        "blow": "blew blown",
        "burn": "burnt",
        "dig": "dug",
        "eat": "ate eaten",
        "forbid": "forbade forbidden",
        "hang": "hung",
        "lay": "laid",
        "mean": "meant",
        "ride": "rode ridden",
        "seek": "sought",
        "shake": "shook shaken",
        "sleep": "slept",
        "sweep": "swept",
        "swim": "swam swum",
        "wake": "woke woken",
        "overthrow": "overthrew overthrown",
        "understand": "understood",
        "hear": "heard",
        "get": "got gotten",
        "grind": "ground",
        "retire": "retirement",
        "arm": "armed arms",
    }.items()
    for form in forms.split()
}

# Each line is one meaning. A word may stand in several lines.
_LINES = """
accuse allege blame
criticise condemn denounce rebuke slam blast chastise censure scold lambast attack accuse fault deplore decry assail rap
detain arrest imprison jail hold intern internment prison custody lock
die kill fatal casualty murder perish slay victim toll assassinate
build construct erect
urge ask request call demand appeal encourage press implore seek
want demand ask urge seek wish insist
ambassador envoy representative delegate diplomat
head chief boss leader commissioner director president
head coach manager
report study assessment survey
deny reject refute dismiss repudiate
begin start launch open commence
break erupt begin start
stop end halt cease
end finish conclude terminate
close shut
end expire
allow permit grant authorise
live home reside inhabit
population inhabitant
coup overthrow oust putsch seize
resign quit step
quit leave withdraw exit drop
hurt injure wound
attack raid assault strike
buy purchase acquire
increase rise grow climb raise jump gain
decrease drop decline fall shrink reduce plunge cut
agreement deal pact accord treaty contract
company firm operator business corporation enterprise manufacturer
protest demonstrate rally march
back support endorse defend favour side
support defend favour praise
oppose against reject resist
extend prolong renew lengthen
withdraw pull remove drop retract
ban prohibit outlaw forbid bar
suspend freeze pause
publish release issue disseminate dissemination post
public publish
call describe term label brand dub name
lie falsehood
centre center facility camp
spokesman spokeswoman spokesperson
premier prime
cost price fee worth charge pay toll
pay cost fee
trip visit tour travel
lawmaker legislator parliamentarian deputy senator mp
abuse violation
praise laud welcome commend hail applaud
labour labor
damage crack flatten destroy wreck ruin collapse demolish devastate
destroy flatten raze wreck ruin demolish
house home building dwelling residence
steal rob loot burgle
reply answer respond retort response
reply react hit
win beat defeat triumph victory
win award prize
lose defeat
court judge tribunal
ruling rule verdict judgment decision
dismiss throw reject
sentence convict
flee escape displace force refugee evacuate
fund finance bankroll
money fund cash
vote ballot poll election
abstain abstention
succeed successor
election vote poll
help aid assist relief
worker employee staff
boat ship vessel ferry tanker
plane aircraft jet
car vehicle
doctor physician medic
nurse medic
police officer policeman
soldier troop military army
army military troop
rebel insurgent militia
war conflict fighting
ceasefire cease truce
fire blaze burn
flood inundate
storm hurricane typhoon cyclone gale
earthquake quake tremor
crash collision
explode blast bomb
weapon arm
object oppose protest against
plea appeal petition summons request
execute hang gallows
cram pack crowd
plead ask urge call
contain include comprise
find contain
start initiate begin propose
initiate initiative idea brainchild
add join
want demand seek
refuse reject
condemn criticise
visit arrive
exercise drill manoeuvre maneuver
naval navy warship fleet
teacher instructor
student pupil
school classroom
university college
hospital clinic
sick ill disease
money sum
wed marry
divorce split separate
son child
daughter child
husband spouse
wife spouse
pay spend
earn paid salary wage
job work employment
job post office
work editor
speech address
meet talk
talk negotiate discuss
meeting summit conference session gather
attend participate take join
refuse decline
refuse reluctant
agree consent
admit confirm acknowledge concede
approve adopt pass back
announce unveil declare
promise pledge vow commit
threaten warn
plan propose
write draft author compose pen
draft write initiate
organise organize coordinate arrange spearhead
lead shepherd spearhead coordinate
deliver read present
send dispatch deploy
give hand donate
show reveal
find discover
discover find
look search seek
carry transport
leave depart
come arrive
return back
step stair
road street
city town
village town
child kid boy girl
old elderly aged
age old
big large huge
small little tiny
fast quick
important key major crucial
law legislation bill act
rule regulation
tax levy duty
rich wealthy
poor impoverished
food meal
water sea
sea ocean maritime marine
forest tree deforestation
worry concern fear
angry anger furious
happy glad
believe think
choose pick elect appoint
appoint name
fire sack dismiss
hire recruit
sue lawsuit litigation
lawyer attorney counsel
steer run manage
run operate manage head director boss chief
own belong
guilty convict
innocent acquit
free release liberate
hostage captive
accident crash
reason cause
compensate compensation pay
reach arrive
reach achieve
continue resume
stranded stuck
cancel scrap call
delay postpone hold
game match test
goal score
player footballer striker
member part
sanction restrict restriction penalty
percent per cent percentage
border frontier
chairman chair chairwoman chairperson
exclude deny bar
expel exclude banish evict dismiss
baby child infant newborn
deliver bear birth
lorry truck
chair preside president
propose motion initiate table
circulate distribute pass
distance dissociate disown
abandon drop scrap shelve withdraw cancel
renounce abandon phase forgo scrap ditch
administer maintain keep manage
minister secretary
scientist researcher expert
expert specialist analyst
writer author poet novelist
journalist reporter
document paper text
declaration pledge promise
statement declaration letter communique text
petition letter appeal
signature sign
country nation state government
west western
east eastern
north northern
south southern
bully intimidate oppress
organisation organization group body agency
parliament assembly
committee panel commission
mission delegation
observer monitor
ask query
bury funeral
publish appear print
gather collect
organise sponsor host convene
poison toxic nerve novichok
catch arrest capture seize
provide supply give contribute donate send
decide rule
tally vote count result
promise pledge allocate
lgbt lgbtq lgbti lgbtiq gay lesbian homosexual queer
activist campaigner defender advocate
order instruct command direct
consecutive row straight
improvement reform progress
celebrate mark
birthday anniversary
cause lead
cause blame
pollute pollution contaminate
climate warming
emission carbon
power electricity energy
coal fossil
oil crude petroleum
train rail railway
swim bathe
save rescue
rescue save
miss missing disappear vanish
search hunt
hunt catch
fish fishing fishery
whale whaling cetacean
"""

SAME_MEANING: tuple[tuple[str, ...], ...] = tuple(tuple(line.split()) for line in _LINES.strip().splitlines())
