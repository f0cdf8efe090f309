"""What part an amount of money has in a visitor's sum, by the words around it."""

import re
from dataclasses import dataclass
from decimal import Decimal

RENT = r"\b(?:rent\w*|suite|booth|chair|lease|room)\b"
DOWN = r"\b(?:down(?: ?payment)?|deposit|up ?front)\b"
TIPS = r"\btips?\b"
PRODUCT = r"\b(?:products?|supplies|back ?bar|materials?)\b"
SAVED = (
    r"\b(?:saved|savings|so far|in the bank|in my account|already have|have already"
    r"|grants?|scholarships?|pell|529|401 ?\(?k\)?|ira)\b"
)
HAS = r"(?<!\bto )\b(?:have|got|has)\s*(?:about |like |around )?$"
SAVES = (
    r"\b(?:sav(?:e|ing)|put(?:ting)?|set(?:ting)?|stash\w*|give|gives|spare|afford|left"
    r"|payments?|instal\w+|(?:i|we|can|to|could|only)\s(?:\w+\s)?pay|paying|can do|could do"
    r"|monthly|budget|pay (?:back|off|it|them))\b|^\s*pay\s*$"
)
PUTS_BY = r"\b(?:sav(?:e|ing)|put(?:ting)? (?:away|aside|by|back)|set(?:ting)? aside)\s*$"
VISIT = (
    r"(?:facials?|treatments?|services?|clients?|customers?|visits?|appointments?|peels?"
    r"|sessions?|wax\w*|lash\w*)"
)
PRICE_OF_VISIT = (
    rf"\b{VISIT}\b[^,]{{0,16}}\b(?:at|for|are|is|costs?)?\s*[@=]?\s*$"
    r"|\b(?:charg(?:e|ing)|averag\w+)\b"
    rf"|\b{VISIT} (?:\w+ )?(?:price|prices)\b"
)
# "60 dollar facials".
VISITS = rf"^\W{{0,2}}(?:(?:dollars?|bucks?)\s)?{VISIT}\b"
ONE_VISIT = (
    r"\W{0,2}(?:(?:dollars?|bucks?)\s)?(?:facial|treatment|service|client|visit|peel|wax"
    r"|session|lash \w+)\b"
)
# What clients pay, before anybody's share.
SALES = (
    r"\b(?:sold|sell|sales|revenue|gross(?:ed|es|ing)?|br(?:ing|ings|ought|inging) in"
    r"|tak(?:e|es|ing) in|took in|ring(?:s|ing)? up|rang up|turnover|book out"
    r"|(?:my|in|her|his) services(?: are| run| total| come to)?|services (?:i )?did)\b"
)
OF_SALES = (
    r"\W{0,2}(?:(?:dollars?|bucks?)\s)?(?:(?:an?|per|each|every) \w+ |weekly |monthly )?"
    r"(?:in|of|worth of|from) (?:\w+ ){0,2}(?:sales|services|treatments|products|facials)\b"
)
DID = r"(?<!can )(?<!could )\b(?:did|do|doing)\s*(?:about |like |around )?$"
TRAINING = (
    r"\b(?:school\w*|tuition|programs?|course|class|training|certificat\w+|costs?|price"
    r"|loans?|owe|borrow\w*|debt|academy|college|degree)\b"
)
# "14,000 for esthetics school".
FOR_TRAINING = (
    rf"^\W*(?:(?:dollars?|bucks?) )?(?:for|on|toward) (?:[\w']+ ){{0,3}}?{TRAINING}"
)
EXTRAS = r"\b(?:kit|books?|uniforms?|fees?|exam|registration|supplies|application)\b"
LEAST_EXTRA_USD = 20
# What a commission begins above: "10% on product over 20k a month".
THRESHOLD = (
    r"^\s?(?:%|percent|pct)[^.?!]*\b(?:over|above|past|beyond|after|exceed\w*|more than|hit"
    r"|until|once)\s(?:\w+ )?$"
)
# What isn't there of a price: "I'm short 5k", "the other 5k".
SHORT = (
    r"\b(?:short|lacking|missing|need|(?:the|that|this|my) (?:other|rest(?: of the)?"
    r"|remaining|last|missing))\s*(?:by |of |about |like |around |another )*$"
)
SHORT_BEHIND = (
    r"^\W*(?:dollars? |bucks? )?(?:short|shy|missing|left to (?:pay|find|cover))\b"
)
# What is spent to live, and is saved for nothing.
LIVING = (
    r"\b(?:child ?care|day ?care|baby ?sit\w*|groceries|gas|parking|car|insurance|mortgage"
    r"|bills|expenses|utilities|sitter|nanny)\b[^.?!]*$"
)
MORE = r"\b(?:more(?! than)|extra|raise|bump|increase|additional)\b"
RAISES = r"\b(?:rais\w+|bump\w*|increas\w+|boost\w*|gain\w*)\b"
AIMED = r"(?:make|earn|clear|hit|net|gross|match|replace|bring home|take home)"
TARGET = (
    rf"\b(?:to|and|i can|wanna|gonna) {AIMED}\b|\bgoal\b"
    r"|\breach\b|\bget to\b|\b(?:need|want) (?:to (?:make|earn)|at least)\b"
    r"|\b(?:i|to) (?:need|want|have)\s*$|^\W*(?:need|want)\s*$|\buntil\s*$"
)
# "To make 55k after rent": no rent, though the word stands beside.
AIM = rf"\b(?:to|wanna|gonna) {AIMED}\s(?:(?:my|the|at least|about|like|around|a)\s)*$"
# "120 each", "90 a pop".
EACH_VISIT = r"^\W{0,2}(?:each|apiece|a pop|(?:a|per) head)\b(?! (?:day|week|month|year))"
LEAST_VISIT_USD, MOST_VISIT_USD = 15, 999
# "How fast do I make back the 5900" is of a price.
BACK = (
    r"\b(?:mak\w+|made|earn\w*|get\w*|pay\w*|paid) (?:back|off) (?:\w+ ){0,2}$"
    r"|\brecoup\w* (?:\w+ ){0,2}$"
)
# "How many clients for 60k".
FOR_GOAL = (
    r"\bhow many (?:clients?|facials?|customers?|people|treatments?|appointments?|visits?)"
    r"\b[^.?!\d]{0,30}\bfor\s*(?:like |about |around )?$"
)
PAY = (
    r"\b(?:mak(?:e|es|ing)|made|earn\w*|salary|paid|pays?|paying|income|wages?|offer\w*|job"
    r"|gets?|getting|bring\w*|clear(?:s|ed|ing)?|hourly|rate|base)\b"
)
THEN = (
    r"\b(?:after\w*|will|i'?ll|would|i'?d|gonna|going to|offer\w*|new|could|become|once)\b"
)
NOW = (
    r"\b(?:now|currently|right now|at the moment|current|old|present|today|quit\w*"
    r"|giv(?:e|ing) up)\b"
)
MY_PAY = r"\b(?:i|we|im|i'm|my|me)\b|^\W*mak(?:e|ing)\b"
# "20 flat", "18 straight", "15 base".
STRAIGHT = r"^\s?(?:flat|straight|guaranteed|base)\b(?! (?:fee|rate of|rent))"
AT_A_PAY = (
    r"\bi(?:'?m| am) (?:currently |now )?(?:at|on)\s(?:about |around |like |roughly )?\s*$"
    r"|\b(?:this|it|that|job|work\w*) for\s*$"
)
# "My friend makes 24", "she wants 25": no pay of the visitor's own.
OTHERS = (
    r"\b(?:friends?|sister|brother|cousin|co-?workers?|colleagues?|wife|husband|mom|mother"
    r"|dad|bf|gf|boyfriend|girlfriend|roommate|neighbor|girls?|guys?|lady|others?|everyone"
    r"|everybody|someone|somebody|people|nurses?|rns?|estheticians?|she|he|they)\b"
    r"(?![^.?!,]{0,25}\b(?:me|us|i|my)\b)[^.?!,]{0,25}\b(?:gets?|got|makes?|making|made"
    r"|earns?|earned|(?:is|was|are) (?:at|on|paid)|has|wants?|asks?(?: for)?"
    r"|asking(?: for)?|charg\w+|expects?)\b[^.?!,]{0,12}$"
)
PAID = r"\b(?:pay|pays|paid|paying|offer\w*|earn|gets?)(?: me| us| you)?\s*$"
AGAINST = ("instead of", "vs", "versus", "compared to", "rather than")
LEAST_PRICE_USD, LEAST_SALARY_USD, LEAST_SALES_USD = 1000, 15000, 200
MOST_PRODUCT_USD, MOST_HOURLY_USD = 100, 250
# More treatments than that a day or a week nobody does.
MOST_VISITS = 150
RATES = ("day", "week", "month", "paycheck")


