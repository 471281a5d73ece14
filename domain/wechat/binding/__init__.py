"""A member gives the phone of its WeChat account."""
