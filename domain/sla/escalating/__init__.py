"""Telling in time that a deadline comes near or has passed."""
