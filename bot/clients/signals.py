"""SIGTERM and Ctrl-C as an event to wait for, so that what runs can end in order."""

from __future__ import annotations

import asyncio
import signal


def stop_signals() -> asyncio.Event:
    """Set once the process is asked to stop; on Windows, which has no such handlers, Ctrl-C ends asyncio.run."""
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        try:
            loop.add_signal_handler(number, stopped.set)
        except NotImplementedError:
            break
    return stopped
