"""Coupons: what is promised, to whom, and what became of each."""
