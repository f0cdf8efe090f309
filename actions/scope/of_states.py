"""What single states say of lasers, for whom; nothing is held of the others.

The same facts stand in the points on these states (data/answers), where they were taken
from; California's are its medical board's (mbc.ca.gov, questions on cosmetic treatments).
A table of all states nobody publishes.
"""

from collections.abc import Callable

ESTHETICIAN, COSMETOLOGIST, ASSISTANT = "39-5094", "39-5012", "31-9092"
# No SOC code of ours is a practical nurse's alone.
PRACTICAL = "practical"
# The states where a point names the higher tier as the one for devices.
TIER_FOR_DEVICES = ("VA", "WA", "UT")


def _california(who: str) -> str:
    if who == ASSISTANT:
        return (
            "California: no. The medical board there bars medical assistants from lasers "
            "outright, whatever the training and whoever signs."
        )
    if who == PRACTICAL:
        return "California: no. The medical board there rules vocational nurses out."
    if who in (ESTHETICIAN, COSMETOLOGIST):
        return (
            "California: no. Its medical board (mbc.ca.gov) rules estheticians, "
            "cosmetologists and electrologists out for lasers and intense light, whoever "
            "supervises. Physicians may, and physician assistants and registered nurses "
            "under them."
        )
    return (
        "In California physicians may use lasers and intense light, and physician "
        "assistants and registered nurses under their supervision. Its medical board "
        "(mbc.ca.gov) rules out medical assistants, vocational nurses, estheticians and "
        "cosmetologists."
    )


def _georgia(who: str) -> str:
    lead = (
        "Georgia has a licence of its own for it, the cosmetic laser practitioner, given "
        "by the Composite Medical Board in an assistant and a senior grade. "
    )
    if who == ASSISTANT:
        return (
            f"{lead}It is open to nurses, physician assistants, estheticians and master "
            "cosmetologists, not to a medical assistant as such."
        )
    if who == PRACTICAL:
        return (
            f"{lead}It is open to nurses; whether a practical nurse (LPN) is one of them I "
            "don't hold."
        )
    if who == COSMETOLOGIST:
        return (
            f"{lead}Of cosmetologists it is open to masters; laser training comes on top."
        )
    return (
        f"{lead}It is open to nurses, physician assistants, estheticians and master "
        "cosmetologists; laser training comes on top."
    )


def _texas(who: str) -> str:
    return (
        "Lasers in Texas: hair removal takes the licensing department's certificate "
        "(tdlr.texas.gov), in steps from apprentice-in-training to professional; no "
        "esthetics licence is asked for. A physician's employee under lawful delegation "
        "doesn't need it. Other lasers fall under physicians' rules."
    )


def _arizona(who: str) -> str:
    return (
        "Arizona: the health department certifies laser technicians, for each kind of "
        "treatment, after training it approves (azdhs.gov). The paper isn't tied to "
        "esthetics; estheticians who use lasers need it, too."
    )


def _illinois(who: str) -> str:
    return (
        "Illinois counts laser as medicine, which a physician who examined the patient may "
        "delegate to trained people, also without an esthetics licence."
    )


LASERS: dict[str, Callable[[str], str]] = {
    "AZ": _arizona,
    "CA": _california,
    "GA": _georgia,
    "IL": _illinois,
    "TX": _texas,
}


def laser_rule(state: str, who: str) -> str:
    """What is held of lasers in a state, for an occupation; empty where nothing is."""
    rule = LASERS.get(state)
    return rule(who) if rule else ""
