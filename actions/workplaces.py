"""Workplaces: where medical aestheticians work, and what is done there."""

from actions.asked import answers_to, joined
from actions.base import Answer
from actions.careers.job_search import BEGINNERS
from actions.case import Case
from actions.catalog.figures import (
    OFFICES_OF_PHYSICIANS,
    PERSONAL_CARE_SERVICES,
    SKINCARE_SPECIALIST,
    citation,
    wage,
    workplaces,
)
from actions.duties import SIDES
from actions.entities import Entity
from actions.injecting.jobs import injector_job
from actions.people.nurse_work import nurse_duties
from actions.people.nursing import nurse_asked_about
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import capitalised, count

# Asked so, the answer to a workplace that is named is a yes.
HIRES = (
    r"^\W*(can|could|do|does|would|are|is|am)\b.*\b(hire\w*|work|employ\w*|take|use|job)\b"
)
DERMATOLOGIST = "29-1213"
# Whether a kind of employer takes them on, and not how to get in there.
DO_THEY_HIRE = (
    r"^\W*(?:(?:so|and|but|ok|hey|hi)\W+)*(?:do|does|would|will|are|can)\s"
    r"(?!i\b|you\b|u\b|we\b)[\w' ]{2,30}?\s(?:hir(?:e|es|ing)|employ|take|use|have)\s"
    r"(?:\w+\s){0,2}(?:a?esthe?t\w*|aesthet\w*|estis?|skin care)"
)
LISTED = r"\b(which (employers|clinics|places|spas)|list of|names? of|employers in)\b"
# Employers beside the main ones, by the words people ask for them with.
ELSEWHERE = {
    r"\b(cruise|ships?)\b": (
        "Cruise ships hire licensed aestheticians through agencies, for "
        "months at a time, with selling as a large part."
    ),
    r"\b(government|va hospital|military|base)\b": (
        "Government jobs for aestheticians are rare: some military bases have spas run "
        "by contractors, some hospitals a skin or burn service."
    ),
    r"\b(movie|tv|film|sets?)\b": "Film and television take make-up artists rather; an "
    "esthetics licence helps with skin care on set and isn't enough by itself.",
    r"\b(gyms?|hotels?|resorts?|airports?|casinos?)\b": (
        "Hotels, resorts, casinos and larger "
        "gyms have spas that hire aestheticians, with evenings and weekends."
    ),
    r"\b(weight loss|iv (drip|bar)|drip)\b": (
        "Weight-loss and drip clinics hire nurses for the "
        "needles and aestheticians only for skin treatments beside them."
    ),
    r"\b(my boss|who would)\b": (
        "In a spa the boss is a manager or owner, in a practice the physician with an "
        "office manager; for treatments under medical advice the physician, nurse "
        "practitioner or physician assistant has the say."
    ),
}
MAIN = ("medical_spa", "dermatology_practice", "plastic_surgery", "hospital")


class TellWorkplaces(Answer):
    """The kinds of employers."""

    action_name = "action_tell_workplaces"
    intent = "ask_workplaces"
    topic = "workplaces"

    @classmethod
    def takes_over(cls, intent: str, turn: Turn) -> bool:
        """Whether "do dermatologists hire estheticians" is read as a hunt for a job."""
        is_named = turn.workplace or DERMATOLOGIST in turn.named_occupations
        is_asked = bool(is_named) and turn.mentions(DO_THEY_HIRE)
        return intent == "ask_job_search" and is_asked and not turn.mentions(BEGINNERS)

    def reply(self, turn: Turn) -> Reply:
        if turn.is_nurse and nurse_asked_about(turn):
            return injector_job(turn)
        kinds = workplaces(turn.session)
        spas = wage(turn.session, SKINCARE_SPECIALIST, None, PERSONAL_CARE_SERVICES)
        offices = wage(turn.session, SKINCARE_SPECIALIST, None, OFFICES_OF_PHYSICIANS)
        all_jobs = wage(turn.session, SKINCARE_SPECIALIST)
        jobs = ""
        sources = [citation(turn.session, "field_guide")]
        if spas and offices and all_jobs and all_jobs.employment:
            sources += [all_jobs.citation, spas.citation, offices.citation]
            jobs = (
                f"Of {count(all_jobs.employment)} jobs, about "
                f"{count(spas.employment or 0)} are in spas and salons and "
                f"{count(offices.employment or 0)} in doctors' offices."
            )
        if turn.is_nurse and turn.mentions(HIRES):
            return injector_job(turn)
        asked = turn.workplace
        if DERMATOLOGIST in turn.named_occupations:
            asked = asked or "dermatology_practice"
        lead = ""
        if asked and turn.mentions(HIRES):
            lead = f"Yes, {kinds[asked].plural} hire aestheticians. "
        lines = [f"• {capitalised(kinds[key].plural)}: {kinds[key].tasks}." for key in MAIN]
        work = (
            "Medical aestheticians work mainly in:\n"
            + "\n".join(lines)
            + "\nAlso laser clinics, day spas, salons, retail, schools and suites of "
            "their own."
        )
        if asked and lead:
            work = f"The work there: {kinds[asked].tasks}."
        if turn.mentions(LISTED):
            lead = f"{lead}I hold no list of employers in a place. "
        elsewhere = answers_to(turn, ELSEWHERE, 1)
        if elsewhere:
            return _elsewhere(turn, elsewhere[0])
        return Reply(
            f"{lead}{work} {jobs}",
            next_step="Shall I compare what these places pay?",
            offer=button("Compare the pay", "ask_pay_by_workplace"),
            buttons=[
                button(
                    "A day in a dermatology practice",
                    "ask_workplace_duties",
                    workplace="dermatology_practice",
                ),
                button(
                    "A day in a medical spa",
                    "ask_workplace_duties",
                    workplace="medical_spa",
                ),
                button("How to get in", "ask_training_path"),
            ],
            sources=sources,
        )


