"""Builders: a test says what it is about, everything else is made here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from domain.coupons.discount import AmountOff
from domain.coupons.scope import Threshold
from domain.coupons.template import Limits, Template, TemplateStatus
from domain.coupons.validity import AfterClaim
from domain.idempotency import RequestKey
from domain.kernel.ids import MemberId, StaffId
from domain.kernel.periods import ALWAYS, Rounding, Span, Unit
from domain.kernel.texts import LocalText
from domain.members import use_cases as members
from domain.members.card import CardStatus
from domain.members.member import EnrolSource
from domain.points.earning import EarnRounding, EarnRule
from domain.points.terms import Immediate, NoExpiry, Pending, Rolling
from domain.points.wallet import STANDARD_TERMS, WalletTerms
from domain.programme.programme import POINTS, PROGRESS, Channel, Programme, Store, WalletType
from domain.services.use_cases import CreateServiceKey, IssuedKey, create_service_key
from domain.staff.audit import Origin
from domain.staff.bundles import Role
from domain.staff.caller import Caller, CallerKind
from domain.staff.permissions import Permission
from domain.tiers.ladder import Downgrade, Ladder, OnRefund, Tier
from domain.tiers.presets import NO_GRACE, three_tiers
from domain.work import Begin
from persistence.coupons.models import CouponRow
from persistence.coupons.repository import StoredCoupons
from persistence.database import rows, transaction, value
from persistence.encryption import KeyRing, Secret, Vault
from persistence.ids import new_uuid
from persistence.programme.repository import COPIES, StoredProgrammes
from persistence.staff.models import StaffRow

NOW = datetime(2026, 3, 1, 4, 0, tzinfo=UTC)
"""For rules that are given their moment."""

KEY_RING = KeyRing(
    master={1: b"m" * 32},
    newest_master=1,
    column={1: b"c" * 32},
    newest_column=1,
    index_root=b"i" * 32,
    # Exchanged once: whoever forgets that a fingerprint stands in a form finds nobody in any test.
    index={1: b"j" * 32},
    newest_index=1,
    idempotency=b"k" * 32,
)

LATELY = datetime.now(UTC) + timedelta(days=1)
"""When staff of the tests last proved who they are: late enough for tests that run for an hour."""

STAFF_ID = UUID("01890000-0000-7000-8000-0000000000aa")
SERVICE_ID = UUID("01890000-0000-7000-8000-0000000000bb")


# Callers


def staff(
    *permissions: Permission, stores: tuple[str, ...] = (), who: UUID = STAFF_ID, stepped_up: bool = True
) -> Caller:
    """A staff member who may do exactly this. `stepped_up`: it has just proved again who it is."""
    return Caller(
        kind=CallerKind.STAFF,
        principal_id=who,
        permissions=frozenset(permissions),
        store_codes=frozenset(stores),
        session_version=1,
        stepped_up_at=LATELY if stepped_up else None,
    )


def service(*permissions: Permission, who: UUID = SERVICE_ID) -> Caller:
    """A merchant's server whose key allows exactly this."""
    return Caller(kind=CallerKind.SERVICE, principal_id=who, permissions=frozenset(permissions))


def themselves(member_id: MemberId, *, own_contact: bool = True, session_version: int = 1) -> Caller:
    """The member, logged in."""
    return Caller(
        kind=CallerKind.MEMBER,
        principal_id=member_id.value,
        member_id=member_id,
        session_version=session_version,
        own_contact=own_contact,
    )


def key() -> str:
    """An idempotency key that nobody has used."""
    return str(new_uuid())


# Accounts and keys


PASSWORD = "correct horse battery"
_HASH_OF_PASSWORD = (
    "$argon2id$v=19$m=19456,t=2,p=1$Q02zA5JRAyMAdeIE+D9yVw$Z0pxQlDlrtZORksTKQJ6cxfL6MnefYlS+KNF5Z26qWM"
)


