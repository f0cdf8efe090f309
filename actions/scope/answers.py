"""Scope: what the law lets one do, by procedure, licence, supervision and state."""

from typing import Any

from actions.asked import answers_to, fitting
from actions.base import Answer
from actions.catalog.figures import (
    SKINCARE_SPECIALIST,
    LicenceRule,
    RuleOfState,
    Subject,
    citation,
    licence,
    procedures,
    state_rule,
)
from actions.dialogue.refer_back import PRONOUN
from actions.licensing.boards import health_board
from actions.licensing.text import board
from actions.people.nurses_from_abroad import nurse_from_abroad
from actions.people.nursing import NURSE, nurse_asked_about
from actions.reply import Reply, button
from actions.scope.rules import BORDERLINE, DEVICES, SUPERVISION
from actions.turn import Turn
from actions.wording import capitalised, listed

INJECTORS = {
    "29-1141": "a registered nurse may inject under a prescriber's orders",
    "29-1171": "a nurse practitioner may prescribe and inject, in some states on "
    "their own and in others with a physician",
    "29-1071": "a physician assistant may inject under a physician's supervision or "
    "agreement",
    "29-1213": "a dermatologist may do all of it",
    "29-1229": "a physician may do all of it",
}
PRACTICAL = (
    "What a practical nurse (LPN, LVN) may inject differs most by state: some boards of "
    "nursing allow it with a prescriber or registered nurse on site, others not at all"
)
# "My friend is an RN, what can we inject" asks of both.
TOGETHER = r"\b(?:we|us|both)\b"
ASSISTANT, COSMETOLOGIST = "31-9092", "39-5012"
PHYSICIANS = ("29-1213", "29-1229")
# Who is asked about by name isn't the visitor: "I'm a nurse, may an aesthetician …".
OF_ESTHETICS = (SKINCARE_SPECIALIST, COSMETOLOGIST, ASSISTANT)
# Here a nurse or physician who is named watches over somebody else.
SUPERVISED = r"\b(supervis\w+ me|delegat\w+|hand over|lets? me|in the room|watch\w*)\b"
MOST_PROCEDURES = 2
# What "it" is after these topics.
OF_TOPIC = {"mesotherapy": "mesotherapy", "laser_training": "laser"}
GENERAL = (
    "Aestheticians do non-invasive work on the outer skin: facials, superficial peels, "
    "hair removal, make-up. Injections (Botox, fillers, mesotherapy) and surgery are "
    "never allowed. Lasers, deeper peels, microneedling and dermaplaning differ by state, "
    "licence tier and supervision."
)
# Ordinary work everywhere, so that no tier of licence changes it.
ORDINARY = ("facial", "waxing", "lashes")
ANOTHER_LICENCE = ("electrolysis", "permanent_makeup")
# Of these a state's own rule may be held; that of lasers is told by `TellStateLaser`.
OF_A_STATE: tuple[Subject, ...] = ("microneedling",)


TAKEN_OVER = ("ask_master_licence", "out_of_scope")
# "Then I can do laser in a clinic?" is read as these for what stands around it.
READ_ASTRAY = ("inform", "ask_exam", "nlu_fallback", "out_of_scope")
MAY_I = (
    r"\b(?:can|could|may|allowed)\b[^.?!]{0,12}\b(?:i|we|she|he|they)\b[^.?!]{0,8}\b(?:do"
    r"|use|work|perform|give|offer)\b"
    r"|\b(?:i|we|she|he|they) (?:can|could|may|am allowed to|are allowed to)\s(?:\w+\s)?"
    r"(?:do|use|work|perform|give|offer)\b"
)
# These take a needle or drawn blood, so that no tier of the licence carries them.
MEDICAL_ACTS = r"\b(?:prp|prf|vampire|platelets?|pdo|threads? lift\w*|draw(?:ing)? blood)\b"
MEDICAL_READ = ("ask_scope", "ask_certifications", "ask_courses", "ask_injector_path")
MAY = r"\b(?:can|could|may|able to|allowed|legal\w*)\b"


