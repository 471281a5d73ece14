"""What tiers hand out: welcome packs once for ever, coupon packs once a period."""
