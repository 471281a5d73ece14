"""How members give coupons to each other."""
