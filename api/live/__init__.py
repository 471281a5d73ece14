"""Waiting for changes: who waits for whom, and how many may wait."""
