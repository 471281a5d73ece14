"""Conditions on members, orders, events and times: a closed tree of tests, for campaigns and segments."""
