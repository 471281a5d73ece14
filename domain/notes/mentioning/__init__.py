"""Naming somebody of the staff."""
