"""Boxes in stores and other systems that hand in tickets."""

from __future__ import annotations

import hmac
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.kernel.ids import TicketId
from domain.tickets.inbound.source import Inbound, Source
from domain.tickets.opening.box import Box
from domain.tickets.opening.pace import HOUR
from domain.tickets.ports import TicketIntake
from domain.tickets.ticket import Channel
from persistence.database import row, rows, value
from persistence.digests import Purpose
from persistence.encryption import Sealed, Secret, Vault

SIGNATURE_BYTES = 16
_BOX = "id, programme_id, store_code, place, disabled_at"
_SOURCE = "id, programme_id, code, channel, disabled_at"
_ADD_BOX = """
INSERT INTO ticket_boxes (id, programme_id, store_code, place, created_at, created_by)
VALUES ($1, $2, $3, $4, $5, $6) RETURNING id
"""
_DISABLE_BOX = f"""
UPDATE ticket_boxes SET disabled_at = coalesce(disabled_at, $2) WHERE id = $1 RETURNING {_BOX}
"""  # noqa: S608 - our own names
_ADD_SOURCE = """
INSERT INTO ticket_sources (id, programme_id, code, channel, secret, created_at, created_by)
VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (code) DO NOTHING RETURNING id
"""
_HOLD_SOURCE = "SELECT id, secret FROM ticket_sources WHERE code = $1 FOR NO KEY UPDATE"
_ROTATE = f"""
UPDATE ticket_sources SET secret = $2, previous_secret = $3, previous_secret_until = $4
WHERE id = $1 RETURNING {_SOURCE}
"""  # noqa: S608 - our own names
_DISABLE_SOURCE = f"""
UPDATE ticket_sources SET disabled_at = coalesce(disabled_at, $2) WHERE code = $1 RETURNING {_SOURCE}
"""  # noqa: S608 - our own names
# The update changes nothing and locks the row, be it new or old.
_HOLD_NETWORK = """
INSERT INTO ticket_networks (network) VALUES ($1)
ON CONFLICT (network) DO UPDATE SET network = excluded.network RETURNING submitted_at
"""
_TAKE_IN = """
INSERT INTO ticket_inbound (source_id, message_id, digest, ticket_id, at)
VALUES ($1, $2, $3, $4, statement_timestamp())
ON CONFLICT (source_id, message_id) DO UPDATE SET message_id = excluded.message_id
RETURNING digest, ticket_id
"""


