"""A column key is exchanged while staff log in, webhooks change and acts are recorded."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from domain.chats.chat import ChatService, Scope
from domain.chats.ports import Keys as ChatKeys
from domain.chats.ports import StoredChat
from domain.connectors.destination import Destination, LegalBasis
from domain.kernel.ids import NOBODY, ChatId, WebhookId
from domain.logins.ports import CodeMessage
from domain.members.identity import Identity, IdentityKind
from domain.secondfactors.factor import SecondFactor, new_secret
from domain.staff.audit import Act, Deed, Origin
from domain.staff.bundles import Role
from domain.staff.sessions import Session, SubjectKind, new_refresh_token
from domain.wechat.code import CodeKind
from persistence import database as pool
from persistence import resealing
from persistence.audit.log import AuditLog
from persistence.chats.repository import StoredChats
from persistence.data_keys import new_data_key
from persistence.database import row, rows
from persistence.encryption import Sealed, Secret, Vault
from persistence.ids import new_uuid
from persistence.logins.repository import StoredLogInCodes
from persistence.resealing import COLUMNS, Column, reseal_all, values_to_reseal
from persistence.sealed_bytes import Unopenable
from persistence.secondfactors.repository import StoredSecondFactors
from persistence.staff.repository import StoredSessions
from persistence.webhooks.repository import WebhookStore
from persistence.wechat.repository import StoredWechatCodes
from persistence.work import opener
from tests import make
from tests.servers import TestDatabase

BOTH = Vault(replace(make.KEY_RING, column={1: b"c" * 32, 2: b"d" * 32}, newest_column=2))
ONLY_NEW = Vault(replace(make.KEY_RING, column={2: b"d" * 32}, newest_column=2))


@pytest.fixture
async def as_owner(database: TestDatabase) -> AsyncIterator[None]:
    """The pool as the owner of the tables, as `laurel keys reseal` has it."""
    await pool.disconnect()
    await pool.connect(database.migration_url, size=4)
    yield


async def one_of_each(vault: Vault) -> None:
    """A row in every table that the column key seals values of."""
    now = datetime.now(UTC)
    staff = await make.staff_account(vault, Role.ADMIN, email="jane@example.com")
    sessions, token = StoredSessions(vault), new_refresh_token()
    begun = Session.begun(new_uuid(), SubjectKind.STAFF, staff.value, at=now, device="Ann's laptop")
    await sessions.begin(begun, token=token)
    held = await sessions.lock(token)
    assert held
    await sessions.rotate(held, successor=new_refresh_token(), at=now, idle_until=now + timedelta(minutes=30))
    factor = SecondFactor(staff_id=staff, secret=new_secret(), begun_at=now)
    await StoredSecondFactors(vault).begin(factor)
    webhooks, webhook = WebhookStore(vault), WebhookId(new_uuid())
    await webhooks.add(
        webhook,
        url="https://shop.example/",
        kinds=["member.enrolled"],
        version=1,
        destination=Destination("DE", LegalBasis.ADEQUACY),
        secret="whsec_a",
        by="x",
    )
    await webhooks.rotate_secret(webhook, "whsec_b", old_lives=timedelta(hours=24))
    programme, approval = await make.programme(), new_uuid()
    await rows(
        """INSERT INTO approvals (id, member_id, programme_id, kind, state, wanted, reason, decision_reason,
            asked_by, asker_id, asked_at, expires_at, decided_by, decider_id, decided_at)
        VALUES ($1, $2, $3, 'ADJUSTMENT', 'REJECTED', '{}', $4, $5, 'stf_a', $6, now(),
            now() + interval '1 day', 'stf_b', $7, now()) RETURNING id""",
        approval,
        NOBODY,
        programme.id,
        vault.seal_column(Secret.APPROVAL_REASON, approval, "A batch of coupons").token,
        vault.seal_column(Secret.APPROVAL_DECISION_REASON, approval, "Too many").token,
        new_uuid(),
        new_uuid(),
    )
    chat = StoredChat(
        id=ChatId(new_uuid()),
        name="On call",
        service=ChatService.DINGTALK,
        scope=Scope(programme_id=programme.id),
        kinds=("ticket.paged",),
        language="en",
        link=None,
        destination=Destination("CN", LegalBasis.CONTRACT),
    )
    await StoredChats(vault).add(chat, ChatKeys(url="https://chat.example/a", secret="SEC"), by="x")
    prospect = new_uuid()
    await rows(
        """INSERT INTO prospects (id, programme_id, contact_kind, contact_fingerprint, contact, source,
            consent, version, consented_at, created_at)
        VALUES ($1, $2, 'EMAIL', $3, $4, 'fair', '{}', 1, now(), now()) RETURNING id""",
        prospect,
        programme.id,
        bytes(16),
        vault.seal_column(Secret.PROSPECT_CONTACT, prospect, "pat@example.com").token,
    )
    reward, revision = new_uuid(), new_uuid()
    await rows(
        "INSERT INTO rewards (id, programme_id, code, created_at) VALUES ($1, $2, 'wheel', now())"
        " RETURNING id",
        reward,
        programme.id,
    )
    await rows(
        """INSERT INTO reward_revisions (id, reward_id, revision, version, status, content, valid_from,
            created_at, created_by)
        VALUES ($1, $2, 1, 1, 'DRAFT', '{}', now(), now(), 'x') RETURNING id""",
        revision,
        reward,
    )
    await rows(
        "INSERT INTO draw_seeds (id, reward_id, commitment, seed) VALUES ($1, $2, $3, $4) RETURNING id",
        revision,
        reward,
        bytes(32),
        vault.seal_column(Secret.DRAW_SEED, revision, "00" * 32).token,
    )
    codes, contact = StoredLogInCodes(vault), Identity(IdentityKind.EMAIL, "ann@example.com")
    await codes.keep_code(
        await codes.hold(contact),
        new_uuid(),
        code="123456",
        expires_at=now + timedelta(minutes=5),
        sent_at=[now],
        message=CodeMessage(to="ann@example.com", channel="EMAIL", code="123456", locale="en"),
    )
    wechat = StoredWechatCodes(vault)
    code = await wechat.hold(CodeKind.LOG_IN, "wx0123456789abcdef", "code", at=now)
    await wechat.tell(code.id, {"openid": "oAnn"})
    deed = Deed(act=Act.MEMBER_REVEALED, reason="Asked by phone", changes={"a": (1, 2)})
    await AuditLog(vault, now=now).record(Origin(), deed)
    violation = new_uuid()
    await rows(
        """INSERT INTO violations (id, kind, staff_id, at, count, allowed, acknowledged_at, acknowledged_by,
            note)
        VALUES ($1, 'MEMBERS', $2, now(), 2, 1, now(), $3, $4) RETURNING id""",
        violation,
        new_uuid(),
        new_uuid(),
        vault.seal_column(Secret.VIOLATION_NOTE, violation, "Stocktaking").token,
    )
    source, ticket = new_uuid(), new_uuid()
    await rows(
        """INSERT INTO ticket_sources (id, programme_id, code, channel, secret, previous_secret,
            previous_secret_until, created_at, created_by)
        VALUES ($1, $2, 'mailbox', 'EMAIL', $3, $4, now(), now(), 'stf_a') RETURNING id""",
        source,
        programme.id,
        vault.seal_column(Secret.TICKET_SOURCE_SECRET, source, "whsec_b").token,
        vault.seal_column(Secret.TICKET_SOURCE_PREVIOUS_SECRET, source, "whsec_a").token,
    )
    await rows(
        """INSERT INTO tickets (id, programme_id, channel, kind, urgency, state, language, data_key,
            opened_by, opened_at, changed_at)
        VALUES ($1, $2, 'EMAIL', 'QUESTION', 'NORMAL', 'NEW', 'en', $3, 'source:mailbox', now(), now())
        RETURNING id""",
        ticket,
        programme.id,
        vault.seal_column(Secret.TICKET_DATA_KEY, ticket, new_data_key()).token,
    )
    await surveyed(vault, programme.id)
    hold, export = new_uuid(), new_uuid()
    await rows(
        """INSERT INTO legal_holds (id, data_class, reason, placed_at, placed_by)
        VALUES ($1, 'QUOTES', $2, now(), 'stf_a') RETURNING id""",
        hold,
        vault.seal_column(Secret.LEGAL_HOLD_REASON, hold, "Case 7").token,
    )
    await rows(
        """INSERT INTO export_files (token, id, member_id, state, requested_by, requested_at, expires_at,
            head, key)
        VALUES ($1, $2, $3, 'WAITING', 'stf_a', now(), now() + interval '1 hour', '', $4) RETURNING id""",
        bytes(32),
        export,
        (await make.member(opener(vault))).id.value,
        vault.seal_column(Secret.EXPORT_FILE_KEY, export, "00" * 32).token,
    )


async def surveyed(vault: Vault, programme_id: UUID) -> None:
    """An answer and a follow-up of nobody, and a system that sends answers."""
    survey, source, answer, follow_up = (new_uuid() for _ in range(4))
    await rows(
        """WITH survey AS (
            INSERT INTO surveys (id, programme_id, code, state, created_at)
            VALUES ($1, $2, 'care', 'OPEN', now()) RETURNING id),
        version AS (
            INSERT INTO survey_versions (survey_id, number, content, saved_at, saved_by, published_at)
            SELECT id, 1, '{}', now(), 'x', now() FROM survey)
        INSERT INTO survey_sources (id, survey_id, code, secret, made_at)
        SELECT $3, id, 'monkey', $4, now() FROM survey RETURNING id""",
        survey,
        programme_id,
        source,
        vault.seal_column(Secret.SURVEY_SOURCE_SECRET, source, "whsec_c").token,
    )
    await rows(
        """INSERT INTO survey_answers (member_id, id, programme_id, survey_id, number, instrument, started_at,
            recorded_by, texts) VALUES ($1, $2, $3, $4, 1, 'ONLINE', now(), 'link', $5) RETURNING id""",
        NOBODY,
        answer,
        programme_id,
        survey,
        vault.seal_column(Secret.SURVEY_TEXTS, answer, '{"words":"Fine"}').token,
    )
    await rows(
        """INSERT INTO follow_ups (member_id, id, programme_id, kind, state, cause, due_at, opened_at,
            opened_by, description, notes, evidence)
        VALUES ($1, $2, $3, 'IMPROVEMENT', 'OPEN', 'x', now(), now(), 'stf_a', $4, $5, $6) RETURNING id""",
        NOBODY,
        follow_up,
        programme_id,
        vault.seal_column(Secret.FOLLOW_UP_DESCRIPTION, follow_up, "Answer sooner").token,
        vault.seal_column(Secret.FOLLOW_UP_NOTES, follow_up, "Begun").token,
        vault.seal_column(Secret.FOLLOW_UP_EVIDENCE, follow_up, "Eight hours").token,
    )


async def plain_of(column: Column, vault: Vault) -> list[str]:
    found = await rows(f"SELECT {column.key} AS key, {column.secret.column} AS v FROM {column.secret.table}")
    return [
        vault.open_column(Sealed(column.secret, bytes(each["v"])), column.sealing_id(each["key"]))
        for each in found
        if each["v"] is not None
    ]


async def everything(vault: Vault) -> dict[Secret, list[str]]:
    return {each.secret: await plain_of(each, vault) for each in COLUMNS}


def test_no_secret_that_belongs_to_no_member_is_forgotten() -> None:
    of_members = {
        each
        for each in Secret
        if each.table in ("members", "member_codes", "entry_reasons", "tier_floors")
        or each.table in ("member_corrections", "member_guardians", "identities", "member_notes")
    }
    assert {each.secret for each in COLUMNS} == set(Secret) - of_members


async def test_every_value_is_sealed_anew_and_reads_as_before(as_owner: None, vault: Vault) -> None:
    await one_of_each(vault)
    before = await everything(vault)
    assert all(before.values()), "each secret has a value here"
    assert await values_to_reseal(BOTH) == 28

    assert await reseal_all(BOTH) == 28

    assert await values_to_reseal(BOTH) == 0
    assert await everything(ONLY_NEW) == before
    with pytest.raises(Unopenable):
        await everything(vault)
    assert await reseal_all(BOTH) == 0


async def test_a_stopped_run_goes_on_where_it_was(
    as_owner: None, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resealing, "BATCH", 2)
    for _ in range(5):
        await make.staff_account(vault, Role.CLERK)

    class Stopped(Exception):
        pass

    def stop(count: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        await reseal_all(BOTH, stop)
    assert await values_to_reseal(BOTH) == 8
    assert len(await plain_of(COLUMNS[0], BOTH)) == 5, "every value opens half-way, too"

    batches: list[int] = []
    assert await reseal_all(BOTH, batches.append) == 8
    assert batches == [2, 1, 2, 2, 1]
    assert len(await plain_of(COLUMNS[0], ONLY_NEW)) == 5


async def test_what_is_changed_between_the_look_and_the_swap_stands(
    as_owner: None, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    jane = (await make.staff_account(vault, Role.CLERK, email="jane@example.com")).value
    joe = (await make.staff_account(vault, Role.CLERK, email="joe@example.com")).value

    async def change_jane_first(sql: str, *args: Any) -> list[dict[str, Any]]:
        if "UPDATE staff" in sql and "email = n.new" in sql:
            new = vault.seal_column(Secret.STAFF_EMAIL, jane, "jane@new.example").token
            await rows("UPDATE staff SET email = $2 WHERE id = $1", jane, new)
        return await rows(sql, *args)

    monkeypatch.setattr(resealing, "rows", change_jane_first)

    assert await reseal_all(BOTH) == 3, "Joe's e-mail, two names"

    assert await email_of(jane, BOTH) == "jane@new.example"
    assert await email_of(joe, ONLY_NEW) == "joe@example.com"
    assert await values_to_reseal(BOTH) == 1, "written meanwhile under the old key, and said so"


async def email_of(staff_id: UUID, vault: Vault) -> str:
    found = await row("SELECT email FROM staff WHERE id = $1", staff_id)
    assert found
    return vault.open_column(Sealed(Secret.STAFF_EMAIL, bytes(found["email"])), staff_id)
