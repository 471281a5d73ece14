"""The lines of a member's tier history, with what a person said of those that a person decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.tiers.ladder import Ladder
from domain.tiers.place import MoveKind, MoveReason
from persistence.database import from_json
from persistence.members.statement import Section
from persistence.moments import moment
from persistence.selection import NO_ARGUMENTS, Arguments

_HISTORY = """(SELECT json_build_object('member', m.id, 'key',
    (SELECT encode(k.wrapped, 'hex') FROM member_keys k WHERE k.member_id = m.id), 'moves', (
    SELECT json_agg(json_build_object('kind', v.kind, 'from', v.from_tier, 'to', v.to_tier, 'at', v.at,
        'recorded_at', v.recorded_at, 'revision', v.revision, 'metrics', v.metrics, 'reason', v.reason,
        'said', encode(v.said, 'hex')) ORDER BY v.at DESC, v.id DESC)
    FROM (SELECT t.*, f.reason AS said FROM tier_moves t
        LEFT JOIN tier_floors f ON f.member_id = t.member_id AND f.id = t.floor_id
        WHERE t.member_id = m.id AND t.ladder_id = $1 ORDER BY t.at DESC, t.id DESC LIMIT $2) v)))"""


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveRead:
    member_id: UUID
    kind: MoveKind
    from_tier: str | None
    to_tier: str
    at: datetime
    recorded_at: datetime
    revision: int
    metrics: Sequence[dict[str, Any]]
    reason: MoveReason | None
    said: bytes | None
    """Sealed with the member's key, which may be gone."""
    wrapped_key: bytes | None


def history_section(ladder: Ladder, first: int, *, arguments: Arguments = NO_ARGUMENTS) -> Section:
    """The newest moves, the newest first."""

    def decode(text: Any) -> list[MoveRead]:
        plain = from_json(text)
        key = bytes.fromhex(plain["key"]) if plain["key"] else None
        member_id = UUID(plain["member"])
        return [_move(each, member_id, key) for each in plain["moves"] or ()]

    return Section("tier_history", _HISTORY, (ladder.id, first), decode, arguments)


def _move(plain: dict[str, Any], member_id: UUID, key: bytes | None) -> MoveRead:
    return MoveRead(
        member_id=member_id,
        kind=MoveKind(plain["kind"]),
        from_tier=plain["from"],
        to_tier=plain["to"],
        at=moment(plain["at"]),
        recorded_at=moment(plain["recorded_at"]),
        revision=plain["revision"],
        metrics=plain["metrics"],
        reason=MoveReason(plain["reason"]) if plain["reason"] else None,
        said=bytes.fromhex(plain["said"]) if plain["said"] else None,
        wrapped_key=key,
    )
