"""`glowpath leads`: what visitors left for the operator."""

import csv
import os
from collections import Counter
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.table import Table

from actions.catalog.models import Consent, Feedback, HandoffRequest, Lead
from bot.console import clear_errors, console

app = typer.Typer(
    no_args_is_help=True, help="Leads, requests for a person, consents and feedback."
)
TABLES = (Lead, HandoffRequest, Feedback, Consent)
# What a visitor typed freely; a spreadsheet would take "=…" for a formula.
FREE_TEXT = ("name", "wish", "comment")
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
OF_CONSENT = ["school", "consent_text", "consent_agreed_at"]


@app.command("list")
def list_() -> None:
    """Print how much there is: by school, by topic, by thumbs; no contact data."""
    with clear_errors():
        rows = _held()
    table = Table("what", "about", "number", show_edge=False)
    for name, what, column in (
        ("leads", "interest in a school", "school"),
        ("handoff_requests", "wants a person", "topic"),
        ("feedback", "feedback", "helpful"),
    ):
        told = Counter(_about(row[column]) for row in rows.get(name, []))
        for about, number in told.most_common():
            table.add_row(what, about, f"{number:,}")
    console.print(table if rows else "Nobody has left anything yet.")


@app.command()
def export(
    folder: Annotated[Path, typer.Argument(help="Where to write the CSV files.")],
) -> None:
    """Write all of it as CSV files, with the words agreed to and when (UTC).

    Only you can read the files: they hold personal data.
    """
    with clear_errors():
        rows = _held()
        folder.mkdir(parents=True, exist_ok=True)
        for model in TABLES:
            name = model.__tablename__
            columns = [column.name for column in model.__table__.columns]
            if "consent_id" in columns:
                columns += OF_CONSENT
            _write(folder / f"{name}.csv", columns, rows.get(name, []))
            console.print(f"{len(rows.get(name, [])):>8,} {name}")


def _held() -> dict[str, list[dict[str, Any]]]:
    from actions.catalog.database import open_session
    from actions.catalog.visitors import held_of_all

    with open_session() as session:
        return held_of_all(session)


def _about(value: Any) -> str:
    return {True: "helpful", False: "not helpful", None: "–"}.get(value, str(value))


def _write(path: Path, columns: list[str], rows: list[dict[str, Any]]) -> None:
    path.unlink(missing_ok=True)
    with open(path, "x", encoding="utf-8", newline="", opener=_private) as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows({key: _cell(key, value) for key, value in r.items()} for r in rows)


def _cell(column: str, value: Any) -> Any:
    is_formula = column in FREE_TEXT and str(value or "").startswith(FORMULA_SIGNS)
    return f"'{value}" if is_formula else value


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
