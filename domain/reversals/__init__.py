"""Entries that somebody takes back, by others that do the opposite."""
