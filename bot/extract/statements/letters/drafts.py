"""What has been told so far of a letter that persons or bodies sign, while its article is being read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.extract.datelines import after_dateline
from bot.extract.lexicon.notation import any_of
from bot.extract.lexicon.signer_words import OWN_BUSINESS
from bot.extract.statements.lexing.counted_signers import Counted, has_demand
from bot.extract.statements.lexing.days import is_other_time
from bot.extract.statements.lexing.tokens import is_day
from bot.model import Article, DateMention, Party, Quantity, Span, Statement

_OWN_BUSINESS = re.compile(rf"\b{any_of(OWN_BUSINESS)}", re.IGNORECASE)
_PAIR = 2


@dataclass(slots=True)
class LetterDraft:
    """What has been told of one letter: ``counted`` is how many sign it, ``others`` how many beside the ``named``."""

    kind: str
    last: int
    evidence: list[Span] = field(default_factory=list)
    named_as_signers: dict[str, Span] = field(default_factory=dict)
    refusers: set[str] = field(default_factory=set)
    counted: Counted | None = None
    others: Quantity | None = None
    named: int = 0
    beside: int = 0
    """How many are named beside the ``counted``: "Oxfam, Greenpeace and 27 other groups"."""
    bodies: set[str] = field(default_factory=set)
    """Of the names those of bodies."""
    figures: set[Span] = field(default_factory=set)
    """Where "907 signatories" are counted, whoever they are."""
    described: list[Span] = field(default_factory=list)
    """Where a country only tells who a signer is."""

    @property
    def signers(self) -> dict[str, Span]:
        """Where they are named, without those who are also said not to have signed: who only organised it."""
        return {name: span for name, span in self.named_as_signers.items() if name not in self.refusers}

    def takes(self, figure: Counted, adopted: Counted | None) -> bool:
        """Whether a sentence that counts signers says more than the last: than the ``adopted`` figure, if it is as
        large, or than one of the public.
        """
        if self.counted is None or self.counted.who == "public":
            return True
        return self.counted == adopted and (figure.number is None or figure.number >= (self.counted.number or 0))

    @property
    def is_joint(self) -> bool:
        """Whether several sign it: by name, or counted with one by name at least, or counted by what they are."""
        if self.counted and self.counted.are_known:
            return True
        return len(self.signers) >= _PAIR or bool(self.signers and (self.others or self.counted))

    def is_public(self, text: str, *, takes_sides: bool) -> bool:
        """Whether it is put to others, and not news of what firms or clubs do together."""
        of_bodies = self.bodies & self.signers.keys() or (self.counted and self.counted.who in ("bodies", "leaders"))
        if self.kind != "statement" or (self.signers and not of_bodies):
            return True
        return (takes_sides or any(has_demand(text, each) for each in self.evidence)) and not any(
            _OWN_BUSINESS.search(text, each.start, each.end) for each in self.evidence
        )

    @property
    def number(self) -> int | None:
        """How many sign it."""
        if self.counted and self.counted.number is not None:
            return self.counted.number + self.beside
        return self.named + int(self.others.value or 0) if self.others else None

    def statement(self, article: Article, dates: Sequence[DateMention]) -> Statement:
        """The statement that it comes to, with the first of ``dates`` that says a day in its sentences."""
        told = [
            each.value
            for span in self.evidence
            for each in dates
            if span.covers(each.span)
            and is_day(each)
            and each.span.start >= after_dateline(article.text, span.start, span.end)
            and not is_other_time(article.text, each)
        ]
        figure = self.counted.quantity if self.counted else self.others
        number = self.number
        return Statement(
            kind=self.kind,
            evidence=tuple(sorted(set(self.evidence))),
            year=(told[0] if told else article.published or "")[:4] or None,
            date=told[0] if told else None,
            count=number,
            count_span=figure.span if figure and number else None,
            count_hedge=figure.hedge if figure and number else None,
            counted="signatories" if self.counted and self.counted.who == "signing" and number else None,
            partial=number is not None and len(self.signers) < number,
            parties=tuple(Party("signed", span, name=name) for name, span in self.signers.items()),
        )
