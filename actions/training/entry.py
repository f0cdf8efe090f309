"""Being let in: what a school asks for, and what may stand in somebody's way."""

import re

from actions.asked import answers_to, fitting
from actions.base import Answer
from actions.catalog.figures import citation, licence
from actions.dermatology.answers import TellBecomeDermatologist
from actions.licensing.boards import health_board
from actions.licensing.text import board
from actions.next_step import toward_schools
from actions.people.nurse_work import nurse_training
from actions.people.nursing import nurse_asked_about
from actions.reply import Reply, button
from actions.turn import Turn

# What may stand in the way, by the words people use for it.
RECORD = (
    r"felon|\brecord\b|convict|arrest|background|misdemean|\bjail|prison|\bdui\b|charge"
    r"|probation|parole|\bpo\b|theft|steal|shoplift|crime|criminal|fingerprint|mugshot"
    r"|sex offender|did (some )?time|i did \w+ years|\bmy past\b|fraud|expunge|sealed"
)
PAPERS = (
    r"immigra|\bvisa|undocument|\bdaca\b|green card|\bpapers\b|\bpapeles\b|\bssn\b|\bitin\b"
    r"|social sec|citizen|asylum|refugee|\btps\b|work permit|\bead\b|\bh4\b|\bf-?1\b"
)
# One's own skin, as a client would see it.
OWN_SKIN = (
    r"\b(?:i(?:'ve| have)?(?: got| get| still have| had)?|my|with|having)\s(?:\w+\s){0,4}?"
    r"(?:acne\w*|rosacea|breakouts?|pimples|(?:acne )?scar(?:s|ring)|psoriasis|vitiligo"
    r"|bad skin|melasma|eczema)\b|\bmy (?:\w+ )?skin (?:is|isn'?t|looks)\b"
)
# The job, not the bot's advice on skin, is asked about.
GETTING_HIRED = (
    r"\b(?:hir(?:e|es|ed|ing)|jobs?|get work|employ\w*|problem|hold me back|against me"
    r"|become an?|be an?|as an?|taken seriously|turn me (?:down|away)|matter)\b"
)
HEALTH = (
    r"disab|\bdeaf\b|hearing|blind|colou?r ?blind|wheelchair|prosthe|one hand|one eye"
    r"|epilep|seizure|diabet|\bhiv\b|\bhep\b|hepatitis|herpes|\bmrsa\b|eczema|acne"
    r"|allerg|asthma|carpal|arthritis|lupus|scoliosis|tremor|pacemaker|vitiligo|autis"
    r"|adhd|\bocd\b|anxiety|mental health|pregnan|expecting|baby"
    r"|condition|health|\bdue in\b"
)
FINGERPRINTS = r"fingerprint|background check|do they check"
DRUGS = r"drug (test|screen)|methadone|weed"
MEN = r"\b(men|man|males?|guys?|dudes?|girly)\b"
LOOKS = r"tatt?oo|piercing|nose ring|gauges|hijab|beard|dress code"
DEBTS = r"child support|student loan|defaulted|bankrupt"
BARRIERS = {
    RECORD: (
        "A criminal record doesn't close the door everywhere: many boards look at it case "
        "by case, and some answer before you enrol. Ask the board first, in writing."
    ),
    PAPERS: (
        "Immigration papers are a matter of each state's board and school: some license "
        "without regard to status, so ask both before you pay."
    ),
    FINGERPRINTS: (
        "Some boards take fingerprints or run a background check with the application, "
        "others only ask; which yours does I don't hold."
    ),
    DRUGS: (
        "Boards mostly don't test for drugs; schools and employers decide it for "
        "themselves, hospitals mostly do. A prescription you show to who tests."
    ),
    OWN_SKIN: (
        "Bad skin shuts nobody out: no licence rule that I hold asks for clear skin, and "
        "many clients trust somebody who knows it from inside. How many employers mind no "
        "source counts; some ask for make-up. Some skin illnesses can count as a "
        "disability, and a refusal over those is for the EEOC (eeoc.gov)."
    ),
    HEALTH: (
        "I hold no list of conditions that shut anyone out. Tell the school before you "
        "enrol what you need and when you could start; whether the work suits your "
        "health, your doctor knows."
    ),
    MEN: (
        "Men are licensed by the same rules as women. How employers and clients take it, "
        "no source that I hold counts; ask a clinic where men work."
    ),
    LOOKS: (
        "Tattoos, piercings and clothes are a matter of a school's and an employer's dress "
        "code, not of the licence."
    ),
    DEBTS: (
        "Debts such as unpaid child support can hold up a licence in some states; the "
        "board says whether in yours."
    ),
}
MOST_BARRIERS = 2


