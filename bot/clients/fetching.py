"""Pages from the web, fetched so that an address that somebody types can harm nobody.

Only https, only port 443, only public addresses: the name is resolved once, every address it has is checked, and
the connection goes to one that was checked, so that a name cannot mean something else a moment later. Redirects
are followed one by one under the same rules. robots.txt is asked first, of every host. Size and time are limited.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from threading import Timer
from typing import Protocol
from urllib.parse import SplitResult, urljoin, urlsplit, urlunsplit

from bot.errors import VerbatimError

AGENT = "VerbatimBot"
_HEADERS = {
    "User-Agent": f"{AGENT}/1.0 (quotes news coverage with its sources)",
    "Accept": "text/html, application/xhtml+xml, application/pdf, application/rss+xml, application/atom+xml, */*;q=0.1",
    "Accept-Encoding": "identity",
}
_PORT = 443
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_GONE = range(400, 500)  # of robots.txt: there are no rules, RFC 9309 2.3.1.3
_CHUNK = 65536
_ADDRESS_MAX = 2000  # characters
_NAT64 = ipaddress.ip_network("64:ff9b::/96")  # IPv4 addresses inside IPv6 ones
# What some versions of Python take for public: protocol assignments, documentation, and what was site-local once
_NOT_PUBLIC = tuple(map(ipaddress.ip_network, ("192.0.0.0/24", "192.88.99.0/24", "3fff::/20", "fec0::/10")))

Resolve = Callable[[str, int], Sequence[str]]
"""The addresses of a host, as numbers. Raises OSError."""


class Connect(Protocol):
    """An encrypted connection to a numeric address, whose certificate is the host's. Raises OSError."""

    def __call__(self, number: str, host: str, seconds: float) -> socket.socket:
        """The connection; each step of it takes at most so many seconds."""


class FetchError(VerbatimError):
    """A page that was not fetched; ``reason`` goes on from its address: "leads to a private address"."""

    def __init__(self, address: str, reason: str) -> None:
        self.address, self.reason = address, reason
        super().__init__(f"{address} {reason}.")


@dataclass(frozen=True, slots=True)
class Page:
    """What was fetched. ``address`` is where it was in the end; ``data`` is empty where nothing has changed."""

    address: str
    data: bytes
    headers: Mapping[str, str] = field(default_factory=dict)
    """Their names in lower case."""
    unchanged: bool = False


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is fetched at most. Ours: a page of news is .1 to 3 MB, and nobody waits longer for it."""

    size: int = 10_000_000  # bytes
    robots: int = 500_000  # bytes of a robots.txt, RFC 9309 2.5
    seconds: float = 20.0  # all in all, redirects included
    redirects: int = 5


def resolve(host: str, port: int) -> list[str]:
    """The addresses of a host. Raises OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


def connect(number: str, host: str, seconds: float) -> socket.socket:
    """An encrypted connection to that very address. Raises OSError."""
    raw = socket.create_connection((number, _PORT), timeout=seconds)
    try:
        return ssl.create_default_context().wrap_socket(raw, server_hostname=host)
    except BaseException:
        raw.close()
        raise


class Fetcher:
    """Fetches pages; ``resolve`` and ``connect`` are the way to the network, and all of it."""

    def __init__(self, *, resolve: Resolve = resolve, connect: Connect = connect, limits: Limits | None = None) -> None:
        self._resolve, self._connect = resolve, connect
        self._limits = limits or Limits()

    def fetch(self, address: str, headers: Mapping[str, str] | None = None) -> Page:
        """The page at an address, redirects followed. Blocks; raises ``FetchError``."""
        deadline = time.monotonic() + self._limits.seconds
        here = address.strip()
        for _ in range(self._limits.redirects + 1):
            url = _checked(here)
            self._ask_robots(url, deadline)
            status, got, data = self._get(url, headers or {}, self._limits.size, deadline)
            if status == http.client.NOT_MODIFIED:
                return Page(here, b"", got, unchanged=True)
            if status == http.client.OK:
                return Page(here, data, got)
            if status not in _REDIRECTS or "location" not in got:
                raise FetchError(here, f"answers {status} {http.client.responses.get(status, '')}".rstrip())
            here = urljoin(here, got["location"])
        raise FetchError(address, "redirects too often")

    def _ask_robots(self, url: SplitResult, deadline: float) -> None:
        """Raises ``FetchError`` where the host does not want the page to be fetched by programs, or cannot say."""
        from protego import Protego

        page, here = urlunsplit(url), url._replace(path="/robots.txt", query="")
        for _ in range(self._limits.redirects + 1):
            status, got, data = self._get(here, {}, self._limits.robots, deadline, cut=True)
            if status in _REDIRECTS and "location" in got:
                here = _checked(urljoin(urlunsplit(here), got["location"]))
            elif status in _GONE:
                return
            elif status == http.client.OK:
                if not Protego.parse(data.decode("utf-8", "replace")).can_fetch(page, AGENT):
                    raise FetchError(page, "is not to be fetched by programs, says the robots.txt there")
                return
            else:
                break
        raise FetchError(page, "cannot be fetched: its robots.txt cannot be read")

    def _get(
        self, url: SplitResult, headers: Mapping[str, str], limit: int, deadline: float, *, cut: bool = False
    ) -> tuple[int, dict[str, str], bytes]:
        """Status, headers and body of one request. A body over the limit is refused, or cut where that will do."""
        address, host = urlunsplit(url), url.hostname or ""
        try:
            number = self._public(address, host)
            with closing(self._connect(number, host, _left(address, deadline))) as connection:
                # a server that sends a byte now and then never runs into a socket's own limit
                alarm = Timer(_left(address, deadline), _hang_up, (connection,))
                alarm.start()
                try:
                    answer = _exchange(connection, url, headers, limit, cut=cut)
                finally:
                    alarm.cancel()
                _left(address, deadline)  # what the alarm cut off may look like all of it
                return answer
        except (OSError, http.client.HTTPException, ValueError) as error:
            if time.monotonic() >= deadline:
                raise FetchError(address, "takes too long") from error
            raise FetchError(address, f"cannot be fetched: {error}") from error

    def _public(self, address: str, host: str) -> str:
        """The first address of a host, once all of them are known to be public."""
        numbers = self._resolve(host, _PORT)
        if not numbers or not all(map(is_public, numbers)):
            raise FetchError(address, "leads to an address that is not public")
        return numbers[0]


