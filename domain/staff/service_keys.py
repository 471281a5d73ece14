"""Keys of services: a merchant's server, a till, a data pipe.

    lk_live_<id 8>_<secret 43><check 6>

The id finds the key, 256 random bits prove it, and six letters of checksum tell a typing error (and a
scanner of leaked secrets) apart from a wrong key without asking the database. We keep the SHA-256 of the
whole: with that much randomness a slow hash would protect nothing more.

A key belongs to a *service*, which stays when its keys are exchanged: what a request did under the old key
it does not do again under the new one.
"""

from __future__ import annotations

import hmac
import re
import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network
from zlib import crc32

from domain.kernel.ids import ServiceId, ServiceKeyId
from domain.kernel.refusal import InvalidInput
from domain.staff.permissions import Permission

LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
PREFIX = "lk_live_"
ID_LETTERS = 8
SECRET_LETTERS = 43  # 62**43 > 2**256
CHECK_LETTERS = 6  # 62**6 > 2**32
_FORM = re.compile(
    rf"{PREFIX}([0-9A-Za-z]{{{ID_LETTERS}}})_[0-9A-Za-z]{{{SECRET_LETTERS}}}([0-9A-Za-z]{{{CHECK_LETTERS}}})"
)

LIVE_KEYS = 2
"""How many keys of one service may live at once: the old one and the one that takes over."""
USUAL_TERM = timedelta(days=365)
MOST_RANGES = 20

Network = IPv4Network | IPv6Network


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceKey:
    """What is known of a key; the key itself is known to its service alone."""

    id: ServiceKeyId
    service_id: ServiceId
    short_id: str
    name: str
    digest: bytes = field(repr=False)
    permissions: frozenset[Permission]
    ip_ranges: tuple[Network, ...] = ()
    """From where it may be used; empty means from everywhere."""
    created_by: str
    created_at: datetime
    expires_at: datetime | None
    revoked_at: datetime | None = None
    last_used_at: datetime | None = None

    def is_live(self, *, at: datetime) -> bool:
        return self.revoked_at is None and (self.expires_at is None or at < self.expires_at)

    def is_proved_by(self, text: str) -> bool:
        return hmac.compare_digest(self.digest, digest_of(text))

    def admits(self, address: str | None) -> bool:
        """Whether the key may be used from this address. An unknown address is in no range."""
        if not self.ip_ranges:
            return True
        try:
            parsed = ip_address(address or "")
        except ValueError:
            return False
        mapped = getattr(parsed, "ipv4_mapped", None)
        return any((mapped or parsed) in each for each in self.ip_ranges)


def new_key() -> str:
    """A fresh key in full. It is shown once and kept by nobody but its holder."""
    body = PREFIX + _random(ID_LETTERS) + "_" + _random(SECRET_LETTERS)
    return body + _check(body)


def short_id_of(text: str) -> str | None:
    """The id inside a key, None for what can not be one of ours."""
    found = _FORM.fullmatch(text)
    if found is None or found[2] != _check(text[:-CHECK_LETTERS]):
        return None
    return found[1]


def digest_of(text: str) -> bytes:
    return sha256(text.encode()).digest()


def checked_ranges(texts: list[str]) -> tuple[Network, ...]:
    """Networks such as `203.0.113.0/24` or `2001:db8::/48`; a plain address is a network of one.

    Raises InvalidInput: MALFORMED (also for a network with host bits), TOO_MANY.
    """
    if len(texts) > MOST_RANGES:
        raise InvalidInput("ipRanges", "TOO_MANY")
    ranges = []
    for index, text in enumerate(texts):
        try:
            ranges.append(ip_network(text.strip()))
        except ValueError:
            raise InvalidInput(f"ipRanges.{index}", "MALFORMED") from None
    return tuple(ranges)


def _random(letters: int) -> str:
    return "".join(secrets.choice(LETTERS) for _ in range(letters))


def _check(body: str) -> str:
    number, letters = crc32(body.encode()), []
    for _ in range(CHECK_LETTERS):
        number, rest = divmod(number, len(LETTERS))
        letters.append(LETTERS[rest])
    return "".join(reversed(letters))
