"""A protest that one wasn't answered: the question read again, or that no more is known."""

import re
from collections.abc import Iterator
from dataclasses import replace

from actions.asked import joined
from actions.case import Case, case_of
from actions.catalog.figures import occupation
from actions.dialogue.all_questions import answer_to, respond_to_all
from actions.dialogue.fresh import other_replies
from actions.dialogue.nearest import NO_EXACT
from actions.dialogue.next_likely import FEWEST_QUOTED, MOST_QUOTED, next_points
from actions.dialogue.one_question import answer_point
from actions.dialogue.own_words import stems
from actions.dialogue.protest_words import (
    DISPUTED,
    LISTS,
    YES_OR_NO,
    asks_anew,
    contrast,
    fresh_question,
    protests,
    puts_right,
    said_anew,
    wanted,
)
from actions.dialogue.protest_words import skipped as skipped_words
from actions.dialogue.repetition import (
    is_said,
    is_spoken_of,
    marks,
    remembered_with,
    said_last,
    said_lately,
    unsaid,
)
from actions.dialogue.rereading import (
    is_surely_other,
    missed,
    nearest_point,
    new_question,
    question_before,
    readings,
    reread_alone,
)
from actions.dialogue.who_knows import who_knows
from actions.meanings import MEANINGS, likely_meanings
from actions.places.own import OWN_STATE
from actions.points.choice import has_certain
from actions.registry import BY_INTENT
from actions.reply import Reply, button
from actions.schools.others import turns_to_another
from actions.schools.refining import RefineSchools
from actions.turn import Turn
from actions.visitor.answers import OfferPerson
from actions.visitor.ratings import rating
from actions.wording import SENTENCE_END, in_short, with_article

# These are answered before any protest.
UNTOUCHED = (
    "report_emergency", "report_self_harm", "ask_medical", "manipulate", "talk_to_person",
    "contact_school", "delete_my_data", "ask_privacy", "ask_complaint",
    "start_over", "speak_spanish", "speak_other_language", "goodbye",
)  # fmt: skip
KIND = re.compile(
    r"\b(?:a?esth\w*|esti\w*|skin\w*|cosmo\w*|hair|nails?|massage|barber\w*|electrolysis"
    r"|medical assist\w*)\b",
    re.IGNORECASE,
)
# So many words before what is asked anew are told, and more than a no.
FEWEST_TOLD = 4
# Of so few words wanted, one has to be in what is guessed.
FEW_NAMED = 3
NUMBER, OR = re.compile(r"\d[\d,.]*\d"), re.compile(r"\bor\b", re.IGNORECASE)
GIVEN = re.compile(r"\bi(?:'ve)? (?:already |just )?(?:gave|told|said)\b", re.IGNORECASE)
# "I mean the employers" says of whom it is asked, and not where one works.
OF_EMPLOYERS = re.compile(
    r"(?:the|my|an?|what|about|about the|if)? ?(?:employers?|boss(?:es)?|(?:med ?)?spas?"
    r"|clinics?"
    r"|companies|owners?|managers?|salons?)(?: themselves| side| do)?",
    re.IGNORECASE,
)
SPEAKS_OF_THEM = re.compile(r"\b(?:employ|hire|hiring|boss|clinic|spa)", re.IGNORECASE)
WORKPLACES = "ask_workplaces"
# "Why do you give the median and not an average" asks, where a point tells just that.
WHY_DO_YOU = re.compile(r"\W*(?:(?:and|so|but|ok) )*why (?:do|did) (?:you|u)\b", re.I)
SORRY = "Sorry, I misread that."
NOT_ANSWERED = "Sorry that this didn't answer you."
MOST_READINGS = 2
# With less trust a treatment that is named in a correction isn't asked about as a patient.
DOUBTFUL = 0.6
IN_OTHER_WORDS = "If I read it wrongly, ask in other words or choose here."
NO_MORE = "On {missed} I hold no exact answer."
NO_BETTER = "Sorry, I have no better answer to this one. A person can take it from here."


