"""Careers: the way in from where one is, whether it is worth it, finding a job."""

from actions.base import Answer
from actions.catalog.figures import (
    SKINCARE_SPECIALIST,
    TypicalProgram,
    citation,
    occupation,
    projection,
    typical_program,
    wage,
)
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import capitalised, count, percent, usd, with_article

NURSES = ("29-1141", "29-1171", "29-1071")
PHYSICIANS = ("29-1213", "29-1229")
# The next step from an occupation; {hours}, {months} and {price} are filled
# from the catalogue's typical esthetics program.
STEPS = {
    "39-5012": "your licence covers basic skin care in most states already. For medical "
    "aesthetics add an esthetics program (typically {hours} hours, {months} months, "
    "{price}; many states credit part of your cosmetology hours) and college courses "
    "in biology and anatomy help",
    "39-5094": "the next steps are a job in a clinical setting, courses in peels, "
    "lasers or oncology esthetics as your state allows, national certification "
    "(NCEA), and the master or advanced licence where there is one. To inject you "
    "would need a medical licence: medical assistant is the short bridge to a clinic, "
    "nursing the one to injecting",
    "31-9092": "you know the clinic already. An esthetics program (typically {hours} "
    "hours, {months} months, {price}) adds treatments of your own; dermatology and "
    "plastic surgery practices like the pair. To inject, nursing is the usual way",
    "29-1141": "no esthetics licence is needed to start: aesthetic nursing is its own "
    "path. Keep the licence active, take a course in neurotoxins and fillers (days, "
    "not months), then practise under a prescriber in a medical spa, dermatology or "
    "plastic surgery practice. The state board of nursing sets supervision",
    "29-1171": "you may examine, prescribe and inject under your state's rules, in some "
    "states on your own. Take courses in neurotoxins, fillers and lasers, find a "
    "mentor, then a medical spa or dermatology practice",
    "29-1071": "you may treat and inject with a physician. Courses in neurotoxins, "
    "fillers and lasers and a dermatology or plastic surgery practice are the way in",
    "39-5091": "an esthetics program (typically {hours} hours, {months} months, {price}) "
    "and the licence add skin treatments; camouflage make-up is wanted in surgery "
    "centres and burn clinics",
    "31-9011": "lymphatic drainage is wanted after operations. An esthetics program "
    "(typically {hours} hours, {months} months, {price}) adds facial treatments",
    "29-1229": "physicians add aesthetics by courses and mentorship under their licence; "
    "to be a dermatologist takes a residency (an internship year and three more). A "
    "licence from abroad has to be certified for the US first (ECFMG), and meanwhile "
    "esthetics or medical assisting is a way into the clinic",
    "29-1213": "you have the widest scope there is: fellowships in Mohs surgery, "
    "paediatric or cosmetic dermatology are the next steps",
}
EDUCATION_STEPS = {
    "no_diploma": "finish a GED first, nearly every school asks for it; then an "
    "esthetics program (typically {hours} hours, {months} months, {price}) and the "
    "state's licence",
    "high_school": "you can start right away: an esthetics program (typically {hours} "
    "hours, {months} months, {price}), then the state's licence",
    "bachelor": "with a degree you have the choice: an esthetics program (typically "
    "{hours} hours, {months} months, {price}) for hands-on work soon, or a second "
    "degree in nursing or a master's as physician assistant for injecting; with "
    "sciences, also medical school",
    "doctorate": "with a medical degree the way is a residency; a degree from abroad "
    "has to be certified for the US first (ECFMG)",
}
EDUCATION_STEPS["some_college"] = EDUCATION_STEPS["high_school"]
EDUCATION_STEPS["associate"] = EDUCATION_STEPS["high_school"]
EDUCATION_STEPS["master"] = EDUCATION_STEPS["bachelor"]


class TellCareerPath(Answer):
    """The next step from where the visitor is."""

    action_name = "action_tell_career_path"
    intent = "ask_career_path"
    topic = "career_path"

    def reply(self, turn: Turn) -> Reply:
        start = turn.own_occupation or turn.named_occupation
        typical = typical_program(turn.session)
        sources = [
            citation(turn.session, "field_guide"),
            citation(turn.session, "ipeds_ic_py_2023"),
        ]
        if start in STEPS:
            text = f"As {with_article(occupation(turn.session, start).name)}, "
            text += f"{_filled(STEPS[start], typical)}."
            pay = _pay_compared(turn, start)
            if pay:
                text += pay
                sources.append(citation(turn.session, "bls_oews_2025"))
        elif turn.education:
            step = _filled(EDUCATION_STEPS[turn.education], typical)
            text = f"{capitalised(step)}."
        else:
            text = (
                "The ways in: from high school, an esthetics program (typically "
                f"{_filled('{hours} hours, {months} months, {price}', typical)}) and the "
                "licence; for cosmetologists and medical assistants a shorter bridge to "
                "the same; for nurses, nurse practitioners and physician assistants "
                "courses in injectables under state rules; for dermatology, medical "
                "school and residency."
            )
        return Reply(
            text,
            next_step=(
                "Shall I look for schools near you?"
                if start not in (*NURSES, *PHYSICIANS) or not start
                else "Would you like to know what each role may do?"
            )
            if start or turn.education
            else "Where are you now?",
            offer=button("Find schools", "find_schools")
            if (start or turn.education) and start not in (*NURSES, *PHYSICIANS)
            else button("What is allowed?", "ask_scope")
            if start
            else None,
            buttons=[button("Pay", "ask_pay"), button("Licence rules", "ask_licence")]
            if start or turn.education
            else [
                button("Finished high school", "inform", education="high_school"),
                button("Cosmetologist", "ask_career_path", occupation="39-5012"),
                button("Medical assistant", "ask_career_path", occupation="31-9092"),
                button("Nurse", "ask_career_path", occupation="29-1141"),
            ],
            sources=sources,
            slots={"own_occupation": start} if start else {},
        )


