"""The names that messages are searched for, taken from the catalogue."""

import csv
import json
from collections.abc import Collection
from dataclasses import asdict, dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from actions.catalog.foreign import foreign_places
from actions.catalog.models import OccupationTitle, Place, PlaceAlias
from actions.catalog.place_index import place_index
from actions.catalog.place_names import folded
from actions.catalog.school_names import school_names
from bot.nlu.lexicon import is_spelled_right
from bot.nlu.school_spellings import spellings

HERE = Path(__file__).parent
# Everyday words that O*NET lists as titles too.
GENERIC_TITLES = {"doctor", "md", "image consultant", "technician"}
CAPITAL = "Washington, DC"
# Cities of this size are known also when written as one word: "lasvegas".
LARGE_CITY = 20_000
SHORTEST_JOINED = 6
# How Spanish and Portuguese speakers write large countries of origin.
HOME_COUNTRIES = {
    "brasil": "Brazil",
    "méjico": "Mexico",
    "filipinas": "Philippines",
    "perú": "Peru",
    "viet nam": "Vietnam",
}
# How people write words that `folded` has only in the first way.
WRITTEN = (
    ("st", "st."),
    ("st", "saint"),
    ("ft", "ft."),
    ("ft", "fort"),
    ("mt", "mt."),
    ("mt", "mount"),
)


@dataclass(frozen=True)
class Gazetteer:
    """Names in lower case with the values that they stand for.

    `cities` gives for each name the population of the largest city so named
    and the states that have one; `aliases` stand for a place's key or, where
    several places have the alias, for itself; `terms` are (entity, value, phrase).
    `schools` gives for each spelling of a school's name the UNITIDs that it may
    mean, `campuses` for each UNITID the name shared with its chain, folded, and
    its city and state.
    """

    states: dict[str, str]
    cities: dict[str, tuple[int, list[str]]]
    proper_names: dict[str, str]
    aliases: dict[str, str]
    countries: dict[str, str]
    terms: list[tuple[str, str, str]]
    ordinary_words: list[str]
    zip_codes: list[str]
    schools: dict[str, list[int]]
    campuses: dict[str, tuple[str, str, str]]

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
            for spelling in _spellings(name):
                largest, where = cities.get(spelling, (0, []))
                cities[spelling] = (max(largest, population), [*where, state])
                if population >= largest:
                    proper_names[spelling] = name
        known = states.keys() | cities.keys()
        for name in [n for n, (people, _) in cities.items() if people >= LARGE_CITY]:
            for joined in _joined(name, known):
                cities[joined], proper_names[joined] = cities[name], proper_names[name]
        titles = session.execute(select(OccupationTitle.soc_code, OccupationTitle.title))
        terms = [("occupation", code, title) for code, title in titles]
        aliases = _aliases(session, states)
        schools = school_names(session)
        spelled = spellings(
            schools, {folded(name) for name in (*states, *cities, *aliases)}
        )
        used = {unitid for unitids in spelled.values() for unitid in unitids}
        return cls(
            states=states
            | {joined: states[name] for name in states for joined in _joined(name, known)},
            cities=cities,
            proper_names=proper_names,
            aliases=aliases,
            countries=_countries(session),
            terms=_terms([t for t in terms if t[2] not in GENERIC_TITLES]),
            ordinary_words=_lines(HERE / "ordinary_words.txt"),
            zip_codes=list(
                session.scalars(select(Place.key).where(Place.kind == "zip_code"))
            ),
            schools=spelled,
            campuses={
                str(school.unitid): (school.common, folded(school.city), school.state)
                for school in schools
                if school.unitid in used
            },
        )


def _spellings(name: str) -> list[str]:
    """The ways to write a city's name: "saint paul", "st.paul", "coeur d alene"."""
    words = folded(name).split()
    written = [
        " ".join(long if word == short else word for word in words)
        for short, long in WRITTEN
    ]
    glued = [way.replace(". ", ".", 1) for way in written if ". " in way]
    apart = [name.lower().replace(sign, " ") for sign in "'’" if sign in name]
    return list(dict.fromkeys([name.lower(), " ".join(words), *written, *glued, *apart]))


def _joined(name: str, known: Collection[str]) -> list[str]:
    """A name of two or three words written as one, where that is no other name or word."""
    joined = name.replace(" ", "")
    is_new = joined != name and joined.isalpha() and len(joined) >= SHORTEST_JOINED
    return (
        [joined] if is_new and joined not in known and not is_spelled_right(joined) else []
    )


def _aliases(session: Session, states: dict[str, str]) -> dict[str, str]:
    """The key of the place with each alias, or the alias where there are several.

    The name of a state means the state in a message, also where a city shares it,
    and the capital is a city in a state of its own.
    """
    keys: dict[str, str] = {}
    for alias, key in session.execute(select(PlaceAlias.alias, PlaceAlias.place_key)):
        if alias not in states and key != CAPITAL:
            keys[alias] = alias if alias in keys else key
    plain = [alias for alias in keys if not alias.startswith("the ")]
    return keys | {
        joined: keys[alias] for alias in plain for joined in _joined(alias, keys.keys())
    }


def _countries(session: Session) -> dict[str, str]:
    """The names that mean a foreign country, also those of its large cities."""
    abroad = place_index(session).abroad
    return HOME_COUNTRIES | {
        name: place.country
        for name, place in foreign_places().items()
        if folded(name) in abroad
    }


def _terms(titles: list[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    with (HERE / "terms.csv").open(encoding="utf-8", newline="") as file:
        own = [(row["entity"], row["value"], row["phrase"]) for row in csv.DictReader(file)]
    known = {(entity, phrase) for entity, _, phrase in own}
    return own + [title for title in titles if (title[0], title[2]) not in known]


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").split("\n")[:-1]
