"""Points of one member, and why an entry is what it is."""

from datetime import datetime

import strawberry

from api.authentication import require_session
from api.context import Info
from api.errors import BadUserInput, Forbidden
from api.language import learn_own
from api.locale import Locale
from api.members.loading import member_by_id, members_of
from api.members.types import Member
from api.pagination import Connection, page_of, wanted_nodes
from api.permissions import all_open, guarded, open_field
from api.points.of_member import BALANCE_AT, ENTRIES, EXPIRING, balance_read, days_ahead, entries_read
from api.points.offers import WaysToEarnAndUse
from api.points.types import ExpiringPoints, Explanation, PointsBalance, PointsEntry
from api.programme.lookup import current_programme, programme_of, wallet_of
from api.selection import Selection, Use, arguments_of, selection_of
from domain.kernel.amounts import Points
from domain.kernel.ids import EntryId, MemberId
from domain.points.paper import Expiring
from domain.programme.programme import POINTS
from domain.staff.permissions import Permission
from persistence.members.statement import Source
from persistence.points import queries
from persistence.points.history import SOONEST, dying_source
from persistence.programme.queries import with_id
from persistence.selection import NOTHING, Arguments, merged


def _whose(info: Info, member: MemberId | None) -> MemberId:
    """The member that is asked about: the one named, or the member who asks."""
    own = member or info.context.caller.member_id
    if own is None:
        raise BadUserInput("Name the member.")
    return own


def _as_field(info: Info, name: str) -> tuple[Selection, Arguments]:
    """What is asked of the root field, as if it were asked of the member."""
    own = Arguments({key: value for key, value in arguments_of(info).items() if key != "member"})
    return Selection({name: (Use(name, own, selection_of(info)),)}), own


@all_open
@strawberry.type(description="A member some of whose points die soon.")
class MemberExpiring:
    member: Member
    points: Points = strawberry.field(
        description="How many, together; 0 where what is owed takes them before."
    )
    expiring: list[ExpiringPoints] = strawberry.field(description="When how many, the soonest first.")

    @classmethod
    def of(cls, member: Member, dying: list[Expiring]) -> "MemberExpiring":
        return cls(
            member=member,
            points=Points(sum(each.points for each in dying)),
            expiring=[ExpiringPoints.of(each) for each in dying],
        )


@strawberry.type
class PointsQueries:
    @strawberry.field(
        description=f"{BALANCE_AT} Of oneself where no member is named.",
        extensions=[guarded(Permission.POINTS_READ, or_self=True)],
    )
    async def balance(
        self,
        info: Info,
        at: datetime,
        as_known_at: datetime | None = None,
        member: MemberId | None = None,
        programme: str | None = None,
        wallet: str = POINTS,
    ) -> PointsBalance | None:
        wanted, arguments = _as_field(info, "balance")
        found = await member_by_id(info, _whose(info, member), wanted)
        return balance_read(found.row, "balance", arguments) if found else None

    @strawberry.field(
        description="The lines of the ledger, the newest first. One's own where no member is named.",
        extensions=[guarded(Permission.POINTS_READ, or_self=True)],
    )
    async def points_entries(
        self,
        info: Info,
        first: int,
        member: MemberId | None = None,
        after: str | None = None,
        programme: str | None = None,
        wallet: str = POINTS,
    ) -> Connection[PointsEntry] | None:
        wanted, arguments = _as_field(info, ENTRIES)
        found = await member_by_id(info, _whose(info, member), wanted)
        return entries_read(info, found.row, arguments) if found else None

    @strawberry.field(
        description="Why an entry is what it is; null where there is none that the caller may see.",
        extensions=[guarded(Permission.POINTS_READ, or_self=True)],
    )
    async def explain(self, info: Info, entry: EntryId) -> Explanation | None:
        caller = info.context.caller
        if caller.member_id is not None and entry.member != caller.member_id.value:
            return None
        found = await queries.entry(entry, session_id=caller.member_session)
        if found is None:
            return None
        require_session(caller, found.session_version)
        await learn_own(info)
        if found.erased and not caller.may(Permission.MEMBERS_READ_ERASED):
            return None
        return Explanation(entry=found.read, programme=await with_id(found.programme_id))

    @strawberry.field(
        description=(
            "Members of whose points some die within so many days (1 to 400), the soonest first: for reports "
            "and reminders. It takes the permission points:read as well."
        ),
        extensions=[guarded(Permission.MEMBERS_SEARCH)],
    )
    async def members_with_expiring_points(
        self,
        info: Info,
        within: int,
        first: int,
        after: str | None = None,
        programme: str | None = None,
        wallet: str = POINTS,
    ) -> Connection[MemberExpiring] | None:
        if not info.context.caller.may(Permission.POINTS_READ):
            raise Forbidden(f"This needs the permission {Permission.POINTS_READ}.")
        span = days_ahead(within)
        asked = Arguments({"within": within, "programme": programme, "wallet": wallet})
        page = page_of(info, "membersWithExpiringPoints", first, after, filter=asked)

        async def source() -> Source:
            of = await programme_of(programme)
            return dying_source(of, wallet_of(of, wallet), span, page)

        # Of each member what its own field `expiringPoints` would say.
        theirs = Selection({EXPIRING: (Use(EXPIRING, asked, NOTHING),)})
        wanted = merged((wanted_nodes(info)["member"], theirs))
        found = await members_of(info, source, page, wanted, place=SOONEST)
        return Connection[MemberExpiring].of(
            found,
            page,
            node=lambda row: MemberExpiring.of(Member(row=row), row.part(EXPIRING, asked)),
            position=lambda row: (row.part(SOONEST.name), row.id),
        )

    @open_field(
        description=(
            "All ways to earn and to use points now, in words and figures, for members to read: of the "
            "programme of that code, or of the deployment's default one. Null where there is none."
        )
    )
    async def earn_rules(
        self, info: Info, programme: str | None = None, locale: Locale | None = None
    ) -> WaysToEarnAndUse | None:
        found = await current_programme(programme)
        if found is None:
            return None
        await learn_own(info)
        language = info.context.locale(locale, found.locale)
        return WaysToEarnAndUse.of(found, language, at=info.context.now + found.clock_offset)
