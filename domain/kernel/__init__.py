"""Words that every context shares: amounts, ids, periods, refusals, facts."""
