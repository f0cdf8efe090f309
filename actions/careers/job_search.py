"""Finding a job: applying, interviews, contracts, the first step without experience."""

from actions.asked import answers_to, fitting
from actions.base import Answer
from actions.catalog.figures import SKINCARE_SPECIALIST, citation, wage
from actions.injecting.jobs import injector_job, of_injectors
from actions.people.nursing import nurse_asked_about
from actions.people.short_forms import BEAUTICIANS
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import count

# What is asked of jobs without naming them.
FIND_THEM = (
    r"\b(?:how|where) (?:do|can|would|could|to|should) (?:i |you |we |one )?(?:\w+ )?"
    r"(?:find|look for|see|reach|apply (?:to|for)) (?:them|these|those|one|any)\b"
)
READ_FOR_THEM = (
    "contact_school", "find_schools", "ask_school_details", "nlu_fallback", "out_of_scope",
    "inform",
)  # fmt: skip
OF_SCHOOLS = r"\b(?:schools?|programs?|class(?:es)?|cours\w+|academ\w+|college)\b"


class TellJobSearch(Answer):
    """How to find and get a job."""

    action_name = "action_tell_job_search"
    intent = "ask_job_search"
    topic = "job_search"

    @classmethod
    def takes_over(cls, intent: str, turn: Turn) -> bool:
        """Whether "how do i find them" asks of the jobs just spoken of."""
        is_of_jobs = turn.slots.get("topic") == cls.topic and intent in READ_FOR_THEM
        names_other = turn.mentions(OF_SCHOOLS) or turn.places or turn.values("school")
        return is_of_jobs and turn.mentions(FIND_THEM) and not names_other

    def reply(self, turn: Turn) -> Reply:
        # Who works in beauty and only thought of nursing looks for work as they are.
        is_other = turn.own_occupation in BEAUTICIANS and not turn.named_occupations
        of_nurse = nurse_asked_about(turn) and not is_other
        if turn.is_nurse or of_injectors(turn) or of_nurse:
            return injector_job(turn)
        here = wage(turn.session, SKINCARE_SPECIALIST, turn.place)
        jobs = (
            f" About {count(here.employment)} jobs are counted in {here.area}."
            if here and here.employment
            else ""
        )
        points = answers_to(turn, POINTS)
        text = fitting("", points, "No one can promise a job.") if points else JOB + jobs
        jobs = "" if points else jobs
        sources = [here.citation] if here and jobs else []
        return Reply(
            text,
            next_step="Shall I tell you where aestheticians work and what each pays?",
            offer=button("Compare workplaces", "ask_pay_by_workplace"),
            buttons=[
                button("Is the field growing?", "ask_outlook"),
                button("Useful certificates", "ask_certifications"),
                button("Working for myself", "ask_business"),
            ],
            sources=[*sources, citation(turn.session, "field_guide")],
        )


