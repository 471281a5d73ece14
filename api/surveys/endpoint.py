"""`POST /hooks/surveys/<source>`: another survey tool sends an answer, signed as Standard Webhooks says.

    webhook-id, webhook-timestamp, webhook-signature      over id.timestamp.body, HMAC-SHA256 by the secret
    {"externalId": "r-1", "memberId": "mem_..." or "memberExternalId": "crm-1", "store": "s1",
     "answeredAt": "2026-03-01T09:30:00+08:00", "values": [{"question": "nps", "score": 9}]}

    200  {"answerId": "sva_...", "wasKnown": false}      taken, once for each externalId
    400  {"problem": "..."}      it can not be an answer to what is asked
    401                          not signed by the secret of that source, or older than five minutes
    409                          the externalId came before with other content
    408, 413, 429                too slow, too large, too often

A source that there is not and one whose signature is wrong get the same 401.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from graphql import GraphQLError
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from api import rates
from api.endpoint import Services
from api.locale import ENGLISH
from api.posted import is_signed, read_body, read_object
from api.problems import problem_of
from api.scalars import parse_date_time
from domain.kernel.ids import MalformedId, MemberId
from domain.kernel.refusal import InvalidInput, Refusal
from domain.members.identity import IdentityKind, identity
from domain.members.refusals import UnknownMember
from domain.surveys.collecting.use_cases import TakeIn, take_in
from domain.surveys.ports import Source
from domain.surveys.questions import MOST_CHOICES, MOST_QUESTIONS, GivenValue
from domain.surveys.refusals import AnswerConflict
from domain.surveys.use_cases import SOURCE_CODE
from persistence.retry import Unavailable, retrying

MOST_BYTES = 100_000


class SurveyHooks:
    """Answers for the path. `services`: there are none before the process is open."""

    def __init__(self, services: Callable[[], Services | None]) -> None:
        self._services = services

    async def answer(self, request: Request) -> Response:
        services = self._services()
        if services is None:
            raise RuntimeError("the server must run the lifespan of this application")
        address = request.client.host if request.client else None
        wait = await services.rates.wait(f"hooks:{rates.network(address)}", services.settings.rate_hooks)
        if wait:
            return Response("Too Many Requests", 429, {"retry-after": str(wait)})
        try:
            body = await read_body(request, MOST_BYTES, services.settings.body_seconds)
        except TimeoutError:
            return Response("Request Timeout", 408)
        if body is None:
            return Response("Content Too Large", 413)
        try:
            source = await self._source(services, request.path_params["source"])
            if not is_signed(request, body, [source.secret] if source else []) or source is None:
                return Response("Unauthorized", 401)
            return await _take(services, source, body)
        except Unavailable:
            return Response("Service Unavailable", 503, {"retry-after": "1"})

    async def _source(self, services: Services, code: str) -> Source | None:
        if not SOURCE_CODE.fullmatch(code):
            return None

        async def find() -> Source | None:
            async with services.begin() as work:
                return await work.surveys.source(code)

        return await retrying(find)


async def _take(services: Services, source: Source, body: bytes) -> Response:
    try:
        command = await _read(services, source, body)
        taken = await retrying(lambda: take_in(command, services.begin))
    except Refusal as no:
        problem = problem_of(no, ENGLISH, below=())
        status = 409 if isinstance(no, AnswerConflict) else 400
        said = {"problem": problem.code, "message": problem.message, "path": problem.path}
        return JSONResponse(said, status)
    return JSONResponse({"answerId": str(taken.answer_id), "wasKnown": taken.was_known})


async def _read(services: Services, source: Source, body: bytes) -> TakeIn:
    """Raises InvalidInput, UnknownMember."""
    said = read_object(body)
    values = said.get("values")
    if not isinstance(values, list) or len(values) > MOST_QUESTIONS:
        raise InvalidInput("values", "MALFORMED")
    return TakeIn(
        source=source,
        external_id=_text(said, "externalId") or "",
        member_id=await _member(services, said),
        store=_text(said, "store"),
        channel=_text(said, "channel"),
        answered_at=_instant(said.get("answeredAt")),
        values=[_value(each, f"values.{i}") for i, each in enumerate(values)],
    )


async def _member(services: Services, said: dict[str, Any]) -> MemberId | None:
    given = _text(said, "memberId")
    external = _text(said, "memberExternalId")
    if given is not None:
        try:
            return MemberId.parse(given)
        except MalformedId:
            raise InvalidInput("memberId", "MALFORMED") from None
    if external is None:
        return None
    async with services.begin() as work:
        (contact,) = work.members.contacts([identity(IdentityKind.EXTERNAL, external)])
        holder = await work.members.holder_of(contact.kind, contact.fingerprint)
    if holder is None:
        raise UnknownMember
    return holder


def _text(said: dict[str, Any], name: str) -> str | None:
    value = said.get(name)
    if value is not None and (not isinstance(value, str) or not 1 <= len(value) <= 128 or "\0" in value):
        raise InvalidInput(name, "MALFORMED")
    return value


def _instant(value: Any) -> datetime:
    try:
        return parse_date_time(value)
    except GraphQLError:
        raise InvalidInput("answeredAt", "MALFORMED") from None


def _value(plain: Any, place: str) -> GivenValue:
    if not isinstance(plain, dict):
        raise InvalidInput(place, "MALFORMED")
    question: Any = plain.get("question")
    score, text, choices = plain.get("score"), plain.get("text"), plain.get("choices") or []
    fits = (
        isinstance(question, str)
        and (score is None or (isinstance(score, int) and not isinstance(score, bool)))
        and (text is None or isinstance(text, str))
        and isinstance(choices, list)
        and len(choices) <= MOST_CHOICES
        and all(isinstance(each, str) for each in choices)
    )
    if not fits:
        raise InvalidInput(place, "MALFORMED")
    return GivenValue(question=question, score=score, choices=tuple(choices), text=text)
