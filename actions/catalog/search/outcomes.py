"""What graduates of a school's programs owe and earn, by the College Scorecard."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from actions.catalog.models import FieldOutcome
from actions.catalog.search.query import FieldFigures, SchoolHit

CERTIFICATE, ASSOCIATE, BACHELOR = 1, 2, 3
# IPEDS award level -> the Scorecard's credential level; all others are certificates.
CREDENTIALS = {3: ASSOCIATE, 5: BACHELOR}
NOTHING = FieldFigures(None, None, None)


def field_figures(session: Session, hits: Sequence[SchoolHit]) -> list[FieldFigures]:
    """Debt and earnings after each hit's field and award, in the hits' order."""
    rows = session.scalars(
        select(FieldOutcome).where(FieldOutcome.unitid.in_({hit.unitid for hit in hits}))
    )
    held = {
        (row.unitid, row.cip_field, row.credential_level): FieldFigures(
            row.debt_median_usd, row.earnings_1yr_usd, row.earnings_4yr_usd
        )
        for row in rows
    }
    return [
        held.get(
            (hit.unitid, hit.cip_code[:5], CREDENTIALS.get(hit.award_level, CERTIFICATE)),
            NOTHING,
        )
        for hit in hits
    ]
