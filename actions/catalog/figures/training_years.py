"""How long each step to becoming a dermatologist takes."""

import csv
from dataclasses import dataclass

from sqlalchemy.orm import Session

from actions.catalog.database import FACTS
from actions.catalog.figures.citations import Citation, citation

TABLE = FACTS / "medical_training.csv"


@dataclass(frozen=True)
class MedicalTraining:
    """Years of each step, one after the other; the residency is that of dermatology."""

    college: int
    medical_school: int
    internship: int
    residency: int
    citation: Citation

    @property
    def after_medical_school(self) -> int:
        """Years of the internship and the residency."""
        return self.internship + self.residency

    @property
    def in_all(self) -> int:
        """Years from high school on."""
        return self.college + self.medical_school + self.after_medical_school


def medical_training(session: Session) -> MedicalTraining:
    """The steps as the project's field guide gives them."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    years = {row["step"]: int(row["years"]) for row in rows}
    return MedicalTraining(**years, citation=citation(session, rows[0]["dataset"]))
