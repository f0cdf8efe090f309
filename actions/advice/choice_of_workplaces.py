"""Where to work: the pay of each kind of place, its days, and what decides."""

import re

from actions.advice.choices import Choice, kept, speaks, wants_advice
from actions.advice.told import (
    CHILDREN,
    GOOD_PAY,
    INJECTING,
    JOB,
    MONEY,
    SOON,
    said_before,
    told,
)
from actions.catalog.figures import (
    OFFICES_OF_PHYSICIANS,
    PERSONAL_CARE_SERVICES,
    SKINCARE_SPECIALIST,
    Citation,
    citation,
    occupation,
    wage,
    workplaces,
)
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import capitalised, listed

MEDICAL = ("dermatology_practice", "physician_office", "plastic_surgery", "hospital")
# The days of each kind of place.
DAYS = {
    "dermatology_practice": "office hours, disease and recovery, little selling",
    "physician_office": "office hours, disease and recovery, little selling",
    "plastic_surgery": "care before and after operations, mostly office hours",
    "hospital": "patients with illness or burns, steady hours, few places",
    "laser_clinic": "devices all day, as far as the state lets you, and targets",
    "medical_spa": "devices and peels, sales targets, some evenings and Saturdays",
    "spa": "relaxing treatments, tips, evenings and weekends, selling",
    "salon": "waxing, brows and facials, tips, evenings and weekends",
}
WORDS = {
    "dermatology_practice": r"\bderm",
    "plastic_surgery": r"\b(?:plastic|cosmetic|surg)",
    "physician_office": r"\bdoctor|physician",
    "hospital": r"\bhospital|burn",
    "laser_clinic": r"\blaser",
    "medical_spa": r"\bmed(?:ical)? ?spa",
    "spa": r"\b(?:day |resort |hotel )?spa",
    "salon": r"\bsalon",
}
# Whose wage it is where no kind of place has one of its own.
COUNTED = {
    OFFICES_OF_PHYSICIANS: " (all doctors' offices)",
    PERSONAL_CARE_SERVICES: " (all spas and salons)",
}
FEWEST, MOST = 2, 3
OF_LIFE = {CHILDREN, JOB}
ENDING = "Spend a day in each and ask who trains you."


class WeighWorkplaces(Choice):
    """Kinds of workplaces side by side, and which fits under which condition."""

    topic = "choice_of_workplaces"
    says_already = frozenset(
        {
            "ask_pay_by_workplace",
            "ask_workplaces",
            "ask_spa_vs_medical",
            "ask_choose_school",
            "ask_worth_it",
            "ask_pay",
        }
    )

    @classmethod
    def is_put(cls, turn: Turn) -> bool:
        if turn.intent == "ask_job_search":
            return False
        is_desk = turn.mentions(r"\b(front )?desk\b|\breception\w*|\b(buy|open|own)\b")
        return wants_advice(turn) and not is_desk and len(_named(turn)) >= FEWEST

    def reply(self, turn: Turn) -> Reply:
        speaks(turn)
        kinds = (_named(turn) or _named_before(turn))[:MOST]
        lines, sources = [], []
        for kind in kinds:
            line, of_line = _line(turn, kind)
            lines.append(f"• {line}.")
            sources += of_line
        header = f"A year's median of {_who(turn)} in the whole country:" if sources else ""
        said = [_advice(turn, kinds), header, *lines, ENDING]
        return Reply(
            "\n".join(part for part in said if part),
            buttons=[
                button("Pay by workplace", "ask_pay_by_workplace"),
                button("The working life", "ask_working_life"),
                button("Finding a job", "ask_job_search"),
            ],
            sources=[*dict.fromkeys(sources), citation(turn.session, "field_guide")],
            slots=kept(turn),
        )


def _named(turn: Turn) -> list[str]:
    return [kind for kind in dict.fromkeys(turn.values("workplace")) if kind in DAYS]


def _named_before(turn: Turn) -> list[str]:
    """The kinds of place that were put side by side last."""
    before = said_before(turn)
    return [kind for kind, words in WORDS.items() if re.search(words, before, re.I)]


def _advice(turn: Turn, kinds: list[str]) -> str:
    """Which place fits, by what the visitor told."""
    circumstances = told(turn)
    names = workplaces(turn.session)
    medical = [names[kind].name for kind in kinds if kind in MEDICAL]
    others = [names[kind].name for kind in kinds if kind not in MEDICAL]
    other = listed(others, "or")
    if not medical or not others:
        return "Neither is better for all: it depends on the days that you want."
    if circumstances & OF_LIFE:
        why = "children" if CHILDREN in circumstances else "another job"
        return (
            f"With {why} the {medical[0]} fits better, for its office hours; the "
            f"{other} fits if evenings and Saturdays are when you can work."
        )
    if circumstances & {GOOD_PAY, MONEY, SOON}:
        return (
            f"For a steady wage the {medical[0]}; the {other} if you sell well, since "
            "tips and commission make the difference."
        )
    if INJECTING in circumstances or turn.is_nurse:
        return (
            f"For injecting the {other} gives the volume, the {medical[0]} the closer "
            "teaching; start where a prescriber trains you."
        )
    return (
        f"The {medical[0]} for steady hours and higher published pay; the {other} for "
        "selling, tips and clients of your own."
    )


def _code(turn: Turn) -> str:
    """A nurse's own occupation, else aestheticians."""
    own = turn.own_occupation
    return own if own and turn.is_nurse else SKINCARE_SPECIALIST


def _who(turn: Turn) -> str:
    return occupation(turn.session, _code(turn)).plural


def _line(turn: Turn, kind: str) -> tuple[str, list[Citation]]:
    """The pay of a kind of place, where one is published for it, and its days."""
    place = workplaces(turn.session)[kind]
    pay = None
    if place.industry_code:
        pay = wage(turn.session, _code(turn), None, place.industry_code)
    name = capitalised(place.name)
    if pay is None:
        return f"{name}: no wage of its own; {DAYS[kind]}", []
    counted = COUNTED.get(place.industry_code, "")
    return f"{name}: {pay.annual_median}{counted}; {DAYS[kind]}", [pay.citation]
