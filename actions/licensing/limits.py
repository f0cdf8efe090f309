"""Beside the esthetician's licence: smaller permits, and work without any."""

from actions.base import Answer
from actions.catalog.figures import Citation, LicenceRule, citation, licence
from actions.licensing.text import board
from actions.reply import Reply, button
from actions.turn import Turn

PERMANENT_MAKEUP = "permanent_makeup"
MASSAGE = r"\b(massag\w*|lymphatic|drainage)\b"


class TellLimitedLicence(Answer):
    """Licences and permits for one service: waxing, lashes, tattoo, massage."""

    action_name = "action_tell_limited_licence"
    intent = "ask_limited_licence"
    topic = "limited_licence"
    uses_place = True

    def reply(self, turn: Turn) -> Reply:
        return Reply(
            " ".join(
                part
                for part in (
                    "Some states have smaller licences of their own, for waxing, lashes or "
                    "facials only, with fewer hours than the esthetician's; others count "
                    "these as esthetics. I hold the hours of the esthetician licence only.",
                    _other_boards(turn),
                    _state_rule(turn),
                )
                if part
            ),
            next_step="" if turn.place else "Which state is it for?",
            buttons=[
                button("Licence rules", "ask_licence"),
                button("What I'm allowed to do", "ask_scope"),
                button("Find schools", "find_schools"),
            ],
            sources=_sources(turn),
        )


class TellUnlicensedWork(Answer):
    """What one may do without a licence."""

    action_name = "action_tell_unlicensed_work"
    intent = "ask_unlicensed_work"
    topic = "unlicensed_work"
    uses_place = True

    def reply(self, turn: Turn) -> Reply:
        return Reply(
            "Nearly every state asks for a licence before you treat skin for pay; cash, a "
            "friend's house or a family salon doesn't change that, and boards can fine for "
            "it. Without one you can work at the front desk, in sales for a shop or "
            "product company, or as a spa attendant. Whether helpers or new graduates may "
            f"do more, on a temporary permit, the board says. {_state_rule(turn)}",
            next_step="" if turn.place else "Which state are you in?",
            buttons=[
                button("Licence rules", "ask_licence"),
                button("Where aestheticians work", "ask_workplaces"),
                button("Getting a job", "ask_job_search"),
            ],
            sources=_sources(turn),
        )


def state_rule(turn: Turn) -> LicenceRule | None:
    """The licence rule of the visitor's state."""
    return licence(turn.session, turn.place.state) if turn.place else None


def _state_rule(turn: Turn) -> str:
    rule = state_rule(turn)
    if rule is None or turn.place is None:
        return "Ask your state's board."
    hours = f" ({rule.hours:,} hours for the esthetician licence)" if rule.hours else ""
    return f"For {turn.place.state_name}{hours} ask the {board(rule)}."


def _other_boards(turn: Turn) -> str:
    if PERMANENT_MAKEUP in turn.values("procedure") or turn.mentions(r"\btattoo"):
        return (
            "Permanent make-up is mostly tattooing by law, with a body-art permit that the "
            "health department or a board of its own gives."
        )
    if turn.mentions(MASSAGE):
        return (
            "Massage of the body mostly wants a massage licence of its own; an "
            "esthetician's massage is for face and neck."
        )
    return ""


def _sources(turn: Turn) -> list[Citation]:
    rule = state_rule(turn)
    return [citation(turn.session, "field_guide"), *([rule.citation] if rule else [])]
