"""The English of a title that is shown in another language, so that both find an action.

A translation knows its source text only in the catalogue it was made in: that is read backwards,
when the first question comes.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QFile, QIODevice, QXmlStreamReader

from editor import assets


@cache
def english_titles(language: str) -> dict[str, str]:
    """Return English by translation, of every text in the catalogues of a language."""
    found: dict[str, str] = {}
    for catalogue in sorted(assets.path("i18n").glob(f"*.{language}.ts")):
        found |= _pairs(str(catalogue))
    return found


def _pairs(path: str) -> dict[str, str]:
    found, source = {}, ""
    file = QFile(path)
    file.open(QIODevice.OpenModeFlag.ReadOnly)
    xml = QXmlStreamReader(file)
    while not xml.atEnd():
        if xml.readNext() is not QXmlStreamReader.TokenType.StartElement:
            continue
        if xml.name() == "source":
            source = xml.readElementText()
        elif xml.name() == "translation":
            skip = QXmlStreamReader.ReadElementTextBehaviour.SkipChildElements
            found[xml.readElementText(skip)] = source
    file.close()
    return found
