"""Dermatology: becoming a dermatologist."""

from actions.base import Answer
from actions.careers import become
from actions.catalog.figures import citation, wage
from actions.reply import Reply, button
from actions.turn import NURSE_CODES, Turn

DERMATOLOGIST = "29-1213"


class TellBecomeDermatologist(Answer):
    """The path through college, medical school and residency."""

    action_name = "action_tell_become_dermatologist"
    intent = "ask_become_dermatologist"
    topic = "become_dermatologist"

    def reply(self, turn: Turn) -> Reply:
        other = [code for code in turn.named_occupations if code in NURSE_CODES]
        if other:
            return become(turn, other[0])
        if turn.mentions(r"compet|gpa|mcat|score|hard|chance|match|odds|realistic|get in"):
            text = (
                "Dermatology is among the most competitive residencies: places are few "
                "and applicants bring top exam results, research and letters from "
                "dermatologists. I have no sourced figure for the match rate or for "
                "grades, so ask your school's advisers and look at the residency "
                "match's own reports. Physician assistant, nurse practitioner and "
                "medical aesthetician are shorter ways to work with skin."
            )
        elif turn.mentions(
            r"\b(first|now|this year|today|prepare|undergrad|pre-?med|app)\b"
        ):
            text = (
                "First things: talk to your college's pre-health adviser, plan the "
                "required sciences and the MCAT, shadow a dermatologist, get patient "
                "contact (medical assistant or scribe in a skin practice counts) and join "
                "a research lab. Work as an aesthetician helps a little; clinical hours, "
                "grades and research help more."
            )
        elif turn.mentions(
            r"fellowship|subspecial|mohs|pediatric|paediatric|after residen"
        ):
            text = (
                "After residency and the exam of the American Board of Dermatology "
                "(abderm.org) come fellowships, for instance in Mohs and other skin "
                "surgery, paediatric dermatology or dermatopathology, and research or "
                "a Ph.D.; cosmetic dermatology and laser surgery are learned in "
                "residency, fellowships and courses. Continuing education goes on for "
                "a whole career."
            )
        else:
            text = (
                "About twelve years after high school: college (4), medical school for "
                "an M.D. or D.O. (4), then an internship year and three years of "
                "accredited dermatology residency, usually at a teaching hospital. Then "
                "comes the exam of the American Board of Dermatology. The "
                "Accreditation Council for Graduate Medical Education (acgme.org) lists "
                "the accredited residencies. Places are few and contested."
            )
        pay = wage(turn.session, DERMATOLOGIST)
        if pay:
            text += f" Dermatologists earn a median of {pay.annual_median} a year."
        return Reply(
            text,
            next_step="Shall I compare it with the shorter ways into skin care?",
            offer=button("Shorter ways", "ask_career_path"),
            buttons=[
                button("Dermatologist pay", "ask_pay", occupation=DERMATOLOGIST),
                button("Outlook", "ask_outlook", occupation=DERMATOLOGIST),
            ],
            sources=[
                *([pay.citation] if pay else []),
                citation(turn.session, "field_guide"),
            ],
        )
