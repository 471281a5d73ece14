"""Who a member is, as fields of Member. Personal data is opened here, masked where it has to be."""

from collections.abc import Callable, Sequence
from datetime import date, datetime

import orjson
import strawberry
from strawberry.scalars import JSON

from api import mask
from api.context import Info
from api.permissions import guarded, open_field
from api.scalars import Count
from api.selection import Selection
from domain.kernel.ids import CardId, MemberId
from domain.members.card import CardStatus
from domain.members.member import EnrolSource, Gender
from domain.staff.caller import Sight
from domain.staff.permissions import Permission
from persistence.encryption import MemberKey, Sealed
from persistence.members.queries import COLUMNS, CardRead, MemberRead
from persistence.members.statement import Section

strawberry.enum(Gender, description="As the member says.")
strawberry.enum(EnrolSource, description="How a member came: by itself, at a till, or with other data.")
strawberry.enum(CardStatus, description="Where a card is in its life. Only an ACTIVE one is good at a till.")


@strawberry.type(description="What a member shows at the till.")
class Card:
    read: strawberry.Private[CardRead]
    member_id: strawberry.Private[MemberId]

    @open_field
    def id(self) -> CardId:
        return CardId(self.member_id.value, self.read.id)

    @open_field(description="16 digits, the last one a check digit.")
    def number(self) -> str:
        return self.read.number

    @open_field
    def status(self) -> CardStatus:
        return self.read.status

    @open_field
    def issued_at(self) -> datetime:
        return self.read.issued_at


