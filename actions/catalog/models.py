"""The tables of the program catalogue.

Money is integer US dollars except hourly wages (`DollarsAndCents`),
coordinates are degrees (WGS 84), states are USPS codes. Every row of facts
names its source.
"""

from decimal import Decimal
from typing import Any

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    String,
    Text,
    TypeDecorator,
)
from sqlalchemy.orm import registry

Base: Any = registry().generate_base()

Hours = Integer


class DollarsAndCents(TypeDecorator):  # type: ignore[misc]
    """Exact dollars (`Decimal`) kept as integer cents, which SQLite can hold."""

    impl = Integer
    cache_ok = True
    python_type = Decimal

    def process_bind_param(self, value: Decimal | None, dialect: Any) -> int | None:
        """Dollars to cents."""
        return None if value is None else int(value * 100)

    def process_result_value(self, value: int | None, dialect: Any) -> Decimal | None:
        """Cents to dollars."""
        return None if value is None else Decimal(value) / 100


class Source(Base):
    """A publication: what the bot names after a figure."""

    __tablename__ = "sources"

    id = Column(String(32), primary_key=True)
    name = Column(Text, nullable=False)
    publisher = Column(Text, nullable=False)
    release = Column(String(64), nullable=False)
    address = Column(Text, nullable=False)
    licence = Column(Text, nullable=False)


class Institution(Base):
    """A school that reported completions in the field (IPEDS UNITID)."""

    __tablename__ = "institutions"
    __table_args__ = (
        CheckConstraint("latitude BETWEEN -90 AND 90"),
        CheckConstraint("longitude BETWEEN -180 AND 180"),
        CheckConstraint("control IN (1, 2, 3)"),
        Index("ix_institutions_coordinates", "latitude", "longitude"),
    )

    unitid = Column(Integer, primary_key=True)
    name = Column(Text, nullable=False)
    aliases = Column(Text)
    address = Column(Text)
    city = Column(Text, nullable=False)
    state = Column(String(2), nullable=False, index=True)
    zip_code = Column(String(5), nullable=False)
    latitude = Column(Float, nullable=False)
    longitude = Column(Float, nullable=False)
    cbsa_code = Column(String(5))
    phone = Column(String(10))
    website = Column(Text)
    control = Column(Integer, nullable=False)
    title_iv = Column(Boolean, nullable=False)
    distance_only = Column(Boolean)
    closed_on = Column(String(10))
    source_id = Column(ForeignKey("sources.id"), nullable=False)


class Program(Base):
    """A program with completions: institution, CIP code and IPEDS award level."""

    __tablename__ = "programs"
    __table_args__ = (CheckConstraint("completions >= 0"),)

    unitid = Column(ForeignKey("institutions.unitid"), primary_key=True)
    cip_code = Column(String(7), primary_key=True)
    award_level = Column(Integer, primary_key=True)
    completions = Column(Integer, nullable=False)
    source_id = Column(ForeignKey("sources.id"), nullable=False)


class Charge(Base):
    """Price and length that a program-year institution reported.

    Reported by institution and CIP code whatever the award level, in a
    survey of its own, which also holds schools that closed since; so it
    joins `Program` on those two columns instead of pointing at it. `number`
    is the program's place in the report: a school may have two of one code.
    """

    __tablename__ = "charges"
    __table_args__ = (
        CheckConstraint("tuition_and_fees_usd >= 0"),
        CheckConstraint("books_and_supplies_usd >= 0"),
        CheckConstraint("clock_hours > 0"),
        CheckConstraint("credit_hours > 0"),
        CheckConstraint("months > 0"),
    )

    unitid = Column(Integer, primary_key=True)
    cip_code = Column(String(7), primary_key=True)
    number = Column(Integer, primary_key=True)
    tuition_and_fees_usd = Column(Integer)
    books_and_supplies_usd = Column(Integer)
    clock_hours = Column(Hours)
    credit_hours = Column(Hours)
    months = Column(Integer)
    source_id = Column(ForeignKey("sources.id"), nullable=False)


class Occupation(Base):
    """An occupation of the field by its SOC code, with the words people use."""

    __tablename__ = "occupations"

    soc_code = Column(String(7), primary_key=True)
    title = Column(Text, nullable=False)
    name = Column(Text, nullable=False)
    plural = Column(Text, nullable=False)


class OccupationTitle(Base):
    """A job title that people use for an occupation (O*NET, lower case)."""

    __tablename__ = "occupation_titles"

    soc_code = Column(ForeignKey("occupations.soc_code"), primary_key=True)
    title = Column(Text, primary_key=True)
    source_id = Column(ForeignKey("sources.id"), nullable=False)


