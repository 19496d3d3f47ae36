"""Joint statements by year as a picture: how many stood on each side, for those who would rather look.

The picture says nothing that the answer does not say in words. It is drawn on a ground of its own, so that it is
legible in light and dark surroundings; both sides differ in hue, brightness and direction, so that colour alone says
nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from textwrap import fill
from typing import TYPE_CHECKING, Any

from bot.model import Answer

if TYPE_CHECKING:
    from matplotlib.axes import Axes

FILE_NAME = "timeline.png"
_YEARS_MAX = 12  # ours: more columns cannot be told apart at a phone's width; the latest are drawn
_ALT_MAX = 1024  # characters of a description, Discord API
_SIDES = {"critical": "critical", "supportive": "supportive"}
_OTHER = "other or not stated"

_GROUND, _INK, _QUIET = "#2b2d31", "#f2f3f5", "#9aa0a8"
_COLOURS = {"critical": "#e8955a", "supportive": "#6fa8dc", _OTHER: "#b5bac1"}
_INCHES, _DOTS = (5.0, 3.4), 200
_POINTS = 13  # of letters: at a phone's width, 51 dots an inch, still nine dots high
_CROWDED = 8  # bars; of more, the letters are smaller
_WIDTH = 0.8  # of a year's column, shared by its statements
_LINE = 14  # characters at a bar
_LEAST = 0.04  # of the largest number: what a statement without a number is as high as


@dataclass(frozen=True, slots=True)
class Bar:
    """One joint statement: its year, its side, and how many signed with the hedge; None where no number is given.

    ``counted`` are the article's words for them, where they are no countries.
    """

    year: str
    side: str
    count: int | None
    hedge: str | None = None
    counted: str | None = None

    @property
    def label(self) -> str:
        """The number as it is written at the bar: "43", "some 54", "40 mayors", "?" where no one number is given."""
        return "?" if self.count is None else " ".join(filter(None, (self.hedge, f"{self.count:,}", self.counted)))


Chart = tuple[Bar, ...]
"""The statements that are drawn, in the order of the answer."""


def chart_of(answer: Answer) -> Chart:
    """The statements of a timeline that have a year; empty where there are fewer than two."""
    bars = list(_bars(finding.data for finding in answer.findings if finding.kind == "statement"))
    years = sorted({bar.year for bar in bars})[-_YEARS_MAX:]
    shown = tuple(bar for bar in bars if bar.year in years)
    return shown if len(shown) > 1 else ()


def _bars(statements: Iterable[Any]) -> Iterator[Bar]:
    for data in statements:
        if data.get("year"):
            side = _SIDES.get(data.get("side", ""), _OTHER)
            yield Bar(data["year"], side, data.get("count"), data.get("count_hedge"), data.get("counted"))


def alt_text(chart: Chart) -> str:
    """The picture in words: "Joint statements by year. 2019: 23 critical, some 54 supportive. …"."""
    years = (
        f"{year}: {', '.join(f'{bar.label} {bar.side}' for bar in chart if bar.year == year)}."
        for year in _years(chart)
    )
    said = " ".join(("Joint statements by year, how many signed.", *years))
    return said if len(said) <= _ALT_MAX else f"{said[: _ALT_MAX - 1]}…"


def _years(chart: Chart) -> list[str]:
    return sorted({bar.year for bar in chart})


def draw(chart: Chart) -> bytes:
    """The picture as a PNG. Takes seconds: matplotlib is loaded here."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=_INCHES, dpi=_DOTS, facecolor=_GROUND, layout="constrained")
    axes = figure.add_subplot(facecolor=_GROUND)
    years = _years(chart)
    points = _POINTS * min(1.0, _CROWDED / len(chart))
    top = max((bar.count or 0 for bar in chart), default=0) or 1
    for direction in (1, -1):
        _draw_direction(axes, [bar for bar in chart if _direction(bar) == direction], years, top, points)
    _dress(axes, years, points)
    written = BytesIO()
    figure.savefig(written, format="png")
    return written.getvalue()


def _direction(bar: Bar) -> int:
    """Upwards for critics and others, downwards for supporters."""
    return -1 if bar.side == "supportive" else 1


def _draw_direction(axes: Axes, bars: Sequence[Bar], years: Sequence[str], top: int, points: float) -> None:
    """The statements above or below the line; those of one year stand beside one another."""
    for year in years:
        same = [bar for bar in bars if bar.year == year]
        for number, bar in enumerate(same):
            width = _WIDTH / len(same)
            place = years.index(year) - _WIDTH / 2 + width * (number + 0.5)
            height = _direction(bar) * (top * _LEAST if bar.count is None else bar.count)
            axes.bar(place, height, width * 0.94, color=_COLOURS[bar.side], label=bar.side)
            axes.annotate(
                fill(bar.label, _LINE),
                (place, height),
                xytext=(0, 3 * _direction(bar)),
                textcoords="offset points",
                ha="center",
                va="bottom" if height > 0 else "top",
                color=_INK,
                fontsize=points,
            )


def _dress(axes: Axes, years: Sequence[str], points: float) -> None:
    """Years, a line between the sides, and what the colours mean; no frame, no scale: the numbers stand at the bars."""
    axes.set_xticks(range(len(years)), years, color=_INK, fontsize=points)
    axes.set_xlim(-0.6, len(years) - 0.4)
    axes.tick_params(axis="x", length=0)
    axes.set_yticks([])
    axes.axhline(0, color=_QUIET, linewidth=1)
    axes.margins(y=0.15)
    axes.spines[:].set_visible(False)
    by_label = dict(zip(*reversed(axes.get_legend_handles_labels()), strict=True))
    axes.legend(
        by_label.values(),
        by_label.keys(),
        loc="lower center",
        bbox_to_anchor=(0.5, 1.0),
        ncols=len(by_label),
        frameon=False,
        labelcolor=_INK,
        fontsize=points,
    )
