"""Cards as blocks: the reply's own words, with the card's facts where they help.

A drawer gets the words before the sources and the card's data and shows all of
those words; a card whose data isn't as expected is left to the words.
"""

import logging
import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise
from typing import Any

from slack_sdk.errors import SlackClientError
from slack_sdk.models.blocks import (
    ActionsBlock,
    ImageBlock,
    MarkdownTextObject,
    Option,
    RawTextObject,
    SectionBlock,
    StaticMultiSelectElement,
    TableBlock,
)

from actions.licensing.text import exam, exam_kind
from actions.schools.side_by_side import NAME_WIDTH, ROW_NAMES, VALUE_WIDTH
from actions.schools.text import phone
from actions.wording import capitalised, count, usd
from bot.channels.slack.blocks import (
    MOST_CONTEXT_TEXT,
    MOST_TEXT,
    Item,
    context,
    plain,
    rich,
    title_of,
)
from bot.channels.slack.chart import alternative, chart_address
from bot.channels.slack.texts import FORMATTING, bold, escaped, linked, size

logger = logging.getLogger(__name__)

COMPARE = "compare"
MOST_COMPARED = 4
MOST_ADDRESS, MOST_FIELD = 3_000, 2_000
PAID = re.compile(r"^Paid listing, apart from the ranking: ")
NUMBERED = re.compile(r"^(\d{1,3})\. ")
FEWEST_ROWS, MOST_ROWS, MOST_CELLS = 2, 100, 20

Drawer = Callable[[str, dict[str, Any]], Iterator[Item]]


def drawn(words: str, card: dict[str, Any] | None, public_url: str) -> list[Item]:
    """The words of a reply, drawn with its card."""
    drawers: dict[str, Drawer] = {
        "school_list": _school_list,
        "school": _school,
        "school_comparison": _comparison,
        "pay_chart": partial(_pay_chart, public_url=public_url),
        "licence": _licence,
    }
    drawer = drawers.get(str((card or {}).get("kind")))
    if card is None or drawer is None:
        return list(plain(words))
    try:
        items = list(drawer(words, card.get("data") or {}))
        for item in items:
            item.block.to_dict()
    except (AttributeError, KeyError, TypeError, ValueError, SlackClientError):
        logger.exception("A card can't be drawn for Slack: %s", card["kind"])
        return list(plain(words))
    return items


def _school_list(words: str, data: dict[str, Any]) -> Iterator[Item]:
    """Each school in bold, with its telephone and website; a select to compare them."""
    schools = [*(data.get("schools") or []), *(data.get("sponsored") or [])]
    numbered: list[tuple[str, str]] = []
    other: list[str] = []
    for line in words.split("\n"):
        start = PAID.match(line) or NUMBERED.match(line)
        rest = line[start.end() :] if start else ""
        named = (s for s in schools if s.get("school") and rest.startswith(s["school"]))
        school = next(named, None)
        if start is None or school is None:
            other.append(line)
            continue
        yield from plain("\n".join(other))
        other = []
        name = school["school"]
        yield from _headed(start[0], name, rest[len(name) :], line)
        yield from context([*_ways(school), *_finishing(school)])
        if NUMBERED.match(line):
            numbered.append((start[1], name))
    yield from plain("\n".join(other))
    if len(numbered) > 1:
        options = [
            Option(text=title_of(f"{number}. {name}"), value=number)
            for number, name in numbered
        ]
        select = StaticMultiSelectElement(
            placeholder="Compare two to four …",
            action_id=COMPARE,
            options=options,
            max_selected_items=MOST_COMPARED,
        )
        yield Item(ActionsBlock(elements=[select]))


def _school(words: str, data: dict[str, Any]) -> Iterator[Item]:
    """The school's name in bold, its facts as fields, how to reach it as links."""
    name = str(data.get("school") or "")
    if name and words.startswith(name):
        yield from _headed("", name, words[len(name) :], words)
    else:
        yield from plain(words)
    facts = {
        "Program": data.get("kind"),
        "Price, all in": usd(data["price_usd"]) if data.get("price_usd") else None,
        "Clock hours": count(data["clock_hours"]) if data.get("clock_hours") else None,
        "Months": data.get("months"),
        "Graduates a year": data.get("completions"),
    }
    texts = {title: escaped(str(fact)) for title, fact in facts.items() if fact}
    yield from _fields(texts)
    yield from context(_ways(data))


