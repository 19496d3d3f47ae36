"""A Discord of our own on loopback, as much of it as a bot's process needs: the gateway, and the REST API.

What it is sent stands in ``requests``; what happens on it (a message, a slash command) is for the test to say.
"""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, NoReturn, TypeVar

from aiohttp import web

from tests.clients.discord.gateway import payloads
from tests.clients.discord.gateway.payloads import ANN, APPLICATION, CHANNEL, GUILD, VERBATIM, Payload

DISPATCH, _HEARTBEAT, IDENTIFY, _RESUME, _RECONNECT, _HELLO, _ACK = 0, 1, 2, 6, 7, 10, 11  # gateway opcodes
_HEARTBEAT_MILLISECONDS = 41250
_RETRY_AFTER_SECONDS = 0.05
_PATIENCE_SECONDS = 60
_API = "/api/v10"


_Found = TypeVar("_Found")


@dataclass(frozen=True)
class Request:
    """What the bot asked of the REST API, and the status that it got."""

    method: str
    path: str
    body: Any
    status: int


class FakeDiscord:
    """Servers (`GUILD`, where nothing else is said) with a channel (`CHANNEL`), seen by one bot."""

    def __init__(self, *guilds: str) -> None:
        self.address = ""
        self.guilds = guilds or (GUILD,)
        self.requests: list[Request] = []
        self.told: list[Payload] = []
        """What the bot said at the gateway: identify, resume, heartbeats."""
        self.closed_with: int | None = None
        self.refuse_token = False
        self.close_on_identify: int | None = None
        self.gateway_down = False
        self.expired: set[str] = set()
        """Tokens of interactions that Discord does not know any more."""
        self.store_open = asyncio.Event()
        """While it is not set, the bot's store gives no utterances: see `launch`."""
        self.store_open.set()
        self._news = asyncio.Condition()
        self._events: list[Payload] = []
        self._limited: list[re.Pattern[str]] = []
        self._broken: list[re.Pattern[str]] = []
        self._unheard: list[re.Pattern[str]] = []
        self._acknowledged: set[str] = set()
        self._transport: asyncio.Transport | None = None
        self._socket: web.WebSocketResponse | None = None

    # --- what a test waits for ----------------------------------------------------------------------

    async def request(self, method: str, path: str, where: Callable[[Any], bool] = lambda _: True) -> Request:
        """The first request of that kind that succeeded; waits for it. ``path`` is a pattern."""

        def found() -> Request | None:
            asked = self.asked(method, path, where)
            return next((request for request in asked if request.status < 300), None)

        return await self._until(found)

    async def reply(self, question: Payload) -> Payload:
        """The message that answers a message."""
        found = await self.request("POST", rf"/channels/{CHANNEL}/messages", replies_to(question))
        return dict(found.body)

    async def callback(self, interaction: Payload) -> Payload:
        """The first response to an interaction."""
        path = rf"/interactions/{interaction['id']}/{interaction['token']}/callback"
        return dict((await self.request("POST", path)).body)

    async def answered_later(self, interaction: Payload) -> Payload:
        """The message that takes the place of "thinking"."""
        path = rf"/webhooks/{APPLICATION}/{interaction['token']}/messages/@original"
        return dict((await self.request("PATCH", path)).body)

    async def said(self, opcode: int, times: int = 1) -> Any:
        """What the bot says at the gateway with an opcode, for the so-manieth time."""

        def found() -> Payload | None:
            so_far = [each for each in self.told if each["op"] == opcode]
            return so_far[times - 1] if len(so_far) >= times else None

        return (await self._until(found))["d"]

    def times(self, opcode: int) -> int:
        """How often the bot has said something with an opcode."""
        return sum(each["op"] == opcode for each in self.told)

    def asked(self, method: str, path: str, where: Callable[[Any], bool] = lambda _: True) -> list[Request]:
        """All requests of a kind so far, the refused ones too."""
        kind = re.compile(path)
        return [
            each for each in self.requests if each.method == method and kind.fullmatch(each.path) and where(each.body)
        ]

    async def _until(self, found: Callable[[], _Found | None]) -> _Found:
        async with asyncio.timeout(_PATIENCE_SECONDS), self._news:
            while (it := found()) is None:
                await self._news.wait()
            return it

    async def _tell(self) -> None:
        async with self._news:
            self._news.notify_all()

    # --- what a test lets happen --------------------------------------------------------------------

    async def say(self, words: str, author: Payload = ANN) -> Payload:
        """Somebody writes a message."""
        about = {"content": words, "guild_id": GUILD, "member": payloads.member(author)}
        return await self.happen("MESSAGE_CREATE", payloads.message(author, about))

    async def slash(self, command: str, author: Payload = ANN, /, **options: str | int) -> Payload:
        """Somebody sends a slash command."""
        return await self.happen("INTERACTION_CREATE", payloads.interaction(2, command, _options(options), author))

    async def complete(self, command: str, /, **options: str) -> Payload:
        """Somebody is typing the last of the options."""
        given = _options(options)
        given[-1]["focused"] = True
        return await self.happen("INTERACTION_CREATE", payloads.interaction(4, command, given, ANN))

    async def press(self, custom_id: str) -> Payload:
        """Somebody presses a button, whoever made it."""
        button = {"type": 2, "style": 2, "label": "Press", "custom_id": custom_id}
        answer: Payload = {"flags": 1 << 15, "components": [{"type": 1, "components": [button]}]}
        return await self.happen("INTERACTION_CREATE", payloads.press(custom_id, answer, GUILD, CHANNEL, ANN))

    def limit(self, path: str) -> None:
        """The next request to ``path`` (a pattern) is one too many."""
        self._limited.append(re.compile(path))

    def break_off(self, path: str) -> None:
        """The connection breaks under the next request to ``path`` (a pattern), before Discord has read it."""
        self._broken.append(re.compile(path))

    def lose_reply(self, path: str) -> None:
        """The connection breaks under the next request to ``path`` (a pattern), when Discord has done what it asks."""
        self._unheard.append(re.compile(path))

    def cut(self) -> None:
        """The connection breaks."""
        assert self._transport
        self._socket = None
        self._transport.abort()

    async def ask_for_heartbeat(self) -> None:
        assert self._socket
        await self._socket.send_json({"op": _HEARTBEAT, "d": None})

    async def ask_to_reconnect(self) -> None:
        assert self._socket
        socket, self._socket = self._socket, None
        await socket.send_json({"op": _RECONNECT, "d": None})

    async def happen(self, name: str, data: Payload) -> Payload:
        """Tells the bot of an event, at once or when it is back."""
        event = {"op": DISPATCH, "t": name, "s": len(self._events) + 1, "d": data}
        self._events.append(event)
        if self._socket:
            await self._socket.send_json(event)
        return data

    # --- the gateway --------------------------------------------------------------------------------

    async def gateway(self, request: web.Request) -> web.WebSocketResponse:
        """One connection, from hello to close."""
        if self.gateway_down:
            raise web.HTTPServiceUnavailable
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        assert isinstance(request.transport, asyncio.Transport)
        self._transport = request.transport
        await socket.send_json({"op": _HELLO, "d": {"heartbeat_interval": _HEARTBEAT_MILLISECONDS}})
        async for frame in socket:
            said = json.loads(frame.data)
            self.told.append(said)
            await self._answer(socket, said["op"], said["d"])
            await self._tell()
        self.closed_with = socket.close_code
        return socket

    async def _answer(self, socket: web.WebSocketResponse, opcode: int, data: Any) -> None:
        if opcode == _HEARTBEAT:
            await socket.send_json({"op": _ACK})
        elif opcode == IDENTIFY and self.close_on_identify:
            await socket.close(code=self.close_on_identify)
        elif opcode == IDENTIFY:
            self._socket = socket
            await self.happen("READY", self._ready(data["shard"]))
            for guild in self.guilds:
                await self.happen("GUILD_CREATE", payloads.guild(guild))
        elif opcode == _RESUME:
            for missed in self._events[data["seq"] :]:
                await socket.send_json(missed)
            self._socket = socket
            await self.happen("RESUMED", {})

    def _ready(self, shard: list[int]) -> Payload:
        return payloads.ready(f"session-{payloads.new_id()}", self.gateway_address, shard, self.guilds)

    @property
    def gateway_address(self) -> str:
        return self.address.replace("http", "ws") + "/gateway"

    # --- the REST API -------------------------------------------------------------------------------

    async def rest(self, request: web.Request) -> web.Response:
        """Answers a request, and keeps it."""
        path = request.path.removeprefix(_API)
        if _next(self._broken, path):
            _break(request)
        body = await _body(request)
        status, reply, headers = self._reply(request.method, path, body)
        self.requests.append(Request(request.method, path, body, status))
        await self._tell()
        if _next(self._unheard, path):
            _break(request)
        if reply is None:
            return web.Response(status=204)
        written = json.dumps(reply).encode()  # as bytes: discord.py takes "application/json; charset=utf-8" for text
        return web.Response(body=written, content_type="application/json", status=status, headers=headers)

    def _reply(self, method: str, path: str, body: Any) -> tuple[int, Any, dict[str, str]]:
        if _next(self._limited, path):
            # without Via, discord.py takes it for a ban by Cloudflare
            return 429, {"message": "Slow", "retry_after": _RETRY_AFTER_SECONDS, "global": False}, {"Via": "1.1 fake"}
        if any(token in path for token in self.expired):
            return 404, {"message": "Unknown interaction", "code": 10062}, {}
        if self.refuse_token:
            return 401, {"message": "401: Unauthorized", "code": 0}, {}
        if path.endswith("/callback"):
            if path in self._acknowledged:
                return 400, {"message": "Interaction has already been acknowledged.", "code": 40060}, {}
            self._acknowledged.add(path)
        for kind, of, reply in _REPLIES:
            if kind == method and re.fullmatch(of, path):
                return 200, reply(body), {}
        return 404, {"message": f"There is no {method} {path} here", "code": 0}, {}

    async def store(self, _: web.Request) -> web.Response:
        """Lets the bot's store go on, when it is open."""
        self.requests.append(Request("GET", "/store", None, 200))
        await self._tell()
        await self.store_open.wait()
        return web.Response()


