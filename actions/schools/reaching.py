"""How to reach a school, and to apply there."""

from actions.base import Answer
from actions.catalog.figures import citation
from actions.registry import BY_INTENT
from actions.reply import Reply, button
from actions.schools.facts import DIRECTORY
from actions.schools.listing import page_shown, schools_shown
from actions.schools.mentions import called, chosen, in_view, mentioned
from actions.schools.shown import reach
from actions.schools.which_school import which
from actions.turn import Turn
from actions.visitor.contact import keep

MOST_CONTACTS = 3
APPLY = (
    r"\b(?:how|where) (?:do|can|could|would|should|to)\s(?:i |we |you |u )?(?:even )?"
    r"(?:apply|enrol\w*|sign up|register|get in(?: there)?\W*$)"
)
OF_OTHERS = r"\b(?:jobs?|licen[cs]e|aid|fafsa|pell|grants?|loans?|exam|board|residency)\b"
MOST_WORDS_TO_APPLY = 10
SCHOOL = r"\b(?:schools?|programs?|academ\w+|college|institutes?|admissions?)\b"


class ContactSchool(Answer):
    """How to reach a school oneself, and the form by which it can reach the visitor."""

    action_name = "action_contact_school"
    intent = "contact_school"

    @classmethod
    def takes_over(cls, intent: str, turn: Turn) -> bool:
        """Whether "how do I apply" is asked of the schools of the talk."""
        of_schools = turn.slots.get("topic") == "find_schools"
        has_any = bool(schools_shown(turn)) or in_view(turn, []) is not None
        is_short = len(turn.text.split()) <= MOST_WORDS_TO_APPLY and not turn.places
        is_put = is_short and turn.mentions(APPLY) and not turn.mentions(OF_OTHERS)
        return of_schools and has_any and is_put

    def reply(self, turn: Turn) -> Reply:
        if "again" in turn.values("choice"):
            return keep(turn)
        hits = schools_shown(turn)
        by_name = [hit for name in called(turn) for hit in name.hits]
        meant = mentioned(turn, hits) or by_name
        one = chosen(turn, hits) if hits and not meant else None
        meant = meant or ([one] if one else page_shown(hits))
        if not meant and turn.gives_contact and not turn.mentions(SCHOOL):
            # "Have someone contact me, my email is …" asks for a person of the site.
            return BY_INTENT["talk_to_person"]().reply(turn)
        if not meant:
            return which(turn)
        lines = "\n".join(
            f"• {hit.school} ({hit.city}, {hit.state}): {reach(hit)}"
            for hit in meant[:MOST_CONTACTS]
        )
        if len(meant) > 1:
            return Reply(
                f"You can reach them yourself:\n{lines}",
                next_step="From which of them do you want to hear? I can pass that on.",
                buttons=[
                    button(hit.school, "contact_school", school=str(hit.unitid))
                    for hit in meant[:MOST_CONTACTS]
                ],
                sources=[citation(turn.session, DIRECTORY)],
            )
        return Reply(
            f"You can reach it yourself:\n{lines}\nAsk for admissions: start dates, the "
            "total price in writing and a visit during a class.",
            sources=[citation(turn.session, DIRECTORY)],
            form="lead_form",
            slots={
                "school": str(meant[0].unitid),
                "lead_school": str(meant[0].unitid),
                "place": turn.slots.get("place"),
            },
        )
