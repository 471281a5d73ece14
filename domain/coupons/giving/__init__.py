"""How members come to coupons."""
