"""Schools that pay to be shown: a file that the operator keeps."""

from collections.abc import Iterator

from sqlalchemy.engine import Connection

from actions.catalog.importing.importer import (
    Draft,
    Importer,
    Item,
    known_institutions,
)
from actions.catalog.importing.ipeds import unitid
from actions.catalog.importing.record import Record, RowError
from actions.catalog.loading import replace
from actions.catalog.models import SponsoredListing


class SponsoredListings(Importer):
    """UNITID and the first and last day on which the school is shown as paid."""

    dataset = "sponsored_listings"
    title = "sponsored listings"
    columns = frozenset({"UNITID", "STARTS_ON", "ENDS_ON"})
    model = SponsoredListing
    may_shrink = True

    def prepare(self, connection: Connection) -> None:
        super().prepare(connection)
        self._known = known_institutions(connection)

    def items(self, record: Record) -> Iterator[Item]:
        number = unitid(record)
        starts_on, ends_on = record.day("STARTS_ON"), record.day("ENDS_ON")
        if number not in self._known:
            raise RowError(f"UNITID {number} isn't in the catalogue")
        if starts_on is None or ends_on is None or ends_on < starts_on:
            raise RowError("expected STARTS_ON and, not before it, ENDS_ON")
        row = {"unitid": number, "starts_on": starts_on, "ends_on": ends_on}
        yield SponsoredListing, row

    def store(self, connection: Connection, draft: Draft, source_id: str) -> None:
        replace(connection, SponsoredListing, draft.rows.get(SponsoredListing, []))
