"""Where a statement was made, in the article's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.extract.lexicon.forums import FORUMS, GENERAL_FORUMS, MEETINGS, VAGUE_FORUMS
from bot.model import Span

_FORUMS = [re.compile(rf"(?<![\w-])(?:{pattern})") for pattern in FORUMS]
# "at the council", "told the committee", "a letter to the president of the council", "during a stormy session of the
# council"; not "a member of the council". What stands between is what the place is called more closely.
_WORD = (
    r"(?!\d+ |(?:and|or|but|as|in|at|on|to|by|for|from|with|than|that|which|who|when|where|while|after|before|behind|"
    r"against|about|over|under|during|since|until|throughout|inside|outside|near|said|says|were|was|is|are|has|had|have|not|no|their|his|her|our|its|joint|of|"
    r"other|same|all|both|any|every|every\w+|still|members?|represent\w+|january|february|march|april|may|june|july|"
    r"august|september|october|november|december|(?!(?:clos|extend|expand|resum|renew)ed)(?-i:[a-z]{2,}ed))\b)"
    r"[\w.’'-]+ "
)
# What may be "of" it: "a session of", "the margins of", "under item 4 of", "on the first day of"
_PART_OF = (
    r"(?:sessions?|meetings?|talks|gathering|sitting|debate|plenary|margins|sidelines|floor|opening|close|edition|part|"
    r"corridors|chamber|hall|statement|declaration|communiqu[eé]|document|pledge|text|appeal|"
    r"under (?:agenda )?item \w+|"
    r"(?:within|in|on|at) the (?!eve\b)(?:(?:first|second|third|opening|final|closing) )?[a-z]+) of"
)
_BEFORE = re.compile(
    r"\b(?:(?:met|meeting|gathered|convened|assembled)(?: in [A-Z]\w+)? for|"
    r"(?:conclud(?:ed|ing)|convened|wrapp(?:ed|ing) up|ended|surprised|stunned)(?: (?:their|its))?|"
    r"(?P<after>(?:after|following)(?: the (?:results|outcome|conclusion|end|close) of)?)|"
    r"at|in|to(?=\s+(?:the|an?|this|its|their|(?-i:[A-Z])|$))|"
    r"(?<!called )(?<!hours )(?<!days )(?<!weeks )(?<!months )(?<!day )(?<!week )(?P<ahead>before)|"
    r"inside|outside|during|told|tell|telling|informed|informing|address\w*|heard by|"
    r"to the (?:\w+ )?(?:president|chair) of|"
    rf"{_PART_OF})\s+"
    r"(?:the |an? |this |(?:their|its) (?!next|last|previous|own)|"
    r"(?:this |last )?(?:\w+day|week|month|year|yesterday|today)['’]s )*"
    rf"(?P<more>(?:{_WORD}){{0,5}})$",
    re.IGNORECASE,
)
# "the ambassador to the United Nations", "the mission of Peru to the UN": a post, not a place
_POST = re.compile(
    r"(?i)(?:ambassadors?|representative|envoy|missions?|delegat\w+|observer|minister|nuncio)"
    r"(?: (?:of|from) [\w ]{2,30})? to (?:the |a )?$"
)
# "The committee on Tuesday heard", "The summit in Paris ended with"; not "The committee on Tuesday said"
_HEARD = re.compile(
    r"(?:,? (?:in|at) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?,?)?"
    r",?\s+(?:(?:on )?[A-Z]\w+day |has |have |had |also |then |for the first time ){0,3}"
    r"(?:heard|witnessed|saw|convened|met|ended|concluded|(?:closed|opened)(?= (?:on|in|at|with)\b|[.,])|"
    r"discussed|debated|examined|reviewed|took up|spent|turned to|"
    r"(?:drew|came) to (?:a close|an end)|w(?:rapped|ound) up|got under ?way|brought together|listened)\b"
)
_MEETING = re.compile(r"(?i)(?:summit|conference|forum|meeting|talks|session)$")
# Behind "the summit", and before it
_ITS_TEXT = re.compile(
    r"['’]s (?:[a-z]+ ){0,2}(?:statement|declaration|communiqu|pledge|document)|"
    r" (?:produced|adopted|yielded|issued) (?:an?|the) "
)
_ADOPTED_BY = re.compile(r"\b(?:adopted|issued|produced|agreed) by (?:the )?(?:[A-Z][\w-]+ ){0,3}$")
# "after a closed-door Security Council meeting"
_MET = re.compile(r" (?:meeting|session|talks|debate|sitting|consultations|briefing)\b")
# No more than wished for: "asked for an urgent meeting of"
_SOUGHT = re.compile(
    r"\b(?:call|ask|demand|request|seek|sought|push|press|appeal)\w*(?: for)? (?:an?|the) (?:[a-z-]+ ){0,3}"
    r"(?:meeting|session|debate|summit|sitting|talks|discussion) (?:of|at|in) (?:the )?$"
)
# "the principles enshrined in the United Nations Charter"
_PAPER = re.compile(r"(?:['’]s?)? (?:Charter|Convention|Resolution|resolution|Protocol|report)s?\b")
# "Ahead of a meeting of leaders at the General Assembly, they"; not "Ahead of the vote, they told the council"
_YET_TO_COME = re.compile(r"\b(?:[Aa]head of|[Pp]rior to|[Ii]n the run-?up to|later \w+ at)\s[^,;.]*$")
# "the upcoming conference"; not one that is called by its name
_TO_COME = re.compile(r"\b(?:upcoming|forthcoming|coming|next|planned|future)\b", re.IGNORECASE)
# A vote there is another matter: "voted for a ceasefire at the General Assembly"
_VOTED = re.compile(r"\bvot(?:e|ed|es|ing)\b[^.;,]*$")
_SPEAKING_TO = re.compile(r"\b(?:told|tells|speaking (?:at|in|to|before)|address(?:ed|ing))\b", re.IGNORECASE)
# A heading, and what may stand behind the name in it
_LINE = re.compile(r"^(?!\s)[^\n]{4,100}(?<![.!?])$", re.MULTILINE)
_NAME_ENDS = re.compile(r"\s*(?:$|[,:;(|–—-]|\d)")
_TOP_MAX = 600  # code points
# "sixteen members of the whaling commission", where nothing else is said
_MEMBER_NOUNS = ("members", "member states", "parties", "countries", "nations", "states")
_MEMBERS = re.compile(rf"(?i)\b(?:{'|'.join(_MEMBER_NOUNS)}) (?:of|in|at) (?:the )?$")
# No place where states speak to each other
_NOT_FORUMS = re.compile(r"(?i)(?:the )?(?:national assembly|legislative (?:assembly|council)|city council)$")
# A sentence without one of these, and without two capitals on end, names none
_HINTS = (
    "ouncil", "ommittee", "ssembly", "onference", "ummit", "oard", "orum", "alks", "ommission", "lenary",
    "rganization", "rganisation", "uthority", "Union", "League", "Agency", "Europe", "eeting", "athering", "eremony",
    "body", "video call", "session", "U.N", "United Nations", "Review", "Congress", "ialogue", "ymposium", "iennial",
    "undtable", "debate", "segment", "ound Table", "ound table", "onsultations", "olloquium",
)  # fmt: skip
_CAPITALS = re.compile(r"[A-Z][A-Z]")
_SITTING = re.compile(
    r"(?i)(?:\w+day['’]s )?(?:the )?(?:(?:(?:[\w-]+ ){0,3}session|\d+(?:st|nd|rd|th) meeting) of (?:the )?(?=[A-Z]))?"
)
# "a closed-door UN Security Council meeting"
_MANNER = re.compile(
    r"(?:(?:closed(?:-door)?|emergency|special|rare|recent|private|informal|ongoing|upcoming|annual|first|"
    r"second|third|fourth|fifth|[a-z]+-day) )+(?=[A-Z\d])"
)
_WINDOW = 60


def forum(text: str, spans: Sequence[Span], nearby: Sequence[Span] = (), *, read: bool = False) -> Span | None:
    """The most particular forum that the sentences name as the place, the earliest of those; else one in those
    ``nearby``, which also counts before a mere "at the UN". Where nothing else is said and the text was ``read`` out,
    the one that "Peru's ambassador to the OPCW" is sent to.
    """
    found = next(_all(text, spans), None)
    if found is None or found[0] in VAGUE_FORUMS:
        near = next(_all(text, nearby), None)
        found = near if found is None or (near and near[0] not in VAGUE_FORUMS) else found
    if found is None and read:
        found = next((each for each in _all(text, spans, of_posts=True) if each[0] not in VAGUE_FORUMS), None)
    if found is None or found[0] in VAGUE_FORUMS:
        found = next(_of_members(text, (*spans, *nearby)), found)
    return _trimmed(text, *found[1:]) if found else None


def forum_spoken_at(text: str, spans: Sequence[Span]) -> Span | None:
    """The body known by name that somebody is said to speak to: "told the OSCE Permanent Council"."""
    spoken = [span for span in spans if _SPEAKING_TO.search(text, span.start, span.end)]
    found = next((each for each in _all(text, spoken) if each[0] not in GENERAL_FORUMS | VAGUE_FORUMS), None)
    return _trimmed(text, *found[1:]) if found else None


def forum_above(text: str) -> Span | None:
    """The body that a line at the top names alone or before a mark: "Human Rights Council, 50th session"."""
    for line in _LINE.finditer(text, 0, _TOP_MAX):
        for general in range(min(VAGUE_FORUMS)) if _is_told(text, Span(*line.span())) else ():
            name = _FORUMS[general].match(text, line.start(), line.end())
            if name and _NAME_ENDS.match(text, name.end(), line.end()) and general not in GENERAL_FORUMS:
                return _trimmed(text, *name.span())
    return None


def is_at_known_forum(text: str, spans: Sequence[Span]) -> bool:
    """Whether a body known by name is the place, not just any "committee" or "plastics talks"."""
    return any(each[0] not in GENERAL_FORUMS for each in _all(text, spans))


def _all(text: str, spans: Sequence[Span], *, of_posts: bool = False) -> Iterator[tuple[int, int, int]]:
    """How general each forum's name is, and where it stands; the most particular first."""
    told = [span for span in spans if _is_told(text, span)]
    for general in range(len(_FORUMS)) if told else ():
        yield from sorted(each for span in told for each in _forums(text, span, general, of_posts=of_posts))


