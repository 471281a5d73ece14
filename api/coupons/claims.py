"""Claims of one template that come at the same time are done together: they all want its stock."""

from __future__ import annotations

from collections.abc import Sequence

from api.together import Together
from domain.coupons.giving.use_cases import Claim, ClaimAll, Claimed, claim_all
from domain.work import Begin

_Stock = tuple[str | None, str]
"""Programme and template."""


async def _all(stock: _Stock, claims: Sequence[Claim], begin: Begin) -> list[Claimed]:
    programme, template = stock
    return await claim_all(ClaimAll(programme=programme, template=template, claims=claims), begin)


# One batch at a time: they all wait for the stock, so more of them would gain nothing.
_claims = Together[_Stock, Claim, Claimed](
    act=_all, excludes=lambda claim: [(claim.key.principal_id, claim.key.key)], at_once=1
)


async def claim(programme: str | None, template: str, wanted: Claim, begin: Begin) -> Claimed:
    """Have a claim done with those that come at the same time. Raises Unavailable, IdempotencyInProgress."""
    return await _claims((programme, template), wanted, begin)
