"""The static page shows a notice with the phone's own stylesheet and nothing that runs."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from editor import assets
from editor.domain.notice import Kind
from editor.markup.page import PageFields, page

PUBLISHED_AT = datetime(2026, 12, 2, 15, 30, tzinfo=UTC)  # already the 3rd in Seoul


def test_title_and_locale_are_escaped() -> None:
    html = page(PageFields("</title><script>&\ud800", "", locale='ko"><script>'))
    assert "<script" not in html
    html.encode()


@pytest.mark.parametrize(
    ("locale", "meta"),
    [
        ("ko", "2026.12.03 · 점검 · 수정됨 2026.12.04"),
        ("en", "Dec 3, 2026 · Maintenance · Edited Dec 4, 2026"),
    ],
)
def test_the_meta_line_reads_as_on_the_phone(locale: str, meta: str) -> None:
    modified_at = PUBLISHED_AT.replace(day=3, hour=16)
    fields = PageFields("t", "", Kind.MAINTENANCE, locale, PUBLISHED_AT, modified_at)
    assert f">{meta}<" in re.sub(r"</?time[^>]*>", "", page(fields))


def test_times_are_there_for_machines() -> None:
    html = page(PageFields("t", "", published_at=PUBLISHED_AT))
    assert '<time datetime="2026-12-02T15:30:00+00:00">2026.12.03</time>' in html


def test_the_body_stands_as_it_was_rendered() -> None:
    assert "<p>{a} %s</p>" in page(PageFields("t", "<p>{a} %s</p>"))


def test_nothing_runs_and_nothing_comes_from_elsewhere() -> None:
    html = page(PageFields("t", ""))
    assert "default-src 'none'" in html
    assert not re.search(r"<script|https?://|style=", html)


@pytest.mark.parametrize("name", ["view", "article", "notice-title", "meta", "body"])
def test_the_phones_stylesheet_knows_the_classes(name: str) -> None:
    assert f'class="{name}"' in page(PageFields("t", ""))
    assert f".{name}" in assets.read_text("phone/phone.css")
