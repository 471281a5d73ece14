"""Policies, consents, preferences, and the privacy centre."""
