"""The catalogue as it is for one member, or for somebody who has just come."""

from collections.abc import Sequence
from dataclasses import replace

from api.context import Info
from api.members.loading import member_by_id
from api.pagination import Asked
from api.programme.lookup import programme_of
from api.rewards.kinds import RankReason
from api.rewards.of_member import BALANCE, CATALOGUE
from api.rewards.types import Reward, RewardOffer, RewardPrice
from api.scalars import Count
from api.selection import NOTHING, Arguments, Selection, Use
from domain.kernel.amounts import Points
from domain.kernel.ids import MemberId
from domain.members.refusals import MembershipNotActive
from domain.members.standing import MembershipStatus
from domain.programme.programme import Programme
from domain.rewards.offering import NEVER_HAD, Offer, Viewer, offer, sees
from domain.rewards.ranking import ranked
from domain.rewards.refusals import NotYet, NotYourTier
from domain.rewards.reward import Reward as Rule
from persistence.pages import Slice
from persistence.rewards import queries

Placed = tuple[Offer, tuple[RankReason, ...]]


async def for_member(
    info: Info, whose: MemberId, programme: str | None
) -> tuple[Programme, Sequence[Placed]] | None:
    """None where there is no such member, or none that the caller may see."""
    asked = Arguments({"programme": programme})
    await programme_of(programme)
    found = await member_by_id(info, whose, Selection({CATALOGUE: (Use(CATALOGUE, asked, NOTHING),)}))
    if found is None:
        return None
    # As fresh as the statement above: it brought the version along.
    of = await programme_of(programme)
    read: queries.CatalogueRead | None = found.row.part(CATALOGUE, asked)
    if read is None:
        return of, []
    at, offers = of.now(info.context.now), []
    balances = {
        wallet.code: found.row.part(f"{BALANCE}:{wallet.code}", asked).available
        for wallet in of.wallets
        if found.row.has(f"{BALANCE}:{wallet.code}", asked)
    }
    for reward in of.reward_by_code.values():
        viewer = Viewer(
            tier=read.tier,
            segments=read.segments,
            available={code: max(0, points) for code, points in balances.items()},
            had=read.had.get(reward.reward_id, NEVER_HAD),
            stocks=read.stocks.get(reward.reward_id, {}),
        )
        if sees(reward, viewer, at):
            made = offer(reward, viewer, at=at, zone=of.zone)
            if read.status is not MembershipStatus.ACTIVE:
                made = replace(made, no=MembershipNotActive(read.status.value))
            offers.append(made)
    return of, ranked(offers, read.bought if read.personalised else {})


async def for_anybody(info: Info, of: Programme) -> Sequence[Placed]:
    at = of.now(info.context.now)
    seen: list[Rule] = [each for each in of.reward_by_code.values() if sees(each, Viewer(), at)]
    stocks = await queries.stocks_of([each.reward_id for each in seen])
    offers = [
        offer(each, Viewer(stocks=stocks.get(each.reward_id, {})), at=at, zone=of.zone) for each in seen
    ]
    return ranked(offers, {})


def cut(placed: Sequence[Placed], page: Asked) -> Slice[Placed]:
    """The page behind the reward at which the last one ended. Where that has gone meanwhile: from the
    beginning."""
    last = page.position(0)
    codes = [each.reward.code for each, _ in placed]
    start = codes.index(str(last)) + 1 if last in codes else 0
    return page.cut(placed[start : start + page.limit])


def shown(placed: Placed, programme: Programme) -> RewardOffer:
    made, reasons = placed
    no = made.no
    return RewardOffer(
        offer=made,
        no=no,
        reward=Reward(rule=made.reward, programme=programme),
        price=RewardPrice.of(made.price, programme) if made.price else None,
        available=no is None,
        unavailable_because=no.code if no else None,
        points_missing=Points(made.missing) if made.missing else None,
        opens_at=no.opens_at if isinstance(no, NotYet) else None,
        needed_tiers=list(no.tiers) if isinstance(no, NotYourTier) else None,
        left=None if made.left is None else Count(made.left),
        reasons=list(reasons),
    )
