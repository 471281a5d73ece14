"""Telling people that a score is unlike before."""
