"""The identities of a member, and cards that somebody should look at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from domain.kernel.ids import CardId
from domain.members.card import CardStatus
from domain.members.identity import IdentityKind
from persistence.database import from_json, rows
from persistence.encryption import Sealed, Secret
from persistence.members.statement import Section
from persistence.moments import moment

_IDENTITIES = """
(SELECT json_agg(json_build_object('kind', i.kind, 'value', encode(i.value, 'hex'),
    'additional', i.additional, 'at', i.created_at, 'by', i.bound_by)
    ORDER BY i.created_at, i.kind, i.additional)
FROM identities i WHERE i.member_id = m.id AND i.kind <> 'CARD')
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityRead:
    kind: str
    value: Sealed | None
    """None: that of the profile, or one of which only the fingerprint is kept."""
    additional: bool
    bound_at: datetime
    bound_by: str | None


def _decoded(text: Any) -> Sequence[IdentityRead]:
    return [
        IdentityRead(
            kind=each["kind"],
            value=Sealed(Secret.IDENTITY_VALUE, bytes.fromhex(each["value"])) if each["value"] else None,
            additional=each["additional"],
            bound_at=moment(each["at"]),
            bound_by=each["by"],
        )
        for each in from_json(text) or ()
    ]


IDENTITIES = Section("identities", _IDENTITIES, (), _decoded)
IN_PROFILE = {IdentityKind.PHONE.value: "phone", IdentityKind.EMAIL.value: "email"}
"""Where in the profile the value of one that is not additional stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingCard:
    """A card that was never used, or not for long."""

    id: CardId
    status: CardStatus
    issued_at: datetime
    used_at: datetime | None
    since: datetime


# The expression of the index cards_by_use. A member who was merged or erased shows no card any more.
_WAITING = """
SELECT c.member_id, c.id, c.status, c.issued_at, c.used_at,
    coalesce(c.used_at, c.activated_at, c.issued_at) AS since
FROM cards c JOIN members m ON m.id = c.member_id AND m.erased_at IS NULL AND m.merged_into IS NULL
WHERE c.status IN ('ISSUED', 'ACTIVE')
    AND coalesce(c.used_at, c.activated_at, c.issued_at)
        < now() - make_interval(days => CASE c.status WHEN 'ISSUED' THEN $1::integer ELSE $2::integer END)
    AND coalesce(c.used_at, c.activated_at, c.issued_at)
        < now() - make_interval(days => least($1, $2)::integer)
ORDER BY coalesce(c.used_at, c.activated_at, c.issued_at), c.member_id, c.id LIMIT $3
"""


async def cards_needing_follow_up(not_activated: int, not_used: int, limit: int) -> list[WaitingCard]:
    """Those that wait longest first."""
    return [
        WaitingCard(
            id=CardId(each["member_id"], each["id"]),
            status=CardStatus(each["status"]),
            issued_at=each["issued_at"],
            used_at=each["used_at"],
            since=each["since"],
        )
        for each in await rows(_WAITING, not_activated, not_used, limit)
    ]
