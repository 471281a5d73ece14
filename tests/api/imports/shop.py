"""Small files of a shop, written by a test."""

from __future__ import annotations

import csv
from datetime import UTC, datetime
from pathlib import Path

from api.imports import Kind, Outcome, run_import
from domain.idempotency import RequestKey
from domain.kernel.ids import MemberId
from domain.orders.order import OrderStatus
from domain.orders.ports import Contact
from domain.orders.use_cases import OrderRecorded, RecordOrder, record_order
from domain.work import Begin
from persistence.encryption import Vault
from tests import bought, make

MEMBERS = "external_id,name,phone,email,joined_on\n"
ORDERS = "order_id,member_external_id,store_id,channel,placed_at,currency,paid_cents,status\n"
LINES = "order_id,sku,quantity,paid_cents,discount_cents\n"
PRODUCTS = "sku,department,category,type,brand,size\n"

Problem = tuple[str, int, str, str]
"""File, line, column, reason."""


class Shop:
    """Imports what a test writes, and keeps what the report said."""

    def __init__(self, vault: Vault, folder: Path) -> None:
        self._vault = vault
        self._folder = folder
        self.problems: list[Problem] = []

    async def members(self, *rows: str | bytes, **options: object) -> Outcome:
        return await self.bring(Kind.MEMBERS, {"members.csv": (MEMBERS, rows)}, **options)

    async def products(self, *rows: str | bytes, **options: object) -> Outcome:
        return await self.bring(Kind.PRODUCTS, {"products.csv": (PRODUCTS, rows)}, **options)

    async def orders(
        self, *orders: str | bytes, lines: tuple[str | bytes, ...] = (), **options: object
    ) -> Outcome:
        files = {"orders.csv": (ORDERS, orders), "lines.csv": (LINES, lines)}
        return await self.bring(Kind.ORDERS, files, **options)

    async def bring(
        self, kind: Kind, files: dict[str, tuple[str, tuple[str | bytes, ...]]], **options: object
    ) -> Outcome:
        paths = []
        for name, (head, rows) in files.items():
            path = self._folder / name
            content = [each.encode() if isinstance(each, str) else each for each in rows]
            path.write_bytes(head.encode() + b"".join(each + b"\n" for each in content))
            paths.append(path)
        report = self._folder / "report.csv"
        try:
            return await run_import(kind, paths, vault=self._vault, report=report, **options)  # type: ignore[arg-type]
        finally:
            with report.open(encoding="utf-8", newline="") as file:
                told = list(csv.reader(file))
            assert told[0] == ["file", "line", "column", "reason"]
            self.problems = sorted((each[0], int(each[1]), each[2], each[3]) for each in told[1:])


async def live_order(
    begin: Begin,
    *,
    external_id: str = "live-1",
    paid_at: datetime,
    goods: int = 10_000,
    source: str = "import",
    member_id: MemberId | None = None,
    contact: Contact | None = None,
) -> OrderRecorded:
    """An order recorded through the use case that the API calls: one line, completed when paid."""
    order = bought.order(
        external_id,
        paid_at,
        bought.line(1, goods, sku="sku"),
        source=source,
        programme="",
        store="s1",
        status=OrderStatus.COMPLETED,
        completed_at=paid_at,
    )
    command = RecordOrder(
        order=order,
        programme=None,
        member_id=member_id,
        contact=contact,
        received_at=datetime.now(UTC),
        key=RequestKey(principal_id=make.SERVICE_ID, key=make.key(), operation="recordOrder", content={}),
    )
    return (await record_order(command, begin)).result


def order_row(number: str, member: str, placed_at: str, cents: int) -> str:
    """A row of the orders file that a live order of the same content would equal."""
    return f"{number},{member},s1,store,{placed_at},CNY,{cents},COMPLETED"
