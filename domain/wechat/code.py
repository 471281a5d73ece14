"""A code of WeChat's: asked about once, its answer kept until it was used, and used once.

WeChat takes a code for used as soon as it was asked about. So what it said is kept, sealed, as long as the
code would have been good: where something is missing for the log-in, a consent perhaps, the same code is good
for the next attempt, and no person has to tap again for the same phone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

GOOD_FOR = timedelta(minutes=5)
"""As WeChat says of both kinds of code."""
ASKING_TAKES = timedelta(seconds=10)
"""At most: after that whoever asked has died, and somebody else asks."""
REFUSED_WITHIN = timedelta(hours=1)
"""In which refused codes are counted by network."""
_CODE = re.compile(r"[!-~]{1,256}")


class CodeKind(StrEnum):
    """What a code is for."""

    LOG_IN = "LOG_IN"
    """From `wx.login`."""
    PHONE = "PHONE"
    """From a button with `open-type="getPhoneNumber"`."""


class Step(StrEnum):
    """What is to be done with a code."""

    ASK = "ASK"
    WAIT = "WAIT"
    """Somebody is asking about it at this moment."""
    USE = "USE"
    """What WeChat said about it is known."""
    REFUSE = "REFUSE"


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldCode:
    """A code, locked."""

    id: UUID
    fresh: bool
    """It was never seen before."""
    asked_at: datetime
    told: Mapping[str, str] | None = field(default=None, repr=False)
    """What WeChat said."""
    over: bool = False
    """It was used, or WeChat has refused it."""

    def step(self, *, at: datetime) -> Step:
        if self.fresh:
            return Step.ASK
        if self.over:
            return Step.REFUSE
        if self.told is not None:
            return Step.USE if at < self.asked_at + GOOD_FOR else Step.REFUSE
        return Step.WAIT if at < self.asked_at + ASKING_TAKES else Step.ASK


def may_be_a_code(text: str) -> bool:
    """Whether it is worth asking: WeChat's codes are short and printable."""
    return _CODE.fullmatch(text) is not None
