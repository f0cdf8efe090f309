"""Plans that people put forward, by the ways in them, and what is said of each."""

import re
from dataclasses import dataclass

# The ways of a plan, by their words.
WAYS = {
    "desk": r"front[- ]desk|reception\w*|coordinator|desk job|at the desk|spa attendant",
    "evenings": r"part[- ]?time|evenings?|nights?|weekends?",
    "job": r"keep(?:ing)? (?:my|the|a|working)\b|while (?:i'?m |i )?work\w*"
    r"|stay(?:ing)? (?:at|in) my|beside(?:s)? my job|my (?:day|current|office) job",
    "esthetics": r"a?esth?etic\w*|esth?i\w*|skin ?care (?:school|licen\w+)|facials?",
    "this": r"(?:first|now) (?:i )?(?:do )?this|do this|this (?:first|now)",
    "cosmetology": r"cosm[eo]\w*|hair school",
    "nursing": r"nurs(?:e|ing)(?! (?:home|assist\w*|aide))|rn|bsn|absn|adn",
    "stepping": r"medical assist\w*|m\.?a\.?|cna|lpn|lvn|phleb\w*|emt",
    "medicine": r"(?:med(?:ical)?|pa) school|physician a\w+|premed|doctor"
    r"|derm(?:atolog\w+)?|pa|md|np",
    "saving": r"sav(?:e|ing) (?:up|money|first|for)",
    "own": r"(?:my )?own (?:place|suite|studio|spa|room|business)|open\w* (?:a|my) \w+"
    r"|rent(?:ing)? a (?:room|suite|booth)",
    "course": r"(?:laser|botox|inject\w*|filler) (?:\w+ )?"
    r"(?:course|cert\w*|class|training)",
    "per_diem": r"per ?diem|prn|part[- ]?time|one day a week|a day a week|on the side",
}


@dataclass(frozen=True)
class Way:
    """What is said of a plan in which all of `needs` stand, and one of `any_of`.

    `{board}` and `{hours}` are those of the visitor's state.
    """

    needs: frozenset[str]
    verdict: str
    reasons: tuple[str, ...]
    check: str
    buttons: tuple[tuple[str, str], ...]
    any_of: frozenset[str] = frozenset()
    is_clinical: bool = False

    def fits(self, named: set[str]) -> bool:
        """Whether a plan of these ways is of this kind."""
        return self.needs <= named and (not self.any_of or bool(self.any_of & named))


SCHOOL = (("Find schools", "find_schools"), ("Financial aid", "ask_financial_aid"))
NURSES = (("First steps", "ask_injector_path"), ("What is allowed?", "ask_scope"))
ESTHETICS = frozenset({"esthetics", "this", "cosmetology"})
ORDERED = frozenset({"evenings", "job"})

