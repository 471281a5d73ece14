"""A member's code of now, as a field of Member: for phones that are online, and for servers that draw it."""

from datetime import datetime

import strawberry

from api.context import Info
from api.membercodes import symbols
from api.permissions import all_open, guarded, open_field
from api.selection import Selection
from domain.membercodes.code import LIFE, begins, code_at, step_at
from domain.staff.permissions import Permission
from persistence.membercodes.queries import MEMBER_CODE, SealedSeed
from persistence.members.queries import MemberRead
from persistence.members.statement import Section


@all_open
@strawberry.type(description="What a member shows at a till: good once, in the whole deployment.")
class MemberCode:
    code: str = strawberry.field(description="20 digits.")
    next_at: datetime = strawberry.field(
        description="When to show the next one: half a minute after this one began."
    )
    valid_until: datetime = strawberry.field(description="Until when a till takes this one.")

    @open_field(
        description="The 20 digits as a QR code: an SVG text, white margin included, to be shown at any size."
    )
    def qr(self) -> str:
        return symbols.qr(self.code)

    @open_field(description="The 20 digits as a Code 128 (set C): an SVG text, white margin included.")
    def code128(self) -> str:
        return symbols.code128(self.code)


@strawberry.type
class CodeOfMember:
    row: strawberry.Private[MemberRead]

    @strawberry.field(
        description="The member's code of now. Null until `startMemberCode` has made a seed, and for who "
        "takes part no more. Of one member at a time.",
        extensions=[guarded(Permission.MEMBERS_SHOW_CODE, or_self=True)],
    )
    def member_code(self, info: Info) -> MemberCode | None:
        sealed: SealedSeed | None = self.row.part("member_code")
        if sealed is None:
            return None
        seed = sealed.opened(info.context.vault, self.row.member_id)
        step = step_at(info.context.now)
        return MemberCode(
            code=code_at(seed.seed, seed.index, step),
            next_at=begins(step + 1),
            valid_until=begins(step) + LIFE,
        )


def code_sections(wanted: Selection) -> list[Section]:
    return [MEMBER_CODE] if "member_code" in wanted else []
