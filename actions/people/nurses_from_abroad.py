"""What nurses hear who were trained in another country."""

from actions.catalog.figures import citation, wage
from actions.people.nursing import ASSISTANT, NURSE, nurse_reply, nurses_board
from actions.reply import Reply, button
from actions.turn import Turn


def nurse_from_abroad(turn: Turn, code: str) -> Reply:
    """The two ways of a nurse who was trained in another country."""
    if code == ASSISTANT:
        return nurse_reply(
            turn,
            f"Training in {turn.trained_in} doesn't make you a physician assistant here "
            "yet: it takes an accredited program in the United States and its national "
            "exam (PANCE, nccpa.net), then the licence of "
            f"{nurses_board(turn, code)}. Ask programs how they read your degree "
            "(paeaonline.org lists them); I hold no shorter way.",
            "" if turn.place else "Which state do you live in?",
            [
                button("Pay of physician assistants", "ask_pay", occupation=ASSISTANT),
                button("Other ways in", "ask_career_path"),
            ],
        )
    exam = "NCLEX-PN" if turn.is_practical_nurse else "NCLEX-RN"
    if turn.trained_in == "Canada" and not turn.is_practical_nurse:
        exam += " (one passed in Canada mostly counts)"
    pay = wage(turn.session, NURSE, turn.place)
    earned = (
        f" Registered nurses in {pay.area} earn a median of {pay.annual_median}."
        if pay
        else ""
    )
    if turn.is_practical_nurse:
        earned = " What practical nurses may inject differs most by state."
    return Reply(
        f"A nursing degree from {turn.trained_in} doesn't let you inject here yet. First "
        "your papers are evaluated (CGFNS, cgfns.org, is who most boards name), with a "
        f"test of English where one is asked for; then {nurses_board(turn, code)} admits "
        f"you to the {exam}; then comes the injector course. Its order, fees and time "
        "the board sets. Sooner possible: esthetics school and its licence for facials "
        f"and peels, never injections.{earned}",
        next_step="" if turn.place else "Which state do you live in?",
        buttons=[
            button("The esthetics way", "ask_training_path"),
            button("Licence rules", "ask_licence"),
            button("Pay of nurses", "ask_pay", occupation=NURSE),
        ],
        sources=[
            citation(turn.session, "field_guide"),
            *([pay.citation] if pay and not turn.is_practical_nurse else []),
        ],
    )


def nurse_from_abroad_time(turn: Turn) -> Reply:
    """How long the way takes, and its price, for a nurse trained in another country."""
    return nurse_reply(
        turn,
        "How long it takes and what it costs in all no source that I hold counts: the "
        "evaluation, a test of English, the board's admission and the NCLEX-RN mostly "
        "take many months, the injector course then days. Begin with the evaluation, "
        f"since schools abroad send their papers slowly; {nurses_board(turn, NURSE)} "
        "names its present fees and times.",
        "" if turn.place else "Which state do you live in?",
        [
            button("The esthetics way", "ask_training_path"),
            button("Pay of nurses", "ask_pay", occupation=NURSE),
        ],
    )
