"""Members out of a file."""

from __future__ import annotations

from functools import partial

from api.imports.job import Job
from domain.imports.members import COLUMNS, ImportedMember, imported_member
from domain.kernel.ids import NOBODY
from domain.kernel.periods import day_of
from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import snake
from domain.privacy.binding import check_bound
from domain.privacy.refusals import ConsentMissing
from persistence.imports import members as stored
from persistence.imports import runs, staging

AT_ONCE = 200
"""New members in one transaction, which holds a lock for each of their contacts."""


async def bring(job: Job) -> None:
    """Enrol every person of the file who is not a member yet. Stores that are not known are made.

    A file says no consents: a row with a value that is bound to one is refused. It comes in without that
    value, or before it is bound.
    """
    file, zone = job.files[0], job.programme.zone
    today = day_of(job.now, zone)
    stores: set[str] = set()
    async with job.begin() as work:
        rules = await work.policies.rules()
    for batch in job.batches(file, COLUMNS, "Reading members"):
        members: list[ImportedMember] = []
        for row in batch:
            try:
                member = imported_member(row.line, row.values, today=today, zone=zone, moved=job.moved)
                check_bound(member.profile, rules, (), {})
            except InvalidInput as no:
                job.refuse(file, row.line, no.field, no.reason)
            except ConsentMissing as no:
                job.refuse(file, row.line, snake(no.fields[0]), no.code)
            else:
                members.append(member)
        stores.update(each.store for each in members if each.store)
        await stored.stage_members(job.run, job.vault, members)
    refuse = partial(job.refuse, file)
    await stored.drop_repeated_members(job.run, refuse)
    await staging.make_known("stores", sorted(stores))
    job.progress.begin("Enrolling members", file.read - file.refused)
    after = NOBODY
    while done := await runs.patiently(
        partial(
            stored.take_members,
            job.run,
            job.programme,
            job.vault,
            job.begin,
            now=job.now,
            after=after,
            limit=AT_ONCE,
            refuse=refuse,
        )
    ):
        after, count = done
        job.progress.advance(count)
