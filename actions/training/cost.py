"""What training costs here, beside a price that somebody named, and what comes on top."""

from actions.asked import answers_to, fitting
from actions.base import Answer
from actions.careers.answers import become
from actions.catalog.figures import TypicalProgram, typical_program
from actions.dermatology.answers import TellBecomeDermatologist
from actions.dialogue.refer_back import OF_COURSES, answer_before
from actions.injecting.courses import injector_courses
from actions.next_step import toward_schools
from actions.people.chosen_way import nurse_to_be
from actions.people.nurses_from_abroad import nurse_from_abroad_time
from actions.people.trades import NURSE_CODES
from actions.reply import Reply, button
from actions.schools.search import FindSchools
from actions.schools.wishes import CHEAP
from actions.turn import Turn
from actions.wording import count, usd

MEDICAL_SCHOOL = r"\b(med(ical)? school|residency)\b"
DOCTORS = ("become_dermatologist", "residency")
LEAST_PRICE_USD = 1_000
OF_PRICES = ("training_cost", "find_schools", "financial_aid", "choose_school")
# As these "what does it actually cost in jersey then" may be read.
READ_FOR_COST = (
    "ask_licence", "ask_why", "ask_pay", "nlu_fallback", "out_of_scope", "inform",
    "ask_training_length", "ask_training_path",
)  # fmt: skip
WHAT_IT_COSTS = (
    r"\b(?:what|how much)\b[^.?!]{0,20}\b(?:does|do|should|would|will|is|did) (?:it|school"
    r"|training|tuition|that|a program|the program|they)\b[^.?!]{0,20}"
    r"\b(?:cost|run|be|total)"
)
OTHER_COST = (
    r"\b(?:licen[cs]e|exam|test|renew\w*|application|board|permit|insurance|open|rent"
    r"|botox|facial|peel|laser)\b"
)
HOW_LONG = r"\bhow (?:long|many (?:months|weeks|hours))\b"
# What the federal figures don't hold, by the words people ask for it with.
POINTS = {
    r"\b(instal?lments?|payment plan|monthly|per month|a month|pay (it )?(in|by|over))\b": (
        "Whether a school takes instalments isn't in public data: ask for its plan, the "
        "interest and what happens if you stop."
    ),
    r"\b(uniforms?|scrubs|kit|books|supplies|tools)\b": (
        "Which of it a kit holds, and whether uniforms are in the price, each school's "
        "contract says."
    ),
    r"\b(community college|public)\b": (
        "Public colleges are often cheaper, but report by the credit, so they aren't in "
        "these figures: ask for the whole program's price."
    ),
    r"\b(hidden|extra|on top|other (costs|fees)|fees?|exam|licen[cs]e|application|lab)\b": (
        "On top come exam and licence fees, in some schools application and lab fees: ask "
        "for the total in writing."
    ),
    r"\b(over (your|my|the) (contracted )?hours|overage|past (my|the) date)\b": (
        "Many contracts charge extra hours beyond the agreed end: ask how much an hour."
    ),
    r"\b(microneedling|peel|laser|advanced|medical a?esthetics|class go)\b": (
        "Prices of advanced and medical courses no public source holds; compare their "
        "total per hour of supervised practice."
    ),
    r"\b(insurance|parking|gas|malpractice)\b": (
        "Insurance, parking and travel no source that I hold counts."
    ),
    r"\b(cosmetology|cosmo)\b": (
        "Cosmetology takes more hours, so it mostly costs more; I show both prices in a "
        "list of schools."
    ),
    r"\b(why|so (expensive|pricey)|difference|vary|reasonable)\b": (
        "Prices differ by school far more than by hours: kit, fees, aid and name."
    ),
}


class TellTrainingCost(Answer):
    """What training costs."""

    action_name = "action_tell_training_cost"
    intent = "ask_training_cost"
    topic = "training_cost"

    @classmethod
    def takes_over(cls, intent: str, turn: Turn) -> bool:
        """Whether "what does it actually cost there then" asks for the school's price."""
        if intent in turn.questions and len(turn.questions) > 1:
            # "What does it cost and how long": each is asked.
            return False
        of_price = turn.slots.get("topic") in OF_PRICES
        is_read_so = intent in READ_FOR_COST and turn.mentions(WHAT_IT_COSTS)
        return of_price and is_read_so and not turn.mentions(OTHER_COST)

    def reply(self, turn: Turn) -> Reply:
        before = answer_before(
            turn,
            "exam",
            "licence",
            "licence_renewal",
            "master_licence",
            "licence_transfer",
            *OF_COURSES,
        )
        if before:
            return before
        if turn.mentions(MEDICAL_SCHOOL) or turn.slots.get("topic") in DOCTORS:
            return TellBecomeDermatologist().reply(turn)
        if turn.is_foreign_clinician and turn.slots.get("topic") == "injector_path":
            return nurse_from_abroad_time(turn)
        named = [code for code in turn.named_occupations if code in NURSE_CODES]
        way = named[0] if named else nurse_to_be(turn)
        if way and way != turn.own_occupation:
            # Esthetics school isn't what nursing school costs.
            return become(turn, way)
        if turn.is_nurse:
            return injector_courses(turn)
        if turn.place and turn.mentions(
            f"{CHEAP}|cheap|near me|around here|how much .* near"
        ):
            return FindSchools().reply(turn)
        typical = typical_program(turn.session, turn.place.state if turn.place else None)
        points = answers_to(turn, POINTS)
        long = [_length(typical)] if turn.mentions(HOW_LONG) else []
        return Reply(
            fitting(
                _price(turn, typical), [*long, *_said(turn, typical), *points] or [COMMON]
            ),
            **toward_schools(turn),
            buttons=[
                button("Financial aid", "ask_financial_aid"),
                button("When it pays back", "ask_payback"),
                button("What I would earn", "ask_pay"),
            ],
            sources=[typical.citation],
        )


COMMON = (
    "Public colleges are often cheaper and report by the credit, so they are missing here. "
    "Exam and licence fees come on top."
)


def _price(turn: Turn, typical: TypicalProgram) -> str:
    where = turn.place.state_name if turn.place and typical.state else "the country"
    return (
        f"A typical esthetics program in {where} charges "
        f"{usd(typical.tuition_and_fees_usd)} in tuition and fees, and about "
        f"{usd(typical.books_and_supplies_usd)} for books, kit and supplies (medians of "
        f"{count(typical.programs)} programs). Eight in ten charge between "
        f"{usd(typical.tuition_p10_usd)} and {usd(typical.tuition_p90_usd)} in tuition."
    )


def _length(typical: TypicalProgram) -> str:
    return (
        f"It takes {count(typical.months, 'month')} for "
        f"{count(typical.clock_hours, 'hour')}, part time longer."
    )


def _said(turn: Turn, typical: TypicalProgram) -> list[str]:
    """How the price that the visitor names compares."""
    amounts = [int(float(value)) for value in turn.values("money")]
    price = max((amount for amount in amounts if amount >= LEAST_PRICE_USD), default=None)
    if price is None:
        return []
    if price < typical.tuition_p10_usd:
        low = "less than nine in ten programs charge, so ask what is missing"
        return [f"{usd(price)} is {low}, or look at public colleges."]
    if price > typical.tuition_p90_usd + typical.books_and_supplies_usd:
        return [f"{usd(price)} is more than nine in ten charge even with kit: compare."]
    side = "above" if price > typical.price_usd else "below"
    return [f"{usd(price)} is within that range, {side} the usual total."]
