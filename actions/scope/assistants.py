"""What a medical assistant may be handed, treatment by treatment, and posts that inject.

California's rules are those of its Business and Professions Code (sections 2069 and 2070)
and of its medical board (mbc.ca.gov); of other states no table is held.
"""

import re
from dataclasses import replace

from rasa_sdk.forms import REQUESTED_SLOT

from actions.asked import fitting
from actions.case import Case
from actions.catalog.figures import Citation, citation, licence
from actions.dialogue.protest_words import REJECTED, contrast
from actions.dialogue.stories import is_story, tells
from actions.licensing.boards import MEDICAL_ASSISTANT, MEDICAL_PAGE
from actions.licensing.text import board
from actions.people.nursing import ESTHETICS
from actions.points.in_state import for_their_place
from actions.points.points import points
from actions.points.reply import reply_of
from actions.reply import Reply, button
from actions.scope.state_lasers import ASSISTANT_NAME, LASER
from actions.turn import Turn
from actions.wording import capitalised, listed

INTENTS = {
    "ask_scope", "ask_unlicensed_work", "ask_licence", "ask_injector_path", "ask_duties",
    "ask_workplace_duties", "ask_specialties", "ask_certifications", "ask_courses",
    "ask_limited_licence", "ask_eligibility", "ask_job_search", "ask_business", "inform",
    "correct_bot", "nlu_fallback", "out_of_scope", "ask_help", "ask_training_path",
    "ask_medical",
}  # fmt: skip
MAY = (
    r"\b(?:can|could|cant|may|allow(?:s|ed)?|legal\w*|illegal\w*|permitted|ok to|okay"
    r"|ok if|let|lets|have to|need\w*|wants?|asks?|asked|told|expect\w*|put me|having)\b"
)
# Asked with these words it is of something else than who may.
ELSE = (
    r"\b(?:costs?|price\w*|how much|salary|earn\w*|paid|pays?|worth|how long|resume|hurt\w*"
    r"|job|jobs|position|offer)\b"
)
INJECTED = r"\b(?:botox|fillers?|tox|dysport|inject(?:ing)? (?:lips|face)s?|injectables?)\b"
PLATELETS = r"\b(?:prp|prf|platelet\w*|vampire)\b"
DRIPS = r"\b(?:ivs?|i\.v\.|drips?|infusions?|iv (?:therapy|hydration))\b"
BLOOD = (
    r"\b(?:(?:draw\w*|drew|take|taking) (?:\w+ )?blood|blood draws?|phlebotom\w+"
    r"|venipuncture)\b"
)
SHOTS = (
    r"\b(?:vitamins?|b[- ]?12|semaglutide|weight[- ]loss|lipo(?:tropic)?)"
    r" ?(?:shots?|inj\w+)?\b"
)
NEEDLING = r"\b(?:micro ?needl\w*|needling|dermapen|skin ?pen|morpheus\w*)\b"
SURFACE = (
    r"\b(?:hydra ?-?facials?|hydrafac\w+|hydroderm\w*|facials?|micro ?-?derm(?! ?needl)\w*"
    r"|derma ?-?plan\w*|(?:chemical |skin |superficial |light )?peels?|wax\w*|extractions?"
    r"|exfoliat\w*|dermabrasion|led|microcurrent|lash\w*|brows?|oxygen facials?)\b"
)
# So short a message asks on of what an assistant may do.
FEW_WORDS = 7
TREATING_TOPICS = (
    "scope", "unlicensed_work", "duties", "workplace_duties", "career_path", "licence",
    "injector_path", "job_search", "specialties", "certifications",
)  # fmt: skip
MICRODERM = r"micro ?-?derm"
BARRED_MICRODERM = (
    "California's medical board (mbc.ca.gov) bars unlicensed assistants from any kind of "
    "it."
)

