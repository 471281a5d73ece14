"""Answers with their values, and what other systems have sent."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import orjson

from domain.kernel.ids import NOBODY, MemberId, SurveyAnswerId, SurveyInvitationId
from domain.surveys.answer import Answer, Instrument
from domain.surveys.invitation import About
from domain.surveys.ports import Imported, SurveyAnswers
from domain.surveys.questions import Values
from persistence.approvals.reasons import opened, seal
from persistence.database import from_json, row, rows, to_json, value
from persistence.encryption import Secret, Vault
from persistence.members.keys import KEY_TO_SEAL
from persistence.merges.parts import PERSONS

_READ = """
SELECT a.member_id, a.id, a.programme_id, a.survey_id, a.number, a.invitation_id, a.instrument, a.channel,
    a.store_code, a.order_id, a.ticket_id, a.started_at, a.completed_at, a.texts, a.points, a.recorded_by,
    (SELECT json_agg(json_build_array(v.question, v.score, v.choice) ORDER BY v.question, v.choice)
        FROM survey_values v WHERE v.member_id = a.member_id AND v.answer_id = a.id) AS values
FROM survey_answers a WHERE a.member_id = $1 AND
"""
_ADD = """
INSERT INTO survey_answers (member_id, id, programme_id, survey_id, number, invitation_id, instrument,
    channel, store_code, order_id, ticket_id, started_at, recorded_by)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING id
