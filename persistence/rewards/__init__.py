"""Rewards: the catalogue, redemptions and lucky draws."""
