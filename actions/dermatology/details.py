"""Single points of dermatology: the way, the residency, the work, who else treats skin."""

FOREIGN = (
    r"\b(imgs?|fmgs?|foreign|abroad|overseas|ecfmg|caribbean|visas?|j-?1|h-?1b|mbbs"
    r"|international|(from|in) (india|pakistan|brazil|brasil|colombia|venezuela|mexico))\b"
)
AFTERWARDS = (
    r"\b(fellowships?|mohs|dermpath|subspecial\w*|after (residency|pgy-?4|finishing)"
    r"|boards?|board certif\w*|abd|recertif\w*|moc|core exam)\b"
)
CHANCES = (
    r"\b(compet\w*|hard\w*|chances?|odds|match\w*|unmatched|realistic|scores?|step|gpa"
    r"|research|publications?|letters?|rotations?|reapply|osteopathic)\b"
)
HOURS = (
    r"\b(hours|on call|weekends?|stress\w*|burn\w*|chill|balance|lifestyle|easy|happy)\b"
)
# Single points of residency, by the words people ask for them with.
TRAINING = {
    r"\b(hours? (a|per) week|hours per|moonlight\w*|part[- ]time|baby|schedule)\b": (
        "Hours of dermatology residents I hold no figure of; the accreditor limits all "
        "residents' weeks, and leave or part time is each program's word."
    ),
    r"\b(list of|which programs|accredited programs|programs in|spots?|positions?|how many "
    r"(residen\w+|programs))\b": (
        "I hold no list or number of places: acgme.org lists the accredited programs by "
        "state, nrmp.org the places offered each year."
    ),
    r"\b(didn'?t match|unmatched|reapply|re-apply|soap|failed step|step 1 fail)\b": (
        "Who didn't match can apply again, mostly after a research year or a year of "
        "internal medicine; talk over with advisers what was missing before you do, and "
        "apply to a second specialty beside it."
    ),
    r"\b(prelim\w*|transitional|intern(ship)? year|first year|pgy-?1)\b": (
        "The year before is a preliminary or transitional year, mostly on medical wards; "
        "some programs include it, else you apply for it apart."
    ),
    r"\b(when (do|does|should|are)|how early|eras|signal|interviews?|rank|away rotations?"
    r"|letters?|explain the match|couples)\b": (
        "One applies in the last year of medical school through the residency match "
        "(nrmp.org): rotations and letters come before, interviews in winter, the result "
        "in March. Dates and numbers change yearly, so use its own pages."
    ),
    r"\b(military|hpsp|army|navy)\b": (
        "Military physicians match through their service, with its needs and years of duty."
    ),
    r"\b(retrain|family (medicine|doc\w*)|switch|already (did|practi\w+)|funding)\b": (
        "A physician of another specialty applies like everybody else and does the "
        "{residency} years of residency; ask programs whether public funding for a "
        "second residency covers you."
    ),
}
# Others who are taken for dermatologists, or a field of theirs.
SKIN_DOCTORS = {
    r"\b(surger\w*|operate|biops\w*|cut|procedures)\b": (
        "Yes, small operations: biopsies, taking off moles and skin cancers, mostly in the "
        "office under local numbing; large ones go to surgeons."
    ),
    r"\b(blood|gross|faint\w*|cysts?|popping|sad|melanoma|die)\b": (
        "There is some blood at biopsies and excisions, and now and then a grave "
        "diagnosis; residency gets one used to it, and medical or cosmetic fields hold "
        "less of it."
    ),
    r"\b(how many patients|patients (a|per|in a) day|boring|mostly|see a lot)\b": (
        "How many patients a day no source that I hold counts; visits are short, with "
        "acne, rashes, moles and skin checks the most frequent."
    ),
    r"\b(botox themselves|sales|selling|hand it off)\b": (
        "Some inject themselves, many hand it to nurses and physician assistants."
    ),
    r"\b(skills|good at|need to be good)\b": (
        "It takes a good eye, steady hands, memory for many diseases and plain speech."
    ),
    r"\b(hospitals?|on call|emergenc\w*|consults?)\b": (
        "Most work in practices; some see patients in hospitals, with few emergencies."
    ),
    r"\b(telederm\w*|rural|montana|private equity|academic)\b": (
        "They work in private and group practices, universities and by video; rural ones "
        "do everything."
    ),
    r"\bmohs\b|skin cancer (surg|doc)": (
        "A Mohs surgeon removes skin cancer layer by layer and looks at each under the "
        "microscope at once."
    ),
    r"dermatopath|slides": (
        "A dermatopathologist examines skin samples under the microscope and comes from "
        "dermatology or pathology."
    ),
    r"pa?ediatric|children|newborn|little kids|babies": (
        "Paediatric dermatologists treat children's skin."
    ),
    r"cosmetic|botox|laser": (
        "Cosmetic dermatology is lasers, injections and peels for looks; some of it is "
        "handed to nurses and physician assistants."
    ),
    r"plastic surgeon": (
        "A plastic surgeon comes from another residency and reshapes and rebuilds by "
        "operation."
    ),
    r"\bpas?\b|physician assistant|\bnps?\b|nurse": (
        "Physician assistants and nurse practitioners in dermatology examine and prescribe "
        "under the state's rules, with a shorter training and no residency."
    ),
    r"trichologist": "A trichologist advises on hair and scalp and is no physician.",
}


# Single points of the way, by the words people ask for them with.
WAY = {
    r"\b(cost\w*|how much|loans?|debt|price|pay for|afford)\b": (
        "What medical school costs I hold no figure of: ask the schools and "
        "studentaid.gov. Ways without full loans are public schools, scholarships, and the "
        "military against years of service; programs for need areas mostly want primary "
        "care."
    ),
    r"\b(at 3\d|at 4\d|im (2|3|4)\d|too (old|late)|years? old|when would i be)\b": (
        "Count about {in_all} years from high school: add that to "
        "your age. No upper age is set."
    ),
    r"\b((?:what|which|best|right|choose|pick\w*|my|does (?:my|the)|switch|change) major"
    r"|majors?\b[^.?!]{0,20}\b(?:matter|best|ok|fine|better|should|bad|wrong)"
    r"|biology or|chemistry or|psych|degree do i need)\b": (
        "Any college major does as long as the sciences that medical schools ask for are "
        "in it; biology or chemistry holds most of them already."
    ),
    r"\b(shortcut|skip|bs/?md|fast\w*|quick\w*)\b": (
        "There is no shortcut past medical school and residency; joint college and medical "
        "programs save a year at most and are hard to get into."
    ),
    r"\b(shadow\w*|volunteer\w*)\b": (
        "Ask dermatologists near you in writing for a day of shadowing, through your "
        "adviser or your own doctor; volunteering in a clinic counts as well."
    ),
    r"\b(postbac|post-bac)\b": (
        "A postbaccalaureate year helps where sciences or grades are missing; a pre-health "
        "adviser says whether you need one before the MCAT."
    ),
    r"\b(licen[cs]e|licen[cs]ed)\b": (
        "A dermatologist holds the state's medical licence; the certificate of the "
        "American Board of Dermatology comes on top and is voluntary by law."
    ),
    r"\b(high ?school|9th|10th|11th|classes do i take)\b": (
        "In high school take biology, chemistry, mathematics and English as far as they "
        "go, then choose a college with a pre-health adviser; the way after it takes "
        "about {in_all} years."
    ),
}
