"""Numbers that are names: a 529 plan, a 401k, the forms 1098-T, 1099 and W-2."""

import re

OWNED = r"(?<=\ba )|(?<=\bthe )|(?<=\bmy )|(?<=\bour )|(?<=\bhis )|(?<=\bher )|(?<=\bin )"
PER = r"(?:a|per|each|/|dollars?|bucks|usd)\b"
NAMED = re.compile(
    r"(?<!\$)(?:"
    r"\b(?:401\s?\(?k\)?|403\s?\(?b\)?|457\s?\(?b\)?)s?(?!\w)"
    r"|\b529s?(?=\s(?:plans?|accounts?|money|funds?|savings)\b)"
    rf"|(?:{OWNED})529s?\b(?!\s?(?:{PER}|/|,\d|\.\d))"
    r"|\b(?:form\s)?(?:1099|1098|1095)s?(?:-?[a-z]{1,4})?\b(?!,\d)"
    r"|\bw-?[249]s?\b)",
    re.IGNORECASE,
)


def names(text: str) -> list[range]:
    """Where the numbers stand that count nothing."""
    return [range(*match.span()) for match in NAMED.finditer(text)]
