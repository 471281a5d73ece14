"""What tiers give on birthdays."""
