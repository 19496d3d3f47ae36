"""A web of our own: any host and path, answered by one server on this machine, which is all that is ever reached."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

from bot.clients.fetching import Fetcher, Limits

PUBLIC = "93.184.215.14"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the server says to one path of one host."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    drip: float = 0.0
    """Seconds between two bytes of the body."""
    announce: int | None = None
    """A false Content-Length."""


@dataclass
class Web:
    """Pages by address without https://; ``asked`` are the requests that came, with their headers."""

    pages: dict[str, Answer] = field(default_factory=dict)
    numbers: dict[str, list[str]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    headers: list[Mapping[str, str]] = field(default_factory=list)
    resolved: list[str] = field(default_factory=list)
    connected: list[tuple[str, str]] = field(default_factory=list)
    port: int = 0

    def resolve(self, host: str, port: int) -> list[str]:
        assert port == 443
        self.resolved.append(host)
        if host.endswith(".nowhere"):
            raise socket.gaierror(-2, "Name or service not known")
        return self.numbers.get(host, [PUBLIC])

    def connect(self, number: str, host: str, seconds: float) -> socket.socket:
        self.connected.append((number, host))
        return socket.create_connection(("127.0.0.1", self.port), timeout=seconds)

    def fetcher(self, **limits: float) -> Fetcher:
        return Fetcher(resolve=self.resolve, connect=self.connect, limits=Limits(**limits))  # type: ignore[arg-type]

    def pages_asked(self) -> list[str]:
        return [path for path in self.asked if not path.endswith("/robots.txt")]


@contextmanager
def web() -> Iterator[Web]:
    """A web with no page yet: a host without a robots.txt answers 404."""
    there = Web()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            place = f"{self.headers['Host']}{self.path}"
            there.asked.append(place)
            there.headers.append(dict(self.headers.items()))
            answer = there.pages.get(place) or there.pages.get(urlsplit(f"//{place}")._replace(query="").geturl()[2:])
            answer = answer or Answer(b"nothing here", 404)
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            length = len(answer.body) if answer.announce is None else answer.announce
            self.send_header("Content-Length", str(length))
            self.end_headers()
            self._send(answer)

        def _send(self, answer: Answer) -> None:
            if not answer.drip:
                self.wfile.write(answer.body)
                return
            try:
                for byte in answer.body:
                    self.wfile.write(bytes([byte]))
                    time.sleep(answer.drip)
            except OSError:
                return

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    there.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield there
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