# A post where assistants are to inject, and who hasn't done so yet.
WEIGHED = (
    r"\b(?:should i|do i|would you|is it|worth|smart|bad idea|red flags?|run|walk away"
    r"|safe)\b"
)
POST = (
    r"\b(?:take|took|accept\w*|turn(?:ing)? (?:it |this |that )?down|offer\w*|interview\w*"
    r"|job|position|work there|sign(?:ing)?|say yes|start (?:there|next|monday)|red flags?"
    r"|walk away)\b"
)
NEEDLES = r"\b(?:inject\w*|botox|fillers?|tox|needles?|syringes?)\b"
NOT_YET = (
    r"\b(?:(?:i )?(?:do ?n'?t|dont|have ?n'?t|havent|have not|did ?n'?t|didnt|never|not)"
    r" (?:\w+ ){0,2}(?:inject\w*|done (?:it|any)|do (?:it|that)|start\w*)"
    r"|not (?:doing|injecting) (?:it |that )?(?:yet)?)\b"
)
MOST_OF_CORRECTION = 14
# The point on assistants who are to inject.
INJECTS = "medical_assistant_inject"
OF_POSTS = ("ask_worth_it", "ask_complaint", "ask_hiring", "ask_working_life", "ask_pay")
NOTHING_DONE = (
    "Good, then nothing has happened that needs mending. Keep it so: before the first day "
    "ask for the list of your tasks, and say in writing that you don't inject. Rooming, "
    "photographs, setting up, charting and numbing cream on an order are an assistant's; "
    "cosmetic injections mostly aren't. If they press you, leave: {whose} medical board "
    "({page}) says what is allowed and takes complaints."
)


class TellAssistantTreats(Case):
    """Whether a medical assistant may give the treatment that is named."""

    topic = "scope"
    uses_place = True
    precedes_stories = True
    is_of_question = True
    goes_on_by_place = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        return _is_of_assistant(turn) and cls.is_asked(intent, turn)

    @classmethod
    def is_asked(cls, intent: str, asked: Turn) -> bool:
        text = asked.question
        is_list = len(_tasks(asked.text)) >= FEWEST_TASKS
        is_known = is_list or _kind(text) is not None or _injects_there(asked)
        if intent not in INTENTS or not is_known or _is_else(asked.text):
            return False
        is_short = len(asked.text.split()) <= FEW_WORDS
        goes_on = is_short and asked.slots.get("topic") in TREATING_TOPICS
        return goes_on or (asked.mentions(MAY) and intent != "ask_medical")

    def reply(self, turn: Turn) -> Reply:
        several = _several_tasks(turn)
        if several:
            return several
        if _injects_there(turn):
            told = reply_of(turn, points()[INJECTS])
            return replace(told, text=for_their_place(turn, told.text, "ask_scope"))
        kind = _kind(turn.question) or SURFACE
        rule = licence(turn.session, turn.place.state) if turn.place else None
        whose = f"{turn.place.state_name}'s" if turn.place else "your state's"
        in_california = turn.place is not None and turn.place.state == "CA"
        cited: list[Citation] = [citation(turn.session, "field_guide")]
        end = f"Ask {whose} medical board ({MEDICAL_PAGE}) in writing, with the task named."
        if kind == SURFACE:
            esthetics = f"the {board(rule)}" if rule else "the state's esthetics board"
            cited += [rule.citation] if rule else []
            end = (
                f"Two boards have a word: {esthetics} on the treatment, and {whose} "
                f"medical board ({MEDICAL_PAGE}) on delegating. Ask both in writing."
            )
        named = re.search(kind, turn.question, re.I)
        if kind == SURFACE and named:
            lead = f"{capitalised(named[0])} by a medical assistant: {ELSEWHERE[kind]}"
            is_barred = in_california and re.match(MICRODERM, named[0], re.I)
            also = [BARRED_MICRODERM] if is_barred else []
            return _reply(turn, fitting(lead, also, end), cited)
        texts = IN_CALIFORNIA if in_california and kind in IN_CALIFORNIA else ELSEWHERE
        state = turn.place.state_name if turn.place else "your state"
        held = "" if texts is IN_CALIFORNIA else f"I hold no rule of {state} on it."
        return _reply(turn, fitting(texts[kind], [held] if held else [], end), cited)


