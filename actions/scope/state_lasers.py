"""Who may use a laser in one state: its rule where one is held, else that none is."""

import re

from actions.asked import fitting
from actions.case import Case
from actions.catalog.figures import (
    MASTER,
    PRACTICAL_NURSE,
    SKINCARE_SPECIALIST,
    Citation,
    citation,
    licence,
    state_rule,
)
from actions.licensing.boards import MEDICAL_PAGE, NURSES_PAGE
from actions.licensing.text import board
from actions.people.nursing import nurse_asked_about
from actions.people.owning import is_owner
from actions.people.trades import NURSE_CODES
from actions.reply import Reply, button
from actions.scope.licensed_lasers import (
    NURSE,
    PHYSICIAN,
    PHYSICIAN_ASSISTANT,
    PRACTITIONER,
    is_of_licensed,
    tell_licensed,
)
from actions.turn import Turn

COSMETOLOGIST, ASSISTANT, DERMATOLOGIST = "39-5012", "31-9092", "29-1213"
INTENTS = {
    "ask_scope", "ask_laser_training", "ask_licence", "ask_unlicensed_work", "ask_business",
    "ask_limited_licence", "ask_master_licence", "ask_certifications", "ask_job_search",
    "ask_workplace_duties", "ask_duties", "ask_eligibility", "correct_bot", "nlu_fallback",
    "out_of_scope", "ask_career_path", "ask_injector_path", "ask_courses", "inform",
    "find_schools", "ask_training_path", "ask_hiring",
}  # fmt: skip
INJECTING = r"\b(?:inject\w*|botox|tox|fillers?)\b"
LASER = r"\b(?:lasers?|ipl|lhr|light devices?)\b"
TATTOOED = r"\b(?:pmu|micro ?blad\w*|permanent make ?-?up|(?:powder|ombre) brows?)\b"
LEAVE = (
    r"\b(?:can|could|may|cant|can'?t|allow(?:s|ed)?|legal\w*|illegal\w*|permitted|lawful\w*"
    r"|who|rules?|laws?|(?:what|which) (?:\w+ )?(?:licen[cs]e|cert\w*)"
    r"|need(?:s|ed)?|requires?|required|have to|has to|let|lets|is it ok|ok to"
    r"|relaxed|strict\w*|lenient|loose\w*|lax|laxer|easy-?going|tough\w*)\b"
)
# How to come to it: "how do I become a laser tech", "how to get into lasers".
WAY = (
    r"\b(?:becom\w+|get(?:ting)? into|break(?:ing)? into|work(?:ing)? (?:as|with)|certified"
    r"|where (?:do|should|would) (?:i|we) (?:start|begin)|steps"
    r"|how (?:do|can|would|to|could) (?:(?:i|you|one|we|someone) )?"
    r"(?:start|do|learn|get|be|go)"
    r"|(?:want|wanna|hoping|like) (?:to )?(?:be|do|learn))\b"
)
# Which licence comes before it.
FIRST = (
    r"\b(?:need|have to|must|require\w*|gotta|first)\b.*\b(?:a?esthet\w*|esti|licen\w+"
    r"|cosmo\w*|beauty school)\b"
)
# Asked with these words it is of something else than who may.
ELSE = (
    r"\b(?:costs?|price\w*|how much|tuition|how long|how many|salary|earn\w*|paid|pays?"
    r"|schools?|class(?:es)?|near (?:me|here)|worth|exam|insur\w+|mov(?:e|ing)|transfer\w*"
    r"|renew\w*|resume|pregnan\w*|burn\w*|tattoos?|supervis\w+|on[- ]?site|present"
    r"|in the (?:building|room)|telehealth|remote\w*|good[- ]faith|director|safety officer"
    r"|non[- ]?compete\w*)\b"
    r"|\b(?:own|open|start|run)\s(?:an?|my|our|the)\s"
    r"(?:(?!in\b|at\b)\w+\s){0,4}?(?:clinic|studio|shop|salon|spa|med ?spa|place|business"
    r"|practice)\b"
    r"|\b(?:own|buy|rent|lease|purchase)\s(?:an?|my|our|the)\s(?:\w+\s){0,2}?"
    r"(?:laser|machine|device)\b"
)
UNCLEAR = 0.5
# So short a message goes on with the question before.
FEW_WORDS = 6
STATED = re.compile(
    r"(?<!can )(?<!could )(?<!may )\b(?:i|we)(?:'ve| have)? (?:already )?"
    r"(?:own|run|bought|opened|have)\b[^.?!,]*",
    re.IGNORECASE,
)
KINDS = (
    "States go four ways: a certificate of their own, a master tier, delegation by a "
    "physician to trained staff, or medical licences only."
)
INJECTED = (
    "Injections are another matter: an esthetics licence allows them nowhere, and many "
    "boards bar assistants from cosmetic ones."
)
OF_NURSES = (
    "Mostly nurses take no second licence: what a prescriber orders and is done as nursing "
    "runs on theirs, as far as the state lets it."
)
OF_PRACTICAL = "For practical nurses it differs most: some boards rule lasers out."
OF_ASSISTANTS = (
    "Elsewhere it differs more than anything: some boards bar assistants from lasers, "
    "others let a physician delegate them to trained people."
)
# "Can my nurse": asked by who employs them.
STAFF = re.compile(
    r"\bmy (?:\w+ )?(nurse practitioner|np|physician assistant|pa|rn|(?:registered )?nurse)"
    r"s?\b(?! (?:licen|boss|friend))",
    re.IGNORECASE,
)
BY_WORD = {
    "nurse practitioner": PRACTITIONER, "np": PRACTITIONER,
    "physician assistant": PHYSICIAN_ASSISTANT, "pa": PHYSICIAN_ASSISTANT,
}  # fmt: skip
PRACTICAL_NAME = r"\b(?:lpns?|lvns?|(?:practical|vocational) nurses?)\b"
# An entity of these may lack: "our MAs", "my MA".
ASSISTANT_NAME = r"(?i:\bmed(?:ical)? as+ist[aeiou]nts?\b)|\bMAs\b|\b(?:an|my|our|the) MA\b"
NURSES = ("29-1141", "29-1171", PRACTICAL_NURSE)
NAMES = {
    ASSISTANT: "medical assistants",
    COSMETOLOGIST: "cosmetologists",
    SKINCARE_SPECIALIST: "estheticians",
    PRACTICAL_NURSE: "practical nurses",
}


