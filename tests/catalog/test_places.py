"""What a visitor calls a place, resolved."""

import random
from collections.abc import Iterator

import pytest
import us
import zipcodes
from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from actions.catalog.database import open_session, writing
from actions.catalog.loading import next_revision
from actions.catalog.models import Place, PlaceAlias
from actions.catalog.places import Location, Resolution, find_place, resolve
from tests.catalog.conftest import Stock
from tests.databases import serving

STATES = [*us.states.STATES, us.states.DC, us.states.PR, us.states.GU, us.states.VI]
METRO = " metro area"
BAY_AREA = "San Francisco-Oakland-Fremont, CA" + METRO
DFW = "Dallas-Fort Worth-Arlington, TX" + METRO
TAMPA_BAY = "Tampa-St. Petersburg-Clearwater, FL" + METRO


def keys(resolution: Resolution) -> list[str]:
    return [place.key for place in resolution.candidates]


def place_of(session: Session, text: str, *states: str) -> Location:
    place = resolve(session, text, states).place
    assert place is not None, text
    return place


@pytest.mark.parametrize(
    ("key", "label", "where"),
    [
        ("TX", "Texas", "in Texas"),
        ("PR", "Puerto Rico", "in Puerto Rico"),
        ("Tampa, FL", "Tampa, FL", "near Tampa, FL"),
        ("30303", "30303 (Atlanta, GA)", "near 30303 (Atlanta, GA)"),
        (
            TAMPA_BAY,
            "the Tampa-St. Petersburg-Clearwater metro area",
            "in the Tampa-St. Petersburg-Clearwater metro area",
        ),
        (
            "Springfield, MO" + METRO,
            "the Springfield, MO metro area",
            "in the Springfield, MO metro area",
        ),
        (
            "Nashville-Davidson--Murfreesboro--Franklin, TN" + METRO,
            "the Nashville-Davidson-Murfreesboro-Franklin metro area",
            "in the Nashville-Davidson-Murfreesboro-Franklin metro area",
        ),
    ],
)
def test_a_place_by_its_key(catalogue: Session, key: str, label: str, where: str) -> None:
    place = find_place(catalogue, key)
    assert place is not None
    assert (place.label, place.where) == (label, where)
    assert resolve(catalogue, key).place == place


@pytest.mark.parametrize("key", ["00000", "Narnia, TX", "XX", "", "\x00", "\ud800"])
def test_an_unknown_key_is_none(catalogue: Session, key: str) -> None:
    assert find_place(catalogue, key) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("texas", "TX"),
        ("TX.", "TX"),
        ("Cali", "CA"),
        ("washington state", "WA"),
        ("State of New York", "NY"),
        ("w. virginia", "WV"),
        ("Georgia", "GA"),
        ("D.C.", "Washington, DC"),
        ("washington dc", "Washington, DC"),
        ("tampa fl", "Tampa, FL"),
        ("TAMPA, FLORIDA", "Tampa, FL"),
        ("Tampa, Fla.", "Tampa, FL"),
        ("near Tampa, FL, USA", "Tampa, FL"),
        ("st pete", "St. Petersburg, FL"),
        ("Ft. Worth", "Fort Worth, TX"),
        ("Saint Louis", "St. Louis, MO"),
        ("St Paul", "Saint Paul, MN"),
        ("coeur d'alene", "Coeur d'Alene, ID"),
        ("Winston Salem", "Winston-Salem, NC"),
        ("Bayamon", "Bayamón, PR"),
        ("portland maine", "Portland, ME"),
        ("kansas city ks", "Kansas City, KS"),
        ("New York, NY", "New York City, NY"),
        ("NYC", "New York City, NY"),
        ("philly", "Philadelphia, PA"),
        ("Vegas NV", "Las Vegas, NV"),
        ("manhattan", "Manhattan, NY"),
        ("manhattan, kansas", "Manhattan, KS"),
        ("Paris, TX", "Paris, TX"),
        ("Lebanon Tennessee", "Lebanon, TN"),
        ("Queens", "Queens, NY"),
        ("the bronx", "The Bronx, NY"),
        ("Frisco", "Frisco, TX"),
        # An American city that names a metropolitan area, though smaller than Italy's.
        ("Naples", "Naples, FL"),
        ("Birmingham", "Birmingham, AL"),
        ("30303-1234", "30303"),
        ("Atlanta, GA 30303", "30303"),
        ("upper east side", "10021"),
        ("Sandy Hook, CT", "06482"),
        ("the bay area", BAY_AREA),
        ("tampa bay", TAMPA_BAY),
        ("Tampa metro area", TAMPA_BAY),
        ("the Tampa-St. Petersburg-Clearwater metro area", TAMPA_BAY),
        ("DFW", DFW),
        ("greater dallas", DFW),
        ("Twin Cities", "Minneapolis-St. Paul-Bloomington, MN-WI" + METRO),
        ("Inland Empire", "Riverside-San Bernardino-Ontario, CA" + METRO),
    ],
)
def test_ways_to_write_a_place(catalogue: Session, text: str, expected: str) -> None:
    assert place_of(catalogue, text).key == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("phily", "Philadelphia, PA"),
        ("pheonix", "Phoenix, AZ"),
        ("masachusetts", "MA"),
        ("florda", "FL"),
        ("san fransisco", "San Francisco, CA"),
        ("cincinatti", "Cincinnati, OH"),
        ("Albuqerque, NM", "Albuquerque, NM"),
        ("Austin, Teaxs", "Austin, TX"),
        ("pittsburg pa", "Pittsburgh, PA"),
        ("Sandy Hok, CT", "06482"),
    ],
)
def test_a_misspelled_place(catalogue: Session, text: str, expected: str) -> None:
    assert place_of(catalogue, text).key == expected


