"""Webhooks: who wants to hear which facts, and what has been delivered."""
