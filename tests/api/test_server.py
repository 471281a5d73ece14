"""What goes out over a connection: as few pieces as there are moments."""

from __future__ import annotations

import asyncio
from typing import Any

from api.server import Together


class Transport:
    """Notes what is written."""

    def __init__(self) -> None:
        self.sent: list[bytes] = []
        self.closed = False

    def write(self, data: bytes) -> None:
        assert not self.closed
        self.sent.append(data)

    def close(self) -> None:
        self.closed = True

    def is_closing(self) -> bool:
        return self.closed


def together() -> tuple[Together, Transport]:
    transport: Any = Transport()
    return Together(transport, asyncio.get_running_loop()), transport


async def test_head_and_body_of_one_moment_are_one_piece():
    both, transport = together()

    both.write(b"head ")
    both.write(b"body")
    assert transport.sent == []
    both.flush()

    assert transport.sent == [b"head body"]


async def test_a_head_that_nothing_follows_goes_out_alone():
    both, transport = together()

    both.write(b"head")
    await asyncio.sleep(0)
    both.write(b"an event")
    await asyncio.sleep(0)

    assert transport.sent == [b"head", b"an event"]


async def test_what_was_written_goes_out_before_the_end():
    both, transport = together()

    both.write(b"last words")
    both.close()
    await asyncio.sleep(0)

    assert (transport.sent, both.is_closing()) == ([b"last words"], True)
