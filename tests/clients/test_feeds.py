"""Feeds: what is new becomes a draft once, what cannot be read is told, nothing is sent twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.clients import feeds, reading
from bot.clients.feeds import Brought, read_feed
from bot.clients.fetching import FetchError
from bot.clients.reading import read_items
from bot.errors import RejectedArticleError
from bot.records import Feed
from bot.store.queue import Queue
from bot.store.records import Records
from tests.clients.loopback import Answer, Web, web
from tests.parse.test_documents import page

HERE, OTHER = 1, 2
ADDRESS = "https://news.example/feed"


def rss(*numbers: int) -> bytes:
    items = "".join(
        f"<item><title>Story {n} &amp; more</title><link>/story/{n}</link><guid isPermaLink='false'>id-{n}</guid>"
        "</item>"
        for n in numbers
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>{items}</channel></rss>'.encode()


ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>
<entry><title>One</title><id>urn:1</id><link href="http://news.example/one"/></entry>
<entry><title>No link</title><id>urn:2</id></entry>
<entry><title>Again</title><id>urn:1</id><link href="https://news.example/one"/></entry></feed>"""


@dataclass
class Watched:
    """A feed with its web and queue."""

    web: Web
    queue: Queue

    def tell(self, *numbers: int, **headers: str) -> None:
        """What the feed has, newest first."""
        self.web.pages["news.example/feed"] = Answer(rss(*numbers), headers=headers)
        for number in numbers:
            story = page().replace(b"Ministers clash over quotas", b"Story %d" % number)
            self.web.pages.setdefault(f"news.example/story/{number}", Answer(story))

    @property
    def feed(self) -> Feed:
        return self.queue.feeds(HERE)[0]

    def read(self) -> Brought:
        return read_feed(self.feed, self.web.fetcher(), self.queue)

    def titles(self) -> list[str | None]:
        return [draft.entry.title for draft in self.queue.drafts(HERE)]


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Watched]:
    with web() as there, Records(tmp_path / "records.db") as records:
        queue = Queue(records)
        assert queue.watch(Feed(ADDRESS, HERE, 7, 8)) is not None
        yield Watched(there, queue)


def test_rss_and_atom_are_read_each_item_once() -> None:
    items = read_items(ADDRESS, rss(2, 1))
    assert [(i.key, i.address, i.title) for i in items] == [
        ("id-2", "https://news.example/story/2", "Story 2 & more"),
        ("id-1", "https://news.example/story/1", "Story 1 & more"),
    ]
    assert [(i.key, i.address) for i in read_items(ADDRESS, ATOM)] == [("urn:1", "https://news.example/one")]


@pytest.mark.parametrize("data", [b"", b"<html><body>News</body></html>", b"\x00\xff", b"{}"])
def test_what_is_no_feed_is_told(data: bytes) -> None:
    with pytest.raises(RejectedArticleError, match="no RSS or Atom"):
        read_items(ADDRESS, data)


def test_a_page_that_is_the_name_of_a_file_reads_no_file(tmp_path: Path) -> None:
    """feedparser opens what it is given, if a file is called so."""
    (tmp_path / "secret.xml").write_bytes(rss(1))
    for name in (tmp_path / "secret.xml", Path("/dev/zero"), (tmp_path / "secret.xml").as_uri()):
        with pytest.raises(RejectedArticleError, match="no RSS or Atom"):
            read_items(ADDRESS, str(name).encode())


def test_a_feed_that_takes_long_is_given_up_in_a_process_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "SECONDS_MAX", 1)
    with pytest.raises(RejectedArticleError, match="takes more than 1 seconds to read"):
        read_items(ADDRESS, rss(*range(40_000)))


def test_entities_are_not_expanded_and_files_not_included() -> None:
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 9 if n else "bomb"}">' for n in range(9))
    dtd = f'<!DOCTYPE r [<!ENTITY file SYSTEM "file:///etc/passwd">{bomb}]>'
    head, items = rss(1).decode().split("?>")
    told = read_items(ADDRESS, f"{head}?>{dtd}{items.replace('Story', '&file;&e8;Story')}".encode())
    assert all("root" not in item.title and len(item.title) <= 300 for item in told)


