"""Catalogues of any size, in the files that the agencies would publish.

For benchmarks only: no school in them exists. Each round goes through the
shipped schools that teach one of our programs, in an order of its own, and
makes a new school of each: another UNITID, the round's number in its name and
web address (so that the campuses of a chain stay one), coordinates some miles
away, prices and graduates some per cent away, and a few values unknown that
the school had reported. What a school doesn't report stays unknown, and the
shares of kinds, states and chains stay those of the real catalogue.
"""

import csv
from collections import defaultdict
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import count
from math import cos, radians
from pathlib import Path
from typing import Any

import numpy as np

from actions.catalog.database import FACTS

# Databases made by another version are made anew.
VERSION = 1
FIRST_UNITID = 10_000_001
MOVED_MILES = 5.0
MILES_PER_DEGREE = 69.0
# Standard deviations of the logarithms.
PRICE_SPREAD, COMPLETIONS_SPREAD = 0.15, 0.35
RATE_SPREAD = 0.08
FORGOTTEN = 0.02
UNKNOWN = "."
CHARGES = range(1, 7)
FILES = {
    "ipeds_hd": "hd{}.csv",
    "ipeds_c": "c{}_a.csv",
    "ipeds_ic": "ic{}.csv",
    "ipeds_ic_py": "ic{}_py.csv",
    "scorecard_institutions": "institutions_{}.csv",
}
# Our column of the same value, where a figure is only copied.
HD = {
    "UNITID": "unitid", "INSTNM": "name", "IALIAS": "aliases", "ADDR": "address",
    "CITY": "city", "STABBR": "state", "ZIP": "zip_code", "GENTELE": "phone",
    "WEBADDR": "website", "CONTROL": "control", "CYACTIVE": "active",
    "CLOSEDAT": "closed_on", "PSET4FLG": "title_iv", "COUNTYNM": "county",
    "CBSA": "cbsa_code", "LONGITUD": "longitude", "LATITUDE": "latitude",
}  # fmt: skip
C = ("UNITID", "CIPCODE", "MAJORNUM", "AWLEVEL", "CTOTALT")
IC = ("UNITID", "OPENADMP", "DISTCRS", "DISTNCED")
# As published, some names end in blanks.
PY_PROGRAM = ("CIPCODE", "CIPTUIT", "CIPSUPP", "CIPLGTH", "PRGMSR", "MTHCMP")
PY_PROGRAMS = (f"{name}{n} " for n in CHARGES for name in PY_PROGRAM)
PY = ("UNITID", "CHG1PY3", "CHG4PY3", *PY_PROGRAMS)
SCORECARD = ("unitid", "inst_name", "completion_rate", "net_price_avg", "pell_share")
HEADERS = {
    "ipeds_hd": tuple(HD),
    "ipeds_c": C,
    "ipeds_ic": IC,
    "ipeds_ic_py": PY,
    "scorecard_institutions": SCORECARD,
}

Row = dict[str, Any]


@dataclass(frozen=True)
class School:
    """A shipped school with the rows of its other tables."""

    institution: Row
    programs: list[Row]
    charges: list[Row]
    admission: Row | None
    outcome: Row | None


def write(folder: Path, programs: int, seed: int = 1) -> list[Path]:
    """Write files with so many programs into `folder`, the same for the same seed."""
    schools = _shipped()
    chance = np.random.default_rng(seed)
    releases = {row["dataset"]: row["release"] for row in _table("sources")}
    paths = {name: folder / form.format(releases[name]) for name, form in FILES.items()}
    folder.mkdir(parents=True, exist_ok=True)
    unitids = count(FIRST_UNITID)
    with ExitStack() as stack:
        writers = {}
        for dataset, path in paths.items():
            file = stack.enter_context(path.open("w", encoding="utf-8-sig", newline=""))
            writers[dataset] = csv.writer(file)
            writers[dataset].writerow(HEADERS[dataset])
        left = programs
        for round_number in count(1):
            for at in chance.permutation(len(schools)):
                if left <= 0:
                    return list(paths.values())
                made = _Made(schools[at], next(unitids), round_number, chance, left)
                left -= len(made.programs)
                for dataset, rows in made.rows().items():
                    writers[dataset].writerows(rows)
    raise AssertionError


