"""One member, or a list of them."""

import strawberry

from api.context import Info
from api.errors import BadUserInput
from api.members import loading
from api.members.types import Member
from api.permissions import guarded, open_field
from api.selection import selection_of
from domain.kernel.ids import MemberId
from domain.members import identity
from domain.members.identity import IdentityKind
from domain.staff.permissions import Permission
from persistence.members import queries
from persistence.members.statement import Source


@strawberry.type
class MemberQueries:
    @open_field(description="The member who asks, by a member's token; null for every other caller.")
    async def me(self, info: Info) -> Member | None:
        caller = info.context.caller
        if caller.member_id is None:
            return None
        return await loading.member(info, queries.by_id(caller.member_id), selection_of(info))

    @strawberry.field(
        description="One member by exactly one of these, whole. Null where there is none, or none that the "
        "caller may see: a member sees itself.",
        extensions=[guarded(Permission.MEMBERS_READ, or_self=True)],
    )
    async def member(
        self,
        info: Info,
        id: MemberId | None = None,
        card_number: str | None = None,
        external_id: str | None = None,
        phone: str | None = None,
    ) -> Member | None:
        source = _source(info, id, card_number, external_id, phone)
        return await loading.member(info, source, selection_of(info))


def _source(
    info: Info, id: MemberId | None, card_number: str | None, external_id: str | None, phone: str | None
) -> Source:
    given = [each for each in (id, card_number, external_id, phone) if each is not None]
    if len(given) != 1:
        raise BadUserInput("Name the member by exactly one of id, cardNumber, externalId, phone.")
    if id is not None:
        return queries.by_id(id)
    if card_number is not None:
        kind, normal = IdentityKind.CARD, identity.card_number(card_number)
    elif external_id is not None:
        kind, normal = IdentityKind.EXTERNAL, identity.external_id(external_id)
    else:
        kind, normal = IdentityKind.PHONE, identity.phone(phone)
    return queries.by_identity(info.context.vault, identity.identity(kind, normal))
