"""Campaigns: what is given on top of the earn rules, to whom, when, and how much in all."""
