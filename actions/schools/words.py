"""The words by which people ask for a fact of a school."""

# The facts by the words people ask for them with, in the order they are told.
ASKED = {
    "price": r"\bhow much\b|\bpric(e\w*|ey|iest|ing)\b|\bcosts?\b"
    r"|\btuition\b(?! (help|aid|assist\w*))|\bfees?\b"
    r"|\bcharg\w+|\bexpensive\b|\bcheap\w*|\bafford\w*|\bdamage\b"
    r"|\bset (me|u|you) back\b|\brun (me|u|you)\b"
    r"|\bwhat (do|does|would) \w+( \w+)? run\b"
    r"|\ball in\b|\bdollars?\b|\$",
    "length": r"\bhow (long|many (hours|hrs|months|weeks))\b|\blengths?\b|\bduration\b"
    r"|\b(months?|weeks|hours|hrs)\b|\bshort(er|est)?\b|\blong(er|est)\b|\bquick\w*"
    r"|\bfast(er|est)?\b|\bsoonest\b|\b(finish|done) by\b",
    "asked_hours": r"\b(enough|the right) hours\b|\blicen[cs]\w+"
    r"|\bmeets?\b.*\b(hours|require)"
    r"|\bmeets? (that|it|this)\b|\bstate'?s? hours\b|\bis it enough\b"
    r"|\bcount (for|toward|in)\b|\bstate board requirement",
    "distance": r"\bhow (far|close)\b|\bmiles\b|\bdistance\b|\bnear(er|est)\b"
    r"|\bclos(er|est)\b|\b(more|most) (close|near)\b|\bfar(ther|thest)?\b"
    r"|\bfurthest\b|\bdrive\b|\bcommute\b",
    "completion": r"\bgrad\w*( |-)rates?\b|\bgraduation\b|\bcomplet\w+|\bdrop ?(out|s out)"
    r"|\b(students|people|ppl|many) (who |that |actually )*(finish|graduate)"
    r"|\bfinish rate\b|\b\d\d? ?(?:%|percent|pct) (?:\w+ )?(?:finish|graduat|complet)\w*"
    r"|\b(actually|really|to|and|of) finish\w*|\+ finish\w*|\boutcomes?\b"
    r"|^\W*(the )?rates?\W*$",
    "graduates": r"\bhow (big|many (students|people|ppl|grads|graduates))\b|\bsize\b"
    r"|\b(big|larg|small)(ger|ler|r|gest|lest|est)\b"
    r"|\b(most|more|fewest|fewer|few|least) (students|grads|graduates)\b"
    r"|\bnumber of (students|graduates)\b",
    "debt": r"\bdebts?\b|\bowe\b|\bborrow\w*",
    "earnings": r"\b(grads?|graduates|alumni|students|people|ppl|those who finish)\b.*"
    r"\b(make|makes|making|earn\w*|paid|salar\w+|income)\b|\bearnings\b"
    r"|\b(highest|best|most) pay\b"
    r"|\bearn(ing)? (the )?(more|most)\b|\boutcomes?\b",
    "payback": r"\bpay(s|ing)? (it ?self |itself |for itself )?(off|back)\b|\bpay ?back\b"
    r"|\broi\b|\bearn (it|that|this) back\b|\bworth (it|the (money|price|cost))\b",
    "title_iv": r"\b(?:can'?t|cannot|can not|couldn'?t) (?:pay|afford)\b"
    r"|\btuition (help|aid|assist\w*)|\bhelp (with )?(paying|tuition)\b"
    r"|\bfa[fs]{2,3}a\b|\bfafza\b|\bpell\b|\baid\b|\b(student |federal )?loans?\b"
    r"|\bgrants?\b"
    r"|\btitle (iv|4)\b",
    "accredited": r"\baccredit\w*|\blegit\w*|\bapproved\b|\bscams?\b|\brecogni[sz]ed\b"
    r"|\breal schools?\b|\blicensed\b",
    "public": r"\bpublic\b|\bprivate\b|\bfor[- ]?profit\b|\bnon[- ]?profit\b"
    r"|\bstate schools?\b|\bcommunity colleges?\b|\brun by the state\b|\bstate[- ]run\b",
    "open_admission": r"\bopen (admission|enrol?lment)\b|\bacceptance\b|\bselective\b"
    r"|\b(accept|admit|take)s? (every|any|all\b|me\b)|\bhard to get in",
    "distance_courses": r"\bonline\b|\bhybrid\b|\bremote\w*|\bfrom home\b|\bvirtual\w*",
    "kind": r"\b(hair|cosmo\w*|nails?) (too|also|or)\b|\b(just|only) (skin|esth\w+)\b"
    r"|\b(what|which) programs?\b|\bkind of program"
    r"|\b(do|does) (they|it|that one|this one) (even |also |actually |really )*(do|teach"
    r"|have|offer) (esth|aesth|esti|skin|facial)"
    r"|\b(those|these|they|any of them)\b.*\bmaster\b",
    "phone": r"\bphones?\b|\btelephone|\bcall them\b|\bwho do i call\b|\bcontacts?\b"
    r"|\b(their|its|the|ur|call) (numbers?|digits)\b(?! of|\W{0,2}(?:\d|one\b|two\b))"
    r"|#(?=\s(for|of)\b)"
    r"|\bnumbers? (of|for) (the (first|second|third|last|1st|2nd|3rd|\w+ (one|school))"
    r"|that one|number \d|them|it)\b",
    "website": r"\bweb ?sites?\b|\bwebsit\b|\blinks?\b|\burls?\b"
    r"|(?<!on )\bsites?\b|\bweb ?page",
    "address": r"\badd?ress(es)?\b|\baddy\b|\blocated\b|\blocations?\b"
    r"|\bwhere(s| is| are| r|'s)\b(?!.*\b(from|source|data|info\w*|figures?|get|got|my)\b)"
    r"|\bdirections\b|\bwhat street\b|\bhow (do|can|would|to) ?(i|we|she)? get there\b",
    "status": r"\bstill (open|exist\w*|around|there)\b|\bclosed\b|\bclose down\b"
    r"|\bshut(ting)? ?down\b"
    r"|\bout of business\b|\b(these|they|those|it|first|second|third|one|1|2|3) "
    r"(are |is |r )?(really )?open\b(?! (on|sat|sun|late|even))",
    "overview": r"\bwhat('?s| is| are)? (\w+ ){1,4}like\b|\btell me (more )?about\b",
    "why_hours": r"\bwhy\b[^?.]*\b(hours|hrs|\d{3,4})\b",
    "reason": r"\bwhy (is|are|did|do|would)\b.*\b(first|top|list\w*|pick\w*|recommend\w*"
    r"|number|1|one|above|before|show\w*)\b"
    r"|\bwhy (?:\w+ ){1,3}(?:first|on top|number one|no 1)\b"
    r"|\bwhy (?:not )?(?:that|this|the (?:first|second|third|last)|these|those)"
    r"(?: (?:one|school|two|three)s?)?\W*$",
}  # fmt: skip
# What no public source has, by the words people ask for it with.
UNREPORTED = {
    "Class times": r"\b(evenings?|nights?|nites?|weekends?|saturdays?|sundays?|mornings?"
    r"|afternoons?|part[- ]?time|full[- ]?time|schedules?|class times|days a week)\b",
    "Exam pass rates": r"\bpass(ing)?\b.*\brates?\b|\bpass the (state|board|exam|test)\b"
    r"|\bpass (rates?|the)\b|\bpass\w*\b[^.?!]{0,20}\b(exams?|tests?|boards?)\b",
    "Start dates": r"\bstart(s|ing)? (dates?|when|next)\b|\btaking (new )?students\b"
    r"|\benrolling\b|\bwait(?:ing)? ?lists?\b|\bwhen\b.*\b(start|begin)s?\b"
    r"|\bstart in\b|\benroll?ment dates?\b|\bwhat (day|time|month)\b.*\b(start|begin)s?\b",
    "Class sizes": r"\bclass(es)? siz|\b(big|small|large) (are )?(the |their )?class",
    "What is in a kit": r"\bkits?\b",
    "What a price includes beside books": (
        r"\binclud\w+\b[^.?!]{0,12}\b(?:everything|all|supplies|fees)\b"
        r"|\beverything (?:is )?included\b"
    ),
    "Job placement rates": r"\bplacement\b|\b(get|find|help)\b.*\b(jobs?|hired)\b",
    "The treatments that are taught": r"\b(teach|train|offer|cover|learn|include|does|do)"
    r"\b.*\b(laser\w*|microneedl\w*|dermaplan\w*|lash\w*|wax\w*|peels?|microblad\w*)",
    "Payments in parts": r"\binstal+ments?\b|\b(in|by) (bits|parts)\b|\bmonthly\b"
    r"|\bby (the )?month\b|\bpay\w*\b[^.?!]{0,20}\b(a|per|each|every) month\b"
    r"|\bover time\b|\b(little by little|bit by bit|week by week)\b",
    "Payment plans and scholarships": r"\bpayment plans?\b|\bscholarships?\b|\bwioa\b",
    "Veterans' benefits": r"\bgi bill\b|\bva\b|\bveterans?\b",
    "Rules on criminal records": r"\bfelon\w*|\bconvict\w*|\bcriminal\b"
    r"|\ba record\b",
    "Why so few finish": r"\bwhy\b[^?.]*\b(few|low|little|only \d+)\b",
    "What makes a price high or low": r"\bwhy\b[^?.]*\b(expensive|pric\w+|dear|so much"
    r"|costs?|cheap\w*)\b",
    "Languages of teaching": r"\bspanish\b|\bvietnamese\b|\blanguages?\b",
    "Reviews": r"\breviews?\b|\b(ppl|people|students) (say|think)\b"
    r"|\bstars?\b|\bratings?\b|\brep(utation)?\b|\brated\b",
    "Founding years": (
        r"\bbeen around\b|\bhow old (?:is|are)\b(?! (?:she|i|we|you|most)\b)|\bfounded\b"
        r"|\b(old|new)est\b|\bin business\b"
    ),
    "Owners": r"\bowns?\b|\bowners?\b",
    "Tours and open days": r"\b(do|does|offer|have|give|can|take|get)\b.*\btours?\b"
    r"|\bopen days?\b|\b(can|could|may) (i|we|she|he) (come|go|stop|swing)?( and| by| to)?"
    r" ?(visit|see (it|them|the school))\b",
    "What papers each school takes": r"\b(take|accept|need|require|want|ask for)s?\b"
    r"[^.?!]{0,20}\b(ged|hiset|diploma|transcripts?)\b",
    "Refund rules": r"\brefunds?\b|\bmoney back\b",
    "Parking, buses, housing and child care": r"\bparking\b|\bbus(es)?\b|\bdorms?\b"
    r"|\b(trains?|subway|metro|transit|bart|light rail)\b"
    r"|\bhousing\b|\bchild ?care\b|\bday ?care\b",
    "Safety of the area": r"\b(safe|dangerous|sketchy|bad|nice|rough|good) (area|part|side"
    r"|neighbou?rhood)\b",
    "Teachers": r"\bteachers?\b|\binstructors?\b|\bstaff\b",
    "Email addresses": r"\be-?mails?\b",
}  # fmt: skip
# What I don't hold and others publish.
ELSEWHERE = {
    "Veterans' benefits": (
        "Whether the GI Bill pays there the VA's GI Bill Comparison Tool (va.gov) says, "
        "school by school; I don't hold it."
    ),
}
# A word for one of these isn't asking for the other: "how much debt".
RATHER = {
    "price": ("debt", "earnings", "payback", "distance"),
    "length": ("asked_hours", "distance", "why_hours"),
    "asked_hours": ("accredited", "why_hours"),
    "reason": ("why_hours",),
    "address": ("price",),
}
# "Hours" beside evenings, "pass" beside rates ask for no figure of ours.
INSTEAD = {
    "Class times": ("length", "asked_hours"),
    "Start dates": ("length", "asked_hours"),
    "Exam pass rates": ("length", "asked_hours", "completion"),
    "Why so few finish": ("reason",),
    "What makes a price high or low": ("reason",),
}
# Said of a school or in passing, these ask for nothing.
IN_PASSING = (
    # How much aid one gets is no price.
    r"\bhow much(?= [^.?!]{0,35}\b(?:fafsa|pell|aid|grants?|loans?)\b)|"
    # What one's family earns is asked of no school.
    r"\b(?:my|our|her|his) (?:mom|mum|mother|dad|father|parents?|husband|wife|family"
    r"|household|boyfriend|girlfriend)\b[^.?!,]{0,20}\b(?:makes?|earns?|brings?)\b"
    r"|\b(?:by|a|per|each|every) (?:the )?month\b"
    r"|\b\d+ (?:hrs?|hours?|min\w*) (?:away|drive|by car|from (?:me|here))\b"
    r"|\b(?:wow|damn|oo+h|omg|so|thats|that's|pretty)\s(?:cheap|expensive|pricey)\b"
    r"|\bthe (?:public|community|state|technical) (?:college|school|one)\b"
    r"|\bnot (?:how (?:long|much)|(?:the )?(?:price|length|cost|licen[cs]e|pay))\b"
)
