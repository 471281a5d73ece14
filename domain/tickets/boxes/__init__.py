"""Codes on walls of stores."""
