"""The one condition that says whether a legal hold keeps something."""

from __future__ import annotations

KEPT_MEMBER = """EXISTS (SELECT FROM legal_holds h WHERE h.released_at IS NULL
    AND (h.member_id = {member} OR h.data_class = 'PROFILE'))"""
"""Whether the person of a member is kept. `{member}` is the column or parameter with its id."""

KEPT_ROW = """EXISTS (SELECT FROM legal_holds h WHERE h.released_at IS NULL AND h.member_id = {member})"""
"""Whether rows of a member are kept, of whatever class."""

HELD_CLASSES = "SELECT data_class FROM legal_holds WHERE released_at IS NULL AND data_class IS NOT NULL"
HELD_MEMBERS = "SELECT member_id FROM legal_holds WHERE released_at IS NULL AND member_id IS NOT NULL"
