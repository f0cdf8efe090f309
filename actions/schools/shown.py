"""Answers about the schools that were shown: the facts asked for, of each of them."""

from collections.abc import Sequence

from actions.careers.payback import school_payback
from actions.catalog.figures import Citation, citation, licence, payback, typical_program
from actions.catalog.kinds import ESTHETICS_CIP_CODES
from actions.catalog.places import find_place
from actions.catalog.search import SchoolHit, field_figures
from actions.licensing.text import board
from actions.reply import Reply, button
from actions.schools.facts import FACTS, Side
from actions.schools.listing import list_sources, shown
from actions.schools.seen import seen
from actions.schools.standing_out import lead_of, level_quality, standing_out
from actions.schools.text import phone, price, too_short
from actions.schools.words import ELSEWHERE
from actions.turn import Turn
from actions.wording import capitalised, count, listed, usd

MOST_FACTS, MOST_LINES = 2, 6
SEVERAL_FACTS = 4
# What is generally known of things that no source has for each school.
GENERALLY = {
    "Rules on criminal records": "Whether a record bars you from the licence, its board "
    "says: ask there first.",
    "What papers each school takes": "Nearly every school takes a GED or HiSET like a "
    "diploma, and so does federal aid.",
    "Tours and open days": "Ask to sit in on a class and to talk with two students.",
}
# What schools are told apart by where the visitor asks which one is best.
JUDGED_BY = ("price", "length", "distance", "completion", "debt", "earnings")


def sides(turn: Turn, hits: Sequence[SchoolHit]) -> list[Side]:
    """The schools with their field's figures and their numbers in the list."""
    numbers = {unitid: number for number, unitid in enumerate(shown(turn), start=1)}
    figures = field_figures(turn.session, hits)
    return [
        Side(hit, known, numbers.get(hit.unitid))
        for hit, known in zip(hits, figures, strict=True)
    ]


def tell_one(
    turn: Turn,
    hit: SchoolHit,
    asked: list[str],
    among: Sequence[SchoolHit] = (),
    extreme: str = "",
) -> Reply:
    """The facts asked for of one school; first which of `among` has most or least."""
    side = sides(turn, [hit])[0]
    known = [name for name in asked if name in FACTS][:SEVERAL_FACTS]
    unreported = [name for name in asked if name not in FACTS]
    if "payback" in known:
        return school_payback(turn, hit)
    which, first = "", None
    if among and known:
        which, first = lead_of(FACTS[known[0]], sides(turn, among), extreme)
    if first and first.hit == hit and known[1:] == known[:1]:
        # "Is the first one bigger": it is, and that is said.
        return Reply(which, sources=_sources(turn, known), slots=_slots(turn, hit))
    said = "; ".join(FACTS[name].said(side) for name in _once(known[bool(among) :]))
    notes = _notes(known) + _other_state(turn, hit, known)
    missing = [name for name in ("price", "completion") if name in known]
    values = [value(side) for name in missing if (value := FACTS[name].value)]
    if unreported:
        notes = [_in_no_data(unreported)]
    if unreported or None in values:
        notes.append(f"Ask the school: {reach(hit)}.")
    facts = f"{said}." if said else ""
    warning = too_short(hit) if {"price", "length"} & set(known) else ""
    return Reply(
        " ".join([which, f"{side.name}{':' if said else '.'}", capitalised(facts), *notes])
        .replace("  ", " ")
        .strip()
        + warning,
        buttons=[
            button("All about it", "ask_school_details", school=str(hit.unitid)),
            button("Licence there", "ask_licence", state=hit.state),
            button("How to choose", "ask_choose_school"),
        ],
        sources=_sources(turn, known or ["phone"]),
        slots=_slots(turn, hit),
    )


