"""Figures that the bot says, each with the release that it is from."""

from actions.catalog.figures.citations import Citation, citation
from actions.catalog.figures.guide import procedures, workplaces
from actions.catalog.figures.licences import (
    ESTHETICIAN,
    MASTER,
    LicenceRule,
    advanced_licences,
    basic_licences,
    licence,
    licence_hours,
)
from actions.catalog.figures.occupations import (
    SKINCARE_SPECIALIST,
    OccupationName,
    ProjectionFigures,
    occupation,
    projection,
)
from actions.catalog.figures.outcomes import BeautyOutcome, beauty_outcome
from actions.catalog.figures.payback import Payback, payback
from actions.catalog.figures.programs import TypicalProgram, typical_program
from actions.catalog.figures.schooling_lengths import PRACTICAL_NURSE, Schooling, schooling
from actions.catalog.figures.state_rules import (
    RuleOfState,
    Subject,
    state_rule,
    states_with_rule,
)
from actions.catalog.figures.training_years import MedicalTraining, medical_training
from actions.catalog.figures.wages import (
    ALL_INDUSTRIES,
    NATION,
    OFFICES_OF_PHYSICIANS,
    PERSONAL_CARE_SERVICES,
    WageFigures,
    wage,
    wages_around,
    wages_by_area,
)

__all__ = [
    "ALL_INDUSTRIES",
    "ESTHETICIAN",
    "MASTER",
    "NATION",
    "OFFICES_OF_PHYSICIANS",
    "PERSONAL_CARE_SERVICES",
    "PRACTICAL_NURSE",
    "SKINCARE_SPECIALIST",
    "BeautyOutcome",
    "Citation",
    "LicenceRule",
    "MedicalTraining",
    "OccupationName",
    "Payback",
    "ProjectionFigures",
    "RuleOfState",
    "Schooling",
    "Subject",
    "TypicalProgram",
    "WageFigures",
    "advanced_licences",
    "basic_licences",
    "beauty_outcome",
    "citation",
    "licence",
    "licence_hours",
    "medical_training",
    "occupation",
    "payback",
    "procedures",
    "projection",
    "schooling",
    "state_rule",
    "states_with_rule",
    "typical_program",
    "wage",
    "wages_around",
    "wages_by_area",
    "workplaces",
]
