"""What docs/accessibility.md promises, measured in a real browser."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from bot import widget_build
from tests.conftest import Bot
from tests.widget.conftest import Site, tag
from tests.widget.line import Line
from tests.widget.visitor import Visitor

Make = Callable[..., Visitor]
AXE = widget_build.SOURCES / "node_modules" / "axe-core" / "axe.min.js"
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
THEMES = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "contrast": {"color_scheme": "light", "contrast": "more"},
    "forced": {"forced_colors": "active"},
}
LEAST_TARGET_PX, MAIN_TARGET_PX = 24, 44
NARROWEST_PX = 320


def findings(page: Page, state: str) -> list[str]:
    """What axe finds, also within the chat's shadow root."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text("utf-8"))
    result = page.evaluate(
        "async (tags) => await axe.run({ runOnly: { type: 'tag', values: tags } })", LEVELS
    )
    assert len(result["passes"]) > 10
    return [
        f"{state}: {found['id']}: {node['target']} {node['failureSummary']}"
        for found in result["violations"]
        for node in found["nodes"]
    ]


@pytest.mark.parametrize("theme", THEMES)
def test_axe_finds_nothing_in_any_state(
    visitor: Make, line: Line, site: Site, theme: str
) -> None:
    one = visitor(url=line.url, reduced_motion="reduce", **THEMES[theme]).ready()
    page = one.page
    found = findings(page, "greeting")
    page.get_by_role("button", name="Menu", exact=True).click()
    found += findings(page, "menu")
    page.get_by_role("button", name="New conversation").click()
    found += findings(page, "a question of the menu")
    page.keyboard.press("Escape")
    one.ask("RN, PA or esthetician in NYC, who earns most")
    page.get_by_text("The figures as a table").last.click()
    found += findings(page, "pay chart")
    one.ask("license hours in ohio")
    found += findings(page, "licence")
    one.ask("esthetician schools near 30303")
    page.get_by_role("checkbox").first.check()
    found += findings(page, "school list")
    one.ask("compare 1 and 3")
    found += findings(page, "comparison")
    one.ask("tell me about the first")
    found += findings(page, "school")
    one.press("Hear from this school")
    found += findings(page, "form")
    one.expects_lost_connection = True
    one.send("a" * 4_001)
    expect(page.get_by_text("at most 4000 characters")).to_be_visible()
    found += findings(page, "error")
    line.cut()
    one.send("hello")
    expect(page.get_by_text("Waiting to be sent")).to_be_visible()
    found += findings(page, "offline")
    line.mend()
    assert found == []


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_axe_finds_nothing_at_the_launcher(
    visitor: Make, bot: Bot, site: Site, size: str
) -> None:
    yellow = tag(bot, "launcher", 'data-accent="#ffd400"')
    url = site.page(f"<main><h1>A school</h1></main>{yellow}")
    one = visitor(size, url, reduced_motion="reduce")
    launcher = one.page.get_by_role("button", name="Ask about a career")
    expect(launcher).to_be_visible()
    found = findings(one.page, "closed")
    launcher.click()
    one.ready()
    found += findings(one.page, "open")
    one.ask("pay in Texas")
    assert found + findings(one.page, "an answer") == []


def test_text_on_filled_parts_can_be_seen_in_forced_colours(visitor: Make) -> None:
    one = visitor(forced_colors="active", reduced_motion="reduce").ready()
    one.ask("esthetician schools near 30303")
    for number in (0, 1):
        one.page.get_by_role("checkbox").nth(number).check()
    plates = one.page.evaluate(
        """() => {
          const root = document.querySelector("glowpath-chat").shadowRoot;
          return [".send", ".main", ".visitor .bubble"].map((part) => {
            const style = getComputedStyle(root.querySelector(part));
            return [style.forcedColorAdjust, style.color !== style.backgroundColor];
          });
        }"""
    )
    # Without "none" the browser paints a plate of the page's colour behind the text.
    assert plates == [["none", True]] * 3