@pytest.mark.parametrize(
    ("small", "large"),
    [
        ("Pittsburg, KS", "Pittsburgh, PA"),
        ("Huston, ID", "Houston, TX"),
        ("Pueblo", "Puebla"),
        ("Monterey, CA", "Monterrey"),
        ("Bostic, NC", "Boston"),
    ],
)
def test_a_right_name_is_not_repaired(catalogue: Session, small: str, large: str) -> None:
    place = place_of(catalogue, small)
    assert place.name == small.split(",")[0]
    assert place.name != large.split(",")[0]


def test_short_names_are_not_repaired(catalogue: Session) -> None:
    assert resolve(catalogue, "Roma, TX").place == find_place(catalogue, "Roma, TX")
    assert resolve(catalogue, "Rmoe") == Resolution()
    assert resolve(catalogue, "Tksa") == Resolution()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Portland", ["Portland, OR", "Portland, ME"]),
        ("Washington", ["WA", "Washington, DC"]),
        ("New York", ["NY", "New York City, NY"]),
        ("Alexandria", ["Alexandria, VA", "Alexandria, LA"]),
        ("Kansas City", ["Kansas City, MO", "Kansas City, KS"]),
        ("Springfeild", ["Springfield, MO", "Springfield, MA"]),
        ("the Carolinas", ["NC", "SC"]),
        ("orange county", ["Anaheim, CA", "Orlando, FL"]),
        ("Portland area", [f"Portland-Vancouver-Hillsboro, OR-WA{METRO}"]),
        ("Tri-Cities", [f"Kennewick-Richland, WA{METRO}"]),
    ],
)
def test_an_ambiguous_name_has_candidates_largest_first(
    catalogue: Session, text: str, expected: list[str]
) -> None:
    found = resolve(catalogue, text)
    assert 2 <= len(found.candidates) <= 4
    assert keys(found)[: len(expected)] == expected
    assert found.place is None