@strawberry.type
class ProfileOfMember:
    row: strawberry.Private[MemberRead]
    revealed: strawberry.Private[bool] = False
    """Somebody gave a reason, and it was written down."""
    key: strawberry.Private[MemberKey | None] = None

    @open_field
    def id(self) -> MemberId:
        return self.row.member_id

    @open_field(
        description="Grows with every change of the member's data. Send it as `ifVersion`, and no change is "
        "overwritten unseen."
    )
    def version(self) -> Count:
        return Count(self.row.version)

    @open_field(
        description="What to call the member: the name, masked for those who may see no more of it; else the "
        "last digits of the card."
    )
    def display_name(self, info: Info) -> str:
        name = self._text(info, self.row.name, mask.name)
        if name is not None:
            return name
        card = self.row.card
        return f"{mask.STARS} {card.number[-4:]}" if card else mask.STARS

    @open_field(description="The member's card; of several the active one.")
    def card(self) -> Card | None:
        return Card(read=self.row.card, member_id=self.row.member_id) if self.row.card else None

    @open_field(description="Who the member has become a part of; null for one who stands alone.")
    def merged_into(self) -> MemberId | None:
        return MemberId(self.row.merged_into) if self.row.merged_into else None

    @strawberry.field(
        description="Masked: 王** or D***.",
        extensions=[guarded(Permission.MEMBERS_READ_MASKED, or_self=True)],
    )
    def name(self, info: Info) -> str | None:
        return self._text(info, self.row.name, mask.name)

    @strawberry.field(
        description="The firm that the member belongs to. Masked: ***.",
        extensions=[guarded(Permission.MEMBERS_READ_MASKED, or_self=True)],
    )
    def company(self, info: Info) -> str | None:
        return self._text(info, self.row.company, mask.hidden)

    @strawberry.field(
        description="In E.164 form: +8613812341234. Masked: 138****1234.",
        extensions=[guarded(Permission.MEMBERS_READ_MASKED, or_self=True)],
    )
    def phone(self, info: Info) -> str | None:
        return self._text(info, self.row.phone, mask.phone)

    @strawberry.field(
        description="Masked: J***@example.com.",
        extensions=[guarded(Permission.MEMBERS_READ_MASKED, or_self=True)],
    )
    def email(self, info: Info) -> str | None:
        return self._text(info, self.row.email, mask.email)

    @strawberry.field(
        description="Day of birth: 1990-03-14. Masked: the month alone, --03.",
        extensions=[guarded(Permission.MEMBERS_READ_MASKED, or_self=True)],
    )
    def birthday(self, info: Info) -> str | None:
        return self._text(info, self.row.birthday, lambda text: mask.birthday(date.fromisoformat(text)))

    @strawberry.field(
        description="Where the member lives. Masked: ***.",
        extensions=[guarded(Permission.MEMBERS_READ_MASKED, or_self=True)],
    )
    def address(self, info: Info) -> str | None:
        return self._text(info, self.row.address, mask.hidden)

    @strawberry.field(
        extensions=[guarded(Permission.MEMBERS_READ_MASKED, or_self=True)],
    )
    def gender(self, info: Info) -> Gender | None:
        if self.row.gender and not self.revealed and not info.context.caller.is_self(self.row.member_id):
            info.context.reads.show(self.row.member_id, info.python_name)
        return Gender(self.row.gender) if self.row.gender else None

    @strawberry.field(
        description="Further facts about the person, sealed. Shown in full or not at all.",
        extensions=[guarded(Permission.MEMBERS_READ_MASKED, or_self=True)],
    )
    def personal_profile(self, info: Info) -> JSON | None:
        text = self._text(info, self.row.personal_profile, lambda _: "null")
        return JSON(orjson.loads(text)) if text else None

    @open_field(description="Further facts that are not personal, by the merchant's own names.")
    def profile(self) -> JSON:
        return JSON(self.row.profile)

    @open_field(description="The language that the member wants to be spoken to in, as a language tag.")
    def locale(self) -> str | None:
        return self.row.locale

    @open_field
    def enrol_source(self) -> EnrolSource:
        return EnrolSource(self.row.enrol_source)

    @open_field(description="The code of the store that enrolled the member.")
    def enrol_store(self) -> str | None:
        return self.row.enrol_store_code

    @strawberry.field(
        description="Who enrolled the member: a `stf_...`, a `svc_...`, or an import.",
        extensions=[guarded(Permission.MEMBERS_READ)],
    )
    def enrolled_by(self) -> str | None:
        return self.row.enrolled_by

    @open_field
    def enrolled_at(self) -> datetime:
        return self.row.enrolled_at

    @open_field(description="The member's last order, or the enrolment.")
    def last_active_at(self) -> datetime:
        return self.row.last_active_at

    def belongs_to(self, member_id: MemberId) -> bool:
        return self.row.member_id == member_id

    def _text(self, info: Info, sealed: Sealed | None, masked: Callable[[str], str]) -> str | None:
        """The value as the caller gets it. Nothing is opened for those who may not see it."""
        caller = info.context.caller
        sight = Sight.FULL if self.revealed else caller.sight_of(self.row.member_id)
        if sealed is None or sight is Sight.NONE or self.row.wrapped is None:
            return None
        if not self.revealed and not caller.is_self(self.row.member_id):
            info.context.reads.show(self.row.member_id, info.python_name)
        vault = info.context.vault
        if self.key is None:
            self.key = vault.unwrap(self.row.id, self.row.wrapped)
        return mask.shown(vault.open(sealed, self.key), sight, masked)


PERSONAL = ("name", "company", "phone", "email", "birthday", "address", "personal_profile")
"""The sealed fields; each has the name of its column."""

NEEDS = {
    **{name: (name, "wrapped") for name in PERSONAL},
    "id": (),
    "corrections": ("wrapped",),
    "version": ("version",),
    "merged_into": ("merged_into",),
    "display_name": ("name", "wrapped", "card"),
    "card": ("card",),
    "gender": ("gender",),
    "profile": ("profile",),
    "locale": ("locale",),
    "enrol_source": ("enrol_source",),
    "enrol_store": ("enrol_store_code",),
    "enrolled_by": ("enrolled_by",),
    "enrolled_at": ("enrolled_at",),
    "last_active_at": ("last_active_at",),
}
"""What each field above reads."""


def profile_sections(wanted: Selection) -> Sequence[Section]:
    return [COLUMNS[name] for field in wanted for name in NEEDS.get(field, ())]
