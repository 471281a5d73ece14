"""Whom and what the development page shows: somebody of each role, a member worth looking at, a key.

Asked in development only. It reads the members who were active last, so that it is quick on any database.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from domain.kernel.ids import MemberId, ServiceKeyId, StaffId
from domain.staff.bundles import Role
from persistence.database import row, rows

# One account of each role, that role and no other, the first that was made.
_STAFF = """
SELECT DISTINCT ON (roles) id, roles[1] AS role, session_version, store_codes
FROM staff WHERE cardinality(roles) = 1 AND disabled_at IS NULL
ORDER BY roles, created_at, id
"""

# Of the members active last the one with the fullest card: points, coupons, then what was spent.
_MEMBER = """
SELECT m.id, m.session_version,
    (SELECT c.number FROM cards c WHERE c.member_id = m.id AND c.status = 'ACTIVE' LIMIT 1) AS card_number
FROM (SELECT id, session_version FROM members ORDER BY last_active_at DESC, id DESC LIMIT 500) m
JOIN memberships s ON s.member_id = m.id AND s.status = 'ACTIVE'
ORDER BY
    EXISTS (SELECT FROM accounts a WHERE a.member_id = m.id AND a.available > 0) DESC,
    (SELECT count(*) FROM coupons k
        WHERE k.member_id = m.id AND k.state = 'UNUSED' AND k.valid_until > now()) DESC,
    s.spend_minor DESC, m.id
LIMIT 1
"""

_KEY = """
SELECT id FROM service_keys
WHERE revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now()) AND ip_ranges = '{}'
ORDER BY cardinality(permissions) DESC, created_at LIMIT 1
"""

_SHOP = """
SELECT (SELECT currency FROM programmes WHERE is_default) AS currency,
    (SELECT code FROM channels WHERE active ORDER BY code LIMIT 1) AS channel,
    (SELECT code FROM stores
        WHERE active AND ($1::text[] = '{}' OR code = ANY ($1)) ORDER BY code LIMIT 1) AS store,
    (SELECT array_agg(sku)
        FROM (SELECT sku FROM products WHERE name IS NOT NULL ORDER BY sku LIMIT 2) p) AS skus
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownStaff:
    id: StaffId
    session_version: int
    store_codes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownMember:
    id: MemberId
    session_version: int
    card_number: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shop:
    """What an order needs: None where nobody has set it up yet."""

    currency: str | None
    channel: str | None
    store: str | None
    skus: tuple[str, ...]


async def staff() -> Mapping[Role, ShownStaff]:
    """One person of each built-in role."""
    return {
        Role(each["role"]): ShownStaff(
            id=StaffId(each["id"]),
            session_version=each["session_version"],
            store_codes=tuple(each["store_codes"]),
        )
        for each in await rows(_STAFF)
        if each["role"] in set(Role)
    }


async def member() -> ShownMember | None:
    found = await row(_MEMBER)
    if found is None:
        return None
    return ShownMember(
        id=MemberId(found["id"]), session_version=found["session_version"], card_number=found["card_number"]
    )


async def service_key() -> ServiceKeyId | None:
    """The live key that may do most, and from anywhere."""
    found = await row(_KEY)
    return ServiceKeyId(found["id"]) if found else None


async def shop(store_codes: Iterable[str]) -> Shop:
    """store_codes: the stores of whoever records the order; none means any."""
    found = await row(_SHOP, list(store_codes)) or {}
    return Shop(
        currency=found.get("currency"),
        channel=found.get("channel"),
        store=found.get("store"),
        skus=tuple(found.get("skus") or ()),
    )
