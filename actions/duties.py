"""Duties and scope: what the job is and is like, and what the law lets one do."""

from actions.base import Answer
from actions.catalog.figures import (
    SKINCARE_SPECIALIST,
    citation,
    licence,
    procedures,
    projection,
)
from actions.reply import Reply, button
from actions.turn import Turn
from actions.wording import capitalised, listed

INJECTORS = {
    "29-1141": "a registered nurse may inject under a prescriber's orders",
    "29-1171": "a nurse practitioner may prescribe and inject, in some states on "
    "their own and in others with a physician",
    "29-1071": "a physician assistant may inject under a physician's supervision or "
    "agreement",
    "29-1213": "a dermatologist may do all of it",
    "29-1229": "a physician may do all of it",
}
# What the working life is like, by the words people ask for it with.
LIFE = {
    r"\b(hours?|hrs|weekends?|saturdays?|sundays?|nights?|evenings?|holidays?|christmas|9-5"
    r"|part[- ]?time|full[- ]?time|shifts?|schedule\w*|flexib\w*|kids|days? (off|a week)"
    r"|on call|balance)\b": (
        "Spas and salons live from clients' free time, so evenings, Saturdays and the days "
        "before holidays are common; doctors' offices and clinics keep office hours. Part "
        "time occurs in both."
    ),
    r"\b(physical\w*|body|back|hands?|wrists?|knees?|feet|stand\w*|sit\w*|carpal|arthritis"
    r"|pain|tir\w+|lift\w*|bend\w*|discs?|rough|heavy)\b": (
        "It is physical: massage, extractions and waxing are work of the hands, most of "
        "it standing or bent over. Gentler are consultations, the front desk, retail, "
        "product sales and teaching; ask your doctor about your own case."
    ),
    r"\b(steady|season\w*|slow\w*|empty|famine|quiet|january|summer|sent home|regular)\b": (
        "Bookings swing with seasons and with how many regulars you have, and with them "
        "pay by commission; an hourly wage in a practice is steadier."
    ),
    r"\b(stress\w*|burn(ed|t)? ?out|client\w*|angry|nasty|rude|drama|sell\w*|push\w*|sales"
    r"|lonely|toxic|emotional\w*|coworkers|relax\w*|chill)\b": (
        "Stress comes from full books, sales targets and clients who are unhappy; many "
        "like the quiet room and the one-to-one. Ask at the interview about targets and "
        "the time between clients."
    ),
    r"\b(chemicals?|acetone|peels?|fumes|breath\w*|smoke|hazards?|dangerous|catch|blood|eyes"
    r"|lasers?|sick)\b": (
        "Hazards are acids, wet hands, infections and, near lasers, light and smoke: "
        "gloves, eye protection, good air and strict hygiene are part of the job."
    ),
}
MOST_PARTS = 2
ASSISTANT = "31-9092"
COSMETOLOGIST = "39-5012"


class TellDuties(Answer):
    """Tasks of an ordinary day."""

    action_name = "action_tell_duties"
    intent = "ask_duties"
    topic = "duties"

    def reply(self, turn: Turn) -> Reply:
        return Reply(
            "A medical aesthetician looks at the skin, plans and gives facials and "
            "facial massage, superficial peels, brightening and body treatments and "
            "hair removal, explains home care and keeps everything sanitary. In "
            "clinical settings come the steps around procedures: preparing patients, "
            "care afterwards, camouflage make-up, knowing complications, common skin "
            "ailments and their drugs. It is a lot of standing, cleaning, notes and "
            "often selling products. Injections and surgery are never part of it.",
            next_step="Shall I show how it differs by workplace?",
            offer=button("Where they work", "ask_workplaces"),
            buttons=[
                button("The working life", "ask_working_life"),
                button("What is allowed?", "ask_scope"),
                button("Pay", "ask_pay"),
            ],
            sources=[citation(turn.session, "field_guide")],
        )


class TellWorkingLife(Answer):
    """Hours, strain, steadiness and what wears people out."""

    action_name = "action_tell_working_life"
    intent = "ask_working_life"
    topic = "working_life"

    def reply(self, turn: Turn) -> Reply:
        future = projection(turn.session, SKINCARE_SPECIALIST)
        share = future.self_employed_percent if future else None
        alone = (
            f"{share:g} % work for themselves and set their own hours; for the others "
            if share
            else "For employees "
        )
        parts = [text for words, text in LIFE.items() if turn.mentions(words)]
        return Reply(
            f"{alone}no source that I hold counts hours or strain. "
            + " ".join(parts[:MOST_PARTS] or list(LIFE.values())[:MOST_PARTS]),
            next_step="Shall I show how the work differs by workplace?",
            offer=button("Where they work", "ask_workplaces"),
            buttons=[
                button("What they do", "ask_duties"),
                button("How pay is made up", "ask_pay_basis"),
                button("Is it worth it?", "ask_worth_it"),
            ],
            sources=[
                *([future.citation] if future and share else []),
                citation(turn.session, "field_guide"),
            ],
        )


