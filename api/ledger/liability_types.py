"""What outstanding points are worth, as the schema shows it."""

from collections.abc import Sequence
from datetime import datetime

import strawberry
from strawberry import Private

from api.ledger.reports import book_csv, roll_csv
from api.money import MoneyType
from api.permissions import all_open
from api.scalars import Count, SignedPoints
from domain.kernel.amounts import Money, Points
from domain.ledger.liability import Age, Breakage, Group, Moved, Movement, WalletBook, WalletRoll
from domain.points.entry import Contra
from domain.programme.programme import Programme

strawberry.enum(Age, name="PointsAge", description="How long ago points were earned.")
strawberry.enum(
    Movement,
    name="LiabilityMovement",
    description=(
        "A line of the roll-forward. ISSUED: earned. IMPORTED: brought along. REDEEMED: used. RETURNED: "
        "given back after use. EXPIRED. RESTORED: after expiry. REVERSED: taken back of what was earned. "
        "REPAID: taken for what was owed. ADJUSTED: by hand. TRANSFERRED, MERGED: between members."
    ),
)
strawberry.enum(
    Contra, name="ContraAccount", description="The account on the other side, so that the totals balance."
)

METHOD = (
    "Cohorts are the points earned in one calendar month of the programme's zone. Of the cohorts that have "
    "no living point left, expired points divided by granted points less those taken back: that share of the "
    "living points is expected to expire. Where no cohort has come to its end there is no estimate."
)


def money(minor: int | None, programme: Programme) -> MoneyType | None:
    return None if minor is None else MoneyType.of(Money(minor, programme.currency), programme.locale)


@all_open
@strawberry.type(description="Outstanding points of one tier and age.")
class LiabilityGroup:
    group: Private[Group]
    minor: Private[int | None]
    programme: Private[Programme]

    @strawberry.field(description="The tier that members had at that instant, in the default ladder.")
    def tier(self) -> str | None:
        return self.group.tier

    @strawberry.field(description="Held points count with their hold.")
    def age(self) -> Age:
        return self.group.age

    @strawberry.field(description="Available, pending and held together.")
    def points(self) -> Points:
        return Points(self.group.points)

    @strawberry.field
    def available(self) -> Points:
        return Points(self.group.available)

    @strawberry.field
    def pending(self) -> Points:
        return Points(self.group.pending)

    @strawberry.field
    def held(self) -> Points:
        return Points(self.group.held)

    @strawberry.field(description="Its share of the wallet's money; the shares sum to it exactly.")
    def money(self) -> MoneyType | None:
        return money(self.minor, self.programme)


@all_open
@strawberry.type(description="What of the living points is expected to expire, and from which figures.")
class BreakageEstimate:
    breakage: Private[Breakage]
    minor: Private[int | None]
    programme: Private[Programme]

    @strawberry.field(description="How it is reckoned, in English.")
    def method(self) -> str:
        return METHOD

    @strawberry.field(description="Months of which no point lives any more.")
    def cohorts(self) -> Count:
        return Count(self.breakage.cohorts)

    @strawberry.field(description="Points granted in those months, less what was taken back.")
    def granted(self) -> Points:
        return Points(self.breakage.granted)

    @strawberry.field(description="What expired of them.")
    def expired(self) -> Points:
        return Points(self.breakage.expired)

    @strawberry.field(description="The share that expired, in hundredths of a percent.")
    def share_basis_points(self) -> int | None:
        return self.breakage.share

    @strawberry.field(description="To what it is applied.")
    def living(self) -> Points:
        return Points(self.breakage.living)

    @strawberry.field(description="The estimate; null where no month has come to its end.")
    def points(self) -> Points | None:
        return None if self.breakage.points is None else Points(self.breakage.points)

    @strawberry.field
    def money(self) -> MoneyType | None:
        return money(self.minor, self.programme)


