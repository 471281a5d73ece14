"""Tickets are sorted when they are opened, and by people afterwards."""