class TellStateLaser(Case):
    """Whether somebody may use lasers in the state that is meant."""

    topic = "scope"
    uses_place = True
    precedes_stories = True
    is_of_question = True
    goes_on_by_place = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if turn.place is None or len({place.state for place in turn.places}) > 1:
            return False
        if _goes_on(turn):
            return True
        if _asks(turn.text):
            # A word as "and laser" alone is hardly read as anything.
            return intent in INTENTS or turn.confidence < UNCLEAR
        held = state_rule(turn.session, turn.place.state, "laser", _whom(turn))
        return held is not None and cls.is_asked(intent, turn)

    @classmethod
    def is_asked(cls, intent: str, asked: Turn) -> bool:
        return intent in INTENTS and (_asks(asked.text) or _asks_way(asked.text))

    def covers(self, said: str, intent: str) -> bool:
        """Whether a part asks who may, or which licence comes before."""
        is_first = re.search(FIRST, said, re.I) is not None
        return _asks(said) or _asks_way(said) or is_first

    def reply(self, turn: Turn) -> Reply:
        assert turn.place is not None
        state, whom = turn.place.state_name, _whom(turn)
        rule = licence(turn.session, turn.place.state)
        guide = citation(turn.session, "field_guide")
        held = state_rule(turn.session, turn.place.state, "laser", whom)
        if is_of_licensed(whom, held):
            return tell_licensed(turn, whom, held)
        if held:
            lead, cited = held.rule, [held.citation]
        else:
            lead, cited = _unheld(turn, whom)
            cited.append(guide)
        also = []
        if turn.mentions(INJECTING):
            injected = state_rule(turn.session, turn.place.state, "injection", whom)
            also.append(injected.rule if injected else INJECTED)
            cited.append(injected.citation if injected else guide)
        if turn.mentions(TATTOOED):
            lead += (
                " Permanent makeup is another matter: tattooing by law in most states, "
                "with a permit of its own."
            )
        if is_owner(turn):
            also.append(
                "As the owner settle, too, who examines first and orders the treatment."
            )
        if held is None:
            also.append(_usual(turn, whom))
        nursing = f" and board of nursing ({NURSES_PAGE})" if whom in NURSES else ""
        other = f" and the {board(rule)}" if rule and not _is_medical(whom) else ""
        return Reply(
            fitting(
                lead,
                also,
                f"Ask {state}'s medical board ({MEDICAL_PAGE}){nursing}{other} in writing, "
                "with the device and the treatment named; no course or signature decides "
                "it.",
            ),
            buttons=[
                button("Laser training", "ask_laser_training"),
                button("Advanced licences", "ask_master_licence"),
                button("Licence rules", "ask_licence"),
            ],
            sources=list(dict.fromkeys(cited)),
            slots={"procedure": "laser"},
        )


