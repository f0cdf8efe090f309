"""Derive the project's tables of facts from the agencies' published files.

Reads a folder with the layout `ipeds/`, `bls/`, `licensing/` and writes the
CSV tables under `data/catalog/`. Only what the bot may say is carried over:
no names of persons, no occupation or program outside the field.
"""

import csv
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from actions.catalog.errors import CatalogError

# IPEDS groups these under cosmetology and related personal grooming services:
# cosmetology, make-up, facial specialist, esthetics, permanent make-up,
# master esthetics and other personal grooming.
CIP_CODES = (
    "12.0401",
    "12.0406",
    "12.0408",
    "12.0409",
    "12.0411",
    "12.0414",
    "12.0499",
)
NULLS = {"", ".", "-", "-1", "-2", "-3", "—", "#", "*", "**"}
PROGRAMS_PER_ROW = 6

Row = dict[str, str]


def derive(source: Path, target: Path, report: Callable[[str, int], None]) -> None:
    """Write every table of facts from the files under `source` to `target`.

    `report` is called with the table's name and its number of rows.
    Raises `CatalogError` where a file or a column is missing.
    """
    directory = {row["UNITID"]: row for row in read(source / "ipeds/hd2024.csv")}
    programs = list(_programs(source))
    unitids = {program["unitid"] for program in programs}
    tables: dict[str, Iterable[Row]] = {
        "institutions": _institutions(source, directory, unitids),
        "programs": programs,
        "charges": _charges(source),
        "counties": _counties(directory.values()),
        "wages": _wages(source),
        "areas": _areas(source),
        "industries": _industries(source),
        "projections": _projections(source),
        "occupation_titles": _occupation_titles(source),
        "licences": _licences(source),
    }
    target.mkdir(parents=True, exist_ok=True)
    for name, rows in tables.items():
        report(name, write(target / f"{name}.csv", list(rows)))


def read(path: Path) -> Iterator[Row]:
    """Yield the rows of a published CSV file with trimmed headers and values."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                yield {key.strip(): (value or "").strip() for key, value in row.items()}
    except FileNotFoundError:
        raise CatalogError(
            f"{path} is missing: name a folder that holds the published files"
        ) from None


def write(path: Path, rows: list[Row]) -> int:
    """Write `rows` with the columns of the first one and return their number."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return len(rows)


def value(text: str) -> str:
    """The text, or nothing where the agency writes one of its nulls."""
    return "" if text in NULLS else text


def cip(text: str) -> str:
    """A CIP code as NN.NNNN: the charges file drops a trailing zero."""
    return text + "0" if len(text) == len("12.041") else text


def _programs(source: Path) -> Iterator[Row]:
    for row in read(source / "ipeds/c2024_a.csv"):
        is_first_major = row["MAJORNUM"] == "1"
        if is_first_major and row["CIPCODE"] in CIP_CODES and int(row["CTOTALT"]) > 0:
            yield {
                "unitid": row["UNITID"],
                "cip_code": row["CIPCODE"],
                "award_level": row["AWLEVEL"],
                "completions": row["CTOTALT"],
            }


def _institutions(
    source: Path, directory: dict[str, Row], unitids: set[str]
) -> Iterator[Row]:
    distance = {
        row["UNITID"]: row["DISTNCED"] or row["DSTNUGP"]
        for row in read(source / "ipeds/ic2023.csv")
    }
    for unitid in sorted(unitids):
        row = directory[unitid]
        yield {
            "unitid": unitid,
            "name": row["INSTNM"],
            "aliases": row["IALIAS"],
            "address": row["ADDR"],
            "city": row["CITY"],
            "state": row["STABBR"],
            "zip_code": row["ZIP"][:5],
            "latitude": row["LATITUDE"],
            "longitude": row["LONGITUD"],
            "cbsa_code": value(row["CBSA"]),
            "phone": value(row["GENTELE"])[:10],
            "website": value(row["WEBADDR"]),
            "control": row["CONTROL"],
            "title_iv": str(int(row["PSET4FLG"] == "1")),
            "distance_only": {"1": "1", "2": "0"}.get(distance.get(unitid, ""), ""),
            "closed_on": value(row["CLOSEDAT"]),
        }


def _charges(source: Path) -> Iterator[Row]:
    for row in read(source / "ipeds/ic2023_py.csv"):
        for n in range(1, PROGRAMS_PER_ROW + 1):
            cip_code = cip(row[f"CIPCODE{n}"])
            if cip_code not in CIP_CODES:
                continue
            length = value(row[f"CIPLGTH{n}"])
            in_clock_hours = row[f"PRGMSR{n}"] == "1"
            yield {
                "unitid": row["UNITID"],
                "cip_code": cip_code,
                "number": str(n),
                "tuition_and_fees_usd": value(
                    row["CHG1PY3"] if n == 1 else row[f"CIPTUIT{n}"]
                ),
                "books_and_supplies_usd": value(
                    row["CHG4PY3"] if n == 1 else row[f"CIPSUPP{n}"]
                ),
                "clock_hours": length if in_clock_hours else "",
                "credit_hours": "" if in_clock_hours else length,
                "months": value(row[f"MTHCMP{n}"]),
            }


