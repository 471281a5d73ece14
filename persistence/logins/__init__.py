"""Codes for logging in, and the limits on asking for them, in their tables."""
