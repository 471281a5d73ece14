"""Log-ins of members as the schema shows them."""

import strawberry

from api.context import Info
from api.permissions import open_field
from api.staff.types import LiveSession
from domain.logins.use_cases import CodeChannel

strawberry.enum(CodeChannel, description="By which way a code for logging in is sent.")


@strawberry.type(
    description="A log-in of one's own that has not ended: after 30 days without use it does, and after 90 "
    "in any case."
)
class MemberSession(LiveSession):
    @open_field(description="What the device called itself at the log-in; null where it said nothing.")
    def device(self, info: Info) -> str | None:
        sealed = self.row.device
        return info.context.vault.open_column(sealed, self.row.id) if sealed is not None else None

    @open_field(description="The network that the log-in came from, a /24 or /48; never an address.")
    def network(self) -> str | None:
        return self.row.network
