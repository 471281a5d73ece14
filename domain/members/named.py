"""How a caller names a member: by id, or by the card that lies on the counter."""

from __future__ import annotations

from dataclasses import dataclass

from domain.kernel.ids import MemberId


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberName:
    """One of the two is set."""

    id: MemberId | None = None
    card_number: str | None = None