async def staff_account(vault: Vault, *roles: Role, email: str | None = None, **columns: Any) -> StaffId:
    """A member of staff who logs in with PASSWORD."""
    made = new_uuid()
    email = email or f"{made.hex}@example.com"
    row = {
        "email_fingerprint": vault.form(vault.fingerprint(Secret.STAFF_EMAIL, email)),
        "email": vault.seal_column(Secret.STAFF_EMAIL, made, email),
        "name": vault.seal_column(Secret.STAFF_NAME, made, "Jane Doe"),
        "password_hash": _HASH_OF_PASSWORD,
        "roles": sorted(roles),
        "store_codes": [],
        "created_at": datetime.now(UTC),
    }
    await StaffRow.create(id=made, **{**row, **columns})
    return StaffId(made)


async def service_key(begin: Begin, *permissions: Permission) -> IssuedKey:
    """A key that may do exactly this."""
    administrator = staff(*Permission)
    command = CreateServiceKey(
        name="test",
        permissions=frozenset(permissions),
        ip_ranges=[],
        expires_at=None,
        replaces=None,
        origin=Origin(caller=administrator),
    )
    return await create_service_key(command, begin)


# The programme


async def programme(
    *,
    code: str = "main",
    is_default: bool = True,
    pending: Pending | None = None,
    points: int = 1,
    per_minor: int = 100,
    tiers: tuple[Tier, ...] | None = None,
    stores: tuple[str, ...] = ("s1", "s2"),
    channels: tuple[str, ...] = ("store", "online"),
    terms: WalletTerms = STANDARD_TERMS,
    rule: Mapping[str, Any] | None = None,
    on_refund: OnRefund = OnRefund.AT_REVIEW,
    sandbox: bool = False,
) -> Programme:
    """A programme in yuan and Shanghai time: one point per yuan at once, and three tiers.

    Points are good for twelve months, through the end of the month. `terms`: of the points wallet. `rule`:
    what is different about the rule that earns points.
    """
    wallets = (
        WalletType(
            id=new_uuid(),
            code=POINTS,
            name=LocalText({"en": "Points", "zh-CN": "积分"}),
            spendable=True,
            expiry=Rolling(Span(12, Unit.MONTH), Rounding.END_OF_MONTH),
            pending=pending or Immediate(),
            terms=terms,
        ),
        WalletType(
            id=new_uuid(),
            code=PROGRESS,
            name=LocalText({"en": "Progress", "zh-CN": "成长值"}),
            spendable=False,
            expiry=NoExpiry(),
            pending=Immediate(),
        ),
    )
    rules = tuple(
        EarnRule(
            id=new_uuid(),
            code=f"purchase-{wallet.code}",
            revision=1,
            wallet=wallet.code,
            name=LocalText({"en": "Purchases", "zh-CN": "消费"}),
            points=points if wallet.spendable else 1,
            per_minor=per_minor if wallet.spendable else 100,
            rounding=EarnRounding.PER_FULL_UNIT,
            valid_from=ALWAYS,
        )
        for wallet in wallets
    )
    rules = (replace(rules[0], **(rule or {})), *rules[1:])
    ladder = Ladder(
        id=new_uuid(),
        code="tiers",
        name=LocalText({"en": "Tiers", "zh-CN": "等级"}),
        is_default=True,
        revision=1,
        valid_from=ALWAYS,
        downgrade=Downgrade.TO_QUALIFIED,
        grace=NO_GRACE,
        tiers=tiers or three_tiers(),
        on_refund=on_refund,
    )
    made = Programme(
        id=new_uuid(),
        code=code,
        name=LocalText({"en": "The club", "zh-CN": "会员俱乐部"}),
        currency="CNY",
        time_zone="Asia/Shanghai",
        locale="zh-CN",
        is_default=is_default,
        version=1,
        wallets=wallets,
        earn_rules=rules,
        ladder_revisions=(ladder,),
        sandbox=sandbox,
    )
    store = StoredProgrammes()
    async with transaction():
        now = await value("SELECT now()")
        await store.add(made, at=now)
        for each in stores:
            await store.save_store(Store(code=each, name=LocalText({"en": each}), active=True), at=now)
        for each in channels:
            await store.save_channel(Channel(code=each, name=LocalText({"en": each}), active=True), at=now)
    COPIES.forget()
    return await store.find(code)


