"""Log-in of members."""