def _next(expected: list[re.Pattern[str]], path: str) -> bool:
    """Whether the path is one of those expected, which it then is no more."""
    found = next((each for each in expected if each.fullmatch(path)), None)
    if found:
        expected.remove(found)
    return found is not None


def _break(request: web.Request) -> NoReturn:
    assert isinstance(request.transport, asyncio.Transport)
    request.transport.abort()
    raise web.HTTPServiceUnavailable  # which nobody hears


async def _body(request: web.Request) -> Any:
    """What a request says, also beside files."""
    if not request.can_read_body:
        return None
    if request.content_type.startswith("multipart/"):
        return json.loads(str((await request.post())["payload_json"]))
    return await request.json()


def replies_to(question: Payload) -> Callable[[Any], bool]:
    """Whether a message that is sent refers to another."""
    return lambda body: body.get("message_reference", {}).get("message_id") in (question["id"], int(question["id"]))


def _options(given: dict[str, Any]) -> list[Payload]:
    return [{"name": name, "type": 4 if isinstance(value, int) else 3, "value": value} for name, value in given.items()]


def _called_back(body: Any) -> Payload:
    """What is told of a response to an interaction: its message, if it has one."""
    about: Payload = {"interaction": {"id": payloads.new_id(), "type": 2}, "resource": {"type": body["type"]}}
    if body["type"] == 4:
        about["resource"]["message"] = payloads.message(VERBATIM, body["data"])
    return about


