"""Prospects: whether it is worth it."""

from actions.asked import answers_to, fitting, joined
from actions.base import Answer
from actions.careers.answers import STILL_AT_SCHOOL
from actions.careers.payback import earned_back
from actions.careers.worth_toward import worth_becoming
from actions.catalog.figures import (
    OFFICES_OF_PHYSICIANS,
    PERSONAL_CARE_SERVICES,
    SKINCARE_SPECIALIST,
    Payback,
    citation,
    occupation,
    payback,
    projection,
    typical_program,
    wage,
)
from actions.dialogue.refer_back import OF_COURSES, answer_before
from actions.licensing.covers import covered, is_covered
from actions.next_step import toward_schools
from actions.pay.answers import comparison
from actions.pay.text import caution
from actions.people.chosen_way import nurse_to_be
from actions.people.nursing import NURSE
from actions.people.trades import MEDICAL_CODES, NURSE_CODES
from actions.points.points import points
from actions.points.reply import reply_of
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import capitalised, percent, usd

# "Is it worth it vs just staying an MA", after two trades were weighed.
STAYING = r"\b(?:vs|versus|than|over|instead of|compared to)\b[^.?!]{0,12}\b(?:stay|remain)"


class TellWorthIt(Answer):
    """Whether to do it, with figures."""

    action_name = "action_tell_worth_it"
    intent = "ask_worth_it"
    topic = "worth_it"

    def reply(self, turn: Turn) -> Reply:
        before = answer_before(turn, "master_licence", *OF_COURSES)
        if before:
            return before
        if is_covered(turn):
            return covered(turn)
        own = turn.own_occupation
        talked_of = [code for code in turn.slots.get("occupations") or [] if code != own]
        if own and talked_of and turn.mentions(STAYING):
            return comparison(turn, [str(talked_of[0]), own], [turn.place])
        typical = typical_program(turn.session, turn.place.state if turn.place else None)
        target = turn.named_occupation or nurse_to_be(turn)
        if target in NURSE_CODES and target != own:
            return worth_becoming(turn, str(target))
        if own in MEDICAL_CODES or turn.is_nurse or turn.mentions(BEDSIDE):
            return _worth_it_for_nurse(turn, own or NURSE)
        if own == SKINCARE_SPECIALIST:
            return _worth_it_for_aesthetician(turn)
        if turn.mentions(ENROLLED):
            return _enrolled(turn)
        doubts = answers_to(turn, DOUBTS)
        if doubts and turn.slots.get("answered") == "ask_worth_it":
            return _doubt(turn, doubts)
        former = own
        back = payback(turn.session, typical.price_usd, turn.place, former)
        future = projection(turn.session, SKINCARE_SPECIALIST)
        lead = joined(*answers_to(turn, DOUBTS, 1), *_start(turn))
        growth = (
            f"Jobs are projected to change by {percent(future.change_percent)} to "
            f"{future.projected_year}."
            if future
            else ""
        )
        price = (
            f"{_pay(back)}a typical program costs {usd(typical.price_usd)} with books and "
            f"supplies and takes {typical.months} months.{earned_back(turn, back, former)}"
        )
        return Reply(
            fitting(joined(lead, price), [growth, FOR_AND_AGAINST, TRY_IT]),
            **toward_schools(turn),
            buttons=[
                button("When it pays back", "ask_payback"),
                button("The working life", "ask_working_life"),
                button("Ways in from my job", "ask_career_path"),
            ],
            sources=[
                *back.sources,
                typical.citation,
                *([future.citation] if future else []),
            ],
        )


# Who has signed up hears no more of whether to, nor of schools.
ENROLLED = (
    r"\b(?:signed up|enroll?ed|paid (?:my|the) deposit|(?:got|been) accepted|start(?:ing)?"
    r" (?:school|class(?:es)?) (?:in|on|next|this|soon|monday)|just started (?:school"
    r"|esthetics|classes)|registered for)\b(?! (?:nurse|dietitian))"
)
WONDERS = r"\b(?:weird|strange|odd|crazy|silly|dumb|stupid|normal|embarrass\w*|funny)\b"
NOT_ODD = "Nothing odd in it: no rule that I hold sets an upper age. "
IS_ENROLLED = (
    "{doubt}You have signed up, so make the start count. Ask the school which "
    "clinic days you treat real clients, keep dated photographs of your work, look after "
    "back and hands from the first week, and visit two workplaces now, so that you know "
    "where you want to apply. What clients of your own age trust in you is worth naming. "
    "How others of your age fare no source counts; ask the school for older graduates."
)


