"""Files of a merchant, brought in: `laurel import` and the demo.

    outcome = await run_import(Kind.ORDERS, [orders, lines], vault=vault, report=Path("orders.report.csv"))

A file is read once, row by row. Sound rows are staged by COPY and taken over in sets, each in a transaction
of its own; every other row goes to the report. The same files again change nothing, and after a break-off
they go on where they were. The formats are described in `docs/imports.md`.
"""

from __future__ import annotations

from api.imports.job import Job, Outcome, Progress, Silence
from api.imports.running import KIND_FILES, SOURCE, run_import
from persistence.imports.runs import AnotherImport, Kind

__all__ = [
    "KIND_FILES",
    "SOURCE",
    "AnotherImport",
    "Job",
    "Kind",
    "Outcome",
    "Progress",
    "Silence",
    "run_import",
]