@pytest.mark.parametrize(
    ("text", "state", "expected"),
    [
        ("Portland", "ME", "Portland, ME"),
        ("Columbus", "GA", "Columbus, GA"),
        ("Washington", "DC", "Washington, DC"),
        ("New York", "NY", "New York City, NY"),
        ("Paris", "TX", "Paris, TX"),
        # There is a Houston in Missouri too, with two thousand people.
        ("Houston", "MO", "Houston, TX"),
        ("Hialea", "FL", "Hialeah, FL"),
    ],
)
def test_a_state_named_before_helps(
    catalogue: Session, text: str, state: str, expected: str
) -> None:
    assert place_of(catalogue, text, state).key == expected


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Mexico", "Mexico"),
        ("candaa", "Canada"),
        ("England", "United Kingdom"),
        ("London", "United Kingdom"),
        ("London, UK", "United Kingdom"),
        ("Toronto", "Canada"),
        ("Toronto, Ontario", "Canada"),
        ("Paris", "France"),
        ("Paris, France", "France"),
        ("Lyon, France", "France"),
        ("Lebanon", "Lebanon"),
    ],
)
def test_a_place_abroad(catalogue: Session, text: str, country: str) -> None:
    assert resolve(catalogue, text) == Resolution(country=country)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "asdf",
        "Narnia",
        "Narnia, TX",
        "00000",
        "99999-1234",
        "usa",
        "a" * 5_000,
        "💅",
        "\x00",
        "\ud800",
        "東京",
        "'; DROP TABLE places; --",
        "%",
        ",,,",
        "the",
        "metro area",
    ],
)
def test_nonsense_is_unknown(catalogue: Session, text: str) -> None:
    assert resolve(catalogue, text) == Resolution()


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.abbr)
def test_every_state_round_trips(catalogue: Session, state: us.states.State) -> None:
    by_code = place_of(catalogue, state.abbr)
    assert (by_code.kind, by_code.key) == ("state", state.abbr)
    assert by_code.name == state.name
    # Two states share their name with a large city, which is asked about.
    found = resolve(catalogue, state.name)
    by_name = found.candidates[0] if found.candidates else found.place
    assert by_name == by_code
    assert bool(found.candidates) == (state.abbr in ("WA", "NY"))
    if state.abbr not in ("DC", "LA"):
        assert place_of(catalogue, state.abbr.lower()) == by_code


def test_the_500_largest_cities_round_trip(catalogue: Session) -> None:
    cities = catalogue.scalars(
        select(Place)
        .where(Place.kind == "city")
        .order_by(Place.population.desc(), Place.key)
        .limit(500)
    ).all()
    assert len(cities) == 500
    names = {state.abbr: state.name for state in STATES}
    for city in cities:
        for text in (city.key, f"{city.name} {names[city.state]}".lower()):
            found = place_of(catalogue, text)
            assert found.key == city.key
            assert (found.latitude, found.longitude) == (city.latitude, city.longitude)


def test_2000_zip_codes_round_trip(catalogue: Session) -> None:
    known = [
        item
        for item in zipcodes.list_all()
        if item["active"] and item["state"] in {state.abbr for state in STATES}
    ]
    for item in random.Random(5094).sample(known, 2_000):
        found = place_of(catalogue, item["zip_code"])
        assert (found.key, found.state) == (item["zip_code"], item["state"])
        assert found.latitude == pytest.approx(float(item["lat"]))
        assert found.longitude == pytest.approx(float(item["long"]))


def test_every_nickname_means_its_places(catalogue: Session) -> None:
    nicknames = catalogue.execute(select(PlaceAlias.alias, PlaceAlias.place_key)).all()
    assert len(nicknames) > 500
    for alias, key in nicknames:
        found = resolve(catalogue, alias)
        places = [found.place, *found.candidates]
        assert key in [place.key for place in places if place], alias


def test_distance_in_miles(catalogue: Session) -> None:
    dallas, houston = place_of(catalogue, "Dallas"), place_of(catalogue, "Houston")
    assert dallas.distance_miles(houston.latitude, houston.longitude) == pytest.approx(
        225, abs=5
    )


@pytest.fixture
def on_both(stock: Stock, backend: str) -> Iterator[Session]:
    """A session on the shipped catalogue, on SQLite and on PostgreSQL."""
    with serving(stock.filled(backend, "shipped")), open_session() as session:
        yield session


def test_the_same_on_both_databases(on_both: Session) -> None:
    assert place_of(on_both, "phily").key == "Philadelphia, PA"
    assert place_of(on_both, "upper east side").key == "10021"
    assert place_of(on_both, "Sandy Hook, CT").key == "06482"
    assert keys(resolve(on_both, "kc")) == ["Kansas City, MO", "Kansas City, KS"]
    assert resolve(on_both, "Toronto") == Resolution(country="Canada")
    for nonsense in ("\x00", "\ud800", "'; --", "00000"):
        assert resolve(on_both, nonsense) == Resolution()


def test_a_change_of_the_catalogue_is_noticed(stock: Stock, backend: str) -> None:
    with serving(stock.copy(backend, "shipped")):
        with open_session() as session:
            assert resolve(session, "the emerald hill") == Resolution()
        with writing() as connection:
            row = {"alias": "the emerald hill", "place_key": "Billings, MT"}
            connection.execute(insert(PlaceAlias), [row])
            next_revision(connection)
        with open_session() as session:
            assert place_of(session, "the emerald hill").key == "Billings, MT"
