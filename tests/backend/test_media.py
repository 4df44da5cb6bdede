"""Pictures on the service: only honest ones, once each, there before the text that shows them."""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING, Any

import pytest

from tests.drafts import photographs as photo

if TYPE_CHECKING:
    import requests

    from tests.backend.desk import Desk


def upload(desk: Desk, data: bytes, *, promised: bytes | None = None, role: str = "writer") -> Any:
    digest = hashlib.sha256(data if promised is None else promised).digest()
    headers = {
        "Content-Type": "application/octet-stream",
        "Content-Digest": f"sha-256=:{base64.b64encode(digest).decode()}:",
    }
    return desk.send(
        "POST", f"{desk.prefix}/media?name=%ED%95%B4.png", raw=data, headers=headers, role=role
    )


def fresh(desk: Desk) -> bytes:
    """Return a picture that no other test has sent."""
    number = int(desk.key()[-4:])
    return photo.saved(photo.drawn(20 + number % 200, 20 + number // 200), "WEBP", lossless=True)


def shown(data: bytes, kind: str = "webp") -> str:
    return f"![해](media/{hashlib.sha256(data).hexdigest()}.{kind})"


def code(answer: requests.Response) -> str:
    return str(answer.json()["code"])


def test_a_picture_comes_back_as_it_was_sent(shared: Desk) -> None:
    data = fresh(shared)
    view = upload(shared, data).json()
    found = shared.send("GET", f"{shared.prefix}/media/{view['hash']}", role="reviewer")
    assert found.content == data
    assert found.headers["Content-Type"] == "image/webp"


def test_sending_it_again_changes_nothing(shared: Desk) -> None:
    data = fresh(shared)
    first, second = upload(shared, data), upload(shared, data)
    assert (first.status_code, second.status_code) == (201, 200)
    assert first.json() == second.json()


@pytest.mark.parametrize(
    ("data", "refused"),
    [
        (photo.with_place(), "picture_metadata"),
        (photo.png() + b"PK\x03\x04", "picture_polyglot"),
        (photo.png()[:-5], "picture_truncated"),
        (photo.SVG, "picture_svg"),
        (b'{"title": "x"}', "picture_unknown"),
        (photo.HEIC, "picture_unknown"),
        (photo.bomb(), "picture_too_many_pixels"),
        (b"", "picture_empty"),
    ],
)
def test_what_is_no_honest_picture_is_refused(shared: Desk, data: bytes, refused: str) -> None:
    assert code(upload(shared, data)) == refused


def test_more_than_five_megabytes_are_refused(shared: Desk) -> None:
    answer = upload(shared, b"\x89PNG\r\n\x1a\n" + b"x" * 5_000_000)
    assert (answer.status_code, code(answer)) == (413, "body_too_large")


def test_other_bytes_than_promised_are_refused(shared: Desk) -> None:
    assert code(upload(shared, photo.png(), promised=b"other")) == "picture_hash_wrong"


def test_a_text_waits_for_its_pictures(shared: Desk) -> None:
    data = fresh(shared)
    content = {"title": "점검", "body": shown(data)}
    new = {"id": shared.ident(), "content": content}
    answer = shared.send(
        "POST", f"{shared.prefix}/notices", body=new, key=shared.key(), role="writer"
    )
    assert code(answer) == "picture_missing"
    assert answer.json()["fields"]["hashes"] == hashlib.sha256(data).hexdigest()
    upload(shared, data)
    assert shared.post("/notices", new)["revision"] == 1


def test_a_picture_in_use_stays(shared: Desk) -> None:
    used, unused = fresh(shared), fresh(shared)
    for data in (used, unused):
        upload(shared, data)
    shared.notice(body=shown(used))
    first, second = (
        shared.send("DELETE", f"{shared.prefix}/media/{hashlib.sha256(data).hexdigest()}")
        for data in (used, unused)
    )
    assert (first.status_code, second.status_code) == (409, 204)


def test_the_list_tells_which_are_in_use(shared: Desk) -> None:
    data = fresh(shared)
    upload(shared, data)
    shared.notice(body=shown(data))
    listed = shared.get("/media?limit=200")["items"]
    (mine,) = [one for one in listed if one["hash"] == hashlib.sha256(data).hexdigest()]
    assert (mine["in_use"], mine["name"]) == (True, "해.png")


def test_uploads_are_written_into_the_audit_log(shared: Desk) -> None:
    upload(shared, fresh(shared))
    assert "gongji.media.create" in shared.actions()
