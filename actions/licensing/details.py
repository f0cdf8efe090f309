"""Single points of a state's licence: what is known, what isn't, and who knows it."""

from actions.asked import answers_to
from actions.catalog.figures import LicenceRule, basic_licences
from actions.catalog.places import find_place
from actions.turn import Turn
from actions.wording import count, listed

# What no row of the licence table holds, by the words people ask for it with.
UNKNOWN = {
    r"\b(fees?|cost|how much|price|\$|money order|pay for|charge to apply)\b": (
        "Its fee isn't in my table; the board's fee page has it."
    ),
    r"\b(fingerprint\w*|background|photo|notari[sz]ed|papers?|documents?|transcript|forms?"
    r"|what do i (need|send)|send|file|mail it|apply|application|online or paper)\b": (
        "Its application form lists the papers and how they are sent; mostly the school "
        "reports your hours."
    ),
    r"\b(how long (after|does it take|till|until|before)|mail(ed)?|arrives?|shows up"
    r"|processing|weeks)\b": (
        "How long the paper takes I don't hold; many boards show the licence online first."
    ),
    r"\b(verify|look up|license number|really licensed)\b": (
        "Whether somebody is licensed shows the licence search on the board's site."
    ),
    r"\b(hang|wall|display)\b": "Most boards want it shown where you work.",
    r"\b(student permit|temp\w* permit|work permit)\b": (
        "Permits for students or until the exam are the board's: I hold none of them."
    ),
    r"\b(from home|at home|out of my house|home studio)\b": (
        "For work at home comes a permit for the room, and the city's consent."
    ),
    r"\b(change[ds]?|new law|is that true|heard|raised|lowered)\b": (
        "My table is a yearly compilation: a change since then only the board knows."
    ),
    r"\b(medical (a?esthet\w+|licen\w+)|med ?spas?|special licen\w+)\b": (
        "For medical spas no state has a licence of its own: it is this one."
    ),
    r"\b(how long is it (good|valid)|expire\w*|good for)\b": (
        "How long it runs I tell you under renewal."
    ),
}
FEWEST = r"\b(fewest|least|lowest|easiest|quickest|shortest)\b"
MOST = r"\b(most hours|highest|longest|strictest|hardest)\b"
LAW = r"\b(what law|which law|statute|law says|code|regulation)\b"
SHOWN = 3


def unknown_points(turn: Turn) -> list[str]:
    """What the message asks of a licence that the table doesn't hold."""
    return answers_to(turn, UNKNOWN)


def cited_law(turn: Turn, rule: LicenceRule) -> str:
    """The rule's citation where the message asks for the law."""
    if not turn.mentions(LAW):
        return ""
    if rule.rule_citation:
        return f"The rule that I hold: {rule.rule_citation.split(';')[0]}."
    return "I hold no citation of its law; the board's site links it."


def extremes(turn: Turn) -> str:
    """The states with the fewest and the most hours, where the message asks for them."""
    if not turn.mentions(FEWEST) and not turn.mentions(MOST):
        return ""
    rules = sorted(
        (rule for rule in basic_licences(turn.session) if rule.hours),
        key=lambda rule: rule.hours or 0,
    )
    few, many = rules[:SHOWN], rules[-SHOWN:]
    return (
        f"The fewest hours ask {_named(turn, few)}; the most {_named(turn, many[::-1])}. "
        "Few hours can cost you later: a state with more may want the difference when you "
        "move."
    )


def _named(turn: Turn, rules: list[LicenceRule]) -> str:
    names = []
    for rule in rules:
        place = find_place(turn.session, rule.state)
        names.append(f"{place.name if place else rule.state} ({count(rule.hours or 0)})")
    return listed(names)
