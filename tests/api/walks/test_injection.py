"""S18: no text that is sent becomes a part of a statement, of a message's template, or another log line."""

from __future__ import annotations

import json

import pytest
import structlog

from api import logs
from api.authentication import AccessTokens
from api.settings import Settings
from domain.programme.programme import Programme
from domain.work import Begin
from persistence.database import rows
from persistence.encryption import Vault
from tests.api.field_matrix.world import World, build
from tests.api.test_fuzz import INSIDE
from tests.api.walks.injection import CORPUS, MARK, Slot, slots, with_text
from tests.conftest import Ask

TABLES = "SELECT count(*) AS n FROM pg_class WHERE relnamespace = 'public'::regnamespace"


async def inject(world: World, statements: list[str], every: int) -> int:
    """Give every slot of the schema one in `every` texts of the corpus. Says how many were sent.

    Raises AssertionError where an answer is an error of ours or tells of the inside, or a text is found in a
    statement.
    """
    sent = 0
    world.variables["own"] = str(world.ann)
    for number, slot in enumerate(slots()):
        for text in CORPUS[number % every :: every]:
            document = await with_text(world, slot, text)
            statements.clear()
            answer = await world.ask(document, world.callers[slot.caller])
            sent += 1
            codes = {each["extensions"].get("code") for each in answer["errors"]}
            assert not codes & {"INTERNAL", "UNAVAILABLE", None}, (slot, text, answer["errors"])
            # What was sent may be said back.
            told = json.dumps([answer["errors"], answer["data"]]).replace(json.dumps(text)[1:-1], "")
            assert not INSIDE.search(told), (slot, text, told)
            assert [each for each in statements if MARK in each] == [], (slot, text)
    return sent


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

    sent = await inject(world, statements, every=len(CORPUS))

    assert sent > 300
    lines = [each for each in "".join(capsys.readouterr()).splitlines() if each]
    events = [json.loads(each)["event"] for each in lines]  # one line, one object
    assert "staff.logged_in" not in events
    assert await rows(TABLES) == before
