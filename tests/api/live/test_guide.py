"""The guide to subscriptions, played as it is written."""

from __future__ import annotations

import json
import re
from typing import Any

from tests import make
from tests.api.live.clients import Events, Serving
from tests.test_docs import ROOT, blocks_of, bodies_of

GUIDE = ROOT / "docs" / "guides" / "live.md"
BLOCKS = blocks_of(GUIDE)


def without_cost(message: dict[str, Any]) -> dict[str, Any]:
    """The guide does not show what an answer has cost."""
    if message["type"] == "next":
        assert message["payload"].pop("extensions").keys() == {"cost"}
    return message


async def test_the_conversation_on_the_wire_goes_as_the_guide_shows(live: Serving):
    ann = (await make.member(live.begin)).id
    (wire,) = (each.text for each in BLOCKS if each.language == "text" and each.text.startswith("> "))
    said = wire.replace("<token>", live.token(ann)).replace("<member>", str(ann))
    async with live.socket() as socket:
        for line in said.splitlines():
            match line[0]:
                case ">":
                    await socket.connection.send(line[2:])
                case "<":
                    assert without_cost(await socket.hear()) == json.loads(line[2:])
                case "*":
                    await live.earns(ann, int(re.findall(r"\d+", line)[0]))


async def test_the_events_come_as_the_guide_shows(live: Serving):
    ann = (await make.member(live.begin)).id
    (command,) = (each for each in BLOCKS if each.language == "sh")
    (shown,) = (each.text for each in BLOCKS if each.language == "text" and each.text.startswith("event"))
    (body,) = bodies_of(command)
    head = dict(re.findall(r"-H ['\"]([\w-]+): ([^'\"]+)['\"]", command.text))
    assert head.keys() == {"Authorization", "Content-Type", "Accept"}
    head["Authorization"] = head["Authorization"].replace("$TOKEN", live.token(ann))
    body["variables"]["member"] = str(ann)
    expected = [json.loads(each) for each in re.findall(r"(?m)^data: (.*)$", shown)]
    async with live.http.stream("POST", "/graphql", json=body, headers=head) as answer:
        events = Events(answer, answer.aiter_lines())
        for at, told in enumerate(expected):
            if at:
                await live.earns(ann, 120)
            name, heard = await events.hear()
            assert (name, heard["data"]) == ("next", told["data"])


async def test_the_card_of_the_guide_is_told(live: Serving):
    ann = (await make.member(live.begin)).id
    (card,) = (each.text for each in BLOCKS if each.language == "graphql")
    async with live.events(card, live.token(ann), member=str(ann)) as events:
        first = (await events.hear())[1]["data"]["memberChanged"]
        assert first == {
            "points": {"available": 0},
            "tier": {"tier": {"code": "standard"}},
            "membership": {"status": "ACTIVE"},
        }


def test_the_guide_knows_every_code_with_which_a_socket_is_closed():
    source = (ROOT / "api" / "live" / "web_socket.py").read_text(encoding="utf-8")
    codes = set(re.findall(r"\b(?:44\d\d|10(?:0[1-9]|1\d))\b", source))
    assert len(codes) >= 12
    assert {each for each in codes if each not in GUIDE.read_text(encoding="utf-8")} == set()