def _of_members(text: str, spans: Sequence[Span]) -> Iterator[tuple[int, int, int]]:
    """The bodies whose members are said to speak."""
    for span in spans:
        words = span.of(text).lower()
        told = any(map(words.__contains__, _MEMBER_NOUNS)) and _is_told(text, span)
        for general in range(min(VAGUE_FORUMS)) if told else ():
            for match in _FORUMS[general].finditer(text, span.start, span.end):
                if _MEMBERS.search(text, max(span.start, match.start() - _WINDOW), match.start()):
                    yield general, *match.span()


def _is_told(text: str, span: Span) -> bool:
    words = span.of(text)
    return any(hint in words for hint in _HINTS) or _CAPITALS.search(words) is not None


def _forums(text: str, span: Span, general: int, *, of_posts: bool) -> Iterator[tuple[int, int, int]]:
    for match in _FORUMS[general].finditer(text, span.start, span.end):
        if _NOT_FORUMS.search(match.group()):
            continue
        first = max(span.start, match.start() - _WINDOW)
        before = _led_to(text, first, match.start(), match.end(), general, of_posts=of_posts)
        if before is not None:
            yield general, before, match.end()
        elif _HEARD.match(text, match.end(), span.end) or _gave_rise_to_it(text, span, match):
            yield general, match.start(), match.end()