def _counties(directory: Iterable[Row]) -> Iterator[Row]:
    """Counties that hold an institution, with their core-based statistical area."""
    counties = {(row["STABBR"], row["COUNTYNM"]): value(row["CBSA"]) for row in directory}
    for (state, county), cbsa_code in sorted(counties.items()):
        if cbsa_code:
            yield {"state": state, "county": county, "cbsa_code": cbsa_code}


def _oews(source: Path) -> Iterator[Row]:
    for name in ("national", "state", "metro", "national_by_industry"):
        yield from read(source / f"bls/oews2025_{name}.csv")


def _wages(source: Path) -> Iterator[Row]:
    percentiles = ("p10", "p25", "median", "p75", "p90")
    for row in _oews(source):
        wage = {
            "area_code": row["area_code"],
            "industry_code": row["industry_code"],
            "soc_code": row["soc"],
            "employment": value(row["employment"]),
        }
        for percentile in percentiles:
            wage[f"hourly_{percentile}_usd"] = value(row[f"hourly_{percentile}"])
            wage[f"annual_{percentile}_usd"] = value(row[f"annual_{percentile}"])
        wage["annual_mean_usd"] = value(row["annual_mean"])
        yield wage


def _areas(source: Path) -> Iterator[Row]:
    areas = {row["area_code"]: row for row in _oews(source)}
    for code, row in sorted(areas.items()):
        yield {
            "area_code": code,
            "kind": row["area_type"],
            "name": row["area_name"],
            "state_fips": row["state_fips"],
            "cbsa_code": code[2:] if row["area_type"] == "metro" else "",
        }


def _industries(source: Path) -> Iterator[Row]:
    industries = {row["industry_code"]: row["industry_name"] for row in _oews(source)}
    for code, name in sorted(industries.items()):
        yield {"industry_code": code, "name": name}


def _projections(source: Path) -> Iterator[Row]:
    for row in read(source / "bls/bls_ep_2024_34.csv"):
        columns = {name.split("[")[0].strip(): text for name, text in row.items()}
        yield {
            "soc_code": columns["2024 National Employment Matrix code"],
            "employment_2024": _thousands(columns["Employment, 2024"]),
            "employment_2034": _thousands(columns["Employment, 2034"]),
            "change_percent": value(columns["Employment change, percent, 2024–34"]),
            "annual_openings": _thousands(
                columns["Occupational openings, 2024–34 annual average"]
            ),
            "self_employed_percent": value(columns["Percent self employed, 2024"]),
            "typical_education": columns["Typical education needed for entry"],
            "typical_training": value(
                columns[
                    "Typical on-the-job training needed to attain competency"
                    " in the occupation"
                ]
            ),
        }


def _thousands(text: str) -> str:
    return str(round(float(text) * 1000)) if value(text) else ""


def _occupation_titles(source: Path) -> Iterator[Row]:
    seen = set()
    for row in read(source / "bls/onet_alternate_titles.csv"):
        soc_code = row["O*NET-SOC Code"].split(".")[0]
        title = row["Alternate Title"].split(" (")[0].lower()
        if (soc_code, title) not in seen:
            seen.add((soc_code, title))
            yield {"soc_code": soc_code, "title": title}


def _advanced_tier(row: Row) -> str:
    """What the summary says of the tier, or the cited rule where that has the hours."""
    summary = row["A_advanced_tier"]
    if not summary or "not given" in summary:
        return row["C_advanced_tier"] or summary
    return summary


def _licences(source: Path) -> Iterator[Row]:
    for row in read(source / "licensing/esthetician_license_crosscheck.csv"):
        yield {
            "state": row["state"],
            "hours": row["suggested_hours"],
            "summary_hours": row["A_hours"],
            "program_hours": row["B_mode_hours"],
            "program_share": row["B_mode_share"],
            "rule_hours": row["C_hours"],
            "rule_citation": row["C_citation"],
            "rule_kind": row["C_kind"],
            "exam": row["A_exam"],
            "board": row["A_board"].split(" (name as in source A")[0],
            "website": row["A_board_site"],
            "renewal": row["A_renewal"],
            "advanced_tier": _advanced_tier(row),
            "conflicts": row["conflicts"],
            "basis": row["basis"],
        }
