"""Where what leaves this deployment goes."""
