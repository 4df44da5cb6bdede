"""`gongji export` and `gongji import` lose no byte and overwrite nobody's text."""

from __future__ import annotations

import io
import json
import random
import stat
import zipfile
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QStandardPaths

from editor import cli
from editor.commands.workspace import default_workspace
from editor.domain.errors import GongjiError
from editor.domain.ids import NoticeId, ulid
from editor.domain.notice import Content, Kind
from editor.domain.picture import Format
from editor.drafts import unpack
from editor.drafts.store import open_drafts
from editor.drafts.unpack import check
from editor.workflow.draft import Draft
from editor.workflow.notice_file import read_notice, write_notice
from editor.workflow.pictures import Prepared
from tests.drafts import photographs as photo

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

NOON = datetime(2026, 11, 22, 3, tzinfo=UTC)
A = NoticeId(ulid(NOON, b"0123456789"))
_PIECES = (
    "# 12월 점검", "본문", "\u00a0", "\u2028", "\u2029", "e\u0301", "\u1100\u1161", "👩‍👩‍👧", "+++",
    "---", "title: x", "\t", " ", "| a | b |", "```", "\ufeff", "\x00", "\x85",
    "gongji = 1", '"""', "\\",
)  # fmt: skip
_ENDS = ("\n", "\r\n", "\r", "\n\n", "")
texts = st.lists(st.one_of(st.sampled_from(_PIECES + _ENDS), st.text(max_size=5))).map("".join)
drafts_of_a_desk = st.builds(
    Draft,
    st.just(A),
    st.builds(
        Content,
        texts,
        texts,
        st.sampled_from(Kind),
        st.sampled_from(("ko", "en")),
        st.one_of(st.none(), st.just("ab" * 32)),
        st.sampled_from(((), ("cd" * 32,))),
    ),
    st.just(NOON),
    base_revision=st.integers(0, 3),
    base_etag=st.sampled_from(("", '"3"')),
    line_end=st.sampled_from(("\n", "\r\n")),
    bom=st.booleans(),
    pinned=st.booleans(),
)


def a_draft(body: str = "본문", *, title: str = "점검 안내") -> Draft:
    return Draft(A, Content(title, body, Kind.MAINTENANCE), NOON)


def keep(desk: Path, *drafts: Draft) -> None:
    with closing(open_drafts(desk / "drafts.sqlite3")) as store:
        store.put_all(drafts)


def kept(desk: Path) -> list[Draft]:
    with closing(open_drafts(desk / "drafts.sqlite3")) as store:
        return [store.load(one) for one in sorted(draft.notice_id for draft in store.drafts())]


def run(word: str, zip_path: Path, desk: Path, *more: str) -> int:
    return cli.main([word, str(zip_path), "--workspace", str(desk), "--json", *more])


