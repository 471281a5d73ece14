"""What becomes of coupons without anybody asking."""
