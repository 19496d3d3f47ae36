"""Whether what follows a verb of attribution is said: not what is done, asked, or only lent a name."""

from __future__ import annotations

import re

from bot.extract.lexicon import grammar, speech
from bot.extract.quotes.folding.items import QUOTATION
from bot.extract.quotes.folding.skeleton import MARK, NAME, QUOTE, WORD, Skeleton
from bot.extract.quotes.folding.verbs import BASE, GERUND, LABEL, PAST, STANCE, THIRD, VERBS
from bot.extract.quotes.folding.words import can_speak, is_adverb
from bot.extract.quotes.grammar.clauses import has_clause_verb
from bot.extract.quotes.grammar.cues import Cue
from bot.extract.quotes.grammar.phrases import is_finite, phrase_at
from bot.extract.quotes.grammar.subjects import is_allowed, quoted_as_saying

_AFTER_SO = grammar.PREPOSITIONS | grammar.CALENDAR | frozenset([".", ",", ";", "too", "again", "publicly"])
_IDIOMS = (["it", "a", "day"], ["it", "a", "night"], ["it", "quits", "."])
_TAGS_ONLY = frozenset(
    ["write", "continue", "reason", "recall", "reflect", "muse", "comment"]
)  # "The point, Chen wrote, was …"
_FORESEES = frozenset(["expect", "believe", "think", "understand", "know"])
_SHOWS = frozenset(["show", "find", "suggest", "indicate"])
_FIGURATIVE = frozenset(["reflect", "continue", "contradict"])  # "…, continuing a run of defeats"
_WHERE_WRITTEN = frozenset(["in", "on"])  # "…, Chen wrote in a note"
_TAG_ITEMS_MAX = 8  # from the comma before a tag to its verb
_TAKES_CLAUSE = frozenset(["decline"])  # "declined to comment"; not "declined a cup of tea"
_TAKEN_FROM = frozenset(["deny", "refuse"])  # with whom it is kept from
_ARTICLES = (["a"], ["an"], ["the"])
_CLAUSE_OPENERS = frozenset(["to", "that", ","])
_ITSELF = (["itself"], ["himself"], ["herself"], ["themselves"])
_JUDGES_FOR = speech.JUDGING_WITH["for"]
_OF_PASSIVE = frozenset(["over", "by", "amid", "after", "at", "in", "on", "as"])
# Of these only with one of those words: "thanked Peru for its help", "advised Peru to wait"; not "advised a bank"
_WITH = {"thank": frozenset(["for"]), "advise": frozenset(["that", "to", "against"]), "invite": frozenset(["to"])}
_BOASTS = frozenset(["of", "about", "that", "how", "to", "in", "on", "he", "she", "it", "they"])
_ADDRESSES = (speech.TAKES_ADDRESSEE - {"ask"}) | {"encourage"}
# "Norway added its name": nothing is said
_LENT = frozenset(["name", "names", "voice", "voices", "signature", "signatures", "weight", "support", "backing"])
_AFTER_DEED = grammar.PREPOSITIONS | grammar.COORDINATORS | grammar.SUBORDINATORS | grammar.CALENDAR | grammar.ADVERBS
# A source's wish to stay unnamed, in items: "asked not to be named because …", "requested that her name be withheld",
# "refused to be identified"; not "asked to be named chairman", "asked that the gunman be named"
_UNNAMED = re.compile(
    r"(?:not to be|to (?:remain|stay)) (?:\w+ )?(?:named|identified|quoted|anonymous|unnamed|photographed)\b"
    r"|(?:for|on(?: the)? condition of) anonymity\b|to (?:speak|talk|comment|be quoted) anonymously\b"
    r"|to be (?:identified|named|quoted) (?:only )?(?:by|as)\b"
    r"|that (?:he|she|they) (?:not be|remain|stay)\b|(?:that )?(?:his|her|their) (?:\w+ )?names? (?:not )?be\b"
    r"|anonymity\b"
)
_UNNAMED_REFUSAL = re.compile(
    r"to (?:be (?:named|identified|quoted)|give (?:his|her|their|a) (?:\w+ )?names?)"
    r"(?= [^\w ]| (?:because|for|in|due|citing|as|when|on|said|told|says|who|and|but)\b|$)"
)
_OPENS_UNNAMED = frozenset(
    ["not", "to", "for", "on", "that", "his", "her", "their", "anonymity"]
)  # the first words of both
# "said little", "said nothing of it"
_SILENT = frozenset(["nothing", "little", "anything"])
_ANSWERS = frozenset("comment discuss elaborate answer speak say disclose specify give reveal identify".split())
_SIGNS = frozenset("sign co-sign join endorse".split())  # what is only done, or left undone

