"""A member redeems points for a reward."""
