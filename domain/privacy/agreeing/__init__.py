"""A phone that WeChat has proven is written with a consent, where one is asked for."""
