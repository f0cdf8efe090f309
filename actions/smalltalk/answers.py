"""Small talk: greeting, help, thanks, who this is, out of scope."""

from random import choice

from actions.base import Answer
from actions.catalog.figures import citation
from actions.dialogue.follow_up import of_what_is_told
from actions.dialogue.nearest import nothing_held
from actions.dialogue.next_likely import next_intents
from actions.dialogue.one_question import respond
from actions.dialogue.subjects import speaks_of
from actions.menu import MENU
from actions.points.points import points
from actions.points.reply import reply_of
from actions.registry import BY_INTENT, BY_TOPIC
from actions.reply import Reply, button
from actions.training.cost import TellTrainingCost
from actions.turn import Turn

# So short is "and hydrafacial", said behind an answer.
SHORT_WORDS = 4


class Greet(Answer):
    """Hello."""

    action_name = "action_greet"
    intent = "greet"

    def reply(self, turn: Turn) -> Reply:
        opening = choice(
            [
                "Hi, I'm Glowpath, a career adviser for medical aesthetics.",
                "Hello! I'm Glowpath. I help people find their way into medical "
                "aesthetics.",
                "Hi there! Glowpath here, for careers in skin care and aesthetics.",
            ]
        )
        return Reply(
            f"{opening} Ask me about work, training, licences, pay and schools in the "
            "United States. What would you like to know?",
            buttons=MENU,
        )


class SayGoodbye(Answer):
    """Farewell."""

    action_name = "action_say_goodbye"
    intent = "goodbye"

    def reply(self, turn: Turn) -> Reply:
        return Reply(
            choice(
                [
                    "Goodbye, and good luck on your way!",
                    "Bye! Come back whenever a question comes up.",
                    "Take care, and good luck with your plans!",
                ]
            )
        )


class AcceptThanks(Answer):
    """Thanks and praise."""

    action_name = "action_accept_thanks"
    intent = "thank"

    def reply(self, turn: Turn) -> Reply:
        return Reply(
            choice(
                [
                    "You're welcome! Anything else you'd like to know?",
                    "Glad it helped. What else is on your mind?",
                    "My pleasure. Ask on if there is more.",
                ]
            )
        )


class TellHelp(Answer):
    """What this bot can do."""

    action_name = "action_tell_help"
    intent = "ask_help"

    def reply(self, turn: Turn) -> Reply:
        return Reply(
            "I advise on careers in medical aesthetics in the United States. Ask me in "
            "your own words, for instance:\n"
            "• Where do medical aestheticians work, and what may they do?\n"
            "• How much do estheticians make in Texas?\n"
            "• How many hours for a licence in Ohio?\n"
            "• Esthetician schools near 30303\n"
            "• I'm an RN, how do I get into aesthetics?\n"
            "• How do I become a dermatologist?\n"
            "I name my sources. I don't give medical or legal advice.",
            buttons=MENU,
        )


class TellAboutBot(Answer):
    """Who or what this is."""

    action_name = "action_tell_about_bot"
    intent = "ask_bot"

    def reply(self, turn: Turn) -> Reply:
        return Reply(
            "I'm Glowpath, a computer program, not a person. I look up wages, licence "
            "rules and schools in published data and tell you where each figure comes "
            "from. I don't make anything up and I don't always understand, so ask "
            "again in other words if I get you wrong.",
            buttons=[
                button("What can I ask?", "ask_help"),
                button("Your sources", "ask_sources"),
                button("Talk to a person", "talk_to_person"),
            ],
        )


class DeclineOutOfScope(Answer):
    """Something that this bot knows nothing about."""

    action_name = "action_decline_out_of_scope"
    intent = "out_of_scope"

    def reply(self, turn: Turn) -> Reply:
        follow_up, topic = BY_INTENT["inform"], turn.slots.get("topic")
        is_short = len(turn.text.split()) <= SHORT_WORDS
        if topic in BY_TOPIC and is_short and turn.values("procedure"):
            return follow_up().reply(turn)
        if turn.mentions(OF_LIVING) and not turn.mentions(OF_A_ROOM):
            return reply_of(turn, points()["cost_of_living"])
        told = of_what_is_told(turn) if turn.mentions(TELLS) else None
        if told:
            return told
        if turn.mentions(OF_FIELD) and not turn.mentions(TO_BE_DONE):
            return _in_the_field(turn)
        return Reply(
            choice(
                [
                    "That's outside what I know. I advise on careers in medical "
                    "aesthetics: work, training, licences, pay and schools.",
                    "I can't help with that one. My field is careers in skin care and "
                    "medical aesthetics, from training to pay.",
                    "Sorry, that isn't mine to answer. Ask me about working in medical "
                    "aesthetics and I'm all yours.",
                ]
            ),
            buttons=MENU,
        )


