"""Reads of surveys: what is asked, what one token opens, single answers. Each is one statement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.kernel.ids import NOBODY, MemberId, SurveyAnswerId, SurveyInvitationId
from domain.surveys.answer import Answer
from domain.surveys.survey import Survey, Terms
from persistence.database import from_json, row, rows
from persistence.members.statement import Section
from persistence.merges.parts import PERSONS, SURVIVOR
from persistence.moments import moment
from persistence.pages import Page, Slice
from persistence.selection import NO_ARGUMENTS, Arguments
from persistence.surveys.answers import answer_of
from persistence.surveys.repository import READ, survey_of

SHOWN = 50


@dataclass(frozen=True, slots=True)
class SurveyRead:
    survey: Survey
    invited: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FormRead:
    """What whoever has a token sees."""

    terms: Terms
    language: str
    """The programme's."""
    is_open: bool
    is_full: bool
    expires_at: datetime
    has_expired: bool
    scores: Mapping[str, int]
    choices: Mapping[str, Sequence[str]]
    completed_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRead:
    answer: Answer
    member_id: MemberId | None
    """Who it is by now."""
    survey: str
    texts: bytes | None = field(repr=False)
    """Sealed."""
    wrapped: bytes | None = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationRead:
    id: SurveyInvitationId
    survey: str
    terms: Terms
    language: str
    """The programme's."""
    invited_at: datetime
    expires_at: datetime
    started: bool


def filtered(first: int) -> str:
    """The condition of a `Filter` on completed answers, its five values from this place on."""
    since, until, store, channel, instrument = (f"${first + i}" for i in range(5))
    return f"""a.completed_at IS NOT NULL
    AND ({since}::timestamptz IS NULL OR a.completed_at >= {since})
    AND ({until}::timestamptz IS NULL OR a.completed_at < {until})
    AND ({store}::text IS NULL OR a.store_code = {store})
    AND ({channel}::text IS NULL OR a.channel = {channel})
    AND ({instrument}::text IS NULL OR a.instrument = {instrument})"""


_SURVEYS = READ.replace(
    "SELECT s.id,",
    "SELECT (SELECT count(*) FROM survey_invitations i WHERE i.survey_id = s.id) AS invited, s.id,",
)
# Invitations end by their programme's clock: a sandbox's is ahead of the world's.
_FORM = """
SELECT s.code, v.content, p.locale, s.state, s.answers, i.expires_at, a.completed_at,
    i.expires_at <= now() + make_interval(secs => p.clock_offset_seconds) AS has_expired,
    (SELECT json_agg(json_build_array(w.question, w.score, w.choice) ORDER BY w.question, w.choice)
        FROM survey_values w WHERE w.member_id = a.member_id AND w.answer_id = a.id) AS values
FROM survey_tokens t
JOIN survey_invitations i ON i.member_id = t.member_id AND i.id = t.invitation_id
JOIN surveys s ON s.id = i.survey_id
JOIN programmes p ON p.id = s.programme_id
JOIN survey_versions v ON v.survey_id = i.survey_id AND v.number = i.number
LEFT JOIN survey_answers a ON a.member_id = i.member_id AND a.invitation_id = i.id
WHERE t.digest = $1
"""
_ANSWERS = f"""
SELECT {SURVIVOR.format(member="a.member_id")} AS person, a.member_id, a.id,
    a.programme_id, a.survey_id, a.number, a.invitation_id, a.instrument, a.channel,
    a.store_code, a.order_id, a.ticket_id, a.started_at, a.completed_at, a.points, a.recorded_by, a.texts,
    s.code AS survey, k.wrapped,
    (SELECT json_agg(json_build_array(v.question, v.score, v.choice) ORDER BY v.question, v.choice)
        FROM survey_values v WHERE v.member_id = a.member_id AND v.answer_id = a.id) AS values
FROM survey_answers a JOIN surveys s ON s.id = a.survey_id
LEFT JOIN member_keys k ON k.member_id = a.member_id
WHERE {{where}}
"""  # noqa: S608 - an expression of our own
_PAGE = _ANSWERS.format(
    where=f"""s.programme_id = $4 AND s.code = $5 AND {filtered(6)}
    AND ($2::timestamptz IS NULL OR (a.completed_at, a.id) < ($2, $3))
    ORDER BY a.completed_at DESC, a.id DESC LIMIT $1"""
)
_ONE = _ANSWERS.format(where="a.member_id = $1 AND a.id = $2")
_CAN_BE_ANSWERED = f"""
(SELECT json_agg(json_build_object('id', i.id, 'member', i.member_id, 'survey', s.code, 'content', v.content,
    'language', i.language, 'invited_at', i.invited_at, 'expires_at', i.expires_at, 'started', i.started)
    ORDER BY i.invited_at DESC, i.id DESC)
FROM ({{persons}}
    SELECT i.*, p.locale AS language, a.id IS NOT NULL AS started FROM survey_invitations i
    JOIN programmes p ON p.id = i.programme_id
    LEFT JOIN survey_answers a ON a.member_id = i.member_id AND a.invitation_id = i.id
    WHERE {{whose}} AND a.completed_at IS NULL
        AND i.expires_at > now() + make_interval(secs => p.clock_offset_seconds)
    ORDER BY i.invited_at DESC, i.id DESC LIMIT {SHOWN}) i
JOIN surveys s ON s.id = i.survey_id AND s.state = 'OPEN'
JOIN survey_versions v ON v.survey_id = i.survey_id AND v.number = i.number)
"""  # noqa: S608 - a number


