"""Being let in: what a school asks for, and what may stand in somebody's way."""

from actions.base import Answer
from actions.catalog.figures import citation, licence
from actions.licence_text import board
from actions.next_step import toward_schools
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
HEALTH = (
    r"disab|\bdeaf\b|hearing|blind|colou?r ?blind|wheelchair|prosthe|one hand|one eye"
    r"|epilep|seizure|diabet|\bhiv\b|\bhep\b|hepatitis|herpes|\bmrsa\b|eczema|acne"
    r"|allerg|asthma|carpal|arthritis|lupus|scoliosis|tremor|pacemaker|vitiligo|autis"
    r"|adhd|\bocd\b|anxiety|mental health|methadone|drug test|pregnan|expecting|baby"
    r"|condition|health|\bdue in\b"
)
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
        text = (
            "Esthetics programs ask for a high school diploma or GED; the state sets the "
            "youngest age. No science background is expected. Courses in medical "
            "aesthetics are often for people who hold a licence already."
        )
        rule = licence(turn.session, turn.place.state) if turn.place else None
        if turn.mentions(r"\b(age|old|1[4-9])\b"):
            asked = f": ask the {rule.board}" if rule else ": ask your state's board"
            text += (
                " I hold no list of the youngest ages, and a school may also want a "
                f"parent's signature{asked}."
            )
        if turn.education == "no_diploma":
            text += (
                " Without a diploma, ask about an ability-to-benefit test or finish a "
                "GED first."
            )
        return Reply(
            text,
            **toward_schools(turn),
            buttons=[
                button("Record, papers, health", "ask_eligibility"),
                button("Licence in my state", "ask_licence"),
                button("How to get in", "ask_training_path"),
            ],
            sources=[citation(turn.session, "field_guide")],
        )


class TellEligibility(Answer):
    """Whether a record, papers, health or looks stand in the way."""

    action_name = "action_tell_eligibility"
    intent = "ask_eligibility"
    topic = "eligibility"

    def reply(self, turn: Turn) -> Reply:
        barriers = [text for words, text in BARRIERS.items() if turn.mentions(words)]
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
        if turn.place and rule:
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
