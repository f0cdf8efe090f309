"""What a visitor calls a place, resolved."""

import pytest
from sqlalchemy.orm import Session

from actions.catalog.places import find_cities, find_place


@pytest.mark.parametrize(
    ("key", "label", "where"),
    [
        ("TX", "Texas", "in Texas"),
        ("Tampa, FL", "Tampa, FL", "near Tampa, FL"),
        ("30303", "30303 (Atlanta, GA)", "near 30303 (Atlanta, GA)"),
        ("PR", "Puerto Rico", "in Puerto Rico"),
    ],
)
def test_a_place_by_its_key(catalogue: Session, key: str, label: str, where: str) -> None:
    place = find_place(catalogue, key)
    assert place is not None
    assert (place.label, place.where) == (label, where)


@pytest.mark.parametrize("key", ["00000", "Narnia, TX", "XX", ""])
def test_an_unknown_place_is_none(catalogue: Session, key: str) -> None:
    assert find_place(catalogue, key) is None


@pytest.mark.parametrize(
    ("name", "states", "expected"),
    [
        ("Tampa", [], ["Tampa, FL"]),
        ("Houston", [], ["Houston, TX"]),
        ("Portland", ["ME"], ["Portland, ME"]),
        ("Portland, OR", [], ["Portland, OR"]),
        ("Gotham City", [], []),
    ],
)
def test_a_clear_city(
    catalogue: Session, name: str, states: list[str], expected: list[str]
) -> None:
    assert [city.key for city in find_cities(catalogue, name, states)] == expected


@pytest.mark.parametrize("name", ["Portland", "Springfield", "Columbus", "Kansas City"])
def test_an_ambiguous_city_has_candidates_largest_first(
    catalogue: Session, name: str
) -> None:
    cities = find_cities(catalogue, name)
    assert 2 <= len(cities) <= 4


def test_a_city_finds_its_metropolitan_area(catalogue: Session) -> None:
    tampa, anchorage = find_place(catalogue, "Tampa, FL"), find_place(catalogue, "99501")
    assert tampa is not None
    assert anchorage is not None
    assert tampa.cbsa_code == "45300"
    assert anchorage.cbsa_code == "11260"


def test_distance_in_miles(catalogue: Session) -> None:
    dallas = find_place(catalogue, "Dallas, TX")
    houston = find_place(catalogue, "Houston, TX")
    assert dallas is not None
    assert houston is not None
    assert dallas.distance_miles(houston.latitude, houston.longitude) == pytest.approx(
        225, abs=5
    )
