"""Second factors, recovery codes and half-done log-ins in their tables."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from domain.kernel.ids import StaffId
from domain.secondfactors.factor import Challenge, SecondFactor
from persistence.database import row, rows
from persistence.encryption import Sealed, Secret, Vault

_BEGIN = """
INSERT INTO second_factors (staff_id, secret, begun_at) VALUES ($1, $2, $3)
ON CONFLICT (staff_id) DO UPDATE SET secret = excluded.secret, begun_at = excluded.begun_at, last_step = 0
WHERE second_factors.confirmed_at IS NULL
"""
_OF = "SELECT secret, begun_at, confirmed_at, last_step FROM second_factors WHERE staff_id = $1"
_CONFIRM = "UPDATE second_factors SET confirmed_at = $2, last_step = $3 WHERE staff_id = $1"
_CODES = "INSERT INTO recovery_codes (staff_id, hash) SELECT $1, unnest($2::bytea[])"
_CHALLENGE = """
INSERT INTO log_in_challenges (hash, staff_id, session_version, expires_at) VALUES ($1, $2, $3, $4)
"""
_FIND = "SELECT staff_id, session_version, expires_at FROM log_in_challenges WHERE hash = $1"


class StoredSecondFactors:
    """The `SecondFactors` of the domain."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    async def of(self, staff_id: StaffId) -> SecondFactor | None:
        found = await row(_OF, staff_id.value)
        if found is None:
            return None
        sealed = Sealed(Secret.SECOND_FACTOR, bytes(found["secret"]))
        return SecondFactor(
            staff_id=staff_id,
            secret=self._vault.open_column(sealed, staff_id.value),
            begun_at=found["begun_at"],
            confirmed_at=found["confirmed_at"],
            last_step=found["last_step"],
        )

    async def begin(self, factor: SecondFactor) -> None:
        sealed = self._vault.seal_column(Secret.SECOND_FACTOR, factor.staff_id.value, factor.secret)
        await rows(_BEGIN, factor.staff_id.value, sealed.token, factor.begun_at)

    async def confirm(
        self, staff_id: StaffId, *, step: int, recovery_hashes: Iterable[bytes], at: datetime
    ) -> None:
        await rows(_CONFIRM, staff_id.value, at, step)
        await rows(_CODES, staff_id.value, list(recovery_hashes))

    async def use_step(self, staff_id: StaffId, step: int) -> None:
        await rows("UPDATE second_factors SET last_step = $2 WHERE staff_id = $1", staff_id.value, step)

    async def use_recovery(self, staff_id: StaffId, hashed: bytes) -> bool:
        delete = "DELETE FROM recovery_codes WHERE staff_id = $1 AND hash = $2 RETURNING 1"
        return bool(await rows(delete, staff_id.value, hashed))

    async def remove(self, staff_id: StaffId) -> None:
        await rows("DELETE FROM second_factors WHERE staff_id = $1", staff_id.value)

    async def challenge(self, hashed: bytes, challenge: Challenge) -> None:
        await rows(
            _CHALLENGE,
            hashed,
            challenge.staff_id.value,
            challenge.session_version,
            challenge.expires_at,
        )

    async def find_challenge(self, hashed: bytes) -> Challenge | None:
        found = await row(_FIND, hashed)
        if found is None:
            return None
        return Challenge(
            staff_id=StaffId(found["staff_id"]),
            session_version=found["session_version"],
            expires_at=found["expires_at"],
        )

    async def end_challenge(self, hashed: bytes) -> bool:
        return bool(await rows("DELETE FROM log_in_challenges WHERE hash = $1 RETURNING 1", hashed))
