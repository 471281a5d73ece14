"""Check-ins of members."""
