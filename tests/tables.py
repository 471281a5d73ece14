"""What the tables hold, as values that can be compared."""

from __future__ import annotations

from persistence.database import rows


async def checksums() -> dict[str, str]:
    """A digest of every row of every table of ours, by table: equal before and after, nothing was changed."""
    tables = await rows(
        "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE 'procrastinate%'"
        " AND tablename <> 'aerich' ORDER BY 1"
    )
    digests = " UNION ALL ".join(
        f"SELECT '{each['tablename']}' AS name, count(*) || ':' ||"
        f" coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), '') AS digest"
        f" FROM {each['tablename']} t"
        for each in tables
    )
    return {each["name"]: each["digest"] for each in await rows(digests)}