def _enrolled(turn: Turn) -> Reply:
    """What helps somebody who has signed up and wonders about it."""
    doubt = next((f"{text} " for text in answers_to(turn, DOUBTS, 1)), "")
    lead = NOT_ODD if turn.mentions(WONDERS) else doubt
    return Reply(
        IS_ENROLLED.format(doubt=lead),
        buttons=[
            button("The working life", "ask_working_life"),
            button("What is taught", "ask_courses"),
            button("Finding a job", "ask_job_search"),
        ],
        sources=[citation(turn.session, "field_guide")],
    )


FOR_AND_AGAINST = (
    "For it: short training, many workplaces. Against it: standing, sales pressure, modest "
    "starting pay, building clients."
)
TRY_IT = "Spend a day with someone who does it first."
# Doubts that people name, by their words.
DOUBTS = {
    r"\b(too (old|late)|at my age|ancient|\bage\b|[3-6]\d (years|yrs|yo)|im [3-6]\d"
    r"|almost \d0"
    r"|turning \d\d|at \d\d|\d0s|retire|midlife)\b": (
        "There is no upper age for it; what counts more is whether back and hands bear it."
    ),
    r"\b(too young|at 1[5-9]|at 2[0-2]|is (1[5-9]|2[0-2]) too)\b": (
        "Being young is no obstacle: licences ask for an age and hours, clinics for "
        "results."
    ),
    r"\b(shy|introvert|hate selling|sales|quiet)\b": (
        "Shy people do well in a quiet room with one client; selling can't be avoided "
        "everywhere, so ask about targets."
    ),
    r"\b(science|smart|chemistry|bad at school|(?:too|so|im|i'?m) dumb)\b": (
        "The science is to be learnt by heart, and no average is asked for."
    ),
    r"\b(adhd|bored|boring|get over it)\b": (
        "The work is varied with the hands and repeats in kind: a day of shadowing tells."
    ),
    r"(?<!my )\b(mom|kids|children)\b|\bmy (own )?(kids|children|family)\b": (
        "With children it depends on the employer: practices keep office hours, spas don't."
    ),
    r"\b(regret\w*|happy|satisf\w*|quit|recommend|dead end|would you)\b": (
        "How many regret it or stay no source that I hold counts, and I have no wish of my "
        "own in it."
    ),
    r"\b(drop out|college|degree)\b": (
        "It needn't be either or: college credits stay yours, and part-time programs exist."
    ),
    r"\b(go back|come back|return|pay cut|less money|my (current )?job|quit my)\b": (
        "Set your present pay with its benefits beside the median, start part time if you "
        "can, and keep your old certificates valid: that keeps the way back open."
    ),
    r"\b(halfway|stick it out)\b": (
        "Before you leave a program ask for its refund rule and a transcript of your "
        "hours; they may count elsewhere."
    ),
    r"\b(what if i fail|wasted|scam|waste)\b": (
        "Limit the risk: compare prices, ask for the refund rule and the pass rate first."
    ),
}


# Words of nurses who don't say that they are.
BEDSIDE = r"\b(bedside|icu|nicu|med[- ]?surg|nursing (job|career)|leave nursing)\b"


def _doubt(turn: Turn, doubts: list[str]) -> Reply:
    """Another doubt, when the figures were said just before."""
    return Reply(
        fitting("", [*doubts, TRY_IT]),
        **toward_schools(turn),
        buttons=[
            button("The working life", "ask_working_life"),
            button("When it pays back", "ask_payback"),
            button("Ways in from my job", "ask_career_path"),
        ],
        sources=[citation(turn.session, "field_guide")],
    )


def _start(turn: Turn) -> list[str]:
    """What the visitor's schooling means for it."""
    if turn.education in BEFORE_COLLEGE and turn.mentions(STILL_AT_SCHOOL):
        return ["Finish high school first: nearly every esthetics school asks for it."]
    if turn.own_occupation or not turn.education:
        return []
    return [FROM_SCHOOLING[turn.education]] if turn.education in FROM_SCHOOLING else []


BEFORE_COLLEGE = ("no_diploma", "high_school")
FROM_SCHOOLING = {
    "no_diploma": "First comes a GED, nearly every school asks for it.",
    "high_school": "With a diploma you can start right away.",
    "bachelor": "With your degree nursing or physician assistant school is open, too, for "
    "more pay and longer study.",
}


