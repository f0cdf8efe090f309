"""One school in detail, and how to reach it."""

from actions.base import Answer
from actions.catalog.figures import citation
from actions.catalog.search import SchoolHit
from actions.contact import keep
from actions.reply import Card, Reply, button
from actions.school_comparison import comparison
from actions.school_list import COMPLETIONS, PAGE, list_sources, schools_shown
from actions.school_mentions import called, chosen, in_places, mentioned
from actions.school_text import campuses, card, completion, length, phone, price, too_short
from actions.turn import Turn
from actions.wording import count, usd

DIRECTORY = "ipeds_hd"
MOST_CONTACTS, MOST_TO_CHOOSE = 3, 4


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
    """How to reach a school oneself, and the form by which it can reach the visitor."""

    action_name = "action_contact_school"
    intent = "contact_school"

    def reply(self, turn: Turn) -> Reply:
        if "again" in turn.values("choice"):
            return keep(turn)
        hits = schools_shown(turn)
        meant = mentioned(turn, hits) or in_places(turn, hits) or called(turn)
        one = chosen(turn, hits) if hits and not meant else None
        meant = meant or ([one] if one else hits[:1] if len(hits) == 1 else hits[-PAGE:])
        if not meant:
            return _which()
        lines = "\n".join(_reach(hit) for hit in meant[:MOST_CONTACTS])
        if len(meant) > 1:
            return Reply(
                f"You can reach them yourself:\n{lines}",
                next_step="From which of them do you want to hear? I can pass that on.",
                buttons=[
                    button(hit.school, "contact_school", school=str(hit.unitid))
                    for hit in meant[:MOST_CONTACTS]
                ],
                sources=[citation(turn.session, DIRECTORY)],
            )
        return Reply(
            f"You can reach it yourself:\n{lines}\nAsk for admissions: start dates, the "
            "total price in writing and a visit during a class.",
            sources=[citation(turn.session, DIRECTORY)],
            form="lead_form",
            slots={
                "school": str(meant[0].unitid),
                "lead_school": str(meant[0].unitid),
                "place": turn.slots.get("place"),
            },
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


def _which() -> Reply:
    return Reply(
        "Which school do you mean? Tell me a city, state or ZIP code and I list the "
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
            button("Hear from this school", "contact_school", school=str(hit.unitid)),
            button("How to choose", "ask_choose_school"),
            button("Show more", "show_more"),
            button("Licence there", "ask_licence", state=hit.state),
        ],
        card=Card("school", card(hit)),
        sources=[*list_sources(turn), citation(turn.session, DIRECTORY)],
        slots={"school": str(hit.unitid), "place": turn.slots.get("place")},
    )
