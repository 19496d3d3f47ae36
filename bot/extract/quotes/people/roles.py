"""What an article says that a person is: the words right before a name, and in apposition before or after it."""

from __future__ import annotations

from bot.extract.lexicon import grammar, people
from bot.extract.quotes.folding.skeleton import NAME, WORD, Skeleton
from bot.extract.quotes.folding.words import is_adverb, remembered
from bot.extract.quotes.grammar.phrases import ARTICLES, is_finite, is_joint_office
from bot.extract.quotes.people.members import Cast, Member

_NOT_IN_ROLE = (
    (grammar.PRONOUNS - {"her"}) | (grammar.AUXILIARIES - {"to"}) | grammar.SUBORDINATORS | grammar.COORDINATORS
)
_ROLES_AND_TITLES = people.ROLE_NOUNS | people.TITLES
_OPENS_ROLE = grammar.POSSESSIVES | ARTICLES
_NOT_IN_OFFICE = frozenset(["former", "acting", "interim", "incumbent", "outgoing", "ex", "then"])  # or no longer
_ROLE_ITEMS_MAX = 14  # an appositive longer than this is not only a role


def note_roles(sk: Skeleton, built: Cast, i: int) -> None:
    """Notes what the article says that the person at ``i`` is."""
    member = built.at[i]
    for first, stop in (
        _role_before(sk, i, bool(built.names[i].prefix)),
        _apposition_before(sk, i),
        _apposition_after(sk, i),
    ):
        if stop > first:
            _add_role(sk, built, member, first, stop, built.name_span(sk, i).start if stop == i else sk.ends[stop - 1])
    prefix = _office_before(sk, built, i)
    titles = {word.lower().strip(".") for word in prefix.split()} & people.TITLES if prefix else None
    if titles:
        member.role_nouns |= titles
        if not titles <= people.COURTESIES and prefix not in member.roles:
            member.roles.append(prefix)
        of = i + 2 if sk.lower[i + 1 : i + 2] == ["of"] and i + 2 < len(sk.words) else i  # "President Lee of Elvar"
        mention = built.countries.get(sk.starts[i]) or built.countries.get(sk.starts[of])
        if mention and member.country is None:
            member.country = mention.code


def _office_before(sk: Skeleton, built: Cast, i: int) -> str:
    """The title before a name, whole: "Trade and Industry Minister", "former President"."""
    prefix = built.names[i].prefix
    if not prefix or i < 2:
        return prefix
    if sk.lower[i - 1] == "and" and is_joint_office(sk.words[i - 2], sk.words[i]):
        return f"{sk.words[i - 2]} and {prefix}"
    return f"{sk.words[i - 1]} {prefix}" if sk.lower[i - 1] in _NOT_IN_OFFICE else prefix


def _add_role(sk: Skeleton, built: Cast, member: Member, first: int, stop: int, end: int) -> None:
    """Notes the role that items ``first`` … ``stop`` give, its words as the article prints them up to ``end``."""
    nouns = {sk.lower[k] for k in range(first, stop)} & _ROLES_AND_TITLES
    nouns |= {
        word for k in range(first, stop) if sk.kinds[k] == NAME for word in sk.lower[k].split() if word in people.TITLES
    }
    if not nouns:
        return
    member.open = False
    member.role_nouns |= nouns
    phrase = sk.text[sk.starts[first] : end].rstrip(" ,")
    if phrase not in member.roles:
        member.roles.append(phrase)
    if member.gender is None:
        member.gender = "f" if nouns & people.WOMENS_NOUNS else "m" if nouns & people.MENS_NOUNS else None
    if member.country is None:
        member.country = next(
            (built.countries[sk.starts[k]].code for k in range(first, stop) if sk.starts[k] in built.countries), None
        )


@remembered
def _is_role(word: str) -> bool:
    """Whether a noun or a name ends with a role: "envoy", "Chinese Envoy"."""
    return word.rsplit(" ", 1)[-1] in people.ROLE_NOUNS