class TellAssistantsNeedles(Case):
    """Whether to take a post where medical assistants are told to inject."""

    topic = "scope"
    uses_place = True
    precedes_stories = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        of_assistants = _is_of_assistant(turn) or _names_assistants(turn.text)
        if not of_assistants or turn.intent_is_pressed:
            return False
        if _has_not_begun(turn):
            return not turn.slots.get(REQUESTED_SLOT)
        of_post = turn.mentions(POST) and turn.mentions(WEIGHED) and turn.mentions(NEEDLES)
        is_done = turn.mentions(
            r"\bi(?:'ve|ve| have)? (?:already |been )?inject(?:ed|ing)\b"
        )
        return of_post and not is_done and intent in (*INTENTS, *OF_POSTS)

    def reply(self, turn: Turn) -> Reply:
        whose = f"{turn.place.state_name}'s" if turn.place else "your state's"
        in_california = turn.place is not None and turn.place.state == "CA"
        if _has_not_begun(turn):
            return _reply(
                turn,
                NOTHING_DONE.format(whose=whose, page=MEDICAL_PAGE),
                [citation(turn.session, "field_guide")],
            )
        rule = (
            "California's medical board writes that no unlicensed person, such as a "
            "medical assistant, may inject botox (mbc.ca.gov), whoever signs."
            if in_california
            else "Many boards keep cosmetic injections from medical assistants, and a "
            "physician's word doesn't make them lawful; I hold no rule of "
            f"{turn.place.state_name if turn.place else 'your state'}."
        )
        return Reply(
            "Not as long as injecting is part of it: you would be the one practising "
            f"without a licence. {rule} Take the job only if they agree in writing that "
            'you room, photograph, prepare and chart: "I don\'t inject." A place that '
            f"answers with pressure is one to leave. {whose[0].upper()}{whose[1:]} medical "
            "board "
            f"({MEDICAL_PAGE}) says what assistants may do, and takes complaints.",
            next_step="" if turn.place else "Which state is it in?",
            buttons=[
                button("What assistants do", "ask_duties", occupation=MEDICAL_ASSISTANT),
                button("Finding a job", "ask_job_search"),
                button("Ways into injecting", "ask_injector_path"),
            ],
            sources=[citation(turn.session, "field_guide")],
        )


def _reply(turn: Turn, text: str, cited: list[Citation]) -> Reply:
    return Reply(
        text,
        next_step="" if turn.place else "Which state is it for?",
        buttons=[
            button("What assistants do", "ask_duties", occupation=MEDICAL_ASSISTANT),
            button("The esthetics licence", "ask_licence"),
            button("Ways into injecting", "ask_injector_path"),
        ],
        sources=cited,
    )


def _has_not_begun(turn: Turn) -> bool:
    """Whether an assistant only says that they don't inject yet."""
    is_short = len(turn.text.split()) <= MOST_OF_CORRECTION and "?" not in turn.text
    return is_short and turn.mentions(NOT_YET) and turn.mentions(NEEDLES)


def _is_of_assistant(turn: Turn) -> bool:
    """Whether a medical assistant is to do it: named, or the visitor who names nobody."""
    said = turn.text
    if _names_assistants(said) or turn.named_occupations == [MEDICAL_ASSISTANT]:
        return True
    if turn.named_occupations or turn.is_practical_nurse:
        return False
    is_short = len(said.split()) <= FEW_WORDS
    of_assistants = turn.slots.get("occupation") == MEDICAL_ASSISTANT
    own = turn.own_occupation == MEDICAL_ASSISTANT
    return own or (of_assistants and is_short and turn.own_occupation is None)


def _names_assistants(text: str) -> bool:
    return re.search(ASSISTANT_NAME, text) is not None


def _kind(text: str) -> str | None:
    """The kind of treatment that a text names; none where lasers or fillers are meant."""
    if re.search(rf"{LASER}|{INJECTED}", text, re.I):
        return None
    kinds = (BLOOD, PLATELETS, DRIPS, NEEDLING, SHOTS, SURFACE)
    return next((kind for kind in kinds if re.search(kind, text, re.I)), None)


# Tasks that are asked about together, each with what is mostly so.
FEWEST_TASKS = 2
OFTEN, SOMETIMES, SELDOM = "often yes", "by state and order", "mostly no"
TASKS = {
    r"\bnumb\w*|topical an\w+|lidocaine cream": ("numbing cream", OFTEN),
    r"\bphotos?\b|photograph\w*|\bpictures?\b": ("photographs", OFTEN),
    r"\broom(?:ing|ed)? patients?\b|\brooming\b|\bvitals?\b": ("rooming", OFTEN),
    r"\bchart\w*|\bscrib\w*": ("charting", OFTEN),
    r"\b(?:set(?:ting)? up|set-?ups?|trays?|steriliz\w*)\b": ("setting up", OFTEN),
    r"\b(?:sutures?|stitch(?:es)?|staples?)\b": ("taking out sutures", SOMETIMES),
    r"\b(?:dressings?|wound care|bandag\w*)\b": ("dressings", OFTEN),
    BLOOD: ("drawing blood", SOMETIMES),
    SHOTS: ("simple shots", SOMETIMES),
    r"\b(?:biops\w+|excis\w+|cauter\w*|cryo\w*|liquid nitrogen)\b": (
        "biopsies or freezing",
        SELDOM,
    ),
    NEEDLING: ("needling", SELDOM),
    DRIPS: ("starting drips", SELDOM),
    INJECTED: ("botox or filler", SELDOM),
    rf"\b(?:{LASER})": ("lasers", SOMETIMES),
    SURFACE: ("facials and peels", "mostly only with an esthetics licence"),
}


