"""Nothing that Gongji ships is under the GPL alone: Gongji itself is Apache-2.0."""

from __future__ import annotations

import importlib.metadata
import re

import pytest

from tests.house.tree import ROOT

LOCKED = sorted(
    set(re.findall(r"(?m)^([a-z0-9.-]+)==", (ROOT / "requirements.lock").read_text("utf-8")))
)


@pytest.mark.parametrize("name", LOCKED)
def test_a_part_may_be_shipped_with_apache_code(name: str) -> None:
    try:
        stated = _licence(importlib.metadata.metadata(name))
    except importlib.metadata.PackageNotFoundError:
        pytest.skip("for another system")
    assert any(not re.search(r"\b(A?GPL|GNU (Affero )?General)", one) for one in stated), stated


def test_the_rule_knows_the_gpl() -> None:
    assert re.search(r"\b(A?GPL|GNU (Affero )?General)", "GPL-2.0-or-later")
    assert not re.search(r"\b(A?GPL|GNU (Affero )?General)", "LGPL-3.0-only")


def _licence(part: importlib.metadata.PackageMetadata) -> list[str]:
    """Return the licences one may choose from; classifiers speak where no expression does."""
    expression = str(part["License-Expression"] or part["License"] or "").strip()
    if expression and "\n" not in expression:
        return expression.split(" OR ")
    return [line for line in part.get_all("Classifier") or [] if line.startswith("License")]
