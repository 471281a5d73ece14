"""What use cases ask of accounts, and the ledger's writes; the lock and what is read under it are in
`standing.py`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from domain.kernel.facts import Fact
from domain.kernel.ids import EntryId, MemberId
from domain.members.standing import Standing
from domain.points.caps import CapKey, CapScope, Used
from domain.points.page import Page
from domain.points.ports import PointsAccounts
from domain.points.reason import Reason
from domain.points.spend import Spend
from domain.programme.programme import Programme
from persistence.database import from_json, row, rows, value
from persistence.encryption import Vault
from persistence.facts.repository import FACTS, fact_rows
from persistence.members.keys import KEY_TO_SEAL
from persistence.points import standing
from persistence.points.counters import shared, shared_now, used
from persistence.points.due import due_members
from persistence.points.reading import HOLD, LOT, SPENDS, hold_of, lot_of, spend_of
from persistence.points.reasons import REASONS, seal_reason
from persistence.points.rows import MOVED, page_rows
from persistence.points.spends import CHANGED_SPENDS, NEW_SPENDS, spend_row
from persistence.rows import MANY, Row, copy, write


class StoredPointsAccounts(PointsAccounts):
    def __init__(self, vault: Vault, *, now: datetime) -> None:
        self._vault = vault
        self._now = now

    async def lock(
        self,
        member_id: MemberId,
        programme: Programme,
        *,
        paid_at: datetime | None = None,
        measured: bool = False,
        moment: datetime | None = None,
    ) -> Standing | None:
        return await standing.lock(member_id, programme, paid_at=paid_at, measured=measured, moment=moment)

    async def of_held(
        self, orders: Sequence[tuple[MemberId, datetime]], programme: Programme, held_at: datetime
    ) -> list[Standing | None]:
        return await standing.of_held(orders, programme, held_at)

    async def lock_many(self, members: Sequence[MemberId], programme: Programme) -> list[Standing]:
        return [each for each in await standing.lock_many(members, programme) if each is not None]

    async def glance(
        self, member_id: MemberId, programme: Programme, *, paid_at: datetime
    ) -> Standing | None:
        return await standing.glance(member_id, programme, paid_at=paid_at)

    async def open(self, member_id: MemberId, programme: Programme) -> None:
        await standing.open_accounts(member_id, programme)

    async def used_now(
        self, member_id: MemberId, programme: Programme, keys: Sequence[CapKey]
    ) -> dict[CapKey, int]:
        own = [key for key in keys if key.scope is CapScope.MEMBER]
        return {**await used(member_id, programme, own), **await shared_now(programme, keys)}

    async def used(
        self, member_id: MemberId, programme: Programme, keys: Sequence[CapKey]
    ) -> dict[CapKey, int]:
        return await used(member_id, programme, keys)

    async def used_by_all(self, programme: Programme, keys: Sequence[CapKey]) -> Used:
        return await shared(programme, keys)

    async def lots_to_cover(self, page: Page, points: int) -> None:
        account = page.account
        awake = page.dormant_at is None or page.dormant_at > page.moment
        found = await rows(
            f"SELECT {LOT} AS lot FROM lots_to_cover($1, $2, $3, $4, $5) l",  # noqa: S608 - our own names
            account.member_id,
            account.wallet_type_id,
            points,
            page.moment,
            awake,
        )
        page.know(lot_of(from_json(each["lot"])) for each in found)

    async def lots_of_order(self, page: Page, order_id: UUID) -> list[UUID]:
        account = page.account
        found = await rows(
            f"""SELECT {LOT} AS lot FROM lots l WHERE l.member_id = $1 AND l.wallet_type_id = $2
            AND l.order_id = $3 AND l.remaining > 0""",  # noqa: S608 - our own names
            account.member_id,
            account.wallet_type_id,
            order_id,
        )
        lots = [lot_of(from_json(each["lot"])) for each in found]
        page.know(lots)
        return [lot.id for lot in lots]

    async def know_lots(self, page: Page, lot_ids: Sequence[UUID]) -> None:
        page.know(await standing.lots_of(page.account.member_id, lot_ids))

    async def know_hold(self, page: Page, hold_id: UUID) -> bool:
        if hold_id in page.holds:
            return True
        account = page.account
        found = await row(
            f"""SELECT {HOLD} AS hold FROM holds h
            WHERE h.member_id = $1 AND h.wallet_type_id = $2 AND h.id = $3""",  # noqa: S608 - our own names
            account.member_id,
            account.wallet_type_id,
            hold_id,
        )
        if found is None:
            return False
        hold = hold_of(from_json(found["hold"]))
        page.know_hold(hold)
        await self.know_lots(page, [piece.lot_id for piece in hold.pieces])
        return True

    async def spends_of_order(self, member_id: MemberId, source: str, external_id: str) -> list[Spend]:
        found = await rows(
            f"""{SPENDS} WHERE s.member_id = $1 AND s.order_source = $2 AND s.order_external_id = $3
            ORDER BY s.recorded_at, s.id""",
            member_id.value,
            source,
            external_id,
        )
        return [spend_of(each) for each in found]

    async def spend(self, member_id: MemberId, spend_id: UUID) -> Spend | None:
        found = await row(f"{SPENDS} WHERE s.member_id = $1 AND s.id = $2", member_id.value, spend_id)
        return spend_of(found) if found else None

    async def link_spend(self, entry: EntryId, order_source: str, order_external_id: str) -> bool:
        linked = await rows(
            """UPDATE spends SET order_source = $3, order_external_id = $4
            WHERE member_id = $1 AND id = $2
            AND (order_source IS NULL OR (order_source, order_external_id) = ($3, $4)) RETURNING id""",
            entry.member,
            entry.value,
            order_source,
            order_external_id,
        )
        return bool(linked)

    async def record(
        self,
        pages: Sequence[Page],
        *,
        new_spends: Sequence[Spend] = (),
        changed_spends: Sequence[Spend] = (),
        reasons: Mapping[UUID, Reason] | None = None,
        facts: Sequence[Fact] = (),
    ) -> None:
        told = {FACTS: fact_rows(facts, recorded_at=self._now)}
        moved = [page for page in pages if page.has_changed]
        if not moved:
            await write(told)
            return
        last = {page.account.member_id: page for page in moved}
        put = copy if len(moved) >= MANY else write
        await put(
            {
                **page_rows(moved),
                NEW_SPENDS: [spend_row(spend, last[spend.member_id].moment) for spend in new_spends],
                CHANGED_SPENDS: [(each.id, each.member_id, each.returned) for each in changed_spends],
                REASONS: await self._reason_rows(moved[0].account.member_id, reasons or {}),
                MOVED: [(member, page.account.wallet_type_id, page.moment) for member, page in last.items()],
                **told,
            }
        )

    async def _reason_rows(self, member_id: UUID, reasons: Mapping[UUID, Reason]) -> list[Row]:
        if not reasons:
            return []
        wrapped = await value(KEY_TO_SEAL, member_id)
        if wrapped is None:
            return []  # erased: the digest stays, nobody shall read the words
        key = self._vault.unwrap(member_id, bytes(wrapped))
        return [
            (entry_id, member_id, seal_reason(self._vault, key, reason))
            for entry_id, reason in reasons.items()
        ]

    async def due_members(self, programme: Programme, *, until: datetime, limit: int) -> list[MemberId]:
        return await due_members(programme, until=until, limit=limit)