# Before "to" and what is not said: "refused to blame Oslo", "unwilling to criticise it"
_UNDONE = frozenset(
    """
    refused refuses refusing refusal declined declines declining failed fails failing failure unwilling willing
    unwillingness reluctant reluctance hesitant inability
    """.split()
)
_CHARGED_WITH = frozenset(["of", "into", "against", "without"])
_REFUSING = frozenset(["decline", "refuse"])
_WISHING = frozenset(["want", "wish"])
_DISCLOSING = frozenset("reveal disclose specify announce tweet post".split())
_ASKS = frozenset(["whether", "if", "what", "how", "why"])  # "Asked what she would tell the owners, …"
_USED = frozenset(["used", "meant", "intended", "designed", "needed"])
# Before "to say", "to suggest": what makes words fit, not anybody who says them
_FIT = frozenset(
    """
    correct incorrect wrong
    fair safe easy hard difficult impossible possible important reasonable unreasonable needless enough evidence proof
    reason reasons nothing anything something everything things thing way ways need time moment right help helps
    """.split()
)
_AFTER_NAME = (
    (grammar.PREPOSITIONS - {"like"}) | grammar.AUXILIARIES | grammar.COMMON_VERBS | frozenset(["who", "which", "that"])
)
_FINITE = grammar.AUXILIARIES - {"to", "not"}
_CLAUSE_ITEMS_MAX = 40
_DEED_ITEMS_MAX = 12  # in which what is called or told ends
_NOTHING_SAID = {
    "fear": frozenset(["for"]),
    "find": frozenset(["it"]),
    "feel": frozenset(["like"]),
    "add": frozenset(["to"]),
    "call": frozenset(["to"]),
    "sniff": frozenset(["out"]),
    "plead": frozenset(["guilty", "not", "no"]),
    "respond": frozenset(["to"]),
    "report": frozenset(["for", "to", "back"]),
    "agree": frozenset(["to"]),
    "complain": frozenset(["to"]),
    "inquire": frozenset(["about", "into"]),
    "enquire": frozenset(["about", "into"]),
    "apologise": frozenset(["to"]),
    "apologize": frozenset(["to"]),
}
# Tells what was said before a body: "the pumps had failed, the inquiry heard"
_HEARINGS = frozenset("inquiry inquest court jury tribunal hearing committee panel commission".split())
_ASKED_ITEMS_MAX = 7
_OFFERED_ITEMS = 4  # "offered its sincere condolences"
_UNNAMED_ITEMS = 8


def is_said(sk: Skeleton, cue: Cue) -> bool:
    """Whether what follows a verb is reported speech: after some verbs only with "that"."""
    owned = sk.lower[cue.stop : cue.stop + 2]
    if len(owned) > 1 and owned[0] in grammar.POSSESSIVES and owned[1] in _LENT:
        return False
    if len(owned) > 1 and owned[0] in ("so", "yes", "no") and owned[1] in _AFTER_SO:  # "said so in a joint statement"
        return False
    if _is_left_undone(sk, cue, owned) or _is_only_alleged(sk, cue) or _is_only_felt(sk, cue) or _is_source(sk, cue):
        return False
    if cue.verb.lemma == "call" and (sk.lower[cue.stop : cue.stop + 3] in _IDIOMS or owned[:1] in _ITSELF):
        return False  # "calling itself a union"
    if cue.verb.form == PAST and cue.verb.lemma in _JUDGES_FOR and owned and owned[0] in _OF_PASSIVE:
        return False  # a headline's passive: "Mayor criticised over dam"
    if cue.verb.lemma in _TAKES_CLAUSE and not _CLAUSE_OPENERS.intersection(owned[:1]):
        return False
    if cue.passive or (cue.verb.tier == STANCE and _follows_to(sk, cue)):
        return _is_told(sk, cue)
    if _says_nothing_with(cue, owned[:1]) or _is_foreseen(sk, cue, owned[:1]) or _stays_unnamed(sk, cue):
        return False
    if _only_tags(sk, cue):
        return True
    if _is_asked(sk, cue) or quoted_as_saying(sk, cue) or _only_possible(sk, cue) or _only_named(sk, cue):
        return False
    if is_deed(sk, cue) or (cue.verb.lemma in speech.TAKES_CLAUSE and not _takes_clause(sk, cue)):
        return False
    return cue.verb.lemma not in speech.REPORTS_NOTHING or sk.lower[cue.stop : cue.stop + 1] in (["that"], [":"])


