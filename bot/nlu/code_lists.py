"""Tells the doubtful codes of a list of states: "PA NJ DE", "me, nh or vt"."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from bot.nlu.context import NEARNESS, follows

# Beside a sure code these are codes too: "pa nj", "md dc va".
LISTED_CODES = {"PA", "MA", "MD", "CO", "MO", "MI", "NE", "IA", "AL", "MS", "DE"}
# Where three codes follow each other, all but these; the last ones not in front.
JOINING_CODES, CALLING_CODES = {"OR", "IN", "AS", "ID"}, {"ME", "HI", "OK", "OH"}
LIST_SIGNS = {",", "/", "&", "and", "or", "n", "+", "-"}


def listed_codes(doc: Doc, codes: set[str], taken: set[int]) -> Iterator[tuple[Token, str]]:
    """The doubtful codes in a list of codes: "PA NJ DE", "me, nh or vt"."""
    run: list[Token] = []
    for token in [*doc, None]:
        if token is not None and token.text.replace(".", "").upper() in codes:
            is_joint = token.lower_ in ("or", "in") and not token.is_upper
            if not is_joint:
                run.append(token)
            continue
        if token is not None and run and token.lower_ in LIST_SIGNS:
            continue
        sure = sum(t.i in taken for t in run)
        for place, t in enumerate(run):
            code = t.text.replace(".", "").upper()
            is_word = code in JOINING_CODES or (
                code in CALLING_CODES
                and not t.is_upper
                and (code == "OK" or (place == 0 and not follows(t, NEARNESS)))
            )
            is_beside = any(other.i in taken and abs(other.i - t.i) < 3 for other in run)
            if t.i in taken or not is_beside or (t.i and doc[t.i - 1].like_num):
                continue
            if code in LISTED_CODES or (len(run) > 2 and sure > 1 and not is_word):
                yield t, code
        run = []
