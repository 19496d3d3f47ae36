"""The verbs and phrases that attribute words to somebody, each verb in its base form.

*Talk* verbs bring words or a clause ("said that …"); *stance* verbs bring a clause that may also be a thought
("believes that …"); *label* verbs take an object and judge it ("called the criticism baseless").
"""

from __future__ import annotations

TALK = frozenset(
    """
    say tell add write tweet retweet ask reply respond explain continue state declare argue insist announce admit
    acknowledge assert claim conclude warn remark recall note observe concede confess joke quip quote counter
    caution contend comment predict proclaim pronounce reiterate repeat shout yell scream chant cry whisper murmur
    mutter mumble exclaim interject interrupt answer retort wonder muse reflect lament complain boast brag promise
    pledge vow swear testify allege stress emphasize emphasise underline underscore maintain report reveal disclose
    confirm deny clarify elaborate recount relate reason surmise opine gush deadpan snap bark thunder growl snarl
    sneer scoff sigh sob laugh implore plead beg urge exhort advise suggest propose recommend post blog text email
    e-mail message signal inform assure remind notify instruct read sing recite inquire enquire query venture
    speculate theorize protest object agree disagree concur echo affirm reaffirm attest certify profess preach
    intone bellow holler hiss chime grumble gripe fume vent rant ruminate summarize summarise interpose prompt relay
    narrate tease taunt crow marvel chuckle shrug nod smile cackle gasp grin stammer stutter persist volunteer
    wisecrack crack declaim decree posit postulate hypothesize forecast conjecture intimate hint imply insinuate
    inveigh grouse snipe demur enthuse moan groan ponder pontificate expound specify convey retaliate sniff chorus boom
    riff rhapsodize appeal begin open allow beam submit
    """.split()
)

STANCE = frozenset(
    """
    believe think hope expect fear feel know doubt suspect worry assume estimate calculate reckon consider hold mean
    see want wish imagine guess figure find show indicate demonstrate prove determine rule decide project agree
    understand realize realise recognize recognise learn discover hear remember forget concern acknowledge plan seek
    intend threaten refuse decline offer demand request require support oppose endorse favor favour back reject
    dismiss welcome mention discuss view foresee envision envisage anticipate prefer count accept
    """.split()
)

LABEL = frozenset(
    """
    heap call describe dub label brand term denounce decry blast slam criticize criticise condemn attack assail
    accuse blame praise hail laud applaud commend thank compliment credit mock ridicule deride dismiss deplore
    deprecate rip bash lambast lambaste chastise castigate rebuke scold berate excoriate pillory trash chide knock
    charge cite list name characterize characterise portray depict cast frame tout trumpet promote defend justify
    refute rebut rebuff challenge question dispute contest contradict discount downplay welcome bemoan bewail mourn
    regret apologize apologise express voice highlight outline detail spell invoke mention discuss address recognize
    encourage pan flay skewer torch needle rail rage inveigh lash liken compare equate refer allude caricature
    disparage belittle malign smear vilify demonize demonise insult admonish reprimand upbraid reproach lecture
    congratulate flatter endorse predict tag deem herald identify coin rate paint savage rubbish posture
    reference contrast press uphold raise invite
    """.split()
)

# Labels that also only give a name: "a company called Acme".
NAMING = frozenset(["call", "dub", "name", "label", "brand", "term", "tag", "deem", "describe"])

# Verbs that judge, by the word after the one judged; right before that word they are passive: "men accused of theft".
JUDGING_WITH = {
    "of": frozenset(["accuse"]),
    "to": frozenset(["invite"]),
    "with": frozenset(["charge", "credit"]),
    "for": frozenset(
        """
        blame praise criticize criticise condemn mock ridicule rebuke scold chide castigate lambast lambaste thank hail
        laud applaud commend
        """.split()
    ),
    "as": frozenset(
        """
        describe denounce hail condemn characterize characterise portray depict brand label cite list identify
        """.split()
    ),
}