def pack(path: Path, files: Iterable[tuple[str | zipfile.ZipInfo, bytes]]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, data in files:
            opened.writestr(name, data)
    return path


def unpacked(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def foreign_files() -> dict[str, bytes]:
    """Fifty Markdown files as other programs write them."""
    dice, files = random.Random(7), {}
    for number in range(50):
        end = dice.choice(_ENDS)
        lines = [dice.choice(_PIECES) + " " * dice.randrange(3) for _ in range(dice.randrange(20))]
        text = "".join(line + (end if number % 5 else dice.choice(_ENDS)) for line in lines)
        files[f"모음/{number:02}.md"] = (dice.choice(("", "\ufeff")) + text).encode()
    return files


def error_of(capfd: pytest.CaptureFixture[bytes]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(capfd.readouterr().out)["error"]
    return found


@given(drafts_of_a_desk)
def test_a_notice_comes_back_from_its_file_unchanged(draft: Draft) -> None:
    assert read_notice(write_notice(draft, None), "x.md", NOON).draft == draft


@given(texts, st.sampled_from(("", "\ufeff")))
def test_a_foreign_file_goes_out_as_it_came_in(text: str, bom: str) -> None:
    data = (bom + text).encode()
    found = read_notice(data, "메모.md", NOON)
    if found.is_foreign:
        assert write_notice(found.draft, "메모.md") == data


def test_fifty_foreign_files_change_no_byte(tmp_path: Path) -> None:
    files = foreign_files()
    source = pack(tmp_path / "in.zip", files.items())
    assert run("import", source, tmp_path / "desk") == 0
    assert run("export", tmp_path / "out.zip", tmp_path / "desk") == 0
    out = unpacked(tmp_path / "out.zip")
    assert {name: out[name] for name in files} == files


def test_a_whole_desk_moves_to_another(tmp_path: Path) -> None:
    one = replace(a_draft("첫 줄\n둘째\n"), line_end="\r\n", bom=True, pinned=True)
    two = replace(
        a_draft("NFD \u1100\u1161 \u2028 👩‍👩‍👧", title=""), notice_id=NoticeId(A[:-1] + "Z")
    )
    keep(tmp_path / "old", one, two)
    run("export", tmp_path / "a.zip", tmp_path / "old")
    run("import", tmp_path / "a.zip", tmp_path / "new")
    assert kept(tmp_path / "new") == kept(tmp_path / "old")


def test_foreign_files_keep_their_ids_when_they_move_on(tmp_path: Path) -> None:
    source = pack(tmp_path / "in.zip", foreign_files().items())
    for word, path, desk in (
        ("import", source, "one"), ("export", tmp_path / "a.zip", "one"),
        ("import", tmp_path / "a.zip", "two"),
    ):  # fmt: skip
        assert run(word, path, tmp_path / desk) == 0
    assert kept(tmp_path / "two") == kept(tmp_path / "one")


@pytest.mark.parametrize("encoding", ["utf-8", "cp949"])
def test_a_name_from_macos_or_korean_windows_is_read(tmp_path: Path, encoding: str) -> None:
    name = "공지".encode(encoding)
    source = pack(tmp_path / "in.zip", [("A" * len(name) + ".md", b"text")])
    source.write_bytes(source.read_bytes().replace(b"A" * len(name), name))
    run("import", source, tmp_path)
    assert kept(tmp_path)[0].content.title == "공지"


def test_importing_twice_adds_nothing(tmp_path: Path) -> None:
    source = pack(tmp_path / "in.zip", [("a.md", b"# A"), ("b.md", b"# B")])
    run("import", source, tmp_path)
    run("import", source, tmp_path)
    assert len(kept(tmp_path)) == 2


def test_another_text_under_the_same_id_is_laid_beside(tmp_path: Path) -> None:
    keep(tmp_path / "one", a_draft("옛 글"))
    run("export", tmp_path / "a.zip", tmp_path / "one")
    keep(tmp_path / "one", a_draft("새 글"))
    for _ in range(2):  # the second time both are there already
        run("import", tmp_path / "a.zip", tmp_path / "one")
    found = kept(tmp_path / "one")
    assert sorted(draft.content.body for draft in found) == ["새 글", "옛 글"]
    assert next(d for d in found if d.notice_id == A).content.body == "새 글"


def test_a_program_reads_what_was_done(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    run("import", pack(tmp_path / "in.zip", [("a.md", b"# A"), ("b.png", b"")]), tmp_path)
    done = json.loads(capfdbinary.readouterr().out)
    assert (done["added"][0]["file"], done["skipped"]) == ("a.md", ["b.png"])


def test_a_lone_surrogate_names_its_notice_and_writes_nothing(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    keep(tmp_path, a_draft("\ud800"))
    assert run("export", tmp_path / "a.zip", tmp_path) == 1
    error = error_of(capfdbinary)
    assert (error["code"], error["notice"], error["title"]) == (
        "export_lone_surrogate", A, "점검 안내",
    )  # fmt: skip
    assert not list(tmp_path.glob("*.zip*"))


def test_an_export_does_not_overwrite(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    keep(tmp_path, a_draft())
    (tmp_path / "a.zip").write_bytes(b"mine")
    assert run("export", tmp_path / "a.zip", tmp_path) == 1
    assert error_of(capfdbinary)["code"] == "archive_exists"
    assert run("export", tmp_path / "a.zip", tmp_path, "--force") == 0


def test_an_open_desktop_is_named(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    with closing(open_drafts(tmp_path / "drafts.sqlite3")):
        assert run("export", tmp_path / "a.zip", tmp_path) == 1
    assert error_of(capfdbinary)["code"] == "desk_open"


@pytest.mark.parametrize(
    "spoken",
    [
        ("ko_KR.UTF-8", "공지 1개와 그림 1개를 담았습니다."),
        ("C.UTF-8", "notices 1, pictures 1"),
    ],
)
def test_notices_and_pictures_are_counted_apart(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    spoken: tuple[str, str],
) -> None:
    locale, said = spoken
    monkeypatch.setenv("LC_ALL", locale)
    with closing(open_drafts(tmp_path / "drafts.sqlite3")) as store:
        added = store.pictures.add(Prepared(photo.webp(), Format.WEBP, 64, 48), name="해.png")
        store.put(a_draft(f"![해]({added.address})"))
    assert cli.main(["export", str(tmp_path / "a.zip"), "--workspace", str(tmp_path)]) == 0
    assert capsys.readouterr().out.strip() == f"{tmp_path / 'a.zip'}: {said}"


def test_an_empty_folder_is_no_desk(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run("export", tmp_path / "a.zip", tmp_path) == 1
    assert error_of(capfdbinary)["code"] == "desk_missing"


def test_what_shrinks_well_can_be_imported_again(tmp_path: Path) -> None:
    keep(tmp_path / "one", a_draft("가" * 300_000))
    run("export", tmp_path / "a.zip", tmp_path / "one")
    assert run("import", tmp_path / "a.zip", tmp_path / "two") == 0


def _link() -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo("a.md")
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    return entry


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ([("../a.md", b"")], "archive_unsafe_name"),
        ([("x/../../a.md", b"")], "archive_unsafe_name"),
        ([("x\\..\\a.md", b"")], "archive_unsafe_name"),
        ([("/etc/a.md", b"")], "archive_unsafe_name"),
        ([("C:\\a.md", b"")], "archive_unsafe_name"),
        ([("a\n.md", b"")], "archive_unsafe_name"),
        ([(_link(), b"/etc/passwd")], "archive_link"),
        ([("a.md", b"0" * 10_000_000)], "archive_bomb"),
        ([("a.md", b"1"), ("A.md", b"2")], "archive_duplicate"),
        ([("a.md", b"\xff")], "archive_not_utf8"),
        ([("a.md", b"+++\ngongji = 1\n+++\n")], "front_matter_invalid"),
        ([("good.md", b"# ok"), ("z.md", b"\xff")], "archive_not_utf8"),
    ],
)
def test_a_hostile_zip_is_refused_whole(
    tmp_path: Path,
    capfdbinary: pytest.CaptureFixture[bytes],
    files: list[tuple[str | zipfile.ZipInfo, bytes]],
    code: str,
) -> None:
    assert run("import", pack(tmp_path / "in.zip", files), tmp_path) == 1
    assert error_of(capfdbinary)["code"] == code
    assert kept(tmp_path) == []


def _encrypted() -> bytes:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w") as opened:
        opened.writestr("a.md", b"# A")
    data = bytearray(sink.getvalue())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"no zip at all", "archive_unreadable"),
        (b"", "archive_unreadable"),
        (_encrypted(), "archive_encrypted"),
        (_encrypted().replace(b"# A", b"# B").replace(b"\x14\x00\x01", b"\x14\x00\x00"),
         "archive_unreadable"),
    ],
)  # fmt: skip
def test_a_broken_zip_is_refused(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes], data: bytes, code: str
) -> None:
    (tmp_path / "in.zip").write_bytes(data)
    assert run("import", tmp_path / "in.zip", tmp_path) == 1
    assert error_of(capfdbinary)["code"] == code


def _entries(count: int, size: int) -> list[zipfile.ZipInfo]:
    entries = [zipfile.ZipInfo(f"{number}.md") for number in range(count)]
    for entry in entries:
        entry.file_size = entry.compress_size = size
    return entries


@pytest.mark.parametrize(
    ("entries", "code"),
    [
        (_entries(unpack.MOST_FILES + 1, 1), "archive_too_many"),
        (_entries(600, 1_000_000), "archive_too_large"),
    ],
    ids=["files", "bytes"],
)
def test_too_much_is_refused(entries: list[zipfile.ZipInfo], code: str) -> None:
    with pytest.raises(GongjiError, match=code):
        check(entries)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.binary(max_size=60), st.integers(0, 300))
def test_no_damage_is_a_defect_of_ours(tmp_path: Path, noise: bytes, at: int) -> None:
    data = bytearray(pack(tmp_path / "x.zip", [("a.md", b"# A" * 20)]).read_bytes())
    data[at : at + len(noise)] = noise
    (tmp_path / "x.zip").write_bytes(data)
    assert run("import", tmp_path / "x.zip", tmp_path / "desk") in {0, 1}


def test_old_and_far_dates_fit_into_a_zip(tmp_path: Path) -> None:
    keep(tmp_path, replace(a_draft(), updated_at=datetime(1970, 1, 1, tzinfo=UTC)))
    keep(tmp_path, replace(a_draft(), notice_id=NoticeId(A[:-1] + "Z"),
                           updated_at=NOON + timedelta(days=40_000)))  # fmt: skip
    assert run("export", tmp_path / "a.zip", tmp_path) == 0


def test_the_default_workspace_is_that_of_the_desktop(qapp: QCoreApplication) -> None:
    names = qapp.applicationName(), qapp.organizationName()
    qapp.setApplicationName("Gongji")
    qapp.setOrganizationName("")
    where = QStandardPaths.StandardLocation.AppLocalDataLocation
    found = QStandardPaths.writableLocation(where)
    qapp.setApplicationName(names[0])
    qapp.setOrganizationName(names[1])
    assert str(default_workspace()) == found