# What somebody tells of themselves may be what a point is about.
TELLS = r"^\W*(?:and |also |but |so |plus )*(?:i|im|i'm|ive|my)\b(?! (?:want|need|wanna))"
# What living somewhere costs is weighed against its wages …
OF_LIVING = (
    r"\b(?:rents?|apartments?|housing|mortgages?|groceries|cost of living"
    r"|(?:cheap\w*|expensive|dear\w*|afford\w*|costs?) (?:for \w+ )?to live)\b"
    r"(?!.*\b(?:find|recommend|book)\b)"
)
# … the rent of a room to work in is business.
OF_A_ROOM = r"\b(?:booth|chair|suite|studio|room|salon|spa|office)\b"
# Somebody who works or learns in the field is named.
OF_FIELD = (
    r"\b(esthetician\w*|aesthetician\w*|estis?|esthetics|aesthetics|med(?:ical)? ?spas?"
    r"|dermatolog\w+|derms?|skin ?care (?:career|job|school|license)"
    r"|(?:laser|lash|spa) (?:tech\w*|school|job)|cosmetology|(?:nurse )?injectors?)\b"
)
# Services, writing and shopping aren't questions on work.
TO_BE_DONE = (
    r"\b(book|recommend|know a|appointment|write|draft|caption|logo|name for|poem"
    r"|order|buy|coupon|deal"
    r"|discount|gift|translate|recipe|game|joke)\b"
)
SURE_PART = 0.7


def _in_the_field(turn: Turn) -> Reply:
    """What one part of the message surely asks; else that it isn't held, and who knows."""
    asked = [
        part
        for part in turn.parts
        if part["asked"]
        and part["confidence"] >= SURE_PART
        and part["intent"] in BY_INTENT
        and speaks_of(part["intent"], part["said"])
    ]
    if asked:
        turn.intent = asked[-1]["intent"]
        return respond(BY_INTENT[turn.intent](), turn)
    return nothing_held(turn)


class TellSources(Answer):
    """Where the figures come from."""

    action_name = "action_tell_sources"
    intent = "ask_sources"

    def reply(self, turn: Turn) -> Reply:
        if _asks_else(turn):
            return _other_than_sources(turn)
        if turn.slots.get("topic") == "training_cost" and turn.values("money"):
            return TellTrainingCost().reply(turn)
        datasets = ("bls_oews", "bls_ep", "ipeds_c", "ipeds_ic_py", "licence_table")
        return Reply(
            "Wages and jobs come from the Bureau of Labor Statistics, schools, prices "
            "and graduates from the US Department of Education, licence hours from a "
            "table compiled from up to three sources for each state, which says where "
            "they differ. They are the newest releases I hold; wages leave out the "
            "self-employed, and school prices are a year or more old, so "
            "ask the school for today's.",
            buttons=[
                button("How schools are ranked", "ask_ranking"),
                button("What can I ask?", "ask_help"),
            ],
            sources=[citation(turn.session, dataset) for dataset in datasets],
        )


# A message this long speaks of sources only where it says so: "is that real?" may ask of
# a certificate that was told of.
MOST_WORDS_BARE = 9
OF_SOURCES = (
    r"\b(sources?|data\w*|figures?|numbers?|stat(?:istic)?s|bls|bureau|census"
    r"|ipeds|made (?:it"
    r"|that|this|them)? ?up|making (?:it|that|this)? ?up|web ?sites?|links?"
    r"|cite\w*|citation"
    r"|proof|proven|reliable|accura\w+|official|trust\w*|updated?|recent|current|glassdoor"
    r"|indeed|zip ?recruiter|chat ?gpt|ai|google\w*|how (?:do|did) (?:you|u) know|published"
    r"|collect\w*|according|says who|get (?:this|that|those|these|your|ur)|come from|from"
    r" where|you (?:got|get|say|said|told|gave)|ur? info\w*|information|table|list)\b"
)


def _asks_else(turn: Turn) -> bool:
    is_bare = len(turn.text.split()) <= MOST_WORDS_BARE or turn.intent_is_pressed
    return not is_bare and turn.intent == "ask_sources" and not turn.mentions(OF_SOURCES)


def _other_than_sources(turn: Turn) -> Reply:
    """What else the message may ask, or who knows."""
    for name in next_intents(turn, {turn.intent}):
        if speaks_of(name, turn.text):
            return respond(BY_INTENT[name](), turn)
    return nothing_held(turn)
