"""The next step of a career, by where somebody stands.

What stands in braces is filled from the catalogue: the typical esthetics program and
the years of medical training.
"""

STEPS = {
    "39-5012": "your licence covers basic skin care in most states already. For medical "
    "aesthetics add an esthetics program (typically {hours} hours, {months} months, "
    "{price}; many states credit part of your cosmetology hours) and college courses "
    "in biology and anatomy help",
    "39-5094": "the next steps are a job in a clinical setting, courses in peels, "
    "lasers or oncology esthetics as your state allows, national certification "
    "(NCEA), and the master or advanced licence where there is one. To inject you "
    "would need a medical licence: medical assistant is the short bridge to a clinic, "
    "nursing the one to injecting",
    "31-9092": "you know the clinic already. An esthetics program (typically {hours} "
    "hours, {months} months, {price}) adds treatments of your own; dermatology and "
    "plastic surgery practices like the pair. To inject, nursing is the usual way",
    "29-1141": "no esthetics licence is needed to start: aesthetic nursing is its own "
    "path. Keep the licence active, take a course in neurotoxins and fillers (days, "
    "not months), then practise under a prescriber in a medical spa, dermatology or "
    "plastic surgery practice. The state board of nursing sets supervision",
    "29-1171": "you may examine, prescribe and inject under your state's rules, in some "
    "states on your own. Take courses in neurotoxins, fillers and lasers, find a "
    "mentor, then a medical spa or dermatology practice",
    "29-1071": "you may treat and inject with a physician. Courses in neurotoxins, "
    "fillers and lasers and a dermatology or plastic surgery practice are the way in",
    "39-5091": "an esthetics program (typically {hours} hours, {months} months, {price}) "
    "and the licence add skin treatments; camouflage make-up is wanted in surgery "
    "centres and burn clinics",
    "31-9011": "lymphatic drainage is wanted after operations. An esthetics program "
    "(typically {hours} hours, {months} months, {price}) adds facial treatments",
    "29-1229": "you add aesthetics by courses and mentorship under your licence; "
    "to be a dermatologist takes a residency ({residency} years after an internship). A "
    "licence from abroad has to be certified for the US first (ECFMG), and meanwhile "
    "esthetics or medical assisting is a way into the clinic",
    "29-1213": "you have the widest scope there is: fellowships in Mohs surgery, "
    "paediatric or cosmetic dermatology are the next steps",
}
BEGINNER = (
    "the way in is an esthetics program (typically {hours} hours, {months} months, "
    "{price}; a diploma or GED is mostly asked for), then the state's licence"
)
EDUCATION_STEPS = {
    "no_diploma": "finish a GED first, nearly every school asks for it; then an "
    "esthetics program (typically {hours} hours, {months} months, {price}) and the "
    "state's licence",
    "high_school": "you can start right away: an esthetics program (typically {hours} "
    "hours, {months} months, {price}), then the state's licence",
    "bachelor": "with a degree you have the choice: an esthetics program (typically "
    "{hours} hours, {months} months, {price}) for hands-on work soon, or a second "
    "degree in nursing or a master's as physician assistant for injecting; with "
    "sciences, also medical school",
    "doctorate": "with a medical degree the way is a residency; a degree from abroad "
    "has to be certified for the US first (ECFMG)",
}
WAYS_IN = (
    "The ways in: from high school, an esthetics program (typically {hours} hours, "
    "{months} months, {price}) and the licence; for cosmetologists and medical "
    "assistants a shorter bridge to the same; for nurses, nurse practitioners and "
    "physician assistants courses in injectables under state rules; for dermatology, "
    "medical school and residency."
)
DEGREE_ROUTES = {
    "29-1141": "After the exam (NCLEX-RN) injecting takes a short course and a "
    "prescriber's orders, no esthetics licence.",
    "29-1171": "It builds on a registered nurse's licence. Nurse practitioners prescribe "
    "and inject, in some states on their own, and many work in dermatology.",
    "29-1071": "Programs expect hours of patient care. Physician assistants work in "
    "dermatology and aesthetics with a physician.",
    "29-1213": "After college come medical school ({medical_school} years), an "
    "internship and the dermatology residency ({after_medical_school} years together).",
    "29-1229": "After college come medical school ({medical_school} years) and a "
    "residency.",
}
# Who wants to be one isn't one yet.
TO_BE = (
    r"\b(?:want\w*|wanna|like|love|hop\w+|plan\w*|dream\w*|try\w*|looking|going|decided)"
    r" (?:to |of |on )?(?:be|being|becom\w+|get into|start)\b"
)
EDUCATION_STEPS["some_college"] = EDUCATION_STEPS["high_school"]
EDUCATION_STEPS["associate"] = EDUCATION_STEPS["high_school"]
EDUCATION_STEPS["master"] = EDUCATION_STEPS["bachelor"]

