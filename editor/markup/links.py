"""Which addresses a notice may carry: few, explicit ones; everything else loses its target.

Links: `https`, `http`, `mailto`, `tel` and a place in the phone page itself (`#n/01J…`). Pictures:
only the notice's own media, `media/{hash}.{ext}`; a picture from elsewhere would tell that host
who reads, and send it the whole country at once. Relative paths and `//host` are refused, because
the same text is read at three addresses (preview, review link, public page).
"""

from __future__ import annotations

import re
import unicodedata

LONGEST_URL = 2_048

_WEB = re.compile(r"https?://(?P<authority>[^/?#\\]+)(?:[/?#].*)?", re.IGNORECASE)
_MAIL = re.compile(r"mailto:[^@:/?#\\]+@[^@:/?#\\]+(?:\?[^\\]*)?", re.IGNORECASE)
_PHONE = re.compile(r"tel:\+?[0-9*#().-]+", re.IGNORECASE)
_PLACE = re.compile(r"#[\w/-]+")
_MEDIA = re.compile(r"media/[0-9a-zA-Z_-]{1,128}\.(?:webp|png|jpe?g|gif|avif)")
# Cc controls, Cf zero-width and bidi, Cs surrogates, Z* all kinds of space
_UNSEEN = ("Cc", "Cf", "Cs", "Zs", "Zl", "Zp")


def safe_href(url: str) -> str | None:
    """Return the link target, or None where a notice may not point there."""
    if len(url) > LONGEST_URL or _has_unseen(url):
        return None
    web = _WEB.fullmatch(url)
    if web:
        return url if "@" not in web["authority"] else None  # https://bank.kr@elsewhere.kr
    known = _MAIL.fullmatch(url) or _PHONE.fullmatch(url) or _PLACE.fullmatch(url)
    return url if known else None


def safe_src(url: str) -> str | None:
    """Return the picture's address, or None where it is not one of the notice's own media."""
    return url if _MEDIA.fullmatch(url) else None


def _has_unseen(url: str) -> bool:
    if url.isascii() and url.isprintable():
        return " " in url
    return any(unicodedata.category(character) in _UNSEEN for character in url)
