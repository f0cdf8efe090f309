"""Tells the doubtful codes of a list of states: "PA NJ DE", "me, nh or vt"."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from bot.nlu.context import NEARNESS, follows
from bot.nlu.spans import words_of

# Beside a sure code these are codes too: "pa nj", "md dc va".
LISTED_CODES = {"PA", "MA", "MD", "CO", "MO", "MI", "NE", "IA", "AL", "MS", "DE"}
# Where three codes follow each other, all but these; the last ones not in front.
JOINING_CODES, CALLING_CODES = {"OR", "IN", "AS", "ID"}, {"ME", "HI", "OK", "OH"}
LIST_SIGNS = {",", "?", "/", "&", "and", "or", "n", "+", "-"}


def listed_codes(
    doc: Doc, coded: dict[int, str], taken: set[int]
) -> Iterator[tuple[Token, str]]:
    """The doubtful codes in a list of codes: "PA NJ DE", "me, nh or vt".

    `coded` are the tokens that may be codes, `taken` those whose meaning is known.
    """
    for run in _runs(doc, coded):
        sure = sum(index in taken for index in run)
        for place, index in enumerate(run):
            token, code = doc[index], coded[index]
            near = run[max(0, place - 2) : place + 3]
            is_beside = any(other in taken and abs(other - index) < 3 for other in near)
            is_counted = index > 0 and doc[index - 1].like_num
            if index in taken or not is_beside or is_counted:
                continue
            is_word = code in JOINING_CODES or (
                code in CALLING_CODES
                and not token.is_upper
                and (code == "OK" or (place == 0 and not follows(token, NEARNESS)))
            )
            if code in LISTED_CODES or (len(run) > 2 and sure > 1 and not is_word):
                yield token, code


def _runs(doc: Doc, coded: dict[int, str]) -> Iterator[list[int]]:
    """The codes that follow each other with nothing but signs and "or" between them."""
    run: list[int] = []
    words = words_of(doc)
    for index in coded:
        if words[index] in ("or", "in") and not doc[index].is_upper:
            continue
        between = words[run[-1] + 1 : index] if run else []
        if run and not all(word in LIST_SIGNS | {"in"} for word in between):
            yield run
            run = []
        run.append(index)
    yield run
