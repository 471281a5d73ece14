"""How a caller names a member that something is done for."""

import strawberry

from api.context import Info
from api.errors import BadUserInput
from domain.kernel.ids import MemberId
from domain.members.named import MemberName
from domain.members.refusals import UnknownMember
from domain.staff.permissions import Permission


@strawberry.input(description="A member, by one of these.", one_of=True)
class MemberNameInput:
    id: MemberId | None = strawberry.UNSET
    card_number: str | None = strawberry.UNSET

    def name(self) -> MemberName:
        """Raises BadUserInput."""
        name = MemberName(id=self.id or None, card_number=self.card_number or None)
        if name.id is None and name.card_number is None:
            raise BadUserInput("Name the member by id or cardNumber.")
        return name


async def whose(info: Info, named: MemberNameInput | None, permission: Permission) -> MemberId:
    """Whom a caller means who may be the member: callers without the permission are, and mean themselves.
    That the member exists is for the rule to say, where it was named by id.

    Raises BadUserInput, UnknownMember.
    """
    caller = info.context.caller
    if named is None:
        if caller.member_id is None:
            raise BadUserInput("Name the member.")
        return caller.member_id
    name = named.name()
    found = name.id
    if name.card_number is not None:
        async with info.context.begin() as work:
            found = await work.members.holder_of_card(name.card_number)
    if found is None or (not caller.may(permission) and found != caller.member_id):
        raise UnknownMember
    return found
