"""Occupations with their titles, wages and projections."""

from sqlalchemy import CheckConstraint, Column, Float, ForeignKey, Integer, String, Text

from actions.catalog.models.base import Base, DollarsAndCents, between, coded, one_of

MOST_JOBS = 200_000_000


class Occupation(Base):
    """An occupation of the field by its SOC code, with the words people use."""

    __tablename__ = "occupations"
    __table_args__ = (coded("soc_code", 7, (3, "-")),)

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
    """An area of the OEWS survey: nation, state, or an area within states."""

    __tablename__ = "areas"
    __table_args__ = (
        one_of("kind", "nation", "state", "metro"),
        coded("area_code", 7),
        coded("state_fips", 2),
    )

    area_code = Column(String(7), primary_key=True)
    kind = Column(String(8), nullable=False)
    name = Column(Text, nullable=False)
    state_fips = Column(String(2), nullable=False)
    cbsa_code = Column(String(5), index=True)


class Industry(Base):
    """An industry of the OEWS survey (NAICS)."""

    __tablename__ = "industries"
    __table_args__ = (coded("industry_code", 6),)

    industry_code = Column(String(6), primary_key=True)
    name = Column(Text, nullable=False)


_HOURLY = tuple(f"hourly_{at}_usd" for at in ("p10", "p25", "median", "p75", "p90"))
_ANNUAL = tuple(f"annual_{at}_usd" for at in ("p10", "p25", "median", "p75", "p90"))


class Wage(Base):
    """Employment (jobs, without the self-employed) and wages, in dollars.

    A wage is None where the agency published none. Where it published only
    that a wage is at least so much, `top_code_usd` is that yearly bound and
    the percentiles it covers are None.
    """

    __tablename__ = "wages"
    __table_args__ = (
        between("employment", 0, MOST_JOBS),
        *(between(column, 1, 500_000) for column in _HOURLY),
        *(between(column, 1, 10_000_000) for column in (*_ANNUAL, "annual_mean_usd")),
        between("top_code_usd", 1, 10_000_000),
        CheckConstraint(
            "(annual_p10_usd IS NULL OR annual_median_usd IS NULL"
            " OR annual_p10_usd <= annual_median_usd)"
            " AND (annual_median_usd IS NULL OR annual_p90_usd IS NULL"
            " OR annual_median_usd <= annual_p90_usd)",
            name="percentiles_in_order",
        ),
    )

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
    top_code_usd = Column(Integer)
    source_id = Column(ForeignKey("sources.id"), nullable=False)


class Projection(Base):
    """Employment projection of an occupation, in jobs and percent."""

    __tablename__ = "projections"
    __table_args__ = (
        between("base_year", 1990, 2100),
        between("base_employment", 0, MOST_JOBS),
        between("projected_employment", 0, MOST_JOBS),
        between("annual_openings", 0, MOST_JOBS),
        between("self_employed_percent", 0, 100),
        CheckConstraint("projected_year > base_year", name="years_in_order"),
    )

    soc_code = Column(ForeignKey("occupations.soc_code"), primary_key=True)
    base_year = Column(Integer, nullable=False)
    projected_year = Column(Integer, nullable=False)
    base_employment = Column(Integer, nullable=False)
    projected_employment = Column(Integer, nullable=False)
    change_percent = Column(Float, nullable=False)
    annual_openings = Column(Integer)
    self_employed_percent = Column(Float)
    typical_education = Column(Text)
    typical_training = Column(Text)
    source_id = Column(ForeignKey("sources.id"), nullable=False)
