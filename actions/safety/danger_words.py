"""The words of an emergency: harm to a body, and what only sounds like it."""

import re

# "The nurse almost fainted", "I'm burnt out", "it hurts my feelings": nobody is harmed.
FIGURES_OF_SPEECH = re.compile(
    r"\b(?:i|rn|nurse|doctor|doc|boss|manager|owner|teacher|instructor|mom|mother|husband"
    r"|friend|coworker|co-worker)\s(?:\w+\s){0,4}?(?:almost|nearly|could(?:'?ve| have))\s"
    r"(?:\w+\s)?(?:faint\w*|pass(?:ed)? out|died?|chok\w+|collaps\w+|had a heart attack)\b"
    r"(?!.{0,20}\b(?:after|from|during|while|when (?:they|she|he"
    r"|the)\b(?! (?:\w+ )?(?:saw|heard|found|read))))"
    r"|\b(?:burn(?:ed|t|ing)?[- ]?out|burn(?:ed|t|ing)? (?:bridges|money|through|by)"
    r"|dying to|to die for|takes? my breath|eye ?opener|eyes? on|eye for|keep an eye"
    r"|emergency (?:medicine|physicians?|doctors?|docs?|nurs\w+|fund|savings|contact"
    r"|(?:room|department) (?:nurse|rn|doctor|doc|tech|physician|job|experience))"
    r"|(?:er|ed) (?:nurs\w+|rn|docs?|doctors?|physicians?|techs?|experience)"
    r"|heart ?broken|blind ?sided|face (?:to face|it|up)|helps?(?: (?:me|us))? (?:with|find"
    r"|out|to|get|understand|decide|choose|pay))\b",
    re.IGNORECASE,
)
HARM = re.compile(
    r"\b911\b|emergenc|\ber\b|epipen|anaphyla|allerg|hives|welts|wheez|\bgasp|chok"
    r"|breath|brethe|respir|\bair\b|lungs?\b|throat|swallow|swoll?en|swell|balloon"
    r"|\bpuff|blind|vision|\bsee(?:ing)?\b|eyes?\b|ojos?\b|blur|\bdark\b|\bblack\b|burn"
    r"|blister|\braw\b|peeling|acid\b|bleach|splash|spill|chemical|poison|inhal|fumes"
    r"|drank|drink|overdos|faint|pass(?:ed|es|ing)? out|unconscious|collaps|slump"
    r"|wake up|seiz|shak(?:e|ing)|shiver|chills|fever|\bpus\b|infect|streak|sepsis|septic"
    r"|bleed|blood|spurt|dizzy|numb(?!er)|into shock|droop|head up"
    r"|hold (?:up )?h[ea]+d|heart|chest|headache"
    r"|vomit|thr[eo]w(?:ing)? up|purple|\bblue\b|\bwhite\b|gr[ea]y\b|\bpale\b|necro"
    r"|occlu|\bdying\b|\bdied?\b|dead\b|electrocut|\bfire\b|stuck with|needle ?stick"
    r"|confused|scream|hurts?\b|pain|\bhelp\b|ayuda|auxilio|reaction|hospital|ambulanc"
    r"|stroke|can'?t feel|cannot feel|injur|stab|scald|melt|skin (?:is )?com(?:es|ing) off"
    r"|mouth|tongue|lips?\b|\bface\b",
    re.IGNORECASE,
)
# What is wanted after the harm: money, a court, an office that takes a complaint.
REDRESS = (
    r"\b(?:sue|suing|lawsuits?|lawyers?|attorneys?|court|refund\w*|money back|pay me back"
    r"|compensat\w+|reimburs\w+|settle(?:ment)?|report (?:\w+ )?(?:to|him|her|it|them|that"
    r"|this)|(?:where|how|who) (?:do|can|should|to) (?:i |we )?(?:report|complain)"
    r"|(?:file|make) (?:a|an) (?:complaint|claim|report)|complain|malpractice|negligen\w+"
    r"|legal action|small claims|bad review|chargeback|dispute)\b"
)


def tells_harm(text: str) -> bool:
    """Whether a message tells of harm to somebody's body, in whatever words."""
    return HARM.search(FIGURES_OF_SPEECH.sub(" ", text)) is not None


# "What about allergies", "I have eczema and allergies, can I": what lasts and is asked of.
_LASTING = re.compile(
    r"\b(?:what (?:about|if i)|how about|can i|could i|should i|would i|do i|does it"
    r"|is it (?:ok|bad)|i(?:'m| am|m)? (?:also )?(?:have|got|allergic|get)|with)\b",
    re.IGNORECASE,
)
_ALLERGY = re.compile(r"\ballerg\w+(?! (?:reaction|shock))", re.IGNORECASE)
_OF_SOMEBODY = re.compile(r"\b(?:client|customer|patient|she|he|her|his|they)\b", re.I)


def only_asks_of_allergies(text: str) -> bool:
    """Whether allergies as such are asked about, and no harm is told of."""
    is_asked = _LASTING.search(text) and not _OF_SOMEBODY.search(text)
    return bool(is_asked and _ALLERGY.search(text)) and not tells_harm(
        _ALLERGY.sub(" ", text)
    )
