"""Cards that somebody should look at."""

from datetime import datetime

import strawberry

import api.members.profile  # noqa: F401 - it names the enum of cards
from api.context import Info
from api.errors import BadUserInput
from api.permissions import all_open, guarded
from api.scalars import Count
from domain.kernel.ids import CardId, MemberId
from domain.members.card import CardStatus
from domain.staff.permissions import Permission
from persistence.identities import queries

LONGEST_DAYS = 3650
MOST = 100


@all_open
@strawberry.type(description="A card that was never used, or not for long.")
class WaitingCard:
    id: CardId
    member_id: MemberId
    status: CardStatus = strawberry.field(description="ISSUED: never used. ACTIVE: not used for so long.")
    issued_at: datetime
    used_at: datetime | None
    since: datetime = strawberry.field(description="When something last happened to it.")


@strawberry.type
class CardQueries:
    @strawberry.field(
        description="Cards that were issued so many days ago and never used, and active ones that were not "
        "used for so many days: those that wait longest first.",
        extensions=[guarded(Permission.CARDS_WRITE)],
    )
    async def cards_needing_follow_up(
        self, info: Info, not_activated_after_days: Count, not_used_after_days: Count, first: Count
    ) -> list[WaitingCard] | None:
        for days in (not_activated_after_days, not_used_after_days):
            if not 1 <= days <= LONGEST_DAYS:
                raise BadUserInput(f"Days are from 1 to {LONGEST_DAYS}.")
        if not 1 <= first <= MOST:
            raise BadUserInput(f"`first` is from 1 to {MOST}.")
        found = await queries.cards_needing_follow_up(not_activated_after_days, not_used_after_days, first)
        return [
            WaitingCard(
                id=each.id,
                member_id=MemberId(each.id.member),
                status=each.status,
                issued_at=each.issued_at,
                used_at=each.used_at,
                since=each.since,
            )
            for each in found
        ]
