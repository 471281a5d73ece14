"""The chain over the record of acts, and the watch over whoever reads much."""
