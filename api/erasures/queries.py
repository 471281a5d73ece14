"""What certifies that a person was erased."""

from base64 import b64encode

import strawberry

from api.context import Info
from api.erasures.types import ErasureCertificate, ErasureRemainder, ErasureRemoval
from api.ledger.signing import CheckpointKeys
from api.permissions import open_field
from api.settings import Settings, SettingsRefused
from domain.kernel.ids import ErasureId
from persistence.erasures.repository import certificate


@strawberry.type
class ErasuresQueries:
    @open_field(
        description=(
            "Certifies that a person was erased; null where there is no such erasure, or not yet. Whoever "
            "has the id may read it: it names nobody, and whoever was erased can not log in any more."
        )
    )
    async def erasure_certificate(self, info: Info, id: ErasureId) -> ErasureCertificate | None:
        erased = await certificate(id)
        if erased is None:
            return None
        signer = _signer(info.context.settings)
        signed = signer.sign_text(erased.text) if signer else None
        return ErasureCertificate(
            id=id,
            pseudonym=erased.member_id,
            erased_at=erased.at,
            removed=[ErasureRemoval(table=table, rows=rows) for table, rows in erased.removed.items()],
            unreadable=list(erased.unreadable),
            kept=[ErasureRemainder(table=table, basis=basis) for table, basis in erased.kept.items()],
            text=erased.text,
            algorithm=signed.algorithm if signed else None,
            key=signed.key if signed else None,
            public_key=signed.public_key if signed else None,
            signature=b64encode(signed.signature).decode() if signed else None,
        )


def _signer(settings: Settings) -> CheckpointKeys | None:
    """The keys of checkpoints; None where there are none, as in a deployment that signs nothing."""
    if settings.keys_file is None:
        return None
    material = settings.key_material()
    try:
        return CheckpointKeys.of(material)
    except SettingsRefused:
        return None
