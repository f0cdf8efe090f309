"""Texts, pages and visitors that mean harm."""

from collections.abc import Callable

import httpx
import pytest
from playwright.sync_api import Page, expect

from tests.conftest import Bot
from tests.widget.conftest import Site, tag
from tests.widget.visitor import Visitor

Make = Callable[..., Visitor]
MARKUP = "<img src=x onerror=alert(1)><script>alert(2)</script>&amp;{{1+1}}${1+1}"
RIGHT_TO_LEFT, ISOLATE, ZERO_WIDTH = "\u202e", "\u2066", "\u200b"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        (MARKUP, MARKUP),
        (f"abc{RIGHT_TO_LEFT}def{ISOLATE}ghi", "abcdefghi"),
        (f"pa{ZERO_WIDTH}y in\ufeff Texas\u2060", "pay in Texas"),
        ("javascript:alert(1) https://example.com/<b>", None),
        ("كم تكسب في تكساس؟", None),
    ],
)
def test_text_is_shown_as_text(visitor: Make, typed: str, shown: str | None) -> None:
    one = visitor().ready()
    one.page.on("dialog", lambda dialog: one.problems.append(dialog.message))
    one.ask(typed)
    bubble = one.said.last.locator("p")
    expect(bubble).to_have_text(shown or typed)
    assert one.page.locator(".messages img, .messages script").count() == 0
    assert one.page.locator(".visitor a").count() == 0
    one.page.reload()
    expect(bubble).to_have_text(shown or typed)


def test_a_reply_cant_bring_markup_or_bad_links(visitor: Make) -> None:
    one = visitor()
    one.page.on("dialog", lambda dialog: one.problems.append(dialog.message))
    school = {
        "school": MARKUP, "kind": "esthetics", "city": RIGHT_TO_LEFT, "state": "GA",
        "website": "javascript:alert(1)", "phone": '404"onclick=', "price_usd": "1",
    }  # fmt: skip
    replies = [
        {"text": MARKUP, "card": {"kind": "school", "data": school}},
        {"text": "1. A", "card": {"kind": "school_list", "data": {"schools": [school]}}},
        {"text": "bars", "card": {"kind": "pay_chart", "data": {"bars": [{}, 1, None]}}},
        {"text": "rows", "card": {"kind": "school_comparison", "data": {"schools": 7}}},
        {"text": "rule", "card": {"kind": "licence", "data": {"state": [], "hours": {}}}},
        {"text": "new", "card": {"kind": "hologram", "data": {}}},
        {"text": "data:text/html,x javascript:x https://ok.example/a", "sources": [
            {"name": MARKUP, "release": "1", "address": "javascript:alert(1)"},
            {"name": "data", "release": "1", "address": "data:text/html,<script>"},
        ]},
        {"text": "odd", "buttons": [{"title": 1}, {"title": MARKUP, "payload": "/x"}]},
        "no object", None, {"text": "no id"},
    ]  # fmt: skip
    for number, reply in enumerate(replies):
        if isinstance(reply, dict) and reply["text"] != "no id":
            reply |= {"id": f"r{number}", "from": "bot", "time": "x"}
    session = {"is_new": False, "menu": [None, {"title": "A"}], "starters": "x"}
    one.page.route("**/session", lambda route: route.fulfill(json=session))
    one.page.route("**/history", lambda route: route.fulfill(json={"messages": replies}))
    one.page.reload()
    expect(one.replies).to_have_count(9)
    for text in ("bars", "rows", "rule", "new", "odd"):
        expect(one.page.get_by_text(text, exact=True)).to_be_visible()
    schemes = one.page.locator("glowpath-chat a").evaluate_all(
        "(links) => links.map((link) => link.protocol)"
    )
    assert set(schemes) <= {"https:", "tel:"}
    assert one.page.locator(".messages img, .messages script").count() == 0
    assert one.page.get_by_role("button", name=MARKUP).count() == 1


HOSTILE_BEFORE = """
Array.prototype.toJSON = () => "broken";
String.prototype.toJSON = Object.prototype.toJSON = () => "broken";
Object.prototype.payload = "/restart";
Array.prototype.each = () => 0;
window.name = "glowpath";
window.Glowpath = window.lit = 1;
"""
HOSTILE_AFTER = """
window.fetch = () => Promise.reject(new Error("taken"));
window.setTimeout = () => 0;
JSON.stringify = () => "taken";
window.alert = window.open = () => { throw new Error("called"); };
"""
HOSTILE_STYLE = """
* { color: red !important; display: none !important; font-size: 3px !important }
html, body, h1, script { display: block !important; transform: rotate(0.001deg) }
html { font-size: 4px; direction: rtl; letter-spacing: 1em; text-transform: uppercase }
glowpath-chat { opacity: 0 !important; visibility: hidden !important; position: fixed;
  transform: scale(0) !important; pointer-events: none !important }
button, textarea, .root, .chat, dialog { width: 1px !important; height: 1px !important }
"""


