"""Widget texts in the user's language: Qt catalogues, one per room (`resources/i18n/*.ko.qm`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

from editor import assets

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


def system_language() -> str:
    """Return "ko" or "en", as the system says; anything else reads English."""
    return "ko" if QLocale.system().language() == QLocale.Language.Korean else "en"


def install(application: QApplication, language: str) -> None:
    """Load every catalogue of a language, Qt's own too; the source texts are English."""
    for earlier in application.findChildren(QTranslator):
        application.removeTranslator(earlier)
        earlier.deleteLater()
    QLocale.setDefault(QLocale("ko_KR" if language == "ko" else "en_US"))
    qt = QTranslator(application)
    if qt.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(qt)
    for catalogue in sorted(assets.path("i18n").glob(f"*.{language}.qm")):
        translator = QTranslator(application)
        if translator.load(str(catalogue)):
            application.installTranslator(translator)