def is_public(number: str) -> bool:
    """Whether a numeric address is of the public internet, whatever form it has."""
    try:
        address = ipaddress.ip_address(number.partition("%")[0])
    except ValueError:
        return False
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo and address.teredo[1])
        if address in _NAT64:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner:
            return is_public(str(inner))
    if any(address in network for network in _NOT_PUBLIC):
        return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def _checked(address: str) -> SplitResult:
    """The parts of an address that may be fetched. Raises ``FetchError``."""
    if len(address) > _ADDRESS_MAX or not address.isprintable() or " " in address:
        raise FetchError(address[:100], "is no address")
    try:
        url = urlsplit(address)
        port = url.port
    except ValueError as error:
        raise FetchError(address, f"is no address: {error}") from error
    if url.scheme != "https" or not url.hostname:
        raise FetchError(address, "does not begin with https://")
    if port not in (None, _PORT) or "@" in url.netloc:
        raise FetchError(address, "has a port, a name or a password in it")
    try:
        host = url.hostname.encode("idna").decode()
    except UnicodeError as error:
        raise FetchError(address, f"has no host: {error}") from error
    return url._replace(netloc=f"[{host}]" if ":" in host else host, path=url.path or "/", fragment="")


def _left(address: str, deadline: float) -> float:
    seconds = deadline - time.monotonic()
    if seconds <= 0:
        raise FetchError(address, "takes too long")
    return seconds


def _hang_up(connection: socket.socket) -> None:
    try:
        socket.socket.shutdown(connection, socket.SHUT_RDWR)  # TLS's own would first take away what is being read
    except OSError:  # it ended by itself
        return


class _Connection(http.client.HTTPConnection):
    """A connection that is there already."""

    def __init__(self, host: str, there: socket.socket) -> None:
        super().__init__(host)
        self.sock = there

    def connect(self) -> None:
        """There is nothing to do; and it must not go anywhere else."""


def _exchange(
    there: socket.socket, url: SplitResult, headers: Mapping[str, str], limit: int, *, cut: bool
) -> tuple[int, dict[str, str], bytes]:
    connection = _Connection(url.netloc, there)
    target = urlunsplit(("", "", _ascii(url.path), _ascii(url.query), ""))
    connection.request("GET", target, headers={**_HEADERS, **headers, "Connection": "close"})
    response = connection.getresponse()
    got = {name.lower(): value for name, value in response.getheaders()}
    if response.status != http.client.OK:
        return response.status, got, b""
    if got.get("content-encoding", "identity").lower() != "identity":
        raise FetchError(urlunsplit(url), "is sent packed, which was not asked for")
    body = bytearray()
    while len(body) <= limit and (chunk := response.read(_CHUNK)):
        body += chunk
    if len(body) > limit:
        if not cut:
            raise FetchError(urlunsplit(url), f"is larger than {limit:,} bytes")
    elif response.length:  # what was announced and did not come
        message = "it ends too early"
        raise ConnectionError(message)
    return response.status, got, bytes(body[:limit])


def _ascii(part: str) -> str:
    """A path or query as it is sent: what is no ASCII as its bytes in UTF-8."""
    from urllib.parse import quote

    return quote(part, safe="/?:@!$&'()*+,;=-._~%[]")