class TellEntryRequirements(Answer):
    """What one needs to be let in."""

    action_name = "action_tell_entry_requirements"
    intent = "ask_entry_requirements"
    topic = "entry_requirements"

    def reply(self, turn: Turn) -> Reply:
        if turn.slots.get("topic") in ("become_dermatologist", "residency"):
            return TellBecomeDermatologist().reply(turn)
        nurse = nurse_asked_about(turn)
        if nurse:
            return nurse_training(turn)
        rule = licence(turn.session, turn.place.state) if turn.place else None
        points = answers_to(turn, ENTRY)
        if turn.education == "no_diploma" and not turn.mentions(AGE):
            points = [NO_DIPLOMA, *points][:MOST_BARRIERS]
        whose = f"the {board(rule)}" if rule else "your state's board"
        ask = f"Ask {whose} and the school." if points else ""
        return Reply(
            fitting("" if points else ENTRY_COMMON, points, ask),
            **toward_schools(turn),
            buttons=[
                button("Record, papers, health", "ask_eligibility"),
                button("Licence in my state", "ask_licence"),
                button("How to get in", "ask_training_path"),
            ],
            sources=[
                citation(turn.session, "field_guide"),
                *([rule.citation] if rule and points else []),
            ],
        )


AGE = r"\b(age|old|1[4-9]|young\w*|birthday|bday|parents?|mom|sign since)\b"
ENTRY_COMMON = (
    "Esthetics programs ask for a high school diploma or GED; the state sets the youngest "
    "age. No science background is expected. Courses in medical aesthetics are often for "
    "people who hold a licence already."
)
NO_DIPLOMA = (
    "Nearly every school wants a diploma or GED; without one ask about an "
    "ability-to-benefit test, or finish a GED first."
)
# Single points of being let in, by the words people ask for them with.
ENTRY = {
    AGE: (
        "I hold no list of the youngest ages: states set them, and a school may also "
        "want a parent's signature under 18. There is no upper age."
    ),
    r"\b(homeschool\w*|foreign (high school|diploma|certificate)|transcript)\b": (
        "Diplomas from homeschooling or abroad count where they are recognised as equal; a "
        "foreign one mostly has to be evaluated first."
    ),
    r"\b(hiset|ged|diploma|finish\w* (high )?school|drop(ped)? out|grade|high school)\b": (
        "Nearly every school asks for a high school diploma or an equal one such as the "
        "GED or HiSET; some states set less for the licence."
    ),
    r"\b(gpa|grades|sat|chem|science|smart|school average)\b": (
        "Grades hardly count: few schools set an average, and no science is expected."
    ),
    r"\b(entrance (exam|test)|interview|letters?|test to get in)\b": (
        "Some schools give a short entrance test or an interview; most only check papers."
    ),
    r"\b(english|speak|language)\b": (
        "No general test of English is asked for; can you follow class and the exam, the "
        "school tries out."
    ),
    r"\b(documents?|bring|papers|apply|birth certificate|accepted)\b": (
        "Bring identification, proof of age, and the diploma or GED; for federal aid also "
        "the FAFSA."
    ),
    r"\b(licen[cs]e already|experience|college credits|prereq\w*)\b": (
        "Basic programs ask for no experience or college credits; courses in medical "
        "aesthetics often want a licence first."
    ),
}


class TellEligibility(Answer):
    """Whether a record, papers, health or looks stand in the way."""

    action_name = "action_tell_eligibility"
    intent = "ask_eligibility"
    topic = "eligibility"

    @classmethod
    def takes_over(cls, intent: str, turn: Turn) -> bool:
        """Whether somebody fears for a job because of their own skin."""
        of_work = intent in ("ask_job_search", "ask_entry_requirements", "ask_worth_it")
        return of_work and turn.mentions(OWN_SKIN) and turn.mentions(GETTING_HIRED)

    def reply(self, turn: Turn) -> Reply:
        said = turn.question
        barriers = [
            text
            for words, text in BARRIERS.items()
            if turn.mentions(words) or re.search(words, said, re.IGNORECASE)
        ]
        if BARRIERS[OWN_SKIN] in barriers and BARRIERS[HEALTH] in barriers:
            barriers.remove(BARRIERS[HEALTH])
        parts = barriers[:MOST_BARRIERS]
        if not parts:
            parts = [
                "Few things shut anyone out everywhere. A criminal record and immigration "
                "papers are judged by each state's board, mostly case by case; health and "
                "pregnancy are talked over with the school; looks are a matter of dress "
                "codes. Ask before you pay."
            ]
        rule = licence(turn.session, turn.place.state) if turn.place else None
        sources = [citation(turn.session, "field_guide")]
        medical = health_board(turn) if nurse_asked_about(turn) else ""
        if medical:
            parts.append(f"Ask {medical}.")
        elif turn.place and rule:
            parts.append(f"In {turn.place.state_name} the board is the {board(rule)}.")
            sources.append(rule.citation)
        return Reply(
            " ".join(parts),
            next_step="" if rule else "Which state is it for? I name its board.",
            buttons=[
                button("Licence in my state", "ask_licence"),
                button("What a school asks for", "ask_entry_requirements"),
                button("Talk to a person", "talk_to_person"),
            ],
            sources=sources,
        )
