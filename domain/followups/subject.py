"""What an action is about: goods that are checked, people who are trained (requirements R171, R172)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from uuid import UUID

from domain.followups.kinds import FollowUpKind
from domain.kernel.ids import StaffId
from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import check_name
from domain.staff.caller import Caller


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    sku: str | None = None
    batch: str | None = None
    """As who made the goods calls it."""
    store: str | None = None
    """By its code: the follow-up lies in it. None: in no store."""
    staff_id: UUID | None = None
    """Whom it concerns; who does it is its owner."""

    def to_plain(self) -> dict[str, str]:
        """What there is of it, as facts tell it."""
        staff = str(StaffId(self.staff_id)) if self.staff_id else None
        told = {"sku": self.sku, "batch": self.batch, "store": self.store, "staff": staff}
        return {name: text for name, text in told.items() if text is not None}


NOTHING = Subject()


def check_subject(subject: Subject) -> None:
    """Raises InvalidInput."""
    for name in ("sku", "batch"):
        text = getattr(subject, name)
        if text is not None:
            check_name(name, text)


def with_what_its_source_says(subject: Subject, *, sku: str | None = None, store: str | None) -> Subject:
    """What is not said of it, the ticket, answer or order says that it comes from."""
    return replace(subject, sku=subject.sku or sku, store=subject.store or store)


def need_subject(kind: FollowUpKind, subject: Subject) -> None:
    """Goods are checked, and somebody or a store is trained. Raises InvalidInput."""
    if kind is FollowUpKind.SUPPLY_CHECK and subject.sku is None and subject.batch is None:
        raise InvalidInput("sku", "MISSING")
    if kind is FollowUpKind.TRAINING and subject.staff_id is None and subject.store is None:
        raise InvalidInput("store", "MISSING")


def need_own_store(caller: Caller, store: str | None) -> None:
    """Whoever is bound to stores says in which of them it is. Raises InvalidInput."""
    if not caller.may_at(store):
        raise InvalidInput("store", "MISSING" if store is None else "UNKNOWN")
