"""How many points an order would take."""

import strawberry

from api.context import Info
from api.errors import BadUserInput
from api.members.loading import member_by_id
from api.money import MoneyInput, MoneyType
from api.permissions import guarded
from api.points.of_member import balance_read
from api.programme.lookup import programme_of, wallet_of
from api.selection import NOTHING, Arguments, Selection, Use
from api.spending.types import PointsQuote, money_of
from domain.kernel.amounts import MOST, Money, Points
from domain.kernel.ids import MemberId
from domain.members.standing import MembershipStatus
from domain.points.wallet import MOST_MINOR
from domain.programme.programme import POINTS
from domain.spending.terms import Bill, quote
from domain.staff.permissions import Permission
from persistence.members.queries import MembershipRead


@strawberry.type
class SpendingQueries:
    @strawberry.field(
        description=(
            "How many points an order of that total would take now, and what they are worth: of so many, or "
            "as many as possible. Of oneself where no member is named. Nothing is set aside by it."
        ),
        extensions=[guarded(Permission.POINTS_READ, or_self=True)],
    )
    async def points_for_order(
        self,
        info: Info,
        order_total: MoneyInput,
        member: MemberId | None = None,
        points: Points | None = None,
        programme: str | None = None,
        wallet: str = POINTS,
    ) -> PointsQuote | None:
        whose = member or info.context.caller.member_id
        if whose is None:
            raise BadUserInput("Name the member.")
        if not 0 <= order_total.amount <= MOST_MINOR:
            raise BadUserInput(f"orderTotal lies between 0 and {MOST_MINOR}.")
        of_wallet = Arguments({"programme": programme, "wallet": wallet})
        of_programme = Arguments({"programme": programme})
        wanted = Selection(
            {
                "points": (Use("points", of_wallet, NOTHING),),
                "membership": (Use("membership", of_programme, NOTHING),),
            }
        )
        found = await member_by_id(info, whose, wanted)
        if found is None:
            return None
        balance = balance_read(found.row, "points", of_wallet)
        membership: MembershipRead | None = found.row.part("membership", of_programme)
        # As fresh as the statement above: it brought the version along.
        of = await programme_of(programme)
        if order_total.currency != of.currency:
            raise BadUserInput(f"The programme settles in {of.currency}.")
        terms = wallet_of(of, wallet).terms.spending
        use = quote(
            terms,
            Bill(total=order_total.amount),
            wanted=MOST if points is None else points.value,
            available=balance.available.value,
            active=membership is not None and membership.status is MembershipStatus.ACTIVE,
        )
        return PointsQuote(
            points=Points(use.points),
            money=MoneyType.of(Money(use.minor or 0, of.currency), of.locale),
            limited_by=use.limit,
            available=balance.available,
            unit=Points(terms.unit) if terms else None,
            least_order=money_of(terms.least_order_minor if terms else None, of.currency, of.locale),
            most_points=Points(terms.most_points) if terms and terms.most_points else None,
            most_share=terms.most_share if terms else None,
        )
