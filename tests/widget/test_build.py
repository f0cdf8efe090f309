"""The widget's build: its size, its lock, when it runs, and what it says where it fails."""

import json
import re
from pathlib import Path

import httpx
import pytest

from bot import widget_build
from tests.conftest import Bot


@pytest.fixture
def sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the widget's sources without its packages."""
    copy = tmp_path / "widget"
    (copy / "src").mkdir(parents=True)
    for path in widget_build._inputs():
        (copy / path.relative_to(widget_build.SOURCES)).write_bytes(path.read_bytes())
    places = {
        "SOURCES": copy,
        "WIDGET": copy / "dist" / "glowpath.js",
        "PACKED": copy / "dist" / "glowpath.js.gz",
        "STAMP": copy / "dist" / "glowpath.fingerprint",
        "LOCK": copy / "package-lock.json",
        "PACKAGES_STAMP": copy / "node_modules" / ".glowpath-packages",
    }
    (copy / "dist").mkdir()
    (copy / "node_modules").mkdir()
    for name, place in places.items():
        monkeypatch.setattr(widget_build, name, place)
    return copy


def test_the_widget_is_small_and_asks_nobody_else(bot: Bot) -> None:
    response = httpx.get(f"{bot.url}/widget/glowpath.js")
    assert response.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert response.headers["Content-Encoding"] == "gzip"
    plain = httpx.get(response.url, headers={"Accept-Encoding": "identity"})
    assert plain.text == response.text
    assert widget_build.gzipped_bytes() < widget_build.MOST_GZIPPED_BYTES
    addresses = set(re.findall(r"https?://[\w.-]+", response.text))
    assert addresses <= {"http://www.w3.org"}
    for word in ("innerHTML =", "eval(", "new Function", "document.write"):
        assert word not in "".join(
            path.read_text("utf-8") for path in (widget_build.SOURCES / "src").glob("*.ts")
        )


def test_the_lock_has_hashes_and_no_addresses() -> None:
    packages = json.loads(widget_build.LOCK.read_text("utf-8"))["packages"]
    packages.pop("")
    assert len(packages) > 10
    for name, package in packages.items():
        assert package["integrity"].startswith("sha512-"), name
        assert "resolved" not in package, name


def test_only_what_changed_is_built(sources: Path) -> None:
    assert not widget_build.is_current()
    widget_build.PACKED.write_text("built")
    widget_build.STAMP.write_text(widget_build.fingerprint())
    assert widget_build.is_current()
    source = sources / "src" / "words.ts"
    source.write_text(source.read_text("utf-8") + "\n")
    assert not widget_build.is_current()


def test_a_failing_npm_is_a_clear_message(
    sources: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (sources / "package.json").write_text("{")
    with pytest.raises(widget_build.WidgetError, match=r"`npm ci` failed: see var/log"):
        widget_build.build(lambda step: None)
    monkeypatch.setattr("shutil.which", lambda *arguments, **options: None)
    with pytest.raises(widget_build.WidgetError, match="run `make setup`"):
        widget_build.build(lambda step: None)


def test_a_widget_that_is_too_large_is_refused(
    sources: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(widget_build, "_npm", lambda *arguments: None)
    widget_build.WIDGET.write_bytes(bytes(range(256)) * 10)
    monkeypatch.setattr(widget_build, "MOST_GZIPPED_BYTES", 100)
    with pytest.raises(widget_build.WidgetError, match="at most 100 are"):
        widget_build.build(lambda step: None)
    assert not widget_build.is_current()
