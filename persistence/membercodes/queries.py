"""Reads of member codes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from domain.kernel.ids import MemberId
from domain.membercodes.ports import Seed
from persistence.database import from_json
from persistence.encryption import Vault
from persistence.membercodes.seeds import opened_seed
from persistence.members.statement import Section

# Whoever takes part nowhere any more has no code: a till would not know it.
_MEMBER_CODE = """
(SELECT json_build_object('id', c.seed_id, 'index', c.card_index, 'seed', encode(c.seed, 'hex'),
    'wrapped', encode(k.wrapped, 'hex'))
FROM member_codes c JOIN member_keys k ON k.member_id = c.member_id
WHERE c.member_id = m.id AND EXISTS (
    SELECT FROM memberships s WHERE s.member_id = m.id AND s.status IN ('ACTIVE', 'SUSPENDED')))
"""


@dataclass(frozen=True, slots=True)
class SealedSeed:
    """As it lies in its row."""

    id: UUID
    index: int
    token: bytes = field(repr=False)
    wrapped: bytes = field(repr=False)

    def opened(self, vault: Vault, member_id: MemberId) -> Seed:
        return opened_seed(
            vault,
            member_id.value,
            seed_id=self.id,
            index=self.index,
            token=self.token,
            wrapped=self.wrapped,
        )


def _decode(text: Any) -> SealedSeed | None:
    plain = from_json(text)
    if plain is None:
        return None
    token, wrapped = bytes.fromhex(plain["seed"]), bytes.fromhex(plain["wrapped"])
    return SealedSeed(UUID(plain["id"]), plain["index"], token, wrapped)


MEMBER_CODE = Section("member_code", _MEMBER_CODE, decode=_decode)
"""What makes the member's codes; None where none was started."""
