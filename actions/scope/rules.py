"""What is known of devices, of borderline acts and of supervision, beside procedures."""

# Devices and treatments that the catalogue's procedures don't name.
DEVICES = {
    r"\b(plasma( pen)?|fibroblast\w*)\b": (
        "Plasma pens burn points into the skin; some states forbid them to aestheticians "
        "or count them as medical."
    ),
    r"\b(hyaluron(ic)? ?pens?|no[- ]needle|needle[- ]?less)\b": (
        "A hyaluron pen presses filler into the skin without a needle, so boards that "
        "speak of it mostly treat it as an injection, outside an esthetics licence."
    ),
    r"\b(nano ?(needling|needle|infusion)?|nanoneedling)\b": (
        "Nano needling stays on the surface, and some boards still count it with "
        "microneedling."
    ),
    r"\b(prp|prf|vampire|platelets?|draw(?:ing)? blood)\b": (
        "No: PRP takes drawn blood and needles. Both are medical acts, so it is never "
        "within an esthetics licence, whatever a course says; nurses and physicians do it."
    ),
    r"\b(pdo|thread ?lift\w*|(?<!eyebrow )(?<!brow )(?<!mom )(?<!she )(?<!he )threads"
    r"(?! (?:eye)?brows?))\b": "Threads are put under the skin: a medical procedure.",
    r"\b(skin tags?|moles?|lamprobe|spider veins?)\b": (
        "Taking off moles, skin tags or veins is treated as medical in most states, since "
        "somebody has to diagnose first."
    ),
    r"\b(cryo\w*|freez\w*|coolsculpt\w*|cavitation|hifu|ultrasound|ultrasonic|contouring"
    r"|radio ?frequency|\brf\b)\b": (
        "Cooling, ultrasound and radio-frequency devices are judged by how deep they "
        "reach: cosmetic ones may be within the licence, those that change tissue mostly "
        "count as medical."
    ),
    r"\b(led|microcurrent|high frequency|galvanic|hydra\w+|hydroderm\w*)\b": (
        "Light panels, microcurrent, high frequency and water exfoliation stay on the "
        "surface and belong to the basic licence in most states."
    ),
    r"\b(lymph\w*|wood therapy|body massage)\b": (
        "Drainage of face and neck goes with esthetics; on the body many states ask for a "
        "massage licence."
    ),
    r"\b(bb glow|tattoo lightening|saline)\b": (
        "Where colour is put under the skin or taken out of it, the rules for tattooing "
        "usually count."
    ),
    r"\b(ear candl\w+|vajacials?|body wraps?)\b": (
        "That isn't named in the rules that I know; boards judge it by whether it stays "
        "external and harmless."
    ),
}
# Acts at the border of the licence, and what is at stake.
BORDERLINE = {
    r"\b(numbing|lidocaine|prescri\w+|tretinoin|hydroquinone)\b": (
        "Prescription drugs, strong numbing creams among them, aren't an aesthetician's to "
        "prescribe or sell; over-the-counter strengths depend on the state."
    ),
    r"\b(diagnos\w+)\b": (
        "Diagnosing is a physician's act: an aesthetician may say what she sees and send "
        "the client to one."
    ),
    r"\b(call myself|title|advertis\w+)\b": (
        "The licence says esthetician; some boards object to titles that sound medical."
    ),
    r"\b(how deep|depth|mm|percent\w*|strength|strong\w*|layers?|%|deepest)\b": (
        "Depths and strengths stand in the board's rules where there are any; I hold none "
        "of them, and a seller's or teacher's number doesn't count."
    ),
    r"\b(students?|before (we|i) are|in school)\b": (
        "Students treat the public only in their school's clinic, under an instructor."
    ),
    r"\b(trouble|lose my licen\w+|against the law|illegal|fine|get caught|liable|sue)\b": (
        "It is your own licence that is at stake, whoever gave the order: get the board's "
        "answer in writing before you treat."
    ),
    r"\b(certificate|cert|course|class|trained|training)\b": (
        "A certificate shows training, it never widens what a licence allows."
    ),
}
SUPERVISION = {
    r"\b(direct|indirect|general supervision|on[- ]?site|in the building|by phone"
    r"|phone call|same (building|room)|standing next|just reachable|only by telephone"
    r"|video|telehealth"
    r"|another city|office across|how far|once a month|away|vacation|without the doctor"
    r"|no doctor|doctor there|dr there|doctor (be )?present|dr\.? present)\b": (
        "Supervision has grades: direct means the physician is in the building or the "
        "room, indirect or general that one can be reached. Which one a treatment asks "
        "for, and whether video is enough, the state's medical board sets."
    ),
    r"\b(delegat\w+|hand over|lets? me|told me|wants me|my boss|order(ed|s)? me|doctor's "
    r"order)\b": (
        "A physician can hand over only what the state allows to be handed over: an order "
        "or a signature doesn't make an injection legal for an aesthetician."
    ),
    r"\b(good[- ]faith|see the client first|examin\w+ (her|him|them|the)|exam first"
    r"|sign off)\b": (
        "Before medical treatments a physician, nurse practitioner or physician assistant "
        "mostly has to examine the patient first, in some states by video."
    ),
    r"\b(who (can|may|is allowed|could|besides|gets|shoots|else)|who'?s allowed|who does"
    r"|which license|allowed then)\b": (
        "For injections that is a physician, physician assistant, nurse practitioner or, "
        "under orders, a registered nurse; for lasers and deeper peels the same, and in "
        "some states aestheticians under supervision."
    ),
    r"\b(medical director|supervis\w+|under a (doctor|dermatologist)|physician)\b": (
        "Who may supervise (which kind of physician, a nurse practitioner, a physician "
        "assistant) and how many people, is for the medical board; a name on a plaque "
        "isn't supervision."
    ),
    r"\b(protocol|standing orders?)\b": (
        "Standing orders are a prescriber's written plan for known cases; whether they do "
        "without an examination first, the boards of medicine and nursing say."
    ),
}
