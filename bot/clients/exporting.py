"""``export``: an answer in a format for other programs, or everything that was found as a database of its own."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from bot.clients import terminal
from bot.clients.question_line import read_question
from bot.commands import usage_wording, wording
from bot.commands.nearest import nearest
from bot.config import read_settings
from bot.errors import UsageError
from bot.render.export import FORMATS
from bot.store.dataset import write_dataset

_DATABASE = "database"
_USAGE = f"export {'|'.join(FORMATS)} QUESTION …, or export {_DATABASE} FILE"


def export(format_name: str, rest: Sequence[str]) -> int:
    """Writes the answer to standard output, or the database to a new file; gives the exit code.

    Raises ``VerbatimError``.
    """
    if format_name == _DATABASE:
        return _export_database(rest)
    chosen = FORMATS.get(format_name.casefold())
    if chosen is None:
        near = nearest(format_name, (*FORMATS, _DATABASE))
        raise UsageError(usage_wording.no_format(format_name), usage=_USAGE, nearest=near)
    if not rest:
        raise UsageError(wording.NOTHING_ASKED, usage=_USAGE)
    asked = read_question(rest)
    with asked.open() as coverage:
        sys.stdout.write(chosen.write(asked.answer(coverage)))
    return 0


def _export_database(rest: Sequence[str]) -> int:
    if len(rest) != 1:
        raise UsageError(usage_wording.ONE_NEW_FILE, usage=_USAGE)
    file = Path(rest[0])
    write_dataset(read_settings().database, file)
    terminal.say(f"{file}: every article with what was found in it, for datasette, sqlite-utils and SQL.")
    return 0
