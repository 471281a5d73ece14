"""A person's rights over its data, for the walk of the matrix."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from domain.kernel.ids import ErasureId, MemberId
from domain.staff.permissions import Permission
from persistence.database import row, rows
from tests import make

if TYPE_CHECKING:
    from tests.api.field_matrix.world import World

RIGHTS: dict[str, list[str]] = {
    "Correction": ["{ member(id: $ann) { corrections(first: 1) { %s } } }"],
    "DataExport": ["{ member(id: $ann) { dataExports { %s } } }"],
    "ErasureRequest": ["{ member(id: $ann) { erasureRequest { %s } } }"],
    "ErasureCertificate": ["{ erasureCertificate(id: $erasure) { %s } }"],
    "ErasureRemoval": ["{ erasureCertificate(id: $erasure) { removed { %s } } }"],
    "ErasureRemainder": ["{ erasureCertificate(id: $erasure) { kept { %s } } }"],
    "InventoryField": ["{ dataInventory { %s } }"],
    "RetentionRule": ["{ retentionRules { %s } }"],
    "RetentionDue": ["{ retentionPreview { %s } }"],
    "LegalHold": ["{ legalHolds { %s } }"],
}
RIGHTS_ARGUMENTS = {"Query.erasureCertificate": "(id: $erasure)"}
RIGHTS_MUTATIONS = {
    "requestMyData": '(input: { member: { id: $own }, reason: "By letter" })',
    "requestErasure": '(input: { member: { id: $own }, reason: "By letter" })',
    "cancelErasure": "(input: { member: { id: $ownErasure } })",
    "saveRetentionRule": "(input: { dataClass: QUOTES, days: 60 })",
    "placeLegalHold": '(input: { memberId: $spareMember, reason: "Case 7" })',
    "releaseLegalHold": '(input: { id: $spareHoldOfLaw, reason: "Case closed" })',
}
ERASE = """mutation ($i: EraseMemberInput!) { eraseMember(input: $i) { problems { code } } }"""
UPDATE = """mutation ($i: UpdateMemberInput!) { updateMember(input: $i) { problems { code } } }"""


async def set_up(world: World) -> None:
    """A correction, an export that was taken and a request of Ann's; somebody who was erased; two holds."""
    everything = make.staff(*Permission)
    ann = str(world.ann)
    for company in ("过渡商店", "小明商店"):
        update = {"idempotencyKey": make.key(), "id": ann, "company": company}
        await _done(world, UPDATE, everything, i=update)
    await _done(world, f"mutation {{ requestMyData{_of(ann)} {{ problems {{ code }} }} }}", everything)
    await rows(
        "UPDATE export_files SET state = 'TAKEN', key = NULL, size = 7, made_at = now(), taken_at = now()"
        " RETURNING 1"
    )
    await ask_to_erase(world, ann)
    gone = await world.spare_member()
    erase = {"idempotencyKey": make.key(), "memberId": gone, "reason": "Asked to"}
    await _done(world, ERASE, everything, i=erase)
    found = await row("SELECT id, member_id FROM erasures")
    assert found is not None
    world.variables["erasure"] = str(ErasureId(found["member_id"], found["id"]))
    await hold(world)
    await _done(
        world,
        'mutation { placeLegalHold(input: { dataClass: DELIVERY_LOGS, reason: "Case 8" })'
        " { problems { code } } }",
        everything,
    )


async def ask_to_erase(world: World, member: str) -> str:
    asking = f"mutation {{ requestErasure{_of(member)} {{ problems {{ code }} }} }}"
    await _done(world, asking, make.staff(*Permission))
    return member


async def hold(world: World) -> str:
    placing = (
        f'mutation {{ placeLegalHold(input: {{ memberId: "{await world.spare_member()}", reason: "Case 7" }})'
        " { hold { id } problems { code } } }"
    )
    payload = await _done(world, placing, make.staff(*Permission))
    return str(payload["hold"]["id"])


def _of(member: str) -> str:
    return f'(input: {{ member: {{ id: "{MemberId.parse(member)}" }}, reason: "By letter" }})'


async def _done(world: World, document: str, caller: Any, **variables: Any) -> Any:
    answer = await world.ask(document, caller, **variables)
    assert answer["errors"] == [], answer
    (payload,) = answer["data"].values()
    assert payload["problems"] == []
    return payload
