"""Tickets counted by what they have in common, each report in one statement."""