def _is_source(sk: Skeleton, cue: Cue) -> bool:
    """Whether only those are cited who told it: "citing three unnamed officials"; not "citing a lack of rain"."""
    if cue.verb.lemma != "cite":
        return False
    found = phrase_at(sk, cue.stop, min(cue.stop + _DEED_ITEMS_MAX, len(sk.words)))
    return found is not None and found.kind == "nominal" and can_speak(sk.lower[found.head])


def _follows_to(sk: Skeleton, cue: Cue) -> bool:
    """Whether a verb is an infinitive, adverbs aside: "to support", "to actively support"."""
    k = cue.first - 1
    while k > 0 and sk.lower[k].endswith("ly"):
        k -= 1
    return sk.lower[k] == "to"


def _is_left_undone(sk: Skeleton, cue: Cue, following: list[str]) -> bool:
    """Whether nothing is said, judged or answered: "would not say who", "said little", "declined to send troops".

    What somebody refuses to do, nobody says: "to send troops" would be turned round.
    """
    undone = sk.lower[cue.first - 1] == "to" and sk.lower[cue.first - 2] in _UNDONE
    if undone and cue.verb.form == BASE:
        return True
    if cue.verb.lemma == "ask" and following[:1] != ["that"] and "not" in sk.lower[max(0, cue.first - 2) : cue.first]:
        return True  # "has so far not asked directly for help"
    if cue.verb.lemma in ("say", "tell"):
        return "not" in sk.lower[max(0, cue.first - 2) : cue.first] or _is_silent(sk, cue, following)
    if cue.verb.lemma in _DISCLOSING and "not" in sk.lower[max(0, cue.first - 2) : cue.first]:
        return True  # "did not reveal the place"
    if cue.verb.lemma in _REFUSING and following[:1] == ["to"]:
        return True
    if cue.verb.lemma in _WISHING and following[:1] == ["to"]:
        deed = VERBS.get(following[1]) if following[1:] else None
        judges = deed is not None and deed.tier == LABEL
        return judges or not (_ANSWERS | _SIGNS).isdisjoint(following[1:])
    if cue.verb.tier != LABEL or cue.verb.form != BASE:
        return False
    before = sk.lower[cue.first - 1]
    return undone or before in ("not", "never") or before.endswith("n't")


def _is_silent(sk: Skeleton, cue: Cue, following: list[str]) -> bool:
    """Whether somebody says nothing: not in "said nothing had been decided", but in "who said nothing was jailed"."""
    if _SILENT.isdisjoint(following[:1]):
        return False
    clause = following[1:] and (following[1] in _FINITE or is_finite(following[1]))
    return not clause or sk.lower[cue.first - 1] == "who"


def _is_only_alleged(sk: Skeleton, cue: Cue) -> bool:
    """Whether somebody is charged with saying it, moved to or allowed to: "accused of promoting a sect".

    Not in "after weeks of insisting that …".
    """
    if cue.verb.form == GERUND and sk.lower[max(0, cue.first - 2) : cue.first] == ["such", "as"]:
        return True  # "messages, such as suggesting a lane change"
    if cue.verb.form != GERUND or sk.lower[cue.first - 1] not in _CHARGED_WITH:
        return cue.verb.form == BASE and is_allowed(sk, cue)
    return sk.lower[cue.first - 1] != "of" or sk.lower[cue.first - 2].rstrip("s") not in grammar.TIME_NOUNS


def _is_only_felt(sk: Skeleton, cue: Cue) -> bool:
    """Whether a feeling has no words: "felt well again", "feeling extreme fatigue"; not "feels the plan is unfair"."""
    if cue.verb.lemma != "feel" or sk.kinds[cue.stop : cue.stop + 1] == [QUOTE]:
        return False
    end = next((k for k in range(cue.stop, len(sk.words)) if sk.kinds[k] == MARK), len(sk.words))
    if "like" in sk.lower[cue.stop : cue.stop + 3]:
        return True
    return not has_clause_verb(sk, cue.stop, end)


