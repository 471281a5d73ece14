"""Prospects."""