def _gave_rise_to_it(text: str, span: Span, match: re.Match[str]) -> bool:
    """Whether a meeting is named as that of the text: "the summit's declaration", "a text adopted by the summit"."""
    if not _MEETING.search(match.group()):
        return False
    first = max(span.start, match.start() - _WINDOW)
    return bool(_ITS_TEXT.match(text, match.end(), span.end) or _ADOPTED_BY.search(text, first, match.start()))


def _led_to(text: str, first: int, position: int, end: int, general: int, *, of_posts: bool) -> int | None:
    """Where the name begins that goes on at ``position``, if words for a place lead to it."""
    before = _BEFORE.search(text, first, position)
    if (
        before is None
        or (
            before["after"]
            and not (general in MEETINGS or _MEETING.search(text[position:end]) or _MET.match(text, end))
        )
        or _VOTED.search(text, first, position)
        or _SOUGHT.search(text, first, position)
        or _PAPER.match(text, end)
        or _YET_TO_COME.search(text, max(0, first - _WINDOW), position)
    ):
        return None
    if general in GENERAL_FORUMS and _TO_COME.search(text, before.start("more"), end):
        return None
    if before["ahead"] and (general in MEETINGS or _MEETING.search(text[position:end])):
        return None  # "signed it before the summit"
    if before.group().strip() == "to" and not text[position].isupper():
        return None
    if not of_posts and _POST.search(text, first, position):
        return None
    return before.start("more")


def _trimmed(text: str, start: int, end: int) -> Span:
    """Without "the 46th session of the", and without what stands behind the name."""
    if sitting := _SITTING.match(text, start, end):
        start = sitting.end()
    if manner := _MANNER.match(text, start, end):
        start = manner.end()
    return Span(start, start + len(text[start:end].rstrip(" ,")))
