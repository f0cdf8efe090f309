"""Whom to ask: the visitor's own board or the attorney general, their pages, no numbers."""

import re

from actions.case import Case
from actions.catalog.figures import citation
from actions.licensing.boards import health_board, is_of_esthetics
from actions.licensing.limits import state_rule
from actions.licensing.text import board
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import capitalised

ATTORNEY = r"\b(attorney general\w*|AG'?s? office|consumer protection)\b"
BOARD = (
    r"\b(state'?s? board|the board|board'?s|board of \w+|\w+ board|licen[cs]ing (board"
    r"|agency|office|department))\b"
)
REACHED = (
    r"\b(phone|telephone|number|call|contact|reach|e-?mail|address|web ?(site|page)?"
    r"|link|page)\b"
)
# "Who do I ask exactly", "which board is that, by name": the office, and no number.
WHOM = (
    r"\b(who|whom)\b (exactly )?(do|should|can|would|must|could) (i|we|you|u) "
    r"(even |actually |exactly )?(ask|contact|call|talk to|write|go to|reach)\b"
    # "I want the medical board of Florida", "who gives license in Texas".
    r"|\b(want|need|looking for|ask(ed)? (for|about)|give me|what is|whats) (to know )?"
    r"(the )?(name of (the )?)?(medical|nursing|physicians?'?|doctors?'?) board\b"
    r"|\b(who|where) (gives?|issues?|grants?|(do|can) i get) (me )?(the |an? |my )?"
    r"(medical |doctors? |physicians? |state )?licen[cs]\w+"
    r"|\b(which|what) (\w+ )?board\b|\bname of (the|that|my) (\w+ )?board\b"
)
# What may stand beside the office in a message that asks for nothing else.
ONLY_OFFICE = (
    r"(?:(?:^|[.?!;]|\b(?:and|so|ok|but|then|wait)\b)[\W_]*)"
    r"(?:who|whom|(?:which|what) (?:state |licen[cs]ing |cosmetology )?"
    r"(?:board|office|agency))"
    r" (?:exactly )?(?:do|should|can|would|must|could) (?:i|we)"
    r" (?:even |actually |exactly )?(?:ask|contact|call|talk to|write|go to|reach)"
    r"(?: (?:there|then|now|first|to|in|at|over there|about (?:it|this|that|my licen[cs]e"
    r"|transferring|the (?:licen[cs]e|transfer|rules?|law|hours)))){0,3}"
    r"(?P<where>(?: \w+){0,3})\W*$"
)
REACHES_BOARD = (
    r"^\W*(?:\w+\W+){0,2}how (?:do|can|would|should) (?:i|we) (?:contact|reach"
    r"|get (?:a )?hold of|call|e-?mail|write(?: to)?) (?:the|my) (?:\w+ )?"
    r"(?:board|licen[cs]ing \w+)\b(?: (?:in|of|for|at|there|then))?(?: \w+){0,3}\W*$"
)
NAME_AND_PAGE = (
    r"\b(?:licen[cs]\w*|state|cosmetology|esthetics?) (?:board|agency|office|department)\b"
    r"[\W_]*(?:(?:the|its|their|with|plus|and|what'?s|is|give|me|need|just|for|please|pls"
    r"|full|official|contact)\W+)*(?:name|web ?site|page|link|url|site)\b"
    r"|\b(?:name|web ?site|page|link|url|site)(?: and (?:name|web ?site|page|link|url))?"
    r" (?:of|for) (?:the|my|our|its)? ?(?:\w+ ){0,2}(?:board|licen[cs]\w* "
    r"(?:agency|office|department))\b"
)
# After these "who do I talk to" asks for the office that gives licences.
OF_LICENCES = ("licence", "licence_transfer", "licence_renewal", "exam", "scope")
OTHER_NUMBER = (
    r"\b(number of (?!(the |my |your )?(\w+ )?board)|how many|licen[cs]e number"
    r"|school'?s number|my (number|phone))\b"
)


