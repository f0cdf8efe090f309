"""The words of our answers in plain ones: "a ward with procedures", "that law"."""

import re

from actions.dialogue.word_meant import MEANT

# What a phrase has, and what it means.
EXPLAINED = {
    r"\b(?:wards?|units?|floors?)\b.*\bproced\w*|\bproced\w*.*\b(?:wards?|units?)": (
        "A ward with procedures is one where you assist at them or watch patients after: "
        "operating room, recovery (PACU), plastic surgery, burns, endoscopy, a surgery or "
        "dermatology clinic. A general med-surg floor mostly isn't one, though it teaches "
        "assessment. So of such two offers recovery lies nearer to aesthetics. Ask either "
        "ward whether you may shadow in plastic surgery or dermatology."
    ),
    r"\bcorporate practice\b": (
        "It is the rule that many states call the corporate practice of medicine: only "
        "physicians, in some states other clinicians too, may own a practice that gives "
        "medical treatment or employ those who give it. Each state writes its own, in "
        "laws, court rulings or its board's rules. The state's medical board (fsmb.org "
        "links to each) says what holds; a health lawyer reads it for you."
    ),
    r"\bmedical director": (
        "A medical director is the physician, in some states also a nurse practitioner, "
        "who answers for a practice's medical treatments: writes the protocols, has "
        "patients examined and is reachable."
    ),
    r"\bprotocols?\b|\bstanding orders?\b": (
        "A protocol is the written order of a prescriber: which treatment, for whom, how, "
        "and what to do when something goes wrong. It is signed and dated."
    ),
    r"\bdelegat\w+": (
        "To delegate is to hand a medical task to somebody else and stay answerable for "
        "it. To whom, and how near one has to be, is state law."
    ),
    r"\bsupervis\w+": (
        "Supervision means that a prescriber answers for your work: on site, in the "
        "building or by telephone, as the state's rule says."
    ),
    r"\b(?:good faith|gfe)\b": (
        "A good faith exam is the examination by a physician, nurse practitioner or "
        "physician assistant before a prescription treatment such as Botox is ordered."
    ),
    r"\bper diem\b|\bprn\b": (
        "Per diem (PRN) means shifts by the day, as needed: no fixed hours and mostly no "
        "benefits."
    ),
    r"\bhands[- ]on\b": (
        "Hands-on means that you treat live patients or models yourself under a teacher's "
        "eyes, not only watch or read."
    ),
    r"\bneuro ?toxins?\b": (
        "Neurotoxins are prescription injections that relax a muscle, Botox among them."
    ),
    r"\bprelim\w*\b|\btransitional\b|\binternship\b": (
        "The internship (preliminary or transitional year) is the first year after "
        "medical school, in internal medicine, surgery or mixed. It is paid and comes "
        "before the years of dermatology residency."
    ),
    r"\bhome (?:department|program)\b": (
        "A home department is a dermatology department at your own medical school, where "
        "mentors, research and letters are near."
    ),
    r"\bsoap\b": (
        "SOAP is the week in which unmatched applicants are offered the residency places "
        "that stayed open."
    ),
    r"\b(?:board of nursing|nursing board)\b": (
        "The board of nursing is the state's office that licenses nurses and says what "
        "they may do; ncsbn.org links to each."
    ),
    r"\bmedical board\b|\bboard of medicine\b": (
        "The medical board is the state's office that licenses physicians, often "
        "physician assistants too, and rules on medical treatments. fsmb.org links to each "
        "with address and telephone: write them your question and keep the answer."
    ),
}
OF_LAW = re.compile(r"\b(?:laws?|rules?|regulations?)\b", re.IGNORECASE)
# Of a law or rule our own sentence tells which; else this is meant.
LAW = (
    "I mean what the state itself writes: its practice acts (laws) and its boards' rules "
    "say who may give which treatment, under whom, and who may own the practice. Their "
    "wording I hold for no state; the board has it on its site and answers in writing."
)
CORPORATE = r"\bcorporate practice\b"


def explained(word: str, sentence: str = "") -> str:
    """What a word of ours means, where it is known; else empty."""
    of_own = [said for words, said in EXPLAINED.items() if _has(words, word)]
    if of_own:
        return of_own[0]
    if OF_LAW.search(word):
        return EXPLAINED[CORPORATE] if _has(CORPORATE, sentence) else LAW
    return next(
        (said for words, said in MEANT.items() if re.fullmatch(words, word, re.I)), ""
    )


def _has(words: str, text: str) -> bool:
    return re.search(words, text, re.IGNORECASE) is not None