def test_each_reply_is_said_once(visitor: Make) -> None:
    one = visitor().ready()
    page = one.page
    page.evaluate(
        """() => {
          window.heard = [];
          const log = document.querySelector("glowpath-chat").shadowRoot
            .querySelector("[role=log]");
          new MutationObserver((changes) => {
            for (const { addedNodes } of changes)
              for (const node of addedNodes)
                if (node.nodeType === 1) heard.push(node.textContent);
          }).observe(log, { childList: true, subtree: true });
        }"""
    )
    one.ask("pay in Texas")
    one.ask("licence in Ohio")
    heard = page.evaluate("heard")
    assert len(heard) == 2
    assert "$49,250" in heard[0]
    assert "Suggestions: Find schools" in heard[0]
    assert "Ohio asks for 600 hours" in heard[1]
    page.reload()
    expect(one.replies).to_have_count(3)
    assert page.locator("[role=log]").inner_text() == ""


def test_four_hundred_percent_zoom_scrolls_one_way(visitor: Make) -> None:
    one = visitor(viewport={"width": NARROWEST_PX, "height": 256}, reduced_motion="reduce")
    page = one.page
    expect(page.get_by_role("button", name="Find a school")).to_be_attached()
    for text in (
        "RN, PA or esthetician in NYC, who earns most",
        "license hours in ohio",
        "esthetician schools near 30303",
        "compare 1 and 3",
        "a" * 300,
    ):
        one.ask(text)
        wide = page.evaluate(
            """() => {
              const root = document.querySelector("glowpath-chat").shadowRoot;
              return [document.documentElement, root.querySelector(".scroll")]
                .map((part) => part.scrollWidth - part.clientWidth);
            }"""
        )
        assert wide == [0, 0], text
    table = page.get_by_role("region", name="Comparison of schools")
    assert table.get_attribute("tabindex") == "0"


def test_targets_are_large_enough(visitor: Make) -> None:
    one = visitor("phone").ready()
    page = one.page
    one.ask("esthetician schools near 30303")
    small = page.evaluate(
        """([least, main]) => {
          const root = document.querySelector("glowpath-chat").shadowRoot;
          const found = [];
          for (const part of root.querySelectorAll("button, input, textarea, summary, a")) {
            const box = (part.closest("label") ?? part).getBoundingClientRect();
            const isMain = part.matches(".choice, .send, .round, .main, textarea");
            const wanted = isMain ? main : least;
            if (Math.min(box.width, box.height) < wanted)
              found.push(`${part.className} ${part.textContent} ${box.height}`);
          }
          return found;
        }""",
        [LEAST_TARGET_PX, MAIN_TARGET_PX],
    )
    assert small == []


def test_nothing_moves_for_who_wants_calm(visitor: Make) -> None:
    one = visitor(reduced_motion="reduce").ready()
    one.send("pay in Texas")
    running = one.page.evaluate(
        "document.querySelector('glowpath-chat').shadowRoot.getAnimations().length"
    )
    assert running == 0
    one.reply(2)


def test_focus_on_a_touch_screen_brings_no_keyboard_up(
    visitor: Make, bot: Bot, site: Site
) -> None:
    one = visitor("phone", site.page(f"<h1>A school</h1>{tag(bot, 'launcher')}"))
    one.page.get_by_role("button", name="Ask about a career").tap()
    one.ready()
    focused = (
        "() => document.querySelector('glowpath-chat').shadowRoot.activeElement.className"
    )
    assert one.page.evaluate(focused) == "scroll"
    one.press("What does it pay?")
    assert one.page.evaluate(focused) == "scroll"
    # The chat fills the screen, and what lies below can't be reached.
    assert one.page.evaluate("""() => {
      const root = document.querySelector("glowpath-chat").shadowRoot;
      const dialog = root.querySelector("dialog");
      const box = dialog.getBoundingClientRect();
      return [dialog.matches(":modal"), box.width, box.height];
    }""") == [True, 390, 844]
    one.page.get_by_role("button", name="Close the chat").tap()
    expect(one.page.get_by_role("button", name="Ask about a career")).to_be_focused()
