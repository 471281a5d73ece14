"""Two memberships of one person become one, as far as one programme goes; `persons` has the whole member."""

from __future__ import annotations

from dataclasses import dataclass, replace
from uuid import UUID

from domain.coupons.ending.use_cases import move_coupons
from domain.idempotency import Answer, RequestKey, once
from domain.kernel.facts import Fact
from domain.kernel.ids import MemberId, MergeId
from domain.kernel.refusal import InvalidInput
from domain.members.refusals import NotEnrolled, UnknownMember
from domain.members.standing import MembershipStatus, Standing, require_active
from domain.merges.merging import higher_place, merge, to_plain
from domain.points.entry import Cause, CauseKind
from domain.points.facts import facts_of
from domain.points.page import Page
from domain.points.pages import open_pages
from domain.points.reason import check_reason
from domain.points.use_cases import lock_two
from domain.points.writing import Because
from domain.programme.programme import Programme
from domain.staff.audit import Act, Deed, Origin
from domain.tiers.use_cases import leave_ladders, put
from domain.work import Begin, Work


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeBalances:
    """Somebody moves everything that a membership has to another one, and says why."""

    absorbed: MemberId
    survivor: MemberId
    programme: str | None
    reason: str
    origin: Origin
    key: RequestKey


async def merge_balances(command: MergeBalances, begin: Begin) -> Answer[MergeId]:
    """Move points with their dates, debt, carried remainders, used caps, coupons; the higher tier stays; the
    absorbed membership is closed. What went where is kept, so that it can be undone. Packs that tiers
    hand out once, and that one of the two has had, both have had.

    Raises InvalidInput, UnknownProgramme, UnknownMember, NotEnrolled, MembershipNotActive,
    IdempotencyKeyReused.
    """
    reason = check_reason(command.reason)
    if command.absorbed == command.survivor:
        raise InvalidInput("into", "DUPLICATE")

    async def effect(work: Work) -> MergeId:
        programme = await work.programmes.find(command.programme)
        merge_id = await move_everything(
            command.absorbed,
            command.survivor,
            programme,
            work,
            by=command.origin.caller.actor,
            key=command.key,
        )
        deed = Deed(act=Act.BALANCES_MERGED, object_kind="merge", object_id=str(merge_id), reason=reason)
        await work.audit.record(command.origin, deed)
        return merge_id

    return await once(
        command.key,
        begin,
        effect,
        to_plain=lambda merge_id: {"merge": str(merge_id)},
        from_plain=lambda plain: MergeId.parse(plain["merge"]),
    )


async def move_everything(
    absorbed: MemberId, survivor: MemberId, programme: Programme, work: Work, *, by: str, key: RequestKey
) -> MergeId:
    """What one membership has becomes the other's, and the first is closed. Part of a transaction. Raises
    UnknownMember, NotEnrolled, MembershipNotActive."""
    source, target, programme = await _both(absorbed, survivor, programme, work)
    merge_id = MergeId(survivor.value, work.new_id())
    because = Because(cause=Cause(CauseKind.MERGE, merge_id.value.hex), idempotency_key=key.key)
    from_pages = await pages_of(source, programme, work)
    into_pages = await pages_of(target, programme, work)
    wallets = [merge(page, into_pages[wallet_id], because=because) for wallet_id, page in from_pages.items()]
    at = target.moment
    for pages in (from_pages.values(), into_pages.values()):
        await work.points.record(list(pages))
        await work.facts.tell(*facts_of(pages))
    counters = await work.merges.move_counters(absorbed, survivor, programme.id)
    coupons = await move_coupons(absorbed, survivor, programme, work, at=at)
    tiers = await _tiers(survivor, source, target, programme, work, by=by)
    await work.memberships.change(absorbed, programme.id, MembershipStatus.CLOSED, at=at, closes_at=at)
    moved = {"wallets": to_plain(wallets), "counters": counters, "coupons": coupons, "tiers": tiers}
    await work.merges.add(merge_id, absorbed, programme.id, moved, by=by, at=at)
    payload = {
        "merge": str(merge_id),
        "from": str(absorbed),
        "into": str(survivor),
        "programme": programme.code,
    }
    await work.facts.tell(Fact(kind="balances.merged", member_id=survivor, at=at, payload=payload))
    return merge_id


async def _both(
    absorbed: MemberId, survivor: MemberId, programme: Programme, work: Work
) -> tuple[Standing, Standing, Programme]:
    """Both memberships under their locks, at one moment and by one version of the rules."""
    for member_id in sorted((absorbed, survivor)):
        if not await work.members.exists(member_id):
            raise UnknownMember
    source, target, programme = await lock_two(absorbed, survivor, programme, work)
    if source is None or target is None:
        raise NotEnrolled(programme.code)
    for standing in (source, target):
        require_active(standing)
    return source, target, programme


async def pages_of(standing: Standing, programme: Programme, work: Work) -> dict[UUID, Page]:
    """The accounts by wallet type with all their lots and holds, what is due booked."""
    pages = open_pages(standing, programme, new_id=work.new_id)
    for page in pages.values():
        await work.memberships.know_all(page)
        page.book_due()
    return pages


async def _tiers(
    survivor_id: MemberId, source: Standing, target: Standing, programme: Programme, work: Work, *, by: str
) -> list[list[str]]:
    """Leave the survivor the higher tier of each ladder, and end the reviews of the absorbed place. Returns
    what was: ladder, tier of the absorbed, tier of the survivor."""
    before = []
    at = target.moment
    for ladder in programme.ladders_at(at):
        absorbed, survivor = source.places.get(ladder.id), target.places.get(ladder.id)
        if absorbed is None or survivor is None:
            continue
        before.append([ladder.code, absorbed.tier, survivor.tier])
        # Whoever ends a floor names its member, so the survivor's are floors of its own.
        floors = tuple(replace(each, id=work.new_id()) for each in absorbed.floors)
        for each in floors:
            await work.tiers.add_floor(
                survivor_id,
                programme.id,
                ladder,
                each,
                at=at,
                by=by,
                reason=None,
            )
        higher = higher_place(ladder, replace(absorbed, floors=floors), survivor, at=at)
        if higher is not None:
            await put(survivor_id, ladder, higher[0], [higher[1]] if higher[1] else [], target, work)
    await work.tiers.share_handouts(MemberId(source.member_id), survivor_id)
    await leave_ladders(source, programme, work)
    return before