def _role_before(sk: Skeleton, i: int, prefixed: bool) -> tuple[int, int]:
    """The words right before a name: "foreign ministry spokesman Geng Shuang", "its ambassador to the UN Zhang Jun"."""
    k = i
    if not prefixed and i > 0 and not _is_role(sk.lower[i - 1]):
        return i, i
    while k > 0 and i - k < _ROLE_ITEMS_MAX and sk.kinds[k - 1] in (WORD, NAME) and not _opens_line(sk, k):
        word = sk.lower[k - 1]
        joins_roles = (
            word == "and" and not prefixed and k > 1 and _is_role(sk.lower[k - 2])
        )  # "chief executive and founder"
        if word in _NOT_IN_ROLE and not joins_roles:
            break
        k -= 1
        if word in grammar.POSSESSIVES or word.endswith("'s"):
            break
        if word in ARTICLES and sk.lower[k - 1] not in grammar.PREPOSITIONS:
            break
    if not any(_is_role(sk.lower[at]) for at in range(k, i)):
        return i, i
    if _is_role(sk.lower[i - 1]):  # "spokeswoman for mayor Bo Dee"
        k = next((at + 1 for at in range(i - 1, k, -1) if _hangs_on_word(sk, at)), k)
    while k < i and (sk.lower[k] in grammar.PREPOSITIONS or sk.lower[k] in ARTICLES):
        k += 1
    return k, i


def _opens_line(sk: Skeleton, k: int) -> bool:
    """Whether a headline may end before ``k``, whose words are no part of a role."""
    return "\n" in sk.text[sk.ends[k - 1] : sk.starts[k]]


def _hangs_on_word(sk: Skeleton, k: int) -> bool:
    """Whether a preposition stands at ``k`` that is no part of a name: not in "Bank of England governor"."""
    return sk.lower[k] in grammar.PREPOSITIONS and sk.words[k - 1].islower()


def _apposition_before(sk: Skeleton, i: int) -> tuple[int, int]:
    """The role before a name in apposition: "China's envoy, Chen Xu, …", "the head of the union, Bala Garba, …"."""
    if i < 2 or sk.words[i - 1] != ",":
        return i, i
    k = i - 1
    while k > 0 and i - k < _ROLE_ITEMS_MAX and sk.kinds[k - 1] in (WORD, NAME):
        if sk.kinds[k - 1] == WORD and _ends_description(sk.lower[k - 1]):
            break
        k -= 1
        begins = sk.lower[k] in _OPENS_ROLE or sk.lower[k].endswith("'s")
        if begins and not (k > 0 and sk.lower[k - 1] in grammar.PREPOSITIONS and not _is_role_ahead(sk, k, i)):
            break
    return (k, i - 1) if _is_role_ahead(sk, k, i) else (i, i)


def _is_role_ahead(sk: Skeleton, k: int, i: int) -> bool:
    return any(sk.lower[at] in people.ROLE_NOUNS for at in range(k, i - 1))


def _apposition_after(sk: Skeleton, i: int) -> tuple[int, int]:
    """The role after a name: "Paul Bekkers, the Dutch ambassador to the United Nations in Geneva, …"."""
    first = i + 2
    if first >= len(sk.words) or sk.words[i + 1] != "," or sk.kinds[first] not in (WORD, NAME):
        return i, i
    if sk.lower[first] in ("who", "which", "and", "but", "that") or sk.lower[first] in grammar.PREPOSITIONS:
        return i, i
    k = first
    while (
        k < len(sk.words)
        and k - first < _ROLE_ITEMS_MAX
        and sk.kinds[k] in (WORD, NAME)
        and sk.lower[k] not in ("who", "which")
    ):
        if sk.kinds[k] == WORD and _ends_description(sk.lower[k]):
            return i, i
        if sk.kinds[k] == NAME and _is_next(sk, first, k):
            return i, i
        k += 1
    return first, k


def _is_next(sk: Skeleton, first: int, k: int) -> bool:
    """Whether the name at ``k`` is the next of a list and the words from ``first`` are its role: "…, mayor Ann Lee"."""
    return k > first and _is_role(sk.lower[k - 1]) and grammar.PREPOSITIONS.isdisjoint(sk.lower[first:k])


@remembered
def _ends_description(word: str) -> bool:
    """Whether a word shows that a clause follows the comma, not a role: "In Geneva, the envoy also said"."""
    return is_finite(word) or (word in grammar.AUXILIARIES and word != "to") or is_adverb(word)
