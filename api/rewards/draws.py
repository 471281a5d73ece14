"""Lucky draws as everybody may check them: odds, commitments, and the seeds when they are over."""

from __future__ import annotations

from datetime import datetime

import strawberry
from strawberry.scalars import JSON

from api.context import Info
from api.locale import Locale
from api.money import MoneyType
from api.pagination import Connection, page_of
from api.permissions import all_open, guarded, open_field
from api.programme.types import in_words
from api.rewards.kinds import Fallback, PrizeKind, RewardState
from api.scalars import Count
from domain.kernel.amounts import Money, Points
from domain.programme.programme import Programme
from domain.rewards import pool as rules
from domain.rewards.drawing import ranges
from domain.rewards.reward import Reward, RewardStatus
from domain.staff.permissions import Permission
from persistence.moments import moment
from persistence.rewards import draws


@strawberry.type(description="A prize of a draw.")
class Prize:
    rule: strawberry.Private[rules.Prize]
    programme: strawberry.Private[Programme]
    first: strawberry.Private[int]
    end: strawberry.Private[int]

    @open_field
    def code(self) -> str:
        return self.rule.code

    @open_field
    def title(self, info: Info, locale: Locale | None = None) -> str:
        return in_words(self.rule.title, info, locale, self.programme.locale)

    @open_field
    def kind(self) -> PrizeKind:
        return self.rule.kind

    @open_field(description="Per million.")
    def odds(self) -> int:
        return self.rule.odds

    @open_field(description="Its numbers begin here.")
    def from_number(self) -> int:
        return self.first

    @open_field(description="And end before this one.")
    def until_number(self) -> int:
        return self.end

    @open_field(description="Of points: how many.")
    def points(self) -> Points | None:
        return Points(self.rule.points) if self.rule.points else None

    @strawberry.field(
        description="How many there are in all; null: without end.",
        extensions=[guarded(Permission.REWARDS_READ)],
    )
    def stock(self) -> Count | None:
        return None if self.rule.stock is None else Count(self.rule.stock)

    @strawberry.field(
        description="What one costs the merchant.", extensions=[guarded(Permission.REWARDS_READ)]
    )
    def cost(self) -> MoneyType | None:
        return MoneyType.of(Money(self.rule.cost_minor, self.programme.currency), self.programme.locale)


@all_open
@strawberry.type(description="What binds a draw before anybody draws, of one revision.")
class DrawSeed:
    revision: int
    commitment: str = strawberry.field(description="SHA-256 of the seed, in hexadecimal digits.")
    seed: str | None = strawberry.field(
        description="In hexadecimal digits; null until the draw has ended. With it everybody can make each "
        "number again."
    )


@all_open
@strawberry.type(description="A line of the log of a draw. It names no member.")
class PrizeDraw:
    sequence: Count
    kind: str = strawberry.field(
        description="DRAWN; or GIVEN_BACK, of a prize whose redemption was called off."
    )
    revision: int
    redemption: str = strawberry.field(
        description="The redemption's own part of its id, as 32 hexadecimal digits: what the number is made "
        "of."
    )
    number: int | None = strawberry.field(description="From 0 to 999,999.")
    drawn: str | None = strawberry.field(description="The prize whose number it is.")
    given: str = strawberry.field(description="The prize that was given, or that goes back.")
    because: Fallback | None = strawberry.field(description="Why it is another one.")
    ranges: JSON | None = strawberry.field(description="Prize, first number, and where its numbers end.")
    before: JSON = strawberry.field(
        description="Stocks and budgets before it: how many there are, how many were taken."
    )
    after: JSON = strawberry.field(description="And after it.")
    at: datetime

    @classmethod
    def of(cls, read: draws.LineRead, programme: Programme) -> PrizeDraw:
        line = read.line
        revisions = {each.id.hex: each.revision for each in programme.rewards}
        return cls(
            sequence=Count(read.sequence),
            kind=line["kind"],
            revision=revisions[line["revision"]],
            redemption=line["redemption"],
            number=line["number"],
            drawn=line["drawn"],
            given=line["given"],
            because=Fallback(line["because"]) if line["because"] else None,
            ranges=JSON(line["ranges"]) if line["ranges"] else None,
            before=JSON(line["before"]),
            after=JSON(line["after"]),
            at=moment(line["at"]),
        )


@strawberry.type(description="A draw: what it can bring, and what lets everybody check it.")
class LuckyDraw:
    rule: strawberry.Private[Reward]
    pool: strawberry.Private[rules.Pool]
    programme: strawberry.Private[Programme]

    @open_field(description="With their numbers, from 0 to 999,999.")
    def prizes(self) -> list[Prize]:
        return [
            Prize(rule=self.pool.prize(code), programme=self.programme, first=first, end=end)
            for code, first, end in ranges(self.pool)
        ]

    @open_field(description="What is given where the prize that was drawn is not there any more.")
    def consolation(self) -> str:
        return self.pool.consolation

    @open_field(description="Of every revision that was live, the newest first.")
    async def seeds(self, info: Info) -> list[DrawSeed]:
        found = await draws.seeds_of(self.rule.reward_id)
        over = self.rule.state(self.programme.now(info.context.now)) is RewardState.ENDED
        return [
            DrawSeed(
                revision=each.revision,
                commitment=found[each.id].commitment.hex(),
                seed=found[each.id].open(info.context.vault).hex() if over else None,
            )
            for each in reversed(self.programme.rewards)
            if each.code == self.rule.code and each.id in found and each.status is RewardStatus.ACTIVE
        ]

    @strawberry.field(
        description="The log: every draw, the first one first.",
        extensions=[guarded(Permission.REWARDS_READ)],
    )
    async def log(self, info: Info, first: int, after: str | None = None) -> Connection[PrizeDraw] | None:
        page = page_of(info, "prizeDraws", first, after, owner=self.rule.reward_id)
        found = await draws.log_of(self.rule.reward_id, page)
        return Connection[PrizeDraw].of(
            found,
            page,
            node=lambda read: PrizeDraw.of(read, self.programme),
            position=lambda read: (read.sequence,),
        )
