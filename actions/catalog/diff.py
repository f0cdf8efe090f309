"""What a new release changes: schools, programs, prices, wages, licences."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.engine import Connection

from actions.catalog.figures import ALL_INDUSTRIES
from actions.catalog.kinds import KINDS
from actions.catalog.models import Area, Charge, Institution, Licence, Program, Wage
from actions.wording import usd


@dataclass(frozen=True)
class Snapshot:
    """What visitors are told, by what it is of."""

    schools: dict[int, str]
    programs: dict[tuple[int, str], int]
    prices: dict[tuple[int, str, int], int]
    wages: dict[tuple[str, str], int]
    hours: dict[tuple[str, str], int | None]
    names: dict[int, str]
    areas: dict[str, str]


@dataclass(frozen=True)
class Change:
    """One kind of change: what it is, and its lines, most important first."""

    what: str
    lines: list[str]


def snapshot(connection: Connection) -> Snapshot:
    """The catalogue as it is now."""

    def rows(*columns: Any) -> Any:
        return connection.execute(select(*columns))

    programs: dict[tuple[int, str], int] = {}
    for unitid, cip_code, completions in rows(
        Program.unitid, Program.cip_code, Program.completions
    ):
        key = (unitid, cip_code)
        programs[key] = programs.get(key, 0) + completions
    offering = {unitid for unitid, _ in programs}
    schools = rows(Institution.unitid, Institution.name, Institution.status).all()
    charges = rows(
        Charge.unitid, Charge.cip_code, Charge.number, Charge.tuition_and_fees_usd
    )
    wages = connection.execute(
        select(Wage.area_code, Wage.soc_code, Wage.annual_median_usd).where(
            Wage.industry_code == ALL_INDUSTRIES, Wage.annual_median_usd.is_not(None)
        )
    )
    return Snapshot(
        schools={
            unitid: name
            for unitid, name, status in schools
            if status == "open" and unitid in offering
        },
        programs=programs,
        prices={(u, c, n): fee for u, c, n, fee in charges if fee is not None},
        wages={(area, soc): median for area, soc, median in wages},
        hours={
            (state, tier): number
            for state, tier, number in rows(Licence.state, Licence.tier, Licence.hours)
        },
        names={unitid: name or f"UNITID {unitid}" for unitid, name, _ in schools},
        areas=dict(rows(Area.area_code, Area.name).all()),
    )


def changes(before: Snapshot, after: Snapshot) -> list[Change]:
    """What differs, kind by kind; kinds without a difference are left out."""
    names = {**before.names, **after.names}
    opened = sorted(after.schools.keys() - before.schools.keys())
    closed = sorted(before.schools.keys() - after.schools.keys())
    open_in_both = before.schools.keys() & after.schools.keys()
    found = [
        Change("schools opened or new in the field", [names[unitid] for unitid in opened]),
        Change(
            "schools closed or gone from the field", [names[unitid] for unitid in closed]
        ),
        Change(
            "programs started",
            _programs(after.programs.keys() - before.programs.keys(), open_in_both, names),
        ),
        Change(
            "programs ended",
            _programs(before.programs.keys() - after.programs.keys(), open_in_both, names),
        ),
        Change("prices changed", _prices(before, after, names)),
        Change("median wages changed", _wages(before, after)),
        Change("licence hours changed", _hours(before, after)),
    ]
    return [change for change in found if change.lines]


def _programs(keys: Any, schools: Any, names: dict[int, str]) -> list[str]:
    """The programs of schools that were and are open."""
    return [f"{names[u]}: {KINDS[code]}" for u, code in sorted(keys) if u in schools]


def _prices(before: Snapshot, after: Snapshot, names: dict[int, str]) -> list[str]:
    moved = [
        (abs(after.prices[key] - old), key, old)
        for key, old in before.prices.items()
        if key in after.prices and after.prices[key] != old
    ]
    return [
        f"{names[key[0]]}, {KINDS[key[1]]}: {usd(old)} → {usd(after.prices[key])}"
        for _, key, old in sorted(moved, key=lambda item: (-item[0], item[1]))
    ]


def _wages(before: Snapshot, after: Snapshot) -> list[str]:
    moved = [
        (abs(after.wages[key] - old) / old, key, old)
        for key, old in before.wages.items()
        if key in after.wages and after.wages[key] != old
    ]
    return [
        f"{after.areas[key[0]]}, {key[1]}: {usd(old)} → {usd(after.wages[key])}"
        for _, key, old in sorted(moved, key=lambda item: (-item[0], item[1]))
    ]


def _hours(before: Snapshot, after: Snapshot) -> list[str]:
    keys = sorted(before.hours.keys() | after.hours.keys())
    return [
        f"{state}, {tier}: {_named(before, (state, tier))} → {_named(after, (state, tier))}"
        for state, tier in keys
        if before.hours.get((state, tier)) != after.hours.get((state, tier))
    ]


def _named(snap: Snapshot, key: tuple[str, str]) -> str:
    hours = snap.hours.get(key)
    return f"{hours:,} hours" if hours else "none"
