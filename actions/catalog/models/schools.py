"""Institutions, their programs, prices and outcomes, and paid listings."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    String,
    Text,
)

from actions.catalog.models.base import Base, between, coded, one_of

MOST_USD = 500_000


class Institution(Base):
    """A school of the IPEDS directory by its UNITID.

    `status` is "open", "closed", or "unlisted" for one that reported figures
    but isn't in the newest directory. `control` is 1 public, 2 private
    non-profit, 3 private for profit. `distance_courses` tells whether it
    offers any course at a distance, `open_admission` whether it takes
    everybody who applies (for degrees or certificates of its own rules).
    """

    __tablename__ = "institutions"
    __table_args__ = (
        one_of("status", "open", "closed", "unlisted"),
        CheckConstraint(
            "status = 'unlisted' OR (name IS NOT NULL AND city IS NOT NULL "
            "AND state IS NOT NULL AND zip_code IS NOT NULL AND source_id IS NOT NULL)",
            name="listed_is_complete",
        ),
        CheckConstraint(
            "(latitude IS NULL) = (longitude IS NULL)", name="coordinates_whole"
        ),
        between("unitid", 1, 99_999_999),
        between("latitude", -90, 90),
        between("longitude", -180, 180),
        between("control", 1, 3),
        coded("state", 2),
        coded("zip_code", 5),
        coded("cbsa_code", 5),
        coded("phone", 10),
        Index("ix_institutions_state", "state"),
    )

    unitid = Column(Integer, primary_key=True, autoincrement=False)
    status = Column(String(8), nullable=False)
    name = Column(Text)
    aliases = Column(Text)
    address = Column(Text)
    city = Column(Text)
    county = Column(Text)
    state = Column(String(2))
    zip_code = Column(String(5))
    latitude = Column(Float)
    longitude = Column(Float)
    cbsa_code = Column(String(5))
    phone = Column(String(10))
    website = Column(Text)
    control = Column(Integer)
    title_iv = Column(Boolean)
    closed_on = Column(Date)
    source_id = Column(ForeignKey("sources.id"))


class Admission(Base):
    """How an institution admits and teaches (IPEDS institutional characteristics).

    None means that the institution didn't report it.
    """

    __tablename__ = "admissions"

    unitid = Column(ForeignKey("institutions.unitid"), primary_key=True)
    open_admission = Column(Boolean)
    distance_courses = Column(Boolean)
    distance_only = Column(Boolean)
    source_id = Column(ForeignKey("sources.id"), nullable=False)


class Program(Base):
    """A program with completions: institution, CIP code and IPEDS award level."""

    __tablename__ = "programs"
    __table_args__ = (
        between("completions", 1, 99_999),
        between("award_level", 1, 21),
        coded("cip_code", 7, (3, ".")),
        Index("ix_programs_cip_code", "cip_code"),
    )

    unitid = Column(ForeignKey("institutions.unitid"), primary_key=True)
    cip_code = Column(String(7), primary_key=True)
    award_level = Column(Integer, primary_key=True)
    completions = Column(Integer, nullable=False)
    source_id = Column(ForeignKey("sources.id"), nullable=False)


class Charge(Base):
    """Price and length that a program-year institution reported.

    Reported by institution and CIP code whatever the award level, so it joins
    `Program` on those two columns. `number` is the program's place in the
    report (1 is the largest): a school may have two of one code.
    """

    __tablename__ = "charges"
    __table_args__ = (
        between("number", 1, 99),
        between("tuition_and_fees_usd", 0, MOST_USD),
        between("books_and_supplies_usd", 0, MOST_USD),
        between("clock_hours", 1, 20_000),
        between("credit_hours", 1, 1_000),
        between("months", 1, 120),
        coded("cip_code", 7, (3, ".")),
        CheckConstraint(
            "clock_hours IS NULL OR credit_hours IS NULL", name="one_measure_of_length"
        ),
    )

    unitid = Column(ForeignKey("institutions.unitid"), primary_key=True)
    cip_code = Column(String(7), primary_key=True)
    number = Column(Integer, primary_key=True)
    tuition_and_fees_usd = Column(Integer)
    books_and_supplies_usd = Column(Integer)
    clock_hours = Column(Integer)
    credit_hours = Column(Integer)
    months = Column(Integer)
    source_id = Column(ForeignKey("sources.id"), nullable=False)


class Outcome(Base):
    """What becomes of an institution's students (College Scorecard).

    Shares are between 0 and 1, `net_price_usd` is the average yearly price
    after grants, over all programs of the institution.
    """

    __tablename__ = "outcomes"
    __table_args__ = (
        between("completion_rate", 0, 1),
        between("pell_share", 0, 1),
        # Grants may be larger than the price.
        between("net_price_usd", -MOST_USD, MOST_USD),
    )

    unitid = Column(ForeignKey("institutions.unitid"), primary_key=True)
    completion_rate = Column(Float)
    net_price_usd = Column(Integer)
    pell_share = Column(Float)
    source_id = Column(ForeignKey("sources.id"), nullable=False)


class FieldOutcome(Base):
    """Earnings and debt of graduates of a 4-digit CIP field (College Scorecard).

    A field mixes programs: 12.04 holds cosmetology and esthetics, and whoever
    shows it has to say so. `credential_level` is the Scorecard's 1 to 8.
    """

    __tablename__ = "field_outcomes"
    __table_args__ = (
        coded("cip_field", 5, (3, ".")),
        between("credential_level", 1, 99),
        between("completers", 0, 999_999),
        between("earnings_1yr_usd", 0, 5_000_000),
        between("earnings_4yr_usd", 0, 5_000_000),
        between("debt_median_usd", 0, 5_000_000),
    )

    unitid = Column(ForeignKey("institutions.unitid"), primary_key=True)
    cip_field = Column(String(5), primary_key=True)
    credential_level = Column(Integer, primary_key=True)
    completers = Column(Integer)
    earnings_1yr_usd = Column(Integer)
    earnings_4yr_usd = Column(Integer)
    debt_median_usd = Column(Integer)
    source_id = Column(ForeignKey("sources.id"), nullable=False)


class SponsoredListing(Base):
    """A school that pays to be shown, apart and labelled, from a day to a day."""

    __tablename__ = "sponsored_listings"
    __table_args__ = (CheckConstraint("ends_on >= starts_on", name="days_in_order"),)

    unitid = Column(ForeignKey("institutions.unitid"), primary_key=True)
    starts_on = Column(Date, primary_key=True)
    ends_on = Column(Date, nullable=False)
