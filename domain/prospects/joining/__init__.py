"""Prospects become members."""
