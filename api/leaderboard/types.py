"""Leaderboards as the schema shows them."""

from datetime import datetime

import strawberry

from api.members.types import Member
from api.permissions import all_open, guarded
from api.scalars import Count
from domain.leaderboard.board import BoardKind, BoardPeriod, Placed
from domain.staff.permissions import Permission

strawberry.enum(
    BoardKind,
    name="LeaderboardKind",
    description=(
        "What is counted: POINTS_EARNED of a wallet type, less what was taken back of them; ORDERS, "
        "paid ones of which not everything came back; SPEND, paid for goods less what came back, in minor "
        "units; EVENTS of one name; CHECK_INS."
    ),
)
strawberry.enum(
    BoardPeriod,
    name="LeaderboardPeriod",
    description="Calendar periods in the programme's zone; weeks begin on Monday.",
)


@strawberry.type(description="A place on the board.")
class LeaderboardEntry:
    placed: strawberry.Private[Placed]
    row: strawberry.Private[Member | None]
    is_me: bool = strawberry.field(description="It is the member who asks.")

    @strawberry.field(description="Equal scores share a rank, and the ranks behind stay free: 1, 1, 3.")
    def rank(self) -> Count:
        return Count(self.placed.rank)

    @strawberry.field
    def score(self) -> Count:
        return Count(self.placed.score)

    @strawberry.field(
        description="Who it is, for staff. Members do not see who the others are: nobody has agreed to that.",
        extensions=[guarded(Permission.MEMBERS_READ)],
    )
    def member(self) -> Member | None:
        return self.row


all_open(LeaderboardEntry)


@all_open
@strawberry.type(description="The place of the member who asks.")
class LeaderboardPlace:
    score: Count = strawberry.field(
        description="As the board has it; behind the first thousand as it is now."
    )
    rank: Count | None = strawberry.field(description="Null behind the first thousand.")


@all_open
@strawberry.type(description="Who has done most in a period, as of at most a minute ago.")
class Leaderboard:
    starts_at: datetime
    ends_at: datetime = strawberry.field(description="The first instant after it.")
    entries: list[LeaderboardEntry] = strawberry.field(
        description="The highest first; of equal ones who reached it first. Only members whose membership is "
        "active, and whose score is not 0."
    )
    me: LeaderboardPlace | None = strawberry.field(description="Null where no member asks.")
