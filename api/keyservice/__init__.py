"""A service that keeps the key of the master keys: it wraps and unwraps them, and nobody else can."""