class TellWorthIt(Answer):
    """Whether to do it, with figures."""

    action_name = "action_tell_worth_it"
    intent = "ask_worth_it"
    topic = "worth_it"

    def reply(self, turn: Turn) -> Reply:
        typical = typical_program(turn.session)
        pay = wage(turn.session, SKINCARE_SPECIALIST, turn.place)
        future = projection(turn.session, SKINCARE_SPECIALIST)
        lead = ""
        if turn.mentions(r"\b(too )?old\b|\bage\b|\b[3-6]\d (years|yrs|yo)|\bim [3-6]\d\b"):
            lead = (
                "There is no upper age: training takes months, not years, and many "
                "start as a second career. "
            )
        price = typical.tuition_and_fees_usd + typical.books_and_supplies_usd
        money = ""
        if pay and pay.annual_p10_usd:
            where = f"in {pay.area}"
            money = (
                f"{usd(pay.annual_median_usd)} a year is the median {where}, "
                f"{usd(pay.annual_p10_usd)} the lowest tenth; "
            )
        return Reply(
            f"{lead}The figures: {money}a typical program costs {usd(price)} with books "
            f"and supplies and takes {typical.months} months; jobs are projected to "
            f"change by {percent(future.change_percent)} to 2034. For it: short "
            "training, people, visible results, many workplaces. Against it: standing, "
            "sales pressure, modest pay at the start and building clients. Before you "
            "decide, spend a day with someone who does it.",
            next_step="Shall I show the pay where you live, or schools and prices?",
            offer=button("Find schools", "find_schools"),
            buttons=[
                button("Pay", "ask_pay"),
                button("Ways in from my job", "ask_career_path"),
            ],
            sources=[
                citation(turn.session, "bls_oews_2025"),
                citation(turn.session, "ipeds_ic_py_2023"),
                citation(turn.session, "bls_ep_2024"),
            ],
        )


class TellJobSearch(Answer):
    """How to find and get a job, or start a business."""

    action_name = "action_tell_job_search"
    intent = "ask_job_search"
    topic = "job_search"

    def reply(self, turn: Turn) -> Reply:
        if turn.workplace == "self_employed" or turn.mentions(
            r"\b(own|open|start)\b.*\b(business|suite|studio|spa|shop|place|salon)\b"
        ):
            share = projection(turn.session, SKINCARE_SPECIALIST).self_employed_percent
            text = (
                f"{share:g} % of aestheticians work for themselves. You need your "
                "licence, usually a salon or establishment permit for the room, local "
                "business registration and liability insurance. Renting a suite keeps "
                "the start small; a medical spa in most states has to be owned or "
                "directed by a physician or other prescriber. Most build clients in a "
                "job first."
            )
            sources = [citation(turn.session, "bls_ep_2024")]
        else:
            here = wage(turn.session, SKINCARE_SPECIALIST, turn.place)
            jobs = (
                f" About {count(here.employment)} jobs are counted in {here.area}."
                if here and here.employment
                else ""
            )
            text = (
                "For a first clinical job: show photographs of your own results (with "
                "consent), name the devices and peels you have trained on, ask your "
                "school's clinic or a practice for a day of shadowing, and apply to "
                "front-desk or assistant posts in dermatology and plastic surgery, "
                "which often lead into treatment rooms. Ask how pay is split between "
                "hourly, commission and tips, and who trains and supervises you."
                f"{jobs} No one can promise a job."
            )
            sources = [citation(turn.session, "bls_oews_2025")]
        return Reply(
            text,
            next_step="Shall I tell you where aestheticians work and what each pays?",
            offer=button("Compare workplaces", "ask_pay_by_workplace"),
            buttons=[
                button("Is the field growing?", "ask_outlook"),
                button("Useful certificates", "ask_certifications"),
            ],
            sources=[*sources, citation(turn.session, "field_guide")],
        )


def _filled(step: str, typical: TypicalProgram) -> str:
    return step.format(
        hours=count(typical.clock_hours),
        months=typical.months,
        price=usd(typical.tuition_and_fees_usd),
    )


def _pay_compared(turn: Turn, start: str) -> str:
    """The start's pay beside that of aestheticians, where they differ."""
    now = wage(turn.session, start)
    then = wage(turn.session, SKINCARE_SPECIALIST)
    if start == SKINCARE_SPECIALIST or start in PHYSICIANS or not now or not then:
        return ""
    who = occupation(turn.session, start)
    return (
        f" Median pay: {who.plural} {usd(now.annual_median_usd)}, aestheticians "
        f"{usd(then.annual_median_usd)} a year."
    )
