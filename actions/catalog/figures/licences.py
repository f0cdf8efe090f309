"""Licences by state and tier, and a program's hours beside them."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from actions.catalog.figures.citations import Citation, cited
from actions.catalog.figures.rows import same_named
from actions.catalog.models import Licence, Source
from actions.wording import count

Tier = Literal["esthetician", "master"]
ESTHETICIAN: Tier = "esthetician"
MASTER: Tier = "master"
RULES = select(Licence, Source).join(Source, Source.id == Licence.source_id)


@dataclass(frozen=True)
class LicenceRule:
    """What a state asks for a licence of one tier; see `models.Licence`.

    `advanced_tier` says in words what the master or advanced licence above it
    asks, None where there is none. `checked_on` is None where nobody compared
    the rule with the board's own page yet.
    """

    state: str
    tier: Tier
    hours: int | None
    summary_hours: int | None
    program_hours: int | None
    program_share: float | None
    rule_hours: int | None
    rule_citation: str | None
    rule_kind: str | None
    exam: str | None
    board: str
    website: str | None
    renewal: str | None
    requirement: str | None
    advanced_tier: str | None
    conflicts: str | None
    checked_on: date | None
    citation: Citation

    @property
    def in_words(self) -> str:
        """What is asked, with the hours in all where the requirement doesn't name them."""
        hours = count(self.hours, "hour") if self.hours else ""
        if not self.requirement:
            return f"{hours} in all" if hours else "a licence of its own"
        is_named = not self.hours or count(self.hours) in self.requirement
        return self.requirement if is_named else f"{self.requirement} ({hours} in all)"


def licence(session: Session, state: str, tier: Tier = ESTHETICIAN) -> LicenceRule | None:
    """The rule of a state (USPS code) for a tier; None where there is none."""
    rows = session.execute(RULES.where(Licence.state == state)).all()
    rules = {row.Licence.tier: _rule(row) for row in rows}
    rule, above = rules.get(tier), rules.get(MASTER)
    if rule is None or above is None or tier == MASTER:
        return rule
    return replace(rule, advanced_tier=above.in_words)


def basic_licences(session: Session) -> list[LicenceRule]:
    """The licences of the first tier, by state; none of them with `advanced_tier`."""
    return _of_tier(session, ESTHETICIAN)


def advanced_licences(session: Session) -> list[LicenceRule]:
    """The master and advanced licences, by state."""
    return _of_tier(session, MASTER)


def licence_hours(session: Session) -> list[tuple[int, int]]:
    """Hours that states ask for, with the number of states, most common first."""
    number = func.count(Licence.state)
    rows = session.execute(
        select(Licence.hours, number)
        .where(Licence.tier == ESTHETICIAN, Licence.hours.is_not(None))
        .group_by(Licence.hours)
        .order_by(number.desc(), Licence.hours)
    )
    return [(hours, states) for hours, states in rows]


def _of_tier(session: Session, tier: Tier) -> list[LicenceRule]:
    rows = session.execute(RULES.where(Licence.tier == tier).order_by(Licence.state)).all()
    return [_rule(row) for row in rows]


def _rule(row: Any) -> LicenceRule:
    return LicenceRule(
        **same_named(LicenceRule, row.Licence),
        advanced_tier=None,
        citation=cited(row.Source),
    )