def _asks(text: str) -> bool:
    """Whether a text asks who may use a laser, and nothing else of lasers."""
    without = STATED.sub(" ", text)
    return bool(
        re.search(LASER, text, re.I)
        and re.search(LEAVE, without, re.I)
        and not re.search(ELSE, without, re.I)
    )


def _asks_way(text: str) -> bool:
    """Whether a text asks how to come to work with lasers, which a state's rule decides."""
    return bool(
        re.search(LASER, text, re.I)
        and re.search(WAY, text, re.I)
        and not re.search(ELSE, text, re.I)
    )


def _goes_on(turn: Turn) -> bool:
    """Whether "and in Georgia?" asks the same of another state."""
    is_short = bool(turn.places) and len(turn.text.split()) <= FEW_WORDS
    is_of_scope = turn.slots.get("topic") == TellStateLaser.topic
    is_asked = _asks(turn.question) or _asks_way(turn.question)
    return is_short and is_of_scope and turn.intent == "inform" and is_asked


def _whom(turn: Turn) -> str:
    """Who is to use it: whom the question names first, else what the visitor is."""
    if re.search(PRACTICAL_NAME, turn.question, re.I):
        return PRACTICAL_NURSE
    if re.search(ASSISTANT_NAME, turn.question):
        return ASSISTANT
    staff = STAFF.search(turn.question)
    if staff:
        return BY_WORD.get(staff[1].lower(), NURSE)
    named = [e.value for e in turn.entities if e.kind == "occupation"]
    ours = [code for code in named if code in NAMES]
    if ours:
        return str(ours[0])
    if turn.is_practical_nurse:
        return PRACTICAL_NURSE
    whom = nurse_asked_about(turn) or turn.own_occupation or (named or [""])[0]
    return PHYSICIAN if whom == DERMATOLOGIST else str(whom)


def _usual(turn: Turn, whom: str) -> str:
    """What mostly holds where the state's rule isn't held; nothing where its tier says."""
    assert turn.place is not None
    if whom in NURSE_CODES:
        return OF_NURSES
    if whom == PRACTICAL_NURSE:
        return OF_PRACTICAL
    if whom == ASSISTANT:
        return OF_ASSISTANTS
    return "" if state_rule(turn.session, turn.place.state, "laser_tier") else KINDS


def _is_medical(whom: str) -> bool:
    return whom in (*NURSE_CODES, PRACTICAL_NURSE, ASSISTANT, PHYSICIAN)


def _unheld(turn: Turn, whom: str) -> tuple[str, list[Citation]]:
    """That no rule is held, and the tier of the licence that may carry it."""
    assert turn.place is not None
    state = turn.place.state_name
    who = NAMES.get(whom)
    of = f" for {who}" if who else ""
    lead = f"Lasers and light devices in {state}: I hold no rule that says yes or no{of}."
    tier = licence(turn.session, turn.place.state, MASTER)
    if tier is None or whom not in ("", SKINCARE_SPECIALIST):
        return lead, []
    for_devices = state_rule(turn.session, turn.place.state, "laser_tier")
    if for_devices is None:
        said = f"{lead} It has an advanced tier that may carry them: {tier.in_words}."
        return said, [tier.citation]
    said = (
        f"Lasers and light devices in {state}: it has a master tier ({tier.in_words}), "
        f"{for_devices.rule}; which lasers, and under whom, its rule says, which I don't "
        "hold."
    )
    return said, [tier.citation, for_devices.citation]
