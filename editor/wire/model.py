"""What every type on the wire shares: frozen, nothing unknown, moments in UTC (RFC 3339)."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints


class Wire(BaseModel):
    """A value that crosses the HTTP boundary."""

    model_config = ConfigDict(frozen=True, extra="forbid", ser_json_inf_nan="null")


def _utc(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("zone_missing")
    try:
        return moment.astimezone(UTC)
    except OverflowError as error:  # the first and the last day of the calendar
        raise ValueError("moment_outside") from error


def _clean(text: str) -> str:
    if "\x00" in text:
        raise ValueError("nul_character")
    text.encode("utf-8")
    return text


Moment = Annotated[datetime, AfterValidator(_utc)]
Text = Annotated[str, AfterValidator(_clean)]
Line = Annotated[str, StringConstraints(max_length=300), AfterValidator(_clean)]
Id = Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-z_-]{1,40}$")]
Locale = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[0-9A-Za-z]{2,8}){0,2}$")]
Hash = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Number = Annotated[int, Field(ge=1, le=2_147_483_647)]
Ppb = Annotated[int, Field(ge=0, le=1_000_000_000)]
