"""The chat page in a real browser."""

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect, sync_playwright

from tests.conftest import Bot

BROWSER = shutil.which("chromium") or shutil.which("google-chrome")


@pytest.fixture
def page(bot: Bot) -> Iterator[Page]:
    if BROWSER is None and not os.environ.get("CI"):
        pytest.skip("no Chromium on this machine: install it to test the page")
    assert BROWSER, "Chromium is missing: .ci/run installs it"
    options = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=options)
        page = browser.new_page()
        page.problems = []  # type: ignore[attr-defined]
        page.on("console", lambda m: m.type == "error" and page.problems.append(m.text))
        page.on("pageerror", lambda error: page.problems.append(str(error)))
        page.goto(bot.url)
        yield page
        assert page.problems == []
        browser.close()


def ask(page: Page, text: str) -> str:
    bubbles = page.locator(".bubble.bot")
    before = bubbles.count()
    page.get_by_label("Your message").fill(text)
    page.keyboard.press("Enter")
    expect(bubbles).to_have_count(before + 1, timeout=15_000)
    return bubbles.last.inner_text()


def test_a_visit(page: Page) -> None:
    expect(page.locator(".bubble.bot")).to_have_count(1, timeout=15_000)
    assert "$49,250" in ask(page, "how much do estheticians make in Texas")
    assert "$51,590" in ask(page, "do they earn more in a doctor's office?")
    assert "Tampa" in ask(page, "what about Tampa")
    page.get_by_role("button", name="Find schools").click()
    expect(page.locator(".bubble.bot").last).to_contain_text("1. ", timeout=15_000)


def test_markup_is_shown_as_text(page: Page) -> None:
    expect(page.locator(".bubble.bot")).to_have_count(1, timeout=15_000)
    ask(page, "<img src=x onerror=alert(1)>")
    expect(page.locator(".bubble.visitor").last).to_contain_text("<img src=x")
    assert page.locator(".bubble img").count() == 0
