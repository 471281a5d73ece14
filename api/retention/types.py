"""Retention as the schema shows it."""

from datetime import datetime

import strawberry

from api.permissions import all_open
from api.scalars import Count
from domain.inventory.data_class import AtTerm, DataClass
from domain.kernel.ids import LegalHoldId, MemberId
from domain.retention.rule import LegalHold as Hold
from domain.retention.rule import Rule

strawberry.enum(
    AtTerm,
    description="What happens to data past its term. ANONYMISE: what leads to the person goes, it stays. "
    "KEEP: it has no term.",
)


@all_open
@strawberry.type(description="How long a class of data is kept.")
class RetentionRule:
    data_class: DataClass
    purpose: str
    legal_basis: str
    at_term: AtTerm
    days: int | None = strawberry.field(description="The term; null where there is none.")
    least: int | None = strawberry.field(description="The shortest term that can be set.")
    most: int | None = strawberry.field(description="The longest.")
    counts_from: str | None = strawberry.field(description="From when the term counts.")
    shipped: bool = strawberry.field(description="Nobody has changed the term.")

    @classmethod
    def of(cls, rule: Rule) -> "RetentionRule":
        its = rule.handling
        return cls(
            data_class=rule.data_class,
            purpose=its.purpose,
            legal_basis=its.basis,
            at_term=its.at_term,
            days=rule.days,
            least=its.least if its.has_term else None,
            most=its.most if its.has_term else None,
            counts_from=its.clock or None,
            shipped=rule.is_shipped,
        )


@all_open
@strawberry.type(description="What the next daily run will take away of a class, if nothing changes.")
class RetentionDue:
    data_class: DataClass
    rows: Count = strawberry.field(description="Past their term and under no hold; of PROFILE, members.")


@all_open
@strawberry.type(description="Keeps the data of a member, or a class of data, from being removed.")
class LegalHold:
    id: LegalHoldId
    member: MemberId | None
    data_class: DataClass | None
    placed_at: datetime
    placed_by: str

    @classmethod
    def of(cls, hold: Hold) -> "LegalHold":
        return cls(
            id=LegalHoldId(hold.id),
            member=hold.member_id,
            data_class=hold.data_class,
            placed_at=hold.placed_at,
            placed_by=hold.placed_by,
        )
