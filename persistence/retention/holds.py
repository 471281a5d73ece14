"""The one condition that says whether a legal hold keeps something."""

from __future__ import annotations

KEPT_MEMBER = """({member} IN (
    WITH RECURSIVE kept AS (
        SELECT member_id AS id FROM legal_holds WHERE released_at IS NULL AND member_id IS NOT NULL
        UNION SELECT m.merged_into FROM members m JOIN kept ON m.id = kept.id WHERE m.merged_into IS NOT NULL)
    SELECT id FROM kept)
    OR EXISTS (SELECT FROM legal_holds h WHERE h.released_at IS NULL AND h.data_class = 'PROFILE'))"""
"""Whether the person of a member is kept, also for the sake of one that was merged into it. `{member}` is the
column or parameter with its id."""

KEPT_ROW = """EXISTS (SELECT FROM legal_holds h WHERE h.released_at IS NULL AND h.member_id = {member})"""
"""Whether rows of a member are kept, of whatever class."""

HELD_CLASSES = "SELECT data_class FROM legal_holds WHERE released_at IS NULL AND data_class IS NOT NULL"
HELD_MEMBERS = "SELECT member_id FROM legal_holds WHERE released_at IS NULL AND member_id IS NOT NULL"