@all_open
@strawberry.type(description="Outstanding points of one wallet type.")
class WalletLiability:
    book: Private[WalletBook]
    programme: Private[Programme]

    @strawberry.field(description="The code of the wallet type.")
    def wallet(self) -> str:
        return self.book.wallet

    @strawberry.field(description="Available, pending and held together, without what is past its expiry.")
    def points(self) -> Points:
        return Points(self.book.points)

    @strawberry.field(description="At the wallet's point price; null where it has none.")
    def money(self) -> MoneyType | None:
        return money(self.book.minor(self.book.points), self.programme)

    @strawberry.field(description="What members owe: an asset of its own, never subtracted.")
    def receivable(self) -> Points:
        return Points(self.book.receivable)

    @strawberry.field
    def receivable_money(self) -> MoneyType | None:
        return money(self.book.minor(self.book.receivable), self.programme)

    @strawberry.field(description="By tier and age; they sum to the whole.")
    def groups(self) -> list[LiabilityGroup]:
        shares: Sequence[int | None] = self.book.minor_of_groups or [None] * len(self.book.groups)
        return [
            LiabilityGroup(group=group, minor=minor, programme=self.programme)
            for group, minor in zip(self.book.groups, shares, strict=True)
        ]

    @strawberry.field
    def breakage(self) -> BreakageEstimate:
        its = self.book.breakage
        return BreakageEstimate(breakage=its, minor=self.book.minor(its.points), programme=self.programme)


@all_open
@strawberry.type(description="The liability book at an instant.")
class LiabilityBook:
    at: datetime
    books: Private[list[WalletBook]]
    programme: Private[Programme]

    @strawberry.field
    def wallets(self) -> list[WalletLiability]:
        return [WalletLiability(book=each, programme=self.programme) for each in self.books]

    @strawberry.field(description="The whole as CSV, for a spreadsheet.")
    def csv(self) -> str:
        return book_csv(self.books, self.programme, self.at)


@all_open
@strawberry.type(description="What moved points, and the account on the other side.")
class LiabilityLine:
    line: Private[Moved]

    @strawberry.field
    def movement(self) -> Movement:
        return self.line.movement

    @strawberry.field
    def contra(self) -> Contra:
        return self.line.contra

    @strawberry.field(description="What it adds to the book; below zero where it takes away.")
    def points(self) -> SignedPoints:
        return SignedPoints(self.line.points)


@all_open
@strawberry.type(description="opening + all lines = closing, to the point.")
class WalletRollForward:
    roll: Private[WalletRoll]

    @strawberry.field(description="The code of the wallet type.")
    def wallet(self) -> str:
        return self.roll.wallet

    @strawberry.field(description="Outstanding points at the beginning, reckoned from lots.")
    def opening(self) -> SignedPoints:
        return SignedPoints(self.roll.opening)

    @strawberry.field(description="What happened between, from entries.")
    def lines(self) -> list[LiabilityLine]:
        return [LiabilityLine(line=each) for each in self.roll.moved]

    @strawberry.field(description="Outstanding points at the end, reckoned from lots.")
    def closing(self) -> SignedPoints:
        return SignedPoints(self.roll.closing)

    @strawberry.field(description="Whether opening and lines sum to the closing. If not, verify the ledger.")
    def ties(self) -> bool:
        return self.roll.ties

    @strawberry.field(description="What members owed at the beginning.")
    def receivable_opening(self) -> Points:
        return Points(self.roll.receivable_opening)

    @strawberry.field(description="What members owed at the end.")
    def receivable_closing(self) -> Points:
        return Points(self.roll.receivable_closing)

    @strawberry.field(description="Points issued, less what was taken back of them.")
    def issued(self) -> SignedPoints:
        return SignedPoints(self.roll.issued)

    @strawberry.field(description="Points used, less what was given back.")
    def burned(self) -> SignedPoints:
        return SignedPoints(self.roll.burned)

    @strawberry.field(
        description=(
            "What orders earned, at the wallet's price, in hundredths of a percent of what was paid for "
            "goods; null without a price or without orders."
        )
    )
    def rebate_basis_points(self) -> int | None:
        return self.roll.rebate


@all_open
@strawberry.type(description="How outstanding points came to be what they are.")
class LiabilityRollForward:
    since: datetime = strawberry.field(name="from")
    until: datetime = strawberry.field(name="to")
    rolls: Private[list[WalletRoll]]
    programme: Private[Programme]

    @strawberry.field
    def wallets(self) -> list[WalletRollForward]:
        return [WalletRollForward(roll=each) for each in self.rolls]

    @strawberry.field(description="The whole as CSV, for a spreadsheet.")
    def csv(self) -> str:
        return roll_csv(self.rolls, self.programme, self.since, self.until)
