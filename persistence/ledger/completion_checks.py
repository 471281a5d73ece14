"""Dates of lots that became known after their opening, against what the order's completion gives.

The chain covers them from the ACTIVATE on. Until then they must be what the terms make of the completion:
those of the rule's revision, which never changes, or those of the wallet type, where they have not been
changed since the lot was opened.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.kernel.periods import instant
from domain.ledger.finding import Finding
from domain.points.terms import Expiry, OnCompletion, available_at, expires_at
from domain.programme.programme import Programme
from persistence.database import rows
from persistence.programme.queries import at_version

_DATED = """
SELECT l.member_id, l.wallet_type_id, l.id, l.entry_id, l.available_at, l.expires_at, l.earned_at, l.awaits,
    e.cause_kind, e.cause_id, o.completed_at, w.programme_id, p.version,
    EXISTS (SELECT FROM facts f WHERE f.kind = 'programme.wallet_type_saved' AND f.recorded_at >=
        l.recorded_at)
        AS terms_changed
FROM lots l
JOIN entries e ON e.member_id = l.member_id AND e.id = l.entry_id
JOIN wallet_types w ON w.id = l.wallet_type_id JOIN programmes p ON p.id = w.programme_id
LEFT JOIN orders o ON o.member_id = l.member_id AND o.id = l.order_id
WHERE l.dated_at IS NOT NULL AND l.pending
"""


async def dates_of_completion() -> list[Finding]:
    found = await rows(_DATED)
    wanted = {each["programme_id"]: each["version"] for each in found}
    programmes = {key: await at_version(key, version) for key, version in wanted.items()}
    return [finding for each in found for finding in _wrong(each, programmes[each["programme_id"]])]


def _wrong(lot: dict[str, Any], programme: Programme) -> Iterator[Finding]:
    wallet = programme.wallet_by_id[lot["wallet_type_id"]]
    rule = next((each for each in programme.earn_rules if each.id.hex == lot["cause_id"]), None)
    opens = lot["available_at"]
    pending = (rule.pending if rule else None) or (None if lot["terms_changed"] else wallet.pending)
    if isinstance(pending, OnCompletion) and lot["awaits"] is None:
        right = available_at(
            pending, paid_at=lot["earned_at"], completed_at=lot["completed_at"], zone=programme.zone
        )
        if right != opens:
            yield _finding("lot.completion", lot, right, opens)
    ends = list(_expiries(programme, wallet.expiry, rule.expiry if rule else None))
    if not lot["terms_changed"] and opens is not None:
        possible = [expires_at(each, activated_at=opens, zone=programme.zone) for each in ends]
        closes = lot["expires_at"]
        if closes not in possible:
            yield _finding("lot.term", lot, possible[0], closes)


def _expiries(programme: Programme, wallet: Expiry, rule: Expiry | None) -> Iterator[Expiry]:
    """The terms that can have decided: the rule's, else a tier's or the wallet's."""
    if rule is not None:
        yield rule
        return
    yield wallet
    for ladder in programme.ladder_revisions:
        yield from (tier.expiry for tier in ladder.tiers if tier.expiry is not None)


def _finding(check: str, lot: dict[str, Any], expected: datetime | None, found: datetime | None) -> Finding:
    def uuid(name: str) -> UUID:
        held: UUID = lot[name]
        return held

    return Finding(
        check=check,
        member_id=uuid("member_id"),
        wallet_type_id=uuid("wallet_type_id"),
        entry_id=uuid("entry_id"),
        lot_id=uuid("id"),
        expected=instant(expected),
        found=instant(found),
    )
