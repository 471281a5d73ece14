"""What was redeemed is handed over, or called off."""
