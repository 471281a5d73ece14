"""Who has done most in a period."""

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

import strawberry

from api.authentication import confirm_session
from api.context import Info
from api.errors import BadUserInput
from api.leaderboard.types import Leaderboard, LeaderboardEntry, LeaderboardPlace
from api.members import loading
from api.members.types import Member
from api.permissions import guarded
from api.programme.lookup import programme_of, wallet_of
from api.scalars import Count
from api.selection import selection_of
from domain.kernel.periods import day_of
from domain.leaderboard.board import BoardKind, BoardPeriod, Placed
from domain.points.terms import EVENT_NAME
from domain.programme.programme import POINTS, Programme
from domain.staff.permissions import Permission
from persistence.leaderboard.queries import Board, own_score, places
from persistence.members.queries import of_ids

MOST = 100
EARLIEST, LATEST = date(2000, 1, 1), date(2200, 1, 1)


@strawberry.type
class LeaderboardQueries:
    @strawberry.field(
        description=(
            "Who has done most in the calendar period that contains the day `at` (not given: today by the "
            "programme's clock). Members see places and scores and which one is their own."
        ),
        graphql_type=Leaderboard | None,  # whoever may not is answered with null
        extensions=[guarded(Permission.MEMBERS_READ, or_self=True)],
    )
    async def leaderboard(
        self,
        info: Info,
        board: BoardKind,
        period: BoardPeriod,
        first: int,
        programme: str | None = None,
        wallet: str | None = None,
        event: str | None = None,
        at: date | None = None,
    ) -> Leaderboard:
        await confirm_session(info.context.caller)
        if not 1 <= first <= MOST:
            raise BadUserInput(f"first lies between 1 and {MOST}.")
        if at is not None and not EARLIEST <= at < LATEST:
            raise BadUserInput("at is too early or too late.")
        of = await programme_of(programme)
        starts, ends = period.window(at or day_of(of.now(info.context.now), of.zone), of.zone)
        asked = Board(of.id, board, starts, ends, _of(board, of, wallet, event))
        found = await places(asked)
        shown = found[:first]
        members = await _members(info, shown)
        me = info.context.caller.member_id
        return Leaderboard(
            starts_at=starts,
            ends_at=ends,
            entries=[
                LeaderboardEntry(
                    placed=each,
                    row=members.get(each.member_id),
                    is_me=me is not None and me.value == each.member_id,
                )
                for each in shown
            ],
            me=await _own(asked, found, me.value) if me is not None else None,
        )


def _of(board: BoardKind, programme: Programme, wallet: str | None, event: str | None) -> str | None:
    """Raises BadUserInput."""
    if wallet is not None and board is not BoardKind.POINTS_EARNED:
        raise BadUserInput("wallet is of POINTS_EARNED only.")
    if (event is not None) != (board is BoardKind.EVENTS):
        raise BadUserInput("EVENTS, and nothing else, needs the name of an event.")
    if board is BoardKind.POINTS_EARNED:
        return str(wallet_of(programme, wallet or POINTS).id)
    if event is not None and not EVENT_NAME.fullmatch(event):
        raise BadUserInput("event is no name of events.")
    return event


async def _members(info: Info, shown: Sequence[Placed]) -> Mapping[UUID, Member]:
    """All of them by one statement, where somebody asks who they are and may know it."""
    wanted = selection_of(info)["entries"]
    if "member" not in wanted or not info.context.caller.may(Permission.MEMBERS_READ):
        return {}
    found = await loading.load(info, of_ids([each.member_id for each in shown]), wanted["member"])
    # A board is kept for a minute: who was erased meanwhile has a place on it, and is nobody.
    return {row.member_id.value: Member(row=row) for row in found if row.erased_at is None}


async def _own(board: Board, found: Sequence[Placed], me: UUID) -> LeaderboardPlace:
    mine = next((each for each in found if each.member_id == me), None)
    score = mine.score if mine else max(0, await own_score(board, me))
    return LeaderboardPlace(score=Count(score), rank=Count(mine.rank) if mine else None)
