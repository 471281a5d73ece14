"""Rules that are kept in revisions: campaigns, coupon templates, promotions, rewards."""
