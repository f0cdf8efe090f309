"""The catalogue with every figure another one, to see which of them a reply says.

A figure that a reply says of both catalogues is no figure of theirs.
"""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from actions.catalog.database import open_session, sqlite_path
from actions.catalog.figures import schooling_lengths, training_years

# Larger than any figure of the real catalogue, and no multiple keeps its differences.
WHOLE, BROKEN = "3 * {0} + 5000000", "3 * {0} + 1000.7"
NUMBERS = {
    "wages": "employment hourly_p10_usd hourly_p25_usd hourly_median_usd hourly_p75_usd "
    "hourly_p90_usd annual_p10_usd annual_p25_usd annual_median_usd annual_p75_usd "
    "annual_p90_usd annual_mean_usd top_code_usd",
    "projections": "base_year projected_year base_employment projected_employment "
    "annual_openings",
    "licences": "hours summary_hours program_hours rule_hours",
    "charges": "tuition_and_fees_usd books_and_supplies_usd clock_hours credit_hours "
    "months",
    "field_outcomes": "completers earnings_1yr_usd earnings_4yr_usd debt_median_usd",
    "outcomes": "net_price_usd",
    "programs": "completions",
}
SHARES = {
    "projections": "change_percent self_employed_percent",
    "licences": "program_share",
    "outcomes": "completion_rate pell_share",
}
TEXTS = {
    "licences": "rule_citation exam website renewal requirement conflicts",
    "institutions": "name address phone website",
    "procedures": "scope",
    "workplaces": "tasks",
    "state_rules": "name rule agency",
    "sources": "release",
}


def columns() -> list[tuple[str, str, str]]:
    """Table, column and the SQL of its other value."""
    kinds = ((NUMBERS, WHOLE), (SHARES, BROKEN), (TEXTS, "others({0})"))
    return [
        (table, column, value.format(column))
        for tables, value in kinds
        for table, names in tables.items()
        for column in names.split()
    ]


def others(text: str | None) -> str | None:
    """The text with each of its numbers another one."""
    return text and re.sub(r"(\d+)", r"8\g<1>8", text)


@contextmanager
def other_catalogue(
    folder: Path, changes: list[tuple[str, str, str]] | None = None
) -> Iterator[Session]:
    """A session on a copy of the catalogue with these columns changed, or with all."""
    original, copy = sqlite_path(), folder / "glowpath.sqlite"
    with (
        closing(sqlite3.connect(f"file:{original}?mode=ro", uri=True)) as source,
        closing(sqlite3.connect(copy)) as target,
    ):
        source.backup(target)
        target.create_function("others", 1, others, deterministic=True)
        target.execute("PRAGMA ignore_check_constraints = ON")
        for table, column, value in columns() if changes is None else changes:
            target.execute(f"UPDATE {table} SET {column} = {value}")  # noqa: S608
        target.execute("UPDATE revisions SET number = number + 1")
        target.commit()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GLOWPATH_DATABASE", f"sqlite:///{copy}")
        session = open_session()
    with session:
        yield session


@contextmanager
def other_years(folder: Path) -> Iterator[None]:
    """Every step of the medical training and every school takes other years."""
    steps = folder / training_years.TABLE.name
    rows = training_years.TABLE.read_text().splitlines()
    steps.write_text("\n".join(re.sub(r",(\d),", r",7\1,", row) for row in rows))
    schools = folder / schooling_lengths.TABLE.name
    lengths = schooling_lengths.TABLE.read_text()
    schools.write_text(re.sub(r"(?<=,)(\d+)(?=,)", other_months, lengths))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(training_years, "TABLE", steps)
        patch.setattr(schooling_lengths, "TABLE", schools)
        yield


def other_months(found: re.Match[str]) -> str:
    """Some years more, but a few months for what is said in months."""
    months = int(found[1])
    return str(months + (60 if months % 12 == 0 else 2))