class TellAuthority(Case):
    """The page of the board and of the attorney general, and that no number is held."""

    is_of_question = True

    topic = "complaint"
    uses_place = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if turn.mentions(WHOM) and health_board(turn) and not is_of_esthetics(turn):
            return True
        if _asks_for_office(turn):
            return True
        if not turn.mentions(REACHED) or turn.mentions(OTHER_NUMBER):
            return False
        if turn.mentions(ATTORNEY):
            return True
        asks_phone = turn.mentions(r"\b(phone|telephone|number)\b")
        return turn.mentions(BOARD) and (asks_phone or turn.intent in ("correct_bot",))

    def reply(self, turn: Turn) -> Reply:
        own = "" if is_of_esthetics(turn) else health_board(turn)
        if own and not turn.mentions(ATTORNEY):
            return _health(turn, own)
        if _asks_for_office(turn) and not turn.mentions(ATTORNEY):
            return _office(turn)
        return Reply(
            f"I hold no phone number. {offices(turn)}",
            next_step="" if turn.place else "Which state is it in?",
            buttons=[
                button("Complaining about a school", "ask_complaint"),
                button("Do my hours count elsewhere?", "ask_credit_for_hours"),
                button("Talk to a person", "talk_to_person"),
            ],
            sources=[
                citation(turn.session, "field_guide"),
                *([rule.citation] if (rule := state_rule(turn)) else []),
            ],
        )


def _asks_for_office(turn: Turn) -> bool:
    """Whether who gives licences in a state is all that a message asks."""
    if turn.mentions(NAME_AND_PAGE) and not turn.mentions(OTHER_NUMBER):
        return turn.mentions(r"^\W*(?:\S+\s+){0,14}\S+\W*$")
    if turn.mentions(REACHES_BOARD):
        return True
    asked = re.search(ONLY_OFFICE, turn.text, re.IGNORECASE)
    if asked is None:
        return False
    is_place = any(entity.start >= asked.start("where") for entity in turn.entities)
    is_talk = turn.slots.get("topic") in OF_LICENCES or bool(turn.places)
    return is_talk and (is_place or not asked["where"].strip())


def _office(turn: Turn) -> Reply:
    """The office that licenses aestheticians in the state, with its page."""
    rule = state_rule(turn)
    if rule is None or turn.place is None:
        text = "Tell me the state and I name its licensing board and the page."
        return Reply(text, next_step="Which state is it in?")
    page = "" if rule.website else " Search for its page by that name."
    if turn.mentions(NAME_AND_PAGE):
        text = (
            f"{capitalised(board(rule))}: that is the office that licenses aestheticians "
            f"in {turn.place.state_name}.{page}"
        )
    else:
        text = (
            f"In {turn.place.state_name} it is the {board(rule)}.{page} It says whether it "
            "takes a licence, hours or work done elsewhere; ask in writing. I hold no "
            "phone number."
        )
    return Reply(
        text,
        buttons=[
            button("Licence rules", "ask_licence"),
            button("Moving a licence", "ask_licence_transfer"),
            button("Talk to a person", "talk_to_person"),
        ],
        sources=[rule.citation],
        slots={"topic": "licence_transfer"},
    )


def _health(turn: Turn, board: str) -> Reply:
    """The board of a nurse or a physician, which isn't the one over esthetics."""
    may = (
        " Whether a medical director's word is enough it says, too: ask for the written "
        "rule on delegation."
        if turn.mentions(r"\b(director|doctor|physician|supervis\w+|deleg\w+)\b")
        else ""
    )
    return Reply(
        f"Ask {board}. It decides what you may do and what may be handed to you; the "
        f"cosmetology board has no say over that. I hold no phone numbers.{may}",
        next_step="" if turn.place else "Which state is it in?",
        buttons=[
            button("What is allowed?", "ask_scope"),
            button("Injector courses", "ask_certifications"),
            button("Talk to a person", "talk_to_person"),
        ],
        sources=[citation(turn.session, "field_guide")],
        slots={"topic": "scope"},
    )


def offices(turn: Turn) -> str:
    """The offices asked for, each with the page that has its number."""
    rule, parts = state_rule(turn), []
    if turn.mentions(ATTORNEY) or not turn.mentions(BOARD):
        whose = f"{turn.place.state_name}'s" if turn.place else "your state's"
        parts.append(
            f"{capitalised(whose)} attorney general takes complaints on refunds and false "
            "promises; usa.gov/state-attorney-general leads to each office's page with its "
            "number and form."
        )
    if rule:
        page = "its page has it" if rule.website else "search for its page by that name"
        parts.append(f"The board that approves schools is the {board(rule)}; {page}.")
    elif turn.mentions(BOARD):
        parts.append("Tell me the state and I name the board and its page.")
    return " ".join(parts)
