"""Who the visitor said they are, as they would say it in front of a question."""

from typing import Any

from actions.people.background import PREMED
from actions.people.nursing_students import NURSING

BY_CODE = {
    "29-1141": "a registered nurse",
    "29-1171": "a nurse practitioner",
    "29-1071": "a physician assistant",
    "29-1213": "a dermatologist",
    "29-1229": "a physician",
    "31-9092": "a medical assistant",
}
PRACTICAL, REGISTERED = "a practical nurse", "29-1141"


def presented(slots: dict[str, Any]) -> str:
    """The clinician, or the student of medicine, of the slots; empty for all others.

    "What does it cost to open one" asks something else of a nurse practitioner than of
    an aesthetician.
    """
    own = slots.get("own_occupation")
    if slots.get("nurse_kind") == "practical" and own in (None, REGISTERED):
        who = PRACTICAL
    elif slots.get("studies") == NURSING:
        who = "a nursing student"
    elif slots.get("studies"):
        who = "a medical student"
    elif slots.get("background") == PREMED:
        who = "a premed student"
    else:
        who = BY_CODE.get(own or "", "")
    if who and slots.get("trained_in"):
        return f"as {who} from abroad"
    return f"as {who}" if who else ""
