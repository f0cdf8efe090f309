"""Choosing and paying for a school, and how the list is made."""

from actions.base import Answer
from actions.catalog.figures import citation, typical_program
from actions.catalog.search import SchoolQuery, find_schools
from actions.next_step import toward_schools
from actions.points.points import points
from actions.points.reply import reply_of
from actions.reply import Reply, button
from actions.schools.general import asks_how_people_pay
from actions.schools.listing import list_sources
from actions.turn import Turn
from actions.wording import count, usd

# Which school of medicine to take has nothing of what a beauty school is judged by.
OF_MEDICINE = (
    r"\b(?:med(?:ical)? schools?|md (?:schools?|programs?)"
    r"|(?:md|a|the|or|and|to|vs|&)[ /]do (?:schools?|programs?)|osteopathic)\b"
)
MEDICAL_SCHOOLS = "derm_bs_md"


class TellChooseSchool(Answer):
    """How to judge a school."""

    action_name = "action_tell_choose_school"
    intent = "ask_choose_school"
    topic = "choose_school"

    def reply(self, turn: Turn) -> Reply:
        if turn.mentions(OF_MEDICINE):
            return reply_of(turn, points()[MEDICAL_SCHOOLS])
        text = (
            "Check seven things: the state board approves it for your licence; it "
            "is accredited; its licence-exam pass rate and completion rate; the "
            "total price in writing, with kit, books and refund rules; clinic hours "
            "on real clients; how strictly it handles sanitation; and whether it is "
            "in the federal aid system. Warning signs: pressure to sign today, no "
            "written price, a licence promised online only, a board that doesn't "
            "know the school. Visit during a class."
        )
        return Reply(
            text,
            **toward_schools(turn),
            buttons=[
                button("Financial aid", "ask_financial_aid"),
                button("What is a normal price?", "ask_training_cost"),
                button("How my list is made", "ask_ranking"),
            ],
            sources=[citation(turn.session, "field_guide")],
        )


class TellRanking(Answer):
    """How the list of schools is made, and who pays for it."""

    action_name = "action_tell_ranking"
    intent = "ask_ranking"

    def reply(self, turn: Turn) -> Reply:
        everywhere = find_schools(turn.session, SchoolQuery(None))
        return Reply(
            f"I pick from {count(everywhere.total)} schools: all that report graduates in "
            "esthetics to the US Department of Education. No school pays to be in it or to "
            "stand higher; a paid listing is named as one and stands apart. What is near "
            "counts most, then, with less weight, a low reported price, the share of "
            "students who finish, hours that fit the licence, and many graduates. "
            "Being first means the best sum, not the best school. Reviews play no part.",
            **toward_schools(turn),
            buttons=[
                button("How to judge a school", "ask_choose_school"),
                button("Your sources", "ask_sources"),
            ],
            sources=list_sources(turn),
        )


# "Pay for" is read as pay, and "afford that" as a price.
READ_FOR_AID = (
    "ask_pay", "ask_pay_basis", "ask_payback", "ask_training_cost", "ask_school_details",
    "ask_worth_it", "ask_cheaper", "ask_why", "inform", "nlu_fallback", "out_of_scope",
)  # fmt: skip


class TellFinancialAid(Answer):
    """How people pay for it."""

    action_name = "action_tell_financial_aid"
    intent = "ask_financial_aid"
    topic = "financial_aid"

    @classmethod
    def takes_over(cls, intent: str, turn: Turn) -> bool:
        """Whether "how do ppl even pay for that" was read as a question for pay."""
        return intent in READ_FOR_AID and asks_how_people_pay(turn.text)

    def reply(self, turn: Turn) -> Reply:
        typical = typical_program(turn.session)
        return Reply(
            "At schools in the federal aid system (Title IV) you can apply with the "
            "FAFSA (studentaid.gov) for Pell grants, which aren't paid back, and "
            "federal loans, which are. Many esthetics programs are too short for full "
            "aid, so ask the school what yours qualifies for. Besides: payment plans, "
            "state workforce money, veterans' benefits, scholarships, employers. The "
            f"typical program charges {usd(typical.tuition_and_fees_usd)}, so compare "
            f"prices before you borrow.{_status(turn)}",
            **toward_schools(turn),
            buttons=[
                button("Prices", "ask_training_cost"),
                button("Is it worth it?", "ask_worth_it"),
            ],
            sources=[
                citation(turn.session, "field_guide"),
                typical.citation,
            ],
        )


def _status(turn: Turn) -> str:
    """What the message asks of aid besides: instalments, papers, a default, age."""
    if turn.mentions(r"\b(instal?lments?|payment plan|monthly)\b"):
        return (
            " Which schools take instalments isn't in public data: ask for the plan in "
            "writing, its interest, and what happens if you stop."
        )
    if turn.mentions(r"\b(makes?|earns?|income|on|brings?) (?:\w+ ){0,2}\$?\d"):
        return " How much Pell, the household's income and size decide."
    if turn.mentions(r"\bdefault"):
        return (
            " A federal loan in default blocks new federal aid until it is put right; "
            "studentaid.gov says how."
        )
    if turn.mentions(r"\b(my age|too old|older|age limit)\b"):
        return " There is no upper age for federal aid."
    papers = r"green card|undocument|daca|visa|work permit|immigra|citizen|refugee|asyl"
    if not turn.mentions(papers):
        return ""
    return (
        " Federal aid is for citizens and eligible noncitizens (studentaid.gov lists who "
        "counts); a work permit alone may not be enough, so ask the school."
    )
