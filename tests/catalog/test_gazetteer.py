"""The places of the catalogue and the metropolitan areas that they belong to."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from actions.catalog.models import Area, Institution, Place
from actions.catalog.places import find_place


@pytest.mark.parametrize(
    ("key", "area"),
    [
        ("Tampa, FL", "Tampa-St. Petersburg-Clearwater, FL"),
        ("99501", "Anchorage, AK"),
        ("The Bronx, NY", "New York-Newark-Jersey City, NY-NJ"),
        ("Newark, NJ", "New York-Newark-Jersey City, NY-NJ"),
        # Cities that are one with their county.
        ("Nashville, TN", "Nashville-Davidson--Murfreesboro--Franklin, TN"),
        ("Louisville, KY", "Louisville/Jefferson County, KY-IN"),
        ("Athens, GA", "Athens-Clarke County, GA"),
        ("Honolulu, HI", "Urban Honolulu, HI"),
        # Cities that belong to no county.
        ("Richmond, VA", "Richmond, VA"),
        ("Portsmouth, VA", "Virginia Beach-Chesapeake-Norfolk, VA-NC"),
        ("Baltimore, MD", "Baltimore-Columbia-Towson, MD"),
        # The areas of Connecticut cut through its counties.
        ("Hartford, CT", "Hartford-West Hartford-East Hartford, CT"),
        ("Bristol, CT", "Waterbury-Shelton, CT"),
        ("Shelton, CT", "Waterbury-Shelton, CT"),
        ("Stamford, CT", "Bridgeport-Stamford-Danbury, CT"),
        ("Windham, CT", "Norwich-New London-Willimantic, CT"),
        ("Torrington, CT", None),
        # The post-office boxes of Amarillo are in another county than the city.
        ("Amarillo, TX", "Amarillo, TX"),
        ("Ponce, PR", "Ponce, PR"),
        ("Michigan City, IN", "Michigan City-La Porte, IN"),
        ("Pahrump, NV", None),
        ("Miles City, MT", None),
    ],
)
def test_a_city_finds_its_metropolitan_area(
    catalogue: Session, key: str, area: str | None
) -> None:
    place = find_place(catalogue, key)
    assert place is not None
    names = dict(catalogue.execute(select(Area.cbsa_code, Area.name)).all())
    assert (names[place.cbsa_code] if place.cbsa_code else None) == area


def test_every_large_city_has_a_metropolitan_wage_area(catalogue: Session) -> None:
    areas = select(Area.cbsa_code).where(Area.cbsa_code.is_not(None))
    without = select(Place.key).where(
        Place.kind == "city",
        Place.population >= 100_000,
        Place.cbsa_code.is_(None) | Place.cbsa_code.not_in(areas),
    )
    assert catalogue.scalars(without).all() == []


def test_the_areas_agree_with_the_directory_of_schools(catalogue: Session) -> None:
    """IPEDS gives each school its area, told from the county of its address."""
    areas = set(
        catalogue.scalars(select(Area.cbsa_code).where(Area.cbsa_code.is_not(None)))
    )
    rows = catalogue.execute(
        select(Institution.cbsa_code, Place.cbsa_code)
        .join(Place, Place.key == Institution.zip_code)
        .where(Institution.county.is_not(None))
    ).all()
    differing = [
        (stated, ours)
        for stated, ours in rows
        if (stated if stated in areas else None) != (ours if ours in areas else None)
    ]
    assert len(rows) > 5_500
    # Those left have a wrong address or a ZIP code that lies in two counties.
    assert len(differing) < 0.005 * len(rows)


def test_a_metropolitan_area_lies_at_the_city_that_names_it(catalogue: Session) -> None:
    memphis = find_place(catalogue, "Memphis, TN")
    area = find_place(catalogue, "Memphis, TN-MS-AR metro area")
    assert memphis is not None
    assert area is not None
    assert (area.kind, area.state, area.cbsa_code) == ("metro", "TN", memphis.cbsa_code)
    assert (area.latitude, area.longitude) == (memphis.latitude, memphis.longitude)
