"""Balances, entries and explanations."""

from datetime import datetime

import strawberry

from api.context import Info
from api.locale import Locale
from api.money import MoneyType
from api.permissions import all_open, guarded, open_field
from api.points import explaining
from api.scalars import Count, SignedPoints
from domain.kernel.amounts import Money, Points
from domain.kernel.ids import EntryId, MemberId, OrderId
from domain.points.entry import EntryKind
from domain.points.paper import Expiring
from domain.programme.programme import Programme, WalletType
from domain.staff.permissions import Permission
from persistence.points.balances import BalanceRead
from persistence.points.queries import EntryRead
from persistence.points.reasons import open_reason

strawberry.enum(
    EntryKind,
    name="PointsEntryKind",
    description=(
        "EARN: points that can be spent at once. EARN_PENDING: points that wait. ACTIVATE: waiting points "
        "can be spent now. CANCEL_PENDING: they lapsed before. SPEND: used. HOLD: set aside; CAPTURE: used "
        "of what was set aside; RELEASE: given back of it. SPEND_RETURN: used points that came back. EXPIRE: "
        "points have died. EXPIRE_RESTORE: given a second life. REVERSE: taken back with what had earned "
        "them; what was not there is owed. REPAY: it paid what was owed. ADJUST: by staff. TRANSFER: between "
        "members. IMPORT: brought along. MERGE: between two accounts of one person."
    ),
)


@all_open
@strawberry.type(description="The points that die next.")
class NextExpiry:
    points: Points
    at: datetime = strawberry.field(description="The first instant at which they can not be spent any more.")


@all_open
@strawberry.type(description="Points that die together.")
class ExpiringPoints:
    points: Points
    at: datetime = strawberry.field(description="The first instant at which they can not be spent any more.")

    @classmethod
    def of(cls, read: Expiring) -> "ExpiringPoints":
        return cls(points=Points(read.points), at=read.at)


@all_open
@strawberry.type(description="What a member has of one wallet type.")
class PointsBalance:
    wallet: str = strawberry.field(description="The code of the wallet type.")
    available: Points = strawberry.field(description="Can be spent.")
    pending: Points = strawberry.field(description="Earned, but not to be spent yet.")
    held: Points = strawberry.field(description="Set aside for something that is under way.")
    owed: Points = strawberry.field(description="To be paid back from what is earned next.")
    total: SignedPoints = strawberry.field(description="available + pending + held - owed.")
    next_expiry: NextExpiry | None = strawberry.field(
        description="Of the available points, those that die first; null where none will."
    )

    @classmethod
    def of(cls, read: BalanceRead, wallet: WalletType) -> "PointsBalance":
        expiry = read.next_expiry
        return cls(
            wallet=wallet.code,
            available=Points(read.available),
            pending=Points(read.pending),
            held=Points(read.held),
            owed=Points(read.owed),
            total=SignedPoints(read.total),
            next_expiry=NextExpiry(points=Points(expiry.points), at=expiry.at) if expiry else None,
        )


@all_open
@strawberry.type(description="The share of one line in what its order earned.")
class LineShare:
    number: int = strawberry.field(description="The line's number in the order, from 1.")
    points: Points