def _only_tags(sk: Skeleton, cue: Cue) -> bool:
    """Whether a verb that reports nothing by itself tags a clause: "The point, Chen wrote, was …"."""
    if cue.verb.lemma == "hear":
        return sk.lower[cue.first - 1] in _HEARINGS and _ends_tag(sk, cue)
    if shows(cue) and _ends_tag(sk, cue):
        return True
    if cue.verb.lemma not in _TAGS_ONLY:
        return False
    before = sk.words[max(0, cue.first - _TAG_ITEMS_MAX) : cue.first]
    closes = cue.verb.lemma == "write" and (_ends_tag(sk, cue) or sk.lower[cue.stop] in _WHERE_WRITTEN)
    return "," in (*before[-1:], *sk.words[cue.stop : cue.stop + 1]) or ("," in before and closes)


def shows(cue: Cue) -> bool:
    """Whether a verb is one by which a document tags a clause: "Otters eat crabs, a study shows"."""
    return cue.verb.lemma in _SHOWS and cue.verb.form in (PAST, THIRD) and not cue.passive


def tells_nothing_more(sk: Skeleton, cue: Cue) -> bool:
    """Whether a verb brings no words after it: "…, reflecting the mood", "…, Chen wrote in a note"."""
    if cue.verb.lemma in _FIGURATIVE:
        return cue.verb.form == GERUND
    if sk.lower[cue.stop : cue.stop + 1] == ["and"] and _is_past(sk, cue.stop + 1):
        return True  # "She disagreed and ordered a second test"
    written = cue.verb.lemma in _TAGS_ONLY and sk.lower[cue.stop] in _WHERE_WRITTEN
    return written and "that" not in sk.lower[cue.stop : cue.stop + _DEED_ITEMS_MAX]


def _is_past(sk: Skeleton, k: int) -> bool:
    """Whether a finite verb stands at ``k``, after adverbs."""
    while k < len(sk.words) and sk.kinds[k] == WORD and is_adverb(sk.lower[k]):
        k += 1
    return k < len(sk.words) and sk.kinds[k] == WORD and (is_finite(sk.lower[k]) or sk.lower[k].endswith("ed"))


def _is_told(sk: Skeleton, cue: Cue) -> bool:
    """Whether a tag tells what was said before a body: "The hull, the jury was told, had been patched"."""
    told = cue.verb.lemma == "tell" and sk.lower[cue.first - 1] in ("was", "were")
    return told and sk.lower[cue.first - 2] in _HEARINGS and _ends_tag(sk, cue)


def _ends_tag(sk: Skeleton, cue: Cue) -> bool:
    """Whether nothing but a time follows a verb in its clause: "heard", "heard on Monday"."""
    k = cue.stop + 1 if sk.lower[cue.stop : cue.stop + 1] == ["on"] else cue.stop
    while k < len(sk.lower) and sk.lower[k] in grammar.CALENDAR:
        k += 1
    return k >= len(sk.words) or (sk.kinds[k] == MARK and sk.words[k] != ":")


def is_deed(sk: Skeleton, cue: Cue) -> bool:
    """Whether somebody does what a verb of speech says: "called a snap election"; not "called the election unfair"."""
    if cue.verb.lemma == "threaten" and cue.verb.form == GERUND:
        return sk.lower[cue.stop : cue.stop + 1] not in (["to"], ["that"], [QUOTATION])
    if cue.verb.lemma == "boast":
        return sk.kinds[cue.stop : cue.stop + 1] == [WORD] and sk.lower[cue.stop] not in _BOASTS
    if what := _WITH.get(cue.verb.lemma):
        following = sk.lower[cue.stop : cue.stop + _DEED_ITEMS_MAX]
        to_what = following[following.index("to") + 1 :] if "to" in following else []
        return what.isdisjoint(following) or (cue.verb.lemma == "invite" and to_what[:1] in _ARTICLES)
    if opens := speech.SAID_BEFORE.get(cue.verb.lemma):
        following = sk.lower[cue.stop : cue.stop + _OFFERED_ITEMS]
        return following[:1] != ["to"] and opens.isdisjoint(following)
    deeds = speech.DEEDS.get(cue.verb.lemma)
    if deeds is None or cue.has_particle:  # "called for elections"
        return False
    found = phrase_at(sk, cue.stop, min(cue.stop + _DEED_ITEMS_MAX, len(sk.words)))
    if found and cue.verb.lemma in _TAKEN_FROM and found.kind in ("name", "pronoun"):
        return sk.lower[found.stop : found.stop + 1] in _ARTICLES  # "denied Barrow a win"
    if found is None or sk.lower[found.head] not in deeds:
        return False
    return found.stop >= len(sk.words) or sk.kinds[found.stop] == MARK or sk.lower[found.stop] in _AFTER_DEED


