"""The assistant asks a model outside which paragraph answers, and goes by words alone where it can not."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import SecretStr

from api.connectors import wrong_destinations
from api.rates import Rate
from api.settings import Environment, Settings
from api.settings_together import wrong_together
from domain.programme.programme import Programme
from domain.work import Begin
from persistence.database import value
from tests import make
from tests.api.knowledge.articles import publish
from tests.api.knowledge.test_assistant import ASK
from tests.api.outside.standing import SECRET, StandIn, standing
from tests.conftest import Ask

QUESTION = "How do I return something?"
WITH_PHONE = f"{QUESTION} My phone is 13800138000"
MADE_UP = {"article": "kba_made_up", "passage": 0, "confidence": 99}
DEVELOPMENT = Settings(environment=Environment.DEVELOPMENT)


async def asked(
    ask: Ask, begin: Begin, outside: StandIn | None, question: str = QUESTION, **more: Any
) -> dict[str, Any]:
    member = await make.member(begin)
    sent = {"idempotencyKey": make.key(), "question": question, "language": "en"}
    model = outside.model if outside else None
    answer = await ask(ASK, make.themselves(member.id), input=sent, model=model, **more)
    assert answer["errors"] == [], answer
    payload: dict[str, Any] = answer["data"]["askAssistant"]
    return payload


def picks(passage: int, confidence: int = 90) -> Any:
    """The passage of the article about returns."""

    def says(asked: dict[str, Any]) -> Any:
        titled = {each["title"]: each["article"] for each in asked["passages"]}
        article = titled["How to return something"]
        return {
            "model": "big-1",
            "passages": [{"article": article, "passage": passage, "confidence": confidence}],
        }

    return says


async def test_it_answers_with_the_paragraph_that_the_model_names(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    await publish(ask)
    async with standing(picks(1)) as outside:
        said = await asked(ask, begin, outside, WITH_PHONE)

    assert (said["outcome"], said["confidence"]) == ("ANSWERED", 90)
    assert said["answer"].startswith("The money is refunded")
    (got,) = outside.receiver.got
    assert got.is_signed_by(SECRET)
    assert got.message["question"] == "How do I return something? My phone is [number]"
    assert set(got.message) == {"task", "language", "question", "passages"}


async def test_where_the_model_says_that_nothing_answers_a_person_does(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    await publish(ask)
    async with standing(lambda asked: {"model": "big-1", "passages": []}) as outside:
        said = await asked(ask, begin, outside)

    assert (said["outcome"], said["handOff"]["reason"]) == ("HANDED_OFF", "NOTHING_FOUND")


@pytest.mark.parametrize(
    "says",
    [
        lambda asked: 500,
        lambda asked: b"{",
        lambda asked: {"passages": []},
        lambda asked: {"model": "m", "passages": [MADE_UP]},
        picks(7),
        picks(0, 101),
    ],
)
async def test_by_words_alone_where_the_model_says_nonsense(
    says: Any, ask: Ask, begin: Begin, programme: Programme
) -> None:
    await publish(ask)
    alone = await asked(ask, begin, None)
    async with standing(says) as outside:
        said = await asked(ask, begin, outside)

    assert len(outside.asked) == 1
    assert said == alone and said["answer"].startswith("Goods can be returned")


async def test_over_its_budget_it_goes_by_words_alone(ask: Ask, begin: Begin, programme: Programme) -> None:
    await publish(ask)
    settings = Settings(environment=Environment.DEVELOPMENT, rate_model=Rate(1, 1))
    async with standing(picks(1)) as outside:
        first = await asked(ask, begin, outside, settings=settings)
        others = [await asked(ask, begin, outside, settings=settings) for _ in range(2)]

    assert first["answer"].startswith("The money is refunded")
    assert len(outside.asked) < 3
    assert any(each["answer"].startswith("Goods can be returned") for each in others)
    assert await value("SELECT count(*) FROM assistant_answers") == 3


def test_a_model_without_a_destination_a_secret_or_tls_stops_the_start() -> None:
    outside = {"model_url": "https://model.example/ask", "model_secret": SecretStr(SECRET)}
    said = {"model_region": "CN", "model_legal_basis": "STANDARD_CONTRACT"}

    nothing = Settings.model_construct(**{**DEVELOPMENT.__dict__, **outside})
    assert any("LAUREL_MODEL_REGION" in line for line in wrong_destinations(nothing))
    assert wrong_together(Settings.model_construct(**{**DEVELOPMENT.__dict__, **outside, **said})) == []
    for wrong in ({"model_url": "http://model.example/ask"}, {"model_secret": SecretStr("secret")}):
        given = {**DEVELOPMENT.__dict__, **outside, **said, **wrong}
        lines = wrong_together(Settings.model_construct(**given))
        assert len(lines) == 1 and lines[0].startswith("LAUREL_MODEL_")
