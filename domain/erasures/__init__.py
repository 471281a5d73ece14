"""Requests of members to be erased, and what certifies that they were."""
