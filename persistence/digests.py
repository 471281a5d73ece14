"""What digests of input are kept for (`Vault.digest`)."""

from __future__ import annotations

from enum import StrEnum


class Purpose(StrEnum):
    """What a digest of input is kept for. Each has its own key, so that digests can not be joined."""

    OPERATION = "operation"
    ORDER = "order"
    LOG_IN_CODE = "log-in-code"
    WECHAT_CODE = "wechat-code"
    TICKET_BOX = "ticket-box"
    TICKET_INBOUND = "ticket-inbound"
    TICKET_FILE = "ticket-file"
