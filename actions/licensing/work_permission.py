"""Whether somebody may work here at all: the status decides, not the licence."""

from actions.asked import answers_to
from actions.case import Case
from actions.catalog.figures import citation
from actions.licensing.limits import state_rule
from actions.licensing.text import board
from actions.people.kinds import kind_of
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import count

READ_AS = (
    "ask_eligibility", "out_of_scope", "nlu_fallback", "inform", "ask_unlicensed_work",
    "ask_job_search", "ask_licence", "ask_licence_transfer", "ask_career_path",
    "ask_entry_requirements", "ask_help", "ask_workplaces", "ask_training_path",
    "ask_scope", "ask_duties", "ask_workplace_duties",
)  # fmt: skip
STATUSES = {
    r"\b(?:f-?[12]|m-?[12]|j-?[12]|student visa|visa (?:of|for) student)\b": (
        "Not on a student's visa alone: work off the campus needs a permission first, "
        "tied to what you study, and an esthetics licence doesn't give it. Your school's "
        "international office (the DSO) says what is open to you, before the first paid "
        "day; unpaid work that others are paid for counts as well."
    ),
    r"\b(?:tourist|visitor'?s?|b-?[12]|esta)(?: visa)?\b(?= |$|\W)": (
        "Not on a visitor's visa: no work, paid or in exchange, and a licence doesn't "
        "change it."
    ),
    r"\b(?:ead|work (?:permit|authori[sz]ation)|permission to work)\b": (
        "With a valid work permit (EAD) any employer may take you, a spa too, as long as "
        "the card runs; without the card in hand, no paid day. The licence is separate."
    ),
    r"\b(?:h-?4|l-?2|dependent visa|spouse visa)\b": (
        "As a dependent spouse only with the right to work: mostly that is a work permit "
        "(EAD) of one's own. The licence is a second, separate thing."
    ),
    r"\b(?:tps|asylum|asilo|daca|parole|dreamers?|refugees?|u4u)\b": (
        "Mostly yes, once the work permit is issued and as long as it runs; a case that "
        "is only filed gives none by itself. The licence is a second, separate thing."
    ),
    r"\b(?:undocumented|no papers|without papers|illegal immigrant)\b": (
        "Employers must see permission to work, and a licence doesn't give it. Some "
        "boards license without asking for it, with a tax number."
    ),
}
WORK = r"\b(?:work\w*|jobs?|paid|hired?|employ\w*|salon|spa)\b"
STUDY = (
    r"\b(?:stud(?:y|ying)|enrol\w*|attend\w*|schools?|class\w*|courses?|aid|loans?"
    r"|fafsa|grants?|tuition)\b"
)
MEDICAL = r"\b(?:residen\w*|match|research|nurse|nursing|rn|doctor|physician|usmle)\b"


class TellWorkPermission(Case):
    """Whether a visitor's status lets them work, with the state's licence beside it."""

    uses_place = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if intent not in READ_AS or kind_of(turn) or turn.mentions(MEDICAL):
            return False
        of_work = turn.mentions(WORK) and not turn.mentions(STUDY)
        return of_work and bool(answers_to(turn, STATUSES, 1))

    def reply(self, turn: Turn) -> Reply:
        rule = state_rule(turn)
        licence = ""
        if turn.place and rule and rule.hours:
            licence = (
                f" To treat skin in {turn.place.state_name} it is "
                f"{count(rule.hours, 'hour')} and the {board(rule)}, which says which "
                "identity papers and which training from abroad it takes."
            )
        told = answers_to(turn, STATUSES, 1)[0]
        return Reply(
            f"{told}{licence} I can't judge a single case: uscis.gov has the rules by "
            "status, an accredited representative (justice.gov lists them) advises at low "
            "cost.",
            next_step="" if turn.place else "Which state do you live in?",
            buttons=[
                button("Licence rules", "ask_licence"),
                button("Training from abroad", "ask_licence_transfer"),
            ],
            sources=[
                citation(turn.session, "field_guide"),
                *([rule.citation] if rule else []),
            ],
        )
