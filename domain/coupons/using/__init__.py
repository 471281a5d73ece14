"""How coupons are used, and come back."""
