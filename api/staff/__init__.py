"""Who asks: log-in, staff, keys of services, tokens for members."""
