"""Tiers that a person, a payment or a campaign gives, with an end."""
