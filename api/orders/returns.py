"""What came back of an order, and what was moved for it."""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

import strawberry

from api.money import MoneyType
from api.permissions import all_open, open_field
from api.scalars import Count
from domain.kernel.amounts import Money, Points
from domain.kernel.ids import EntryId, ReturnId
from persistence.orders.queries import ReturnRead


@strawberry.enum(description="RETURN; CANCELLATION: the order was called off, and what was left came back.")
class ReturnKind(StrEnum):
    RETURN = "RETURN"
    CANCELLATION = "CANCELLATION"


@all_open
@strawberry.type(description="A tier that was lost or won.")
class OrderTierMove:
    ladder: str = strawberry.field(description="The code of the ladder.")
    from_tier: str | None = strawberry.field(description="The code of the tier before.")
    to_tier: str = strawberry.field(description="The code of the tier afterwards.")


def tier_moves(record: dict[str, Any]) -> list[OrderTierMove]:
    return [
        OrderTierMove(ladder=move["ladder"], from_tier=move["from"], to_tier=move["to"])
        for move in record.get("tiers", ())
    ]


@all_open
@strawberry.type(description="So many pieces of a line that came back.")
class ReturnLine:
    number: int = strawberry.field(description="The line's number in the order.")
    quantity: Count
    paid: MoneyType = strawberry.field(description="What had been paid for them.")


@all_open
@strawberry.type(description="Points that were taken back in one wallet, and from where.")
class TakenBack:
    wallet: str = strawberry.field(description="The code of the wallet type.")
    points: Points = strawberry.field(description="What the goods had earned.")
    pending: Points = strawberry.field(description="Taken from points of the order that still waited.")
    available: Points = strawberry.field(
        description="Taken from points that could be spent: the order's own first."
    )
    owed: Points = strawberry.field(description="Owed: it is paid back from what is earned next.")
    written_off: Points = strawberry.field(description="Neither taken nor owed.")
    entry_id: EntryId | None = strawberry.field(description="The entry; null where nothing was taken.")


@all_open
@strawberry.type(description="Points that had paid for the goods and went back.")
class GivenBack:
    wallet: str = strawberry.field(description="The code of the wallet type.")
    points: Points
    prolonged: Points = strawberry.field(
        description="Those whose lot had died: they live on for some days in a lot of their own."
    )
    spend_entry_id: EntryId = strawberry.field(description="The entry that had spent them.")
    entry_id: EntryId = strawberry.field(description="The entry that gave them back.")


@strawberry.type(description="Goods of an order that came back, with what was moved for them.")
class OrderReturn:
    read: strawberry.Private[ReturnRead]
    member: strawberry.Private[UUID]
    currency: strawberry.Private[str]
    language: strawberry.Private[str | None]

    @open_field
    def id(self) -> ReturnId:
        return ReturnId(self.member, self.read.id)

    @open_field
    def kind(self) -> ReturnKind:
        return ReturnKind(self.read.kind)

    @open_field(description="The system that knows the return; null for a cancellation.")
    def source(self) -> str | None:
        return self.read.source

    @open_field(description="Its id in that system.")
    def external_id(self) -> str | None:
        return self.read.external_id

    @open_field
    def recorded_at(self) -> datetime:
        return self.read.recorded_at

    @open_field(description="What had been paid for the goods that came back.")
    def goods(self) -> MoneyType:
        return MoneyType.of(Money(self.read.goods, self.currency), self.language)

    @open_field
    def lines(self) -> list[ReturnLine]:
        return [
            ReturnLine(
                number=number,
                quantity=Count(now),
                paid=MoneyType.of(Money(paid, self.currency), self.language),
            )
            for number, _, _, now, paid in self.read.record["inputs"]["lines"]
            if now
        ]

    @open_field(description="What the goods had earned and was taken back, wallet by wallet.")
    def taken_back(self) -> list[TakenBack]:
        return [
            TakenBack(
                wallet=each["wallet"],
                points=Points(each["due"]),
                pending=Points(each["pending"]),
                available=Points(each["available"]),
                owed=Points(each["owed"]),
                written_off=Points(each["written_off"]),
                entry_id=EntryId(self.member, UUID(each["entry"])) if each["entry"] else None,
            )
            for each in self.read.record["wallets"]
        ]

    @open_field(description="Points that had paid for the goods and went back, spend by spend.")
    def given_back(self) -> list[GivenBack]:
        return [
            GivenBack(
                wallet=each["wallet"],
                points=Points(each["back"]),
                prolonged=Points(sum(points for _, _, points, _ in each["prolonged"])),
                spend_entry_id=EntryId(self.member, UUID(each["spend"])),
                entry_id=EntryId(self.member, UUID(each["entry"])),
            )
            for each in self.read.record["spends"]
        ]

    @open_field(description="The tiers that were lost by it.")
    def tier_moves(self) -> list[OrderTierMove]:
        return tier_moves(self.read.record)


def returns_of(
    reads: Iterable[ReturnRead], member: UUID, currency: str, language: str | None
) -> list[OrderReturn]:
    return [OrderReturn(read=each, member=member, currency=currency, language=language) for each in reads]