@dataclass(frozen=True)
class Around:
    """The words before and behind a number, and what divides them from the last one."""

    before: str
    after: str
    lead: str = ""

    def has(self, pattern: str) -> bool:
        """Whether the words around the number have this pattern."""
        return _in(pattern, self.before) or _in(pattern, self.after)


def role_of(around: Around, value: Decimal, per: str, is_money: bool) -> str:
    """The part of an amount; "" where its words don't tell.

    threshold (above which a share is paid), living (what life costs), short (what a
    price still lacks), price (of training), extra (kit, books, fees),
    fee (per hour at a school), rent,
    down, saved, saving (per week or month), rate (per week or month, of what isn't
    said), tips, product, visit (price of one), piece (pay for one), target,
    gain (more pay), sales (what a share is taken of), pay_now, pay_then, pay_other
    (somebody else's) and pay (whose time isn't said).
    """
    before = around.before
    if _in(THRESHOLD, before) and value >= LEAST_SALES_USD:
        return "threshold"
    if per in RATES and _in(LIVING, before):
        return "living"
    is_short = _in(SHORT, before) and not _in(r"\bneed\b", before)
    if (is_short or _in(SHORT_BEHIND, around.after)) and not per and is_money:
        return "short"
    is_sales = _in(SALES, before) or _in(rf"^{OF_SALES}", around.after)
    is_sales |= _in(DID, before) and is_money
    if is_sales and value >= LEAST_SALES_USD:
        return "sales"
    is_aim = _in(FOR_GOAL, before) or _in(AIM, before)
    if is_aim and value >= LEAST_PRICE_USD:
        return "target"
    if around.has(RENT) and not _in(TRAINING, before):
        return "rent"
    if around.has(DOWN):
        return "down"
    if around.has(TIPS):
        return "tips"
    if around.has(PRODUCT) and value < MOST_PRODUCT_USD:
        return "product"
    has = _in(HAS, before) and is_money and not _in(TRAINING, around.after)
    if (around.has(SAVED) or has) and not per:
        return "saved"
    is_visit = _in(rf"^{ONE_VISIT}", around.after) or _in(PRICE_OF_VISIT, before)
    is_visit |= is_money and _in(VISITS, around.after)
    is_each = _in(EACH_VISIT, around.after)
    is_visit |= is_each and LEAST_VISIT_USD <= value <= MOST_VISIT_USD
    if per == "visit" and _in(PAID, before):
        return "piece"
    if per == "visit" or (is_visit and not per and not _in(TRAINING, before)):
        return "visit"
    return _of_pay(around, value, per, is_money) or _of_training(around, value, is_money)