JOB = (
    "For a first clinical job: show photographs of your own results (with consent), name "
    "the devices and peels you have trained on, ask your school's clinic or a practice "
    "for a day of shadowing, and apply to front-desk or assistant posts in dermatology "
    "and plastic surgery, which often lead into treatment rooms. Ask how pay is split "
    "between hourly, commission and tips, and who trains you. No one can promise a job."
)
# Without experience, or with nobody who answers.
BEGINNERS = (
    r"\b((?:no|zero|without|w/o|lack\w*)(?: (?:any|prior|much|work|spa|clinic\w*|of))*"
    r" experience|inexperienced|beginners?|newbies?|new grad\w*|first job|foot in|just"
    r" (graduated|got licensed)|fresh|no callbacks?|nobody)\b"
)
# Single points of looking for work, by the words people ask for them with.
POINTS = {
    r"\b(which (medspas|spas|employers|clinics)|names of|who (hires|is hiring)|openings?"
    r"|are hiring|hiring (near|in|now|right)|job sites?|postings?|indeed"
    r"|where do i look|know any|find (?:them|these|those|one|any)"
    r"|taking new)\b": (
        "I hold no vacancies: look at the sites of practices and spa chains near you, at "
        "your school's board and at job sites, and call, since small practices don't "
        "advertise."
    ),
    r"\b(placement|does my school|my school (place|help|have)|place me)\b": (
        "How many graduates a school places isn't in public data: ask it for the number, "
        "the year and how it counts. No school can promise you a job."
    ),
    r"\b(cover letter|in the letter|letter)\b": (
        "A letter fits on half a page: why this practice, what you have treated and on "
        "which devices, one result, when you can come for a trial day."
    ),
    r"\b(resume|cv|references?|one page|skills to list|list my)\b": (
        "On one page: licence with state, treatments and machines with numbers, clinic "
        "hours, sales; from other work what shows care with people, money and hygiene. "
        "Teachers count as references."
    ),
    r"\b(interview|practical|trial|ask them|what do they ask|sell me|panel"
    r"|questions)\b": (
        "In interviews come why medical, how you deal with an unhappy client, "
        "contraindications, sanitation, and mostly a treatment to show. Ask them who "
        "supervises, who trains, and how pay is split."
    ),
    r"\b(wear|dress|scrubs|outfit)\b": (
        "Wear plain, clean, closed shoes, hair back, short nails; for a practical bring "
        "scrubs and your own kit if they say so."
    ),
    r"\b(non[- ]?compete|contract|sign)\b": (
        "Read a non-compete for its miles, months and clients before you sign, ask to "
        "have it shortened, and take it to a lawyer: whether it holds is state law."
    ),
    r"\b(shadow\w*|volunteer|observe|follow (an|a|someone)|work free|unpaid|for free)\b": (
        "Ask the practice manager in writing for one day of watching, with your licence or "
        "school named; patients must agree. Weeks of unpaid work aren't usual: ask for pay "
        "as soon as you treat."
    ),
    r"\b(drug|background|screen\w*|credit check|pee|hair test|felony)\b": (
        "Whether they test for drugs or check a background each employer decides, "
        "hospitals mostly do; ask before you give notice, and say truly what will show."
    ),
    r"\b(while (i'?m )?(still )?in school|student|before i'?m licensed|not finished"
    r"|hours into)\b": (
        "Without a licence yet: front desk, treatment-room helper, retail or coordinator "
        "in a clinic, where they get to know you."
    ),
    r"\b(front desk|receptionist|coordinator)\b": (
        "The front desk is a real way in where the practice treats skin itself: ask "
        "whether others have moved into the treatment room."
    ),
    r"\b(?:my english|(?:not|no|little|bad|broken|poor|good|much|speak|without|perfect)"
    r" (?:\w+ )?english|english (?:is |not |so |very )*(?:bad|poor|basic|good|perfect|weak)"
    r"|accent|only (?:speak )?(?:spanish|russian|portuguese|chinese|vietnamese|korean)"
    r"|(?:spanish|russian|portuguese|chinese|vietnamese|korean) only)\b": (
        "English needn't be perfect: you have to understand health questions and explain "
        "aftercare. Look for practices whose clients speak your language; there it is an "
        "advantage. Public libraries and adult schools teach English free."
    ),
    r"\b(portfolio|before and after|photos?|instagram|followers|ig|dm)\b": (
        "A few series of photographs with the same light, the client's written consent "
        "and a line on what was done beat many; followers are a bonus."
    ),
    r"\b(offer|negotiat\w*|salary question|desired wage)\b": (
        "Set an offer beside the local median, and negotiate hours, training and the "
        "split of commission, not only the rate."
    ),
    BEGINNERS: (
        "Without experience count what you have: clinic hours, treatments, machines. Wax "
        "studios and facial chains take beginners and train them; after some months "
        "clinics listen."
    ),
    r"\b(dermatology|derm|plastic surg\w*)\b": (
        "For a dermatology or surgery practice write to the office manager; assistant or "
        "desk posts are the usual door."
    ),
    r"\b(cruise|resort|hotel)\b": "Ships and resorts hire through agencies and brands.",
    r"\b(pregnan\w*|older|\b5\d\b)\b": (
        "Age and pregnancy are nothing an employer may hold against you, and you needn't "
        "mention them."
    ),
}
