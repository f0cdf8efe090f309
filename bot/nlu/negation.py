"""Marks what a message rules out: "not online", "anywhere but Miami"."""

import re

from spacy.tokens import Doc, Span

Span.set_extension("negated", default=False, force=True)

FILLERS = (
    r"(?:\s+(?:in|at|an?|the|for|to|as|from|of|any|some|my|with|into|about|doing|do|using"
    r"|getting|get|be|being|going|go|interested|looking|that|those|these|living|working"
    r"|been|the whole|work|become|becoming|all|the one|ones|are|is|what i|move|moving|back"
    r"|learn|study"
    r"|somebody|someone|i was|i'?m|i am|anything|about|fully|completely|totally))*\s+$"
)
# Behind these, and some little words, comes what isn't wanted.
DENIALS = (
    r"\b(?:not|never|except(?: for)?|other than|rather than|instead of|besides|nor|neither"
    r"|(?:any\w*|all|every\w*) but|no more|without (?:doing|going|having|getting|being)"
    r"|skip|forget(?: about)?|hate|avoid"
    r"|(?:isn|aren|wasn|ain)['’]?t|(?:stop|quit|keep|who) (?:show|giv|send|sa[iy]|talk"
    r"|suggest|offer)\w*(?: me)?"
    r"|leave out|tired of|sick of|done with|no longer|never ?mind"
    r"|nvm|scratch|no,? (?:that'?s|its|it'?s)|ruled? out|exclud(?:e|ing)|drop"
    r"|hide|remove|filter out|take (?:out|off)|no ?where (?:near|close to|in)"
    r"|not anywhere (?:near|close to)"
    r"|can(?:'?t| ?not) (?:stand|deal with))"
)
DENIED = re.compile(DENIALS + FILLERS, re.IGNORECASE)
# "I don't want", "we never said", "dont live", but not "why don't they do".
REFUSALS = (
    r"(?:^|[,.;:!?(]\s*|\b(?:i|we|id|and|but|so|really|still|just|also|please|pls|cuz"
    r"|because)"
    r"\s+)(?:(?:really|just|still|honestly|def|definitely|kinda)\s+)?"
    r"(?:(?:do|did|would|wo|ca|could|have|can|was|am)(?:n['’]?t|\s+not|not)|never|not"
    r"|cannot|aint)"
    r"(?:\s+(?:really|even|actually|ever|still|currently|gonna|going to|trying to))*\s+"
    r"(?:wann?a|want|like|need|live|stay|said|say|saying|mean|meant|ask|asked|asking|do|go"
    r"|plan(?:ning)?|care|looking|interested|drive|have|got|hold|move|moving|worked?"
    r"|working|be|become|in"
    r"|attend|a fan|into|send|show|give|tell)\b(?:\s+me\b)?"
)
CANNOT = re.compile(
    r"(?:\b(?:i|we|but|so|and)\s+|^\W*|[.,;!?]\s*)"
    r"(?:(?:really|just|still|also|literally)\s+)?ca(?:n['’]?t|nnot|n not)\s+"
    r"(?:do|be|make|get|come|go|drive|work|attend|afford|take|handle|manage)(?:\s+away)?"
    + FILLERS,
    re.IGNORECASE,
)
# What one can't do is ruled out, but for a skill ("I can't do a brazilian").
OF_TIME_AND_PLACE = {"schedule", "delivery", "state", "city", "metro", "country"}
NUMBERS = {"money", "duration", "ordinal"}
NOT = re.compile(r"\b(?:not|n['’]t|isnt|isn't)\s+(?:an?\s+|the\s+)?$", re.IGNORECASE)
REFUSED_BEHIND = re.compile(
    r",?\s?no\s*(?:$|[.!,])"
    r"|\s(?:(?:is|are|r)\s)?(?:out(?=\s*(?:$|[,.!;]|(?:so|but|and|cuz|for|because|since)\b))"
    r"|not an option|off the table|impossible|not possible|a no\b|no go|no good|won'?t work"
    r"|do(?:es)?n'?t work|(?:busy|booked|taken|(?:is |are |way |just ){0,2}too far)\b)",
    re.IGNORECASE,
)
# "Nights don't." is ruled out; "Idaho doesn't." compares it.
DOES_NOT = re.compile(r"\sdo(?:es)?n'?t(?=\s*[,.!])", re.IGNORECASE)
REFUSED = re.compile(REFUSALS + FILLERS, re.IGNORECASE)
NO = re.compile(r"\bno\s+(?:more\s+)?$", re.IGNORECASE)
NOTHING = re.compile(
    r"\bnothing\s+(?:(?:that'?s|that is|at|on|in|during|with)\s+)*$", re.IGNORECASE
)
# "I hate Phoenix but I live there" doesn't rule it out.
HATED = re.compile(r"\bhate\s+\S*\s*$", re.IGNORECASE)
GRANTED = re.compile(r"\s*,?\s*(?:but|tho|though)\b", re.IGNORECASE)
SAYS_NO = re.compile(r"\b(?:says?|said)\s+no\s+$", re.IGNORECASE)
# "No, Texas" and "no texas" answer the bot: Texas is meant.
ANSWERED = {"state", "city", "metro", "country", "zip_code", "school", "money", "duration",
            "ordinal", "nearby", "comparison"}  # fmt: skip
JOINT = re.compile(r"\s*(?:,?\s*(?:or|nor|and)|/)\s*(?:in|at|the|an?|any|for|to)?\s*", re.I)
LONGEST_REFUSAL = 12


def mark_negated(doc: Doc) -> Doc:
    """Set `negated` on the entities that the message rules out."""
    before: Span | None = None
    for span in doc.ents:
        is_joined = before is not None and before._.negated and _goes_with(before, span)
        span._.negated = is_joined or _is_ruled_out(span)
        before = span
    return doc


def _goes_with(before: Span, span: Span) -> bool:
    """Whether a span shares the denial before: "not Miami, Florida or Georgia"."""
    between = span.doc[before.end : span.start].text_with_ws
    if before.label_ == "city" and span.label_ == "state":
        return between.strip() in ("", ",")
    return before.label_ == span.label_ and JOINT.fullmatch(between) is not None


def _is_ruled_out(span: Span) -> bool:
    said = span.doc[max(0, span.start - LONGEST_REFUSAL) : span.start].text_with_ws
    before_space = span[-1].whitespace_
    behind = span.doc[span.end : span.end + 4].text_with_ws
    if span.label_ in NUMBERS:
        return NOT.search(said) is not None
    if span.label_ in OF_TIME_AND_PLACE and (
        CANNOT.search(said) or REFUSED_BEHIND.match(before_space + behind)
    ):
        return True
    if span.label_ in ("schedule", "delivery") and (
        NOTHING.search(said) or DOES_NOT.match(before_space + behind)
    ):
        return True
    if HATED.search(said) and GRANTED.match(before_space + behind):
        return False
    if NO.search(said) and (span.label_ not in ANSWERED or SAYS_NO.search(said)):
        return True
    return bool(DENIED.search(said) or REFUSED.search(said))