def _registered(commands: Any) -> list[Payload]:
    about = {"application_id": APPLICATION, "version": "1", "default_member_permissions": None}
    return [{**about, "id": payloads.new_id(), "description": "", **command} for command in commands]


_REPLIES: tuple[tuple[str, str, Callable[[Any], Any]], ...] = (
    ("GET", r"/users/@me", lambda _: VERBATIM),
    ("GET", r"/oauth2/applications/@me", lambda _: payloads.application()),
    ("POST", r"/channels/\d+/messages", lambda body: payloads.message(VERBATIM, {"content": "", **body})),
    ("GET", r"/channels/\d+/messages", lambda _: []),
    ("GET", r"/channels/\d+/messages/\d+", lambda _: payloads.message(ANN, {"content": "“Quite another thing.”"})),
    ("POST", r"/channels/\d+/typing", lambda _: None),
    ("POST", r"/interactions/\d+/[^/]+/callback", _called_back),
    ("POST", r"/webhooks/\d+/[^/]+", lambda body: payloads.message(VERBATIM, body)),
    ("PATCH", r"/webhooks/\d+/[^/]+/messages/@original", lambda body: payloads.message(VERBATIM, body)),
    ("PUT", r"/applications/\d+(/guilds/\d+)?/commands", _registered),
)


@asynccontextmanager
async def fake_discord(discord: FakeDiscord | None = None) -> AsyncIterator[FakeDiscord]:
    """A Discord on a free port of this machine."""
    discord, app = discord or FakeDiscord(), web.Application()
    app.router.add_get("/gateway", discord.gateway)
    app.router.add_get("/store", discord.store)
    app.router.add_route("*", _API + "/{path:.*}", discord.rest)
    runner = web.AppRunner(app, shutdown_timeout=1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    discord.address = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield discord
    finally:
        discord.store_open.set()
        await runner.cleanup()
