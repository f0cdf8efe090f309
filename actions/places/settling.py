"""What has to be settled before an answer can use the place of a message."""

from actions.catalog.places import Location
from actions.people.person import HERE
from actions.registry import BY_INTENT
from actions.reply import Button, Reply, button
from actions.turn import Turn

# Asked by somebody trained abroad these are about what that is worth here.
OF_A_LICENCE = ("ask_licence", "ask_exam", "ask_unlicensed_work", "ask_credit_for_hours")


def settle_place(turn: Turn) -> Reply | None:
    """What to say where the message's place can't be used, else nothing."""
    if turn.candidates:
        return Reply(
            f"There is more than one {turn.ambiguous_name}. Which one do you mean?",
            buttons=[_button_to(place) for place in turn.candidates],
        )
    if turn.places:
        return None
    if turn.unknown_zip_code:
        return Reply(
            f"I don't find the ZIP code {turn.unknown_zip_code}. Please check it, "
            "or tell me the city or the state instead."
        )
    if turn.country and turn.trained_in and turn.intent in OF_A_LICENCE:
        return BY_INTENT["ask_licence_transfer"]().reply(turn)
    if turn.country and turn.trained_in and HERE.search(turn.text):
        return None
    if turn.country and turn.asks_abroad:
        return Reply(
            f"I only know the United States, so I can't answer this for "
            f"{turn.country}: licences, wages and schools there follow other rules. "
            "If you plan to work in the US, tell me the state.",
            buttons=[button("Using a foreign licence in the US", "ask_licence_transfer")],
        )
    return None


def _button_to(place: Location) -> Button:
    return button(place.label.removeprefix("the "), "inform", city=place.key)
