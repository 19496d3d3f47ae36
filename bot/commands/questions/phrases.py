"""Phrases of a question, and what people type in a hurry, in the words that the rest of the reading knows."""

from __future__ import annotations

import re

from bot.commands.questions.terms import phrasal_verbs
from bot.commands.questions.words import CHAT, DOING
from bot.extract.lexicon.statement_nouns import STATEMENT_NOUNS
from bot.extract.lexicon.verbs import forms
from bot.spelling import fold

_AROUND = '.,;:!?()"“”'
_WHOSE = r"(?P<who>(?:the\s+)?[\w.-]{1,40}(?:\s[A-Z][\w.-]{1,40}){0,3})['’]s?"
_CO = re.compile(r"^co-(?=[a-z]{4})", re.IGNORECASE)  # "co-chaired"; not "co-op"
_ANY = r"(?P<who>(?:the\s+)?[\w.'’-]{1,40})"
_SIGNED_TOO = "accord agreement call convention initiative list note pact resolution treaty".split()
_OF_A_TEXT = rf"(?=(?:\s+[\w'’-]{{1,40}}){{0,5}}?\s+(?:it|them|this|{'|'.join((*STATEMENT_NOUNS, *_SIGNED_TOO))})s?\b)"

_AMONG_SIGNERS = r"(?:among|one\s+of)\s+(?:its|the)\s+sign(?:ator(?:y|ies)|ers?)\b"


def _phrase(pattern: str, plain: str) -> tuple[re.Pattern[str], str]:
    return re.compile(rf"\b{pattern}", re.IGNORECASE), plain


