"""What becomes of rewards for an order that came back."""
