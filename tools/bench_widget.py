"""Measure what the chat widget costs a page: bytes, time on a slow phone, layout shift.

Prints the table of docs/embed.md. A page with the widget's tag is loaded in
Chromium as a phone whose processor is four times slower than this machine's,
over a line like slow 4G (150 ms, 1.6 Mbit/s down, 0.75 up), with an empty cache.
"""

import shutil
import statistics
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

from bot import widget_build
from tests.conftest import Bot, start_bot, stop_bot

RUNS = 7
SLOWER = 4
LINE = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1.6e6 / 8,
    "uploadThroughput": 0.75e6 / 8,
}
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>A school</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<h1>A school</h1><p>Text of the page.</p>
<script src="/widget/glowpath.js" data-glowpath="launcher" defer></script></html>"""
WATCH = """
window.shifted = 0;
window.busy = 0;
window.blocked = 0;
window.readyAt = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) shifted += entry.value;
}).observe({ type: "layout-shift", buffered: true });
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) {
    busy = Math.max(busy, startTime + duration);
    blocked += duration - 50;
  }
}).observe({ type: "longtask", buffered: true });
const look = () => {
  const root = document.querySelector("glowpath-chat")?.shadowRoot;
  if (root?.querySelector(".launcher")) readyAt = performance.now();
  else requestAnimationFrame(look);
};
requestAnimationFrame(look);
"""


def main() -> None:
    if not widget_build.is_current():
        sys.exit("the widget is older than its sources: run `make build`")
    with running_bot() as bot, sync_playwright() as playwright:
        chromium = shutil.which("chromium") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu"]
        )
        runs = [measure(browser, bot) for _ in range(RUNS)]
    ready, blocked, opened, shifted = zip(*runs, strict=True)
    print("| measure | value |\n|---|---|")
    print(f"| size, gzipped, all included | {widget_build.gzipped_bytes() / 1000:.1f} kB |")
    print(f"| page opened to button that answers | {statistics.median(ready):.0f} ms |")
    print(f"| of that, main thread blocked | {statistics.median(blocked):.0f} ms |")
    print(f"| tap to conversation begun | {statistics.median(opened):.0f} ms |")
    print(f"| cumulative layout shift | {max(shifted):g} |")


@contextmanager
def running_bot() -> Iterator[Bot]:
    bot = start_bot()
    try:
        yield bot
    finally:
        stop_bot(bot)


def measure(browser: Browser, bot: Bot) -> tuple[float, float, float, float]:
    """One visit: ms until interactive, ms blocked, ms from tap to start, layout shift."""
    context = browser.new_context(**PHONE)
    context.add_init_script(WATCH)
    page = context.new_page()
    page.route(
        f"{bot.url}/school",
        lambda route: route.fulfill(body=PAGE, content_type="text/html"),
    )
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", LINE)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(f"{bot.url}/school")
    page.wait_for_function("readyAt > 0")
    page.wait_for_timeout(1_000)
    ready, blocked = page.evaluate("[Math.max(readyAt, busy), blocked]")
    opened = page.evaluate(
        """async () => {
          const root = document.querySelector("glowpath-chat").shadowRoot;
          const began = performance.now();
          root.querySelector(".launcher").click();
          while (!root.querySelector(".choice")) await new Promise(requestAnimationFrame);
          return performance.now() - began;
        }"""
    )
    shifted = page.evaluate("shifted")
    context.close()
    return ready, blocked, opened, shifted


if __name__ == "__main__":
    main()
