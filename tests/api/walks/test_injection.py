"""S18: no text that is sent becomes a part of a statement, of a message's template, or another log line."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import pytest
import structlog

from api import logs
from api.authentication import AccessTokens
from api.settings import Settings
from domain.programme.programme import Programme
from domain.staff.caller import Caller
from domain.work import Begin
from persistence.database import rows
from persistence.encryption import Vault
from tests.api.field_matrix.world import World, build
from tests.api.test_fuzz import INSIDE
from tests.api.walks.injection import CORPUS, MARK, Slot, slots, with_text
from tests.conftest import Ask

TABLES = "SELECT count(*) AS n FROM pg_class WHERE relnamespace = 'public'::regnamespace"


TRIES = 5
"""Of one text, where the service says that it is busy. A text that keeps it busy has done something to it."""
FORGED = "staff.logged_in"
"""What a line of the corpus tries to have happened."""


@dataclass(slots=True)
class Sent:
    texts: int = 0
    later: int = 0
    """How often the service was busy, and said when to come again."""


async def inject(world: World, statements: list[str], places: Iterable[Slot], every: int) -> Sent:
    """Give every slot one in `every` texts of the corpus.

    Raises AssertionError where an answer is an error of ours or tells of the inside, or a text is found in a
    statement.
    """
    sent = Sent()
    world.variables["own"] = str(world.ann)
    for number, slot in enumerate(places):
        for text in CORPUS[number % every :: every]:
            document = await with_text(world, slot, text)
            statements.clear()
            answer = await _answered(world, document, world.callers[slot.caller], sent)
            sent.texts += 1
            codes = {each["extensions"].get("code") for each in answer["errors"]}
            assert not codes & {"INTERNAL", "UNAVAILABLE", None}, (slot, text, answer["errors"])
            # What was sent may be said back.
            told = json.dumps([answer["errors"], answer["data"]]).replace(json.dumps(text)[1:-1], "")
            assert not INSIDE.search(told), (slot, text, told)
            assert [each for each in statements if MARK in each] == [], (slot, text)
    return sent


async def _answered(world: World, document: str, caller: Caller, sent: Sent) -> dict[str, Any]:
    """As a client does it: whoever is told to come again comes again. The last answer, whatever it is."""
    for _ in range(TRIES - 1):
        answer = await world.ask(document, caller)
        told = [each["extensions"] for each in answer["errors"]]
        pauses = [each.get("retryAfter") for each in told if each.get("code") == "UNAVAILABLE"]
        if not pauses or None in pauses:
            return answer
        sent.later += 1
        await asyncio.sleep(max(pauses))
    return await world.ask(document, caller)


def logged(text: str) -> int:
    """How many lines there are. Raises AssertionError where one is no whole object, or tells what was not."""
    events = [json.loads(each)["event"] for each in text.splitlines() if each]
    assert FORGED not in events
    return len(events)


def test_the_corpus_is_sixty_texts_that_can_be_told_from_each_other():
    assert len(set(CORPUS)) >= 60
    assert [each for each in CORPUS if MARK not in each] == []


def test_every_door_that_takes_a_text_is_tried():
    found = list(slots())
    assert len(found) > 300
    assert len({each.door for each in found}) > 100
    assert all(isinstance(each, Slot) for each in found)


async def test_s18_no_text_is_ever_more_than_a_text(
    ask: Ask,
    begin: Begin,
    vault: Vault,
    programme: Programme,
    tokens: AccessTokens,
    statements: list[str],
    capsys: pytest.CaptureFixture[str],
    request: pytest.FixtureRequest,
):
    world = await build(ask, begin, vault, programme, tokens)
    before = await rows(TABLES)
    logs.configure(Settings.model_validate({"environment": "production", "log_level": "info"}))
    request.addfinalizer(structlog.reset_defaults)
    capsys.readouterr()

    sent = await inject(world, statements, slots(), every=len(CORPUS))

    assert sent.texts > 300
    logged("".join(capsys.readouterr()))
    assert await rows(TABLES) == before
