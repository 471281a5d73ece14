"""What members do beside buying, as other systems report it, and what that releases."""