# What is done and not said with these verbs: "called a snap election", "claimed 40 lives", "conceded a penalty".
DEEDS = {
    "call": frozenset("election elections vote referendum police ambulance meeting strike summit timeout".split()),
    "claim": frozenset(
        """
        life lives victim victims medal medals title titles wicket wickets prize trophy win wins draw draws point points
        gold silver bronze crown place goal goals try tries spot berth
        """.split()
    ),
    "conclude": frozenset(
        """
        review talks inquiry investigation probe tour visit trial hearing session deal agreement agreements treaty
        treaties pact contract contracts negotiations
        """.split()
    ),
    "concede": frozenset("penalty goal goals corner defeat territory ground seat seats point points".split()),
    "recall": frozenset("ambassador ambassadors envoy envoys diplomats car cars vehicle vehicles".split()),
    "admit": frozenset("patient patients student students member members".split()),
    "agree": frozenset("fee terms deal price contract truce ceasefire pact settlement loan sale".split()),
    "deny": frozenset("bail entry access visa visas permission asylum".split()),
    "refuse": frozenset("bail entry access visa visas permission asylum".split()),
    "reject": frozenset("appeal appeals bid bill motion petition amendment lawsuit".split()),
    "dismiss": frozenset("appeal appeals bid motion petition amendment lawsuit coach manager staff worker".split()),
    "observe": frozenset("silence minute holiday fast ceasefire truce rules".split()),
    "tell": frozenset("truth lie lies joke jokes difference time".split()),
    "question": frozenset("man woman suspect suspects witness witnesses men women people".split()),
}

# Verbs of deeds that say something before "to" or one of these words: "offered his thanks"; not "offered a path"
SAID_BEFORE = {
    "offer": frozenset(
        """
        apology apologies condolences sympathy thanks praise congratulations explanation advice assurances assurance
        criticism proof details reasons opinion opinions view views
        """.split()
    ),
    "refer": frozenset(["himself", "herself", "itself"]),
    "seek": frozenset(["clarification", "assurances"]),
}

# What is raised in words: "raised concerns about the wells"; not "raised a flag", "raised three million dollars".
RAISED = frozenset("concern concerns doubts question questions objection objections alarm".split())

# Verbs that only name what is spoken of: "“…,” she said, highlighting the new harbour".
TOPICAL = frozenset("cite highlight outline detail invoke mention discuss address reference list".split())

# Two-word verbs whose particle makes them verbs of speech: "shot back", "went on", "pointed out".
PARTICLE_VERBS = {
    "shoot": frozenset(["back"]),
    "go": frozenset(["on", "after"]),
    "point": frozenset(["out"]),
    "fire": frozenset(["back"]),
    "hit": frozenset(["back"]),
    "speak": frozenset(["of", "about"]),
    "talk": frozenset(["about", "of"]),
    "lash": frozenset(["out"]),
    "chime": frozenset(["in"]),
    "weigh": frozenset(["in"]),
    "blurt": frozenset(["out"]),
    "spell": frozenset(["out"]),
    "sum": frozenset(["up"]),
    "put": frozenset(["it"]),
    "push": frozenset(["back"]),
    "wave": frozenset(["off"]),
    "brush": frozenset(["off", "aside"]),
    "play": frozenset(["up", "down"]),
    "bristle": frozenset(["at"]),
    "balk": frozenset(["at"]),
    "cut": frozenset(["in"]),
    "break": frozenset(["in"]),
    "sound": frozenset(["off"]),
    "cry": frozenset(["out"]),
    "call": frozenset(["for", "on", "upon"]),
}

# A phrase between a subject and "said" that is not part of either: "X, in a statement, said"
SAYING_NOUNS = frozenset(
    """
    statement speech remark remarks comment comments tweet tweets post message letter email e-mail interview address
    testimony memo memorandum op-ed column essay article editorial release note text press news conference briefing
    phone call telephone video recording ad advertisement slogan chant headline claim claims warning pledge promise
    question answer response reply words line phrase
    """.split()
)

# What headlines open with before a colon: nobody's name
HEADINGS = frozenset("q&a faq interview exclusive opinion analysis explainer watch video live breaking update".split())