def _comparison(words: str, data: dict[str, Any]) -> Iterator[Item]:
    """The table as a table, the words around it as they are."""
    columns = len(data.get("schools") or [])
    before: list[str] = []
    rows: list[list[str]] = []
    table: list[str] = []
    after: list[str] = []
    for line in words.split("\n"):
        cells = _cells(line, columns)
        if cells and not after and (table or line.startswith(" " * NAME_WIDTH)):
            rows.append(cells)
            table.append(line)
        else:
            (after if table else before).append(line)
    is_long = len(rows) > MOST_ROWS or size("\n".join(table)) > MOST_TEXT
    if len(rows) < FEWEST_ROWS or columns >= MOST_CELLS or is_long:
        yield from plain(words)
        return
    yield from plain("\n".join(before))
    heading, *facts = rows
    yield Item(
        TableBlock(
            rows=[
                [RawTextObject(text=cell).to_dict() for cell in row]
                for row in (["Compared", *heading[1:]], *facts)
            ],
            column_settings=[{"align": "left"}, *[{"align": "right"}] * columns],
        ),
        "\n".join(table),
    )
    yield from plain("\n".join(after))


def _pay_chart(words: str, data: dict[str, Any], public_url: str) -> Iterator[Item]:
    """The words, then the wages as a picture where it can be fetched from outside."""
    yield from plain(words)
    bars = data.get("bars") or []
    address = chart_address(public_url, bars) if public_url and bars else ""
    if address and len(address) <= MOST_ADDRESS:
        yield Item(ImageBlock(image_url=address, alt_text=alternative(bars)))


def _licence(words: str, data: dict[str, Any]) -> Iterator[Item]:
    """The words, then hours, exam and board side by side."""
    yield from plain(words)
    board, website = str(data.get("board") or ""), str(data.get("website") or "")
    exams = data.get("exam")
    facts = {
        "State": data.get("state"),
        "Hours": count(data["hours"]) if data.get("hours") else "sources differ",
        "Exam": capitalised(exam(exams)) if exam_kind(exams) != "unknown" else None,
        "Beyond it": data.get("advanced_tier"),
    }
    texts = {title: escaped(str(fact)) for title, fact in facts.items() if fact}
    if board:
        texts["Board"] = linked(website, board) if website else escaped(board)
    yield from _fields(texts)


def _headed(number: str, name: str, rest: str, words: str) -> Iterator[Item]:
    """Words that begin with a name in bold, unless they hold formatting characters."""
    if FORMATTING.search(words):
        return plain(words)
    return rich(f"{escaped(number)}{bold(name)}{escaped(rest)}", words)


def _fields(facts: dict[str, str]) -> Iterator[Item]:
    """Facts in Slack's markup under their titles."""
    texts = [f"{bold(title)}\n{fact}" for title, fact in facts.items()]
    fields = [
        MarkdownTextObject(text=text, verbatim=True)
        for text in texts
        if len(text.encode("utf-16-le")) // 2 <= MOST_FIELD
    ]
    if fields:
        yield Item(SectionBlock(fields=fields))


def _ways(school: dict[str, Any]) -> list[str]:
    """A school's telephone and website."""
    digits, website = school.get("phone"), school.get("website")
    ways = []
    if digits:
        ways.append(f"☎ {escaped(phone(str(digits)))}")
    if website:
        ways.append(linked(str(website), str(website).split("//")[-1].rstrip("/")))
    return [way for way in ways if size(way) <= MOST_CONTEXT_TEXT]


def _finishing(school: dict[str, Any]) -> list[str]:
    rate = school.get("completion_rate")
    return [] if rate is None else [f"{rate:.0%} of its students finish"]


def _cells(line: str, columns: int) -> list[str]:
    """The cells of a line of the table; none where it is no line of it."""
    ends = [NAME_WIDTH + VALUE_WIDTH * number for number in range(columns + 1)]
    # A marked value stands one further right, so that the last one may end there.
    if not columns or not ends[-1] - 1 <= len(line) <= ends[-1]:
        return []
    name = line[: ends[0]].strip()
    if name and name not in ROW_NAMES.values():
        return []
    cells = [name]
    cells += [line[start:end].strip() for start, end in pairwise(ends)]
    return cells if all(cells[1:]) else []
