"""What members of some tiers may ask for beyond what everybody may."""