def test_a_strange_page_harms_nothing(visitor: Make, site: Site, bot: Bot) -> None:
    body = f"""<style>{HOSTILE_STYLE}</style><h1>Strange</h1>
      <script>{HOSTILE_BEFORE}</script>{tag(bot, "launcher")}
      <script>addEventListener("load", () => {{ {HOSTILE_AFTER} }});</script>"""
    one = visitor(url=site.page(body))
    launcher = one.page.get_by_role("button", name="Ask about a career")
    launcher.click()
    one.ready()
    assert "$49,250" in one.ask("pay in Texas")
    one.page.get_by_role("button", name="Find schools").click()
    expect(one.page.locator("li.school")).to_have_count(3)
    box = one.page.get_by_role("dialog").bounding_box()
    assert box
    assert (box["width"], box["height"]) == (410, 680)
    look = one.page.evaluate(
        """() => {
          const root = document.querySelector("glowpath-chat").shadowRoot;
          const style = getComputedStyle(root.querySelector(".bot p"));
          return [style.color, style.fontSize, style.letterSpacing, style.textTransform,
            style.direction, style.visibility];
        }"""
    )
    assert look == ["rgb(42, 34, 48)", "16px", "normal", "none", "ltr", "visible"]


def test_two_visitors_reach_nothing_of_each_other(
    visitor: Make, site: Site, bot: Bot
) -> None:
    """Each tries every id and token that it can see on the other's conversation."""
    inside, outside = visitor(), visitor(url=site.page(tag(bot, "launcher")))
    outside.page.get_by_role("button", name="Ask about a career").click()
    secrets = {inside: "my name is Xanthippe", outside: "my name is Zebulon"}
    seen: dict[Visitor, dict[str, set[str]]] = {}
    for one, secret in secrets.items():
        seen[one] = _watched(one.page)
        one.page.reload()
        one.ready()
        one.expects_lost_connection = True
        one.ask(secret)
        one.ask("pay in Texas")
    for one, other in ((inside, outside), (outside, inside)):
        other.page.reload()
        expect(other.said.first).to_be_visible()
        before = other.page.locator(".messages").inner_text()
        word = secrets[other].split()[-1]
        assert word in before
        values = sorted(seen[other]["id"] | seen[other]["payload"])
        assert len(values) > 10
        answers = _attempts(one.page, bot, values)
        assert len(answers) > 2 * len(values)
        assert not [answer for answer in answers if word in answer]
        other.page.reload()
        expect(other.said.first).to_be_visible()
        assert other.page.locator(".messages").inner_text() == before
    _with_stolen_tokens(bot, site, seen[outside]["token"])


def _watched(page: Page) -> dict[str, set[str]]:
    """Every id, payload and token that goes over the visitor's line, as it comes."""
    found: dict[str, set[str]] = {"id": set(), "payload": set(), "token": set()}

    def note(value: object) -> None:
        if isinstance(value, dict):
            for name, part in value.items():
                if name in found and isinstance(part, str):
                    found[name].add(part)
                note(part)
        elif isinstance(value, list):
            for part in value:
                note(part)

    def read(response: object) -> None:
        if "json" in response.headers.get("content-type", ""):  # type: ignore[attr-defined]
            note(response.json())  # type: ignore[attr-defined]

    page.on("response", read)
    page.on("request", lambda request: request.post_data and note(request.post_data_json))
    return found


def _attempts(page: Page, bot: Bot, values: list[str]) -> list[str]:
    """Answers to reading and writing under foreign ids and payloads, as a page may."""
    answers: list[str] = page.evaluate(
        """async ([server, values]) => {
          const kept = Object.entries(localStorage);
          const token = kept.find(([name]) => name.endsWith("token"));
          const headers = { "Content-Type": "application/json" };
          if (token) headers.Authorization = `Bearer ${token[1]}`;
          const credentials = token ? "omit" : "same-origin";
          const answers = [];
          const ask = async (path, body) => {
            const method = body ? "POST" : "GET";
            const options = { method, headers, credentials, cache: "no-store" };
            if (body) options.body = JSON.stringify(body);
            const answer = await fetch(`${server}/webhooks/web/${path}`, options);
            answers.push(await answer.text());
          };
          const isId = (value) => /^[\\w-]{8,64}$/.test(value);
          for (const value of values) {
            const at = encodeURIComponent(value);
            await ask(`history?id=${at}&session=${at}&sender=${at}&token=${at}`);
            await ask("messages", { id: crypto.randomUUID(), payload: value });
          }
          for (const id of values.filter(isId).slice(0, 8))
            await ask("messages", { id, text: "what is my name" });
          await ask("session", {});
          return answers;
        }""",
        [bot.url, values],
    )
    return answers


def _with_stolen_tokens(bot: Bot, site: Site, tokens: set[str]) -> None:
    """A token of an embedding site is worth nothing on another origin, or altered."""
    assert tokens
    history = f"{bot.url}/webhooks/web/history"
    for token in tokens:
        for headers in (
            {"Authorization": f"Bearer {token}"},
            {"Authorization": f"Bearer {token}", "Origin": bot.url},
            {"Authorization": f"Bearer {token[:-2]}xx", "Origin": site.url},
            {"Cookie": f"glowpath_session={token}"},
        ):
            assert httpx.get(history, headers=headers).status_code == 401
