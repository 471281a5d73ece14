"""Log-ins of members as the schema shows them."""

from datetime import datetime

import strawberry

from api.context import Info
from api.permissions import open_field
from domain.kernel.ids import SessionId
from domain.logins.use_cases import CodeChannel
from persistence.staff.queries import MemberSessionRead

strawberry.enum(CodeChannel, description="By which way a code for logging in is sent.")


@strawberry.type(description="A log-in of one's own that has not ended.")
class MemberSession:
    row: strawberry.Private[MemberSessionRead]

    @open_field
    def id(self) -> SessionId:
        return SessionId(self.row.id)

    @open_field(description="Whether it is the one that asks.")
    def is_current(self, info: Info) -> bool:
        return self.row.id == info.context.caller.session_id

    @open_field(description="What the device called itself at the log-in; null where it said nothing.")
    def device(self) -> str | None:
        return self.row.device

    @open_field(description="The network that the log-in came from, a /24 or /48; never an address.")
    def network(self) -> str | None:
        return self.row.network

    @open_field(description="The log-in.")
    def created_at(self) -> datetime:
        return self.row.created_at

    @open_field(description="When it last got a new pair of tokens.")
    def last_used_at(self) -> datetime:
        return self.row.last_used_at

    @open_field(description="When it ends in any case: 90 days after the log-in.")
    def expires_at(self) -> datetime:
        return self.row.expires_at

    @open_field(description="When it ends if it is not used: after 30 days.")
    def idle_expires_at(self) -> datetime:
        return self.row.idle_expires_at
