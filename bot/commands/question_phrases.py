"""Phrases of a question, and what people type in a hurry, in the words that the rest of the reading knows."""

from __future__ import annotations

import re

from bot.commands.question_words import CHAT

_AROUND = '.,;:!?()"“”'
_WHOSE = r"(?P<who>(?:the\s+)?[\w.-]{1,40}(?:\s[A-Z][\w.-]{1,40}){0,3})['’]s?"
_ANY = r"(?P<who>(?:the\s+)?[\w.'’-]{1,40})"


def _phrase(pattern: str, plain: str) -> tuple[re.Pattern[str], str]:
    return re.compile(rf"\b{pattern}", re.IGNORECASE), plain


# Each a phrase of several words and what it says in one.
_PHRASES = (
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
    # "stayed out of the letter", "kept away from it", "sat it out"; not "stayed in Geneva"
    _phrase(r"(?:stay(?:ed)?|ke(?:ep|pt)|stood)\s+(?:out|away|aside|clear)\s+(?:of|from)\b", "did not sign"),
    _phrase(r"(?:isn['’]t|wasn['’]t|(?:is|was)\s+not|not)\s+on\s+(?:the|that)\s+list\b", "did not sign"),
    _phrase(r"on\s+the\s+list\s+or\s+not\b", "signed"),
    _phrase(r"(?:refused|declined|failed|unwilling|reluctant)\s+to\s+(?:sign|join|back|endorse)\b", "did not sign"),
    # "Dutch-led", "Saudi-backed"
    _phrase(r"(?P<who>[A-Z]\w{1,30})-(?P<what>led|backed|run|owned|based|drafted|sponsored)\b", r"\g<who> \g<what>"),
    # "who does Ann Lee work for"
    _phrase(r"(?:does|did)\s+(?P<who>[\w.'’-]{1,40}(?:\s[\w.'’-]{1,40}){0,3})\s+work\s+for\W*$", r"is \g<who>"),
    # "put their names to"; not "took its name off"
    _phrase(r"put\s+(?:\w+\s+)?names?\s+(?:to|on|under)\b|add(?:ed)?\s+(?:\w+\s+)?names?\s+to\b", "signed"),
    _phrase(r"(?:to(?:ok|ke)|pull(?:ed)?)\s+(?:\w+\s+)?names?\s+(?:off|from)\b", "withdrew"),
    _phrase(r"(?:drop(?:ped)?|pull(?:ed)?|back(?:ed)?)\s+out\s+of\b", "withdrew from"),
)


def in_plain_words(text: str) -> str:
    """The question with what chat shortens spelled out, and each phrase in one word."""
    for pattern, plain in _PHRASES:
        text = pattern.sub(plain, text)
    return " ".join(_spelled_out(word) for word in text.split())


def _spelled_out(word: str) -> str:
    bare = word.strip(_AROUND)
    return CHAT.get(word.lower()) or (word if bare.isupper() and len(bare) > 1 else CHAT.get(bare.lower(), word))