def tell_each(
    turn: Turn, hits: Sequence[SchoolHit], asked: list[str], extreme: str = ""
) -> Reply:
    """The facts asked for, one line for each school; first who has least or most."""
    known = [name for name in asked if name in FACTS][:MOST_FACTS]
    unreported = [name for name in asked if name not in FACTS]
    each = _with_pay(turn, sides(turn, hits)) if "payback" in known else sides(turn, hits)
    winner: Side | None = None
    if not known:
        lead = f"{_in_no_data(unreported)} Ask them:"
        lines = [f"{side.line}: {reach(side.hit)}" for side in each]
    else:
        lead, winner = lead_of(FACTS[known[0]], each, extreme)
        level = level_quality(turn, known, each)
        if extreme and len(known) == MOST_FACTS and FACTS[known[1]].best == extreme:
            lead = f"{lead} {lead_of(FACTS[known[1]], each, extreme)[0]}"
        lines = [
            f"{side.line}: "
            + "; ".join(FACTS[name].in_list(side, len(known) == 1) for name in _once(known))
            for side in each[:MOST_LINES]
            if not level
        ]
        lead = level or lead
        lines += [" ".join(_notes(known))] if _notes(known) else []
        if unreported:
            who = "ask each" if len(each) > 2 else f"ask {each[0].hit.school}"
            if len(each) == 2 and each[0].hit.phone:
                who = f"{who}, {phone(each[0].hit.phone)}"
            lines.append(f"{_in_no_data(unreported)[:-1]}: {who}.")
    return Reply(
        "\n".join([lead, *lines]),
        buttons=[
            *(
                button(hit.school, "ask_school_details", school=str(hit.unitid))
                for hit in hits[:3]
            ),
            button("Compare them", "compare_schools"),
        ],
        sources=_sources(turn, known or ["phone"]),
        slots=_slots(turn, winner.hit if winner else None),
    )


def judge_one(turn: Turn, hit: SchoolHit, of_reviews: bool = False) -> Reply:
    """How one school's figures stand beside the usual ones; no verdict.

    Where reviews are asked for, where they stand is said with the figures.
    """
    side, typical = sides(turn, [hit])[0], typical_program(turn.session)
    parts = [FACTS["completion"].said(side), price(hit)]
    if hit.price_usd is not None and hit.cip_code in ESTHETICS_CIP_CODES:
        parts[-1] += f", where a typical program costs {usd(typical.price_usd)}"
    budget = turn.budget_usd
    if budget and hit.price_usd is not None:
        parts[-1] += (
            f", {'above' if hit.price_usd > budget else 'within'} your {usd(budget)}"
        )
    parts += ["a public school"] if hit.is_public else []
    parts += [FACTS["asked_hours"].said(side)] if hit.asked_hours else []
    has_debt, has_pay = side.figures.debt_median_usd, side.figures.earnings_1yr_usd
    parts += [FACTS["debt"].said(side)] if has_debt else []
    parts += [FACTS["earnings"].said(side)] if has_pay else []
    mixed = " (money figures mix all its beauty programs)" if has_debt or has_pay else ""
    none = "Exam pass rates and teaching are in no public data, so I give no verdict."
    if of_reviews:
        none = "I hold no reviews: read the newest on a map or Reddit, and ask graduates."
    return Reply(
        f"{side.name}, by its figures: {'; '.join(parts)}{mixed}. {none}",
        next_step="Visit during a class and ask for the exam pass rate in writing.",
        buttons=[
            button("How to choose", "ask_choose_school"),
            button("All about it", "ask_school_details", school=str(hit.unitid)),
            button("Compare", "compare_schools"),
        ],
        sources=_sources(turn, ["completion", "price", "asked_hours", "debt"]),
        slots=_slots(turn, hit),
    )


