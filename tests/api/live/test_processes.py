"""Two real processes on one database: what happens in one is told by the other."""

from __future__ import annotations

import asyncio
import signal

import httpx
from websockets.asyncio.client import connect
from websockets.typing import Subprotocol

from api.embedded.servers import Servers
from api.settings import Settings
from domain.staff.permissions import Permission
from tests import make
from tests.api.live.clients import RECORD, Socket, points, serving
from tests.api.orders.orders import an_order
from tests.api.test_serve import addresses
from tests.api.test_serve import serving as laurel_serve
from tests.servers import TestDatabase, folder_of_its_own


async def test_a_change_in_one_process_is_told_by_another_and_each_says_goodbye(
    settings: Settings, test_database: TestDatabase, servers: Servers
):
    """Facts are numbered by the worker that `laurel serve` starts, as in life."""
    given = addresses(servers, test_database) | {"LAUREL_KEYS_FILE": str(settings.keys_file)}
    async with serving(settings, test_database) as here:
        ann = (await make.member(here.begin)).id
        shop = (await make.service_key(here.begin, Permission.ORDERS_RECORD)).text
        with folder_of_its_own() as folder, laurel_serve(folder, **given) as there:
            await asyncio.to_thread(there.ready)
            address = f"ws://127.0.0.1:{there.port}/graphql"
            async with (
                here.subscribed(ann) as mine,
                connect(address, subprotocols=[Subprotocol("graphql-transport-ws")], proxy=None) as other,
            ):
                theirs = Socket(other)
                await theirs.introduce(here.token(ann))
                await theirs.subscribe("1", member=str(ann))
                assert (await theirs.hear())["payload"]["data"] == points(0)

                for number, (port, yuan, sum_) in enumerate(((there.port, 40, 40), (here.port, 5, 45))):
                    order = an_order(yuan, external_id=f"p-{number}", member={"id": str(ann)})
                    async with httpx.AsyncClient() as http:
                        answer = await http.post(
                            f"http://127.0.0.1:{port}/graphql",
                            json={"query": RECORD, "variables": {"input": order}},
                            headers={"authorization": f"Bearer {shop}"},
                        )
                    assert answer.json()["data"] == {"recordOrder": {"problems": []}}
                    for socket in (mine, theirs):
                        assert (await socket.hear())["payload"]["data"] == points(sum_)

                there.process.send_signal(signal.SIGTERM)
                assert (await theirs.closed())[0] == 1001
                await asyncio.to_thread(there.process.wait, 60)
                await mine.hears_nothing()
            assert "Traceback" not in there.output
