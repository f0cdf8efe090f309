"""The tables of the program catalogue.

Money is integer US dollars except hourly wages (`DollarsAndCents`),
coordinates are degrees (WGS 84), states are USPS codes. Every row of facts
names its source, and with it the release. The operator's tables (`visitors`) lie
beside them: builds and imports never touch these.
"""

from actions.catalog.models.base import Base, DollarsAndCents, Revision, Source
from actions.catalog.models.pay import (
    Area,
    Industry,
    Occupation,
    OccupationTitle,
    Projection,
    Wage,
)
from actions.catalog.models.places import Place, PlaceAlias
from actions.catalog.models.rules import Licence, Procedure, StateRule, Workplace
from actions.catalog.models.schools import (
    Admission,
    Charge,
    FieldOutcome,
    Institution,
    Outcome,
    Program,
    SponsoredListing,
)
from actions.catalog.models.visitors import Consent, Feedback, HandoffRequest, Lead

__all__ = [
    "Admission",
    "Area",
    "Base",
    "Charge",
    "Consent",
    "DollarsAndCents",
    "Feedback",
    "FieldOutcome",
    "HandoffRequest",
    "Industry",
    "Institution",
    "Lead",
    "Licence",
    "Occupation",
    "OccupationTitle",
    "Outcome",
    "Place",
    "PlaceAlias",
    "Procedure",
    "Program",
    "Projection",
    "Revision",
    "Source",
    "SponsoredListing",
    "StateRule",
    "Wage",
    "Workplace",
]