def _tasks(text: str) -> list[tuple[str, str]]:
    """The tasks that a text names as wanted, each with what is mostly so."""
    text = contrast(text)[1] or REJECTED.sub("", text)
    return [told for words, told in TASKS.items() if re.search(words, text, re.I)]


def _several_tasks(turn: Turn) -> Reply | None:
    """What an assistant mostly may of several tasks named; None where it is but one."""
    found = _tasks(turn.text)
    if len(found) < FEWEST_TASKS:
        return None
    whose = f"{turn.place.state_name}'s" if turn.place else "your state's"
    groups: dict[str, list[str]] = {}
    for name, verdict in found:
        groups.setdefault(verdict, []).append(name)
    said = "; ".join(f"{listed(names)}: {verdict}" for verdict, names in groups.items())
    return _reply(
        turn,
        f"{capitalised(said)}. Each on a prescriber's order, after training, and with "
        "somebody who supervises: a medical assistant has no scope of their own, states "
        f"draw the line differently, and I hold no table of it. Ask {whose} medical board "
        f"({MEDICAL_PAGE}) in writing, with each task named, and keep your employer's list "
        "of what was delegated to you.",
        [citation(turn.session, "field_guide")],
    )


def _injects_there(turn: Turn) -> bool:
    """Whether assistants are to inject botox or filler in a state that is named.

    California's own rule is a point's.
    """
    is_there = bool(turn.places) and turn.place is not None and turn.place.state != "CA"
    is_short = not is_story(turn.text) and not tells(turn.text)
    return is_there and is_short and turn.mentions(INJECTED) and not turn.mentions(LASER)


def _is_else(text: str) -> bool:
    asks_licence = r"\b(?:school|hours|get|enrol\w*|program)\b"
    of_esthetics = re.search(ESTHETICS, text, re.I) and re.search(asks_licence, text, re.I)
    return bool(re.search(ELSE, text, re.I) or of_esthetics)


ELSEWHERE = {
    SURFACE: (
        "mostly not without an esthetics licence. Sold as beauty it is esthetics work, or "
        "medical where it goes deeper, also under a physician's roof; what a physician "
        "orders as part of treating a patient may be delegated in many states."
    ),
    DRIPS: (
        "Mostly not: starting a drip is nursing on a prescriber's order, and many boards "
        "keep the IV needle from medical assistants. You may prepare the room, take vital "
        "signs and chart."
    ),
    BLOOD: (
        "Often yes: in many states a trained medical assistant may draw blood on the order "
        "and under the supervision of a physician or other prescriber; some ask for a "
        "phlebotomy certificate. That covers the draw, not putting platelets back in."
    ),
    PLATELETS: (
        "Injecting or needling PRP into the face mostly not: that is for physicians, nurse "
        "practitioners, physician assistants and, on an order, registered nurses. Drawing "
        "the blood and running the centrifuge many states let a trained assistant do."
    ),
    NEEDLING: (
        "Often no: needling into living skin counts as medical in many states, and many "
        "boards keep it from medical assistants or set conditions: an examination first, "
        "training, somebody on site. A course certificate gives no right."
    ),
    SHOTS: (
        "It depends on the state: many let a trained medical assistant give simple shots "
        "under the skin or into a muscle on a prescriber's order for that patient, others "
        "don't. Cosmetic injections are another matter, mostly not an assistant's."
    ),
}
IN_CALIFORNIA = {
    DRIPS: (
        "California: no. An assistant's injections end there with those into and under the "
        "skin and into a muscle, so starting or connecting an IV isn't among them; that is "
        "for registered nurses and others licensed, on an order."
    ),
    BLOOD: (
        "California: yes, with training. A medical assistant may draw blood there after "
        "the hours of training the medical board prescribes, with its certificate, on a "
        "prescriber's order and under supervision (mbc.ca.gov). That covers the draw, not "
        "injecting the platelets."
    ),
    PLATELETS: (
        "California: injecting it no. Cosmetic injections the medical board bars to "
        "unlicensed assistants (mbc.ca.gov). Drawing the blood for it is open to an "
        "assistant with the prescribed training, on an order."
    ),
    SHOTS: (
        "California: with training yes. A medical assistant may there give ordered shots "
        "into or under the skin or into a muscle after the training its medical board "
        "prescribes (mbc.ca.gov), under supervision. Botox and fillers are not among them."
    ),
}
