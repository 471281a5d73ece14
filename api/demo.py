"""The programme of the first minute, and the demo: a grocer's half year that ended yesterday.

    await ensure_programme(begin)            # after the migrations, on every database
    await load(begin, vault, in_production=settings.in_production)

The demo is the shop of `demo/retail`, imported like any other with all its days moved; then staff of every
role, a service key, and coupons. It is loaded once; interrupted, it goes on as of the day on which it began.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path

from api.imports import Kind, Progress, run_import
from domain.kernel.ids import StaffId
from domain.kernel.periods import day_of, midnight
from domain.programme.defaults import demo_programme, demo_rules, demo_wallet, plain_programme
from domain.programme.programme import Programme
from domain.services import use_cases as services
from domain.staff import use_cases as staff
from domain.staff.audit import OPERATOR, Origin
from domain.staff.bundles import BUNDLES, Role
from domain.staff.caller import Caller, CallerKind
from domain.staff.permissions import grantable
from domain.staff.ports import Passwords
from domain.work import Begin, Work
from persistence.database import transaction
from persistence.encryption import Vault
from persistence.imports import demo as stored

RETAIL = Path(__file__).resolve().parent.parent / "demo" / "retail"
FILES = {
    Kind.MEMBERS: (RETAIL / "members.csv",),
    Kind.PRODUCTS: (RETAIL / "products.csv",),
    Kind.ORDERS: (RETAIL / "orders.csv", RETAIL / "order_lines.csv"),
}
SOURCE = "demo"
"""The system that the demo's orders come from."""

PASSWORD = "laurel demo password"
"""Of every one of the demo's staff. Development only: in production nothing here runs."""
NAMES = {
    Role.CLERK: "陈店员",
    Role.MARKETER: "Mia Marketer",
    Role.SUPPORT: "孙客服",
    Role.ANALYST: "Ana Analyst",
    Role.MANAGER: "马经理",
    Role.ADMIN: "Ada Admin",
    Role.AUDITOR: "Otto Auditor",
}
CLERKS_STORES = 3


class DemoRefused(Exception):
    """The demo does not go into this database; the text says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """What was loaded now. A demo that was there already has nothing to tell."""

    is_new: bool
    members: int = 0
    orders: int = 0
    coupons: int = 0
    staff: Mapping[Role, str] = field(default_factory=dict)
    """The e-mail of each role's account; the password is PASSWORD."""
    service_key: str | None = field(default=None, repr=False)
    """In full: it is shown once."""


def email_of(role: Role) -> str:
    return f"{role}@demo.example"


async def ensure_programme(begin: Begin) -> bool:
    """Set up the plain programme where there is none. Gives whether it did."""
    async with begin() as work:
        if await work.programmes.codes():
            return False
        await work.programmes.add(plain_programme(work.new_id), at=work.now)
    return True


async def load(
    begin: Begin,
    vault: Vault,
    passwords: Passwords,
    *,
    in_production: bool,
    progress: Progress | None = None,
) -> Loaded:
    """Fill an empty database with the demo, or find that it was done. Raises DemoRefused.

    Empty means: no member. The rates of a programme that is there already become the demo's.
    """
    if in_production:
        raise DemoRefused("the demo has fixed passwords and is never loaded in production")
    mark = await stored.marker()
    if mark is not None and mark.is_complete:
        return Loaded(is_new=False)
    programme, began_at = await _begin(begin, mark)
    today = day_of(began_at, programme.zone)
    moved = today - timedelta(days=1) - _last_day(programme)
    counts = {}
    for kind, files in FILES.items():
        outcome = await run_import(
            kind,
            files,
            vault=vault,
            report=None,
            programme=programme.code,
            source=SOURCE,
            moved=moved,
            progress=progress,
        )
        if outcome.refused or outcome.problems:
            raise DemoRefused(f"the demo's own {kind.lower()} do not go in: was a file of {RETAIL} changed?")
        counts[kind] = outcome.read
    # All or nothing: the steps below open savepoints in here.
    async with transaction():
        await stored.give_names()
        key = await _hire(begin, passwords, await stored.store_codes(CLERKS_STORES))
        coupons = await stored.give_coupons(programme.id, today=midnight(today, programme.zone))
        await stored.complete_marker()
    return Loaded(
        is_new=True,
        members=counts[Kind.MEMBERS],
        orders=counts[Kind.ORDERS],
        coupons=coupons,
        staff={role: email_of(role) for role in NAMES},
        service_key=key,
    )


async def _begin(begin: Begin, mark: stored.Marker | None) -> tuple[Programme, datetime]:
    """The demo's programme and the instant from which its days are reckoned."""
    async with begin() as work:
        codes = await work.programmes.codes()
        if mark is not None:
            return await work.programmes.current(None), mark.began_at
        if await stored.has_members():
            raise DemoRefused("this database has members of its own; the demo goes into an empty one")
        if codes:
            await _adopt(work)
        else:
            await work.programmes.add(demo_programme(work.new_id), at=work.now)
        await stored.begin_marker(work.now)
        began_at = work.now
    async with begin() as work:
        return await work.programmes.current(None), began_at


async def _adopt(work: Work) -> None:
    """The rates, thresholds and terms of the default programme become the demo's: next revisions, from always
    on."""
    programme, at = await work.programmes.lock(None)
    rule, ladder = demo_rules(programme, work.new_id)
    await work.programmes.add_earn_rule(programme.id, rule, at=at, by="demo")
    await work.programmes.add_ladder_revision(programme.id, ladder, at=at, by="demo")
    await work.programmes.save_wallet_type(programme.id, demo_wallet(programme), at=at)
    await work.programmes.raise_version(programme.id)


def _last_day(programme: Programme) -> date:
    """The day of the last order in the files."""
    with FILES[Kind.ORDERS][0].open(encoding="utf-8", newline="") as file:
        last = max(datetime.fromisoformat(row["placed_at"]) for row in csv.DictReader(file))
    return day_of(last, programme.zone)


async def _hire(begin: Begin, passwords: Passwords, stores: list[str]) -> str:
    """Staff of every role, the clerk in a few stores, and the key of a merchant's server."""
    hired: dict[Role, StaffId] = {}
    for role, name in NAMES.items():
        command = staff.CreateStaff(
            email=email_of(role),
            name=name,
            roles=frozenset({role}),
            store_codes=frozenset(stores) if role is Role.CLERK else frozenset(),
            password=PASSWORD,
            origin=OPERATOR,
        )
        hired[role] = await staff.create_staff(command, begin, passwords)
    admin = Caller(
        kind=CallerKind.STAFF, principal_id=hired[Role.ADMIN].value, permissions=BUNDLES[Role.ADMIN]
    )
    issued = await services.create_service_key(
        services.CreateServiceKey(
            name="Demo shop server",
            permissions=grantable(admin.permissions),
            ip_ranges=[],
            expires_at=None,
            replaces=None,
            origin=Origin(caller=admin),
        ),
        begin,
    )
    return issued.text
