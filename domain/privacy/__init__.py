"""To what members have agreed, and what that allows."""
