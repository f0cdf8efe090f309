"""When an answer would say what the last one said: what else is meant, or who knows."""

import re
from dataclasses import replace
from hashlib import sha256

from actions.dialogue.next_likely import quoted
from actions.dialogue.refusals import without_denials
from actions.licensing.boards import own_board
from actions.meanings import likely_meanings
from actions.places.asked import PLACES
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import SENTENCE_END, capitalised

# Read so surely, a message of so few words asks the same once more.
SURE, SHORT_WORDS = 0.9, 9
# These say nothing of what is asked.
FILLERS = re.compile(
    r"and|the|for|are|how|much|many|whats?|when|where|which|who|why|can|could|do(?:es)?|did"
    r"|they|them|their|there|this|that|these|those|its?|about|would|will|should|you|your"
    r"|makes?|earns?|gets?|pay|paid|again|tell|please|okay|yes|then|than|with|from|have|has"
    r"|was|were|been|being"
)
# So many replies back no paragraph is said again.
REPLIES_BACK, BETWEEN = 6, "|"
# What the mark of a sentence begins with.
OF_SENTENCE = "s"
# What may stand before a paragraph that was said.
LEAD = re.compile(
    r"^(?:(?:Sorry, I misread that|Sorry|In short|Once more|Back to that"
    r"|If I got you right|On “[^”]{1,90}”)[.:] )+"
)
REMINDS = (
    r"\b(remind me|what (was|were) (the|that|it|my)|tell me again|say (that|it) again"
    r"|once more|i forgot|go over)\b|\b(what|how|which|where|when)\b.*\bagain\W*$"
)
REPEATED = r"\b(repeat\w*|same (thing|text|answer|list)|said that \w+ times)\b"
COMPLAINS = (
    r"\b(again|repeat\w*|same (thing|text|answer)|already (said|told)"
    r"|(not|n'?t) (what )?i ask|did ?n[o']?t answer|i asked|i said|i meant"
    r"|(u|you) said that)\b"
)
AGAIN = (
    r"\b(?:again|once more|one more time|repeat\w*|back to|show me|list|resend|scrolled"
    r"|go back|lost (?:it|them))\b"
)
# Of what an answer says of these, somebody else knows more.
OF_BOARDS = (
    "ask_scope", "ask_licence", "ask_exam", "ask_licence_renewal", "ask_licence_transfer",
    "ask_master_licence", "ask_limited_licence", "ask_unlicensed_work", "ask_eligibility",
    "ask_apprenticeship", "ask_credit_for_hours", "ask_injector_path", "ask_laser_training",
    "ask_business",
)  # fmt: skip
OF_SCHOOLS = (
    "ask_school_details", "ask_schedule", "ask_financial_aid", "ask_entry_requirements",
    "ask_courses", "ask_training_cost", "ask_training_length", "ask_choose_school",
    "ask_online_training", "find_schools", "compare_schools",
)  # fmt: skip
OF_EMPLOYERS = (
    "ask_pay", "ask_pay_by_workplace", "ask_pay_basis", "ask_job_search", "ask_duties",
    "ask_workplaces", "ask_workplace_duties", "ask_working_life", "ask_worth_it",
    "ask_payback", "ask_outlook",
)  # fmt: skip
# What begins so tells nothing by itself.
EXCUSES = (
    "Sorry",
    "If I got you right",
    "If you meant",
    "If I read it",
    "On “",
    "I hold no",
)
# Who answers, by the words of the question.
WHO = {
    r"\bhow (?:many|often)\b[^?.!]{0,50}\b(?:quit|leave|left|drop out|give up|last|stay"
    r"|burn ?out)\b": (
        "How many leave the trade no public source counts: ask a school how many of its "
        "graduates of some years ago still work in it."
    ),
    r"\b((malpractice|liability) (insurance|cover\w*)"
    r"|(insurance|coverage) (polic\w+ )?(cost|price)\w*"
    r"|(price|cost)s? (of|for) (the |my )?insurance|premiums?)\b": (
        "Insurers and professional associations quote a price: ask two of them."
    ),
    r"\bwork(?:er'?s?|man'?s?|ers'?) ?comp\w*": (
        "Your state's workers' compensation board answers that, also for a shop of one "
        "(dol.gov lists them)."
    ),
    r"\b(visas?|immigra\w+|green cards?|work permits?|daca|undocumented|sponsor\w*)\b": (
        "An immigration lawyer or an accredited helper can tell (uscis.gov names both)."
    ),
    r"\b(?:background checks?|drug tests?|hir(?:e|es|ed|ing)|interviews?|resumes?|cover "
    r"letters?"
    r"|job offers?|openings?|recruiters?|sales (?:jobs?|reps?)|(?:device|pharma\w*) "
    r"(?:rep|sales)"
    r"|shadow\w*|promot(?:e|ed|ion)|(?:a|my|the) raise|negotiat\w+)\b": (
        "Employers decide that, each by itself: ask two near you."
    ),
    r"\b(?:marketing|advertis\w+|instagram|followers|pric(?:e|ing) my|get clients)\b": (
        "No board answers that: ask two owners of practices in other towns."
    ),
    r"\b(?:fda|off[- ]label|semaglutide|compounded|peptides?|exosomes?|vials?|expired"
    r"|dos(?:e|es|age))\b": (
        "On medicines and devices the FDA has the word (fda.gov); a prescriber answers for "
        "their use."
    ),
    r"\b(fired|quit|contracts?|non-?competes?|sign(ed)?|unpaid"
    r"|owe(s|d)? me|clauses?|wages?|overtime|pay ?checks?|commission|contractor"
    r"|1099|w-?2)\b": (
        "On pay and contracts your state's labor office answers for free "
        "(dol.gov lists them); an employment lawyer reads a contract."
    ),
    r"\b(?:my |the |your )?(?:boss|employers?|owners?|managers?|schedul\w+|shifts?)\b": (
        "Only the employer can tell; ask in writing."
    ),
    r"\b(residenc\w+|match\w*|usmle|comlex|step ?[12]|med school|fellowships?)\b": (
        "Programs, their residents and your school's advisers can tell."
    ),
    r"\b(tax(es)?|deduct\w*|write off|irs)\b": "A tax adviser or irs.gov can tell.",
}
SCHOOLS_WORDS = r"\b(schools?|class(es)?|instructors?|program|tuition|fafsa|pell|loans?)\b"
SCHOOLS_OFFICE = "The school's admissions or aid office can tell; ask for it in writing."
OF_DOCTORS = ("ask_become_dermatologist", "ask_residency", "ask_dermatology_work")


