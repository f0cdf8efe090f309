"""Mesotherapy: what it is as a job, who may do it, where it is taught."""

from actions.base import Answer
from actions.catalog.figures import citation
from actions.reply import Reply, button
from actions.turn import Turn


class TellMesotherapy(Answer):
    """Training and scope of mesotherapy."""

    action_name = "action_tell_mesotherapy"
    intent = "ask_mesotherapy"
    topic = "mesotherapy"

    def reply(self, turn: Turn) -> Reply:
        return Reply(
            "Mesotherapy means injecting small amounts of substances to rejuvenate "
            "skin or reduce local fat. It is an injection, so it is outside an "
            "aesthetician's scope; who may do it is state law and starts with a medical "
            "licence. No accredited school offers it as a program of its own: training "
            "comes within dermatology or medical aesthetics and as short courses for "
            "licensed medical professionals. Evidence and approval are limited, so look "
            "twice at a course that promises a career.",
            next_step="Shall I show the ways into injecting?",
            offer=button("Ways into injecting", "ask_injector_path"),
            buttons=[
                button("What may aestheticians do?", "ask_scope"),
                button("Becoming a dermatologist", "ask_become_dermatologist"),
            ],
            sources=[citation(turn.session, "field_guide")],
        )
