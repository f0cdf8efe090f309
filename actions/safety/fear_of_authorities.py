"""Fear that an office hands a name on to immigration authorities: kind, and no guess."""

from actions.case import Case
from actions.catalog.figures import citation
from actions.licensing.limits import state_rule
from actions.licensing.text import board
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import capitalised

AUTHORITIES = (
    r"\b(?:la )?migra\b|(?-i:\bICE\b)|\bimmigration(?! (?:law\w*|lawyers?|attorneys?|papers"
    r"|status|visa))|\bdeport\w*|\binmigraci[oó]n|\bundocumented|\bindocumentad\w+"
    r"|\bsin papeles|\b(?:no|without|dont have) papers\b"
)
# What is feared: that a name, a call or a form ends with them.
HANDED_ON = (
    r"\b(?:send|share|give|pass|report|tell|call|notify|turn|find out|know|check)\w*\b"
    r"[^.?!]{0,40}\b(?:name|me|us|info\w*|address|status|data|them|migra|immigration|ICE)\b"
    r"|\b(?:afraid|scared|fear|miedo|safe|worried|risk\w*|deport\w*)\b"
)
# These are answered by what the law says of them.
OF_ANOTHER = (
    r"\b(?:boss|owner|employer|manager|wages?|paid|overtime|tips|passport|fafsa|loans?"
    r"|scholarship\w*)\b"
)


class TellFear(Case):
    """What isn't known, what can be asked without a name, and who knows."""

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        is_feared = turn.mentions(AUTHORITIES) and turn.mentions(HANDED_ON)
        is_alarm = intent.startswith("report_")
        return is_feared and not turn.mentions(OF_ANOTHER) and not is_alarm

    def reply(self, turn: Turn) -> Reply:
        rule = state_rule(turn)
        whom = f"the {board(rule)}" if rule else "a state's board"
        return Reply(
            "I understand that this is frightening. Who shares what with immigration "
            f"authorities I don't know, and I won't guess. {capitalised(whom)} and schools "
            "answer general questions (hours, fees, forms) without your name. Before you "
            "give it, ask a free legal aid office (lawhelp.org) or an immigration lawyer "
            "what is safe for you (justice.gov lists accredited helpers). Here you need no "
            "name: I pass none on unless you ask me to.",
            buttons=[
                button("Licence without papers", "ask_eligibility"),
                button("Licence rules", "ask_licence"),
                button("What is kept of me?", "ask_privacy"),
            ],
            sources=[
                citation(turn.session, "field_guide"),
                *([rule.citation] if rule else []),
            ],
        )
