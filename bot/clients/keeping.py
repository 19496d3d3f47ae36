"""The command line for whoever runs the bot: backups, sealed snapshots, and how everything stands."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path

from bot.clients import terminal
from bot.clients.standing import figures, size
from bot.config import Settings, read_settings
from bot.errors import RecordsError
from bot.store.backup import back_up
from bot.store.records import Records
from bot.store.seal import read_seal
from bot.store.sealing import seal
from bot.store.status import status

_SERVERS = "servers"


def backup_arguments(parser: argparse.ArgumentParser) -> None:
    """``backup FILE``."""
    parser.add_argument("file", metavar="FILE", type=Path, help="the archive, such as verbatim.tar or verbatim.tar.gz")


def _backup(arguments: argparse.Namespace) -> int:
    kept = back_up(databases(read_settings()), arguments.file)
    terminal.say(f"{arguments.file}: {', '.join(kept) or 'nothing yet'} ({size(arguments.file.stat().st_size)}).")
    return 0


def databases(settings: Settings) -> dict[str, Path]:
    """Every database, by its name in a backup; what the bot may forget (`live_database`) is none of them."""
    own = sorted(settings.servers.glob("*.db")) if settings.servers.is_dir() else []
    return {
        "verbatim.db": settings.database,
        "records.db": settings.records_database,
        **{f"{_SERVERS}/{path.name}": path for path in own},
    }


def seal_arguments(parser: argparse.ArgumentParser) -> None:
    """``seal FILE``."""
    parser.add_argument("file", metavar="FILE", type=Path, help="the seal; the snapshot stands beside it")
    parser.add_argument("--database", type=Path, help="another database than the set one")


def _seal(arguments: argparse.Namespace) -> int:
    sealed = seal(arguments.database or read_settings().database, arguments.file)
    terminal.say(f"{arguments.file}: {sealed.file.name} ({size(sealed.file.stat().st_size)}), SHA-256 {sealed.sha256}.")
    return 0


def status_arguments(parser: argparse.ArgumentParser) -> None:
    """``status``."""
    parser.add_argument("--database", type=Path, help="another database than the set one")


def _status(arguments: argparse.Namespace) -> int:
    settings = read_settings()
    path = arguments.database or settings.database
    sealed = read_seal(path)
    found = status(path)
    for label, value in figures(found):
        terminal.say(f"{label}: {value}")
    if sealed:
        terminal.say(f"Sealed: {sealed.file.name}, SHA-256 {sealed.sha256}")
    records = _records(settings)
    terminal.say(f"Records: {records or 'can be read and written'}")
    return 1 if found.problems or records else 0


def _records(settings: Settings) -> str | None:
    """What is wrong with the records."""
    if not settings.records_database.exists():
        return None
    try:
        with Records(settings.records_database) as records, records.transaction():
            return None
    except RecordsError as error:
        return str(error)


COMMANDS: Mapping[str, tuple[Callable[[argparse.ArgumentParser], None], Callable[[argparse.Namespace], int]]] = {
    "backup": (backup_arguments, _backup),
    "seal": (seal_arguments, _seal),
    "status": (status_arguments, _status),
}
"""What each command takes, and what it does; both may raise VerbatimError."""
