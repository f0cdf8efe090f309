"""What depends on the turn before: a new place, yes and no, starting over."""

import json
import re
from dataclasses import replace

from actions.base import Answer
from actions.catalog.figures import occupation
from actions.dialogue.misread import ASKS_TO_BEGIN
from actions.dialogue.one_question import answer_point, respond
from actions.dialogue.refusals import without_refusals
from actions.dialogue.repetition import is_mostly_said, said_lately
from actions.dialogue.subjects import speaks_of
from actions.entities import Entity
from actions.forms.words import RESTARTS
from actions.meanings import MEANINGS, likely_meanings
from actions.menu import MENU
from actions.pay.own_pay import tells_pay
from actions.places.areas import WHOLE_STATE, asks_of_nation
from actions.places.asked import PLACES
from actions.points.audience import is_for
from actions.points.points import points
from actions.points.reply import depends_on_place
from actions.registry import BY_INTENT, BY_TOPIC
from actions.reply import Reply, button
from actions.schools.details import TellSchoolDetails
from actions.turn import Turn
from actions.visitor.answers import OfferPerson
from actions.visitor.profile import FORGOTTEN

# So likely, and so much likelier than the next, a meaning is answered at once.
LIKELY_ENOUGH, LEAD = 0.22, 1.8
# A message this short that names a place or so asks the last question again.
FOLLOW_UP_WORDS, FOLLOW_UP_WORDS_OF_PLACE = 8, 12
# So near a point has to be to what somebody tells, and so short an unknown place is.
NEAR_TOLD, MOST_WORDS_OF_A_PLACE = 0.4, 4
# Who only says to be so young asks whether that is old enough.
YOUNG = r"\b(?:im|i'm|i am|turning|turned) (?:only |just )?1[3-7]\b(?! (?:yrs|months?))"
# What may stand beside places that the last question is asked for.
# One sign held down.
RUN = re.compile(r"(.)\1{3,}")
TRIES = re.compile(
    r"(?:\W|\b(?:near|close(?:st)?|around|by|im|i'm|live|to|the|area|ok|no|and|so|well|please|pls|then|now|try|check|do|use|for|in|or|with"
    r"|instead|maybe|say|like|it|what|how|about)\b)*",
    re.IGNORECASE,
)
MOVES = r"\b(mov(e|ed|ing)|another state|new state|transfer\w*|relocat\w+)\b"
# Topics that take up what somebody is; after others "I'm an RN" asks the way in.
ANSWERED_BY_OCCUPATION = (
    "scope",
    "find_schools",
    "licence_transfer",
    "injector_path",
    "laser_training",
    "payback",
    "business",
)


class FollowUp(Answer):
    """ "And in Florida?", "30303", "I'm an RN": the last topic with what is new."""

    action_name = "action_follow_up"
    intent = "inform"

    @classmethod
    def takes_over(cls, intent: str, turn: Turn) -> bool:
        """Whether a place to ask the last question of is read as one to look in."""
        topic = turn.slots.get("topic")
        is_other = topic in BY_TOPIC and topic != "find_schools"
        return intent == "find_schools" and is_other and _only_names_places(turn)

    def reply(self, turn: Turn) -> Reply:
        turn.intent = self.intent
        is_choice = turn.values("ordinal") or turn.mentions(r"^\W*\d\W*$")
        if is_choice and turn.slots.get("schools_shown"):
            return respond(TellSchoolDetails(), turn)
        topic = _topic(turn)
        asks_period = topic == "pay" and turn.mentions(r"\b(hour|month|year)(ly|s)?\b")
        if not turn.entities and not asks_period and not _asks_of_area(turn):
            return of_what_is_told(turn) or _nothing_found(turn)
        if topic not in BY_TOPIC:
            return _what_about_it(turn)
        reply = respond(BY_TOPIC[topic](), turn)
        point = points().get(str(turn.slots.get("point")))
        is_same = is_mostly_said(reply.text, said_lately(turn)) or (
            point is not None and not depends_on_place(point)
        )
        is_told = turn.own_named_place or _only_names_places(turn)
        return _noted(turn, reply) if is_same and is_told else reply


def _noted(turn: Turn, reply: Reply) -> Reply:
    """A place is remembered that changes nothing of what was said."""
    label = turn.place.label if turn.place else "that place"
    return Reply(
        f"{label}, noted: what I said holds there too. Pay, the licence and schools differ "
        "by place, so ask me about those.",
        buttons=[
            button("Pay there", "ask_pay"),
            button("The licence there", "ask_licence"),
            button("Schools there", "find_schools"),
        ],
        slots=reply.slots,
    )


