"""Doctors whose pay is asked for: elsewhere "the doctor" is a visit, a boss, an office."""

import re

from actions.entities import Entity

PHYSICIAN = "29-1229"
_DOCTORS = r"(?P<who>doctors?|docs?|md'?s|m\.d\.'?s|drs)"
PAID = re.compile(
    # "What do doctors earn", "how much does a doctor make".
    rf"\b(?:what|wat|how much)(?:'?s| (?:do|does|can|could|would|will|did|is|are))?"
    rf" (?:an? |the |most |regular |medical |normal |other )*{_DOCTORS} (?:\w+ ){{0,2}}?"
    r"(?:make|making|earn(?:ing)?|get paid|paid|take home|bring home)\b"
    # "Doctor salary Ohio", "pay of doctors in Boston".
    rf"|\b(?P<of>doctors?|docs)'? (?:salar(?:y|ies)|incomes?|wages?|earnings"
    r"|pay(?=\W*$|\s(?:in|near|by|at)\b))\b"
    r"|\b(?:pay|salar(?:y|ies)|incomes?|wages?|earnings) (?:of|for) (?:an? |the )?"
    r"(?P<for>doctors?|docs|md'?s)\b(?!'?s? (?:offices?|assistants?|clinics?|practices?))",
    re.IGNORECASE,
)


def doctors_paid(text: str, entities: list[Entity]) -> list[Entity]:
    """The physicians of a text that asks what doctors earn, where it names none else."""
    found = PAID.search(text)
    if found is None or any(entity.kind == "occupation" for entity in entities):
        return []
    group = next(name for name, said in found.groupdict().items() if said)
    return [Entity("occupation", PHYSICIAN, *found.span(group))]
