"""Make the pictures of the chat in docs anew, from the running bot.

Each is a short visit in Chromium: the page on a desk, in the dark, on a phone.
"""

import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, expect, sync_playwright

from bot import widget_build
from tests.conftest import ROOT, Bot
from tools.bench_widget import running_bot

DESK, PHONE = (1280, 860), (390, 844)
# The launcher's page stands for a school's own: only the chat is ours.
SCHOOL = """<!doctype html><html lang="en"><meta charset="utf-8"><title>A school</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<script src="/widget/glowpath.js" data-glowpath="launcher" defer></script></html>"""


@dataclass(frozen=True)
class Picture:
    """A file in docs and the visit that it shows the end of."""

    name: str
    says: list[str]
    size: tuple[int, int] = DESK
    is_dark: bool = False
    is_launcher: bool = False


SCHOOLS = "esthetician schools near 30303"
OHIO = "how many hours for a license in ohio"
PICTURES = [
    Picture("page.png", ["how much do estheticians make in Texas"]),
    Picture("widget-dark.png", [SCHOOLS, "compare 1 and 3"], is_dark=True),
    Picture("widget-phone.png", [SCHOOLS], PHONE, is_launcher=True),
    Picture("widget-licence.png", [OHIO], PHONE, is_dark=True, is_launcher=True),
]


def main() -> None:
    if not widget_build.is_current():
        sys.exit("the widget is older than its sources: run `make build`")
    with running_bot() as bot, sync_playwright() as playwright:
        chromium = shutil.which("chromium") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu"]
        )
        for picture in PICTURES:
            path = take(browser, bot, picture)
            print(f"{path.relative_to(ROOT)}, {path.stat().st_size / 1000:.0f} kB")


def take(browser: Browser, bot: Bot, picture: Picture) -> Path:
    """Make one picture; its path."""
    width, height = picture.size
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if picture.is_dark else "light",
        is_mobile=picture.size == PHONE,
        has_touch=picture.size == PHONE,
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.route(
        f"{bot.url}/school",
        lambda route: route.fulfill(body=SCHOOL, content_type="text/html"),
    )
    page.goto(f"{bot.url}/{'school' if picture.is_launcher else ''}")
    if picture.is_launcher:
        page.get_by_role("button", name="Ask about a career").click()
    expect(page.get_by_role("button", name="Find a school")).to_be_visible()
    for number, text in enumerate(picture.says, start=2):
        page.get_by_label("Your message").fill(text)
        page.get_by_label("Your message").press("Enter")
        expect(page.locator(".message.bot")).to_have_count(number)
        expect(page.locator(".thinking")).to_have_count(0)
    path = ROOT / "docs" / picture.name
    page.screenshot(path=path)
    context.close()
    return path


if __name__ == "__main__":
    main()
