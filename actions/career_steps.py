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
    "29-1229": "physicians add aesthetics by courses and mentorship under their licence; "
    "to be a dermatologist takes a residency ({residency} years after an internship). A "
    "licence from abroad has to be certified for the US first (ECFMG), and meanwhile "
    "esthetics or medical assisting is a way into the clinic",
    "29-1213": "you have the widest scope there is: fellowships in Mohs surgery, "
    "paediatric or cosmetic dermatology are the next steps",
}
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
    "29-1141": "Nurses reach it by an associate or bachelor's degree and the national "
    "exam (NCLEX-RN); to inject comes a short course and a prescriber's orders, no "
    "esthetics licence.",
    "29-1171": "It builds on a registered nurse's licence. Nurse practitioners prescribe "
    "and inject, in some states on their own, and many work in dermatology.",
    "29-1071": "Programs expect a bachelor's degree and hours of patient care. Physician "
    "assistants work in dermatology and aesthetics together with a physician.",
    "29-1213": "After college come medical school ({medical_school} years), an "
    "internship and the dermatology residency ({after_medical_school} years together).",
    "29-1229": "After college come medical school ({medical_school} years) and a "
    "residency.",
}
EDUCATION_STEPS["some_college"] = EDUCATION_STEPS["high_school"]
EDUCATION_STEPS["associate"] = EDUCATION_STEPS["high_school"]
EDUCATION_STEPS["master"] = EDUCATION_STEPS["bachelor"]
