"""Letting a member in, in whatever way it has proved who it is."""
