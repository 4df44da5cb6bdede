"""The committed OpenAPI document is what the service serves.

After a meant change: `python -m tests.contract.test_openapi` writes it anew.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from editor import assets
from editor.backend.server import api_of, build
from tests.backend.desk import settings_in

COPY = "contract/openapi.json"


def served(folder: Path) -> dict[str, Any]:
    service = build(settings_in(folder))
    try:
        return api_of(service.parts).openapi()
    finally:
        service.close()


def text_of(document: dict[str, Any]) -> str:
    info = {**document["info"], "version": "1"}
    return json.dumps({**document, "info": info}, ensure_ascii=False, indent=1) + "\n"


def test_the_committed_contract_is_the_one_that_is_served(tmp_path: Path) -> None:
    assert assets.read_text(COPY) == text_of(served(tmp_path))


def test_every_command_documents_its_headers(tmp_path: Path) -> None:
    paths = served(tmp_path)["paths"]
    operation = paths["/v1/environments/{env}/notices/{notice_id}/revisions"]["post"]
    names = {parameter["name"] for parameter in operation["parameters"]}
    assert {"Idempotency-Key", "If-Match", "env", "notice_id"} <= names


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        assets.path(COPY).write_text(text_of(served(Path(place))), encoding="utf-8")
    sys.stdout.write("written\n")