_INVITATIONS = _CAN_BE_ANSWERED.format(
    persons=PERSONS.format(member="m.id"), whose="i.member_id IN (SELECT id FROM persons)"
)
OF_TRACKED = _CAN_BE_ANSWERED.format(persons="", whose=f"i.member_id = '{NOBODY}' AND i.ticket_id = t.id")
"""Of a ticket `t` of nobody, for whoever has its code; read with `answerable`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which answers: completed from then until before then, of one place or instrument. None: all."""

    since: datetime | None = None
    until: datetime | None = None
    store: str | None = None
    channel: str | None = None
    instrument: str | None = None

    @property
    def args(self) -> tuple[Any, ...]:
        return (self.since, self.until, self.store, self.channel, self.instrument)


async def surveys(programme_id: UUID) -> list[SurveyRead]:
    """In order of their codes."""
    found = await rows(f"{_SURVEYS} WHERE s.programme_id = $1 ORDER BY s.code", programme_id)
    return [SurveyRead(survey_of(each), each["invited"]) for each in found]


async def survey(programme_id: UUID, code: str) -> SurveyRead | None:
    found = await row(f"{_SURVEYS} WHERE s.programme_id = $1 AND s.code = $2", programme_id, code)
    return SurveyRead(survey_of(found), found["invited"]) if found else None


async def form(digest: bytes) -> FormRead | None:
    found = await row(_FORM, digest)
    if found is None:
        return None
    choices: dict[str, list[str]] = {}
    scores: dict[str, int] = {}
    for question, score, choice in from_json(found["values"]) or ():
        if score is None:
            choices.setdefault(question, []).append(choice)
        else:
            scores[question] = score
    terms = Terms.from_plain(from_json(found["content"]))
    return FormRead(
        terms=terms,
        language=found["locale"],
        is_open=found["state"] == "OPEN",
        is_full=terms.most_answers is not None and found["answers"] >= terms.most_answers,
        expires_at=found["expires_at"],
        has_expired=found["has_expired"],
        scores=scores,
        choices=choices,
        completed_at=found["completed_at"],
    )


async def answers(programme_id: UUID, code: str, page: Page, of: Filter) -> Slice[AnswerRead]:
    """Completed ones, the newest first; none of a survey that there is not."""
    found = await rows(_PAGE, page.limit, page.position(0), page.position(1), programme_id, code, *of.args)
    return page.cut([_answer(each) for each in found])


async def answer(answer_id: SurveyAnswerId) -> AnswerRead | None:
    found = await row(_ONE, answer_id.member, answer_id.value)
    return _answer(found) if found else None


def _answer(found: Mapping[str, Any]) -> AnswerRead:
    return AnswerRead(
        answer=answer_of(found, {}),
        member_id=MemberId(found["person"]) if found["person"] else None,
        survey=found["survey"],
        texts=bytes(found["texts"]) if found["texts"] else None,
        wrapped=bytes(found["wrapped"]) if found["wrapped"] else None,
    )


def invitations_section(name: str, arguments: Arguments = NO_ARGUMENTS) -> Section:
    """What the member, or whoever was merged into it, can answer now, the newest first."""

    return Section(name, _INVITATIONS, (), answerable, arguments)


def answerable(text: Any) -> list[InvitationRead]:
    return [
        InvitationRead(
            id=SurveyInvitationId(UUID(each["member"]), UUID(each["id"])),
            survey=each["survey"],
            terms=Terms.from_plain(each["content"]),
            language=each["language"],
            invited_at=moment(each["invited_at"]),
            expires_at=moment(each["expires_at"]),
            started=each["started"],
        )
        for each in from_json(text) or ()
    ]
