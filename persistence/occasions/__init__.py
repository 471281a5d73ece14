"""Occasions of campaigns: what was asked about, and how far the feed was followed."""
