"""Mesotherapy: what it is as a job, who may do it, where it is taught."""

from actions.asked import answers_to, fitting, joined
from actions.base import Answer
from actions.catalog.figures import SKINCARE_SPECIALIST, citation
from actions.reply import Reply, button
from actions.turn import Turn


class TellMesotherapy(Answer):
    """Training and scope of mesotherapy."""

    action_name = "action_tell_mesotherapy"
    intent = "ask_mesotherapy"
    topic = "mesotherapy"

    def reply(self, turn: Turn) -> Reply:
        points = answers_to(turn, POINTS)
        state = (
            f"In {turn.place.state_name} the boards of nursing and of medicine decide who "
            "injects."
            if turn.place and points
            else ""
        )
        return Reply(
            fitting(joined(*_for_whom(turn)), points, state) if points else MESOTHERAPY,
            next_step="Shall I show the ways into injecting?",
            offer=button("Ways into injecting", "ask_injector_path"),
            buttons=[
                button("What may aestheticians do?", "ask_scope"),
                button("Becoming a dermatologist", "ask_become_dermatologist"),
            ],
            sources=[citation(turn.session, "field_guide")],
        )


MESOTHERAPY = (
    "Mesotherapy means injecting small amounts of substances to rejuvenate skin or "
    "reduce local fat. It is an injection, so it is outside an aesthetician's scope; who "
    "may do it is state law and starts with a medical licence. No accredited school "
    "offers it as a program of its own: training comes within dermatology or medical "
    "aesthetics and as short courses for licensed medical professionals. Evidence and "
    "approval are limited, so look twice at a course that promises a career."
)
# Single points of it, by the words people ask for them with.
POINTS = {
    r"\b(who (can|may|is)|allowed|legal\w*|can (an?|i|estheticians?)|may i|licen[cs]e"
    r"|rn|nurse|np"
    r"|pa|am i)\b": (
        "It is an injection, so it takes a medical licence: physicians, physician "
        "assistants, nurse practitioners and, under orders, registered nurses, as the "
        "state lets them; never an aesthetician."
    ),
    r"\b(train\w*|course\w*|class\w*|cert\w*|learn|school\w*|program\w*|taught|stud(y|ies)"
    r"|workshop)\b": (
        "No accredited school teaches it as a program of its own: it comes as short "
        "courses for licensed medical professionals and within dermatology."
    ),
    r"\b(cost\w*|price\w*|how much(?!.*\b(?:earn|make|pay))|expensive)\b": (
        "Prices of courses no public source holds."
    ),
    r"\b(how long|days|weeks|months)\b": (
        "Such courses take days; how many hours no rule that I hold sets."
    ),
    r"\b(pay|earn|make|salary|money|jobs?|career|demand)\b": (
        "No wage or number of jobs is published for it: it is one treatment among many, "
        "never an occupation."
    ),
    r"\b(fda|approv\w+|safe|evidence|work|effective|legit|banned)\b": (
        "Evidence and approval are limited, which is a reason to look twice at a course "
        "that promises a career; whether it suits anyone's body I can't say."
    ),
    r"\b(without needles?|needle[- ]?free|no needle|nano|electroporation)\b": (
        "“Needle-free mesotherapy” drives products in by current or tiny points; boards "
        "judge the device by how deep it goes, so ask yours."
    ),
    r"\b(vs|versus|differ\w*|same as|microneedling|prp|botox|filler)\b": (
        "Unlike microneedling, which makes channels, it injects a substance; unlike "
        "Botox or fillers no product is made for it alone."
    ),
    r"\b(what is|whats|what's|mean\w*|explain)\b": (
        "Mesotherapy means injecting small amounts of substances to rejuvenate skin or "
        "reduce local fat."
    ),
}


def _for_whom(turn: Turn) -> list[str]:
    """What the visitor's own licence means for it."""
    if turn.own_occupation == SKINCARE_SPECIALIST:
        return ["As an aesthetician you may not do it."]
    if turn.trained_in:
        return ["What you were allowed elsewhere doesn't count here."]
    return []
