"""The codes that members show at tills."""
