"""What is allowed and asked for: licences, rules of states, workplaces, procedures."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Float,
    ForeignKey,
    Integer,
    String,
    Text,
)

from actions.catalog.models.base import Base, between, coded, one_of

MOST_HOURS = 5_000


class Licence(Base):
    """What a state asks for a licence of one tier, and where sources differ.

    `tier` is "esthetician" or "master" (master or advanced). `hours` is empty
    where the sources can't be reconciled. `summary_hours` is what a summary of
    board rules says, `program_hours` the length most of the state's programs
    report (`program_share` of them), `rule_hours` what the cited rule says.
    `requirement` says in words what hours don't. `checked_on` is the day on
    which somebody compared the row with the board's own page.
    """

    __tablename__ = "licences"
    __table_args__ = (
        one_of("tier", "esthetician", "master"),
        between("hours", 1, MOST_HOURS),
        between("summary_hours", 1, MOST_HOURS),
        between("program_hours", 1, MOST_HOURS),
        between("rule_hours", 1, MOST_HOURS),
        between("program_share", 0, 1),
        coded("state", 2),
    )

    state = Column(String(2), primary_key=True)
    tier = Column(String(16), primary_key=True)
    hours = Column(Integer)
    summary_hours = Column(Integer)
    program_hours = Column(Integer)
    program_share = Column(Float)
    rule_hours = Column(Integer)
    rule_citation = Column(Text)
    rule_kind = Column(Text)
    exam = Column(Text)
    board = Column(Text, nullable=False)
    website = Column(Text)
    renewal = Column(Text)
    requirement = Column(Text)
    conflicts = Column(Text)
    basis = Column(Text)
    checked_on = Column(Date)
    source_id = Column(ForeignKey("sources.id"), nullable=False)


class StateRule(Base):
    """What one state says on a subject, for whom, in our words.

    `whom` is a SOC code, "practical_nurse", or "all" for who has no row of their
    own. `rule` is said as it stands, as a sentence or a part of one. `name` is what
    the state calls it and `agency` the address of who decides, where the answer
    says them. `checked_on` is the day on which somebody compared the row with the
    source's own page.
    """

    __tablename__ = "state_rules"
    __table_args__ = (
        one_of(
            "subject",
            "foreign_physician",
            "grant",
            "injection",
            "laser",
            "laser_course",
            "laser_tier",
            "microneedling",
            "noncompete",
            "title",
        ),
        CheckConstraint(
            "whom IN ('all', 'practical_nurse') "
            "OR (length(whom) = 7 AND substr(whom, 3, 1) = '-')",
            name="whom_form",
        ),
        CheckConstraint(
            "subject <> 'grant' OR (name IS NOT NULL AND agency IS NOT NULL)",
            name="grant_is_complete",
        ),
        coded("state", 2),
    )

    state = Column(String(2), primary_key=True)
    subject = Column(String(32), primary_key=True)
    whom = Column(String(16), primary_key=True)
    name = Column(Text)
    rule = Column(Text, nullable=False)
    agency = Column(Text)
    checked_on = Column(Date)
    source_id = Column(ForeignKey("sources.id"), nullable=False)


class Workplace(Base):
    """A kind of employer, what is done there, and the industry with its wages."""

    __tablename__ = "workplaces"
    __table_args__ = (coded("industry_code", 6),)

    workplace = Column(String(32), primary_key=True)
    name = Column(Text, nullable=False)
    plural = Column(Text, nullable=False)
    industry_code = Column(String(6))
    tasks = Column(Text, nullable=False)


class Procedure(Base):
    """A procedure of the field and the rule of thumb on who may do it."""

    __tablename__ = "procedures"

    procedure = Column(String(32), primary_key=True)
    name = Column(Text, nullable=False)
    invasive = Column(Boolean, nullable=False)
    scope = Column(Text, nullable=False)
