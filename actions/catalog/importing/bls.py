"""Bureau of Labor Statistics: wages (OEWS), projections (EP), and O*NET titles."""

import re
from collections.abc import Iterator
from typing import Any

from sqlalchemy import select
from sqlalchemy.engine import Connection

from actions.catalog.errors import ImportFileError
from actions.catalog.figures import ALL_INDUSTRIES
from actions.catalog.importing.importer import Draft, Importer, Item, Part, year_in
from actions.catalog.importing.reading import Table
from actions.catalog.importing.record import BLS_NULLS, TOP_CODED, Record, RowError
from actions.catalog.loading import Row, upsert
from actions.catalog.models import (
    Area,
    Industry,
    Occupation,
    OccupationTitle,
    Projection,
    Wage,
)
from actions.catalog.models.pay import MOST_JOBS

PERCENTILES = ("p10", "p25", "median", "p75", "p90")
KINDS_OF_AREA = ("nation", "state", "metro")
TRAINING = "TYPICAL ON-THE-JOB TRAINING NEEDED TO ATTAIN COMPETENCY IN THE OCCUPATION"
MOST_HOURLY_USD, MOST_ANNUAL_USD = 500, 10_000_000
# "This wage is equal to or greater than $115.00 per hour or $239,200 per year",
# footnote 5 of the May 2025 release; a file that has another bound says so itself.
TOP_CODE_USD, TOP_CODE_NOTE = 239_200, "5"
HOURS_A_YEAR = 2_080


class _OfTheField(Importer):
    """Keeps the occupations that the catalogue knows."""

    needs_directory = False
    nulls = BLS_NULLS

    def prepare(self, connection: Connection) -> None:
        self.occupations = set(connection.scalars(select(Occupation.soc_code)))


class Wages(_OfTheField):
    """OEWS as flat files: nation, states, areas, and the nation by industry."""

    dataset = "bls_oews"
    title = "BLS wages (OEWS)"
    columns = frozenset({"AREA_TYPE", "AREA_CODE", "INDUSTRY_CODE", "SOC", "ANNUAL_MEDIAN"})
    model = Wage
    named = r"oews_?(\d{4})"
    moves_places = True

    def release(self, table: Table) -> str | None:
        year = year_in(table, self.named)
        return f"May {year}" if year else None

    def items(self, record: Record) -> Iterator[Item]:
        soc_code = record.raw("SOC")
        if soc_code not in self.occupations:
            return
        kind = record.needed("AREA_TYPE")
        area_code = record.needed("AREA_CODE").zfill(7)
        industry_code = record.needed("INDUSTRY_CODE").zfill(6)
        if kind not in KINDS_OF_AREA:
            raise RowError(f"AREA_TYPE is {kind}, expected {', '.join(KINDS_OF_AREA)}")
        if len(area_code) != 7 or len(industry_code) != 6:
            raise RowError(
                f"AREA_CODE {area_code} / INDUSTRY_CODE {industry_code} too long"
            )
        state_fips = record.needed("STATE_FIPS").zfill(2)
        if len(state_fips) != 2:
            raise RowError(f"STATE_FIPS is {state_fips}, expected two digits")
        area = {
            "area_code": area_code,
            "kind": kind,
            "name": record.needed("AREA_NAME"),
            "state_fips": state_fips,
            "cbsa_code": _cbsa_code(area_code, kind),
        }
        industry = {"industry_code": industry_code, "name": record.needed("INDUSTRY_NAME")}
        yield Wage, _wage(record, area_code, industry_code, soc_code)
        self._areas[area_code] = area
        self._industries[industry_code] = industry

    def prepare(self, connection: Connection) -> None:
        super().prepare(connection)
        self._areas: dict[str, Row] = {}
        self._industries: dict[str, Row] = {}

    def parts(self, draft: Draft) -> list[Part]:
        """BLS publishes nation, states, areas and industries each in a file of its own."""
        parts: dict[tuple[str, bool], list[Row]] = {}
        for row in draft.rows.get(Wage, []):
            kind = self._areas[row["area_code"]]["kind"]
            parts.setdefault((kind, row["industry_code"] == ALL_INDUSTRIES), []).append(row)
        return [(rows, _part(kind, whole)) for (kind, whole), rows in parts.items()]

    def store(self, connection: Connection, draft: Draft, source_id: str) -> None:
        upsert(connection, Area, list(self._areas.values()))
        upsert(connection, Industry, list(self._industries.values()))
        super().store(connection, draft, source_id)


def _part(kind: str, whole: bool) -> tuple[Any, ...]:
    """Finds the wages of a kind of area, over all industries or by industry."""
    areas = select(Area.area_code).where(Area.kind == kind)
    industry: Any = Wage.industry_code
    where = industry == ALL_INDUSTRIES if whole else industry != ALL_INDUSTRIES
    return Wage.area_code.in_(areas), where


def _cbsa_code(area_code: str, kind: str) -> str | None:
    """The CBSA of a metropolitan area; the rest of a state has its FIPS code instead."""
    return area_code[2:] if kind == "metro" and area_code.startswith("00") else None


