"""What the demo has beside its imported shop: a marker that it is there, readable names, and coupons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from random import Random
from uuid import UUID

from domain.coupons.coupon import Origin
from domain.coupons.discount import AmountOff, Discount, PercentOff
from domain.coupons.scope import Threshold
from domain.coupons.template import Limits, Template, TemplateStatus
from domain.coupons.validity import AfterClaim
from domain.kernel.periods import ALWAYS
from domain.kernel.texts import LocalText
from persistence.coupons.repository import StoredCoupons
from persistence.database import row, rows, value
from persistence.ids import new_uuid
from persistence.imports.runs import Kind
from persistence.rows import Row, Table, copy

DIGEST = sha256(b"laurel demo 1").digest()
"""Stands for the demo in `imports`, where files are known by their digest."""
SEED = 20170630
"""Which coupons whom falls to is drawn, and always the same."""

TEMPLATES: tuple[tuple[str, str, str, Discount, int], ...] = (
    ("welcome-10", "10 yuan off", "立减10元", AmountOff(1_000), 0),
    ("100-20", "20 yuan off from 100", "满100减20", AmountOff(2_000), 10_000),
    ("300-50", "50 yuan off from 300", "满300减50", AmountOff(5_000), 30_000),
    ("weekend-10-percent", "10 % off at the weekend", "周末9折", PercentOff(900), 0),
    ("members-day-20-percent", "20 % off on members' day", "会员日8折", PercentOff(800), 5_000),
)
"""Code, title in English and Chinese, what it takes off, and from which goods on."""
MOST_COUPONS = 6
LONGEST_DAYS = 60

_COUPONS = Table(
    "coupons",
    (
        ("id", "uuid"),
        ("member_id", "uuid"),
        ("template_id", "uuid"),
        ("revision_id", "uuid"),
        ("state", "text"),
        ("origin", "text"),
        ("issued_at", "timestamptz"),
        ("valid_from", "timestamptz"),
        ("valid_until", "timestamptz"),
        ("used_at", "timestamptz"),
        ("ended_at", "timestamptz"),
    ),
)
_COUNTED = """
UPDATE coupon_stocks s SET given = (SELECT count(*) FROM coupons c WHERE c.template_id = s.template_id)
FROM coupon_templates t WHERE t.id = s.template_id AND t.programme_id = $1 RETURNING s.given
"""


@dataclass(frozen=True, slots=True)
class Marker:
    """The demo's row among the imports."""

    began_at: datetime
    """The day of which everything else is reckoned, also when loading goes on another day."""
    is_complete: bool


async def marker() -> Marker | None:
    found = await row(
        "SELECT started_at, finished_at FROM imports WHERE digest = $1 ORDER BY started_at LIMIT 1", DIGEST
    )
    return Marker(found["started_at"], found["finished_at"] is not None) if found else None


async def has_members() -> bool:
    return bool(await value("SELECT EXISTS (SELECT 1 FROM members)"))


async def begin_marker(at: datetime) -> None:
    await rows(
        "INSERT INTO imports (id, kind, digest, started_at) VALUES ($1, $2, $3, $4) RETURNING id",
        new_uuid(),
        Kind.ORDERS.value,
        DIGEST,
        at,
    )


async def complete_marker() -> None:
    await rows("UPDATE imports SET finished_at = now() WHERE digest = $1 RETURNING id", DIGEST)


async def store_codes(count: int) -> list[str]:
    """The stores where most is sold."""
    found = await rows(
        """SELECT store_code FROM orders WHERE store_code IS NOT NULL
        GROUP BY store_code ORDER BY count(*) DESC, store_code LIMIT $1""",
        count,
    )
    return [each["store_code"] for each in found]


async def give_names() -> None:
    """Names that a person can read, for what the files know by codes alone."""
    await rows(
        """UPDATE stores SET name = jsonb_build_object('en', 'Store ' || code, 'zh-CN', code || ' 号店')
        RETURNING code"""
    )
    await rows(
        """INSERT INTO channels (code, name, created_at)
        VALUES ('store', '{"en": "In store", "zh-CN": "门店"}', now()),
            ('online', '{"en": "Online shop", "zh-CN": "网上商城"}', now())
        ON CONFLICT (code) DO UPDATE SET name = excluded.name RETURNING code"""
    )
    await rows(
        "UPDATE products SET name = initcap(type) WHERE name IS NULL AND type IS NOT NULL RETURNING sku"
    )


async def give_coupons(programme_id: UUID, *, today: datetime) -> int:
    """A few templates, and coupons for nearly every member; gives how many.

    `today`: the first instant of the demo's day. Most can be used, some have been, some have run out.
    """
    store = StoredCoupons()
    templates = [_template(*each, today=today) for each in TEMPLATES]
    for each in templates:
        await store.add_revision(programme_id, each, at=today, by="demo", today=today.date())
    await rows("UPDATE programmes SET version = version + 1 WHERE id = $1 RETURNING version", programme_id)
    members = await rows(
        "SELECT member_id FROM memberships WHERE programme_id = $1"
        " ORDER BY spend_minor DESC, joined_at, member_id",
        programme_id,
    )
    drawn = Random(SEED)  # noqa: S311 - draws a demo, guards nothing
    coupons = [coupon for each in members for coupon in _coupons(each["member_id"], templates, drawn, today)]
    await copy({_COUPONS: coupons})
    await rows(_COUNTED, programme_id)
    return len(coupons)


def _template(
    code: str, english: str, chinese: str, discount: Discount, threshold: int, *, today: datetime
) -> Template:
    return Template(
        id=new_uuid(),
        template_id=new_uuid(),
        code=code,
        revision=1,
        version=1,
        valid_from=ALWAYS,
        status=TemplateStatus.ACTIVE,
        title=LocalText({"en": english, "zh-CN": chinese}),
        discount=discount,
        threshold=Threshold(minor=threshold),
        claim_from=today - timedelta(days=LONGEST_DAYS),
        claim_until=today + timedelta(days=365),
        limits=Limits(per_member=MOST_COUPONS + 1),
        validity=AfterClaim(days=LONGEST_DAYS),
    )


def _coupons(member_id: UUID, templates: Sequence[Template], drawn: Random, today: datetime) -> list[Row]:
    made: list[Row] = []
    for _ in range(drawn.randint(0, MOST_COUPONS)):
        template = drawn.choice(templates)
        issued_at = today - timedelta(days=drawn.randint(1, LONGEST_DAYS))
        until = today + timedelta(days=drawn.randint(1, LONGEST_DAYS))
        state = drawn.choices(("UNUSED", "USED", "EXPIRED"), (8, 1, 1))[0]
        if state == "EXPIRED":
            until = issued_at + (today - issued_at) / 2
        made.append(
            (
                new_uuid(),
                member_id,
                template.template_id,
                template.id,
                state,
                Origin.CLAIM.value,
                issued_at,
                issued_at,
                until,
                issued_at if state == "USED" else None,
                until if state == "EXPIRED" else None,
            )
        )
    return made
