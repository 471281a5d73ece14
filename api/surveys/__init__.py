"""Surveys: set up, answered, and what the answers say together."""