# Nouns for what somebody said, after a possessive: "Chen's claim that …", "in his words".
SAYINGS = frozenset(
    """
    claim claims assertion allegation allegations contention argument statement remark remarks comment comments
    pledge promise vow warning threat call calls demand suggestion description declaration insistence dictum motto
    mantra slogan words word phrase term view opinion complaint criticism accusation admission announcement response
    reply answer question praise belief message tweet reference characterization characterisation assessment
    conclusion observation boast line catchphrase proposal
    """.split()
)

# What is somebody's own: "in her view, …"
VIEWS = frozenset("view opinion judgment judgement words telling account reckoning experience estimation".split())

# Those that follow a few words of it: "Chen's “lost years” remark".
REMARKS = frozenset("remark remarks comment comments jibe jab quip slur claim boast tweet slogan pledge vow".split())

# Verbs whose object is whom something is said to: "told reporters that …".
TAKES_ADDRESSEE = frozenset(
    """
    tell remind inform assure notify instruct warn advise ask urge
    """.split()
)

# Verbs that report a clause, and with an object tell of a deed: "adds that …"; not "adds to its lead".
TAKES_CLAUSE = frozenset(["add", "conclude", "maintain", "answer", "post", "find", "protest", "observe"])

# Verbs that after "who" or "which" only tell who is meant: "voters who support the ban".
TELLS_WHICH = frozenset("endorse support oppose favor favour want pledge seek".split())

# Verbs that bring quotations but no reported speech of their own.
REPORTS_NOTHING = frozenset(
    """
    sing read continue state email e-mail comment reflect maintain prompt reason message crack relate recommend
    laugh testify disclose interrupt smile volunteer elaborate chime shout nod grin cackle chuckle gasp sob sigh
    hold back plan mean hear require understand prove determine request concern demonstrate figure intend project
    discover doubt guess challenge cast contest voice knock insult mourn address see know decide learn show
    consider remember forget rule name attack charge press begin open count appeal write rate
    uphold flatter go break cut weigh sound put shoot fire hit push lash bristle balk accept allow retaliate recite
    """.split()
) - {"state", "testify", "maintain", "shout", "voice", "recommend"}

# Verbs of speech only right beside a quotation: "…," it begins; not "she began to speak", "the office opens".
BESIDE_ONLY = frozenset(["begin", "open"])
# Verbs of speech only as the last word of a tag: "…," he allows; not "the rules allow “visits”"
CLOSING_ONLY = frozenset(["allow", "beam"])

# Of those, the ones that are verbs only where a clause or a quotation follows: "member states".
NOUNS_UNLESS_CLAUSE = frozenset(
    """
    state states concerns issues figures reasons details voices plans emails submit submits submitted submitting
    """.split()
)

# Base and -s forms that are more often nouns in news: "the report says", "two claims"; a cue only after a subject.
ALSO_NOUNS = frozenset(
    """
    appeal appeals count counts claim claims report reports comment comments note notes state states call calls
    question questions request requests demand demands answer answers read reads text texts post posts tweet tweets
    message messages quote quotes remark remarks reply replies response warn promise promises pledge pledges vow vows
    joke jokes object objects counter counters address list lists brand brands label labels term terms name names
    charge charges attack attacks cast show shows plan plans hope hopes fear fears doubt doubts want estimate
    estimates project projects rule rules find finds finding findings fault credit title laugh smile cry cries sigh
    shout shouts chant chants whisper whispers offer offers back seek support supports challenge challenges worry
    worries concern concerns issue issues highlight highlights detail details voice air present presents set sets lay
    put puts use uses feature features release releases meaning feeling feelings writing writings offering showing
    meeting ruling building reading understanding recording figure figures guess reason reasons prompt signal signals
    crack forecast forecasts proposal hint hints echo echoes protest protests mean means view record records frame
    paint views reference references contrast contrasts press rate rates coin coins paint paints hammer savage needle
    torch trash knock pan raise raises addresses beams blog volunteer volunteers marvel lecture compliment insult
    dispute disputes venture ventures
    """.split()
)
