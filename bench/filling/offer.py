"""What the shop of the bench offers: the demo's programme with five tiers, coupon templates, one store."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from domain.coupons.discount import AmountOff
from domain.coupons.template import Limits, Template, TemplateStatus
from domain.coupons.validity import AfterClaim
from domain.kernel.periods import ALWAYS
from domain.kernel.texts import LocalText
from domain.programme.defaults import demo_programme
from domain.programme.programme import Channel, Programme, Store
from domain.tiers.ladder import Tier
from domain.tiers.presets import SHIPPING, YEAR, multiplier, progress
from persistence.encryption import Vault
from persistence.ids import new_uuid
from persistence.work import opener

TEMPLATES = 50
STORE, CHANNEL = "s1", "store"
PLATINUM, DIAMOND = 2_000, 2_500
"""Above Silver and Gold. One member in seven stays at the bottom, two reach the top."""


def programme() -> Programme:
    """The demo's, with five tiers."""
    plain = demo_programme(new_uuid)
    (ladder,) = plain.ladder_revisions
    upper = (
        Tier(
            code="platinum",
            name=LocalText({"en": "Platinum", "zh-CN": "铂金"}),
            rank=3,
            entry=progress(PLATINUM, YEAR),
            keep=None,
            benefits=(multiplier(1750), SHIPPING),
            colour="#b0c4de",
        ),
        Tier(
            code="diamond",
            name=LocalText({"en": "Diamond", "zh-CN": "钻石"}),
            rank=4,
            entry=progress(DIAMOND, YEAR),
            keep=None,
            benefits=(multiplier(2000),),
            colour="#9fd3e6",
        ),
    )
    return replace(plain, ladder_revisions=(replace(ladder, tiers=(*ladder.tiers, *upper)),))


def template(code: str, number: int, at: datetime, *, total: int | None = None) -> Template:
    """So many yuan off, and as many for a member as it likes."""
    return Template(
        id=new_uuid(),
        template_id=new_uuid(),
        code=code,
        revision=1,
        version=1,
        valid_from=ALWAYS,
        status=TemplateStatus.ACTIVE,
        title=LocalText({"en": f"{number} yuan off", "zh-CN": f"立减{number}元"}),
        discount=AmountOff(number * 100),
        claim_from=at - timedelta(days=60),
        claim_until=at + timedelta(days=365),
        limits=Limits(total=total, per_member=None),
        validity=AfterClaim(days=90),
    )


async def open_shop(vault: Vault, *, at: datetime) -> Programme:
    """Write all of it down."""
    made = programme()
    async with opener(vault)() as work:
        await work.programmes.add(made, at=at)
        store = Store(code=STORE, name=LocalText({"zh-CN": "一号店"}), active=True)
        await work.programmes.save_store(store, at=at)
        channel = Channel(code=CHANNEL, name=LocalText({"zh-CN": "门店"}), active=True)
        await work.programmes.save_channel(channel, at=at)
        for each in range(1, TEMPLATES + 1):
            off = template(f"off-{each}", each, at)
            await work.coupons.add_revision(made.id, off, at=at, by="bench", today=at.date())
    return made