def _shipped() -> list[School]:
    """The schools of the shipped tables that teach one of our programs."""
    programs, charges = _by_school("programs"), _by_school("charges")
    admissions, outcomes = _by_school("admissions"), _by_school("outcomes")
    return [
        School(
            row,
            programs[row["unitid"]],
            charges[row["unitid"]],
            next(iter(admissions[row["unitid"]]), None),
            next(iter(outcomes[row["unitid"]]), None),
        )
        for row in _table("institutions")
        if row["name"] and row["latitude"] and programs[row["unitid"]]
    ]


class _Made:
    """A school that doesn't exist, made of one that does."""

    def __init__(
        self, school: School, unitid: int, number: int, chance: Any, most: int
    ) -> None:
        self.school, self.unitid, self.number = school, unitid, number
        self.programs = school.programs[:most]
        self._chance = chance

    def rows(self) -> dict[str, list[list[Any]]]:
        """Its rows in each of the files."""
        admission, outcome = self.school.admission, self.school.outcome
        return {
            "ipeds_hd": [self._directory()],
            "ipeds_c": [self._completions(row) for row in self.programs],
            "ipeds_ic": [self._admission(admission)] if admission else [],
            "ipeds_ic_py": [self._charges()] if self.school.charges else [],
            "scorecard_institutions": [self._outcome(outcome)] if outcome else [],
        }

    def _directory(self) -> list[Any]:
        row = dict(self.school.institution)
        latitude, longitude = float(row["latitude"]), float(row["longitude"])
        north, east = self._chance.normal(0, MOVED_MILES / MILES_PER_DEGREE, 2)
        row["latitude"] = round(latitude + north, 6)
        row["longitude"] = round(longitude + east / cos(radians(latitude)), 6)
        row["unitid"] = self.unitid
        row["name"] = f"{row['name']} {self.number}"
        host, slash, page = row["website"].removeprefix("https://").partition("/")
        row["website"] = f"{host}.{self.number}.example{slash}{page}" if host else ""
        row["active"] = 1 if row["status"] == "open" else 2
        row["closed_on"] = row["closed_on"] or "-2"
        row["title_iv"] = 1 if row["title_iv"] == "1" else 2
        return [row[ours] for ours in HD.values()]

    def _completions(self, row: Row) -> list[Any]:
        number = max(1, self._varied(row["completions"], COMPLETIONS_SPREAD))
        return [self.unitid, row["cip_code"], 1, row["award_level"], number]

    def _admission(self, row: Row) -> list[Any]:
        # 1 yes and 2 no, but for the courses: 1 yes and 0 no.
        courses = self._kept(row["distance_courses"])
        answers = {"1": 1, "0": 2}
        return [
            self.unitid,
            answers.get(self._kept(row["open_admission"]), UNKNOWN),
            courses,
            answers.get(row["distance_only"], UNKNOWN),
        ]

    def _charges(self) -> list[Any]:
        held = {int(row["number"]): row for row in self.school.charges}
        prices, values = {}, []
        for n in CHARGES:
            row = held.get(n)
            if row is None:
                values += [-2] * 6
                continue
            prices[n] = [
                self._price(row[name])
                for name in ("tuition_and_fees_usd", "books_and_supplies_usd")
            ]
            measure = 1 if row["clock_hours"] else 2 if row["credit_hours"] else -2
            hours = row["clock_hours"] or row["credit_hours"] or UNKNOWN
            months = self._kept(row["months"])
            values += [row["cip_code"], *prices[n], hours, measure, months]
        return [self.unitid, *prices.get(1, [-2, -2]), *values]

    def _outcome(self, row: Row) -> list[Any]:
        rate = self._kept(row["completion_rate"])
        if rate != UNKNOWN:
            moved = float(rate) + self._chance.normal(0, RATE_SPREAD)
            rate = f"{min(1.0, max(0.0, moved)):.4f}"
        price = self._price(row["net_price_usd"])
        cells = ["" if value == UNKNOWN else value for value in (rate, price)]
        return [self.unitid, self.school.institution["name"], *cells, row["pell_share"]]

    def _price(self, text: str) -> Any:
        kept = self._kept(text)
        return kept if kept == UNKNOWN else self._varied(kept, PRICE_SPREAD)

    def _varied(self, text: str, spread: float) -> int:
        return round(int(text) * float(self._chance.lognormal(0, spread)))

    def _kept(self, text: str) -> str:
        return text if text and self._chance.random() >= FORGOTTEN else UNKNOWN


def _table(name: str) -> list[Row]:
    with (FACTS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _by_school(name: str) -> dict[str, list[Row]]:
    rows: dict[str, list[Row]] = defaultdict(list)
    for row in _table(name):
        rows[row["unitid"]].append(row)
    return rows
