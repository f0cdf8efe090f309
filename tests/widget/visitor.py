"""Somebody who talks to the chat in a browser, and what went wrong meanwhile."""

from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Locator, Page, expect

# A failed request is an error of the console by itself, also where it is expected.
NETWORK = "Failed to load resource"


class Visitor:
    """One browser profile; `page` is its tab in front."""

    def __init__(self, context: BrowserContext, url: str, bot_url: str) -> None:
        self.context = context
        self.url = url
        self.problems: list[str] = []
        self.expects_lost_connection = False
        self.expects_moves = False
        self._hosts = {urlsplit(url).netloc, urlsplit(bot_url).netloc}
        self.page = self.tab()

    def tab(self) -> Page:
        """A further tab of the same page."""
        page = self.context.new_page()
        page.on("console", lambda said: said.type == "error" and self._note(said.text))
        page.on("pageerror", lambda error: self._note(str(error)))
        page.on("request", lambda request: self._look(request.url))
        page.goto(self.url)
        return page

    def _note(self, problem: str) -> None:
        if not (self.expects_lost_connection and NETWORK in problem):
            self.problems.append(problem)

    def _look(self, address: str) -> None:
        parts = urlsplit(address)
        if parts.scheme not in ("data", "blob") and parts.netloc not in self._hosts:
            self.problems.append(f"a request to {address}")

    @property
    def field(self) -> Locator:
        return self.page.get_by_label("Your message")

    @property
    def replies(self) -> Locator:
        """What the bot said; the greeting is the first."""
        return self.page.locator(".message.bot")

    @property
    def said(self) -> Locator:
        return self.page.locator(".message.visitor")

    def ready(self) -> "Visitor":
        """Wait until the conversation has begun."""
        expect(self.page.get_by_role("button", name="Find a school")).to_be_visible()
        return self

    def ask(self, text: str) -> str:
        """Type a message and send it; the reply as it is shown."""
        count = self.replies.count()
        self.send(text)
        return self.reply(count + 1)

    def send(self, text: str) -> None:
        """Type a message and send it."""
        # A key first, since filling alone is no input in the browser's eyes.
        self.field.press("End")
        self.field.fill(text)
        self.field.press("Enter")

    def press(self, name: str) -> str:
        """Press a button of the chat; the reply as it is shown."""
        count = self.replies.count()
        self.page.get_by_role("button", name=name, exact=True).last.click()
        return self.reply(count + 1)

    def reply(self, number: int) -> str:
        """The last reply, once there are so many and the bot is through."""
        expect(self.replies.nth(number - 1)).to_be_visible()
        expect(self.page.locator(".thinking")).to_have_count(0)
        return self.replies.last.inner_text()

    def choose(self, item: str) -> None:
        """Choose from the menu."""
        self.page.get_by_role("button", name="Menu", exact=True).click()
        self.page.get_by_role("button", name=item, exact=True).last.click()

    def leave(self) -> None:
        """Close the browser; nothing may have gone wrong."""
        for page in self.context.pages:
            if page.url.startswith("http"):
                assert page.evaluate("violations") == []
                assert self.expects_moves or page.evaluate("shifted") == 0
        self.context.close()
        assert not self.problems, self.problems
