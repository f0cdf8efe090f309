"""A state's own laser paper that was just told of: "how long is that training"."""

import re

from actions.asked import joined
from actions.case import Case
from actions.catalog.figures import RuleOfState, state_rule
from actions.dialogue.own_words import sentences_said
from actions.dialogue.protest_words import protests
from actions.dialogue.rereading import question_before
from actions.reply import Reply, button
from actions.scope.state_lasers import ELSE, LASER
from actions.turn import Turn
from actions.wording import SENTENCE_END, capitalised

# So many replies back the paper is still what "that" means.
REPLIES_BACK, MOST_WORDS = 3, 32
_PAPER = r"(?:certif\w*|cert|trainings?|course|permit|program|card|paper|class(?:es)?)"
THAT = re.compile(
    rf"\b(?:that|this|the|it'?s|its|my|such a)\b(?: \w+){{0,3}}? {_PAPER}\b"
    rf"|\blaser (?:\w+ )?{_PAPER}\b|\blaser tech\w*"
    r"|\b(?:get|do|take|need|for|is|does|about|of) (?:that|it|this|one)\b"
    # "What does it cost to open one" asks of the opening.
    r"(?! (?:costs?|takes?) (?:\w+ )?to (?!get|do|take)\w)",
    re.IGNORECASE,
)
OF_TIME = re.compile(
    r"\bhow (?:long|many|much)\b|\b(?:costs?|price\w*|hours?|hrs|weeks|months|length"
    r"|tuition|expensive)\b",
    re.IGNORECASE,
)
WITHOUT = re.compile(
    r"\b(?:with ?out|w/?o|only|just|need|have to|instead|not|don'?t|dont)\b[^.?!]{0,30}"
    r"\b(?:esth\w*|a?esthet\w*|esti\w*|cosmet\w*|licen[cs]e)\b",
    re.IGNORECASE,
)
WHOM = re.compile(
    r"\b(?:who|whom|where)\b[^.?!]{0,20}\b(?:call|ask|contact|apply|write|reach|talk"
    r"|sign up"
    r"|go|get|take|do)\b|\bhow (?:do|can|would) i (?:get|apply|start|sign|do|become|take)",
    re.IGNORECASE,
)
# Other things asked, which have answers of their own.
OTHER = re.compile(
    r"\b(?:pay|paid|earn\w*|make|salary|wages?|botox|fillers?|inject\w*|rn|nurs\w+|loans?"
    r"|fafsa|jobs?|boss|near|zip|transfer\w*|renew\w*|exam|refund|complain\w*|boards?"
    r"|schools?|report\w*|owners?|own\w*|insur\w+|open\w*|start\w* (?:a|my|an|up)\b"
    r"|business\w*|clinics?|practices?|med(?:ical)? ?spas?|directors?|rent|leas\w+|llc"
    r"|pllc|equity|partner\w*|collaborat\w+|devices?|machines?|buy\w*)\b",
    re.IGNORECASE,
)
OF_ESTHETICS = re.compile(r"\besth\w*", re.IGNORECASE)


class TellLaserPaper(Case):
    """What is asked of the laser paper that the last answers told of, from its rule."""

    topic = "scope"
    answers_whole = True
    precedes_stories = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if turn.intent_is_pressed or len(turn.text.split()) > MOST_WORDS:
            return False
        if intent.startswith(("report_", "ask_medical", "insult")):
            return False
        if turn.slots.get("procedure") != "laser" or OTHER.search(turn.text):
            return False
        return _rule(turn) is not None and _asked(turn)

    def reply(self, turn: Turn) -> Reply:
        rule = _rule(turn)
        if rule is None or turn.place is None:
            return Reply("")
        state, office = turn.place.state_name, rule.citation.name
        rules = [s.removeprefix("Lasers in ") for s in SENTENCE_END.split(rule.rule)]
        rules = [capitalised(s.removeprefix(f"{state}: ")) for s in rules]
        told = [s for s in rules if OF_ESTHETICS.search(s)]
        asked = _with_question(turn)
        of_paper = told[0] if told and WITHOUT.search(asked) else ""
        lead = f"On the laser certificate in {state}, not the esthetics licence:"
        if OF_TIME.search(asked):
            lead += " how long its training takes and what it costs I don't hold."
        elif of_paper:
            lead += f" {of_paper}"
        else:
            lead += f" {rules[0]}"
        page = rule.citation.address.removeprefix("https://").split("/")[0]
        where = f" ({page})" if page else ""
        asks = (
            f"Ask there ({office}{where}): which providers it approves now, how many hours "
            "they teach, what they charge, and whether your own training is enough to "
            "begin."
        )
        return Reply(
            joined(lead, asks),
            buttons=[
                button("Laser training", "ask_laser_training"),
                button("What is allowed?", "ask_scope"),
            ],
            sources=[rule.citation],
            slots={"procedure": "laser"},
        )


def _with_question(turn: Turn) -> str:
    """What is asked; "I meant the laser certificate" puts the question before right."""
    before = question_before(turn) if protests(turn.text) else None
    return f"{turn.text} {before.text}" if before else turn.text


def _rule(turn: Turn) -> RuleOfState | None:
    """The rule of the state on a laser paper that the last answers spoke of."""
    if turn.place is None or len({place.state for place in turn.places}) > 1:
        return None
    rule = state_rule(turn.session, turn.place.state, "laser", "")
    is_paper = rule is not None and re.search(
        r"\bcertif|\blicen[cs]e of its own", rule.rule
    )
    said = " ".join(s for reply in sentences_said(turn)[:REPLIES_BACK] for s in reply)
    is_told = re.search(LASER, said, re.IGNORECASE) and turn.place.state_name in said
    return rule if is_paper and is_told else None


def _asked(turn: Turn) -> bool:
    """Whether a message asks of that paper, by a word for it or by none at all."""
    text = turn.text
    is_of_it = THAT.search(text) is not None or turn.names_nothing
    is_of_it = is_of_it or WHOM.search(text) is not None
    asked = _with_question(turn)
    asks = OF_TIME.search(asked) or WITHOUT.search(text) or WHOM.search(text)
    is_other_laser = re.search(LASER, text, re.I) and re.search(ELSE, text, re.I)
    is_named = re.search(rf"\blaser (?:\w+ ){{0,2}}{_PAPER}\b", text, re.I)
    return bool(is_of_it and asks and (is_named or not is_other_laser))
