"""What a program of a kind typically costs and how long it takes."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from actions.catalog.figures.citations import Citation, citation_of
from actions.catalog.kinds import ESTHETICS
from actions.catalog.models import Charge, Institution

FEWEST_PROGRAMS = 8


@dataclass(frozen=True)
class TypicalProgram:
    """Median price in dollars and clock hours of the programs of a kind.

    `state` is the USPS code of the state they are in, None for the whole country.
    """

    programs: int
    tuition_and_fees_usd: int
    books_and_supplies_usd: int
    clock_hours: int
    months: int
    tuition_p10_usd: int
    tuition_p90_usd: int
    months_p10: int
    months_p90: int
    state: str | None
    citation: Citation

    @property
    def price_usd(self) -> int:
        """Tuition, fees, books and supplies."""
        return self.tuition_and_fees_usd + self.books_and_supplies_usd


def typical_program(
    session: Session, state: str | None = None, cip_code: str = ESTHETICS
) -> TypicalProgram:
    """Medians and the 10th and 90th percentile over the programs of a CIP code.

    Of a state (USPS code), or of the country where too few programs report there.
    """
    query = (
        select(
            Charge.tuition_and_fees_usd,
            Charge.books_and_supplies_usd,
            Charge.clock_hours,
            Charge.months,
            Charge.source_id,
        )
        .join(Institution, Institution.unitid == Charge.unitid)
        .where(Charge.cip_code == cip_code)
    )
    here = session.execute(query.where(Institution.state == state)).all() if state else []
    rows = here if len(here) >= FEWEST_PROGRAMS else session.execute(query).all()

    def quantile(column: str, share: float) -> int:
        values = sorted(
            value for row in rows if (value := getattr(row, column)) is not None
        )
        return int(values[round(share * (len(values) - 1))])

    return TypicalProgram(
        state=state if rows is here else None,
        programs=len(rows),
        tuition_and_fees_usd=quantile("tuition_and_fees_usd", 0.5),
        books_and_supplies_usd=quantile("books_and_supplies_usd", 0.5),
        clock_hours=quantile("clock_hours", 0.5),
        months=quantile("months", 0.5),
        tuition_p10_usd=quantile("tuition_and_fees_usd", 0.1),
        tuition_p90_usd=quantile("tuition_and_fees_usd", 0.9),
        months_p10=quantile("months", 0.1),
        months_p90=quantile("months", 0.9),
        citation=citation_of(session, rows[0]),
    )
