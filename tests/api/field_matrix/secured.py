"""What the walk needs of second factors, sessions and roles."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pyotp

from domain.kernel.ids import SessionId, StaffId
from domain.secondfactors.factor import Challenge, SecondFactor, hash_of_recovery, new_secret
from domain.staff.bundles import Role
from domain.staff.caller import Caller, CallerKind
from domain.staff.sessions import Session, SubjectKind, hash_of, new_refresh_token
from persistence.database import rows
from persistence.encryption import Vault
from persistence.ids import new_uuid
from persistence.secondfactors.repository import StoredSecondFactors
from persistence.staff.repository import StoredSessions
from tests import make

RECOVERY_CODE = "ab12-cd34-ef56-gh78"


class Secured:
    """Makes them, anew for each request that uses them up."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._factors = StoredSecondFactors(vault)

    async def code(self, caller: Caller, *, confirmed: bool) -> str:
        """The code of a factor of whoever asks; any where it can have none."""
        if caller.kind is not CallerKind.STAFF or caller.principal_id is None:
            return "000000"
        secret = await self._factor(StaffId(caller.principal_id), confirmed=confirmed)
        return pyotp.TOTP(secret).at(int(time.time()))

    async def spare_staff(self, email: str | None = None) -> str:
        staff_id = await make.staff_account(self._vault, Role.CLERK, email=email)
        await self._factor(staff_id, confirmed=True)
        return str(staff_id)

    async def challenge(self) -> str:
        """Of an account that RECOVERY_CODE opens."""
        staff_id, token = StaffId.parse(await self.spare_staff()), new_refresh_token()
        hashed = hash_of_recovery(RECOVERY_CODE)
        await rows("DELETE FROM recovery_codes WHERE hash = $1", hashed)
        await rows("INSERT INTO recovery_codes (hash, staff_id) VALUES ($1, $2)", hashed, staff_id.value)
        expires_at = datetime.now(UTC) + timedelta(minutes=5)
        await self._factors.challenge(
            hash_of(token), Challenge(staff_id=staff_id, session_version=1, expires_at=expires_at)
        )
        return token

    async def session(self, caller: Caller) -> str:
        """One more of whoever asks; of nobody where it can have none."""
        return str(await new_session(caller.principal_id or new_uuid(), self._vault))

    async def spare_role(self) -> str:
        code = f"r{new_uuid().hex[1:]}"
        await rows(
            "INSERT INTO staff_roles (code, name, permissions) VALUES ($1, '{\"en\": \"Spare\"}', '{}')", code
        )
        return code

    async def _factor(self, staff_id: StaffId, *, confirmed: bool) -> str:
        secret, now = new_secret(), datetime.now(UTC)
        await self._factors.remove(staff_id)
        await self._factors.begin(SecondFactor(staff_id=staff_id, secret=secret, begun_at=now))
        if confirmed:
            await self._factors.confirm(staff_id, step=0, recovery_hashes=[], at=now)
        return secret


async def new_session(staff_id: UUID, vault: Vault) -> SessionId:
    made = Session.begun(new_uuid(), SubjectKind.STAFF, staff_id, at=datetime.now(UTC))
    await StoredSessions(vault).begin(made, new_refresh_token())
    return SessionId(made.id)
