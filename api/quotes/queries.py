"""What a cart costs."""

import strawberry

from api.authentication import confirm_session
from api.context import Info
from api.language import learn_own
from api.permissions import guarded
from api.problems import answers_refusals
from api.quotes.inputs import QuoteInput
from api.quotes.stored import StoredQuote, stored_quote
from api.quotes.types import Quote, QuotePayload
from domain.kernel.ids import QuoteId
from domain.quotes.use_cases import ask_quote
from domain.staff.permissions import Permission


@strawberry.type
class QuoteQueries:
    @strawberry.field(
        description=(
            "What a cart costs a member now, with price kinds, promotions, coupons, points and freight; "
            "which coupons are used and why the others are not; and what it would earn. Nothing is "
            "written. One's own where no member is named."
        ),
        extensions=[guarded(Permission.QUOTES_MAKE, or_self=True)],
    )
    @answers_refusals(QuotePayload)
    async def quote(self, info: Info, input: QuoteInput) -> QuotePayload | None:
        caller = info.context.caller
        command = input.command(info)
        if not caller.may(Permission.QUOTES_MAKE) and command.member_id != caller.member_id:
            return None
        await confirm_session(caller)
        await learn_own(info)
        found, programme = await ask_quote(command, info.context.begin)
        return QuotePayload(quote=Quote(quote=found, programme=programme))

    @strawberry.field(
        description="A quote that `makeQuote` has kept, and what became of it; null where there is none that "
        "the caller may see. One that became no order is forgotten after a month.",
        extensions=[guarded(Permission.QUOTES_MAKE, or_self=True)],
    )
    async def stored_quote(self, info: Info, id: QuoteId) -> StoredQuote | None:
        caller = info.context.caller
        if not caller.may(Permission.QUOTES_MAKE) and (
            caller.member_id is None or caller.member_id.value != id.member
        ):
            return None
        await confirm_session(caller)
        await learn_own(info)
        return await stored_quote(info, id)
