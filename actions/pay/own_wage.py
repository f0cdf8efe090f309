"""Whether the visitor's own wage is low: where it stands among those of the occupation."""

import re
from dataclasses import replace
from decimal import Decimal

from actions.case import Case
from actions.catalog.figures import Citation, typical_program
from actions.entities import Entity
from actions.pay.own_pay import own_pay
from actions.pay.standing_wage import advice, scale, side, year
from actions.pay.text import beginners
from actions.reply import Reply, button
from actions.safety.personal_data import FORM_ASKS
from actions.sums.figures import OwnFigures, period_of
from actions.sums.median import Beside, beside
from actions.sums.money_roles import LEAST_SALARY_USD, MOST_HOURLY_USD
from actions.sums.numbers import Number, numbers_said
from actions.turn import Turn
from actions.wording import usd

# That a wage is too low is asked with these, whatever else stands around it.
TOO_LOW = (
    r"\b(?:under ?paid|ripp?(?:ed|ing)? (?:me )?off|rip ?off|screw(?:ed|ing)|low ?ball\w*"
    r"|cheated|paid (?:fair\w*|enough|right|less|what i)|worth more|fair (?:wage|pay))\b"
)
# "Is that normal", "what should I be on after 3 years".
# "Is 20 fair", "is $20 an hour ok"; "is 41 ok" may be an age.
HOURLY = r"\$?\d\d(?:\.\d\d?)?"
YEARLY = r"\$?\d\d(?:\d)?(?:[.]\d)?(?:k|[, ]?\d{3})"
JUDGED = (
    r"(?:an? |even |considered |actually |really |pretty |too )*(?:fair|low|ok(?:ay)?|good"
    r"|normal|decent|bad|enough|average|high|reasonable|a lot|solid|great)"
)
IS_FAIR = (
    rf"\b(?:is|are) {HOURLY} (?:fair|low)\b"
    rf"|\b(?:is|are) {HOURLY} ?(?:an?|per|/) ?(?:hr|hour) {JUDGED}\b"
    rf"|\b(?:is|are|would|wud) {YEARLY}(?: ?(?:an?|per|/) ?(?:yr|year))?(?: be)? {JUDGED}\b"
)
IS_RIGHT = (
    r"\b(?:is|are) (?:that|this|it|mine|my (?:pay|wage|salary|rate))\b[^.?!]{0,20}\b"
    r"(?:normal|fair|good|decent|low|ok(?:ay)?|bad|average|right|high|typical"
    r"|too much|a lot|reasonable|for real|legit|realistic)\b"
    rf"|{IS_FAIR}"
    r"|(?:^|[.,;!?]|\bthat) ?(?:is )?(?:it )?(?:normal|fair|good|decent|(?:too )?low"
    r"|ok(?:ay)?)\?"
)
SHOULD = (
    # "Should I get the certificate first" asks of no pay.
    r"\bshould i (?:\w+ )?(?:make|earn)\b(?! (?:a|an|my|sure|it|the|this) )"
    r"|\bshould i (?:\w+ )?(?:be|get)\b(?=\W*$|[.,?!]| (?:paid|pay|more|less|making"
    r"|earning|on|at|with|after|as|for|per|hourly|here|there|\$?\d))"
    r"|\bwhat (?:\w+ )?(?:get|make|earn)\b[^.?!]{0,12}\b(?:first|1st) year\b"
    r"|\b(?:new|beginn\w+|starters?)\b[^.?!]{0,15}\b(?:start|make|get)\b[^.?!]{0,8}"
    r"\b(?:lower|less)\b"
)
# "So basically the same", said of one's own pay, asks how it stands.
THE_SAME = (
    r"\b(?:basically|pretty much|about|almost|nearly|literally|kinda|practically|like)"
    r" the same|\b(?:same as|no more than|not (?:much|any) (?:more|better) than|less than)"
    r" (?:what )?i\b|\bwhy would (?:any(?:one|body)|i|you|someone)\b|\bwhat'?s the point\b"
)
ALONE_NO_REASON = (
    "So at the median pay alone is a weak reason; what draws people is the work itself, "
    "the upper quarter and clients of their own."
)
SCALE = (
    r"\b(?:bottom|low(?:est)?)(?: end)? (?:and|to|&|n) (?:the )?(?:top|high\w*|best)\b"
    r"|\b(?:top|high(?:est)?)(?: end)? (?:and|to|&|n) (?:the )?(?:bottom|low\w*)\b"
)
# "Should I ask for more", "do i take it", said of the pay before.
NEGOTIATES = (
    r"\b(?:should|shall|can|could|do|would) (?:i|we) (?:\w+ )?(?:accept"
    r"|take (?:it|that|the (?:job|offer))|counter\w*"
    r"|ask (?:them |her |him )?(?:for (?:more|\$?\d)|to (?:pay|match|raise))"
    r"|negotiate|push (?:for|back)|haggle|say yes|turn (?:it|that|them) down)"
    r"|\b(?:worth|okay|ok) (?:to )?(?:ask\w*|negotiat\w+|counter\w*)\b"
    r"|\broom to (?:ask|negotiate)\b"
)
ASKS = f"{TOO_LOW}|{IS_RIGHT}|{SHOULD}|{SCALE}|{NEGOTIATES}|{THE_SAME}"
# In a longer story more is asked than that.
MOST_WORDS_OF_ONE = 45
# Beside their wage the price of a program tells something.
SCHOOLED = "39-5094"
STARTED = r"\bstart\w* (?:me|us|out) (?:out )?at\b"
NAMED_BARE = f"{TOO_LOW}|{STARTED}|{IS_FAIR}|{NEGOTIATES}"
BEGINNING = r"\b(?:first|1st) year\b|\b(?:new|beginn\w+|start(?:ing|ers?)?|entry)\b"
# What is asked then is whether an employer may do this, when something pays back, or of
# an offer.
ANOTHER_MATTER = (
    r"\b(?:tak(?:e|es|ing)|keeps?|deduct\w*|dock\w*|unpaid|1099|contracts?|non-?compete"
    r"|overtime|(?:il)?legal\w*|commission|pay\w* (?:it |that )?(?:off|back)"
    r"|per (?:client|facial|service)|worth it)\b"
)
OFFER = r"\boffer\w*\b"
# In such talk an amount alone is a wage: "i was told $22".
OF_PAY = ("pay", "pay_basis", "pay_by_workplace", "business", "job_search", "worth_it")
TOLD_AS = (
    "inform", "nlu_fallback", "out_of_scope", "ask_pay", "ask_pay_basis", "find_schools",
    "refine_schools", "ask_cheaper", "ask_job_search",
)  # fmt: skip
NO_WAGE = (
    r"\b(?:clients?|facials?|services?|rent|schools?|tuition|budget|cost\w*|price\w*|class"
    r"|courses?|how|what|why|where|when|who|hours|miles|age|old)\b"
)
OF_WAGES = r"\b(?:pay|paid|wages?|salar\w+|rate|money|offer\w*|earn\w*|mak(?:e|es|ing))\b"
# "Ok to wear this", "bad if i ask": the deed is judged.
OF_A_DEED = r"(?:not )?(?:to|if|that|when|for (?:me|us|them)|or|because|since)\b"
MOST_WORDS_BEHIND = 6
# An amount beside these is no pay.
OF_PRICE = (
    r"\b(?:schools?|programs?|courses?|class|tuition|loans?|debt|machines?|lasers?|salon"
    r"|business|sales|revenue|saved|savings|to (?:open|start|buy))\b"
)
MOST_WORDS_TOLD, MOST_BEFORE = 10, 4
OTHER_SUMS = ("visit", "rent", "price", "sales", "target", "saving", "saved")
# Before an amount that is no wage of one's own: "that's like 29", "you said 45k".
QUOTED = re.compile(
    r"\b(?:that'?s|this is|which is|comes (?:out )?to|equals?|(?:you|u|it) (?:just )?"
    r"(?:said?|says|showed?)|average|median|typical)(?: (?:is|like|about|around|of))*"
    r"\s*\$?$",
    re.IGNORECASE,
)
AT = re.compile(
    r"\b(?:at|on|for|is)\s(?:like |about |only |just )?\$?(?P<amount>\d\d(?:\.\d\d?)?)\b"
    r"(?!\s?(?:%|[ap]\.?m\b|k\b|years?|yrs?|weeks?|months?|days?|hours? |schools?|miles)"
    r"|[,:/]\d)",
    re.IGNORECASE,
)
# "Ripped off rn at 23": right now.
RIGHT_NOW = re.compile(
    r"\b(?:off|screwed|under ?paid|low ?balled|paid|making|getting) rn\b", re.IGNORECASE
)
NEVER = (
    "find_schools", "refine_schools", "show_more", "ask_closer", "compare_schools",
    "contact_school", "talk_to_person", "ask_medical", "report_emergency",
    "report_self_harm", "delete_my_data", "show_my_data", "start_over", "repeat",
    "manipulate", "ask_cheaper",
)  # fmt: skip
# Less is no wage by the hour that somebody names.
LEAST_TOLD_USD = 7
BUTTONS = [
    button("Pay by workplace", "ask_pay_by_workplace"),
    button("What a figure contains", "ask_pay_basis"),
]


