"""One rule says in which language commands speak."""

from __future__ import annotations

import argparse

import pytest

from editor.commands.language import language_of

LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")


@pytest.mark.parametrize(
    ("locales", "language"),
    [
        (("", "", ""), "en"),
        (("C.UTF-8", "", "ko_KR.UTF-8"), "en"),
        (("", "", "ko_KR.UTF-8"), "ko"),
        (("", "ko_KR", "en_US.UTF-8"), "ko"),
        (("", "", "de_DE.UTF-8"), "en"),
    ],
)
def test_the_first_locale_that_is_set_decides(
    monkeypatch: pytest.MonkeyPatch, locales: tuple[str, ...], language: str
) -> None:
    for name, value in zip(LOCALES, locales, strict=True):
        monkeypatch.setenv(name, value)
    assert language_of() == language


def test_what_is_asked_for_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    assert language_of(argparse.Namespace(language="ko")) == "ko"
