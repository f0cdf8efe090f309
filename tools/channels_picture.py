"""A picture of the same four replies in each channel, side by side: docs/channels.png.

The widget is drawn by the browser. Slack's servers can't be reached from here, so
its column is the Block Kit that they would get, drawn as Slack does.
"""

import base64
import html
import re
import shutil
import uuid
from collections.abc import Iterator
from typing import Any

import httpx
from playwright.sync_api import Browser, sync_playwright

from actions.catalog.database import ROOT
from bot.channels.slack.chart import picture, rows_of
from bot.channels.slack.rendering import Around, rendered
from bot.processes import private_bot
from bot.terminal import WIDTH, laid_out, numbered

QUESTIONS = (
    "how much do estheticians make in Texas",
    "esthetician schools near 30303",
    "compare the first two",
    "how many hours for a license in ohio",
)
PICTURE = ROOT / "docs" / "channels.png"
PUBLIC = "https://bot.example"
SIGNATURE = re.compile(r"\.[\w-]{20,}$")
LINK = re.compile(r"<((?:https?|tel|mailto):[^|>]+)\|([^>]+)>")
STYLE = """
body { margin: 0; padding: 24px; background: #eceaf0; font: 15px/1.45 sans-serif; }
table.all { border-collapse: separate; border-spacing: 20px; table-layout: fixed; }
h2 { margin: 0 0 4px; } td.one { vertical-align: top; }
.widget img { width: 400px; }
.slack { background: #fff; border: 1px solid #ddd; border-radius: 8px; padding: 14px; }
.slack .block { margin: 0 0 10px; white-space: pre-wrap; }
.slack .small { color: #616061; font-size: 12.5px; } .slack a { color: #1264a3; }
.slack button { border: 1px solid #bbb; border-radius: 4px; background: #fff;
  margin: 2px 6px 2px 0; padding: 5px 11px; font-weight: bold; } .slack img { width: 100%; }
.slack table { border-collapse: collapse; font-size: 13px; }
.slack table td { border: 1px solid #ddd; padding: 3px 8px; }
pre { background: #1d1f27; color: #e8e8ea; border-radius: 8px; padding: 14px; margin: 0;
  font: 12.5px/1.4 monospace; }
"""


def main() -> None:
    with private_bot() as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"),
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        replies = list(_asked(url))
        widget = list(_in_the_widget(browser, url))
        cells = "".join(
            f"<tr><td class='one widget'><img src='{shown}'></td><td class='one'>"
            f"{_in_slack(reply)}</td><td class='one'>{_in_terminal(reply)}</td></tr>"
            for shown, reply in zip(widget, replies, strict=True)
        )
        page = browser.new_page(viewport={"width": 1720, "height": 900})
        page.set_content(
            f"<style>{STYLE}</style><table class='all'><tr><td width='400'><h2>Widget</h2>"
            f"<td width='480'><h2>Slack</h2><td width='640'><h2>Terminal</h2></tr>{cells}"
            "</table>",
        )
        page.wait_for_timeout(500)
        page.screenshot(path=str(PICTURE), full_page=True)
        browser.close()
    print(f"{PICTURE.relative_to(ROOT)}: the same {len(replies)} replies in three channels")


def _asked(url: str) -> Iterator[dict[str, Any]]:
    """The reply to each question, with the buttons' payloads as actions give them."""
    sender = uuid.uuid4().hex
    for question in QUESTIONS:
        body = {"sender": sender, "message": question}
        answer = httpx.post(f"{url}/webhooks/rest/webhook", json=body, timeout=15).json()
        reply = answer[0]
        for button in reply.get("buttons", []):
            button["payload"] = SIGNATURE.sub("", button["payload"])
        yield reply


def _in_the_widget(browser: Browser, url: str) -> Iterator[str]:
    page = browser.new_page(viewport={"width": 430, "height": 2800})
    page.goto(url)
    # As long as the longest reply, so that each is seen whole.
    page.locator("glowpath-chat").evaluate(
        "chat => { chat.style.height = '2300px'; chat.style.maxHeight = 'none'; }"
    )
    for question in QUESTIONS:
        answers = page.locator("glowpath-chat .bot:not(.greeting)")
        before = answers.count()
        page.get_by_role("textbox").fill(question)
        page.keyboard.press("Enter")
        answers.nth(before).wait_for(timeout=15_000)
        page.wait_for_timeout(700)
        yield _data_address(answers.nth(before).screenshot())


def _in_terminal(reply: dict[str, Any]) -> str:
    buttons = [f"  [{n}] {button['title']}" for n, button in numbered(reply).items()]
    return f"<pre>{html.escape(chr(10).join([laid_out(reply, WIDTH), '', *buttons]))}</pre>"


def _in_slack(reply: dict[str, Any]) -> str:
    messages = rendered(reply, Around("slack-somebody", PUBLIC))
    blocks = (block for message in messages for block in message.blocks)
    return f"<div class='slack'>{''.join(_block(block) for block in blocks)}</div>"


def _block(block: dict[str, Any]) -> str:
    kind = block["type"]
    if kind == "image":
        rows = rows_of(block["image_url"].rsplit("/", 1)[-1].removesuffix(".png"))
        shown = _data_address(picture(rows or ()))
        return f"<div class='block'><img src='{shown}' alt=''></div>"
    if kind == "table":
        rows = "".join(
            f"<tr>{''.join(f'<td>{_text(cell)}</td>' for cell in row)}</tr>"
            for row in block["rows"]
        )
        return f"<div class='block'><table>{rows}</table></div>"
    if kind == "actions":
        return f"<div class='block'>{''.join(map(_element, block['elements']))}</div>"
    if kind == "context":
        texts = " ".join(_text(element) for element in block["elements"])
        return f"<div class='block small'>{texts}</div>"
    accessory = _element(block["accessory"]) if "accessory" in block else ""
    texts = [block["text"]] if "text" in block else []
    parts = "\n".join(_text(part) for part in [*texts, *block.get("fields", [])])
    return f"<div class='block'>{parts}{accessory}</div>"


def _element(element: dict[str, Any]) -> str:
    title = element.get("text") or element.get("placeholder") or {"text": "…"}
    mark = " ▾" if "select" in element["type"] else ""
    return f"<button>{html.escape(title['text'])}{mark}</button>"


def _text(part: dict[str, Any]) -> str:
    text = part.get("text") or ""
    if part["type"] != "mrkdwn":
        return html.escape(text)
    text = re.sub(r"\*([^*\n]+)\*", r"<b>\1</b>", text)
    return LINK.sub(r"<a href='\1'>\2</a>", text)


def _data_address(png: bytes) -> str:
    return f"data:image/png;base64,{base64.b64encode(png).decode()}"


if __name__ == "__main__":
    main()
