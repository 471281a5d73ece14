"""Where data goes, as rows say it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from domain.connectors.destination import Destination, LegalBasis


def destination_of(found: Mapping[str, Any]) -> Destination | None:
    """From the columns `region` and `legal_basis`, which are both there or both empty."""
    if found["region"] is None:
        return None
    return Destination(found["region"], LegalBasis(found["legal_basis"]))
