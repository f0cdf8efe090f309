"""Whether the texts that visitors read are short, whole and free of typed figures."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import yaml

from actions.points.fields import FIELDS
from tools.lint.house import Finding, House, called, constant

ALLOWED = Path(__file__).with_name("allowed_figures.yml")
# Slack's limit for the text of a block, the least of the channels'.
MAX_CHARACTERS = 3_000
MAX_WORDS = 90
# Facts are brought in and kept here; nothing of it is said.
SILENT = (
    "actions/catalog/importing/",
    "actions/catalog/migrations/",
    "actions/catalog/models/",
    "actions/catalog/search/",
)
FIGURE = re.compile(r"\$\s?\d[\d,.]*|\d[\d,.]*\d|\d")
NUMBERS = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty"
    "|thirty|forty|fifty|sixty|ninety|hundred|thousand|million"
)
UNITS = "years?|months?|weeks?|days?|hours?|percent|dollars|states?|jobs?|openings"
IN_WORDS = re.compile(
    rf"\b(?:{NUMBERS})(?: more)?[ -](?:{UNITS})\b|\b(?:one|{NUMBERS}) in (?:{NUMBERS})\b",
    re.IGNORECASE,
)
# The number of a line in a list.
LIST_NUMBER = re.compile(r"(?:^|(?<=\n))\d\. ")
PATTERN = re.compile(r"\\[bBdDsSwW.\d]|\(\?|\w\|\w")
FIELD = re.compile(r"\{(\w+)\}")
GAP = "\N{HORIZONTAL ELLIPSIS}"


@cache
def allowed_figures() -> dict[str, str]:
    """Figures that may stand in a text, each with the reason."""
    return {item["figure"]: item["reason"] for item in yaml.safe_load(ALLOWED.read_text())}


def figures_in(text: str) -> list[str]:
    """The figures of a text in digits and words, but for those that are allowed."""
    text = LIST_NUMBER.sub("", text)
    found = [*FIGURE.findall(text), *IN_WORDS.findall(text)]
    return [figure for figure in found if figure not in allowed_figures()]


def figures_are_data(house: House) -> Iterator[Finding]:
    """No text has a figure typed into it: it would go out of date unseen."""
    for path, line, text in _texts(house):
        for figure in figures_in(text):
            yield Finding(
                path,
                line,
                "figure",
                f"{figure!r} is typed into a text",
                "take it from data/catalog, or name it with its reason in "
                "tools/lint/allowed_figures.yml",
            )


def allowances_are_needed(house: House) -> Iterator[Finding]:
    """Each figure that is allowed stands in some text."""
    said = "\n".join(text for _, _, text in _texts(house))
    for figure in allowed_figures():
        if figure not in said:
            yield Finding(
                "tools/lint/allowed_figures.yml",
                1,
                "figure-allowance",
                f"no text has {figure!r} any more",
                "take the entry away",
            )


def texts_are_short(house: House) -> Iterator[Finding]:
    """No text is longer than a channel takes or, but for lists, than a visitor reads."""
    for path, line, text in _texts(house):
        words = len(text.split())
        if len(text) > MAX_CHARACTERS:
            yield Finding(
                path,
                line,
                "text-long",
                f"a text of {len(text)} characters",
                f"channels take {MAX_CHARACTERS}: shorten it",
            )
        elif words > MAX_WORDS and "\n" not in text:
            yield Finding(
                path,
                line,
                "text-long",
                f"a text of {words} words",
                f"say it in at most {MAX_WORDS} or make it a list",
            )


def fields_are_filled(house: House) -> Iterator[Finding]:
    """What stands in braces is a slot of a response, or filled by the code."""
    for name, variations in house.responses.items():
        for variation in variations:
            for field in FIELD.findall(variation.get("text") or ""):
                if field not in house.slots:
                    yield Finding(
                        "domain.yml",
                        name.line,
                        "field-unknown",
                        f"{{{field}}} is no slot",
                        "correct the name or add the slot",
                    )
    filled = {
        item.arg
        for module in house.code
        for node in ast.walk(module.tree)
        if called(node) == "format"
        for item in node.keywords
    }
    filling = {
        module.path
        for module in house.code
        if any(called(node) == "fill" for node in ast.walk(module.tree))
    }
    for path, line, text in _code_texts(house, with_fields=False):
        for field in FIELD.findall(text):
            if field not in filled and not (path in filling and field in FIELDS):
                yield Finding(
                    path,
                    line,
                    "field-unknown",
                    f"nothing fills {{{field}}}",
                    "fill it with format() or write an f-string",
                )


def _texts(house: House) -> Iterator[tuple[str, int, str]]:
    yield from _code_texts(house)
    for name, variations in house.responses.items():
        for variation in variations:
            text = variation.get("text") or ""
            yield "domain.yml", getattr(text, "line", name.line), text


def _code_texts(house: House, with_fields: bool = True) -> Iterator[tuple[str, int, str]]:
    """File, line and text of what reads as words to a visitor.

    An f-string is one text, its fields shown as gaps; `with_fields` false leaves
    f-strings out.
    """
    for module in house.code:
        if module.path.startswith(SILENT):
            continue
        inner = set()
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Expr):
                inner.add(node.value)
        for node in ast.walk(module.tree):
            if isinstance(node, ast.JoinedStr):
                inner |= set(node.values)
                text = "".join(constant(part) or GAP for part in node.values)
                if with_fields and node not in inner and _is_said(text):
                    yield module.path, node.lineno, text
            elif isinstance(node, ast.FormattedValue) and node.format_spec:
                inner.add(node.format_spec)
                inner |= set(node.format_spec.values)
            elif (text := constant(node)) and node not in inner and _is_said(text):
                yield module.path, node.lineno, text


def _is_said(text: str) -> bool:
    """Whether a literal is words, not a name, a code or a regular expression."""
    return " " in text.strip() and not PATTERN.search(text)