class TellScope(Answer):
    """What may and may not be done, by procedure, licence and place."""

    action_name = "action_tell_scope"
    intent = "ask_scope"
    topic = "scope"
    uses_place = True

    @classmethod
    def takes_over(cls, intent: str, turn: Turn) -> bool:
        """Whether a tier of the licence, or somebody of another trade, is to inject."""
        if intent in READ_ASTRAY and turn.values("procedure"):
            return turn.mentions(MAY_I)
        is_known = intent in MEDICAL_READ and not is_clinician(turn)
        if is_known and turn.mentions(MEDICAL_ACTS) and turn.mentions(MAY):
            return True
        if intent not in TAKEN_OVER or not turn.mentions(MAY):
            return False
        kinds = procedures(turn.session)
        return any(kinds[key].invasive for key in turn.values("procedure") if key in kinds)

    def reply(self, turn: Turn) -> Reply:
        if turn.trained_in and turn.is_nurse and not turn.named_occupations:
            return nurse_from_abroad(turn, turn.own_occupation or NURSE)
        kinds = procedures(turn.session)
        named = _procedures(turn)
        devices = answers_to(turn, DEVICES)
        rule = licence(turn.session, turn.place.state) if turn.place else None
        who = _worker(turn)
        sources = [citation(turn.session, "field_guide")]
        is_injector = who in INJECTORS or turn.is_practical_nurse
        if is_injector and who not in OF_ESTHETICS:
            text = _for_injectors(turn, who, named, kinds)
        else:
            asked = answers_to(turn, SUPERVISION, 1) or answers_to(turn, BORDERLINE, 1)
            # Where the state's own rule is held, what holds of some states isn't told.
            open_ones = [key for key in named if not _held(turn, rule, [key])]
            if turn.mentions(MEDICAL_ACTS):
                # A "vampire facial" is no facial.
                open_ones = [key for key in open_ones if key not in ORDINARY]
            about = [*devices, *(kinds[key].scope for key in open_ones)]
            parts = [*asked, *about[: 1 if asked else MOST_PROCEDURES]]
            own = _own_licence(who, named, turn)
            is_open = bool(devices) and not turn.mentions(MEDICAL_ACTS)
            lead = _unknown(turn, rule, named, is_open)
            is_ruled = bool(named) and not open_ones
            general = [] if is_ruled and lead else [GENERAL]
            points = [*([own] if own else []), *parts] or general
            text = fitting(lead, points, _ask(turn, rule, named, bool(devices)))
            sources += [rule.citation] if rule else []
            sources += [held.citation for held in _held(turn, rule, named)]
        return Reply(
            text,
            next_step="" if turn.place else "Which state is it for?",
            buttons=[
                button("Ways into injecting", "ask_injector_path"),
                button("Advanced licences", "ask_master_licence"),
                button("Licence rules", "ask_licence"),
            ],
            sources=sources,
        )


def is_clinician(turn: Turn) -> bool:
    """Whether a nurse, a physician assistant or a physician asks or is asked about."""
    return {turn.own_occupation, *turn.named_occupations} & set(INJECTORS) != set() or (
        turn.is_practical_nurse
    )


def _worker(turn: Turn) -> str | None:
    """The SOC code of who is to do it, not of who supervises."""
    if turn.mentions(SUPERVISED):
        return turn.own_occupation
    named = turn.named_occupation
    if named in OF_ESTHETICS:
        return named
    is_boss = named in PHYSICIANS
    if turn.trained_in and turn.own_occupation in PHYSICIANS and not is_boss:
        # A degree from abroad allows nothing here yet.
        return nurse_asked_about(turn)
    return nurse_asked_about(turn) or turn.own_occupation or (None if is_boss else named)


def _procedures(turn: Turn) -> list[str]:
    """The procedures of the message, or of the last one for "and in Ohio?"."""
    before = turn.slots.get("procedure") if turn.intent == "inform" else None
    if turn.mentions(PRONOUN):
        before = before or OF_TOPIC.get(turn.slots.get("topic") or "")
    return list(dict.fromkeys(turn.values("procedure"))) or ([before] if before else [])


