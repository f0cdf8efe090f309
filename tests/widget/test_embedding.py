"""The chat in pages of other origins, as docs/embed.md tells to embed it."""

from collections.abc import Callable

from playwright.sync_api import expect

from tests.conftest import Bot
from tests.widget.conftest import Site, tag
from tests.widget.visitor import NETWORK, Visitor

Make = Callable[..., Visitor]


def strict(bot: Bot) -> dict[str, str]:
    """The policy of a page that allows nothing but the bot's script and its answers."""
    policy = (
        f"default-src 'none'; script-src {bot.url}; connect-src {bot.url}; img-src data:"
    )
    return {"Content-Security-Policy": policy}


def test_a_page_of_an_allowed_origin(visitor: Make, site: Site, bot: Bot) -> None:
    page = f"<h1>A school</h1>{tag(bot, 'launcher')}"
    one = visitor(url=site.page(page, strict(bot)))
    launcher = one.page.get_by_role("button", name="Ask about a career")
    expect(launcher).to_be_visible()
    assert one.page.evaluate("Object.keys(localStorage)") == []
    launcher.click()
    one.ready()
    assert "$49,250" in one.ask("pay in Texas")
    one.page.goto(site.page(f"<h1>Another page</h1>{tag(bot, 'launcher')}", strict(bot)))
    expect(one.replies.last).to_contain_text("$49,250")
    assert "Ohio" in one.ask("and in Ohio?")
    assert one.context.cookies() == []
    one.page.get_by_role("button", name="Close the chat").click()
    one.page.reload()
    expect(launcher).to_be_visible()
    expect(one.field).to_have_count(0)


def test_a_page_of_another_origin(visitor: Make, other_site: Site, bot: Bot) -> None:
    one = visitor(url=other_site.page(f"<h1>Unknown</h1>{tag(bot, 'launcher')}"))
    asked: list[str] = []
    one.page.on("request", lambda request: asked.append(request.url))
    one.page.get_by_role("button", name="Ask about a career").click()
    expect(one.page.get_by_role("status")).to_contain_text("isn't allowed")
    one.send("pay in Texas")
    one.page.wait_for_timeout(1_500)
    assert one.replies.count() == 1
    assert len([url for url in asked if url.endswith("/session")]) <= 2
    # The browser itself reports what it withheld from the page.
    assert all("CORS" in problem or NETWORK in problem for problem in one.problems)
    one.problems.clear()


def test_an_element_with_attributes(visitor: Make, site: Site, bot: Bot) -> None:
    body = f"""
      <style>#place glowpath-chat {{ height: 500px; --glowpath-radius: 0px }}</style>
      <div id="place"><glowpath-chat mode="inline" heading="Ask Ana" theme="dark"
        accent="#0a7f5a" greeting="Welcome to <b>Ana's</b>!" placeholder="Your question"
        privacy="Kept for a month." context="Texas"></glowpath-chat></div>
      <script src="{bot.url}/widget/glowpath.js" defer></script>"""
    one = visitor("phone", site.page(body))
    page = one.page
    expect(one.replies.nth(1)).to_contain_text("Texas")
    expect(page.get_by_role("heading", name="Ask Ana")).to_be_visible()
    assert "Welcome to <b>Ana's</b>!" in one.replies.first.inner_text()
    assert "Kept for a month." in one.replies.first.inner_text()
    assert one.field.get_attribute("placeholder") == "Your question"
    assert "$49,250" in one.ask("what does it pay")
    drawn = page.evaluate(
        """() => {
          const chat = document.querySelector("glowpath-chat");
          const inner = chat.shadowRoot.querySelector(".chat");
          const send = getComputedStyle(chat.shadowRoot.querySelector(".send"));
          const style = getComputedStyle(inner);
          return [chat.offsetHeight, style.borderRadius, style.backgroundColor, send.color];
        }"""
    )
    assert drawn[:3] == [500, "0px", "rgb(26, 21, 29)"]


def test_a_page_of_an_older_encoding(visitor: Make, site: Site, bot: Bot) -> None:
    latin = {"Content-Type": "text/html; charset=iso-8859-1"}
    one = visitor(url=site.page(tag(bot, "launcher"), latin))
    assert one.page.evaluate("document.characterSet") == "windows-1252"
    one.page.get_by_role("button", name="Ask about a career").click()
    one.ready()
    assert "miles · esthetics" in one.ask("esthetician schools near 30303")


def test_a_script_that_comes_late_and_twice(visitor: Make, site: Site, bot: Bot) -> None:
    one = visitor(url=site.page("<h1>An app</h1>"))
    add = """(source) => {
      const script = document.createElement("script");
      script.src = source;
      script.dataset.glowpath = "launcher";
      script.dataset.position = "left";
      script.dataset.label = "Hello?";
      document.head.append(script);
    }"""
    for _ in range(2):
        one.page.evaluate(add, f"{bot.url}/widget/glowpath.js")
    launcher = one.page.get_by_role("button", name="Hello?")
    expect(launcher).to_be_visible()
    one.page.wait_for_timeout(200)
    assert one.page.locator("glowpath-chat").count() == 1
    box = launcher.bounding_box()
    assert box
    assert box["x"] < 40
    launcher.click()
    one.ready()


def test_the_page_of_the_bot_itself(visitor: Make) -> None:
    one = visitor("phone").ready()
    buttons = one.page.locator(".try button")
    assert buttons.count() == 10
    buttons.filter(has_text="Texas").click()
    assert "$49,250" in one.reply(2)
    expect(one.said.last).to_be_in_viewport()
