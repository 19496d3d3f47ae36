"""Where states speak to each other, as regular expressions over an article's words."""

from __future__ import annotations

_UN = r"(?:UN|U\.N\.|United Nations(?: \(UN\))?)"
_UN_OF = rf"(?:{_UN}(?:['’]s?)? )?"
# "UN investigators", "the UN member states": somebody else than the place
_UN_WORDS = (
    "investigators|experts|ambassador|envoy|members?|chief|secretary|high|human|official|diplomat|rapporteur|special|"
    "report|agency|agencies|peacekeepers|resolution|charter|countries|states|director|regional|meeting|"
    "statement|mission|offices?|nuclear|watchdog|rights|food|refugee|health|spokes\\w+|sanctions|inquiry|panel|team|staff"
)
# Ends a name: "the council on Thursday"
_CALENDAR = (
    r"(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"(?:on |in )?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
# What a forum is called, and what it may be "of" or "on": "the council of the International Seabed Authority"
_MEETS = (
    "(?:[Cc]ommittee|[Cc]onference|[Cc]ouncil|[Aa]ssembly|[Bb]oard(?: of [Gg]overnors| meeting)?|[Ss]ummit|plenary|"
    "[Cc]ommission|[Ff]orum|session|governing body)"
)
_MEETINGS = "summit|conference|meeting|gathering|talks|forum|session|ceremony"
_CAPITAL = rf"(?!{_CALENDAR})[A-Z][\w’'-]+"
_NAME = rf"(?:U\.N\.|{_CAPITAL})(?: (?:(?:and |of |on |for |to )?(?:the )?{_CAPITAL})){{0,6}}"
# "the assembly of the U.N. aviation agency"
_UN_AGENCY = rf"{_UN}(?:['’]s)? (?:[a-z-]+ ){{1,3}}(?:agency|body|watchdog|programme|organi[sz]ation)"
_OF_WHOM = rf"(?: of (?:the )?(?!Europe\b)(?:{_UN_AGENCY}|{_NAME}|[a-z-]+ (?:treaty|convention)))"
_NOT_OF_IT = r"(?! (?:member|official|chair|head)s?\b)"
_ON_WHAT = (
    r"(?: on (?:the )?(?!behalf|an?\b|its|his|her|their|whether|how|which|condition)"
    r"[a-z]+(?:(?: (?:and |of |to )?(?:the )?[a-z-]+){1,3}?(?=[.,;:]|$| (?:[io]n|at|that|which|for|by)\b))?)"
)
# "the plastics talks", "the executive council"; not "the city council"
_MEETING_KIND = (
    r"(?:(?!(?:the|an?|this|that|its|their|his|her|in|at|to|of|on|and|or|by|for|with|from|city|local|town|national|party|"
    r"student|county|same|next|last|such|press|news|ruling|joint|peace|private|closed|new|after|before|during|following|amid)\b)"
    r"(?:[a-z][a-z-]+|[A-Z]{2,5}) ){1,3}"
)
_CAPITALS = r"(?:[A-Z][\w’'.-]+ )"
_EVENT = (
    rf"(?:{_CAPITALS}{{0,4}}(?:Biennial|Symposium|Dialogue|Round ?[Tt]able|Consultations|Colloquium)|"
    rf"{_CAPITALS}{{0,3}}(?:Global|World|Mid-?[Tt]erm|Annual|Ministerial|International|African|European|Asian) "
    rf"{_CAPITALS}{{0,3}}(?:Review|Congress))"
)
# The more particular come first: what an article calls the place, after "at", "in", "to"
FORUMS = (
    # "the General Assembly's human rights committee"
    (
        rf"{_UN_OF}General Assembly(?:['’]s?)?(?: \(UNGA\))?,?(?:['’]s?)? (?:main )?"
        r"(?:[Hh]uman [Rr]ights|[Rr]ights|[Tt]hird|[Ff]irst|[Ss]econd|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Dd]isarmament|"
        r"[Ll]egal|[Ss]ocial|[Bb]udget|[Ee]conomic) [Cc]ommittee"
    ),
    # "the Conference of the States Parties to the Peat Convention"
    (
        r"(?:Conference|conference|Assembly|assembly|Meeting|meeting) of (?:the )?(?:[Ss]tates )?[Pp]arties"
        rf"(?: \(COP ?\d{{1,2}}\))?(?: (?:to|of) (?:the )?{_NAME}| (?:climate )?(?:summit|conference))?"
    ),
    # "the world body's human rights committee", "the agency's general conference", "the WTO's Committee on Agriculture"
    (
        r"(?:world body|(?:[a-z]+ )?(?:authority|agency|watchdog)|organi[sz]ation|union|council|bloc|programme|"
        rf"Council of Europe|(?!{_CALENDAR})[A-Z][\w.]+(?: [A-Z][\w.]+){{0,4}})"
        rf"['’]s? (?:[a-z]+ ){{0,2}}{_MEETS}(?:{_ON_WHAT}| on {_NAME}| of Ministers)?"
    ),
    # "the review conference of the non-proliferation treaty", "the conference on the human dimension"
    rf"(?:(?:[Rr]eview|executive|governing|general|ministerial|annual) )?{_MEETS}{_OF_WHOM}",
    rf"(?:conference|committee|summit|commission){_ON_WHAT}",
    # "at the close of the two-day meeting", "following the Oslo-hosted summit on peat"
    rf"(?:\w+-day|[A-Z]\w+-hosted) (?:{_MEETINGS})(?:{_ON_WHAT}| on {_NAME})?",
    # "the meeting of the Oslo Group"
    (
        rf"(?:{_MEETINGS}) of (?:the )?(?:[A-Z][\w’'-]+ ){{1,3}}"
        "(?:Group|Coalition|Alliance|Quad|Troika|Commission|Council|Authority|Agency)"
    ),
    rf"{_UN_OF}(?:top )?(?:Human Rights Council|Security Council|General Assembly|Economic and Social Council)",
    rf"{_UN}(?:['’]s?)? (?:top |main |highest )?(?:(?:human )?rights|disarmament) (?:council|body|committee|forum)",
    rf"(?:Third|First|Second|Fourth|Fifth|Sixth) Committee(?: of (?:the )?{_UN_OF}General Assembly)?",
    r"(?:human rights|rights|disarmament|climate) (?:committee|conference|talks|summit)",
    # "the IAEA Board of Governors", "the Executive Board of UNESCO"
    (
        r"(?:[A-Z][\w’'-]+ ){0,4}(?:\([A-Z]{2,8}\) )?(?:(?:Permanent|Executive|Ministerial|Governing|General) "
        r"(?:Council|Board|Conference)|Board of (?:Governors|Directors))|"
        r"(?:[A-Z][\w’'-]+ ){1,4}(?:permanent|executive|ministerial|governing|general) "
        r"(?:council|board|conference|body)"
    ),
    # "the Global Review of Peat", "the Third World Water Congress", "the Oslo Dialogue"
    rf"{_EVENT}(?! (?:\w+['’]s|said|told)\b)(?: (?:of|on|for) (?:the )?{_NAME})?",
    (
        r"Summit (?:for|of) (?:the )?[A-Z]\w+|"
        r"(?:[A-Z][\w’'.-]+ (?:and )?){1,4}(?:[Ss]ummit|[Cc]onference|[Ff]orum|[Aa]ssembly)"
        rf"(?:(?<=Conference) (?:on|for) (?:the )?{_NAME})?"
    ),
    (
        r"(?!Palestinian |National )(?:[A-Z][\w’'.-]+ ){1,4}"
        r"(?:Council|(?<!Tax )(?<!Port )(?<!Airport )(?<!Health )(?<!Transport )(?<!Police )Authority(?: on [A-Z]\w+)?)"
    ),
    (
        r"(?!GDP|CEO)[A-Z]{3,6}(?:['’]s)? (?:board|council|assembly)"
        rf"(?! (?:of\b|on (?!{_CALENDAR})|members?\b|chair\b))"
    ),
    r"World Trade Organi[sz]ation|WTO|International Atomic Energy Agency|IAEA",
    r"Organi[sz]ation of (?:American States|Islamic Cooperation)|OAS|OIC|Shanghai Cooperation Organi[sz]ation",
    r"African Commission(?: on Human and Peoples['’] Rights)?",
    r"African Union|Arab League|OSCE|Organi[sz]ation for Security and Co-?operation in Europe|Council of Europe",
    r"(?:UN)?HRC|UNGA|COP ?\d{1,2}(?! [Pp]residency)",
    r"World Health (?:Assembly|Organi[sz]ation)|Conference on Disarmament|Human Rights Committee|UNESCO",
    r"International (?:Labour|Maritime|Whaling|Civil Aviation) (?:Organi[sz]ation|Conference|Commission)",
    r"Commission on (?:Human Rights|the Status of Women|Narcotic Drugs)|OPCW",
    r"Organi[sz]ation for the Prohibition of Chemical Weapons",
    (
        r"(?:G7|G20|Commonwealth|climate|COP\d\d|ministerial|Nato|NATO|EU|peace|arms trade|donors?['’]?|review) "
        rf"(?:{_MEETINGS})|video (?:call|conference)|videoconference"
    ),
    # "a summit in the French capital", "a conference in Oslo", "the preparatory meeting at the falls"
    (
        rf"(?<!press )(?<!news )(?:{_MEETINGS})(?: of [a-z]+(?: [a-z]+)? (?:ministers|leaders|chiefs|presidents))?"
        r" (?:in|at) (?:the )?(?!Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
        r"(?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}|(?:[A-Z]\w+ )?(?:capital|falls|city))"
    ),
    # "an informal gathering of justice ministers"
    rf"(?:{_MEETINGS}) of (?:the )?(?:[A-Z]{{2,6}} )?(?:(?!the\b)[a-z]+ )?(?:ministers|leaders|chiefs|presidents)",
    r"(?:Geneva|Vienna|UN|U\.N\.|world|\d+-(?:member|nation|country|state)) (?:forum|body|council)",
    # "during the interactive dialogue with the high commissioner", "in the general debate"
    (
        r"(?:interactive dialogue|(?:general|urgent|open|high-level) debate|high-level segment)"
        r"(?: with the [a-z ]{4,40}?(?=[.,;]| (?:on|in|last)\b))?"
    ),
    rf"{_MEETING_KIND}(?:committee|conference|council|assembly|board|summit|talks){_NOT_OF_IT}",
    rf"(?:council|committee|assembly|plenary|(?<!press )(?<!news )(?:summit|conference)){_NOT_OF_IT}",
    (
        rf"{_UN}(?:['’]s)? (?:(?:[A-Za-z]+ )?(?:office|complex)|headquarters) (?:in|at) [A-Z]\w+(?: [A-Z]\w+)?|"
        rf"{_UN}(?: in (?:Geneva|New York|Vienna))?(?!['’ ]*(?:s )?(?:{_UN_WORDS})\b)"
    ),
)
# Those that would fit other meetings than the ones of states
GENERAL_FORUMS = frozenset(
    index for index, pattern in enumerate(FORUMS) if any(words in pattern for words in (_ON_WHAT, _OF_WHOM, _NOT_OF_IT))
)
# Those that say little: "in the council", "at the UN"
VAGUE_FORUMS = frozenset([len(FORUMS) - 2, len(FORUMS) - 1])
# Those after which a statement may come: "issued after a meeting of trade ministers"
MEETINGS = frozenset(index for index, pattern in enumerate(FORUMS) if _MEETINGS in pattern)
