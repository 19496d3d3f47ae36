"""Figures for Prometheus, on this machine alone: ``http://127.0.0.1:PORT/metrics``."""

from __future__ import annotations

from collections.abc import Callable

from aiohttp import web

_LOOPBACK = "127.0.0.1"


async def serve_metrics(port: int, exposition: Callable[[], str]) -> web.AppRunner:
    """Serves until its ``cleanup`` is called. Raises OSError where the port is taken."""

    async def metrics(_: web.Request) -> web.Response:
        return web.Response(text=exposition(), headers={"Content-Type": "text/plain; version=0.0.4; charset=utf-8"})

    app = web.Application()
    app.router.add_get("/metrics", metrics)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, _LOOPBACK, port).start()
    return runner