# Members


@dataclass(frozen=True, slots=True)
class Made:
    """A member as a test knows it."""

    id: MemberId
    card_number: str


async def member(begin: Begin, *, programme: str | None = None, **given: Any) -> Made:
    """An enrolled member: `member(begin, name="王小明", phone="13800138000")`."""
    command = members.EnrolMember(
        given=given,
        programme=programme,
        source=EnrolSource.ONLINE,
        store=None,
        origin=Origin(),
        key=RequestKey(principal_id=SERVICE_ID, key=key(), operation="enrolMember", content={}),
    )
    enrolled = (await members.enrol_member(command, begin)).result.member_id
    number = await value("SELECT number FROM cards WHERE member_id = $1", enrolled.value)
    return Made(enrolled, number)


async def many(begin: Begin, count: int) -> list[MemberId]:
    """So many, who have nothing to say of themselves."""
    return [(await member(begin)).id for _ in range(count)]


def nobody() -> MemberId:
    """An id that no member has."""
    return MemberId(new_uuid())


async def coupon_template(
    programme: Programme, *, code: str = "ten-off", minor: int = 1000, **terms: Any
) -> UUID:
    """So much off, from fifty yuan on; live, and each member may have any number of them unless said."""
    now = programme.now(datetime.now(UTC))
    made = Template(
        **{
            "id": new_uuid(),
            "template_id": new_uuid(),
            "code": code,
            "revision": 1,
            "version": programme.version + 1,
            "valid_from": ALWAYS,
            "status": TemplateStatus.ACTIVE,
            "title": LocalText({"en": "10 yuan off", "zh-CN": "立减10元"}),
            "discount": AmountOff(minor),
            "threshold": Threshold(minor=5000),
            "claim_from": now - timedelta(days=30),
            "claim_until": now + timedelta(days=30),
            "limits": Limits(per_member=None),
            "validity": AfterClaim(days=60),
            **terms,
        }
    )
    await StoredCoupons().add_revision(programme.id, made, at=now, by="test", today=now.date())
    await rows("UPDATE programmes SET version = version + 1 WHERE id = $1 RETURNING id", programme.id)
    return made.template_id


async def coupon(
    member_id: MemberId, template_id: UUID, *, until: datetime, state: str = "UNUSED", **columns: Any
) -> UUID:
    made = new_uuid()
    revision = await value(
        "SELECT id FROM coupon_template_revisions WHERE template_id = $1 ORDER BY revision DESC LIMIT 1",
        template_id,
    )
    await CouponRow.create(
        **{
            "id": made,
            "member_id": member_id.value,
            "template_id": template_id,
            "revision_id": revision,
            "state": state,
            "origin": "CLAIM",
            "issued_at": until - timedelta(days=30),
            "valid_from": until - timedelta(days=30),
            "valid_until": until,
            "used_at": until - timedelta(days=20) if state == "USED" else None,
            "ended_at": until if state in ("EXPIRED", "REVOKED") else None,
            "held_until": until if state in ("LOCKED", "GIFTING") else None,
            "order_source": "shop" if state == "LOCKED" else None,
            "order_external_id": "o-1" if state == "LOCKED" else None,
            **columns,
        }
    )
    return made


def a_vault() -> Vault:
    """A vault with the keys of the tests. Another one opens nothing that this one has sealed."""
    return Vault(KEY_RING)


async def count(table: str) -> int:
    """How many rows a table has: what a refusal must not change."""
    return int(await value(f"SELECT count(*) FROM {table}"))


async def counts(*tables: str) -> dict[str, int]:
    """The same of several, by one statement."""
    (found,) = await rows(
        "SELECT " + ", ".join(f"(SELECT count(*) FROM {each}) AS {each}" for each in tables)
    )
    return dict(found)


MEMBER_TABLES = (
    "members",
    "member_keys",
    "member_search",
    "identities",
    "cards",
    "memberships",
    "accounts",
    "member_tiers",
    "tier_moves",
    "facts",
)
"""Everything that an enrolment writes."""

ACTIVE = CardStatus.ACTIVE.value
