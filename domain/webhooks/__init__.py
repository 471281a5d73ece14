"""Telling other systems what happened: signed, in order per member, again until it is heard."""
