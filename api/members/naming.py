"""How a caller names a member that something is done for."""

import strawberry

from api.errors import BadUserInput
from domain.kernel.ids import MemberId
from domain.members.named import MemberName


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
