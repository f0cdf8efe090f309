"""Block Kit as Slack checks it, written from its reference and not from the bot."""

import re
from typing import Any

MARKUP = re.compile(
    r"<(?:https?://[^\s<>|]+(?:\|[^<>|]+)?|mailto:[^\s<>|]+(?:\|[^<>|]+)?|tel:[^\s<>|]+)>"
)
ENTITY = re.compile(r"&(?!(?:amp|lt|gt);)")
MESSAGE_BLOCKS = {"section", "context", "actions", "image", "header", "divider", "table"}
MODAL_BLOCKS = MESSAGE_BLOCKS - {"table"} | {"input"}
ELEMENTS = {"button", "static_select", "multi_static_select", "checkboxes"}


class BlockError(ValueError):
    """What Slack would refuse, and where."""


def need(condition: Any, what: str) -> None:
    if not condition:
        raise BlockError(what)


def length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def check_message(body: dict[str, Any]) -> None:
    """A message's text and blocks."""
    text = body.get("text")
    need(isinstance(text, str) and text.strip(), "no_text")
    need(length(text) <= 4_000, f"msg_too_long: {length(text)}")
    check_markup(text)
    blocks = body.get("blocks")
    if blocks is not None:
        check_blocks(blocks, 50, MESSAGE_BLOCKS)
        tables = [block for block in blocks if block["type"] == "table"]
        need(len(tables) <= 1, "only_one_table_allowed")


def check_blocks(blocks: Any, most: int, kinds: set[str]) -> None:
    need(isinstance(blocks, list) and 0 < len(blocks) <= most, "number of blocks")
    ids = [block.get("block_id") for block in blocks if block.get("block_id")]
    need(len(ids) == len(set(ids)), "a block_id twice")
    for block in blocks:
        need(block.get("type") in kinds, f"block {block.get('type')}")
        need(length(block.get("block_id", "x")) in range(1, 256), "block_id")
        globals()[f"_{block['type']}"](block)


def only(thing: Any, *names: str) -> None:
    need(isinstance(thing, dict), f"{thing!r} is no object")
    need(set(thing) <= {"type", *names}, f"unknown parts {set(thing) - {'type', *names}}")


def check_markup(text: str) -> None:
    rest = MARKUP.sub("", text)
    need("<" not in rest and ">" not in rest, f"a bare < or > in {text[:80]!r}")
    need(not ENTITY.search(rest), f"a bare & in {text[:80]!r}")


def check_text(thing: Any, most: int, kinds: tuple[str, ...]) -> None:
    only(thing, "text", "emoji", "verbatim")
    need(thing.get("type") in kinds, f"text of type {thing.get('type')}")
    text = thing.get("text")
    need(isinstance(text, str) and 0 < length(text) <= most, f"text of {len(str(text))}")
    need(text.strip(), "blank text")
    if thing["type"] == "mrkdwn":
        need("emoji" not in thing, "emoji in mrkdwn")
        check_markup(text)
    else:
        need("verbatim" not in thing, "verbatim in plain_text")


PLAIN, ANY = ("plain_text",), ("plain_text", "mrkdwn")


def _section(block: dict[str, Any]) -> None:
    only(block, "block_id", "text", "fields", "accessory", "expand")
    need(block.get("text") or block.get("fields"), "an empty section")
    if "text" in block:
        check_text(block["text"], 3_000, ANY)
    if "fields" in block:
        need(0 < len(block["fields"]) <= 10, "number of fields")
        for field in block["fields"]:
            check_text(field, 2_000, ANY)
    if "accessory" in block:
        _element(block["accessory"])


def _context(block: dict[str, Any]) -> None:
    only(block, "block_id", "elements")
    need(0 < len(block["elements"]) <= 10, "elements of a context")
    for element in block["elements"]:
        check_text(element, 2_000, ANY)


def _header(block: dict[str, Any]) -> None:
    only(block, "block_id", "text")
    check_text(block["text"], 150, PLAIN)


