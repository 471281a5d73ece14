"""Chats, notes, mentions and what departments look at together, for the walk of the matrix."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from domain.kernel.ids import NOBODY, ChatId, MemberNoteId, TicketId
from domain.staff.caller import Caller
from persistence.database import rows, value
from persistence.encryption import Secret
from persistence.ids import new_uuid
from persistence.members.keys import KEY_TO_SEAL
from tests import make
from tests.api.sla.test_report import like

if TYPE_CHECKING:
    from tests.api.field_matrix.world import World

_PERIOD = 'period: { from: "2026-01-01", through: "2026-12-31" }'
_DIGEST = f"{{ crossTeamDigest({_PERIOD}) {{ %s }} }}"
_GAPS = f"{{ managementGaps({_PERIOD}) {{ %s }} }}"
_NOTES = "{ memberNotes(memberId: $noted, first: 5) { %s } }"
_MENTIONS = "{ myMentions(first: 5, unread: false) { %s } }"

TALK: dict[str, list[str]] = {
    "Chat": ["{ chats { %s } }"],
    "ChatDeliveryConnection": ["{ chatDeliveries(chatId: $chat, first: 1) { %s } }"],
    "MemberNoteConnection": [_NOTES],
    "MemberNoteEdge": [_NOTES % "edges { %s }"],
    "MemberNote": [_NOTES % "nodes { %s }"],
    "MentionConnection": [_MENTIONS],
    "MentionEdge": [_MENTIONS % "edges { %s }"],
    "Mention": [_MENTIONS % "nodes { %s }"],
    "CrossTeamDigest": [_DIGEST],
    "DigestTeam": [_DIGEST % "teams { %s }"],
    "DigestBreach": [_DIGEST % "breaches { %s }"],
    "DigestLowScore": [_DIGEST % "lowAnswers { %s }"],
    "DigestAction": [_DIGEST % "actions { %s }"],
    "ManagementGaps": [_GAPS],
    "MissedDeadlines": [_GAPS % "missedDeadlines { %s }"],
    "DormantOwner": [_GAPS % "dormantOwners { %s }"],
    "IncompleteData": [_GAPS % "incompleteData { %s }"],
    "UnusedBenefit": [_GAPS % "unusedBenefits { %s }"],
    "Responsibility": ["{ responsibilities { %s } }"],
    "StepTerm": ["{ responsibilities { terms { %s } } }"],
}
CHAT_DELIVERIES = "{ chatDeliveries(chatId: $chat, first: 5) { %s } }"
"""Messages to chats are deliveries as those to webhooks are, and come by here, too."""

TALK_ARGUMENTS = {
    "Query.chatDeliveries": "(chatId: $chat, first: 1)",
    "Query.memberNotes": "(memberId: $noted, first: 1)",
    "Query.myMentions": "(first: 1)",
    "Subscription.mentionsChanged": "(first: 1)",
    "Query.crossTeamDigest": f"({_PERIOD})",
    "Query.managementGaps": f"({_PERIOD})",
}
TALK_MUTATIONS = {
    "createChat": (
        '(input: { name: "Desk", service: SLACK, url: "https://93.184.216.34/hook", events: [PAGE],'
        ' language: EN, region: "DE", legalBasis: ADEQUACY })'
    ),
    "updateChat": "(input: { id: $spareChat, active: false })",
    "deleteChat": "(id: $spareChat)",
    "testChat": "(id: $spareChat)",
    "writeMemberNote": '(input: { idempotencyKey: $key, memberId: $spareMember, body: "Calls on Mondays" })',
    "changeMemberNote": '(input: { id: $ownNote, ifVersion: 1, body: "Calls on Fridays" })',
    "deleteMemberNote": "(id: $ownNote)",
    "readMentions": '(ids: ["mtn_01h00000000000000000000000"])',
}
FRESH = ("spareChat", "ownNote")
TABLES = ("chats", "member_notes", "mentions")


async def set_up(world: World) -> None:
    """Everything once, with every field that it can have."""
    from tests.api.field_matrix.world import delivery

    chat = await _chat(world, is_off=True)
    (fact,) = await rows("SELECT id, member_id, position FROM facts WHERE position IS NOT NULL LIMIT 1")
    for state in ("WAITING", "DELIVERED"):
        await delivery(chat.webhook, fact, state=state)
    held = TicketId.parse(world.variables["heldTicket"])
    note = await _note(world, "stf_test", store="s1")
    await rows(
        """INSERT INTO mentions (id, staff_id, programme_id, member_id, note_id, mentioned_by, mentioned_at,
            read_at)
        SELECT gen_random_uuid(), s.id, n.programme_id, n.member_id, n.id, 'stf_test', now(), now()
        FROM staff s, member_notes n WHERE n.member_id = $1 AND n.id = $2 RETURNING 1""",
        note.member,
        note.value,
    )
    await rows(
        """INSERT INTO mentions (id, staff_id, programme_id, ticket_id, message_id, mentioned_by,
            mentioned_at)
        SELECT gen_random_uuid(), s.id, k.programme_id, k.id, k.id, 'stf_test', now()
        FROM staff s, tickets k WHERE k.id = $1 RETURNING 1""",
        held.value,
    )
    await _late(held, world)
    world.variables |= {"chat": str(chat.id), "noted": str(world.ann)}


class _Chat:
    def __init__(self, made: Any) -> None:
        from domain.kernel.ids import WebhookId

        self.id, self.webhook = ChatId(made), WebhookId(made)


async def _chat(world: World, *, is_off: bool = False) -> _Chat:
    made = new_uuid()
    await rows(
        """INSERT INTO webhooks (id, kinds, position, disabled_at, disabled_because, failing_since,
            created_at, created_by, region, legal_basis)
        VALUES ($1, '{ticket.paged}', 0, $2, $3, $2, now(), 'stf_1', 'CN', 'SAME_COUNTRY') RETURNING 1""",
        made,
        datetime.now(UTC) - timedelta(days=1) if is_off else None,
        "FAILING" if is_off else None,
    )
    await rows(
        """INSERT INTO chats (id, programme_id, team_id, name, service, url, secret, language, link)
        SELECT $1, t.programme_id, t.id, 'Desk', 'DINGTALK', $2, $3, 'en', 'https://desk.example/{id}'
        FROM teams t WHERE t.code = 'desk' RETURNING 1""",
        made,
        world.vault.seal_column(Secret.CHAT_URL, made, "https://chat.example/hush").token,
        world.vault.seal_column(Secret.CHAT_SECRET, made, "hush").token,
    )
    return _Chat(made)


async def _note(world: World, author: str, *, store: str | None = None) -> MemberNoteId:
    note = MemberNoteId(world.ann.value, new_uuid())
    key = world.vault.unwrap(note.member, bytes(await value(KEY_TO_SEAL, note.member)))
    await rows(
        """INSERT INTO member_notes (member_id, id, programme_id, store_code, body, author, written_at,
            changed_at)
        SELECT $1, $2, id, $3, $4, $5, now(), now() FROM programmes WHERE is_default RETURNING 1""",
        note.member,
        note.value,
        store,
        world.vault.seal(Secret.MEMBER_NOTE, key, "Calls on Mondays").token,
        author,
    )
    return note


async def _late(held: TicketId, world: World) -> None:
    """A ticket that is late, somebody who is dissatisfied with it, and work of somebody who is not there."""
    late, answer = new_uuid(), new_uuid()
    open_ = {"state": "ASSIGNED", "closed_at": None, "closed_because": None, "resolved_at": None}
    await like(held, id=late, **open_)
    await rows(
        """INSERT INTO survey_answers (member_id, id, programme_id, survey_id, number, instrument, ticket_id,
            started_at, completed_at, recorded_by)
        SELECT $1, $2, s.programme_id, s.id, v.number, 'ONLINE', $3, now(), now(), 'late'
        FROM survey_versions v JOIN surveys s ON s.id = v.survey_id
        WHERE v.content -> 'questions' @> '[{"kind": "NPS"}]' LIMIT 1 RETURNING 1""",
        NOBODY,
        answer,
        late,
    )
    await rows(
        """INSERT INTO survey_values (member_id, answer_id, question, score)
        SELECT a.member_id, a.id, q ->> 'code', 0
        FROM survey_answers a JOIN survey_versions v ON v.survey_id = a.survey_id AND v.number = a.number,
            jsonb_array_elements(v.content -> 'questions') q
        WHERE a.member_id = $1 AND a.id = $2 AND q ->> 'kind' = 'NPS' RETURNING 1""",
        NOBODY,
        answer,
    )
    away = await make.staff_account(world.vault)
    await rows("UPDATE staff SET last_login_at = '2026-01-01' WHERE id = $1 RETURNING 1", away.value)
    await rows(
        """INSERT INTO follow_ups (member_id, id, programme_id, kind, state, cause, owner_id, due_at,
            opened_at, opened_by)
        SELECT $1, $2, id, 'IMPROVEMENT', 'OPEN', 'late', $3, '2026-02-01', now(), 'x'
        FROM programmes WHERE is_default RETURNING 1""",
        NOBODY,
        new_uuid(),
        away.value,
    )
    await rows(
        """INSERT INTO coupons (member_id, id, template_id, state, issued_at, valid_from, valid_until,
            revision_id, origin, ended_at)
        SELECT $1, gen_random_uuid(), r.template_id, 'EXPIRED', '2026-01-01', '2026-01-01', '2026-02-01',
            r.id, 'ISSUE', '2026-02-01'
        FROM coupon_template_revisions r LIMIT 1 RETURNING 1""",
        world.ann.value,
    )


async def fresh(name: str, asking: Caller, world: World) -> str:
    if name == "spareChat":
        return str((await _chat(world)).id)
    return str(await _note(world, asking.actor, store="s1"))
