"""Whom words mean that come before the name: "In what she called a shame, Ann Lee left", "The mayor … Ann Lee …"."""

from __future__ import annotations

from bot.extract.lexicon import grammar, people
from bot.extract.quotes.folding.skeleton import NAME, Skeleton
from bot.extract.quotes.folding.verbs import is_cue_form
from bot.extract.quotes.folding.words import is_possessive
from bot.extract.quotes.grammar.clauses import clause_subject
from bot.extract.quotes.grammar.phrases import Mention
from bot.extract.quotes.people.members import Cast, Member

_SENTENCES_AHEAD = 2  # in which somebody who was only described is named
_OF_PERSON = frozenset(["from", "of", "who"])


def clause_ahead(sk: Skeleton, first: int, stop: int, at: int) -> Mention | None:
    """The subject of the sentence that the pronoun of "what she called …" at ``at`` comes before; no other pronoun."""
    if at == 0 or sk.lower[at - 1] != "what":
        return None
    comma = next((k for k in range(at + 1, stop) if sk.words[k] == ","), stop)
    main = clause_subject(sk, first, stop)
    return main if main and main.first > comma and main.kind != "pronoun" else None


def introduced(sk: Skeleton, cast: Cast, number: int, mention: Mention) -> Member | None:
    """Who is named for the first time right after a description, without one of their own, as the one described.

    "The mayor said the dam would hold. Ann Lee told the Herald …"; not "Ann Lee, a lawyer, told …" or "Ann Lee also
    told …", who is another.
    """
    opening, noun = sk.lower[mention.first], sk.lower[mention.head].rsplit(" ", 1)[-1]
    if (
        noun in people.UNNAMED
        or noun not in people.ROLE_NOUNS
        or not (opening in grammar.DEFINITE or is_possessive(opening))
    ):
        return None
    named = (cast.at.get(i) for i in range(*sk.sentences[number]) if not mention.first <= i < mention.stop)
    if any(member and member.kind == "person" for member in named):
        return None
    for first, stop in sk.sentences[number + 1 : number + 1 + _SENTENCES_AHEAD]:
        subject = clause_subject(sk, first, stop)
        if subject is None or subject.kind != "name":
            continue
        member = cast.at.get(subject.head)
        fits = (
            member
            and member.kind == "person"
            and member.items[0] == subject.head
            and member.role_nouns <= people.COURTESIES
        )
        return member if fits and _speaks_undescribed(sk, cast, subject.head) else None
    return None


def _speaks_undescribed(sk: Skeleton, cast: Cast, i: int) -> bool:
    """Whether a full name at ``i`` is followed by a verb of speech, or at most by an age or a place."""
    name = cast.names.get(i)
    if name is None or (len(name.words) < 2 and not name.prefix) or sk.kinds[i - 1] == NAME:
        return False
    k = i + 1
    if sk.words[k : k + 1] == [","] and k + 1 < len(sk.words):
        if not (sk.lower[k + 1].isdigit() or sk.lower[k + 1] in _OF_PERSON):
            return False
        k = next((m for m in range(k + 2, min(k + 12, len(sk.words))) if sk.words[m] == ","), k) + 1
    verb = k
    while verb < len(sk.words) and (sk.lower[verb] in grammar.ADVERBS or sk.lower[verb] in grammar.AUXILIARIES):
        verb += 1
    return verb < len(sk.words) and is_cue_form(sk.lower[verb]) and "also" not in sk.lower[k:verb]
