"""Questions that go on with the one before: "and in 2019?", "what did China say?", "and who led it?".

Nothing is remembered: whoever asks hands over the command and the arguments of the answer before, as they stand in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.commands import COMMANDS
from bot.commands import ask as ask_command
from bot.commands.questions import wording as asked_wording
from bot.commands.questions.names import AROUND, Names, Placed, known_names, placed_terms
from bot.commands.questions.terms import stem
from bot.commands.questions.words import ACTS, AUXILIARIES, CRITICAL, NUMBER_WORDS, SAYING, SUPPORTIVE
from bot.model import Answer
from bot.spelling import fold
from bot.store.coverage import Coverage

_WORDS_MAX = 30  # of a line that can go on with another
_BARE_MAX = 4  # words of one that only names something: "in June 2019", "the Holy See"
# "and in 2019?", "what about France?", "ok, and who led it?"
_OPENER = re.compile(r"(?:(?:and|but|or|also|then|so|ok|okay|well)\b[,\s]*|(?:what|how)\s+about\s+)+", re.IGNORECASE)
# "ask who led it": the command, where what follows goes on
_COMMAND = re.compile(r"\s*[!/]?ask\s+", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:about|on|regarding)\s+.+", re.IGNORECASE | re.DOTALL)
_THING = frozenset("it that this them those these".split())
_PERSON = frozenset("he she they".split())
_ASKING = frozenset("who whom what when where which why how".split())
_SMALL = frozenset("in on at of the by for to from a an".split())
_PREPOSITION = re.compile(r"^(?:about|on|regarding)\s+", re.IGNORECASE)
_TIMES, _PLACES = ("year", "month"), ("country", "name", "speaker")
_DOES = frozenset(stem(word) for each in (*ACTS.values(), SUPPORTIVE, CRITICAL) for word in each)
_SAYS = frozenset(map(stem, SAYING))
_OF_A_DEED = frozenset(("why", "when", "where"))
_STATEMENT = "the joint statement"


def ask_further(coverage: Coverage, command: str, arguments: Mapping[str, Any], words: str) -> Answer | None:
    """The answer to a line that goes on with an answer before it, the understood question in its heading.

    None where the line stands for itself. Raises as `bot.commands.ask`.
    """
    if not goes_on(words):
        return None
    there = " ".join((_in_words(command, arguments) or "", words)).split()
    names = known_names(coverage, [fold(word.strip(AROUND)) for word in there])
    person = _answered(coverage, _in_words(command, arguments)) if _PERSON.intersection(_said(words)) else None
    question = continued(command, arguments, words, names, person=person)
    if question is None:
        return None
    answer = ask_command(coverage, "ask", {"question": question})
    return replace(answer, heading=asked_wording.read_as(words.strip(), question))


def goes_on(words: str) -> bool:
    """Whether a line may go on with a question before: it begins with "and", only names something, or says "it".

    After the command ("ask who led it") only where it plainly does.
    """
    command = _COMMAND.match(words)
    words = words[command.end() :] if command else words
    plainly = bool(_OPENER.match(words.strip())) or _stands_for(words.split()[1:])
    return _may_go_on(words) and (plainly or command is None)


def _may_go_on(words: str) -> bool:
    rest = _rest(words)
    said = [fold(word.strip(AROUND)) for word in rest.split()]
    if not said or len(said) > _WORDS_MAX or words.lstrip()[:1] in ("!", "/") or said[0] in COMMANDS:
        return False
    asks = said[0] in _ASKING or said[0] in AUXILIARIES
    if _OPENER.match(words.strip()):
        return True
    if asks:
        return len(said) == 1 or _is_bare_number(said) or _stands_for(said[1:]) or _is_bare_saying(said)
    return len(said) <= _BARE_MAX and (
        words.rstrip().endswith("?") or _only_names(_placed(rest.split(), {}), rest.split())
    )


def _said(words: str) -> list[str]:
    return [fold(word.strip(AROUND)) for word in words.split()]


def _answered(coverage: Coverage, question: str | None) -> str | None:
    """The one person whom the answer to "who …" names: who has an office, who read a statement."""
    if question is None or _said(question)[:1] != ["who"]:
        return None
    found = (finding.data for finding in ask_command(coverage, "ask", {"question": question}).findings)
    names = {data.get("speaker") or (data.get("reader") or {}).get("name") for data in found} - {None}
    return names.pop() if len(names) == 1 else None


def continued(
    command: str,
    arguments: Mapping[str, Any],
    words: str,
    names: Names | None = None,
    *,
    person: str | None = None,
) -> str | None:
    """The whole question that a line means after the one before; None where it stands for itself.

    ``names`` are the people whom the coverage knows, also in small letters; ``person`` is whom "she" may stand for.
    """
    question = _in_words(command, arguments)
    if question is None or not goes_on(words):
        return None
    before, tokens = _Before(question, names or {}, person), _rest(words).split()
    placed = before.placed(tokens)
    if _only_names(placed, tokens):
        return before.with_names(tokens, placed)
    said = [fold(token.strip(AROUND)) for token in tokens]
    if said[0] not in _ASKING | AUXILIARIES:
        return before.about(" ".join(tokens))
    if not placed and not (_THING | _PERSON).intersection(said):
        return before.asked_with(tokens)
    return before.with_topic(tokens, placed)


def _stands_for(words: Sequence[str]) -> bool:
    """Whether one of the words stands for something named before: "it", "they"."""
    return not (_THING | _PERSON).isdisjoint(fold(word.strip(AROUND)) for word in words)


def _rest(words: str) -> str:
    """The line without what it begins with, and the mark at its end."""
    line = _COMMAND.sub("", " ".join(words.split()), count=1).rstrip("?!. ")
    opened = _OPENER.match(line)
    return line[opened.end() :] if opened else line


def _placed(tokens: Sequence[str], names: Names) -> list[Placed]:
    bare = [token.strip(AROUND) or token for token in tokens]
    # behind a word of no meaning, for the first capital to say something too
    found = placed_terms(["the", *bare], ["the", *map(fold, bare)], names, may_shout=False)
    return [(first - 1, end - 1, term) for first, end, term in found]


def _only_names(placed: Sequence[Placed], tokens: Sequence[str]) -> bool:
    """Whether a line only names a time, a country or somebody."""
    named = {at for first, end, term in placed if term.kind in _TIMES + _PLACES for at in range(first, end)}
    return bool(named) and all(at in named or fold(word) in _SMALL for at, word in enumerate(tokens))


def _is_bare_number(said: Sequence[str]) -> bool:
    """As in "how many"."""
    return len(said) == 2 and said[0] == "how" and said[1] in NUMBER_WORDS


def _is_bare_saying(said: Sequence[str]) -> bool:
    """As in "what did China say": about what is left open."""
    return said[0] == "what" and stem(said[-1]) in _SAYS


# --- the question before ----------------------------------------------------------------------------


def _in_words(command: str, arguments: Mapping[str, Any]) -> str | None:
    """A command as the question that it answers; None for one that is no question of this kind."""
    given = {name: str(value) for name, value in arguments.items() if value is not None}
    year, country = given.get("year"), given.get("country")
    match command:
        case "ask":
            return given.get("question", "").rstrip("?!. ") or None
        case "who-signed":
            asked = f"Did {country} sign" if country else "Who signed the joint statement"
            return f"{asked} in {year}" if year else asked
        case "quote" if "speaker" in given:
            about = f" about {given['about']}" if "about" in given else ""
            return f"What did {given['speaker']} say{about}"
        case "country" if "country" in given:
            return f"Which side was {country} on"
    return None


# --- both together ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Before:
    """The question before, which lends what the next one leaves open."""

    question: str
    names: Names
    person: str | None = None
    """Whom the answer to it names, if it asks for somebody."""

    @property
    def tokens(self) -> list[str]:
        """Its words."""
        return self.question.split()

    @property
    def plain(self) -> list[str]:
        """Its words as they are compared."""
        return [fold(token.strip(AROUND)) for token in self.tokens]

    def placed(self, tokens: Sequence[str]) -> list[Placed]:
        """What words name, with the people whom the coverage knows."""
        return _placed(tokens, self.names)

    def topic(self) -> str:
        """What it is about, behind its verb: "the letter of 2019" of "who signed the letter of 2019"."""
        at = next((i for i, word in enumerate(self.plain) if stem(word) in _DOES | _SAYS), None)
        if at is None:
            asking = _ASKING | AUXILIARIES | NUMBER_WORDS
            start = next((i for i, word in enumerate(self.plain) if word not in asking), 0)
            return " ".join(self.tokens[start:])
        behind = [token for token in self.tokens[at + 1 :] if fold(token.strip(AROUND)) not in _THING]
        named = any(term.kind == "word" for _, _, term in self.placed(behind))
        whole = behind if named or stem(self.plain[at]) in _SAYS else [_STATEMENT, *behind]
        return " ".join(whole) or " ".join(self.tokens[1:at])

    def about(self, matter: str) -> str:
        """The same, about something else."""
        return f"{_ABOUT.sub('', self.question).strip()} about {_PREPOSITION.sub('', matter)}"

    def asked_with(self, asking: Sequence[str]) -> str:
        """The same, asked with another word alone: "when?", "how many?"."""
        first = fold(asking[0].strip(AROUND))
        at = self._auxiliary()
        if first in _OF_A_DEED and at is not None and (first == "why" or self.plain[0] != "who"):
            return " ".join((*asking, fold(self.tokens[at]), *self.tokens[at + 1 :]))
        if first == "why" and self.plain[0] in ("who", "which"):
            return " ".join((*asking, *self.tokens[1:]))
        if first == "how" and self.plain[0] in ("who", "which"):
            behind = self.tokens[1:] if self.plain[0] == "who" else self.tokens[2:]
            return " ".join((*asking, "countries", *behind))
        return " ".join((*asking, *(() if first in AUXILIARIES else ("was",)), self.topic()))

    def _auxiliary(self) -> int | None:
        """Where "did" or "was" stands: "What did Peru say", "Did Peru sign"."""
        return next((i for i, word in enumerate(self.plain[:_BARE_MAX]) if word in AUXILIARIES), None)

    def with_names(self, tokens: Sequence[str], placed: Sequence[Placed]) -> str:
        """The same, with other times and names instead of its own."""
        question = self.question
        for first, end, term in placed:
            own = " ".join(tokens[first:end]).strip(AROUND)
            kinds = _TIMES if term.kind in _TIMES else _PLACES
            there = [each for each in self.placed(question.split()) if each[2].kind in kinds]
            like = [each for each in there if each[2].kind == term.kind] or there
            question = _put(question, own, like[0]) if like else _added(question, own, time=term.kind in _TIMES)
        return question

    def with_topic(self, tokens: Sequence[str], placed: Sequence[Placed]) -> str:
        """Another question, with what its "it" and "they" stand for, or the time and subject that it leaves open."""
        said = [fold(token.strip(AROUND)) for token in tokens]
        person = self.person or self._described() or next(self._named(), None)
        thing = next((i for i, word in enumerate(said) if word in _THING), None)
        whole = [person if person and word in _PERSON else token for token, word in zip(tokens, said, strict=True)]
        if thing is not None:
            whole[thing] = self.topic()
            return " ".join(whole)
        question = " ".join(whole)
        if stem(said[-1]) in _DOES:
            return f"{question} {self.topic()}"
        if stem(said[-1]) in _SAYS and (about := _ABOUT.search(self.question)):
            return f"{question} {about[0]}"
        return question if any(term.kind in _TIMES for _, _, term in placed) else question + self._time()

    def _time(self) -> str:
        """Its time, to be added to another question."""
        times = [self.tokens[first:end] for first, end, term in self.placed(self.tokens) if term.kind in _TIMES]
        return f" in {' '.join(word.strip(AROUND) for words in times for word in words)}" if times else ""

    def _described(self) -> str | None:
        """Who "who is …" asks for by an office: "Peru's ambassador"; not by a name, which `_named` finds."""
        if len(self.tokens) < _BARE_MAX or tuple(self.plain[:2]) not in (("who", "is"), ("who", "was")):
            return None
        return None if _only_names(self.placed(self.tokens[2:]), self.tokens[2:]) else " ".join(self.tokens[2:])

    def _named(self) -> Iterator[str]:
        """Who is named in it, countries last."""
        named = [each for each in self.placed(self.tokens) if each[2].kind in _PLACES]
        for first, end, _ in sorted(named, key=lambda each: each[2].kind == "country"):
            yield " ".join(self.tokens[first:end]).strip(AROUND)


def _put(question: str, own: str, place: Placed) -> str:
    tokens = question.split()
    ending = re.search(r"['’]s?$", tokens[place[1] - 1])
    return " ".join((*tokens[: place[0]], own + (ending[0] if ending else ""), *tokens[place[1] :]))


def _added(question: str, own: str, *, time: bool) -> str:
    """A time at the end; a country as the one of which it is asked whether it did so, or of which the rest is."""
    if time:
        return f"{question} in {own}"
    tokens = question.split()
    if fold(tokens[0]) == "who" and len(tokens) > 1 and stem(fold(tokens[1])) in _DOES:
        return " ".join(("Did", own, _base(tokens[1]), *tokens[2:]))
    return f"{question} of {own}"


def _base(verb: str) -> str:
    """The form in which an act is listed: "sign" of "signed", "lead" of "led"."""
    listed = {stem(word): word for each in ACTS.values() for word in sorted(each, key=len, reverse=True)}
    return listed.get(stem(fold(verb)), verb)
