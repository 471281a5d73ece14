"""An import from its files to its outcome."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

from api.imports import balances, members, orders, products
from api.imports.job import Job, Outcome, Progress, Report, Silence, Source, digest_of
from domain.imports.problem import UnreadableFile
from persistence.encryption import Vault
from persistence.imports import runs
from persistence.imports.runs import Kind
from persistence.work import opener

SOURCE = "import"
"""The system that knows the orders, where nobody says: with the order's id unique for ever."""
KIND_FILES = {Kind.MEMBERS: 1, Kind.PRODUCTS: 1, Kind.ORDERS: 2, Kind.BALANCES: 1}
"""How many files an import takes at most: the second one of orders holds their lines."""
_BRING = {
    Kind.MEMBERS: members.bring,
    Kind.PRODUCTS: products.bring,
    Kind.ORDERS: orders.bring,
    Kind.BALANCES: balances.bring,
}


async def run_import(
    kind: Kind,
    files: Sequence[Path],
    *,
    vault: Vault,
    report: Path | None,
    programme: str | None = None,
    source: str = SOURCE,
    moved: timedelta = timedelta(0),
    progress: Progress | None = None,
) -> Outcome:
    """Bring in the rows of the files, into the programme of that code or the default one.

    Orders take the file of orders and that of their lines; JSON lines may hold both in one. `moved` is added
    to every time of the files, in whole days. The report is a CSV file, written anew; None: nobody wants it.

    Raises UnreadableFile, AnotherImport, UnknownProgramme, OSError. The pool of this process is open already
    and has room for three connections.
    """
    if not 1 <= len(files) <= KIND_FILES[kind]:
        raise UnreadableFile(
            "give the file of orders and that of their lines"
            if kind is Kind.ORDERS
            else f"give one file of {kind.lower()}"
        )
    begin = opener(vault)
    async with begin() as work:
        rules, now = await work.programmes.current(programme), work.now
    with ExitStack() as opened:
        sources = [Source(path, opened.enter_context(path.open("rb"))) for path in files]
        digest = digest_of(f"{kind}|{source}|{rules.code}|{moved.days}", sources)
        told = opened.enter_context(report.open("w", encoding="utf-8", newline="")) if report else None
        async with runs.alone():
            job = Job(
                run=await runs.begin(kind, digest),
                files=sources,
                report=Report(told),
                progress=progress or Silence(),
                vault=vault,
                begin=begin,
                programme=rules,
                now=now,
                source=source,
                moved=moved,
            )
            try:
                await _BRING[kind](job)
            except UnreadableFile:
                await runs.abandon(job.run)
                raise
            main = sources[0]
            new, known = await runs.finish(job.run, read=main.read, refused=main.refused)
    return Outcome(
        import_id=job.run.id if new else None,
        read=main.read,
        new=new,
        known=known,
        refused=main.refused,
        problems=job.report.count,
    )