class TellOwnWage(Case):
    """The wage beside the median, the quarters and the tenths, and how its year is made."""

    is_of_question = True

    topic = "pay"

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        is_told = _told_in_talk(turn)
        is_never = intent in NEVER and not turn.mentions(NEGOTIATES) and not is_told
        if is_never or turn.slots.get(FORM_ASKS) or turn.text.startswith("/"):
            return False
        if is_told:
            return _asked(turn) is not None
        is_of_offer = turn.mentions(OFFER) and bool(numbers_said(turn.text, turn.entities))
        if not turn.mentions(ASKS) or turn.mentions(ANOTHER_MATTER) or is_of_offer:
            return False
        if _judges_a_price(turn):
            return False
        return _asked(turn) is not None

    def reply(self, turn: Turn) -> Reply:
        asked = _asked(turn)
        if asked is None:
            raise ValueError("no wage of one's own")
        pay, figures = asked
        parts = [side(pay, figures), scale(pay, figures), year(pay, figures)]
        if _told_in_talk(turn):
            parts = parts[:-1]
        elif turn.mentions(NEGOTIATES):
            parts = [advice(pay, figures), parts[0]]
        elif turn.mentions(THE_SAME):
            parts[-1] = ALONE_NO_REASON
            parts.append(figures.leaves_out)
        elif turn.mentions(BEGINNING):
            parts.append(beginners(figures.pay).strip())
        elif turn.mentions(r"\b(?:years?|yrs?)\b"):
            parts.append(
                "No wage is published by years of experience; these count new people and "
                "old hands together."
            )
        else:
            parts.append(figures.leaves_out)
        if turn.places and turn.mentions(IS_FAIR):
            parts.append("Rents and living costs there I don't hold; they decide the rest.")
        text, sources = " ".join(filter(None, parts)), list(figures.sources)
        said = OwnFigures(numbers_said(turn.text, turn.entities))
        price = said.money("price")
        is_of_school = figures.soc_code == SCHOOLED
        if price not in (None, pay.value) and is_of_school and not turn.mentions(THE_SAME):
            typical = typical_program(
                turn.session, turn.place.state if turn.place else None
            )
            where = turn.place.state_name if typical.state and turn.place else "the country"
            text += f" A typical program in {where} costs {usd(typical.price_usd)}."
            sources.append(typical.citation)
        return Reply(
            text,
            next_step="" if turn.place else "Which state or city is it for?",
            buttons=BUTTONS,
            sources=sources,
            slots={"occupation": figures.soc_code},
        )