def marks(text: str) -> list[str]:
    """A short mark for each paragraph of a reply, by which it is known again."""
    parts = [LEAD.sub("", part.strip()) for part in text.split("\n\n") if part.strip()]
    return [sha256(part.encode()).hexdigest()[:12] for part in parts]


def _sentence_marks(text: str) -> list[str]:
    """A mark for each sentence of a paragraph."""
    sentences = SENTENCE_END.split(LEAD.sub("", text.strip()))
    return [OF_SENTENCE + sha256(each.encode()).hexdigest()[:8] for each in sentences]


def said_last(turn: Turn) -> set[str]:
    """The marks of the last reply's paragraphs."""
    return {mark for mark in _replies(turn)[-1].split() if mark[0] != OF_SENTENCE}


def said_lately(turn: Turn) -> set[str]:
    """The marks of the last replies, none of which is said again."""
    return {*" ".join(_replies(turn)).split()}


def is_said(text: str, said: set[str]) -> bool:
    """Whether every paragraph of a text is among those said."""
    return set(marks(text)) <= said


def is_mostly_said(text: str, said: set[str]) -> bool:
    """Whether each sentence of a text was said.

    Lists are said only where they are the same: each line of theirs is a fact.
    """
    return all(_is_mostly_said(part, said) for part in text.split("\n\n") if part.strip())


def _is_mostly_said(part: str, said: set[str]) -> bool:
    if is_said(part, said):
        return True
    if "\n" in part.strip():
        return False
    return {*_sentence_marks(part)} <= said


def unsaid(text: str, said: set[str]) -> str:
    """A text without the paragraphs whose sentences were all said."""
    parts = text.split("\n\n")
    return "\n\n".join(part for part in parts if not _is_mostly_said(part, said))


def remembered_with(turn: Turn, *texts: str) -> str:
    """What the slot holds after a reply with these texts: the marks of each reply."""
    paragraphs = [mark for text in texts for mark in marks(text)]
    sentences = [
        mark
        for text in texts
        for part in text.split("\n\n")
        for mark in _sentence_marks(part)
    ]
    now = " ".join(dict.fromkeys([*paragraphs, *sentences]))
    return BETWEEN.join([*_replies(turn), now][-REPLIES_BACK:]).strip(BETWEEN)


def _replies(turn: Turn) -> list[str]:
    return str(turn.slots.get("last_reply") or "").split(BETWEEN)