def _wage(record: Record, area_code: str, industry_code: str, soc_code: str) -> Row:
    row: dict[str, Any] = {
        "area_code": area_code,
        "industry_code": industry_code,
        "soc_code": soc_code,
        "employment": record.integer("EMPLOYMENT", 0, MOST_JOBS),
        "top_code_usd": None,
    }
    for at in PERCENTILES:
        hourly, annual = f"HOURLY_{at.upper()}", f"ANNUAL_{at.upper()}"
        row[f"hourly_{at}_usd"] = record.cents(hourly, MOST_HOURLY_USD)
        row[f"annual_{at}_usd"] = record.integer(annual, 1, MOST_ANNUAL_USD)
        for column, hours in ((hourly, HOURS_A_YEAR), (annual, 1)):
            row["top_code_usd"] = _at_least(record, column, hours) or row["top_code_usd"]
    row["annual_mean_usd"] = record.integer("ANNUAL_MEAN", 1, MOST_ANNUAL_USD)
    known = [row[f"annual_{at}_usd"] for at in PERCENTILES]
    ordered = [value for value in known if value is not None]
    if ordered != sorted(ordered):
        raise RowError("the wage percentiles aren't in rising order")
    return row


def _at_least(record: Record, column: str, hours: int) -> int | None:
    """Dollars a year that a wage is at least, where no more than that is published."""
    bound = record.at_least(column, MOST_ANNUAL_USD / hours)
    if bound is not None:
        return round(bound * hours)
    notes = record.raw("FOOTNOTES").upper().split(";")
    is_top = record.raw(column) == TOP_CODED or f"{column}={TOP_CODE_NOTE}" in notes
    return TOP_CODE_USD if is_top else None


class Projections(_OfTheField):
    """EP: employment in thousands, by a header that carries the years."""

    dataset = "bls_ep"
    title = "BLS employment projections"
    columns = frozenset({"TYPICAL EDUCATION NEEDED FOR ENTRY"})
    model = Projection

    def recognises(self, header: tuple[str, ...]) -> bool:
        codes = (re.fullmatch(r"\d{4} NATIONAL EMPLOYMENT MATRIX CODE", n) for n in header)
        return super().recognises(header) and any(codes)

    def release(self, table: Table) -> str | None:
        base, projected = self._years(table)
        return f"{base}–{projected[2:]}"

    def look_at(self, table: Table) -> None:
        self._base, self._projected = self._years(table)

    @staticmethod
    def _years(table: Table) -> tuple[str, str]:
        years = sorted(
            match[1]
            for name in table.header
            if (match := re.fullmatch(r"EMPLOYMENT, (\d{4})", name))
        )
        if len(years) != 2 or years[0] == years[1]:
            raise ImportFileError(
                f"{table.name}, row 1: expected the columns “Employment, YEAR” of two "
                f"years, found {' and '.join(years) or 'none'}"
            )
        return years[0], years[1]

    def items(self, record: Record) -> Iterator[Item]:
        base, projected = self._base, self._projected
        span = f"{base}–{projected[2:]}"
        soc_code = record.raw(f"{base} NATIONAL EMPLOYMENT MATRIX CODE")
        if soc_code not in self.occupations:
            return
        jobs = [_thousands(record, f"EMPLOYMENT, {year}") for year in (base, projected)]
        change = record.number(f"EMPLOYMENT CHANGE, PERCENT, {span}", -100, 1_000)
        if None in jobs or change is None:
            raise RowError("employment or its change is empty")
        yield (
            Projection,
            {
                "soc_code": soc_code,
                "base_year": int(base),
                "projected_year": int(projected),
                "base_employment": jobs[0],
                "projected_employment": jobs[1],
                "change_percent": change,
                "annual_openings": _thousands(
                    record, f"OCCUPATIONAL OPENINGS, {span} ANNUAL AVERAGE"
                ),
                "self_employed_percent": record.number(
                    f"PERCENT SELF EMPLOYED, {base}", 0, 100
                ),
                "typical_education": record.text("TYPICAL EDUCATION NEEDED FOR ENTRY"),
                "typical_training": record.text(TRAINING),
            },
        )


def _thousands(record: Record, column: str) -> int | None:
    value = record.number(column, 0, MOST_JOBS / 1000)
    return None if value is None else round(value * 1000)


class Titles(_OfTheField):
    """O*NET alternate titles."""

    dataset = "onet_titles"
    title = "O*NET alternate titles"
    columns = frozenset({"O*NET-SOC CODE", "ALTERNATE TITLE"})
    model = OccupationTitle

    def prepare(self, connection: Connection) -> None:
        super().prepare(connection)
        self._seen: set[tuple[str, str]] = set()

    def release(self, table: Table) -> str | None:
        match = re.search(r"(?<!\d)(\d{2}[._]\d)(?!\d)", table.path.name)
        return match[1].replace("_", ".") if match else None

    def items(self, record: Record) -> Iterator[Item]:
        soc_code = record.needed("O*NET-SOC CODE").split(".")[0]
        # "Registered Nurse (RN)" and "Registered Nurse" are one title.
        title = record.needed("ALTERNATE TITLE").split(" (")[0].lower()
        if soc_code in self.occupations and (soc_code, title) not in self._seen:
            self._seen.add((soc_code, title))
            yield OccupationTitle, {"soc_code": soc_code, "title": title}