FROM_ABROAD = (
    "no licence from there is valid here, but the hours may count. Have your papers "
    "translated and evaluated, ask the board of your state how many hours it takes over, "
    "then do the rest at a school (a whole program is typically {hours} hours, {months} "
    "months, {price}) and sit its exam. Meanwhile front-desk or sales work in a spa needs "
    "no licence"
)
# Starts that no occupation of the catalogue stands for.
OTHER_STARTS = {
    r"\b(nail tech\w*|manicurist|barber|lash tech|lash artist)\b": (
        "Your licence doesn't cover skin, but boards may credit hours in sanitation and "
        "law: ask. Then comes an esthetics program (typically {hours} hours, {months} "
        "months, {price}) and its exam; your clients and your way with them come along"
    ),
    r"\b(dental (assistant|hygienist)|hygienist)\b": (
        "Clinics like chairside people: you know sterile work, charts and patients. To "
        "treat skin it takes the esthetics program (typically {hours} hours, {months} "
        "months, {price}) and licence; as a start, assist at a dermatology or plastic "
        "surgery practice. Injecting would take nursing"
    ),
    r"\b(cna|nursing assistant|phlebotom\w+|surgical tech\w*|scrub tech|pharm(acy)? tech\w*"
    r"|vet tech\w*|emt|paramedic|medic|respiratory therapist|physical therapist)\b": (
        "You know "
        "patients and clean work, but your certificate doesn't cover skin treatments or "
        "cosmetic injections. Shorter way: an esthetics program (typically {hours} hours, "
        "{months} months, {price}) and licence. For injecting: nursing school, where your "
        "experience counts at admission. A post as medical assistant in dermatology shows "
        "you the field first"
    ),
    r"\b(dentist|pharmacist|midwife|chiropractor|crna)\b": (
        "Whether your own licence covers "
        "cosmetic treatments your board says; for some it does, with a course. Otherwise "
        "esthetics (typically {hours} hours, {months} months, {price}) opens facials and "
        "peels, and only nursing, physician assistant or medicine opens injecting"
    ),
    r"\b(tattoo artist)\b": (
        "Paramedical tattooing (areola, scars, camouflage) builds on what you do: mostly "
        "under the tattoo or body-art permit, with a course of its own. For facials and "
        "peels it takes the esthetics program (typically {hours} hours, {months} months, "
        "{price})"
    ),
    r"\b(receptionist|front desk|office manager|coordinator)\b": (
        "You know the field from the "
        "desk: ask your employer whether it pays part of an esthetics program (typically "
        "{hours} hours, {months} months, {price}) and keeps a room for you. Manager posts "
        "need no licence"
    ),
    r"\b(ulta|sephora|nordstrom|counter|retail|sell skin ?care|beauty advisor)\b": (
        "Selling skin care is half of a spa's business, so employers value it; the other "
        "half is the esthetics program (typically {hours} hours, {months} months, "
        "{price}) and the licence. Brands also hire you as a trainer without it"
    ),
}
# What an aesthetician asks who wants more, by the words for it.
AFTER_LICENCE = {
    r"\bwhat (?:else|other)\b|\b(?:other|different) (?:jobs?|work|things|roles?|careers?)\b"
    r"|\b(?:besides|instead of|other than|more than|except|sick of|tired of|bored (?:of"
    r"|with)) (?:doing )?facials\b": (
        "Several doors, and your licence opens them: brand educator or trainer, account "
        "representative for professional skin care, lead or manager in a clinic, virtual "
        "consultations for a brand, teaching in a school (an instructor's licence in most "
        "states), writing or product testing. Lasers are open where your state lets "
        "estheticians use them. The representative of the lines you use knows the openings."
    ),
    r"\b(educat\w+|teach\w*|instructor|trainer)\b": (
        "Teaching takes your licence, some years of "
        "practice and in many states an instructor licence with hours of its own: ask the "
        "board. Product companies hire trainers without it."
    ),
    r"\b(reps?|representatives?|brand educator|company)\b": (
        "Product companies take licensed aestheticians "
        "as trainers and sales representatives; show sales figures and presentations."
    ),
    r"\b(manager|manage|run a)\b": (
        "To manage a spa or medical spa no further licence is needed: "
        "learn booking, stock, staff and numbers where you are, and ask to stand in."
    ),
    r"\b(never used|years ago|returning|come back|way back|after kids|expired)\b": (
        "First put the licence right with the board (renewal or reinstatement), then "
        "take a refresher and a few days of shadowing; front desk or a wax studio takes "
        "people back quickest."
    ),
    r"\b(nurse|rn|pa|inject\w*)\b": (
        "To inject you would need a medical licence: nursing is the usual way, by an "
        "associate or bachelor's degree and the NCLEX-RN; your hours as an aesthetician "
        "don't shorten it, your clients help afterwards."
    ),
}