class TellScope(Answer):
    """What may and may not be done, by procedure and place."""

    action_name = "action_tell_scope"
    intent = "ask_scope"
    topic = "scope"
    uses_place = True

    def reply(self, turn: Turn) -> Reply:
        kinds = procedures(turn.session)
        named = list(dict.fromkeys(turn.values("procedure")))
        who = turn.own_occupation or turn.named_occupation
        told = 1 if who in INJECTORS else 3
        sentences = [kinds[key].scope for key in named[:told]]
        if who in INJECTORS:
            sentences.append(
                f"{capitalised(INJECTORS[who])}; training in the procedure and the "
                "state's rules come on top."
            )
        elif who == ASSISTANT:
            sentences.append(
                "Medical assistants work under delegation, and whether that covers "
                "injections or lasers differs by state."
            )
        elif who == COSMETOLOGIST and not named:
            sentences.append(
                "A cosmetology licence covers hair, nails and basic skin care such as "
                "facials in most states; deeper treatments need the esthetics licence or "
                "are medical."
            )
        if not sentences:
            sentences = [
                "Aestheticians do non-invasive work on the outer skin: facials, "
                "superficial peels, hair removal, make-up. Injections (Botox, fillers, "
                "mesotherapy) and surgery are never allowed. Lasers, deeper peels, "
                "microneedling and dermaplaning differ by state, licence tier and "
                "supervision."
            ]
        rule = licence(turn.session, turn.place.state) if turn.place else None
        sources = [citation(turn.session, "field_guide")]
        is_medical = who in INJECTORS or any(kinds[key].invasive for key in named)
        state = turn.place.state_name if turn.place else "your state"
        if is_medical:
            sentences.append(
                f"In {state} the boards of nursing and of medicine decide who injects and "
                "under whom."
            )
        elif rule:
            site = f" ({rule.website})" if rule.website else ""
            also = " and, for lasers, the medical board" if "laser" in named else ""
            sentences.append(f"For {state} ask the {rule.board}{site}{also}.")
            sources.append(rule.citation)
        else:
            sentences.append("Your state's board decides; this isn't legal advice.")
        return Reply(
            " ".join(sentences),
            next_step="" if turn.place else "Which state is it for?",
            buttons=[
                button("Ways into injecting", "ask_injector_path"),
                button("Advanced licences", "ask_master_licence"),
                button("Licence rules", "ask_licence"),
            ],
            sources=sources,
        )


class TellSpaVersusMedical(Answer):
    """The titles of the field, told apart."""

    action_name = "action_tell_spa_vs_medical"
    intent = "ask_spa_vs_medical"
    topic = "spa_vs_medical"

    def reply(self, turn: Turn) -> Reply:
        others = set(turn.values("occupation"))
        titles = [text for code, text in TITLES.items() if code in others]
        text = (
            "Spa and medical aestheticians hold the same esthetics licence; no state "
            "licenses medical aestheticians apart (some have a master or advanced "
            "tier). Medical aestheticians add training for clinical settings and work "
            "with a medical professional present: acne marks, scars, care before and "
            "after procedures. They still do all that a spa does, and clinics pay more."
        )
        if titles:
            text = f"An aesthetician cares for the outer skin. {listed(titles)}."
        return Reply(
            text,
            next_step="Shall I compare the pay of spas and doctors' offices?",
            offer=button("Compare the pay", "ask_pay_by_workplace"),
            buttons=[
                button("Workplaces", "ask_workplaces"),
                button("How to get in", "ask_training_path"),
            ],
            sources=[citation(turn.session, "field_guide")],
        )


TITLES = {
    "39-5012": "A cosmetologist is licensed for hair, nails and basic skin care, with "
    "more hours of school spread over more subjects",
    "29-1213": "A dermatologist is a physician with a residency who diagnoses, "
    "prescribes and operates",
    "29-1141": "An aesthetic nurse is a registered nurse who may inject under orders",
    "29-1171": "A nurse practitioner examines, prescribes and injects under state rules",
    "29-1071": "A physician assistant treats and injects together with a physician",
    "31-9092": "A medical assistant helps physicians with patients and the office",
    "39-5091": "A make-up artist works with colour, mostly without a skin licence",
    "31-9011": "A massage therapist is licensed for the body's soft tissue",
}
