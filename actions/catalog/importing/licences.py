"""The licence table: the operator's own file, or the cross-check of sources.

The operator's file has the columns of data/catalog/licences.csv; each row
names the day on which it was compared with the board's page.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from actions.catalog.importing.importer import Importer, Item
from actions.catalog.importing.ipeds import STATES
from actions.catalog.importing.reading import Table
from actions.catalog.importing.record import Record, RowError
from actions.catalog.models import Licence
from actions.catalog.models.rules import MOST_HOURS

TIERS = ("esthetician", "master")
HOURS = ("HOURS", "SUMMARY_HOURS", "PROGRAM_HOURS", "RULE_HOURS")
TEXTS = (
    "RULE_CITATION", "RULE_KIND", "EXAM", "WEBSITE", "RENEWAL", "REQUIREMENT",
    "CONFLICTS", "BASIS",
)  # fmt: skip


def _state(record: Record) -> str:
    state = record.needed("STATE").upper()
    if state not in STATES:
        raise RowError(f"STATE is {state}, expected a state's code")
    return state


class LicenceTable(Importer):
    """The table that the operator keeps."""

    dataset = "licence_table"
    title = "the licence table"
    columns = frozenset({"STATE", "TIER", "HOURS", "BOARD", "CHECKED_ON"})
    model = Licence
    needs_directory = False

    def release(self, table: Table) -> str | None:
        match = re.search(r"(?<!\d)20\d{2}(-\d{2}-\d{2})?(?!\d)", table.path.name)
        return match[0] if match else None

    def items(self, record: Record) -> Iterator[Item]:
        tier = record.needed("TIER").lower()
        if tier not in TIERS:
            raise RowError(f"TIER is {tier}, expected {' or '.join(TIERS)}")
        checked_on = record.day("CHECKED_ON")
        if checked_on is None or checked_on > date.today():
            raise RowError(
                f"CHECKED_ON is {checked_on or 'empty'}, expected the day on which you "
                "compared the row with the board's page"
            )
        row: dict[str, Any] = {
            "state": _state(record),
            "tier": tier,
            "program_share": record.number("PROGRAM_SHARE", 0, 1),
            "board": record.needed("BOARD"),
            "checked_on": checked_on,
        }
        row |= {name.lower(): record.integer(name, 1, MOST_HOURS) for name in HOURS}
        row |= {name.lower(): record.text(name) for name in TEXTS}
        yield Licence, row


class LicenceCrossCheck(Importer):
    """Hours from up to three sources a state, with a suggested value.

    Source A is a summary of board rules, B what the state's programs report,
    C a cited rule. No day of checking is known.
    """

    dataset = "licence_table"
    title = "the licence cross-check"
    columns = frozenset({"STATE", "SUGGESTED_HOURS", "A_HOURS", "B_MODE_HOURS", "C_HOURS"})
    model = Licence
    needs_directory = False

    def release(self, table: Table) -> str | None:
        return LicenceTable().release(table)

    def items(self, record: Record) -> Iterator[Item]:
        board = record.needed("A_BOARD").split(" (name as in source A")[0]
        base: dict[str, Any] = {
            "state": _state(record),
            "tier": "esthetician",
            "hours": _hours(record, "SUGGESTED_HOURS"),
            "summary_hours": _hours(record, "A_HOURS"),
            "program_hours": _hours(record, "B_MODE_HOURS"),
            "program_share": record.number("B_MODE_SHARE", 0, 1),
            "rule_hours": _hours(record, "C_HOURS"),
            "rule_citation": record.text("C_CITATION"),
            "rule_kind": record.text("C_KIND"),
            "exam": record.text("A_EXAM"),
            "board": board,
            "website": record.text("A_BOARD_SITE"),
            "renewal": record.text("A_RENEWAL"),
            "requirement": None,
            "conflicts": record.text("CONFLICTS"),
            "basis": record.text("BASIS"),
            "checked_on": None,
        }
        yield Licence, base
        requirement = _advanced_tier(record)
        if requirement:
            empty = dict.fromkeys(base, None)
            kept = {name: base[name] for name in ("state", "board", "website")}
            hours = _advanced_hours(record, base["hours"])
            if hours is not None and not 1 <= hours <= MOST_HOURS:
                raise RowError(f"the advanced tier has {hours} hours, at most {MOST_HOURS}")
            master = {"tier": "master", "hours": hours, "requirement": requirement}
            yield Licence, {**empty, **kept, **master}


def _hours(record: Record, column: str) -> int | None:
    return record.integer(column, 1, MOST_HOURS)


def _advanced_tier(record: Record) -> str | None:
    """What the summary says of the tier, or the cited rule where that has the hours."""
    summary, rule = record.text("A_ADVANCED_TIER"), record.text("C_ADVANCED_TIER")
    return rule or summary if not summary or "not given" in summary else summary


def _advanced_hours(record: Record, base_hours: int | None) -> int | None:
    """Hours of the tier in all: "1,200 total", or "+500" on the hours below it."""
    texts = [record.text("A_ADVANCED_TIER") or "", record.text("C_ADVANCED_TIER") or ""]
    for text in texts:
        total = re.search(r"(\d[\d,]*) (?:total|combined)|(?:: |ian )(\d[\d,]*)$", text)
        if total:
            return int((total[1] or total[2]).replace(",", ""))
    for text in texts:
        more = re.search(r"\+(\d[\d,]*)", text)
        if more and base_hours:
            return base_hours + int(more[1].replace(",", ""))
    return None
