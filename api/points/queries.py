"""Points of one member, and why an entry is what it is."""

from datetime import datetime

import strawberry

from api.authentication import require_session
from api.context import Info
from api.errors import BadUserInput
from api.language import learn_own
from api.locale import Locale
from api.members.loading import member_by_id
from api.pagination import Connection
from api.permissions import guarded, open_field
from api.points.of_member import BALANCE_AT, ENTRIES, balance_read, entries_read
from api.points.offers import WaysToEarnAndUse
from api.points.types import Explanation, PointsBalance, PointsEntry
from api.programme.lookup import current_programme
from api.selection import Selection, Use, arguments_of, selection_of
from domain.kernel.ids import EntryId, MemberId
from domain.programme.programme import POINTS
from domain.staff.permissions import Permission
from persistence.points import queries
from persistence.programme.queries import with_id
from persistence.selection import Arguments


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
        member: MemberId | None = None,
        programme: str | None = None,
        wallet: str = POINTS,
    ) -> PointsBalance | None:
        wanted, arguments = _as_field(info, "balance")
        found = await member_by_id(info, _whose(info, member), wanted)
        return await balance_read(found.row, "balance", arguments) if found else None

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
        return await entries_read(info, found.row, arguments) if found else None

    @strawberry.field(
        description="Why an entry is what it is; null where there is none that the caller may see.",
        extensions=[guarded(Permission.POINTS_READ, or_self=True)],
    )
    async def explain(self, info: Info, entry: EntryId) -> Explanation | None:
        caller = info.context.caller
        if caller.member_id is not None and entry.member != caller.member_id.value:
            return None
        found = await queries.entry(entry)
        if found is None:
            return None
        require_session(caller, found.session_version)
        await learn_own(info)
        return Explanation(entry=found.read, programme=await with_id(found.programme_id))

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