@pytest.mark.parametrize("link", ["javascript:alert(1)", "file:///etc/passwd", "https://" + "x" * 3000])
def test_links_that_are_no_addresses_of_pages_are_left_out(link: str) -> None:
    assert read_items(ADDRESS, rss(1).replace(b"/story/1", link.encode())) == []


def test_a_new_feed_brings_the_newest_and_passes_over_what_was_there(watched: Watched) -> None:
    watched.tell(6, 5, 4, 3, 2, 1)
    assert [draft.entry.title for draft in watched.read().drafts] == ["Story 4", "Story 5", "Story 6"]
    assert watched.read() == Brought([], [])
    watched.tell(7, 6, 5, 4, 3, 2, 1)
    (draft,) = watched.read().drafts
    assert (draft.entry.title, draft.origin, draft.guild) == ("Story 7", "https://news.example/story/7", HERE)
    assert watched.titles() == ["Story 4", "Story 5", "Story 6", "Story 7"]
    assert watched.queue.unposted() == watched.queue.drafts(HERE)
    assert watched.queue.drafts(OTHER) == []


def test_many_new_ones_come_in_turns_the_oldest_first(watched: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feeds, "_EACH_MAX", 2)
    watched.tell(1, ETag='"1"')
    watched.read()
    watched.tell(6, 5, 4, 3, 2, 1, ETag='"2"')
    assert [draft.entry.title for draft in watched.read().drafts] == ["Story 2", "Story 3"]
    assert watched.feed.etag is None  # there is more in it
    assert [draft.entry.title for draft in watched.read().drafts] == ["Story 4", "Story 5"]
    assert [draft.entry.title for draft in watched.read().drafts] == ["Story 6"]
    assert watched.feed.etag == '"2"'


def test_a_feed_is_asked_whether_it_has_changed(watched: Watched) -> None:
    watched.tell(1, **{"ETag": '"1"', "Last-Modified": "Mon, 06 May 2030 10:00:00 GMT"})
    watched.read()
    watched.web.pages["news.example/feed"] = Answer(status=304)
    watched.web.headers.clear()
    assert watched.read() == Brought([], [])
    asked = watched.web.headers[1]
    assert (asked["If-None-Match"], asked["If-Modified-Since"]) == ('"1"', "Mon, 06 May 2030 10:00:00 GMT")
    assert watched.feed.etag == '"1"'


def test_an_article_that_cannot_be_read_is_told_once(watched: Watched) -> None:
    watched.tell(2, 1)
    watched.web.pages["news.example/story/1"] = Answer(b"", 403)
    watched.web.pages["news.example/story/2"] = Answer(b"<html></html>")
    missed = watched.read().missed
    assert [(each.item.title, each.reason) for each in missed] == [
        ("Story 1 & more", "https://news.example/story/1 answers 403 Forbidden."),
        ("Story 2 & more", "2: is a web page without an article in it"),
    ]
    assert watched.read() == Brought([], [])


def test_a_feed_that_cannot_be_read_says_why_and_is_read_again(watched: Watched) -> None:
    watched.web.pages["news.example/feed"] = Answer(b"", 500)
    with pytest.raises(FetchError):
        watched.read()
    assert watched.feed.problem == "https://news.example/feed answers 500 Internal Server Error."
    watched.tell(1)
    assert len(watched.read().drafts) == 1
    assert watched.feed.problem is None


def test_a_feed_that_is_removed_takes_its_drafts_with_it(watched: Watched) -> None:
    watched.tell(1)
    feed = watched.feed
    watched.read()
    assert watched.queue.unwatch(OTHER, feed.number) is None
    assert len(watched.titles()) == 1
    assert watched.queue.unwatch(HERE, feed.number) is not None
    assert watched.titles() == []
    assert read_feed(feed, watched.web.fetcher(), watched.queue).drafts == []  # it was being read meanwhile
    assert watched.titles() == []


def test_a_feed_is_watched_once_in_each_server(watched: Watched) -> None:
    assert watched.queue.watch(Feed(ADDRESS, HERE)) is None
    assert watched.queue.watch(Feed(ADDRESS, OTHER)) is not None
    assert watched.queue.watch(Feed(ADDRESS, None)) is not None
    assert [feed.guild for feed in watched.queue.watched()] == [HERE, OTHER]
