"""Many coupons or codes at once, in the background."""
