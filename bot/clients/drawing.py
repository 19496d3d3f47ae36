"""Pictures are drawn in a process of their own: matplotlib takes seconds and 60 MB, for which a bot has no other use.

``python -m bot.clients.drawing`` is that process: the statements as JSON on standard input, a PNG on standard output.
"""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from dataclasses import astuple
from functools import lru_cache
from importlib.util import find_spec

from bot.config import ROOT
from bot.render.chart import Bar, Chart, draw

_log = logging.getLogger(__name__)

_SECONDS_MAX = 20  # the first picture on a machine takes ten, while matplotlib looks through the fonts
_COMMAND = (sys.executable, "-m", "bot.clients.drawing")
_KEPT_MAX = 64  # pictures of about 30 kB


def picture_of(chart: Chart) -> bytes | None:
    """The PNG of a chart; None where there is nothing to draw, or nothing to draw with. Blocks."""
    return _drawn(chart) if chart and find_spec("matplotlib") else None


@lru_cache(maxsize=_KEPT_MAX)
def _drawn(chart: Chart) -> bytes | None:
    told = json.dumps([astuple(bar) for bar in chart]).encode()
    try:
        done = subprocess.run(  # noqa: S603 - our own program
            _COMMAND, input=told, capture_output=True, timeout=_SECONDS_MAX, check=True, cwd=ROOT
        )
    except (subprocess.SubprocessError, OSError) as error:
        _log.warning("A picture was not drawn, the answer goes without it: %s", error)
        return None
    return done.stdout


def main() -> int:
    """Draws what standard input says."""
    chart = tuple(Bar(*values) for values in json.load(sys.stdin))
    sys.stdout.buffer.write(draw(chart))
    return 0


if __name__ == "__main__":
    sys.exit(main())
