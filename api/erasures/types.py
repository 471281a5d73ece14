"""Erasures as the schema shows them."""

from datetime import datetime

import strawberry

from api.permissions import all_open
from domain.erasures.erasure import ErasureRequest as Request
from domain.erasures.erasure import ErasureState
from domain.kernel.ids import ErasureId, MemberId

strawberry.enum(
    ErasureState, description="Whether a request to be erased waits, was called off, or was done."
)


@all_open
@strawberry.type(description="A member wants to be erased.")
class ErasureRequest:
    id: ErasureId = strawberry.field(
        description="Keep it: it is that of the certificate, when the member is not there any more."
    )
    state: ErasureState
    asked_at: datetime
    due_at: datetime = strawberry.field(
        description="From then on the member is erased, unless it was called off or a legal hold stands."
    )

    @classmethod
    def of(cls, request: Request) -> "ErasureRequest":
        return cls(
            id=ErasureId(request.member_id.value, request.id),
            state=request.state,
            asked_at=request.asked_at,
            due_at=request.due_at,
        )


@all_open
@strawberry.type(description="What an erasure removed.")
class ErasureRemoval:
    table: str
    rows: int


@all_open
@strawberry.type(description="What stays after an erasure, under an id that leads to nobody.")
class ErasureRemainder:
    table: str
    basis: str = strawberry.field(description="On which legal basis it stays.")


@all_open
@strawberry.type(description="Certifies that a person was erased. It names nobody.")
class ErasureCertificate:
    id: ErasureId
    pseudonym: MemberId = strawberry.field(description="The id that stays in the accounting.")
    erased_at: datetime
    removed: list[ErasureRemoval] = strawberry.field(description="Rows deleted or emptied, by table.")
    unreadable: list[str] = strawberry.field(description="Columns whose values no key opens any more.")
    kept: list[ErasureRemainder]
    text: str = strawberry.field(description="What is signed, to the letter.")
    algorithm: str | None = strawberry.field(
        description="EdDSA (Ed25519) or ES256 (P-256, SHA-256, DER); null where this deployment has no "
        "checkpoint key."
    )
    key: str | None = strawberry.field(description="The id of the key: that of the ledger's checkpoints.")
    public_key: str | None = strawberry.field(
        description="PEM. Compare it with the one that the merchant has published elsewhere."
    )
    signature: str | None = strawberry.field(description="In base64.")