# The nearer kinds first.
JUDGED = [
    Way(
        frozenset({"is practical_nurse", "nursing"}),
        "Yes, I'd call it the soundest order: keep the wage, and bridge to "
        "registered nurse.",
        (
            "A practical licence mostly gives credit there, and far more states and "
            "employers let a registered nurse inject.",
            "It costs evenings for some years, and an injecting post isn't sure "
            "afterwards.",
        ),
        "your credit and class times at two bridge programs, and whether your employer "
        "pays part.",
        NURSES,
        is_clinical=True,
    ),
    Way(
        frozenset({"is foreign_nurse", "nursing"}),
        "Yes, it can work, with one catch: don't let the nursing papers wait.",
        (
            "Work without a licence, or esthetics, brings income and English; but "
            "evaluation and transcripts take long, and the NCLEX-RN is easier while school "
            "is fresh.",
            "You are a nurse already: mostly no new nursing school, but papers and "
            "an exam.",
        ),
        "at your state's board of nursing (ncsbn.org), which evaluator it names; start "
        "that beside the job.",
        (("Carrying a licence over", "ask_licence_transfer"), *NURSES[:1]),
        is_clinical=True,
    ),
    Way(
        frozenset({"is clinician"}),
        "Yes, it's the order I'd lean to: keep the safe wage and try aesthetics beside it.",
        (
            "Employers weigh hands more than certificates, and a few shifts show whether "
            "you like the selling.",
            "It takes longer than a jump.",
        ),
        "that your present employer allows a second post, who orders and supervises there, "
        "and who insures you.",
        NURSES,
        any_of=frozenset({"per_diem", "job", "evenings", "course"}),
        is_clinical=True,
    ),
    Way(
        frozenset({"nursing"}),
        "It works in two steps, with one catch: esthetics hours don't shorten nursing.",
        (
            "For it: months of school, wages soon, and you see whether you like the field.",
            "Against it: two schools to pay for, and no injecting before the second.",
            "If injecting is the aim, take nursing's first classes at a community college "
            "beside the work, so no year is lost.",
        ),
        "that you can pay the first school without a loan; {hours}.",
        (*SCHOOL, ("Is nursing worth it?", "ask_worth_it")),
        any_of=frozenset({"esthetics", "this"}),
    ),
    Way(
        frozenset({"cosmetology"}),
        "Yes, you can do both, one after the other; each licence stands by itself.",
        (
            "Esthetics first gets you to skin work and wages sooner.",
            "Many boards credit part of one school's hours to the other, and each decides "
            "how many.",
            "If you are sure of hair, compare the price of cosmetology alone: in most "
            "states it includes basic facials.",
        ),
        "ask {board} in writing how many hours it would credit; for esthetics {hours}.",
        SCHOOL,
        any_of=frozenset({"esthetics", "this"}),
    ),
    Way(
        frozenset({"desk"}),
        "Yes, it's a sensible plan: the desk needs no licence, pays at once and shows you "
        "the work before you pay a school.",
        (
            "Part time the school takes about twice as long or more.",
            "Some employers pay part of it or hire their own people afterwards.",
        ),
        "that a school near you truly runs evening classes (no public source says), and "
        "that the shifts end before they begin; {hours}.",
        (("Work without a licence", "ask_unlicensed_work"), *SCHOOL),
    ),
    Way(
        frozenset({"stepping", "nursing"}),
        "Sensible if you need wages soon; it isn't required for nursing.",
        (
            "For it: patients, a reference, sometimes an employer that pays for school.",
            "Against it: only a practical licence shortens nursing; assisting doesn't.",
        ),
        "that the program is short and cheap, and begin nursing's prerequisites beside it.",
        NURSES,
    ),
    Way(
        frozenset({"course"}),
        "I'd turn the order round: licence first, course after.",
        (
            "A course gives no right to treat, and employers ask for the licence.",
            "Many employers train on their own devices.",
        ),
        "ask {board} what your licence will allow with lasers or needles before you pay.",
        (("What is allowed?", "ask_scope"), ("Licence rules", "ask_licence")),
        any_of=ESTHETICS,
    ),
    Way(
        frozenset({"own"}),
        "As a later step yes; straight after school it's risky.",
        (
            "Rent, insurance and supplies are due in empty weeks, too; regular "
            "clients come "
            "from a year or two in somebody's spa.",
            "Wages there pay while you learn to keep clients.",
        ),
        "with {board}, which licence a room needs, and how many regulars would pay the "
        "rent.",
        (
            ("Running a business", "ask_business"),
            ("Pay by workplace", "ask_pay_by_workplace"),
        ),
    ),
    Way(
        frozenset({"medicine"}),
        "It can work as income and as a look at skin, but it isn't a shortcut.",
        (
            "Admission weighs grades and hours with patients; facials count little, work "
            "as a medical assistant or scribe more.",
            "Both schools together cost time and money.",
        ),
        "with two programs, whether esthetics work counts as patient hours "
        "(paeaonline.org, "
        "aamc.org).",
        (("Ways in", "ask_career_path"), ("The way in full", "ask_become_dermatologist")),
        any_of=ESTHETICS,
    ),
    Way(
        frozenset({"saving"}),
        "Sensible with a date on it: school without debt leaves you free to "
        "choose the job.",
        (
            "Waiting costs wages, too, and a Pell grant may cover part: file the FAFSA "
            "(studentaid.gov) before you decide to wait.",
        ),
        "the full price with kit and fees at two schools, and divide what is missing by "
        "what you can put aside.",
        SCHOOL,
    ),
    Way(
        frozenset(),
        "Yes, it's a sensible plan: a wage goes on while you learn.",
        (
            "It takes longer: part time means about twice the months or more.",
            "Tired evenings are the usual reason people stop, so keep one day free.",
        ),
        "that a school near you truly teaches at those hours, and what a missed hour "
        "costs; {hours}.",
        SCHOOL,
        any_of=ORDERED,
    ),
]


def ways_in(text: str) -> set[str]:
    """The ways that a plan names."""
    return {
        name
        for name, words in WAYS.items()
        if re.search(rf"\b(?:{words})\b", text, re.IGNORECASE)
    }
