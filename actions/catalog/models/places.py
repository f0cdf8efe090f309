"""States, cities, ZIP codes and metropolitan areas with coordinates."""

from sqlalchemy import Column, Float, ForeignKey, Index, Integer, String, Text

from actions.catalog.models.base import Base, between, coded, one_of


class Place(Base):
    """A place with coordinates in degrees (WGS 84).

    `key` is what a conversation keeps: "TX", "Tampa, FL", "30303", or
    "Atlanta-Sandy Springs-Roswell, GA metro area".
    """

    __tablename__ = "places"
    __table_args__ = (
        one_of("kind", "state", "city", "zip_code", "metro"),
        between("latitude", -90, 90),
        between("longitude", -180, 180),
        between("population", 0, 400_000_000),
        coded("state", 2),
        coded("cbsa_code", 5),
        Index("ix_places_kind_name", "kind", "name"),
        Index("ix_places_cbsa_code_kind", "cbsa_code", "kind"),
    )

    key = Column(Text, primary_key=True)
    kind = Column(String(8), nullable=False)
    name = Column(Text, nullable=False)
    state = Column(String(2), nullable=False)
    latitude = Column(Float, nullable=False)
    longitude = Column(Float, nullable=False)
    population = Column(Integer)
    cbsa_code = Column(String(5))
    source_id = Column(ForeignKey("sources.id"), nullable=False)


class PlaceAlias(Base):
    """Another name for a place, in lower case ("philly").

    An alias that may mean several places ("the cape") has a row for each.
    """

    __tablename__ = "place_aliases"

    alias = Column(Text, primary_key=True)
    place_key = Column(ForeignKey("places.key"), primary_key=True)
