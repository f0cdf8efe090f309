"""One school in detail, and how to reach it."""

from actions.base import Answer
from actions.catalog.figures import citation
from actions.catalog.search import SchoolHit
from actions.reply import Card, Reply, button
from actions.school_comparison import comparison
from actions.school_list import COMPLETIONS, PAGE, list_sources, schools_shown
from actions.school_mentions import called, chosen, in_places, mentioned
from actions.school_text import campuses, card, completion, length, phone, price, too_short
from actions.turn import Turn
from actions.wording import count, usd

DIRECTORY = "ipeds_hd"
MOST_CONTACTS, MOST_TO_CHOOSE = 3, 4
NOT_PASSED_ON = (
    "I can't pass on your contact data, sign you up or book a visit yet, and no school "
    "hears of you from me."
)


class TellSchoolDetails(Answer):
    """All that is known of one school."""

    action_name = "action_tell_school_details"
    intent = "ask_school_details"

    def reply(self, turn: Turn) -> Reply:
        hits = schools_shown(turn)
        several = mentioned(turn, hits) or in_places(turn, hits)
        if len(several) > 1:
            return comparison(turn, several)
        if not several and turn.values("school"):
            return _by_name(turn)
        if not hits:
            return _which()
        hit = several[0] if several else chosen(turn, hits)
        if hit is None:
            return Reply(
                "Which one of them?",
                buttons=[
                    button(item.school, "ask_school_details", school=str(item.unitid))
                    for item in hits[-PAGE:]
                ],
            )
        return _details(turn, hit)


class ContactSchool(Answer):
    """How to reach a school oneself, since nothing is passed on to it."""

    action_name = "action_contact_school"
    intent = "contact_school"

    def reply(self, turn: Turn) -> Reply:
        hits = schools_shown(turn)
        if not hits:
            return _which(f"{NOT_PASSED_ON} ")
        one = chosen(turn, hits)
        meant = mentioned(turn, hits) or in_places(turn, hits) or [one or hits[0]]
        lines = [_reach(hit) for hit in meant[:MOST_CONTACTS]]
        return Reply(
            f"{NOT_PASSED_ON} Please get in touch yourself:\n" + "\n".join(lines),
            next_step="Ask for admissions: start dates, the total price in writing and a "
            "visit during a class.",
            buttons=[
                button("What to ask on a visit", "ask_choose_school"),
                button("More about it", "ask_school_details", school=str(meant[0].unitid)),
                button("Talk to a person", "talk_to_person"),
            ],
            sources=[citation(turn.session, DIRECTORY)],
            slots={"school": str(meant[0].unitid), "place": turn.slots.get("place")},
        )


def _by_name(turn: Turn) -> Reply:
    """A school that wasn't shown: the one of that name, or those to choose from."""
    found = called(turn)
    if len(found) == 1:
        return _details(turn, found[0])
    if found:
        place = (
            f", nearest to {turn.place.label} first"
            if turn.place
            else "; ask again with its city to get the one you mean"
        )
        return Reply(
            f"I know {count(len(found), 'school')} of that name{place}. Which one?",
            buttons=[
                button(
                    f"{hit.school}, {hit.city}, {hit.state}",
                    "ask_school_details",
                    school=str(hit.unitid),
                )
                for hit in found[:MOST_TO_CHOOSE]
            ],
        )
    return Reply(
        "I have no esthetics or beauty program of a school of that name: the federal data "
        "holds those whose students can get federal aid. Ask its state's board whether it "
        "is approved, or tell me your city and I list the ones I know.",
        buttons=[
            button("Find schools", "find_schools"),
            button("How to check a school", "ask_choose_school"),
        ],
        sources=[citation(turn.session, DIRECTORY)],
    )


def _which(lead: str = "") -> Reply:
    return Reply(
        f"{lead}Which school do you mean? Tell me a city, state or ZIP code and I list the "
        "schools there; then you can ask about one of them.",
        buttons=[button("Find schools", "find_schools")],
    )


def _reach(hit: SchoolHit) -> str:
    ways = [
        f"phone {phone(hit.phone)}" if hit.phone else "",
        f"website {hit.website.rstrip('/')}" if hit.website else "",
    ]
    known = ", ".join(way for way in ways if way) or "no phone or website reported"
    return f"• {hit.school} ({hit.city}, {hit.state}): {known}"


def _details(turn: Turn, hit: SchoolHit) -> Reply:
    cost = f"Price: {price(hit)}"
    if hit.tuition_and_fees_usd is not None and hit.books_and_supplies_usd:
        cost += f" (tuition and fees {usd(hit.tuition_and_fees_usd)})"
    release = citation(turn.session, COMPLETIONS).release
    facts = [
        f"{hit.school}, {hit.address}, {hit.city}, {hit.state}.{campuses(hit)}",
        f"Phone {phone(hit.phone)}." if hit.phone else "",
        f"Website {hit.website.rstrip('/')}." if hit.website else "",
        f"Program: {hit.kind}. {cost}.",
        f"Length: {length(hit) or 'not reported'}.{too_short(hit)}",
        f"{count(hit.completions, 'graduate')} in {release}. {completion(hit)}.",
        "It is in the federal aid system; ask whether this program is long enough for it."
        if hit.title_iv
        else "It isn't in the federal aid system.",
    ]
    return Reply(
        " ".join(fact for fact in facts if fact),
        next_step="Ask them about the exam pass rate, evening classes and what isn't in "
        "the price.",
        buttons=[
            button("How to choose", "ask_choose_school"),
            button("Show more", "show_more"),
            button("Licence there", "ask_licence", state=hit.state),
        ],
        card=Card("school", card(hit)),
        sources=[*list_sources(turn), citation(turn.session, DIRECTORY)],
        slots={"school": str(hit.unitid), "place": turn.slots.get("place")},
    )
