"""What a member has redeemed, as a field of Member, and what the catalogue reads of one."""

from collections.abc import Sequence

import strawberry

from api.context import Info
from api.members.paging import refuse_foreign
from api.pagination import Asked, Connection, page_of
from api.permissions import guarded
from api.programme.lookup import programme_of
from api.rewards.redemptions import Redemption
from api.selection import Arguments, Selection, arguments_of
from domain.staff.permissions import Permission
from persistence.members.statement import Parts, Section
from persistence.points.balances import balance_section
from persistence.rewards.queries import catalogue_section, redemptions_section

CATALOGUE = "reward_catalogue"
"""Asked for by the root field `rewards`, never by a caller."""
BALANCE = "reward_balance"


def _page(info: Info, arguments: Arguments) -> Asked:
    filter = {"programme": arguments["programme"]}
    return page_of(info, "redemptions", arguments["first"], arguments["after"], filter=filter)


@strawberry.type
class RedemptionsOfMember:
    row: strawberry.Private[Parts]

    @strawberry.field(
        description="What the member has redeemed points for, the newest first; also what others had who "
        "were merged into the member.",
        extensions=[guarded(Permission.POINTS_READ, or_self=True)],
    )
    def redemptions(
        self, info: Info, first: int, after: str | None = None, programme: str | None = None
    ) -> Connection[Redemption] | None:
        of = self.row.programme(programme)
        arguments = arguments_of(info)
        page = _page(info, arguments)
        refuse_foreign(page, self.row)
        owner = self.row.part("id")
        return Connection[Redemption].of(
            self.row.part("redemptions", arguments),
            page,
            node=lambda read: Redemption.of(read, of),
            position=lambda read: (owner, read.at, read.id),
        )


async def redemption_sections(info: Info, wanted: Selection) -> Sequence[Section]:
    """What the field above reads, and the catalogue."""
    sections: list[Section] = []
    for use in wanted.uses_of("redemptions"):
        programme = await programme_of(use.arguments["programme"])
        page = _page(info, use.arguments)
        sections.append(redemptions_section("redemptions", programme.id, page, use.arguments))
    for use in wanted.uses_of(CATALOGUE):
        programme = await programme_of(use.arguments["programme"])
        at = programme.now(info.context.now)
        rewards = [each for each in programme.reward_by_code.values() if each.is_shown(at)]
        sections.append(catalogue_section(CATALOGUE, programme, rewards, at=at, arguments=use.arguments))
        for code in sorted({price.wallet for each in rewards for price in each.prices}):
            wallet = programme.wallet_by_code[code]
            sections.append(
                balance_section(f"{BALANCE}:{code}", programme, wallet, use.arguments),
            )
    return sections
