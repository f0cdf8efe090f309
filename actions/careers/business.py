"""Working for oneself: a suite, a practice, clients."""

from actions.base import Answer
from actions.catalog.figures import SKINCARE_SPECIALIST, citation, licence, projection
from actions.licensing.boards import MEDICAL_ASSISTANT, health_board
from actions.licensing.text import board
from actions.people.trades import MEDICAL_CODES
from actions.reply import Reply, button
from actions.turn import Turn

CLIENTS = (
    r"\b(clients?|clientele|book\w*|market\w*|instagram|ig|google|groupon|rebook|regulars"
    r"|promo\w*|customers?|followers)\b"
)
OWNS = (
    r"\b(own|open|start|run) (up )?(my own |my |our own |a |an )?(\w+ )?"
    r"(med(ical|i)?[- ]?spas?|clinic|practice|business|studio)\b"
)
PRICES = r"\b(pric\w+|charge|menu|deposit|raise)\b"
MEDICAL = r"\b(med(ical|i)?[- ]?spas?|medical director|mso|inject\w*)\b"


class TellBusiness(Answer):
    """What it takes to work for oneself."""

    action_name = "action_tell_business"
    intent = "ask_business"
    topic = "business"

    @classmethod
    def takes_over(cls, intent: str, turn: Turn) -> bool:
        """Whether "may I own a medical spa" was read as what one may do."""
        return intent in ("ask_scope", "ask_licence") and turn.mentions(OWNS)

    def reply(self, turn: Turn) -> Reply:
        future = projection(turn.session, SKINCARE_SPECIALIST)
        share = future.self_employed_percent if future else None
        sources = [future.citation] if future and share else []
        lead = f"{share:g} % of" if share else "Many"
        medical = "" if turn.own_occupation == MEDICAL_ASSISTANT else health_board(turn)
        if medical:
            return _of_medical_staff(turn, medical)
        rule = licence(turn.session, turn.place.state) if turn.place else None
        whose = "your state's board"
        if rule:
            whose = f"the {board(rule)}"
            sources.append(rule.citation)
        return Reply(
            f"{lead} aestheticians work for themselves. {_subject(turn)} Ask {whose} about "
            "permits; this isn't legal or tax advice.",
            next_step="" if turn.place else "Which state is it for? I name its board.",
            buttons=[
                button("What aestheticians earn", "ask_pay"),
                button("What is allowed?", "ask_scope"),
                button("A job first", "ask_job_search"),
            ],
            sources=[*sources, citation(turn.session, "field_guide")],
        )


def _of_medical_staff(turn: Turn, board: str) -> Reply:
    """Who may own what a nurse or a physician assistant wants to open."""
    return Reply(
        f"{_subject(turn)} What you may do there, and under whom, says {board}; this isn't "
        "legal or tax advice.",
        next_step="" if turn.place else "Which state is it for?",
        buttons=[
            button("What is allowed?", "ask_scope"),
            button("Pay", "ask_pay"),
            button("A job first", "ask_job_search"),
        ],
        sources=[citation(turn.session, "field_guide")],
    )


def _subject(turn: Turn) -> str:
    """The part of it that the message asks about."""
    is_medical = turn.workplace == "medical_spa" or turn.mentions(MEDICAL)
    if turn.is_nurse or is_medical or set(turn.named_occupations) & set(MEDICAL_CODES):
        return (
            "Who may own a medical spa is a legal question that differs by state: in most "
            "it has to be owned or directed by a physician or other prescriber, so ask a "
            "lawyer there and the medical board before you sign a lease. Besides come "
            "liability insurance, a permit for the rooms and business registration."
        )
    if turn.mentions(CLIENTS) and not turn.mentions(r"\b(permit|licen\w+|llc|insur\w+)\b"):
        return (
            "Most build clients in a job first: book the next visit before they leave, ask "
            "content ones for a review and a friend, show your own results with consent, "
            "and keep to a few treatments you are known for. Read a contract's clause on "
            "taking clients along before you go."
        )
    if turn.mentions(PRICES):
        return (
            "I hold no list of treatment prices: take those of three neighbours, and count "
            "products, rent, insurance, tax and unpaid time into an hour before you set "
            "yours. A written deposit rule keeps no-shows few."
        )
    return (
        "You need your licence, usually a salon or establishment permit for the room, "
        "local business registration and liability insurance. Renting a suite or room "
        "keeps the start small; for work at home or at clients' homes ask whether it is "
        "allowed at all. Most build clients in a job first."
    )