"""
_CHANGE = """
UPDATE survey_answers SET completed_at = $3, points = $4, texts = coalesce($5, texts)
WHERE member_id = $1 AND id = $2 AND completed_at IS NULL RETURNING id
"""
_VALUES = """
WITH gone AS (
    DELETE FROM survey_values v WHERE v.member_id = $1 AND v.answer_id = $2
    AND NOT EXISTS (SELECT FROM jsonb_to_recordset($3::jsonb) AS r (question text, choice text)
        WHERE r.question = v.question AND r.choice = v.choice)
)
INSERT INTO survey_values (member_id, answer_id, question, choice, score)
SELECT $1, $2, r.question, r.choice, r.score
FROM jsonb_to_recordset($3::jsonb) AS r (question text, choice text, score smallint)
ON CONFLICT (member_id, answer_id, question, choice) DO UPDATE SET score = excluded.score
RETURNING question
"""
_ERASE = """
UPDATE survey_answers SET texts = NULL WHERE member_id = $1 AND id = $2 AND texts IS NOT NULL RETURNING id
"""
_NOTE_IMPORT = """
INSERT INTO survey_imports (source_id, external_id, fingerprint, member_id, answer_id)
VALUES ($1, $2, $3, $4, $5) RETURNING answer_id
"""


class StoredSurveyAnswers(SurveyAnswers):
    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    async def of_invitation(self, invitation_id: SurveyInvitationId) -> Answer | None:
        found = await row(f"{_READ} a.invitation_id = $2", invitation_id.member, invitation_id.value)
        return await self._whole(found) if found else None

    async def find(self, answer_id: SurveyAnswerId) -> Answer | None:
        found = await row(f"{_READ} a.id = $2", answer_id.member, answer_id.value)
        return answer_of(found, {}) if found else None

    async def add(self, answer: Answer) -> None:
        about = answer.about
        await rows(
            _ADD,
            answer.id.member,
            answer.id.value,
            answer.programme_id,
            answer.survey_id,
            answer.number,
            answer.invitation_id,
            answer.instrument.value,
            about.channel,
            about.store,
            about.order_id,
            about.ticket_id,
            answer.started_at,
            answer.recorded_by,
        )

    async def change(self, answer: Answer) -> None:
        sealed = None
        if answer.values.texts:
            plain = orjson.dumps(dict(answer.values.texts), option=orjson.OPT_SORT_KEYS).decode()
            sealed = seal(
                self._vault,
                Secret.SURVEY_TEXTS,
                plain,
                member_id=answer.id.member,
                row_id=answer.id.value,
                wrapped=await self._wrapped(answer.id.member),
            )
        changed = await rows(
            _CHANGE, answer.id.member, answer.id.value, answer.completed_at, answer.points, sealed
        )
        assert changed, "an answer was changed after its end"
        said = [
            *(
                {"question": code, "choice": "", "score": score}
                for code, score in answer.values.scores.items()
            ),
            *(
                {"question": code, "choice": choice, "score": None}
                for code, chosen in answer.values.choices.items()
                for choice in chosen
            ),
        ]
        await rows(_VALUES, answer.id.member, answer.id.value, to_json(said))

    async def rewarded(self, member_id: MemberId, survey_id: UUID) -> bool:
        found = await value(
            f"""{PERSONS.format(member="$1::uuid")} SELECT EXISTS (SELECT FROM survey_answers
                WHERE member_id IN (SELECT id FROM persons) AND survey_id = $2 AND points > 0)""",  # noqa: S608
            member_id.value,
            survey_id,
        )
        return bool(found)

    async def erase_texts(self, answer_id: SurveyAnswerId) -> bool:
        return bool(await rows(_ERASE, answer_id.member, answer_id.value))

    async def imported(self, source_id: UUID, external_id: str) -> Imported | None:
        # Whoever comes second waits here, and then finds what the first has written.
        await rows("SELECT pg_advisory_xact_lock(hashtextextended($1, 40))", f"{source_id.hex}:{external_id}")
        found = await row(
            """SELECT fingerprint, member_id, answer_id FROM survey_imports
            WHERE source_id = $1 AND external_id = $2""",
            source_id,
            external_id,
        )
        if found is None:
            return None
        answer_id = SurveyAnswerId(found["member_id"], found["answer_id"])
        return Imported(fingerprint=bytes(found["fingerprint"]), answer_id=answer_id)

    async def note_import(self, source_id: UUID, external_id: str, imported: Imported) -> None:
        answer_id = imported.answer_id
        await rows(
            _NOTE_IMPORT, source_id, external_id, imported.fingerprint, answer_id.member, answer_id.value
        )

    async def _whole(self, found: Mapping[str, Any]) -> Answer:
        texts = opened(
            self._vault,
            Secret.SURVEY_TEXTS,
            bytes(found["texts"]) if found["texts"] else None,
            member_id=found["member_id"],
            row_id=found["id"],
            wrapped=await self._wrapped(found["member_id"]),
        )
        return answer_of(found, from_json(texts) if texts else {})

    async def _wrapped(self, member_id: UUID) -> bytes | None:
        if member_id == NOBODY:
            return None
        wrapped = await value(KEY_TO_SEAL, member_id)
        return bytes(wrapped) if wrapped is not None else None


def answer_of(found: Mapping[str, Any], texts: Mapping[str, str]) -> Answer:
    return Answer(
        id=SurveyAnswerId(found["member_id"], found["id"]),
        programme_id=found["programme_id"],
        survey_id=found["survey_id"],
        number=found["number"],
        invitation_id=found["invitation_id"],
        instrument=Instrument(found["instrument"]),
        about=About(
            store=found["store_code"],
            channel=found["channel"],
            order_id=found["order_id"],
            ticket_id=found["ticket_id"],
        ),
        values=values_of(from_json(found["values"]) or (), texts),
        started_at=found["started_at"],
        completed_at=found["completed_at"],
        recorded_by=found["recorded_by"],
        points=found["points"],
    )


def values_of(said: Any, texts: Mapping[str, str]) -> Values:
    """Of rows of question, score and choice."""
    choices: dict[str, tuple[str, ...]] = {}
    for question, score, choice in said:
        if score is None:
            choices[question] = (*choices.get(question, ()), choice)
    scores = {question: score for question, score, _ in said if score is not None}
    return Values(scores=scores, choices=choices, texts=texts)
