"""The index of a desk finds Korean, in titles as it is typed and in bodies wherever it stands."""

from __future__ import annotations

import sqlite3
import unicodedata
from contextlib import closing
from dataclasses import astuple
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.domain.ids import NoticeId
from editor.domain.notice import Content
from editor.drafts import search
from editor.drafts.grams import bigrams, match_of
from editor.drafts.store import open_drafts
from editor.workflow.draft import Draft, LineEdit
from editor.workflow.searching import Listed, ReadBody

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from editor.drafts.store import SqliteDrafts

A, B = NoticeId("01J0000000000000000000000A"), NoticeId("01J0000000000000000000000B")
FIRST_VERSION = """
CREATE TABLE draft (
    notice_id TEXT PRIMARY KEY, title BLOB NOT NULL, kind TEXT NOT NULL, locale TEXT NOT NULL,
    cover TEXT, media TEXT NOT NULL, updated_at TEXT NOT NULL, caret INTEGER NOT NULL,
    scroll INTEGER NOT NULL, base_revision INTEGER NOT NULL, base_etag TEXT NOT NULL,
    line_end TEXT NOT NULL, bom INTEGER NOT NULL, pinned INTEGER NOT NULL
) STRICT;
CREATE TABLE body (notice_id TEXT PRIMARY KEY REFERENCES draft, text BLOB NOT NULL) STRICT;
CREATE TABLE journal (
    seq INTEGER PRIMARY KEY, notice_id TEXT NOT NULL REFERENCES draft, edits BLOB NOT NULL
) STRICT;
CREATE INDEX journal_of_notice ON journal (notice_id, seq);
CREATE TABLE outbox (
    seq INTEGER PRIMARY KEY, notice_id TEXT NOT NULL, kind TEXT NOT NULL,
    idempotency_key TEXT NOT NULL,
    payload BLOB NOT NULL, refused TEXT
) STRICT;
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
INSERT INTO draft VALUES ('01J0000000000000000000000A', CAST('정기 점검' AS BLOB), 'general', 'ko',
    NULL, '[]', '2026-11-22T00:00:00+00:00', 0, 0, 0, '', char(10), 0, 0);
INSERT INTO body VALUES ('01J0000000000000000000000A', CAST('서버를 고칩니다' AS BLOB));
INSERT INTO journal VALUES
    (1, '01J0000000000000000000000A', CAST('[[0, 1, ["서버를 바꿉니다"]]]' AS BLOB));
PRAGMA user_version = 1;
"""


def a_draft(body: str, *, title: str = "", notice_id: NoticeId = A) -> Draft:
    return Draft(notice_id, Content(title, body), datetime(2026, 11, 22, tzinfo=UTC))


@pytest.fixture
def drafts(tmp_path: Path) -> Iterator[SqliteDrafts]:
    with closing(open_drafts(tmp_path / "drafts.sqlite3")) as opened:
        yield opened


@pytest.mark.parametrize("query", ["점검", "서버", "ㅈㄱ", "정기점검", "서버 점검", "12", "api"])
def test_words_of_title_and_body_are_found(drafts: SqliteDrafts, query: str) -> None:
    drafts.put(a_draft("서버를 고칩니다. API v2", title="12월 정기 점검"))
    drafts.put(a_draft("다른 글", title="이벤트", notice_id=B))
    assert drafts.index.find(query).ids == {A}


@pytest.mark.parametrize("query", ["", "  ", "없다", "점검 없다", "%", '"', "ㅅㅂ", "검정", "*"])
def test_what_is_nowhere_is_not_found(drafts: SqliteDrafts, query: str) -> None:
    drafts.put(a_draft("서버를 고칩니다", title="정기 점검"))
    assert drafts.index.find(query).ids == frozenset()


@pytest.mark.parametrize("query", ["공지", "바로 공지", "공지사항", "공지사", "사", "공ㅈ", "é"])
def test_a_body_is_found_by_any_piece(drafts: SqliteDrafts, query: str) -> None:
    drafts.put(a_draft(unicodedata.normalize("NFD", "바로 공지 사항입니다, café")))
    found = drafts.index.find(query)
    assert (found.ids, found.in_body) == ({A}, {A})


def test_what_the_title_holds_needs_no_snippet(drafts: SqliteDrafts) -> None:
    drafts.put(a_draft("점검합니다", title="점검"))
    assert drafts.index.find("점검").in_body == frozenset()


def test_an_edit_is_found_at_once_and_the_old_words_are_gone(drafts: SqliteDrafts) -> None:
    drafts.put(a_draft("옛날 이야기", title="옛 제목"))
    drafts.index.find("이야기")
    drafts.append(A, [LineEdit(0, 1, ("새로운 소식",))], title="새 제목", caret=0)
    found = [drafts.index.find(word).ids for word in ("소식", "새 제목", "이야기", "옛 제목")]
    assert found == [{A}, {A}, set(), set()]


def test_a_removed_draft_is_not_found(drafts: SqliteDrafts) -> None:
    drafts.put(a_draft("점검", title="안내"))
    drafts.index.find("점검")
    drafts.remove(A)
    assert not drafts.index.find("점검").ids | drafts.index.find("안내").ids


def test_a_notice_of_the_service_is_found_by_its_title(drafts: SqliteDrafts) -> None:
    drafts.index.take({B: "약관 변경", A: "옛 제목"})
    drafts.put(a_draft("", title="새 제목"))
    found = [drafts.index.find(word).ids for word in ("ㅇㄱ", "새", "옛")]
    assert found == [{B}, {A}, set()]


def test_a_title_that_changed_on_the_service_is_found_anew(drafts: SqliteDrafts) -> None:
    drafts.index.take({B: "약관 변경"})
    drafts.index.find("약관")
    drafts.index.take({B: "이벤트"})
    assert not drafts.index.find("약관").ids
    assert drafts.index.find("이벤트").ids == {B}


