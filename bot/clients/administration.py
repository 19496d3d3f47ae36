"""The command line apart from questions: load, inspect, verify, the surfaces, what people leave behind."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

from bot.clients import terminal
from bot.config import Settings, read_settings
from bot.errors import UsageError
from bot.model import Catalogue
from bot.records import Correction


class _Parser(argparse.ArgumentParser):
    """Wrong usage is an error like any other, so that it is told like any other."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message[:1].upper()}{message[1:]}.", usage=" ".join(self.format_usage().split()[1:]))


def run(name: str, argv: Sequence[str]) -> int:
    """Runs one of these commands; gives the exit code. Raises VerbatimError."""
    parser = _Parser(prog=f"python -m bot {name}")
    _COMMANDS[name][0](parser)
    try:
        arguments = parser.parse_args(argv)
    except SystemExit as ended:  # --help
        return int(ended.code or 0)
    return _COMMANDS[name][1](arguments)


def _with_database(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--database", type=Path, help="another database than the set one")


# --- load and verify --------------------------------------------------------------------------------


def _path(value: str) -> Path:
    if not value:  # Path("") is the folder one stands in, which nobody means
        raise argparse.ArgumentTypeError("a path is empty")
    return Path(value)


def _load_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", metavar="PATH", nargs="*", type=_path, help="a file or a folder (default: the seeds)")
    parser.add_argument("--prune", action="store_true", help="removes articles whose files are gone")
    _with_database(parser)


def _load(arguments: argparse.Namespace) -> int:
    from bot.clients.loading import load_and_tell

    settings = read_settings()
    database = arguments.database or settings.database
    return load_and_tell(
        arguments.paths or [settings.seeds],
        database,
        prune=arguments.prune,
        corrections=_corrections(settings, database),
    )


def _corrections(settings: Settings, database: Path) -> Sequence[Correction] | None:
    """What people corrected in a database; see `people.shipped_corrections`."""
    if not settings.records_database.is_file():
        return [] if database == settings.database else None  # most often, and nothing needs to be imported then
    from bot.clients.people import shipped_corrections

    return shipped_corrections(settings, database)


def _verify_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--repair", action="store_true", help="builds anew what is derived from the articles")
    _with_database(parser)


def _verify(arguments: argparse.Namespace) -> int:
    from bot.clients.loading import verify_and_tell

    settings = read_settings()
    database = arguments.database or settings.database
    return verify_and_tell(database, repair=arguments.repair, corrections=_corrections(settings, database))


# --- inspect ----------------------------------------------------------------------------------------


def _day(value: str) -> str:
    from bot.parse.calendar import iso_day

    if not re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII) or not iso_day(value):
        raise argparse.ArgumentTypeError(f"{value!r} is not a day; write YYYY-MM-DD")
    return value


def _inspect_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="an article; - for standard input")
    parser.add_argument("--published", metavar="YYYY-MM-DD", type=_day, help="the day it was published")
    parser.add_argument("--json", action="store_true", help="the facts as JSON")


def _inspect(arguments: argparse.Namespace) -> int:
    from bot.extract import extract
    from bot.parse import parse_article

    name, data, catalogue = _file(arguments.file)
    if arguments.published:
        told = "given on the command line"
        catalogue = replace(catalogue, published=arguments.published, published_basis="catalogue", published_note=told)
    article = parse_article(name, data, catalogue)
    facts = extract(article)
    if arguments.json:
        import json

        from bot.facts import inspection

        terminal.say(json.dumps(inspection(article, facts), ensure_ascii=False, indent=2))
    else:
        from bot.render.inspect import inspection_text

        colour = terminal.has_colour(sys.stdout)
        terminal.say(inspection_text(article, facts, width=terminal.width(sys.stdout), colour=colour))
    return 0


def _file(path: Path) -> tuple[str, bytes, Catalogue]:
    """An article's name, its bytes, and what a catalogue beside it says; "-" is standard input."""
    from bot.parse import BYTES_MAX
    from bot.parse.catalogue import read_catalogue
    from bot.parse.files import File, article_name, read_bytes

    if str(path) == "-":
        return "stdin", sys.stdin.buffer.read(BYTES_MAX + 1), Catalogue()
    name = article_name(path) or str(path)
    data = read_bytes(File(name, path))
    catalogue = read_catalogue(path.parent / "catalog.toml", lambda error: terminal.complain(str(error)))
    return name, data, catalogue.get(name, Catalogue())


# --- surfaces ---------------------------------------------------------------------------------------


def _console(arguments: argparse.Namespace) -> int:
    from bot.clients.console import run_console

    return run_console(arguments.database or read_settings().database)


def _discord(_: argparse.Namespace) -> int:
    from bot.clients.discord import run_bot

    return run_bot(read_settings())


def _sync_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--guild", metavar="ID", type=int, help="only this server, at once; without it everywhere")


def _sync(arguments: argparse.Namespace) -> int:
    from bot.clients.discord import sync_commands

    return sync_commands(read_settings(), arguments.guild)


def _playground(arguments: argparse.Namespace) -> int:
    from bot.clients.playground import run_playground

    settings = read_settings()
    return run_playground(replace(settings, database=arguments.database or settings.database))


# --- what people leave behind -----------------------------------------------------------------------


def _coverage_arguments(parser: _Parser) -> None:
    from bot.clients import newsroom

    newsroom.coverage_arguments(parser)


def _coverage(arguments: argparse.Namespace) -> int:
    return int(arguments.do(arguments))


def _people(name: str) -> tuple[Callable[[_Parser], None], Callable[[argparse.Namespace], int]]:
    """A command of `bot.clients.people`, which is imported when it is used."""

    def arguments(parser: _Parser) -> None:
        from bot.clients import people

        people.COMMANDS[name](parser)

    def run(given: argparse.Namespace) -> int:
        from bot.clients import people

        return people.run(given)

    return arguments, run


def _keeping(name: str) -> tuple[Callable[[_Parser], None], Callable[[argparse.Namespace], int]]:
    """A command of `bot.clients.keeping`, which is imported when it is used."""

    def arguments(parser: _Parser) -> None:
        from bot.clients import keeping

        keeping.COMMANDS[name][0](parser)

    def run(given: argparse.Namespace) -> int:
        from bot.clients import keeping

        return keeping.COMMANDS[name][1](given)

    return arguments, run


def _no_arguments(_: argparse.ArgumentParser) -> None:
    pass


def _export_arguments(parser: _Parser) -> None:
    parser.add_argument("format", metavar="FORMAT", help="csv, json, markdown, bibtex or csl; or database")
    parser.add_argument(
        "rest", metavar="QUESTION", nargs=argparse.REMAINDER, help="what to ask, with its options; or the new FILE"
    )


def _export(arguments: argparse.Namespace) -> int:
    from bot.clients.exporting import export

    return export(arguments.format, arguments.rest)


_COMMANDS: Mapping[str, tuple[Callable[[_Parser], None], Callable[[argparse.Namespace], int]]] = {
    "load": (_load_arguments, _load),
    "inspect": (_inspect_arguments, _inspect),
    "verify": (_verify_arguments, _verify),
    "console": (_with_database, _console),
    "discord": (_no_arguments, _discord),
    "sync": (_sync_arguments, _sync),
    "playground": (_with_database, _playground),
    "export": (_export_arguments, _export),
    "corrections": _people("corrections"),
    "reports": _people("reports"),
    "privacy": _people("privacy"),
    "backup": _keeping("backup"),
    "seal": _keeping("seal"),
    "status": _keeping("status"),
    "coverage": (_coverage_arguments, _coverage),
}
