"""Occasions of campaigns that nobody sends: the worker sees to them."""
