"""The rows that a bench reads: the offer (`offer.py`), members (`people.py`), what they did (`history.py`).

Members are sealed with real keys and written by the same rows as an import's. What they did is reckoned in
the database, from the member's number, so that two benches on two machines read the same figures. Each member
has seven orders in eight months, which make twenty entries: the newest order's points still wait.

What these rows are not: entries are linked as a chain, but the links are digests of their places and not of
their content, so `laurel` would find the books forged; and there are no facts of the past.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import asyncpg

from bench.filling.history import HELPERS, write_history
from bench.filling.offer import open_shop
from bench.filling.people import enrol
from domain.kernel.ids import ServiceKeyId
from domain.services import use_cases as services
from domain.staff.audit import Origin
from domain.staff.bundles import BUNDLES, Role
from domain.staff.caller import Caller, CallerKind
from domain.staff.permissions import grantable
from persistence.encryption import Vault
from persistence.ids import new_uuid
from persistence.work import opener


async def fill(
    owner: asyncpg.Connection, vault: Vault, members: int, *, at: datetime, say: Callable[[str], None]
) -> ServiceKeyId:
    """Fill an empty database. Gives the key of a merchant's server.

    `owner`: for what SQL makes; the process's own pool must be open on the same database.
    """
    made = await open_shop(vault, at=at)
    await owner.execute(HELPERS)
    say(f"{members:,} members, sealed one by one ...")
    await enrol(owner, vault, made, members, at=at)
    await write_history(owner, made, at=at, say=say)
    # What a database that has lived for a while has: figures for the planner, pages known to be visible.
    await owner.execute("VACUUM (FREEZE, ANALYZE)")
    return await _service_key(vault)


async def _service_key(vault: Vault) -> ServiceKeyId:
    admin = Caller(kind=CallerKind.STAFF, principal_id=new_uuid(), permissions=BUNDLES[Role.ADMIN])
    issued = await services.create_service_key(
        services.CreateServiceKey(
            name="Bench",
            permissions=grantable(admin.permissions),
            ip_ranges=[],
            expires_at=None,
            replaces=None,
            origin=Origin(caller=admin),
        ),
        opener(vault),
    )
    return issued.key.id
