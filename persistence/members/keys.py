"""How a member's data key is read by whoever seals something with it."""

from __future__ import annotations

KEY_TO_SEAL = "SELECT wrapped FROM member_keys WHERE member_id = $1 FOR SHARE"
"""Until the transaction ends the key stays as it is: an exchange waits, and then finds what was sealed."""