def _elsewhere(turn: Turn, text: str) -> Reply:
    return Reply(
        f"{text} Most jobs are in medical spas, dermatology and surgery practices, day "
        "spas and salons.",
        next_step="Shall I compare what workplaces pay?",
        offer=button("Compare the pay", "ask_pay_by_workplace"),
        buttons=[
            button("All workplaces", "ask_workplaces"),
            button("How to get hired", "ask_job_search"),
        ],
        sources=[citation(turn.session, "field_guide")],
    )


class TellWorkplaceDuties(Answer):
    """What is done in one kind of workplace."""

    action_name = "action_tell_workplace_duties"
    intent = "ask_workplace_duties"
    topic = "workplace_duties"

    def reply(self, turn: Turn) -> Reply:
        key = turn.workplace or turn.slots.get("workplace")
        nurse = nurse_asked_about(turn)
        if nurse:
            return nurse_duties(turn, nurse)
        if not key:
            return TellWorkplaces().reply(turn)
        kind = workplaces(turn.session)[key]
        sources = [citation(turn.session, "field_guide")]
        pay = ""
        code = kind.industry_code
        figures = (
            code
            and not turn.is_clinical
            and wage(turn.session, SKINCARE_SPECIALIST, None, code)
        )
        if figures:
            pay = (
                f" No wage is published for {kind.plural} alone; in {INDUSTRIES[code]}, "
                "where they are counted, aestheticians earn a median of "
                f"{figures.annual_median}."
                if code in INDUSTRIES and key not in ("physician_office", "spa")
                else f" Aestheticians there earn a median of {figures.annual_median}."
            )
            sources.append(figures.citation)
        limit = (
            " Nothing invasive: no injections, no surgery."
            if (kind.industry_code and kind.industry_code.startswith("62"))
            or key == "medical_spa"
            else ""
        )
        return Reply(
            joined(
                f"In {_with_article(kind.name)} the work is {kind.tasks}.{limit}{pay}",
                *answers_to(turn, SIDES, 1),
            ),
            next_step="Would you like to know what you may do by law in your state?",
            offer=button("What am I allowed to do?", "ask_scope"),
            buttons=[
                button("Other workplaces", "ask_workplaces"),
                button("Compare the pay", "ask_pay_by_workplace"),
            ],
            sources=sources,
        )


# Industries of which a kind of workplace is only a part.
INDUSTRIES = {
    OFFICES_OF_PHYSICIANS: "doctors' offices of every kind",
    PERSONAL_CARE_SERVICES: "personal care services",
}


def _with_article(name: str) -> str:
    return name if name.startswith("business") else f"a {name}"


class TellNumberedWorkplace(Case):
    """ "The third one" of the workplaces listed just now."""

    topic = "workplace_duties"

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        is_listed = turn.slots.get("answered") == TellWorkplaces.intent
        return is_listed and intent in OF_A_NUMBER and _numbered(turn) is not None

    def reply(self, turn: Turn) -> Reply:
        key = _numbered(turn) or MAIN[0]
        turn.entities = [*turn.entities, Entity("workplace", key, 0, 0)]
        return TellWorkplaceDuties().reply(turn)


OF_A_NUMBER = (
    "ask_school_details", "inform", "ask_workplace_duties", "ask_workplaces", "ask_duties",
    "nlu_fallback", "out_of_scope", "skip_question", "show_more", "affirm",
)  # fmt: skip


def _numbered(turn: Turn) -> str | None:
    """The workplace of the list that an ordinal means."""
    for value in turn.values("ordinal"):
        at = len(MAIN) if value == "last" else int(value) if value.isdigit() else 0
        if 1 <= at <= len(MAIN):
            return MAIN[at - 1]
    return None
