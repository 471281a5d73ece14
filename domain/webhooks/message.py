"""What a webhook receives: one fact as JSON.

    {"id": "fct_...", "type": "order.recorded", "version": 1, "timestamp": "2026-03-01T01:30:00.000000Z",
     "recordedAt": "...", "position": 4711, "memberId": "mem_...", "data": {"order": "ord_...", ...}}

The `id` is the fact's, so it is the same in every retry, replay and for every webhook: a receiver that
remembers the ids it has dealt with does nothing twice. `position` is that of the feed `changes`.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime

from domain.webhooks.webhook import ToldFact


def message_of(fact: ToldFact) -> bytes:
    content = {
        "id": str(fact.id),
        "type": fact.kind,
        "version": fact.version,
        "timestamp": _instant(fact.at),
        "recordedAt": _instant(fact.recorded_at),
        "position": fact.position,
        "memberId": str(fact.member_id) if fact.member_id is not None else None,
        "data": fact.payload,
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def _instant(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
