"""What is told of a new revision: the audit log which fields have changed, the feed that there is one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol

from domain.kernel.facts import Fact
from domain.kernel.ids import ProgrammeId
from domain.kernel.texts import camel
from domain.programme.programme import Programme
from domain.staff.audit import Act, Deed, Origin
from domain.work import Work


class Saved(StrEnum):
    """The kinds of facts, by what was saved."""

    CAMPAIGN = "campaign.saved"
    TEMPLATE = "coupon_template.saved"
    PROMOTION = "promotion.saved"
    REWARD = "reward.saved"


_ACTS = {
    Saved.CAMPAIGN: Act.CAMPAIGN_SAVED,
    Saved.TEMPLATE: Act.COUPON_TEMPLATE_SAVED,
    Saved.PROMOTION: Act.PROMOTION_SAVED,
    Saved.REWARD: Act.REWARD_SAVED,
}


class Revised(Protocol):
    """One revision."""

    @property
    def code(self) -> str: ...

    @property
    def revision(self) -> int: ...

    def state(self, now: datetime) -> StrEnum: ...


async def tell_of_revision(
    saved: Saved,
    rule: Revised,
    before: Mapping[str, Any] | None,
    after: Mapping[str, Any],
    programme: Programme,
    origin: Origin,
    work: Work,
    *,
    at: datetime,
) -> None:
    """`before`, `after`: what the revisions say, in their plain form."""
    old = before or {}
    changed = tuple(camel(name) for name in after if old.get(name) != after[name])
    kind, name = saved.value.partition(".")[0], saved.name.lower()
    deed = Deed(act=_ACTS[saved], object_kind=kind, object_id=rule.code, fields=changed)
    await work.audit.record(origin, deed)
    payload = {
        "programme": str(ProgrammeId(programme.id)),
        name: rule.code,
        "revision": rule.revision,
        "state": rule.state(at).value,
    }
    await work.facts.tell(Fact(kind=saved.value, member_id=None, at=at, payload=payload))
