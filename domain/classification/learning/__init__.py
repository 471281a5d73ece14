"""Models are trained from what people have said, tried, and chosen."""
