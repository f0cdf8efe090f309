""" "What do you mean by endorsement": the words that the answers use, in plain ones."""

import re

from rasa_sdk.forms import REQUESTED_SLOT

from actions.case import Case
from actions.catalog.figures import citation
from actions.reply import Reply, button
from actions.turn import Turn

# What it is called by those who ask, and what it is.
MEANT = {
    r"median": ("The median is the middle one: half earn or pay more, half less."),
    r"(?:clock )?hours?|hrs": (
        "Hours are clock hours: the time that you are in class or on the clinic floor "
        "and that the school counts for the state. A state asks for so many before its "
        "licence; a school may teach more."
    ),
    r"(?:master|advanced)(?: tier| licen[cs]e| esthetic\w+)?|tiers?": (
        "A master or advanced licence is a second step that some states have: more "
        "hours than the basic one, and more treatments allowed."
    ),
    r"endorse\w*|reciprocit\w*": (
        "Endorsement (or reciprocity) is how a state takes over a licence of another "
        "one: you show it, your hours and your exam, and the board says what is "
        "missing."
    ),
    r"scope(?: of practice)?": (
        "Scope of practice is what your licence lets you do, by the state's law and its "
        "board's rules. Outside it you may not work, whoever tells you to."
    ),
    r"prescribers?": (
        "A prescriber is who may order a prescription drug such as Botox: a physician, "
        "mostly also a nurse practitioner or physician assistant."
    ),
    r"completion(?: rate)?|finish\w*": (
        "The completion rate is the share of students who finish, as the school reports "
        "it to the US Department of Education."
    ),
    r"(?:the )?practical(?: exam)?": (
        "The practical exam is where you show the work on a model or mannequin, with "
        "set-up and sanitation watched; the written one is a test of theory. Not every "
        "state has it."
    ),
    r"title (?:iv|4)|federal aid(?: system)?": (
        "Schools in the federal aid system (Title IV) may take Pell grants and federal "
        "loans; others can't."
    ),
    r"accredit\w*": (
        "Accredited means that an agency the US Department of Education accepts has "
        "checked the school; federal aid depends on it."
    ),
    r"(?:(?:treatment|patient|client|care|a) )*coordinators?(?: posts?| jobs?)?": (
        "A coordinator looks after clients around the treatment and touches no skin: "
        "consultations and prices, packages and payment, calls before and after, often "
        "with a sales target. The front desk books, greets and takes payments; small "
        "places make one post of both. Neither needs a licence."
    ),
    r"front desk|reception(?:ist)?": (
        "The front desk books and confirms appointments, greets clients and takes forms "
        "and payments. It treats nobody and needs no licence."
    ),
    r"injector": (
        "An injector gives Botox and fillers and holds a medical licence: mostly a "
        "registered nurse, nurse practitioner or physician assistant."
    ),
    r"medical a?esthetic\w+|medical": (
        "Medical aesthetician is a job title: an aesthetician who works in a medical "
        "practice. No state I know of licenses it apart."
    ),
    r"ces?|ceus?|continuing ed\w*": (
        "Continuing education (CE) is classes that some states want before each renewal "
        "of a licence."
    ),
    r"booth rent\w*|suites?": (
        "Renting a booth or suite means that you pay for the room and work for "
        "yourself: your clients, your products, your taxes."
    ),
    r"commission": (
        "Commission is a share of what you bring in, paid instead of or beside an "
        "hourly wage."
    ),
    r"nclex\S*": ("The NCLEX is the national exam that nurses sit after nursing school."),
    r"psi|nic": (
        "PSI is a company that gives the exams of many states; NIC writes many of the "
        "tests. Your board's handbook says whose yours is."
    ),
    r"(?:the |my |your |state )*board": (
        "The board is the state's office that licenses aestheticians and schools, and "
        "that takes complaints."
    ),
    r"ged|hiset": (
        "The GED (or HiSET) is a set of tests that counts like a high school diploma."
    ),
    r"ability[- ]to[- ]benefit\S*(?: test)?": (
        "An ability-to-benefit test lets some schools admit people without a diploma; "
        "it doesn't always open federal aid."
    ),
}
_ASKS = re.compile(
    r"\b(?:what (?:do|does|did|would) (?:you|u|they|it) mean (?:by|with|when you say)"
    r"|(?:whats|what'?s|what is|what are|wdym by|meaning of|define|explain)"
    r"(?: the (?:word|term))?(?: meant by)?)\s+(?:an?\s|the\s|that\s)?"
    r"[\"“']?(?P<word>[^?,;.\"”']{2,30}?)[\"”']?(?: mean| stand for)?(?:\W*$|[?,;.])"
    r"|\bwhat (?:does|do|is) [\"“']?(?P<other>[^?\"”']{2,30}?)[\"”']?"
    r" (?:mean|stand for|supposed to mean)\W*$",
    re.IGNORECASE,
)
# "What is the board" may ask for its name; these words ask what a word means.
_OF_MEANING = r"\b(?:mean\w*|wdym|define|stands? for|explain)\b"


class TellWordMeant(Case):
    """What a word of ours means."""

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        is_open = not (turn.slots.get(REQUESTED_SLOT) or turn.intent_is_pressed)
        return is_open and turn.mentions(_OF_MEANING) and _meaning(turn.text) != ""

    def reply(self, turn: Turn) -> Reply:
        return Reply(
            _meaning(turn.text),
            buttons=[
                button("Licence rules", "ask_licence"),
                button("What can I ask?", "ask_help"),
            ],
            sources=[citation(turn.session, "field_guide")],
        )


def _meaning(text: str) -> str:
    """What the word asked for means; empty where it isn't asked for or not known."""
    asked = _ASKS.search(text)
    if not asked:
        return ""
    word = (asked["word"] or asked["other"] or "").strip()
    found = (
        said for words, said in MEANT.items() if re.fullmatch(words, word, re.IGNORECASE)
    )
    return next(found, "")
