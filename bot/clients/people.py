"""The command line for what people leave behind: corrections, reports, and what is kept about somebody."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from bot.clients import terminal
from bot.config import Settings, read_settings
from bot.errors import UsageError
from bot.model import Quote, Span, Statement
from bot.newsroom import correcting
from bot.newsroom.closing import close
from bot.newsroom.correcting import Target
from bot.newsroom.gold import write_gold
from bot.records import CorrectedField, Correction
from bot.render.lines import visible
from bot.render.privacy import ELSE, KEPT, NOTHING, kept_entries
from bot.render.records import correction_lines, report_lines
from bot.store.coverage import Coverage
from bot.store.records import Records
from bot.store.servers import Coverages

# --- arguments ------------------------------------------------------------------------------------------


def corrections_arguments(parser: argparse.ArgumentParser) -> None:
    """``corrections [list|add|undo|export] …``."""
    parser.set_defaults(do=_list, server=None, all=False)
    actions = parser.add_subparsers(metavar="list|add|undo|export")
    shown = _action(actions, "list", _list, "the corrections that hold")
    shown.add_argument("--all", action="store_true", help="those that were undone as well")
    added = _action(actions, "add", _add, "corrects what was found in an article")
    added.add_argument("article", metavar="ARTICLE", help="its name or number")
    added.add_argument("words", metavar="WORDS", help="words of the quotation, or of the sentence on the statement")
    added.add_argument("--speaker", help="who spoke; - for nobody")
    added.add_argument("--side", help=", ".join(correcting.SIDES))
    added.add_argument("--sign", metavar="NAME", action="append", default=[], help="a signatory that is missing")
    added.add_argument("--unsign", metavar="NAME", action="append", default=[], help="a signatory that is none")
    added.add_argument("--lead", metavar="COUNTRY", help="- for none")
    added.add_argument("--year", help="- for none")
    added.add_argument("--reason", default="", help="why, for those who read the list")
    _action(actions, "undo", _undo, "takes one back").add_argument("number", metavar="NUMBER", type=int)
    exported = _action(actions, "export", _export, "writes the corrected articles as gold for tests/eval")
    exported.add_argument("folder", metavar="FOLDER", type=Path)


def reports_arguments(parser: argparse.ArgumentParser) -> None:
    """``reports [list|close] …``."""
    parser.set_defaults(do=_reports, server=None, all=False)
    actions = parser.add_subparsers(metavar="list|close")
    shown = _action(actions, "list", _reports, "the open reports, those from private messages without --server")
    shown.add_argument("--all", action="store_true", help="those that are closed as well")
    _action(actions, "close", _close, "closes one").add_argument("number", metavar="NUMBER", type=int)


def privacy_arguments(parser: argparse.ArgumentParser) -> None:
    """``privacy [show|delete] …``."""
    parser.set_defaults(do=_policy)
    actions = parser.add_subparsers(metavar="show|delete")
    for name, do, about in (
        ("show", _show, "what is kept about a person"),
        ("delete", _delete, "deletes what is kept about a person"),
    ):
        action = actions.add_parser(name, help=about)
        action.set_defaults(do=do)
        action.add_argument("person", metavar="ID", type=int, help="the Discord user id")


def _action(
    actions: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    do: Callable[[argparse.Namespace], int],
    about: str,
) -> argparse.ArgumentParser:
    action = actions.add_parser(name, help=about)
    action.set_defaults(do=do)
    action.add_argument("--server", metavar="ID", type=int, help="of a Discord server, instead of the shipped coverage")
    return action


# --- corrections ----------------------------------------------------------------------------------------


def _list(arguments: argparse.Namespace) -> int:
    settings = read_settings()
    with Records(settings.records_database) as records, _coverage(settings, arguments.server) as (coverage, _):
        known = records.corrections(arguments.server, undone=arguments.all)
        why = correcting.left_out(coverage, [each for each in known if not each.undone_at])
    for each in known:
        _say(correction_lines(each, why.get(each.number)))
    terminal.say(f"{len(known)} corrections." if len(known) != 1 else "1 correction.")
    return 0


def _add(arguments: argparse.Namespace) -> int:
    settings = read_settings()
    with Records(settings.records_database) as records:
        with _coverage(settings, arguments.server) as (coverage, _):
            drafts = _drafts(coverage, arguments)
        with _to_change(settings, arguments.server) as path:
            made = [replace(each, guild=arguments.server, reason=arguments.reason) for each in drafts]
            kept = correcting.correct(records, path, made)
    for each in kept:
        _say(correction_lines(each))
    if not kept:
        terminal.say("It is so already; nothing was corrected.")
    return 0


def _drafts(coverage: Coverage, arguments: argparse.Namespace) -> list[Correction]:
    article = coverage.article(_only_article(coverage, arguments.article))
    facts = coverage.facts(article.name)
    start = article.text.find(arguments.words)
    if start < 0 or not arguments.words:
        raise UsageError(f"{article.name} does not say “{arguments.words}”.")
    found = correcting.targets(article, facts, [Span(start, start + len(arguments.words))])
    drafts: list[Correction] = []
    if arguments.speaker is not None:
        drafts += correcting.drafts(article, facts, _target(found, Quote), {"speaker": arguments.speaker})
    if typed := _typed(arguments):
        target = _target(found, Statement)
        if arguments.sign or arguments.unsign:
            typed["signatory"] = _signatories(target, arguments.sign, arguments.unsign)
        drafts += correcting.drafts(article, facts, target, typed)
    elif arguments.speaker is None:
        raise UsageError("Say what is to be corrected: --speaker, --side, --sign, --unsign, --lead or --year.")
    return drafts


def _only_article(coverage: Coverage, asked: str) -> str:
    names = coverage.find_source(asked)
    if len(names) != 1:
        raise UsageError(f"{asked} is {'no article' if not names else 'more than one article'}.", usage="sources")
    return names[0]


def _target(found: Sequence[Target], kind: type[Quote] | type[Statement]) -> Target:
    target = next((each for each in found if isinstance(each.fact, kind)), None)
    if target is None:
        what = "quotation" if kind is Quote else "joint statement"
        raise UsageError(f"No {what} is found in these words.", usage="inspect FILE")
    return target


def _typed(arguments: argparse.Namespace) -> dict[CorrectedField, str]:
    """What was given of a statement; its signatories are listed later."""
    given: Mapping[CorrectedField, str | None] = {
        "side": arguments.side,
        "signatory": "" if arguments.sign or arguments.unsign else None,
        "lead": arguments.lead,
        "year": arguments.year,
    }
    return {field: value for field, value in given.items() if value is not None}


def _signatories(target: Target, more: Sequence[str], less: Sequence[str]) -> str:
    """The whole list as it should be."""
    assert isinstance(target.fact, Statement)
    return "\n".join([*correcting.without(correcting.signing(target.fact), less), *more])


def _undo(arguments: argparse.Namespace) -> int:
    settings = read_settings()
    with Records(settings.records_database) as records, _to_change(settings, arguments.server) as path:
        _say(correction_lines(correcting.undo(records, path, arguments.number, arguments.server, None)))
    terminal.say("Undone.")
    return 0


def _export(arguments: argparse.Namespace) -> int:
    settings = read_settings()
    with Records(settings.records_database) as records, _coverage(settings, arguments.server) as (coverage, _):
        known = correcting.in_force(records, arguments.server)
        left_out = correcting.left_out(coverage, known)
        held = [each for each in known if each.number not in left_out]
        for name in dict.fromkeys(each.about.article for each in held):
            own = [each for each in held if each.about.article == name]
            try:
                written = write_gold(arguments.folder, coverage.article(name), coverage.facts(name), own)
            except OSError as error:
                raise UsageError(f"{arguments.folder} cannot be written: {error.strerror}.") from error
            terminal.say(str(written))
    return 0


def shipped_corrections(settings: Settings, database: Path) -> list[Correction] | None:
    """The corrections that hold in a database; None for another one than the set one, which they are not of."""
    if database != settings.database:
        return None
    with Records(settings.records_database) as records:
        return correcting.in_force(records, None)


@contextmanager
def _coverage(settings: Settings, server: int | None) -> Iterator[tuple[Coverage, Coverages]]:
    """What is asked in a server, else the shipped coverage."""
    with Coverage.open(settings.database) as shipped:
        coverages = Coverages(shipped, settings.servers)
        try:
            yield coverages.asked_in(server), coverages
        finally:
            coverages.close()


@contextmanager
def _to_change(settings: Settings, server: int | None) -> Iterator[Path]:
    with _coverage(settings, server) as (_, coverages):
        yield settings.database if server is None else coverages.to_change(server)


# --- reports and privacy --------------------------------------------------------------------------------


def _reports(arguments: argparse.Namespace) -> int:
    with Records(read_settings().records_database) as records:
        reports = records.reports(arguments.server, open_only=not arguments.all)
    for each in reports:
        _say(report_lines(each))
    terminal.say(f"{len(reports)} reports." if len(reports) != 1 else "1 report.")
    return 0


def _close(arguments: argparse.Namespace) -> int:
    with Records(read_settings().records_database) as records:
        close(records, arguments.server, arguments.number, None)
    terminal.say(f"Report {arguments.number} is closed.")
    return 0


def _policy(_: argparse.Namespace) -> int:
    for kept in KEPT.values():
        _say([f"· {kept.what}", f"  Why: {kept.why}", f"  When the person deletes it: {kept.deleted}"])
    _say(("", *ELSE))
    return 0


def _show(arguments: argparse.Namespace) -> int:
    with Records(read_settings().records_database) as records:
        kept = list(kept_entries(records.kept_about(arguments.person)))
    _say([f"{heading}: {told}" for heading, told in kept] or [NOTHING.replace("you", "that person")])
    return 0


def _delete(arguments: argparse.Namespace) -> int:
    with Records(read_settings().records_database) as records:
        records.forget_person(arguments.person)
    terminal.say("Deleted.")
    return 0


def _say(lines: Sequence[str]) -> None:
    for line in lines:
        terminal.say(visible(line).replace("\n", " "))


COMMANDS: Mapping[str, Callable[[argparse.ArgumentParser], None]] = {
    "corrections": corrections_arguments,
    "reports": reports_arguments,
    "privacy": privacy_arguments,
}
"""What each command takes; what it does is the default of ``do``."""


def run(arguments: argparse.Namespace) -> int:
    """Does what the arguments say; gives the exit code. Raises VerbatimError."""
    do: Callable[[argparse.Namespace], int] = arguments.do
    return do(arguments)
