"""What the law, a board or an agency of a single state says, with its source."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from actions.catalog.figures.citations import Citation, cited
from actions.catalog.figures.rows import same_named
from actions.catalog.models import Source, StateRule

Subject = Literal[
    "foreign_physician",
    "grant",
    "injection",
    "laser",
    "laser_course",
    "laser_tier",
    "microneedling",
    "noncompete",
    "title",
]
EVERYBODY = "all"
RULES = select(StateRule, Source).join(Source, Source.id == StateRule.source_id)


@dataclass(frozen=True)
class RuleOfState:
    """What one state says on a subject; see `models.StateRule`."""

    state: str
    subject: str
    whom: str
    name: str | None
    rule: str
    agency: str | None
    checked_on: date | None
    citation: Citation


def state_rule(
    session: Session, state: str, subject: Subject, whom: str = ""
) -> RuleOfState | None:
    """The rule of a state (USPS code) on a subject; None where none is held.

    `whom` is a SOC code or `PRACTICAL_NURSE`; who has no rule of their own there
    has that for everybody.
    """
    rows = session.execute(
        RULES.where(
            StateRule.state == state,
            StateRule.subject == subject,
            StateRule.whom.in_((whom, EVERYBODY)),
        )
    ).all()
    return min(map(_rule, rows), key=lambda rule: rule.whom == EVERYBODY, default=None)


def states_with_rule(session: Session, subject: Subject) -> set[str]:
    """The states (USPS codes) of which a rule on the subject is held."""
    return set(session.scalars(select(StateRule.state).where(StateRule.subject == subject)))


def _rule(row: Any) -> RuleOfState:
    return RuleOfState(**same_named(RuleOfState, row.StateRule), citation=cited(row.Source))
