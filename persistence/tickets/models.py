"""Tickets, what was said in them, and every step that was taken."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField
from tortoise.models import Model

from persistence.encryption import Sealed, Secret
from persistence.sealed_field import SealedField, sealed_column


class TicketBoxRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    programme_id: UUID = fields.UUIDField()
    store_code: str = fields.TextField()
    place: str = fields.TextField()
    created_at: datetime = fields.DatetimeField()
    created_by: str = fields.TextField()
    disabled_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "ticket_boxes"


class TicketSourceRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    programme_id: UUID = fields.UUIDField()
    code: str = fields.TextField()
    channel: str = fields.TextField()
    secret = SealedField(Secret.TICKET_SOURCE_SECRET)
    previous_secret = SealedField(Secret.TICKET_SOURCE_PREVIOUS_SECRET, null=True)
    previous_secret_until: datetime | None = fields.DatetimeField(null=True)
    created_at: datetime = fields.DatetimeField()
    created_by: str = fields.TextField()
    disabled_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "ticket_sources"


class TicketRow(Model):
    """`subject` and `solution` are sealed with the ticket's own key, which is `data_key`."""

    id: UUID = fields.UUIDField(primary_key=True)
    programme_id: UUID = fields.UUIDField()
    member_id: UUID | None = fields.UUIDField(null=True)
    channel: str = fields.TextField()
    kind: str = fields.TextField()
    category: str | None = fields.TextField(null=True)
    urgency: str = fields.TextField()
    urgency_rank: int = fields.SmallIntField()
    sentiment: str | None = fields.TextField(null=True)
    severity: str | None = fields.TextField(null=True)
    regulator = fields.BooleanField(default=False)
    state: str = fields.TextField()
    language: str = fields.TextField()
    order_id: UUID | None = fields.UUIDField(null=True)
    sku: str | None = fields.TextField(null=True)
    store_code: str | None = fields.TextField(null=True)
    campaign_code: str | None = fields.TextField(null=True)
    service_code: str | None = fields.TextField(null=True)
    tracking_hash: bytes | None = fields.BinaryField(null=True)
    data_key: Sealed | None = sealed_column(Secret.TICKET_DATA_KEY)
    subject: bytes | None = fields.BinaryField(null=True)
    solution: bytes | None = fields.BinaryField(null=True)
    opened_by: str = fields.TextField()
    opened_at: datetime = fields.DatetimeField()
    changed_at: datetime = fields.DatetimeField()
    first_answered_at: datetime | None = fields.DatetimeField(null=True)
    resolved_at: datetime | None = fields.DatetimeField(null=True)
    closed_at: datetime | None = fields.DatetimeField(null=True)
    closed_because: str | None = fields.TextField(null=True)
    reopened_count: int = fields.IntField(default=0)
    waiting_since: datetime | None = fields.DatetimeField(null=True)
    team_id: UUID | None = fields.UUIDField(null=True)
    staff_id: UUID | None = fields.UUIDField(null=True)
    accepted_at: datetime | None = fields.DatetimeField(null=True)
    first_response_due_at: datetime | None = fields.DatetimeField(null=True)
    resolution_due_at: datetime | None = fields.DatetimeField(null=True)
    paused_seconds: int = fields.BigIntField(default=0)
    merged_into_id: UUID | None = fields.UUIDField(null=True)
    cause: str | None = fields.TextField(null=True)
    text_erased_at: datetime | None = fields.DatetimeField(null=True)
    version: int = fields.IntField(default=1)

    class Meta:
        table = "tickets"


class TicketMessageRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    ticket_id: UUID = fields.UUIDField()
    public = fields.BooleanField()
    author_kind: str = fields.TextField()
    author: str = fields.TextField()
    body: bytes | None = fields.BinaryField(null=True)
    at: datetime = fields.DatetimeField()

    class Meta:
        table = "ticket_messages"


class TicketAttachmentRow(Model):
    """The content lies in the store of files, sealed with the ticket's key, under the row's id."""

    id: UUID = fields.UUIDField(primary_key=True)
    ticket_id: UUID = fields.UUIDField()
    upload_key: str = fields.TextField()
    media_type: str = fields.TextField()
    size: int = fields.IntField()
    name: bytes | None = fields.BinaryField(null=True)
    digest: bytes | None = fields.BinaryField(null=True)
    scan_state: str = fields.TextField()
    scanned_at: datetime | None = fields.DatetimeField(null=True)
    author_kind: str = fields.TextField()
    author: str = fields.TextField()
    public = fields.BooleanField()
    at: datetime = fields.DatetimeField()
    removed_at: datetime | None = fields.DatetimeField(null=True)
    gone_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "ticket_attachments"


class TicketChangeRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    ticket_id: UUID = fields.UUIDField()
    at: datetime = fields.DatetimeField()
    by: str = fields.TextField()
    field: str = fields.TextField()
    before: str | None = fields.TextField(null=True)
    after: str | None = fields.TextField(null=True)

    class Meta:
        table = "ticket_changes"


class TicketHandoverRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    ticket_id: UUID = fields.UUIDField()
    department: str = fields.TextField()
    handed_by: str = fields.TextField()
    handed_at: datetime = fields.DatetimeField()
    acknowledged_by: str | None = fields.TextField(null=True)
    acknowledged_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "ticket_handovers"


class TicketGoodwillRow(Model):
    """In SQL the key is (member_id, id)."""

    id: UUID = fields.UUIDField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    ticket_id: UUID = fields.UUIDField()
    programme_id: UUID = fields.UUIDField()
    points: int | None = fields.BigIntField(null=True)
    template_id: UUID | None = fields.UUIDField(null=True)
    entry_id: UUID | None = fields.UUIDField(null=True)
    coupon_id: UUID | None = fields.UUIDField(null=True)
    approval_id: UUID | None = fields.UUIDField(null=True)
    asked_by: str = fields.TextField()
    asker_id: UUID = fields.UUIDField()
    asked_at: datetime = fields.DatetimeField()
    given_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "ticket_goodwill"


class GoodwillLimitRow(Model):
    role: str = fields.TextField(primary_key=True)
    points: int = fields.BigIntField()
    coupons: int = fields.IntField()
    saved_at: datetime = fields.DatetimeField()
    saved_by: str = fields.TextField()

    class Meta:
        table = "goodwill_limits"


class TicketInboundRow(Model):
    """In SQL the key is (source_id, message_id)."""

    source_id: UUID = fields.UUIDField(primary_key=True)
    message_id: str = fields.TextField()
    digest: bytes = fields.BinaryField()
    ticket_id: UUID = fields.UUIDField()
    at: datetime = fields.DatetimeField()

    class Meta:
        table = "ticket_inbound"


class TicketNetworkRow(Model):
    network: str = fields.TextField(primary_key=True)
    submitted_at: list[datetime] = ArrayField(element_type="timestamptz")

    class Meta:
        table = "ticket_networks"