class TellMissed(Case):
    """What a protest misses in the last answer."""

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        is_untouched = intent in UNTOUCHED and not _is_put_right(intent, turn)
        if not turn.may_repair or is_untouched or not _protests(turn):
            return False
        if turn.mentions(YES_OR_NO.pattern):
            return False
        if turn.mentions(DISPUTED) or rating(turn) is not None:
            return False
        if WHY_DO_YOU.match(turn.text) and _is_asked_anew(turn):
            return False
        if turns_to_another(turn):
            return False
        are_shown = bool(turn.slots.get("schools_shown"))
        is_of_list = are_shown and turn.slots.get("answered") in LISTS
        if is_of_list and not is_surely_other(turn):
            return False
        return question_before(turn) is not None

    def reply(self, turn: Turn) -> Reply:
        question, own = question_before(turn), new_question(turn)
        if own:
            return respond_to_all(BY_INTENT[own.intent](), own)
        if question is None:
            return Reply("")
        if turn.slots.get("schools_shown") and KIND.search(contrast(turn.text)[1]):
            # "Esthetics not cosmetology", where schools were listed beside something else.
            turn.intent = RefineSchools.intent
            return _remembered(RefineSchools().reply(turn), turn, question)
        if turn.mentions(OWN_STATE) and not turn.own_place and not turn.places:
            return _remembered(Reply(f"{SORRY} Which state is yours?"), turn, question)
        of_whom = OF_EMPLOYERS.fullmatch(wanted(turn.text)) is not None
        for reply in _answers(turn, question):
            if of_whom and reply.slots.get("answered") == WORKPLACES != question.intent:
                continue
            new = _new(reply, turn, bool(wanted(turn.text)))
            if new and of_whom and not SPEAKS_OF_THEM.search(new.text):
                continue
            if new:
                return _remembered(new, turn, question)
        return _remembered(_admitted(turn, question), turn, question)


class TellSaidAnew(TellMissed):
    """What somebody asks once more behind what they told before, whose words and figures
    aren't asked about: "no, I earn 68k, I told you. I'm asking why they earn more".
    """

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        anew = said_anew(turn.text)
        told = turn.text[: len(turn.text) - len(anew)] if anew else ""
        is_behind = len(told.split()) > FEWEST_TOLD
        return is_behind and super().is_meant(intent, turn)


def _is_put_right(intent: str, turn: Turn) -> bool:
    """Whether "I asked IV drips, not botox" was read as a medical question with doubt."""
    is_doubtful = intent == "ask_medical" and turn.confidence < DOUBTFUL
    return is_doubtful and bool(contrast(turn.text)[1])


def _answers(turn: Turn, question: Turn) -> Iterator[Reply]:
    """What may be missed, likeliest first."""
    near = nearest_point(turn, question)
    if near and not _is_nearer(answer_point(near[1], near[0], near[0].intents[0]), turn):
        near = None
    # Another place for what no point answered is wanted of the same answer.
    is_swap = bool(turn.places) and not turn.slots.get("point")
    skipped = missed(turn)
    found = readings(turn, question)
    alone = reread_alone(turn)
    if alone and asks_anew(turn.text):
        # "Let me ask it this way: X": X has left what was told before it behind.
        for point in next_points(alone, {str(turn.slots.get("point"))}):
            yield answer_point(alone, point, alone.intent)
    for reading in found:
        reply = answer_to(reading)
        is_case = case_of(reading.intent, reading) is not None
        if near and not (is_swap or is_case or reply.slots.get("point")):
            # The standing answer is what didn't do.
            yield answer_point(near[1], near[0], near[0].intents[0])
            near = None
        yield _beside(answer_to(skipped), reply, turn) if skipped else reply
    if near:
        yield answer_point(near[1], near[0], near[0].intents[0])
    if alone and said_anew(turn.text):
        # What it asks by itself, also where that is less sure.
        yield answer_to(alone)
    # What the readings say first was said: what else they may mean.
    said = {str(turn.slots.get("point"))}
    for reading in found[:MOST_READINGS]:
        answer = BY_INTENT.get(reading.intent)
        others = other_replies(answer(), reading, said) if answer else ()
        yield from (reply for reply in others if _is_nearer(reply, turn))


def _is_nearer(reply: Reply, turn: Turn) -> bool:
    """Whether a guess has a word of what a protest names in few: "i mean the employers"."""
    named = stems(wanted(turn.text))
    return not 0 < len(named) <= FEW_NAMED or bool(named & stems(reply.text))


def _beside(skipped: Reply, reply: Reply, turn: Turn) -> Reply:
    """What was missed and what is asked anew, in one reply."""
    first = unsaid(skipped.text, said_lately(turn)) if skipped.sources else ""
    left_out = skipped_words(turn.text)
    words = f"“{left_out}”" if len(left_out.split()) <= MOST_QUOTED and left_out else ""
    none = NO_MORE.format(missed=words) if words else ""
    text = "\n\n".join(part for part in (first or none, reply.text) if part)
    sources = [*(skipped.sources if first else []), *reply.sources]
    return replace(reply, text=text, sources=sources)


