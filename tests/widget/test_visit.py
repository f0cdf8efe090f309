"""A whole visit in a real browser: desktop, phone, keyboard only."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.conftest import Bot
from tests.widget.conftest import Site, tag
from tests.widget.line import Line
from tests.widget.visitor import Visitor

Make = Callable[..., Visitor]


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_a_whole_visit(visitor: Make, size: str, line: Line) -> None:
    one = visitor(size, line.url).ready()
    page = one.page
    assert "$49,250" in one.ask("how much do estheticians make in Texas")
    expect(page.locator(".chart svg")).to_have_count(1)

    found = one.ask("esthetician schools near 30303")
    assert "within 30 miles of 30303" in found
    assert page.locator("li.school").count() == 3
    assert "600" in one.ask("how many hours for a license in ohio")
    assert "404" in one.ask("whats the second one's phone") or "phone" in found.lower()

    boxes = page.get_by_role("checkbox")
    boxes.nth(0).check()
    expect(page.get_by_text("Tick another school")).to_be_visible()
    boxes.nth(2).check()
    compared = one.press("Compare 1 and 3")
    assert "Side by side" in compared
    table = page.get_by_role("table").last
    assert table.get_by_role("columnheader").count() == 2
    assert "better" in table.inner_text()

    one.ask("tell me about the first")
    assert "agree" in one.press("Hear from this school")
    assert "name" in one.press("I agree")
    one.ask("Maria")
    one.ask("maria@example.com")
    expect(one.replies.last).to_contain_text("kept", ignore_case=True)

    assert "Texas" in one.ask("pay in texas")
    one.press("Helpful")
    expect(one.replies.last).to_contain_text("Thank you")
    expect(page.get_by_role("button", name="Helpful", exact=True)).to_have_count(0)

    before = page.locator(".messages").inner_text()
    page.reload()
    expect(one.replies.last).to_contain_text("Thank you")
    assert page.locator(".messages").inner_text() == before

    other = one.tab()
    expect(other.locator(".message.bot").last).to_contain_text("Thank you")
    one.ask("is the field growing?")
    expect(other.locator(".message.visitor").last).to_contain_text("is the field growing?")
    expect(other.locator(".message")).to_have_count(page.locator(".message").count())
    assert other.locator(".messages").inner_text() == page.locator(".messages").inner_text()

    _loses_the_server(one, line)

    one.choose("Delete my data")
    expect(one.replies.last).to_contain_text("can't be undone")
    page.get_by_role("button", name="Yes, delete everything").click()
    expect(one.replies.last).to_contain_text("Deleted")
    expect(one.said).to_have_count(0)
    expect(one.replies).to_have_count(2)
    expect(other.locator(".message.visitor")).to_have_count(0)
    page.reload()
    one.ready()
    assert one.said.count() == 0
    assert page.evaluate("Object.keys(localStorage)") == []


def _loses_the_server(one: Visitor, line: Line) -> None:
    one.expects_lost_connection = True
    page, count = one.page, one.replies.count()
    line.cut()
    one.send("licence in Florida")
    expect(page.get_by_role("status")).to_contain_text("can't be reached")
    expect(page.get_by_text("Waiting to be sent")).to_be_visible()
    one.send("and in Ohio?")
    expect(page.get_by_text("Waiting to be sent")).to_have_count(2)
    line.mend()
    # Pressed at once where it is still there: the widget tries by itself, too.
    again = page.get_by_role("button", name="Try now")
    again.evaluate_all("found => found.forEach(button => button.click())")
    expect(page.get_by_text("Waiting to be sent")).to_have_count(0)
    one.reply(count + 2)
    expect(page.get_by_role("status")).to_have_text("")
    said = one.said.all_inner_texts()[-2:]
    assert [text.splitlines()[-1] for text in said] == [
        "licence in Florida",
        "and in Ohio?",
    ]
    one.expects_lost_connection = False


def test_a_visit_by_keyboard_alone(visitor: Make) -> None:
    one = visitor().ready()
    page, keys = one.page, one.page.keyboard
    page.locator("body").press("Tab")
    assert _focused(page) == "Menu"
    keys.press("Enter")
    assert _focused(page) == "Download the conversation"
    keys.press("Escape")
    assert _focused(page) == "Menu"
    keys.press("Tab")
    assert _focused(page) == "Conversation"
    keys.press("Tab")
    assert _focused(page) == "What does it pay?"
    keys.press("Enter")
    one.reply(2)
    assert _focused(page) == "Your message"
    keys.type("esthetician schools near 30303")
    keys.press("Enter")
    one.reply(3)
    for number in (1, 2):
        while not _focused(page).startswith(f"Compare {number},"):
            keys.press("Shift+Tab" if number == 1 else "Tab")
        keys.press("Space")
    while _focused(page) != "Compare 1 and 2":
        keys.press("Tab")
    keys.press("Enter")
    assert "Side by side" in one.reply(4)
    assert _focused(page) == "Your message"
    while _focused(page) != "Not helpful":
        keys.press("Shift+Tab")
    keys.press("Enter")
    assert "didn't help" in one.reply(5)
    keys.type("two lines")
    keys.press("Shift+Enter")
    keys.type("in one message")
    assert one.field.input_value() == "two lines\nin one message"


def test_the_launcher_by_keyboard(visitor: Make, site: Site, bot: Bot) -> None:
    url = site.page(f"<main><h1>A school</h1></main>{tag(bot, 'launcher')}")
    one = visitor(url=url)
    page, keys = one.page, one.page.keyboard
    page.locator("body").press("Tab")
    assert _focused(page) == "Ask about a career"
    keys.press("Enter")
    assert _focused(page) == "Your message"
    one.ready()
    keys.press("Escape")
    assert _focused(page) == "Ask about a career"


def test_what_is_unsent_outlives_a_reload(visitor: Make, line: Line) -> None:
    one = visitor("phone", line.url).ready()
    one.expects_lost_connection = True
    one.context.set_offline(True)
    expect(one.page.get_by_role("status")).to_contain_text("You are offline")
    one.send("pay in Texas")
    expect(one.page.get_by_text("Waiting to be sent")).to_be_visible()
    one.context.set_offline(False)
    line.cut()
    line.mend()
    one.page.reload()
    assert "$49,250" in one.reply(2)
    assert one.said.count() == 1
    assert one.page.evaluate("Object.keys(localStorage)") == []


def test_the_conversation_as_a_file(visitor: Make) -> None:
    one = visitor().ready()
    shown = one.ask("pay in Texas")
    assert "$49,250" in shown
    with one.page.expect_download() as download:
        one.choose("Download the conversation")
    text = Path(download.value.path()).read_text("utf-8")
    assert download.value.suggested_filename == "glowpath-conversation.txt"
    assert "pay in Texas" in text
    assert "$49,250" in text
    assert "Source: BLS" in text


def test_a_new_conversation_leaves_the_old_one(visitor: Make) -> None:
    one = visitor().ready()
    one.ask("pay in Texas")
    one.choose("New conversation")
    expect(one.page.get_by_text("Begin a new conversation?")).to_be_visible()
    one.page.get_by_role("button", name="Begin anew").click()
    one.ready()
    assert one.said.count() == 0
    one.page.reload()
    one.ready()
    assert one.said.count() == 0


def test_what_the_server_refuses_can_be_mended(visitor: Make) -> None:
    one = visitor().ready()
    one.expects_lost_connection = True
    one.send("a" * 4_001)
    expect(one.page.get_by_text("at most 4000 characters")).to_be_visible()
    one.page.get_by_role("button", name="Edit").click()
    assert len(one.field.input_value()) == 4_001
    assert one.said.count() == 0
    assert "Texas" in one.ask("pay in Texas")


def test_an_expired_session_begins_anew_and_loses_no_message(visitor: Make) -> None:
    one = visitor().ready()
    assert "$49,250" in one.ask("pay in Texas")
    one.expects_lost_connection = one.expects_moves = True
    one.context.clear_cookies()
    one.send("licence in Ohio")
    expect(one.replies.last).to_contain_text("Licence in Ohio")
    one.context.clear_cookies()
    one.page.get_by_role("button", name="The exam").click()
    expect(one.said.last).to_contain_text("The exam")
    expect(one.page.locator(".message.bot .sources").last).to_be_visible()


@pytest.mark.parametrize(
    ("status", "says"), [(429, "a lot at once"), (503, "can't be reached")]
)
def test_a_server_that_wants_a_pause_gets_it(visitor: Make, status: int, says: str) -> None:
    one = visitor().ready()
    one.expects_lost_connection = True
    one.page.route(
        "**/messages",
        lambda route: route.fulfill(
            status=status, headers={"Retry-After": "2"}, json={"error": "not now"}
        ),
        times=1,
    )
    one.send("pay in Texas")
    expect(one.page.get_by_role("status")).to_contain_text(says)
    expect(one.page.get_by_text("Waiting to be sent")).to_be_visible()
    expect(one.replies.last).to_contain_text("$49,250")
    assert one.said.count() == 1


def test_an_answer_that_breaks_off_is_asked_for_again(visitor: Make) -> None:
    """The retry has the same id, so the bot answers once and says the same."""
    one = visitor().ready()
    one.expects_lost_connection = True
    sent: list[str] = []

    def break_off(route: Route) -> None:
        sent.append(route.request.post_data_json["id"])
        route.fetch()
        route.fulfill(body="event: typing\ndata: {}\n\n", content_type="text/event-stream")

    one.page.route("**/messages", break_off, times=1)
    one.page.on(
        "request",
        lambda request: (
            request.url.endswith("/messages") and sent.append(request.post_data_json["id"])
        ),
    )
    one.send("pay in Texas")
    expect(one.replies.last).to_contain_text("$49,250")
    assert len(set(sent)) == 1
    assert len(sent) > 2
    one.page.reload()
    expect(one.replies).to_have_count(2)
    assert one.said.count() == 1


def _focused(page: Page) -> str:
    """The name of what has the focus, also inside the chat's shadow root."""
    return str(
        page.evaluate(
            """() => {
              let at = document.activeElement;
              while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
              const name = at?.ariaLabel || at?.labels?.[0]?.textContent || at?.textContent;
              return name.trim().replace(/\\s+/g, " ");
            }"""
        )
    )