def _divider(block: dict[str, Any]) -> None:
    only(block, "block_id")


def _image(block: dict[str, Any]) -> None:
    only(block, "block_id", "image_url", "alt_text", "title")
    need(0 < length(block["image_url"]) <= 3_000, "image_url")
    need(re.match(r"https?://", block["image_url"]), "image_url")
    need(0 < length(block["alt_text"]) <= 2_000, "alt_text")


def _table(block: dict[str, Any]) -> None:
    only(block, "block_id", "rows", "column_settings")
    need(0 < len(block["rows"]) <= 100, "rows")
    need(len({len(row) for row in block["rows"]}) == 1, "rows of different lengths")
    for row in block["rows"]:
        need(0 < len(row) <= 20, "cells")
        for cell in row:
            only(cell, "text")
            need(cell["type"] == "raw_text" and cell["text"], "cell")
    characters = sum(len(cell["text"]) for row in block["rows"] for cell in row)
    need(characters <= 10_000, "table too large")
    for column in block.get("column_settings", []):
        only(column, "align", "is_wrapped")
        need(column.get("align", "left") in ("left", "center", "right"), "align")


def _actions(block: dict[str, Any]) -> None:
    only(block, "block_id", "elements")
    elements = block["elements"]
    need(0 < len(elements) <= 25, "elements of actions")
    ids = [element.get("action_id") for element in elements]
    need(len(ids) == len(set(ids)), "an action_id twice")
    for element in elements:
        _element(element)


def _input(block: dict[str, Any]) -> None:
    only(block, "block_id", "label", "element", "hint", "optional", "dispatch_action")
    check_text(block["label"], 2_000, PLAIN)
    if "hint" in block:
        check_text(block["hint"], 2_000, PLAIN)
    element = block["element"]
    if element.get("type") == "plain_text_input":
        only(element, "action_id", "max_length", "min_length", "placeholder",
             "initial_value", "multiline")  # fmt: skip
        need(1 <= element.get("max_length", 1) <= 3_000, "max_length")
    else:
        _element(element)


def _element(element: dict[str, Any]) -> None:
    kind = element.get("type")
    need(kind in ELEMENTS, f"element {kind}")
    need(0 < length(element.get("action_id", "")) <= 255, "action_id")
    if kind == "button":
        only(element, "action_id", "text", "value", "url", "style", "accessibility_label")
        check_text(element["text"], 75, PLAIN)
        need(length(element.get("value", "")) <= 2_000, "value of a button")
        need(element.get("style") in (None, "primary", "danger"), "style")
        return
    only(element, "action_id", "placeholder", "options", "max_selected_items")
    if "placeholder" in element:
        check_text(element["placeholder"], 150, PLAIN)
    most = 10 if kind == "checkboxes" else 100
    need(0 < len(element["options"]) <= most, "number of options")
    for option in element["options"]:
        only(option, "text", "value", "description")
        check_text(option["text"], 75, ANY if kind == "checkboxes" else PLAIN)
        need(0 < length(option["value"]) <= 150, "value of an option")
    need(element.get("max_selected_items", 1) >= 1, "max_selected_items")


def check_view(view: Any, kind: str) -> None:
    """A modal or an App Home."""
    only(view, "blocks", "callback_id", "private_metadata", "title", "submit", "close",
         "clear_on_close", "notify_on_close", "external_id", "submit_disabled")  # fmt: skip
    need(view.get("type") == kind, "type of the view")
    check_blocks(view["blocks"], 100, MODAL_BLOCKS)
    need(length(view.get("private_metadata", "")) <= 3_000, "private_metadata")
    if kind == "modal":
        for part in ("title", "submit", "close"):
            if part in view or part == "title":
                check_text(view[part], 24, PLAIN)
        has_input = any(block["type"] == "input" for block in view["blocks"])
        need(not has_input or "submit" in view, "an input without submit")