# What people say before they ask: "hi, can you tell me …", "I'd like to know …", "do the articles say who …"; not
# "is it true that"
OPENERS = re.compile(
    r"(?:(?:hey|hi|hello|ok|okay|so|and|well|please|thanks|sorry)[,!.]?\s+"
    r"|(?:can|could|would|will)\s+you\s+(?=(?:please\s+|kindly\s+)?(?:tell|show|find|say|explain)\b)"
    r"|(?:tell|show)\s+(?:me|us)\s+(?:again\s+)?|do(?:es)?\s+(?:you|anyone|anybody|we)\s+know\s+|remind\s+me\s+"
    r"|i(?:['’]d|\s+would)\s+(?:like|love)\s+to\s+know\s+|i(?:['’]m|\s+am)\s+(?:trying\s+to\s+find\s+out|wondering)\s+"
    r"|i\s+(?:want|need)\s+to\s+(?:know|find\s+out)\s+|i\s+wonder(?:ed)?\s+"
    r"|do(?:es)?\s+(?:the\s+|any\s+)?(?:coverage|sources?|articles?|reports?|they|it)\s+(?:say|tell|mention|report)\s+"
    r"(?=(?:who|whom|whose|what|when|where|which|why|how|if|whether)\b)|(?:any\s+idea|find\s+out)\s+){0,4}",
    re.IGNORECASE,
)
# Each a phrase of several words and what it says in one.
_PHRASES = (
    # "is it true that Russia backed it"; not "is it true"
    _phrase(r"^(?:is\s+it\s+(?:true|correct|right|so)|was\s+it\s+(?:true|reported))\s+that\b", "did"),
    # "whether Turkey signed", behind "I wonder"
    _phrase(r"^(?:if|whether)\b", "did"),
    # "took China's side", "came to Egypt's defence"; not "on which side"
    _phrase(rf"t(?:ake|ook|aken|akes)\s+{_WHOSE}\s+(?:side|part)\b", r"supported \g<who>"),
    _phrase(rf"c(?:ame|ome)\s+to\s+{_WHOSE}\s+(?:defen[cs]e|aid|side)\b", r"defended \g<who>"),
    _phrase(rf"(?:was|were|is|are)\s+on\s+{_WHOSE}\s+side\b", r"supported \g<who>"),
    # "spoke up for Egypt", "sided with Egypt"; not "spoke for the 62"
    _phrase(r"(?:sp(?:eak|oke|oken)|st(?:and|ood)|st(?:ick|uck))\s+up\s+for\b", "supported"),
    _phrase(r"(?:sided|side|sides)\s+with\b|st(?:ood|and)\s+(?:by|with)\b", "supported"),
    # "hit out at", "took Iran to task"
    _phrase(r"(?:hit|lash(?:ed)?|sp(?:oke|eak|oken))\s+out\s+(?:at|against)\b", "criticised"),
    _phrase(rf"t(?:ake|ook)\s+{_ANY}\s+to\s+task\b", r"criticised \g<who>"),
    # "why was Peru not among the signatories"; not "why was Peru not among the winners"
    _phrase(
        rf"(?P<why>^why\s+)(?:is|are|was|were)\s+(?P<who>.{{2,60}}?)\s+not\s+{_AMONG_SIGNERS}",
        r"\g<why>did \g<who> not sign",
    ),
    _phrase(rf"(?:is|are|was|were)(?:\s+not|n['’]t)\s+{_AMONG_SIGNERS}", "did not sign"),
    # "stayed out of the letter", "kept away from it"; not "stayed in Geneva", "stood aside from the regatta"
    _phrase(
        rf"(?:stay(?:ed)?|ke(?:ep|pt)|stood)\s+(?:out|away|aside|clear)\s+(?:of|from)\b{_OF_A_TEXT}", "did not sign"
    ),
    _phrase(r"(?:isn['’]t|wasn['’]t|(?:is|was)\s+not|not)\s+on\s+(?:the|that)\s+list\b", "did not sign"),
    _phrase(r"on\s+the\s+list\s+or\s+not\b", "signed"),
    # "which members are missing from the pledge"; not "missing from the parade"
    _phrase(rf"(?:is|are|was|were)\s+(?:missing|absent)\s+from\b{_OF_A_TEXT}", "did not sign"),
    _phrase(r"(?:refused|declined|failed|unwilling|reluctant)\s+to\s+(?:sign|join|back|endorse)\b", "did not sign"),
    # "left their names off the letter"; not "left her name on the door"
    _phrase(rf"(?:left|leave|kept|keep)\s+(?:\w+\s+)?names?\s+(?:off|out\s+of){_OF_A_TEXT}", "did not sign"),
    # "kept its distance from the letter"
    _phrase(rf"ke(?:ep|pt)\s+(?:its|their|his|her)\s+distance\s+from\b{_OF_A_TEXT}", "did not sign"),
    # "lost their lives", "did anyone lose his life"
    _phrase(r"(?:lost|lose[sd]?)\s+(?:their|his|her)\s+li(?:fe|ves)\b", "died"),
    # "what did the bridge cost", "what does it weigh"; not "what did the cost cover"
    _phrase(
        r"^what\s+(?P<does>did|do|does|will|would)\s+(?P<what>.{2,80}?)\s+(?P<verb>cost|weigh|earn|pay)\b(?!\s+(?:the|them)\b)",
        r"how much \g<does> \g<what> \g<verb>",
    ),
    # "what number of states", "what sum"; not "what number did he call"
    _phrase(r"^what\s+number\s+of\b", "how many"),
    _phrase(r"^what\s+(?:sum|amount)\s+(?:of\s+money\s+)?(?=did|do|does|will|would|has|have)", "how much money "),
    # "what did Israel make of the appeal"; not "what did she make of steel" – which nobody asks so
    _phrase(r"^what\s+(?P<does>did|does|do)\s+(?P<who>.{2,60}?)\s+make\s+of\b", r"what \g<does> \g<who> respond to"),
    # "what was the response of China to it", "what was China's reaction"; not "what was the reaction in Beijing"
    _phrase(
        r"^what(?:['’]s|\s+(?:is|was|were))\s+(?:the\s+)?(?:response|reaction|reply|answer)\s+(?:of|from|by)\s+"
        r"(?P<who>.{2,60}?)(?=\s+to\b|\W*$)",
        r"how did \g<who> respond",
    ),
    _phrase(
        r"^what(?:['’]s|\s+(?:is|was|were))\s+(?P<who>.{2,60}?)['’]s?\s+(?:response|reaction|reply|answer)(?=\s+to\b|\W*$)",
        r"how did \g<who> respond",
    ),
    # "which countries are new on the letter", "in the steel group", "are new"; not "which members are new to the town"
    _phrase(
        rf"^(?P<which>which|what)\s+(?P<who>countries|states|nations|governments|members|signatories)\s+(?:are|were)\s+new"
        rf"(?:(?=\W*$)|\s+(?:on|to|in)\b(?:{_OF_A_TEXT}|(?=(?:\s+[\w'’-]{{1,40}}){{1,5}}\s+(?:group|coalition|list)\b)))",
        r"\g<which> \g<who> joined for the first time",
    ),
    # "who was the statement's reader", "who was the reader of the statement"
    _phrase(rf"^who\s+(?:is|was|were)\s+the\s+readers?\s+of\b{_OF_A_TEXT}", "who read"),
    _phrase(r"^who\s+(?:is|was|were)\s+(?P<what>.{2,60}?)['’]s?\s+readers?\W*$", r"who read \g<what>"),
    # "whose envoy read it"; not "whose letter"
    _phrase(
        r"whose\s+(?=(?:envoy|ambassador|delegate|minister|president|premier|delegation|mission)s?\b)",
        "which country’s ",
    ),
    # "who runs the World Bank"; not "who runs the campaign"
    _phrase(
        r"^who\s+(?:runs|heads|leads|is\s+(?:running|heading|leading|in\s+charge\s+of))\s+"
        r"(?=(?:the\s+)?(?-i:[A-Z])[^\s?]*(?:.*\s(?-i:[A-Z])[^\s?]*)?\W*$)",
        "who is the head of ",
    ),
    # "who was behind the letter"; not "who was behind the wheel"
    _phrase(rf"^who\s+(?:is|was|were|stood|stands)\s+behind\b{_OF_A_TEXT}", "who led"),
    # "gave the speech"
    _phrase(r"g(?:ave|ive)\s+(?=(?:the|a)\s+(?:joint\s+)?(?:speech|statement)\b)", "delivered "),
    _phrase(r"br(?:oke|eak)\s+the\s+news\b", "announced"),
    # "how many times in a row"
    _phrase(r"how\s+many\s+times\b", "how often"),
    _phrase(r"in\s+a\s+row\b", "consecutive"),
    # "the 20-odd countries"
    _phrase(r"(?P<number>\d+)-odd\b", r"\g<number>"),
    # "who was in power in Chad"
    _phrase(r"(?:is|was|were)\s+in\s+power\s+in\b", "ruled"),
    # "who was in charge of writing the letter"
    _phrase(r"(?:is|was|were)\s+in\s+charge\s+of\s+(?:the\s+)?(?:writing|drafting)\b(?:\s+of\b)?", "wrote"),
    # "who is in charge of the fund"
    _phrase(r"(?:is|was)\s+in\s+charge\s+of\b", "heads"),
    # "what does Ann Lee do for a living"; not "what does she do"
    _phrase(r"^what\s+do(?:es)?\s+(?P<who>.{2,60}?)\s+do\s+for\s+(?:a|their|his|her)\s+living\W*$", r"who is \g<who>"),
    # "what is Ann Lee's job"; not "what is Ann Lee's position on steel"
    _phrase(
        r"^what\s+(?P<is>is|was)\s+(?P<who>.{2,60}?)['’]s?\s+(?:job|role|title|post|position|occupation|profession)\W*$",
        r"who \g<is> \g<who>",
    ),
    # "the head of state"; not "the heads of state", who are kings too
    _phrase(r"head\s+of\s+state\b", "president"),
    # "how many members were against the law"; not "what he was against"
    _phrase(r"(?:was|were|is|are)\s+against\b(?=\s)", "opposed"),
    _phrase(r"(?:was|were|is|are)\s+in\s+favou?r\s+of\b", "supported"),
    # "Dutch-led", "Saudi-backed"
    _phrase(r"(?P<who>[A-Z]\w{1,30})-(?P<what>led|backed|run|owned|based|drafted|sponsored)\b", r"\g<who> \g<what>"),
    # "who does Ann Lee work for"
    _phrase(r"(?:does|did)\s+(?P<who>[\w.'’-]{1,40}(?:\s[\w.'’-]{1,40}){0,3})\s+work\s+for\W*$", r"is \g<who>"),
    # "put their names to"; not "took its name off"
    _phrase(r"put\s+(?:\w+\s+)?names?\s+(?:to|on|under)\b|add(?:ed)?\s+(?:\w+\s+)?names?\s+to\b", "signed"),
    # "took its name off the letter", "had their names struck from it", "asked to be taken off it"
    _phrase(
        r"(?:t(?:ook|ake)|pull(?:ed)?|ha(?:d|ve)|want(?:ed)?|str(?:uck|ike)|remov(?:ed?|ing)|delet(?:ed?|ing))"
        r"\s+(?:\w+\s+)?names?\s+(?:(?:taken|struck|removed|deleted|crossed)\s+)?(?:off|from)\b",
        "withdrew from",
    ),
    _phrase(rf"(?:asked\s+to\s+be|(?:was|were|been))\s+(?:taken\s+off|removed\s+from){_OF_A_TEXT}", "withdrew from"),
    _phrase(r"(?:drop(?:ped)?|pull(?:ed)?|back(?:ed)?|walk(?:ed)?)\s+out\s+of\b", "withdrew from"),
    _phrase(r"(?:drop(?:ped)?|pull(?:ed)?|back(?:ed)?)\s+out\b", "withdrew"),
)


def in_plain_words(text: str) -> str:
    """The question with what chat shortens spelled out, and each phrase in one word."""
    opened = OPENERS.match(text)
    text = text[opened.end() :] or text if opened else text
    for pattern, plain in _PHRASES:
        text = pattern.sub(plain, text)
    return " ".join(_in_one_word([_spelled_out(word) for word in text.split()]))


def _in_one_word(words: list[str]) -> list[str]:
    """The words, each verb of two in one: "resigned" for "stepped down", "resign" for "step down"."""
    bare = [fold(word.strip(_AROUND)) for word in words]
    for at, plain in reversed(list(phrasal_verbs(bare))):
        is_base = any(word in DOING or word == "to" for word in bare[:at])
        words[at : at + 2] = [plain if is_base else forms(plain).past]
    return words


def _spelled_out(word: str) -> str:
    bare = word.strip(_AROUND)
    word = _CO.sub("", word)
    return CHAT.get(word.lower()) or (word if bare.isupper() and len(bare) > 1 else CHAT.get(bare.lower(), word))
