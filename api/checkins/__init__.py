"""Check-ins: members who come by every day."""
