"""A member's identities, as a field of Member."""

from collections.abc import Callable, Sequence
from datetime import datetime

import strawberry

from api import mask
from api.context import Info
from api.permissions import all_open, guarded
from api.selection import Selection
from domain.members.identity import IdentityKind
from domain.staff.caller import Sight
from domain.staff.permissions import Permission
from persistence.identities.queries import IDENTITIES, IN_PROFILE, IdentityRead
from persistence.members.queries import COLUMNS, MemberRead
from persistence.members.statement import Section

strawberry.enum(IdentityKind, description="By what a member is known.")

_MASKS: dict[str, Callable[[str], str]] = {
    IdentityKind.PHONE.value: mask.phone,
    IdentityKind.EMAIL.value: mask.email,
}


@all_open
@strawberry.type(description="Something by which a member is known and found.")
class MemberIdentity:
    kind: str = strawberry.field(description="PHONE, EMAIL, EXTERNAL and the like. Cards are not among them.")
    value: str | None = strawberry.field(
        description="Masked for those who may see no more; null where only a fingerprint is kept."
    )
    in_profile: bool = strawberry.field(description="The one of its kind that the profile shows.")
    bound_at: datetime
    bound_by: str | None = strawberry.field(
        description="Who bound it: a `stf_...`, a `svc_...`; null for what came with the enrolment."
    )


@strawberry.type
class IdentitiesOfMember:
    row: strawberry.Private[MemberRead]

    @strawberry.field(
        description="All phones, e-mails and ids by which the member is known, the oldest first.",
        extensions=[guarded(Permission.MEMBERS_READ_MASKED, or_self=True)],
    )
    def identities(self, info: Info) -> list[MemberIdentity] | None:
        found: Sequence[IdentityRead] = self.row.part("identities")
        caller = info.context.caller
        return [
            MemberIdentity(
                kind=each.kind,
                value=self._value(info, each),
                in_profile=not each.additional,
                bound_at=each.bound_at,
                bound_by=each.bound_by if caller.may(Permission.MEMBERS_READ) else None,
            )
            for each in found
        ]

    def _value(self, info: Info, identity: IdentityRead) -> str | None:
        caller = info.context.caller
        sight = caller.sight_of(self.row.member_id)
        sealed = identity.value
        if not identity.additional and identity.kind in IN_PROFILE:
            sealed = self.row.part(IN_PROFILE[identity.kind])
        if sealed is None or sight is Sight.NONE or self.row.wrapped is None:
            return None
        vault = info.context.vault
        text = vault.open(sealed, vault.unwrap(self.row.id, self.row.wrapped))
        return mask.shown(text, sight, _MASKS.get(identity.kind, mask.hidden))


def identity_sections(wanted: Selection) -> list[Section]:
    if "identities" not in wanted:
        return []
    return [IDENTITIES, *(COLUMNS[name] for name in ("wrapped", "phone", "email"))]
