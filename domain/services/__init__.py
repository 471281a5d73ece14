"""Merchants' own servers: the keys they come with, and the tokens they may make for their members."""
