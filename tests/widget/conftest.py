"""A real browser before the running bot, and servers of other pages that embed the chat."""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, sync_playwright

from bot import widget_build
from tests.conftest import Bot, free_port, start_bot, stop_bot
from tests.widget.line import Line
from tests.widget.visitor import Visitor

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
OPTIONS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
SIZES = {"desktop": (1280, 860), "phone": (390, 844)}
# Collects what a page can't be asked for afterwards.
WATCH = """
window.violations = [];
window.shifted = 0;
document.addEventListener("securitypolicyviolation", (event) =>
  violations.push(`${event.violatedDirective} ${event.blockedURI}`));
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) shifted += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""

HEAD = """<!doctype html><html lang="en"><meta charset="utf-8"><title>A school</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">"""

HTML = {"Content-Type": "text/html; charset=utf-8"}


class Site:
    """A server of pages that aren't the bot's."""

    def __init__(self) -> None:
        self.pages: dict[str, tuple[str, dict[str, str]]] = {}
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                body, headers = site.pages.get(self.path, ("", {}))
                self.send_response(200 if body else 404)
                for name, value in (HTML | headers).items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body.encode())

            def log_message(self, *arguments: Any) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def page(self, body: str, headers: dict[str, str] | None = None) -> str:
        """The address of a page with this body."""
        path = f"/{len(self.pages)}"
        html = f"{HEAD}{body}</html>"
        self.pages[path] = (html, headers or {})
        return self.url + path

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture(scope="session")
def site() -> Iterator[Site]:
    """A site that the operator allows."""
    made = Site()
    yield made
    made.close()


@pytest.fixture(scope="session")
def other_site() -> Iterator[Site]:
    """A site that the operator doesn't know."""
    made = Site()
    yield made
    made.close()


@pytest.fixture(scope="session")
def bot(site: Site) -> Iterator[Bot]:
    """The product as `make run` starts it, with one site allowed."""
    if not widget_build.is_current():
        widget_build.build(lambda step: None)
    running = start_bot(GLOWPATH_ORIGINS=site.url)
    yield running
    stop_bot(running)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None and not os.environ.get("CI"):
        pytest.skip("no Chromium on this machine: install it to test the widget")
    assert CHROMIUM, "Chromium is missing: .ci/run installs it"
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)


@pytest.fixture
def line(bot: Bot) -> Iterator[Line]:
    """A network between visitor and bot that can break."""
    made = Line(free_port(), urlsplit(bot.url).port or 0)
    made.mend()
    yield made
    made.cut()


@pytest.fixture
def visitor(browser: Browser, bot: Bot) -> Iterator[Callable[..., Visitor]]:
    """Makes visitors, each with a browser profile of their own.

    At the end nothing may have gone wrong in any of their pages: no error on the
    console, no violation of the page's policy, no request to a host but the page's
    and the bot's, and nothing may have moved.
    """
    made: list[Visitor] = []

    def make(size: str = "desktop", url: str = bot.url, **options: Any) -> Visitor:
        width, height = SIZES[size]
        options.setdefault("viewport", {"width": width, "height": height})
        if size == "phone":
            options |= {"has_touch": True, "is_mobile": True}
        context = browser.new_context(**options)
        context.set_default_timeout(15_000)
        context.add_init_script(WATCH)
        made.append(Visitor(context, url, bot.url))
        return made[-1]

    yield make
    for one in made:
        one.leave()


def tag(bot: Bot, mode: str, attributes: str = "") -> str:
    """The script tag that a page embeds."""
    source = f"{bot.url}/widget/glowpath.js"
    return f'<script src="{source}" data-glowpath="{mode}" {attributes} defer></script>'
