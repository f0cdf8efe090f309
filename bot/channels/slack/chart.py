"""The pay chart as a picture: its signed address, its alternative text, its drawing."""

from collections.abc import Sequence
from functools import lru_cache
from io import BytesIO
from threading import Lock
from typing import Any

from itsdangerous import BadData, URLSafeSerializer

from actions.wording import capitalised, usd
from bot.channels.slack.texts import shortened
from bot.secret import secret_key

MOST_BARS = 10
MOST_ALTERNATIVE = 1_900
PATH = "/webhooks/slack/chart"
INK, PALE, DEEP = "#1d1c1d", "#d9c7d6", "#7b2d6b"
WIDTH_INCHES, ROW_INCHES, MARGIN_INCHES, DOTS = 7.2, 0.62, 0.75, 150
# A picture of no wages, drawn once so that the next ones are quick.
FIRST = (("", None, 1, False, None),)
_drawing = Lock()


def chart_address(public_url: str, bars: Sequence[dict[str, Any]]) -> str:
    """Where Slack fetches the picture; empty where the bars aren't wages."""
    rows = _rows(bars)
    if not rows or not all(rows):
        return ""
    return f"{public_url}{PATH}/{_signer().dumps(rows)}.png"


def rows_of(token: str) -> tuple[tuple[Any, ...], ...] | None:
    """The rows that an address of the bot's own stands for; None for any other."""
    try:
        return tuple(tuple(row) for row in _signer().loads(token))
    except BadData:
        return None


def alternative(bars: Sequence[dict[str, Any]]) -> str:
    """The picture in words."""
    parts = []
    for row in _rows(bars):
        if row:
            name, low, median, is_bound, high = row
            spread = f", from {usd(low)} to {usd(high)}" if low and high else ""
            parts.append(f"{name}: {usd(median)}{' or more' if is_bound else ''}{spread}")
    return shortened(
        f"Chart of the median pay a year. {'; '.join(parts)}.", MOST_ALTERNATIVE
    )


@lru_cache(maxsize=128)
def picture(rows: tuple[tuple[Any, ...], ...]) -> bytes:
    """A PNG of the medians, each with the span from the lowest to the highest tenth."""
    # Its fonts take a second to load, which no other channel needs.
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # type: ignore[import-untyped]
    from matplotlib.figure import Figure  # type: ignore[import-untyped]

    with _drawing:
        figure = Figure((WIDTH_INCHES, ROW_INCHES * len(rows) + MARGIN_INCHES), dpi=DOTS)
        canvas = FigureCanvasAgg(figure)
        axes = figure.add_subplot()
        for place, (name, low, median, is_bound, high) in enumerate(rows):
            start, end = low or median, high or median
            axes.plot([start, end], [place, place], color=PALE, linewidth=11,
                      solid_capstyle="butt", zorder=1)  # fmt: skip
            axes.plot([median], [place], "o", color=DEEP, markersize=9, zorder=2)
            label = f"{name}: {usd(median)}{' or more' if is_bound else ''}"
            # A dollar sign would begin a formula.
            axes.annotate(
                label.replace("$", r"\$"), (0, place), (0, 9), color=INK, fontsize=10,
                xycoords=("axes fraction", "data"), textcoords="offset points",
            )  # fmt: skip
        most = max(high or median for _, _, median, _, high in rows)
        axes.set_xlim(0, most * 1.08)
        axes.set_ylim(len(rows) - 0.5, -0.75)
        axes.set_yticks([])
        axes.xaxis.set_major_formatter(lambda dollars, _: rf"\${dollars:,.0f}")
        axes.tick_params(colors=INK, labelsize=9)
        for side in ("top", "right", "left"):
            axes.spines[side].set_visible(False)
        axes.set_xlabel(
            "median a year; the bar spans the lowest to the highest tenth", color=INK,
            fontsize=9,
        )  # fmt: skip
        figure.tight_layout()
        out = BytesIO()
        canvas.print_png(out)
        return out.getvalue()


def _rows(bars: Sequence[dict[str, Any]]) -> list[tuple[Any, ...]]:
    """The bars as rows; the industry is said only where it tells them apart."""
    tells = ["occupation", "area"]
    if len({bar.get("industry") for bar in bars}) > 1:
        tells.append("industry")
    return [_row(bar, tells) for bar in bars[:MOST_BARS]]


def _row(bar: dict[str, Any], tells: list[str]) -> tuple[Any, ...]:
    """Name, lowest tenth, median, whether it is a lower bound, highest tenth."""
    median = bar.get("annual_median_usd")
    if not isinstance(median, int) or median <= 0:
        return ()
    name = capitalised(", ".join(str(bar[part]) for part in tells if bar.get(part)))
    low, high = bar.get("annual_p10_usd"), bar.get("annual_p90_usd")
    return (shortened(name, 90), low, median, bool(bar.get("is_lower_bound")), high)


def _signer() -> URLSafeSerializer:
    return URLSafeSerializer(secret_key(), salt="slack-chart")