def _worth_it_for_aesthetician(turn: Turn) -> Reply:
    """Whether to stay or go on, for somebody who has the licence."""
    offices = wage(turn.session, SKINCARE_SPECIALIST, None, OFFICES_OF_PHYSICIANS)
    spas = wage(turn.session, SKINCARE_SPECIALIST, None, PERSONAL_CARE_SERVICES)
    here = wage(turn.session, SKINCARE_SPECIALIST, turn.place)
    parts = []
    if here:
        parts.append(
            f"You have the licence, so the price is paid: {here.annual_median} a year is "
            f"the median in {here.area}."
        )
    if offices and spas:
        parts.append(
            f"The step that shows in wages is the workplace: {offices.annual_median} in "
            f"doctors' offices against {spas.annual_median} in spas and salons."
        )
    parts.append(
        "Courses and a master tier pay off where an employer asks for them; no wage is "
        "published for those. Set your own figure beside it before you leave or go on."
    )
    return Reply(
        " ".join(parts),
        next_step="Shall I show the next steps from the licence?",
        offer=button("Next steps", "ask_career_path"),
        buttons=[
            button("Getting a clinic job", "ask_job_search"),
            button("The working life", "ask_working_life"),
        ],
        sources=[
            *(figures.citation for figures in (here, offices, spas) if figures),
            citation(turn.session, "field_guide"),
        ],
    )


def _pay(back: Payback) -> str:
    """What aestheticians earn at the place."""
    if not back.wage:
        return ""
    lowest = (
        f", {usd(back.wage.annual_p10_usd)} the lowest tenth"
        if back.wage.annual_p10_usd
        else ""
    )
    weak = caution(back.wage)
    median = f"{back.wage.annual_median} a year is the median in {back.wage.area}"
    return f"{median}{lowest}{weak}; "


def _worth_it_for_nurse(turn: Turn, own: str) -> Reply:
    if turn.mentions(WAY_BACK) and len(turn.text.split()) <= BARE_WORDS:
        # Nothing else is asked, pay least.
        return reply_of(turn, points()["back_to_bedside"])
    who = occupation(turn.session, own)
    pay = wage(turn.session, own, turn.place)
    figures = (
        f"{capitalised(who.plural)} in {pay.area} earn a median of "
        f"{pay.annual_median} a year in all settings, the best-paid tenth "
        f"{usd(pay.annual_p90_usd or pay.top_code_usd or pay.annual_median_usd)} or more. "
        if pay
        else ""
    )
    doubts = answers_to(turn, NURSES_DOUBTS)
    return Reply(
        fitting(f"{figures}{NO_WAGE}", doubts or [NURSES_BALANCE]),
        next_step="Shall I tell you the first steps?",
        offer=button("First steps", "ask_injector_path"),
        buttons=[button("What is allowed?", "ask_scope"), button("Pay", "ask_pay")],
        sources=[
            *([pay.citation] if pay else []),
            citation(turn.session, "field_guide"),
        ],
        slots={"own_occupation": own},
    )


WAY_BACK, BARE_WORDS = r"\b(?:can|could|may|would|will) i\b.*\b(?:go|come|get) back\b", 12
NO_WAGE = "No wage is published for injectors alone, so a rise isn't certain."
NURSES_BALANCE = (
    "For it: regular hours, no nights, visible results. Against it: sales pressure, "
    "building clients, cost of courses, and supervision you depend on. Try it part time "
    "or per diem before you leave your job."
)
NURSES_DOUBTS = {
    r"\b(go back|return|come back|door that closes|stuck|lose my (nursing )?skills"
    r"|if i hate"
    r"|doesn'?t work out|switch and)\b": (
        "The way back stays open while the licence is active, but after a few years "
        "hospitals want a refresher: a few per diem shifts keep it open."
    ),
    r"\b(pay cut|less money|giving up|pension|union|insurance|take less|41/hr"
    r"|pay is less)\b": (
        "Overtime and shift differentials aren't in that figure, so count yours apart, "
        "with insurance and pension; a new injector mostly starts below them."
    ),
    r"\b(regret\w*|sorry|happy|happier|selling out|look down|misery|running away|burnt"
    r"|burned)\b": (
        "Whether nurses who changed are happier no source that I hold counts. What goes: "
        "nights and codes; what comes: sales targets and clients who pay."
    ),
    r"\b(too old|too late|at \d\d|\b[3-6]\d\b)\b": "There is no upper age for it.",
    r"\b(np|pa|dnp|masters?)\b": (
        "Only prescribing takes the longer degree; injecting under orders doesn't."
    ),
}
