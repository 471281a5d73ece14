"""A sentence of the books that is not true, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Ids and figures only: a finding may be logged, sent and kept."""

    check: str
    """Which sentence: `entry.hash`, `lot.remaining`. The part before the dot says what it is about."""
    member_id: UUID | None = None
    wallet_type_id: UUID | None = None
    entry_id: UUID | None = None
    lot_id: UUID | None = None
    other_id: UUID | None = None
    """Of what is neither an entry nor a lot: a hold, a spend, an order, a decision."""
    expected: str | None = None
    found: str | None = None

    @property
    def place(self) -> dict[str, str]:
        """Where it is, by the names of ids, without those that say nothing."""
        ids = {
            "member": self.member_id,
            "wallet_type": self.wallet_type_id,
            "entry": self.entry_id,
            "lot": self.lot_id,
            "other": self.other_id,
        }
        return {name: str(each) for name, each in ids.items() if each is not None}

    def to_plain(self) -> dict[str, Any]:
        return {"check": self.check, **self.place, "expected": self.expected, "found": self.found}


def finding_from_plain(plain: dict[str, Any]) -> Finding:
    def uuid(name: str) -> UUID | None:
        return UUID(plain[name]) if plain.get(name) else None

    return Finding(
        check=plain["check"],
        member_id=uuid("member"),
        wallet_type_id=uuid("wallet_type"),
        entry_id=uuid("entry"),
        lot_id=uuid("lot"),
        other_id=uuid("other"),
        expected=plain["expected"],
        found=plain["found"],
    )
