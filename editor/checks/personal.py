"""Personal data that does not belong into a notice: 주민등록번호, card and mobile numbers."""

from __future__ import annotations

import re
from calendar import monthrange
from typing import TYPE_CHECKING

from editor.checks.finding import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.checks.reading import Reading

_RESIDENT = re.compile(r"(?<![\d-])(?P<birth>\d{6})(?P<gap> ?[-–] ?)?(?P<rest>[1-8]\d{6})(?![\d-])")
_CARD = re.compile(
    r"(?<![\d.-])[3-69]\d{3}([ -]?)\d{4}\1\d{4}\1\d{4}(?![\d-])"
    r"|(?<![\d.-])3[47]\d{2}([ -]?)\d{6}\2\d{5}(?![\d-])"
)
_MOBILE = re.compile(
    r"(?<![\d.-])(?:\+?82[ -]?\(?0?\)?|0)1[016-9](?P<gap>[ .)-]{0,2})\d{3,4}[ .-]?\d{4}(?![\d-])"
)
_OFFICE = re.compile(r"법인|등기|사업자|통신판매|신고")
_WEIGHTS = (2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5)
_CENTURY = {"1": 1900, "2": 1900, "3": 2000, "4": 2000, "5": 1900, "6": 1900, "7": 2000, "8": 2000}


def check(reading: Reading) -> Iterator[Finding]:
    """Find them in words, in code and behind `tel:`; not inside web addresses."""
    for passage in reading.passages:
        for found in _RESIDENT.finditer(passage.prose):
            severity = _resident_severity(found)
            if severity:
                yield passage.finding("resident_number", severity, found.span())
        for found in _CARD.finditer(passage.prose):
            if _passes_luhn(found[0]):
                yield passage.finding("card_number", Severity.BLOCK, found.span())
        for found in _MOBILE.finditer(passage.prose):
            yield passage.finding("mobile_number", Severity.WARN, found.span())
    for link in reading.links:
        if link.url.lower().startswith("tel:") and _MOBILE.fullmatch(link.url[4:]):
            yield reading.body.finding("mobile_number", Severity.WARN, link.address)


def _resident_severity(found: re.Match[str]) -> Severity | None:
    """Judge by the birthday and the check digit; since October 2020 new ones have no such digit."""
    before = found.string[max(0, found.start() - 14) : found.start()]
    if _OFFICE.search(before) or not _is_birthday(found["birth"], found["rest"][0]):
        return None
    if _has_check_digit(found["birth"] + found["rest"]):
        return Severity.BLOCK
    return Severity.WARN if found["gap"] else None


def _is_birthday(birth: str, kind: str) -> bool:
    year, month, day = _CENTURY[kind] + int(birth[:2]), int(birth[2:4]), int(birth[4:])
    return 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]  # noqa: PLR2004


def _has_check_digit(digits: str) -> bool:
    total = sum(int(digit) * weight for digit, weight in zip(digits, _WEIGHTS, strict=False))
    return (11 - total % 11) % 10 == int(digits[-1])


def _passes_luhn(number: str) -> bool:
    """ISO/IEC 7812-1, annex B."""
    digits = [int(one) for one in reversed(number) if one.isdigit()]
    doubled = [digit * 2 - 9 * (digit > 4) for digit in digits[1::2]]  # noqa: PLR2004
    return (sum(digits[::2]) + sum(doubled)) % 10 == 0