def _protests(turn: Turn) -> bool:
    """Whether a message protests; another place or trade is said to the question before."""
    if protests(turn.text):
        return True
    names = turn.places or turn.ruled_out or turn.says_own_trade
    return puts_right(turn.text) and (not names or _is_of_a_case(turn))


def _is_asked_anew(turn: Turn) -> bool:
    """Whether a point that wasn't the last answer is surely what the message asks."""
    is_said = turn.slots.get("point") in [item["id"] for item in turn.points[:1]]
    return has_certain(turn) and not is_said


def _is_of_a_case(turn: Turn) -> bool:
    """Whether the question before, and no topic, is what another place is said to."""
    question = question_before(turn) if turn.places else None
    return question is not None and case_of(question.intent, question) is not None


def _new(reply: Reply, turn: Turn, is_named: bool) -> Reply | None:
    """What a reply has that wasn't said yet; of several things said the one asked for."""
    if not reply.sources or reply.form or reply.text.startswith(NO_EXACT):
        return None
    is_anew = fresh_question(turn.text) and not said_anew(turn.text)
    sorry = "" if is_anew else f"{SORRY} "
    fresh = unsaid(reply.text, said_lately(turn))
    if fresh:
        return replace(reply, text=f"{sorry}{fresh}")
    chosen = _with_number(reply.text, wanted(turn.text))
    if chosen and not is_said(f"Sorry. {chosen}", said_lately(turn)):
        return replace(reply, text=f"Sorry. {chosen}")
    # What is wanted stands behind the question before it.
    wanted_part = reply.text.split("\n\n")[-1]
    last, mine = said_last(turn), {*marks(wanted_part)}
    is_among = mine < last
    short = f"Sorry. In short: {in_short(wanted_part)}"
    is_new = is_among and not is_said(short, said_lately(turn))
    is_line = "\n" not in wanted_part
    return replace(reply, text=short) if is_named and is_new and is_line else None


def _with_number(text: str, asked: str) -> str:
    """The sentence that decides between numbers asked for: "is it 750 or 600 hours"."""
    numbers = {*NUMBER.findall(asked)} if OR.search(asked) else set()
    sentences = SENTENCE_END.split(text)
    return next((s for s in sentences if numbers & {*NUMBER.findall(s)}), "")


def _admitted(turn: Turn, question: Turn) -> Reply:
    """That no more is known of the question, who knows, and the way to a person."""
    about = MEANINGS.get(question.intent)
    topic = f" I read your question as “{about}”." if about else ""
    asked, nothing = wanted(turn.text), "Beyond what I said I hold nothing on it."
    if FEWEST_QUOTED <= len(asked.split()) <= MOST_QUOTED:
        told = (
            "nothing beyond what I said" if is_spoken_of(turn, asked) else "no exact answer"
        )
        nothing = f"On “{asked}” I hold {told}."
        topic = ""
    have = _noted(turn) if GIVEN.search(turn.text) else topic
    whom = who_knows(question, _talk(turn)) or "A person can look into it."
    person = button("Talk to a person", "talk_to_person")
    buttons = [*likely_meanings(reread_alone(turn) or question), person]
    nothing = f"{nothing} {whom} {IN_OTHER_WORDS}"
    texts = {
        NOT_ANSWERED: joined(NOT_ANSWERED, have.strip(), nothing),
        NO_BETTER: NO_BETTER,
    }
    for admission, text in texts.items():
        if not is_said(admission, said_lately(turn)):
            kept = remembered_with(turn, admission)
            return Reply(text, buttons=buttons, slots={"last_reply": kept})
    return OfferPerson().reply(turn)


def _talk(turn: Turn) -> str:
    """The words of the message and the one before, which tell who knows."""
    return " ".join([turn.text, *(message.text for message in turn.before[:1])])


def _noted(turn: Turn) -> str:
    """What is known of the visitor: "I have you down as a nurse in Ohio."."""
    own = turn.own_occupation
    who = f" as {with_article(occupation(turn.session, own).name)}" if own else ""
    where = f" {turn.place.where}" if turn.place else ""
    return f" I have you down{who}{where}." if who or where else ""


def _remembered(reply: Reply, turn: Turn, question: Turn) -> Reply:
    """The reply with what was said before it, so that none of it is said again."""
    slots = {"answered": question.intent} | reply.slots
    if reply.sources or "last_reply" not in reply.slots:
        slots |= {"last_reply": remembered_with(turn, reply.text)}
    if not reply.sources:
        slots |= {"topic": turn.slots.get("topic"), "point": turn.slots.get("point")}
    return replace(reply, slots=slots)
