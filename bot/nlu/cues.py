"""Words that tell an intent better than the rest of the message does."""

import re
from functools import cache
from pathlib import Path

from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message

# An aesthetician or a dermatologist named: hardly another career's question.
FIELD_OCCUPATIONS = {"39-5094", "29-1213"}
FIELD_WORDS = re.compile(
    r"inject|esth|botox|filler|derm|skin|facial|laser|spa\b|spas\b|wax|lash|peel|beauty|cosmet",
    re.IGNORECASE,
)
# What somebody does now ("I'm a welder") isn't what they ask about.
OWN = (
    r"(?:\b(?:i'?m|i am|i was|i've been|ive been|as|my \w+ is|he is|she is|former|ex)\b"
    r"(?:\W+\w+){0,3}\W+)"
)
OTHER_CAREERS = Path(__file__).parent / "other_careers.txt"
# A cry for help has one of these; "if i hate it can i go back" has none.
SELF_HARM_WORDS = re.compile(
    r"suicid|\bkill|\bkms\b|\bend(?:ing)? (?:it|my|this|things|everything)|\bdie|\bdying"
    r"|\bdead|\bdeath|\bharm|\bhurt|\bcut|\bburn|\bblade|\brazor|\bbleed|\bliv(?:e|ing)\b"
    r"|\b(?:hate|end|ending|take|taking|tired of|sick of|done with|worth|of)"
    r" (?:my |this )?life|\blife (?:is|isn'?t|ain'?t|feels?|has|means|just|anymore)\b"
    r"|\balive|\bpills?\b|overdos|\bgo on\b|wake up|no reason|better off|\bpunish"
    r"|anymore|\bgone\b|\bexist|disappear|goodbye|\bhang|\bjump|\bover for good|\bbridge"
    r"|hopeless|worthless|unaliv|\bmorir|\bvivir|not safe|make it through|\bjust ending"
    r"|be around|tonight is|almost did it|bought what i need"
)


def names_the_field(message: Message) -> bool:
    """Whether an occupation is named that is of the field, or beside its words."""
    named = [e["value"] for e in message.get(ENTITIES) or [] if e["entity"] == "occupation"]
    in_field_words = FIELD_WORDS.search(message.get(TEXT) or "") is not None
    return bool(FIELD_OCCUPATIONS & set(named)) or bool(named and in_field_words)


@cache
def _careers() -> re.Pattern[str]:
    names = OTHER_CAREERS.read_text(encoding="utf-8").split("\n")[:-1]
    return re.compile(rf"(?P<own>{OWN})?\b(?:{'|'.join(map(re.escape, names))})s?\b")


def names_another_career(plain: str) -> bool:
    """Whether a normalised text asks about another trade, and of this field nothing."""
    if FIELD_WORDS.search(plain):
        return False
    return any(match["own"] is None for match in _careers().finditer(plain))


def may_be_self_harm(plain: str) -> bool:
    """Whether a normalised text has a word that a cry for help has."""
    return SELF_HARM_WORDS.search(plain) is not None
