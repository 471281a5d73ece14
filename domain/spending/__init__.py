"""Points that are used, by the terms of their wallet type, or set aside first."""
