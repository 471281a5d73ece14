"""Who is named hears of it while it happens, and nobody else does."""

from __future__ import annotations

from typing import Any

from domain.kernel.ids import StaffId
from domain.staff.bundles import Role
from domain.staff.permissions import Permission
from tests import make
from tests.api.live.clients import Serving
from tests.api.live.test_tickets import NOTE, act, complains, told

MENTIONS = """subscription { mentionsChanged(first: 5) { nodes { by ticketId } } }"""
DESK = (Permission.TICKETS_READ, Permission.TICKETS_HANDLE)


async def test_who_is_named_in_a_note_hears_of_it_at_once(live: Serving) -> None:
    assert live.process.services is not None
    vault = live.process.services.vault
    jane, lin = [await make.staff_account(vault, Role.SUPPORT) for _ in range(2)]
    desk = await make.service_key(live.begin, *DESK)
    ticket = await complains(live, (await make.member(live.begin)).id)

    def token(who: StaffId) -> str:
        return live.process.tokens.for_staff(who, 1).text

    async def name(who: StaffId) -> dict[str, Any]:
        await act(live, NOTE, desk.text, ticketId=ticket, body="Please look.", mentions=[str(who)])
        return {"by": str(desk.key.service_id), "ticketId": ticket}

    async with live.events(MENTIONS, token(jane)) as hers, live.events(MENTIONS, token(lin)) as his:
        assert [await told(hers), await told(his)] == [{"nodes": []}] * 2
        of_hers = await name(jane)
        assert await told(hers) == {"nodes": [of_hers]}
        # What he hears next is his own: nothing was said to him before.
        of_his = await name(lin)
        assert await told(his) == {"nodes": [of_his]}


async def test_members_and_services_are_never_named(live: Serving) -> None:
    ann = (await make.member(live.begin)).id
    desk = await make.service_key(live.begin, *DESK)
    for token in (live.token(ann), desk.text):
        async with live.events(MENTIONS, token) as events:
            name, said = await events.hear()
            assert (name, said["errors"][0]["extensions"]["code"]) == ("next", "FORBIDDEN")