class TellUnderpaid(TellOwnWage):
    """The same for "they pay me 16, am I underpaid", whatever is told beside it."""

    is_of_question = False
    precedes_stories = True

    @classmethod
    def is_meant(cls, intent: str, turn: Turn) -> bool:
        if not intent.startswith("ask_pay") or not turn.mentions(TOO_LOW):
            return False
        said = OwnFigures(numbers_said(turn.text, turn.entities))
        is_short = len(turn.text.split()) <= MOST_WORDS_OF_ONE
        return is_short and bool(said.pays) and super().is_meant(intent, turn)


def own_wage_side(turn: Turn) -> tuple[str, list[Citation]] | None:
    """Where the visitor's own wage lies beside the median, with its sources."""
    asked = _asked(turn)
    return (side(*asked), list(asked[1].sources)) if asked else None


def _judges_a_price(turn: Turn) -> bool:
    """Whether "is 14k normal" takes up what a school asks and not the wage beside it."""
    match = re.search(IS_FAIR, turn.text, re.IGNORECASE)
    if match is None or turn.mentions(TOO_LOW):
        return False
    numbers = numbers_said(turn.text, turn.entities)
    prices = {n.value for n in numbers if n.role == "price"}
    return any(
        match.start() <= n.start < match.end() and n.value in prices for n in numbers
    )


def _asked(turn: Turn) -> tuple[Number, Beside] | None:
    """The wage that is asked about and the figures beside it, worked out once."""
    if "own_wage" not in turn.found:
        if RIGHT_NOW.search(turn.text):
            turn.mean([e for e in turn.entities if not _is_right_now(turn, e)])
        pay = _wage(turn)
        figures = beside(turn, OwnFigures([pay])) if pay else None
        turn.found["own_wage"] = (pay, figures) if pay and figures else None
    asked: tuple[Number, Beside] | None = turn.found["own_wage"]
    return asked


