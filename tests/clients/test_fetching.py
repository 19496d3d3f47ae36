"""Fetching: what is fetched, and everything that is refused, without leaving this machine."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.clients.fetching import Fetcher, FetchError, is_public, resolve
from tests.clients.loopback import PUBLIC, Answer, Web, web

NEWS = "https://news.example/a"


@pytest.fixture
def here() -> Iterator[Web]:
    with web() as there:
        there.pages["news.example/a"] = Answer(b"<p>News</p>", headers={"ETag": '"1"'})
        yield there


def refused(here: Web, address: str, **limits: float) -> str:
    with pytest.raises(FetchError) as told:
        here.fetcher(**limits).fetch(address)
    return told.value.reason


def test_a_page_is_fetched_from_the_address_that_was_checked(here: Web) -> None:
    page = here.fetcher().fetch(NEWS)
    assert (page.address, page.data, page.headers["etag"], page.unchanged) == (NEWS, b"<p>News</p>", '"1"', False)
    assert here.asked == ["news.example/robots.txt", "news.example/a"]
    assert here.connected == [(PUBLIC, "news.example")] * 2
    assert here.headers[1]["User-Agent"].startswith("VerbatimBot/")
    assert here.headers[1]["Accept-Encoding"] == "identity"


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("http://news.example/a", "https://"),
        ("ftp://news.example/a", "https://"),
        ("file:///etc/passwd", "https://"),
        ("news.example/a", "https://"),
        ("https://", "https://"),
        ("https://news.example:8443/a", "port"),
        ("https://ann:secret@news.example/a", "password"),
        ("https://news.example/a b", "no address"),
        ("https://news.example/a\nHost: x", "no address"),
        ("https://[::1/a", "no address"),
        ("https://news.example:x/a", "no address"),
        ("https://news.example/" + "a" * 2000, "no address"),
        ("https://" + "a" * 70 + ".example/", "no host"),
        ("https://host.nowhere/a", "Name or service not known"),
    ],
)
def test_an_address_of_another_kind_is_refused_before_anything_is_asked(here: Web, address: str, why: str) -> None:
    assert why in refused(here, address)
    assert here.connected == []


@pytest.mark.parametrize(
    "number",
    [
        *("127.0.0.1", "127.9.9.9", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1"),
        *("0.0.0.0", "224.0.0.1", "255.255.255.255", "240.0.0.1", "192.0.2.1", "198.18.0.1"),
        *("::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12::1", "ff02::1", "2001:db8::1"),
        *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::1"),
        *("fec0::1", "64:ff9b:1::7f00:1", "::7f00:1", "3fff::1", "2001::1", "192.0.0.8", "192.88.99.1"),
        *("", "localhost", "1.2.3", "127.1", "0x7f.1"),
    ],
)
def test_addresses_that_are_not_public_are_never_connected_to(here: Web, number: str) -> None:
    for numbers in ([number], [PUBLIC, number], [number, PUBLIC]):
        here.numbers["news.example"] = numbers
        assert "not public" in refused(here, NEWS)
    assert here.connected == []


@pytest.mark.parametrize(
    "host",
    [
        *("127.0.0.1", "2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1", "127.1", "localhost", "127.0.0.1."),
        *("[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "１２７.0.0.1", "①②⑦.0.0.1"),
    ],
)
def test_whatever_this_machine_takes_for_itself_is_never_connected_to(host: str) -> None:
    """Names and numbers in every spelling, resolved as they really are; none of them needs the network."""

    def never(*_: object) -> socket.socket:
        raise AssertionError("connected")

    with pytest.raises(FetchError):
        Fetcher(resolve=resolve, connect=never).fetch(f"https://{host}/")


@pytest.mark.parametrize("number", [PUBLIC, "8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_public_addresses_are(number: str) -> None:
    assert is_public(number)


@given(st.text(max_size=40) | st.ip_addresses().map(str))
def test_whatever_is_resolved_is_judged(number: str) -> None:
    assert is_public(number) in (True, False)


def test_a_name_is_resolved_once_for_each_connection(here: Web) -> None:
    """A name that means something else a moment later gains nothing: what was checked is what is connected to."""
    answers = iter([[PUBLIC], ["127.0.0.1"]])
    here.numbers["news.example"] = [PUBLIC]
    fetcher = here.fetcher()
    fetcher._resolve = lambda *_: next(answers)
    with pytest.raises(FetchError, match="not public"):
        fetcher.fetch(NEWS)
    assert here.connected == [(PUBLIC, "news.example")]  # for its robots.txt


# --- redirects ------------------------------------------------------------------------------------------


def redirect(to: str, status: int = 302) -> Answer:
    return Answer(status=status, headers={"Location": to})


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed(here: Web, status: int) -> None:
    here.pages["short.example/x"] = redirect(NEWS, status)
    page = here.fetcher().fetch("https://short.example/x")
    assert (page.address, page.data) == (NEWS, b"<p>News</p>")
    here.pages["news.example/old"] = redirect("a", status)
    assert here.fetcher().fetch("https://news.example/old").address == NEWS


@pytest.mark.parametrize(
    ("to", "why"),
    [
        ("http://news.example/a", "https://"),
        ("https://inside.example/a", "not public"),
        ("https://news.example:22/a", "port"),
        ("//inside.example/a", "not public"),
        ("javascript:alert(1)", "https://"),
    ],
)
def test_each_redirect_is_checked(here: Web, to: str, why: str) -> None:
    here.numbers["inside.example"] = ["10.0.0.1"]
    here.pages["news.example/r"] = redirect(to)
    assert why in refused(here, "https://news.example/r")
    assert "inside.example" not in [host for _, host in here.connected]


def test_redirects_end(here: Web) -> None:
    here.pages["news.example/r"] = redirect("/r")
    assert "too often" in refused(here, "https://news.example/r", redirects=3)
    assert here.pages_asked() == ["news.example/r"] * 4


# --- robots.txt -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("robots", "allowed"),
    [
        (Answer(b"User-agent: *\nDisallow: /"), False),
        (Answer(b"User-agent: *\nDisallow: /b"), True),
        (Answer(b"User-agent: *\nDisallow: /\nAllow: /a"), True),
        (Answer(b"User-agent: VerbatimBot\nDisallow: /a"), False),
        (Answer(b"User-agent: OtherBot\nDisallow: /"), True),
        (Answer(b"User-agent: *\nDisallow: /*a$"), False),
        (Answer(b"\xff\xfe\x00 no rules at all"), True),
        (Answer(b"", 404), True),
        (Answer(b"", 403), True),
        (Answer(b"", 500), False),
        (Answer(b"User-agent: *\nDisallow:\n" + b"#" * 600_000 + b"\nDisallow: /"), True),  # what is too far is cut
        (redirect("https://other.example/robots.txt"), False),
    ],
)
def test_robots_are_respected(here: Web, robots: Answer, allowed: bool) -> None:
    here.pages["news.example/robots.txt"] = robots
    here.pages["other.example/robots.txt"] = Answer(b"User-agent: *\nDisallow: /")
    if allowed:
        assert here.fetcher().fetch(NEWS).data
    else:
        assert "robots.txt" in refused(here, NEWS)
        assert here.pages_asked() == []


def test_the_robots_of_every_host_on_the_way_are_asked(here: Web) -> None:
    here.pages["short.example/x"] = redirect(NEWS)
    here.pages["news.example/robots.txt"] = Answer(b"User-agent: *\nDisallow: /")
    assert "robots.txt" in refused(here, "https://short.example/x")


# --- limits ---------------------------------------------------------------------------------------------


def test_a_page_that_is_too_large_is_refused(here: Web) -> None:
    here.pages["news.example/a"] = Answer(b"x" * 1001)
    assert refused(here, NEWS, size=1000) == "is larger than 1,000 bytes"
    assert len(here.fetcher(size=1001).fetch(NEWS).data) == 1001


def test_a_page_that_never_ends_takes_too_long(here: Web) -> None:
    here.pages["news.example/a"] = Answer(b"x" * 1000, drip=0.05)
    assert refused(here, NEWS, seconds=0.4) == "takes too long"


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (Answer(b"gone", 410), "answers 410 Gone"),
        (Answer(b"", 302), "answers 302"),
        (Answer(b"x", headers={"Content-Encoding": "gzip"}), "packed"),
        (Answer(b"x", announce=10), "ends too early"),
    ],
)
def test_another_answer_is_told(here: Web, answer: Answer, why: str) -> None:
    here.pages["news.example/a"] = answer
    assert why in refused(here, NEWS, seconds=2)


def test_what_has_not_changed_is_not_sent_again(here: Web) -> None:
    here.pages["news.example/a"] = Answer(status=304)
    page = here.fetcher().fetch(NEWS, {"If-None-Match": '"1"'})
    assert page.unchanged
    assert here.headers[1]["If-None-Match"] == '"1"'


def test_addresses_in_other_scripts_are_sent_as_the_web_takes_them(here: Web) -> None:
    here.pages["xn--bcher-kva.example/%C3%A4?q=%C3%B6%20x"] = Answer(b"ja")
    assert here.fetcher().fetch("https://bücher.example/ä?q=ö%20x#teil").data == b"ja"