def _says_nothing_with(cue: Cue, following: list[str]) -> bool:
    """Whether the word after a verb shows that nothing is said: "fears for", "found it hard", "must respond to it".

    So does an infinitive after the participle of a verb that has an addressee: "a public urged to save water".
    """
    if cue.verb.form == PAST and cue.verb.lemma in _ADDRESSES and following == ["to"]:
        return True
    return not _NOTHING_SAID.get(cue.verb.lemma, frozenset()).isdisjoint(following)


def _is_foreseen(sk: Skeleton, cue: Cue, following: list[str]) -> bool:
    """Whether a participle only tells what others expect of something: "the vote, widely expected to be in May"."""
    if cue.verb.form != PAST or cue.verb.lemma not in _FORESEES or following != ["to"]:
        return False
    k = cue.first - 1
    while k > 0 and sk.kinds[k] == WORD and is_adverb(sk.lower[k]):
        k -= 1
    return sk.kinds[k] == MARK or sk.lower[cue.first - 1] in ("widely", "generally")


def _only_possible(sk: Skeleton, cue: Cue) -> bool:
    """Whether words are only fit to say something, or used for it: "it is fair to say", "was used to describe"."""
    if sk.lower[cue.first - 1] == "worth":
        return True  # "it is worth noting"
    if cue.verb.form != BASE or sk.lower[cue.first - 1] != "to":
        return False
    before = sk.lower[cue.first - 2]
    used = before in _USED and sk.lower[cue.first - 3] in grammar.BE_FORMS
    return used or before in _FIT


def _only_named(sk: Skeleton, cue: Cue) -> bool:
    """Whether somebody is only called by a name, or on the telephone: "a charity called Shelter", "called Ann Lee"."""
    if cue.verb.lemma not in speech.NAMING or cue.verb.form != PAST or cue.has_particle:
        return False
    k = cue.stop + 1 if sk.lower[cue.stop : cue.stop + 1] == ["the"] else cue.stop
    if k + 1 >= len(sk.words) or sk.kinds[k] != NAME:
        return False
    word, kind = sk.lower[k + 1], sk.kinds[k + 1]
    return kind == MARK or (kind == WORD and word in _AFTER_NAME)


def _takes_clause(sk: Skeleton, cue: Cue) -> bool:
    """Whether what is added is a clause, after its verb or before a tag: "The war was over, she added."."""
    return _ends_clause(sk, cue) or _has_clause(sk, cue.stop)


def _ends_clause(sk: Skeleton, cue: Cue) -> bool:
    """Whether nothing follows a verb in its clause."""
    return cue.stop >= len(sk.words) or (sk.kinds[cue.stop] == MARK and sk.words[cue.stop] != ":")


def _has_clause(sk: Skeleton, begin: int) -> bool:
    """Whether a clause begins at ``begin``: "that …", or words with a finite verb before the next comma."""
    for k in range(begin, min(begin + _CLAUSE_ITEMS_MAX, len(sk.words))):
        word = sk.lower[k]
        if sk.kinds[k] == QUOTE or (k == begin and word in ("that", ":")):
            return True
        if sk.kinds[k] == MARK:
            return False
        if sk.kinds[k] == WORD and (is_finite(word) or word in _FINITE):
            return True
    return False


def _is_asked(sk: Skeleton, cue: Cue) -> bool:
    """Whether a verb stands in what somebody was asked: nobody says that."""
    begin = max(0, cue.first - _ASKED_ITEMS_MAX)
    if _ASKS.isdisjoint(sk.lower[begin : cue.first]):
        return False
    for k in range(cue.first - 1, begin, -1):
        if sk.kinds[k] in (MARK, QUOTE):
            return False
        if sk.lower[k] in _ASKS:
            if sk.lower[k] == "why" and sk.lower[k - 1] in grammar.BE_FORMS:
                return False  # "That is why critics say he left"
            return cue.verb.form in (BASE, GERUND) or sk.lower[k - 1] == "asked"
    return False


def _stays_unnamed(sk: Skeleton, cue: Cue) -> bool:
    """Whether all that is asked or refused is the name of who speaks."""
    if cue.stop >= len(sk.lower) or sk.lower[cue.stop] not in _OPENS_UNNAMED:
        return False
    words = " ".join(sk.lower[cue.stop : cue.stop + _UNNAMED_ITEMS])
    return bool(_UNNAMED.match(words) or (cue.verb.lemma in _WISHING and _UNNAMED_REFUSAL.match(words)))