def _of_pay(around: Around, value: Decimal, per: str, is_money: bool) -> str:
    before, after = around.before, around.after
    is_price = _in(TRAINING, before) and not _in(PAY, before)
    is_price |= not per and _in(rf"^\W*{TRAINING}", after)
    is_price |= not per and value >= LEAST_PRICE_USD and _in(FOR_TRAINING, after)
    is_back = _in(BACK, before) or _in(r"^\W*back\b", after)
    if is_back and not per and value >= LEAST_PRICE_USD:
        return "price"
    is_gain = _in(MORE, after) or _in(RAISES, before)
    if is_gain and not is_price and (per or value >= LEAST_PRICE_USD or is_money):
        return "gain"
    is_put_by = per in RATES or (not per and value < LEAST_PRICE_USD and not is_price)
    if is_put_by and _in(SAVES if per else PUTS_BY, before):
        return "saving"
    is_need = per in RATES or value >= LEAST_PRICE_USD
    if _in(TARGET, before) and is_need:
        return "target"
    if per == "hour" and is_price:
        return "fee"
    is_pay = per in ("hour", "year") or (_in(PAY, before) and not is_price)
    is_pay |= _in(STRAIGHT, after) and value < LEAST_PRICE_USD
    is_pay |= _in(r"\b(?:salary|job)\b", after) or around.lead in AGAINST
    is_pay |= is_money and _in(AT_A_PAY, before)
    is_pay |= is_money and not is_price and _in(r"\bfrom\s*$|\bto\s*$", before)
    is_told = is_money or bool(per) or _in(PAY, before) or _in(STRAIGHT, after)
    if is_pay and (is_told or value >= LEAST_SALARY_USD):
        return _when(around)
    if per in RATES and is_money and not is_price:
        return "rate"
    return "rate" if per in RATES and value > MOST_VISITS and not is_price else ""


def _of_training(around: Around, value: Decimal, is_money: bool) -> str:
    is_extra = _in(EXTRAS, around.before) and not _in(r"\bwith(?:out)?\b", around.before)
    if is_extra and (is_money or value >= LEAST_EXTRA_USD):
        return "extra"
    if value < LEAST_PRICE_USD and not (is_money and around.has(TRAINING)):
        return ""
    return "price" if is_money or around.has(TRAINING) else ""


def _when(around: Around) -> str:
    # "30 is more than I make now": now is what it is set beside.
    before, after = around.before, re.split(r"\bthan\b", around.after)[0]
    around = Around(before, after, around.lead)
    if _in(OTHERS, before):
        return "pay_other"
    if around.lead in AGAINST or _in(r"\bfrom\s*$", before):
        return "pay_now"
    if _in(NOW, after) or _in(NOW, before):
        return "pay_now"
    if around.has(THEN) or _in(r"\bto\s*$", before) or around.lead == "if":
        return "pay_then"
    return "pay_now" if _in(MY_PAY, before) else "pay"


def _in(pattern: str, text: str) -> bool:
    return re.search(pattern, text, re.IGNORECASE) is not None