def test_the_body_of_a_notice_of_the_service_is_found(drafts: SqliteDrafts) -> None:
    drafts.index.find("서버")
    drafts.index.take_bodies([ReadBody(B, "1", "서버를 고쳐 불편을 드립니다")])
    assert drafts.index.find("서버 불편").in_body == {B}
    assert drafts.index.snippets("불편", [B])[B].text == "서버를 고쳐 불편을 드립니다"


def test_only_what_the_index_does_not_hold_is_unread(drafts: SqliteDrafts) -> None:
    drafts.put(a_draft("초안"))
    drafts.index.take_bodies([ReadBody(B, "1", "본문")])
    told = [Listed(A, 1, "0"), Listed(B, 1, "1"), Listed(B, 2, "2"), Listed("C", 1, "3")]
    assert drafts.index.unread(told) == (told[2], told[3])


def test_bodies_of_the_service_survive_a_new_start(drafts: SqliteDrafts, tmp_path: Path) -> None:
    drafts.index.take_bodies([ReadBody(B, "1", "본문")])
    drafts.close()
    with closing(open_drafts(tmp_path / "drafts.sqlite3")) as again:
        assert again.index.unread([Listed(B, 1, "1")]) == ()
        assert again.index.find("본문").ids == {B}


def test_a_newer_body_takes_the_place_of_the_one_before(drafts: SqliteDrafts) -> None:
    drafts.index.take_bodies([ReadBody(B, "1", "옛말")])
    drafts.index.take_bodies([ReadBody(B, "2", "새말")])
    assert [drafts.index.find(word).ids for word in ("새말", "옛말")] == [{B}, set()]


def test_what_is_typed_counts_while_there_is_a_draft(drafts: SqliteDrafts) -> None:
    drafts.index.take_bodies([ReadBody(A, "1", "서비스의 글")])
    drafts.put(a_draft("고친 글"))
    drafts.index.take_bodies([ReadBody(A, "2", "다른 글")])
    words = ("고친", "서비스", "다른")
    assert [drafts.index.find(word).ids for word in words] == [{A}, set(), set()]
    drafts.remove(A)
    assert drafts.index.find("고친").ids == set()
    assert drafts.index.unread([Listed(A, 1, "1")]) == (Listed(A, 1, "1"),)


def test_a_store_of_the_first_version_is_taken_along(tmp_path: Path) -> None:
    path = tmp_path / "drafts.sqlite3"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(FIRST_VERSION)
    with closing(open_drafts(path)) as drafts:
        assert drafts.load(A).content == Content("정기 점검", "서버를 바꿉니다")
        assert drafts.index.find("바꿉").in_body == {A}


def test_a_large_desk_is_read_in_slices(drafts: SqliteDrafts) -> None:
    for number in range(60):
        drafts.put(a_draft("점검", notice_id=NoticeId(f"{number:026d}")))
    slices = 1
    while drafts.index.catch_up(0.0005):
        slices += 1
    assert slices > 1
    assert len(drafts.index.find("점검").ids) == 60


def test_an_answer_says_when_drafts_wait_to_be_read(
    drafts: SqliteDrafts, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafts.put(a_draft("점검"))
    monkeypatch.setattr(search, "_AT_A_QUERY_S", -1)
    assert not drafts.index.find("점검").is_complete
    drafts.index.catch_up()
    assert drafts.index.find("점검").is_complete


def test_the_index_survives_a_new_start(drafts: SqliteDrafts, tmp_path: Path) -> None:
    drafts.put(a_draft("점검"))
    drafts.index.catch_up()
    drafts.close()
    with closing(open_drafts(tmp_path / "drafts.sqlite3")) as again:
        assert again.index.find("점검").ids == {A}


@pytest.mark.parametrize(
    ("body", "query", "shown"),
    [
        ("# 안내\n\n- **서버**를 고칩니다", "서버", "[서버]를 고칩니다"),
        ("[도움말](https://a.example/b)을 보세요", "도움", "[도움]말을 보세요"),
        ("정기 점검을 합니다. 점검!", "점검", "정기 [점검]을 합니다. [점검]!"),
        ("가나다 " * 30 + "점검 안내", "점검", "…가나다 가나다 가나다 [점검] 안내"),
        ("Straße", "strasse", "[strasse]"),
        ("아무 말", "없다", "아무 말"),
        ("", "점검", ""),
    ],
)
def test_a_snippet_shows_the_words_plainly(
    drafts: SqliteDrafts, body: str, query: str, shown: str
) -> None:
    drafts.put(a_draft(body))
    drafts.index.catch_up()
    text, marks = astuple(drafts.index.snippets(query, [A, B])[A])
    for start, end in reversed(marks):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    assert text == shown


def test_no_snippet_without_a_body(drafts: SqliteDrafts) -> None:
    assert drafts.index.snippets("점검", [B]) == {}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.text(), st.text())
def test_no_text_and_no_query_break_the_index(drafts: SqliteDrafts, body: str, query: str) -> None:
    drafts.put(a_draft(body, title=body))
    found = drafts.index.find(query)
    assert drafts.index.snippets(query, found.in_body).keys() == found.in_body


@given(st.text(st.sampled_from("정기점검 ab1"), min_size=1), st.data())
def test_a_piece_of_a_run_is_a_phrase_of_its_bigrams(text: str, data: st.DataObject) -> None:
    run = "".join(text.split()) or "가"
    start = data.draw(st.integers(0, len(run) - 1))
    piece = run[start : data.draw(st.integers(start + 1, len(run)))]
    phrase = match_of(piece).strip('" *')
    assert f" {phrase}" in f" {bigrams(run)}"
