"""Which school is meant: asked where a message leaves it open."""

from dataclasses import replace

from actions.catalog.places import Location
from actions.catalog.search import SchoolHit
from actions.dialogue.one_question import respond
from actions.registry import BY_INTENT
from actions.reply import Button, Reply, button
from actions.schools.chains import unknown_school
from actions.schools.listing import PAGE, page_shown
from actions.turn import Turn
from actions.wording import count, listed

OF_TRAINING = {
    r"\bhow long|\bhow many (months|weeks|years)\b": "ask_training_length",
    r"\bhow (many hours|much time)\b": "ask_licence",
    r"\bhow much|\bcosts?\b|\bprice": "ask_training_cost",
}
NO_LIST = "I have shown no numbered list yet, so I tell what is usual."


def tell_past_the_end(numbers: list[int], hits: list[SchoolHit]) -> Reply:
    """What is said where a number is beyond the last of the list."""
    missing = listed([f"number {number}" for number in numbers])
    return Reply(
        f"I showed {count(len(hits), 'school')}, so there is no {missing}. Say a number "
        f"from 1 to {len(hits)}, or “more”.",
        buttons=[button("Show more", "show_more"), *_buttons(page_shown(hits))],
        slots={"topic": "find_schools"},
    )


def tell_none_there(place: Location) -> Reply:
    """What is said where none of the schools shown is in a place."""
    return Reply(
        f"None of the schools that I showed is in {place.label}. Shall I look there?",
        offer=button("Look there", "find_schools", city=place.key),
        slots={"topic": "find_schools"},
    )


def which_of(hits: list[SchoolHit]) -> Reply:
    """Which of the schools is meant, the last of them as buttons."""
    return Reply("Which one of them?", buttons=_buttons(hits[-PAGE:]))


def which(turn: Turn) -> Reply:
    """Which school is meant, where none was shown or named."""
    said = turn.values("school")
    if not said:
        # Nothing was shown, so "how long is it" asks about the training.
        for words, intent in OF_TRAINING.items():
            if turn.mentions(words):
                reply = respond(BY_INTENT[intent](), turn)
                is_counted = bool(turn.values("ordinal"))
                return (
                    replace(reply, text=f"{NO_LIST} {reply.text}") if is_counted else reply
                )
    if said:
        return unknown_school(turn, said[0])
    return Reply(
        "Which school do you mean? Tell me a city, state or ZIP code and I list the "
        "schools there; then you can ask about one of them.",
        buttons=[button("Find schools", "find_schools")],
    )


def _buttons(hits: list[SchoolHit]) -> list[Button]:
    return [
        button(hit.school, "ask_school_details", school=str(hit.unitid)) for hit in hits
    ]