def _only_names_places(turn: Turn) -> bool:
    """Whether a message has nothing but places to try: "try Peoria or Rockford"."""
    rest = turn.text
    for entity in turn.entities:
        if entity.kind in PLACES:
            blank = " " * (entity.end - entity.start)
            rest = rest[: entity.start] + blank + rest[entity.end :]
    return rest != turn.text and TRIES.fullmatch(rest) is not None


def _asks_of_area(turn: Turn) -> bool:
    """Whether it is the last question for another area: "and nationally?", "not Ohio"."""
    is_wider = turn.mentions(WHOLE_STATE) or asks_of_nation(turn.text)
    refuses = any(entity.kind in PLACES for entity in turn.ruled_out)
    return is_wider or (refuses and turn.slots.get("topic") not in (None, "find_schools"))


CLEAR_YES = re.compile(
    r"^\W*(?:/affirm|yes|yeah|yep|yup|ya|sure|ok(?:ay)?|do it|go ahead|please do|i'?m sure"
    r"|im sure|delete|s[ií])\b(?!.*\b(?:first|but|not|don'?t|wait|show)\b)",
    re.IGNORECASE,
)


class Affirm(Answer):
    """Yes: what was offered last."""

    action_name = "action_affirm"
    intent = "affirm"

    def reply(self, turn: Turn) -> Reply:
        offer = turn.slots.get("offer")
        if not offer:
            return Reply("Good. What would you like to know?", buttons=MENU)
        if offer.startswith("/delete_my_data") and not CLEAR_YES.match(turn.text):
            # What can't be undone takes a yes that is nothing else.
            return respond(BY_INTENT["delete_my_data"](), turn)
        intent, _, details = offer.removeprefix("/").partition("{")
        entities = json.loads("{" + details) if details else {}
        turn.mean([Entity(kind, value, 0, 0) for kind, value in entities.items()])
        turn.intent = intent
        return respond(BY_INTENT[intent](), turn)


class Deny(Answer):
    """No: something else then."""

    action_name = "action_deny"
    intent = "deny"

    def reply(self, turn: Turn) -> Reply:
        return Reply("All right. What would you like to know instead?", buttons=MENU)


class StartOver(Answer):
    """Forget what was said."""

    action_name = "action_start_over"
    intent = "start_over"

    def reply(self, turn: Turn) -> Reply:
        if turn.mentions(ASKS_TO_BEGIN):
            return _begins_again(turn)
        is_pressed = turn.text.startswith("/") or turn.intent_is_pressed
        if turn.text and not is_pressed and not RESTARTS.search(turn.text):
            anew = button("Yes, begin anew", "start_over")
            return Reply(
                "Shall I forget what you told me and begin anew?",
                offer=anew,
                buttons=[button("No, go on", "deny")],
            )
        return Reply(
            "All forgotten, we begin anew. What would you like to know?",
            buttons=MENU,
            slots=dict.fromkeys(FORGOTTEN),
        )


def _begins_again(turn: Turn) -> Reply:
    """Whether one has to begin anew with school or licence: hours done, or a move."""
    is_moving = turn.slots.get("topic") == "licence_transfer" or turn.mentions(MOVES)
    turn.intent = "ask_licence_transfer" if is_moving else "ask_credit_for_hours"
    return respond(BY_INTENT[turn.intent](), turn)


class NotUnderstood(Answer):
    """Below the threshold: likely meanings, then a menu, then a person."""

    action_name = "action_not_understood"
    intent = "nlu_fallback"

    def reply(self, turn: Turn) -> Reply:
        topic = turn.slots.get("topic")
        words = len(without_refusals(turn.text).split())
        is_short = words <= (FOLLOW_UP_WORDS_OF_PLACE if turn.places else FOLLOW_UP_WORDS)
        is_of_area = topic == "pay" and _asks_of_area(turn)
        if topic in BY_TOPIC and (is_of_area or (is_short and turn.entities)):
            return FollowUp().reply(turn)
        guess = _guessed(turn) or of_what_is_told(turn)
        if guess:
            return guess
        times = int(turn.slots.get("misunderstood") or 0) + 1
        reply = _ladder(turn, times)
        return Reply(reply.text, buttons=reply.buttons, slots={"misunderstood": times})


