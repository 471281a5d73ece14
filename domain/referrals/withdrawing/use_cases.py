"""A first order that came back whole was none: what both sides had for it is taken back."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from domain.kernel.facts import Fact
from domain.kernel.ids import MemberId
from domain.kernel.periods import instant
from domain.orders.clawback import Clawback
from domain.orders.return_settlement import Taken, clawback_to_plain, taken_to_plain
from domain.points.caps import CapKey
from domain.points.entry import Cause, CauseKind
from domain.points.facts import facts_of
from domain.points.pages import open_pages
from domain.points.use_cases import lock_member, lock_two
from domain.points.writing import Because
from domain.programme.programme import Programme
from domain.work import Work


async def withdraw(
    member_id: MemberId, programme: Programme, order_id: UUID, work: Work, *, at: datetime
) -> None:
    """Take back the points of the step FIRST_ORDER, as the wallet types say of returns, and give their limits
    back. The next order that is kept is the first one. Tags, badges and facts stay. Nothing happens where
    the order was not the first."""
    referrer = await work.referrals.referrer(member_id, programme.id)
    if referrer is None:
        return
    _, _, programme = await lock_two(member_id, referrer, programme, work)
    given = await work.referrals.unqualify(member_id, programme.id, order_id)
    if given is None:
        return
    for whom, decision_id in sorted(((member_id, given.own), (referrer, given.referrers)), key=_first):
        if decision_id is not None:
            await _take_back(whom, decision_id, order_id, programme, work)
    payload = {"programme": programme.code, "referrer": str(referrer)}
    await work.facts.tell(Fact(kind="referral.withdrawn", member_id=member_id, at=at, payload=payload))


def _first(one: tuple[MemberId, UUID | None]) -> MemberId:
    return one[0]


async def _take_back(
    member_id: MemberId, decision_id: UUID, order_id: UUID, programme: Programme, work: Work
) -> None:
    standing, programme = await lock_member(member_id, programme, work)
    pages = open_pages(standing, programme, new_id=work.new_id)
    because_of = work.new_id()
    freed: dict[CapKey, int] = {}
    clawbacks, taken = [], []
    for award in await work.referrals.awards(member_id, decision_id):
        granted = award["granted"]
        back = Clawback(award=award, points=granted, share=granted, base=0, gone=granted, is_gone=True)
        written_off = 0
        if award["entry"] is not None:
            wallet = programme.wallet_by_code[back.wallet]
            page = pages[wallet.id]
            await work.points.know_lots(page, back.lots)
            await work.points.lots_to_cover(page, granted)
            reversal = page.reverse(
                granted,
                [each for each in back.lots if each in page.lots],
                wallet.terms.clawback,
                at=page.moment,
                because=Because(cause=Cause(CauseKind.ENTRY, award["entry"]), decision_id=because_of),
            )
            written_off = reversal.written_off
            taken.append(Taken(wallet=wallet, points=granted, reversal=reversal))
        its = back.freed(written_off)
        clawbacks.append(clawback_to_plain(back, its))
        freed |= its
    record = {
        "inputs": {
            "kind": "REFERRAL_WITHDRAWN",
            "order": order_id.hex,
            "order_decision": decision_id.hex,
            "programme": programme.id.hex,
            "programme_version": standing.programme_version,
            "moment": instant(standing.moment),
            "lines": [],
        },
        "awards": [],
        "clawbacks": clawbacks,
        "wallets": [taken_to_plain(each) for each in taken],
    }
    await work.points.record(list(pages.values()))
    await work.facts.tell(*facts_of(pages.values()))
    await work.referrals.record_withdrawal(
        member_id, programme.id, because_of, record, freed, moment=standing.moment
    )
