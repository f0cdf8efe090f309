"""Whether a wage that sounds odd can be right: what is behind it, and the nation's."""

from actions.case import Case
from actions.catalog.figures import SKINCARE_SPECIALIST, occupation, wage
from actions.odd_pay import doubt
from actions.pay_text import beginners
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import capitalised, count

TOPICS = ("pay", "pay_by_workplace", "pay_basis", "payback", "worth_it")
ANSWERS = (
    "ask_sources",
    "ask_pay",
    "ask_pay_basis",
    "ask_worth_it",
    "ask_payback",
    "correct_bot",
    "nlu_fallback",
    "inform",
)
DOUBT = (
    r"\b(sounds? (awful\w*|very|too|really|so|pretty|kind of)?\s?(high|low|off|wrong|much"
    r"|weird|strange|odd)|(are you|u|you) sure|is (it|that|this) (\w+ )?(right|correct"
    r"|true|real)|can'?t be (right|true)|(this|that|it) ?(is|'s) (strange|odd|weird)"
    r"|too good|seems? (too |so |very )?(high|low|off|wrong|odd)|(no|yeah) way|is \S+ "
    r"correct)\b"
)
OF_PAY = r"\$|\b\d[\d,.]*k?\b|\b(pay|wages?|salar\w+|earn\w*|median|figure|number)\b"
BEGINNING = r"\b(beginn\w+|start\w*|entry|new)\b"
# So short, "is that right? seems low" can only be about the figure said before.
SHORT = 8
SCHOOLS_PRICE = r"\b(tuition|price|cost|schools?|hours)\b"


class TellFigureDoubt(Case):
    """A wage that was doubted, with the jobs behind it and the nation's median."""

    topic = "pay"

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        about_pay = turn.slots.get("topic") in TOPICS or turn.mentions(
            r"\b(pays?|wages?|salar\w+|makes?|earns?)\b"
        )
        return (
            intent in ANSWERS
            and about_pay
            and turn.mentions(DOUBT)
            and (turn.mentions(OF_PAY) or len(turn.text.split()) <= SHORT)
            and not turn.mentions(SCHOOLS_PRICE)
        )

    def reply(self, turn: Turn) -> Reply:
        code = turn.named_occupation or turn.occupation
        if turn.slots.get("topic") == "worth_it" and not turn.named_occupation:
            code = SKINCARE_SPECIALIST
        who = occupation(turn.session, code)
        here, nation = wage(turn.session, code, turn.place), wage(turn.session, code)
        if here is None or nation is None:
            return Reply(f"No wage is published for {who.plural}.")
        weak = doubt(turn.session, code, here)
        lead = "Your doubt is fair. " if weak else "It is what is published. "
        jobs = f"from about {count(here.employment)} jobs" if here.employment else ""
        behind = weak.removeprefix(", ") or jobs
        local = (
            f"The median of {who.plural} in {here.area} is {here.annual_median} a year"
            f"{f', {behind}' if behind else ''}. "
        )
        against = (
            f"In the whole country it is {nation.annual_median}, from about "
            f"{count(nation.employment or 0)} jobs: trust that one more. "
            if weak and here.area != nation.area
            else f"In the whole country it is {nation.annual_median}. "
            if here.area != nation.area
            else ""
        )
        starting = beginners(nation if weak else here) if turn.mentions(BEGINNING) else ""
        text = f"{lead}{capitalised(local)}{against}{starting}".strip()
        return Reply(
            f"{text} Ask two employers near you what they pay.",
            buttons=[
                button("Pay by workplace", "ask_pay_by_workplace"),
                button("What a figure contains", "ask_pay_basis"),
                button("Your sources", "ask_sources"),
            ],
            sources=[here.citation, nation.citation],
            slots={"occupation": code},
        )
