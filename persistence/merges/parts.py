"""Whom a member has absorbed, and who has absorbed it, as expressions for statements of every context.

What happened to a member stays with its own rows and keys, so that a merge can be undone. Reads of the one
who survives go over `PERSONS`; what names a member to people names the one of `SURVIVOR`.
"""

PERSONS = """WITH RECURSIVE persons (id) AS (SELECT {member} UNION SELECT g.absorbed_id
    FROM persons x JOIN member_merges g ON g.member_id = x.id AND g.undone_at IS NULL)"""
"""`persons`: the member and everybody who was merged into it, and into those in turn."""
SURVIVOR = """(WITH RECURSIVE up (id, into_id) AS (SELECT u.id, u.merged_into FROM members u
    WHERE u.id = {member} UNION SELECT u.id, u.merged_into FROM up JOIN members u ON u.id = up.into_id)
    SELECT up.id FROM up WHERE up.into_id IS NULL)"""
"""Who the member is by now; null of nobody."""
