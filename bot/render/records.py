"""Corrections and reports as lines for a terminal."""

from __future__ import annotations

from bot.extract.country_names import country_name
from bot.records import Correction, Report

_COUNTRIES = frozenset({"signatory", "lead"})  # fields whose values are codes, or names of bodies


def value_of(correction: Correction, value: str | None) -> str:
    """A value of a correction as people say it."""
    if value is None:
        return "none" if correction.field in _COUNTRIES else "not stated"
    return country_name(value) if correction.field in _COUNTRIES else value


def change_of(correction: Correction) -> str:
    """What a correction does: "speaker: Ann Lee → Bo Berg", "signatory: + Kenya"."""
    if correction.field == "signatory":
        added = correction.old is None
        return f"signatory: {'+' if added else '−'} {value_of(correction, correction.new or correction.old)}"
    return f"{correction.field}: {value_of(correction, correction.old)} → {value_of(correction, correction.new)}"


def correction_lines(correction: Correction, why_left_out: str | None = None) -> list[str]:
    """A correction: what it does and where, the words that it is about, who and when."""
    about = correction.about
    by = f" by {correction.person}" if correction.person else ""
    state = f"undone {correction.undone_at}" if correction.undone_at else None
    reason = f"reason: {' '.join(correction.reason.split())}" if correction.reason else None
    left_out = f"left out: {why_left_out}" if why_left_out else None
    return [
        f"{correction.number}  {about.article}  {change_of(correction)}",
        f"   │ {' '.join(about.exact.split())}",
        "   " + " · ".join(filter(None, (f"{correction.at}{by}", reason, state, left_out))),
    ]


def report_lines(report: Report) -> list[str]:
    """A report: what is wrong, in which words, with which answer to what."""
    by = f" by {report.person}" if report.person else ""
    closed = f" · closed {report.closed_at}" if report.closed_at else ""
    lines = [f"{report.number}  {report.kind}  {report.at}{by}{closed}", f"   {' '.join(report.words.split())}"]
    lines.append(f"   asked: {report.question}")
    if report.finding:
        lines.append(f"   answered: {' '.join(report.finding.split())}")
    lines += [f"   │ {cited.article}: {' '.join(cited.exact.split())}" for cited in report.cited]
    return lines