def _for_injectors(
    turn: Turn, who: str | None, named: list[str], kinds: dict[str, Any]
) -> str:
    """What somebody with a medical licence may do."""
    state = turn.place.state_name if turn.place else "your state"
    may = PRACTICAL if turn.is_practical_nurse else capitalised(INJECTORS[who or ""])
    also = INJECTORS.get(turn.own_occupation or "") if turn.mentions(TOGETHER) else None
    may += f"; {also}" if also and who != turn.own_occupation else ""
    others = [key for key in named if not kinds[key].invasive]
    row = _in_a_row(others, kinds)
    devices = f"Ask the same boards about {row}." if others else ""
    asked = answers_to(turn, SUPERVISION, 1)
    own = health_board(turn)
    decides = (
        f"Who injects or lasers, and under whom, is for {own}; I hold none of its rules, "
        "so ask for the written one."
        if own
        else f"In {state} the boards of nursing and of medicine decide who injects or "
        "lasers, and under whom; I hold none of their rules, so ask for the written one."
    )
    return fitting(
        f"{may}; training in the procedure and the state's rules come on top.",
        [*asked, devices],
        decides,
    )


def _in_a_row(named: list[str], kinds: dict[str, Any]) -> str:
    return listed([kinds[key].name for key in named])


def _own_licence(who: str | None, named: list[str], turn: Turn) -> str:
    """What the licence of an assistant or cosmetologist is worth here."""
    if who == ASSISTANT:
        return (
            "Medical assistants work under delegation, and whether that covers "
            "injections or lasers differs by state."
        )
    if COSMETOLOGIST in (who, *turn.named_occupations):
        lead = "A cosmetology licence covers hair, nails and basic skin care in most states"
        return f"{lead}; deeper treatments need the esthetics licence or are medical."
    return ""


def _unknown(
    turn: Turn, rule: LicenceRule | None, named: list[str], is_device: bool
) -> str:
    """That no state's rule on the procedure is held, with its name and the state."""
    kinds = procedures(turn.session)
    open_to_states = [
        key for key in named if not kinds[key].invasive and key not in ORDINARY
    ]
    if not turn.place or not rule or not (open_to_states or is_device):
        return ""
    state = turn.place.state_name
    known = [held.rule for held in _held(turn, rule, named)]
    if known:
        return f"{capitalised(_in_a_row(named, kinds))} in {state}: {' '.join(known)}"
    if not open_to_states:
        return f"I hold no rule of {state} that says yes or no."
    what = _in_a_row(open_to_states, kinds)
    return f"{capitalised(what)} in {state}: I hold no rule that says yes or no."


def _held(turn: Turn, rule: LicenceRule | None, named: list[str]) -> list[RuleOfState]:
    """What the state itself says on the procedures, where that is held."""
    if not turn.place or not rule:
        return []
    rules = [
        state_rule(turn.session, rule.state, key) for key in OF_A_STATE if key in named
    ]
    return [held for held in rules if held]


def _ask(turn: Turn, rule: LicenceRule | None, named: list[str], is_device: bool) -> str:
    """Whom to ask, and what the state's tiers of licence mean for it."""
    kinds = procedures(turn.session)
    if any(kinds[key].invasive for key in named):
        state = turn.place.state_name if turn.place else "your state"
        return f"In {state} the boards of nursing and of medicine decide who injects."
    if not turn.place or not rule:
        return "Your state's board decides; this isn't legal advice."
    state = turn.place.state_name
    also = " and, for lasers, the medical board" if "laser" in named else ""
    is_ruled = bool(named) and all(_held(turn, rule, [key]) for key in named)
    depends = is_device or any(key not in ORDINARY for key in named)
    depends = depends and not is_ruled and not turn.mentions(MEDICAL_ACTS)
    tier = ""
    if depends and not set(named) & set(ANOTHER_LICENCE):
        tier = (
            f"{state} has an advanced tier that may carry it: {rule.advanced_tier}. "
            if rule.advanced_tier
            else f"I know of no advanced tier in {state}: its licence may cover it, it may "
            "count as medical or take a certificate. "
        )
    return f"{tier}Ask the {board(rule)}{also}."
