"""Who asks the assistant or searches articles does it at the pace of a person."""

from api.context import Info
from api.errors import RateLimited
from domain.kernel.ids import MemberId


async def admit(info: Info, member_id: MemberId | None = None) -> None:
    """By member, staff or key, else by network. `member_id`: for whom a server asks. Raises RateLimited."""
    context = info.context
    if context.rates is None:
        return
    who = member_id or context.caller.principal_id or context.ip_prefix
    wait = await context.rates.wait(f"knowledge:{who}", context.settings.rate_questions)
    if wait:
        raise RateLimited(retry_after=wait)