class Area(Base):
    """An area of the OEWS survey: nation, state or metropolitan area."""

    __tablename__ = "areas"
    __table_args__ = (CheckConstraint("kind IN ('nation', 'state', 'metro')"),)

    area_code = Column(String(7), primary_key=True)
    kind = Column(String(8), nullable=False)
    name = Column(Text, nullable=False)
    state_fips = Column(String(2), nullable=False)
    cbsa_code = Column(String(5), index=True)


class Industry(Base):
    """An industry of the OEWS survey (NAICS)."""

    __tablename__ = "industries"

    industry_code = Column(String(6), primary_key=True)
    name = Column(Text, nullable=False)


class Wage(Base):
    """Employment (jobs, without the self-employed) and wages, in dollars."""

    __tablename__ = "wages"
    __table_args__ = (CheckConstraint("annual_median_usd > 0"),)

    area_code = Column(ForeignKey("areas.area_code"), primary_key=True)
    industry_code = Column(ForeignKey("industries.industry_code"), primary_key=True)
    soc_code = Column(ForeignKey("occupations.soc_code"), primary_key=True)
    employment = Column(Integer)
    hourly_p10_usd = Column(DollarsAndCents)
    hourly_p25_usd = Column(DollarsAndCents)
    hourly_median_usd = Column(DollarsAndCents)
    hourly_p75_usd = Column(DollarsAndCents)
    hourly_p90_usd = Column(DollarsAndCents)
    annual_p10_usd = Column(Integer)
    annual_p25_usd = Column(Integer)
    annual_median_usd = Column(Integer)
    annual_p75_usd = Column(Integer)
    annual_p90_usd = Column(Integer)
    annual_mean_usd = Column(Integer)
    source_id = Column(ForeignKey("sources.id"), nullable=False)


class Projection(Base):
    """Employment projection of an occupation, in jobs and percent."""

    __tablename__ = "projections"

    soc_code = Column(ForeignKey("occupations.soc_code"), primary_key=True)
    employment_2024 = Column(Integer, nullable=False)
    employment_2034 = Column(Integer, nullable=False)
    change_percent = Column(Float, nullable=False)
    annual_openings = Column(Integer)
    self_employed_percent = Column(Float)
    typical_education = Column(Text)
    typical_training = Column(Text)
    source_id = Column(ForeignKey("sources.id"), nullable=False)


class Licence(Base):
    """What a state asks for an esthetician licence, and where sources differ.

    `hours` is empty where the sources can't be reconciled. `summary_hours`
    is what a summary of board rules says, `program_hours` the length most of
    the state's programs report (`program_share` of them), `rule_hours` what
    the cited rule says.
    """

    __tablename__ = "licences"
    __table_args__ = (CheckConstraint("hours BETWEEN 1 AND 3000"),)

    state = Column(String(2), primary_key=True)
    hours = Column(Hours)
    summary_hours = Column(Hours)
    program_hours = Column(Hours)
    program_share = Column(Float)
    rule_hours = Column(Hours)
    rule_citation = Column(Text)
    rule_kind = Column(Text)
    exam = Column(Text)
    board = Column(Text, nullable=False)
    website = Column(Text)
    renewal = Column(Text)
    advanced_tier = Column(Text)
    conflicts = Column(Text)
    basis = Column(Text)
    source_id = Column(ForeignKey("sources.id"), nullable=False)


class Place(Base):
    """A state, city or ZIP code with coordinates in degrees.

    `key` is what a conversation keeps: "TX", "Tampa, FL" or "30303".
    """

    __tablename__ = "places"
    __table_args__ = (
        CheckConstraint("kind IN ('state', 'city', 'zip_code')"),
        Index("ix_places_kind_name", "kind", "name"),
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
    """Another name for a place, in lower case ("philly")."""

    __tablename__ = "place_aliases"

    alias = Column(Text, primary_key=True)
    place_key = Column(ForeignKey("places.key"), nullable=False)


class Workplace(Base):
    """A kind of employer, what is done there, and the industry with its wages."""

    __tablename__ = "workplaces"

    workplace = Column(String(32), primary_key=True)
    name = Column(Text, nullable=False)
    plural = Column(Text, nullable=False)
    industry_code = Column(ForeignKey("industries.industry_code"))
    tasks = Column(Text, nullable=False)


class Procedure(Base):
    """A procedure of the field and the rule of thumb on who may do it."""

    __tablename__ = "procedures"

    procedure = Column(String(32), primary_key=True)
    name = Column(Text, nullable=False)
    invasive = Column(Boolean, nullable=False)
    scope = Column(Text, nullable=False)


class Build(Base):
    """The fingerprint of the facts and code that this database was built from."""

    __tablename__ = "build"

    fingerprint = Column(String(64), primary_key=True)