def judge(turn: Turn, hits: Sequence[SchoolHit], by: Sequence[str] = ()) -> Reply:
    """What each school is best at by the figures; which matters, the visitor knows.

    `by` are the facts that the visitor named as what counts.
    """
    each = sides(turn, hits[:MOST_LINES])
    wins: dict[int, list[str]] = {}
    named = [name for name in by if name in FACTS and FACTS[name].best]
    for name in named or JUDGED_BY:
        fact = FACTS[name]
        for side in standing_out(fact, each, fact.best):
            label = f"{getattr(fact, fact.best)} ({_brief(name, side)})"
            wins.setdefault(side.hit.unitid, []).append(label)
    lines = [
        f"{side.line}: {listed(wins.get(side.hit.unitid) or ['ahead in none of these'])}"
        for side in each
    ]
    return Reply(
        "\n".join(
            [
                "By what counts for you:"
                if named
                else "Which is best depends on what counts for you, so I don't pick. By "
                "the figures:",
                *lines,
                "Exam pass rates and teaching are in no public data: ask, and visit.",
            ]
        ),
        next_step=""
        if named
        else "Tell me what matters most: price, distance, length or how many finish.",
        buttons=[
            button("Compare them", "compare_schools"),
            button("How to choose", "ask_choose_school"),
            button("How the list is made", "ask_ranking"),
        ],
        sources=list_sources(turn),
        slots=_slots(turn, None),
    )


def reach(hit: SchoolHit) -> str:
    """Phone and website as far as reported."""
    ways = [
        f"phone {phone(hit.phone)}" if hit.phone else "",
        f"website {hit.website.rstrip('/')}" if hit.website else "",
    ]
    return ", ".join(way for way in ways if way) or "no phone or website reported"


def _with_pay(turn: Turn, each: list[Side]) -> list[Side]:
    place = turn.again().place
    shares = []
    for side in each:
        there = place or find_place(turn.session, side.hit.state)
        cost = side.hit.price_usd
        back = payback(turn.session, cost, there) if cost is not None else None
        shares.append(back.share_of_first_year if back else None)
    return [
        Side(side.hit, side.figures, side.number, share)
        for side, share in zip(each, shares, strict=True)
    ]


def _once(names: list[str]) -> list[str]:
    """The facts without that of the aid system, where the accreditation tells of it."""
    return [n for n in names if n != "title_iv" or "accredited" not in names]


def _brief(name: str, side: Side) -> str:
    """A value without its noun: "$9,900", "5 months", "81%"."""
    value = FACTS[name].value
    known = value(side) if value else None
    if known is None:
        return "not reported"
    if name == "completion":
        return f"{known:.0%}"
    if name in ("length", "distance"):
        return count(round(known), "month" if name == "length" else "mile")
    return usd(known)


def _in_no_data(names: list[str]) -> str:
    elsewhere = " ".join(ELSEWHERE[name] for name in names if name in ELSEWHERE)
    names = [name for name in names if name not in ELSEWHERE]
    if not names:
        return elsewhere
    first, *others = names[:SEVERAL_FACTS]
    what = listed([first, *(other[:1].lower() + other[1:] for other in others)])
    note = "".join(f" {GENERALLY[name]}" for name in names if name in GENERALLY)
    is_one = not others and what.startswith(("What", "Why", "Safety"))
    said = f"{what} {'is' if is_one else 'are'} in no public data.{note}"
    return f"{said} {elsewhere}".strip()


def _other_state(turn: Turn, hit: SchoolHit, names: list[str]) -> list[str]:
    """Whom to ask where a school of one state is meant for the licence of another."""
    rule = licence(turn.session, hit.licence_state)
    if "asked_hours" not in names or hit.licence_state == hit.state or not rule:
        return []
    return [
        f"It lies in {hit.state}: whether {hit.licence_state} takes hours from there, the "
        f"{board(rule)} says. Ask before you pay."
    ]


def _notes(names: list[str]) -> list[str]:
    return list(dict.fromkeys(FACTS[name].note for name in names if FACTS[name].note))


def _sources(turn: Turn, names: list[str]) -> list[Citation]:
    datasets = [dataset for name in names for dataset in FACTS[name].datasets]
    return [citation(turn.session, dataset) for dataset in dict.fromkeys(datasets)]


def _slots(turn: Turn, hit: SchoolHit | None) -> dict[str, object]:
    # "The york one" is no new place to look in, but the first place said is one.
    place = turn.slots.get("place") or (turn.place.key if turn.place else None)
    kept = {"schools_seen": seen(turn, [hit])} if hit else {}
    return {
        "school": str(hit.unitid) if hit else None,
        "place": place,
        "topic": "find_schools",
        **kept,
    }
