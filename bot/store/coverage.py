"""Everything that commands ask the database: read-only, from any thread, verified before it is shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.model import (
    Article,
    Catalogue,
    Citation,
    Country,
    Facts,
    JointStatement,
    NearDuplicate,
    PartialDate,
    Searched,
    Span,
    Speaker,
    Statement,
)
from bot.records import CitedWords
from bot.store import articles, called, citation, claims, quotations, speakers, statements, topics, vocabulary
from bot.store import search as passages
from bot.store.called import Called
from bot.store.facts import read_facts
from bot.store.opened import Opened
from bot.store.passages import Passage
from bot.store.search import Hit, Hits
from bot.store.selection import Selection
from bot.store.speakers import Utterance

__all__ = ["ArticleRecord", "Coverage", "Hit", "Hits", "Utterance"]


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """An article in a list. ``number`` is what people call it by; it stays as others come and go."""

    number: int
    name: str
    catalogue: Catalogue
    paragraphs: int
    quotes: int
    statements: int


class Coverage(Opened):
    """The loaded articles and what was found in them.

    Every method raises ``CoverageError`` for a damaged database or a question that takes too long. Each
    ``source`` is an outlet, an article's name or its number; ``since`` and ``until`` are dates, both included.
    """

    def searched(self) -> Searched:
        """How much there is."""
        there = dict(self._reader.rows("select what, number from total"))
        return Searched(there["article"], there["paragraph"])

    # --- articles -----------------------------------------------------------------------------------

    def articles(
        self,
        source: str | None = None,
        since: PartialDate | None = None,
        until: PartialDate | None = None,
        limit: int | None = None,
    ) -> list[ArticleRecord]:
        """The articles by number."""
        rows = articles.listed(self._reader, self._selection(source, since, until), limit)
        return [ArticleRecord(*row) for row in rows]

    def how_many_articles(
        self, source: str | None = None, since: PartialDate | None = None, until: PartialDate | None = None
    ) -> int:
        """How many ``articles`` would give without a limit."""
        return articles.count(self._reader, self._selection(source, since, until))

    def articles_called(self, beginning: str, limit: int) -> list[ArticleRecord]:
        """Articles of whose name, title or outlet a word begins so, by number."""
        return [ArticleRecord(*row) for row in articles.called(self._reader, beginning, limit)]

    def article(self, name: str) -> Article:
        """The article with its text, whose digest was compared. Raises ``CoverageError`` if there is none."""
        return self._once(Article, name, articles.read_article)

    def facts(self, name: str) -> Facts:
        """All that was found in an article. Raises ``CoverageError`` if there is none of that name."""
        return self._once(Facts, name, read_facts)

    def newest(self, limit: int) -> list[str]:
        """Names of articles, the newest first, undated ones last."""
        return claims.newest(self._reader, limit)

    def claiming(
        self,
        source: str | None = None,
        since: PartialDate | None = None,
        until: PartialDate | None = None,
        limit: int = 200,
    ) -> list[str]:
        """Names of articles in which somebody claims a quantity, the newest first."""
        return claims.claiming(self._reader, self._selection(source, since, until), limit)

    def near_duplicates(self, articles: Sequence[str] | None = None) -> list[NearDuplicate]:
        """Pairs of articles of which one reprints the other: they are one source. With ``articles``, those of these."""
        return claims.near_duplicates(self._reader, articles)

    def find_source(self, query: str) -> list[str]:
        """Names of the articles that are meant: by name or its beginning, by number, or all of an outlet."""
        return articles.find_source(self._reader, query)

    def cite(self, article: str, span: Span, marks: Sequence[Span] = ()) -> Citation:
        """A place in an article as a citation, its words verified: those of its paragraph, else the whole text."""
        passage = self._passage(article, span)
        if passage is not None:
            return citation.cite_passage(passage, span, tuple(marks))
        return self._cite(self.article(article), span, tuple(marks))

    def _cite(self, article: Article, span: Span, marks: tuple[Span, ...]) -> Citation:
        if not self._reader.in_snapshot:
            return citation.cite(article, span, marks)
        return self._kept.citation((article.name, span, marks), lambda: citation.cite(article, span, marks))

    def _passage(self, article: str, span: Span) -> Passage | None:
        """The paragraph that holds a span, where that is enough to cite it and the article was not read already."""
        kept = self._kept if self._reader.in_snapshot else None
        if span.start >= span.end or (kept and kept.get(Article, article)):
            return None
        passage = kept.passage(article, span) if kept else None
        if passage is None:
            with self._reader.reading() as connection:
                passage = articles.read_passage(connection, article, span)
        return passage if passage is not None and not passage.catalogue.url else None

    def cited_words(self, article: str, span: Span) -> CitedWords:
        """A place in an article as it is kept apart from the coverage."""
        return articles.cited_words(self.article(article), span)

    # --- joint statements ---------------------------------------------------------------------------

    def years(self) -> list[str]:
        """The years that have joint statements, ascending."""
        return statements.years(self._reader)

    def statements(
        self,
        year: str | None = None,
        country: Country | None = None,
        source: str | None = None,
        since: PartialDate | None = None,
        until: PartialDate | None = None,
        party: str | None = None,
        limit: int | None = None,
    ) -> list[JointStatement]:
        """Joint statements by year and date, the largest critical one first.

        With ``country``, those it has any part in but that of the target: signing, or not signing, or
        speaking for itself; with ``party``, a country or a body by name, those it has any part in at all. With a
        source or a period, only the accounts of those articles. They are at hand once they were read.
        """
        selection = self._selection(source, since, until)

        def read() -> list[JointStatement]:
            return statements.joint_statements(
                self._reader, self._accounts, year, country, selection, party, limit=limit
            )

        return list(self.once(("statements", year, country, selection, party, limit), read, statements.kilobytes))

    def _accounts(self, ids: list[int]) -> Mapping[int, Statement]:
        """Articles' accounts of statements by id; inside a snapshot, kept for the next time."""
        if self._reader.in_snapshot:
            return self._kept.statements(ids, lambda missing: statements.accounts(self._reader, missing))
        return statements.accounts(self._reader, ids)

    def statements_told_in(self, articles: Sequence[str]) -> list[JointStatement]:
        """Joint statements that any of these articles tells of, with all their accounts."""
        return statements.joint_statements(self._reader, self._accounts, None, None, Selection(), told_in=articles)

    def how_many_statements(
        self,
        source: str | None = None,
        since: PartialDate | None = None,
        until: PartialDate | None = None,
        party: str | None = None,
    ) -> int:
        """How many ``statements`` would give without a limit."""
        return statements.how_many(self._reader, self._selection(source, since, until), party)

    def targets(self) -> set[Country]:
        """The countries that any joint statement is about."""
        return statements.targets(self._reader)

    def statements_told_by_several(self) -> list[JointStatement]:
        """Joint statements that have more than one account, in the order of ``statements``."""
        return statements.joint_statements(self._reader, self._accounts, None, None, Selection(), by_several=True)

    def has_statements(
        self,
        year: str | None = None,
        source: str | None = None,
        since: PartialDate | None = None,
        until: PartialDate | None = None,
    ) -> bool:
        """Whether ``statements`` would give any."""
        return statements.are_any(self._reader, year, self._selection(source, since, until))

    def unnamed_by_year(self) -> dict[str, int]:
        """How many signatories of each year's statements are counted and named by nobody."""
        return statements.unnamed_by_year(self._reader)

    def bodies(self) -> list[str]:
        """The bodies that are no countries and have to do with any joint statement."""
        return statements.bodies(self._reader)

    def statement_countries(self) -> list[tuple[Country, int]]:
        """Countries that take part in joint statements, with the number of these, most first."""
        return statements.signing_countries(self._reader)

    # --- speakers -----------------------------------------------------------------------------------

    def speakers(self, country: Country | None = None, limit: int | None = None) -> list[tuple[Speaker, int]]:
        """Everyone who is quoted, or only who speaks for a country, with the number of utterances, most first."""
        return speakers.quoted(self._reader, country, limit)

    def how_many_speakers(self, country: Country | None = None) -> int:
        """How many ``speakers`` would give without a limit."""
        return speakers.count_quoted(self._reader, country)

    def most_quoted(self, limit: int, country: Country | None = None) -> list[tuple[str, int]]:
        """The names of those quoted most, in all or of a country, with the number of utterances."""
        return speakers.names_quoted(self._reader, limit, country)

    def quoted_names(self, beginning: str, limit: int) -> list[tuple[str, int]]:
        """Names with a word that begins so (folded), with the number of utterances, most first."""
        return speakers.names_beginning(self._reader, beginning, limit)

    def how_much_said(self, speaker: str) -> int:
        """The number of utterances of a speaker (by canonical name)."""
        return speakers.said(self._reader, speaker)

    def speaker_in(self, article: str, local_name: str) -> Speaker | None:
        """Whom an article means by a name that its quotes and people carry."""
        return speakers.of_article(self._reader, article, local_name)

    def called(self, words: Iterable[str]) -> list[Called]:
        """Whoever has a name with any of these words (folded), by name; of many, those with most of the words."""
        return called.called(self._reader, words)

    def officials(self) -> list[Speaker]:
        """Whoever has an office, the most quoted first, without the forms of the name; of very many, the first ones."""
        return called.officials(self._reader)

    def quoted_among(self, names: Iterable[str]) -> list[str]:
        """Those of these canonical names who are quoted, most first."""
        return called.quoted_among(self._reader, names)

    def speakers_named(self, names: Iterable[str]) -> list[Speaker]:
        """Those of these canonical names, quoted or only named, by name."""
        return speakers.named(self._reader, names)

    def speakers_in(self, articles: Sequence[str]) -> list[Speaker]:
        """Whoever is quoted or named in these articles, with the forms of their names there."""
        return speakers.named_in(self._reader, articles)

    def find_speakers(self, query: str) -> list[Speaker]:
        """Whom a typed name means, whether quoted or only named; several if it fits several."""
        return speakers.find(self._reader, query)

    def nearest_speakers(self, query: str, limit: int = 3) -> list[str]:
        """Names that are written most like the query, nearest first."""
        return speakers.nearest(self._reader, query, limit)

    def utterances(
        self,
        speaker: str,
        words: str | None = None,
        source: str | None = None,
        since: PartialDate | None = None,
        until: PartialDate | None = None,
    ) -> list[Utterance]:
        """What a speaker (by canonical name) says, by date and place; the parts of a split quotation together.

        With ``words``, those that have all of them, in any spelling, in their own text or paragraph.
        """
        return speakers.utterances(self._reader, speaker, words, self._selection(source, since, until))

    def newest_utterances(self, speaker: str, quotes: int) -> list[Utterance]:
        """The last of ``utterances``, of about so many quotes."""
        return speakers.utterances(self._reader, speaker, None, Selection(), quotes)

    # --- topics -------------------------------------------------------------------------------------

    def topics(self, beginning: str, limit: int) -> list[str]:
        """Phrases that articles use, the most telling first; with a beginning (folded), those that have such a word."""
        return topics.beginning(self._reader, beginning, limit)

    # --- search -------------------------------------------------------------------------------------

    def search(
        self,
        words: str,
        source: str | None = None,
        since: PartialDate | None = None,
        until: PartialDate | None = None,
        limit: int = 10,
        offset: int = 0,
    ) -> Hits:
        """Passages with any of the words, best first. No character in ``words`` has a meaning but quotation marks."""
        read: list[Passage] = []
        hits = passages.search(self._reader, words, self._selection(source, since, until), limit, offset, read)
        if self._reader.in_snapshot:
            for passage in read:
                self._kept.passages[passage.article].append(passage)
        return hits

    def passages_with(self, words: str) -> int:
        """How many passages ``search`` would find; of very many, about how many."""
        if not self._reader.in_snapshot:
            return passages.count(self._reader, words, Selection())
        return self._kept.count(words, lambda: passages.count(self._reader, words, Selection()))

    def words_like(self, typed: str) -> list[str]:
        """Words of the coverage that one slip makes of a typed one; empty for short ones."""
        return vocabulary.words_like(self._reader, typed)

    def passages_like(self, words: Sequence[str], limit: int = 50) -> list[tuple[str, int]]:
        """Article and paragraph of passages that may hold these words, wholly or altered, the likeliest first."""
        return quotations.passages_like(self._reader, words, limit)

    def _selection(self, source: str | None, since: PartialDate | None, until: PartialDate | None) -> Selection:
        names = None if source is None else tuple(self.find_source(source))
        return Selection(names, since, until)
