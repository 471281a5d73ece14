"""Which personal data there is."""

import strawberry

from api.permissions import all_open, guarded
from domain.inventory.data_class import HANDLING, DataClass
from domain.retention.rule import rules
from domain.staff.permissions import Permission
from persistence.inventory.registry import inventory
from persistence.retention.repository import changed_terms

strawberry.enum(DataClass, description="A class of data: what it is for says `dataInventory`.")


@all_open
@strawberry.type(description="A field that holds data of persons.")
class InventoryField:
    table: str
    column: str
    data_class: DataClass
    purpose: str
    legal_basis: str
    recipients: str
    sealed: bool = strawberry.field(description="Encrypted in the database.")
    exported: bool = strawberry.field(description="Whether `requestMyData` hands it out.")
    why_not_exported: str | None
    on_erasure: str = strawberry.field(description="What an erasure does to it.")
    days: int | None = strawberry.field(
        description="How long it is kept; null where it is kept with what it belongs to."
    )


@strawberry.type
class InventoryQueries:
    @strawberry.field(
        description="Every field that holds data of persons: what for, on which legal basis, who gets it, "
        "how long it is kept.",
        extensions=[guarded(Permission.RETENTION_READ)],
    )
    async def data_inventory(self, data_class: DataClass | None = None) -> list[InventoryField] | None:
        days = {each.data_class: each.days for each in rules(await changed_terms())}
        return [
            InventoryField(
                table=each.table,
                column=each.column,
                data_class=each.data_class,
                purpose=HANDLING[each.data_class].purpose,
                legal_basis=HANDLING[each.data_class].basis,
                recipients=HANDLING[each.data_class].recipients,
                sealed=each.is_sealed,
                exported=each.is_exported,
                why_not_exported=each.why_not,
                on_erasure=each.on_erasure,
                days=days[each.data_class],
            )
            for each in inventory()
            if data_class is None or each.data_class is data_class
        ]
