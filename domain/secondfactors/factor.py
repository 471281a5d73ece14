"""Time-based codes (RFC 6238): six digits that an authenticator app and we reckon from a shared secret.

A code belongs to a half minute. The one before and the one after are good too, because clocks differ; no code
is good twice, and none that is older than one that was used.
"""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256

import pyotp

from domain.kernel.ids import StaffId

STEP_SECONDS = 30
DRIFT = 1
"""Steps before and after the present one whose codes are taken."""
ISSUER = "Laurel"
RECOVERY_CODES = 10
_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
_RECOVERY_LETTERS = 16  # 80 bits: nothing to guess, so a plain hash may be stored
CHALLENGE_LASTS = timedelta(minutes=5)
LONGEST_CODE = 64
"""Letters of anything that is tried as a code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondFactor:
    """That of one account. It demands nothing before it is confirmed with a first code."""

    staff_id: StaffId
    secret: str = field(repr=False)
    begun_at: datetime
    confirmed_at: datetime | None = None
    last_step: int = 0

    @property
    def is_set(self) -> bool:
        return self.confirmed_at is not None

    def step_of(self, code: str, *, at: datetime) -> int | None:
        """The step that the code belongs to, None where it is not good now. All steps are compared."""
        app, now = pyotp.TOTP(self.secret), int(at.timestamp()) // STEP_SECONDS
        typed = code.replace(" ", "").encode()
        found = None
        for step in range(now - DRIFT, now + DRIFT + 1):
            if hmac.compare_digest(app.generate_otp(step).encode(), typed) and step > self.last_step:
                found = step
        return found

    def uri(self, account: str) -> str:
        """What an app reads from the QR code."""
        return pyotp.TOTP(self.secret).provisioning_uri(name=account, issuer_name=ISSUER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Challenge:
    """A log-in whose password was right."""

    staff_id: StaffId
    session_version: int
    expires_at: datetime


def new_secret() -> str:
    """160 random bits."""
    return pyotp.random_base32()


def new_recovery_codes() -> tuple[str, ...]:
    """`ab12-cd34-ef56-gh78`: shown once."""
    return tuple(_recovery_code() for _ in range(RECOVERY_CODES))


def _recovery_code() -> str:
    letters = "".join(secrets.choice(_LETTERS) for _ in range(_RECOVERY_LETTERS))
    return "-".join(letters[at : at + 4] for at in range(0, _RECOVERY_LETTERS, 4))


def hash_of_recovery(code: str) -> bytes:
    """Of what was typed: with or without dashes, in whichever case, an O for a zero."""
    letters = code.lower().replace("-", "").replace(" ", "").translate(str.maketrans("oil", "011"))
    return sha256(letters.encode()).digest()
