"""``python -m bot``; in the installed environment also ``verbatim``."""

from __future__ import annotations

import sys

from bot.clients.cli import main as _run


def main() -> None:
    """Runs the command line and ends the process with its exit code."""
    sys.exit(_run(sys.argv[1:]))


if __name__ == "__main__":
    main()
