"""Other systems report what members do beside buying."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import strawberry
from strawberry.scalars import JSON

from api.context import Info
from api.errors import BadUserInput
from api.events.types import EventType, SaveEventTypeInput, SaveEventTypePayload
from api.once import done_once, key_of
from api.orders.deliveries import OrderNameInput
from api.orders.types import WalletPoints
from api.permissions import all_open, guarded
from api.problems import Problem, answers_refusals
from api.programme.lookup import clock_of, current_programme
from api.scalars import IdempotencyKey
from domain.events import types as rules
from domain.events import use_cases
from domain.events.event import Event, OrderName
from domain.events.naming.use_cases import EventMember
from domain.events.registering.use_cases import SaveEventType, save_event_type
from domain.kernel.amounts import Points
from domain.kernel.ids import EventId, MemberId
from domain.kernel.refusal import InvalidInput
from domain.members.identity import IdentityKind, external_id, identity
from domain.orders.ports import Contact
from domain.staff.permissions import Permission
from persistence.members.rows import fingerprint_of
from persistence.retry import retrying


@strawberry.input(description="Who did it: one of these. The member must exist.", one_of=True)
class EventMemberInput:
    id: MemberId | None = strawberry.UNSET
    card_number: str | None = strawberry.UNSET
    external_id: str | None = strawberry.field(
        default=strawberry.UNSET, description="The person's id in the merchant's system."
    )

    def named(self, info: Info) -> EventMember:
        """Raises BadUserInput."""
        contact = self._contact(info)
        if not (self.id or self.card_number or contact):
            raise BadUserInput("Say who did it: id, cardNumber or externalId.")
        return EventMember(id=self.id or None, card_number=self.card_number or None, contact=contact)

    def _contact(self, info: Info) -> Contact | None:
        if not self.external_id:
            return None
        known = identity(IdentityKind.EXTERNAL, external_id(self.external_id, field="member.externalId"))
        return Contact(kind=known.kind.value, fingerprint=fingerprint_of(info.context.vault, known))


@strawberry.input(description="An event. `source` and `externalId` together are unique for ever.")
class RecordEventInput:
    idempotency_key: IdempotencyKey
    source: str = strawberry.field(description="The system that knows the event, such as `reviews`.")
    external_id: str = strawberry.field(description="The event's id in that system.")
    programme: str | None = None
    member: EventMemberInput
    keep: bool | None = strawberry.field(
        default=None,
        description="Where nobody has this `externalId` yet, an online id for instance: keep the event until "
        "a member binds it. It is given once; kept as long as contacts of guests are (`retentionRules`).",
    )
    name: str = strawberry.field(description="What happened, such as `review.approved`.")
    at: datetime = strawberry.field(description="When it happened.")
    order: OrderNameInput | None = strawberry.field(
        default=None, description="It is about this order of the member: only its points are released."
    )
    data: JSON | None = strawberry.field(
        default=None,
        description="An object with what its registered type lets it say. No personal data.",
    )

    def command(self, info: Info, received_at: datetime) -> use_cases.RecordEvent:
        return use_cases.RecordEvent(
            event=Event(
                source=self.source,
                external_id=self.external_id,
                name=self.name,
                at=self.at,
                order=OrderName(self.order.source, self.order.external_id) if self.order else None,
                data=_object(self.data),
            ),
            programme=self.programme,
            member=self.member.named(info),
            keep=bool(self.keep),
            received_at=received_at,
            key=key_of(info, self, "recordEvent"),
        )


def _object(given: Any) -> Mapping[str, Any]:
    if given is None:
        return {}
    if not isinstance(given, dict):
        raise InvalidInput("data", "MALFORMED")
    return given


@all_open
@strawberry.type(description="What a campaign gave.")
class CampaignBonus:
    campaign: str = strawberry.field(description="Its code.")
    wallet: str = strawberry.field(description="The code of the wallet type.")
    points: Points = strawberry.field(description="0 where it gave something else.")

    @classmethod
    def of(cls, named: Mapping[str, Any]) -> "CampaignBonus":
        """As a result names it."""
        return cls(campaign=named["campaign"], wallet=named["wallet"], points=Points(named["points"]))


@all_open
@strawberry.type
class RecordEventPayload:
    event_id: EventId | None = None
    released: list[WalletPoints] = strawberry.field(
        default_factory=list, description="Points that awaited it and can be spent because of it."
    )
    bonuses: list[CampaignBonus] = strawberry.field(
        default_factory=list, description="What campaigns gave for it, by priority."
    )
    kept: bool = strawberry.field(
        default=False, description="It waits for a member who binds the `externalId`."
    )
    was_known: bool = strawberry.field(
        default=False,
        description="It had been recorded before, by another request; nothing was done now.",
    )
    problems: list[Problem] = strawberry.field(default_factory=list)


@strawberry.type
class EventMutations:
    @strawberry.mutation(
        description=(
            "Record what a member did beside buying, once for ever by `(source, externalId)`: it releases "
            "points that await an event of that name, keeps points alive that die of inactivity, and "
            "campaigns give what they give for it."
        ),
        extensions=[guarded(Permission.EVENTS_RECORD)],
    )
    @answers_refusals(RecordEventPayload)
    async def record_event(self, info: Info, input: RecordEventInput) -> RecordEventPayload:
        command = input.command(info, await clock_of(input.programme, info.context.now))
        done = await done_once(info, use_cases.record_event, command)
        return RecordEventPayload(
            event_id=EventId(done.member_id.value, done.event_id) if done.member_id else None,
            kept=done.member_id is None,
            released=[
                WalletPoints(wallet=wallet, points=Points(points))
                for wallet, points in sorted(done.released.items())
            ],
            bonuses=[CampaignBonus.of(each) for each in done.bonuses],
            was_known=done.was_known,
        )

    @strawberry.mutation(
        description="Register a type of events, or say anew what its events may say.",
        extensions=[guarded(Permission.PROGRAMME_WRITE)],
    )
    @answers_refusals(SaveEventTypePayload)
    async def save_event_type(self, info: Info, input: SaveEventTypeInput) -> SaveEventTypePayload:
        type_ = rules.EventType(
            name=input.name,
            title=input.title,
            keys=tuple(rules.EventKey(each.name, each.kind, each.required) for each in input.keys),
        )
        command = SaveEventType(programme=input.programme, type_=type_)
        saved = await retrying(lambda: save_event_type(command, info.context.begin))
        found = await current_programme(input.programme)
        language = found.locale if found else None
        return SaveEventTypePayload(event_type=EventType(rule=saved, language=language))