def _is_right_now(turn: Turn, entity: Entity) -> bool:
    """Whether a nurse was read in the "rn" of "right now"."""
    is_rn = turn.text[entity.start : entity.end].lower() == "rn"
    return entity.kind == "occupation" and is_rn


def _wage(turn: Turn) -> Number | None:
    """The one wage that the message tells as one's own; else the one told before."""
    own = OwnFigures(numbers_said(turn.text, turn.entities))
    is_told = _told_in_talk(turn)
    if own.money("visit", "rent", "sales", "piece") or own.share:
        return None
    if own.money("pay_then") and not is_told:
        return None
    said = [
        pay
        for pay in _judged(turn, own) or own.pays
        if period_of(pay) in ("hour", "year") and not QUOTED.search(turn.text[: pay.start])
    ]
    others = [pay for pay in said if pay.role == "pay_other"]
    said = [pay for pay in said if pay not in others] or others
    mine = [pay for pay in said if pay.role == "pay_now"] or said
    if not mine and is_told:
        mine = [replace(n, per="hour") for n in own.all("money")]
    if not mine and (turn.own_occupation or turn.named_occupation):
        # "$24 hr for an MA, fair?"
        mine = [n for n in own.all("money") if n.role == "" and n.value <= MOST_HOURLY_USD]
    if len(mine) > 1:
        return None
    if mine:
        return mine[0]
    match = AT.search(turn.text) if turn.mentions(NAMED_BARE) else None
    if match and Decimal(match["amount"]) <= MOST_HOURLY_USD:
        return Number(Decimal(match["amount"]), "money", "hour", "pay_now", match.start())
    # Beside a price, or another sum, what is judged isn't the wage told before.
    is_of_another = bool(own.all("money")) or turn.mentions(rf"{OF_PRICE}|\bprices?\b")
    if own.pays or is_of_another or not _is_back_to_pay(turn):
        return None
    is_back = turn.slots.get("topic") in OF_PAY and not own.all("money")
    return own_pay(turn) or (_spoken_of(turn) if is_back else None)


def _is_back_to_pay(turn: Turn) -> bool:
    """Whether a message without a wage can be about the one told before.

    "Is that ok?" can; "is it ok not to mention it until they hire me" is of that.
    """
    if turn.mentions(f"{TOO_LOW}|{SHOULD}|{SCALE}|{NEGOTIATES}|{OF_WAGES}"):
        return True
    match = re.search(IS_RIGHT, turn.text, re.IGNORECASE)
    rest = turn.text[match.end() :].split() if match else []
    return len(rest) <= MOST_WORDS_BEHIND and not re.match(OF_A_DEED, " ".join(rest))


def _judged(turn: Turn, own: OwnFigures) -> list[Number]:
    """The year's pay of "is 48k good for houston", which no word calls a pay."""
    if not turn.mentions(IS_FAIR) or turn.mentions(OF_PRICE) or own.pays:
        return []
    amounts = own.all("money", "", "price")
    return [n for n in amounts if not n.per and n.value >= LEAST_SALARY_USD]


def _told_in_talk(turn: Turn) -> bool:
    """Whether a message only tells an amount where pay is talked of: "i was told $22"."""
    is_short = len(turn.text.split()) <= MOST_WORDS_TOLD
    is_in_talk = turn.slots.get("topic") in OF_PAY and turn.intent in TOLD_AS
    if not is_short or not is_in_talk or turn.mentions(NO_WAGE) or turn.places:
        return False
    before = OwnFigures(numbers_said(str(turn.slots.get("question") or "")))
    if before.money(*OTHER_SUMS) or before.share:
        return False
    said = numbers_said(turn.text, turn.entities)
    is_wage = len(said) == 1 and said[0].kind == "money" and said[0].per in ("", "hour")
    return is_wage and LEAST_TOLD_USD <= said[0].value <= MOST_HOURLY_USD


def _spoken_of(turn: Turn) -> Number | None:
    """The wage that was last told, whosever it is: an offer, what somebody wants."""
    for message in turn.before[:MOST_BEFORE]:
        numbers = numbers_said(message.text, message.entities)
        said = [pay for pay in OwnFigures(numbers).pays if period_of(pay)]
        lone = [n for n in numbers if n.kind == "money" and n.role == "" and n.per == ""]
        said = said or [
            replace(n, per="hour")
            for n in lone
            if LEAST_TOLD_USD <= n.value <= MOST_HOURLY_USD
        ]
        if len(said) == 1:
            return said[0]
    return None
