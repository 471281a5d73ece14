"""Roles in their table."""