class StoredTicketIntake(TicketIntake):
    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    async def add_box(self, box: Box, *, at: datetime, by: str) -> None:
        await rows(_ADD_BOX, box.id, box.programme_id, box.store_code, box.place, at, by)

    async def box(self, box_id: UUID) -> Box | None:
        found = await row(f"SELECT {_BOX} FROM ticket_boxes WHERE id = $1", box_id)  # noqa: S608 - our own names
        return Box(**found) if found is not None else None

    async def disable_box(self, box_id: UUID, *, at: datetime) -> Box | None:
        found = await row(_DISABLE_BOX, box_id, at)
        return Box(**found) if found is not None else None

    def box_of_token(self, token: str) -> UUID | None:
        try:
            raw = urlsafe_b64decode(token + "=" * (-len(token) % 4))
        except ValueError:
            return None
        if len(raw) != 16 + SIGNATURE_BYTES or not hmac.compare_digest(
            raw[16:], _signature(self._vault, raw[:16])
        ):
            return None
        return UUID(bytes=raw[:16])

    async def hold_network(self, network: str) -> list[datetime]:
        held = await row(_HOLD_NETWORK, network)
        assert held is not None
        return list(held["submitted_at"])

    async def keep_network(self, network: str, submitted_at: Sequence[datetime]) -> None:
        await rows(
            "UPDATE ticket_networks SET submitted_at = $2 WHERE network = $1 RETURNING 1",
            network,
            list(submitted_at),
        )

    async def add_source(self, source: Source, secret: str, *, at: datetime, by: str) -> bool:
        sealed = self._vault.seal_column(Secret.TICKET_SOURCE_SECRET, source.id, secret).token
        added = await value(
            _ADD_SOURCE,
            source.id,
            source.programme_id,
            source.code,
            source.channel.value,
            sealed,
            at,
            by,
        )
        return added is not None

    async def source(self, code: str) -> Source | None:
        found = await row(f"SELECT {_SOURCE} FROM ticket_sources WHERE code = $1", code)  # noqa: S608 - our own names
        return _source(found) if found is not None else None

    async def secrets_of(self, source: Source) -> tuple[str, ...]:
        found = await row(
            """SELECT secret, CASE WHEN previous_secret_until > now() THEN previous_secret END AS previous
            FROM ticket_sources WHERE id = $1""",
            source.id,
        )
        assert found is not None, "sources are never deleted"
        named = (
            (Secret.TICKET_SOURCE_SECRET, found["secret"]),
            (Secret.TICKET_SOURCE_PREVIOUS_SECRET, found["previous"]),
        )
        return tuple(
            self._vault.open_column(Sealed(secret, bytes(token)), source.id)
            for secret, token in named
            if token is not None
        )

    async def rotate_source(self, code: str, secret: str, *, until: datetime) -> Source | None:
        held = await row(_HOLD_SOURCE, code)
        if held is None:
            return None
        own = held["id"]
        old = self._vault.open_column(Sealed(Secret.TICKET_SOURCE_SECRET, bytes(held["secret"])), own)
        found = await row(
            _ROTATE,
            own,
            self._vault.seal_column(Secret.TICKET_SOURCE_SECRET, own, secret).token,
            self._vault.seal_column(Secret.TICKET_SOURCE_PREVIOUS_SECRET, own, old).token,
            until,
        )
        return _source(found) if found is not None else None

    async def disable_source(self, code: str, *, at: datetime) -> Source | None:
        found = await row(_DISABLE_SOURCE, code, at)
        return _source(found) if found is not None else None

    async def take_in(self, inbound: Inbound) -> Inbound:
        found = await row(
            _TAKE_IN, inbound.source_id, inbound.message_id, inbound.digest, inbound.ticket_id.value
        )
        assert found is not None
        return Inbound(
            source_id=inbound.source_id,
            message_id=inbound.message_id,
            digest=bytes(found["digest"]),
            ticket_id=TicketId(found["ticket_id"]),
        )


async def forget_old_networks(*, now: datetime) -> None:
    """Networks from which nothing has come for an hour."""
    before = now - HOUR
    await rows("DELETE FROM ticket_networks WHERE NOT $1 < ANY (submitted_at) RETURNING 1", before)


def box_token(vault: Vault, box_id: UUID) -> str:
    """What stands in the code on the wall: the box and our signature."""
    raw = box_id.bytes
    return urlsafe_b64encode(raw + _signature(vault, raw)).rstrip(b"=").decode()


def _signature(vault: Vault, raw: bytes) -> bytes:
    return vault.digest(Purpose.TICKET_BOX, raw)[:SIGNATURE_BYTES]


def _source(found: dict[str, Any]) -> Source:
    return Source(**{**found, "channel": Channel(found["channel"])})


async def boxes(programme_id: UUID) -> list[Box]:
    """Of a programme, by store and place."""
    found = await rows(
        f"SELECT {_BOX} FROM ticket_boxes WHERE programme_id = $1 ORDER BY store_code, place, id",  # noqa: S608 - our own names
        programme_id,
    )
    return [Box(**each) for each in found]


async def sources(programme_id: UUID) -> list[Source]:
    """Of a programme, by their codes."""
    found = await rows(
        f"SELECT {_SOURCE} FROM ticket_sources WHERE programme_id = $1 ORDER BY code",  # noqa: S608 - our own names
        programme_id,
    )
    return [_source(each) for each in found]
