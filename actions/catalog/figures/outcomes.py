"""What graduates of beauty programs owe and earn, as College Scorecard reports it."""

from dataclasses import dataclass
from statistics import median

from sqlalchemy import select
from sqlalchemy.orm import Session

from actions.catalog.figures.citations import Citation, citation_of
from actions.catalog.models import FieldOutcome, Institution

# Cosmetology and related: it mixes hair, nails and esthetics.
BEAUTY_FIELD = "12.04"
# The Scorecard's undergraduate certificate or diploma.
CERTIFICATE = 1
FEWEST_SCHOOLS = 5


@dataclass(frozen=True)
class BeautyOutcome:
    """Medians over schools of their graduates' median debt and yearly earnings, dollars.

    Of certificates in the whole beauty field, federal loans only; `schools` is how many
    report a debt. `state` is the USPS code, None for the nation.
    """

    state: str | None
    schools: int
    debt_usd: int
    earnings_1yr_usd: int | None
    earnings_4yr_usd: int | None
    citation: Citation


def beauty_outcome(session: Session, state: str | None = None) -> BeautyOutcome | None:
    """The outcome in a state, or the nation's where too few of its schools report."""
    query = (
        select(FieldOutcome)
        .join(Institution, Institution.unitid == FieldOutcome.unitid)
        .where(
            FieldOutcome.cip_field == BEAUTY_FIELD,
            FieldOutcome.credential_level == CERTIFICATE,
        )
    )
    rows = session.scalars(
        query.where(Institution.state == state) if state else query
    ).all()
    debts = _known(rows, "debt_median_usd")
    if state and len(debts) < FEWEST_SCHOOLS:
        return beauty_outcome(session)
    if not debts:
        return None
    return BeautyOutcome(
        state=state,
        schools=len(debts),
        debt_usd=int(median(debts)),
        earnings_1yr_usd=_median(_known(rows, "earnings_1yr_usd")),
        earnings_4yr_usd=_median(_known(rows, "earnings_4yr_usd")),
        citation=citation_of(session, rows[0]),
    )


def _known(rows: list[FieldOutcome], column: str) -> list[int]:
    return [value for row in rows if (value := getattr(row, column)) is not None]


def _median(values: list[int]) -> int | None:
    return int(median(values)) if values else None
