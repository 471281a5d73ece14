"""What members get for points: the catalogue, redemptions and lucky draws."""
