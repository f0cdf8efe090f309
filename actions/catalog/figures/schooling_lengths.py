"""How long the schools of nurses and assistants take."""

import csv
from dataclasses import dataclass

from sqlalchemy.orm import Session

from actions.catalog.database import FACTS
from actions.catalog.figures.citations import Citation, citation

TABLE = FACTS / "schooling.csv"
PRACTICAL_NURSE = "practical_nurse"
# From so many months on the length is said in years.
LEAST_MONTHS_IN_YEARS = 24
YEAR = 12


@dataclass(frozen=True)
class Schooling:
    """One kind of program and its length in months, `high_months` None for "at least"."""

    program: str
    low_months: int
    high_months: int | None
    citation: Citation

    @property
    def length(self) -> str:
        """How long it takes, in words: "2 to 3 years", "about 1 year"."""
        low, high = self.low_months, self.high_months
        if high is None:
            return f"at least {low // YEAR} years"
        if low == high:
            years = low // YEAR
            return f"about {years} year{'s' if years > 1 else ''}"
        if low >= LEAST_MONTHS_IN_YEARS:
            return f"{low // YEAR} to {high // YEAR} years"
        return f"{low} to {high} months"


def schooling(session: Session, occupation: str) -> list[Schooling]:
    """The programs that lead to an occupation, by SOC code or `PRACTICAL_NURSE`.

    None are held for other occupations.
    """
    with TABLE.open(encoding="utf-8", newline="") as file:
        return [
            Schooling(
                program=row["program"],
                low_months=int(row["low_months"]),
                high_months=int(row["high_months"]) if row["high_months"] else None,
                citation=citation(session, row["dataset"]),
            )
            for row in csv.DictReader(file)
            if row["occupation"] == occupation
        ]