def asks_back(turn: Turn) -> bool:
    """Whether something said a while ago is asked for once more."""
    return turn.mentions(REMINDS)


def wants_again(reply: Reply, turn: Turn, is_same: bool) -> bool:
    """Whether lines of facts are asked for again rather than complained of."""
    is_asked = is_same or asks_again_for(turn)
    return "\n" in reply.text and is_asked and not turn.mentions(REPEATED)


def asks_again_for(turn: Turn) -> bool:
    """Whether the message wants to see the same list once more."""
    return turn.mentions(AGAIN) and not turn.mentions(r"\b(?:same|other|another|new)\b")


def no_other_schools(reply: Reply, turn: Turn) -> Reply:
    """That the search finds the schools of the last list and no others."""
    where = f" {turn.place.where}" if turn.place else ""
    return Reply(
        f"That finds the same schools as just now: I have no others{where} that fit. "
        "Say “more” for the next ones, another town, a price, or what should be different.",
        buttons=[button for button in reply.buttons if button.title != "Cheaper"],
        slots={"topic": "find_schools", "place": reply.slots.get("place")},
    )


def asks_the_same(turn: Turn) -> bool:
    """Whether the message asks what was asked before in the same words, or surely and in
    short with no other words than were said.
    """
    before = [message.text for message in turn.before] or [turn.slots.get("question") or ""]
    if any(not text or _words(text) == _words(turn.text) for text in before):
        return True
    is_short = len(turn.text.split()) <= SHORT_WORDS
    is_sure = turn.confidence >= SURE and not turn.mentions(COMPLAINS)
    return is_short and is_sure and not _new_words(turn, " ".join(before))


def comes_back(turn: Turn) -> bool:
    """Whether "and Columbus?" comes back to what another place was compared with."""
    is_short = len(turn.text.split()) <= SHORT_WORDS
    return is_short and bool(turn.places) and not turn.mentions(COMPLAINS)


def _new_words(turn: Turn, said: str) -> set[str]:
    """The words that say something, but for names, and weren't said before."""
    text = turn.text
    for entity in turn.entities:
        if entity.kind not in ("occupation", *PLACES):
            continue
        blank = " " * (entity.end - entity.start)
        text = text[: entity.start] + blank + text[entity.end :]
    words = {word for word in _words(text) if len(word) > 2 and not FILLERS.fullmatch(word)}
    return words - {*_words(said)}


def not_held(turn: Turn) -> str:
    """That no more is known of what is asked than was said, and who may know."""
    whom = who_knows(turn) or "A person can look into it."
    return f"On {quoted(turn.text) or 'this'} I hold nothing beyond what I said. {whom}"


def said_earlier(reply: Reply) -> str:
    """What was said some replies ago, in a sentence; empty where that only excused."""
    sentences = SENTENCE_END.split(reply.text)
    told = [sentence for sentence in sentences if not sentence.startswith(EXCUSES)]
    return f"As I said: {told[0]}" if told else ""


def who_by_words(text: str) -> str:
    """Who answers a question with these words; empty where nobody is known by them."""
    asked = without_denials(text)
    found = (who for words, who in WHO.items() if re.search(words, asked, re.IGNORECASE))
    return next(found, "")


def who_knows(turn: Turn, said: str = "") -> str:
    """Who answers what the message asks; empty where nobody is known.

    `said` are words that tell more than the message's own.
    """
    by_words = who_by_words(turn.text) or who_by_words(said)
    if not by_words and turn.names_nothing and turn.before:
        # "Do I need it if it's just me" leaves open what the question before named.
        by_words = who_by_words(turn.before[0].text)
    if by_words:
        return by_words
    if turn.intent in OF_BOARDS:
        who = own_board(turn) or "your state's board"
        return f"{capitalised(who)} answers that; ask for it in writing."
    if turn.intent in OF_SCHOOLS:
        return "The school itself can tell: ask its admissions office."
    if turn.intent in OF_EMPLOYERS:
        return "Employers near you can tell: ask two of them."
    if turn.intent in OF_DOCTORS:
        return "Programs and their residents can tell (acgme.org lists them)."
    return ""


def admitted(reply: Reply, turn: Turn, text: str) -> Reply:
    """The reply reduced to the admission, with what else may be meant."""
    return replace(
        reply,
        text=f"{text} If you meant something else, say it in other words or choose here.",
        next_step="",
        offer=None,
        card=None,
        sources=[],
        buttons=[*likely_meanings(turn), button("Talk to a person", "talk_to_person")],
    )


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())
