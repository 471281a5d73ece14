"""Which personal data there is: the query, the printed page, and that nothing is missing from either."""

from __future__ import annotations

from api.inventory import inventory_list
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from persistence.encryption import Secret
from persistence.inventory.of_nobody import OF_NOBODY
from persistence.inventory.registry import SEALED, columns_by_table, inventory, undeclared
from persistence.inventory.tables import BY_TABLE
from tests import make
from tests.conftest import Ask

ASK = """query ($c: DataClass) { dataInventory(dataClass: $c) { table column dataClass purpose legalBasis
  recipients sealed exported whyNotExported onErasure days } }"""
AUDITOR = make.staff(Permission.RETENTION_READ)


def test_every_table_of_the_registry_is_listed_with_what_it_holds() -> None:
    assert undeclared() == []
    assert all(OF_NOBODY.values())
    for held in BY_TABLE.values():
        assert {*held.unexported, *held.classes} <= set(columns_by_table()[held.table]), held.table


def test_every_sealed_column_has_a_line_or_belongs_to_no_person() -> None:
    lines = {(each.table, each.column) for each in inventory()}
    stored = {
        place for place in SEALED if place[1] in columns_by_table().get(place[0], ()) and place not in lines
    }
    assert {SEALED[each] for each in stored} == {
        Secret.WEBHOOK_SECRET,
        Secret.WEBHOOK_PREVIOUS_SECRET,
        Secret.CHAT_URL,
        Secret.CHAT_SECRET,
        Secret.DRAW_SEED,
        Secret.SURVEY_SOURCE_SECRET,
        Secret.TICKET_SOURCE_SECRET,
        Secret.TICKET_SOURCE_PREVIOUS_SECRET,
    }


def test_the_printed_page_is_what_the_code_says() -> None:
    assert inventory_list.FILE.read_text(encoding="utf-8") == inventory_list.page()


async def test_whoever_may_reads_purpose_basis_recipients_and_term_of_each_field(
    ask: Ask, programme: Programme
) -> None:
    every = (await ask(ASK, AUDITOR))["data"]["dataInventory"]
    assert len(every) == len(inventory()) > 400
    for each in every:
        assert each["purpose"]
        assert each["legalBasis"]
        assert each["recipients"]
        assert each["onErasure"]
        assert each["exported"] == (each["whyNotExported"] is None)
    (phone,) = [each for each in every if (each["table"], each["column"]) == ("members", "phone")]
    assert (phone["sealed"], phone["dataClass"], phone["days"]) == (True, "PROFILE", 1095)
    some = (await ask(ASK, AUDITOR, c="GUEST_CONTACTS"))["data"]["dataInventory"]
    orders = {each["column"] for each in some if each["table"] == "guest_orders"}
    assert orders == {"contact_kind", "contact_fingerprint"}
    assert {each["table"] for each in some} == {"guest_orders", "kept_events"}
    denied = await ask(ASK, make.staff(Permission.MEMBERS_READ))
    assert [each["extensions"]["code"] for each in denied["errors"]] == ["FORBIDDEN"]