def _guessed(turn: Turn) -> Reply | None:
    """The answer to what is most likely meant, where nothing else comes near it."""
    ranked = [item for item in turn.ranking if item["name"] != turn.intent]
    if len(ranked) < 2 or ranked[0]["name"] not in MEANINGS:
        return None
    first, second = ranked[0]["confidence"], ranked[1]["confidence"]
    if first < LIKELY_ENOUGH or first < LEAD * second:
        return None
    is_long = len(turn.text.split()) > FOLLOW_UP_WORDS
    if is_long and not speaks_of(ranked[0]["name"], turn.text):
        return None
    turn.intent = ranked[0]["name"]
    reply = respond(BY_INTENT[turn.intent](), turn)
    if not reply.text or reply.form:
        return reply
    others = [*likely_meanings(turn)[:1], button("Something else", "ask_help")]
    return replace(
        reply,
        text=f"If I got you right: {reply.text}",
        buttons=[*reply.buttons[:2], *others],
    )


def _ladder(turn: Turn, times: int) -> Reply:
    likely = likely_meanings(turn)
    # "Aaaaaa" has no word.
    has_words = re.search(r"[^\W\d_]{2}", RUN.sub("", turn.text))
    if times % 3 == 1 and not has_words:
        return Reply(
            "I read words best: tell me in a sentence what you would like to know.",
            buttons=MENU,
        )
    if times % 3 == 1:
        return Reply(
            "I'm not sure I got that. Did you mean one of these?",
            buttons=[*(likely or MENU[:3]), button("Something else", "ask_help")],
        )
    if times % 3 == 2:
        return Reply(
            "I still don't get it, sorry. Here is what I know best; or say it in a "
            "few plain words.",
            buttons=MENU,
        )
    person = OfferPerson().reply(turn)
    return Reply(
        f"I don't seem to be the right one for this question.\n{person.text}",
        buttons=person.buttons,
    )


def _topic(turn: Turn) -> str | None:
    topic: str | None = turn.slots.get("topic")
    if turn.says_own_trade and tells_pay(turn):
        # "I'm an MA in Fresno, 19 an hr."
        turn.named_occupations = [str(turn.own_occupation)]
        return "pay"
    if turn.workplace and topic in ("pay", "pay_by_workplace"):
        return "pay_by_workplace"
    if turn.workplace and topic == "workplaces":
        return "workplace_duties"
    if turn.places and topic in ("pay_by_workplace", "pay_basis"):
        return "pay"
    if turn.names_limit:
        return "payback" if topic == "payback" else "find_schools"
    if turn.says_own_trade:
        if topic not in ANSWERED_BY_OCCUPATION:
            return "career_path"
    return topic


def _what_about_it(turn: Turn) -> Reply:
    named = next(iter(turn.places), None)
    if named:
        text = f"{named.label}, good to know. What would you like to know about it?"
        return Reply(text, buttons=MENU)
    if turn.values("education"):
        return respond(BY_INTENT["ask_career_path"](), turn)
    if turn.workplace:
        return respond(BY_INTENT["ask_workplace_duties"](), turn)
    if turn.values("procedure"):
        return respond(BY_INTENT["ask_scope"](), turn)
    if turn.values("occupation"):
        who = occupation(turn.session, turn.occupation)
        return Reply(
            f"What would you like to know about {who.plural}?",
            buttons=[
                button("Pay", "ask_pay", occupation=who.soc_code),
                button("Outlook", "ask_outlook", occupation=who.soc_code),
                button("Ways into aesthetics", "ask_career_path"),
            ],
            slots={"occupation": who.soc_code},
        )
    return _nothing_found(turn)


def of_what_is_told(turn: Turn) -> Reply | None:
    """What is nearest to what somebody tells of themselves: "i have an ITIN".

    Of what has no known word nothing is near: no meaning of it is likely at all.
    """
    meanings = [item for item in turn.ranking if item["name"] != turn.intent]
    if meanings and not any(item["confidence"] for item in meanings):
        return None
    for item in turn.points:
        point = points().get(item["id"])
        if point and item["score"] >= NEAR_TOLD and is_for(turn, point):
            reply = answer_point(turn, point, point.intents[0])
            if not is_mostly_said(reply.text, said_lately(turn)):
                return reply
    return None


def _nothing_found(turn: Turn) -> Reply:
    if turn.mentions(YOUNG):
        return respond(BY_INTENT["ask_entry_requirements"](), turn)
    may_be_place = len(turn.text.split()) <= MOST_WORDS_OF_A_PLACE
    tells = turn.mentions(r"^\W*(?:and |also |but |so )?(?:i|im|i'm|ive|my|we|its|it'?s)\b")
    if turn.slots.get("topic") in ("find_schools", "licence", "pay") and (
        may_be_place and not tells
    ):
        return Reply(
            "I don't know that place. Tell me a US city with its state, a state or a "
            "ZIP code, for instance “Macon, GA” or “30303”."
        )
    return Reply("Tell me a little more: what would you like to know?", buttons=MENU)
