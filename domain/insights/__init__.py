"""What tickets say together: reasons in order of weight, change between periods, how people and groups do."""
