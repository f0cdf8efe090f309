"""Who may use a laser in one state: its rule where one is held, else that none is."""

import re

from actions.asked import fitting
from actions.case import Case
from actions.catalog.figures import MASTER, SKINCARE_SPECIALIST, Citation, citation, licence
from actions.licensing.boards import MEDICAL_PAGE, NURSES_PAGE
from actions.licensing.text import board
from actions.people.nursing import nurse_asked_about
from actions.people.owners import is_owner
from actions.people.trades import NURSE_CODES
from actions.reply import Reply, button
from actions.scope.of_states import (
    ASSISTANT,
    COSMETOLOGIST,
    ESTHETICIAN,
    NURSE,
    PHYSICIAN_ASSISTANT,
    PRACTICAL,
    TIER_FOR_DEVICES,
    laser_rule,
)
from actions.turn import Turn
from actions.wording import SENTENCE_END

INTENTS = {
    "ask_scope", "ask_laser_training", "ask_licence", "ask_unlicensed_work", "ask_business",
    "ask_limited_licence", "ask_master_licence", "ask_certifications", "ask_job_search",
    "ask_workplace_duties", "ask_duties", "ask_eligibility", "correct_bot", "nlu_fallback",
    "out_of_scope", "ask_career_path", "ask_injector_path", "ask_courses", "inform",
    "find_schools", "ask_training_path", "ask_hiring",
}  # fmt: skip
INJECTING = r"\b(?:inject\w*|botox|tox|fillers?)\b"
LASER = r"\b(?:lasers?|ipl|lhr|light devices?)\b"
LEAVE = (
    r"\b(?:can|could|may|cant|can'?t|allow(?:s|ed)?|legal\w*|illegal\w*|permitted|lawful\w*"
    r"|who|rules?|laws?|(?:what|which) (?:\w+ )?(?:licen[cs]e|cert\w*)"
    r"|need(?:s|ed)?|requires?|required|have to|has to|let|lets|is it ok|ok to)\b"
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
PRACTITIONER, PHYSICIAN = "29-1171", "29-1229"
DERMATOLOGIST = "29-1213"
# What a state's rule names each by.
NAMED_IN_RULES = {
    PHYSICIAN_ASSISTANT: r"physician assistants",
    NURSE: r"nurses",
    PRACTITIONER: r"nurse practitioners",
    PHYSICIAN: r"physicians may",
}
# Of who has a medical licence the licence decides, and a technician's paper comes after.
OF_LICENSED = {
    PHYSICIAN_ASSISTANT: (
        "For a physician assistant lasers run on that licence, under a physician's "
        "delegation and agreement, within what that physician is competent in."
    ),
    PRACTITIONER: (
        "For a nurse practitioner lasers run on that licence, within the training, and "
        "in some states under a physician's agreement."
    ),
    NURSE: (
        "For a registered nurse lasers run on the nursing licence, on a prescriber's "
        "examination and order, as far as the state lets it."
    ),
    PHYSICIAN: (
        "For a physician lasers run on the medical licence; competence, training and "
        "malpractice cover have to fit it."
    ),
}
INJECTED_BY_LICENSED = {
    PHYSICIAN_ASSISTANT: "So do injections.",
    PRACTITIONER: "So do injections.",
    NURSE: "Injections go the same way.",
    PHYSICIAN: "So do injections.",
}
AT_ANOTHER_PLACE = (
    "At a second place its physician has to delegate to you there, and your main contract "
    "may ask for leave."
)
ON_THE_SIDE = (
    r"\b(?:on the side|moonlight\w*|second job|side (?:gig|job|hustle)|per diem)\b"
)
IN_CALIFORNIA = "Cosmetic injections the board there bars to unlicensed assistants, too."
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
ASSISTANT_NAME = r"(?i:\bmedical assistants?\b)|\bMAs\b|\b(?:an|my|our|the) MA\b"
NURSES = ("29-1141", "29-1171", PRACTICAL)
NAMES = {
    ASSISTANT: "medical assistants",
    COSMETOLOGIST: "cosmetologists",
    ESTHETICIAN: "estheticians",
    PRACTICAL: "practical nurses",
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
        return _goes_on(turn) or cls.is_asked(intent, turn)

    @classmethod
    def is_asked(cls, intent: str, asked: Turn) -> bool:
        return intent in INTENTS and _asks(asked.text)

    def reply(self, turn: Turn) -> Reply:
        assert turn.place is not None
        state, whom = turn.place.state_name, _whom(turn)
        rule = licence(turn.session, turn.place.state)
        cited = [citation(turn.session, "field_guide")]
        lead = laser_rule(turn.place.state, whom)
        is_held = bool(lead)
        licensed = OF_LICENSED.get(whom)
        if licensed and not _names(lead, whom):
            return _of_licensed(turn, whom, licensed, lead)
        if not is_held:
            lead, sources = _unheld(turn, whom)
            cited = [*sources, *cited]
        also = []
        if turn.mentions(INJECTING):
            also.append(IN_CALIFORNIA if turn.place.state == "CA" else INJECTED)
        if is_owner(turn):
            also.append(
                "As the owner settle, too, who examines first and orders the treatment."
            )
        if not is_held:
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
            sources=cited,
            slots={"procedure": "laser"},
        )


def _names(rule: str, whom: str) -> bool:
    """Whether a state's rule says itself what holds for somebody with a licence."""
    words = NAMED_IN_RULES.get(whom)
    return bool(words and re.search(words, rule))


def _of_licensed(turn: Turn, whom: str, licensed: str, rule: str) -> Reply:
    """For a nurse, physician assistant or physician their own licence, then the state."""
    assert turn.place is not None
    state = turn.place.state_name
    also = [INJECTED_BY_LICENSED[whom]] if turn.mentions(INJECTING) else []
    if turn.mentions(ON_THE_SIDE):
        also.append(AT_ANOTHER_PLACE)
    also += SENTENCE_END.split(rule) if rule else [f"I hold no rule of {state} on it."]
    nursing = f"board of nursing ({NURSES_PAGE})" if whom in NURSES else ""
    medical = f"medical board ({MEDICAL_PAGE})"
    boards = " and ".join(part for part in (nursing, medical) if part)
    return Reply(
        fitting(
            licensed,
            also,
            f"Ask {state}'s {boards} in writing, with the device named.",
        ),
        buttons=[
            button("What is allowed?", "ask_scope"),
            button("Injector courses", "ask_certifications"),
            button("Pay", "ask_pay", occupation=whom),
        ],
        sources=[citation(turn.session, "field_guide")],
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


def _goes_on(turn: Turn) -> bool:
    """Whether "and in Georgia?" asks the same of another state."""
    is_short = bool(turn.places) and len(turn.text.split()) <= FEW_WORDS
    is_of_scope = turn.slots.get("topic") == TellStateLaser.topic
    return is_short and is_of_scope and turn.intent == "inform" and _asks(turn.question)


def _whom(turn: Turn) -> str:
    """Who is to use it: whom the question names first, else what the visitor is."""
    if re.search(PRACTICAL_NAME, turn.question, re.I):
        return PRACTICAL
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
        return PRACTICAL
    whom = nurse_asked_about(turn) or turn.own_occupation or (named or [""])[0]
    return PHYSICIAN if whom == DERMATOLOGIST else str(whom)


def _usual(turn: Turn, whom: str) -> str:
    """What mostly holds where the state's rule isn't held; nothing where its tier says."""
    assert turn.place is not None
    if whom in NURSE_CODES:
        return OF_NURSES
    if whom == PRACTICAL:
        return OF_PRACTICAL
    if whom == ASSISTANT:
        return OF_ASSISTANTS
    return "" if turn.place.state in TIER_FOR_DEVICES else KINDS


def _is_medical(whom: str) -> bool:
    return whom in (*NURSE_CODES, PRACTICAL, ASSISTANT, PHYSICIAN)


def _unheld(turn: Turn, whom: str) -> tuple[str, list[Citation]]:
    """That no rule is held, and the tier of the licence that may carry it."""
    assert turn.place is not None
    state = turn.place.state_name
    who = NAMES.get(whom)
    of = f" for {who}" if who else ""
    lead = f"Lasers and light devices in {state}: I hold no rule that says yes or no{of}."
    tier = licence(turn.session, turn.place.state, MASTER)
    if tier is None or whom not in ("", ESTHETICIAN, SKINCARE_SPECIALIST):
        return lead, []
    if turn.place.state in TIER_FOR_DEVICES:
        said = (
            f"Lasers and light devices in {state}: it has a master tier "
            f"({tier.in_words}), the one to take where you want "
            "devices; which lasers, and under whom, its rule says, which I don't hold."
        )
    else:
        said = f"{lead} It has an advanced tier that may carry them: {tier.in_words}."
    return said, [tier.citation]