@strawberry.type(description="Why an entry is what it is, from the record of the decision.")
class Explanation:
    entry: strawberry.Private[EntryRead]
    programme: strawberry.Private[Programme]

    def _award(self) -> explaining.Plain | None:
        return explaining.award_of(self.entry)

    def belongs_to(self, member_id: MemberId) -> bool:
        return self.entry.member_id == member_id.value

    @open_field(description="For the member: one or two sentences.")
    def short(self, info: Info, locale: Locale | None = None) -> str:
        return explaining.short(self.entry, self.programme, self._locale(info, locale))

    @strawberry.field(
        description="For staff: every step, revision and figure.",
        extensions=[guarded(Permission.EXPLAIN_FULL)],
    )
    def full(self, info: Info, locale: Locale | None = None) -> list[str] | None:
        language = self._locale(info, locale)
        return explaining.full(self.entry, self.programme, language, reason=self._reason(info))

    @strawberry.field(
        description="What the person wrote who moved the points. The member hears that it was staff.",
        extensions=[guarded(Permission.EXPLAIN_FULL)],
    )
    def reason(self, info: Info) -> str | None:
        return self._reason(info)

    def _reason(self, info: Info) -> str | None:
        """Opened in fields that only staff may read. None where nothing was said, or it was erased."""
        origin = self.entry.origin
        if origin is None or origin.reason is None or origin.wrapped_key is None:
            return None
        vault = info.context.vault
        key = vault.unwrap(self.entry.member_id, origin.wrapped_key)
        return open_reason(vault, key, origin.reason.token).text

    @open_field(description="The code of the earn rule that decided.")
    def rule(self) -> str | None:
        award = self._award()
        return award["code"] if award and "campaign" not in award else None

    @open_field(description="The code of the campaign that decided.")
    def campaign(self) -> str | None:
        award = self._award()
        return award.get("campaign") if award else None

    @open_field(description="Which revision of the rule or campaign.")
    def revision(self) -> int | None:
        award = self._award()
        return award["revision"] if award else None

    @open_field(description="The money it was reckoned on: paid for goods, without freight and tax.")
    def base(self) -> MoneyType | None:
        award = self._award()
        if award is None:
            return None
        return MoneyType.of(Money(award["base"], self.programme.currency), self.programme.locale)

    @open_field(description="The multiplier of the member's tier at payment, per mille.")
    def multiplier(self) -> int | None:
        award = self._award()
        return award["multiplier"] if award else None

    @open_field(description="What the rule or campaign wanted to give.")
    def wanted(self) -> Points | None:
        award = self._award()
        return Points(award["wanted"]) if award else None

    @open_field(description="What it gave; less than wanted where a cap or budget cut it.")
    def granted(self) -> Points | None:
        award = self._award()
        return Points(award["granted"]) if award else None

    @open_field(description="How the points fall on the order's lines; they sum to what was granted.")
    def shares(self) -> list[LineShare]:
        record, award = self.entry.record, self._award()
        if record is None or award is None:
            return []
        return [
            LineShare(number=line[0], points=Points(share))
            for line, share in zip(record["inputs"]["lines"], award["shares"], strict=True)
        ]

    def _locale(self, info: Info, asked: Locale | None) -> Locale:
        return info.context.locale(asked, self.programme.locale)


@strawberry.type(description="One line of the ledger. It never changes.")
class PointsEntry:
    read: strawberry.Private[EntryRead]
    programme: strawberry.Private[Programme]

    @open_field
    def id(self) -> EntryId:
        return EntryId(self.read.member_id, self.read.id)

    @open_field(description="Its number in the account, from 1, without gaps.")
    def sequence(self) -> Count:
        return Count(self.read.sequence)

    @open_field(description="The code of the wallet type.")
    def wallet(self) -> str:
        return self.programme.wallet_by_id[self.read.wallet_type_id].code

    @open_field(description="What kind of movement it is.")
    def kind(self) -> EntryKind:
        return EntryKind(self.read.kind)

    @open_field(description="How many points it is about.")
    def points(self) -> Points:
        return Points(self.read.points)

    @open_field(description="What it does to the balance (available + pending + held - owed).")
    def effect(self) -> SignedPoints:
        return SignedPoints(self.read.effect)

    @open_field(description="The running sum of effects, this one included.")
    def balance_after(self) -> SignedPoints:
        return SignedPoints(self.read.balance_after)

    @open_field(description="What could be spent afterwards, as booked.")
    def available_after(self) -> Points:
        return Points(self.read.available_after)

    @open_field(description="When it happened.")
    def at(self) -> datetime:
        return self.read.at

    @open_field(description="When it was written.")
    def recorded_at(self) -> datetime:
        return self.read.recorded_at

    @open_field(description="The order that caused it.")
    def order_id(self) -> OrderId | None:
        return OrderId(self.read.member_id, self.read.order_id) if self.read.order_id else None

    @open_field(description="Why it is what it is.")
    def explanation(self) -> Explanation:
        return Explanation(entry=self.read, programme=self.programme)
