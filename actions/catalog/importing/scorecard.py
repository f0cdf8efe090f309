"""College Scorecard: completion, net price, earnings and debt.

Reads the official "Most Recent" files by the names of their data dictionary
(https://collegescorecard.ed.gov/data) and the tables of the truewise release,
which has the same figures under names of its own.
"""

import re
from collections.abc import Iterator

from sqlalchemy.engine import Connection

from actions.catalog.importing.importer import Draft, Importer, Item, leave_out_unknown
from actions.catalog.importing.ipeds import unitid
from actions.catalog.importing.reading import Table
from actions.catalog.importing.record import SCORECARD_NULLS, Record, RowError
from actions.catalog.kinds import FIELDS
from actions.catalog.models import FieldOutcome, Outcome

MOST_USD = 5_000_000


def release_day(table: Table) -> str | None:
    """The release as 2026-06-10, from a name such as …_06102026.zip or 2026-06-10.csv."""
    for name in (table.path.name, table.stem):
        match = re.search(r"(?<!\d)(\d{2})(\d{2})(20\d{2})(?!\d)", name)
        if match:
            return f"{match[3]}-{match[1]}-{match[2]}"
        match = re.search(r"20\d{2}-\d{2}-\d{2}", name)
        if match:
            return match[0]
    return None


class Institutions(Importer):
    """Completion within 150 % of the normal time, net price and Pell share."""

    dataset = "scorecard_institutions"
    title = "College Scorecard institutions"
    columns = frozenset({"UNITID", "COMPLETION_RATE", "NET_PRICE_AVG"})
    official = frozenset({"UNITID", "C150_L4", "C150_4", "NPT4_PUB", "NPT4_PRIV"})
    model = Outcome
    nulls = SCORECARD_NULLS

    def recognises(self, header: tuple[str, ...]) -> bool:
        return self.columns <= set(header) or self.official <= set(header)

    def release(self, table: Table) -> str | None:
        return release_day(table)

    def items(self, record: Record) -> Iterator[Item]:
        rates = [
            record.number(name, 0, 1) for name in ("COMPLETION_RATE", "C150_L4", "C150_4")
        ]
        prices = [
            record.integer(name, -500_000, 500_000)
            for name in ("NET_PRICE_AVG", "NPT4_PUB", "NPT4_PRIV")
        ]
        shares = [record.number(name, 0, 1) for name in ("PELL_SHARE", "PCTPELL")]
        yield (
            Outcome,
            {
                "unitid": unitid(record),
                "completion_rate": next((r for r in rates if r is not None), None),
                "net_price_usd": next((p for p in prices if p is not None), None),
                "pell_share": next((s for s in shares if s is not None), None),
            },
        )

    def store(self, connection: Connection, draft: Draft, source_id: str) -> None:
        leave_out_unknown(connection, draft)
        super().store(connection, draft, source_id)


class FieldsOfStudy(Importer):
    """Earnings and debt by school, 4-digit CIP field and credential."""

    dataset = "scorecard_fields"
    title = "College Scorecard fields of study"
    columns = frozenset({"UNITID", "CIP_CODE", "CREDENTIAL_LEVEL", "EARNINGS_MEDIAN_1YR"})
    official = frozenset({"UNITID", "CIPCODE", "CREDLEV", "DEBT_ALL_STGP_EVAL_MDN"})
    model = FieldOutcome
    nulls = SCORECARD_NULLS

    def recognises(self, header: tuple[str, ...]) -> bool:
        return self.columns <= set(header) or self.official <= set(header)

    def release(self, table: Table) -> str | None:
        return release_day(table)

    def items(self, record: Record) -> Iterator[Item]:
        digits = (record.text("CIP_CODE", "CIPCODE") or "").zfill(4)
        field = f"{digits[:2]}.{digits[2:]}"
        if field not in FIELDS:
            return
        # The official file has rows of schools that IPEDS doesn't know.
        if record.text("UNITID") is None:
            return
        level = record.integer(_present(record, "CREDENTIAL_LEVEL", "CREDLEV"), 1, 99)
        if level is None:
            raise RowError("the credential level is empty")

        def dollars(*columns: str) -> int | None:
            return record.integer(_present(record, *columns), 0, MOST_USD)

        yield (
            FieldOutcome,
            {
                "unitid": unitid(record),
                "cip_field": field,
                "credential_level": level,
                "completers": record.integer(
                    _present(record, "COMPLETERS_COUNT", "IPEDSCOUNT2"), 0, 999_999
                ),
                "earnings_1yr_usd": dollars(
                    "EARNINGS_MEDIAN_1YR", "EARN_MDN_1YR", "EARN_MDN_HI_1YR"
                ),
                "earnings_4yr_usd": dollars("EARNINGS_MEDIAN_4YR", "EARN_MDN_4YR"),
                "debt_median_usd": dollars("DEBT_MEDIAN", "DEBT_ALL_STGP_EVAL_MDN"),
            },
        )

    def store(self, connection: Connection, draft: Draft, source_id: str) -> None:
        leave_out_unknown(connection, draft)
        super().store(connection, draft, source_id)


def _present(record: Record, *columns: str) -> str:
    """The first of the columns that the file has and fills."""
    return next((name for name in columns if record.raw(name)), columns[0])
