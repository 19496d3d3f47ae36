"""Makes the README's picture: the playground's channel, as a browser without a window shows it (``make picture``).

Chromium is driven over its DevTools protocol (https://chromedevtools.github.io/devtools-protocol/), for which
aiohttp is enough: its own ``--screenshot`` does not wait until the page has its messages.
"""

from __future__ import annotations

import asyncio
import itertools
import shutil
import tempfile
from base64 import b64decode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp

from bot.clients.playground import playground
from bot.config import ROOT, Settings
from bot.ingest import load
from bot.store.coverage import Coverage

QUESTIONS = ("quote geng",)
PICTURE = ROOT / "docs" / "answer.png"
_WIDTH, _HEIGHT = 500, 4000  # CSS pixels: still legible on a phone; higher than any answer, which is cut out of it
_MARGIN = 12  # CSS pixels above and below the messages
_SCALE = 2.0  # pixels of the picture to a CSS pixel, so that it is sharp on today's screens
_CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
_FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--remote-debugging-port=0")
_PATIENCE_SECONDS = 30.0
_SETTLE_SECONDS = 0.5  # without a change

# The box around the messages in CSS pixels, without the tool's own controls; null while they are being built.
_BOX = f"""(async () => {{
  await document.fonts.ready;
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  const busy = [...document.querySelectorAll("button[aria-disabled=true]")].filter(b => !/^Page/.test(b.textContent));
  if (!window.simcordPreview?.ready || busy.length) return null;
  document.querySelector("#channel-timeline").scrollTop = 0;
  const boxes = [...document.querySelectorAll(".channel-message")].map(message => message.getBoundingClientRect());
  if (!boxes.length) return null;
  const [first, last] = [boxes[0], boxes.at(-1)];
  return {{x: first.x, y: first.y - {_MARGIN}, width: first.width, height: last.bottom - first.y + 2 * {_MARGIN}}};
}})()"""


class Browser:
    """One page of a Chromium, told what to do by messages with numbers."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket
        self._numbers = itertools.count(1)

    async def tell(self, method: str, **params: Any) -> dict[str, Any]:
        """The result of a command; what the page reports meanwhile is skipped."""
        number = next(self._numbers)
        await self._socket.send_json({"id": number, "method": method, "params": params})
        while (said := await self._socket.receive_json()).get("id") != number:
            pass
        if "error" in said:
            raise RuntimeError(f"{method}: {said['error']['message']}")
        return dict(said["result"])

    async def value_of(self, expression: str) -> Any:
        """The value of a JavaScript expression, awaited."""
        told = await self.tell("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        return told["result"].get("value")


@asynccontextmanager
async def browser() -> AsyncIterator[Browser]:
    """A Chromium of its own, without a window, ended afterwards."""
    program = next(filter(None, map(shutil.which, _CHROMIUM)), None)
    if program is None:
        raise RuntimeError("Chromium is missing: on Debian `apt install chromium`.")
    with tempfile.TemporaryDirectory(prefix="verbatim-", ignore_cleanup_errors=True) as profile:
        process = await asyncio.create_subprocess_exec(
            program, *_FLAGS, f"--user-data-dir={profile}", "about:blank", stderr=asyncio.subprocess.DEVNULL
        )
        try:
            async with aiohttp.ClientSession() as session:
                address = f"http://127.0.0.1:{await _port(Path(profile))}/json/list"
                pages = await (await session.get(address)).json()
                async with session.ws_connect(pages[0]["webSocketDebuggerUrl"], max_msg_size=0) as socket:
                    yield Browser(socket)
        finally:
            process.terminate()
            await process.wait()


async def _port(profile: Path) -> int:
    """The port on which Chromium listens, which it writes into its profile."""
    written = profile / "DevToolsActivePort"
    while not written.is_file() or not written.read_text():
        await asyncio.sleep(0.1)
    return int(written.read_text().splitlines()[0])


async def photograph(page: Browser, url: str, *, width: int, scale: float) -> bytes:
    """The conversation in the playground, as a PNG."""
    await page.tell(
        "Emulation.setDeviceMetricsOverride", width=width, height=_HEIGHT, deviceScaleFactor=scale, mobile=False
    )
    await page.tell("Page.navigate", url=url)
    box = await _settled(page)
    shot = await page.tell("Page.captureScreenshot", format="png", clip={**box, "scale": 1})
    return b64decode(shot["data"])


async def _settled(page: Browser) -> dict[str, float]:
    """The box of the conversation, once it stays as it is."""
    before: dict[str, float] | None = None
    while not (box := await page.value_of(_BOX)) or box != before:
        before = box
        await asyncio.sleep(_SETTLE_SECONDS)
    return dict(box)


async def picture(folder: Path, questions: tuple[str, ...], *, width: int = _WIDTH, scale: float = _SCALE) -> bytes:
    """The answers to the questions from the five articles, as a PNG."""
    database = folder / "coverage.db"
    load([ROOT / "seeds"], database)
    with Coverage.open(database) as coverage:
        async with playground(Settings(), coverage, questions) as preview, browser() as page:
            return await asyncio.wait_for(photograph(page, preview.url, width=width, scale=scale), _PATIENCE_SECONDS)


def main() -> None:
    """Writes the picture."""
    with tempfile.TemporaryDirectory(prefix="verbatim-") as folder:
        PICTURE.write_bytes(asyncio.run(picture(Path(folder), QUESTIONS)))


if __name__ == "__main__":
    main()
