"""Coupons that campaigns and tiers give: by the facts that tell of them."""
