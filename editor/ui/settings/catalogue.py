"""Every setting there is; who reads a preference declares it here."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from editor.ui.engine import SCALES
from editor.ui.settings.setting import Choice, Flag, Setting, Span
from editor.ui.theme.tokens import EDITOR_PX


def settings() -> tuple[Setting, ...]:
    """Return the settings in the order in which the dialog shows them."""
    return (*_appearance(), *_writing())


def _appearance() -> tuple[Setting, ...]:
    group = QCoreApplication.translate("Settings", "Appearance")
    return (_language(group), _look(group), _contrast(group), _scale(group), _motion(group))


def _language(group: str) -> Setting:
    options = (
        ("", QCoreApplication.translate("Settings", "As the system")),
        ("ko", "한국어"),
        ("en", "English"),
    )
    title = QCoreApplication.translate("Settings", "Language")
    kind = Choice(options, "", {"ko": "korean 한글", "en": "영어"})
    words = "language 언어 말"
    return Setting("language", group, title, kind, words=words, needs_restart=True)


def _look(group: str) -> Setting:
    options = (
        ("system", QCoreApplication.translate("Settings", "As the system")),
        ("light", QCoreApplication.translate("Settings", "Light")),
        ("dark", QCoreApplication.translate("Settings", "Dark")),
    )
    title = QCoreApplication.translate("Settings", "Light or dark")
    called = {
        "light": "light mode 밝게 밝은 라이트 모드",
        "dark": "dark mode 어둡게 어두운 다크 모드",
    }
    kind = Choice(options, "system", called)
    return Setting("look", group, title, kind, words="look mode theme 테마 모드 화면")


def _contrast(group: str) -> Setting:
    options = (
        ("system", QCoreApplication.translate("Settings", "As the system")),
        ("standard", QCoreApplication.translate("Settings", "Usual")),
        ("more", QCoreApplication.translate("Settings", "High")),
    )
    title = QCoreApplication.translate("Settings", "Contrast")
    explanation = QCoreApplication.translate(
        "Settings", "High contrast sets text at least 7:1 against what is behind it."
    )
    return Setting("contrast", group, title, Choice(options, "system"), explanation)


def _scale(group: str) -> Setting:
    usual = ("", QCoreApplication.translate("Settings", "As the system"))
    options = (usual, *((scale, f"{scale} %") for scale in SCALES))
    title = QCoreApplication.translate("Settings", "Size of everything")
    explanation = QCoreApplication.translate(
        "Settings", "The window opens again in this size; nothing typed is lost."
    )
    kind = Choice(options, "")
    words = "ui scale zoom 배율 확대 화면 크기"
    return Setting("scale", group, title, kind, explanation, words, needs_restart=True)


def _motion(group: str) -> Setting:
    title = QCoreApplication.translate("Settings", "Less motion")
    explanation = QCoreApplication.translate(
        "Settings", "The phone page changes without transitions, as phones set to less motion do."
    )
    return Setting("motion.less", group, title, Flag(default=False), explanation, "animation")


def _writing() -> tuple[Setting, ...]:
    group = QCoreApplication.translate("Settings", "Writing")
    size = QCoreApplication.translate("Settings", "Size of the text")
    return (Setting("editor.size_px", group, size, Span(12, 32, EDITOR_PX, " px"), words="font"),)
