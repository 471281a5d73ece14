"""How long a class of data is kept: what is shipped, and what the shop has changed within bounds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from domain.inventory.data_class import HANDLING, DataClass, Handling
from domain.kernel.ids import MemberId
from domain.retention.refusals import NoTerm, TermOutOfBounds


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    data_class: DataClass
    days: int | None
    """None: kept without a term."""
    is_shipped: bool

    @property
    def handling(self) -> Handling:
        return HANDLING[self.data_class]


def rules(changed: Mapping[DataClass, int]) -> tuple[Rule, ...]:
    """A rule for every class, the shipped term where nothing was changed."""
    return tuple(
        Rule(data_class=each, days=changed.get(each, HANDLING[each].days), is_shipped=each not in changed)
        for each in DataClass
    )


def check_term(data_class: DataClass, days: int) -> None:
    """Raises NoTerm, TermOutOfBounds."""
    its = HANDLING[data_class]
    if not its.has_term:
        raise NoTerm(data_class.value)
    if not its.least <= days <= its.most:
        raise TermOutOfBounds(data_class=data_class.value, least=its.least, most=its.most)


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalHold:
    """Nothing that it names is deleted or anonymised while it stands: of a member, or of a class of data."""

    id: UUID
    member_id: MemberId | None
    data_class: DataClass | None
    placed_at: datetime
    placed_by: str
