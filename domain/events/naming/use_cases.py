"""Who did something, as other systems name a member."""

from __future__ import annotations

from dataclasses import dataclass

from domain.kernel.ids import MemberId
from domain.members.refusals import UnknownMember
from domain.orders.ports import Contact
from domain.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMember:
    """One of these."""

    id: MemberId | None = None
    card_number: str | None = None
    contact: Contact | None = None


async def whose(named: EventMember, work: Work) -> MemberId:
    """The member that is named. Raises UnknownMember where there is none."""
    found: MemberId | None = None
    if named.id is not None and await work.members.exists(named.id):
        found = named.id
    elif named.card_number is not None:
        found = await work.members.holder_of_card(named.card_number)
    elif named.contact is not None:
        found = await work.members.holder_of(named.contact.kind, named.contact.fingerprint)
    if found is None:
        raise UnknownMember
    return found
