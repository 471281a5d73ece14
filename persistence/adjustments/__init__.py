"""Points that people credit and debit by hand, and give back after their death."""
